//! `settings show | set`: a closed list of keys, each with its own form.

use super::card;
use super::near;
use super::retention::{self, USUAL};
use super::run::Run;
use super::settings_meaning;
use super::till;
use super::worded::{self, APPEAL_BODY, APPEAL_WITHIN, LETTER_CONTACT};
use crate::cli::SettingsVerb;
use crate::domain::{Rate, Said};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::render::Format;
use crate::said;

/// A setting: its key, and what a value must look like.
#[derive(Clone, Copy)]
pub struct Setting {
    /// By which it is set.
    pub key: &'static str,
    /// Reads a value as it is kept: one form, whatever the language in which it was typed.
    pub read: fn(&str) -> std::result::Result<String, Said>,
    /// What holds as long as nobody chose.
    pub usual: Option<&'static str>,
}

/// Whether new people get a pass when they are read in or added: `yes` or `no`, which is usual.
const PASS_AT_IMPORT: &str = "pass-at-import";
/// How many others must stand around people with little means: users of a club, and vouchers behind the yearly line.
const LABEL_K: &str = "label-k";
const USUAL_K: &str = "5";
/// One alone is no crowd.
const LEAST_K: u32 = 2;
/// The least share of passes in hands without a means-tested ground.
const LABEL_PASSES: &str = "label-passes";
const USUAL_PASSES: &str = "50%";

/// Where the counter puts what it prints; else the folder in which it was opened.
pub const PRINT_FOLDER: &str = "print-folder";

const fn of(
    key: &'static str,
    read: fn(&str) -> std::result::Result<String, Said>,
    usual: Option<&'static str>,
) -> Setting {
    Setting { key, read, usual }
}

const SETTINGS: &[Setting] = &[
    of(LABEL_K, crowd, Some(USUAL_K)),
    of(LABEL_PASSES, share, Some(USUAL_PASSES)),
    of("municipality-name", not_empty, None),
    of(PASS_AT_IMPORT, yes_or_no, Some("no")),
    of("paying-account-holder", not_empty, None),
    of(APPEAL_BODY, not_empty, None),
    of(APPEAL_WITHIN, not_empty, None),
    of("card-name", not_empty, None),
    of(card::COLOUR, card::ground, Some(card::USUAL_COLOUR)),
    of(card::ACCENT, card::accent, Some(card::USUAL_ACCENT)),
    of(PRINT_FOLDER, not_empty, None),
    of(LETTER_CONTACT, not_empty, None),
];

/// Every setting: those of the house and of the till, then three for each sort of data that is kept.
fn all() -> impl Iterator<Item = Setting> {
    let kept = USUAL.iter().flat_map(|usual| {
        let readings = [retention::a_term, retention::a_rule, not_empty];
        let values = usual.values.into_iter().chain([None]);
        let settings = usual.keys.into_iter().zip(readings).zip(values);
        settings.map(|((key, read), usual)| Setting { key, read, usual })
    });
    SETTINGS.iter().chain(till::SETTINGS).copied().chain(kept)
}

/// The name of every setting.
pub fn keys() -> impl Iterator<Item = &'static str> {
    all().map(|setting| setting.key)
}

/// The forms of settings that are said once in each language.
#[cfg(test)]
pub fn forms() -> impl Iterator<Item = String> {
    worded::forms()
}

/// Anything but nothing.
///
/// # Errors
/// When it is nothing.
pub fn not_empty(value: &str) -> std::result::Result<String, Said> {
    if value.trim().is_empty() {
        Err(said!("setting-empty"))
    } else {
        Ok(value.to_owned())
    }
}

fn yes_or_no(value: &str) -> std::result::Result<String, Said> {
    match value {
        "yes" | "ja" => Ok("yes".to_owned()),
        "no" | "nee" => Ok("no".to_owned()),
        _ => Err(said!("setting-yes-or-no", value = value)),
    }
}

fn crowd(value: &str) -> std::result::Result<String, Said> {
    match value.trim().parse::<u32>() {
        Ok(number) if number >= LEAST_K => Ok(number.to_string()),
        _ => Err(said!(
            "setting-not-a-number",
            value = value,
            least = LEAST_K
        )),
    }
}

fn share(value: &str) -> std::result::Result<String, Said> {
    match value.parse::<Rate>() {
        Ok(rate) if rate <= Rate::ONE => Ok(value.to_owned()),
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
    Ok(said.as_deref() == Some("yes"))
}

/// From how small a share of passes on, in hands without a means-tested ground, the pass itself is a label.
///
/// # Errors
/// When the register cannot be read.
pub fn label_passes(register: &Register) -> Result<Rate> {
    let set = register.setting(LABEL_PASSES)?;
    let share = set.as_deref().unwrap_or(USUAL_PASSES).parse();
    share.map_err(|_| Error::bug())
}

/// At least so many reduced and so many ordinary vouchers stand behind what an organiser is told about a year.
///
/// # Errors
/// When the register cannot be read.
pub fn label_k(register: &Register) -> Result<i64> {
    let set = register.setting(LABEL_K)?;
    let k = set.as_deref().unwrap_or(USUAL_K).trim().parse::<u32>();
    Ok(k.map_err(|_| Error::bug())?.max(LEAST_K).into())
}

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &SettingsVerb) -> Result<()> {
    match verb {
        SettingsVerb::Show => show(run),
        SettingsVerb::Set { key, value, from } => {
            let value = match from {
                Some(file) => worded::written(file)?,
                None => value.clone().unwrap_or_default(),
            };
            set(run, key, &value)
        }
    }
}

fn show(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let known = register.settings()?;
    // What a setting means is in the language of the reader: machines get the key and the value alone.
    let for_people = run.format() == Format::Table;
    let mut columns = vec![Column::text("key"), Column::text("value")];
    columns.extend(for_people.then(|| Column::text("meaning")));
    let mut grid = Grid::new(columns);
    let catalogue = run.catalogue;
    let row = |key: &str, value: Cell| {
        let meaning = for_people.then(|| settings_meaning::meaning(catalogue, key).into());
        [Cell::Text(key.to_owned()), value]
            .into_iter()
            .chain(meaning)
            .collect()
    };
    // Whose register it is was said once, when it was made.
    let settings = all().map(|setting| (setting.key, setting.usual));
    for (name, usual) in std::iter::once(("municipality", None)).chain(settings) {
        let value = known
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
            .or(usual.map(str::to_owned));
        grid.row(row(name, value.into()));
    }
    // What was said in a language stands last; of a whole letter people see how it begins.
    for (key, value) in known {
        if worded::reading(&key).is_some() {
            let value = if for_people {
                worded::beginning(&value)
            } else {
                value
            };
            grid.row(row(&key, value.into()));
        }
    }
    run.show(&grid)
}

fn set(run: &mut Run<'_>, key: &str, value: &str) -> Result<()> {
    let unknown = || {
        let known = keys().map(str::to_owned).chain(worded::forms());
        let near = near::word(key, known);
        Error::usage(said!("setting-unknown", key = key))
            .hint(near.unwrap_or_else(|| said!("setting-unknown-hint")))
    };
    let named = all().find(|setting| setting.key == key);
    let read = named
        .map(|setting| setting.read)
        .or_else(|| worded::reading(key))
        .ok_or_else(unknown)?;
    let value = read(value.trim()).map_err(Error::usage)?;
    let mut register = run.open()?;
    run.write(&mut register, Action::Change, |register| {
        let stamp = run.stamp();
        register.add_setting(key, &value, &stamp)?;
        Ok(((), Subject::default()))
    })?;
    run.tell(&said!(
        "setting-set",
        key = key,
        value = worded::beginning(&value)
    ));
    run.tell_if_dry();
    Ok(())
}
