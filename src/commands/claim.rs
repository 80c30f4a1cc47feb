//! `claim show | open`: one claim with its shares, and what was handed in and is not yet paid.

use super::rounds::Rounds;
use super::run::Run;
use super::settle_correct::party;
use super::{claim_add, claim_decide, claim_history, claim_import, claim_notes, names};
use crate::cli::ClaimVerb;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{ClaimLine, Decision, Register};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &ClaimVerb) -> Result<()> {
    match verb {
        ClaimVerb::Import(asked) => claim_import::run(run, asked),
        ClaimVerb::Enter(asked) => claim_import::enter::run(run, asked),
        ClaimVerb::Add(asked) => claim_add::run(run, asked),
        ClaimVerb::Decide(asked) => claim_decide::run(run, asked),
        ClaimVerb::Show { claim, organiser } => show(run, claim, organiser.as_deref()),
        ClaimVerb::Open => open(run),
        ClaimVerb::Notes { month } => claim_notes::run(run, month.as_deref()),
    }
}

/// What a person reads for a decision.
pub fn decided(decision: Decision) -> Said {
    match decision {
        Decision::Accepted => said!("decision-accepted"),
        Decision::Refused => said!("decision-refused"),
        Decision::Open => said!("decision-open"),
    }
}

/// What a person reads for the closed reason of a decision.
pub fn reason(code: &str) -> Said {
    match code {
        "unknown-code" => said!("reason-unknown-code"),
        "of-another-club" => said!("reason-of-another-club"),
        "no-such-offer" => said!("reason-no-such-offer"),
        "not-the-offer-of-the-voucher" => said!("reason-not-the-offer-of-the-voucher"),
        "not-the-price" => said!("reason-not-the-price"),
        "not-at-the-door" => said!("reason-not-at-the-door"),
        "used-here" => said!("reason-used-here"),
        "used-that-day" => said!("reason-used-that-day"),
        "used-before" => said!("reason-used-before"),
        "used-elsewhere" => said!("reason-used-elsewhere"),
        "after-last-day" => said!("reason-after-last-day"),
        "before-first-day" => said!("reason-before-first-day"),
        "withdrawn" => said!("reason-withdrawn"),
        "not-the-share" => said!("reason-not-the-share"),
        "no-scheme" => said!("reason-no-scheme"),
        "after-deadline" => said!("reason-after-deadline"),
        "proof-missing" => said!("reason-proof-missing"),
        "pass-blocked" => said!("note-pass-blocked"),
        "pass-replaced" => said!("note-pass-replaced"),
        "pass-ended" => said!("note-pass-ended"),
        "limit-passed" => said!("note-limit-passed"),
        "paper-seen" => said!("reason-paper-seen"),
        "holder-confirmed" => said!("reason-holder-confirmed"),
        "price-agreed" => said!("reason-price-agreed"),
        "not-the-original" => said!("reason-not-the-original"),
        "not-used" => said!("reason-not-used"),
        "wrong-price" => said!("reason-wrong-price"),
        "wrong-offer" => said!("reason-wrong-offer"),
        "twice" => said!("reason-twice"),
        "other" => said!("reason-other"),
        _ => said!("reason-not-priced"),
    }
}

fn show(run: &mut Run<'_>, typed: &str, organiser: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let mut found = names::claims(&register, typed)?;
    if organiser.is_some() {
        found = vec![names::claim(&register, typed, organiser)?];
    }
    // Who bears what tells of the right of whoever it was, though their name is not said.
    let mut users = Vec::new();
    for claim in &found {
        users.extend(register.user_of_claim(claim.seq)?);
    }
    run.note_look(&mut register, &users)?;
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("key"),
        Column::text("value"),
    ]);
    let mut rounds = Rounds::new(&register);
    for claim in &found {
        let rounds = rounds.facts(claim)?;
        let facts = facts(claim);
        let shares = shares(&register, claim)?;
        let became = claim_history::of(&register, claim)?;
        let lines = facts.into_iter().chain(rounds).chain(shares).chain(became);
        for (key, said, value) in lines {
            let reference = Cell::Text(claim.reference.clone());
            grid.row(vec![reference, Cell::word(key, said), value]);
        }
    }
    run.show(&grid)
}

/// One line about a claim: machine word, what people read, value.
pub type Fact = (String, Said, Cell);

fn facts(claim: &ClaimLine) -> Vec<Fact> {
    let fact = |key: &str, said: Said, value: Cell| (key.to_owned(), said, value);
    let decision = Cell::word(claim.decision.word(), decided(claim.decision));
    let why = claim.reason.as_deref();
    let why = why.map_or(Cell::Empty, |code| Cell::word(code, reason(code)));
    let id = Cell::Text(claim.id.to_string());
    let club = Cell::Text(claim.organiser.clone());
    let offer = claim.offer.clone().map_or(Cell::Empty, Cell::Text);
    let due = claim.due.map_or(Cell::Empty, Cell::Money);
    let used = Cell::Date(claim.redeemed_on);
    vec![
        fact("claim", said!("claim-line-claim"), id),
        fact("club", said!("claim-line-club"), club),
        fact("offer", said!("claim-line-offer"), offer),
        fact("redeemed-on", said!("claim-line-redeemed-on"), used),
        fact("month", said!("claim-line-month"), Cell::Month(claim.month)),
        fact("late", said!("claim-line-late"), Cell::Flag(claim.late)),
        fact("decision", said!("claim-line-decision"), decision),
        fact("reason", said!("claim-line-reason"), why),
        fact("price", said!("claim-line-price"), Cell::Money(claim.price)),
        fact("due", said!("claim-line-due"), due),
        fact(
            "scheme-version",
            said!("claim-line-scheme-version"),
            claim.priced_by.into(),
        ),
    ]
}

fn shares(register: &Register, claim: &ClaimLine) -> Result<Vec<Fact>> {
    let stands = register.standing(claim.seq)?;
    let shares = stands.into_iter().flat_map(|stands| stands.shares);
    let lines = shares.map(|share| {
        let (key, said) = party(&share.role);
        (key, said, Cell::Money(share.amount))
    });
    Ok(lines.collect())
}

fn open(run: &mut Run<'_>) -> Result<()> {
    let mut register = run.open()?;
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
        Column::text("paid_by"),
    ]);
    let on = run.on;
    let mut rounds = Rounds::new(&register);
    let (mut waiting, mut first) = (0_i64, None);
    register.each_open_claim(|claim: ClaimLine| {
        if claim.decision == Decision::Open {
            waiting += 1;
            first.get_or_insert_with(|| claim.reference.clone());
        }
        let paid_by = rounds.of(&claim)?.and_then(|(_, paid_by)| paid_by);
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
            paid_by.into(),
        ]);
        Ok::<(), Error>(())
    })?;
    run.note_look_at_all(&mut register, grid.rows.len())?;
    run.show(&grid)?;
    if let Some(first) = first {
        run.tell(&said!("claim-open-decide", count = waiting, claim = first));
    }
    Ok(())
}
