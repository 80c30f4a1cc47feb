//! What is kept from others on the same computer, and what never shows.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use clap::CommandFactory;
use vrijpas::register::{Fault, Keep, Worker};

use crate::key::{key_file, recovery_key, typing};
use crate::register::{INIT, files};
use crate::storm::open;
use crate::support::{Ran, Town, fixture};

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o777
}

/// Files that others may read. Before the first command those are what a test put there.
pub fn open_to_others(town: &Town) -> Vec<PathBuf> {
    let open = |path: &PathBuf| mode(path) & 0o077 != 0;
    files(town).into_iter().filter(open).collect()
}

/// Checks that every file a command wrote is its owner's alone, except what goes to clubs and to finance and holds no person.
pub fn nobody_else_reads(town: &Town, inputs: &[PathBuf]) {
    for path in open_to_others(town) {
        let leaves = path.starts_with(town.path("out")) && !path.starts_with(town.path("out/ocmw"));
        assert!(inputs.contains(&path) || leaves, "{}", path.display());
    }
}

#[test]
fn what_stands_beside_a_register_while_somebody_writes_is_as_private() {
    let town = Town::small();
    let mut first = open(&town);
    first.sign_in(Worker {
        who: "els".to_owned(),
        command: "claim import".to_owned(),
        zone: chrono::FixedOffset::east_opt(0).unwrap(),
    });
    first
        .write(Keep::No, |_| {
            for beside in ["", "-wal", "-shm", ".writer"] {
                let path = town.path(&format!("R.db{beside}"));
                assert_eq!(mode(&path), 0o600, "{}", path.display());
            }
            Ok::<_, Fault>(())
        })
        .unwrap();
}

#[test]
fn a_copy_of_a_kit_for_a_trial_is_private_too() {
    let town = Town::small();
    let number = town.passes()["P1"].clone();
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
    assert_eq!(mode(&town.path("Z.kit")), 0o600);
    fs::set_permissions(town.path("Z.kit"), fs::Permissions::from_mode(0o644)).unwrap();
    fs::create_dir(town.path("tmp")).unwrap();
    let mut command = town.command(&[
        "kit",
        "redeem",
        "--kit",
        "Z.kit",
        "--offer",
        "BEURT",
        "--dry-run",
    ]);
    let stdin = std::process::Stdio::piped();
    let command = command.env("TMPDIR", town.path("tmp")).stdin(stdin);
    let mut child = command
        .stdout(std::process::Stdio::piped())
        .spawn()
        .unwrap();
    // It waits for a code, with its copy open.
    let mut typed = child.stdin.take().unwrap();
    std::io::Write::write_all(&mut typed, format!("{number}\n").as_bytes()).unwrap();
    let copies = || -> Vec<_> {
        files(&town)
            .into_iter()
            .filter(|path| path.starts_with(town.path("tmp")))
            .collect()
    };
    let begun = std::time::Instant::now();
    while copies().is_empty() && begun.elapsed().as_secs() < 10 {
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    let seen: Vec<u32> = copies().iter().map(|path| mode(path)).collect();
    drop(typed);
    assert!(child.wait().unwrap().success());
    assert!(
        !seen.is_empty() && seen.iter().all(|mode| *mode == 0o600),
        "{seen:?}"
    );
    assert_eq!(copies().len(), 0);
}

#[test]
fn no_secret_shows_in_what_is_said_or_logged() {
    let phrase = "honderdelf paarse fietsen";
    let town = Town::bare();
    let file = town.file("phrase", phrase);
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    let scheme = fixture("schemes/lochristi.toml");
    let with = |args: &[&str]| town.run(&[args, &["--passphrase-file", &file]].concat());
    let made = with(&[INIT, &[scheme.as_str(), "--passphrase"]].concat()).ends(0);
    let paper = recovery_key(&made.stdout);
    let opened = with(&["register", "rekey", "--no-passphrase"]).ends(0);
    let new_paper = recovery_key(&opened.stdout);
    let text = fs::read_to_string(key_file(&town)).unwrap();
    let raw = text
        .lines()
        .find_map(|line| line.strip_prefix("key "))
        .unwrap()
        .to_owned();
    let secrets = [phrase, raw.as_str(), &paper, &new_paper];

    let mut ran: Vec<Ran> = vec![
        with(&["register", "info"]),
        town.run(&["register", "rekey", "--passphrase", phrase]),
        town.run(&["register", "rekey", &format!("--passphrase={phrase}")]),
        typing(&town, &["register", "recover"], &new_paper),
        typing(
            &town,
            &["register", "recover", "--key-file", "other/kept"],
            &new_paper,
        ),
        typing(
            &town,
            &["register", "recover", "--key-file", "other/k.key"],
            &paper,
        ),
        typing(
            &town,
            &["register", "recover", "--key-file", "other/k.key"],
            &new_paper[..50],
        ),
    ];
    let whole = fs::read(town.path("R.db")).unwrap();
    for (at, length) in [
        (0, whole.len()),
        (100, whole.len()),
        (8000, whole.len()),
        (9, 5000),
    ] {
        let mut damaged = whole[..length].to_vec();
        damaged[at] ^= 1;
        fs::write(town.path("R.db"), damaged).unwrap();
        ran.push(town.run(&["register", "info"]));
        ran.push(town.run(&["register", "rekey"]));
    }
    fs::write(town.path("R.db"), &whole).unwrap();
    fs::write(key_file(&town), &text).unwrap();
    for ran in &ran[1..] {
        assert_ne!(ran.status, 70, "{ran:?}");
        for secret in secrets {
            // What somebody typed on the command line is already in the history of their shell; nothing else comes back.
            let typed = ran.status == 2 && secret == phrase;
            let said = ran.stdout.contains(secret) || ran.stderr.contains(secret);
            assert!(!said || typed, "{ran:?}");
        }
    }
    nothing_is_kept(&town, &secrets);
}

/// Neither in the log nor in the bytes of the register.
fn nothing_is_kept(town: &Town, secrets: &[&str]) {
    let log = log(town).concat().join("\n");
    assert!(
        log.contains("register rekey") && log.contains("register recover"),
        "{log}"
    );
    assert!(secrets.iter().all(|secret| !log.contains(*secret)), "{log}");
    let bytes = fs::read(town.path("R.db")).unwrap();
    for secret in secrets {
        assert!(
            !bytes
                .windows(secret.len())
                .any(|part| part == secret.as_bytes())
        );
    }
}

#[test]
fn no_option_takes_a_secret() {
    let mut commands = vec![vrijpas::cli::Cli::command()];
    let mut seen = 0;
    while let Some(command) = commands.pop() {
        for option in command.get_arguments() {
            let id = option.get_id().as_str();
            if id.contains("passphrase") || id.contains("key_file") {
                seen += 1;
                let file = option
                    .get_value_names()
                    .is_none_or(|names| names[0] == "FILE");
                assert!(!option.get_action().takes_values() || file, "{id}");
            }
        }
        commands.extend(command.get_subcommands().cloned());
    }
    assert!(seen >= 6, "{seen}");
}

#[test]
fn the_login_is_always_in_the_log_and_the_person_beside_it() {
    let town = Town::lochristi();
    let spoofed = |args: &[&str], person: &str| {
        town.run_with(args, |command| {
            let command = command.env("USER", "iemand").env("LOGNAME", "iemand");
            command.env("VRIJPAS_USER", person)
        })
        .ends(0);
    };
    spoofed(
        &["settings", "set", "municipality-name", "Lochristi"],
        "Els Maes",
    );
    spoofed(&["settings", "set", "municipality-name", "Lokeren"], "");
    let login = whoami();
    let entries = log(&town);
    assert!(entries.iter().all(|entry| entry[1] == login), "{entries:?}");
    let named = entries.iter().filter(|entry| !entry[2].is_empty());
    let named: Vec<&str> = named.map(|entry| entry[2].as_str()).collect();
    assert!(named.iter().all(|name| *name == "Els Maes") && !named.is_empty());
    assert!(
        named.len() < entries.len(),
        "without a name the login stands alone"
    );
}

/// Every entry of the log: moment, login, person, command, action.
fn log(town: &Town) -> Vec<[String; 5]> {
    let connection = town.ledger();
    let sql = "SELECT at, login, coalesce(on_behalf, ''), command, action FROM audit ORDER BY seq";
    let mut rows = connection.prepare(sql).unwrap();
    let rows = rows.query_map([], |row| {
        Ok([
            row.get(0)?,
            row.get(1)?,
            row.get(2)?,
            row.get(3)?,
            row.get(4)?,
        ])
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// The name of this account, as the system knows it.
fn whoami() -> String {
    let id = std::process::Command::new("id")
        .arg("-un")
        .output()
        .unwrap();
    String::from_utf8(id.stdout).unwrap().trim().to_owned()
}
