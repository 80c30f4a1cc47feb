//! Rounds, deadlines, proofs, and the fund that may pay for a ground.

use vrijpas::domain::{FundId, Role};
use vrijpas::rules::{
    ClaimFacts, Proof, deadline, fund_for, funded, in_time, missing_proof, quote, round_for,
    round_of, round_of_use,
};

use super::{FREE, small, used};
use crate::support::{day, fund, tier};

#[test]
fn a_claim_falls_in_the_next_round_that_closes() {
    let rules = r#"[[round]]
id = "winter"
hand_in_by = "02-01"
paid_by = "03-31"
source = "art. 9"
[[round]]
id = "autumn"
hand_in_by = "11-01"
paid_by = "12-31"
source = "art. 9"
"#;
    let scheme = small(&format!("{FREE}{rules}")).unwrap();
    for (handed_in, by, paid) in [
        ("2024-01-20", "2024-02-01", "2024-03-31"),
        ("2024-02-01", "2024-02-01", "2024-03-31"),
        ("2024-02-02", "2024-11-01", "2024-12-31"),
        ("2024-11-02", "2025-02-01", "2025-03-31"),
    ] {
        let round = round_for(&scheme, day(handed_in)).unwrap();
        assert_eq!(
            (round.hand_in_by, round.paid_by),
            (day(by), Some(day(paid))),
            "{handed_in}"
        );
    }
    assert!(round_for(&small(FREE).unwrap(), day("2024-01-20")).is_none());
}

#[test]
fn a_round_may_be_about_days_of_use() {
    let round = |id: &str, from: &str, through: &str, by: &str| {
        format!(
            "[[round]]\nid = \"{id}\"\nuses_from = \"{from}\"\nuses_through = \"{through}\"\nhand_in_by = \"{by}\"\nsource = \"art. 9\"\n"
        )
    };
    let rules = [
        round("spring", "01-01", "04-30", "05-15"),
        round("summer", "05-01", "08-31", "09-15"),
        round("autumn", "09-01", "12-31", "01-15"),
    ];
    let scheme = small(&format!("{FREE}{}", rules.concat())).unwrap();
    for (used_on, handed_in, from, last, by) in [
        ("2023-04-30", None, "2023-01-01", "2023-04-30", "2023-05-15"),
        ("2023-05-01", None, "2023-05-01", "2023-08-31", "2023-09-15"),
        ("2023-12-31", None, "2023-09-01", "2023-12-31", "2024-01-15"),
        ("2024-01-01", None, "2024-01-01", "2024-04-30", "2024-05-15"),
        // Handed in too late for its own round: in the next one.
        (
            "2023-04-30",
            Some("2023-05-15"),
            "2023-01-01",
            "2023-04-30",
            "2023-05-15",
        ),
        (
            "2023-04-30",
            Some("2023-05-16"),
            "2023-05-01",
            "2023-08-31",
            "2023-09-15",
        ),
        // A round that closes soon is not about a use of today.
        (
            "2023-05-02",
            Some("2023-05-03"),
            "2023-05-01",
            "2023-08-31",
            "2023-09-15",
        ),
    ] {
        let claim = ClaimFacts {
            handed_in_on: handed_in.map(day),
            ..ClaimFacts::at(crate::support::euro(100), day(used_on))
        };
        let found = round_of(&scheme, &claim).unwrap();
        let uses = found.uses.unwrap();
        assert_eq!(
            (uses.from, uses.last(), found.hand_in_by),
            (day(from), Some(day(last)), day(by)),
            "{used_on} {handed_in:?}"
        );
        if handed_in.is_none() {
            assert_eq!(
                round_of_use(&scheme, day(used_on)).unwrap().hand_in_by,
                day(by)
            );
        }
    }
}

#[test]
fn a_deadline_has_a_last_day_that_is_in_time() {
    let a = tier("A");
    let dated = |lines: &str| {
        small(&format!(
            "{FREE}[[deadline]]\nsource = \"art. 10\"\n{lines}\n"
        ))
        .unwrap()
    };
    let claim = ClaimFacts {
        paid_on: Some(day("2023-12-31")),
        starts_on: Some(day("2024-07-01")),
        on: day("2023-09-01"),
        ..used(1000, &a)
    };
    for (lines, last) in [
        ("counted_from = \"use\"\nwithin_months = 4", "2024-01-01"),
        (
            "counted_from = \"payment\"\nwithin_months = 2",
            "2024-02-29",
        ),
        ("counted_from = \"use\"\nwithin_days = 30", "2023-10-01"),
        (
            "counted_from = \"payment\"\nbefore = \"01-15\"\nyears = 1",
            "2024-01-14",
        ),
        ("counted_from = \"payment\"\nby = \"12-31\"", "2023-12-31"),
        ("counted_from = \"start\"\nahead_days = 14", "2024-06-17"),
    ] {
        let scheme = dated(lines);
        let found = deadline(&scheme, &claim).unwrap().unwrap();
        assert_eq!(
            (found.last, found.source),
            (day(last), "art. 10"),
            "{lines}"
        );
        for (late, expected) in [(0, true), (1, false)] {
            let claim = ClaimFacts {
                handed_in_on: Some(day(last) + chrono::Days::new(late)),
                ..claim
            };
            assert_eq!(in_time(&scheme, &claim), Ok(expected), "{lines} {late}");
        }
    }
    // What is not known is said, and no deadline is always in time.
    let scheme = dated("counted_from = \"payment\"\nwithin_days = 30");
    for (paid_on, handed_in_on, key) in [
        (None, Some(day("2024-01-01")), "claim-payment-day-needed"),
        (Some(day("2023-12-31")), None, "claim-not-handed-in"),
    ] {
        let claim = ClaimFacts {
            paid_on,
            handed_in_on,
            ..claim
        };
        assert_eq!(in_time(&scheme, &claim).unwrap_err().key, key);
    }
    assert_eq!(in_time(&small(FREE).unwrap(), &used(1000, &a)), Ok(true));
}

#[test]
fn the_strictest_of_several_deadlines_counts() {
    let a = tier("A");
    let rules = r#"[[deadline]]
counted_from = "use"
within_months = 4
source = "art. 10"
[[deadline]]
counted_from = "use"
within_days = 30
categories = "ticket"
source = "art. 11"
"#;
    let scheme = small(&format!("{FREE}{rules}")).unwrap();
    let camp = ClaimFacts {
        category: "camp",
        ..used(1000, &a)
    };
    for (claim, source) in [(used(1000, &a), "art. 11"), (camp, "art. 10")] {
        assert_eq!(deadline(&scheme, &claim).unwrap().unwrap().source, source);
    }
    for lines in [
        "counted_from = \"use\"",
        "counted_from = \"use\"\nwithin_days = 30\nby = \"01-01\"",
        "counted_from = \"use\"\nwithin_days = 30\nyears = 1",
    ] {
        let rules = format!("{FREE}[[deadline]]\nsource = \"art. 10\"\n{lines}\n");
        assert!(
            small(&rules).unwrap_err().contains(&"scheme-one-deadline"),
            "{lines}"
        );
    }
}

#[test]
fn a_claim_says_which_proof_it_lacks() {
    let a = tier("A");
    let rules = r#"[[proof]]
needs = ["agreement", "form"]
source = "art. 12"
[[proof]]
tiers = ["ordinary"]
needs = ["receipt"]
source = "art. 13"
"#;
    let scheme = small(&format!("{FREE}{rules}")).unwrap();
    let missing = |claim: &ClaimFacts, given: &[Proof]| -> Vec<&str> {
        let missing = missing_proof(&scheme, claim, given).unwrap();
        missing.iter().map(|(proof, _)| proof.word()).collect()
    };
    let claim = used(1000, &a);
    assert_eq!(missing(&claim, &[]), ["agreement", "form"]);
    assert_eq!(missing(&claim, &[Proof::Agreement]), ["form"]);
    let nobody = ClaimFacts {
        tier: None,
        ..claim
    };
    assert_eq!(
        missing(&nobody, &[Proof::Form, Proof::Agreement]),
        ["receipt"]
    );
}

/// The subsidy of the city may not pay for people in reception; who sees the price does not see that.
#[test]
fn a_fund_pays_only_for_the_grounds_it_may() {
    let a = tier("A");
    let scheme = small(FREE).unwrap();
    let pays = |id: &str, ground: &str| {
        fund_for(&scheme, &FundId(id.to_owned()), ground)
            .map(|fund| fund.0.as_str())
            .map_err(|said| said.key)
    };
    for (id, ground, expected) in [
        ("stad", "living-wage", Ok("stad")),
        ("stad", "reception", Ok("ocmw")),
        ("federaal", "living-wage", Ok("federaal")),
        ("federaal", "reception", Err("fund-not-for-ground")),
    ] {
        assert_eq!(pays(id, ground), expected, "{id} {ground}");
    }
    let split = quote(&scheme, &used(1000, &a)).unwrap().split;
    let other = funded(&scheme, &split, "reception").unwrap();
    assert_eq!(other.of(&fund("ocmw")), split.of(&fund("stad")));
    assert_eq!(other.of(&Role::Holder), split.of(&Role::Holder));
    assert_eq!(other.price(), split.price());
}
