//! `settings show | set`: a closed list of keys, each with its own form.

use super::run::Run;
use crate::cli::SettingsVerb;
use crate::domain::{Rate, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;

/// A setting: its key, and what a value must look like.
struct Setting {
    key: &'static str,
    check: fn(&str) -> std::result::Result<(), Said>,
}

/// Whether new people get a pass when they are read in or added: `yes` or `no`, which is usual.
const PASS_AT_IMPORT: &str = "pass-at-import";

const SETTINGS: &[Setting] = &[
    Setting {
        key: "label-k",
        check: count,
    },
    Setting {
        key: "label-passes",
        check: share,
    },
    Setting {
        key: "municipality-name",
        check: not_empty,
    },
    Setting {
        key: PASS_AT_IMPORT,
        check: yes_or_no,
    },
    Setting {
        key: "paying-account-holder",
        check: not_empty,
    },
];

fn not_empty(value: &str) -> std::result::Result<(), Said> {
    if value.trim().is_empty() {
        Err(said!("setting-empty"))
    } else {
        Ok(())
    }
}

fn yes_or_no(value: &str) -> std::result::Result<(), Said> {
    match value {
        "yes" | "ja" | "no" | "nee" => Ok(()),
        _ => Err(said!("setting-yes-or-no", value = value)),
    }
}

fn count(value: &str) -> std::result::Result<(), Said> {
    match value.parse::<u16>() {
        Ok(1..) => Ok(()),
        _ => Err(said!("setting-not-a-count", value = value)),
    }
}

fn share(value: &str) -> std::result::Result<(), Said> {
    match value.parse::<Rate>() {
        Ok(rate) if rate <= Rate::ONE => Ok(()),
        Ok(_) => Err(said!("setting-beyond-the-whole", value = value)),
        Err(said) => Err(said),
    }
}

/// Whether new people get a pass when they are read in or added.
///
/// # Errors
/// When the register cannot be read.
pub fn gives_passes(register: &Register) -> Result<bool> {
    let said = register.setting(PASS_AT_IMPORT)?;
    Ok(matches!(said.as_deref(), Some("yes" | "ja")))
}

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &SettingsVerb) -> Result<()> {
    match verb {
        SettingsVerb::Show => show(run),
        SettingsVerb::Set { key, value } => set(run, key, value),
    }
}

fn show(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let known = register.settings()?;
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    // Whose register it is was said once, when it was made.
    let keys = std::iter::once("municipality").chain(SETTINGS.iter().map(|setting| setting.key));
    for name in keys {
        let value = known
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone());
        grid.row(vec![
            Cell::Text(name.to_owned()),
            value.map_or(Cell::Empty, Cell::Text),
        ]);
    }
    run.show(&grid)
}

fn set(run: &mut Run<'_>, key: &str, value: &str) -> Result<()> {
    let known = || {
        SETTINGS
            .iter()
            .map(|setting| setting.key.to_owned())
            .collect::<Vec<_>>()
    };
    let setting = SETTINGS
        .iter()
        .find(|setting| setting.key == key)
        .ok_or_else(|| Error::usage(said!("setting-unknown", key = key, known = known())))?;
    (setting.check)(value).map_err(Error::usage)?;
    let mut register = run.open()?;
    let stamp = run.stamp();
    run.write(&mut register, Action::Change, |register| {
        register.add_setting(key, value, &stamp)?;
        Ok(((), Subject::default()))
    })?;
    run.tell(&said!("setting-set", key = key, value = value));
    run.tell_if_dry();
    Ok(())
}
