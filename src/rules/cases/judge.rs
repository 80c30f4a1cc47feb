//! Trying a case: the decision, its reasons and the price all come from the evaluator that serves the register.

use chrono::NaiveDate;

use super::expect::{Bearer, Difference, Expect, Key, Told};
use super::price::{Sale, Seen, sales, total};
use super::words::{OPEN, ORDINARY, missing_word, refusal_word};
use super::{Case, Claim, ClaimTier};
use crate::domain::{Role, Said};
use crate::rules::claims::{in_time, missing_proof, round_of};
use crate::rules::decide::{Decision, Reason, computed, explain};
use crate::rules::limit::{LimitUse, Priced};
use crate::rules::price::{OnClaim, pass_price};
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
    /// The price of the claim that was asked about, or why there is none, with its reasons; nothing when no price was asked.
    pub price: Option<(Result<Priced<'s>, Said>, Vec<Reason>)>,
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
    let mut sales = sales(scheme, case, &expect.right, language);
    let tried = Tried {
        scheme,
        case,
        expect,
        decision: &decision,
        sales: &sales,
    };
    let differences = expect
        .wants
        .iter()
        .filter_map(|(key, expected)| {
            let got = tried.got(key);
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
        price: (expect.claim < sales.len()).then(|| sales.swap_remove(expect.claim)),
        reasons,
        decision,
    }
}

fn about_right(case: &Case, expect: &Expect) -> bool {
    let tier = case.claims.get(expect.claim).map(|claim| &claim.tier);
    matches!(tier, None | Some(ClaimTier::AsDecided))
        || expect.wants.iter().any(|(key, _)| key.is_of_right())
}

/// A case with what the rules made of it.
struct Tried<'a, 's> {
    scheme: &'s Scheme,
    case: &'a Case,
    expect: &'a Expect,
    decision: &'a Decision<'s>,
    /// The price of each claim.
    sales: &'a [Sale<'s>],
}

impl Tried<'_, '_> {
    fn claim(&self) -> Option<&Claim> {
        self.case.claims.get(self.expect.claim)
    }

    fn price(&self) -> Option<Result<&Priced<'_>, &Said>> {
        let (price, _) = self.sales.get(self.expect.claim)?;
        Some(price.as_ref())
    }

    fn got(&self, key: &Key) -> Told {
        match key {
            Key::Decision => Told::word(match self.decision {
                Decision::Granted(_) => "granted",
                Decision::Refused { .. } => "refused",
                Decision::Unknown { .. } => "unknown",
            }),
            Key::Tier | Key::From | Key::Through | Key::Ground | Key::Automatic | Key::Grace => {
                self.grant(key)
            }
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
            Key::Holder => self.share(&Bearer::One(Role::Holder)),
            Key::Share(bearer) => self.share(bearer),
            Key::Total(bearer) => {
                let total = total(self.sales, |priced| bearer.part(&priced.split));
                total.map_or_else(Told::word, Told::Amount)
            }
            Key::Left(limit) => self.limit(limit, |one| one.left_after),
            Key::Taken(limit) => self.limit(limit, |one| one.used + one.taken),
            Key::Drawn(member) => self.drawn(member),
            Key::Limit => match self.price() {
                Some(Ok(priced)) => priced
                    .refused_by
                    .map_or(Told::Nothing, |limit| Told::word(&limit.id)),
                _ => Told::Nothing,
            },
            Key::Error => match self.price() {
                Some(Err(said)) => Told::word(said.key),
                _ => Told::Nothing,
            },
            Key::PassPrice => self.pass_price(),
            Key::Computed(name) => self.computed(name),
            Key::RoundBy | Key::PaidBy | Key::InTime | Key::MissingProof => self.handed_in(key),
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
            Key::Automatic => Told::Flag(grant.ground.automatic),
            _ => Told::Flag(grant.grace),
        }
    }

    fn share(&self, bearer: &Bearer) -> Told {
        match self.price() {
            Some(Ok(priced)) => Told::Amount(bearer.part(&priced.split)),
            Some(Err(said)) => Told::word(said.key),
            None => Told::Nothing,
        }
    }

    fn limit(&self, limit: &str, count: impl Fn(&LimitUse) -> i64) -> Told {
        let Some(Ok(priced)) = self.price() else {
            return Told::Nothing;
        };
        let stands = priced.limits.iter().find(|one| one.limit.id == limit);
        stands.map_or(Told::Nothing, |one| {
            Told::measured(count(one), one.limit.measure.is_money())
        })
    }

    /// What was drawn from a member's account under limits that share accounts; the holder's own part is the holder's.
    fn drawn(&self, member: &str) -> Told {
        let Some(Ok(priced)) = self.price() else {
            return Told::Nothing;
        };
        let pooled = priced.limits.iter().find(|one| one.limit.pool.is_some());
        let position = self
            .case
            .household
            .members
            .iter()
            .position(|one| one.id == member);
        let (Some(one), Some(position), Some(claim)) = (pooled, position, self.claim()) else {
            return Told::Nothing;
        };
        let others = one.from_others.iter();
        let part = if position == claim.member {
            one.taken - others.map(|(_, part)| part).sum::<i64>()
        } else {
            let theirs = others.filter(|(other, _)| *other == position);
            theirs.map(|(_, part)| part).sum()
        };
        Told::measured(part, one.limit.measure.is_money())
    }

    fn pass_price(&self) -> Told {
        let tier = match (self.claim(), self.decision) {
            (Some(claim), _) => Seen::new(self.scheme, self.case, claim, &self.expect.right).tier,
            (None, Decision::Granted(grant)) => Some(grant.tier.clone()),
            _ => None,
        };
        let birth = self.case.household.members[self.expect.member].birth;
        match pass_price(self.scheme, tier.as_ref(), birth, self.case.on) {
            Ok(price) => Told::Amount(price),
            Err(said) => Told::word(said.key),
        }
    }

    /// Computed for the claim where the value is built of its figures, else for the member.
    fn computed(&self, name: &str) -> Told {
        let (scheme, case) = (self.scheme, self.case);
        let Some(position) = scheme.computed.iter().position(|one| one.name == name) else {
            return Told::Nothing;
        };
        let value = &scheme.computed[position].is;
        let unit = scheme.unit(value);
        if let Some(claim) = self.claim().filter(|_| scheme.is_of_claim(value)) {
            let seen = Seen::new(scheme, case, claim, &self.expect.right);
            let facts = seen.facts(scheme);
            let figures = OnClaim {
                scheme,
                claim: &facts,
                price: claim.price,
            };
            let found = figures.value(value);
            return found.map_or_else(
                |lack| Told::word(lack.said("", "").key),
                |value| Told::figure(value, unit),
            );
        }
        let member = self.expect.member;
        let found = case
            .household
            .read(|dossier| computed(scheme, dossier, position, member, case.on));
        match found {
            Ok(value) => Told::figure(value, unit),
            Err(missing) => Told::words([missing_word(&missing)]),
        }
    }

    /// The round, the deadline and the proof of a claim.
    fn handed_in(&self, key: &Key) -> Told {
        let Some(claim) = self.claim() else {
            return Told::Nothing;
        };
        let scheme = self.scheme;
        let seen = Seen::new(scheme, self.case, claim, &self.expect.right);
        let facts = seen.facts(scheme);
        let round = round_of(scheme, &facts);
        let told = match key {
            Key::RoundBy => Ok(round.map_or(Told::Nothing, |days| Told::Day(days.hand_in_by))),
            Key::PaidBy => {
                let paid = round.and_then(|days| days.paid_by);
                Ok(paid.map_or(Told::Nothing, Told::Day))
            }
            Key::InTime => in_time(scheme, &facts).map(Told::Flag),
            _ => missing_proof(scheme, &facts, &claim.proofs)
                .map(|lacking| Told::words(lacking.iter().map(|(proof, _)| proof.word()))),
        };
        told.unwrap_or_else(|said| Told::word(said.key))
    }
}
