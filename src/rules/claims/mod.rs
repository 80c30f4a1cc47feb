//! Claims: in which round they fall, until when they may be handed in, what proof they carry, and which fund pays.

mod fund;

use chrono::{Days, NaiveDate};

use crate::domain::{Period, Said, months_after};
use crate::said;

use super::price::{ClaimFacts, matches};
use super::scheme::{CountedFrom, DeadlineRule, LastDay, Proof, Round, Scheme};

pub use fund::{fund_for, funded};

/// A round of claims with its days.
#[derive(Debug, Clone, Copy)]
pub struct RoundDays<'s> {
    /// The round.
    pub round: &'s Round,
    /// The days of use it is about; none means any.
    pub uses: Option<Period>,
    /// The last day on which a claim is handed in.
    pub hand_in_by: NaiveDate,
    /// The last day on which it is paid.
    pub paid_by: Option<NaiveDate>,
}

impl<'s> RoundDays<'s> {
    /// The round whose last day to hand in is the first that is not before a day.
    fn closing_from(round: &'s Round, day: NaiveDate, uses: Option<Period>) -> Self {
        let hand_in_by = round.hand_in_by.next_from(day);
        Self {
            round,
            uses,
            hand_in_by,
            paid_by: round.paid_by.map(|paid| paid.next_from(hand_in_by)),
        }
    }
}

/// The round in which a claim falls that is handed in on a day: the next one that closes. None when the scheme has no rounds.
#[must_use]
pub fn round_for(scheme: &Scheme, handed_in: NaiveDate) -> Option<RoundDays<'_>> {
    let rounds = scheme.rounds.iter().map(|round| {
        let days = RoundDays::closing_from(round, handed_in, None);
        let before = days.hand_in_by.pred_opt().unwrap_or(days.hand_in_by);
        let uses = uses_before(round, before);
        RoundDays { uses, ..days }
    });
    rounds.min_by_key(|days| days.hand_in_by)
}

/// The round whose days of use hold a day. None when no round of the scheme names days of use that do.
#[must_use]
pub fn round_of_use(scheme: &Scheme, used_on: NaiveDate) -> Option<RoundDays<'_>> {
    scheme.rounds.iter().find_map(|round| {
        let uses = uses_before(round, used_on).filter(|uses| uses.contains(used_on))?;
        let after = uses.last().unwrap_or(used_on);
        Some(RoundDays::closing_from(round, after, Some(uses)))
    })
}

/// The last days of use of a round that begin on or before a day.
fn uses_before(round: &Round, day: NaiveDate) -> Option<Period> {
    let (from, through) = round.uses?;
    let first = from.latest(day);
    Period::through(first, Some(through.next_from(first)))
}

/// The last day on which a claim may be handed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Deadline<'s> {
    /// That day; it is in time.
    pub last: NaiveDate,
    /// The clause.
    pub source: &'s str,
}

/// The strictest deadline of a claim; none when the scheme sets none for it.
///
/// # Errors
/// `claim-day-needed` when the day from which is counted is not known, and as for a quote where a guard cannot be judged.
pub fn deadline<'s>(scheme: &'s Scheme, claim: &ClaimFacts) -> Result<Option<Deadline<'s>>, Said> {
    let mut strictest: Option<Deadline> = None;
    for rule in &scheme.deadlines {
        if !matches(scheme, &rule.guards, claim)
            .map_err(|lack| lack.said(&scheme.id, &rule.source))?
        {
            continue;
        }
        let from = counted_from(rule, claim)?;
        let last = last_day(rule.last, from).ok_or_else(|| no_day(rule))?;
        if strictest.is_none_or(|known| last < known.last) {
            let source = &rule.source;
            strictest = Some(Deadline { last, source });
        }
    }
    Ok(strictest)
}

/// Whether a claim was handed in in time; one without a deadline always is.
///
/// # Errors
/// As [`deadline`], and when the day it was handed in is not known.
pub fn in_time(scheme: &Scheme, claim: &ClaimFacts) -> Result<bool, Said> {
    let Some(deadline) = deadline(scheme, claim)? else {
        return Ok(true);
    };
    let handed_in = claim
        .handed_in_on
        .ok_or_else(|| said!("claim-not-handed-in", source = deadline.source))?;
    Ok(handed_in <= deadline.last)
}

fn counted_from(rule: &DeadlineRule, claim: &ClaimFacts) -> Result<NaiveDate, Said> {
    let source = &rule.source;
    match rule.counted_from {
        CountedFrom::Use => Ok(claim.on),
        CountedFrom::Payment => claim
            .paid_on
            .ok_or_else(|| said!("claim-payment-day-needed", source = source)),
        CountedFrom::Start => claim
            .starts_on
            .ok_or_else(|| said!("claim-start-day-needed", source = source)),
    }
}

fn no_day(rule: &DeadlineRule) -> Said {
    said!("claim-no-such-day", source = &rule.source)
}

fn last_day(last: LastDay, from: NaiveDate) -> Option<NaiveDate> {
    use chrono::Datelike;
    match last {
        LastDay::Months(months) => Some(months_after(from, months)),
        LastDay::Days(days) => from.checked_add_days(Days::new(days.into())),
        LastDay::By(day, years) => Some(day.in_year(from.year().checked_add(years)?)),
        LastDay::Before(day, years) => day.in_year(from.year().checked_add(years)?).pred_opt(),
        LastDay::Ahead(days) => from.checked_sub_days(Days::new(days.into())),
    }
}

/// What a claim still lacks before it is paid, each with the clause that asks it; empty means payable.
///
/// # Errors
/// As for a quote, where a guard cannot be judged.
pub fn missing_proof<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    given: &[Proof],
) -> Result<Vec<(Proof, &'s str)>, Said> {
    let mut missing = Vec::new();
    for rule in &scheme.proofs {
        if matches(scheme, &rule.guards, claim)
            .map_err(|lack| lack.said(&scheme.id, &rule.source))?
        {
            let lacking = rule.proofs.iter().filter(|proof| !given.contains(proof));
            missing.extend(lacking.map(|proof| (*proof, rule.source.as_str())));
        }
    }
    missing.sort_unstable();
    missing.dedup_by_key(|(proof, _)| *proof);
    Ok(missing)
}
