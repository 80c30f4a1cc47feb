//! Settings, secrets and the log of who did what.

use chrono::{DateTime, SecondsFormat, TimeDelta};
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{OrganiserId, PersonId, SettlementId};

/// When, by whom, with which command: stands beside every write.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stamp {
    /// UTC moment, `2026-11-21T09:30:00Z`.
    pub at: String,
    /// The operating-system login.
    pub login: String,
    /// `VRIJPAS_USER`, where several people share a login.
    pub on_behalf: Option<String>,
    /// Noun and verb of the command.
    pub command: String,
}

impl Stamp {
    /// The one name for `recorded_by`: the person named, else the login.
    #[must_use]
    pub fn who(&self) -> &str {
        self.on_behalf.as_deref().unwrap_or(&self.login)
    }
}

/// What an entry of the log is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Subject {
    /// A person, where the entry is about one.
    pub person: Option<PersonId>,
    /// An organiser.
    pub organiser: Option<OrganiserId>,
    /// A settlement.
    pub settlement: Option<SettlementId>,
    /// How many things were written.
    pub count: Option<i64>,
}

/// Closed codes of what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// A register was made.
    Create,
    /// A file was read in.
    Import,
    /// Something was added by hand.
    Add,
    /// Something was corrected.
    Change,
    /// Something was ended.
    End,
    /// Rights were derived.
    Derive,
    /// Passes or vouchers were issued.
    Issue,
    /// A voucher was withdrawn.
    Withdraw,
    /// A kit was made.
    Make,
    /// A run was closed.
    Close,
    /// Staff decided a claim that was open.
    Decide,
    /// A claim was corrected.
    Correct,
    /// A second person approved.
    Approve,
    /// A second person confirmed an account.
    Confirm,
    /// Two became one.
    Merge,
    /// Somebody looked at a status, ground or explanation.
    Look,
    /// A key file was made again from the recovery key.
    Recover,
    /// The clock was pinned by `VRIJPAS_TODAY`.
    PinClock,
}

impl Action {
    const fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Import => "import",
            Self::Add => "add",
            Self::Change => "change",
            Self::End => "end",
            Self::Derive => "derive",
            Self::Issue => "issue",
            Self::Withdraw => "withdraw",
            Self::Make => "make",
            Self::Close => "close",
            Self::Decide => "decide",
            Self::Correct => "correct",
            Self::Approve => "approve",
            Self::Confirm => "confirm",
            Self::Merge => "merge",
            Self::Look => "look",
            Self::Recover => "recover",
            Self::PinClock => "pin-clock",
        }
    }
}

impl Register {
    /// The value of a setting, if it was ever set.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn setting(&self, key: &str) -> Outcome<Option<String>> {
        self.one(
            "SELECT value FROM setting WHERE key = $1 ORDER BY seq DESC LIMIT 1",
            [key],
            |row| row.get(0),
        )
    }

    /// The value that a setting had at a moment, if it was set by then.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn setting_known_at(&self, key: &str, at: &str) -> Outcome<Option<String>> {
        self.one(
            "SELECT value FROM setting WHERE key = $1 AND recorded_at <= $2 ORDER BY seq DESC LIMIT 1",
            params![key, at],
            |row| row.get(0),
        )
    }

    /// Every setting with its current value, by key.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn settings(&self) -> Outcome<Vec<(String, String)>> {
        self.all(
            "SELECT key, value FROM setting AS now
             WHERE seq = (SELECT max(seq) FROM setting WHERE key = now.key) ORDER BY key",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// Adds the new value of a setting; the old one stays in its history.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn add_setting(&self, key: &str, value: &str, stamp: &Stamp) -> Outcome<()> {
        self.execute(
            "INSERT INTO setting (key, value, recorded_at, recorded_by) VALUES ($1, $2, $3, $4)",
            params![key, value, stamp.at, stamp.who()],
        )?;
        Ok(())
    }

    /// The secret for a purpose.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn secret(&self, purpose: &str) -> Outcome<Option<[u8; 32]>> {
        self.one(
            "SELECT bytes FROM secret WHERE purpose = $1",
            [purpose],
            |row| row.get(0),
        )
    }

    /// Keeps the secret for a purpose.
    ///
    /// # Errors
    /// When there is one already, or the register cannot be written.
    pub fn add_secret(&self, purpose: &str, bytes: &[u8; 32], stamp: &Stamp) -> Outcome<()> {
        self.execute(
            "INSERT INTO secret (purpose, bytes, recorded_at) VALUES ($1, $2, $3)",
            params![purpose, bytes, stamp.at],
        )?;
        Ok(())
    }

    /// Writes one entry of the log.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn log(&self, stamp: &Stamp, action: Action, subject: Subject) -> Outcome<()> {
        self.execute(
            "INSERT INTO audit (at, login, on_behalf, command, action, person, organiser, settlement, count)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
            params![
                stamp.at,
                stamp.login,
                stamp.on_behalf,
                stamp.command,
                action.word(),
                subject.person,
                subject.organiser,
                subject.settlement,
                subject.count
            ],
        )?;
        Ok(())
    }

    /// The moment of a write: what the clock says, never before what was written last, and after the last kit or closing. Then what
    /// was known to a kit or a closed run is what was written no later than it, also where two commands share a second, waited for each other or the clock went back.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn moment(&self, now: &str) -> Outcome<String> {
        let last = self.one(
            "SELECT at, action IN ('make', 'close') FROM audit ORDER BY seq DESC LIMIT 1",
            [],
            |row| Ok((row.get::<_, String>(0)?, row.get::<_, bool>(1)?)),
        )?;
        let Some((last, kit)) = last else {
            return Ok(now.to_owned());
        };
        let after = DateTime::parse_from_rfc3339(&last).ok().filter(|_| kit);
        let after = after.and_then(|last| last.checked_add_signed(TimeDelta::seconds(1)));
        let earliest = after.map_or(last, |after| {
            after.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true)
        });
        Ok(earliest.max(now.to_owned()))
    }

    /// How often an action stands in the log.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn logged(&self, action: Action) -> Outcome<i64> {
        Ok(self
            .one(
                "SELECT count(*) FROM audit WHERE action = $1",
                [action.word()],
                |row| row.get(0),
            )?
            .unwrap_or(0))
    }
}
