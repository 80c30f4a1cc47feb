//! Where somebody belongs from a day on: what a new place in a household does to the places they have.

use chrono::NaiveDate;

use super::Desk;
use crate::domain::{HouseholdId, PersonId, Relation, SINCE_UNKNOWN, Said};
use crate::error::Result;
use crate::register::Membership;
use crate::said;

/// The share of somebody who lives in one household only, in percent.
const WHOLE: i64 = 100;

/// A place in a household as it is asked for.
#[derive(Debug, Clone, Copy)]
pub struct Place {
    /// The household.
    pub household: HouseholdId,
    /// First day, when it is known.
    pub since: Option<NaiveDate>,
    /// How they stand to the reference person; nothing leaves it as it is.
    pub relation: Option<Relation>,
    /// Share of residence, in percent.
    pub share: i64,
}

/// What is to be done so that somebody has a place.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Stay {
    closes: Vec<HouseholdId>,
    day: NaiveDate,
    opens: Option<(Relation, NaiveDate)>,
    better: Option<Relation>,
}

/// The share of residence that holds: the one that is asked for, else the one somebody has there, else all of it.
pub fn share(asked: Option<u8>, household: HouseholdId, known: &[Membership]) -> i64 {
    let mut open = known.iter().filter(|one| one.to_on.is_none());
    let here = open.find(|one| one.household == household);
    let now = here.map_or(WHOLE, |here| here.custody_share_pct);
    asked.map_or(now, i64::from)
}

impl Stay {
    /// What a place asks of the memberships `known` of somebody, open and closed.
    ///
    /// A place for all of the time closes the others; a part of the time leaves other parts alone. Without a first day it begins on the
    /// day at hand, or for somebody `new` to the register on a day that is not known.
    pub fn plan(
        place: &Place,
        known: &[Membership],
        on: NaiveDate,
        new: bool,
    ) -> std::result::Result<Self, Said> {
        let open = || known.iter().filter(|one| one.to_on.is_none());
        let here = open().find(|one| one.household == place.household);
        let mut stay = Self::default();
        if let Some(now) = here {
            stay.goes_on(place, now, on);
        } else {
            let unknown = if new { SINCE_UNKNOWN } else { on };
            let from = place.since.unwrap_or(unknown);
            let again = known
                .iter()
                .find(|one| one.household == place.household && one.to_on > Some(from));
            if let Some(last) = again.and_then(|one| one.to_on?.pred_opt()) {
                return Err(said!("member-left-later", from = from, last = last));
            }
            stay.opens = Some((place.relation.unwrap_or(Relation::Other), from));
            stay.day = from;
        }
        if place.share == WHOLE {
            for other in open().filter(|one| one.household != place.household) {
                if other.from_on > stay.day {
                    return Err(said!(
                        "member-moves-before",
                        from = stay.day,
                        since = other.from_on
                    ));
                }
                stay.closes.push(other.household);
            }
        }
        Ok(stay)
    }

    /// A place they have already: what is said otherwise holds from the day at hand, or was so from its first day.
    fn goes_on(&mut self, place: &Place, now: &Membership, on: NaiveDate) {
        let relation = place.relation.unwrap_or(now.relation);
        let later = |since: &NaiveDate| *since > now.from_on;
        self.day = place.since.filter(later).unwrap_or(on);
        if (relation, place.share) == (now.relation, now.custody_share_pct) {
            return;
        }
        if self.day > now.from_on {
            self.closes.push(place.household);
            self.opens = Some((relation, self.day));
        } else {
            self.better = Some(relation);
        }
    }

    /// Whether nothing has to be done.
    pub fn holds(&self) -> bool {
        self.closes.is_empty() && self.opens.is_none() && self.better.is_none()
    }

    /// Whether it leads to another household, or away from one.
    pub fn moves(&self, place: &Place) -> bool {
        let leaves = |household: &HouseholdId| *household != place.household;
        self.closes.iter().any(leaves) || (self.opens.is_some() && self.closes.is_empty())
    }

    /// The first day of the place, when it is a new one.
    pub fn begins(&self) -> Option<NaiveDate> {
        self.opens.map(|(_, from)| from)
    }

    /// Does it.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn write(&self, desk: &Desk<'_>, person: PersonId, place: &Place) -> Result<()> {
        for household in &self.closes {
            desk.register
                .close_membership(*household, person, self.day, &desk.at)?;
        }
        if let Some((relation, from_on)) = self.opens {
            let new = Membership {
                household: place.household,
                person,
                from_on,
                to_on: None,
                relation,
                custody_share_pct: place.share,
            };
            desk.register.open_membership(&new, &desk.at)?;
        }
        if let Some(relation) = self.better {
            desk.register.correct_membership(
                place.household,
                person,
                relation,
                place.share,
                &desk.at,
            )?;
        }
        Ok(())
    }
}

/// The places of a child in split custody that a file no longer lists, when it lists others.
pub fn unlisted<'a>(
    open: &'a [Membership],
    listed: &'a [HouseholdId],
) -> impl Iterator<Item = &'a Membership> {
    open.iter().filter(|one| {
        !listed.contains(&one.household) && (one.custody_share_pct == WHOLE || listed.len() > 1)
    })
}
