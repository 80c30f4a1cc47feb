//! The log worked out again, and held against everything it commits to.

use std::collections::HashMap;

use chrono::NaiveDate;
use data_encoding::HEXLOWER;

use super::Head;
use crate::commands::run::{Run, typed_if};
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Link, LogFault, Register};
use crate::said;
use crate::seal::Chain;

/// How many differences are named; the others are counted.
const NAMED: usize = 5;

/// What was found of the log.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct LogFound {
    /// How many entries it has.
    pub entries: i64,
    /// The head of the chain, up to the first difference.
    pub head: Chain,
    /// How many rights and closed runs were held against what the log commits to.
    pub held: i64,
    /// The first differences.
    pub named: Vec<Said>,
    /// All of them.
    pub differences: i64,
}

impl LogFound {
    fn differs(&mut self, said: Said) {
        self.differences += 1;
        if self.named.len() < NAMED {
            self.named.push(said);
        }
    }
}

/// Works out every head of the log again, with the commitments it covers, and holds against those every closed run, order of refunds
/// and right; and that the log still holds its head at each closing, and the one that somebody kept.
///
/// # Errors
/// When the register cannot be read. What differs is in what was found.
pub fn verify_log(register: &Register, kept: Option<&Head>) -> Result<LogFound> {
    let mut found = LogFound::default();
    let closed = register.closed_hashes()?;
    let at_closing = register.heads_at_closing()?;
    found.held = i64::try_from(closed.len()).unwrap_or(i64::MAX);
    let mut not_committed: HashMap<[u8; 32], String> = closed.into_iter().map(turned).collect();
    // What decided: a regulation is not known by a number but by its first day.
    let schemes = register.schemes()?;
    let mut not_adopted: HashMap<[u8; 32], NaiveDate> = schemes
        .iter()
        .map(|scheme| (scheme.sha256(), scheme.from_on))
        .collect();
    let mut not_held: HashMap<Chain, Vec<String>> = HashMap::new();
    for (number, head) in at_closing {
        not_held.entry(head).or_default().push(number);
    }
    let mut kept = kept;
    let end = register.each_link(|link| {
        match link {
            Link::Commitment(bytes) => {
                not_committed.remove(&bytes);
                not_adopted.remove(&bytes);
            }
            Link::Entry(head) => {
                not_held.remove(&head);
                kept = kept.filter(|kept| !kept.is(head));
            }
        }
        Ok::<(), Error>(())
    })?;
    (found.entries, found.head) = (end.entries, end.head);
    if let Some(fault) = end.fault {
        found.differs(said_of(fault));
    }
    let mut numbers: Vec<String> = not_committed.into_values().collect();
    numbers.sort();
    for number in numbers {
        found.differs(said!("log-closed-not-committed", number = number));
    }
    let mut days: Vec<NaiveDate> = not_adopted.into_values().collect();
    days.sort_unstable();
    for day in days {
        found.differs(said!("log-scheme-differs", day = day));
    }
    register
        .each_odd_right(|commitment| {
            found.differs(said!("log-right-differs", commitment = commitment));
            Ok::<(), Error>(())
        })
        .map(|rights| found.held += rights)?;
    if end.fault.is_none() {
        let mut numbers: Vec<String> = not_held.into_values().flatten().collect();
        numbers.sort();
        for number in numbers {
            found.differs(said!("log-head-at-closing-lost", number = number));
        }
    }
    if kept.is_some() {
        found.differs(said!("log-head-not-here"));
    }
    Ok(found)
}

fn turned<A, B>((one, other): (A, B)) -> (B, A) {
    (other, one)
}

fn said_of(fault: LogFault) -> Said {
    match fault {
        LogFault::Missing(entry) => said!("log-entry-missing", entry = entry),
        LogFault::Moved { entry, stands } => {
            said!("log-entry-moved", entry = entry, stands = stands)
        }
        LogFault::Altered { entry, covers } => {
            said!("log-entry-altered", entry = entry, covers = covers)
        }
        LogFault::NotCommitted(commitment) => {
            said!("log-commitment-missing", commitment = commitment)
        }
        LogFault::CutShort(entry) => said!("log-cut-short", entry = entry),
    }
}

/// Verifies the log and says no where it is not what was written.
///
/// # Errors
/// When anything differs, or the register cannot be read.
pub fn run(run: &mut Run<'_>, head: Option<&str>) -> Result<()> {
    let kept: Option<Head> = typed_if(head)?;
    let register = run.open()?;
    let progress = run.progress(&said!("progress-verify"), None);
    let found = register.snapshot(|register| verify_log(register, kept.as_ref()))?;
    drop(progress);
    let head = HEXLOWER.encode(found.head.bytes());
    let mut grid = Grid::new(vec![
        Column::figure("entries"),
        Column::figure("held"),
        Column::figure("differences"),
        Column::text("head"),
    ]);
    grid.row(vec![
        Cell::Count(found.entries),
        Cell::Count(found.held),
        Cell::Count(found.differences),
        head.clone().into(),
    ]);
    run.show(&grid)?;
    if found.differences > 0 {
        let mut error = Error::refused(said!("log-not-proven", count = found.differences));
        error.said.splice(0..0, found.named);
        return Err(error.hint(said!("log-not-proven-hint")));
    }
    run.tell(&said!("log-proven", entries = found.entries));
    if kept.is_some() {
        run.tell(&said!("log-head-is-here"));
    } else {
        run.tell(&said!("log-keep-the-head", head = head));
    }
    Ok(())
}
