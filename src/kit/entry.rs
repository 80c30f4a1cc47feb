//! What is sealed under a code: 64 bytes for a pass, 32 for a voucher, and nothing that shows where the true bytes end.

use chrono::{Datelike, NaiveDate};

use crate::domain::{Money, Period};
use crate::seal::SlotKey;

/// How many times the amounts of a pass may change within a kit, the first ones counted.
pub(super) const SEGMENTS: usize = 4;
/// The day of a segment that never begins.
const NEVER: u16 = u16::MAX;
/// How many bytes a segment has: a day, a slot, and the slot's key.
const SEGMENT: usize = 4 + SlotKey::LENGTH;

/// From a day on, counted from the first of the kit, a pass pays the amounts of a slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Segment {
    pub(super) day: u16,
    pub(super) slot: u16,
    pub(super) key: SlotKey,
}

/// The entry of a pass.
pub(super) fn of_pass(segments: &[Segment]) -> [u8; 64] {
    let mut entry = [0; SEGMENTS * SEGMENT];
    for (place, bytes) in entry.chunks_mut(SEGMENT).enumerate() {
        let Some(segment) = segments.get(place) else {
            bytes[..2].copy_from_slice(&NEVER.to_be_bytes());
            continue;
        };
        bytes[..2].copy_from_slice(&segment.day.to_be_bytes());
        bytes[2..4].copy_from_slice(&segment.slot.to_be_bytes());
        bytes[4..].copy_from_slice(segment.key.bytes());
    }
    entry
}

/// The segment that holds on a day. Any sixty-four bytes give one, so that an unknown pass takes the same path.
pub(super) fn segment_on(entry: &[u8; 64], day: u16) -> Segment {
    let segment = |place: usize| {
        let bytes = &entry[place * SEGMENT..];
        Segment {
            day: u16::from_be_bytes([bytes[0], bytes[1]]),
            slot: u16::from_be_bytes([bytes[2], bytes[3]]),
            key: SlotKey::from_bytes(std::array::from_fn(|at| bytes[4 + at])),
        }
    };
    (1..SEGMENTS).map(segment).fold(
        segment(0),
        |held, next| if next.day <= day { next } else { held },
    )
}

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
    /// An amount, at the lines of a kind.
    Value(Money, u8),
    /// Nothing here: it is for another club.
    Elsewhere,
}

impl VoucherEntry {
    pub(super) fn write(self) -> [u8; 32] {
        let mut entry = [0; 32];
        let (sort, what, value) = match self.good_for {
            Good::Line(line) => (1, line, Money::ZERO),
            Good::Value(value, kind) => (2, u16::from(kind), value),
            Good::Elsewhere => (3, 0, Money::ZERO),
        };
        entry[0] = sort;
        entry[1] = u8::from(self.withdrawn);
        entry[2..4].copy_from_slice(&what.to_be_bytes());
        put_day(&mut entry, 4, Some(self.valid.from));
        put_day(&mut entry, 8, self.valid.to);
        entry[12..20].copy_from_slice(&self.to_collect.cents().to_be_bytes());
        entry[20..28].copy_from_slice(&value.cents().to_be_bytes());
        entry
    }

    /// The entry, or `None` when the bytes were not written by [`VoucherEntry::write`].
    pub(super) fn read(entry: &[u8; 32]) -> Option<Self> {
        let what = u16::from_be_bytes([entry[2], entry[3]]);
        let good_for = match entry[0] {
            1 => Good::Line(what),
            2 => Good::Value(amount(entry, 20), what.try_into().ok()?),
            3 => Good::Elsewhere,
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
        for good_for in [
            Good::Line(513),
            Good::Value(Money::from_cents(2000), 3),
            Good::Elsewhere,
        ] {
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
    fn a_segment_holds_until_the_next_begins() {
        let segment = |day, slot: u16| Segment {
            day,
            slot,
            key: SlotKey::from_bytes([u8::try_from(slot).unwrap(); SlotKey::LENGTH]),
        };
        let course = [
            segment(0, 3),
            segment(10, 7),
            segment(11, 3),
            segment(365, 9),
        ];
        for count in 1..=SEGMENTS {
            let entry = of_pass(&course[..count]);
            for day in [0, 9, 10, 11, 364, 365, 1000] {
                let held = course[..count].iter().rev().find(|held| held.day <= day);
                assert_eq!(Some(&segment_on(&entry, day)), held, "{count} {day}");
            }
        }
        let _ = segment_on(&[255; 64], 3);
    }
}
