//! The log of who did what: append-only, each entry chained to the one before.

use chrono::{DateTime, SecondsFormat, TimeDelta};
use rusqlite::params;

use super::{Action, Fault, Outcome, Register};
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
        let mut line = Vec::with_capacity(256);
        for field in fields {
            // Each field with its length, so that no two entries read alike.
            match field {
                Some(field) => {
                    line.push(b'+');
                    line.extend((field.len() as u64).to_be_bytes());
                    line.extend(field);
                }
                None => line.push(b'-'),
            }
        }
        before.next(&line)
    }
}

/// Commitments in a row, chained.
pub(super) struct Made {
    /// The number of the last.
    pub last: i64,
    /// The first number that is not there, though a later one is.
    pub missing: Option<i64>,
    /// The chain over them.
    pub chain: Chain,
}

impl Register {
    /// Writes one entry of the log.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn log(&self, stamp: &Stamp, action: Action, subject: Subject) -> Outcome<()> {
        let (last, known, before) = self.log_end()?;
        let made = self.committed(known, i64::MAX, |_| Ok::<(), Fault>(()))?;
        let entry = Entry {
            seq: last + 1,
            stamp: stamp.clone(),
            action: action.word().to_owned(),
            subject,
            commitments: made.last,
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
                entry.commitments,
                entry.head(before, made.chain).bytes(),
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

    /// The commitments made after one and up to another, chained in their order.
    ///
    /// # Errors
    /// What `see` gives, or when the register cannot be read.
    pub(super) fn committed<E: From<Fault>>(
        &self,
        after: i64,
        through: i64,
        mut see: impl FnMut([u8; 32]) -> Result<(), E>,
    ) -> Result<Made, E> {
        let mut made = Made {
            last: after,
            missing: None,
            chain: Chain::default(),
        };
        self.each(
            "SELECT seq, bytes FROM commitment WHERE seq > $1 AND seq <= $2 ORDER BY seq",
            [after, through],
            |row| Ok((row.get(0)?, row.get::<_, [u8; 32]>(1)?)),
            |(seq, bytes)| {
                if seq > made.last + 1 && made.missing.is_none() {
                    made.missing = Some(made.last + 1);
                }
                made.last = seq;
                made.chain = made.chain.next(&bytes);
                see(bytes)
            },
        )?;
        Ok(made)
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
