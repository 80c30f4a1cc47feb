//! What a proposal would change, told to staff: for people two tables, for programs one list of figures.

use chrono::NaiveDate;

use super::claims::{Figures, Unpriced};
use super::persons::{AGES, Effect, Persons, Stand, Versions};
use crate::commands::run::Run;
use crate::commands::scheme::language;
use crate::domain::{Money, Role, Said};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::render::Format;
use crate::rules::{Language, Scheme};
use crate::said;

/// The days a simulation is about.
#[derive(Clone, Copy)]
pub struct Days {
    /// The day on which everybody was decided about.
    pub on: NaiveDate,
    /// First day of the version in force then.
    pub current: NaiveDate,
    /// The claims used after the first day and through the second.
    pub year: (NaiveDate, NaiveDate),
}

/// The age bands, as programs read them.
const AGE_WORDS: [&str; AGES] = ["0-5", "6-11", "12-17", "18-24", "25-64", "65+", "unknown"];
const AGE_COLUMNS: [Column; AGES] = [
    Column::figure("age_0_5"),
    Column::figure("age_6_11"),
    Column::figure("age_12_17"),
    Column::figure("age_18_24"),
    Column::figure("age_25_64"),
    Column::figure("age_65"),
    Column::figure("age_unknown"),
];

/// Shows it.
///
/// # Errors
/// Never: what cannot be written comes out at the end of the run.
pub fn show(
    run: &mut Run<'_>,
    versions: Versions<'_>,
    persons: &Persons,
    claims: &Figures,
    days: Days,
) -> Result<()> {
    if run.format() == Format::Table {
        run.show(&of_persons(versions, persons, days, language(run)))?;
        run.show(&of_claims(claims, days))?;
    } else {
        run.show(&figures(persons, claims))?;
    }
    let changed = |effect: &Effect| !matches!(effect, Effect::Same | Effect::Unknown);
    let lines = persons.lines.iter();
    let changed = lines.filter(|((_, effect, ..), _)| changed(effect));
    let count: i64 = changed.flat_map(|(_, ages)| ages).sum();
    run.tell(&said!("simulate-changed", count = count));
    for Unpriced { why, count, .. } in claims.unpriced.values() {
        if *count > 0 {
            run.warn(&said!(
                "simulate-unpriced",
                count = *count,
                why = why.clone()
            ));
        }
    }
    run.tell(&said!("simulate-nothing-written"));
    Ok(())
}

fn effect(effect: Effect) -> Cell {
    match effect {
        Effect::Gains => Cell::word("gains", said!("simulate-gains")),
        Effect::Better => Cell::word("better", said!("simulate-better")),
        Effect::Other => Cell::word("other", said!("simulate-other")),
        Effect::Worse => Cell::word("worse", said!("simulate-worse")),
        Effect::Loses => Cell::word("loses", said!("simulate-loses")),
        Effect::Unknown => Cell::word("unknown", said!("simulate-unknown")),
        Effect::Same => Cell::word("same", said!("simulate-same")),
    }
}

/// A stand as a cell: the name of the tier for people, its id for programs.
fn stand(stand: &Stand, name: impl Fn(&crate::domain::Tier) -> String) -> Cell {
    match stand {
        Stand::Tier(_, tier) => Cell::Text(name(tier)),
        Stand::Unknown => Cell::word("unknown", said!("simulate-unknown")),
        Stand::Nothing => Cell::word("none", said!("simulate-none")),
    }
}

fn of_persons(versions: Versions<'_>, persons: &Persons, days: Days, language: Language) -> Grid {
    let mut columns = vec![
        Column::text("right"),
        Column::text("effect"),
        Column::text("tier_from"),
        Column::text("tier_to"),
    ];
    columns.extend(AGE_COLUMNS);
    columns.push(Column::figure("persons"));
    let mut grid = Grid::new(columns).titled(said!(
        "simulate-title",
        title = versions.proposed.title.of(language),
        proposed = versions.proposed.in_force.from,
        current = days.current,
        on = days.on
    ));
    let name = |scheme: &Scheme, tier: &crate::domain::Tier| {
        let word = scheme
            .tier(tier)
            .map(|word| word.name.of(language).to_owned());
        word.unwrap_or_else(|| tier.0.clone())
    };
    for ((right, kind, now, then), ages) in &persons.lines {
        let mut row = vec![
            Cell::Text(persons.rights[*right].clone()),
            effect(*kind),
            stand(now, |tier| name(versions.current, tier)),
            stand(then, |tier| name(versions.proposed, tier)),
        ];
        row.extend(ages.map(Cell::Count));
        row.push(Cell::Count(ages.iter().sum()));
        grid.row(row);
    }
    grid
}

fn of_claims(claims: &Figures, days: Days) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("party"),
        Column::figure("now"),
        Column::figure("proposed"),
        Column::figure("difference"),
    ])
    .titled(said!(
        "simulate-claims-title",
        from = days.year.0.succ_opt().unwrap_or(days.year.0),
        through = days.year.1,
        count = claims.priced
    ));
    let mut all = (0, 0);
    for (role, borne) in &claims.parties {
        let mut row = vec![party(role)];
        row.extend(amounts(borne.now, borne.proposed));
        grid.row(row);
        all = (all.0 + borne.now, all.1 + borne.proposed);
    }
    let mut total = vec![Cell::Empty];
    total.extend(amounts(all.0, all.1));
    grid.total = Some(total);
    grid
}

fn party(role: &Role) -> Cell {
    let said: Said = match role {
        Role::Holder => said!("simulate-holder"),
        Role::Organiser => said!("simulate-organiser"),
        Role::Fund(fund) => said!("simulate-fund", fund = &fund.0),
    };
    let machine = match role {
        Role::Holder => "holder".to_owned(),
        Role::Organiser => "organiser".to_owned(),
        Role::Fund(fund) => format!("fund:{}", fund.0),
    };
    Cell::word(machine, said)
}

fn amounts(now: i64, proposed: i64) -> [Cell; 3] {
    [now, proposed, proposed - now].map(|cents| Cell::Money(Money::from_cents(cents)))
}

/// One figure a row: persons by right, effect, tiers and age; claims by party; what is not priced by its reason.
fn figures(persons: &Persons, claims: &Figures) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("about"),
        Column::text("right"),
        Column::text("effect"),
        Column::text("tier_from"),
        Column::text("tier_to"),
        Column::text("age"),
        Column::figure("persons"),
        Column::text("party"),
        Column::figure("claims"),
        Column::figure("now"),
        Column::figure("proposed"),
        Column::figure("difference"),
        Column::text("reason"),
    ]);
    let text = |text: &str| Cell::Text(text.to_owned());
    for ((right, kind, now, then), ages) in &persons.lines {
        for (age, count) in AGE_WORDS.iter().zip(ages).filter(|(_, count)| **count > 0) {
            let mut row = vec![
                text("persons"),
                text(&persons.rights[*right]),
                effect(*kind),
            ];
            row.extend([now, then].map(|one| stand(one, |tier| tier.0.clone())));
            row.extend([text(age), Cell::Count(*count)]);
            row.resize(13, Cell::Empty);
            grid.row(row);
        }
    }
    for (role, borne) in &claims.parties {
        let mut row = vec![text("claims")];
        row.resize(7, Cell::Empty);
        row.extend([party(role), Cell::Count(claims.priced)]);
        row.extend(amounts(borne.now, borne.proposed));
        row.push(Cell::Empty);
        grid.row(row);
    }
    for (reason, unpriced) in claims.unpriced.iter().filter(|(_, one)| one.count > 0) {
        let mut row = vec![text("unpriced")];
        row.resize(8, Cell::Empty);
        let now = Cell::Money(Money::from_cents(unpriced.now));
        row.extend([Cell::Count(unpriced.count), now, Cell::Empty, Cell::Empty]);
        row.push(text(reason));
        grid.row(row);
    }
    grid
}
