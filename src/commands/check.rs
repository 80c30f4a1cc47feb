//! `register check`: whether the register is whole, from the pages of the file to the cents of each run. It changes nothing.

use super::audit::verify::verify_log;
use super::names;
use super::run::Run;
use super::settle_verify;
use crate::domain::{Arg, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Fault, Invariant, Register};
use crate::said;

/// How many faults of a check are named; the others are counted.
const NAMED: usize = 5;

/// What a check found.
pub struct Checked {
    /// The closed code of the check.
    pub code: &'static str,
    /// What must be true, in words.
    pub what: Said,
    /// How many faults there are.
    pub faults: i64,
    /// The first of them.
    pub named: Vec<Arg>,
}

impl Checked {
    /// The check with its faults; where it could not be done, that is one.
    fn new((code, what): (&'static str, Said), found: Result<(i64, Vec<Arg>)>) -> Self {
        let (faults, named) = found.unwrap_or_else(|error| {
            let why = error.said.into_iter().map(Arg::from);
            (1, why.take(1).collect())
        });
        Self {
            code,
            what,
            faults,
            named,
        }
    }

    /// The line that tells of the faults; nothing where there are none.
    fn told(&self) -> Option<Said> {
        (self.faults > 0).then(|| {
            said!(
                "check-failed",
                check = self.what.clone(),
                count = self.faults,
                named = self.named.clone()
            )
        })
    }
}

/// Carries out the command.
///
/// # Errors
/// When anything is not whole, or the register cannot be opened.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let progress = run.progress(&said!("progress-check"), None);
    let checks = all(&register)?;
    drop(progress);
    let mut grid = Grid::new(vec![
        Column::text("check"),
        Column::text("result"),
        Column::figure("faults"),
    ]);
    for one in &checks {
        let result = if one.faults == 0 {
            Cell::word("ok", said!("check-ok"))
        } else {
            Cell::word("fault", said!("check-fault"))
        };
        grid.row(vec![
            Cell::word(one.code, one.what.clone()),
            result,
            Cell::Count(one.faults),
        ]);
    }
    run.show(&grid)?;
    refuse(&checks)?;
    run.tell(&said!("check-whole", count = checks.len()));
    Ok(())
}

/// Refuses a register in which a check found faults.
///
/// # Errors
/// Every fault that is named.
pub fn refuse(checks: &[Checked]) -> Result<()> {
    let told: Vec<Said> = checks.iter().filter_map(Checked::told).collect();
    if told.is_empty() {
        return Ok(());
    }
    let mut error = Error::refused(said!("check-not-whole", count = told.len()));
    error.said.splice(0..0, told);
    Err(error.hint(said!("check-not-whole-hint")))
}

/// Every check, on one state of the register. What a damaged file does not let be read is a fault of that check.
///
/// # Errors
/// When the register cannot be read at all.
pub fn all(register: &Register) -> Result<Vec<Checked>> {
    // What stands in the log of a command that did not end well: without it the pages of the file are half of the truth.
    register.empty_log()?;
    register.snapshot(|register| {
        let mut checks = vec![
            Checked::new(
                ("pages", said!("check-pages")),
                listed(register.damaged_pages()),
            ),
            Checked::new(
                ("structure", said!("check-structure")),
                listed(register.damaged_structure()),
            ),
            Checked::new(
                ("references", said!("check-references")),
                listed(register.dangling()),
            ),
            Checked::new(
                ("guards", said!("check-guards")),
                listed(register.unlike_the_schema()),
            ),
        ];
        checks.extend(
            Invariant::ALL
                .iter()
                .map(|rule| Checked::new(words(*rule), breaches(register, *rule))),
        );
        checks.push(Checked::new(
            ("fund-sums", said!("check-fund-sums")),
            listed(register.odd_sums_of_funds()),
        ));
        checks.push(Checked::new(
            ("signing-keys", said!("check-signing-keys")),
            listed(register.odd_pairs()),
        ));
        checks.push(Checked::new(
            ("numbers", said!("check-numbers")),
            odd_numbers(register),
        ));
        checks.push(Checked::new(
            ("log", said!("check-log")),
            verify_log(register, None).map(|found| said(found.differences, found.named)),
        ));
        checks.push(Checked::new(
            ("settlements", said!("check-settlements")),
            settle_verify::differences(register).map(|(count, named)| said(count, named)),
        ));
        Ok(checks)
    })
}

fn said(count: i64, named: Vec<Said>) -> (i64, Vec<Arg>) {
    let named = named.into_iter().take(NAMED);
    (count, named.map(Arg::from).collect())
}

fn listed(found: std::result::Result<Vec<String>, Fault>) -> Result<(i64, Vec<Arg>)> {
    let found = found?;
    let count = i64::try_from(found.len()).unwrap_or(i64::MAX);
    Ok((
        count,
        found.into_iter().take(NAMED).map(Arg::from).collect(),
    ))
}

fn breaches(register: &Register, rule: Invariant) -> Result<(i64, Vec<Arg>)> {
    let (mut count, mut named) = (0, Vec::new());
    register.each_breach(rule, |row| {
        count += 1;
        if named.len() < NAMED {
            named.push(Arg::from(row));
        }
        Ok::<(), Error>(())
    })?;
    Ok((count, named))
}

/// Whose national number is not found under the secret of the register: every import would take them for somebody new.
fn odd_numbers(register: &Register) -> Result<(i64, Vec<Arg>)> {
    let key = names::number_key(register)?;
    let (mut count, mut named) = (0, Vec::new());
    register.each_number(|(person, number, mac)| {
        if *key.pseudonym(&number).bytes() != mac {
            count += 1;
            if named.len() < NAMED {
                named.push(Arg::from(person.to_string()));
            }
        }
        Ok::<(), Error>(())
    })?;
    Ok((count, named))
}

/// The code of a rule of the ledger, and what must be true.
fn words(rule: Invariant) -> (&'static str, Said) {
    match rule {
        Invariant::ClaimsDecided => ("claims-decided", said!("check-claims-decided")),
        Invariant::ClaimsPriced => ("claims-priced", said!("check-claims-priced")),
        Invariant::SharesAddUp => ("shares", said!("check-shares")),
        Invariant::VouchersOnce => ("vouchers-once", said!("check-vouchers-once")),
        Invariant::RightsApart => ("rights-apart", said!("check-rights-apart")),
        Invariant::PlacesApart => ("places-apart", said!("check-places-apart")),
        Invariant::PassesStated => ("passes-stated", said!("check-passes-stated")),
        Invariant::ReceiptsAddUp => ("receipts", said!("check-receipts")),
        Invariant::TillFollows => ("till", said!("check-till")),
        Invariant::EntriesAddUp => ("entries", said!("check-entries")),
        Invariant::StatementsAddUp => ("statements", said!("check-statements")),
        Invariant::FundsAddUp => ("funds", said!("check-funds")),
        Invariant::RefundsAddUp => ("refunds", said!("check-refunds")),
        Invariant::BudgetsFollow => ("budgets", said!("check-budgets")),
        Invariant::RunsClosed => ("runs-closed", said!("check-runs-closed")),
        Invariant::RightsKept => ("rights-kept", said!("check-rights-kept")),
        Invariant::ErasedGone => ("erased-gone", said!("check-erased-gone")),
    }
}
