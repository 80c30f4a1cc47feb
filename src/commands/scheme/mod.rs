//! `scheme check | show | test | words | adopt | simulate`, and the version in force for other commands.

mod adopt;
mod cases;
mod check;
mod show;
mod simulate;
mod words;

use std::path::Path;

use chrono::NaiveDate;

use super::run::Run;
use crate::cli::SchemeVerb;
use crate::domain::{Refnis, SchemeVersionId};
use crate::error::{Error, Result};
use crate::register::{Register, StoredScheme};
use crate::render::Format;
use crate::rules::{Checked, Language, Scheme};
use crate::said;
use crate::text::Lang;

/// The version that decides on a day.
pub struct InForce {
    /// As it was adopted.
    pub stored: StoredScheme,
    /// As it reads.
    pub scheme: Scheme,
}

/// A scheme file that has no defect.
pub struct SchemeFile {
    /// Byte for byte.
    pub text: String,
    /// The parts it is built on, each by the name under which it asks for it.
    pub parts: Vec<(String, String)>,
    /// As it reads.
    pub scheme: Scheme,
}

impl SchemeFile {
    /// Whether it is this version, to the letter, its parts included.
    fn is(&self, stored: &StoredScheme) -> bool {
        let known = |part: &(String, String)| stored.parts.contains(part);
        let parts = self.parts.len() == stored.parts.len() && self.parts.iter().all(known);
        parts && self.text == stored.text
    }
}

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &SchemeVerb) -> Result<()> {
    match verb {
        SchemeVerb::Adopt { file } => adopt::run(run, file),
        SchemeVerb::Check { file } => check::run(run, file),
        SchemeVerb::Words { word } => words::words(run, word.as_deref()),
        SchemeVerb::Test { file, cases } => cases::test(run, file, cases),
        SchemeVerb::Show => show::run(run),
        SchemeVerb::Simulate { file } => simulate::run(run, file),
    }
}

/// Reads a scheme file and its parts.
///
/// # Errors
/// When one cannot be read, or has any error: all of them, with line and remedy.
pub fn read(file: &Path) -> Result<SchemeFile> {
    let Checked {
        scheme, mut files, ..
    } = check::load(file)?;
    let own = files.pop().map(|own| own.text);
    let parts = files.into_iter().map(|part| (part.name, part.text));
    Ok(SchemeFile {
        text: own.unwrap_or_default(),
        parts: parts.collect(),
        scheme,
    })
}

/// Whether a scheme is the municipality's own.
///
/// # Errors
/// When it is not in force there.
pub fn of_municipality(scheme: &Scheme, refnis: Refnis) -> Result<()> {
    if scheme.municipalities.contains(&refnis.to_string()) {
        return Ok(());
    }
    let said = said!(
        "scheme-of-another-municipality",
        municipality = refnis.name(),
        refnis = refnis.to_string(),
        known = scheme.municipalities.clone()
    );
    Err(Error::refused(said).hint(said!("scheme-of-another-municipality-hint")))
}

/// Adds a version to the register; `nth` says which text of its first day it is.
///
/// # Errors
/// When the register cannot be written.
pub fn store(run: &Run<'_>, register: &Register, file: &SchemeFile, nth: i64) -> Result<()> {
    let stored = StoredScheme {
        id: SchemeVersionId::from_bytes(run.world.draw("scheme", file.text.as_bytes())),
        from_on: file.scheme.in_force.from,
        nth,
        text: file.text.clone(),
        parts: file.parts.clone(),
        recorded_at: run.stamp().at,
    };
    Ok(register.add_scheme(&file.scheme.id, &stored)?)
}

/// The version in force on a day. It is read and checked each time: no command works with a scheme that has a defect.
///
/// # Errors
/// When the day lies before the first version, or this version has a defect.
pub fn in_force(register: &Register, day: NaiveDate) -> Result<InForce> {
    let stored = register.scheme_on(day)?.ok_or_else(|| {
        Error::refused(said!("scheme-not-yet", day = day)).hint(said!("scheme-not-yet-hint"))
    })?;
    as_adopted(register, stored)
}

/// A version of the register as it reads.
///
/// # Errors
/// When it has a defect.
pub fn as_adopted(register: &Register, stored: StoredScheme) -> Result<InForce> {
    let scheme = check::stored(&stored)?;
    let first = register.scheme_begun()?.unwrap_or(stored.from_on);
    let scheme = scheme.following(first);
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
