//! The passphrase of a key file: from a file, from what is piped in, or typed at a terminal; never an argument.

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal};
use std::path::Path;

use zeroize::Zeroizing;

use super::keys;
use super::run::Run;
use crate::domain::Said;
use crate::error::{Error, Kind, Result};
use crate::said;
use crate::terminal::secret;

/// Shorter ones are found by trying.
const LEAST: usize = 12;
/// So often somebody may type a new one before the command gives up.
const ATTEMPTS: u32 = 3;
const BYTE_ORDER_MARK: char = '\u{feff}';
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
/// When nobody gives one, the file holds one that is too short, or the two that are typed go on differing.
pub fn fresh(run: &mut Run<'_>, file: Option<&Path>) -> Result<Zeroizing<String>> {
    if let Some(path) = file {
        let passphrase = from_file(path)?;
        long_enough(&passphrase)?;
        return Ok(passphrase);
    }
    let mut attempt = 1;
    loop {
        match typed_twice(run) {
            Err(error) if error.kind == Kind::Refused && attempt < ATTEMPTS => run.complain(&error),
            ended => return ended,
        }
        attempt += 1;
    }
}

/// Refused when it is too short, which is told before it is typed again.
fn typed_twice(run: &Run<'_>) -> Result<Zeroizing<String>> {
    let first = typed(run, &said!("passphrase-ask-new"))?;
    long_enough(&first)?;
    if *first == *typed(run, &said!("passphrase-ask-again"))? {
        Ok(first)
    } else {
        Err(Error::refused(said!("passphrase-differs")))
    }
}

fn long_enough(passphrase: &str) -> Result<()> {
    if passphrase.chars().count() >= LEAST {
        return Ok(());
    }
    let least = i64::try_from(LEAST).unwrap_or_default();
    Err(Error::refused(said!("passphrase-short", least = least))
        .hint(said!("passphrase-short-hint")))
}

/// A new passphrase where one is asked for, or a file with one is named: whoever names it wants the key closed.
///
/// # Errors
/// As [`fresh`].
pub fn wanted(run: &mut Run<'_>, asked: bool) -> Result<Option<Zeroizing<String>>> {
    let file = file_of(run).map(Path::to_owned);
    let wanted = asked || file.is_some();
    wanted.then(|| fresh(run, file.as_deref())).transpose()
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
    let line = line.map_err(|cause| match cause.kind() {
        io::ErrorKind::InvalidData => {
            Error::system(said!("passphrase-not-utf8", path = shown.as_str()))
        }
        _ => unreadable(cause),
    })?;
    if line.is_empty() {
        return Err(Error::system(said!(
            "passphrase-empty",
            path = shown.as_str()
        )));
    }
    Ok(line)
}

/// The first line, without its end and without the mark that Notepad puts before everything.
fn first_line(from: impl BufRead) -> io::Result<Zeroizing<String>> {
    let mut line = Zeroizing::new(String::with_capacity(1024));
    from.take(MOST).read_line(&mut line)?;
    let end = line.trim_end_matches(['\r', '\n']).len();
    line.truncate(end);
    if line.starts_with(BYTE_ORDER_MARK) {
        line.drain(..BYTE_ORDER_MARK.len_utf8());
    }
    Ok(line)
}

/// Asks somebody at a terminal; what is typed does not show.
fn typed(run: &Run<'_>, question: &Said) -> Result<Zeroizing<String>> {
    if !io::stdin().is_terminal() {
        return Err(Error::usage(said!("passphrase-needed")).hint(said!("passphrase-needed-hint")));
    }
    let typed = secret(&run.catalogue.say(question))
        .map_err(|cause| Error::system(said!("stdin-unreadable")).because(cause))?;
    typed.ok_or_else(|| Error::system(said!("passphrase-left")))
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
            ("\u{feff}vier woorden op rij\r\n", "vier woorden op rij"),
            ("", ""),
            ("\nachter een lege regel", ""),
        ] {
            assert_eq!(first_line(text.as_bytes()).unwrap().as_str(), line);
        }
        let long = "x".repeat(5000);
        assert_eq!(first_line(long.as_bytes()).unwrap().len(), 1024);
    }
}
