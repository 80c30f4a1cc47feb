//! The log read back: whether each entry is still what was written, and whether what was decided is what it commits to.

use rusqlite::Row;

use super::audit::Made;
use super::entitlements::entitlement;
use super::{Entry, Fault, Outcome, Recording, Register, Stamp, Subject};
use crate::seal::Chain;

/// The first thing in the log that is not as it was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LogFault {
    /// No entry has this number, though a later one is there.
    Missing(i64),
    /// The entry that was written here stands at another number.
    Moved {
        /// Where it belongs.
        entry: i64,
        /// Where it stands.
        stands: i64,
    },
    /// The entry, or one of the commitments that it covers, is not what was written.
    Altered {
        /// The entry.
        entry: i64,
        /// How many commitments it covers.
        covers: i64,
    },
    /// No commitment has this number, though an entry covers it.
    NotCommitted(i64),
    /// Commitments were made after the last entry: the entry that covers them is missing.
    CutShort(i64),
}

/// What the log is made of, in its order: commitments, each before the entry that covers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// A commitment.
    Commitment([u8; 32]),
    /// An entry that is what was written, by the head of the chain after it.
    Entry(Chain),
}

/// How a walk along the log ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LogEnd {
    /// How many entries there are.
    pub entries: i64,
    /// The head of the chain after the last of them.
    pub head: Chain,
    /// The last commitment that an entry covers.
    pub commitments: i64,
    /// The first thing that is not as it was written.
    pub fault: Option<LogFault>,
}

impl LogEnd {
    /// Takes an entry, given the commitments made since the one before; whether it is what was written.
    fn follow(&mut self, entry: &Entry, hash: Chain, made: &Made) -> bool {
        let next = self.entries + 1;
        let covers = (entry.commitments - self.commitments).max(0);
        let fault = if entry.seq != next {
            Some(LogFault::Missing(next))
        } else if made.missing.is_some() || made.last < entry.commitments {
            let missing = made.missing.unwrap_or(made.last + 1);
            Some(LogFault::NotCommitted(missing))
        } else if entry.head(self.head, made.chain) != hash {
            let entry = entry.seq;
            Some(LogFault::Altered { entry, covers })
        } else {
            None
        };
        self.fault = self.fault.or(fault);
        if self.fault.is_none() {
            (self.head, self.commitments) = (hash, entry.commitments);
        }
        self.entries += 1;
        self.fault.is_none()
    }
}

fn entry(row: &Row<'_>) -> rusqlite::Result<(Entry, Chain)> {
    let entry = Entry {
        seq: row.get("seq")?,
        stamp: Stamp {
            at: row.get("at")?,
            login: row.get("login")?,
            on_behalf: row.get("on_behalf")?,
            command: row.get("command")?,
        },
        action: row.get("action")?,
        subject: Subject {
            person: row.get("person")?,
            organiser: row.get("organiser")?,
            settlement: row.get("settlement")?,
            count: row.get("count")?,
        },
        commitments: row.get("commitments")?,
    };
    Ok((entry, Chain::from_bytes(row.get("hash")?)))
}

impl Register {
    /// Walks along the log and works out every head again. From the first fault on no entry is handed on, since each head holds the one
    /// before; commitments are.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_link<E: From<Fault>>(
        &self,
        mut take: impl FnMut(Link) -> Result<(), E>,
    ) -> Result<LogEnd, E> {
        let mut end = LogEnd::default();
        let mut read = 0;
        self.each(
            "SELECT * FROM audit ORDER BY seq",
            [],
            entry,
            |(entry, hash)| {
                let made = self.committed(read, entry.commitments, |bytes| {
                    take(Link::Commitment(bytes))
                })?;
                read = made.last;
                if end.follow(&entry, hash, &made) {
                    take(Link::Entry(hash))?;
                }
                Ok::<(), E>(())
            },
        )?;
        let after = self.committed(read, i64::MAX, |_| Ok::<(), Fault>(()))?;
        if after.last > read && end.fault.is_none() {
            end.fault = Some(LogFault::CutShort(end.entries + 1));
        }
        if let Some(LogFault::Altered { entry, .. }) = end.fault
            && let Some(stands) = self.stands_elsewhere(entry, &end)?
        {
            end.fault = Some(LogFault::Moved { entry, stands });
        }
        Ok(end)
    }

    /// Where the entry stands that fits a place in the chain, if it is anywhere.
    fn stands_elsewhere(&self, place: i64, end: &LogEnd) -> Outcome<Option<i64>> {
        let here = self.one("SELECT hash FROM audit WHERE seq = $1", [place], |row| {
            row.get(0)
        })?;
        let here = here.map(Chain::from_bytes);
        let mut found = None;
        let mut made = (end.commitments, Chain::default());
        self.each(
            "SELECT * FROM audit WHERE seq > $1 ORDER BY seq",
            [place],
            entry,
            |(mut other, hash)| {
                if found.is_some() || other.commitments < end.commitments {
                    return Ok::<(), Fault>(());
                }
                if other.commitments != made.0 {
                    let again = self
                        .committed(end.commitments, other.commitments, |_| Ok::<(), Fault>(()))?;
                    made = (other.commitments, again.chain);
                }
                let stands = std::mem::replace(&mut other.seq, place);
                let fits = other.head(end.head, made.1);
                if fits == hash || Some(fits) == here {
                    found = Some(stands);
                }
                Ok(())
            },
        )?;
        Ok(found)
    }

    /// Hands on the commitment of every right that is not what the log commits to; gives how many rights there are.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_odd_right<E: From<Fault>>(
        &self,
        mut take: impl FnMut(i64) -> Result<(), E>,
    ) -> Result<i64, E> {
        let mut rights = 0;
        self.each(
            "SELECT entitlement.*, (SELECT bytes FROM commitment WHERE seq = entitlement.commitment) AS committed FROM entitlement",
            [],
            |row| {
                let (salt, at): ([u8; 32], String) = (row.get("salt")?, row.get("recorded_at")?);
                let how = Recording {
                    decided_on: row.get("decided_on")?,
                    corrects: row.get("corrects")?,
                    void: row.get("void")?,
                    salt: &salt,
                    at: &at,
                };
                let again = entitlement(row)?.commitment(&how);
                let committed: Option<[u8; 32]> = row.get("committed")?;
                let same = committed.is_some_and(|bytes| bytes == *again.bytes());
                Ok((row.get("commitment")?, same))
            },
            |(commitment, same)| {
                rights += 1;
                if same { Ok(()) } else { take(commitment) }
            },
        )?;
        Ok(rights)
    }

    /// The number and hash of everything that was closed: runs, and orders of refunds.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn closed_hashes(&self) -> Outcome<Vec<(String, [u8; 32])>> {
        self.all(
            "SELECT number, hash FROM settlement WHERE hash IS NOT NULL UNION ALL SELECT number, hash FROM refund_order WHERE hash IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
    }

    /// The number of every closed run, and the head of the log when it was closed.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn heads_at_closing(&self) -> Outcome<Vec<(String, Chain)>> {
        self.all(
            "SELECT number, log_head FROM settlement WHERE log_head IS NOT NULL",
            [],
            |row| Ok((row.get(0)?, Chain::from_bytes(row.get(1)?))),
        )
    }
}
