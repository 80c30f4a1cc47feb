//! Whom somebody asks for: by a word of the name, a street and a number, or by a pass or voucher that is shown.

use super::counter::{Counter, Step};
use crate::commands::{household, household_find, shown};
use crate::domain::{Code, HouseholdId, PersonId, Shown, name_key};
use crate::error::{Error, Result};
use crate::register::{Found, Register};
use crate::said;

/// So many can be chosen by one digit.
pub const MOST: usize = 9;
/// The fewest letters by which is searched.
const FEWEST: usize = 2;
/// Members that are looked at to fill one page: households have several.
const LOOKED_AT: usize = 50;

/// A household in a list.
pub struct Home {
    /// It.
    pub household: HouseholdId,
    /// Who of it was meant.
    pub persons: Vec<PersonId>,
    /// Their names.
    pub names: Vec<String>,
    /// Where it lives.
    pub address: String,
}

/// What was found.
#[derive(Default)]
pub struct Homes {
    /// The first of them.
    pub homes: Vec<Home>,
    /// Whether there are more.
    pub more: bool,
}

impl Homes {
    /// The households of some members, each once.
    pub fn of(members: Vec<Found>) -> Self {
        let mut all = Self::default();
        for one in members {
            let known = |home: &&mut Home| home.household == one.household;
            let name = household::full_name(&one.first_name, &one.last_name);
            if let Some(home) = all.homes.iter_mut().find(known) {
                home.persons.push(one.person);
                home.names.push(name);
            } else if all.homes.len() == MOST {
                all.more = true;
            } else {
                let address = household_find::address_of(&one);
                all.homes.push(Home {
                    household: one.household,
                    persons: vec![one.person],
                    names: vec![name],
                    address: address.map(|one| shown::one_line(&one)).unwrap_or_default(),
                });
            }
        }
        all
    }
}

impl Counter<'_, '_> {
    /// The households that a word or an address may mean.
    pub fn homes(&self, typed: &str) -> Result<Homes> {
        if name_key(typed).chars().count() < FEWEST {
            return Ok(Homes::default());
        }
        let found = household_find::search(&self.register, typed, LOOKED_AT)?;
        let many = found.len() >= LOOKED_AT;
        let mut homes = Homes::of(found);
        homes.more |= many;
        Ok(homes)
    }

    /// The households of whoever holds the pass or voucher that was scanned or typed; nothing where it is no such code.
    pub fn shown(&mut self, typed: &str) -> Step<Option<Homes>> {
        let Ok(shown) = typed.trim().parse::<Shown>() else {
            return Ok(None);
        };
        match self.holder(&shown) {
            Ok(homes) => Ok(Some(homes)),
            Err(error) => {
                self.complain(error)?;
                Ok(Some(Homes::default()))
            }
        }
    }

    fn holder(&mut self, shown: &Shown) -> Result<Homes> {
        if let Shown::Scanned(signed) = shown {
            let keys = self.register.public_keys()?;
            if !keys.iter().any(|key| key.public.verifies(signed)) {
                return Err(Error::refused(said!("pass-signature-forged")));
            }
        }
        let code = shown.code();
        let person = holder(&self.register, code)?;
        let person = person
            .ok_or_else(|| Error::refused(said!("desk-code-unknown", code = code.to_string())))?;
        let mut members = Vec::new();
        for household in self.register.households_on(person, self.run.on)? {
            let mut here = self.register.members_of(household)?;
            here.retain(|one| one.person == person);
            members.extend(here);
        }
        if members.is_empty() {
            return Err(Error::refused(said!("desk-no-home")));
        }
        Ok(Homes::of(members))
    }
}

/// Whose code it is.
fn holder(register: &Register, code: Code) -> Result<Option<PersonId>> {
    Ok(match code {
        Code::Pass(number) => {
            let pass = register.pass_by_number(number.canonical())?;
            pass.and_then(|pass| pass.person)
        }
        Code::Voucher(code) => {
            let voucher = register.voucher_by_code(code.canonical())?;
            voucher.and_then(|voucher| voucher.person)
        }
    })
}
