//! How everybody stands under two versions on one day, counted by age and by tier before and after.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;

use crate::commands::declines::Declines;
use crate::commands::dossier::{Shaped, residences};
use crate::commands::pricing::LEISURE;
use crate::domain::{PartialDate, PersonId, Tier};
use crate::error::{Error, Result};
use crate::register::{HouseholdFacts, Register};
use crate::rules::{Decision, Scheme, decide_household};

/// The two versions that are compared.
#[derive(Clone, Copy)]
pub struct Versions<'s> {
    /// The one in force.
    pub current: &'s Scheme,
    /// The proposal.
    pub proposed: &'s Scheme,
}

/// How somebody stands in one right. Ordered: a better tier is less, then not knowing, then none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// There is a right: the rank of its tier, and the tier.
    Tier(i64, Tier),
    /// A fact is missing.
    Unknown,
    /// There is none.
    Nothing,
}

impl Stand {
    fn of(decision: Option<&Decision<'_>>, scheme: &Scheme) -> Self {
        match decision {
            Some(Decision::Granted(grant)) => {
                let rank = scheme.tier(grant.tier).map_or(i64::MAX, |tier| tier.rank);
                Self::Tier(rank, grant.tier.clone())
            }
            Some(Decision::Unknown { .. }) => Self::Unknown,
            Some(Decision::Refused { .. }) | None => Self::Nothing,
        }
    }

    /// The tier, where there is one.
    pub fn tier(&self) -> Option<&Tier> {
        match self {
            Self::Tier(_, tier) => Some(tier),
            _ => None,
        }
    }
}

/// What the proposal does to somebody, in the order in which it is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// A right where there was none.
    Gains,
    /// A better tier.
    Better,
    /// Another tier of the same rank.
    Other,
    /// A lower tier.
    Worse,
    /// No right any more.
    Loses,
    /// Under one of the two it is not known.
    Unknown,
    /// The same.
    Same,
}

impl Effect {
    /// From how somebody stands now to how they would stand. A tier that both versions have is measured by the proposal.
    fn of(now: &Stand, then: &Stand, proposed: &Scheme) -> Self {
        match (now, then) {
            (Stand::Unknown, _) | (_, Stand::Unknown) => Self::Unknown,
            (Stand::Nothing, Stand::Nothing) => Self::Same,
            (Stand::Nothing, Stand::Tier(..)) => Self::Gains,
            (Stand::Tier(..), Stand::Nothing) => Self::Loses,
            (Stand::Tier(_, a), Stand::Tier(_, b)) if a == b => Self::Same,
            (Stand::Tier(rank, tier), Stand::Tier(then, _)) => {
                let now = proposed.tier(tier).map_or(*rank, |tier| tier.rank);
                match then.cmp(&now) {
                    std::cmp::Ordering::Less => Self::Better,
                    std::cmp::Ordering::Equal => Self::Other,
                    std::cmp::Ordering::Greater => Self::Worse,
                }
            }
        }
    }
}

/// The last age of every band but the oldest.
const BANDS: [i32; 5] = [5, 11, 17, 24, 64];
/// How many age bands there are, the unknown age last.
pub const AGES: usize = BANDS.len() + 2;

/// The band of an age on a day.
fn band(birth: PartialDate, on: NaiveDate) -> usize {
    let of = |age: i32| BANDS.partition_point(|last| *last < age);
    let (youngest, oldest) = birth.ages_on(on);
    if of(youngest) == of(oldest) {
        of(youngest)
    } else {
        AGES - 1
    }
}

/// A line of the comparison: the position of the right, the effect, and from which stand to which.
pub type Line = (usize, Effect, Stand, Stand);

/// Everybody, counted.
pub struct Persons {
    /// The rights of either version.
    pub rights: Vec<String>,
    /// Persons by line and age band.
    pub lines: BTreeMap<Line, [i64; AGES]>,
}

/// How somebody stands now, and would stand.
type Stands = (Stand, Stand);

impl Persons {
    /// How many decisions are counted in all lines together.
    #[must_use]
    pub fn decisions(&self) -> usize {
        let all: i64 = self.lines.values().flatten().sum();
        usize::try_from(all).unwrap_or_default()
    }

    /// Decides about everybody, household by household. `changed` hears of each person to whom the proposal gives another tier of
    /// the leisure right.
    ///
    /// # Errors
    /// When the register cannot be read, or what `changed` gives.
    pub fn decide(
        register: &Register,
        versions: Versions<'_>,
        on: NaiveDate,
        mut changed: impl FnMut(PersonId, Option<&Tier>) -> Result<()>,
    ) -> Result<Self> {
        let mut rights: Vec<String> = Vec::new();
        for right in [versions.current, versions.proposed]
            .map(Scheme::rights)
            .concat()
        {
            if !rights.iter().any(|known| known == right) {
                rights.push(right.to_owned());
            }
        }
        let declines = Declines::read(register)?;
        let several: HashSet<PersonId> = register.in_several_households(on)?.into_iter().collect();
        let mut persons = Self {
            rights,
            lines: BTreeMap::new(),
        };
        let mut waiting: HashMap<(usize, PersonId), (Stands, usize)> = HashMap::new();
        register.each_dossier(None, on, |_, facts| {
            for (right, person, mut stands, age) in persons.household(versions, facts, on) {
                // Who would rather not take part has no right under either.
                if declines
                    .since(person, persons.rights[right].as_str(), on)
                    .is_some()
                {
                    stands = (Stand::Nothing, Stand::Nothing);
                }
                if several.contains(&person) {
                    // The better of what both households give, whichever comes first.
                    let known = waiting
                        .entry((right, person))
                        .or_insert_with(|| (stands.clone(), age));
                    known.0.0 = known.0.0.clone().min(stands.0);
                    known.0.1 = known.0.1.clone().min(stands.1);
                } else {
                    persons.count(versions, right, person, stands, age, &mut changed)?;
                }
            }
            Ok::<(), Error>(())
        })?;
        for ((right, person), (stands, age)) in waiting {
            persons.count(versions, right, person, stands, age, &mut changed)?;
        }
        Ok(persons)
    }

    /// How the members of a household stand, by right.
    fn household(
        &self,
        versions: Versions<'_>,
        facts: &HouseholdFacts,
        on: NaiveDate,
    ) -> Vec<(usize, PersonId, Stands, usize)> {
        let residences = residences(facts);
        let now = Shaped::new(facts, &residences, versions.current, on);
        let then = Shaped::new(facts, &residences, versions.proposed, on);
        let mut stands = Vec::new();
        for (right, word) in self.rights.iter().enumerate() {
            let [current, proposed] = [(versions.current, &now), (versions.proposed, &then)]
                .map(|(scheme, shaped)| decide_household(scheme, &shaped.dossier(), word, on));
            let dossier = now.dossier();
            for (at, person) in now.members_on(on) {
                let stand = (
                    Stand::of(current.get(at), versions.current),
                    Stand::of(proposed.get(at), versions.proposed),
                );
                let birth = dossier.members.get(at).and_then(|member| member.birth);
                let age = birth.map_or(AGES - 1, |birth| band(birth, on));
                stands.push((right, person, stand, age));
            }
        }
        stands
    }

    fn count(
        &mut self,
        versions: Versions<'_>,
        right: usize,
        person: PersonId,
        (now, then): Stands,
        age: usize,
        changed: &mut impl FnMut(PersonId, Option<&Tier>) -> Result<()>,
    ) -> Result<()> {
        let effect = Effect::of(&now, &then, versions.proposed);
        let known = !matches!(effect, Effect::Unknown | Effect::Same);
        if known && self.rights[right] == LEISURE {
            changed(person, then.tier())?;
        }
        let line = self.lines.entry((right, effect, now, then)).or_default();
        line[age] += 1;
        Ok(())
    }
}
