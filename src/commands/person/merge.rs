//! `person merge`: two who turn out to be one, said by hand where no import said it.

use crate::commands::household_import::{Desk, merge};
use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{PersonId, name_key};
use crate::error::{Error, Result};
use crate::register::{Action, Identity, Register, Subject};
use crate::said;

/// Makes `old` and `new` one: what the one held is added to the other.
///
/// # Errors
/// When they are one already, cannot be one, or have other names and nobody said that it is meant.
pub fn run(run: &mut Run<'_>, old: &str, new: &str, yes: bool) -> Result<()> {
    let mut register = run.open()?;
    let merged = names::person(&register, old)?;
    let survivor = names::person(&register, new)?;
    if merged == survivor {
        let said = said!("merge-already", old = old, new = new);
        return Err(Error::refused(said));
    }
    let alike = can_be_one(&register, (merged, old), (survivor, new))?;
    if !alike && !yes && !run.global.dry_run {
        let said = said!("merge-names", old = old, new = new);
        return Err(Error::refused(said).hint(said!("merge-names-hint")));
    }
    let name = names::full_name(&register, survivor)?;
    let passes = register.passes_of(merged)?.len();
    let statuses = register.statuses_of_person(merged)?.len();
    let rights = register.entitlements_of(merged)?.len();
    let written = run.write(&mut register, Action::Merge, |register| {
        merge(&Desk::new(run, register)?, merged, survivor)?;
        let subject = Subject {
            person: Some(survivor),
            ..Subject::default()
        };
        Ok(((), subject))
    });
    run.or_look(&mut register, &[merged, survivor], written)?;
    run.tell(&said!("merge-done", old = old, new = new, name = name));
    let count = |counted: usize| i64::try_from(counted).unwrap_or(i64::MAX);
    run.tell(&said!(
        "merge-moved",
        passes = count(passes),
        statuses = count(statuses)
    ));
    if rights > 0 || statuses > 0 {
        run.tell(&said!("person-derive"));
    }
    run.tell_if_dry();
    Ok(())
}

/// Checks that nothing that is known says that they are two; gives whether they have the same name.
fn can_be_one(
    register: &Register,
    (merged, old): (PersonId, &str),
    (survivor, new): (PersonId, &str),
) -> Result<bool> {
    let known = |person, typed: &str| -> Result<Identity> {
        let identity = register.identity(person)?;
        identity.ok_or_else(|| Error::refused(said!("merge-erased", member = typed)))
    };
    let (one, other) = (known(merged, old)?, known(survivor, new)?);
    let (a, b) = (one.birth_date, other.birth_date);
    if a.latest() < b.earliest() || b.latest() < a.earliest() {
        let said = said!("merge-births", old = old, one = a, new = new, other = b);
        return Err(Error::refused(said).hint(said!("merge-births-hint", member = old)));
    }
    let homes = register.open_memberships(survivor)?;
    for stay in register.open_memberships(merged)? {
        let whole = stay.custody_share_pct == 100;
        let elsewhere = |home: &&crate::register::Membership| home.household != stay.household;
        if let Some(home) = homes.iter().find(elsewhere)
            && (whole || home.custody_share_pct == 100)
        {
            let said = said!("merge-homes", old = old, new = new);
            return Err(Error::refused(said).hint(said!("merge-homes-hint", member = old)));
        }
    }
    let same = |a: &str, b: &str| name_key(a) == name_key(b);
    let (first, second) = (&one.first_name, &other.first_name);
    let same_first = first.is_empty() || second.is_empty() || same(first, second);
    Ok(same_first && same(&one.last_name, &other.last_name))
}
