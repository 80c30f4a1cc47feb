//! The last day of the regulation, and the round in which a club is paid.

use crate::support::{Town, scheme_from};

/// Ten days after a ticket was used, for who has a right; one round a year.
const TERMS: &str = "\n[[round]]\nid = \"jaar\"\nhand_in_by = \"01-31\"\npaid_by = \"03-15\"\nsource = \"art. 9\"\n\n\
    [[deadline]]\ntiers = [\"A\"]\ncategories = [\"ticket\"]\ncounted_from = \"use\"\nwithin_days = 10\nsource = \"art. 9\"\n\n\
    [[deadline]]\ncategories = [\"ticket\"]\ncounted_from = \"start\"\nahead_days = 14\nsource = \"art. 9\"\n";

fn town() -> Town {
    Town::small_with(&scheme_from("2026-01-01", |text| format!("{text}{TERMS}")))
}

fn value_of<'r>(rows: &'r [Vec<String>], key: &str) -> &'r str {
    let found = rows.iter().find(|row| row[1] == key);
    found.map_or("", |row| row[2].as_str())
}

/// Hands in a ticket of a day typed from paper; gives how it stands and why.
fn typed(town: &Town, reference: &str, (code, on): (&str, &str)) -> (String, String) {
    let row = format!("ZWEM;{reference};{code};BEURT;10,01;{on}\n");
    town.file(
        "lijst.csv",
        &format!("club_id;reference;voucher;offer;price;redeemed_on\n{row}"),
    );
    town.line("claim import lijst.csv").ended(0);
    let rows = town.rows(&["claim", "show", reference]);
    let of = |key| value_of(&rows, key).to_owned();
    (of("decision"), of("reason"))
}

#[test]
fn what_a_kit_accepted_is_paid_after_the_last_day_and_what_was_typed_is_not() {
    let mut town = town();
    let passes = town.passes();
    town.line("kit make --organiser ZWEM --through 2026-12-31 -o Z.kit")
        .ended(0);
    let redeem = format!("kit redeem {} --kit Z.kit --offer BEURT", passes["P1"]);
    town.line(&redeem).ended(0);
    town.line("kit export --kit Z.kit --month 2026-11 -o Z.csv")
        .ended(0);
    town.on("2026-12-01");
    let in_time = (String::from("accepted"), String::new());
    assert_eq!(typed(&town, "T-1", (&passes["P2"], "2026-11-21")), in_time);
    town.on("2026-12-02");
    let ran = town.line("claim import Z.csv").ended(0);
    assert!(
        ran.stderr.contains("Eén rij kwam na de laatste dag"),
        "{ran:?}"
    );
    assert!(ran.stderr.contains("1 ingediend = 1 aanvaard"), "{ran:?}");
    let open = town.rows(&["claim", "open"]);
    let kits = open.iter().find(|row| row[1] != "T-1").unwrap();
    assert_eq!(kits.last().unwrap(), "2027-03-15", "{open:?}");
    let shown = town.rows(&["claim", "show", &kits[1]]);
    for (key, value) in [
        ("handed-in-on", "2026-12-02"),
        ("hand-in-by", "2026-12-01"),
        ("in-time", "no"),
        ("round", "jaar"),
        ("paid-by", "2027-03-15"),
    ] {
        assert_eq!(value_of(&shown, key), value, "{shown:?}");
    }
    // The rule asks it of who has a right only; the answer is the same for everybody.
    let late = (String::from("refused"), String::from("after-deadline"));
    assert_eq!(typed(&town, "T-2", (&passes["P1"], "2026-11-20")), late);
    assert_eq!(typed(&town, "T-3", (&passes["P2"], "2026-11-20")), late);
    let ran = town.line("claim import lijst.csv --answers uit").ended(0);
    assert!(ran.stderr.contains("1 al gekend"), "{ran:?}");
    let answer = std::fs::read_dir(town.path("uit")).unwrap().next().unwrap();
    let answer = std::fs::read_to_string(answer.unwrap().path()).unwrap();
    assert!(answer.contains("too-late"), "{answer}");
}

#[test]
fn without_rounds_and_last_days_nothing_is_said_of_them() {
    let mut town = Town::small();
    let passes = town.passes();
    town.on("2027-06-01");
    assert_eq!(
        typed(&town, "T-1", (&passes["P2"], "2026-11-21")).0,
        "accepted"
    );
    let shown = town.rows(&["claim", "show", "T-1"]);
    assert_eq!(value_of(&shown, "handed-in-on"), "2027-06-01");
    for key in ["hand-in-by", "in-time", "round", "paid-by"] {
        assert_eq!(value_of(&shown, key), "", "{shown:?}");
    }
}
