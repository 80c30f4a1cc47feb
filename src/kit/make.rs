//! Makes a kit: takes passes and vouchers as they come, pads the lists, and writes all of it in order into one compact file.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use tempfile::NamedTempFile;

use super::contents::{Contents, KitSummary};
use super::entry::{self, Good, SEGMENTS, Segment, VoucherEntry};
use super::fault::Fault;
use super::lists::{self, PASSES, VOUCHERS};
use super::{APPLICATION, VERSION};
use crate::domain::Money;
use crate::label::kit::{GoodFor, KitPass, KitVoucher};
use crate::seal::{ListKey, Randomness, SlotKey};

/// The least length of a list.
const SHORTEST: usize = 1024;

/// A kit in the making. Dropped before [`Making::finish`], it leaves nothing behind.
#[derive(Debug)]
pub struct Making<'a> {
    path: PathBuf,
    contents: Contents<'a>,
    list: ListKey,
    slots: Vec<(u16, SlotKey)>,
    written: NamedTempFile,
    connection: Connection,
    passes: Vec<[u8; 80]>,
    vouchers: Vec<[u8; 48]>,
    /// How many of the vouchers are for other clubs.
    elsewhere: usize,
}

/// Makes a kit at `path` from all valid passes and vouchers, in whatever order they come.
///
/// The same contents and randomness give the same bytes.
///
/// # Errors
/// [`Fault::Exists`] when there is a file already, [`Fault::NotWritten`] or [`Fault::ReadOnly`] when it cannot be written,
/// [`Fault::UnlistedOffer`] or [`Fault::DoesNotFit`] when a voucher or pass names what the kit does not hold.
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
        let written =
            NamedTempFile::new_in(folder(path)).map_err(|cause| unwritten(path, &cause))?;
        let connection =
            Connection::open(written.path()).map_err(|fault| Fault::of(&shown(path), &fault))?;
        let mut making = Self {
            path: path.to_owned(),
            contents,
            list: ListKey::fresh(random, contents.head.kit.bytes()),
            slots: Vec::new(),
            written,
            connection,
            passes: Vec::new(),
            vouchers: Vec::new(),
            elsewhere: 0,
        };
        making.lay_out().map_err(|fault| making.fault(&fault))?;
        Ok(making)
    }

    /// Adds a pass.
    ///
    /// # Errors
    /// [`Fault::DoesNotFit`] when its course does not fit the groups and days of the kit.
    pub fn pass(&mut self, pass: &KitPass) -> Result<(), Fault> {
        let (from, days) = (self.contents.days.from, self.contents.days.classes.len());
        let mut segments = Vec::with_capacity(SEGMENTS);
        for (day, group) in &pass.course {
            let day = u16::try_from((*day - from).num_days()).map_err(|_| Fault::DoesNotFit)?;
            let later = segments
                .last()
                .map_or(day == 0, |last: &Segment| last.day < day);
            let (slot, key) = *self
                .slots
                .get(usize::from(*group))
                .filter(|_| later && usize::from(day) < days && segments.len() < SEGMENTS)
                .ok_or(Fault::DoesNotFit)?;
            segments.push(Segment { day, slot, key });
        }
        if segments.is_empty() {
            return Err(Fault::DoesNotFit);
        }
        let number = pass.number.canonical();
        let entry = self.list.seal_entry(number, &entry::of_pass(&segments));
        self.passes
            .push(lists::row(self.list.fingerprint(number), &entry));
        Ok(())
    }

    /// Adds a voucher.
    ///
    /// # Errors
    /// [`Fault::UnlistedOffer`] or [`Fault::DoesNotFit`] when it names what the kit does not hold.
    pub fn voucher(&mut self, voucher: &KitVoucher) -> Result<(), Fault> {
        let good_for = match &voucher.good_for {
            GoodFor::Value { value, kind } if usize::from(*kind) < self.contents.kinds.len() => {
                Good::Value(*value, *kind)
            }
            GoodFor::Value { .. } => return Err(Fault::DoesNotFit),
            GoodFor::Elsewhere => Good::Elsewhere,
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
        let entry = VoucherEntry {
            good_for,
            valid: voucher.valid,
            to_collect: voucher.to_collect.max(Money::ZERO),
            withdrawn: voucher.withdrawn,
        };
        self.elsewhere += usize::from(good_for == Good::Elsewhere);
        let code = voucher.code.canonical();
        let entry = self.list.seal_entry(code, &entry.write());
        self.vouchers
            .push(lists::row(self.list.fingerprint(code), &entry));
        Ok(())
    }

    /// Pads the lists and writes the file, which appears whole or not at all, for its owner only.
    ///
    /// # Errors
    /// As [`make`].
    pub fn finish(mut self) -> Result<KitSummary, Fault> {
        let (passes, vouchers) = (self.passes.len(), self.vouchers.len());
        // As many vouchers as passes, unless there are more of them: their number is nobody's business either.
        let pass_entries = padded(passes);
        let voucher_entries = padded(vouchers).max(pass_entries);
        let decoys = self.list.decoys(self.contents.municipal, "passes");
        self.passes
            .extend((passes..pass_entries).map(|number| decoys.decoy(number as u64)));
        let decoys = self.list.decoys(self.contents.municipal, "vouchers");
        self.vouchers
            .extend((vouchers..voucher_entries).map(|number| decoys.decoy(number as u64)));
        let rows = (
            std::mem::take(&mut self.passes),
            std::mem::take(&mut self.vouchers),
        );
        PASSES
            .write(&self.connection, rows.0)
            .and_then(|()| VOUCHERS.write(&self.connection, rows.1))
            .and_then(|()| self.connection.execute_batch("COMMIT"))
            .map_err(|fault| self.fault(&fault))?;
        let own = vouchers - self.elsewhere;
        self.appear()?;
        Ok(KitSummary {
            passes: passes as u64,
            vouchers: own as u64,
            pass_entries: pass_entries as u64,
            voucher_entries: voucher_entries as u64,
        })
    }

    /// Puts the finished file where it was asked for, never over another.
    fn appear(self) -> Result<(), Fault> {
        let path = self.path;
        self.connection
            .close()
            .map_err(|(_, fault)| Fault::of(&shown(&path), &fault))?;
        self.written
            .as_file()
            .sync_all()
            .map_err(|cause| unwritten(&path, &cause))?;
        self.written.persist_noclobber(&path).map_err(|fault| {
            if fault.error.kind() == std::io::ErrorKind::AlreadyExists {
                Fault::Exists(shown(&path))
            } else {
                unwritten(&path, &fault.error)
            }
        })?;
        #[cfg(unix)] // so that its name stays as well when the power goes
        std::fs::File::open(folder(&path))
            .and_then(|folder| folder.sync_all())
            .map_err(|cause| unwritten(&path, &cause))?;
        Ok(())
    }

    fn lay_out(&mut self) -> rusqlite::Result<()> {
        // Until it is whole the file may vanish at any moment, so it needs no journal and no waiting for the disk. Everything is
        // written in the order of its keys, so the bytes do not show in which order passes and vouchers came.
        self.connection.execute_batch(
            "PRAGMA page_size = 4096; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA locking_mode = EXCLUSIVE;",
        )?;
        self.connection
            .pragma_update(None, "application_id", APPLICATION)?;
        self.connection
            .pragma_update(None, "user_version", VERSION)?;
        self.connection.execute_batch(include_str!("schema.sql"))?;
        self.connection.execute_batch("BEGIN")?;
        let slots = self.list.slots(self.contents.municipal);
        let order = slots.order(self.contents.slots());
        self.contents
            .write(&self.connection, &self.list, &slots, &order)?;
        let used = order.into_iter().take(self.contents.groups.len());
        self.slots = used.map(|slot| (slot, slots.key(slot))).collect();
        Ok(())
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

/// A power of two of at least 1,024, so that a list's length says little.
fn padded(count: usize) -> usize {
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
    let place = || (shown(path), shown(folder(path)));
    match cause.kind() {
        std::io::ErrorKind::NotFound => {
            let (path, folder) = place();
            Fault::NoFolder { path, folder }
        }
        std::io::ErrorKind::NotADirectory => {
            let (path, folder) = place();
            Fault::FolderIsFile { path, folder }
        }
        std::io::ErrorKind::ReadOnlyFilesystem | std::io::ErrorKind::PermissionDenied => {
            Fault::ReadOnly(shown(path))
        }
        _ => Fault::NotWritten {
            path: shown(path),
            cause: cause.to_string(),
        },
    }
}
