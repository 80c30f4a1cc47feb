//! Opens a kit and keeps the small part of it in memory: the head, the offers and the kinds of vouchers.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::time::Duration;

use chrono::NaiveDate;
use rusqlite::{Connection, OpenFlags, OptionalExtension, Row};

use super::fault::Fault;
use super::{APPLICATION, VERSION};
use crate::domain::{KitId, Money, Period};
use crate::label::kit::{KitHead, KitOffer};
use crate::seal::{ListKey, Secret, TokenKey, VerifyingKey};

/// An open kit.
#[derive(Debug)]
pub struct Kit {
    pub(super) path: String,
    pub(super) connection: Connection,
    pub(super) list: ListKey,
    pub(super) tokens: TokenKey,
    /// The municipality's keys.
    pub(super) keys: Vec<VerifyingKey>,
    /// The kit that took over from this one.
    pub(super) renewed_by: Option<KitId>,
    /// Which kind of value vouchers is good at which line.
    pub(super) kinds: Vec<(u8, usize)>,
    /// How many slots there are.
    pub(super) slots: u32,
    head: KitHead,
    offers: Vec<KitOffer>,
}

impl Kit {
    /// Opens a kit that is in use.
    ///
    /// # Errors
    /// [`Fault::Renewed`] when another one took over, or as [`Kit::open_any`].
    pub fn open(path: &Path) -> Result<Self, Fault> {
        let kit = Self::open_any(path)?;
        if kit.renewed_by.is_some() {
            return Err(Fault::Renewed(kit.path));
        }
        Ok(kit)
    }

    /// Opens a kit, also one from which another took over.
    ///
    /// # Errors
    /// [`Fault::Missing`], [`Fault::NotAKit`], [`Fault::Newer`], [`Fault::Unreadable`], [`Fault::ReadOnly`], [`Fault::Damaged`]
    /// or [`Fault::Busy`]. Nothing is ever repaired or removed.
    pub fn open_any(path: &Path) -> Result<Self, Fault> {
        let shown = path.display().to_string();
        look_at(path, &shown)?;
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let connection =
            Connection::open_with_flags(path, flags).map_err(|fault| Fault::of(&shown, &fault))?;
        let fault = |fault: rusqlite::Error| Fault::of(&shown, &fault);
        connection
            .busy_timeout(Duration::from_secs(5))
            .map_err(fault)?;
        let number = |name| connection.pragma_query_value(None, name, |row| row.get::<_, i64>(0));
        if number("application_id").map_err(fault)? != APPLICATION {
            return Err(Fault::NotAKit(shown));
        }
        let version = number("user_version").map_err(fault)?;
        if version > VERSION {
            return Err(Fault::Newer {
                path: shown,
                version,
                known: VERSION,
            });
        }
        if connection.is_readonly("main").map_err(fault)? {
            return Err(Fault::ReadOnly(shown));
        }
        // Extra: what was answered at the till stays when the power goes the moment after.
        connection
            .execute_batch(
                "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;
                 PRAGMA temp_store = MEMORY; PRAGMA foreign_keys = ON;",
            )
            .map_err(fault)?;
        if !is_laid_out_here(&connection).map_err(fault)? {
            return Err(Fault::NotAKit(shown));
        }
        Self::read(shown.clone(), connection).map_err(fault)
    }

    fn read(path: String, connection: Connection) -> rusqlite::Result<Self> {
        let (head, list, tokens, renewed_by) =
            connection.query_row("SELECT * FROM head", [], head_of)?;
        // A kit that was renewed has no slots any more, and answers no code.
        let slots: Option<u32> =
            connection.query_row("SELECT max(slot) + 1 FROM amounts", [], |row| row.get(0))?;
        Ok(Self {
            path,
            list,
            tokens,
            keys: keys_of(&connection)?,
            renewed_by,
            kinds: kinds_of(&connection)?,
            slots: slots.unwrap_or(1),
            head,
            offers: offers_of(&connection)?,
            connection,
        })
    }

    /// Whose kit it is, and on which days it may be used.
    #[must_use]
    pub fn head(&self) -> &KitHead {
        &self.head
    }

    /// The club's offers, a line for each price class.
    #[must_use]
    pub fn offers(&self) -> &[KitOffer] {
        &self.offers
    }

    /// The redemption of the last day, noted last: its reference and that day.
    ///
    /// # Errors
    /// The file's.
    pub fn latest(&self) -> Result<Option<(String, NaiveDate)>, Fault> {
        self.connection
            .query_row(
                "SELECT reference, redeemed_on FROM redemptions ORDER BY redeemed_on DESC, nth DESC LIMIT 1",
                [],
                |row| Ok((row.get(0)?, day(&row.get::<_, String>(1)?)?)),
            )
            .optional()
            .map_err(|fault| self.fault(&fault))
    }

    pub(super) fn fault(&self, fault: &rusqlite::Error) -> Fault {
        Fault::of(&self.path, fault)
    }
}

/// Tells the plain reasons apart before `SQLite` is asked: it has one answer for most of them.
fn look_at(path: &Path, shown: &str) -> Result<(), Fault> {
    let unreadable = |cause: std::io::Error| match cause.kind() {
        ErrorKind::NotFound => Fault::Missing(shown.to_owned()),
        ErrorKind::UnexpectedEof | ErrorKind::IsADirectory => Fault::NotAKit(shown.to_owned()),
        _ => Fault::Unreadable {
            path: shown.to_owned(),
            cause: cause.to_string(),
        },
    };
    let kind = std::fs::metadata(path).map_err(unreadable)?;
    if !kind.is_file() {
        return Err(Fault::NotAKit(shown.to_owned()));
    }
    let mut start = [0; 16];
    File::open(path)
        .and_then(|mut file| file.read_exact(&mut start))
        .map_err(unreadable)?;
    if &start == b"SQLite format 3\0" {
        Ok(())
    } else {
        Err(Fault::NotAKit(shown.to_owned()))
    }
}

/// Whether all that is described in the file stands so in the layout of a kit: a view or a trigger that somebody added would run
/// when its table is read or written.
fn is_laid_out_here(connection: &Connection) -> rusqlite::Result<bool> {
    let layout = include_str!("schema.sql");
    let mut select = connection.prepare("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let described = row.get_ref(0)?.as_str()?;
        if !layout.contains(described) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn head_of(row: &Row<'_>) -> rusqlite::Result<(KitHead, ListKey, TokenKey, Option<KitId>)> {
    let kit: String = row.get("kit")?;
    let head = KitHead {
        kit: kit.parse().map_err(|_| odd())?,
        club_id: row.get("club_id")?,
        club_name: row.get("club_name")?,
        municipality_name: row.get("municipality_name")?,
        valid: period(row)?,
        run_months: row.get("run_months")?,
    };
    let list = ListKey::new(Secret::from_bytes(row.get("list_key")?));
    let renewed_by: Option<String> = row.get("renewed_by")?;
    let renewed_by = renewed_by.map(|by| by.parse().map_err(|_| odd()));
    let tokens = TokenKey::from_bytes(row.get("token_key")?);
    Ok((head, list, tokens, renewed_by.transpose()?))
}

fn offers_of(connection: &Connection) -> rusqlite::Result<Vec<KitOffer>> {
    let mut select = connection.prepare("SELECT * FROM offers ORDER BY line")?;
    let offers = select.query_map([], |row| {
        let route: String = row.get("route")?;
        Ok(KitOffer {
            offer: row.get("offer")?,
            service: row.get("service")?,
            name: row.get("name")?,
            category: row.get("category")?,
            price_class: row.get("price_class")?,
            price: Money::from_cents(row.get("price")?),
            route: route.parse().map_err(|_| odd())?,
            valid: period(row)?,
        })
    })?;
    offers.collect()
}

fn keys_of(connection: &Connection) -> rusqlite::Result<Vec<VerifyingKey>> {
    let mut select = connection.prepare("SELECT public FROM keys")?;
    let keys = select.query_map([], |row| {
        VerifyingKey::from_bytes(&row.get(0)?).ok_or_else(odd)
    })?;
    keys.collect()
}

fn kinds_of(connection: &Connection) -> rusqlite::Result<Vec<(u8, usize)>> {
    let mut select = connection.prepare("SELECT kind, line FROM kinds")?;
    let kinds = select.query_map([], |row| Ok((row.get(0)?, row.get::<_, u16>(1)?.into())))?;
    kinds.collect()
}

fn period(row: &Row<'_>) -> rusqlite::Result<Period> {
    let to: Option<String> = row.get("valid_to")?;
    let to = to.map(|to| day(&to)).transpose()?;
    Period::new(day(&row.get::<_, String>("valid_from")?)?, to).ok_or_else(odd)
}

pub(super) fn day(text: &str) -> rusqlite::Result<NaiveDate> {
    text.parse().map_err(|_| odd())
}

/// A value that no kit holds, as `SQLite` would say it.
pub(super) fn odd() -> rusqlite::Error {
    rusqlite::Error::InvalidQuery
}
