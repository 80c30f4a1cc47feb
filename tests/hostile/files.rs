//! Files that are none: pipes that nobody writes in, devices, folders, links that lead elsewhere.

use std::fs;
use std::os::unix::fs::symlink;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::support::Town;

/// Runs it; it must end by itself.
fn ends(town: &Town, args: &[&str]) -> (i32, String) {
    let mut child = town
        .command(args)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let begun = Instant::now();
    while child.try_wait().unwrap().is_none() {
        if begun.elapsed() > Duration::from_mins(1) {
            child.kill().unwrap();
            panic!("{args:?} does not end");
        }
        std::thread::sleep(Duration::from_millis(10));
    }
    let output = child.wait_with_output().unwrap();
    (
        output.status.code().unwrap_or(-1),
        String::from_utf8(output.stderr).unwrap(),
    )
}

#[test]
fn an_import_reads_files_only() {
    let town = Town::small();
    let pipe = town.path("pipe.csv");
    assert!(
        Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap()
            .success()
    );
    fs::create_dir(town.path("folder.csv")).unwrap();
    symlink("loop.csv", town.path("loop.csv")).unwrap();
    for path in [
        "pipe.csv",
        "/dev/zero",
        "/dev/null",
        "/dev/tty",
        "folder.csv",
        "loop.csv",
        "none.csv",
        "/proc/self/mem",
    ] {
        for args in [
            &["offer", "import", path][..],
            &["household", "import", path, "--members", path],
            &["kit", "status", "--kit", path],
            &["kit", "answer", "--kit", "no.kit", path],
        ] {
            let (code, told) = ends(&town, args);
            assert!((1..=4).contains(&code), "{args:?}: {code} {told}");
            assert!(told.starts_with("fout: "), "{args:?}: {told}");
        }
    }
    for args in [
        &["scheme", "check", "/dev/zero"][..],
        &["scheme", "check", "folder.csv"],
        &["claim", "import", "pipe.csv"],
        &["claim", "import", "/dev/zero"],
    ] {
        let (code, told) = ends(&town, args);
        assert!((1..=4).contains(&code), "{args:?}: {code} {told}");
    }
}

#[test]
fn what_is_written_never_goes_through_a_link_to_another_file() {
    let town = Town::small();
    let other = town.file("elsewhere/other.csv", "from another program\n");
    symlink(&other, town.path("link.csv")).unwrap();
    symlink(&other, town.path("link.kit")).unwrap();
    symlink(town.path("nowhere/x"), town.path("dangling.kit")).unwrap();
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
    for link in ["link.kit", "dangling.kit"] {
        let make = [
            "kit",
            "make",
            "--organiser",
            "ZWEM",
            "--through",
            "2026-12-31",
            "-o",
            link,
        ];
        town.run(&make).ends(1);
    }
    town.run(&[
        "kit", "export", "--kit", "Z.kit", "--month", "2026-11", "-o", "link.csv",
    ]);
    town.run(&[
        "kit",
        "paper",
        "--organiser",
        "ZWEM",
        "--rows",
        "2",
        "-o",
        "link.csv",
    ]);
    assert_eq!(
        fs::read_to_string(&other).unwrap(),
        "from another program\n"
    );
    assert!(!town.path("nowhere").exists());
}

#[test]
fn a_new_register_is_made_neither_over_a_file_nor_through_a_link() {
    let town = Town::bare();
    let other = town.file("elsewhere/other.db", "from another program\n");
    symlink(&other, town.path("R.db")).unwrap();
    let scheme = crate::support::fixture("schemes/lochristi.toml");
    let init = [
        "register",
        "init",
        "--municipality",
        "44087",
        "--scheme",
        &scheme,
    ];
    let (code, told) = ends(&town, &init);
    assert!(code == 1 || code == 4, "{code} {told}");
    assert_eq!(
        fs::read_to_string(&other).unwrap(),
        "from another program\n"
    );
    fs::remove_file(town.path("R.db")).unwrap();
    symlink(town.path("elsewhere/new.db"), town.path("R.db")).unwrap();
    let (code, told) = ends(&town, &init);
    assert!(
        (code == 1 || code == 4) && !town.path("elsewhere/new.db").exists(),
        "{code} {told}"
    );
    fs::remove_file(town.path("R.db")).unwrap();
    assert!(
        Command::new("mkfifo")
            .arg(town.path("R.db"))
            .status()
            .unwrap()
            .success()
    );
    for args in [&init[..], &["household", "list"]] {
        let (code, told) = ends(&town, args);
        assert!((1..=4).contains(&code), "{code} {told}");
    }
}
