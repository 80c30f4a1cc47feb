//! What rights pay by themselves: nobody asks for a premium, it goes in the next order once its right has begun.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::commands::declines::Declines;
use crate::commands::dossier::{Shaped, residences};
use crate::commands::names;
use crate::commands::run::Run;
use crate::commands::scheme::{self, InForce};
use crate::domain::{Money, PersonId, PremiumId};
use crate::error::{Error, Result};
use crate::register::{NewPremium, Register};
use crate::rules::{Premium, Value, premium_amount};
use crate::seal::PseudonymKey;

/// Keeps every premium whose right has begun by the day of the command; gives for how many the amount could not be computed, since a
/// fact of them is not known.
///
/// # Errors
/// When the register cannot be read or written.
pub fn enter(run: &Run<'_>, register: &Register) -> Result<i64> {
    let mut versions: BTreeMap<NaiveDate, InForce> = BTreeMap::new();
    for stored in register.schemes()? {
        // Of two texts of one day, the newer one counts.
        let version = scheme::as_adopted(register, stored)?;
        versions.insert(version.stored.from_on, version);
    }
    let premiums = versions.values().flat_map(|one| &one.scheme.premiums);
    let clauses: BTreeSet<(String, String)> = premiums
        .map(|one| (one.right.clone(), one.id.clone()))
        .collect();
    let declines = Declines::read(register)?;
    let codes = names::erased_key(register)?;
    let (at, mut unknown) = (run.stamp().at, 0);
    for (right, clause) in &clauses {
        for (person, from_on) in register.rights_without_premium((right, clause), run.on)? {
            if declines.since(person, right, run.on).is_some() {
                continue;
            }
            // Who takes part again has no new right: what it paid in the year before, it does not pay once more.
            let again = declines.again_from(person, right, from_on);
            if again && register.premium_in_year_before(person, clause, from_on)? {
                continue;
            }
            if paid_before_erasing(register, &codes, clause, (person, right.as_str(), from_on))? {
                continue;
            }
            // The version of the first day gives it; a right that began before there was such a premium has none.
            let version = versions.range(..=from_on).next_back();
            let version = version.map(|(_, version)| version);
            let Some(version) = version.filter(|one| one.scheme.in_force.contains(from_on)) else {
                continue;
            };
            let mut given = version.scheme.premiums.iter();
            let of_right = |one: &&Premium| one.id == *clause && one.right == *right;
            let Some(premium) = given.find(of_right) else {
                continue;
            };
            let Some(amount) = amount(register, version, premium, (person, from_on))? else {
                unknown += 1;
                continue;
            };
            if amount <= Money::ZERO {
                continue;
            }
            let subject = format!("{person}{clause}{from_on}");
            let new = NewPremium {
                id: PremiumId::from_bytes(run.world.draw("premium", subject.as_bytes())),
                person,
                clause,
                scheme_version: version.stored.id,
                from_on,
                amount,
                fund: &premium.fund,
            };
            register.add_premium(&new, run.on, &at)?;
        }
    }
    Ok(unknown)
}

/// Whether somebody who was erased and came back had this premium then.
fn paid_before_erasing(
    register: &Register,
    codes: &PseudonymKey,
    clause: &str,
    begun: (PersonId, &str, NaiveDate),
) -> Result<bool> {
    for known in register.known_as(begun.0)? {
        let code = codes.pseudonym(&known);
        if register.premium_before_erasing(code.bytes(), clause, begun)? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How much it is for a person; nothing where a fact is missing.
fn amount(
    register: &Register,
    version: &InForce,
    premium: &Premium,
    (person, on): (PersonId, NaiveDate),
) -> Result<Option<Money>> {
    if let Value::Amount(fixed) = premium.amount {
        return Ok(Some(fixed));
    }
    let mut found = None;
    for household in register.households_on(person, on)?.into_iter().take(1) {
        register.each_dossier(Some(household), on, |_, facts| {
            let residences = residences(facts);
            let shaped = Shaped::new(facts, &residences, &version.scheme, on);
            let member = shaped.members_on(on).find(|(_, one)| *one == person);
            if let Some((member, _)) = member {
                let dossier = shaped.dossier();
                found = premium_amount(&version.scheme, premium, &dossier, member, on).ok();
            }
            Ok::<(), Error>(())
        })?;
    }
    Ok(found)
}
