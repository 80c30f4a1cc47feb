//! Days on which a price may turn: between two of them nothing that a price asks changes, under every scheme of the fixtures.

use std::collections::BTreeMap;

use chrono::{Datelike, Days, NaiveDate};
use vrijpas::domain::{Money, PartialDate, Route, Sector};
use vrijpas::rules::{ClaimFacts, FactLevel, Holder, Scheme, Turns, quote};

use super::properties::{names, with_parts};
use super::{FREE, small, tariff};
use crate::drawn::Dice;
use crate::support::day;

/// What somebody pays in every kind of offer, tier, route and sector, or why there is no price.
fn prices(scheme: &Scheme, claim: ClaimFacts<'_>) -> Vec<Result<Money, &'static str>> {
    let own = scheme.facts.iter();
    let own = own.filter(|fact| matches!(fact.level, FactLevel::Offer | FactLevel::Claim));
    let facts: Vec<(&str, i64)> = own.map(|fact| (fact.name.as_str(), 2)).collect();
    let tiers = scheme.tiers.iter().map(|tier| Some(&tier.id)).chain([None]);
    let mut found = Vec::new();
    for tier in tiers {
        for category in &scheme.categories {
            for route in [Route::Door, Route::Prepaid] {
                for sector in [Sector::Sport, Sector::Youth] {
                    let claim = ClaimFacts {
                        tier,
                        category,
                        service: scheme.services.first().map(String::as_str),
                        route,
                        sector,
                        home: scheme.municipalities.first().map(String::as_str),
                        organiser_at: scheme.municipalities.first().map(String::as_str),
                        members: Some(3),
                        facts: &facts,
                        ..claim
                    };
                    found.push(
                        quote(scheme, &claim)
                            .map(|quote| quote.holder())
                            .map_err(|said| said.key),
                    );
                }
            }
        }
    }
    found
}

fn births(dice: &mut Dice, on: NaiveDate) -> Vec<PartialDate> {
    let year = |dice: &mut Dice| on.year() - i32::try_from(dice.below(80)).unwrap();
    let (a, b, c) = (year(dice), year(dice), year(dice));
    let month = 1 + dice.below(12);
    let mut texts = vec![
        format!("{a}-{month:02}-{:02}", 1 + dice.below(28)),
        format!("{b}-{month:02}-00"),
        format!("{c}-00-00"),
        "2012-02-29".to_owned(),
    ];
    // Most ages that prices ask about are those of children.
    texts.extend((0..20).map(|age| format!("{}-{month:02}-11", on.year() - age)));
    texts.iter().map(|text| text.parse().unwrap()).collect()
}

/// Days of one mark have one price; an age that prices ask about changes on the days that are told, and on those only.
#[test]
fn between_two_turns_no_price_changes() {
    let (mut told, mut marks) = (0, 0);
    for (number, name) in names().into_iter().enumerate() {
        let scheme = with_parts(&name);
        let turns = Turns::of(&scheme);
        let mut dice = Dice(7 + u64::try_from(number).unwrap());
        let first = scheme.in_force.from + Days::new(u64::try_from(dice.below(300)).unwrap());
        let end = first + Days::new(400);
        let days = first.iter_days().take_while(|day| *day < end);
        let days: Vec<NaiveDate> = days.collect();
        for birth in births(&mut dice, first) {
            let changes = turns.age_days(birth, first, end);
            told += changes.len();
            let mut since = first;
            let mut seen = BTreeMap::new();
            for on in &days {
                let turned = changes.contains(on);
                let before = on.pred_opt().filter(|_| *on != first);
                let ages = turns.ages(birth, *on);
                let same = before.is_none_or(|before| turns.ages(birth, before) == ages);
                assert_eq!(turned, !same, "{name}: {birth} on {on}");
                since = if turned { *on } else { since };
                let price = Money::from_cents(1_234);
                let claim = ClaimFacts {
                    birth: Some(birth),
                    ..ClaimFacts::at(price, *on)
                };
                // Every turn, first of a month and fortieth day, or the test would take minutes.
                let looked = turned || on.num_days_from_ce() % 40 == 0 || on.day() == 1;
                if !looked {
                    continue;
                }
                let now = prices(&scheme, claim);
                let kept = prices(
                    &scheme,
                    ClaimFacts {
                        aged_on: Some(since),
                        ..claim
                    },
                );
                assert_eq!(now, kept, "{name}: {birth} on {on}");
                let known = seen
                    .entry((turns.day(*on), ages))
                    .or_insert_with(|| now.clone());
                assert_eq!(*known, now, "{name}: {birth} on {on}");
            }
            marks += seen.len();
        }
    }
    assert!(told > 25 && marks > 1_000, "{told} {marks}");
}

/// Season, weekday, dated amount, each way of counting ages: the day itself turns, the one before it does not.
#[test]
fn each_kind_of_turn_is_found() {
    let rules = |guards: &str| {
        let half = "holder = { free = true }\nrest = { of = \"total\", residual = \"stad\" }";
        format!("{FREE}{}", tariff(&format!("{guards}\n{half}")))
    };
    for (guards, turning) in [
        (
            "season = { from = \"07-01\", through = \"08-31\" }",
            "2021-09-01",
        ),
        ("weekdays = [\"wednesday\"]", "2021-06-02"),
        ("", "2020-01-01"),
    ] {
        let scheme = small(&rules(guards)).unwrap();
        let turns = Turns::of(&scheme);
        let on = day(turning);
        assert_ne!(turns.day(on), turns.day(on.pred_opt().unwrap()), "{guards}");
    }
    for (age, birth, turning) in [
        ("{ from = 12 }", "2010-05-03", &["2022-05-03"][..]),
        (
            "{ from = 12, counted = \"birth-year\" }",
            "2010-05-03",
            &["2022-01-01"],
        ),
        (
            "{ from = 12, counted = { on = \"09-01\" } }",
            "2010-05-03",
            &["2022-09-01"],
        ),
        ("{ from = 12 }", "2010-05-00", &["2022-05-01", "2022-05-31"]),
        ("{ from = 10 }", "2012-02-29", &["2022-03-01"]),
        ("{ from = 12, through = 12 }", "2010-05-03", &["2022-05-03"]),
        ("{ from = 40 }", "2010-05-03", &[]),
    ] {
        let scheme = small(&rules(&format!("age = {age}"))).unwrap();
        let turns = Turns::of(&scheme);
        let (first, end) = (day("2022-01-01"), day("2023-05-03"));
        let first = first.pred_opt().unwrap();
        let found = turns.age_days(birth.parse().unwrap(), first, end);
        let expected: Vec<NaiveDate> = turning.iter().map(|text| day(text)).collect();
        assert_eq!(found, expected, "{age} {birth}");
    }
}

/// A parameter counts where a price is computed from it, also through a named value; and nowhere else.
#[test]
fn only_what_prices_ask_turns_them() {
    let scheme = small(FREE).unwrap();
    assert!(matches!(scheme.tariffs[0].holder, Holder::Free));
    let turns = Turns::of(&scheme);
    let before = turns.day(day("2021-12-31"));
    assert_eq!(before, turns.day(day("2022-01-01")));
    let a_time = "holder = { value = { computed = \"twice\" } }\nrounding = { to_cents = 1, direction = \"down\" }";
    let named = "[[computed]]\nname = \"twice\"\ntext = { nl = \"dubbel\", en = \"twice\" }\nsource = \"9\"\nis = { times = [{ parameter = \"a-time\" }, 2] }\n";
    let rules = format!(
        "{named}{}",
        FREE.replace("holder = { free = true }", a_time)
    );
    let scheme = small(&rules).unwrap();
    let turns = Turns::of(&scheme);
    assert_ne!(turns.day(day("2021-12-31")), turns.day(day("2022-01-01")));
}
