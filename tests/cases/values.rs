//! Every form of a value, computed for one household through a ground that asks whether it is exactly so much.

use vrijpas::domain::Relation;
use vrijpas::rules::{Decision, Missing, Scheme, Subject, decide};

use crate::support::{Household, day};

/// A scheme with one ground, which holds when a value is exactly another.
fn asking(value: &str, equal: &str) -> Result<Scheme, String> {
    let text = asking_text(value, equal);
    Scheme::parse(&text, "values.toml").map_err(|defects| format!("{defects:#?}"))
}

fn asking_text(value: &str, equal: &str) -> String {
    format!(
        r#"
format = 1
id = "values"
title = {{ nl = "Waarden", en = "Values" }}
in_force_from = 2026-01-01
municipalities = ["44087"]
runs = "monthly"
domicile = {{ must_be = "anywhere", source = "1" }}
fact = [
  {{ name = "income", text = {{ nl = "inkomen", en = "income" }}, unit = "amount", level = "household" }},
  {{ name = "points", text = {{ nl = "punten", en = "points" }}, unit = "count", level = "person", not_older_than_days = 90 }},
]
parameter = [
  {{ name = "norm", text = {{ nl = "norm", en = "norm" }}, unit = "amount", value = [{{ is = "1000.00", from = 2026-01-01, source = "2" }}] }},
  {{ name = "part", text = {{ nl = "deel", en = "part" }}, unit = "rate", value = [{{ is = "1/3", source = "2" }}, {{ is = "150%", from = 2026-06-01, source = "2" }}] }},
]
fund = [{{ id = "stad", name = {{ nl = "stad", en = "city" }}, entity = "municipality" }}]
tier = [{{ id = "A", rank = 1, name = {{ nl = "A", en = "A" }}, acknowledged = "one ground" }}]

[[computed]]
name = "x"
text = {{ nl = "x", en = "x" }}
is = {value}
source = "3"

[[ground]]
id = "g"
name = {{ nl = "g", en = "g" }}
tier = "A"
means_tested = true
automatic = true
inherit = "nobody"
lasts = "with-the-fact"
source = "4"
when = {{ value = {{ computed = "x" }}, equal = {equal} }}

[[tariff]]
id = "t"
rank = 1
tiers = ["A"]
holder = {{ full = true }}
source = "5"
"#
    )
}

/// Two adults and two children, one of them four years old; 26,810.73 of income.
fn household() -> Household {
    Household::in_municipality("44087")
        .with_member("1982-01-01", Relation::Partner, true, "44087")
        .with_member("2012-11-22", Relation::Child, true, "44087")
        .with_member("2022-05-05", Relation::Child, true, "44087")
        .with_figure(Subject::Household, "income", 2_681_073, None)
}

fn decision(value: &str, equal: &str, on: &str) -> Result<bool, Vec<Missing>> {
    let scheme = asking(value, equal).unwrap();
    household().read(
        |dossier| match decide(&scheme, dossier, 0, "leisure", day(on)) {
            Decision::Granted(_) => Ok(true),
            Decision::Refused { .. } => Ok(false),
            Decision::Unknown { missing } => Err(missing),
        },
    )
}

/// Values, and what each is.
const FORMS: &[(&str, &str)] = &[
    (r#""12.50""#, r#""12.50""#),
    (
        r#"{ sum = ["19566.25", { times = ["3622.24", 2] }] }"#,
        r#"{ fact = "income" }"#,
    ),
    (
        r#"{ sum = [{ difference = ["10.00", "12.50"] }, "2.50"] }"#,
        r#""0.00""#,
    ),
    (
        r#"{ rate = { parameter = "part" }, of = { parameter = "norm" } }"#,
        r#""1500.00""#,
    ),
    (
        r#"{ rate = "2/3", of = "9.99" }"#,
        r#"{ quotient = ["9.99", "3/2"] }"#,
    ),
    (
        r#"{ quotient = [{ fact = "income" }, { fact = "income" }] }"#,
        "1",
    ),
    (r#"{ min = ["3.00", "2.00", "5.00"] }"#, r#""2.00""#),
    (
        r#"{ max = ["3.00", { rate = "50%", of = "10.00" }] }"#,
        r#""5.00""#,
    ),
    (
        r#"{ rounded = { rate = "50%", of = "5.25" }, to_cents = 5, direction = "down" }"#,
        r#""2.60""#,
    ),
    ("{ started_units_of = 70, each = 30 }", "3"),
    (
        r#"{ times = ["1.00", { started_units_of = { fact = "members" }, each = 3 }] }"#,
        r#""2.00""#,
    ),
    (
        r#"{ if = { age = { from = 18 } }, then = "1.00", else = "2.00" }"#,
        r#""1.00""#,
    ),
    (r#"{ fact = "age" }"#, "46"),
    (r#"{ fact = "age-in-year" }"#, "46"),
    (r"{ count_members = { age = { through = 17 } } }", "2"),
];

#[test]
fn every_form_of_a_value_is_computed_exactly() {
    let steps = r#"{ table = { count_members = "all" }, rows = [{ through = 1, is = "100.00" }, { below = 3, is = "150.00" }], after = { step = "7.25" } }"#;
    let weights = |last: &str| {
        format!(
            r#"{{ sum_members = {{ table = {{ fact = "age" }}, rows = [{{ below = 14, is = "30%" }}, {last}], after = "error" }}, where = "all" }}"#
        )
    };
    let adults = weights(r#"{ through = 150, is = "50%" }"#);
    let bands = |upper: &str| {
        format!(
            r#"{{ table = {{ fact = "income" }}, rows = [{{ through = "10000.00", is = "20%" }}, {{ {upper}, is = "50%" }}], after = {{ step = "1%", each = "100.00" }} }}"#
        )
    };
    let (at, under) = (
        bands(r#"through = "26810.73""#),
        bands(r#"below = "26810.73""#),
    );
    for (value, equal) in FORMS.iter().copied().chain([
        // The child of 13 turns 14 the day after.
        (adults.as_str(), r#""160%""#),
        (steps, r#""164.50""#),
        (at.as_str(), r#""50%""#),
        (under.as_str(), r#""51%""#),
    ]) {
        assert_eq!(
            decision(value, equal, "2026-11-21"),
            Ok(true),
            "{value} is {equal}"
        );
    }
    assert_eq!(
        decision(&adults, r#""180%""#, "2026-11-22"),
        Ok(true),
        "14 from the birthday on"
    );
}

#[test]
fn what_is_not_known_is_never_nothing_or_the_nearest() {
    let young = r#"{ table = { fact = "age" }, from = 3, rows = [{ through = 11, is = 1 }], after = "error" }"#;
    let row = |at: i64| Missing::OutsideTable {
        at: vrijpas::rules::Exact::whole(at),
    };
    for (value, equal, on, missing) in [
        (young, "1", "2026-11-21", row(46)),
        (
            r#"{ fact = "points" }"#,
            "0",
            "2026-11-21",
            Missing::Figure {
                name: "points".to_owned(),
            },
        ),
        (
            r#"{ quotient = [{ fact = "income" }, { difference = [1, 1] }] }"#,
            r#""0.00""#,
            "2026-11-21",
            Missing::Overflow,
        ),
        (
            r#"{ times = ["1000000.00", { times = [1000000000, 1000000000] }] }"#,
            r#""0.00""#,
            "2026-11-21",
            Missing::Overflow,
        ),
    ] {
        assert_eq!(
            decision(value, equal, on),
            Err(vec![missing]),
            "{value} on {on}"
        );
    }
}

#[test]
fn a_figure_counts_only_while_it_is_young_enough() {
    let scheme = asking(r#"{ fact = "points" }"#, "7").unwrap();
    let mut household = household();
    household.figures.push(vrijpas::rules::Figure {
        subject: Subject::Member(0),
        kind: "points",
        value: 7,
        year: None,
        as_of: Some(day("2026-03-01")),
        source: None,
    });
    for (on, known) in [
        ("2026-02-28", false),
        ("2026-03-01", true),
        ("2026-05-30", true),
        ("2026-05-31", false),
    ] {
        let decided = household.read(|dossier| {
            let decision = decide(&scheme, dossier, 0, "leisure", day(on));
            matches!(decision, Decision::Granted(_))
        });
        assert_eq!(decided, known, "{on}");
    }
}

#[test]
fn two_facts_may_read_the_figures_of_two_years() {
    let text = asking_text(r#"{ difference = [{ fact = "now" }, { fact = "before" }] }"#, r#""5.00""#).replace(
        "fact = [\n",
        r#"fact = [
  { name = "now", rows_of = "wages", text = { nl = "nu", en = "now" }, unit = "amount", level = "household", years_before = 1 },
  { name = "before", rows_of = "wages", text = { nl = "toen", en = "then" }, unit = "amount", level = "household", years_before = 2 },
"#,
    );
    let scheme = Scheme::parse(&text, "years.toml").unwrap();
    let household = household()
        .with_figure(Subject::Household, "wages", 1_500, Some(2025))
        .with_figure(Subject::Household, "wages", 1_000, Some(2024));
    let granted = household.read(|dossier| {
        matches!(
            decide(&scheme, dossier, 0, "leisure", day("2026-11-21")),
            Decision::Granted(_)
        )
    });
    assert!(granted);
}
