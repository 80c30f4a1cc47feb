//! What holds for every price, every scheme of the fixtures and whatever was used before.

use proptest::prelude::*;
use vrijpas::domain::{Money, Route, Sector};
use vrijpas::rules::{ClaimFacts, Guards, Interval, Scheme, Tariff, Value, quote};

use super::history::Past;
use super::{FREE, small, used};
use crate::support::{day, fixtures, tier};

/// The highest price that is tried.
const MOST: i64 = 10_000;

/// Why a price may have none: never that shares do not add up.
const REASONS: &[&str] = &[
    "price-no-rule",
    "price-cannot-bear",
    "price-row-needed",
    "price-no-home-fund",
    "price-above-bound",
    "price-below-bound",
];

/// A whole number inside an interval.
fn inside(within: Interval) -> i64 {
    let candidates = [within.least, within.most].into_iter().flatten();
    let near = candidates.flat_map(|(at, _)| {
        let at = at.as_whole().unwrap();
        [at, at + 1, at - 1]
    });
    let mut near = near.chain([0]);
    let fits = |at: &i64| within.contains(vrijpas::rules::Exact::whole(*at));
    near.find(fits).unwrap()
}

/// What a claim says of the offer and of itself so that a rule may apply, any other figure being one.
fn figures<'s>(scheme: &'s Scheme, guards: &Guards) -> (Vec<(&'s str, i64)>, i64, i64) {
    let own = scheme
        .facts
        .iter()
        .filter(|fact| !fact.level.is_of_people());
    let mut facts: Vec<(&str, i64)> = own.map(|fact| (fact.name.as_str(), 1)).collect();
    let (mut quantity, mut members) = (1, 1);
    for guard in &guards.facts {
        let at = inside(guard.within);
        match &guard.what {
            Value::Fact(position) => {
                let name = &scheme.facts[*position].name;
                let known = facts.iter_mut().find(|(known, _)| known == name);
                known.unwrap().1 = at;
            }
            Value::Builtin(vrijpas::rules::Builtin::Quantity) => quantity = at,
            _ => members = at,
        }
    }
    (facts, quantity, members)
}

/// A claim to which a rule applies, unless one of a lower rank does.
fn claim_for<'a>(
    scheme: &'a Scheme,
    tariff: &'a Tariff,
    facts: &'a [(&'a str, i64)],
    (quantity, members): (i64, i64),
) -> ClaimFacts<'a> {
    let guards = &tariff.guards;
    let on = scheme
        .in_force
        .last()
        .unwrap_or(day("2026-06-01"))
        .min(day("2026-06-01"));
    let on = on.max(scheme.in_force.from);
    let age = guards.age.map_or(30, |window| {
        window.from.max(window.through.unwrap_or(30).min(30))
    });
    let year = chrono::Datelike::year(&on) - age;
    let free = |set: &'a [String], not: &[String], all: &'a [String]| -> &'a str {
        let named = set.iter().chain(all).map(String::as_str);
        named
            .chain(["elsewhere"])
            .find(|word| !not.iter().any(|known| known == word))
            .unwrap()
    };
    ClaimFacts {
        tier: guards
            .tiers
            .first()
            .map(|position| &scheme.tiers[*position].id),
        category: free(
            &guards.categories,
            &guards.not_categories,
            &scheme.categories,
        ),
        service: guards.services.first().map(String::as_str),
        sector: guards.sectors.first().copied().unwrap_or(Sector::Other),
        route: guards.routes.first().copied().unwrap_or(Route::Door),
        birth: Some(format!("{year}-01-01").parse().unwrap()),
        home: Some(free(
            &guards.homes,
            &guards.not_homes,
            &scheme.municipalities,
        )),
        organiser: free(&guards.organisers, &[], &[]),
        organiser_at: Some(free(&guards.organisers_at, &[], &scheme.municipalities)),
        organiser_local: guards.organiser != Some(vrijpas::rules::Organiser::Elsewhere),
        offer: free(&guards.offers, &guards.not_offers, &[]),
        quantity,
        members: Some(members),
        facts,
        ..ClaimFacts::at(Money::ZERO, on)
    }
}

pub(super) fn names() -> Vec<String> {
    let files = std::fs::read_dir(fixtures("schemes")).unwrap();
    let paths = files.map(|entry| entry.unwrap().path());
    let toml = paths.filter(|path| path.extension().is_some_and(|it| it == "toml"));
    let mut names: Vec<String> = toml
        .map(|path| path.file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// A scheme of the fixtures with the parts it names.
pub(super) fn with_parts(name: &str) -> Scheme {
    let folder = fixtures("schemes");
    let read = |file: &str| std::fs::read_to_string(folder.join(file)).unwrap();
    let mut load = |part: &str| Ok(read(part));
    let checked = Scheme::check(&read(&format!("{name}.toml")), name, &mut load);
    checked
        .unwrap_or_else(|found| panic!("{name}: {found:#?}"))
        .scheme
}

/// Every price of a rule is borne to the cent, or refused with a reason; never the holder above the price or anybody below nothing.
#[test]
fn shares_add_up_for_every_price_of_every_rule_of_every_scheme() {
    let mut reached = 0;
    for name in names() {
        let scheme = with_parts(&name);
        for tariff in &scheme.tariffs {
            let (facts, quantity, members) = figures(&scheme, &tariff.guards);
            let claim = claim_for(&scheme, tariff, &facts, (quantity, members));
            let mut borne = 0;
            for cents in 1..=MOST {
                let price = Money::from_cents(cents);
                match quote(&scheme, &ClaimFacts { price, ..claim }) {
                    Ok(quote) => {
                        let shares = quote.split.shares();
                        let sum: Money = shares.iter().map(|share| share.amount).sum();
                        assert_eq!(sum, price, "{name} {}", tariff.id);
                        assert!(shares.iter().all(|share| share.amount >= Money::ZERO));
                        borne += 1;
                    }
                    Err(said) => {
                        let told = REASONS.contains(&said.key);
                        assert!(told, "{name} {}: {said:?}", tariff.id);
                    }
                }
            }
            reached += usize::from(borne > 0);
        }
    }
    assert!(reached > 60, "{reached}");
}

/// What somebody buys: day of the year 2023 and on, price, category, member of the household, tickets at once.
type Bought = (u64, i64, usize, usize, i64);

fn bought() -> impl Strategy<Value = Vec<Bought>> {
    let one = (0_u64..1_000, 0_i64..9_000, 0_usize..2, 0_usize..3, 1_i64..4);
    prop::collection::vec(one, 1..14)
}

const CATEGORIES: [&str; 2] = ["ticket", "camp"];

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    /// Bought in any order of days, late claims among them: no window ever holds more than its limit, and carrying over adds nothing.
    #[test]
    fn caps_hold_whatever_the_history(bought in bought(), carry in 0_usize..3, excess in 0_usize..3) {
        let carry = ["", "carry_over = { windows = 1 }", "carry_over = \"all\""][carry];
        let excess = ["", "excess = \"refuse\"", "excess = \"organiser\""][excess];
        let rules = format!(
            "{FREE}[[limit]]\nid = \"person\"\nname = {{ nl = \"p\", en = \"p\" }}\nmeasure = \"authority\"\nat_most = \"60.00\"\nper = \"person\"\nwindow = \"calendar-year\"\nsource = \"1\"\n{carry}\n{excess}
[[limit]]\nid = \"household\"\nname = {{ nl = \"h\", en = \"h\" }}\nmeasure = \"authority\"\nat_most = \"75.00\"\nper = \"household\"\nwindow = \"half-year\"\nsource = \"2\"\n{excess}
[[limit]]\nid = \"camps\"\nname = {{ nl = \"k\", en = \"k\" }}\nmeasure = \"uses\"\nat_most = 3\nper = \"person\"\ncategories = \"camp\"\nwindow = \"month\"\nsource = \"3\"\n"
        );
        let scheme = small(&rules).unwrap();
        let a = tier("A");
        let since = day("2023-01-01");
        let mut past = Past::of((0..3).map(|_| vrijpas::rules::Housemate { since: Some(since), ..Default::default() }).collect());
        for (offset, price, category, member, quantity) in bought {
            let claim = ClaimFacts {
                category: CATEGORIES[category],
                quantity,
                on: since + chrono::Days::new(offset),
                ..used(price, &a)
            };
            let priced = past.buy(&scheme, member, claim).unwrap();
            prop_assert!(priced.holder() >= Money::ZERO && priced.holder() <= claim.price);
        }
        let year = |claim: &ClaimFacts| chrono::Datelike::year(&claim.on);
        for member in 0..3 {
            for last in 2023..2026 {
                for first in 2023..=last {
                    let borne = past.borne(|claim, who| who == Some(member) && (first..=last).contains(&year(claim)));
                    let before = i64::from(first - 2023);
                    let carried = match carry {
                        "" => 0,
                        "carry_over = \"all\"" => before,
                        _ => before.min(1),
                    };
                    prop_assert!(borne <= 6_000 * (i64::from(last - first) + 1 + carried), "{member} {first} {last} {borne}");
                }
            }
        }
        for half in 0..6 {
            let of_half = |claim: &ClaimFacts| {
                let month = i32::try_from(chrono::Datelike::month0(&claim.on)).unwrap();
                (year(claim) - 2023) * 2 + month / 6 == half
            };
            prop_assert!(past.borne(|claim, _| of_half(claim)) <= 7_500);
        }
    }
}
