//! What holds for every ground that can be put together, and every household.

use proptest::prelude::*;
use vrijpas::rules::{Decision, Language, Mark, Scheme, decide, explain};

use super::{HERE, family, ground, said, scheme};
use crate::support::{Household, day};

const ASKED: &[&str] = &[
    r#"{ status = ["X", "VT"] }"#,
    r#"{ status = "X", held_for = { months = 3, from_next = "month" } }"#,
    r#"{ status = ["X", "Y"], within_first = { months = 7 } }"#,
    r#"{ status = ["X", "VT"], evidence_within = { days = 90 } }"#,
    r#"{ status = "X", only_first = true }"#,
    r#"{ all = [{ status = "X" }, { none = [{ status = "VT", held_for = { months = 1 } }] }] }"#,
    r#"{ all = [{ status = ["X"] }, { age = { through = 12, counted = { on = "09-01" } } }] }"#,
    r#"{ all = [{ status = ["X"] }, { resident = true, for_months = 6 }] }"#,
    r#"{ any = [{ entitled = "card" }, { status = "VT", within_first = { months = 2 } }] }"#,
];
/// Ends that depend on the facts or the calendar alone, and then those that depend on the start.
const LASTS: &[&str] = &[
    "lasts = \"with-the-fact\"",
    "lasts = \"calendar-year\"",
    "lasts = { until = \"02-29\" }",
    "lasts = \"calendar-year\"\nrenewal = \"proof\"",
    "lasts = { months = 5 }\nrenewal = \"proof\"",
    "lasts = { months = 5 }",
    "lasts = { until = \"04-30\", years = 1 }",
];
const BY_CALENDAR: usize = 5;
const GRACE: &[&str] = &["", "grace = { days = 45 }", "grace = { months = 2 }"];
const JUDGED: &[&str] = &["", "", "judged_on = \"09-01\"", "judged_on = \"02-29\""];
const INHERIT: &[&str] = &[
    "inherit = \"nobody\"",
    "inherit = \"dependants\"",
    "inherit = \"household\"",
    "inherit = { to = { age = { through = 12, counted = \"birth-year\" } } }",
];

/// A way to write a ground, by position in each list.
type Choice = (usize, usize, usize, usize, usize);

fn choice(lasts: usize) -> impl Strategy<Value = Choice> {
    (
        0..ASKED.len(),
        0..lasts,
        0..GRACE.len(),
        0..JUDGED.len(),
        0..INHERIT.len(),
    )
}

/// The scheme of a choice, in which the ground may ask less.
fn chosen(
    (asked, lasts, grace, judged, inherit): Choice,
    or: Option<&str>,
    suspends: bool,
) -> Option<Scheme> {
    let asked = match or {
        Some(or) => format!("{{ any = [{}, {or}] }}", ASKED[asked]),
        None => ASKED[asked].to_owned(),
    };
    let card = "tier = \"A\"\nright = \"card\"\nlasts = \"calendar-year\"\ninherit = \"household\"\nwhen.status = \"SCHOOL\"";
    let rest = [LASTS[lasts], GRACE[grace], JUDGED[judged], INHERIT[inherit]].join("\n");
    let rest = format!("tier = \"A\"\nwhen = {asked}\n{rest}");
    let stop = "suspension = { when.status = \"STOP\", source = \"art. 8\" }\n";
    let head = if suspends {
        [HERE, stop].concat()
    } else {
        HERE.to_owned()
    };
    // A right that another gives is no evidence.
    if rest.contains("proof") && asked.contains("entitled") {
        return None;
    }
    Some(scheme(
        &head,
        &[ground("card", card), ground("g", &rest)].concat(),
    ))
}

fn rows() -> impl Strategy<Value = Vec<String>> {
    let code = prop::sample::select(&["X", "X", "X", "Y", "STOP", "SCHOOL", "VT", "NO"][..]);
    let length = prop::option::of(0_u64..300);
    let row = (code, 0_u64..700, length, prop::option::of(0_u64..700)).prop_map(
        |(code, from, length, decided)| {
            let after = |days| day("2023-06-01") + chrono::Days::new(days);
            let first = after(from);
            if code == "NO" {
                return format!("NO VT {first}");
            }
            let last = length.map_or("-".to_owned(), |days| {
                (first + chrono::Days::new(days)).to_string()
            });
            let decided = decided.map_or("-".to_owned(), |days| after(days).to_string());
            format!("{code} {first} {last} {decided}")
        },
    );
    prop::collection::vec(row, 0..8)
}

fn of(rows: &[String]) -> Household {
    let rows: Vec<&str> = rows.iter().map(String::as_str).collect();
    family(&rows).with_homes(&["11002 1990-01-01 2023-12-31", "44087 2024-01-01 -"])
}

fn granted(scheme: &Scheme, household: &Household, member: usize, on: &str) -> bool {
    said(scheme, household, member, on).contains("..")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(1), ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_rows_never_matters(choice in choice(LASTS.len()), rows in rows(), offset in 0_u64..900) {
        let Some(scheme) = chosen(choice, None, true) else { return Ok(()) };
        let on = (day("2023-09-01") + chrono::Days::new(offset)).to_string();
        let backwards: Vec<String> = rows.iter().rev().cloned().collect();
        for member in 0..3 {
            prop_assert_eq!(
                said(&scheme, &of(&rows), member, &on),
                said(&scheme, &of(&backwards), member, &on)
            );
        }
    }

    /// Whatever day inside a right is asked, it is the same right; the days beside it are another one, or none.
    #[test]
    fn a_right_is_the_same_on_every_day_inside_it(choice in choice(LASTS.len()), rows in rows(), offset in 0_u64..900) {
        let Some(scheme) = chosen(choice, None, true) else { return Ok(()) };
        let on = day("2023-09-01") + chrono::Days::new(offset);
        let household = of(&rows);
        household.read(|dossier| {
            for member in 0..3 {
                let Decision::Granted(grant) = decide(&scheme, dossier, member, "leisure", on) else { continue };
                assert!(grant.period.contains(on));
                let answer = said(&scheme, &household, member, &on.to_string());
                let last = grant.period.last().unwrap_or(day("2029-12-31"));
                let days = (last - grant.period.from).num_days();
                for part in 0..=9 {
                    let other = grant.period.from + chrono::Duration::days(days * part / 9);
                    let again = said(&scheme, &household, member, &other.to_string());
                    assert_eq!(again, answer, "asked on {on} and on {other}");
                }
                for beside in [grant.period.from.pred_opt(), grant.period.to].into_iter().flatten() {
                    let again = said(&scheme, &household, member, &beside.to_string());
                    assert_ne!(again, answer, "{beside}");
                    if Some(beside) == grant.period.to {
                        let on = decide(&scheme, dossier, member, "leisure", beside);
                        let goes_on = matches!(on, Decision::Granted(next) if next.tier == grant.tier && !next.grace);
                        assert_eq!(goes_on, grant.continues, "{beside}");
                    }
                }
            }
        });
    }

    /// Who had a right keeps one when a ground asks less: where a term does not begin earlier and so end earlier.
    #[test]
    fn a_ground_that_asks_less_takes_no_right_away(choice in choice(BY_CALENDAR), rows in rows(), offset in 0_u64..900) {
        let Some(narrow) = chosen(choice, None, true) else { return Ok(()) };
        let Some(wide) = chosen(choice, Some(r#"{ status = "Y" }"#), true) else { return Ok(()) };
        let on = (day("2023-09-01") + chrono::Days::new(offset)).to_string();
        for member in 0..3 {
            let before = granted(&narrow, &of(&rows), member, &on);
            prop_assert!(!before || granted(&wide, &of(&rows), member, &on));
        }
    }

    /// As long as the facts hold there is a right, however its terms lie; and grace only adds to it.
    #[test]
    fn facts_that_hold_give_a_right(choice in choice(LASTS.len()), rows in rows(), offset in 0_u64..900) {
        let (asked, lasts, _, judged, inherit) = choice;
        let with_fact = chosen((asked, 0, 0, judged, inherit), None, true);
        let without_grace = chosen((asked, lasts, 0, judged, inherit), None, true);
        let (Some(with_fact), Some(without_grace), Some(whole)) = (with_fact, without_grace, chosen(choice, None, true)) else {
            return Ok(());
        };
        let on = (day("2023-09-01") + chrono::Days::new(offset)).to_string();
        for member in 0..3 {
            let proper = granted(&without_grace, &of(&rows), member, &on);
            prop_assert!(!proper || granted(&whole, &of(&rows), member, &on));
            let holds = granted(&with_fact, &of(&rows), member, &on);
            prop_assert!(LASTS[lasts].contains("proof") || !holds || proper);
        }
    }

    /// The tree of reasons comes to the decision: a right has a ground that holds under it, and what is not known is named.
    #[test]
    fn an_explanation_never_disagrees_with_the_decision(choice in choice(LASTS.len()), rows in rows(), offset in 0_u64..900) {
        let Some(scheme) = chosen(choice, None, true) else { return Ok(()) };
        let on = day("2023-09-01") + chrono::Days::new(offset);
        of(&rows).read(|dossier| {
            for member in 0..3 {
                let (decision, reasons) = explain(&scheme, dossier, member, "leisure", on, Language::Nl);
                let marked = |key: &str, mark: Mark| {
                    reasons.iter().any(|reason| reason.said.key == key && reason.mark == mark)
                };
                let ground = marked("rules-ground", Mark::Yes);
                let here = marked("rules-resident", Mark::Yes);
                let free = marked("rules-not-suspended", Mark::Yes);
                match decision {
                    Decision::Granted(_) => assert!(ground && here && free),
                    Decision::Refused { .. } => assert!(!(ground && here && free)),
                    Decision::Unknown { missing } => {
                        assert!(!missing.is_empty());
                        assert!(reasons.iter().any(|reason| reason.mark == Mark::Unknown));
                    }
                }
            }
        });
    }
}
