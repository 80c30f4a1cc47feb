//! `kit status | undo | renew`: the club looks after its kit.

use std::path::Path;

use chrono::NaiveDate;

use super::super::run::Run;
use super::at_hand::{at_hand, beside};
use crate::domain::Said;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::kit::Tally;
use crate::label::answer::Accepted;
use crate::said;

/// Takes back a redemption, the last one when none is named.
///
/// # Errors
/// When there is none, it was handed in, or the kit cannot be used.
pub fn undo(run: &mut Run<'_>, named: Option<&Path>, reference: Option<&str>) -> Result<()> {
    let reference = reference.map(|reference| reference.trim().to_uppercase());
    let mut hand = at_hand(run, named)?;
    let undone = hand.kit.undo(reference.as_deref())?;
    run.state(&said!(
        "kit-undone",
        reference = undone.reference,
        offer = undone.offer,
        on = undone.on,
        collected = undone.collected
    ))?;
    run.tell_if_dry();
    Ok(())
}

/// Lets a newer kit take over from the one in use.
///
/// # Errors
/// When the two do not follow on each other, or one cannot be used.
pub fn renew(run: &mut Run<'_>, newer: &Path, named: Option<&Path>) -> Result<()> {
    let mut new = at_hand(run, Some(newer))?;
    let mut old = beside(run, newer, named)?;
    let taken = new.kit.renew(&mut old.kit, run.on)?;
    let last = new.kit.head().valid.last().unwrap_or(run.on);
    run.tell(&said!(
        "kit-renewed-done",
        new = new.path.display().to_string(),
        old = old.path.display().to_string(),
        count = taken,
        through = last
    ));
    run.tell_if_dry();
    Ok(())
}

/// Lists what was redeemed.
///
/// # Errors
/// When the kit cannot be used.
pub fn list(run: &mut Run<'_>, named: Option<&Path>) -> Result<()> {
    let hand = at_hand(run, named)?;
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("redeemed_on"),
        Column::text("offer"),
        Column::text("price_class"),
        Column::figure("collected"),
        Column::text("handed_in"),
        Column::text("accepted"),
    ]);
    for noted in hand.kit.redemptions()? {
        let yes_or_no = |yes: bool| {
            if yes {
                Cell::word("yes", said!("yes"))
            } else {
                Cell::word("no", said!("no"))
            }
        };
        let answer = match noted.answer {
            None => Cell::Empty,
            Some(Accepted::Open) => Cell::word("open", said!("kit-listed-open")),
            Some(accepted) => yes_or_no(accepted == Accepted::Yes),
        };
        grid.row(vec![
            noted.reference.into(),
            noted.on.into(),
            noted.offer.into(),
            noted.price_class.into(),
            noted.collected.map_or(Cell::Empty, Cell::Money),
            yes_or_no(noted.handed_in),
            answer,
        ]);
    }
    run.show(&grid)
}

/// A word about the end of the kit, from a week before.
pub fn last_day(last: Option<NaiveDate>, on: NaiveDate) -> Option<Said> {
    let last = last?;
    match (last - on).num_days() {
        ..0 => Some(said!("kit-status-over", through = last)),
        0 => Some(said!("kit-status-last-day")),
        days @ 1..=7 => Some(said!("kit-status-almost-over", through = last, days = days)),
        _ => None,
    }
}

/// Says how the kit stands.
///
/// # Errors
/// When the kit cannot be used.
pub fn status(run: &mut Run<'_>, named: Option<&Path>) -> Result<()> {
    let hand = at_hand(run, named)?;
    let head = hand.kit.head();
    let status = hand.kit.status(run.on)?;
    let mut sentences: Vec<Said> = vec![said!(
        "kit-status-head",
        club = &head.club_name,
        municipality = &head.municipality_name,
        from = head.valid.from,
        through = head.valid.last().unwrap_or(head.valid.from)
    )];
    sentences.extend(last_day(head.valid.last(), run.on));
    sentences.extend(status.said(run.on));
    let mut grid = Grid::new(vec![
        Column::text("period"),
        Column::figure("count"),
        Column::figure("collected"),
    ]);
    let mut line = |machine: &str, said: Said, tally: Tally| {
        grid.row(vec![
            Cell::word(machine, said),
            tally.count.into(),
            tally.collected.into(),
        ]);
    };
    line("day", said!("kit-figures-day"), status.today);
    line("month", said!("kit-figures-month"), status.month);
    line(
        "unexported",
        said!("kit-figures-unexported"),
        status.unexported,
    );
    line(
        "provisional",
        said!("kit-figures-provisional"),
        status.provisional,
    );
    run.answer(&sentences, &grid)
}
