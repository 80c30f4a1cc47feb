//! Files that leave columns out, or cells empty: what is known stays known.

use super::support::Town;

fn import_people(town: &Town, households: &str, members: &str) -> Vec<Vec<String>> {
    town.file("h.csv", households);
    town.file("m.csv", members);
    town.rows(&["household", "import", "h.csv", "--members", "m.csv"])
}

/// new, changed, moved, unchanged of the households and of the members.
fn people(town: &Town, households: &str, members: &str) -> [String; 2] {
    let rows = import_people(town, households, members);
    [rows[0][1..5].join(" "), rows[1][1..5].join(" ")]
}

fn shown(town: &Town, household: &str) -> String {
    town.run(&["household", "show", household, "--format", "csv"])
        .ends(0)
        .stdout
}

const NO_MEMBERS: &str = "member_id;household_id;last_name;birth_date\n";

#[test]
fn a_household_without_its_street_did_not_move() {
    let town = Town::lochristi();
    let full = "household_id;refnis;postcode;street;house_number;box\n\
        H1;44087;9080;Dorp;1;2\nH2;23088;1804;Dries;3;\n";
    let first = people(&town, full, NO_MEMBERS);
    assert_eq!(first[0], "2 0 0 0");
    // A postcode of two municipalities is no question for a household that lives in one of them.
    let sparse = "household_id;postcode\nH1;9080\nH2;1804\n";
    assert_eq!(people(&town, sparse, NO_MEMBERS)[0], "0 0 0 2");
    let empty = "household_id;postcode;street;house_number;box\nH1;9080;DORP;;\nH2;1804;;3;\n";
    assert_eq!(people(&town, empty, NO_MEMBERS)[0], "0 0 0 2");
    // Another number in the same street is a move; of the old door nothing more is kept than the street.
    let number = "household_id;postcode;house_number;moved_in\nH1;9080;7;2026-11-01\n";
    assert_eq!(people(&town, number, NO_MEMBERS)[0], "0 0 1 0");
    assert!(shown(&town, "H1").contains("\"Dorp 7, 9080 Lochristi\",,2026-11-01,"));
    // Elsewhere nothing of it holds.
    let town_over = "household_id;postcode\nH1;9000\n";
    assert_eq!(people(&town, town_over, NO_MEMBERS)[0], "0 0 1 0");
    assert!(shown(&town, "H1").contains("9000 Gent,,2026-11-21,"));
}

#[test]
fn a_member_keeps_first_name_and_share() {
    let town = Town::lochristi();
    let homes = "household_id;postcode\nH1;9080\nH2;9080\n";
    let full = "member_id;household_id;insz;last_name;first_name;birth_date;custody_share_pct\n\
        P1;H1;10040424004;De Laet;Vera;2010-04-04;50\nP2;H2;10040424004;De Laet;Vera;2010-04-04;50\n";
    people(&town, homes, full);
    let before = shown(&town, "H1");
    assert!(before.contains("Vera De Laet"), "{before}");
    let sparse = "member_id;household_id;last_name;birth_date\n\
        P1;H1;De Laet;2010-04-04\nP2;H2;De Laet;2010-04-04\n";
    assert_eq!(people(&town, homes, sparse)[1], "0 0 0 1");
    assert_eq!(shown(&town, "H1"), before);
    let given = "member_id;household_id;last_name;first_name;birth_date;custody_share_pct\n\
        P1;H1;De Laet;Veerle;2010-04-04;60\n";
    assert_eq!(people(&town, homes, given)[1], "0 1 0 0");
    assert!(shown(&town, "H1").contains("Veerle De Laet"));
    // At the desk likewise: no share, no other share.
    town.run(&["member", "move", "P2", "--household", "H2"])
        .ends(0)
        .says(&["Veerle De Laet hoorde al zo bij gezin H2; er is niets veranderd."]);
}

#[test]
fn a_club_keeps_its_account() {
    let town = Town::lochristi();
    town.file(
        "full.csv",
        "club_id;name;sector;kbo;iban;bic;account_holder;town;internal\n\
         C1;KSA;jeugd;0203430576;BE68 5390 0754 7034;TRIOBEBB;KSA vzw;Lochristi;ja\n",
    );
    town.file("sparse.csv", "club_id;name;sector\nC1;KSA;jeugd\n");
    town.line("organiser import full.csv").ended(0);
    let before = town.rows(&["organiser", "list"]);
    assert_eq!(before[0][5], "BE68539007547034");
    let again = town.line("organiser import sparse.csv").ended(0);
    assert!(again.stderr.contains("er is niets veranderd"), "{again:?}");
    assert_eq!(town.rows(&["organiser", "list"]), before);
    town.file(
        "given.csv",
        "club_id;name;sector;iban;internal\nC1;KSA;jeugd;BE71096123456769;nee\n",
    );
    town.line("organiser import given.csv").ended(0);
    let after = town.rows(&["organiser", "list"]);
    let after = &after[0][4..];
    assert_eq!(
        after,
        ["0203430576", "BE71096123456769", "to-confirm", "no", ""]
    );
}

#[test]
fn an_offer_keeps_its_days_and_ages() {
    let town = Town::lochristi();
    town.file("clubs.csv", "club_id;name;sector\nC1;KSA;jeugd\n");
    town.line("organiser import clubs.csv").ended(0);
    let head = "offer_id;club_id;service;name;category;price_class;price;route";
    let row = "O1;C1;youth;Kamp;camp;allen;100,00;door";
    town.file(
        "full.csv",
        &format!(
            "{head};from;through;age_from;age_to;nights;places;limit\n{row};2026-07-01;2026-07-10;6;12;9;30;1\n"
        ),
    );
    town.file("sparse.csv", &format!("{head}\n{row}\n"));
    town.line("offer import full.csv").ended(0);
    let before = town.rows(&["offer", "show", "O1"]);
    town.line("offer import sparse.csv").ended(0);
    assert_eq!(town.rows(&["offer", "show", "O1"]), before);
    // What is given is compared with what is kept.
    town.file(
        "later.csv",
        &format!("{head};from;age_to\n{row};2026-08-01;5\n"),
    );
    let ran = town.line("offer import later.csv").ended(3);
    assert!(
        ran.stderr.contains("kolom \"through\"") && ran.stderr.contains("kolom \"age_to\""),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_fact_keeps_its_source_and_decision() {
    let town = Town::small();
    town.file(
        "full.csv",
        "status_id;level;subject_id;code;valid_from;valid_to;source;decided_on\nS2;person;P2;VT;2026-01-01;2026-12-31;KSZ;2025-12-24\n",
    );
    let head = "status_id;level;subject_id;code;valid_from;valid_to\n";
    town.file(
        "sparse.csv",
        &format!("{head}S2;person;P2;VT;2026-01-01;2026-12-31\n"),
    );
    town.file("open.csv", &format!("{head}S2;person;P2;VT;2026-01-01;\n"));
    let counts = |file: &str| town.rows(&["status", "import", file])[0].join(" ");
    assert_eq!(counts("full.csv"), "1 0 0 0 1");
    assert_eq!(counts("sparse.csv"), "0 0 0 1 1");
    // The last day is the one thing that may be left open on purpose.
    assert_eq!(counts("open.csv"), "0 1 0 0 1");
    town.file(
        "figures.csv",
        "subject_id;level;kind;value;year;source\nP1;person;taxable_income;9000;2025;FOD\n",
    );
    town.file(
        "bare.csv",
        "subject_id;level;kind;value;year\nP1;person;taxable_income;9000;2025\n",
    );
    let counts = |file: &str| town.rows(&["figure", "import", file])[0].join(" ");
    assert_eq!(counts("figures.csv"), "1 0 0 0 1");
    assert_eq!(counts("bare.csv"), "0 0 0 1 1");
}
