//! Names that steer a terminal, or that look like others: nothing that is shown obeys them.

use std::os::unix::ffi::OsStrExt;

use vrijpas::domain::is_unseen;

use crate::support::Town;
use crate::town::{Names, REPORTS, filled, town};

/// Whether a terminal or a reader's eye would be led astray.
fn strays(text: &str) -> bool {
    text.contains(|sign: char| (sign.is_control() && sign != '\n') || is_unseen(sign))
}

#[test]
fn what_reorders_or_hides_is_shown_for_what_it_is() {
    let (town, pass) = town(&Names {
        last: "Pee\u{202e}sret\u{202c}",
        first: "J\u{200b}an\u{200f}",
        street: "Kerk\u{2066}straat",
        club: "Zwem\u{61c}club\u{ad}",
        offer: "Zwem\u{e0041}beurt",
        class: "stan\u{2060}daard",
        id: "ZWEM",
    });
    let mut shown = 0;
    for line in REPORTS {
        for lang in ["nl", "en"] {
            let ran = town.run(&[&filled(line, &pass)[..], &["--lang", lang]].concat());
            // That a pass is a label is an answer too.
            assert!([0, 1].contains(&ran.status), "{line}: {ran:?}");
            assert!(!strays(&ran.stdout), "{line}: {:?}", ran.stdout);
            assert!(!strays(&ran.stderr), "{line}: {:?}", ran.stderr);
            shown +=
                usize::from(ran.stdout.contains('\u{fffd}') || ran.stderr.contains('\u{fffd}'));
        }
    }
    assert!(shown > 20, "only {shown} reports show a name");
}

#[test]
fn a_file_with_escape_sequences_is_refused_without_repeating_them() {
    let town = Town::small();
    for name in ["Jan\u{1b}[2J", "Jan\u{9b}31m", "\u{7}Jan", "Jan\u{8}\u{8}"] {
        let clubs = town.file(
            "hostile.csv",
            &format!("club_id;name;sector;postcode\nX1;{name};sport;9080\n"),
        );
        let told = town.run(&["organiser", "import", &clubs]).refused(3);
        assert!(!strays(&told) && told.contains("hostile.csv:2"), "{told:?}");
    }
    // An id that looks like another.
    let clubs = town.file(
        "hostile.csv",
        "club_id;name;sector;postcode\nKSA\u{200b};KSA;sport;9080\n",
    );
    let told = town.run(&["organiser", "import", &clubs]).refused(3);
    assert!(!strays(&told) && told.contains("KSA\u{fffd}"), "{told:?}");
}

#[test]
fn a_command_line_with_escape_sequences_is_refused_without_repeating_them() {
    let town = Town::small();
    for args in [
        &[
            "member",
            "add",
            "--household",
            "H1",
            "--last-name",
            "Jan\u{1b}[2J",
            "--first-name",
            "A",
            "--birth-date",
            "1990-01-01",
        ][..],
        &[
            "organiser",
            "add",
            "--id",
            "X",
            "--name",
            "a\nfout: b",
            "--sector",
            "sport",
            "--postcode",
            "9080",
        ],
        &["settings", "set", "municipality-name", "Lo\u{9b}31mchristi"],
        &["household", "find", "\u{1b}]0;titel\u{7}"],
        &["\u{1b}[2J"],
        &["household", "import", "huis\u{1b}[2J.csv"],
        &["household", "find", &"x".repeat(10_000)],
    ] {
        let told = town.run(args).refused(2);
        assert!(!strays(&told), "{told:?}");
    }
    let id = [
        "organiser",
        "add",
        "--id",
        "KSA\u{200b}",
        "--name",
        "KSA",
        "--sector",
        "sport",
        "--postcode",
        "9080",
    ];
    let told = town.run(&id).refused(2);
    assert!(!strays(&told), "{told:?}");
    let mut command = town.command(&["household", "find"]);
    let ran = command
        .arg(std::ffi::OsStr::from_bytes(b"\xff\xfe\x1b[2J"))
        .output()
        .unwrap();
    assert_eq!(ran.status.code(), Some(2));
    assert!(!strays(&String::from_utf8(ran.stderr).unwrap()));
}

#[test]
fn neither_a_file_name_nor_a_colleague_steers_a_terminal() {
    let town = Town::small();
    town.file(
        "in/a\u{1b}[2J.csv",
        "club_id;reference;voucher;redeemed_on\nKSA;K/1;x;\n",
    );
    let ran = town.run(&["claim", "import", "in"]);
    assert!(ran.status != 0 && !strays(&ran.stderr), "{:?}", ran.stderr);
    for user in ["An\u{1b}[2J", "An\u{202e}"] {
        let ran = town.run_with(&["household", "list"], |command| {
            command.env("VRIJPAS_USER", user)
        });
        assert!(
            !strays(&ran.stdout) && !strays(&ran.stderr),
            "{:?}",
            ran.stderr
        );
    }
}
