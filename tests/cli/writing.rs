//! Where output goes and cannot go: a reader who leaves, a full disk, a file or folder that is read-only.

use std::fs;
use std::io::{BufRead, BufReader};
use std::os::unix::fs::PermissionsExt;

use crate::support::Town;

#[test]
fn a_reader_who_has_seen_enough_is_no_failure() {
    let town = Town::of_500();
    for format in ["table", "csv", "json"] {
        let listing = || {
            let args = ["household", "list", "--format", format];
            town.start(&args)
        };
        // One who reads a line, and one who never reads at all.
        let (mut seen, mut unseen) = (listing(), listing());
        drop(unseen.stdout.take());
        let mut line = String::new();
        let mut reader = BufReader::with_capacity(64, seen.stdout.take().unwrap());
        reader.read_line(&mut line).unwrap();
        assert!(!line.is_empty());
        drop(reader);
        for child in [seen, unseen] {
            let ended = child.wait_with_output().unwrap();
            assert_eq!(ended.status.code(), Some(0), "{format}");
            assert_eq!(String::from_utf8_lossy(&ended.stderr), "", "{format}");
        }
    }
}

#[test]
fn a_file_or_folder_that_is_read_only_is_told() {
    let mut town = Town::small();
    town.leave_root();
    let set = |town: &Town| town.run(&["settings", "set", "municipality-name", "Lochristi"]);
    for (place, closed, open) in [("R.db", 0o400, 0o600), ("", 0o500, 0o700)] {
        let mode =
            |mode| fs::set_permissions(town.path(place), fs::Permissions::from_mode(mode)).unwrap();
        mode(closed);
        let refused = set(&town);
        let read = town.run(&["household", "list"]);
        mode(open);
        let stderr = refused.refused(4);
        assert!(
            stderr.starts_with("fout: het register of zijn map mag niet beschreven worden"),
            "{place}: {stderr}"
        );
        assert!(stderr.contains("\ntip: vraag schrijfrechten"), "{stderr}");
        // The log of a register lies beside it, so a reader too needs both.
        assert_eq!(read.refused(4), stderr, "{place}");
    }
    set(&town).fine();
    // A file nobody may read at all.
    fs::set_permissions(town.path("R.db"), fs::Permissions::from_mode(0o000)).unwrap();
    let stderr = town.run(&["register", "info"]).refused(4);
    assert!(
        stderr.contains("R.db kan niet gelezen of geschreven worden"),
        "{stderr}"
    );
}

#[test]
fn a_full_disk_is_told_wherever_output_goes() {
    let town = Town::small();
    for args in [
        &["household", "list"][..],
        &["household", "list", "--format", "csv"],
        &["register", "info", "--format", "json"],
        &["--help"],
        &["scheme", "show"],
    ] {
        let full = fs::File::options().write(true).open("/dev/full").unwrap();
        let stderr = town
            .run_with(args, |command| command.stdout(full))
            .refused(4);
        assert!(
            stderr.starts_with("fout: de uitvoer kon niet volledig geschreven worden"),
            "{args:?}: {stderr}"
        );
        assert!(stderr.contains("tip: maak plaats vrij"), "{stderr}");
    }
}

/// A town with a kit in which one redemption stands, and its file for November.
fn handed_in() -> Town {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    town.run(&[
        "kit",
        "make",
        "--organiser",
        "ZWEM",
        "--through",
        "2026-12-31",
        "-o",
        "Z.kit",
    ])
    .fine();
    town.run(&["kit", "redeem", &pass, "--kit", "Z.kit", "--offer", "BEURT"])
        .fine();
    town
}

#[test]
fn output_that_cannot_be_written_loses_nothing() {
    let mut town = handed_in();
    let export = |to: &str| {
        town.run(&[
            "kit", "export", "--kit", "Z.kit", "--month", "2026-11", "-o", to,
        ])
    };
    let make = |to: &str| {
        town.run(&[
            "kit",
            "make",
            "--organiser",
            "KSA",
            "--through",
            "2026-12-31",
            "-o",
            to,
        ])
    };
    for to in ["/dev/full", "/proc/vrijpas/out"] {
        let stderr = export(to).refused(4);
        assert!(
            stderr.contains(to) && stderr.contains("\noorzaak: "),
            "{stderr}"
        );
    }
    for to in ["/dev/full", "/proc/vrijpas.kit"] {
        let ran = make(to);
        assert!([1, 4].contains(&ran.status), "{ran:?}");
        assert!(ran.stderr.contains(to), "{ran:?}");
    }
    export("redeemed.csv").fine();
    // A claim whose answer cannot be written was not handed in: the second time every row is new.
    let hand_in = |answers: &str| {
        town.run(&[
            "claim",
            "import",
            "redeemed.csv",
            "--answers",
            answers,
            "--format",
            "csv",
        ])
    };
    let stderr = hand_in("/proc/vrijpas").refused(4);
    assert!(stderr.contains("/proc/vrijpas"), "{stderr}");
    let accepted = hand_in("answers").ends(0).rows();
    assert_eq!(
        accepted[0][2..6],
        ["1", "0", "0", "0"],
        "accepted, refused, open, repeated"
    );
    // A run whose statements cannot be written is not closed.
    town.on("2026-12-02");
    let stderr = town
        .run(&["settle", "close", "2026-11", "-o", "/proc/vrijpas"])
        .refused(4);
    assert!(stderr.contains("/proc/vrijpas"), "{stderr}");
    town.run(&["settle", "show", "2026-11"]).refused(1);
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    assert!(town.path("out/2026-0001/statements-2026-0001.csv").exists());
}
