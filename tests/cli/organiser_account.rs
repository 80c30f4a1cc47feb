//! An account that changed is paid on once a second person has seen it.

use crate::support::{Ran, Town};

const CLUBS: &str = "club_id;name;sector;iban;account_holder;internal\n\
    C1;KSA Hallaar;jeugd;BE68 5390 0754 7034;;\n\
    C2;Zwembad;sport;;;ja\n\
    C3;Turnkring;sport;;;\n";

fn town() -> Town {
    let town = Town::lochristi();
    town.file("clubs.csv", CLUBS);
    town.line("organiser import clubs.csv").ended(0);
    town
}

fn by(town: &Town, who: &str, line: &str) -> Ran {
    let args: Vec<&str> = line.split(' ').collect();
    town.run_with(&args, |command| command.env("VRIJPAS_USER", who))
}

/// Id and state of the account of every club.
fn states(town: &Town) -> Vec<(String, String)> {
    let rows = town.rows(&["organiser", "list"]);
    let pairs = rows.iter().map(|row| (row[0].clone(), row[6].clone()));
    pairs.collect()
}

#[track_caller]
fn state(town: &Town, of: &str, is: &str) {
    let states = states(town);
    assert!(
        states.contains(&(of.to_owned(), is.to_owned())),
        "{states:?}"
    );
}

#[test]
fn a_first_account_is_in_order_and_a_changed_one_waits_for_another_person() {
    let town = town();
    state(&town, "C1", "ok");
    state(&town, "C2", "internal");
    state(&town, "C3", "none");
    by(&town, "an", "organiser change C3 --iban BE79063527767133").ends(0);
    state(&town, "C3", "ok");
    let ran = by(&town, "an", "organiser change C1 --iban BE79063527767133").ends(0);
    assert!(
        ran.stderr.contains("wacht op een tweede persoon: C1"),
        "{ran:?}"
    );
    state(&town, "C1", "to-confirm");
    // A later version by somebody else does not make the change theirs.
    by(&town, "bert", "organiser change C1 --town Lochristi").ends(0);
    state(&town, "C1", "to-confirm");
    let said = by(&town, "an", "organiser confirm C1").refused(1);
    assert!(said.contains("gewijzigd door an"), "{said}");
    assert!(said.contains("laat een collega"), "{said}");
    state(&town, "C1", "to-confirm");
    let ran = by(&town, "bert", "organiser confirm C1").ends(0);
    assert!(
        ran.stderr.contains("BE79063527767133") && ran.stderr.contains("an wijzigde"),
        "{ran:?}"
    );
    state(&town, "C1", "ok");
    let said = by(&town, "bert", "organiser confirm C1").refused(1);
    assert!(said.contains("geen gewijzigde rekening"), "{said}");
    by(&town, "bert", "organiser confirm C3").refused(1);
}

#[test]
fn an_import_a_holder_and_the_way_back_are_changes_too() {
    let town = town();
    town.file(
        "clubs.csv",
        &CLUBS.replace("BE68 5390 0754 7034", "BE79 0635 2776 7133"),
    );
    let ran = by(&town, "an", "organiser import clubs.csv").ends(0);
    assert!(
        ran.stderr.contains("wacht op een tweede persoon: C1"),
        "{ran:?}"
    );
    state(&town, "C1", "to-confirm");
    by(&town, "bert", "organiser confirm C1").ends(0);
    state(&town, "C1", "ok");
    by(&town, "an", "organiser change C1 --account-holder Janssens").ends(0);
    state(&town, "C1", "to-confirm");
    by(&town, "bert", "organiser confirm C1").ends(0);
    by(&town, "an", "organiser change C1 --iban BE68539007547034").ends(0);
    state(&town, "C1", "to-confirm");
    // Another name, or the same account again, is no other account.
    by(&town, "bert", "organiser confirm C1").ends(0);
    by(&town, "an", "organiser change C1 --name KSA").ends(0);
    let ran = by(&town, "an", "organiser change C1 --name KSA").ends(0);
    assert!(ran.stderr.contains("er is niets gewijzigd"), "{ran:?}");
    state(&town, "C1", "ok");
    let args = ["organiser", "change", "C1", "--iban", ""];
    town.run(&args).ends(0);
    state(&town, "C1", "none");
    by(&town, "an", "organiser change C1 --iban BE68539007547034").ends(0);
    state(&town, "C1", "ok");
}

#[test]
fn what_was_written_down_is_shown_with_who_and_when() {
    let town = town();
    by(&town, "an", "organiser change C1 --name KSA").ends(0);
    by(&town, "an", "organiser change C1 --iban BE79063527767133").ends(0);
    by(&town, "bert", "organiser confirm C1").ends(0);
    let rows = town.rows(&["organiser", "show", "C1"]);
    let has = |by: &str, key: &str, value: &str| {
        rows.iter()
            .any(|row| row[1] == by && row[2] == key && row[3] == value)
    };
    assert!(has("an", "name", "KSA"), "{rows:?}");
    assert!(has("an", "iban", "BE79063527767133"), "{rows:?}");
    assert!(has("bert", "account", "confirmed"), "{rows:?}");
    assert_eq!(rows.last().unwrap()[3], "ok");
    assert!(rows.iter().all(|row| row[0] == "2026-11-21"), "{rows:?}");
    let names = rows.iter().filter(|row| row[2] == "name").count();
    assert_eq!(names, 2, "each version says what is otherwise: {rows:?}");
}

#[test]
fn what_cannot_be_is_refused() {
    let town = town();
    let said = by(&town, "an", "organiser change C9 --name X").refused(1);
    assert!(said.contains("C9"), "{said}");
    let said = by(&town, "an", "organiser change C1 --iban BE00").refused(2);
    assert!(said.contains("BE00"), "{said}");
    let said = town.run(&["organiser", "change", "C1", "--name", " "]);
    said.refused(2);
    by(&town, "an", "organiser change C1 --sector vijver").refused(2);
    by(&town, "an", "organiser confirm C9").refused(1);
    by(&town, "an", "organiser show C9").refused(1);
}
