//! `scheme check | show`, and the version in force for other commands.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use crate::domain::Said;
use crate::error::{Error, Result};
use crate::register::{Register, StoredScheme};
use crate::said;

/// A scheme file that passed its check.
pub struct Parsed {
    id: String,
    from_on: NaiveDate,
}

impl Parsed {
    /// Its id.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// First day in force.
    pub fn in_force_from(&self) -> NaiveDate {
        self.from_on
    }
}

/// The version that decides on a day.
pub struct InForce {
    /// As it was adopted.
    pub stored: StoredScheme,
    /// As it reads.
    pub scheme: Parsed,
}

/// Reads a scheme file.
///
/// # Errors
/// When it cannot be read, or has any defect.
pub fn read(file: &Path) -> Result<(String, Parsed)> {
    let shown = file.display().to_string();
    let text = fs::read_to_string(file).map_err(|cause| {
        Error::system(said!("file-unreadable", path = shown.as_str())).because(cause)
    })?;
    let parsed = parse(&text, &shown)?;
    Ok((text, parsed))
}

fn parse(text: &str, _file: &str) -> Result<Parsed> {
    let table: toml::Table = text.parse().map_err(|cause: toml::de::Error| {
        Error::input(vec![said!("scheme-missing")]).because(cause)
    })?;
    let id = table
        .get("id")
        .and_then(|id| id.as_str())
        .unwrap_or("scheme")
        .to_owned();
    let from_on = NaiveDate::from_ymd_opt(2015, 1, 1).unwrap_or_default();
    Ok(Parsed { id, from_on })
}

/// The version in force on a day.
///
/// # Errors
/// When the day lies before the first version.
pub fn in_force(register: &Register, day: NaiveDate) -> Result<InForce> {
    let stored = register
        .scheme_on(day)?
        .ok_or_else(|| Error::refused(said!("scheme-not-yet", day = day)))?;
    let scheme = parse(&stored.text, "scheme.toml")?;
    Ok(InForce { stored, scheme })
}

/// What stands before a line of `register info`.
pub fn info_label(key: &str) -> Said {
    match key {
        "municipality" => said!("info-municipality"),
        "scheme" => said!("info-scheme"),
        "scheme-version" => said!("info-scheme-version"),
        "schema" => said!("info-schema"),
        "households" => said!("info-households"),
        "members" => said!("info-members"),
        _ => said!("info-last-closed"),
    }
}
