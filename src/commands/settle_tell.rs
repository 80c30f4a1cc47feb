//! What should be known of a run beside its figures.

use super::run::Run;
use super::settle_close::Worked;
use super::settle_year;
use crate::domain::{Money, Month, RunPeriod};
use crate::said;

/// How many corrections are named beside the figures; all of them stand on the statements.
const NAMED: usize = 10;

/// Says it.
pub fn tell_about(run: &mut Run<'_>, months: RunPeriod, worked: &Worked) {
    if Month::of(run.on) <= months.last() {
        run.tell(&said!("settle-still-running", run = months));
    }
    let nothing = worked.statements.is_empty() && worked.refunds.is_empty();
    if nothing
        && worked
            .totals
            .iter()
            .all(|(_, amount)| amount == Money::ZERO)
    {
        run.warn(&said!("settle-empty", run = months));
    }
    if worked.elsewhere > 0 {
        run.tell(&said!("settle-elsewhere", count = worked.elsewhere));
    }
    if worked.late > 0 {
        run.tell(&said!("settle-late", count = worked.late));
    }
    let corrections = worked.statements.iter().flat_map(|one| &one.corrections);
    let due: Money = corrections.clone().map(|line| line.totals.due).sum();
    let count = corrections.count();
    if count > 0 {
        run.tell(&said!("settle-corrections", count = count, due = due));
        let lines = worked.statements.iter().flat_map(|one| &one.corrections);
        for line in lines.take(NAMED) {
            run.tell(&said!(
                "settle-correction",
                reference = line.reference.as_str(),
                statement = line.statement.as_str(),
                due = line.totals.due
            ));
        }
    }
    if !worked.refunds.is_empty() {
        run.tell(&said!("settle-refunds", count = worked.refunds.len()));
    }
    for year in &worked.years {
        settle_year::tell_about(run, year);
    }
    if worked.open > 0 {
        run.warn(&said!("settle-open", count = worked.open));
    }
}
