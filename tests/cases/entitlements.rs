//! Periods, silence, inheritance and explanation, on the invented scheme.

use vrijpas::domain::{Period, Relation};
use vrijpas::rules::{
    Decision, Found, Language, Mark, Missing, Reason, Refusal, Subject, decide, decide_household,
    explain,
};

use crate::support::{Household, day, scheme, through};

const LOCHRISTI: &str = "44087";

fn adult() -> Household {
    Household::in_municipality(LOCHRISTI)
}

/// The decision in one line: `A living-wage 2026-01-01..2026-06-30 +`, with `+` when the same tier goes on.
fn said(household: &Household, member: usize, on: &str) -> String {
    let scheme = scheme("lochristi");
    household.read(|dossier| {
        let decision = decide(&scheme, dossier, member, "leisure", day(on));
        match decision {
            Decision::Granted(grant) => {
                let Period { from, .. } = grant.period;
                let last = grant
                    .period
                    .last()
                    .map_or(String::new(), |day| day.to_string());
                let more = if grant.continues { " +" } else { "" };
                format!("{} {} {from}..{last}{more}", grant.tier, grant.ground.id)
            }
            Decision::Refused { reasons } => format!("{reasons:?}"),
            Decision::Unknown { missing } => format!("unknown {}", missing.len()),
        }
    })
}

#[test]
fn a_right_runs_as_its_facts_and_its_duration_say() {
    let me = Subject::Member(0);
    let no_vt = || adult().with_answer("VT", "2026-01-01", Found::NoRight);
    for (household, on, expected) in [
        (no_vt(), "2026-03-01", "[NoGround]"),
        (no_vt(), "2027-01-01", "unknown 1"),
        (no_vt(), "2025-12-31", "[NotInForce]"),
        (adult(), "2026-03-01", "unknown 1"),
        // A status older than the scheme counts from the day the scheme is in force.
        (
            adult().with_status(me, "LL2", through("2020-05-01", "")),
            "2026-03-01",
            "A living-wage 2026-01-01..",
        ),
        // Two rows that touch are one period.
        (
            adult()
                .with_status(me, "LL1", through("2026-02-01", "2026-03-31"))
                .with_status(me, "LL2", through("2026-04-01", "2026-06-30")),
            "2026-03-01",
            "A living-wage 2026-02-01..2026-06-30",
        ),
        // Better grounds come first, and the other one goes on after them.
        (
            adult()
                .with_status(me, "VT", through("2026-01-01", "2026-12-31"))
                .with_status(me, "LL1", through("2026-02-01", "2026-03-31")),
            "2026-05-01",
            "B increased-allowance 2026-04-01..2026-12-31",
        ),
        // Twelve months from the start, whatever happens to the fact meanwhile.
        (
            no_vt().with_status(me, "VRIJ", through("2026-02-10", "2026-03-31")),
            "2026-09-01",
            "B volunteer 2026-02-10..2027-02-09",
        ),
        (
            adult().with_status(me, "VRIJ", through("2026-02-10", "")),
            "2027-02-10",
            "B volunteer 2027-02-10..2028-02-09 +",
        ),
        // To the end of the calendar year, and of the next one.
        (
            no_vt().with_status(me, "MONI", through("2026-07-01", "2026-07-31")),
            "2026-11-21",
            "A youth-helper 2026-07-01..2026-12-31",
        ),
        (
            adult().with_status(
                Subject::Household,
                "SOCI",
                through("2026-07-01", "2026-07-31"),
            ),
            "2027-11-21",
            "A inquiry 2026-07-01..2027-12-31",
        ),
    ] {
        assert_eq!(said(&household, 0, on), expected, "{on}");
    }
}

#[test]
fn silence_is_not_no() {
    let right = Found::Right(through("2026-01-01", "2026-12-31"));
    for (found, expected) in [
        (right, "B increased-allowance 2026-01-01..2026-12-31"),
        (Found::NoRight, "[NoGround]"),
        (Found::Nothing, "unknown 1"),
    ] {
        let household = adult().with_answer("VT", "2026-11-01", found);
        assert_eq!(said(&household, 0, "2026-11-21"), expected);
    }
    let scheme = scheme("lochristi");
    adult().read(|dossier| {
        let Decision::Unknown { missing } =
            decide(&scheme, dossier, 0, "leisure", day("2026-11-21"))
        else {
            panic!("decided without an answer");
        };
        let asked = Missing::Status {
            code: "VT".to_owned(),
            asked: "ksz".to_owned(),
        };
        assert_eq!(missing, [asked]);
    });
}

#[test]
fn members_share_in_a_ground_as_the_scheme_says() {
    let scheme = scheme("lochristi");
    let household = |code| {
        adult()
            .with_member("1982-01-01", Relation::Partner, true, LOCHRISTI)
            .with_member("2012-01-01", Relation::Child, true, LOCHRISTI)
            .with_member("2012-01-01", Relation::Child, false, "44021")
            .with_status(Subject::Member(0), code, through("2026-02-01", ""))
    };
    for (code, expected) in [
        ("LL3", ["A", "A", "A", "elsewhere"]),
        ("IGO", ["B", "?", "B", "elsewhere"]),
        ("VRIJ", ["B", "?", "?", "elsewhere"]),
    ] {
        household(code).read(|dossier| {
            let decisions = decide_household(&scheme, dossier, "leisure", day("2026-03-01"));
            let tiers: Vec<&str> = decisions
                .iter()
                .map(|decision| match decision {
                    Decision::Granted(grant) => grant.tier.0.as_str(),
                    Decision::Unknown { .. } => "?",
                    Decision::Refused { reasons } if reasons[..] == [Refusal::NotResident] => {
                        "elsewhere"
                    }
                    Decision::Refused { .. } => "no",
                })
                .collect();
            assert_eq!(tiers, expected, "{code}");
        });
    }
}

#[test]
fn an_explanation_shows_what_decided_and_what_was_not_needed() {
    let scheme = scheme("lochristi");
    let household = adult().with_status(Subject::Household, "BBEH", through("2026-02-11", ""));
    household.read(|dossier| {
        let on = day("2026-11-21");
        let (decision, reasons) = explain(&scheme, dossier, 0, "leisure", on, Language::Nl);
        let Decision::Granted(grant) = decision else {
            panic!("refused");
        };
        assert_eq!(grant.ground.id, "debts");
        let marks: Vec<(Mark, &str)> = reasons
            .iter()
            .map(|reason| (reason.mark, reason.source.as_str()))
            .collect();
        assert_eq!(
            marks,
            [
                (Mark::Yes, "art. 2"),
                (Mark::No, "art. 3, 1°"),
                (Mark::Yes, "art. 3, 2°"),
                (Mark::No, "art. 3, 3°"),
                (Mark::No, "art. 3, 4°"),
                (Mark::No, "art. 3, 5°"),
                (Mark::Skipped, "art. 4, 1°"),
                (Mark::No, "art. 4, 2°"),
                (Mark::No, "art. 4, 3°"),
                (Mark::No, "art. 4, 4°"),
            ]
        );
        let debts: &Reason = &reasons[2];
        assert_eq!(debts.said.key, "rules-ground");
        assert_eq!(debts.children[0].said.key, "rules-status");
        assert_eq!(
            debts.children[0].fact.as_ref().unwrap().key,
            "rules-fact-since"
        );
    });
}

#[test]
fn a_reference_year_the_scheme_does_not_name_stays_unknown() {
    let oostende = scheme("oostende");
    let household = Household::in_municipality("35013")
        .with_figure(Subject::Household, "taxable-income", 1, Some(2020))
        .with_figure(Subject::Household, "dependants", 0, None);
    household.read(|dossier| {
        let decision = decide(&oostende, dossier, 0, "leisure", day("2021-06-01"));
        let Decision::Unknown { missing } = decision else {
            panic!("decided on a ceiling nobody set");
        };
        let unset = |name: &str| Missing::Parameter {
            name: name.to_owned(),
            year: Some(2020),
        };
        let ceiling = ["ceiling-base", "ceiling-per-dependant"].map(unset);
        assert_eq!(missing, ceiling);
    });
}
