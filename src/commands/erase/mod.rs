//! Erasing what is known of persons: what it takes along, what stands in its way, and the list by which a restore does it again.

mod running;

use std::cell::OnceCell;
use std::collections::BTreeMap;
use std::path::Path;

use super::files;
use super::means::MeansTested;
use super::names;
use super::pricing::LEISURE;
use super::run::Run;
use crate::domain::{DataClass, OrganiserId, PersonId, Said};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Erased, Register};
use crate::render::{self, Dialect};
use crate::said;

pub use running::{is_running, refused_before_its_day, refused_while_running};

/// The longest number of a rule: it is a number, and no place for words about somebody.
const LONGEST_RULE: usize = 40;
/// The longest word in it: the letters of a kind of rule, hardly a name.
const LONGEST_WORD: usize = 8;
/// The most digits in it: fewer than a national number or an account has.
const MOST_DIGITS: usize = 10;

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
            self.keep_codes(erased)?;
        }
        Ok(self.register.erase(erased, &self.run.stamp())?)
    }

    /// Who comes back is told apart from who is new, and is paid no premium twice.
    fn keep_codes(&self, erased: &Erased) -> Result<()> {
        let key = names::erased_key(self.register)?;
        for known in self.register.known_as(erased.person)? {
            let code = key.pseudonym(&known);
            self.register.keep_premiums(erased.person, code.bytes())?;
            if erased.class == DataClass::Identity {
                self.register.keep_erased(code.bytes(), self.run.on)?;
            }
        }
        Ok(())
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
/// When it is empty, too long, or could be words, a date or a number of somebody: it stays for ever, and on lists that leave.
pub fn rule(typed: &str) -> std::result::Result<&str, Said> {
    let rule = typed.trim();
    let known = |c: char| c.is_ascii_alphanumeric() || ".-/§_:".contains(c);
    let digits = rule.chars().filter(char::is_ascii_digit).count();
    let words = rule.split(|c: char| !c.is_ascii_alphabetic());
    let good = rule.chars().all(known)
        && rule.chars().count() <= LONGEST_RULE
        && (1..=MOST_DIGITS).contains(&digits)
        && words.map(str::len).all(|length| length <= LONGEST_WORD)
        && !holds_a_date(rule);
    let most = i64::try_from(LONGEST_RULE).unwrap_or(i64::MAX);
    let no_rule = || said!("erase-no-rule", value = typed, most = most);
    good.then_some(rule).ok_or_else(no_rule)
}

/// Whether three numbers in a row could be a day, its year first or last.
fn holds_a_date(rule: &str) -> bool {
    let numbers: Vec<&str> = rule
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .collect();
    numbers.windows(3).any(|three| {
        let lengths = [three[0].len(), three[1].len(), three[2].len()];
        matches!(lengths, [4, 1..=2, 1..=2] | [1..=2, 1..=2, 2 | 4])
    }) || numbers.iter().any(|number| number.len() == 8)
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

#[cfg(test)]
mod tests {
    use super::rule;

    #[test]
    fn a_rule_is_a_number_and_no_words_about_somebody() {
        for good in [
            "SR-112",
            "BD-III.87-1/1",
            "RD-25",
            "art.17",
            "2024_CBS_01234",
            "§4:2",
        ] {
            assert_eq!(rule(good), Ok(good));
        }
        for bad in [
            "",
            "regel",
            "Jan Peeters 03/04/2014 Molenweg 12",
            "Jan 3",
            "Vanderlinden1",
            "x-03/04/2014",
            "x2014-4-3",
            "x20140403",
            "14.04.03-123.45",
            "BE68539007547034",
        ] {
            assert!(rule(bad).is_err(), "{bad}");
        }
    }
}
