//! What became of a claim: who decided it and when, where it is settled, what was corrected since.

use chrono::NaiveDate;

use super::claim::{Fact, decided, reason};
use crate::error::Result;
use crate::grid::Cell;
use crate::register::{ClaimLine, Correction, Register};
use crate::said;

/// The lines, in the order of what happened.
///
/// # Errors
/// When the register cannot be read.
pub fn of(register: &Register, claim: &ClaimLine) -> Result<Vec<Fact>> {
    let mut lines: Vec<Fact> = Vec::new();
    let mut line = |key: &str, said, value| lines.push((key.to_owned(), said, value));
    for one in register.decisions_of(claim.seq)? {
        let on = one
            .at
            .get(..10)
            .and_then(|day| day.parse::<NaiveDate>().ok());
        let machine = [
            one.decision.word(),
            one.at.get(..10).unwrap_or_default(),
            &one.by,
        ];
        let said = said!(
            "claim-decided-by",
            decision = decided(one.decision),
            on = on.unwrap_or_default(),
            by = one.by.as_str()
        );
        line(
            "decided",
            said!("claim-line-decided"),
            Cell::word(machine.join(";"), said),
        );
    }
    if let Some(number) = register.statement_of(claim.seq)? {
        line(
            "statement",
            said!("claim-line-statement"),
            Cell::Text(number),
        );
    }
    for one in register.corrections_of(claim.seq)? {
        lines.extend(corrected(&one));
    }
    Ok(lines)
}

/// A correction, and the settlement or refund order that holds it.
fn corrected(one: &Correction) -> [Fact; 2] {
    let word = if one.cancelled {
        "cancelled"
    } else {
        "corrected"
    };
    let price = one.price.to_string();
    let on = one.recorded_on.to_string();
    let within = one.within.clone().unwrap_or_default();
    let machine = [word, &price, &on, &one.recorded_by, &one.reason, &within];
    let why = reason(&one.reason);
    let by = one.recorded_by.as_str();
    let said = if one.cancelled {
        said!(
            "claim-cancelled-by",
            on = one.recorded_on,
            by = by,
            why = why
        )
    } else {
        said!(
            "claim-corrected-by",
            price = one.price,
            on = one.recorded_on,
            by = by,
            why = why
        )
    };
    let settled = one.within.clone().map_or_else(
        || Cell::word("waits", said!("claim-correction-waits")),
        Cell::Text,
    );
    [
        (
            "correction".to_owned(),
            said!("claim-line-correction"),
            Cell::word(machine.join(";"), said),
        ),
        (
            "settled-in".to_owned(),
            said!("claim-line-settled-in"),
            settled,
        ),
    ]
}
