//! Who gets a letter: a household, addressed to its reference person, or one member.

use std::collections::BTreeSet;

use chrono::{Days, NaiveDate};

use crate::commands::names;
use crate::commands::run::Run;
use crate::commands::shown;
use crate::domain::{HouseholdId, PersonId, Refnis, Relation};
use crate::error::{Error, Result};
use crate::register::{Identity, Register};

/// How long before its end a right is looked at again, in days: six weeks, as when rights are derived.
const SOON: u64 = 42;

/// Whom somebody typing a command means.
#[derive(Debug, Clone, Copy)]
pub enum Whom {
    /// One household.
    Household(HouseholdId),
    /// One member.
    Member(PersonId),
    /// Every household.
    All,
    /// Every household of which a right ends soon.
    Due,
}

/// To whom a letter goes, and about whom it is.
pub struct Reader {
    /// The name above the address.
    pub name: String,
    /// The lines below it; none where no address is known.
    pub address: Vec<String>,
    /// The language of letters.
    pub language: String,
    /// Whom it is about.
    pub persons: Vec<PersonId>,
}

impl Whom {
    /// Reads it; `all` when neither a household nor a member is named.
    ///
    /// # Errors
    /// When there is none of that id.
    pub fn read(
        register: &Register,
        household: Option<&str>,
        member: Option<&str>,
        otherwise: Self,
    ) -> Result<Self> {
        Ok(match (household, member) {
            (Some(id), _) => Self::Household(names::household(register, id)?),
            (None, Some(id)) => Self::Member(names::person(register, id)?),
            (None, None) => otherwise,
        })
    }

    /// Hands over each reader; where all are asked, a child of two homes belongs to the first.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each(
        &self,
        run: &Run<'_>,
        register: &Register,
        take: &mut dyn FnMut(Reader) -> Result<()>,
    ) -> Result<()> {
        let on = run.on;
        match self {
            Self::Household(household) => {
                let persons = register.persons_in(*household, on)?;
                at(register, *household, persons, on)?.map_or(Ok(()), take)
            }
            Self::Member(person) => {
                let home = register.households_on(*person, on)?.first().copied();
                alone(register, *person, home)?.map_or(Ok(()), take)
            }
            Self::Due => {
                let mut homes = BTreeSet::new();
                let until = on.checked_add_days(Days::new(SOON)).unwrap_or(on);
                for person in register.ending(on, until)? {
                    homes.extend(register.households_on(person, on)?.first().copied());
                }
                homes.into_iter().try_for_each(|home| {
                    let persons = register.persons_in(home, on)?;
                    at(register, home, persons, on)?.map_or(Ok(()), &mut *take)
                })
            }
            Self::All => register.each_household(|home| {
                let mut persons = Vec::new();
                for person in register.persons_in(home.household, on)? {
                    if register.households_on(person, on)?.first() == Some(&home.household) {
                        persons.push(person);
                    }
                }
                at(register, home.household, persons, on)?.map_or(Ok::<_, Error>(()), &mut *take)
            }),
        }
    }
}

/// A household as a reader; `None` when nobody lives there.
fn at(
    register: &Register,
    household: HouseholdId,
    mut persons: Vec<PersonId>,
    on: NaiveDate,
) -> Result<Option<Reader>> {
    let reference = register.memberships_of_household(household)?;
    let stands = |to: Option<NaiveDate>| to.is_none_or(|to| on < to);
    let reference = reference
        .iter()
        .find(|one| one.relation == Relation::Reference && one.from_on <= on && stands(one.to_on));
    let mut known: Vec<(PersonId, Identity)> = Vec::new();
    for person in &persons {
        known.extend(register.identity(*person)?.map(|is| (*person, is)));
    }
    known.sort_by_key(|(person, is)| (is.birth_date, *person));
    persons = known.iter().map(|(person, _)| *person).collect();
    let named = reference.map(|one| one.person);
    let named = known.iter().find(|(person, _)| Some(*person) == named);
    let Some((_, is)) = named.or_else(|| known.first()) else {
        return Ok(None);
    };
    Ok(Some(Reader {
        name: name(is),
        address: address(register, Some(household))?,
        language: is.language.clone().unwrap_or_default(),
        persons,
    }))
}

fn alone(
    register: &Register,
    person: PersonId,
    home: Option<HouseholdId>,
) -> Result<Option<Reader>> {
    let Some(is) = register.identity(person)? else {
        return Ok(None);
    };
    Ok(Some(Reader {
        name: name(&is),
        address: address(register, home)?,
        language: is.language.unwrap_or_default(),
        persons: vec![person],
    }))
}

fn name(is: &Identity) -> String {
    let name = format!("{} {}", is.first_name, is.last_name);
    name.trim().to_owned()
}

fn address(register: &Register, home: Option<HouseholdId>) -> Result<Vec<String>> {
    let known = home
        .map(|home| register.current_address(home))
        .transpose()?;
    let Some(mut address) = known.flatten().map(|dated| dated.address) else {
        return Ok(Vec::new());
    };
    if address.municipality.is_none() {
        // The post wants a name beside the number.
        let code = address.refnis.as_deref().and_then(|code| code.parse().ok());
        address.municipality = code.map(|code: Refnis| code.name().to_owned());
    }
    Ok(shown::lines(&address))
}
