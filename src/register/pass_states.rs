//! What becomes of a pass: its states, each with its moment and, for staff, a reason.

use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{PassId, PassReason, PassState};

/// One step in the life of a pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassEvent {
    /// What it became.
    pub state: PassState,
    /// Why, where somebody said it. For staff only.
    pub reason: Option<PassReason>,
    /// The pass that came in its place.
    pub replaced_by: Option<PassId>,
    /// The UTC moment.
    pub recorded_at: String,
}

impl Register {
    /// The life of a pass, oldest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn pass_history(&self, pass: PassId) -> Outcome<Vec<PassEvent>> {
        let event = |row: &Row<'_>| {
            Ok(PassEvent {
                state: row.get("state")?,
                reason: row.get("reason")?,
                replaced_by: row.get("replaced_by")?,
                recorded_at: row.get("recorded_at")?,
            })
        };
        self.all(
            "SELECT * FROM pass_state WHERE pass = $1 ORDER BY seq",
            [pass],
            event,
        )
    }

    /// Writes the next step of a pass.
    ///
    /// # Errors
    /// When `replaced` names no pass that came in its place, or another state does; when the register cannot be written.
    pub fn add_pass_event(&self, pass: PassId, event: &PassEvent) -> Outcome<()> {
        self.execute(
            "INSERT INTO pass_state (pass, state, reason, replaced_by, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![
                pass,
                event.state,
                event.reason,
                event.replaced_by,
                event.recorded_at
            ],
        )?;
        Ok(())
    }
}
