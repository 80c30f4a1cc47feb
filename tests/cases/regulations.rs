//! The 160 cases restated from the pages of municipalities: each has a case of its own beside a scheme, with every figure the page
//! gives, so that nobody can quietly weaken one; and each of those cases comes out as expected.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;
use vrijpas::rules::{Language, Scheme, named_scheme, try_case};

use crate::support::fixtures;

/// Every file of cases with its name.
fn case_files() -> Vec<(String, String)> {
    let mut files: Vec<_> = fs::read_dir(fixtures("cases"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|kind| kind == "toml"))
        .map(|path| {
            let name = path.file_name().unwrap().to_str().unwrap().to_owned();
            (name, fs::read_to_string(&path).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// A scheme of the fixtures with the parts it names.
fn scheme_of(name: &str) -> Scheme {
    let text = |name: &str| fs::read_to_string(fixtures("schemes").join(name)).unwrap();
    let mut part = |name: &str| Ok(text(name));
    let checked = Scheme::check(&text(name), name, &mut part);
    checked
        .unwrap_or_else(|defects| panic!("{name}: {defects:#?}"))
        .scheme
}

#[test]
fn every_case_of_the_fixtures_comes_out_as_expected() {
    let mut report = String::new();
    for (name, text) in case_files() {
        let own = named_scheme(&text).unwrap_or_else(|| name.clone());
        let scheme = scheme_of(&own);
        let cases = scheme
            .cases(&text, &name)
            .unwrap_or_else(|defects| panic!("{name}: {defects:#?}"));
        for case in &cases {
            for outcome in try_case(&scheme, case, Language::En) {
                for one in outcome.differences {
                    report += &format!("\n{name}:{}: {}: {one:?}", case.line, case.id);
                }
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// What each case expects, by id; a list where it asks several things.
fn expectations() -> BTreeMap<String, Vec<toml::Value>> {
    let mut found: BTreeMap<String, Vec<toml::Value>> = BTreeMap::new();
    for (_, text) in case_files() {
        let file: toml::Table = text.parse().unwrap();
        for case in file["case"].as_array().unwrap() {
            let id = case["id"].as_str().unwrap().to_owned();
            found.entry(id).or_default().push(case["expect"].clone());
        }
    }
    found
}

/// What a case expects, flattened: `shares.stad` and its value.
fn flat(prefix: &str, value: &toml::Value, into: &mut Vec<(String, String)>) {
    match value {
        toml::Value::Table(table) => {
            for (key, inner) in table {
                let dot = if prefix.is_empty() { "" } else { "." };
                flat(&format!("{prefix}{dot}{key}"), inner, into);
            }
        }
        toml::Value::Array(items) => items.iter().for_each(|item| flat(prefix, item, into)),
        toml::Value::String(text) => into.push((prefix.to_owned(), text.clone())),
        other => into.push((prefix.to_owned(), other.to_string())),
    }
}

struct Expected(Vec<(String, String)>);

impl Expected {
    fn says(&self, key: &str, value: &str) -> bool {
        self.0
            .iter()
            .any(|(known, told)| known == key && told == value)
    }

    fn has(&self, key: &str) -> bool {
        let inner = format!("{key}.");
        self.0
            .iter()
            .any(|(known, _)| known == key || known.starts_with(&inner))
    }

    fn names(&self, value: &str) -> bool {
        self.0.iter().any(|(_, told)| told == value)
    }

    /// Cents of every key that begins so.
    fn cents(&self, key: &str) -> Vec<i64> {
        let amounts = self.0.iter().filter(|(known, _)| known.starts_with(key));
        amounts.filter_map(|(_, told)| cents(told)).collect()
    }

    fn waits(&self) -> bool {
        self.has("missing_proof") || self.says("in_time", "false")
    }

    fn granted(&self, yes: bool) -> bool {
        self.says("decision", if yes { "granted" } else { "refused" })
    }
}

fn cents(text: &str) -> Option<i64> {
    let (euro, cents) = text.split_once('.').filter(|(_, cents)| cents.len() == 2)?;
    let sign = if euro.starts_with('-') { -1 } else { 1 };
    Some(euro.parse::<i64>().ok()? * 100 + sign * cents.parse::<i64>().ok()?)
}

/// Whether a case carries what the page says under one key.
fn carried(expected: &Expected, key: &str, value: &Value) -> bool {
    let yes = value == true;
    let number = value.as_i64().unwrap_or_default();
    let text = value.as_str().unwrap_or_default();
    let refused_price = expected.has("error");
    match key {
        "entitled" | "member_entitled" | "within_means_limits" => expected.granted(yes),
        "valid" => expected.granted(yes) || (!yes && refused_price),
        "tariff_allowed" | "allowed" => {
            expected.granted(yes) || (expected.has("holder") && expected.has("limit") != yes)
        }
        "registered" => expected.has("limit"),
        "accepted" => expected.says("in_time", &yes.to_string()),
        "regulation_in_force" => {
            expected.says("reason", "not-in-force") || expected.says("error", "price-not-in-force")
        }
        "automatic" => expected.has("ground"),
        "in_grace" => expected.says("grace", "true"),
        "fixed_price_exceeds_price" => refused_price || expected.names("1.00"),
        "status" => match text {
            "ACTIVE" => expected.granted(true),
            "SUSPENDED" => expected.says("reason", "suspended"),
            _ => expected.granted(false),
        },
        "authority" => {
            let fund = text.to_lowercase();
            expected
                .0
                .iter()
                .any(|(known, _)| known.starts_with("shares.") && known.contains(&fund))
        }
        "valid_until" => expected.says("through", text),
        "round_deadline" => expected.says("round_by", text),
        "paid_by" => expected.says("paid_by", text),
        // A call in the month after the period: the day by which claims are in lies there.
        "call_month" | "period" => {
            let months = expected.0.iter().filter(|(known, _)| known == "round_by");
            let mut months = months.map(|(_, day)| &day[..7]);
            key == "period" || months.any(|month| month == text)
        }
        "first_invoice_month" => expected.says("from", &format!("{text}-01")),
        "pending" => expected.names(text),
        // Half a cent has no owner: the two halves that follow add up to the rest.
        "rest_cents" | "exact_half_cents" => {
            let rest: i64 = expected.cents("shares.").iter().sum();
            key == "exact_half_cents" || rest == number
        }
        "participant_at_most_cents" => {
            let paid = expected.cents("holder");
            refused_price || (!paid.is_empty() && paid.iter().all(|paid| *paid <= number))
        }
        // A price that cannot bear its parts is refused; the parts are then no amounts.
        // Nothing is paid as long as proof is lacking, or once it is too late.
        "reimbursed_cents" if number == 0 && expected.waits() => true,
        "participant_cents" | "authority_cents" | "organiser_remainder_cents" if refused_price => {
            true
        }
        key if key.ends_with("_cents") => expected
            .0
            .iter()
            .any(|(_, told)| cents(told) == Some(number)),
        "counted_dependants" | "units" | "remaining" => expected.names(&number.to_string()),
        other => panic!("no rule for {other}"),
    }
}

#[test]
fn every_published_figure_stands_in_a_case_of_its_own() {
    let text = fs::read_to_string(fixtures("cases/regulations.json")).unwrap();
    let published: Vec<Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(published.len(), 160);
    let expectations = expectations();
    let mut report = String::new();
    for case in &published {
        let id = case["id"].as_str().unwrap();
        let [expect] = &expectations.get(id).cloned().unwrap_or_default()[..] else {
            report += &format!("\n{id}: not exactly one case");
            continue;
        };
        let mut values = Vec::new();
        flat("", expect, &mut values);
        let expected = Expected(values);
        for (key, value) in case["expected"].as_object().unwrap() {
            if !carried(&expected, key, value) {
                report += &format!("\n{id}: {key} = {value} is not in {:?}", expected.0);
            }
        }
    }
    assert!(report.is_empty(), "{report}");
}

/// The ways of regulating that were found in Flanders, S01 to S88; S29 was dropped.
#[test]
fn every_way_of_regulating_has_a_case() {
    let mut shown = BTreeSet::new();
    for (_, text) in case_files() {
        let file: toml::Table = text.parse().unwrap();
        for case in file["case"].as_array().unwrap() {
            let labels = case.get("shapes").and_then(toml::Value::as_array);
            let labels = labels.into_iter().flatten().filter_map(toml::Value::as_str);
            shown.extend(labels.map(str::to_owned));
        }
    }
    let missing: Vec<String> = (1..=88)
        .map(|number| format!("S{number:02}"))
        .filter(|shape| shape != "S29" && !shown.contains(shape))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn a_weakened_case_is_found() {
    let expected = |values: &[(&str, &str)]| {
        let pairs = values
            .iter()
            .map(|(key, told)| ((*key).to_owned(), (*told).to_owned()));
        Expected(pairs.collect())
    };
    let case = expected(&[
        ("decision", "granted"),
        ("holder", "12.00"),
        ("shares.stad", "48.00"),
    ]);
    for (key, value, holds) in [
        ("entitled", Value::from(true), true),
        ("entitled", Value::from(false), false),
        ("participant_cents", Value::from(1200), true),
        ("participant_cents", Value::from(1201), false),
        ("remaining_cents", Value::from(15200), false),
        ("accepted", Value::from(true), false),
        ("valid_until", Value::from("2027-04-30"), false),
        ("rest_cents", Value::from(4800), true),
        ("participant_at_most_cents", Value::from(1199), false),
    ] {
        assert_eq!(carried(&case, key, &value), holds, "{key} {value}");
    }
    assert_eq!(cents("-0.30"), Some(-30));
}
