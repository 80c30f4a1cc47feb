//! Erasing what is known of persons: what it takes along, what stands in its way, and the list by which a restore does it again.

mod running;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::Path;

use super::files;
use super::means::MeansTested;
use super::pricing::LEISURE;
use super::run::Run;
use crate::domain::{DataClass, OrganiserId, PersonId, Said};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Erased, Register};
use crate::render::{self, Dialect};
use crate::said;

pub use running::{is_running, refused_while_running};

/// The longest number of a rule: it is a number, and no place for words about somebody.
const LONGEST_RULE: i64 = 40;

/// How many rows of each sort went.
pub type Gone = BTreeMap<DataClass, i64>;

/// Erases, and keeps of what was used no more than is counted.
pub struct Eraser<'r> {
    run: &'r Run<'r>,
    register: &'r Register,
    means: OnceCell<MeansTested>,
}

impl<'r> Eraser<'r> {
    /// Ready to erase.
    pub fn new(run: &'r Run<'_>, register: &'r Register) -> Self {
        let means = OnceCell::new();
        Self {
            run,
            register,
            means,
        }
    }

    /// Erases sorts of data of everybody who turned out to be the same person.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn person(&self, person: PersonId, classes: &[DataClass], rule: &str) -> Result<Gone> {
        let same = self.register.same_person(person)?;
        let mut gone = Gone::new();
        // A whole sort at a time: identity goes when all that hangs on it is gone.
        for class in classes {
            for person in &same {
                let erased = Erased {
                    person: *person,
                    class: *class,
                    rule: rule.to_owned(),
                };
                *gone.entry(*class).or_default() += self.apply(&erased)?;
            }
        }
        Ok(gone)
    }

    /// Erases one sort of data of one person, also in a register that was put back; gives how many rows that were. A person who is not
    /// known there is no fault.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn apply(&self, erased: &Erased) -> Result<i64> {
        if self.register.person_now(erased.person)?.is_none() {
            return Ok(0);
        }
        if matches!(erased.class, DataClass::Entitlement | DataClass::Identity) {
            self.keep_counts(erased.person)?;
        }
        Ok(self.register.erase(erased, &self.run.stamp())?)
    }

    /// Later counts of what was used, club by club, stay what they were.
    fn keep_counts(&self, person: PersonId) -> Result<()> {
        let claims = self.register.uses_of(person, LEISURE)?;
        let kept = claims.iter();
        let kept = kept.filter_map(|one| Some((one.organiser, one.counted_as?)));
        let mut numbers: BTreeMap<OrganiserId, [u8; 16]> = kept.collect();
        for one in claims.iter().filter(|one| one.counted_as.is_none()) {
            let means = if let Some(means) = self.means.get() {
                means
            } else {
                let read = MeansTested::read(self.register)?;
                self.means.get_or_init(|| read)
            };
            let number = *numbers.entry(one.organiser).or_insert_with(|| {
                let of = [person.bytes().as_slice(), one.organiser.bytes()].concat();
                self.run.world.draw("erased-user", &of)
            });
            let tested = means.holds(one.ground.as_ref());
            self.register.keep_count(one.claim, &number, tested)?;
        }
        Ok(())
    }
}

/// The number of a rule as it was typed.
///
/// # Errors
/// When it is empty, too long, or reads like words.
pub fn rule(typed: &str) -> std::result::Result<&str, Said> {
    let rule = typed.trim();
    let digit = rule.chars().any(|c| c.is_ascii_digit());
    if !digit || rule.chars().zip(0..).any(|(_, nth)| nth >= LONGEST_RULE) {
        return Err(said!("erase-no-rule", value = typed, most = LONGEST_RULE));
    }
    Ok(rule)
}

/// Writes down every erasure, by random id: a register that is put back from an earlier copy loses the same again.
///
/// # Errors
/// When the file cannot be written.
pub fn list(run: &Run<'_>, register: &Register, path: &Path) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("person"),
        Column::text("class"),
        Column::text("rule"),
        Column::text("recorded_at"),
    ]);
    for (erased, at) in register.erasures()? {
        grid.row(vec![
            Cell::Text(erased.person.to_string()),
            erased.class.word().into(),
            Cell::Text(erased.rule),
            Cell::Text(at),
        ]);
    }
    files::fresh(run, path, |out| {
        render::of_persons(out, &grid, Dialect::Plain)
    })
}

/// A sort of data, for a report.
pub fn class_cell(class: DataClass) -> Cell {
    Cell::word(class.word(), class_said(class))
}

/// A sort of data, in words.
pub fn class_said(class: DataClass) -> Said {
    match class {
        DataClass::Status => said!("data-class-status"),
        DataClass::Figure => said!("data-class-figure"),
        DataClass::Answer => said!("data-class-answer"),
        DataClass::Entitlement => said!("data-class-entitlement"),
        DataClass::Decline => said!("data-class-decline"),
        DataClass::Contact => said!("data-class-contact"),
        DataClass::Document => said!("data-class-document"),
        DataClass::Identity => said!("data-class-identity"),
    }
}
