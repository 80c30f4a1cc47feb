//! What is known of a household when the last who lives there is erased: somebody who left earlier keeps the facts of the days that they
//! shared, and nothing more.

use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::{HouseholdId, PersonId};

/// A stay of somebody else, which ended, in whose days the fact was known: `$1` is the household, `$2` who is erased.
const SHARED: &str = "stay.household = $1 AND stay.person <> $2 AND line.recorded_at < stay.to_on";

impl Register {
    /// Erases what nobody shared who is still known, of each household in which nobody lives but this person; gives how many rows.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub(super) fn erase_left_behind(&self, person: PersonId, at: &str) -> Outcome<i64> {
        let left: Vec<HouseholdId> = self.all(
            "SELECT DISTINCT household FROM membership_ever AS own WHERE person = $1
               AND EXISTS (SELECT 1 FROM household WHERE household.id = own.household)
               AND NOT EXISTS (SELECT 1 FROM membership AS other WHERE other.household = own.household AND other.person <> $1
                 AND (other.to_on IS NULL OR other.to_on > substr($2, 1, 10)))",
            params![person, at],
            |row| row.get(0),
        )?;
        let mut rows = 0;
        for household in left {
            for sql in [
                // A status and what corrected it go together or not at all.
                format!(
                    "DELETE FROM status WHERE household = $1 AND NOT EXISTS (SELECT 1 FROM status AS line WHERE line.alias = status.alias
                       AND (line.household IS NOT $1 OR EXISTS (SELECT 1 FROM membership AS stay WHERE {SHARED}
                         AND line.from_on < stay.to_on AND (line.to_on IS NULL OR line.to_on > stay.from_on))))"
                ),
                format!(
                    "DELETE FROM figure WHERE household = $1 AND NOT EXISTS (SELECT 1 FROM figure AS line JOIN membership AS stay ON {SHARED}
                       WHERE line.household = $1 AND line.kind = figure.kind AND coalesce(line.as_of, line.year || '-12-31') >= stay.from_on
                         AND coalesce(line.as_of, line.year || '-01-01') < stay.to_on)"
                ),
                "DELETE FROM address WHERE household = $1 AND NOT EXISTS (SELECT 1 FROM membership AS stay WHERE stay.household = $1
                   AND stay.person <> $2 AND address.from_on < stay.to_on AND (address.to_on IS NULL OR address.to_on > stay.from_on))"
                    .to_owned(),
            ] {
                let gone = self.execute(&sql, params![household, person])?;
                rows += i64::try_from(gone).unwrap_or(i64::MAX);
            }
            self.execute(
                "UPDATE address SET to_on = (SELECT max(to_on) FROM membership AS stay WHERE stay.household = $1 AND stay.person <> $2), closed_at = $3
                 WHERE household = $1 AND to_on IS NULL",
                params![household, person, at],
            )?;
            self.execute(
                "UPDATE household SET type = NULL, dossier = NULL WHERE id = $1",
                [household],
            )?;
        }
        Ok(rows)
    }
}
