//! `kit redeem` and `kit status`: at the club, with the kit and nothing else.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::super::run::Run;
use crate::cli::RedeemArgs;
use crate::domain::{Code, Said, parse_amount};
use crate::error::{Error, Kind, Result};
use crate::grid::{Cell, Column, Grid};
use crate::kit::{Answer, Kit, Outcome, Request, Tally};
use crate::said;

/// An open kit. With `--dry-run` it is a copy, so that the answer is the very same and the kit stays as it was.
pub struct AtHand {
    /// The kit.
    pub kit: Kit,
    _copy: Option<tempfile::NamedTempFile>,
}

/// Opens the kit that was named, or the only one in the current folder.
///
/// # Errors
/// When there is none or several, or it cannot be used.
pub fn at_hand(run: &Run<'_>, named: Option<&Path>) -> Result<AtHand> {
    let path = match named {
        Some(path) => path.to_owned(),
        None => the_one_here()?,
    };
    if !run.global.dry_run {
        let kit = Kit::open(&path)?;
        return Ok(AtHand { kit, _copy: None });
    }
    let uncopied = |cause: std::io::Error| {
        Error::system(said!("kit-uncopied", path = path.display().to_string())).because(cause)
    };
    // The kit itself says what is wrong with it.
    drop(Kit::open(&path)?);
    let copy = tempfile::NamedTempFile::new().map_err(uncopied)?;
    fs::copy(&path, copy.path()).map_err(uncopied)?;
    let kit = Kit::open(copy.path())?;
    Ok(AtHand {
        kit,
        _copy: Some(copy),
    })
}

fn the_one_here() -> Result<PathBuf> {
    let unreadable =
        |cause: std::io::Error| Error::system(said!("kit-folder-unreadable")).because(cause);
    let here = env::current_dir().map_err(unreadable)?;
    let mut kits: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(&here).map_err(unreadable)? {
        let name = PathBuf::from(entry.map_err(unreadable)?.file_name());
        if name.extension().is_some_and(|extension| extension == "kit") {
            kits.push(name);
        }
    }
    kits.sort();
    match &kits[..] {
        [kit] => Ok(kit.clone()),
        [] => {
            let folder = here.display().to_string();
            Err(Error::refused(said!("kit-none-here", folder = folder))
                .hint(said!("kit-none-here-hint")))
        }
        _ => {
            let found: Vec<String> = kits.iter().map(|kit| kit.display().to_string()).collect();
            Err(Error::refused(said!("kit-several-here", found = found))
                .hint(said!("kit-several-here-hint")))
        }
    }
}

/// Redeems a code. The answer is data; what cannot be accepted ends in exit code 1.
///
/// # Errors
/// When the code is mistyped, more must be said, or the kit cannot be used.
pub fn redeem(run: &mut Run<'_>, asked: &RedeemArgs) -> Result<()> {
    let code: Code = asked.code.parse().map_err(Error::refused)?;
    if run.on > run.world.today {
        // Such a day would be refused when it is handed in, and a club cannot take it back.
        let said = said!("kit-day-to-come", on = run.on, today = run.world.today);
        return Err(Error::refused(said));
    }
    let price = asked.price.as_deref().map(parse_amount).transpose();
    let request = Request {
        offer: asked.offer.clone(),
        price_class: asked.class.clone(),
        price: price.map_err(Error::usage)?,
        on: run.on,
    };
    let mut hand = at_hand(run, asked.kit.as_deref())?;
    let answer = hand.kit.redeem(&code, &request, &*run.world.random)?;
    run.answer(&[answer.said()], &figures(&answer))?;
    if let (true, Some(offer)) = (answer.remembered, &answer.offer) {
        run.tell(&said!("kit-remembered", offer = offer));
    }
    run.tell_if_dry();
    match answer.outcome {
        Outcome::NotValid => Err(Error::new(Kind::Refused, Vec::new())),
        _ => Ok(()),
    }
}

/// The answer for programs. A pass and an accepted voucher read alike.
fn figures(answer: &Answer) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("outcome"),
        Column::text("offer"),
        Column::figure("to_collect"),
        Column::text("reference"),
    ]);
    let machine = match answer.outcome {
        Outcome::Pass | Outcome::Accepted => "accepted",
        Outcome::SubjectToCheck => "provisional",
        Outcome::NotValid => "not-valid",
    };
    let text = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
    grid.row(vec![
        Cell::word(machine, answer.said()),
        text(&answer.offer),
        answer.to_collect.map_or(Cell::Empty, Cell::Money),
        text(&answer.reference),
    ]);
    grid
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
