//! Who gets a voucher of a value: the ages that were asked, and those for which the scheme knows one.

use chrono::{Datelike, NaiveDate};

use crate::domain::PartialDate;
use crate::error::{Error, Result};
use crate::rules::{AgeCount, AgeWindow, Scheme, ValueVoucher};
use crate::said;

/// Nobody is older.
const OLDEST: i32 = 150;

/// Ages in full years, both ends included.
#[derive(Clone, Copy)]
pub struct Ages {
    from: i32,
    to: i32,
}

impl Ages {
    /// The ages somebody may have on a day.
    pub fn of(birth: PartialDate, on: NaiveDate) -> Self {
        let (from, to) = birth.ages_on(on);
        Self { from, to }
    }

    fn overlap(self, window: AgeWindow) -> bool {
        window.from <= self.to && window.through.is_none_or(|through| self.from <= through)
    }

    /// Whether somebody of these possible ages lies inside: surely, perhaps, or not.
    fn lie_in(self, from: i32, to: i32) -> Option<Sure> {
        let within = |age| (from..=to).contains(&age);
        let may_be = self.from <= to && self.to >= from;
        may_be.then(|| {
            if within(self.from) && within(self.to) {
                Sure::Yes
            } else {
                Sure::Perhaps
            }
        })
    }
}

/// Whether the birth date settles it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sure {
    /// It does.
    Yes,
    /// It is incomplete and leaves it open.
    Perhaps,
}

/// The value voucher of the scheme for these ages: the first whose own ages meet them.
///
/// # Errors
/// When the scheme knows none.
pub fn kind(scheme: &Scheme, ages: Ages) -> Result<&ValueVoucher> {
    let mut kinds = scheme.value_vouchers.iter();
    kinds
        .find(|kind| kind.age.is_none_or(|window| ages.overlap(window)))
        .ok_or_else(none)
}

/// The scheme has no value voucher for whom it was asked.
pub fn none() -> Error {
    Error::refused(said!("voucher-no-kind")).hint(said!("voucher-no-kind-hint"))
}

/// Whether somebody is of the ages that were asked and of those of the kind; `None` when not.
pub fn gets(
    kind: &ValueVoucher,
    asked: Option<Ages>,
    birth: PartialDate,
    on: NaiveDate,
) -> Option<Sure> {
    let asked = match asked {
        Some(asked) => Ages::of(birth, on).lie_in(asked.from, asked.to)?,
        None => Sure::Yes,
    };
    let own = match kind.age {
        Some(window) => {
            counted(window, birth, on).lie_in(window.from, window.through.unwrap_or(OLDEST))?
        }
        None => Sure::Yes,
    };
    Some(asked.max(own))
}

fn counted(window: AgeWindow, birth: PartialDate, on: NaiveDate) -> Ages {
    match window.counted {
        AgeCount::Birthday => Ages::of(birth, on),
        AgeCount::BirthYear => {
            let age = on.year() - birth.year();
            Ages { from: age, to: age }
        }
        AgeCount::On(counted) => Ages::of(birth, counted.latest(on)),
    }
}

/// Reads `6-18`, or one age.
///
/// # Errors
/// When it is neither.
pub fn read(text: &str) -> Result<Ages> {
    let fault = || Error::usage(said!("voucher-ages", value = text));
    let (from, to) = text.split_once('-').unwrap_or((text, text));
    let age = |text: &str| {
        text.trim()
            .parse::<i32>()
            .ok()
            .filter(|age| (0..=OLDEST).contains(age))
    };
    let (from, to) = (age(from).ok_or_else(fault)?, age(to).ok_or_else(fault)?);
    if from > to {
        return Err(fault());
    }
    Ok(Ages { from, to })
}
