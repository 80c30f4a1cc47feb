//! `settle correct`: what was accepted is put right by addition, under the rule that priced it.

use crate::support::Town;

const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

/// A use at the door (10,01: holder 2,00, club 4,01, town 4,00) and a voucher that was paid beforehand (45,00).
pub fn with_claims() -> (Town, String) {
    let town = Town::small();
    let passes = town.passes();
    let code = town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    let rows = format!(
        "{HEAD}ZWEM;A-1;{};BEURT;2026-11-20;2,00\nKSA;K-1;{code};;2026-11-21;\n",
        passes["P1"]
    );
    let file = town.file("in.csv", &rows);
    town.run(&["claim", "import", &file]).fine();
    (town, code)
}

/// Key, before and after of each line.
fn lines(rows: &[Vec<String>]) -> Vec<(&str, &str, &str)> {
    rows.iter()
        .map(|row| (row[1].as_str(), row[2].as_str(), row[3].as_str()))
        .collect()
}

#[test]
fn the_new_shares_follow_the_rule_that_priced_it() {
    let (town, _) = with_claims();
    let corrected = town.rows(&[
        "settle",
        "correct",
        "A-1",
        "--reason",
        "verkeerde-prijs",
        "--to",
        "20,00",
    ]);
    assert_eq!(
        lines(&corrected),
        [
            ("price", "10.01", "20.00"),
            ("holder", "2.00", "4.00"),
            ("organiser", "4.01", "8.00"),
            ("fund:ocmw", "2.00", "4.00"),
            ("fund:stad", "2.00", "4.00"),
            ("collected", "2.00", "4.00"),
            ("due", "4.00", "8.00"),
        ]
    );
    let shown = town.rows(&["claim", "show", "A-1"]);
    let value = |key: &str| {
        shown
            .iter()
            .find(|row| row[1] == key)
            .map(|row| row[2].as_str())
    };
    assert_eq!(value("price"), Some("20.00"), "{shown:?}");
    assert_eq!(value("due"), Some("8.00"), "{shown:?}");
}

#[test]
fn a_cancelled_claim_is_worth_nothing_and_its_voucher_is_free_again() {
    let (town, code) = with_claims();
    let cancelled = town.rows(&[
        "settle",
        "correct",
        "K-1",
        "--reason",
        "niet-gebruikt",
        "--cancel",
    ]);
    assert_eq!(cancelled[0][3], "0.00");
    let listed = town.rows(&["voucher", "list", "--open"]);
    assert!(listed.iter().any(|row| row.contains(&code)), "{listed:?}");
    let open = town.rows(&["claim", "open"]);
    assert!(open.iter().all(|row| row[1] != "K-1"), "{open:?}");
    let again = town.file("again.csv", &format!("{HEAD}KSA;K-2;{code};;2026-11-21;\n"));
    let tally = town.rows(&["claim", "import", &again]);
    assert!(tally[0].contains(&"1".to_owned()), "{tally:?}");
    let shown = town.rows(&["claim", "show", "K-2"]);
    assert!(
        shown
            .iter()
            .any(|row| row[1] == "decision" && row[2] == "accepted"),
        "{shown:?}"
    );
}

#[test]
fn pc_52_what_cannot_be_corrected_is_refused_each_with_its_reason() {
    let (town, code) = with_claims();
    let correct = |args: &[&str], status: i32| {
        let args = [&["settle", "correct"], args].concat();
        let ran = town.run(&args);
        assert_eq!(ran.status, status, "{args:?}: {ran:?}");
        ran.stderr
    };
    assert!(
        correct(&["X-9", "--reason", "andere", "--cancel"], 1).contains("er is geen vordering X-9")
    );
    assert!(correct(&["A-1", "--reason", "zomaar", "--cancel"], 2).contains("verkeerde-prijs"));
    for (amount, says) in [
        ("12,505", "12"),
        ("-5,00", "negatief"),
        ("1000000,01", "1.000.000,00"),
        ("0", "meer dan 0,00"),
    ] {
        let stderr = correct(&["A-1", "--reason", "andere", "--to", amount], 2);
        assert!(stderr.contains(says), "{amount}: {stderr}");
    }
    assert!(
        correct(&["A-1", "--reason", "andere", "--to", "10,01"], 1).contains("staat al op 10,01")
    );
    let twice = town.file("twice.csv", &format!("{HEAD}KSA;K-2;{code};;2026-11-21;\n"));
    town.run(&["claim", "import", &twice]).fine();
    assert!(correct(&["K-2", "--reason", "andere", "--cancel"], 1).contains("is geweigerd"));
    town.run(&[
        "settle", "correct", "A-1", "--reason", "andere", "--to", "12,00",
    ])
    .fine();
    assert!(correct(&["A-1", "--reason", "andere", "--to", "14,00"], 1).contains("wacht nog"));
    town.run(&["settle", "correct", "K-1", "--reason", "andere", "--cancel"])
        .fine();
    assert!(correct(&["K-1", "--reason", "andere", "--to", "14,00"], 1).contains("geannuleerd"));
}
