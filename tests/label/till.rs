//! At the till and at the hand-in: what a club is not shown, and what it cannot hand over.

use crate::house::House;
use crate::people::{Dice, Facts, People, lochristi, settled};

/// A town of three households with passes, and a kit of the swimming club.
fn town() -> (House, Vec<Vec<String>>) {
    let people = People::drawn(&mut Dice::new(11), 3);
    let facts = Facts::drawn(&mut Dice::new(12), &people, lochristi(), false);
    let house = settled(11, &people, &facts);
    let passes = house.rows("pass issue --all");
    (house, passes)
}

fn with_kit(house: &House) {
    let make = "kit make --organiser ZWEM --through 2026-12-31 -o @zwem.kit";
    house.run(make).fine();
}

/// FO-44: no balance is shown. ST-25: nor a discount, nor because of whom.
#[test]
fn what_is_left_of_a_right_or_a_value_is_never_shown() {
    let (house, passes) = town();
    let issued = house.rows("voucher issue --ages 6-18 --value 37.77 --count 2");
    with_kit(&house);
    let shown = |line: &str| {
        let ran = house.club(line);
        format!("{}{}", ran.stdout, ran.stderr)
    };
    let mut said = String::new();
    for (row, asked) in issued.iter().zip(["", " --format json"]) {
        let answer = shown(&format!(
            "kit redeem --kit @zwem.kit {} --offer LES{asked}",
            row[0]
        ));
        assert!(
            answer.contains("0,00") || answer.contains("\"0.00\""),
            "{answer}"
        );
        said += &answer;
    }
    for (row, asked) in passes
        .iter()
        .zip(["", " --format csv", " --format json"].iter().cycle())
    {
        said += &shown(&format!(
            "kit redeem --kit @zwem.kit {} --offer LES{asked}",
            row[0]
        ));
    }
    said += &shown("kit status --kit @zwem.kit");
    said += &shown("kit export --kit @zwem.kit --month 2026-11 -o @out.csv --plain");
    said += &String::from_utf8(house.bytes("out.csv")).unwrap();
    // The value, what is left of it, what a right takes off, tiers, names and words for a right.
    for hidden in [
        "7,77", "7.77", "24,00", "24.00", "Naam", "Voornaam", "P0x0", "tier", "trede", "recht",
        "korting",
    ] {
        assert!(!said.contains(hidden), "{hidden} in:\n{said}");
    }
}

/// FO-45: data that was not asked is dropped; here the whole file is, with the name of each column, so that nobody sends it again.
#[test]
fn what_was_not_asked_about_a_person_is_not_taken_in() {
    let (house, passes) = town();
    let file = |columns: &str, cells: &str| {
        let text = format!(
            "club_id;reference;voucher;offer;redeemed_on{columns}\nZWEM;A-1;{};BEURT;2026-11-21{cells}\n",
            passes[0][0]
        );
        house.file("in.csv", &text);
        house.run("claim import @in.csv")
    };
    for column in ["name", "birth_date", "phone", "status", "tier", "reduced"] {
        let ran = file(&format!(";{column}"), ";Zwijgzaam");
        assert_eq!(ran.status, 3, "{ran:?}");
        assert!(
            ran.stderr.contains(&format!("\"{column}\"")),
            "{}",
            ran.stderr
        );
        assert!(!ran.stderr.contains("Zwijgzaam"), "{}", ran.stderr);
    }
    let rows = house.rows("claim open");
    assert!(rows.is_empty(), "{rows:?}");
    assert_eq!(house.run("claim show A-1").status, 1);
    file("", "").fine();
    house.run("claim show A-1").fine();
}
