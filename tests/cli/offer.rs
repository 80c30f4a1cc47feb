//! `offer`

use super::organiser::CLUBS;
use super::support::{Town, fixture};

pub const OFFERS: &str = "offer_id;club_id;service;name;category;price_class;price;route;from;through;limit\n\
    O1;C1;youth;Lidgeld;membership;kapoenen;45,00;door;2026-09-01;2027-08-31;\n\
    O2;C2;sport;Zwemmen;ticket;kind;3,00;door;;;\n\
    O3;C1;youth;Kamp;camp;allen;130,00;prepaid;2027-07-01;2027-07-10;2\n\
    O1;C1;youth;Lidgeld;membership;leiding;20,00;door;2026-09-01;2027-08-31;\n\
    O4;C1;youth;Daguitstap;ticket;allen;12,00;refund;;;\n\
    O5;C1;youth;Fuif;ticket;allen;5,00;door;2026-01-01;2026-03-31;\n";

/// A town with clubs and offers.
pub fn town() -> Town {
    let town = Town::lochristi();
    town.file("clubs.csv", CLUBS);
    town.file("offers.csv", OFFERS);
    town.line("organiser import clubs.csv").ended(0);
    town.line("offer import offers.csv").ended(0);
    town
}

#[test]
fn rows_of_one_offer_may_stand_apart_and_a_second_import_changes_nothing() {
    let town = town();
    let again = town.line("offer import offers.csv").ended(0);
    let said = "Alles stond er al zo in; er is niets veranderd.\nAanbod: 0 nieuw, 0 gewijzigd, 5 ongewijzigd.\n";
    assert_eq!(again.stderr, said);
    town.file("offers.csv", &OFFERS.replace("20,00", "22,50"));
    let changed = town.line("offer import offers.csv --lang en").ended(0);
    assert_eq!(changed.stderr, "Offers: 0 new, 1 changed, 4 unchanged.\n");
    let list = town.line("offer list --organiser C1 --format csv").ended(0);
    let rows: Vec<&str> = list.stdout.lines().collect();
    assert_eq!(rows.len(), 6);
    assert_eq!(
        rows[1],
        "O1,Lidgeld,C1,membership,door,kapoenen,45.00,2026-09-01,2027-08-31"
    );
    assert_eq!(
        rows[2],
        "O1,Lidgeld,C1,membership,door,leiding,22.50,2026-09-01,2027-08-31"
    );
    let show = town.line("offer show O3").ended(0);
    assert!(
        show.stdout.contains("vooraf aan het loket"),
        "{}",
        show.stdout
    );
    let none = town.line("offer show O99").ended(1);
    assert!(none.stderr.contains("O99"), "{}", none.stderr);
}

#[test]
fn an_offer_of_which_a_row_is_wrong_waits_whole() {
    let town = town();
    let more = "O8;C1;youth;Vakantie;camp;klein;10,00;door;;;\n\
        O8;C1;youth;Vakantie;camp;groot;2x;door;;;\n\
        O9;C9;youth;Spel;ticket;allen;1,00;door;;;\n\
        O10;C1;youth;Bos;lessen;allen;1,00;door;;;\n";
    town.file(
        "more.csv",
        &format!("{}\n{more}", OFFERS.lines().next().unwrap()),
    );
    let ran = town.line("offer import more.csv").ended(3);
    let unknown = "more.csv:4: kolom \"club_id\": er is geen club C9";
    assert!(ran.stderr.contains(unknown), "{}", ran.stderr);
    assert!(
        ran.stderr.contains("more.csv:3: kolom \"price\""),
        "{}",
        ran.stderr
    );
    let ran = town
        .line("offer import more.csv --accept-good-rows")
        .ended(0);
    assert!(ran.stderr.contains("Aanbod: 1 nieuw"), "{}", ran.stderr);
    assert!(
        ran.stderr.contains(
            "let op: more.csv:5: kolom \"category\": het reglement kent geen soort aanbod lessen"
        ),
        "{}",
        ran.stderr
    );
    assert!(
        town.read("more.rejects.csv")
            .contains("O8;C1;youth;Vakantie;camp;klein")
    );
    town.line("offer show O8").ended(1);
}

#[test]
fn one_is_added_at_the_desk() {
    let town = town();
    let add = "offer add --id N1 --organiser C1 --name Turnen --category lessons --service sport --route prepaid --price jeugd=60,00 groot=80";
    let ran = town.line(add).ended(0);
    assert_eq!(ran.stderr, "Turnen van KSA Hallaar is toegevoegd als N1.\n");
    assert!(
        town.line(add)
            .ended(1)
            .stderr
            .contains("er is al een aanbod N1")
    );
    let ran = town
        .line(&add.replace("N1", "N2").replace("groot=80", "groot"))
        .ended(2);
    assert!(
        ran.stderr
            .contains("groot is geen prijsklasse met haar prijs")
    );
    let ran = town
        .line(&add.replace("N1", "N2").replace("C1", "C7"))
        .ended(1);
    assert!(ran.stderr.contains("C7"), "{}", ran.stderr);
}

/// Lochristi, with facts of offers in its scheme.
fn with_facts() -> Town {
    let text = std::fs::read_to_string(fixture("schemes/lochristi.toml")).unwrap();
    let word = "text = { nl = \"x\", en = \"x\" }\nlevel = \"offer\"\n";
    let facts = [
        ("subsidised", "flag"),
        ("nights", "count"),
        ("Fee", "amount"),
    ];
    let facts = facts
        .map(|(name, unit)| format!("[[fact]]\nname = \"{name}\"\nunit = \"{unit}\"\n{word}\n"));
    let text = text.replacen("[[fund]]", &format!("{}[[fund]]", facts.concat()), 1);
    let town = Town::bare();
    let scheme = town.file("scheme.toml", &text);
    let init = [
        "register",
        "init",
        "--municipality",
        "44087",
        "--scheme",
        &scheme,
    ];
    town.run(&init).fine();
    town.file("clubs.csv", CLUBS);
    town.line("organiser import clubs.csv").ended(0);
    town
}

#[test]
fn facts_that_the_scheme_declares_of_offers_have_a_column_each() {
    let town = with_facts();
    let head =
        "offer_id;club_id;service;name;category;price_class;price;route;Subsidised;fee;nights\n";
    let file = |rows: &str| town.file("facts.csv", &format!("{head}{rows}"));
    file(
        "O1;C1;youth;Kamp;camp;a;90,00;door;ja;12,50;7\nO1;C1;youth;Kamp;camp;b;80,00;door;ja;12,50;7\n",
    );
    town.line("offer import facts.csv").ended(0);
    let facts = |offer: &str| -> Vec<[String; 2]> {
        let rows = town.rows(&["offer", "show", offer]);
        let rows = rows.into_iter().filter(|row| row[0].starts_with("fact:"));
        rows.map(|row| [row[0].clone(), row[1].clone()]).collect()
    };
    let expected = [["fact:Fee", "12.50"], ["fact:subsidised", "1"]];
    assert_eq!(facts("O1"), expected);
    let again = town.line("offer import facts.csv").ended(0);
    assert!(again.stderr.contains("1 ongewijzigd"), "{again:?}");
    // What a file leaves open stays; what it says otherwise is a new version.
    file("O1;C1;youth;Kamp;camp;a;90,00;door;nee;;\n");
    town.line("offer import facts.csv").ended(0);
    assert_eq!(
        facts("O1"),
        [["fact:Fee", "12.50"], ["fact:subsidised", "0"]]
    );
    file(
        "O2;C1;youth;Kamp;camp;a;90,00;door;3;ja;7\nO3;C1;youth;Kamp;camp;a;90,00;door;ja;1;\nO3;C1;youth;Kamp;camp;b;9,00;door;nee;1;\n",
    );
    let faults = town.line("offer import facts.csv").ended(3).stderr;
    for place in [
        "facts.csv:2: kolom \"subsidised\"",
        "facts.csv:2: kolom \"fee\"",
        "facts.csv:4: kolom \"subsidised\"",
    ] {
        assert!(faults.contains(place), "{place}: {faults}");
    }
    town.file("facts.csv", &head.replace("fee", "free"));
    let unknown = town.line("offer import facts.csv").ended(3).stderr;
    assert!(
        unknown.contains("free") && unknown.contains("fee"),
        "{unknown}"
    );
}

#[test]
fn a_fact_may_be_typed_and_another_is_refused_by_name() {
    let town = with_facts();
    let add = |facts: &str| {
        town.line(&format!(
            "offer add --id O1 --organiser C1 --name Kamp --category camp --service youth --route door --price a=90,00 --fact {facts}"
        ))
    };
    for (facts, says) in [
        ("subsidized=ja", "subsidised"),
        ("subsidised=7", "ja of nee"),
        ("subsidised", "subsidised"),
        ("nights=1,5", "geheel getal"),
    ] {
        let told = add(facts).ended(2).stderr;
        assert!(told.contains(says), "{facts}: {told}");
    }
    add("subsidised=ja nights=7").ended(0);
    let shown = town.rows(&["offer", "show", "O1"]);
    let line = |key: &str| shown.iter().find(|row| row[0] == key).unwrap()[1].clone();
    assert_eq!([line("fact:subsidised"), line("nights")], ["1", "7"]);
}
