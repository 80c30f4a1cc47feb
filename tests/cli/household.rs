//! Households: imported, added, found, shown.

use super::support::{Town, fixture};

fn import(town: &Town) -> super::support::Ran {
    town.run(&[
        "household",
        "import",
        &fixture("register/population_500/households.csv"),
        "--members",
        &fixture("register/population_500/members.csv"),
        "--format",
        "csv",
    ])
}

#[test]
fn a_town_of_500_comes_in_once() {
    let town = Town::lochristi();
    let first = import(&town).ends(0);
    assert_eq!(
        first.stdout,
        "of,new,changed,moved,unchanged,merged,double,rows\nhouseholds,500,0,0,0,0,0,500\nmembers,1232,0,0,0,0,5,1237\n"
    );
    let doubles = first.stderr.lines().filter(|line| {
        line.starts_with("let op:") && line.contains("dezelfde persoon als op regel")
    });
    assert_eq!(doubles.count(), 5);
    let again = import(&town).ends(0);
    assert_eq!(
        again.stdout,
        "of,new,changed,moved,unchanged,merged,double,rows\nhouseholds,0,0,0,500,0,0,500\nmembers,0,0,0,1232,0,5,1237\n"
    );
    assert!(
        again
            .stderr
            .ends_with("Alles stond er al zo in; er is niets veranderd.\n")
    );
    let list = town.run(&["household", "list"]).ends(0);
    let total = list.stdout.lines().last().unwrap();
    assert!(
        total.contains("500 gezinnen") && total.contains("1\u{a0}232"),
        "{total}"
    );
}

#[test]
fn a_dry_run_reports_the_same_and_writes_nothing() {
    let town = Town::lochristi();
    let args = [
        "household",
        "import",
        &fixture("register/population_500/households.csv"),
        "--members",
        &fixture("register/population_500/members.csv"),
    ];
    let dry = town.run(&[&args[..], &["--dry-run"]].concat()).ends(0);
    let real = town.run(&args).ends(0);
    assert_eq!(dry.stdout, real.stdout);
    assert!(dry.stderr.starts_with(&real.stderr));
}

#[test]
fn an_address_is_closed_and_opened_never_overwritten() {
    let town = Town::lochristi();
    let header = "household_id;postcode;street;house_number;moved_in\n";
    town.file("m.csv", "member_id;household_id;last_name;birth_date\n");
    let import = |text: &str| {
        town.file("h.csv", &format!("{header}{text}\n"));
        town.run(&[
            "household",
            "import",
            "h.csv",
            "--members",
            "m.csv",
            "--format",
            "csv",
        ])
    };
    assert_eq!(import("H1;9080;Dorp;1;").ends(0).rows()[0][1], "1");
    assert_eq!(
        import("H1;9080;Dorp;2;2026-10-01").ends(0).rows()[0][3],
        "1"
    );
    // The same first day, written better: no move.
    assert_eq!(
        import("H1;9080;Dorp;2a;2026-10-01").ends(0).rows()[0][2],
        "1"
    );
    // A first day before the current one would rewrite the past.
    import("H1;9080;Kerkstraat;1;2026-09-01").ends(3).says(&[
        "fout: h.csv:2: kolom \"moved_in\": een nieuw adres vanaf 1 september 2026 kan niet: het huidige geldt sinds 1 oktober 2026; geef een latere dag",
        "1 van de 1 rijen klopt niet; er is niets ingelezen.",
        "tip: verbeter de rijen, of lees de goede in met --accept-good-rows; de andere komen in een bestand .rejects.csv naast het uwe",
    ]);
    // Without a day, a move is on the day of import.
    import("H1;9000;Korenmarkt;3;").ends(0);
    let shown = town
        .run(&["household", "show", "H1", "--format", "csv"])
        .ends(0);
    assert_eq!(
        shown.stdout,
        "part,id,what,birth_date,from_day,last_day\n\
         address,,\"Dorp 1, 9080 Lochristi\",,1900-01-01,2026-09-30\n\
         address,,\"Dorp 2a, 9080 Lochristi\",,2026-10-01,2026-11-20\n\
         address,,\"Korenmarkt 3, 9000 Gent\",,2026-11-21,\n"
    );
}

#[test]
fn a_postcode_of_two_municipalities_needs_a_name() {
    let town = Town::lochristi();
    let ran = town
        .run(&["household", "add", "--id", "H1", "--postcode", "1804"])
        .ends(1);
    assert!(
        ran.stderr
            .starts_with("fout: 1804 hoort bij meer dan een gemeente: "),
        "{}",
        ran.stderr
    );
    town.run(&["household", "show", "H1"]).ends(1);
    town.run(&[
        "household",
        "add",
        "--id",
        "H1",
        "--postcode",
        "1804",
        "--municipality",
        "23088",
    ])
    .ends(0);
    town.run(&["household", "add", "--id", "H1", "--postcode", "9080"])
        .ends(1)
        .says(&["fout: er is al een gezin H1"]);
}

#[test]
fn people_are_found_by_the_beginning_of_names_or_by_street() {
    let town = Town::of_500();
    let find = |words: &[&str]| {
        let args = [&["household", "find"], words, &["--format", "csv"]].concat();
        town.run(&args).ends(0)
    };
    let found = find(&["verhaeg", "KRIS"]);
    assert_eq!(
        found.stdout,
        "household,member,name,birth_date,address\n\
         H00024,P000052,Kris Verhaegen,1948-01-25,\"Stefaniepad 81 bus 32, 9185 Lochristi\"\n"
    );
    assert_eq!(find(&["stefaniepad", "81"]).stdout, found.stdout);
    let nobody = find(&["xyzzy"]).says(&[
        "Niemand gevonden met xyzzy. Zoek op het begin van een naam, of op een straat met of zonder nummer.",
    ]);
    assert_eq!(nobody.rows().len(), 0);
    assert_eq!(find(&["a"]).rows().len(), 50);
    // A slip of the finger is answered with what lies near.
    town.run(&["household", "show", "H0024"]).ends(1).says(&[
        "fout: er is geen gezin H0024",
        "tip: bedoelt u H00024, H00124, H00204?",
    ]);
}

#[test]
fn a_household_typed_at_the_desk_gets_an_id() {
    let town = Town::lochristi();
    let added = town
        .run(&["household", "add", "--postcode", "9080", "--street", "Dorp"])
        .ends(0);
    let id = added.stderr.split(' ').nth(1).unwrap();
    assert!(id.starts_with("H-") && id.len() == 8, "{id}");
    let shown = town
        .run(&["household", "show", id, "--format", "csv"])
        .ends(0);
    assert_eq!(
        shown.stdout,
        "part,id,what,birth_date,from_day,last_day\naddress,,\"Dorp, 9080 Lochristi\",,1900-01-01,\n"
    );
}

#[test]
fn a_letter_that_stands_alone_does_not_hide_a_name() {
    let town = Town::of_500();
    let found = |words: &str| {
        let rows = town.rows(&["household", "find", words]);
        rows.iter().any(|row| row[1] == "P000224")
    };
    assert!(found("dhondt") && found("D'Hondt") && found("hondt"));
}
