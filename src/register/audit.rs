//! The log of who did what: append-only, each entry chained to the one before.

use chrono::{DateTime, SecondsFormat, TimeDelta};
use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{OrganiserId, PersonId, SettlementId};
use crate::seal::Chain;

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
    /// A letter to a holder was made.
    Letter,
    /// Somebody would rather not take part, or does again.
    Decline,
    /// What was known of a person was erased.
    Erase,
    /// What was past its term was erased.
    Retain,
    /// A backup was made.
    Backup,
    /// The register was put back from a backup.
    Restore,
    /// The register got another key.
    Rekey,
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
            Self::Letter => "letter",
            Self::Decline => "decline",
            Self::Erase => "erase",
            Self::Retain => "retain",
            Self::Backup => "backup",
            Self::Restore => "restore",
            Self::Rekey => "rekey",
            Self::Recover => "recover",
            Self::PinClock => "pin-clock",
        }
    }
}

/// One entry of the log as its hash reads it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its place: 1, 2, 3 …
    pub seq: i64,
    /// When, by whom, with which command.
    pub stamp: Stamp,
    /// The closed code of what was done.
    pub action: String,
    /// What it is about.
    pub subject: Subject,
    /// The last commitment that stood when it was written.
    pub commitments: i64,
}

impl Entry {
    /// The head of the chain after this entry, given the head before it and the commitments made since. It never changes: an old log
    /// must verify for ever.
    #[must_use]
    pub fn head(&self, before: Chain, made: Chain) -> Chain {
        let number = |value: Option<i64>| value.map(|value| value.to_string().into_bytes());
        let fields = [
            number(Some(self.seq)),
            Some(self.stamp.at.clone().into_bytes()),
            Some(self.stamp.login.clone().into_bytes()),
            self.stamp.on_behalf.clone().map(String::into_bytes),
            Some(self.stamp.command.clone().into_bytes()),
            Some(self.action.clone().into_bytes()),
            self.subject.person.map(|id| id.bytes().to_vec()),
            self.subject.organiser.map(|id| id.bytes().to_vec()),
            self.subject.settlement.map(|id| id.bytes().to_vec()),
            number(self.subject.count),
            number(Some(self.commitments)),
            Some(made.bytes().to_vec()),
        ];
        fields.into_iter().fold(before, |head, field| match field {
            Some(field) => head.next(b"+").next(&field),
            None => head.next(b"-"),
        })
    }
}

impl Register {
    /// Writes one entry of the log.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn log(&self, stamp: &Stamp, action: Action, subject: Subject) -> Outcome<()> {
        let (last, known, before) = self.log_end()?;
        let (commitments, made) = self.committed_after(known)?;
        let entry = Entry {
            seq: last + 1,
            stamp: stamp.clone(),
            action: action.word().to_owned(),
            subject,
            commitments,
        };
        self.execute(
            "INSERT INTO audit (seq, at, login, on_behalf, command, action, person, organiser, settlement, count, commitments, hash)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
            params![
                entry.seq,
                stamp.at,
                stamp.login,
                stamp.on_behalf,
                stamp.command,
                action.word(),
                subject.person,
                subject.organiser,
                subject.settlement,
                subject.count,
                commitments,
                entry.head(before, made).bytes(),
            ],
        )?;
        Ok(())
    }

    /// The number of the last entry, the last commitment it covers and the head of the chain.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn log_end(&self) -> Outcome<(i64, i64, Chain)> {
        let last = self.one(
            "SELECT seq, commitments, hash FROM audit ORDER BY seq DESC LIMIT 1",
            [],
            |row| {
                let head = Chain::from_bytes(row.get(2)?);
                Ok((row.get(0)?, row.get(1)?, head))
            },
        )?;
        Ok(last.unwrap_or_default())
    }

    /// The head of the chain after an entry, if there is such an entry.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn log_head_at(&self, seq: i64) -> Outcome<Option<Chain>> {
        self.one("SELECT hash FROM audit WHERE seq = $1", [seq], |row| {
            Ok(Chain::from_bytes(row.get(0)?))
        })
    }

    /// Keeps a commitment, which the next entry of the log chains; gives its number.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn commit_to(&self, commitment: &[u8; 32]) -> Outcome<i64> {
        self.execute("INSERT INTO commitment (bytes) VALUES ($1)", [commitment])?;
        Ok(self.last_seq())
    }

    /// The last commitment, and the chain over those after a number.
    fn committed_after(&self, known: i64) -> Outcome<(i64, Chain)> {
        let mut last = (known, Chain::default());
        self.each(
            "SELECT seq, bytes FROM commitment WHERE seq > $1 ORDER BY seq",
            [known],
            |row| Ok((row.get(0)?, row.get::<_, [u8; 32]>(1)?)),
            |(seq, bytes)| {
                last = (seq, last.1.next(&bytes));
                Ok::<(), super::Fault>(())
            },
        )?;
        Ok(last)
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
