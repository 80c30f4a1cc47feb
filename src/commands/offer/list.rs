//! `offer list` and `offer show`.

use super::super::names;
use super::super::run::Run;
use crate::domain::{Quantity, Route, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::Offer;
use crate::said;

/// Lists the offers of one club or of all, a line for each price class.
///
/// # Errors
/// When the club is not known.
pub fn list(run: &mut Run<'_>, organiser: Option<&str>) -> Result<()> {
    let register = run.open()?;
    let clubs = match organiser {
        Some(id) => vec![names::organiser(&register, id)?],
        None => register.organisers()?,
    };
    let mut grid = Grid::new(vec![
        Column::text("offer"),
        Column::text("name"),
        Column::text("club_id"),
        Column::text("category"),
        Column::text("route"),
        Column::text("price_class"),
        Column::figure("price"),
        Column::text("from"),
        Column::text("through"),
    ]);
    for (id, club) in clubs {
        for (_, offer) in register.offers(Some(id))? {
            for (class, price) in &offer.prices {
                grid.row(vec![
                    offer.alias.as_str().into(),
                    offer.name.as_str().into(),
                    club.alias.as_str().into(),
                    offer.category.as_str().into(),
                    Cell::word(offer.route.word(), route(offer.route)),
                    class.as_str().into(),
                    (*price).into(),
                    offer.from_on.into(),
                    last_day(&offer),
                ]);
            }
        }
    }
    run.show(&grid)
}

/// Shows one offer.
///
/// # Errors
/// When it is not known.
pub fn show(run: &mut Run<'_>, id: &str) -> Result<()> {
    let register = run.open()?;
    let (_, offer) = names::offer(&register, id)?;
    let club = register
        .organiser(offer.organiser)?
        .ok_or_else(Error::bug)?;
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    let mut line = |key: &str, said: Said, cell: Cell| {
        grid.row(vec![Cell::word(key, said), cell]);
    };
    let count = |count: Option<i64>| count.map_or(Cell::Empty, Cell::Count);
    line(
        "offer",
        said!("offer-line-offer"),
        offer.alias.as_str().into(),
    );
    line("name", said!("offer-line-name"), offer.name.as_str().into());
    line(
        "club",
        said!("offer-line-club"),
        format!("{} ({})", club.name, club.alias).into(),
    );
    line(
        "category",
        said!("offer-line-category"),
        offer.category.as_str().into(),
    );
    line(
        "service",
        said!("offer-line-service"),
        offer.service.as_str().into(),
    );
    line(
        "route",
        said!("offer-line-route"),
        Cell::word(offer.route.word(), route(offer.route)),
    );
    line("from", said!("offer-line-from"), offer.from_on.into());
    line("through", said!("offer-line-through"), last_day(&offer));
    line(
        "age_from",
        said!("offer-line-age-from"),
        count(offer.age_from),
    );
    line("age_to", said!("offer-line-age-to"), count(offer.age_to));
    line("nights", said!("offer-line-nights"), count(offer.nights));
    line("places", said!("offer-line-places"), count(offer.places));
    line("limit", said!("offer-line-limit"), count(offer.use_limit));
    for (name, hundredths) in &offer.facts {
        let value = Quantity::from_hundredths(*hundredths).to_string();
        line(
            &format!("fact:{name}"),
            said!("offer-line-fact", fact = name),
            value.into(),
        );
    }
    for (class, price) in &offer.prices {
        line(
            "price",
            said!("offer-line-price", class = class),
            (*price).into(),
        );
    }
    run.show(&grid)
}

fn last_day(offer: &Offer) -> Cell {
    offer.to_on.and_then(|to| to.pred_opt()).into()
}

fn route(route: Route) -> Said {
    match route {
        Route::Prepaid => said!("route-prepaid"),
        Route::Door => said!("route-door"),
        Route::Refund => said!("route-refund"),
    }
}
