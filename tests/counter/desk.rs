//! The counter, as somebody sits before it: found by a name, helped by keys, left by Ctrl-C or a line that is cut.

use crate::screen::{Key, Screen};
use crate::support::Town;

fn passes(town: &Town, member: &str) -> usize {
    let shown = town
        .run(&["household", "show", member, "--format", "csv"])
        .fine();
    shown
        .lines()
        .filter(|line| line.starts_with("pass,"))
        .count()
}

#[test]
fn a_name_and_a_key_give_a_pass_and_the_screen_says_how() {
    let town = Town::small();
    let mut screen = Screen::start(&town.command(&["desk"]), (80, 24));
    screen.wait_for("Wie mag u helpen?");
    screen.type_text("peeters");
    screen.wait_for("Kerkstraat 2, 9080 Lochristi");
    screen.key(Key::Enter);
    screen.wait_for("vrijpas pass issue --household H2");
    screen.type_text("n");
    screen.wait_for("Eén pas uitgereikt.");
    screen.key(Key::Enter);
    screen.wait_for("Gezin Peeters is geholpen.");
    screen.key(Key::Ctrl('c'));
    assert_eq!(screen.exit_code(), 0);
    assert_eq!(passes(&town, "H2"), 1);
}

#[test]
fn a_line_that_is_cut_keeps_what_was_done() {
    let town = Town::small();
    let mut screen = Screen::start(&town.command(&["desk", "--lang", "en"]), (80, 24));
    screen.wait_for("Whom may you help?");
    screen.type_text("idrissi");
    screen.key(Key::Enter);
    screen.wait_for("new pass for who had none yet");
    screen.type_text("n");
    screen.wait_for("One pass issued.");
    screen.hang_up();
    assert_eq!(passes(&town, "H1"), 1);
}

#[test]
fn a_scan_opens_and_garbage_or_a_paste_does_nothing() {
    let town = Town::small();
    let number = town.passes()["P2"].clone();
    let mut screen = Screen::start(&town.command(&["desk"]), (80, 24));
    screen.wait_for("Wie mag u helpen?");
    screen.paste(&"regel\n".repeat(5_000));
    screen.wait_for("meer regels tegelijk");
    screen.scan(&number);
    screen.wait_for("pas van Jan vervangen");
    screen.paste("nvbz\nnvbz");
    screen.wait_for("Dat was geen toets");
    screen.resize((40, 20));
    screen.wait_for("Gezin Peeters");
    screen.resize((20, 5));
    screen.wait_for("Het venster is te");
    screen.resize((80, 24));
    screen.wait_for("pas van Jan vervangen");
    screen.key(Key::Ctrl('c'));
    assert_eq!(screen.exit_code(), 0);
    assert_eq!(passes(&town, "H2"), 1);
}

#[test]
fn without_a_terminal_the_plain_commands_are_named() {
    let town = Town::small();
    let told = town.run(&["desk"]).refused(2);
    assert!(told.contains("vrijpas pass issue --household"), "{told}");
}
