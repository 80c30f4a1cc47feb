//! What the municipality certifies that somebody paid: what changed hands, and nothing of a price or a right.

use crate::support::Town;

fn town() -> Town {
    let town = Town::small();
    for line in [
        "settings set municipality-name Lochristi",
        "member move P2 --household H1 --relation kind",
        "voucher issue --member P1 --offer LID",
        "voucher issue --member P1 --offer LID",
        "voucher issue --member P2 --offer LID --by card",
        "receipt reverse K2026-00002",
    ] {
        town.line(line).ended(0);
    }
    town
}

#[test]
fn a_household_sees_what_each_paid_and_what_was_taken_back_is_left_out() {
    let mut town = town();
    let rows = town.rows(&["person", "paid", "P1", "--year", "2026", "--household"]);
    let told: Vec<[&str; 4]> = rows
        .iter()
        .map(|row| [&*row[0], &*row[2], &*row[7], &*row[8]])
        .collect();
    assert_eq!(
        told,
        [
            ["P1", "Lidgeld", "K2026-00001", "9.00"],
            ["P2", "Lidgeld", "K2026-00003", "45.00"]
        ]
    );
    assert_eq!(
        town.rows(&["person", "paid", "P1", "--year", "2026"]).len(),
        1
    );
    // What was given back is taken off in the year in which it was given back.
    town.on("2027-01-04");
    let codes = town.rows(&["voucher", "list", "--member", "P2"]);
    town.line(&format!("voucher return {}", codes[0][0]))
        .ended(0);
    let later = town.rows(&["person", "paid", "P2", "--year", "2027"]);
    assert_eq!(later[0][8], "-45.00");
    assert_eq!(town.line("person paid P1 --year 26").status, 2);
}

#[test]
fn the_certificate_shows_amounts_and_no_right() {
    let town = town();
    town.line("person paid P1 --year 2026 --household -o a.html")
        .ended(0);
    let page = town.text("a.html").unwrap();
    for part in [
        "Yasmina El Idrissi, geboren op 1 mei 1990",
        "Jan Peeters",
        "KSA Hallaar",
        "Lidgeld",
        "9,00",
        "54,00",
        "Lochristi bevestigt",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for part in ["trede", "tarief", "LL2", "korting", "P1"] {
        assert!(!page.contains(part), "{part}: {page}");
    }
    town.line("person paid P1 --year 2026 -o a.pdf").ended(0);
    town.line("person paid P1 --year 2026 -o b.pdf").ended(0);
    let bytes = |name: &str| std::fs::read(town.path(name)).unwrap();
    assert!(bytes("a.pdf") == bytes("b.pdf") && bytes("a.pdf").starts_with(b"%PDF"));
    assert_eq!(town.line("person paid P1 --year 2026 -o a.pdf").status, 1);
    assert_eq!(town.line("person paid P1 --year 2026 -o a.txt").status, 2);
}
