//! `organiser list | show`: the clubs with the state of their accounts, and what became of one.

use crate::commands::names;
use crate::commands::run::Run;
use crate::commands::shown::day_of;
use crate::domain::{Said, Sector};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{AccountState, Happened, Organiser, OrganiserEvent};
use crate::said;

/// Shows every organiser.
///
/// # Errors
/// When the register cannot be read.
pub fn list(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("club_id"),
        Column::text("name"),
        Column::text("sector"),
        Column::text("town"),
        Column::text("kbo"),
        Column::text("iban"),
        Column::text("account"),
        Column::text("internal"),
        Column::text("merged_into"),
    ]);
    for (id, organiser) in register.organisers()? {
        let state = register.account_state(id)?;
        let survivor = register.survivor(id)?;
        grid.row(vec![
            organiser.alias.into(),
            organiser.name.into(),
            Cell::word(organiser.sector.word(), sector(organiser.sector)),
            organiser.town.into(),
            organiser.kbo.into(),
            organiser.iban.into(),
            account(state),
            organiser.internal.into(),
            survivor.map(|(_, survivor)| survivor.alias).into(),
        ]);
    }
    run.show(&grid)
}

/// The state of an account as people read it.
pub fn account(state: AccountState) -> Cell {
    let said = match state {
        AccountState::Ok => said!("account-ok"),
        AccountState::None => said!("account-none"),
        AccountState::ToConfirm => said!("account-to-confirm"),
        AccountState::Internal => said!("account-internal"),
        AccountState::Merged => said!("account-merged"),
    };
    Cell::word(state.word(), said)
}

/// Shows what is known of one organiser, since when and by whom.
///
/// # Errors
/// When it is not known.
pub fn show(run: &mut Run<'_>, typed: &str) -> Result<()> {
    let register = run.open()?;
    let (id, organiser) = names::organiser(&register, typed)?;
    let state = register.account_state(id)?;
    let mut grid = Grid::new(vec![
        Column::text("recorded_on"),
        Column::text("recorded_by"),
        Column::text("key"),
        Column::text("value"),
    ]);
    let mut before: Option<Box<Organiser>> = None;
    for event in register.organiser_events(id)? {
        let OrganiserEvent { at, by, happened } = event;
        let lines = match happened {
            Happened::Version(version) => {
                let lines = otherwise(&version, before.as_deref());
                before = Some(version);
                lines
            }
            Happened::Confirmed => vec![(
                ("account", said!("organiser-line-account")),
                Cell::word("confirmed", said!("account-confirmed")),
            )],
            Happened::MergedInto(other) => vec![(
                ("merged-into", said!("organiser-line-merged-into")),
                other.into(),
            )],
            Happened::MergedFrom(other) => {
                vec![(("merged", said!("organiser-line-merged")), other.into())]
            }
        };
        for ((key, said), value) in lines {
            grid.row(vec![
                day_of(&at).into(),
                by.clone().into(),
                Cell::word(key, said),
                value,
            ]);
        }
    }
    let now = ("account-now", said!("organiser-line-account-now"));
    grid.row(vec![
        Cell::Date(run.on),
        Cell::Empty,
        Cell::word(now.0, now.1),
        account(state),
    ]);
    run.show(&grid)?;
    if state == AccountState::ToConfirm {
        let clubs = vec![organiser.alias.clone()];
        run.tell(&said!("organiser-to-confirm", clubs = clubs));
    }
    if let Some(said) = names::merged(&register, id, &organiser.alias)? {
        run.tell(&said);
    }
    Ok(())
}

/// Machine word, and what people read.
pub type Name = (&'static str, Said);
/// One line: what it is, and its value.
type Line = (Name, Cell);

/// What a version says that the one before did not.
fn otherwise(version: &Organiser, before: Option<&Organiser>) -> Vec<Line> {
    let Some(before) = before else {
        let new = lines(version).into_iter();
        return new.filter(|line| !matches!(line.1, Cell::Empty)).collect();
    };
    let changed = differences(version, before).into_iter();
    changed.map(|(key, _, now)| (key, now)).collect()
}

/// What is otherwise in a version: what it is, what it was, what it is now.
pub fn differences(version: &Organiser, before: &Organiser) -> Vec<(Name, Cell, Cell)> {
    let pairs = lines(before).into_iter().zip(lines(version));
    let changed = pairs.filter(|(old, new)| new.1 != old.1);
    changed.map(|(old, new)| (new.0, old.1, new.1)).collect()
}

fn lines(of: &Organiser) -> Vec<Line> {
    let of = of.clone();
    vec![
        (("name", said!("organiser-line-name")), of.name.into()),
        (
            ("sector", said!("organiser-line-sector")),
            Cell::word(of.sector.word(), sector(of.sector)),
        ),
        (
            ("internal", said!("organiser-line-internal")),
            of.internal.into(),
        ),
        (("kbo", said!("organiser-line-kbo")), of.kbo.into()),
        (("vcode", said!("organiser-line-vcode")), of.vcode.into()),
        (("iban", said!("organiser-line-iban")), of.iban.into()),
        (("bic", said!("organiser-line-bic")), of.bic.into()),
        (
            ("account-holder", said!("organiser-line-account-holder")),
            of.account_holder.into(),
        ),
        (("street", said!("organiser-line-street")), of.street.into()),
        (
            ("house-number", said!("organiser-line-house-number")),
            of.house_number.into(),
        ),
        (
            ("postcode", said!("organiser-line-postcode")),
            of.postcode.into(),
        ),
        (("town", said!("organiser-line-town")), of.town.into()),
        (
            ("country", said!("organiser-line-country")),
            of.country.into(),
        ),
    ]
}

/// What a person reads for a sector.
pub fn sector(sector: Sector) -> Said {
    match sector {
        Sector::Youth => said!("sector-youth"),
        Sector::Sport => said!("sector-sport"),
        Sector::Culture => said!("sector-culture"),
        Sector::Childcare => said!("sector-childcare"),
        Sector::Arts => said!("sector-arts"),
        Sector::Ocmw => said!("sector-ocmw"),
        Sector::Other => said!("sector-other"),
    }
}
