//! The key of a register: private, never shown, and back from the recovery key.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::process::Stdio;

use crate::register::{INIT, files, init};
use crate::support::{Ran, Town, fixture};

/// The one key file of a town.
pub fn key_file(town: &Town) -> PathBuf {
    let keys: Vec<PathBuf> = files(town)
        .into_iter()
        .filter(|path| path.extension().is_some_and(|ending| ending == "key"))
        .collect();
    assert_eq!(keys.len(), 1, "{keys:?}");
    keys[0].clone()
}

/// What was typed on stdin.
pub fn typing(town: &Town, args: &[&str], typed: &str) -> Ran {
    let lines = town.file("typed", typed);
    town.run_with(args, |command| {
        command.stdin(Stdio::from(fs::File::open(lines).unwrap()))
    })
}

pub fn recovery_key(stdout: &str) -> String {
    let line = stdout.lines().find(|line| line.starts_with("  "));
    line.unwrap().trim().to_owned()
}

#[test]
fn a_new_register_is_private_and_its_key_is_never_shown() {
    for (more, mode) in [(&[][..], 0o600), (&["--group-readable"], 0o640)] {
        let town = Town::bare();
        let ran = init(&town, more).ends(0);
        let key = key_file(&town);
        let of = |path: &PathBuf| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!((of(&key), of(&town.path("R.db"))), (mode, 0o600));
        let text = fs::read_to_string(&key).unwrap();
        let secret = text
            .lines()
            .find_map(|line| line.strip_prefix("key "))
            .unwrap();
        assert_eq!(secret.len(), 64);
        assert!(!ran.stdout.contains(secret) && !ran.stderr.contains(secret));
        assert_eq!(
            recovery_key(&ran.stdout).len(),
            69,
            "the recovery key is data: once, on stdout"
        );
        assert!(!ran.stderr.contains(&recovery_key(&ran.stdout)));
        let quiet = town.run(&["register", "info", "--quiet"]).fine();
        assert!(quiet.contains("44087 Lochristi") && !quiet.contains(secret));
    }
}

#[test]
fn a_register_whose_recovery_key_nobody_could_read_is_not_kept() {
    let town = Town::bare();
    let scheme = fixture("schemes/lochristi.toml");
    let full = fs::File::options().write(true).open("/dev/full").unwrap();
    let ran = town.run_with(&[INIT, &[&scheme]].concat(), |command| command.stdout(full));
    let stderr = ran.refused(4);
    assert!(
        stderr.contains("De herstelsleutel kon niet getoond worden; er is geen register bewaard."),
        "{stderr}"
    );
    assert_eq!(files(&town), Vec::<PathBuf>::new());
}

#[test]
fn a_lost_key_file_comes_back_from_the_recovery_key() {
    let town = Town::bare();
    let recovery = recovery_key(&init(&town, &[]).fine());
    let key = key_file(&town);
    let original = fs::read_to_string(&key).unwrap();
    let there = typing(&town, &["register", "recover"], &recovery).refused(1);
    assert!(there.contains("staat al een bestand"), "{there}");
    fs::remove_file(&key).unwrap();
    let gone = town.run(&["register", "info"]).refused(4);
    assert!(
        gone.contains(&key.display().to_string()) && gone.contains("vrijpas register recover"),
        "{gone}"
    );

    let last = if recovery.ends_with('0') { "1" } else { "0" };
    let slip = format!("{}{last}", &recovery[..recovery.len() - 1]);
    for typed in [slip.as_str(), "", "zwemmen"] {
        let stderr = typing(&town, &["register", "recover"], typed).refused(4);
        assert!(
            stderr.contains("dit is geen sleutel van vrijpas"),
            "{typed}: {stderr}"
        );
    }
    let other = Town::bare();
    let theirs = recovery_key(&init(&other, &[]).fine());
    let stderr = typing(&town, &["register", "recover"], &theirs).refused(4);
    assert!(
        stderr.contains("goed getypt, maar van een ander register"),
        "{stderr}"
    );
    assert!(!key.exists());

    typing(&town, &["register", "recover", "--dry-run"], &recovery).fine();
    assert!(!key.exists());
    // As somebody types it from paper: small letters, o for zero, no Enter.
    let sloppy = recovery.to_lowercase().replace('0', "o").replace('-', " ");
    typing(&town, &["register", "recover"], &sloppy).fine();
    assert_eq!(fs::read_to_string(&key).unwrap(), original);
    assert_eq!(
        fs::metadata(&key).unwrap().permissions().mode() & 0o777,
        0o600
    );
    town.run(&["register", "info"]).fine();
}

#[test]
fn the_key_may_lie_where_an_environment_variable_says() {
    let town = Town::bare();
    let scheme = fixture("schemes/lochristi.toml");
    let there = town.path("usb/lochristi.key");
    let with_key =
        |args: &[&str]| town.run_with(args, |command| command.env("VRIJPAS_KEY_FILE", &there));
    with_key(&[INIT, &[&scheme]].concat()).fine();
    assert_eq!(key_file(&town), there);
    with_key(&["register", "info"]).fine();
    let stderr = town.run(&["register", "info"]).refused(4);
    assert!(
        stderr.contains("wijs het aan met VRIJPAS_KEY_FILE"),
        "{stderr}"
    );
    // The key of another register is told from a damaged one.
    let other = Town::lochristi();
    let stderr = other
        .run_with(&["register", "info"], |command| {
            command.env("VRIJPAS_KEY_FILE", &there)
        })
        .refused(4);
    assert!(
        stderr.contains("ligt de sleutel van een ander register"),
        "{stderr}"
    );
    let whole = fs::read_to_string(&there).unwrap();
    for (text, says) in [
        ("household_id;postcode\n", "geen sleutel van vrijpas"),
        (
            &whole[..whole.len() - 5],
            "het sleutelbestand is beschadigd",
        ),
        (
            &whole.replacen("\nkey ", "\nkey 0", 1),
            "het sleutelbestand is beschadigd",
        ),
    ] {
        fs::write(&there, text).unwrap();
        let stderr = with_key(&["register", "info"]).refused(4);
        assert!(stderr.contains(says), "{stderr}");
        assert!(stderr.contains(&there.display().to_string()), "{stderr}");
    }
}

#[test]
fn a_key_file_that_others_may_read_or_the_group_may_write_is_refused() {
    let town = Town::lochristi();
    let key = key_file(&town);
    for (mode, good) in [
        (0o600, true),
        (0o400, true),
        (0o640, true),
        (0o604, false),
        (0o602, false),
        (0o660, false),
        (0o644, false),
    ] {
        fs::set_permissions(&key, fs::Permissions::from_mode(mode)).unwrap();
        let ran = town.run(&["register", "info"]);
        if good {
            ran.fine();
        } else {
            let stderr = ran.refused(4);
            let remedy = format!("chmod 600 {}", key.display());
            assert!(stderr.contains(&remedy), "{mode:o}: {stderr}");
        }
    }
}
