//! `scheme check | show | test`, and the version in force for other commands.

mod cases;
mod words;

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use super::run::Run;

use crate::cli::SchemeVerb;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Register, StoredScheme};
use crate::render::Format;
use crate::rules::{Defect, Language, Scheme};
use crate::said;
use crate::text::Lang;

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
        SchemeVerb::Check { file } => check(run, file),
        SchemeVerb::Show => show(run),
        SchemeVerb::Words { word } => words::words(run, word.as_deref()),
        SchemeVerb::Test { file, cases } => cases::test(run, file, cases),
    }
}

/// Reads a scheme file.
///
/// # Errors
/// When it cannot be read, or has any defect: all of them, with line and remedy.
pub fn read(file: &Path) -> Result<(String, Scheme)> {
    let text = text_of(file)?;
    let scheme = parse(&text, &file.display().to_string())?;
    Ok((text, scheme))
}

/// The text of a file that people write.
fn text_of(file: &Path) -> Result<String> {
    let shown = file.display().to_string();
    let bytes = fs::read(file).map_err(|cause| {
        Error::system(said!("file-unreadable", path = shown.as_str())).because(cause)
    })?;
    String::from_utf8(bytes).map_err(|_| Error::input(vec![said!("scheme-not-utf8", file = shown)]))
}

fn parse(text: &str, file: &str) -> Result<Scheme> {
    Scheme::parse(text, file).map_err(|defects| {
        let count = defects.len();
        let lines = defects.into_iter().map(|defect| line_of(defect, file));
        let lines = lines.collect();
        Error::input(lines).meaning(said!("scheme-refused", file = file, count = count))
    })
}

/// One defect, where it stands and what to do about it.
fn line_of(defect: Defect, file: &str) -> Said {
    let line = defect.line.to_string();
    match defect.remedy {
        Some(remedy) => said!(
            "scheme-defect-remedy",
            file = file,
            line = line,
            what = defect.said,
            remedy = remedy
        ),
        None => said!(
            "scheme-defect",
            file = file,
            line = line,
            what = defect.said
        ),
    }
}

/// The version in force on a day.
///
/// # Errors
/// When the day lies before the first version.
pub fn in_force(register: &Register, day: NaiveDate) -> Result<InForce> {
    let stored = register.scheme_on(day)?.ok_or_else(|| {
        Error::refused(said!("scheme-not-yet", day = day)).hint(said!("scheme-not-yet-hint"))
    })?;
    let scheme = parse(&stored.text, "register")?;
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

fn check(run: &mut Run<'_>, file: &Path) -> Result<()> {
    let (_, scheme) = read(file)?;
    let language = language(run);
    run.tell(&said!(
        "scheme-fine",
        file = file.display().to_string(),
        title = scheme.title.of(language),
        from = scheme.in_force.from,
        grounds = scheme.grounds.len(),
        tariffs = scheme.tariffs.len()
    ));
    Ok(())
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
