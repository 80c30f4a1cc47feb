//! What somebody sees first: the program alone, a question for a passphrase, an error.

use std::process::Command;

use crate::screen::{Key, Screen};
use crate::support::{Town, fixture};

#[test]
fn alone_on_a_terminal_it_says_what_waits_or_how_to_begin() {
    let screen = Screen::start(&Town::bare().command(&[]), (80, 20));
    screen.wait_for("vrijpas demo");
    screen.wait_for("vrijpas register init");
    let town = Town::small();
    let mut screen = Screen::start(&town.command(&[]), (80, 20));
    screen.wait_for("vrijpas register backup DIR");
    assert_eq!(screen.exit_code(), 0);
    let screen = Screen::start(&town.command(&["--lang", "en"]), (80, 20));
    screen.wait_for("On 21 November 2026 this waits:");
    let screen = Screen::start(&town.command(&["voucher"]), (80, 70));
    screen.wait_for("Gebruik: vrijpas voucher");
}

#[test]
fn an_error_begins_in_a_colour_unless_nobody_wants_one() {
    let town = Town::bare();
    let painted = |change: fn(&mut Command) -> &mut Command| {
        let mut command = town.command(&["household", "list"]);
        change(&mut command);
        let mut screen = Screen::start(&command, (80, 10));
        screen.wait_for("fout:");
        assert_eq!(screen.exit_code(), 4);
        screen.all_read();
        screen.bytes().windows(5).any(|bytes| bytes == b"\x1b[31m")
    };
    assert!(painted(|command| command));
    assert!(!painted(|command| command.env("NO_COLOR", "1")));
    assert!(!painted(|command| command.env("TERM", "dumb")));
}

#[test]
fn a_passphrase_can_be_tried_again_and_left_and_what_is_typed_shows_afterwards() {
    let town = Town::bare();
    let scheme = fixture("schemes/lochristi.toml");
    let program = town.command(&[]).get_program().to_owned();
    let program = program.to_string_lossy();
    let init =
        format!("{program} register init --municipality 44087 --scheme {scheme} --passphrase");
    let mut shell = Command::new("sh");
    shell.args(["-c", &format!("trap '' INT; {init}; echo code $?; stty -a")]);
    let as_in_town = town.command(&[]);
    shell.current_dir(as_in_town.get_current_dir().unwrap());
    for (name, value) in as_in_town.get_envs() {
        shell.env(name, value.unwrap_or_default());
    }
    let mut screen = Screen::start(&shell, (100, 40));
    screen.wait_for("Nieuwe wachtwoordzin");
    screen.type_text("kort");
    screen.key(Key::Enter);
    screen.wait_for("te kort");
    screen.type_text("vier gewone woorden samen");
    screen.key(Key::Enter);
    screen.wait_for("Nog een keer");
    screen.key(Key::Ctrl('c'));
    screen.wait_for("er is niets gedaan");
    screen.wait_for("code 4");
    screen.wait_for("icanon");
    let shown = screen.screen();
    let echo = shown
        .split_whitespace()
        .any(|word| word.trim_end_matches(';') == "echo");
    assert!(echo && !shown.contains("vier gewone"), "{shown}");
    assert!(town.text("R.db").is_none());
}
