//! Who shares in a ground, and how long its right lasts.

use super::{HERE, adult, family, ground, lasting, said, scheme, table};
use crate::support::day;

#[test]
fn who_shares_may_be_a_condition() {
    let rest = |to: &str| {
        format!("tier = \"A\"\ninherit = {to}\nlasts = \"with-the-fact\"\nwhen.status = \"X\"")
    };
    for (to, partner) in [
        ("{ to = { age = { through = 17 } } }", "no"),
        (
            "{ to = { any = [{ age = { through = 17 } }, { relation = [\"partner\"] }] } }",
            "A 2026-01-01..",
        ),
        ("\"dependants\"", "no"),
        ("\"household\"", "A 2026-01-01.."),
    ] {
        let scheme = scheme(HERE, &ground("g", &rest(to)));
        let household = family(&["X 2026-01-01"]);
        assert_eq!(
            said(&scheme, &household, 1, "2026-05-01").get(..1),
            Some("A"),
            "{to}"
        );
        assert_eq!(said(&scheme, &household, 2, "2026-05-01"), partner, "{to}");
    }
    let minors = scheme(
        HERE,
        &ground("g", &rest("{ to = { age = { through = 17 } } }")),
    );
    // Until the day before the eighteenth birthday.
    let household = family(&["X 2026-01-01"]);
    assert_eq!(
        said(&minors, &household, 1, "2032-06-06"),
        "A 2026-01-01..2032-06-06"
    );
    assert_eq!(said(&minors, &household, 1, "2032-06-07"), "no");
}

#[test]
fn a_right_ends_where_the_town_says() {
    for (lasts, rows, on, expected) in [
        // Zonhoven: to 30 April. The platform: to 30 April of the next year. Hooglede: to 30 June. Beveren: a month after the year.
        (
            r#"lasts = { until = "04-30", years = 0 }"#,
            "X 2023-09-01",
            "2024-04-30",
            "A 2023-09-01..2024-04-30 +",
        ),
        (
            r#"lasts = { until = "04-30", years = 1 }"#,
            "X 2026-08-20 2026-08-20",
            "2026-09-01",
            "A 2026-08-20..2027-04-30",
        ),
        (
            r#"lasts = { until = "04-30", years = 1 }"#,
            "X 2026-02-10 2026-02-10",
            "2026-09-01",
            "A 2026-02-10..2027-04-30",
        ),
        (
            r#"lasts = { until = "06-30" }"#,
            "X 2023-09-10 2023-09-10",
            "2023-10-01",
            "A 2023-09-10..2024-06-30",
        ),
        (
            r#"lasts = { until = "06-30" }"#,
            "X 2024-03-01 2024-03-01",
            "2024-06-30",
            "A 2024-03-01..2024-06-30",
        ),
        (
            r#"lasts = { until = "06-30" }"#,
            "X 2024-07-01 2024-07-01",
            "2024-07-01",
            "A 2024-07-01..2025-06-30",
        ),
        (
            r#"lasts = { until = "01-31", years = 1 }"#,
            "X 2024-01-01 2024-12-31",
            "2025-01-31",
            "A 2024-01-01..2025-01-31",
        ),
        (
            r#"lasts = { until = "01-31", years = 1 }"#,
            "X 2024-01-01 2024-12-31",
            "2025-02-01",
            "no",
        ),
    ] {
        let rows: [&str; 2] = [rows, "NO VT 2023-01-01"];
        let scheme = lasting(lasts);
        let found = said(&scheme, &adult(&rows), 0, on);
        let found = found.replace("unknown rules-missing-status", "no");
        assert_eq!(found, expected, "{lasts} {rows:?} {on}");
    }
}

#[test]
fn a_term_begins_again_on_newer_evidence_only() {
    let april = lasting("lasts = { until = \"04-30\" }\nrenewal = \"proof\"");
    let old: &[&str] = &["X 2023-09-01"];
    table(
        &april,
        &[
            (old, "2024-04-30", "A 2023-09-01..2024-04-30"),
            (old, "2024-05-01", "no"),
            (
                &["X 2023-09-01", "X 2023-09-01 - 2024-05-03"],
                "2024-05-02",
                "no",
            ),
            (
                &["X 2023-09-01", "X 2023-09-01 - 2024-05-03"],
                "2024-06-01",
                "A 2024-05-03..2025-04-30",
            ),
            (
                &["X 2023-09-01", "X 2023-09-01 - 2024-05-01"],
                "2024-04-30",
                "A 2023-09-01..2024-04-30 +",
            ),
            // A decision before the first day counts from the first day.
            (
                &["X 2023-09-01 - 2023-08-01"],
                "2023-09-01",
                "A 2023-09-01..2024-04-30",
            ),
            // The right once begun runs to the end of its term.
            (
                &["X 2023-09-01 2023-10-31"],
                "2024-02-01",
                "A 2023-09-01..2024-04-30",
            ),
            (
                &[
                    "X 2023-09-01 2023-10-31",
                    "X 2023-09-01 2023-10-31 2024-06-01",
                ],
                "2024-06-02",
                "unknown rules-missing-status",
            ),
        ],
    );
    let year = lasting("lasts = { months = 12 }\nrenewal = \"proof\"");
    table(
        &year,
        &[
            (
                &["X 2020-01-01 - 2024-02-29"],
                "2025-02-27",
                "A 2024-02-29..2025-02-27",
            ),
            (&["X 2020-01-01 - 2024-02-29"], "2025-02-28", "no"),
            // Newer evidence before the end: one right, to a term after the newest.
            (
                &["X 2020-01-01 - 2024-01-10", "X 2020-01-01 - 2024-06-10"],
                "2024-02-01",
                "A 2024-01-10..2025-06-09",
            ),
        ],
    );
}

#[test]
fn an_answer_of_the_source_is_evidence_of_its_day() {
    use vrijpas::rules::Found;
    let april = lasting("lasts = { until = \"04-30\" }\nrenewal = \"proof\"");
    let right = Found::Right(crate::support::through("2023-01-01", ""));
    let once = adult(&[]).with_answer("VT", "2023-09-01", right);
    assert_eq!(said(&april, &once, 0, "2024-05-01"), "no");
    let twice = once.with_answer("VT", "2024-05-01", right);
    assert_eq!(
        said(&april, &twice, 0, "2024-05-01"),
        "A 2024-05-01..2025-04-30"
    );
    // Automatic renewal asks for no more than that it still holds.
    let automatic = lasting("lasts = { until = \"04-30\" }");
    let still = adult(&[]).with_answer("VT", "2023-09-01", right);
    assert_eq!(
        said(&automatic, &still, 0, "2024-05-01"),
        "A 2024-05-01..2025-04-30 +"
    );
}

#[test]
fn figures_are_evidence_of_the_day_they_are_known() {
    let rest = "tier = \"A\"\ninherit = \"household\"\nlasts = { months = 12 }\nrenewal = \"proof\"\nwhen = { value = { fact = \"income\" }, at_most = \"1000.00\" }";
    let scheme = scheme(HERE, &ground("g", rest));
    let mut household = family(&[]);
    for (value, as_of) in [(90_000, "2025-03-01"), (95_000, "2026-04-01")] {
        household.figures.push(vrijpas::rules::Figure {
            subject: vrijpas::rules::Subject::Household,
            kind: "income",
            value,
            year: None,
            as_of: Some(day(as_of)),
            source: None,
        });
    }
    for member in 0..3 {
        for (on, expected) in [
            ("2025-02-28", "unknown rules-missing-figure"),
            ("2026-02-28", "A 2025-03-01..2026-02-28"),
            ("2026-03-01", "no"),
            ("2026-04-01", "A 2026-04-01..2027-03-31"),
        ] {
            assert_eq!(
                said(&scheme, &household, member, on),
                expected,
                "{member} {on}"
            );
        }
    }
}

#[test]
fn facts_are_judged_on_one_day_of_the_year() {
    let scheme = lasting("lasts = \"with-the-fact\"\njudged_on = \"09-01\"");
    let no = "NO VT 2026-01-01";
    table(
        &scheme,
        &[
            (
                &["X 2026-01-15 2026-09-30", no],
                "2026-08-31",
                "unknown rules-missing-status",
            ),
            (
                &["X 2026-01-15 2026-09-30", no],
                "2026-09-01",
                "A 2026-09-01..2027-08-31",
            ),
            (
                &["X 2026-01-15 2026-09-30", no],
                "2027-08-31",
                "A 2026-09-01..2027-08-31",
            ),
            (&["X 2026-01-15 2026-08-31", no], "2026-09-01", "no"),
            (
                &["X 2026-09-01"],
                "2030-01-01",
                "A 2029-09-01..2030-08-31 +",
            ),
        ],
    );
    let leap = lasting("lasts = \"with-the-fact\"\njudged_on = \"02-29\"");
    table(
        &leap,
        &[
            (
                &["X 2026-02-28 2026-03-01"],
                "2027-02-27",
                "A 2026-02-28..2027-02-27",
            ),
            (
                &["X 2028-02-28 2028-02-28"],
                "2028-03-01",
                "unknown rules-missing-status",
            ),
            (
                &["X 2028-02-29 2028-02-29"],
                "2028-03-01",
                "A 2028-02-29..2029-02-27",
            ),
        ],
    );
}
