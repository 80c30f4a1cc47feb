//! Erasing what is known of one person: first the row that says whose, which sort of data and by which rule, then the data.

use rusqlite::params;

use super::personal::{Fate, PERSONAL, Personal, Whom};
use super::{Outcome, Register, Stamp};
use crate::domain::{DataClass, HouseholdId, PersonId, StatusId};

/// One sort of data of one person, and the rule by which it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Erased {
    /// Whose.
    pub person: PersonId,
    /// Which sort.
    pub class: DataClass,
    /// The number of the rule, as the municipality knows it.
    pub rule: String,
}

/// A status of somebody else that the one to be erased corrected, and the row that corrected it.
type Uncovered = (StatusId, StatusId);

impl Register {
    /// Everybody who turned out to be the same person, that one included.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn same_person(&self, person: PersonId) -> Outcome<Vec<PersonId>> {
        self.all(
            "WITH RECURSIVE same (person) AS (
               SELECT id FROM person WHERE id = $1
               UNION SELECT iif(merged = same.person, survivor, merged) FROM same JOIN person_merge ON same.person IN (merged, survivor))
             SELECT person FROM same",
            [person],
            |row| row.get(0),
        )
    }

    /// Erases one sort of data of one person, and writes down by which rule; gives how many rows that were. Identity goes after every
    /// other sort, since it takes along a household in which nobody is left.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn erase(&self, erased: &Erased, stamp: &Stamp) -> Outcome<i64> {
        let (person, class) = (erased.person, erased.class);
        self.write_down(erased, stamp)?;
        let mut rows = 0;
        if class == DataClass::Identity {
            for household in self.left_by(person)? {
                rows += self.erase_household(household, &stamp.at)?;
            }
            rows += self.erase_notes_about(person)?;
            rows += self.erase_left_behind(person, &stamp.at)?;
        }
        for one in PERSONAL.iter().filter(|one| one.whom == Whom::Person) {
            rows += self.carry_out(one, class, *person.bytes(), &stamp.at)?;
        }
        Ok(rows)
    }

    /// Erases one sort of data of a household in which people may still live, in the name of one who ever did.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn erase_of_household(
        &self,
        household: HouseholdId,
        erased: &Erased,
        stamp: &Stamp,
    ) -> Outcome<i64> {
        self.write_down(erased, stamp)?;
        let mut rows = 0;
        for one in PERSONAL.iter().filter(|one| one.whom == Whom::Household) {
            rows += self.carry_out(one, erased.class, *household.bytes(), &stamp.at)?;
        }
        Ok(rows)
    }

    fn write_down(&self, erased: &Erased, stamp: &Stamp) -> Outcome<()> {
        self.execute(
            "INSERT INTO erasure (person, class, rule, recorded_by, recorded_at) VALUES ($1, $2, $3, $4, $5)",
            params![erased.person, erased.class, erased.rule, stamp.who(), stamp.at],
        )?;
        Ok(())
    }

    /// The households to which nobody else ever belonged who is still known.
    fn left_by(&self, person: PersonId) -> Outcome<Vec<HouseholdId>> {
        self.all(
            "SELECT DISTINCT household FROM membership_ever AS own WHERE person = $1
               AND NOT EXISTS (SELECT 1 FROM membership_ever AS other WHERE other.household = own.household AND other.person <> $1)",
            [person],
            |row| row.get(0),
        )
    }

    /// Erases a household with everything that is known of it.
    fn erase_household(&self, household: HouseholdId, at: &str) -> Outcome<i64> {
        let mut rows = 0;
        for one in PERSONAL.iter().filter(|one| one.whom == Whom::Household) {
            if let Fate::Goes(class) = one.fate {
                rows += self.carry_out(one, class, *household.bytes(), at)?;
            }
        }
        self.execute("DELETE FROM household WHERE id = $1", [household])?;
        Ok(rows + 1)
    }

    /// Does with the rows of one column what the table says, where they are of this sort.
    fn carry_out(&self, one: &Personal, class: DataClass, id: [u8; 16], at: &str) -> Outcome<i64> {
        let Personal { table, column, .. } = one;
        let (of, sql) = match one.fate {
            Fate::Goes(DataClass::Status) if class == DataClass::Status => {
                return self.erase_statuses(column, id, at);
            }
            Fate::Goes(of) => (of, format!("DELETE FROM {table} WHERE {column} = $1")),
            Fate::Unnamed(of) => (
                of,
                format!("UPDATE {table} SET {column} = NULL WHERE {column} = $1"),
            ),
            Fate::Emptied(of, columns) => {
                let set: Vec<String> = columns
                    .iter()
                    .map(|name| format!("{name} = NULL"))
                    .collect();
                let known: Vec<String> = columns
                    .iter()
                    .map(|name| format!("{name} IS NOT NULL"))
                    .collect();
                let (set, known) = (set.join(", "), known.join(" OR "));
                (
                    of,
                    format!("UPDATE {table} SET {set} WHERE {column} = $1 AND ({known})"),
                )
            }
            Fate::Stays => return Ok(0),
        };
        if of != class {
            return Ok(0);
        }
        let rows = self.execute(&sql, [id])?;
        Ok(i64::try_from(rows).unwrap_or(i64::MAX))
    }

    /// Statuses may have been corrected from one person to another: what corrected the rows that go stands by itself afterwards, and what
    /// they corrected is taken back by a row under their own id.
    fn erase_statuses(&self, column: &str, id: [u8; 16], at: &str) -> Outcome<i64> {
        self.execute(
            &format!(
                "UPDATE status SET corrects = NULL WHERE {column} IS NOT $1 AND corrects IN (SELECT id FROM status WHERE {column} = $1)"
            ),
            [id],
        )?;
        let uncovered: Vec<Uncovered> = self.all(
            &format!(
                "SELECT own.id, other.id FROM status AS own JOIN status AS other ON other.id = own.corrects
                 WHERE own.{column} = $1 AND other.{column} IS NOT $1"
            ),
            [id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let rows = self.execute(&format!("DELETE FROM status WHERE {column} = $1"), [id])?;
        for (own, other) in uncovered {
            self.execute(
                "INSERT INTO status (id, alias, person, household, code, ksz_sector, ksz_quality, from_on, to_on, source, decided_on, void, corrects, recorded_at)
                 SELECT $1, alias, person, household, code, ksz_sector, ksz_quality, from_on, to_on, source, decided_on, 1, id, $2 FROM status WHERE id = $3",
                params![own, at, other],
            )?;
        }
        Ok(i64::try_from(rows).unwrap_or(i64::MAX))
    }

    /// Every erasure, earliest first: what, and since when.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn erasures(&self) -> Outcome<Vec<(Erased, String)>> {
        self.all("SELECT * FROM erasure ORDER BY seq", [], |row| {
            let erased = Erased {
                person: row.get("person")?,
                class: row.get("class")?,
                rule: row.get("rule")?,
            };
            Ok((erased, row.get("recorded_at")?))
        })
    }

    /// The rule by which one sort of data of a person was erased last, if it was.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn erased_by(&self, person: PersonId, class: DataClass) -> Outcome<Option<String>> {
        self.one(
            "SELECT rule FROM erasure WHERE person = $1 AND class = $2 ORDER BY seq DESC LIMIT 1",
            params![person, class],
            |row| row.get(0),
        )
    }
}
