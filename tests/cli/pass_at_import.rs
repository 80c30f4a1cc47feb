//! New people get a pass when they are read in, if the setting says so; nobody gets two.

use crate::support::Town;

const HOUSEHOLDS: &str = "household_id;postcode\nA1;9080\nA2;9080\n";
/// Lena lives with both parents in turn; Bram has no national number.
const MEMBERS: &str = "member_id;household_id;last_name;first_name;birth_date;insz;custody_share_pct\n\
    M1;A1;Claes;Ruth;1988-02-03;;\n\
    M2;A1;Maes;Lena;1998-01-22;98012277944;50\n\
    M3;A2;Maes;Lena;1998-01-22;98012277944;50\n\
    M4;A2;Maes;Bram;2012-00-00;;\n";

fn town(setting: Option<&str>) -> Town {
    let town = Town::lochristi();
    if let Some(setting) = setting {
        town.line(&format!("settings set pass-at-import {setting}"))
            .ends(0);
    }
    town.file("h.csv", HOUSEHOLDS);
    town.file("m.csv", MEMBERS);
    town
}

fn passes_of(town: &Town, name: &str) -> usize {
    let found = town.line(&format!("pass find {name} --format csv"));
    if found.status == 1 {
        0
    } else {
        found.ended(0).rows().len()
    }
}

#[test]
fn whoever_is_new_gets_one_pass_in_the_same_breath() {
    for setting in ["yes", "ja"] {
        let town = town(Some(setting));
        let import = "household import h.csv --members m.csv";
        let ran = town.line(import).ends(0);
        assert!(
            ran.stderr.contains("3 passen uitgereikt."),
            "{}",
            ran.stderr
        );
        assert_eq!(
            passes_of(&town, "lena maes"),
            1,
            "a child of two households"
        );
        assert_eq!(passes_of(&town, "claes"), 1);
        assert_eq!(passes_of(&town, "bram"), 1);
        let again = town.line(import).ends(0);
        assert!(!again.stderr.contains("uitgereikt"), "{}", again.stderr);
        let all = town.line("pass issue --all").ends(0);
        assert_eq!(
            all.stderr,
            "3 personen hadden al een pas die te gebruiken is.\n"
        );
        let add = "member add --household A1 --last-name Wouters --birth-date 1990-01-02";
        town.line(add).ends(0);
        assert_eq!(passes_of(&town, "wouters"), 1);
    }
}

#[test]
fn without_the_setting_nobody_does() {
    for setting in [None, Some("no"), Some("nee")] {
        let town = town(setting);
        let ran = town.line("household import h.csv --members m.csv").ends(0);
        assert!(!ran.stderr.contains("uitgereikt"), "{}", ran.stderr);
        assert_eq!(passes_of(&town, "maes"), 0);
        let all = town.line("pass issue --all").ends(0);
        assert_eq!(all.stderr, "3 passen uitgereikt.\n");
        assert_eq!(
            passes_of(&town, "lena maes"),
            1,
            "a child of two households"
        );
    }
}

#[test]
fn a_trial_and_a_refused_file_give_nothing() {
    let town = town(Some("yes"));
    let import = "household import h.csv --members m.csv";
    let dry = town.line(&format!("{import} --dry-run")).ends(0);
    assert!(dry.stderr.contains("3 passen uitgereikt."));
    town.file(
        "m.csv",
        &format!("{MEMBERS}M5;A9;Peeters;An;1990-01-01;;\n"),
    );
    town.line(import).ends(3);
    assert_eq!(passes_of(&town, "claes"), 0);
    town.line(&format!("{import} --accept-good-rows")).ends(0);
    assert_eq!(passes_of(&town, "claes"), 1);
    assert_eq!(passes_of(&town, "peeters"), 0);
}
