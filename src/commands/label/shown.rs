//! How the exposure is shown: a line for each thing measured, and what helps where a crowd is too small.

use super::super::run::Run;
use super::super::statements::Names;
use crate::domain::{Money, OrganiserId, Said};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::label::exposure::{Measured, Thresholds};
use crate::render::Format;
use crate::said;

/// Shows these lines.
///
/// # Errors
/// When they cannot be written.
pub fn show(
    run: &mut Run<'_>,
    names: &Names,
    measured: &[Measured],
    least: Thresholds,
    low: impl Fn(&Measured) -> bool,
) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("measure"),
        Column::text("club_id"),
        Column::text("route"),
        Column::text("month"),
        Column::text("offer"),
        Column::text("price_class"),
        Column::text("tier"),
        Column::figure("amount"),
        Column::figure("tickets"),
        Column::figure("users"),
        Column::figure("without_means_test"),
        Column::figure("least"),
        Column::text("crossed"),
    ]);
    for one in measured {
        grid.row(row(names, one, least, low(one)));
    }
    if run.format() != Format::Table {
        return run.show(&grid);
    }
    if grid.rows.is_empty() {
        return Ok(());
    }
    run.show(&grid.without_empty_columns())
}

fn row(names: &Names, one: &Measured, least: Thresholds, low: bool) -> Vec<Cell> {
    let club = |id: OrganiserId| Cell::Text(names.organiser(id).0);
    let (mut club_id, mut route, mut month) = (Cell::Empty, Cell::Empty, Cell::Empty);
    let (mut offer, mut class, mut tier) = (Cell::Empty, Cell::Empty, Cell::Empty);
    let (mut amount, mut tickets, mut without) = (Cell::Empty, Cell::Empty, Cell::Empty);
    let mut needed = Cell::Count(least.k);
    let users;
    match one {
        Measured::Passes {
            passes,
            without: of_those,
        } => {
            (users, without) = (*passes, Cell::Count(*of_those));
            needed = Cell::Rate(least.passes);
        }
        Measured::Crowd {
            organiser,
            route: by,
            month: of,
            users: all,
            without: of_those,
        } => {
            (club_id, route, month) = (club(*organiser), by.word().into(), Cell::Month(*of));
            (users, without) = (*all, Cell::Count(*of_those));
        }
        Measured::Price {
            organiser,
            paid,
            users: all,
        } => {
            club_id = club(*organiser);
            offer = names.offer(paid.offer).into();
            class = paid.price_class.as_str().into();
            tier = paid.tier.as_ref().map(|tier| tier.0.clone()).into();
            amount = Cell::Money(paid.collected.max(Money::ZERO));
            (users, needed) = (*all, Cell::Empty);
        }
        Measured::Tickets {
            organiser,
            tickets: each,
            users: all,
            without: of_those,
        } => {
            (club_id, tickets) = (club(*organiser), Cell::Count(*each));
            (users, without) = (*all, Cell::Count(*of_those));
        }
    }
    let (word, said) = measure(one);
    vec![
        Cell::word(word, said),
        club_id,
        route,
        month,
        offer,
        class,
        tier,
        amount,
        tickets,
        Cell::Count(users),
        without,
        needed,
        Cell::Flag(low),
    ]
}

fn measure(one: &Measured) -> (&'static str, Said) {
    match one {
        Measured::Passes { .. } => ("passes", said!("label-measure-passes")),
        Measured::Crowd { .. } => ("crowd", said!("label-measure-crowd")),
        Measured::Price { .. } => ("price", said!("label-measure-price")),
        Measured::Tickets { .. } => ("tickets", said!("label-measure-tickets")),
    }
}

/// Says how many passes are held without a means-tested ground.
pub fn passes(run: &mut Run<'_>, measured: &[Measured], least: Thresholds) {
    for one in measured {
        if let Measured::Passes { passes, without } = one {
            run.tell(&said!(
                "label-passes",
                passes = *passes,
                without = *without,
                least = least.passes.to_string()
            ));
        }
    }
}

/// Says what helps, once for each thing that is too small.
pub fn remedies(run: &mut Run<'_>, measured: &[Measured], low: impl Fn(&Measured) -> bool) {
    let mut told: Vec<&str> = Vec::new();
    for one in measured.iter().filter(|one| low(one)) {
        let (word, _) = measure(one);
        if !told.contains(&word) {
            told.push(word);
            run.tell(&match one {
                Measured::Passes { .. } => said!("label-remedy-passes"),
                Measured::Crowd { .. } => said!("label-remedy-crowd"),
                Measured::Price { .. } => said!("label-remedy-price"),
                Measured::Tickets { .. } => said!("label-remedy-tickets"),
            });
        }
    }
}
