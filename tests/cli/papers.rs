//! What stands on paper and in copies: which recovery key is whose, whether a key file is closed, and that nobody works in a backup.

use std::fs;

use crate::key::{key_file, recovery_key, typing};
use crate::register::{files, init};
use crate::support::Town;

#[cfg(unix)]
fn passphrase(town: &Town) -> String {
    use std::os::unix::fs::PermissionsExt;
    let file = town.file("zin.txt", "vier woorden op rij\n");
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600)).unwrap();
    file
}

#[cfg(unix)]
#[test]
fn a_passphrase_that_was_named_closes_the_key_file() {
    let town = Town::bare();
    let file = passphrase(&town);
    let ran = init(&town, &["--passphrase-file", &file]).ends(0);
    assert!(
        ran.stderr.contains("enkel open met uw wachtwoordzin"),
        "{}",
        ran.stderr
    );
    let key = key_file(&town);
    let held = fs::read_to_string(&key).unwrap();
    assert!(
        held.contains("argon2id") && !held.contains("\nkey "),
        "{held}"
    );
    // Back from paper: closed again where one is named, and said where none is.
    let paper = recovery_key(&ran.stdout);
    let elsewhere = town.path("elders/x.key").display().to_string();
    let recover = ["register", "recover", "--key-file", &elsewhere];
    let closed = [&recover[..], &["--passphrase-file", &file]].concat();
    let said = typing(&town, &closed, &paper).ends(0).stderr;
    assert!(said.contains("VRIJPAS_KEY_FILE="), "{said}");
    assert!(fs::read_to_string(&elsewhere).unwrap().contains("argon2id"));
    fs::remove_file(&elsewhere).unwrap();
    let said = typing(&town, &recover, &paper).ends(0).stderr;
    assert!(said.contains("gaat zonder wachtwoordzin open"), "{said}");
}

#[test]
fn an_earlier_recovery_key_is_told_from_damage() {
    let town = Town::bare();
    let first = init(&town, &[]).fine();
    assert!(first.contains("van het register van Lochristi"), "{first}");
    let rekeyed = town.run(&["register", "rekey"]).ends(0);
    assert!(
        rekeyed
            .stderr
            .contains("vorige herstelsleutel gaat dit register niet meer open")
    );
    let elsewhere = town.path("elders/x.key").display().to_string();
    let recover = ["register", "recover", "--key-file", &elsewhere];
    let said = typing(&town, &recover, &recovery_key(&first)).refused(4);
    assert!(said.contains("die het laatst afgedrukt is"), "{said}");
    typing(&town, &recover, &recovery_key(&rekeyed.stdout)).fine();
}

#[test]
fn nobody_works_in_a_backup() {
    let town = Town::small();
    fs::create_dir(town.path("copies")).unwrap();
    town.run(&["register", "backup", "copies"]).fine();
    let copy = files(&town).into_iter().find(|file| {
        file.parent() == Some(&town.path("copies"))
            && file.extension().is_some_and(|end| end == "db")
    });
    let copy = copy.unwrap().display().to_string();
    let before = fs::read(&copy).unwrap();
    for line in [
        "entitlement decline P1",
        "entitlement explain P1",
        "register rekey",
        "register backup copies",
    ] {
        let args: Vec<&str> = line.split(' ').chain(["--register", &copy]).collect();
        let said = town.run(&args).refused(1);
        assert!(said.contains("is een reservekopie van"), "{line}: {said}");
        assert!(said.contains("vrijpas register restore"), "{line}: {said}");
    }
    assert_eq!(fs::read(&copy).unwrap(), before);
    let restored = town
        .run(&["register", "restore", &copy, "--to", "N.db"])
        .ends(0);
    assert!(
        restored.stderr.contains("VRIJPAS_REGISTER=N.db"),
        "{}",
        restored.stderr
    );
}
