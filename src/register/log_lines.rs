//! The log as people read it: who, when, with which command, about whom. By ids only; nobody is named.

use rusqlite::Row;

use super::{Fault, Register, Stamp};
use crate::domain::PersonId;

/// One entry of the log with the ids by which people know what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LogLine {
    /// Its number.
    pub entry: i64,
    /// When, by whom, with which command.
    pub stamp: Stamp,
    /// The closed code of what was done.
    pub action: String,
    /// The person it is about.
    pub person: Option<PersonId>,
    /// The club.
    pub organiser: Option<String>,
    /// The number of the settlement.
    pub settlement: Option<String>,
    /// How many things it is about.
    pub count: Option<i64>,
    /// Whether it is about everybody who was known then: a list that was seen, a run of the rules, facts that came in.
    pub everybody: bool,
}

fn line(row: &Row<'_>) -> rusqlite::Result<LogLine> {
    Ok(LogLine {
        entry: row.get("seq")?,
        stamp: Stamp {
            at: row.get("at")?,
            login: row.get("login")?,
            on_behalf: row.get("on_behalf")?,
            command: row.get("command")?,
        },
        action: row.get("action")?,
        person: row.get("person")?,
        organiser: row.get("club")?,
        settlement: row.get("number")?,
        count: row.get("count")?,
        everybody: row.get("everybody")?,
    })
}

/// Which entries are about everybody: a note about the clock is about nobody.
macro_rules! about_everybody {
    () => {
        "person IS NULL AND action <> 'pin-clock' AND (action IN ('look', 'derive', 'letter', 'retain')
           OR command IN ('household import', 'status import', 'figure import', 'source import'))"
    };
}
pub(super) use about_everybody;

const LINES: &str = concat!(
    "SELECT audit.*, organiser.alias AS club, settlement.number AS number, ",
    about_everybody!(),
    " AS everybody
  FROM audit LEFT JOIN organiser ON organiser.id = audit.organiser LEFT JOIN settlement ON settlement.id = audit.settlement"
);

impl Register {
    /// Every entry of the log, in its order.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_log_line<E: From<Fault>>(
        &self,
        take: impl FnMut(LogLine) -> Result<(), E>,
    ) -> Result<(), E> {
        let all = format!("{LINES} ORDER BY seq");
        self.each(&all, [], line, take)
    }

    /// The entries of the log about a person, in their order: about whoever they were merged with too, and those about everybody since
    /// they are known.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_log_line_about<E: From<Fault>>(
        &self,
        person: PersonId,
        take: impl FnMut(LogLine) -> Result<(), E>,
    ) -> Result<(), E> {
        let about = format!(
            "WITH RECURSIVE one (person) AS (SELECT $1
               UNION SELECT survivor FROM person_merge JOIN one ON merged = one.person
               UNION SELECT merged FROM person_merge JOIN one ON survivor = one.person)
             {LINES} WHERE audit.person IN one OR everybody
               AND audit.at >= (SELECT min(recorded_at) FROM person WHERE id IN one) ORDER BY seq"
        );
        self.each(&about, [person], line, take)
    }
}
