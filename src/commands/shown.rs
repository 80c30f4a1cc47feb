//! How days and addresses look to a clerk.

use chrono::{DateTime, Local, NaiveDate};

use crate::domain::{SINCE_UNKNOWN, Said};
use crate::grid::Cell;
use crate::register::Address;
use crate::said;

/// A first day, or that it is not known.
pub fn since(day: NaiveDate) -> Cell {
    if day == SINCE_UNKNOWN {
        Cell::word(day.to_string(), said!("since-unknown"))
    } else {
        Cell::Date(day)
    }
}

/// The local day of a UTC moment as the register writes it.
pub fn day_of(at: &str) -> Option<NaiveDate> {
    let moment = DateTime::parse_from_rfc3339(at).ok()?;
    Some(moment.with_timezone(&Local).date_naive())
}

/// A last day, from the first day after it.
pub fn through(to_on: Option<NaiveDate>) -> Cell {
    to_on.and_then(|day| day.pred_opt()).into()
}

/// An address on one line: `Filipring 111 bus 2, 9080 Lochristi`.
pub fn one_line(address: &Address) -> String {
    lines(address).join(", ")
}

/// An address as it stands on a letter: the door, if it is known, and the place.
pub fn lines(address: &Address) -> Vec<String> {
    let place = [
        Some(address.postcode.as_str()),
        address.municipality.as_deref(),
    ];
    let bus = address.bus.as_deref().map(|bus| {
        if bus.starts_with(|letter: char| letter.is_ascii_digit()) {
            format!("bus {bus}")
        } else {
            bus.to_owned()
        }
    });
    let door = [
        address.street.as_deref(),
        address.house_number.as_deref(),
        bus.as_deref(),
    ];
    let joined = |parts: &[Option<&str>]| {
        parts
            .iter()
            .flatten()
            .copied()
            .collect::<Vec<_>>()
            .join(" ")
    };
    let mut lines = vec![joined(&door), joined(&place)];
    lines.retain(|line| !line.is_empty());
    lines
}

/// The days of a fact as a sentence: from, through, or without end.
pub fn days(from_on: NaiveDate, to_on: Option<NaiveDate>) -> Said {
    match to_on.and_then(|day| day.pred_opt()) {
        Some(last) => said!("days-through", from = from_on, last = last),
        None => said!("days-open", from = from_on),
    }
}
