//! Another key for the same register, and the passphrase of a key file.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::process::Stdio;
use std::time::Duration;

use crate::key::{key_file, recovery_key, typing};
use crate::register::INIT;
use crate::support::{Ran, Town, fixture};

const PHRASE: &str = "vier woorden op rij";

/// A file that is its owner's alone.
fn secret(town: &Town, name: &str, text: &str) -> String {
    let path = town.file(name, text);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o600)).unwrap();
    path
}

fn with(town: &Town, args: &[&str], phrase: &str) -> Ran {
    town.run(&[args, &["--passphrase-file", phrase]].concat())
}

#[test]
fn a_passphrase_closes_the_key_file_and_opens_it_again() {
    let town = Town::bare();
    let scheme = fixture("schemes/lochristi.toml");
    let make = [INIT, &[scheme.as_str(), "--passphrase"]].concat();
    let short = secret(&town, "short", "elf tekens!\n");
    let stderr = with(&town, &make, &short).refused(1);
    assert!(stderr.contains("ten minste 12 tekens"), "{stderr}");
    let stderr = town.run(&make).refused(2);
    assert!(stderr.contains("niemand om hem te typen"), "{stderr}");
    assert!(!town.path("R.db").exists() && !town.path("config").exists());

    let phrase = secret(&town, "phrase", &format!("{PHRASE}\r\n"));
    // Who names a file with a passphrase means one, with or without the other word.
    let told = with(&town, &make[..make.len() - 1], &phrase).ends(0);
    assert!(told.stderr.contains("enkel open met uw wachtwoordzin"));
    let key = fs::read_to_string(key_file(&town)).unwrap();
    assert!(key.contains("argon2id 65536 3 1 ") && !key.contains("\nkey "));
    let info = ["register", "info"];
    with(&town, &info, &phrase).fine();
    typing(
        &town,
        &[&info[..], &["--passphrase-file", "-"]].concat(),
        PHRASE,
    )
    .fine();
    let by_environment = town.run_with(&info, |command| {
        command.env("VRIJPAS_PASSPHRASE_FILE", &phrase)
    });
    by_environment.fine();

    let wrong = secret(&town, "wrong", "vijf woorden op rij");
    let empty = secret(&town, "empty", "\nvier woorden op rij");
    for (file, says) in [
        (
            wrong.as_str(),
            "past niet op het sleutelbestand, dat zelf gaaf is",
        ),
        (&empty, "is leeg"),
        ("geen", "kan niet gelezen worden"),
        ("-", "is leeg"),
    ] {
        let stderr = typing(
            &town,
            &[&info[..], &["--passphrase-file", file]].concat(),
            "",
        )
        .refused(4);
        assert!(
            stderr.contains(says) && !stderr.contains("woorden"),
            "{stderr}"
        );
    }
    let stderr = town.run(&info).refused(2);
    assert!(stderr.contains("--passphrase-file BESTAND"), "{stderr}");
    fs::set_permissions(&phrase, fs::Permissions::from_mode(0o644)).unwrap();
    let stderr = with(&town, &info, &phrase).refused(4);
    assert!(stderr.contains(&format!("chmod 600 {phrase}")), "{stderr}");
}

#[test]
fn passphrase_and_data_do_not_share_the_input() {
    let town = Town::small();
    for args in [
        &["claim", "enter", "--organiser", "ZWEM", "--list", "L1", "-"][..],
        &["claim", "enter", "--organiser", "ZWEM", "--list", "L1"],
        &["register", "recover"],
    ] {
        let stderr = typing(&town, &[args, &["--passphrase-file", "-"]].concat(), "x\n").refused(2);
        assert!(stderr.contains("niet allebei van de invoer"), "{stderr}");
    }
}

#[test]
fn another_key_comes_with_another_recovery_key_and_changes_nothing_else() {
    let town = Town::small();
    let key = key_file(&town);
    let (first, register) = (
        fs::read_to_string(&key).unwrap(),
        fs::read(town.path("R.db")).unwrap(),
    );
    fs::write(town.path("backup.db"), &register).unwrap();
    let people = town.run(&["household", "list"]).fine();
    let ran = town.run(&["register", "rekey"]).ends(0);
    assert!(
        ran.stderr.contains("vorige herstelsleutel: bewaar hem"),
        "{}",
        ran.stderr
    );
    assert_eq!(town.run(&["household", "list"]).fine(), people);
    let second = fs::read_to_string(&key).unwrap();
    assert_ne!(first, second);
    assert_eq!(second.lines().count(), 4, "the old key is gone: {second}");
    assert_eq!(
        fs::metadata(&key).unwrap().permissions().mode() & 0o777,
        0o600
    );
    let stderr = town
        .run(&["register", "info", "--register", "backup.db"])
        .refused(4);
    assert!(
        stderr.contains("een kopie van voor het register een andere sleutel kreeg"),
        "{stderr}"
    );

    // The new recovery key opens the register, the old key only the backup.
    let paper = recovery_key(&ran.stdout);
    fs::remove_file(&key).unwrap();
    typing(&town, &["register", "recover"], &paper).fine();
    assert_eq!(fs::read_to_string(&key).unwrap(), second);
    fs::write(&key, &first).unwrap();
    let stderr = town.run(&["register", "info"]).refused(4);
    assert!(
        stderr.contains("gaat niet open met de sleutel die erbij hoort"),
        "{stderr}"
    );
    fs::write(&key, &second).unwrap();

    fs::copy(town.path("R.db"), town.path("later.db")).unwrap();
    town.run(&["register", "rekey", "--keep-old-key"]).ends(0);
    town.run(&["register", "info"]).fine();
    town.run(&["register", "info", "--register", "later.db"])
        .fine();
}

#[test]
fn a_passphrase_comes_and_goes_with_a_new_key() {
    let town = Town::lochristi();
    let one = secret(&town, "one", "een lange zin om te onthouden");
    let two = secret(&town, "two", "twee lange zinnen om te onthouden");
    let rekey = ["register", "rekey"];
    let closed = || {
        fs::read_to_string(key_file(&town))
            .unwrap()
            .contains("argon2id")
    };
    let stderr = town.run(&["register", "rekey", "--passphrase"]).refused(2);
    assert!(stderr.contains("--new-passphrase-file"), "{stderr}");
    town.run(&[
        "register",
        "rekey",
        "--passphrase",
        "--new-passphrase-file",
        &one,
    ])
    .ends(0);
    assert!(closed());
    with(&town, &rekey, &one).ends(0);
    assert!(closed(), "the passphrase stays");
    let change = [
        "register",
        "rekey",
        "--passphrase",
        "--new-passphrase-file",
        &two,
    ];
    with(&town, &change, &one).ends(0);
    with(&town, &["register", "info"], &one).refused(4);
    with(&town, &["register", "rekey", "--no-passphrase"], &two).ends(0);
    assert!(!closed());
    town.run(&["register", "info"]).fine();
}

#[test]
fn a_new_key_that_nobody_could_read_is_not_used() {
    let town = Town::lochristi();
    let before = fs::read_to_string(key_file(&town)).unwrap();
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = town.run_with(&["register", "rekey"], |command| command.stdout(full));
    let stderr = ran.refused(4);
    assert!(
        stderr.contains("het register houdt zijn sleutel"),
        "{stderr}"
    );
    assert_eq!(fs::read_to_string(key_file(&town)).unwrap(), before);
    town.run(&["register", "info"]).fine();
}

#[test]
fn killed_at_any_moment_there_is_a_key_file_that_opens_the_register() {
    let town = Town::of_500();
    let people = town.run(&["household", "list"]).fine();
    let long = std::env::var("VRIJPAS_LONG").is_ok();
    let mut broken_off = 0;
    for turn in 0..if long { 200 } else { 12 } {
        let mut command = town.command(&["register", "rekey", "--quiet"]);
        let mut child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        std::thread::sleep(Duration::from_millis(5 + turn * 211 % 240));
        child.kill().unwrap();
        broken_off += u32::from(!child.wait().unwrap().success());
        assert_eq!(town.run(&["household", "list"]).fine(), people, "{turn}");
    }
    assert!(broken_off > 0);
    town.run(&["register", "rekey"]).ends(0);
    let text = fs::read_to_string(key_file(&town)).unwrap();
    assert_eq!(text.lines().count(), 4, "one key is left");
    assert_eq!(town.run(&["household", "list"]).fine(), people);
}
