//! Claims: in which round they fall, until when they may be handed in, what proof they carry, and which fund pays.

mod fund;
mod repaid;

use chrono::{Days, NaiveDate};

use crate::domain::{Period, Said, months_after};
use crate::said;

use super::price::{ClaimFacts, matches};
use super::scheme::{CountedFrom, DeadlineRule, LastDay, Proof, Round, Scheme};

pub use fund::{fund_for, funded};
pub use repaid::repaid;

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

/// The round in which a claim falls that is handed in on a day, whatever day it was used: the next one that closes. None when the
/// scheme has no rounds.
#[must_use]
pub fn round_for(scheme: &Scheme, handed_in: NaiveDate) -> Option<RoundDays<'_>> {
    closing(scheme, handed_in, NaiveDate::MIN)
}

/// The round in which a use falls when its claim is handed in at once: the one whose days of use hold it, or else the next that closes.
#[must_use]
pub fn round_of_use(scheme: &Scheme, used_on: NaiveDate) -> Option<RoundDays<'_>> {
    closing(scheme, used_on, used_on)
}

/// The round in which a claim falls: of those that close once it is handed in, the first that is not about earlier uses only.
#[must_use]
pub fn round_of<'s>(scheme: &'s Scheme, claim: &ClaimFacts) -> Option<RoundDays<'s>> {
    closing(scheme, claim.handed_in_on.unwrap_or(claim.on), claim.on)
}

/// The first round that closes on or after a day and is not about uses before another day only.
fn closing(scheme: &Scheme, handed_in: NaiveDate, used_on: NaiveDate) -> Option<RoundDays<'_>> {
    let rounds = scheme.rounds.iter().filter_map(|round| {
        let mut day = handed_in;
        loop {
            let hand_in_by = round.hand_in_by.next_from(day);
            let uses = uses_before(round, hand_in_by.pred_opt()?);
            if uses.is_none_or(|uses| uses.to.is_none_or(|to| used_on < to)) {
                return Some(RoundDays {
                    round,
                    uses,
                    hand_in_by,
                    paid_by: round.paid_by.map(|paid| paid.next_from(hand_in_by)),
                });
            }
            day = hand_in_by.succ_opt()?;
        }
    });
    rounds.min_by_key(|days| days.hand_in_by)
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
    deadline_from(scheme, claim, NaiveDate::MIN)
}

/// The strictest deadline that does not lie before a day: what had to be asked before a use is not about handing it in.
///
/// # Errors
/// As [`deadline`].
pub fn deadline_from<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    day: NaiveDate,
) -> Result<Option<Deadline<'s>>, Said> {
    let mut strictest: Option<Deadline> = None;
    for rule in &scheme.deadlines {
        if !matches(scheme, &rule.guards, claim)
            .map_err(|lack| lack.said(&scheme.id, &rule.source))?
        {
            continue;
        }
        let from = counted_from(rule, claim)?;
        let last = last_day(rule.last, from).ok_or_else(|| no_day(rule))?;
        if last >= day && strictest.is_none_or(|known| last < known.last) {
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
