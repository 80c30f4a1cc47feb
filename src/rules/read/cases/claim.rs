//! What somebody in a case buys or hands in, and what was used before.

use chrono::NaiveDate;

use super::expect::bearer;
use super::figure::{known_fact, money, worth};
use super::household::here;
use super::member;
use crate::domain::{FundId, Money, Role, Route, Sector, Share, parse_amount};
use crate::rules::cases::words::ORDINARY;
use crate::rules::cases::{Bearer, Claim, ClaimTier, Household, Use};
use crate::rules::read::ground::tier_of;
use crate::rules::read::section::Section;
use crate::rules::scheme::{Proof, Scheme};
use crate::said;

/// Reads the claim. Where it is silent: at the club, by an organiser of the town, one, on the day of the case.
pub(super) fn claim(
    section: &Section,
    scheme: &Scheme,
    household: &Household,
    on: NaiveDate,
) -> Claim {
    let claim = Claim {
        member: member(section, household),
        price: amount(section, "price"),
        category: word(section, "category", &scheme.categories).unwrap_or_default(),
        service: word(section, "service", &scheme.services),
        sector: section.parsed("sector").unwrap_or(Sector::Other),
        route: section.parsed("route").unwrap_or(Route::Door),
        offer: name(section, "offer"),
        organiser: name(section, "organiser"),
        organiser_at: section
            .text("organiser_at")
            .map_or_else(|| here(scheme), str::to_owned),
        home: section.text("home").map(str::to_owned),
        tier: match section.text("tier") {
            None => ClaimTier::AsDecided,
            Some(ORDINARY) => ClaimTier::Ordinary,
            Some(word) => tier_of(section, "tier", word, scheme)
                .map_or(ClaimTier::Ordinary, |position| {
                    ClaimTier::With(scheme.tiers[position].id.clone())
                }),
        },
        facts: facts(section, scheme),
        quantity: section.whole("quantity").unwrap_or(1),
        on: section.day("on").unwrap_or(on),
        handed_in_on: section.day("handed_in_on"),
        paid_on: section.day("paid_on"),
        starts_on: section.day("starts_on"),
        proofs: section
            .texts("proofs")
            .unwrap_or_default()
            .into_iter()
            .filter_map(|word| section.one_of("proofs", word, Proof::WORDS))
            .collect(),
    };
    section.finish();
    claim
}

/// Reads one earlier use. What it does not say is as in `like`, the last claim of the case.
pub(super) fn used(
    section: &Section,
    scheme: &Scheme,
    household: &Household,
    like: Option<&Claim>,
) -> Use {
    let on = section.need("on", Section::day).unwrap_or_default();
    let shares = shares(section, scheme);
    let borne: Money = shares.iter().flatten().map(|share| share.amount).sum();
    let price = section.read_as("price", parse_amount);
    let mut claim = like.cloned().unwrap_or_else(|| unsaid(scheme, on));
    let or = |written: Option<String>, like: &str| written.unwrap_or_else(|| like.to_owned());
    claim.on = on;
    claim.member = if section.has("member") || like.is_none() {
        member(section, household)
    } else {
        claim.member
    };
    claim.category = or(
        word(section, "category", &scheme.categories),
        &claim.category,
    );
    claim.offer = or(section.text("offer").map(str::to_owned), &claim.offer);
    claim.organiser = or(
        section.text("organiser").map(str::to_owned),
        &claim.organiser,
    );
    claim.quantity = section.whole("quantity").unwrap_or(1);
    claim.price = price.unwrap_or(borne);
    let others = section.flag("others").unwrap_or(false);
    section.finish();
    let rest = Share {
        role: Role::Holder,
        amount: claim.price.checked_sub(borne).unwrap_or(Money::ZERO),
    };
    let shares = shares.map(|mut shares| {
        if shares.iter().all(|share| share.role != Role::Holder) {
            shares.push(rest);
        }
        shares
    });
    Use {
        claim,
        others,
        // A use of which only the day is known counts as one, and for no amount.
        shares: shares.or_else(|| price.is_none().then(Vec::new)),
    }
}

/// A claim of which a case says nothing.
fn unsaid(scheme: &Scheme, on: NaiveDate) -> Claim {
    Claim {
        member: 0,
        price: Money::ZERO,
        category: String::new(),
        service: None,
        sector: Sector::Other,
        route: Route::Door,
        offer: String::new(),
        organiser: String::new(),
        organiser_at: here(scheme),
        home: None,
        tier: ClaimTier::AsDecided,
        facts: Vec::new(),
        quantity: 1,
        on,
        handed_in_on: None,
        paid_on: None,
        starts_on: None,
        proofs: Vec::new(),
    }
}

/// `authority` and `holder`, or `shares` for each party; none when the case says nothing of it.
fn shares(section: &Section, scheme: &Scheme) -> Option<Vec<Share>> {
    let mut shares = Vec::new();
    let mut add = |role, amount: Option<Money>| {
        shares.extend(amount.map(|amount| Share { role, amount }));
    };
    // All funds together are one where the scheme has one; a limit on one fund needs `shares`.
    let only = scheme.funds.iter().map(|fund| fund.id.clone());
    let fund = only
        .reduce(|_, _| FundId(Bearer::AUTHORITY.to_owned()))
        .unwrap_or_else(|| FundId(Bearer::AUTHORITY.to_owned()));
    add(Role::Fund(fund), section.read_as("authority", parse_amount));
    add(Role::Holder, section.read_as("holder", parse_amount));
    if let Some(table) = section.inner("shares") {
        for (name, value) in table.entries() {
            let amount = money(&table, name, value.get_ref());
            if let Some(Bearer::One(role)) = bearer(&table, name, scheme) {
                add(role, amount);
            }
        }
    }
    (!shares.is_empty()).then_some(shares)
}

fn amount(section: &Section, key: &'static str) -> Money {
    section.read_as(key, parse_amount).unwrap_or(Money::ZERO)
}

fn name(section: &Section, key: &'static str) -> String {
    section.text(key).unwrap_or_default().to_owned()
}

/// A word that the head of the scheme must have declared.
fn word(section: &Section, key: &'static str, declared: &[String]) -> Option<String> {
    let word = section.text(key)?;
    if !declared.iter().any(|known| known == word) {
        let known: Vec<&str> = declared.iter().map(String::as_str).collect();
        section.unknown(key, said!("scheme-kind-word", key = key), word, &known);
    }
    Some(word.to_owned())
}

fn facts(section: &Section, scheme: &Scheme) -> Vec<(String, i64)> {
    let Some(table) = section.inner("facts") else {
        return Vec::new();
    };
    let entries = table.entries();
    entries
        .filter_map(|(name, value)| {
            let fact = known_fact(&table, name, scheme)?;
            if fact.level.is_of_people() {
                let said = said!("case-figure-of-people", figure = name);
                table.fault(name, said, Some(said!("case-figure-of-people-remedy")));
                return None;
            }
            let worth = worth(&table, name, value.get_ref(), fact.unit)?;
            Some((name.to_owned(), worth))
        })
        .collect()
}
