//! `label audit`: a town where everybody uses the pass, and one where only people with little means do.

use std::fmt::Write;

use crate::support::Town;

/// Sixty families of two, of which one in five has a leefloon; all have a pass.
fn mixed() -> Town {
    let town = Town::lochristi();
    let mut households = String::from("household_id;postcode;street;house_number;moved_in\n");
    let mut members =
        String::from("member_id;household_id;last_name;first_name;birth_date;relation\n");
    let mut statuses = String::from("status_id;level;subject_id;code;valid_from\n");
    for nth in 0..60 {
        writeln!(households, "G{nth};9080;Kerkstraat;{nth};2024-03-01").unwrap();
        writeln!(
            members,
            "L{nth}a;G{nth};Peeters;An{nth};1990-05-01;referentiepersoon"
        )
        .unwrap();
        writeln!(members, "L{nth}b;G{nth};Peeters;Bo{nth};2015-05-01;kind").unwrap();
        if nth % 5 == 0 {
            writeln!(statuses, "S{nth};persoon;L{nth}a;LL1;2026-01-01").unwrap();
        }
    }
    town.file("gezinnen.csv", &households);
    town.file("leden.csv", &members);
    town.file("statuten.csv", &statuses);
    town.run(&[
        "household",
        "import",
        "gezinnen.csv",
        "--members",
        "leden.csv",
    ])
    .fine();
    town.run(&["status", "import", "statuten.csv"]).fine();
    town
}

/// Rights, passes, a swimming club and a use of these passes there.
fn swim(town: &Town, whose: impl Fn(usize) -> bool) {
    town.run(&["entitlement", "derive"]).fine();
    town.run(&[
        "organiser",
        "add",
        "--id",
        "ZWEM",
        "--name",
        "De Spetter",
        "--sector",
        "sport",
        "--postcode",
        "9080",
    ])
    .fine();
    town.run(&[
        "offer",
        "add",
        "--id",
        "BEURT",
        "--organiser",
        "ZWEM",
        "--name",
        "Zwembeurt",
        "--category",
        "membership",
        "--service",
        "sport",
        "--route",
        "door",
        "--price",
        "standaard=100,00",
    ])
    .fine();
    let passes = town.rows(&["pass", "issue", "--all"]);
    let mut file = String::from("club_id;reference;voucher;offer;redeemed_on;collected\n");
    for (nth, row) in passes.iter().enumerate().filter(|(nth, _)| whose(*nth)) {
        let family = row[1].trim_matches(|letter: char| !letter.is_ascii_digit());
        let few = family.parse::<usize>().unwrap() % 5 == 0;
        let paid = if few { "20,00" } else { "" };
        writeln!(file, "ZWEM;P-{nth};{};BEURT;2026-11-20;{paid}", row[0]).unwrap();
    }
    town.file("papier.csv", &file);
    town.run(&["claim", "import", "papier.csv"]).fine();
}

#[test]
fn where_everybody_comes_the_pass_is_no_label() {
    let town = mixed();
    swim(&town, |_| true);
    let ran = town.run(&["label", "audit"]).ends(0);
    assert_eq!(ran.stdout, "");
    let lines: Vec<&str> = ran.stderr.lines().collect();
    assert_eq!(
        lines[0],
        "Er zijn 120 passen in gebruik, waarvan 96 bij mensen zonder inkomensgrond; ten minste 50% moet dat zijn."
    );
    assert!(
        lines
            .last()
            .unwrap()
            .starts_with("Van december 2025 tot en met november 2026 staan er overal genoeg"),
        "{lines:?}"
    );
    let all = town.rows(&["label", "audit", "--run", "2026-11", "--all"]);
    assert_eq!(
        all[0],
        [
            "passes", "", "", "", "", "", "", "", "", "120", "96", "50%", "no"
        ]
    );
    assert_eq!(
        all[1],
        [
            "crowd", "ZWEM", "door", "2026-11", "", "", "", "", "", "120", "96", "5", "no"
        ]
    );
    // What is collected at the door tells the tier, whatever the crowd.
    assert_eq!(all[2][..4], ["price", "ZWEM", "", ""]);
    assert_eq!(all.len(), 3);
    // A month without claims has no crowd to measure.
    assert_eq!(
        town.rows(&["label", "audit", "--run", "2026-10", "--all"])
            .len(),
        1
    );
}

#[test]
fn a_club_where_only_the_poor_come_is_named_with_what_helps() {
    let town = mixed();
    // In the register's order nobody knows who is who: the threshold is raised instead.
    swim(&town, |_| true);
    town.run(&["settings", "set", "label-k", "97"]).fine();
    let ran = town.run(&["label", "audit", "--format", "csv"]).ends(1);
    let rows = ran.rows();
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][..4], ["crowd", "ZWEM", "door", "2026-11"]);
    assert_eq!(rows[0][9..], ["120", "96", "97", "yes"]);
    assert!(
        ran.stderr.contains("Wat helpt bij een club"),
        "{}",
        ran.stderr
    );
    assert!(!ran.stderr.contains("Wat helpt voor de passen"));
    assert!(ran.stderr.ends_with("fout: op één plaats staan er te weinig anderen rond wie weinig middelen heeft: daar is de pas zelf een label\n"));
}

#[test]
fn a_town_in_which_nine_of_ten_have_little_does_not_pass() {
    let town = Town::peopled();
    town.run(&["entitlement", "derive"]).fine();
    town.run(&["pass", "issue", "--all"]).fine();
    let ran = town.run(&["label", "audit", "--format", "csv"]).ends(1);
    let rows = ran.rows();
    assert_eq!(rows[0][0], "passes");
    let (passes, without): (u32, u32) = (rows[0][9].parse().unwrap(), rows[0][10].parse().unwrap());
    assert!(passes > 1000 && without * 2 < passes, "{rows:?}");
    assert!(ran.stderr.contains("vrijpas pass issue --all"));
    // Who accepts that says so, and the look stands in the log all the same.
    town.run(&["settings", "set", "label-passes", "1%"]).fine();
    town.run(&["label", "audit"]).ends(0);
    assert!(
        town.run(&["settings", "set", "label-passes", "101%"])
            .refused(2)
            .contains("ten hoogste 100%")
    );
    assert!(
        town.run(&["settings", "set", "label-k", "0"])
            .refused(2)
            .contains("vanaf 2")
    );
}
