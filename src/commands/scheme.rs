//! `scheme check | show`, and the version in force for other commands.

mod check;

use std::path::Path;

use chrono::NaiveDate;

use super::run::Run;
use crate::cli::SchemeVerb;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Register, StoredScheme};
use crate::render::Format;
use crate::rules::{Language, Scheme};
use crate::said;
use crate::text::Lang;

pub use check::load;

/// The version that decides on a day.
pub struct InForce {
    /// As it was adopted.
    pub stored: StoredScheme,
    /// As it reads.
    pub scheme: Scheme,
}

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &SchemeVerb) -> Result<()> {
    match verb {
        SchemeVerb::Check { file } => check::run(run, file),
        SchemeVerb::Show => show(run),
    }
}

/// Reads a scheme file that names no parts.
///
/// # Errors
/// When it cannot be read, or has any error: all of them, with line and remedy.
pub fn read(file: &Path) -> Result<(String, Scheme)> {
    let checked = load(file)?;
    let own = checked.files.last().map(|own| own.text.clone());
    Ok((own.unwrap_or_default(), checked.scheme))
}

/// The version in force on a day.
///
/// # Errors
/// When the day lies before the first version.
pub fn in_force(register: &Register, day: NaiveDate) -> Result<InForce> {
    let stored = register.scheme_on(day)?.ok_or_else(|| {
        Error::refused(said!("scheme-not-yet", day = day)).hint(said!("scheme-not-yet-hint"))
    })?;
    let scheme = Scheme::parse(&stored.text, "register")
        .map_err(|findings| check::refused(findings, Path::new("register")))?;
    Ok(InForce { stored, scheme })
}

/// The language of the texts in a scheme that this reader gets. Machines always get the municipality's own, Dutch.
#[must_use]
pub fn language(run: &Run<'_>) -> Language {
    match (run.format(), run.catalogue.lang()) {
        (Format::Table, Lang::En) => Language::En,
        _ => Language::Nl,
    }
}

fn show(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let InForce { scheme, .. } = in_force(&register, run.on)?;
    let language = language(run);
    let mut grid = Grid::new(vec![
        Column::text("part"),
        Column::text("id"),
        Column::text("name"),
        Column::text("clause"),
    ])
    .titled(said!(
        "scheme-title",
        title = scheme.title.of(language),
        from = scheme.in_force.from
    ));
    let mut line = |part: Cell, id: &str, name: &str, clause: &str| {
        let text = |text: &str| {
            if text.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(text.to_owned())
            }
        };
        grid.row(vec![part, text(id), text(name), text(clause)]);
    };
    for tier in &scheme.tiers {
        line(
            Cell::word("tier", said!("part-tier")),
            &tier.id.0,
            tier.name.of(language),
            "",
        );
    }
    for ground in &scheme.grounds {
        line(
            Cell::word("ground", said!("part-ground")),
            &ground.id,
            ground.name.of(language),
            &ground.source,
        );
    }
    for tariff in &scheme.tariffs {
        line(
            Cell::word("tariff", said!("part-tariff")),
            &tariff.id,
            "",
            &tariff.source,
        );
    }
    for fund in &scheme.funds {
        line(
            Cell::word("fund", said!("part-fund")),
            &fund.id.0,
            fund.name.of(language),
            "",
        );
    }
    for voucher in &scheme.value_vouchers {
        line(
            Cell::word("value-voucher", said!("part-value-voucher")),
            &voucher.id,
            voucher.name.of(language),
            &voucher.source,
        );
    }
    run.show(&grid)
}
