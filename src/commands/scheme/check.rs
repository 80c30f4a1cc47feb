//! `scheme check`: the files of a scheme, and all that is found in them.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use super::language;
use crate::commands::run::Run;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::register::StoredScheme;
use crate::rules::{Checked, Finding, Scheme, Weight};
use crate::said;

/// More bytes than any scheme has: whatever lies behind them is not read.
const MOST: u64 = 1_000_001;

/// Checks a scheme file.
///
/// # Errors
/// When it cannot be read, or has any error: all of them, with line and remedy, and after them the advice.
pub fn run(run: &mut Run<'_>, file: &Path) -> Result<()> {
    let Checked { scheme, advice, .. } = load(file)?;
    let language = language(run);
    run.tell(&said!(
        "scheme-fine",
        file = file.display().to_string(),
        title = scheme.title.of(language),
        from = scheme.in_force.from,
        grounds = scheme.grounds.len(),
        tariffs = scheme.tariffs.len()
    ));
    for finding in advice {
        run.tell(&said!("hint-line", text = line_of(finding, file)));
    }
    Ok(())
}

/// Reads a scheme file and its parts, which lie in its folder or below.
///
/// # Errors
/// As [`run`].
pub fn load(file: &Path) -> Result<Checked> {
    let text = text_of(file)?;
    let shown = file.display().to_string();
    let folder = file.parent().unwrap_or(Path::new(""));
    let mut part = |name: &str| {
        let path = folder.join(name);
        let shown = path.display().to_string();
        match read(&path) {
            Ok(Ok(text)) => Ok(text),
            Ok(Err(line)) => Err(not_utf8(&shown, line)),
            Err(_) => Err(said!("file-unreadable", path = shown)),
        }
    };
    Scheme::check(&text, &shown, &mut part).map_err(|findings| refused(findings, file))
}

/// The text of a file that people write.
///
/// # Errors
/// When it cannot be read or is not UTF-8.
pub fn text_of(file: &Path) -> Result<String> {
    let shown = file.display().to_string();
    match read(file) {
        Ok(Ok(text)) => Ok(text),
        Ok(Err(line)) => Err(Error::input(vec![not_utf8(&shown, line)])),
        Err(cause) => {
            let said = said!("file-unreadable", path = shown);
            Err(Error::system(said).because(cause))
        }
    }
}

/// A version of the register, read again from the texts that were adopted.
///
/// # Errors
/// When it has an error.
pub fn stored(stored: &StoredScheme) -> Result<Scheme> {
    let mut part = |name: &str| {
        let mut parts = stored.parts.iter();
        let found = parts.find(|(known, _)| known == name);
        found
            .map(|(_, text)| text.clone())
            .ok_or_else(|| said!("scheme-part-unknown", name = name))
    };
    let register = Path::new("register");
    Scheme::check(&stored.text, "register", &mut part)
        .map(|checked| checked.scheme)
        .map_err(|findings| refused(findings, register))
}

/// The text of a file, or the line on which it is no UTF-8.
fn read(file: &Path) -> io::Result<std::result::Result<String, usize>> {
    let mut bytes = Vec::new();
    File::open(file)?.take(MOST).read_to_end(&mut bytes)?;
    let cut = u64::try_from(bytes.len()) == Ok(MOST);
    Ok(match String::from_utf8(bytes) {
        Ok(text) => Ok(text),
        // A file that is too large may be cut within a letter: its size is what must be told.
        Err(fault) if cut => Ok(String::from_utf8_lossy(fault.as_bytes()).into_owned()),
        Err(fault) => {
            let good = &fault.as_bytes()[..fault.utf8_error().valid_up_to()];
            Err(good.split(|byte| *byte == b'\n').count())
        }
    })
}

fn not_utf8(file: &str, line: usize) -> Said {
    said!("scheme-not-utf8", file = format!("{file}:{line}"))
}

/// All errors of a scheme, and after what they mean its advice.
fn refused(findings: Vec<Finding>, file: &Path) -> Error {
    let (errors, advice): (Vec<_>, Vec<_>) = findings
        .into_iter()
        .partition(|finding| finding.weight == Weight::Error);
    let count = errors.len();
    let lines = errors.into_iter().map(|finding| line_of(finding, file));
    let shown = file.display().to_string();
    let refused = Error::input(lines.collect());
    let refused = refused.meaning(said!("scheme-refused", file = shown, count = count));
    advice
        .into_iter()
        .fold(refused, |error, finding| error.hint(line_of(finding, file)))
}

/// Where, what, and what to do. Of a part the name is shown from where the reader stands.
pub fn line_of(finding: Finding, own: &Path) -> Said {
    let shown = own.display().to_string();
    let file = if finding.file == shown {
        shown
    } else {
        let folder = own.parent().unwrap_or(Path::new(""));
        folder.join(&finding.file).display().to_string()
    };
    let line = finding.line.to_string();
    let what = finding.said;
    match finding.remedy {
        Some(remedy) => said!(
            "scheme-defect-remedy",
            file = file,
            line = line,
            what = what,
            remedy = remedy
        ),
        None => said!("scheme-defect", file = file, line = line, what = what),
    }
}
