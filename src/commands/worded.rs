//! Settings that are words of the municipality, once for each language: the letters, and where to appeal. A town adds a language by
//! setting them in it, such as `letter-pass-fr`.

use std::fs::File;
use std::io::Read;
use std::path::Path;

use crate::domain::{LetterKind, Said, Template, language_code};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;
use crate::text::{Catalogue, Lang};

/// How the key of a letter begins; its kind and its language follow.
const LETTER: &str = "letter-";
/// Settings that hold whatever the language, and may be said in one as well.
const ALSO: [&str; 3] = [APPEAL_BODY, APPEAL_WITHIN, "card-name"];
/// Where somebody appeals against a decision about their rights, and how long they can: both stand in every letter about them.
pub const APPEAL_BODY: &str = "appeal-body";
/// How long.
pub const APPEAL_WITHIN: &str = "appeal-within";
/// Where people find the municipality: below each letter.
pub const LETTER_CONTACT: &str = "letter-contact";

/// No text of a setting is longer, in bytes.
const LONGEST: u64 = 65_536;

/// How a value is read.
pub type Reading = fn(&str) -> std::result::Result<String, Said>;

/// How a setting in one language is read; `None` when the key is none of these.
pub fn reading(key: &str) -> Option<Reading> {
    let (of, language) = key.rsplit_once('-')?;
    if language_code(language).as_deref() != Ok(language) {
        return None;
    }
    if ALSO.contains(&of) {
        return Some(words);
    }
    let kind = of.strip_prefix(LETTER)?;
    let kind = LetterKind::ALL.iter().find(|one| one.word() == kind)?;
    Some(match kind {
        LetterKind::Pass => |text| letter(LetterKind::Pass, text),
        LetterKind::Vouchers => |text| letter(LetterKind::Vouchers, text),
        LetterKind::Renewal => |text| letter(LetterKind::Renewal, text),
    })
}

fn words(value: &str) -> std::result::Result<String, Said> {
    if value.trim().is_empty() {
        Err(said!("setting-empty"))
    } else {
        Ok(value.to_owned())
    }
}

fn letter(kind: LetterKind, text: &str) -> std::result::Result<String, Said> {
    let text = text.replace("\r\n", "\n");
    kind.read(&text)?;
    Ok(text)
}

/// The forms of the keys, as people are told: `letter-pass-nl`.
pub fn forms() -> impl Iterator<Item = String> {
    let letters = LetterKind::ALL.iter();
    letters.map(|kind| format!("{LETTER}{}-nl", kind.word()))
}

/// The words of a setting in a language, else in none.
///
/// # Errors
/// When the register cannot be read.
pub fn said_in(register: &Register, key: &str, language: &str) -> Result<Option<String>> {
    match register.setting(&format!("{key}-{language}"))? {
        Some(words) => Ok(Some(words)),
        None => Ok(register.setting(key)?),
    }
}

/// The text of a letter in the language somebody asked for, where the town or `vrijpas` has one; else in Dutch. With its language.
///
/// # Errors
/// When the register cannot be read.
pub fn text(register: &Register, kind: LetterKind, language: &str) -> Result<(String, String)> {
    let set = |language: &str| register.setting(&format!("{LETTER}{}-{language}", kind.word()));
    if let Some(own) = set(language)? {
        return Ok((own, language.to_owned()));
    }
    let lang: Lang = language.parse().unwrap_or(Lang::Nl);
    let own = set(lang.code())?;
    Ok((own.unwrap_or_else(|| usual(kind, lang)), lang.to_string()))
}

/// The text as long as the municipality wrote none: with its places open.
pub fn usual(kind: LetterKind, lang: Lang) -> String {
    let (name, names, card) = ("{name}", "{names}", "{card}");
    let municipality = "{municipality}";
    Catalogue::new(lang).say(&match kind {
        LetterKind::Pass => said!(
            "letter-text-pass",
            name = name,
            names = names,
            card = card,
            municipality = municipality
        ),
        LetterKind::Vouchers => said!(
            "letter-text-vouchers",
            name = name,
            names = names,
            municipality = municipality
        ),
        LetterKind::Renewal => said!(
            "letter-text-renewal",
            name = name,
            names = names,
            card = card,
            municipality = municipality,
            reply = "{reply-by}"
        ),
    })
}

/// A text as it was checked when it was set.
///
/// # Errors
/// When it does not read after all.
pub fn template(kind: LetterKind, text: &str) -> Result<Template> {
    kind.read(text).map_err(|_| Error::bug())
}

/// The first line of a value, and that there is more.
pub fn beginning(value: &str) -> String {
    match value.split_once('\n') {
        Some((first, _)) => format!("{} …", first.trim_end()),
        None => value.to_owned(),
    }
}

/// A value that was written in a file.
///
/// # Errors
/// When the file cannot be read, or is no text.
pub fn written(file: &Path) -> Result<String> {
    let path = || file.display().to_string();
    let mut bytes = Vec::new();
    let read = File::open(file).and_then(|open| open.take(LONGEST).read_to_end(&mut bytes));
    if let Err(cause) = read {
        let said = said!("setting-file-unreadable", path = path());
        return Err(Error::refused(said).because(cause));
    }
    let text = String::from_utf8(bytes);
    let text = text.map_err(|_| Error::refused(said!("setting-file-not-text", path = path())))?;
    Ok(text.trim_start_matches('\u{feff}').to_owned())
}

/// What the pass is called, in a language.
///
/// # Errors
/// When the register cannot be read.
pub fn card_name(register: &Register, language: &str) -> Result<String> {
    let set = said_in(register, "card-name", language)?;
    let lang = language.parse().unwrap_or(Lang::Nl);
    Ok(set.unwrap_or_else(|| Catalogue::new(lang).say(&said!("letter-card-name"))))
}

/// Where somebody appeals and how long they can, in their language if it was said in it; nothing as long as the municipality did not
/// say both.
///
/// # Errors
/// When the register cannot be read.
pub fn appeal(register: &Register, language: &str) -> Result<Option<(String, String)>> {
    let (body, within) = (
        said_in(register, APPEAL_BODY, language)?,
        said_in(register, APPEAL_WITHIN, language)?,
    );
    Ok(body.zip(within))
}

/// Where people find who writes to them, a line each; nothing as long as it was not said.
///
/// # Errors
/// When the register cannot be read.
pub fn contact(register: &Register) -> Result<Vec<String>> {
    let said = register.setting(LETTER_CONTACT)?.unwrap_or_default();
    Ok(said.lines().map(str::to_owned).collect())
}
