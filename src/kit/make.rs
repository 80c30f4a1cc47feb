//! Makes a kit: streams passes and vouchers into a working file, pads the lists, and writes the result as one compact file.

use std::path::{Path, PathBuf};

use rusqlite::{Connection, params};
use tempfile::NamedTempFile;

use super::contents::{Contents, KitSummary};
use super::entry::{self, Good, VoucherEntry};
use super::fault::Fault;
use super::{APPLICATION, VERSION};
use crate::domain::Money;
use crate::label::kit::{GoodFor, KitPass, KitVoucher};
use crate::seal::{ListKey, Randomness};

/// The least length of a list.
const SHORTEST: u64 = 1024;

/// A kit in the making. Dropped before [`Making::finish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Making<'a> {
    path: PathBuf,
    contents: Contents<'a>,
    list: ListKey,
    connection: Connection,
    _working: NamedTempFile,
    passes: u64,
    vouchers: u64,
}

/// Makes a kit at `path` from all valid passes and this club's vouchers, in whatever order they come.
///
/// The same contents and randomness give the same bytes.
///
/// # Errors
/// [`Fault::Exists`] when there is a file already, [`Fault::NotWritten`] or [`Fault::ReadOnly`] when it cannot be written,
/// [`Fault::UnlistedOffer`] or [`Fault::UnlistedGroup`] when a voucher or pass names what the kit does not hold.
pub fn make(
    path: &Path,
    contents: Contents<'_>,
    passes: impl IntoIterator<Item = KitPass>,
    vouchers: impl IntoIterator<Item = KitVoucher>,
    random: &dyn Randomness,
) -> Result<KitSummary, Fault> {
    let mut making = Making::begin(path, contents, random)?;
    for pass in passes {
        making.pass(&pass)?;
    }
    for voucher in vouchers {
        making.voucher(&voucher)?;
    }
    making.finish()
}

impl<'a> Making<'a> {
    /// Begins a kit that will stand at `path`.
    ///
    /// # Errors
    /// As [`make`].
    pub fn begin(
        path: &Path,
        contents: Contents<'a>,
        random: &dyn Randomness,
    ) -> Result<Self, Fault> {
        if path.symlink_metadata().is_ok() {
            return Err(Fault::Exists(shown(path)));
        }
        contents.check()?;
        let working =
            NamedTempFile::new_in(folder(path)).map_err(|cause| unwritten(path, &cause))?;
        let connection =
            Connection::open(working.path()).map_err(|fault| Fault::of(&shown(path), &fault))?;
        let making = Self {
            path: path.to_owned(),
            contents,
            list: ListKey::fresh(random, contents.head.kit.bytes()),
            connection,
            _working: working,
            passes: 0,
            vouchers: 0,
        };
        making.lay_out().map_err(|fault| making.fault(&fault))?;
        Ok(making)
    }

    /// Adds a pass.
    ///
    /// # Errors
    /// [`Fault::UnlistedGroup`], or the disk's.
    pub fn pass(&mut self, pass: &KitPass) -> Result<(), Fault> {
        if usize::from(pass.group) > self.contents.groups.len() {
            return Err(Fault::UnlistedGroup(pass.group));
        }
        self.passes += 1;
        let entry = entry::of_pass(pass.group, pass.until);
        self.sealed(PASS, pass.number.canonical(), &entry)
    }

    /// Adds a voucher.
    ///
    /// # Errors
    /// [`Fault::UnlistedOffer`], or the disk's.
    pub fn voucher(&mut self, voucher: &KitVoucher) -> Result<(), Fault> {
        let good_for = match &voucher.good_for {
            GoodFor::Value(value) => Good::Value(*value),
            GoodFor::Offer { offer, price_class } => {
                let line = self
                    .contents
                    .offers
                    .iter()
                    .position(|line| line.offer == *offer && line.price_class == *price_class)
                    .and_then(|line| u16::try_from(line).ok())
                    .ok_or_else(|| Fault::UnlistedOffer(offer.clone()))?;
                Good::Line(line)
            }
        };
        self.vouchers += 1;
        let entry = VoucherEntry {
            good_for,
            valid: voucher.valid,
            to_collect: voucher.to_collect.max(Money::ZERO),
            withdrawn: voucher.withdrawn,
        };
        self.sealed(VOUCHER, voucher.code.canonical(), &entry.write())
    }

    /// Pads the lists and writes the file, which appears whole or not at all, for its owner only.
    ///
    /// # Errors
    /// As [`make`].
    pub fn finish(self) -> Result<KitSummary, Fault> {
        let summary = KitSummary {
            passes: self.passes,
            vouchers: self.vouchers,
            pass_entries: padded(self.passes),
            voucher_entries: padded(self.vouchers),
        };
        self.pad("passes", PASS, summary.passes..summary.pass_entries)?;
        self.pad(
            "vouchers",
            VOUCHER,
            summary.vouchers..summary.voucher_entries,
        )?;
        let written = NamedTempFile::new_in(folder(&self.path))
            .map_err(|cause| unwritten(&self.path, &cause))?;
        self.compact_into(written.path())
            .map_err(|fault| self.fault(&fault))?;
        written
            .as_file()
            .sync_all()
            .map_err(|cause| unwritten(&self.path, &cause))?;
        written.persist_noclobber(&self.path).map_err(|fault| {
            if fault.error.kind() == std::io::ErrorKind::AlreadyExists {
                Fault::Exists(shown(&self.path))
            } else {
                unwritten(&self.path, &fault.error)
            }
        })?;
        Ok(summary)
    }

    fn lay_out(&self) -> rusqlite::Result<()> {
        // The working file may vanish at any moment, so it needs no journal and no waiting for the disk.
        self.connection.execute_batch(
            "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;",
        )?;
        self.connection
            .pragma_update(None, "application_id", APPLICATION)?;
        self.connection
            .pragma_update(None, "user_version", VERSION)?;
        self.connection.execute_batch(include_str!("schema.sql"))?;
        self.connection.execute_batch("BEGIN")?;
        self.contents.write(&self.connection, &self.list)
    }

    fn sealed(&self, into: &str, canonical: &str, entry: &[u8; 32]) -> Result<(), Fault> {
        let fingerprint = self.list.fingerprint(canonical);
        self.entry(
            into,
            fingerprint.bytes(),
            &self.list.seal_entry(canonical, entry),
        )
    }

    fn pad(&self, list: &str, into: &str, numbers: std::ops::Range<u64>) -> Result<(), Fault> {
        let decoys = self.list.decoys(self.contents.municipal, list);
        for number in numbers {
            let (fingerprint, entry) = decoys.decoy(number);
            self.entry(into, fingerprint.bytes(), &entry)?;
        }
        Ok(())
    }

    fn entry(&self, into: &str, fingerprint: &[u8; 16], entry: &[u8; 32]) -> Result<(), Fault> {
        self.connection
            .prepare_cached(into)
            .and_then(|mut insert| insert.execute(params![fingerprint, entry]))
            .map(|_| ())
            .map_err(|fault| self.fault(&fault))
    }

    fn compact_into(&self, target: &Path) -> rusqlite::Result<()> {
        self.connection.execute_batch("COMMIT")?;
        // Rows are copied in the order of their keys, so the bytes do not show in which order they came.
        let target = target
            .to_str()
            .ok_or_else(|| rusqlite::Error::InvalidPath(target.to_owned()))?;
        self.connection
            .execute("VACUUM INTO $1", [target])
            .map(|_| ())
    }

    fn fault(&self, fault: &rusqlite::Error) -> Fault {
        match Fault::of(&shown(&self.path), fault) {
            Fault::Damaged { path, cause } | Fault::Unreadable { path, cause } => {
                Fault::NotWritten { path, cause }
            }
            other => other,
        }
    }
}

const PASS: &str = "INSERT INTO passes VALUES ($1, $2)";
const VOUCHER: &str = "INSERT INTO vouchers VALUES ($1, $2)";

/// A power of two of at least 1,024, so that a list's length says little.
fn padded(count: u64) -> u64 {
    count.next_power_of_two().max(SHORTEST)
}

/// The folder of a file; a bare name lies in the current one.
fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if parent != Path::new("") => parent,
        _ => Path::new("."),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}

fn unwritten(path: &Path, cause: &std::io::Error) -> Fault {
    match cause.kind() {
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            Fault::ReadOnly(shown(path))
        }
        _ => Fault::NotWritten {
            path: shown(path),
            cause: cause.to_string(),
        },
    }
}
