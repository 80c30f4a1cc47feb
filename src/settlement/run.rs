//! Which months a run may hold: closed once, in order, without a gap.

use chrono::NaiveDate;

use crate::domain::{Month, RunPeriod, Said};
use crate::said;

/// A run that was closed before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClosedRun {
    /// Its number.
    pub number: String,
    /// Its months.
    pub run: RunPeriod,
    /// Day of closing.
    pub closed_on: NaiveDate,
}

/// Whether a run may close on `today`: not closed before, not overlapping, no earlier month left open, not in the future.
///
/// # Errors
/// The first reason why not, naming the settlement or month that stands in the way.
pub fn may_close(
    run: RunPeriod,
    closed: &[ClosedRun],
    earliest_unsettled: Option<Month>,
    today: NaiveDate,
) -> Result<(), Said> {
    if let Some(same) = closed.iter().find(|earlier| earlier.run == run) {
        return Err(said!(
            "settle-closed-already",
            run = run,
            on = same.closed_on,
            number = same.number.as_str()
        ));
    }
    if let Some(overlap) = closed.iter().find(|earlier| earlier.run.overlaps(run)) {
        return Err(said!(
            "settle-overlaps",
            run = run,
            other = overlap.run,
            number = overlap.number.as_str()
        ));
    }
    if run.last() > Month::of(today) {
        return Err(said!("settle-in-the-future", run = run, today = today));
    }
    let last_closed = closed.iter().map(|earlier| earlier.run.last()).max();
    if let Some(last) = last_closed.filter(|last| run.first() != last.next()) {
        if run.last() < last {
            return Err(said!("settle-before-closed", run = run, last = last));
        }
        return Err(said!("settle-leaves-gap", run = run, next = last.next()));
    }
    if let Some(month) =
        earliest_unsettled.filter(|month| last_closed.is_none() && *month < run.first())
    {
        return Err(said!("settle-earlier-open", run = run, month = month));
    }
    Ok(())
}

/// The month to which a claim handed in on `today` belongs: this month, or the first one after the last closed run.
#[must_use]
pub fn open_month(today: NaiveDate, closed: &[ClosedRun]) -> Month {
    let last_closed = closed.iter().map(|earlier| earlier.run.last()).max();
    last_closed.map_or(Month::of(today), |last| last.next().max(Month::of(today)))
}

/// The next number of a year: `2026-0001` after none, without gaps.
///
/// # Errors
/// `settle-number-unreadable` when the last number cannot be read: better to stop than to leave a gap.
pub fn next_number(year: i32, last: Option<&str>) -> Result<String, Said> {
    let nth = match last {
        None => 0,
        Some(last) => last
            .split_once('-')
            .filter(|(of, nth)| *of == format!("{year:04}") && nth.len() == 4)
            .and_then(|(_, nth)| nth.parse::<u32>().ok())
            .filter(|nth| *nth < 9999)
            .ok_or_else(|| said!("settle-number-unreadable", number = last))?,
    };
    Ok(format!("{year:04}-{:04}", nth + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn run(text: &str) -> RunPeriod {
        text.parse().unwrap()
    }

    fn closed(text: &str) -> ClosedRun {
        ClosedRun {
            number: "2026-0001".into(),
            run: run(text),
            closed_on: day("2026-11-02"),
        }
    }

    #[test]
    fn months_close_once_in_order_and_without_a_gap() {
        let may = |text: &str, before: &[ClosedRun], unsettled: Option<&str>| {
            may_close(
                run(text),
                before,
                unsettled.map(|month| month.parse().unwrap()),
                day("2026-12-03"),
            )
            .map_err(|said| said.key)
        };
        assert_eq!(may("2026-11", &[], None), Ok(()));
        assert_eq!(may("2026-11", &[closed("2026-10")], None), Ok(()));
        assert_eq!(
            may("2026-10", &[closed("2026-10")], None),
            Err("settle-closed-already")
        );
        assert_eq!(
            may("2026-Q4", &[closed("2026-10")], None),
            Err("settle-overlaps")
        );
        assert_eq!(
            may("2026-12", &[closed("2026-10")], None),
            Err("settle-leaves-gap")
        );
        assert_eq!(
            may("2026-09", &[closed("2026-10")], None),
            Err("settle-before-closed")
        );
        assert_eq!(
            may("2026-11", &[], Some("2026-10")),
            Err("settle-earlier-open")
        );
        assert_eq!(
            may("2026-11", &[closed("2026-10")], Some("2026-10")),
            Ok(())
        );
        assert_eq!(may("2027-01", &[], None), Err("settle-in-the-future"));
    }

    #[test]
    fn a_claim_goes_to_the_open_month() {
        let month = |text: &str, before: &[ClosedRun]| open_month(day(text), before).to_string();
        assert_eq!(month("2026-11-21", &[]), "2026-11");
        assert_eq!(month("2026-11-21", &[closed("2026-10")]), "2026-11");
        assert_eq!(month("2026-11-21", &[closed("2026-11")]), "2026-12");
    }

    #[test]
    fn numbers_have_no_gaps() {
        assert_eq!(next_number(2026, None).unwrap(), "2026-0001");
        assert_eq!(next_number(2026, Some("2026-0011")).unwrap(), "2026-0012");
        for unreadable in ["2026-11", "2025-0001", "kapot", "2026-9999"] {
            assert_eq!(
                next_number(2026, Some(unreadable)).unwrap_err().key,
                "settle-number-unreadable"
            );
        }
    }
}
