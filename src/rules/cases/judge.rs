//! Trying a case: the decision, its reasons and the price all come from the evaluator that serves the register.

use chrono::NaiveDate;

use super::expect::{Bearer, Difference, Expect, Key, Told};
use super::price::Claims;
use super::words::{OPEN, ORDINARY, missing_word, refusal_word};
use super::{Case, Claim};
use crate::domain::{Money, Role, Said, Tier};
use crate::rules::claims::{RoundDays, in_time, missing_proof, round_for, round_of_use};
use crate::rules::decide::{Decision, Reason, computed, explain};
use crate::rules::limit::Priced;
use crate::rules::price::pass_price;
use crate::rules::scheme::{Language, Scheme};

/// What became of one member's expectations in a case.
#[derive(Debug)]
pub struct Outcome<'s> {
    /// Name of the member in the case; the case's own where it names none.
    pub member: String,
    /// The day the right was judged on.
    pub on: NaiveDate,
    /// The keys that came out otherwise; none when the case holds.
    pub differences: Vec<Difference>,
    /// Whether the right was asked for or needed; not where a case is about a price and names the tier itself.
    pub about_right: bool,
    /// What the rules decided.
    pub decision: Decision<'s>,
    /// Why.
    pub reasons: Vec<Reason>,
    /// The rule that set the price, or why there is none; nothing when no price was asked.
    pub price: Option<Result<Priced<'s>, Said>>,
}

/// Tries a case against a scheme: one outcome for each member it expects something of. `language` is that of the reasons.
#[must_use]
pub fn try_case<'s>(scheme: &'s Scheme, case: &Case, language: Language) -> Vec<Outcome<'s>> {
    let outcomes = case.expects.iter();
    outcomes
        .map(|expect| outcome(scheme, case, expect, language))
        .collect()
}

fn outcome<'s>(
    scheme: &'s Scheme,
    case: &Case,
    expect: &Expect,
    language: Language,
) -> Outcome<'s> {
    let (decision, reasons) = case.household.read(|dossier| {
        explain(
            scheme,
            dossier,
            expect.member,
            &expect.right,
            case.on,
            language,
        )
    });
    let claims = Claims::new(scheme, case, &expect.right);
    let tried = Tried {
        scheme,
        case,
        decision: &decision,
        prices: claims.prices(),
        claims,
    };
    let differences = expect
        .wants
        .iter()
        .filter_map(|(key, expected)| {
            let got = tried.got(key, expect);
            (got != *expected).then(|| Difference {
                key: key.clone(),
                expected: expected.clone(),
                got,
            })
        })
        .collect();
    Outcome {
        member: case.household.members[expect.member].id.clone(),
        on: case.on,
        about_right: about_right(case, expect),
        differences,
        price: tried.prices.into_iter().nth(expect.claim),
        reasons,
        decision,
    }
}

fn about_right(case: &Case, expect: &Expect) -> bool {
    let tier = case.claims.get(expect.claim).map(|claim| &claim.tier);
    matches!(tier, None | Some(super::Priced::AsDecided))
        || expect.wants.iter().any(|(key, _)| key.is_of_right())
}

/// A case with what the rules made of it.
struct Tried<'a, 's> {
    scheme: &'s Scheme,
    case: &'a Case,
    decision: &'a Decision<'s>,
    claims: Claims<'a, 's>,
    /// That of each claim.
    prices: Vec<Result<Priced<'s>, Said>>,
}

impl<'s> Tried<'_, 's> {
    fn claim(&self, expect: &Expect) -> Option<&Claim> {
        self.case.claims.get(expect.claim)
    }

    fn price(&self, expect: &Expect) -> Option<&Result<Priced<'s>, Said>> {
        self.prices.get(expect.claim)
    }

    fn got(&self, key: &Key, expect: &Expect) -> Told {
        match key {
            Key::Decision => Told::word(match self.decision {
                Decision::Granted(_) => "granted",
                Decision::Refused { .. } => "refused",
                Decision::Unknown { .. } => "unknown",
            }),
            Key::Tier | Key::From | Key::Through | Key::Ground | Key::Grace => self.grant(key),
            Key::Reason => match self.decision {
                Decision::Refused { reasons } => reasons
                    .first()
                    .map_or(Told::Nothing, |reason| Told::word(refusal_word(*reason))),
                _ => Told::Nothing,
            },
            Key::Missing => match self.decision {
                Decision::Unknown { missing } => Told::words(missing.iter().map(missing_word)),
                _ => Told::Nothing,
            },
            Key::Holder => self.share(&Bearer::One(Role::Holder), expect),
            Key::Share(bearer) => self.share(bearer, expect),
            Key::Total(bearer) => self.total(bearer),
            Key::Error => match self.price(expect) {
                Some(Err(said)) => Told::word(said.key),
                _ => Told::Nothing,
            },
            Key::PassPrice => self.pass_price(expect),
            Key::MissingProof => self.missing_proof(expect),
            Key::Computed(name) => self.computed(name, expect.member),
            Key::Left(limit) => self.left(limit, expect),
            Key::Limit => match self.price(expect) {
                Some(Ok(priced)) => priced
                    .refused_by
                    .map_or(Told::Nothing, |limit| Told::word(&limit.id)),
                Some(Err(said)) => Told::word(said.key),
                None => Told::Nothing,
            },
            Key::RoundBy => self
                .round(expect)
                .map_or(Told::Nothing, |round| Told::Day(round.hand_in_by)),
            Key::PaidBy => self
                .round(expect)
                .and_then(|round| round.paid_by)
                .map_or(Told::Nothing, Told::Day),
            Key::InTime => match self.claims.facts(expect.claim) {
                Some(facts) => in_time(self.scheme, &facts)
                    .map_or_else(|said| Told::word(said.key), Told::Flag),
                None => Told::Nothing,
            },
        }
    }

    fn grant(&self, key: &Key) -> Told {
        let Decision::Granted(grant) = self.decision else {
            return match key {
                Key::Tier => Told::word(ORDINARY),
                _ => Told::Nothing,
            };
        };
        match key {
            Key::Tier => Told::word(&grant.tier.0),
            Key::From => Told::Day(grant.period.from),
            Key::Through => grant.period.last().map_or(Told::word(OPEN), Told::Day),
            Key::Ground => Told::word(&grant.ground.id),
            _ => Told::Flag(false),
        }
    }

    fn share(&self, bearer: &Bearer, expect: &Expect) -> Told {
        match self.price(expect) {
            Some(Ok(quote)) => Told::Amount(bearer.part(&quote.split)),
            Some(Err(said)) => Told::word(said.key),
            None => Told::Nothing,
        }
    }

    /// What is left of a limit after the claim.
    fn left(&self, limit: &str, expect: &Expect) -> Told {
        let priced = match self.price(expect) {
            Some(Ok(priced)) => priced,
            Some(Err(said)) => return Told::word(said.key),
            None => return Told::Nothing,
        };
        let found = priced.limits.iter().find(|one| one.limit.id == limit);
        found.map_or(Told::Nothing, |one| {
            if one.limit.measure.is_money() {
                Told::Amount(Money::from_cents(one.left_after))
            } else {
                Told::Count(one.left_after)
            }
        })
    }

    /// The round the claim falls in: by the day it was handed in, else by the day of use.
    fn round(&self, expect: &Expect) -> Option<RoundDays<'_>> {
        let claim = self.claim(expect)?;
        match claim.handed_in_on {
            Some(day) => round_for(self.scheme, day),
            None => round_of_use(self.scheme, claim.on),
        }
    }

    fn total(&self, bearer: &Bearer) -> Told {
        let parts = self.prices.iter().map(|price| match price {
            Ok(quote) => Ok(bearer.part(&quote.split)),
            Err(said) => Err(Told::word(said.key)),
        });
        let total: Result<Vec<Money>, Told> = parts.collect();
        total.map_or_else(|told| told, |parts| Told::Amount(parts.into_iter().sum()))
    }

    fn pass_price(&self, expect: &Expect) -> Told {
        let tier = match self.claim(expect) {
            Some(_) => self.claims.tier(expect.claim).cloned(),
            None => granted_tier(self.decision),
        };
        let birth = self.case.household.members[expect.member].birth;
        match pass_price(self.scheme, tier.as_ref(), birth, self.case.on) {
            Ok(price) => Told::Amount(price),
            Err(said) => Told::word(said.key),
        }
    }

    fn computed(&self, name: &str, member: usize) -> Told {
        let scheme = self.scheme;
        let Some(position) = scheme.computed.iter().position(|one| one.name == name) else {
            return Told::Nothing;
        };
        let found = self
            .case
            .household
            .read(|dossier| computed(scheme, dossier, position, member, self.case.on));
        match found {
            Ok(value) => Told::figure(value, scheme.unit(&scheme.computed[position].is)),
            Err(missing) => Told::words([missing_word(&missing)]),
        }
    }

    fn missing_proof(&self, expect: &Expect) -> Told {
        let (Some(claim), Some(facts)) = (self.claim(expect), self.claims.facts(expect.claim))
        else {
            return Told::Nothing;
        };
        match missing_proof(self.scheme, &facts, &claim.proofs) {
            Ok(lacking) => Told::words(lacking.iter().map(|(proof, _)| proof.word())),
            Err(said) => Told::word(said.key),
        }
    }
}

fn granted_tier(decision: &Decision) -> Option<Tier> {
    match decision {
        Decision::Granted(grant) => Some(grant.tier.clone()),
        _ => None,
    }
}
