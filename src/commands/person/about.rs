//! Before somebody is erased: who that is, what goes, and what of it is still running.

use crate::commands::erase;
use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{DataClass, PersonId, Said};
use crate::error::Result;
use crate::register::{Pass, Register};
use crate::said;

/// What is told, so that a slip in the id is seen.
#[derive(Default)]
pub struct About {
    who: Option<Said>,
    ends: Vec<Said>,
}

impl About {
    /// Tells it. Whoever calls notes the look.
    pub fn tell(&self, run: &mut Run<'_>) {
        if let Some(who) = &self.who {
            run.tell(who);
        }
        if !self.ends.is_empty() {
            run.warn(&said!("erase-ends", what = self.ends.clone()));
        }
    }
}

/// Reads it, while it is still there.
///
/// # Errors
/// When the register cannot be read.
pub fn read(
    run: &Run<'_>,
    register: &Register,
    person: PersonId,
    classes: &[DataClass],
) -> Result<About> {
    let Some(identity) = register.identity(person)? else {
        return Ok(About::default());
    };
    let mut households = Vec::new();
    for household in register.households_on(person, run.on)? {
        households.extend(register.alias_of_household(household)?);
    }
    let mut goes = Vec::new();
    for class in classes {
        let mut rows = 0;
        for same in register.same_person(person)? {
            rows += register.held(same, *class)?;
        }
        if rows > 0 {
            let class = erase::class_said(*class);
            goes.push(said!("erase-rows", class = class, count = rows));
        }
    }
    let who = said!(
        "erase-about",
        name = names::full_name(register, person)?,
        birth = identity.birth_date,
        households = households,
        what = goes
    );
    Ok(About {
        who: Some(who),
        ends: ends(run, register, person, classes)?,
    })
}

/// What runs today and ends by this.
fn ends(
    run: &Run<'_>,
    register: &Register,
    person: PersonId,
    classes: &[DataClass],
) -> Result<Vec<Said>> {
    let mut ends = Vec::new();
    for same in register.same_person(person)? {
        if classes.contains(&DataClass::Entitlement) {
            let rights = register.entitlements_of(same)?.into_iter();
            let runs = rights
                .filter(|one| one.from_on <= run.on && one.to_on.is_none_or(|to| run.on < to));
            ends.extend(runs.map(|one| {
                said!(
                    "erase-ends-right",
                    tier = one.tier.to_string(),
                    from = one.from_on
                )
            }));
        }
        if classes.contains(&DataClass::Identity) {
            let passes = register.passes_of(same)?.into_iter();
            let usable = passes.filter(Pass::is_usable);
            ends.extend(usable.map(|pass| said!("erase-ends-pass", number = pass.number)));
        }
    }
    Ok(ends)
}
