//! What kits of some days promise of every pass, whatever the club: read and reckoned once, however many kits are made.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::commands::pricing::{Holder, LEISURE};
use crate::commands::promise::Versions;
use crate::commands::run::typed;
use crate::domain::{PartialDate, PassNumber, Period, PersonId, Tier};
use crate::error::{Error, Result};
use crate::label::kit::KitDays;
use crate::register::{HeldPass, Register};
use crate::rules::{AgeMark, DayMark, PriceAsks, Scheme};
use crate::said;

/// All that a price may depend on, so that each combination is reckoned once a club.
type Payment = (
    Option<Tier>,
    Option<Vec<AgeMark>>,
    Option<String>,
    Option<i64>,
);

/// What a pass pays from one day to the next turn: its place among the payers.
type Turn = (NaiveDate, u32);

/// The promises of all passes for the days of a kit.
pub struct Courses<'v> {
    /// The days, by class.
    pub days: KitDays,
    /// For each class a day of it, and the regulation in force then.
    pub samples: Vec<(NaiveDate, Option<&'v Scheme>)>,
    /// Who pays: one for each combination that a price may depend on.
    pub payers: Vec<Holder>,
    /// Every pass with its turns; without any it pays the ordinary price all the time.
    pub passes: Vec<(PassNumber, Vec<Turn>)>,
    /// How many of them may not be used: they stand among the others, so that a kit does not tell which were blocked.
    pub out_of_use: u64,
    /// Passes that would have turned more often than a kit can say.
    pub cut: i64,
}

impl<'v> Courses<'v> {
    /// Reads all passes and what is known of their holders now.
    ///
    /// # Errors
    /// When the days are of too many kinds, or the register cannot be read.
    pub fn read(register: &Register, versions: &Versions<'v>, days: Period) -> Result<Self> {
        let (kit_days, samples) = classes(versions, days)?;
        let mut courses = Self {
            days: kit_days,
            samples,
            payers: Vec::new(),
            passes: Vec::new(),
            out_of_use: 0,
            cut: 0,
        };
        let asks = versions.all().map(|one| one.scheme.price_asks());
        let asks = asks.reduce(PriceAsks::or);
        let mut known: HashMap<Payment, u32> = HashMap::new();
        register.each_held_pass(LEISURE, days, |pass| {
            let lives = |person: PersonId| {
                let home = match asks.filter(|asks| asks.home) {
                    Some(_) => register.domicile_on(person, days.from)?,
                    None => None,
                };
                let members = match asks.filter(|asks| asks.members) {
                    Some(_) => register.household_size(person, days.from)?,
                    None => None,
                };
                Ok::<_, Error>((home, members))
            };
            courses.out_of_use += u64::from(!pass.usable);
            let Some(person) = pass.person else {
                courses.passes.push((typed(&pass.number)?, Vec::new()));
                return Ok(());
            };
            let (home, members) = lives(person)?;
            courses.add(versions, days, &pass, (home, members), &mut known)
        })?;
        Ok(courses)
    }

    fn add(
        &mut self,
        versions: &Versions<'_>,
        days: Period,
        pass: &HeldPass,
        (home, members): (Option<String>, Option<i64>),
        known: &mut HashMap<Payment, u32>,
    ) -> Result<()> {
        let birth: Option<PartialDate> = pass.birth_date;
        let course = versions.course(days, birth, &pass.rights);
        self.cut += i64::from(course.cut);
        let mut turns = Vec::with_capacity(course.stretches.len());
        for stretch in course.stretches {
            let ages = birth.map(|_| stretch.ages);
            let payment = (stretch.tier, ages, home.clone(), members);
            let place = if let Some(place) = known.get(&payment) {
                *place
            } else {
                let place = u32::try_from(self.payers.len()).map_err(|_| Error::bug())?;
                self.payers.push(Holder {
                    person: None,
                    tier: payment.0.clone(),
                    birth,
                    aged_on: Some(stretch.from),
                    home: home.clone(),
                    home_at_use: None,
                    members,
                });
                known.insert(payment, place);
                place
            };
            turns.push((stretch.from, place));
        }
        self.passes.push((typed(&pass.number)?, turns));
        Ok(())
    }
}

/// A day of each class, with the regulation in force then.
type Samples<'v> = Vec<(NaiveDate, Option<&'v Scheme>)>;

/// The class of each day, in the order in which they come, and a day of each class.
fn classes<'v>(versions: &Versions<'v>, days: Period) -> Result<(KitDays, Samples<'v>)> {
    let mut known: Vec<Option<(usize, DayMark)>> = Vec::new();
    let mut samples = Vec::new();
    let mut classes = Vec::new();
    for day in days.from.iter_days().take_while(|day| days.contains(*day)) {
        let mark = versions.mark(day);
        let place = known.iter().position(|one| *one == mark);
        let place = place.unwrap_or_else(|| {
            known.push(mark);
            samples.push((day, versions.on(day).map(|one| &one.scheme)));
            known.len() - 1
        });
        classes.push(u8::try_from(place).map_err(|_| too_many_days())?);
    }
    let days = KitDays {
        from: days.from,
        classes,
    };
    Ok((days, samples))
}

fn too_many_days() -> Error {
    Error::refused(said!("kit-too-many-days")).hint(said!("kit-too-many-days-hint"))
}
