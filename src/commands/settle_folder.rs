//! The folder of a closed run: all that finance and clubs need, made from what was frozen. Written beside its place and moved there
//! whole; what lies there already is never overwritten. No person stands in any file but the OCMW's own lists of refunds.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use data_encoding::HEXLOWER;

use super::files::{keep_all, keep_names};
use super::names;
use super::refund;
use super::settle_files::{answer, funds, known, summary};
use super::statements::file_part;
use crate::domain::OrganiserId;
use crate::error::{Error, Result};
use crate::grid::{Column, Grid};
use crate::label::answer::AnswerRow;
use crate::register::{Register, StoredSettlement};
use crate::render::{self, Dialect};
use crate::said;
use crate::seal::sha256;
use crate::text::{Catalogue, Lang};

/// Where the OCMW's own lists lie.
const OCMW: &str = "ocmw";

/// A folder that is whole, beside its place.
#[must_use]
pub struct Written {
    part: PathBuf,
    place: PathBuf,
    /// How many files it holds.
    pub count: usize,
    /// Whether it holds names and accounts of households.
    pub persons: bool,
    /// Whether the same lies at its place already.
    there: bool,
}

impl Written {
    /// Moves the folder to its place.
    ///
    /// # Errors
    /// When it cannot be moved.
    pub fn appear(self) -> Result<usize> {
        if !self.there {
            fs::rename(&self.part, &self.place)
                .and_then(|()| keep_names(self.place.parent().unwrap_or(&self.place)))
                .map_err(|cause| unwritten(&self.place, &cause))?;
        }
        Ok(self.count)
    }
}

impl Drop for Written {
    /// A folder that did not appear, because its run did not close after all, is not left.
    fn drop(&mut self) {
        let _nothing_more_can_be_done = clear(&self.part);
    }
}

/// The place of a run in a folder.
#[must_use]
pub fn place(into: &Path, number: &str) -> PathBuf {
    into.join(number)
}

/// Writes the folder of a closed run beside its place in `into`.
///
/// # Errors
/// When it cannot be written, or when something else lies at its place: nothing is left then.
pub fn write(register: &Register, stored: &StoredSettlement, into: &Path) -> Result<Written> {
    let place = place(into, &stored.number);
    let part = into.join(format!(".{}.part", stored.number));
    let written = clear(&part)
        .map_err(|cause| unwritten(&part, &cause))
        .and_then(|()| {
            let mut folder = Folder::new(&part);
            folder.fill(register, stored)?;
            Ok(folder.files)
        })
        .and_then(|files| {
            let there = place.exists();
            if there && !same(&part, &place, &files) {
                let path = place.display().to_string();
                return Err(Error::refused(said!("settle-folder-other", path = path))
                    .hint(said!("settle-folder-other-hint")));
            }
            let kept = if there { clear(&part) } else { keep_all(&part) };
            kept.map_err(|cause| unwritten(&part, &cause))?;
            let persons = files.iter().any(|file| file.starts_with(OCMW));
            Ok((files.len(), persons, there))
        });
    match written {
        Ok((count, persons, there)) => Ok(Written {
            part,
            place,
            count,
            persons,
            there,
        }),
        Err(fault) => {
            let _the_first_error_tells_more = clear(&part);
            Err(fault)
        }
    }
}

/// Takes away what a run that was cut off left.
fn clear(part: &Path) -> io::Result<()> {
    match fs::remove_dir_all(part) {
        Err(fault) if fault.kind() != io::ErrorKind::NotFound => Err(fault),
        _ => Ok(()),
    }
}

fn same(part: &Path, place: &Path, files: &[String]) -> bool {
    files.iter().all(|name| {
        let bytes = |folder: &Path| fs::read(folder.join(name)).ok();
        bytes(part) == bytes(place)
    })
}

fn unwritten(path: &Path, cause: &io::Error) -> Error {
    Error::system(said!("file-not-written", path = path.display().to_string()))
        .because(cause)
        .hint(said!("file-not-written-hint"))
}

/// A folder in the making.
struct Folder<'a> {
    root: &'a Path,
    files: Vec<String>,
    manifest: Grid,
}

impl<'a> Folder<'a> {
    fn new(root: &'a Path) -> Self {
        Self {
            root,
            files: Vec::new(),
            manifest: Grid::new(vec![
                Column::text("file"),
                Column::figure("bytes"),
                Column::text("sha256"),
                Column::text("settlement"),
                Column::text("settlement_hash"),
            ]),
        }
    }

    fn fill(&mut self, register: &Register, stored: &StoredSettlement) -> Result<()> {
        let number = &stored.number;
        self.statements(register, stored)?;
        let summary = summary(register, stored)?;
        self.put(&format!("summary-{number}.csv"), &csv(&summary)?, stored)?;
        let dutch = Catalogue::new(Lang::Nl);
        let book =
            packed(|out| render::book::write(out, &summary, number, &dutch, stored.closed_on))?;
        self.put(&format!("summary-{number}.xlsx"), &book, stored)?;
        let funds = csv(&funds(register, stored)?)?;
        self.put(&format!("funds-{number}.csv"), &funds, stored)?;
        self.answers(register, stored)?;
        for (order, _) in register.settled_refunds(stored.id)? {
            let bytes = refund::document(register, &order)?;
            self.apart(&format!("{OCMW}/refunds-{order}.csv"), &bytes)?;
        }
        let manifest = csv(&std::mem::take(&mut self.manifest))?;
        self.write(&format!("manifest-{number}.csv"), &manifest, false)
    }

    /// What was published, byte for byte, and the same as workbooks, in Dutch: the language of the payees.
    fn statements(&mut self, register: &Register, stored: &StoredSettlement) -> Result<()> {
        let (catalogue, on) = (Catalogue::new(Lang::Nl), stored.closed_on);
        let municipality = names::municipality_known_at(register, &stored.recorded_at)?;
        let whole = format!("statements-{}.csv", stored.number);
        for (name, bytes) in register.published(stored.id)? {
            let (path, book) = if name == whole {
                let book = packed(|out| render::statement::list(out, &bytes, on))?;
                (name, book)
            } else {
                let book = packed(|out| {
                    render::statement::sheet(out, &bytes, &municipality, &catalogue, on)
                })?;
                (format!("statements/{name}"), book)
            };
            self.put(&path, &bytes, stored)?;
            self.put(&path.replace(".csv", ".xlsx"), &book, stored)?;
        }
        Ok(())
    }

    /// What the run decided, a file for each club that handed something in.
    fn answers(&mut self, register: &Register, stored: &StoredSettlement) -> Result<()> {
        let mut of: Option<(OrganiserId, Vec<AnswerRow>)> = None;
        register.each_settled_answer(stored, |claim| {
            match &mut of {
                Some((club, rows)) if *club == claim.organiser => rows.push(answer(claim)),
                _ => {
                    let club = (claim.organiser, vec![answer(claim)]);
                    self.answer(register, stored, of.replace(club))?;
                }
            }
            Ok::<(), Error>(())
        })?;
        self.answer(register, stored, of)
    }

    fn answer(
        &mut self,
        register: &Register,
        stored: &StoredSettlement,
        of: Option<(OrganiserId, Vec<AnswerRow>)>,
    ) -> Result<()> {
        let Some((club, rows)) = of else {
            return Ok(());
        };
        let club = known(register, stored, club)?;
        let part = file_part(&club.alias);
        let name = |again: String| format!("answers/{part}{again}.{}.answer.csv", stored.number);
        let mut free = name(String::new());
        for nth in 2.. {
            if !self.files.iter().any(|one| one.eq_ignore_ascii_case(&free)) {
                break;
            }
            free = name(format!("-{nth}"));
        }
        let bytes = packed(|out| render::leave(out, &rows, Dialect::Excel))?;
        self.put(&free, &bytes, stored)
    }

    /// Writes a file, and a line about it in the manifest.
    fn put(&mut self, name: &str, bytes: &[u8], stored: &StoredSettlement) -> Result<()> {
        let hash = stored.hash.map(|hash| HEXLOWER.encode(&hash));
        self.manifest.row(vec![
            name.into(),
            bytes.len().into(),
            HEXLOWER.encode(&sha256(bytes)).into(),
            stored.number.as_str().into(),
            hash.into(),
        ]);
        self.write(name, bytes, false)
    }

    /// Writes a file about persons: for the OCMW alone, and not in the manifest, so that it can be erased.
    fn apart(&mut self, name: &str, bytes: &[u8]) -> Result<()> {
        self.write(name, bytes, true)
    }

    fn write(&mut self, name: &str, bytes: &[u8], apart: bool) -> Result<()> {
        let path = self.root.join(name);
        create(&path, bytes, apart).map_err(|cause| unwritten(&path, &cause))?;
        self.files.push(name.to_owned());
        Ok(())
    }
}

fn create(path: &Path, bytes: &[u8], apart: bool) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
        #[cfg(unix)]
        if apart {
            fs::set_permissions(folder, std::os::unix::fs::PermissionsExt::from_mode(0o700))?;
        }
    }
    let mut options = fs::File::options();
    options.write(true).create_new(true);
    #[cfg(not(unix))]
    let _ = apart;
    #[cfg(unix)]
    if apart {
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    }
    options.open(path)?.write_all(bytes)
}

fn packed(write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<Vec<u8>> {
    let mut bytes = Vec::new();
    write(&mut bytes).map_err(|fault| Error::unwritten(&fault))?;
    Ok(bytes)
}

fn csv(grid: &Grid) -> Result<Vec<u8>> {
    packed(|out| render::internal(out, grid))
}
