//! The worked cases of Oostende and Heist-op-den-Berg: each kind of input is turned into facts here, in the open, and every result
//! comes from the rules.

use serde_json::Value;
use vrijpas::domain::{Relation, Role, Route, Sector};
use vrijpas::rules::{Decision, Proof, Scheme, Subject, decide, missing_proof, pass_price, quote};

use crate::support::{Household, claim, day, fixtures, scheme, tier};

const OOSTENDE: &str = "35013";
const HEIST: &str = "12014";

fn cases(town: &str) -> Vec<Value> {
    let path = fixtures("cases").join(format!("{town}.json"));
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

fn granted(scheme: &Scheme, household: &Household, member: usize, on: &str) -> bool {
    household.read(
        |dossier| match decide(scheme, dossier, member, "leisure", day(on)) {
            Decision::Granted(_) => true,
            Decision::Refused { .. } => false,
            Decision::Unknown { missing } => panic!("unknown: {missing:?}"),
        },
    )
}

/// The attests of the cases, as status codes of the scheme.
fn attest(word: &str) -> &'static str {
    match word {
        "budgetbegeleiding_caw" => "BBEG",
        other => panic!("no code for {other}"),
    }
}

/// Attests, income and dependants are facts of the household; the day lies in the year after the incomes.
fn oostende_entitlement(scheme: &Scheme, inputs: &Value) -> bool {
    let year = i32::try_from(inputs["income_year"].as_i64().unwrap()).unwrap();
    let on = format!("{}-06-01", year + 1);
    let mut household = Household::in_municipality(OOSTENDE);
    for word in inputs["attests"].as_array().unwrap() {
        let from = crate::support::through("2019-01-01", "");
        household = household.with_status(Subject::Household, attest(word.as_str().unwrap()), from);
    }
    for (input, fact) in [
        ("taxable_income_cents", "taxable-income"),
        ("dependants", "dependants"),
        ("of_whom_disabled_66", "disabled-dependants"),
    ] {
        if let Some(value) = inputs[input].as_i64() {
            let of = (fact == "taxable-income").then_some(year);
            household = household.with_figure(Subject::Household, fact, value, of);
        }
    }
    granted(scheme, &household, 0, &on)
}

/// The holder has an attest; the other member shares in it or not.
fn oostende_inheritance(scheme: &Scheme, inputs: &Value) -> bool {
    let member = &inputs["member"];
    let here = member["same_address"].as_bool().unwrap();
    let mut household = Household::in_municipality(OOSTENDE).with_member(
        "1990-01-01",
        Relation::Other,
        here,
        OOSTENDE,
    );
    if inputs["holder_entitled"].as_bool().unwrap() {
        let from = crate::support::through("2024-01-01", "");
        household = household.with_status(Subject::Member(0), "LL", from);
    }
    // Nobody's income is below the ceiling, so that sharing in the holder's right is all that can decide.
    for (fact, value, of) in [
        ("taxable-income", 9_900_000, Some(2023)),
        ("dependants", 0, None),
    ] {
        household = household.with_figure(Subject::Household, fact, value, of);
    }
    if member["dependant"].as_bool().unwrap() {
        household = household.with_figure(Subject::Member(1), "is-dependant", 1, None);
    }
    granted(scheme, &household, 1, "2024-06-01")
}

#[test]
fn oostende() {
    let scheme = scheme("oostende");
    let tier = tier("A");
    let cases = cases("oostende");
    assert_eq!(cases.len(), 17);
    for case in &cases {
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        let on = "2021-06-01";
        // Born so that the age is reached on 1 January: the same by birthday and by year of birth.
        let born = |age: &Value| format!("{}-01-01", 2021 - age.as_i64().unwrap());
        match case["kind"].as_str().unwrap() {
            "entitlement" => assert_eq!(
                oostende_entitlement(&scheme, inputs),
                expected["entitled"].as_bool().unwrap(),
                "{case:#}"
            ),
            "inheritance" => assert_eq!(
                oostende_inheritance(&scheme, inputs),
                expected["member_entitled"].as_bool().unwrap(),
                "{case:#}"
            ),
            "price" if inputs["price_cents"].is_null() => {
                let birth = born(&inputs["age"]).parse().ok();
                let price = pass_price(&scheme, Some(&tier), birth, day(on)).unwrap();
                assert_eq!(
                    price.cents(),
                    expected["pass_price_cents"].as_i64().unwrap()
                );
            }
            "price" => {
                let mut facts = claim(
                    inputs["price_cents"].as_i64().unwrap(),
                    Some(&tier),
                    Route::Prepaid,
                    on,
                );
                facts.category = "membership";
                facts.sector = Sector::Sport;
                facts.organiser_local = inputs["club_in_municipality"].as_bool().unwrap();
                facts.birth = born(&inputs["age"]).parse().ok();
                let quote = quote(&scheme, &facts).unwrap();
                assert_eq!(quote.tariff, Some("sports-clubs-under-18"));
                assert_eq!(
                    quote.holder().cents(),
                    expected["participant_cents"].as_i64().unwrap()
                );
            }
            other => panic!("{other}"),
        }
    }
}

fn heist_entitlement(scheme: &Scheme, inputs: &Value) -> bool {
    let mut household = Household::in_municipality(HEIST);
    for _ in 1..inputs["household_size"].as_i64().unwrap_or(1) {
        household = household.with_member("2015-01-01", Relation::Child, true, HEIST);
    }
    let (all, me) = (Subject::Household, Subject::Member(0));
    for (input, fact, subject) in [
        ("properties", "homes", all),
        ("savings_cents", "savings", all),
        ("disability_points", "disability-points", me),
    ] {
        if let Some(value) = inputs[input].as_i64() {
            household = household.with_figure(subject, fact, value, None);
        }
    }
    let income = i64::from(inputs["income_condition_met"].as_bool().unwrap());
    let mut household = household.with_figure(all, "income-as-for-vt", income, None);
    // The cases know nothing of an increased allowance: the source is asked and says there is none.
    household = household.with_answer("VT", "2020-06-01", vrijpas::rules::Found::NoRight);
    granted(scheme, &household, 0, "2020-06-01")
}

#[test]
fn heist_op_den_berg() {
    let scheme = scheme("heist-op-den-berg");
    let tier = tier("A");
    let cases = cases("heist-op-den-berg");
    assert_eq!(cases.len(), 5);
    for case in &cases {
        let (inputs, expected) = (&case["inputs"], &case["expected"]);
        if case["kind"] == "entitlement" {
            let entitled = heist_entitlement(&scheme, inputs);
            assert_eq!(
                entitled,
                expected["entitled"].as_bool().unwrap(),
                "{case:#}"
            );
            continue;
        }
        let price = inputs["price_cents"].as_i64().unwrap();
        let facts = claim(price, Some(&tier), Route::Refund, "2020-06-01");
        let given: Vec<Proof> = [("signed", Proof::Signature), ("stamped", Proof::Stamp)]
            .into_iter()
            .filter(|(word, _)| inputs["proof"][word].as_bool().unwrap())
            .map(|(_, proof)| proof)
            .collect();
        let missing = missing_proof(&scheme, &facts, &given).unwrap();
        let pending: Vec<&str> = missing.iter().map(|(proof, _)| proof.word()).collect();
        assert_eq!(pending, [expected["pending"].as_str().unwrap()]);
        assert_eq!(missing[0].1, "voordeel 2");
        // Once the stamp is there, 80 % is paid back.
        let whole = [Proof::Signature, Proof::Stamp];
        assert!(missing_proof(&scheme, &facts, &whole).unwrap().is_empty());
        let split = quote(&scheme, &facts).unwrap().split;
        assert_eq!(split.funds().cents(), price * 8 / 10);
        assert_eq!(split.of(&Role::Holder).cents(), price * 2 / 10);
    }
}
