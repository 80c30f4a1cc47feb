//! The passphrase of a key file: from a file, from what is piped in, or typed at a terminal; never an argument.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::Path;

use zeroize::Zeroizing;

use super::keys;
use super::run::Run;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::said;

/// Shorter ones are found by trying.
const LEAST: usize = 12;
/// A line that is longer is no passphrase.
const MOST: u64 = 1024;

/// The passphrase of a key file that has one.
///
/// # Errors
/// When nobody gives one, or what gives it cannot be read.
pub fn known(run: &Run<'_>) -> Result<Zeroizing<String>> {
    match file_of(run) {
        Some(path) => from_file(path),
        None => typed(run, &said!("passphrase-ask")),
    }
}

/// A new passphrase: from the file that was named for it, or typed twice.
///
/// # Errors
/// When nobody gives one, the two differ, or it is too short.
pub fn fresh(run: &Run<'_>, file: Option<&Path>) -> Result<Zeroizing<String>> {
    let passphrase = if let Some(path) = file {
        from_file(path)?
    } else {
        let first = typed(run, &said!("passphrase-ask-new"))?;
        if *first != *typed(run, &said!("passphrase-ask-again"))? {
            return Err(Error::refused(said!("passphrase-differs")));
        }
        first
    };
    let length = passphrase.chars().count();
    if length < LEAST {
        let least = i64::try_from(LEAST).unwrap_or_default();
        return Err(Error::refused(said!("passphrase-short", least = least))
            .hint(said!("passphrase-short-hint")));
    }
    Ok(passphrase)
}

/// A new passphrase where one is asked for, or a file with one is named: whoever names it wants the key closed.
///
/// # Errors
/// As [`fresh`].
pub fn wanted(run: &Run<'_>, asked: bool) -> Result<Option<Zeroizing<String>>> {
    let file = file_of(run);
    let wanted = asked || file.is_some();
    wanted.then(|| fresh(run, file)).transpose()
}

/// The file with the passphrase, from the command line or else from the environment.
#[must_use]
pub fn file_of<'a>(run: &'a Run<'_>) -> Option<&'a Path> {
    let named = run.global.passphrase_file.as_deref();
    named.or(run.world.passphrase_file.as_deref())
}

/// Refuses to read data from stdin where the passphrase comes from there.
///
/// # Errors
/// When it does.
pub fn leaves_stdin(run: &Run<'_>) -> Result<()> {
    if file_of(run).is_some_and(is_stdin) {
        return Err(
            Error::usage(said!("passphrase-and-data")).hint(said!("passphrase-and-data-hint"))
        );
    }
    Ok(())
}

fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == "-"
}

fn from_file(path: &Path) -> Result<Zeroizing<String>> {
    let shown = path.display().to_string();
    let unreadable = |cause: io::Error| {
        Error::system(said!("passphrase-unreadable", path = shown.as_str())).because(cause)
    };
    let line = if is_stdin(path) {
        first_line(io::stdin().lock())
    } else {
        keys::private(path)?;
        File::open(path).and_then(|file| first_line(BufReader::new(file)))
    };
    let line = line.map_err(unreadable)?;
    if line.is_empty() {
        return Err(Error::system(said!(
            "passphrase-empty",
            path = shown.as_str()
        )));
    }
    Ok(line)
}

/// The first line, without its end.
fn first_line(from: impl BufRead) -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::with_capacity(1024));
    from.take(MOST).read_line(&mut line)?;
    let end = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(end);
    Ok(line)
}

/// Asks somebody at a terminal; what is typed does not show.
fn typed(run: &Run<'_>, question: &Said) -> Result<Zeroizing<String>> {
    if !io::stdin().is_terminal() {
        return Err(Error::usage(said!("passphrase-needed")).hint(said!("passphrase-needed-hint")));
    }
    let question = format!("{} ", run.catalogue.say(question));
    rpassword::prompt_password(question)
        .map(Zeroizing::new)
        .map_err(|cause| Error::system(said!("stdin-unreadable")).because(cause))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_passphrase_is_the_first_line() {
        for (text, line) in [
            ("vier woorden op rij\n", "vier woorden op rij"),
            ("vier woorden op rij\r\nnog iets\n", "vier woorden op rij"),
            (" met blanco \n", " met blanco "),
            ("", ""),
            ("\nachter een lege regel", ""),
        ] {
            assert_eq!(first_line(text.as_bytes()).unwrap().as_str(), line);
        }
        let long = "x".repeat(5000);
        assert_eq!(first_line(long.as_bytes()).unwrap().len(), 1024);
    }
}
