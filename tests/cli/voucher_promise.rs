//! A voucher at the door: what its paper and the kit say at the till is what is settled, whatever is known better since.

use crate::support::{Town, fixture};

/// Everything a price may ask decides here: the age and the club of a child, the home and the size of a family.
fn town() -> Town {
    let text = std::fs::read_to_string(fixture("../tests/promise/everything.toml")).unwrap();
    let child = "age = { through = 11 }";
    let large = "where = { members = { at_least = 3 } }";
    assert!(text.contains(child) && text.contains(large));
    let text = text.replacen(child, &format!("{child}\nsectors = [\"youth\"]"), 1);
    let town = Town::small_with(&text.replacen(large, &format!("{large}\nhomes = \"local\""), 1));
    town.file(
        "h.csv",
        "household_id;refnis;postcode\nH1;44087;9080\nH2;44087;9080\nH3;44087;9080\n",
    );
    members(&town, "H1", "2015-03-04");
    let statuses = "status_id;level;subject_id;code;valid_from;valid_to;source\n\
        S1;person;P1;LL2;2026-01-01;;OCMW\nS2;person;P2;LL2;2026-01-01;;OCMW\n";
    town.file("s.csv", statuses);
    town.line("status import s.csv").fine();
    town.line("entitlement derive").fine();
    town
}

/// The family of P1, of whom P3 lives in this household, and P2 with this birth date.
fn members(town: &Town, home: &str, born: &str) {
    let rows = format!(
        "member_id;household_id;last_name;first_name;birth_date;relation\n\
         P1;H1;El Idrissi;Yasmina;1990-05-01;referentiepersoon\nP3;{home};El Idrissi;Ali;1992-05-01;partner\n\
         P4;H1;El Idrissi;Mo;2020-05-01;kind\nP2;H2;Peeters;Jan;{born};kind\n"
    );
    town.file("m.csv", &rows);
    town.line("household import h.csv --members m.csv").fine();
}

/// What is settled of each, in the order of the references.
fn settled(town: &Town, references: &[String]) -> Vec<[String; 2]> {
    let settled = references.iter().map(|reference| {
        let shown = town.rows(&["claim", "show", reference]);
        let line = |key: &str| {
            let row = shown.iter().find(|row| row[1] == key);
            row.map(|row| row[2].clone()).unwrap_or_default()
        };
        [line("decision"), line("holder")]
    });
    settled.collect()
}

#[test]
fn what_a_voucher_says_is_settled_whatever_is_known_better_since() {
    let mut town = town();
    let codes = ["P1", "P2"].map(|member| {
        let issue = format!("voucher issue --member {member} --offer KAMP --format csv");
        let ran = town.line(&issue).ended(0);
        [ran.cell(0, "code"), ran.cell(0, "pay_at_club")]
    });
    assert_eq!(
        codes.each_ref().map(|[_, share]| share.as_str()),
        ["6.25", "3.75"]
    );
    town.line("kit make --organiser KSA --through 2026-12-31 -o ksa.kit")
        .fine();
    let references = codes.each_ref().map(|[code, share]| {
        let said = town
            .line(&format!("kit redeem {code} --kit ksa.kit"))
            .fine();
        let share = share.replace('.', ",");
        assert!(said.contains(&format!("Te innen: {share}.")), "{said}");
        let (_, reference) = said.split_once("Volgnummer ").unwrap();
        reference.trim().trim_end_matches('.').to_owned()
    });
    town.line("kit export --kit ksa.kit --month 2026-11 -o ksa.csv")
        .fine();
    // Older than was thought, one less in the family, elsewhere since long, another kind of club, and no right any more.
    town.on("2026-11-23");
    town.file("h.csv", "household_id;refnis;postcode;moved_in\nH1;44021;9000;2026-11-21\nH2;44087;9080;\nH3;44087;9080;\n");
    members(&town, "H3", "2010-03-04");
    town.file(
        "c.csv",
        "club_id;name;sector;postcode\nKSA;KSA Hallaar;sport;9080\n",
    );
    town.line("organiser import c.csv").fine();
    town.line("status end S2 --last-day 2026-11-01").fine();
    town.line("entitlement derive").fine();
    town.line("claim import ksa.csv").fine();
    let expected = [["accepted", "6.25"], ["accepted", "3.75"]];
    assert_eq!(settled(&town, &references), expected);
    // Now it would be otherwise.
    let now = town.line("voucher issue --member P1 --offer KAMP --format csv");
    assert_eq!(now.ended(0).cell(0, "pay_at_club"), "25.00");
}
