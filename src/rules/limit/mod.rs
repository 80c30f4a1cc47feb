//! How often and how much: a price after its limits. All limits must hold; each says who bears what is above it.

mod account;
mod bite;
mod gives;
mod history;
mod ledger;
mod window;

use crate::domain::{Arg, Money, Period, Role, Said, Split};
use crate::said;

use super::decide::{Mark, Reason};
use super::price::{ClaimFacts, Division, Notes, matches, quoted};
use super::scheme::{Excess, Language, Limit, Scheme};

pub use history::{History, Housemate, Use};
use ledger::{Ledger, Standing};

/// A price after its limits.
#[derive(Debug, Clone)]
pub struct Priced<'s> {
    /// The rule; none when somebody without a tier simply pays the price.
    pub tariff: Option<&'s str>,
    /// The clause of that rule.
    pub source: Option<&'s str>,
    /// The exact division of the price.
    pub split: Split,
    /// Every limit that applies, in the order of the scheme.
    pub limits: Vec<LimitUse<'s>>,
    /// The limit that allows no reduced price at all.
    pub refused_by: Option<&'s Limit>,
}

impl Priced<'_> {
    /// What the holder pays.
    #[must_use]
    pub fn holder(&self) -> Money {
        self.split.of(&Role::Holder)
    }
}

/// How a limit stands before and after a claim: in cents where it counts money, else in times.
#[derive(Debug, Clone)]
pub struct LimitUse<'s> {
    /// The limit.
    pub limit: &'s Limit,
    /// The days over which it counts.
    pub window: Period,
    /// What there was at the start, what was carried over included.
    pub allowed: i64,
    /// What was used of it.
    pub used: i64,
    /// What is left before the claim.
    pub left: i64,
    /// What the claim asks.
    pub wanted: i64,
    /// What it allows of that; another limit may allow less.
    pub granted: i64,
    /// What the claim takes.
    pub taken: i64,
    /// What of that is drawn from others: their position in the household, and how much.
    pub from_others: Vec<(usize, i64)>,
    /// What is left after the claim.
    pub left_after: i64,
}

/// A price after its limits: who bears what, and what is left of each limit.
///
/// # Errors
/// As for a quote, and what is missing to judge a limit: each names the clause or rule.
pub fn priced<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    history: &History,
) -> Result<Priced<'s>, Said> {
    judged(scheme, claim, history, &mut Notes::silent())
}

/// The same, and the tree of reasons behind it, made by the same evaluator.
pub fn explain_price<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    history: &History,
    language: Language,
) -> (Result<Priced<'s>, Said>, Vec<Reason>) {
    let mut notes = Notes::kept(language);
    let priced = judged(scheme, claim, history, &mut notes);
    (priced, notes.into_reasons())
}

/// A limit that applies to a claim, and how it stands.
struct Applied<'s, 'c> {
    limit: &'s Limit,
    ledger: Ledger<'c>,
    standing: Standing,
    wanted: i64,
    taken: i64,
}

fn judged<'s>(
    scheme: &'s Scheme,
    claim: &ClaimFacts,
    history: &History,
    notes: &mut Notes,
) -> Result<Priced<'s>, Said> {
    let (tariff, mut division) = quoted(scheme, claim, notes)?;
    let mut applied = Vec::new();
    if tariff.is_some() {
        applied = applying(scheme, claim, history)?;
    }
    // Limits that cut come first: a limit that refuses looks at what is really asked of it.
    for refuses in [false, true] {
        for one in &mut applied {
            if (one.limit.excess == Excess::Refuse) == refuses {
                one.judge(claim, &division)?;
                if !refuses && one.taken < one.wanted {
                    division = bite::cut(&division, one.limit, one.wanted, one.taken)
                        .ok_or_else(|| too_large(one.limit))?;
                }
            }
        }
    }
    let refuses = |one: &&Applied| one.limit.excess == Excess::Refuse && one.taken < one.wanted;
    let refused_by = applied.iter().find(refuses).map(|one| one.limit);
    if let Some(limit) = refused_by {
        division = bite::refuse(&division).ok_or_else(|| too_large(limit))?;
    }
    let limits: Vec<LimitUse> = applied
        .into_iter()
        .map(|one| one.settled(claim, &division))
        .collect();
    for one in &limits {
        note(one, refused_by, notes);
    }
    let split = division.whole();
    Ok(Priced {
        tariff: tariff.map(|tariff| tariff.id.as_str()),
        source: tariff.map(|tariff| tariff.source.as_str()),
        split: split.ok_or_else(|| said!("price-negative", price = claim.price))?,
        limits,
        refused_by,
    })
}

fn too_large(limit: &Limit) -> Said {
    said!("price-too-large", rule = &limit.id, source = &limit.source)
}

/// The limits that apply to a claim, in the order of the scheme.
fn applying<'s: 'c, 'c>(
    scheme: &'s Scheme,
    claim: &'c ClaimFacts<'c>,
    history: &'c History<'c>,
) -> Result<Vec<Applied<'s, 'c>>, Said> {
    let mut applied = Vec::new();
    for limit in &scheme.limits {
        let lacking = |lack: super::price::Lack| lack.said(&limit.id, &limit.source);
        if !matches(scheme, &limit.guards, claim).map_err(lacking)? {
            continue;
        }
        let ledger = Ledger::new(scheme, limit, claim, history).map_err(lacking)?;
        let standing = ledger.standing().map_err(lacking)?;
        applied.push(Applied {
            limit,
            ledger,
            standing,
            wanted: 0,
            taken: 0,
        });
    }
    Ok(applied)
}

impl<'s> Applied<'s, '_> {
    fn asked(&self, claim: &ClaimFacts, division: &Division) -> i64 {
        let Some(split) = division.whole() else {
            return 0;
        };
        if self.standing.known {
            return 0;
        }
        let measure = &self.limit.measure;
        let shares = (split.shares(), division.aside.as_slice());
        history::measured(measure, split.price(), shares, claim.quantity)
    }

    /// What is asked of it, and how much of that there is.
    fn judge(&mut self, claim: &ClaimFacts, division: &Division) -> Result<(), Said> {
        self.wanted = self.asked(claim, division);
        let taken = self.ledger.takable(&self.standing, self.wanted);
        self.taken = taken.map_err(|lack| lack.said(&self.limit.id, &self.limit.source))?;
        Ok(())
    }

    /// How it stands once every limit has been judged.
    fn settled(self, claim: &ClaimFacts, division: &Division) -> LimitUse<'s> {
        let taken = self.asked(claim, division).min(self.taken);
        let own = taken.min(self.standing.left);
        let mut open = taken - own;
        let mut from_others = Vec::new();
        for (member, left) in &self.standing.others {
            let part = open.min(*left);
            if part > 0 {
                from_others.push((*member, part));
                open -= part;
            }
        }
        LimitUse {
            limit: self.limit,
            window: self.standing.window,
            allowed: self.standing.allowed,
            used: self.standing.allowed - self.standing.left,
            left: self.standing.left,
            wanted: self.wanted,
            granted: self.taken,
            taken,
            from_others,
            left_after: self.standing.left - own,
        }
    }
}

/// The line of a limit, and under it what it did.
fn note(one: &LimitUse, refused_by: Option<&Limit>, notes: &mut Notes) {
    let shown = |amount: i64| -> Arg {
        if one.limit.measure.is_money() {
            Money::from_cents(amount).into()
        } else {
            amount.into()
        }
    };
    let source = &one.limit.source;
    let refuses = refused_by.is_some_and(|limit| std::ptr::eq(limit, one.limit));
    let bites = one.granted < one.wanted;
    let mut inner = notes.inner();
    for (member, amount) in &one.from_others {
        inner.step(source, || {
            let amount = shown(*amount);
            said!("price-limit-pooled", member = member + 1, amount = amount)
        });
    }
    if refuses {
        inner.line(Mark::No, source, |_| {
            (
                said!("price-limit-refuses", wanted = shown(one.wanted)),
                None,
            )
        });
    } else if bites {
        inner.line(Mark::No, source, |_| {
            let (wanted, taken) = (shown(one.wanted), shown(one.granted));
            let said = if one.limit.excess == Excess::Organiser {
                said!("price-limit-organiser", wanted = wanted, taken = taken)
            } else {
                said!("price-limit-holder", wanted = wanted, taken = taken)
            };
            (said, None)
        });
    }
    let mark = if bites { Mark::No } else { Mark::Yes };
    notes.over(inner, mark, source, |language| {
        let said = said!("price-limit", name = one.limit.name.of(language));
        let fact = said!(
            "price-limit-standing",
            allowed = shown(one.allowed),
            used = shown(one.used),
            left = shown(one.left_after)
        );
        (said, Some(fact))
    });
}
