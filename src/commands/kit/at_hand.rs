//! The kit that is meant: the one that was named, the only one in the folder, or the one whose key signed what was scanned.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::super::run::Run;
use crate::domain::{Said, Shown};
use crate::error::{Error, Result};
use crate::kit::{Fault, Kit};
use crate::said;

/// An open kit. With `--dry-run` it is a copy, so that the answer is the very same and the kit stays as it was.
pub struct AtHand {
    /// The kit.
    pub kit: Kit,
    /// Where it lies.
    pub path: PathBuf,
    _copy: Option<tempfile::NamedTempFile>,
}

/// The kits among which what is shown chooses: one, or all of the folder.
pub struct Kits(Vec<AtHand>);

impl Kits {
    /// The kit that was named, or those in the current folder.
    ///
    /// # Errors
    /// When there is none, or one cannot be used.
    pub fn here(run: &Run<'_>, named: Option<&Path>) -> Result<Self> {
        let paths = match named {
            Some(path) => vec![path.to_owned()],
            None => in_this_folder()?,
        };
        let mut kits = Vec::new();
        let mut renewed = None;
        for path in paths {
            match open(run, &path, Kit::open) {
                Ok(kit) => kits.push(kit),
                // What another kit took over from may lie there still.
                Err(Refusal::Kit(Fault::Renewed(path))) => renewed = Some(Fault::Renewed(path)),
                Err(refusal) => return Err(refusal.into()),
            }
        }
        match renewed {
            Some(renewed) if kits.is_empty() => Err(renewed.into()),
            _ => Ok(Self(kits)),
        }
    }

    /// The kit for what was shown.
    ///
    /// # Errors
    /// When several are possible.
    pub fn of(&mut self, shown: &Shown) -> Result<&mut AtHand> {
        let knows = |hand: &AtHand| match shown {
            Shown::Scanned(signed) => hand.kit.knows(signed.key),
            Shown::Typed(_) => false,
        };
        let mut possible =
            (0..self.0.len()).filter(|place| self.0.len() == 1 || knows(&self.0[*place]));
        match (possible.next(), possible.next()) {
            (Some(only), None) => Ok(&mut self.0[only]),
            _ => Err(self.several()),
        }
    }

    /// All of them.
    pub fn all(self) -> Vec<AtHand> {
        self.0
    }

    /// The kit, when nothing needs to choose.
    pub fn sole(&self) -> Option<&AtHand> {
        match &self.0[..] {
            [only] => Some(only),
            _ => None,
        }
    }

    /// The only one.
    ///
    /// # Errors
    /// When there are several.
    pub fn only(mut self) -> Result<AtHand> {
        match self.0.pop() {
            Some(only) if self.0.is_empty() => Ok(only),
            last => {
                self.0.extend(last);
                Err(self.several())
            }
        }
    }

    fn several(&self) -> Error {
        let found: Vec<String> = self
            .0
            .iter()
            .map(|hand| hand.path.display().to_string())
            .collect();
        Error::refused(said!("kit-several-here", found = found))
            .hint(said!("kit-several-here-hint"))
    }
}

/// Opens the kit that was named, or the only one in the current folder.
///
/// # Errors
/// When there is none or several, or it cannot be used.
pub fn at_hand(run: &Run<'_>, named: Option<&Path>) -> Result<AtHand> {
    Kits::here(run, named)?.only()
}

/// Opens a kit also when another took over from it: the one that was named, or the only other one in the folder.
///
/// # Errors
/// As [`at_hand`].
pub fn beside(run: &Run<'_>, newer: &Path, named: Option<&Path>) -> Result<AtHand> {
    let paths = match named {
        Some(path) => vec![path.to_owned()],
        None => in_this_folder()?
            .into_iter()
            .filter(|path| !same_file(path, newer))
            .collect(),
    };
    if paths.is_empty() {
        return Err(none_here(&said!("kit-none-beside"))?);
    }
    let mut kits = Vec::new();
    for path in paths {
        kits.push(open(run, &path, Kit::open_any)?);
    }
    Kits(kits).only()
}

/// Why a kit could not be opened.
enum Refusal {
    Kit(Fault),
    Other(Error),
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::Kit(fault) => fault.into(),
            Refusal::Other(error) => error,
        }
    }
}

fn open(
    run: &Run<'_>,
    path: &Path,
    open: fn(&Path) -> std::result::Result<Kit, Fault>,
) -> std::result::Result<AtHand, Refusal> {
    let kit = open(path).map_err(Refusal::Kit)?;
    let path = path.to_owned();
    if !run.global.dry_run {
        return Ok(AtHand {
            kit,
            path,
            _copy: None,
        });
    }
    let uncopied = |cause: std::io::Error| {
        let path = path.display().to_string();
        Refusal::Other(Error::system(said!("kit-uncopied", path = path)).because(cause))
    };
    // The bytes only: the copy stays its owner's alone, whoever may read the kit.
    let mut copy = tempfile::NamedTempFile::new().map_err(uncopied)?;
    let mut whole = fs::File::open(&path).map_err(uncopied)?;
    std::io::copy(&mut whole, &mut copy).map_err(uncopied)?;
    Ok(AtHand {
        kit: open(copy.path()).map_err(Refusal::Kit)?,
        path,
        _copy: Some(copy),
    })
}

/// The offers in the kits of the current folder, each once, with their names; without a word about a kit that does not open.
#[must_use]
pub fn offers_here() -> Vec<(String, String)> {
    let paths = in_this_folder().unwrap_or_default();
    let kits = paths.iter().filter_map(|path| Kit::open(path).ok());
    let mut offers: Vec<(String, String)> = kits
        .flat_map(|kit| kit.offers().to_vec())
        .map(|offer| (offer.offer, offer.name))
        .collect();
    offers.sort();
    offers.dedup();
    offers
}

fn in_this_folder() -> Result<Vec<PathBuf>> {
    let unreadable =
        |cause: std::io::Error| Error::system(said!("kit-folder-unreadable")).because(cause);
    let here = env::current_dir().map_err(unreadable)?;
    let mut kits: Vec<PathBuf> = Vec::new();
    for entry in fs::read_dir(here).map_err(unreadable)? {
        let name = PathBuf::from(entry.map_err(unreadable)?.file_name());
        if name.extension().is_some_and(|extension| extension == "kit") {
            kits.push(name);
        }
    }
    kits.sort();
    if kits.is_empty() {
        return Err(none_here(&said!("kit-none-here-hint"))?);
    }
    Ok(kits)
}

fn none_here(hint: &Said) -> Result<Error> {
    let unreadable =
        |cause: std::io::Error| Error::system(said!("kit-folder-unreadable")).because(cause);
    let folder = env::current_dir()
        .map_err(unreadable)?
        .display()
        .to_string();
    Ok(Error::refused(said!("kit-none-here", folder = folder)).hint(hint.clone()))
}

fn same_file(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| fs::canonicalize(path).ok();
    one == other || real(one).is_some_and(|one| real(other) == Some(one))
}
