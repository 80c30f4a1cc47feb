//! A member as a file or a clerk gives them: who they are among the known, and what the row changes.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;

use super::places::{self, Place, Stay};
use super::{Change, Desk, merges, who};
use crate::commands::notes::Notes;
use crate::commands::pass::give;
use crate::domain::{HouseholdId, Insz, PersonId};
use crate::error::Result;
use crate::exchange::MemberRow;
use crate::register::{Membership, NumberHolder};
use crate::said;

/// The members of one file, in the order of its rows.
pub struct People<'a> {
    desk: &'a Desk<'a>,
    refused: HashSet<String>,
    household: Option<(String, HouseholdId)>,
    seen: HashMap<PersonId, Seen>,
    split: HashMap<PersonId, (Vec<HouseholdId>, Option<NaiveDate>)>,
    /// How many passes were given to who is new.
    pub passes: usize,
    /// How many who are new were erased before.
    pub returned: usize,
}

/// Where a person stood first in this file.
struct Seen {
    line: u64,
    household: HouseholdId,
    share: i64,
    new: bool,
}

/// Who a row is about.
struct Whose {
    person: Option<PersonId>,
    merged: Option<PersonId>,
    alias_known: bool,
    number_known: bool,
    replaced_known: bool,
}

impl<'a> People<'a> {
    /// No members yet. `refused` are the households whose own row was refused.
    pub fn new(desk: &'a Desk<'a>, refused: HashSet<String>) -> Self {
        Self {
            desk,
            refused,
            household: None,
            seen: HashMap::new(),
            split: HashMap::new(),
            passes: 0,
            returned: 0,
        }
    }

    /// Takes in one member. Nothing is written when a fault was noted.
    ///
    /// # Errors
    /// When the register cannot be read or written.
    pub fn take_in(&mut self, row: &MemberRow, notes: &mut Notes) -> Result<Change> {
        let Some(household) = self.home(&row.household_id, notes)? else {
            return Ok(Change::Unchanged);
        };
        let Some(whose) = self.whose(row, notes)? else {
            return Ok(Change::Unchanged);
        };
        let known = self.memberships(&whose)?;
        let place = Place {
            household,
            since: row.since,
            relation: row.relation,
            share: places::share(row.custody_share_pct, household, &known),
        };
        let Some(stay) = self.stay(&whose, &place, &known, notes) else {
            return Ok(Change::Unchanged);
        };
        who::compare_birth(row, notes);
        let person = self.person(&whose, row)?;
        let worded = self.words(&whose, person, row)?;
        stay.write(self.desk, person, &place)?;
        if place.share < 100 {
            let (listed, begins) = self.split.entry(person).or_default();
            *begins = (*begins).max(stay.begins());
            listed.push(household);
        }
        Ok(self.change(&whose, person, &place, &stay, worded, notes))
    }

    /// After the last row: ends the places of children in split custody that the file no longer lists.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn finish(&mut self) -> Result<()> {
        for (person, (listed, begins)) in &self.split {
            let open = self.desk.register.open_memberships(*person)?;
            for left in places::unlisted(&open, listed) {
                let day = left.from_on.max(begins.unwrap_or(self.desk.on));
                self.desk
                    .register
                    .close_membership(left.household, *person, day, &self.desk.at)?;
            }
        }
        Ok(())
    }

    fn home(&mut self, alias: &str, notes: &mut Notes) -> Result<Option<HouseholdId>> {
        if let Some((last, household)) = &self.household
            && last == alias
        {
            return Ok(Some(*household));
        }
        let found = self.desk.register.household_by_alias(alias)?;
        match found {
            Some(household) => self.household = Some((alias.to_owned(), household)),
            None if self.refused.contains(alias) => {
                notes.fault("household_id", said!("household-refused", value = alias));
            }
            None => notes.fault("household_id", said!("household-not-there", value = alias)),
        }
        Ok(found)
    }

    fn holder(&self, number: Option<Insz>) -> Result<Option<NumberHolder>> {
        let Some(number) = number else {
            return Ok(None);
        };
        let mac = self.desk.key.pseudonym(&number.canonical());
        Ok(self.desk.register.person_by_number(mac.bytes())?)
    }

    /// Who a row is about: by the number, the number before it, and the id; they may not contradict each other.
    fn whose(&self, row: &MemberRow, notes: &mut Notes) -> Result<Option<Whose>> {
        let register = self.desk.register;
        let by_alias = register.person_by_alias(&row.member_id)?;
        let (now, before) = (self.holder(row.insz)?, self.holder(row.replaced_insz)?);
        let person = now.or(before).map(|holder| holder.person);
        let merged = before
            .map(|before| before.person)
            .filter(|before| person != Some(*before));
        let whose = Whose {
            person: person.or(by_alias),
            merged,
            alias_known: by_alias.is_some(),
            number_known: row.insz.is_none() || now.is_some(),
            replaced_known: row.replaced_insz.is_none() || before.is_some(),
        };
        if let Some(known) = by_alias {
            if person.is_some_and(|person| person != known) && merged != Some(known) {
                notes.fault("member_id", said!("member-id-of-another"));
                return Ok(None);
            }
            let numbered = person.is_none() && row.insz.is_some();
            if numbered && register.number_of(known)?.is_some() {
                notes.fault("insz", said!("number-differs"));
                return Ok(None);
            }
        }
        Ok(Some(whose))
    }

    /// The places of whom a row is about, under every number.
    fn memberships(&self, whose: &Whose) -> Result<Vec<Membership>> {
        let mut known = Vec::new();
        for person in whose.person.into_iter().chain(whose.merged) {
            known.extend(self.desk.register.memberships_of_person(person)?);
        }
        Ok(known)
    }

    fn stay(
        &self,
        whose: &Whose,
        place: &Place,
        known: &[Membership],
        notes: &mut Notes,
    ) -> Option<Stay> {
        let mut new = whose.person.is_none();
        let persons = whose.person.into_iter().chain(whose.merged);
        for first in persons.filter_map(|person| self.seen.get(&person)) {
            new |= first.new;
            if first.household != place.household && (first.share == 100 || place.share == 100) {
                let line = first.line.to_string();
                notes.fault(
                    "household_id",
                    said!("insz-in-two-households", first = line),
                );
                return None;
            }
        }
        match Stay::plan(place, known, self.desk.on, new) {
            Ok(stay) => Some(stay),
            Err(said) => {
                notes.fault("since", said);
                None
            }
        }
    }

    /// The person, added, merged, and known by the id and the numbers of the row.
    fn person(&mut self, whose: &Whose, row: &MemberRow) -> Result<PersonId> {
        let (desk, register) = (self.desk, self.desk.register);
        let fresh = || PersonId::from_bytes(desk.world.draw("person", row.member_id.as_bytes()));
        let person = whose.person.unwrap_or_else(fresh);
        if whose.person.is_none() {
            register.add_person(person, &desk.at)?;
            self.returned += usize::from(who::was_erased(desk, row)?);
            if desk.gives_passes {
                give(desk.world, register, (person, 0), desk.on, &desk.at)?;
                self.passes += 1;
            }
        }
        if let Some(merged) = whose.merged {
            merges::merge(desk, merged, person)?;
            if let Some(first) = self.seen.remove(&merged) {
                self.seen.entry(person).or_insert(first);
            }
        }
        if !whose.alias_known {
            register.add_person_alias(&row.member_id, person, &desk.at)?;
        }
        if let (Some(number), false) = (row.insz, whose.number_known) {
            let number = number.canonical();
            let mac = desk.key.pseudonym(&number);
            register.set_number(person, mac.bytes(), &number, &desk.at)?;
        }
        if let (Some(number), false) = (row.replaced_insz, whose.replaced_known) {
            let number = number.canonical();
            let mac = desk.key.pseudonym(&number);
            register.add_replaced_number(person, mac.bytes(), &number, &desk.at)?;
        }
        Ok(person)
    }

    /// Writes who somebody is, when the row says it otherwise. The first row of a file about a person counts.
    fn words(&self, whose: &Whose, person: PersonId, row: &MemberRow) -> Result<bool> {
        if self.seen.contains_key(&person) {
            return Ok(false);
        }
        let known = match whose.person {
            Some(_) => self.desk.register.identity(person)?,
            None => None,
        };
        let new = who::identity(row, known.as_ref());
        if known.as_ref() == Some(&new) {
            return Ok(!whose.number_known || !whose.replaced_known);
        }
        self.desk
            .register
            .set_identity(person, &new, &self.desk.at)?;
        Ok(true)
    }

    fn change(
        &mut self,
        whose: &Whose,
        person: PersonId,
        place: &Place,
        stay: &Stay,
        worded: bool,
        notes: &mut Notes,
    ) -> Change {
        let new = whose.person.is_none();
        let seen = Seen {
            line: notes.line(),
            household: place.household,
            share: place.share,
            new,
        };
        let moved = stay.moves(place);
        let Some(first) = self.seen.get(&person) else {
            self.seen.insert(person, seen);
            return match whose.merged {
                _ if new => Change::New,
                Some(_) => Change::Merged,
                None if moved => Change::Moved,
                None if worded || !stay.holds() || !whose.alias_known => Change::Changed,
                None => Change::Unchanged,
            };
        };
        if first.household == place.household {
            let line = first.line.to_string();
            notes.warn("insz", said!("member-twice", first = line));
        }
        match whose.merged {
            Some(_) => Change::Merged,
            None if moved && !first.new => Change::Moved,
            None => Change::Double,
        }
    }
}
