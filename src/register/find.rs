//! Finding people and households as a clerk asks for them: part of a name, a street, a number.

use rusqlite::{Row, params};

use super::{Address, Outcome, Register};
use crate::domain::{HouseholdId, PartialDate, PersonId};

/// One member in a list of households.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The household.
    pub household: HouseholdId,
    /// Its id in the source system.
    pub household_alias: String,
    /// The member.
    pub person: PersonId,
    /// Their id in the source system.
    pub person_alias: Option<String>,
    /// Family name.
    pub last_name: String,
    /// Given name.
    pub first_name: String,
    /// Possibly incomplete.
    pub birth_date: PartialDate,
    /// Postcode of the current address.
    pub postcode: Option<String>,
    /// Municipality of the current address.
    pub municipality: Option<String>,
    /// Street of the current address.
    pub street: Option<String>,
    /// House number of the current address.
    pub house_number: Option<String>,
    /// Box of the current address.
    pub bus: Option<String>,
}

/// A household in a list: where it lives and how many it counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Home {
    /// The household.
    pub household: HouseholdId,
    /// Its id in the source system.
    pub alias: String,
    /// The family names of its members.
    pub names: String,
    /// How many members it counts now.
    pub members: i64,
    /// Where it lives now.
    pub address: Option<Address>,
}

/// Rows read for each row shown: a person may be found by two words of one name.
const MARGIN: usize = 4;
/// A word with which more names begin than this is as good as any other.
const COUNTED: i64 = 2_000;

const COLUMNS: &str = "SELECT household.id AS household, household.alias AS household_alias, membership.person AS person,
  (SELECT alias FROM person_alias WHERE person = membership.person ORDER BY alias LIMIT 1) AS person_alias,
  identity.last_name, identity.first_name, identity.name_key, identity.birth_date,
  address.postcode, address.municipality, address.street, address.house_number, address.box
  FROM";
const JOINS: &str =
    "LEFT JOIN address ON address.household = household.id AND address.to_on IS NULL";

fn found(row: &Row<'_>) -> rusqlite::Result<Found> {
    Ok(Found {
        household: row.get("household")?,
        household_alias: row.get("household_alias")?,
        person: row.get("person")?,
        person_alias: row.get("person_alias")?,
        last_name: row.get("last_name")?,
        first_name: row.get("first_name")?,
        birth_date: row.get("birth_date")?,
        postcode: row.get("postcode")?,
        municipality: row.get("municipality")?,
        street: row.get("street")?,
        house_number: row.get("house_number")?,
        bus: row.get("box")?,
    })
}

/// Each family name once, in the order of the members.
fn each_once(names: Option<&str>) -> String {
    let mut once: Vec<&str> = Vec::new();
    for name in names.unwrap_or_default().split('\u{1f}') {
        if !once.contains(&name) {
            once.push(name);
        }
    }
    once.join(",")
}

impl Register {
    /// Members of whose folded name some word begins with each of these words, in order of name; at most `limit`.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn find_by_name(&self, words: &[String], limit: usize) -> Outcome<Vec<Found>> {
        let Some(rarest) = self.rarest(words)? else {
            return Ok(Vec::new());
        };
        let sql = format!(
            "{COLUMNS} name_word CROSS JOIN identity ON identity.person = name_word.person
             CROSS JOIN membership ON membership.person = identity.person AND membership.to_on IS NULL
             CROSS JOIN household ON household.id = membership.household {JOINS}
             WHERE name_word.word >= $1 AND name_word.word < $2 AND ($3 = '' OR instr(' ' || identity.name_key, $3) > 0)
             LIMIT $4"
        );
        // The index gives the words in order; more than this is a list nobody reads, and the clerk types a letter more.
        let most = i64::try_from(limit.saturating_mul(MARGIN)).unwrap_or(i64::MAX);
        // One other word narrows in the query; the rest is compared here.
        let others: Vec<String> = words
            .iter()
            .filter(|word| *word != rarest)
            .map(|word| format!(" {word}"))
            .collect();
        let second = others.first().map_or("", String::as_str);
        let mut rows = self.all(
            &sql,
            params![rarest, format!("{rarest}\u{10FFFF}"), second, most],
            |row| {
                Ok((
                    format!(" {}", row.get::<_, String>("name_key")?),
                    found(row)?,
                ))
            },
        )?;
        rows.retain(|(name, _)| others.iter().all(|word| name.contains(word.as_str())));
        rows.sort_by(|a, b| (&a.0, a.1.household).cmp(&(&b.0, b.1.household)));
        rows.dedup_by(|a, b| (a.1.person, a.1.household) == (b.1.person, b.1.household));
        Ok(rows
            .into_iter()
            .map(|(_, found)| found)
            .take(limit)
            .collect())
    }

    /// The word with which the fewest names begin: `van x` is looked for by the `x`, however short it is.
    fn rarest<'w>(&self, words: &'w [String]) -> Outcome<Option<&'w String>> {
        let mut rarest: Option<(i64, &String)> = None;
        for word in words {
            let found = self.one(
                "SELECT count(*) FROM (SELECT 1 FROM name_word WHERE word >= $1 AND word < $2 LIMIT $3)",
                params![word, format!("{word}\u{10FFFF}"), COUNTED],
                |row| row.get(0),
            )?;
            let found = found.unwrap_or_default();
            if rarest.is_none_or(|(least, _)| found < least) {
                rarest = Some((found, word));
            }
        }
        Ok(rarest.map(|(_, word)| word))
    }

    /// Everybody of whose folded name some word begins with each of these words, also who belongs to no household any more, in order
    /// of name; at most `limit`.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn persons_by_name(&self, words: &[String], limit: usize) -> Outcome<Vec<PersonId>> {
        let Some(longest) = words.iter().max_by_key(|word| word.len()) else {
            return Ok(Vec::new());
        };
        let mut rows: Vec<(String, PersonId)> = self.all(
            "SELECT identity.name_key, identity.person FROM name_word CROSS JOIN identity ON identity.person = name_word.person
             WHERE name_word.word >= $1 AND name_word.word < $2",
            params![longest, format!("{longest}\u{10FFFF}")],
            |row| Ok((format!(" {}", row.get::<_, String>(0)?), row.get(1)?)),
        )?;
        rows.retain(|(name, _)| words.iter().all(|word| name.contains(&format!(" {word}"))));
        rows.sort();
        rows.dedup();
        Ok(rows
            .into_iter()
            .map(|(_, person)| person)
            .take(limit)
            .collect())
    }

    /// Members who live in a street that begins like this, at a number if one is given; at most `limit`.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn find_by_street(
        &self,
        street_key: &str,
        number: Option<&str>,
        limit: i64,
    ) -> Outcome<Vec<Found>> {
        let sql = format!(
            "{COLUMNS} address CROSS JOIN household ON household.id = address.household
             CROSS JOIN membership ON membership.household = household.id AND membership.to_on IS NULL
             CROSS JOIN identity ON identity.person = membership.person
             WHERE address.to_on IS NULL AND address.street_key >= $1 AND address.street_key < $2
               AND ($3 IS NULL OR address.house_number = $3)
             LIMIT $4"
        );
        let after = format!("{street_key}\u{10FFFF}");
        self.all(&sql, params![street_key, after, number, limit], found)
    }

    /// The current members of one household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn members_of(&self, household: HouseholdId) -> Outcome<Vec<Found>> {
        let sql = format!(
            "{COLUMNS} household CROSS JOIN membership ON membership.household = household.id AND membership.to_on IS NULL
             CROSS JOIN identity ON identity.person = membership.person {JOINS} WHERE household.id = $1"
        );
        self.all(&sql, [household], found)
    }

    /// Every household, in the order of their ids in the source system; also those without members.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_household<E: From<super::Fault>>(
        &self,
        take: impl FnMut(Home) -> Result<(), E>,
    ) -> Result<(), E> {
        let members = "FROM membership JOIN identity ON identity.person = membership.person
            WHERE membership.household = household.id AND membership.to_on IS NULL";
        let sql = format!(
            "SELECT household.id AS household, household.alias, address.*, (SELECT count(*) {members}) AS members,
               (SELECT group_concat(identity.last_name, char(31)) {members}) AS names
             FROM household INDEXED BY sqlite_autoindex_household_2 {JOINS} ORDER BY household.alias"
        );
        let home = |row: &Row<'_>| {
            Ok(Home {
                household: row.get(0)?,
                alias: row.get("alias")?,
                names: each_once(row.get::<_, Option<String>>("names")?.as_deref()),
                members: row.get("members")?,
                address: match row.get::<_, Option<String>>("postcode")? {
                    Some(_) => Some(super::households::address(row)?.address),
                    None => None,
                },
            })
        };
        self.each(&sql, [], home, take)
    }

    /// Every id of a source system by which a person (or a household) is known.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_alias<E: From<super::Fault>>(
        &self,
        of_households: bool,
        take: impl FnMut(String) -> Result<(), E>,
    ) -> Result<(), E> {
        let sql = if of_households {
            "SELECT alias FROM household"
        } else {
            "SELECT alias FROM person_alias"
        };
        self.each(sql, [], |row| row.get(0), take)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_household_is_called_by_each_family_name_once() {
        let names = |names: &str| each_once(Some(names));
        assert_eq!(names("Peeters\u{1f}Maes\u{1f}Peeters"), "Peeters,Maes");
        assert_eq!(each_once(None), "");
    }
}
