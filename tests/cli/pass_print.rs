//! `pass print`: cards for everybody alike, each once with `--new`, whole or not at all.

use std::collections::BTreeMap;
use std::fs;

use crate::support::Town;

/// A town in which P1, who has a right, and P2, who has none, hold a pass; a third walked in.
fn with_passes() -> (Town, BTreeMap<String, String>) {
    let town = Town::small();
    crate::pass::walk_in(&town, "Wouters", "An", "1980-01-01");
    let passes = town.passes();
    (town, passes)
}

fn town() -> Town {
    with_passes().0
}

fn pdf(town: &Town, name: &str) -> Vec<u8> {
    let bytes = fs::read(town.path(name)).unwrap();
    assert!(bytes.starts_with(b"%PDF-1.7"), "{name}");
    bytes
}

#[test]
fn what_was_printed_is_not_new_any_more() {
    let (town, passes) = with_passes();
    let said = town.line("pass print --new -o one.pdf").ends(0).stderr;
    assert!(said.contains("3 kaarten op één blad in one.pdf."), "{said}");
    assert!(said.contains("ware grootte"), "{said}");
    pdf(&town, "one.pdf");
    let said = town.line("pass print --new -o two.pdf").ends(0).stderr;
    assert!(said.contains("Elke pas is al gedrukt"), "{said}");
    assert!(!town.path("two.pdf").exists());
    let pass = &passes["P2"];
    town.line(&format!("pass replace {pass} --reason lost"))
        .ends(0);
    let said = town.line("pass print --new -o two.pdf").ends(0).stderr;
    assert!(said.contains("Eén kaart op één blad"), "{said}");
    let rows = town.column("SELECT count(*) || '/' || count(DISTINCT pass) FROM pass_print");
    assert_eq!(rows, ["4/4"]);
    let log = town.rows(&["audit", "show"]);
    assert!(
        log.iter()
            .any(|entry| entry.iter().any(|cell| cell == "print"))
    );
}

#[test]
fn the_same_cards_are_the_same_file_and_no_other_file_is_touched() {
    let town = town();
    town.line("pass print --all -o one.pdf").ends(0);
    town.line("pass print --all -o two.pdf").ends(0);
    assert_eq!(pdf(&town, "one.pdf"), pdf(&town, "two.pdf"));
    let said = town.line("pass print --all -o one.pdf").refused(1);
    assert!(said.contains("one.pdf"), "{said}");
    town.line("pass print --all --per-page -o cards").ends(0);
    let names: Vec<String> = fs::read_dir(town.path("cards"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names, ["00001.pdf"]);
    let before = town.column("SELECT count(*) FROM pass_print");
    town.file("full/there.txt", "somebody's work");
    town.line("pass print --all -o full").refused(1);
    town.file("no-folder", "");
    town.line("pass print --all -o no-folder/cards.pdf")
        .refused(4);
    assert_eq!(town.column("SELECT count(*) FROM pass_print"), before);
}

#[test]
fn a_household_a_member_and_a_pass_can_be_printed_alone() {
    let (town, passes) = with_passes();
    let said = town
        .line("pass print --household H1 -o h.pdf")
        .ends(0)
        .stderr;
    assert!(said.contains("Eén kaart"), "{said}");
    let said = town.line("pass print --member P2 -o m.pdf").ends(0).stderr;
    assert!(said.contains("Eén kaart"), "{said}");
    let pass = &passes["P1"];
    town.line(&format!("pass print {pass} {pass} -o p.pdf"))
        .ends(0);
    assert_eq!(pdf(&town, "h.pdf"), pdf(&town, "p.pdf"));
    town.line(&format!("pass block {pass} --reason lost"))
        .ends(0);
    let said = town.line(&format!("pass print {pass} -o q.pdf")).refused(1);
    assert!(
        said.contains("is geblokkeerd en wordt niet gedrukt"),
        "{said}"
    );
    let said = town.line("pass print --member P1 -o q.pdf").ends(0).stderr;
    assert!(said.contains("vrijpas pass issue --member P1"), "{said}");
    town.line("pass print -o q.pdf").refused(2);
    town.line("pass print --all --new -o q.pdf").refused(2);
    let said = town.line("pass print --all").refused(2);
    assert!(said.contains("zeg welke met -o"), "{said}");
    assert!(!town.path("q.pdf").exists());
}

#[test]
fn the_list_for_a_printing_firm_holds_names_and_counts_as_printed() {
    let town = town();
    let ran = town
        .run(&["pass", "print", "--new", "--format", "csv"])
        .ends(0);
    let rows = ran.rows();
    assert!(ran.stdout.starts_with("code,qr,first_name,last_name\n"));
    assert_eq!(rows.len(), 3);
    assert!(
        rows.is_sorted(),
        "in the order of the numbers, which are random"
    );
    assert!(
        ran.stderr.contains("drukkerij onder contract"),
        "{}",
        ran.stderr
    );
    assert!(rows.iter().any(|row| row[2..] == ["An", "Wouters"]));
    let again = town
        .run(&["pass", "print", "--new", "--format", "csv"])
        .ends(0);
    assert!(again.rows().is_empty());
    let all = [
        "pass", "print", "--all", "--format", "csv", "-o", "list.csv",
    ];
    town.run(&all).ends(0);
    assert_eq!(town.text("list.csv").unwrap(), ran.stdout);
}

#[test]
fn the_colours_of_a_town_are_checked_where_they_are_set() {
    let town = town();
    town.line("pass print --all -o before.pdf").ends(0);
    for (key, value) in [
        ("card-colour", "0b6b4b"),
        ("card-accent", "#ffd95a"),
        ("card-name", "Speelpas"),
    ] {
        town.run(&["settings", "set", key, value]).ends(0);
    }
    town.line("pass print --all -o after.pdf").ends(0);
    assert_ne!(pdf(&town, "before.pdf"), pdf(&town, "after.pdf"));
    let shown = town.line("settings show").fine();
    assert!(
        shown.contains("#0B6B4B") && shown.contains("Speelpas"),
        "{shown}"
    );
    let said = town.line("settings set card-colour #FFD95A").refused(2);
    assert!(said.contains("te licht"), "{said}");
    let said = town.line("settings set card-accent blauw").refused(2);
    assert!(said.contains("schrijf ze als #144B6B"), "{said}");
}

#[test]
fn names_that_are_hard_to_write_get_a_card_like_any_other() {
    let town = town();
    let long = "Wilhelmina-".repeat(18);
    for (first, last) in [
        ("محمد", "الأمين"),
        ("Hồng", "Nguyễn-Thị"),
        (&long, &long),
        ("Zoe\u{308}", "s\u{30c}"),
    ] {
        crate::pass::walk_in(&town, last, first, "1990-01-01");
    }
    let said = town.line("pass print --all -o all.pdf").ends(0).stderr;
    assert!(
        said.contains("7 kaarten") && !said.contains("vakje"),
        "{said}"
    );
    crate::pass::walk_in(&town, "李", "小龙", "1990-01-02");
    let said = town.line("pass print --new -o new.pdf").ends(0).stderr;
    assert!(
        said.contains("op één kaart") && said.contains('李'),
        "{said}"
    );
}
