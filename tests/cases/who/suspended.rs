//! A suspension takes the tariff away and leaves the right.

use vrijpas::rules::{Decision, Language, Mark, explain};

use super::{HERE, adult, ground, scheme, table};
use crate::support::day;

fn suspending() -> vrijpas::rules::Scheme {
    let head = format!("{HERE}suspension = {{ when.status = [\"STOP\"], source = \"art. 8\" }}\n");
    let rest = "tier = \"A\"\ninherit = \"nobody\"\nlasts = { until = \"04-30\", years = 1 }\nwhen.status = [\"X\", \"VT\"]";
    scheme(&head, &ground("g", rest))
}

#[test]
fn a_right_can_be_suspended_without_losing_its_end() {
    // The platform: suspended until a date, the end stays 30 April 2027.
    let rows: &[&str] = &[
        "X 2026-02-10 2026-02-10",
        "STOP 2026-06-01 2026-08-31",
        "NO VT 2026-01-01",
    ];
    table(
        &suspending(),
        &[
            (rows, "2026-05-31", "A 2026-02-10..2026-05-31"),
            (rows, "2026-06-01", "suspended"),
            (rows, "2026-08-20", "suspended"),
            (rows, "2026-09-01", "A 2026-09-01..2027-04-30"),
            (&["STOP 2026-06-01", "NO VT 2026-01-01"], "2026-08-20", "no"),
            // Whether there is a right or not: there is no tariff.
            (&["STOP 2026-06-01"], "2026-08-20", "suspended"),
            (
                &["STOP 2026-06-01 2026-08-31"],
                "2026-09-01",
                "unknown rules-missing-status",
            ),
        ],
    );
}

#[test]
fn an_explanation_of_a_suspension_shows_the_right_that_goes_on() {
    let rows: &[&str] = &["X 2026-02-10", "STOP 2026-06-01 2026-08-31"];
    adult(rows).read(|dossier| {
        let scheme = suspending();
        let (decision, reasons) = explain(
            &scheme,
            dossier,
            0,
            "leisure",
            day("2026-08-20"),
            Language::Nl,
        );
        assert!(matches!(decision, Decision::Refused { .. }));
        let lines: Vec<(Mark, &str, &str)> = reasons
            .iter()
            .map(|reason| (reason.mark, reason.said.key, reason.source.as_str()))
            .collect();
        assert_eq!(
            lines,
            [
                (Mark::Yes, "rules-resident", "art. 2"),
                (Mark::No, "rules-not-suspended", "art. 8"),
                (Mark::Yes, "rules-ground", "art. 3"),
                (Mark::No, "rules-ground", "art. 3"),
            ]
        );
    });
}

#[test]
fn a_suspension_that_is_not_known_changes_nothing() {
    let head = format!("{HERE}suspension = {{ when.status = [\"VT\"], source = \"art. 8\" }}\n");
    let rest = "tier = \"A\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen.status = \"X\"";
    let scheme = scheme(&head, &ground("g", rest));
    table(
        &scheme,
        &[
            (
                &["X 2026-01-01"],
                "2026-05-01",
                "unknown rules-missing-status",
            ),
            (
                &["X 2026-01-01", "NO VT 2026-02-01"],
                "2026-05-01",
                "A 2026-02-01..2027-01-31",
            ),
            (
                &["X 2026-01-01", "VT 2026-02-01"],
                "2026-05-01",
                "suspended",
            ),
            (&["VT 2026-02-01"], "2026-05-01", "no"),
        ],
    );
}
