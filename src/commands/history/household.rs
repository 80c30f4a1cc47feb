//! Who is in a household, as limits look at it.

use chrono::NaiveDate;

use crate::commands::pricing::LEISURE;
use crate::domain::{HouseholdId, PartialDate, PersonId, Relation, Tier};
use crate::error::{Error, Result};
use crate::register::{Entitlement, MemberFacts, Register};

/// Somebody of the household.
pub(super) struct Member {
    pub(super) person: PersonId,
    pub(super) birth: PartialDate,
    pub(super) tier: Option<Tier>,
    pub(super) since: Option<NaiveDate>,
}

/// The household of a person on a day, the reference person first and then by age: the order in which a limit draws from others.
pub(super) fn household(
    register: &Register,
    person: PersonId,
    on: NaiveDate,
) -> Result<Vec<Member>> {
    let mut homes: Vec<HouseholdId> = register.households_on(person, on)?;
    homes.truncate(1);
    let mut members: Vec<(MemberFacts, Vec<Entitlement>)> = Vec::new();
    for home in homes {
        register.each_dossier(Some(home), on, |_, facts| {
            for member in &facts.members {
                if member.from_on <= on && member.to_on.is_none_or(|to| on < to) {
                    let mine =
                        |one: &&Entitlement| one.person == member.person && one.right == LEISURE;
                    let rights = facts.entitlements.iter().filter(mine).cloned().collect();
                    members.push((member.clone(), rights));
                }
            }
            Ok::<(), Error>(())
        })?;
    }
    let rank = |member: &MemberFacts| match member.relation {
        Relation::Reference => 0,
        Relation::Partner => 1,
        Relation::Child => 2,
        Relation::Other => 3,
    };
    members.sort_by_key(|(member, _)| (rank(member), member.birth_date, member.person));
    let known = members.into_iter().map(|(member, rights)| Member {
        person: member.person,
        birth: member.birth_date,
        tier: standing(&rights, on).map(|right| right.tier.clone()),
        since: since(&rights, on),
    });
    Ok(known.collect())
}

fn standing(rights: &[Entitlement], on: NaiveDate) -> Option<&Entitlement> {
    rights
        .iter()
        .find(|one| one.from_on <= on && one.to_on.is_none_or(|to| on < to))
}

/// Since when a right has run without a break.
fn since(rights: &[Entitlement], on: NaiveDate) -> Option<NaiveDate> {
    let mut first = standing(rights, on)?.from_on;
    while let Some(before) = rights.iter().find(|one| one.to_on == Some(first)) {
        first = before.from_on;
    }
    Some(first)
}
