//! The thirty-two bytes sealed under a code: the same length for a pass, a voucher and a decoy.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Money, Period};

/// What a voucher's entry says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct VoucherEntry {
    /// What it is good for.
    pub(super) good_for: Good,
    /// When.
    pub(super) valid: Period,
    /// What is still collected.
    pub(super) to_collect: Money,
    /// Whether it was withdrawn.
    pub(super) withdrawn: bool,
}

/// What a voucher is good for, within the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Good {
    /// The offer on this line.
    Line(u16),
    /// An amount.
    Value(Money),
}

/// Group and last day of a pass.
pub(super) fn of_pass(group: u8, until: Option<NaiveDate>) -> [u8; 32] {
    let mut entry = [0; 32];
    entry[0] = group;
    put_day(&mut entry, 4, until);
    entry
}

/// The group a pass belongs to on a day. Any thirty-two bytes give an answer, so that an unknown pass takes the same path.
pub(super) fn group_on(entry: &[u8; 32], on: NaiveDate) -> u8 {
    match day(entry, 4) {
        Some(until) if on >= until => 0,
        _ => entry[0],
    }
}

impl VoucherEntry {
    pub(super) fn write(self) -> [u8; 32] {
        let mut entry = [0; 32];
        let (kind, line, value) = match self.good_for {
            Good::Line(line) => (1, line, Money::ZERO),
            Good::Value(value) => (2, 0, value),
        };
        entry[0] = kind;
        entry[1] = u8::from(self.withdrawn);
        entry[2..4].copy_from_slice(&line.to_be_bytes());
        put_day(&mut entry, 4, Some(self.valid.from));
        put_day(&mut entry, 8, self.valid.to);
        entry[12..20].copy_from_slice(&self.to_collect.cents().to_be_bytes());
        entry[20..28].copy_from_slice(&value.cents().to_be_bytes());
        entry
    }

    /// The entry, or `None` when the bytes were not written by [`VoucherEntry::write`].
    pub(super) fn read(entry: &[u8; 32]) -> Option<Self> {
        let good_for = match entry[0] {
            1 => Good::Line(u16::from_be_bytes([entry[2], entry[3]])),
            2 => Good::Value(amount(entry, 20)),
            _ => return None,
        };
        Some(Self {
            good_for,
            valid: Period::new(day(entry, 4)?, day(entry, 8))?,
            to_collect: amount(entry, 12),
            withdrawn: entry[1] != 0,
        })
    }
}

/// A day as its number in the common era; 0 is none.
fn put_day(entry: &mut [u8; 32], at: usize, day: Option<NaiveDate>) {
    let number = day.map_or(0, |day| day.num_days_from_ce());
    entry[at..at + 4].copy_from_slice(&number.to_be_bytes());
}

fn day(entry: &[u8; 32], at: usize) -> Option<NaiveDate> {
    let number = i32::from_be_bytes(std::array::from_fn(|place| entry[at + place]));
    (number != 0).then(|| NaiveDate::from_num_days_from_ce_opt(number))?
}

fn amount(entry: &[u8; 32], at: usize) -> Money {
    Money::from_cents(i64::from_be_bytes(std::array::from_fn(|place| {
        entry[at + place]
    })))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_voucher_entry_reads_back() {
        for good_for in [Good::Line(513), Good::Value(Money::from_cents(2000))] {
            for to in [None, Some(date("2027-01-01"))] {
                let entry = VoucherEntry {
                    good_for,
                    valid: Period::new(date("2026-01-01"), to).unwrap(),
                    to_collect: Money::from_cents(450),
                    withdrawn: to.is_none(),
                };
                assert_eq!(VoucherEntry::read(&entry.write()), Some(entry));
            }
        }
        assert_eq!(VoucherEntry::read(&[0; 32]), None);
        assert_eq!(VoucherEntry::read(&[255; 32]), None);
    }

    #[test]
    fn a_group_holds_until_its_day() {
        let entry = of_pass(3, Some(date("2027-01-01")));
        assert_eq!(group_on(&entry, date("2026-12-31")), 3);
        assert_eq!(group_on(&entry, date("2027-01-01")), 0);
        assert_eq!(group_on(&of_pass(3, None), date("2099-01-01")), 3);
        let _ = group_on(&[255; 32], date("2026-01-01"));
    }
}
