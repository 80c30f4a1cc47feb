//! The prices of a case: its claims one after another, each with what was used before it.

use chrono::NaiveDate;

use crate::domain::{Money, Said, Share, Tier};
use crate::rules::claims::funded;
use crate::rules::decide::{Decision, Reason, decide};
use crate::rules::limit::{History, Housemate, Priced, Use, explain_price};
use crate::rules::price::{ClaimFacts, apart};
use crate::rules::scheme::{Language, Scheme};

use super::{Case, Claim, ClaimTier};

/// A claim of a case as the rules see it, with what they borrow.
pub(super) struct Seen<'a> {
    claim: &'a Claim,
    case: &'a Case,
    /// The tier it is priced with.
    pub(super) tier: Option<Tier>,
    /// The ground behind it, where it follows from the facts.
    ground: Option<String>,
    facts: Vec<(&'a str, i64)>,
}

impl<'a> Seen<'a> {
    pub(super) fn new(scheme: &Scheme, case: &'a Case, claim: &'a Claim, right: &str) -> Self {
        let (tier, ground) = match &claim.tier {
            ClaimTier::With(tier) => (Some(tier.clone()), None),
            ClaimTier::Ordinary => (None, None),
            ClaimTier::AsDecided => {
                let decision = case
                    .household
                    .read(|dossier| decide(scheme, dossier, claim.member, right, claim.on));
                match decision {
                    Decision::Granted(grant) => {
                        (Some(grant.tier.clone()), Some(grant.ground.id.clone()))
                    }
                    _ => (None, None),
                }
            }
        };
        let facts = claim.facts.iter();
        Self {
            claim,
            case,
            tier,
            ground,
            facts: facts.map(|(name, value)| (name.as_str(), *value)).collect(),
        }
    }

    /// What its price depends on.
    pub(super) fn facts(&self, scheme: &Scheme) -> ClaimFacts<'_> {
        let claim = self.claim;
        let holder = &self.case.household.members[claim.member];
        let members = self.case.household.members.len();
        ClaimFacts {
            price: claim.price,
            tier: self.tier.as_ref(),
            category: &claim.category,
            service: claim.service.as_deref(),
            sector: claim.sector,
            route: claim.route,
            holder: &holder.id,
            birth: holder.birth,
            home: Some(claim.home.as_ref().unwrap_or(&holder.lives_in)),
            organiser: &claim.organiser,
            organiser_at: Some(&claim.organiser_at),
            organiser_local: scheme.municipalities.contains(&claim.organiser_at),
            offer: &claim.offer,
            quantity: claim.quantity,
            members: i64::try_from(members).ok(),
            facts: &self.facts,
            on: claim.on,
            aged_on: None,
            handed_in_on: claim.handed_in_on,
            paid_on: claim.paid_on,
            starts_on: claim.starts_on,
        }
    }
}

/// A price and the reasons behind it.
pub(super) type Sale<'s> = (Result<Priced<'s>, Said>, Vec<Reason>);

/// Prices the claims in their order; each later one sees the earlier ones as used.
pub(super) fn sales<'s>(
    scheme: &'s Scheme,
    case: &Case,
    right: &str,
    language: Language,
) -> Vec<Sale<'s>> {
    let before = case.used.iter().map(|used| &used.claim);
    let mut seen: Vec<Seen> = before
        .chain(&case.claims)
        .map(|claim| Seen::new(scheme, case, claim, right))
        .collect();
    // What was used was used with a tier, also where the facts of the case do not reach back so far.
    let now = seen.last().and_then(|last| last.tier.clone());
    for one in seen.iter_mut().take(case.used.len()) {
        one.tier = one.tier.take().or_else(|| now.clone());
    }
    let parts: Vec<Vec<Share>> = seen
        .iter()
        .map(|one| apart(scheme, &one.facts(scheme)))
        .collect();
    let mut shares: Vec<Vec<Share>> = Vec::new();
    let mut sales = Vec::new();
    for (position, one) in seen.iter().enumerate() {
        let used = case.used.get(position);
        if let Some(told) = used.and_then(|used| used.shares.clone()) {
            shares.push(told);
            continue;
        }
        let earlier = seen.iter().zip(&shares).enumerate();
        let earlier: Vec<Use> = earlier
            .map(|(position, (one, shares))| Use {
                claim: one.facts(scheme),
                member: who(case, position, one),
                shares,
                apart: &parts[position],
            })
            .collect();
        let sale = sale(scheme, one, right, &earlier, language);
        let division = sale.0.as_ref().map(|priced| priced.split.shares().to_vec());
        shares.push(division.unwrap_or_default());
        if used.is_none() {
            sales.push(sale);
        }
    }
    sales
}

/// Whose an earlier use was: none for somebody of another household.
fn who(case: &Case, position: usize, one: &Seen) -> Option<usize> {
    let others = case.used.get(position).is_some_and(|used| used.others);
    (!others).then_some(one.claim.member)
}

fn sale<'s>(
    scheme: &'s Scheme,
    one: &Seen,
    right: &str,
    uses: &[Use],
    language: Language,
) -> Sale<'s> {
    let standing: Vec<(Option<Tier>, Option<NaiveDate>)> = match one.claim.tier {
        // Where the case names the tier, it names everybody's.
        ClaimTier::With(_) | ClaimTier::Ordinary => {
            vec![(one.tier.clone(), None); one.case.household.members.len()]
        }
        ClaimTier::AsDecided => one.case.household.read(|dossier| {
            let members = 0..dossier.members.len();
            let decided =
                members.map(
                    |member| match decide(scheme, dossier, member, right, one.claim.on) {
                        Decision::Granted(grant) => {
                            (Some(grant.tier.clone()), Some(grant.period.from))
                        }
                        _ => (None, None),
                    },
                );
            decided.collect()
        }),
    };
    let members = one.case.household.members.iter().zip(&standing);
    let household: Vec<Housemate> = members
        .map(|(person, (tier, since))| Housemate {
            birth: person.birth,
            tier: tier.as_ref(),
            since: *since,
        })
        .collect();
    let history = History {
        uses,
        household: &household,
        member: one.claim.member,
    };
    let (price, reasons) = explain_price(scheme, &one.facts(scheme), &history, language);
    let ground = one.ground.as_deref();
    (
        price.and_then(|priced| paid_for(scheme, priced, ground)),
        reasons,
    )
}

/// The price borne by the funds that may be used for the ground, where the tier follows from one.
fn paid_for<'s>(
    scheme: &Scheme,
    priced: Priced<'s>,
    ground: Option<&str>,
) -> Result<Priced<'s>, Said> {
    let Some(ground) = ground else {
        return Ok(priced);
    };
    let split = funded(scheme, &priced.split, ground)?;
    Ok(Priced { split, ..priced })
}

/// What a party bears of several prices together; the first reason why one of them is none.
pub(super) fn total(
    sales: &[Sale],
    part: impl Fn(&Priced) -> Money,
) -> Result<Money, &'static str> {
    let parts = sales.iter().map(|(price, _)| match price {
        Ok(priced) => Ok(part(priced)),
        Err(said) => Err(said.key),
    });
    let parts: Result<Vec<Money>, _> = parts.collect();
    parts.map(|parts| parts.into_iter().sum())
}
