//! Bytes of the file of a register, of its log and of its key file.

use std::fs;
use std::path::{Path, PathBuf};

use vrijpas::register::{Fault, Register, RegisterKey};

use crate::support::Town;
use crate::town::lived_in;

const PAGE: usize = 4096;

/// The file of the key of a town.
fn key_file(town: &Town) -> PathBuf {
    let mut files = fs::read_dir(town.path("config/vrijpas")).unwrap();
    files.next().unwrap().unwrap().path()
}

/// The secret in the file, in hexadecimal.
fn secret(town: &Town) -> String {
    let text = fs::read_to_string(key_file(town)).unwrap();
    let key = text.lines().find_map(|line| line.strip_prefix("key "));
    key.unwrap().to_owned()
}

fn key(town: &Town) -> RegisterKey {
    let bytes = data_encoding::HEXLOWER
        .decode(secret(town).as_bytes())
        .unwrap();
    let salt = fs::read(town.path("R.db")).unwrap()[..16].to_vec();
    RegisterKey::new(bytes.try_into().unwrap(), salt.try_into().unwrap())
}

/// Opens a copy and looks at its pages.
fn looked_at(path: &Path, key: &RegisterKey) -> Result<Vec<String>, Fault> {
    Register::open(path, key)?.damaged_pages()
}

#[test]
fn a_byte_of_any_page_of_the_register_is_found() {
    let town = lived_in();
    let key = key(&town);
    let whole = fs::read(town.path("R.db")).unwrap();
    let copy = town.path("copy.db");
    fs::write(&copy, &whole).unwrap();
    assert_eq!(looked_at(&copy, &key).unwrap(), [""; 0]);
    let long = std::env::var("VRIJPAS_LONG").is_ok();
    // The head of the first page byte by byte, then a place in every page: other ones in each.
    let pages = whole.len() / PAGE;
    let some = (0..200).chain((1..pages).map(|page| page * PAGE + (page * 997) % PAGE));
    let bytes: Vec<usize> = if long {
        (0..whole.len()).collect()
    } else {
        some.collect()
    };
    let (mut opened, mut tried) = (0, 0);
    for at in bytes {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 8);
        fs::write(&copy, &changed).unwrap();
        match looked_at(&copy, &key) {
            Ok(pages) => {
                assert_eq!(pages.len(), 1, "byte {at}: {pages:?}");
                opened += 1;
            }
            Err(Fault::WrongKey(_)) if at < 16 => {}
            Err(Fault::Damaged(_) | Fault::Broken) => {}
            Err(other) => panic!("byte {at}: {other}"),
        }
        tried += 1;
    }
    println!("{tried} bytes of {pages} pages flipped");
    assert!(opened > pages / 2, "{opened}");
}

#[test]
fn a_page_in_the_place_of_another_is_found() {
    let town = lived_in();
    let key = key(&town);
    let whole = fs::read(town.path("R.db")).unwrap();
    let copy = town.path("copy.db");
    for (from, to) in [(3, 4), (9, 2), (20, 11)] {
        let mut changed = whole.clone();
        changed.copy_within(from * PAGE..(from + 1) * PAGE, to * PAGE);
        fs::write(&copy, &changed).unwrap();
        let found = looked_at(&copy, &key);
        assert!(
            found.is_err() || found.is_ok_and(|pages| !pages.is_empty()),
            "{from} at {to}"
        );
    }
}

#[test]
fn a_byte_of_a_log_that_was_left_is_found_and_said() {
    let town = Town::small();
    let reader = town.ledger();
    // Somebody reads on, so that what is written stays in the log.
    reader
        .execute_batch("BEGIN; SELECT count(*) FROM person")
        .unwrap();
    for name in ["een", "twee", "drie"] {
        town.run(&["settings", "set", "municipality-name", name])
            .fine();
    }
    let read = |name: &str| fs::read(town.path(name)).unwrap();
    let (file, log) = (read("R.db"), read("R.db-wal"));
    assert!(log.len() > 3 * PAGE, "{}", log.len());
    let name_in = |log: &[u8]| {
        fs::write(town.path("copy.db"), &file).unwrap();
        fs::write(town.path("copy.db-wal"), log).unwrap();
        town.run(&[
            "settings",
            "show",
            "--register",
            "copy.db",
            "--format",
            "csv",
            "--quiet",
        ])
    };
    assert!(name_in(&log).fine().contains("municipality-name,drie"));
    for nth in 0..40 {
        let at = nth * 7919 % log.len();
        let mut changed = log.clone();
        changed[at] ^= 1 << (nth % 8);
        let ran = name_in(&changed);
        let said = ran.refused(4);
        assert!(
            said.contains(
                "copy.db-wal, het logboek dat naast het register bleef liggen, is beschadigd"
            ),
            "byte {at}: {said}"
        );
        assert_eq!(
            fs::read(town.path("copy.db-wal")).unwrap(),
            changed,
            "nothing is changed"
        );
    }
    // Half of it, as a power cut leaves it: nobody is locked out.
    let half = name_in(&log[..log.len() / 2]).fine();
    assert!(half.contains("municipality-name"), "{half}");
}

#[test]
fn a_byte_of_the_key_file_is_found_or_says_nothing() {
    let town = Town::small();
    let file = key_file(&town);
    let (whole, secret) = (fs::read(&file).unwrap(), secret(&town));
    let mut refused = 0;
    for at in (0..whole.len()).step_by(3) {
        let mut changed = whole.clone();
        changed[at] ^= 1 << (at % 7);
        fs::write(&file, &changed).unwrap();
        let ran = town.run(&["register", "info"]);
        assert!([0, 4].contains(&ran.status), "byte {at}: {ran:?}");
        if ran.status == 4 {
            assert!(!ran.stderr.contains(&secret[8..24]), "{ran:?}");
            refused += 1;
        }
    }
    assert!(
        refused * 10 > whole.len() * 3,
        "{refused} of {}",
        whole.len() / 3
    );
}
