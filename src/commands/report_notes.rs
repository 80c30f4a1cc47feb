//! What stands below a report from the ledger: that it is the ledger, what is not closed yet, and what goes on.

use crate::cli::LedgerReport;
use crate::domain::{Money, Said};
use crate::error::{Error, Result};
use crate::report::{By, Ledger};
use crate::said;
use crate::settlement::Totals;

/// That the figures are those of the statements.
pub fn proof(ledger: &Ledger) -> Said {
    if ledger.runs == 0 {
        said!("report-nothing-closed")
    } else if ledger.outside == Totals::default() {
        said!("report-proof", count = ledger.runs, due = ledger.stated.due)
    } else {
        said!(
            "report-proof-outside",
            count = ledger.runs,
            due = ledger.stated.due,
            outside = ledger.outside.due
        )
    }
}

/// What is not closed yet, and why what is to be paid is not what is due.
///
/// # Errors
/// When the amounts are too large together.
pub fn notes(by: By, asked: &LedgerReport, ledger: &Ledger) -> Result<Vec<Said>> {
    let due = |open: bool| -> Money {
        let rows = ledger.rows.iter().filter(|(key, _)| key.open == open);
        rows.map(|(_, row)| row.totals.due).sum()
    };
    let (closed, open) = (due(false), due(true));
    let payable: Money = ledger.rows.values().map(|row| row.payable).sum();
    let mut notes = Vec::new();
    if asked.with_open {
        let total = closed.checked_add(open).ok_or_else(Error::bug)?;
        notes.push(said!(
            "report-with-open",
            closed = closed,
            open = open,
            total = total
        ));
    }
    if matches!(by, By::Settlement | By::Organiser) && payable != closed {
        notes.push(said!("report-carried", payable = payable, due = closed));
    }
    Ok(notes)
}
