//! `claim show | open`: one claim with its shares, and what was handed in and is not yet paid.

use super::claim_import;
use super::run::Run;
use crate::cli::ClaimVerb;
use crate::domain::{ClaimId, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{ClaimLine, Decision};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &ClaimVerb) -> Result<()> {
    match verb {
        ClaimVerb::Import { path, answers } => claim_import::run(run, path, answers.as_deref()),
        ClaimVerb::Show { claim } => show(run, claim),
        ClaimVerb::Open => open(run),
    }
}

/// What a person reads for a decision.
fn decided(decision: Decision) -> Said {
    match decision {
        Decision::Accepted => said!("decision-accepted"),
        Decision::Refused => said!("decision-refused"),
        Decision::Open => said!("decision-open"),
    }
}

/// What a person reads for the closed reason of a decision.
fn reason(code: &str) -> Said {
    match code {
        "unknown-code" => said!("reason-unknown-code"),
        "of-another-club" => said!("reason-of-another-club"),
        "no-such-offer" => said!("reason-no-such-offer"),
        "not-the-offer-of-the-voucher" => said!("reason-not-the-offer-of-the-voucher"),
        "not-the-price" => said!("reason-not-the-price"),
        "not-at-the-door" => said!("reason-not-at-the-door"),
        "used-here" => said!("reason-used-here"),
        "used-elsewhere" => said!("reason-used-elsewhere"),
        "after-last-day" => said!("reason-after-last-day"),
        "before-first-day" => said!("reason-before-first-day"),
        "withdrawn" => said!("reason-withdrawn"),
        "no-scheme" => said!("reason-no-scheme"),
        _ => said!("reason-not-priced"),
    }
}

fn show(run: &mut Run<'_>, typed: &str) -> Result<()> {
    let register = run.open()?;
    let found = match typed.parse::<ClaimId>() {
        Ok(id) => register.claim(id)?.into_iter().collect(),
        Err(_) => register.claims_by_reference(typed)?,
    };
    if found.is_empty() {
        return Err(
            Error::refused(said!("claim-unknown", claim = typed)).hint(said!("claim-unknown-hint"))
        );
    }
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("key"),
        Column::text("value"),
    ]);
    for claim in &found {
        let mut line = |key: &str, said: Said, value: Cell| {
            grid.row(vec![
                Cell::Text(claim.reference.clone()),
                Cell::word(key, said),
                value,
            ]);
        };
        line(
            "claim",
            said!("claim-line-claim"),
            Cell::Text(claim.id.to_string()),
        );
        line(
            "club",
            said!("claim-line-club"),
            Cell::Text(claim.organiser.clone()),
        );
        line(
            "offer",
            said!("claim-line-offer"),
            claim.offer.clone().map_or(Cell::Empty, Cell::Text),
        );
        line(
            "redeemed-on",
            said!("claim-line-redeemed-on"),
            Cell::Date(claim.redeemed_on),
        );
        line("month", said!("claim-line-month"), Cell::Month(claim.month));
        line("late", said!("claim-line-late"), Cell::Flag(claim.late));
        line(
            "decision",
            said!("claim-line-decision"),
            Cell::word(claim.decision.word(), decided(claim.decision)),
        );
        let why = claim
            .reason
            .as_deref()
            .map_or(Cell::Empty, |code| Cell::word(code, reason(code)));
        line("reason", said!("claim-line-reason"), why);
        line("price", said!("claim-line-price"), Cell::Money(claim.price));
        for (role, fund, amount) in register.shares_of(claim.seq)? {
            let (key, said) = match role.as_str() {
                "holder" => ("holder".to_owned(), said!("share-holder")),
                "organiser" => ("organiser".to_owned(), said!("share-organiser")),
                _ => (format!("fund:{fund}"), said!("share-fund", fund = fund)),
            };
            line(&key, said, Cell::Money(amount));
        }
        line(
            "due",
            said!("claim-line-due"),
            claim.due.map_or(Cell::Empty, Cell::Money),
        );
    }
    run.show(&grid)
}

fn open(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("club_id"),
        Column::text("reference"),
        Column::text("offer"),
        Column::text("redeemed_on"),
        Column::figure("age_days"),
        Column::text("decision"),
        Column::text("reason"),
        Column::figure("price"),
        Column::figure("due"),
    ]);
    let on = run.on;
    register.each_open_claim(|claim: ClaimLine| {
        grid.row(vec![
            Cell::Text(claim.organiser),
            Cell::Text(claim.reference),
            claim.offer.map_or(Cell::Empty, Cell::Text),
            Cell::Date(claim.redeemed_on),
            Cell::Count((on - claim.redeemed_on).num_days()),
            Cell::word(claim.decision.word(), decided(claim.decision)),
            claim
                .reason
                .as_deref()
                .map_or(Cell::Empty, |code| Cell::word(code, reason(code))),
            Cell::Money(claim.price),
            claim.due.map_or(Cell::Empty, Cell::Money),
        ]);
        Ok::<(), Error>(())
    })?;
    run.show(&grid)
}
