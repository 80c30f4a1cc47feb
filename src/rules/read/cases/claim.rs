//! What somebody in a case buys or hands in, and what was used before.

use chrono::NaiveDate;

use super::figure::{known_fact, worth};
use super::household::here;
use super::member;
use crate::domain::{Money, Role, Route, Sector, Share, parse_amount};
use crate::rules::cases::words::ORDINARY;
use crate::rules::cases::{Bearer, Claim, Household, Priced, Told, Use};
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
            None => Priced::AsDecided,
            Some(ORDINARY) => Priced::Ordinary,
            Some(word) => tier_of(section, "tier", word, scheme)
                .map_or(Priced::Ordinary, |position| {
                    Priced::With(scheme.tiers[position].id.clone())
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

/// Reads one earlier use.
pub(super) fn used(section: &Section, scheme: &Scheme, household: &Household) -> Use {
    let used = Use {
        on: section.need("on", Section::day).unwrap_or(NaiveDate::MIN),
        member: member(section, household),
        category: word(section, "category", &scheme.categories).unwrap_or_default(),
        offer: name(section, "offer"),
        organiser: name(section, "organiser"),
        price: amount(section, "price"),
        shares: borne(section, scheme),
        quantity: section.whole("quantity").unwrap_or(1),
    };
    section.finish();
    used
}

/// Who bore what: `holder`, `authority` for what the first fund bore, and `shares` for each party apart.
fn borne(section: &Section, scheme: &Scheme) -> Vec<Share> {
    let mut shares: Vec<Share> = Vec::new();
    let fund = scheme.funds.first().map(|fund| Role::Fund(fund.id.clone()));
    for (key, role) in [("holder", Some(Role::Holder)), ("authority", fund)] {
        if let (true, Some(role)) = (section.has(key), role) {
            let amount = amount(section, key);
            shares.push(Share { role, amount });
        }
    }
    if let Some(table) = section.inner("shares") {
        for (name, value) in table.entries() {
            let told = super::expect::amount(&table, name, value.get_ref());
            let bearer = super::expect::bearer(&table, name, scheme);
            if let (Some(Told::Amount(amount)), Some(Bearer::One(role))) = (told, bearer) {
                shares.push(Share { role, amount });
            }
        }
    }
    shares
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
