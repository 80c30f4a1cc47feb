//! Of whom a sort of data is past its term: nothing of it is younger, and nothing else needs it.

use chrono::NaiveDate;
use rusqlite::params;

use super::personal::{Fate, PERSONAL, Whom};
use super::{Outcome, Register};
use crate::domain::{DataClass, HouseholdId, PersonId};

/// How many persons are read at once: what is erased meanwhile is read no more.
const AT_ONCE: i64 = 500;

/// No right that runs, or ended within the term.
const NO_RIGHT: &str = "NOT EXISTS (SELECT 1 FROM entitlement_now AS known WHERE known.person = person.id AND (known.to_on IS NULL OR known.to_on > $2))";
/// Nothing happened within the term: no use, paper, refund, status, account or change in who it is.
const NO_ACTIVITY: &str = "NOT EXISTS (SELECT 1 FROM pass WHERE pass.person = person.id AND (pass.issued_on > $2
    OR EXISTS (SELECT 1 FROM claim WHERE claim.pass = pass.id AND claim.recorded_at >= $2)))
  AND NOT EXISTS (SELECT 1 FROM voucher WHERE voucher.person = person.id AND (voucher.to_on > $2
    OR EXISTS (SELECT 1 FROM claim WHERE claim.voucher = voucher.id AND claim.recorded_at >= $2)))
  AND NOT EXISTS (SELECT 1 FROM refund_claim AS asked JOIN claim ON claim.seq = asked.claim WHERE asked.person = person.id AND claim.recorded_at >= $2)
  AND NOT EXISTS (SELECT 1 FROM refund_payment AS paid JOIN refund_order ON refund_order.id = paid.refund_order
    WHERE paid.person = person.id AND refund_order.closed_on > $2)
  AND NOT EXISTS (SELECT 1 FROM status_now AS now WHERE now.person = person.id AND (now.to_on IS NULL OR now.to_on > $2))
  AND NOT EXISTS (SELECT 1 FROM identity WHERE identity.person = person.id AND identity.recorded_at >= $2)
  AND NOT EXISTS (SELECT 1 FROM person_account WHERE person_account.person = person.id AND person_account.recorded_at >= $2)";

/// The last answer was "no right", and of somebody who lives somewhere it still decides: without it the source would have to be asked again.
const STILL_NO: &str = "(answer.outcome = 'no-right'
    AND NOT EXISTS (SELECT 1 FROM source_answer AS later WHERE later.person = answer.person AND later.code = answer.code
      AND later.reference_on > answer.reference_on AND later.outcome IN ('period', 'no-right'))
    AND EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = answer.person AND (stay.to_on IS NULL OR stay.to_on > $2)))";

/// What makes one sort of data of a person due: `$2` is the day before which it is past its term.
fn due(class: DataClass) -> String {
    match class {
        DataClass::Status => format!(
            "EXISTS (SELECT 1 FROM status WHERE status.person = person.id) AND {NO_RIGHT}
             AND NOT EXISTS (SELECT 1 FROM status_now AS now WHERE now.person = person.id AND (now.to_on IS NULL OR now.to_on > $2))
             AND NOT EXISTS (SELECT 1 FROM status WHERE status.person = person.id AND status.recorded_at >= $2)"
        ),
        DataClass::Figure => format!(
            "EXISTS (SELECT 1 FROM figure WHERE figure.person = person.id) AND {NO_RIGHT}
             AND NOT EXISTS (SELECT 1 FROM figure WHERE figure.person = person.id
               AND (figure.as_of > $2 OR figure.year >= CAST(substr($2, 1, 4) AS INTEGER) OR figure.recorded_at >= $2))"
        ),
        DataClass::Answer => format!(
            "EXISTS (SELECT 1 FROM source_answer AS answer WHERE answer.person = person.id) AND {NO_RIGHT}
             AND NOT EXISTS (SELECT 1 FROM source_answer AS answer WHERE answer.person = person.id
               AND (answer.reference_on > $2 OR answer.to_on > $2 OR (answer.outcome = 'period' AND answer.to_on IS NULL) OR {STILL_NO}))"
        ),
        DataClass::Entitlement => format!(
            "EXISTS (SELECT 1 FROM entitlement WHERE entitlement.person = person.id) AND {NO_RIGHT}
             AND NOT EXISTS (SELECT 1 FROM entitlement WHERE entitlement.person = person.id AND entitlement.decided_on > $2)"
        ),
        DataClass::Decline => "EXISTS (SELECT 1 FROM decline WHERE decline.person = person.id)
             AND NOT EXISTS (SELECT 1 FROM decline WHERE decline.person = person.id AND (decline.from_on > $2 OR (decline.declined = 1
               AND NOT EXISTS (SELECT 1 FROM decline AS later WHERE later.person = decline.person AND (later.\"right\" IS NULL OR later.\"right\" = decline.\"right\")
                 AND later.seq > decline.seq))))"
            .to_owned(),
        DataClass::Contact => format!(
            "(EXISTS (SELECT 1 FROM identity WHERE identity.person = person.id AND (phone IS NOT NULL OR email IS NOT NULL))
               OR EXISTS (SELECT 1 FROM person_account WHERE person_account.person = person.id)) AND {NO_RIGHT} AND {NO_ACTIVITY}"
        ),
        DataClass::Document => "EXISTS (SELECT 1 FROM personal_document AS line WHERE line.person = person.id AND line.bytes IS NOT NULL)
             AND NOT EXISTS (SELECT 1 FROM personal_document AS line JOIN refund_order ON refund_order.id = line.refund_order
               WHERE line.person = person.id AND refund_order.closed_on > $2)"
            .to_owned(),
        DataClass::Identity => format!(
            "EXISTS (SELECT 1 FROM identity WHERE identity.person = person.id) AND {NO_RIGHT} AND {NO_ACTIVITY}
             AND NOT EXISTS (SELECT 1 FROM membership WHERE membership.person = person.id AND (membership.to_on IS NULL OR membership.to_on > $2))"
        ),
    }
}

/// What makes what is known of a household due, and the rows of one of its members that must be past the term too.
fn due_of_household(class: DataClass) -> Option<(&'static str, &'static str)> {
    match class {
        DataClass::Status => Some((
            "EXISTS (SELECT 1 FROM status WHERE status.household = home.id)
             AND NOT EXISTS (SELECT 1 FROM status_now AS now WHERE now.household = home.id AND (now.to_on IS NULL OR now.to_on > $2))
             AND NOT EXISTS (SELECT 1 FROM status WHERE status.household = home.id AND status.recorded_at >= $2)",
            "NOT EXISTS (SELECT 1 FROM status_now AS now WHERE now.person = own.person AND (now.to_on IS NULL OR now.to_on > $2))
             AND NOT EXISTS (SELECT 1 FROM status WHERE status.person = own.person AND status.recorded_at >= $2)",
        )),
        DataClass::Figure => Some((
            "EXISTS (SELECT 1 FROM figure WHERE figure.household = home.id)
             AND NOT EXISTS (SELECT 1 FROM figure WHERE figure.household = home.id
               AND (figure.as_of > $2 OR figure.year >= CAST(substr($2, 1, 4) AS INTEGER) OR figure.recorded_at >= $2))",
            "NOT EXISTS (SELECT 1 FROM figure WHERE figure.person = own.person
               AND (figure.as_of > $2 OR figure.year >= CAST(substr($2, 1, 4) AS INTEGER) OR figure.recorded_at >= $2))",
        )),
        // Somebody whose own contact data goes by the same rule, or who has none.
        DataClass::Contact => Some((
            "EXISTS (SELECT 1 FROM household_note AS note WHERE note.household = home.id)
             AND NOT EXISTS (SELECT 1 FROM household_note AS note WHERE note.household = home.id AND note.recorded_at >= $2)",
            "NOT EXISTS (SELECT 1 FROM person_account WHERE person_account.person = own.person)
             AND NOT EXISTS (SELECT 1 FROM identity WHERE identity.person = own.person AND (phone IS NOT NULL OR email IS NOT NULL))",
        )),
        _ => None,
    }
}

impl Register {
    /// Of which households a sort of data ended before a day, with a member in whose name it can go: one of whom nothing younger of that
    /// sort is known, since a restore does to that member again what is done here. In the order of their ids, after one of them; some at a
    /// time.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn households_due(
        &self,
        class: DataClass,
        before: NaiveDate,
        after: Option<HouseholdId>,
    ) -> Outcome<Vec<(HouseholdId, Option<PersonId>)>> {
        let Some((due, past)) = due_of_household(class) else {
            return Ok(Vec::new());
        };
        let after = after.map_or_else(Vec::new, |after| after.bytes().to_vec());
        let sql = format!(
            "WITH past AS (SELECT home.id FROM household AS home WHERE home.id > $1 AND {due} AND NOT EXISTS (
               SELECT 1 FROM membership_ever AS own JOIN entitlement_now AS known ON known.person = own.person
               WHERE own.household = home.id AND (own.to_on IS NULL OR known.from_on < own.to_on) AND (known.to_on IS NULL OR known.to_on > $2))
               ORDER BY home.id LIMIT {AT_ONCE})
             SELECT past.id, (SELECT min(own.person) FROM membership_ever AS own WHERE own.household = past.id AND {past}) FROM past ORDER BY past.id"
        );
        self.all(&sql, params![after, before], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })
    }

    /// Of whom a sort of data ended before a day, in the order of their ids, after one of them; some at a time.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn persons_due(
        &self,
        class: DataClass,
        before: NaiveDate,
        after: Option<PersonId>,
    ) -> Outcome<Vec<PersonId>> {
        let after = after.map_or_else(Vec::new, |after| after.bytes().to_vec());
        let sql = format!(
            "SELECT person.id FROM person WHERE person.id > $1 AND {} ORDER BY person.id LIMIT {AT_ONCE}",
            due(class)
        );
        self.all(&sql, params![after, before], |row| row.get(0))
    }

    /// How many rows of a sort are held of a person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn held(&self, person: PersonId, class: DataClass) -> Outcome<i64> {
        let mut held = 0;
        for one in PERSONAL.iter().filter(|one| one.whom == Whom::Person) {
            let some = match one.fate {
                Fate::Goes(of) | Fate::Unnamed(of) if of == class => String::new(),
                Fate::Emptied(of, columns) if of == class => {
                    format!(" AND coalesce({}) IS NOT NULL", columns.join(", "))
                }
                _ => continue,
            };
            let (table, column) = (one.table, one.column);
            let sql = format!("SELECT count(*) FROM {table} WHERE {column} = $1{some}");
            held += self
                .one(&sql, [person], |row| row.get::<_, i64>(0))?
                .unwrap_or(0);
        }
        Ok(held)
    }

    /// Whether something that is known of a household of a person ended on a day or later, or has not ended, and would go with the last
    /// of its members; with no day, whether anything is known.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn household_needs(&self, person: PersonId, before: Option<NaiveDate>) -> Outcome<bool> {
        let found = self.one(
            "SELECT 1 FROM membership_ever AS own WHERE own.person = $1 AND (
               EXISTS (SELECT 1 FROM status_now AS now WHERE now.household = own.household AND ($2 IS NULL OR now.to_on IS NULL OR now.to_on > $2))
               OR EXISTS (SELECT 1 FROM figure WHERE figure.household = own.household
                 AND ($2 IS NULL OR figure.as_of > $2 OR figure.year >= CAST(substr($2, 1, 4) AS INTEGER)))) LIMIT 1",
            params![person, before],
            |_| Ok(()),
        )?;
        Ok(found.is_some())
    }
}
