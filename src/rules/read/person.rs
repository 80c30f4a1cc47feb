//! What a condition asks of the person: age, birth date, domicile.

use toml::Spanned;
use toml::de::DeValue;

use super::condition::truth;
use super::section::Section;
use crate::rules::scheme::{AgeCount, AgeWindow, Condition, MonthDay};
use crate::said;

/// No age in a scheme lies above this.
const OLDEST: i32 = 150;
/// No waiting period or term in a scheme is longer, in months.
pub(super) const LONGEST: i64 = 1200;

/// An age window: `from`, `through`, both included.
pub(super) fn age(section: &Section) -> AgeWindow {
    let window = AgeWindow {
        from: section.small("from").unwrap_or(0),
        through: section.small("through"),
        counted: counted(section).unwrap_or(AgeCount::Birthday),
    };
    let sensible = 0..=OLDEST;
    if !sensible.contains(&window.from) || window.through.is_some_and(|t| !sensible.contains(&t)) {
        let said = said!("scheme-out-of-range", least = 0, most = OLDEST);
        section.fault("through", said, None);
    }
    if window.through.is_some_and(|through| through < window.from) {
        section.fault("through", said!("scheme-window-empty"), None);
    }
    window
}

/// `"birthday"`, `"birth-year"` or `{ on = "09-01" }`.
fn counted(section: &Section) -> Option<AgeCount> {
    const WORDS: &[(&str, AgeCount)] = &[
        ("birthday", AgeCount::Birthday),
        ("birth-year", AgeCount::BirthYear),
    ];
    let raw = section.raw("counted")?;
    if raw.get_ref().as_table().is_none() {
        return section.word("counted", WORDS);
    }
    let inner = section.inner("counted")?;
    let on = inner.need("on", month_day);
    inner.finish();
    on.map(AgeCount::On)
}

/// A day that returns every year, written `"09-01"`.
pub(super) fn month_day(section: &Section, key: &'static str) -> Option<MonthDay> {
    let text = section.text(key)?;
    let parts = text.split_once('-');
    let day = parts
        .and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
        .and_then(|(month, day)| MonthDay::new(month, day));
    if day.is_none() {
        section.fault(key, said!("scheme-not-month-day", text = text), None);
    }
    day
}

/// `born = { from = 2005-01-01, through = 2010-12-31 }`, of which one may be left out.
pub(super) fn born(section: &Section) -> Condition {
    let Some(inner) = section.inner("born") else {
        return Condition::All(Vec::new());
    };
    let before = inner.defects();
    let (from, through) = (inner.day("from"), inner.day("through"));
    if inner.defects() == before {
        if from.is_none() && through.is_none() {
            inner.fault("from", said!("scheme-born-empty"), None);
        } else if let (Some(from), Some(through)) = (from, through)
            && through < from
        {
            inner.fault("through", said!("scheme-window-empty"), None);
        }
    }
    inner.finish();
    Condition::Born { from, through }
}

/// `resident = true` or a list of REFNIS codes, perhaps `for_months`.
pub(super) fn resident(section: &Section) -> Condition {
    let bare = matches!(
        section.raw("resident").map(Spanned::get_ref),
        Some(DeValue::Boolean(_))
    );
    let places = if bare {
        Vec::new()
    } else {
        section.names("resident")
    };
    let what = match months(section, "for_months") {
        Some(months) => Condition::ResidentFor { places, months },
        None => Condition::Resident(places),
    };
    if bare {
        truth(section, "resident", what)
    } else {
        what
    }
}

/// A number of months or days, at least one.
pub(super) fn months(section: &Section, key: &'static str) -> Option<u32> {
    count(section, key, LONGEST)
}

/// A whole number from one to `most`.
pub(super) fn count(section: &Section, key: &'static str, most: i64) -> Option<u32> {
    let number = section.whole(key)?;
    if !(1..=most).contains(&number) {
        let said = said!("scheme-out-of-range", least = 1, most = most);
        section.fault(key, said, None);
    }
    u32::try_from(number).ok()
}
