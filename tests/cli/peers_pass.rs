//! Passes as others test them, by the name of the case.

use crate::pass::walk_in;
use crate::support::Town;

/// The steps in the life of a pass.
fn history(town: &Town, pass: &str) -> Vec<String> {
    let rows = town.rows(&["pass", "show", pass]).into_iter();
    rows.filter(|row| row[0] == "history")
        .map(|row| row[1].clone())
        .collect()
}

#[test]
fn am_02_blocked_twice_is_blocked_and_never_released_by_it() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    let block = format!("pass block {pass} --reason lost");
    town.line(&block).ends(0);
    town.on("2026-11-22");
    town.line(&block).ends(0);
    let once = ["2026-11-21 issued", "2026-11-21 blocked lost"];
    assert_eq!(history(&town, &pass), once);
}

#[test]
fn am_03_what_cannot_be_read_is_not_guessed() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let before = std::fs::read(town.path("R.db")).unwrap();
    std::fs::remove_dir_all(town.path("config")).unwrap();
    for verb in ["block", "replace", "end"] {
        town.line(&format!("pass {verb} {pass} --reason lost"))
            .refused(4);
    }
    assert_eq!(std::fs::read(town.path("R.db")).unwrap(), before);
}

#[test]
fn ec_06_the_first_day_of_use_stays_and_another_card_ends_the_old_one() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    let activate = format!("pass activate {pass}");
    town.line(&activate).ends(0);
    town.on("2026-11-25");
    town.line(&activate).ends(0);
    assert_eq!(
        history(&town, &pass),
        ["2026-11-21 issued", "2026-11-21 active"]
    );
    let new = town
        .line(&format!("pass replace {pass} --format csv"))
        .ends(0)
        .cell(0, "pass");
    town.line(&activate).refused(1);
    assert_eq!(history(&town, &new), ["2026-11-25 issued"]);
    assert_eq!(history(&town, &pass).last().unwrap(), "2026-11-25 replaced");
}

#[test]
fn ec_08_a_pass_does_not_ask_how_a_right_ended() {
    let told = |end: &str| {
        let mut town = Town::small();
        town.line(end).ends(0);
        town.line("entitlement derive").ends(0);
        town.on("2027-06-01");
        town.line("pass issue --member P1").ends(0).stderr
    };
    let ended = told("status end S1 --last-day 2026-11-30");
    let never = told("status add --member P2 --code LL1 --from 2026-02-01");
    assert_eq!(ended, "Eén pas uitgereikt.\n");
    assert_eq!(ended, never);
}

#[test]
fn ec_12_a_known_id_with_another_date_is_the_same_person_with_the_same_pass() {
    let town = Town::small();
    town.line("settings set pass-at-import ja").ends(0);
    town.file("h.csv", "household_id;postcode\nA1;9080\n");
    let members = "member_id;household_id;last_name;first_name;birth_date\nM1;A1;Claes;Ruth;";
    let mut seen = Vec::new();
    for (born, new) in [("1988-02-03", "1"), ("1988-03-02", "0")] {
        town.file("m.csv", &format!("{members}{born}\n"));
        let import = "household import h.csv --members m.csv --format csv";
        let ran = town.line(import).ends(0);
        assert_eq!(ran.rows()[1][1], new);
        let found = town.rows(&["pass", "find", "claes"]);
        assert_eq!((found.len(), found[0][5].as_str()), (1, born));
        seen.push(found[0][0].clone());
    }
    assert_eq!(seen[0], seen[1]);
}

#[test]
fn st_08_two_records_of_one_person_keep_both_cards() {
    let town = Town::lochristi();
    let columns = "member_id;household_id;insz;replaced_insz;last_name;birth_date\n";
    town.file("h.csv", "household_id;postcode\nH1;9080\nH2;9080\n");
    let import = |rows: &str| {
        town.file("m.csv", &format!("{columns}{rows}"));
        town.line("household import h.csv --members m.csv").ends(0);
    };
    import("P1;H1;58430989662;;Peeters;1958-03-09\nP2;H2;58030939688;;Peeters;1958-03-09\n");
    let passes = town.passes();
    assert_eq!(passes.len(), 2);
    import("P2;H2;58030939688;58430989662;Peeters;1958-03-09\n");
    let found = town.rows(&["pass", "find", "peeters"]);
    let of = |row: &Vec<String>| (row[0].clone(), row[1].clone(), row[6].clone());
    let mut found: Vec<_> = found.iter().map(of).collect();
    found.sort();
    let mut both: Vec<_> = passes.values().cloned().collect();
    both.sort();
    let usable = |pass: &String| (pass.clone(), "issued".to_owned(), found[0].2.clone());
    assert_eq!(found, both.iter().map(usable).collect::<Vec<_>>());
    // Staff see both and end the one that is not in a pocket; the next run gives none.
    town.line(&format!("pass end {} --reason lost", both[0]))
        .ends(0);
    assert!(town.passes().is_empty());
}

#[test]
fn up_01_a_number_of_another_series_is_refused_in_its_own_words() {
    let town = Town::small();
    for (number, says) in [
        ("0930000420206", "het laatste teken past niet"),
        ("0930000237912", "het laatste teken past niet"),
        ("093000042020", "12 tekens"),
        ("09300004202061", "14 tekens"),
        ("093000042020U", "het teken \"U\""),
    ] {
        let said = town.line(&format!("pass show {number}")).refused(2);
        assert!(said.contains(says), "{number}: {said}");
        assert!(!said.contains(number), "the code is not repeated");
    }
}

#[test]
fn up_10_staff_are_told_what_a_club_never_hears() {
    let town = Town::small();
    let passes = town.passes();
    let (blocked, _) = walk_in(&town, "Wouters", "An", "1980-01-01");
    let (ended, _) = walk_in(&town, "Wouters", "Bo", "1980-01-01");
    let (replaced, _) = walk_in(&town, "Wouters", "Cis", "1980-01-01");
    let elsewhere = Town::small().passes()["P1"].clone();
    for line in [
        format!("pass block {blocked} --reason lost"),
        format!("pass end {ended} --reason moved"),
        format!("pass replace {replaced}"),
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit".to_owned(),
    ] {
        town.line(&line).ends(0);
    }
    for (pass, state) in [
        (&blocked, "geblokkeerd"),
        (&ended, "beëindigd"),
        (&replaced, "vervangen"),
    ] {
        let shown = town.line(&format!("pass show {pass}")).fine();
        assert!(shown.contains(state), "{shown}");
    }
    let at_the_club = |pass: &str| {
        let ran = town.club(&format!("kit redeem {pass} --kit Z.kit --offer BEURT"));
        // The reference is the redemption's own.
        let said = ran.stdout.split("Volgnummer").next().unwrap().to_owned();
        (ran.status, said, ran.stderr)
    };
    let ordinary = at_the_club(&passes["P2"]);
    assert!(ordinary.1.starts_with("Te innen: 10,01."), "{ordinary:?}");
    for pass in [&blocked, &ended, &replaced, &elsewhere] {
        assert_eq!(at_the_club(pass), ordinary);
    }
}

#[test]
fn up_14_each_of_a_family_has_an_own_pass_and_nobody_is_registered_twice() {
    let town = Town::lochristi();
    town.file("h.csv", "household_id;postcode\nA1;9080\n");
    let members = "member_id;household_id;last_name;first_name;birth_date\n\
        M1;A1;Claes;Ruth;1988-02-03\nM2;A1;Claes;Tom;2015-02-03\nM3;A1;Claes;Eva;2017-02-03\n";
    town.file("m.csv", members);
    town.line("household import h.csv --members m.csv").ends(0);
    town.line("pass issue --member M2").ends(0);
    let ran = town.line("pass issue --household A1").ends(0);
    assert!(
        ran.stderr
            .starts_with("2 passen uitgereikt.\nEén persoon had al een pas"),
        "{}",
        ran.stderr
    );
    assert_eq!(town.rows(&["pass", "find", "claes"]).len(), 3);
    let twice = "pass issue --walk-in --last-name Claes --first-name Tom --birth-date 2015-02-03";
    let said = town.line(twice).refused(1);
    assert!(said.contains("staat al in het register als M2"), "{said}");
}
