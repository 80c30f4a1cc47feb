//! What a kit promises: each day its price, each pass its course; the kits of all clubs at once.

use crate::support::{Town, fixture, scheme_from};

/// The regulation that asks a price everything, in which P1 has tier A.
fn town() -> Town {
    let path = fixture("../tests/promise/everything.toml");
    Town::small_with(&std::fs::read_to_string(path).unwrap())
}

/// What the till says on a day, without the reference.
fn till(town: &mut Town, pass: &str, day: &str) -> String {
    town.on(day);
    let ran = town.line(&format!("kit redeem {pass} --kit zwem.kit --offer BEURT"));
    let said = ran.fine();
    let said = said.split(" Volgnummer").next().unwrap();
    said.strip_prefix("Te innen: ").unwrap().to_owned()
}

#[test]
fn seasons_weekdays_birthdays_rights_and_versions_turn_a_price_within_one_kit() {
    let mut town = town();
    let passes = town.passes();
    // P2 is eleven, and twelve on 4 March 2027; from 1 March there is a right.
    let statuses = "status_id;level;subject_id;code;valid_from;valid_to;source\nS2;person;P2;LL2;2026-12-10;2027-05-02;OCMW\n";
    town.file("s.csv", statuses);
    town.line("status import s.csv").fine();
    town.line("entitlement derive --on 2026-12-10").fine();
    let next = std::fs::read_to_string(fixture("../tests/promise/everything.toml")).unwrap();
    let next = next.replace("in_force_from = 2026-01-01", "in_force_from = 2027-04-01");
    town.file(
        "next.toml",
        &next.replace("percent = \"20%\", at_least", "percent = \"60%\", at_least"),
    );
    town.line("scheme adopt next.toml").fine();
    town.line("kit make --organiser ZWEM --through 2027-06-30 -o zwem.kit")
        .fine();
    let (adult, child) = (&passes["P1"], &passes["P2"]);
    for (day, one, other) in [
        ("2026-11-21", "3,00.", "10,01."), // autumn; no right yet
        ("2026-12-09", "1,00.", "10,01."), // a winter Wednesday
        ("2026-12-10", "3,00.", "1,50."),  // the right begins: under twelve
        ("2026-12-14", "1,00.", "1,00."),  // a winter Monday
        ("2027-03-03", "3,00.", "1,50."),  // the last day of being eleven
        ("2027-03-04", "3,00.", "2,00."),  // twelve: as at school
        ("2027-04-01", "3,00.", "6,00."),  // the new version
        ("2027-05-02", "3,00.", "6,00."),  // the last day of the right
        ("2027-05-03", "3,00.", "10,01."),
    ] {
        assert_eq!(till(&mut town, adult, day), one, "{day}");
        assert_eq!(till(&mut town, child, day), other, "{day}");
    }
    town.on("2027-07-01");
    for month in ["2026-11", "2026-12", "2027-03", "2027-04", "2027-05"] {
        let export = format!("kit export --kit zwem.kit --month {month} -o {month}.csv");
        town.line(&export).fine();
        town.line(&format!("claim import {month}.csv")).fine();
    }
    let shares = town.rows(&["claim", "open"]);
    assert_eq!(shares.len(), 18);
}

#[test]
fn the_kits_of_all_clubs_are_made_at_once_or_not_at_all() {
    let town = Town::small();
    let passes = town.passes();
    let make = "kit make --all --through 2026-12-31 -o kits";
    let dry = town.line(&format!("{make} --dry-run")).ends(0);
    assert!(dry.stderr.contains("2 kits gemaakt in kits."), "{dry:?}");
    assert!(!town.path("kits").exists());
    let added = "organiser add --id LEEG --name Leeg --sector sport --postcode 9080";
    town.line(added).ends(0);
    town.line(make).ends(0).says(&[
        "2 kits gemaakt in kits.",
        "Ze gelden van 21 november 2026 tot en met 31 december 2026. Stuur elke kit zoals u een sleutel stuurt, en alleen aan haar eigen club.",
        "Zonder aanbod in die dagen, en dus zonder kit: LEEG.",
    ]);
    let names: Vec<_> = std::fs::read_dir(town.path("kits"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 2, "{names:?}");
    let redeem = format!(
        "kit redeem {} --kit kits/ZWEM.kit --offer BEURT",
        passes["P1"]
    );
    assert!(town.line(&redeem).fine().starts_with("Te innen: 2,00."));
    // One of them is there already: none is made again.
    std::fs::remove_file(town.path("kits/KSA.kit")).unwrap();
    let stderr = town.line(make).refused(1);
    assert!(stderr.contains("ZWEM.kit") && stderr.contains("er staat al een bestand"));
    assert!(!town.path("kits/KSA.kit").exists());
    let stderr = town
        .line("kit make --all --organiser ZWEM --through 2026-12-31 -o x")
        .refused(2);
    assert!(!stderr.is_empty());
    town.line("kit make --through 2026-12-31 -o x").refused(2);
}

#[test]
fn a_value_voucher_is_taken_where_the_regulation_says_only() {
    let tickets = |text: &str| {
        let every = "categories = [\"membership\", \"camp\", \"lessons\"]";
        assert!(text.contains(every));
        text.replacen(every, "categories = [\"lessons\"]", 1)
    };
    let town = Town::small_with(&scheme_from("2026-01-01", tickets));
    let issue = "voucher issue --member P2 --value 20 --format csv";
    let code = town.line(issue).ended(0).cell(0, "code");
    town.line("kit make --organiser ZWEM --through 2026-12-31 -o zwem.kit")
        .fine();
    let redeem =
        |offer: &str| town.line(&format!("kit redeem {code} --kit zwem.kit --offer {offer}"));
    redeem("BEURT").ends(1);
    redeem("LES").ends(0);
}
