//! What became of an organiser: its versions, who confirmed its account, and with whom it merged.

use rusqlite::Row;

use super::organisers::organiser;
use super::{Organiser, Outcome, Register};
use crate::domain::OrganiserId;

/// Something that was written down about an organiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OrganiserEvent {
    /// When, in UTC.
    pub at: String,
    /// By whom.
    pub by: String,
    /// What.
    pub happened: Happened,
}

/// What was written down about an organiser.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happened {
    /// What it was from then on.
    Version(Box<Organiser>),
    /// A second person saw its changed account.
    Confirmed,
    /// It was merged into another, by the id of the list.
    MergedInto(String),
    /// Another was merged into it.
    MergedFrom(String),
}

impl Register {
    /// Everything that was written down about an organiser, in order of time.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn organiser_events(&self, id: OrganiserId) -> Outcome<Vec<OrganiserEvent>> {
        let mut events = self.all(
            "SELECT organiser.alias, version.* FROM organiser JOIN organiser_version AS version ON version.organiser = organiser.id
             WHERE organiser.id = $1 ORDER BY version.seq",
            [id],
            |row| event(row, Happened::Version(Box::new(organiser(row)?.1))),
        )?;
        events.extend(self.all(
            "SELECT confirmed.recorded_at, confirmed.recorded_by FROM organiser_confirmation AS confirmed
             JOIN organiser_version AS version ON version.seq = confirmed.version WHERE version.organiser = $1 ORDER BY version.seq",
            [id],
            |row| event(row, Happened::Confirmed),
        )?);
        events.extend(self.all(
            "SELECT one.recorded_at, one.recorded_by, one.merged = $1 AS gone, other.alias FROM organiser_merge AS one
             JOIN organiser AS other ON other.id = CASE WHEN one.merged = $1 THEN one.survivor ELSE one.merged END
             WHERE one.merged = $1 OR one.survivor = $1 ORDER BY one.seq",
            [id],
            |row| {
                let other = row.get("alias")?;
                let happened = if row.get("gone")? {
                    Happened::MergedInto(other)
                } else {
                    Happened::MergedFrom(other)
                };
                event(row, happened)
            },
        )?);
        events.sort_by(|one, other| one.at.cmp(&other.at));
        Ok(events)
    }
}

fn event(row: &Row<'_>, happened: Happened) -> rusqlite::Result<OrganiserEvent> {
    Ok(OrganiserEvent {
        at: row.get("recorded_at")?,
        by: row.get("recorded_by")?,
        happened,
    })
}
