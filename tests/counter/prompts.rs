//! What is missing in a command that somebody types is asked, one line each; leaving writes nothing.

use super::screen::{Key, Screen};
use super::support::Town;

/// A town with one household and an offer with a voucher.
fn town() -> Town {
    let town = Town::with_scheme("44087", "lochristi");
    town.run(&["household", "add", "--id", "H1", "--postcode", "9080"])
        .fine();
    town.run(&[
        "member",
        "add",
        "--household",
        "H1",
        "--id",
        "P1",
        "--last-name",
        "Peeters",
        "--birth-date",
        "2015-03-04",
    ])
    .fine();
    town.run(&[
        "organiser",
        "add",
        "SPORT",
        "--name",
        "Sportdienst",
        "--sector",
        "sport",
        "--postcode",
        "9080",
    ]);
    town
}

fn answer(screen: &mut Screen, question: &str, answer: &str) {
    screen.wait_until(question, |shown| {
        let last = shown
            .trim_end()
            .lines()
            .last()
            .unwrap_or_default()
            .to_owned();
        last.contains(question)
    });
    screen.type_text(answer);
    screen.key(Key::Enter);
}

#[test]
fn a_member_is_added_by_answering() {
    let town = town();
    let mut screen = Screen::start(&town.command(&["member", "add"]), (200, 40));
    answer(&mut screen, "(KENMERK):", "H2");
    screen.wait_for("H2");
    answer(&mut screen, "(KENMERK):", "H1");
    answer(&mut screen, "naam", "D'Hondt");
    answer(&mut screen, "(DATUM):", "2015-02-30");
    screen.wait_for("is geen datum");
    answer(&mut screen, "(DATUM):", "4/3/2016");
    answer(&mut screen, "[]:", "An Marie");
    assert_eq!(screen.exit_code(), 0, "{}", screen.screen());
    screen.all_read();
    let shown = screen.screen();
    assert!(
        shown.contains(
            "vrijpas member add --household=H1 '--last-name=D'\\''Hondt' --birth-date=4/3/2016 '--first-name=An Marie'"
        ),
        "{shown}"
    );
    let found = town.run(&["household", "find", "hondt"]).fine();
    assert!(found.contains("An Marie D'Hondt"), "{found}");
}

#[test]
fn one_of_several_is_chosen_by_its_number() {
    let town = town();
    let mut screen = Screen::start(&town.command(&["pass", "issue"]), (200, 40));
    answer(&mut screen, "1 tot 4:", "9");
    answer(&mut screen, "1 tot 4:", "3");
    answer(&mut screen, "(KENMERK):", "P1");
    assert_eq!(screen.exit_code(), 0, "{}", screen.screen());
    screen.all_read();
    assert!(
        screen.screen().contains("vrijpas pass issue --member=P1"),
        "{}",
        screen.screen()
    );
    assert!(
        screen.screen().contains("Eén pas uitgereikt"),
        "{}",
        screen.screen()
    );
}

#[test]
fn who_leaves_has_written_nothing_and_a_script_is_never_asked() {
    let town = town();
    for key in [Key::Ctrl('c'), Key::Ctrl('d')] {
        let mut screen = Screen::start(&town.command(&["household", "add"]), (200, 40));
        screen.wait_for("Ctrl-C");
        screen.key(key);
        assert_ne!(screen.exit_code(), 0);
    }
    let list = town.run(&["household", "list", "--format", "csv"]).fine();
    assert_eq!(list.lines().count(), 2, "{list}");
    let refused = town.run(&["household", "add"]).refused(2);
    assert!(
        refused.starts_with("fout: er ontbreekt iets in de opdracht"),
        "{refused}"
    );
}
