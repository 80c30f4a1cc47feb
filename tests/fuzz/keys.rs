//! The key file, the recovery key that was written on paper, and the manifest of a backup.

use vrijpas::register::{Fault, KeyFile, Keys, Manifest, RegisterKey};
use vrijpas::seal::{Cost, Wrapping};

use super::runner::{Ending, Target, sayable};

fn key() -> RegisterKey {
    RegisterKey::new(std::array::from_fn(|at| at.to_le_bytes()[0]), [9; 16])
}

fn refused(fault: &Fault) -> Ending {
    sayable(&fault.said())
}

/// The same lines with a check that fits, as somebody who knows the format would write it.
fn checked(text: &str) -> String {
    let body = text.rsplit_once("check ").map_or(text, |(body, _)| body);
    let hash = vrijpas::seal::sha256(body.as_bytes());
    let check: String = hash[..8].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{body}check {check}\n")
}

#[test]
fn key_file() {
    let keys = Keys {
        current: key(),
        earlier: vec![key(), key()],
    };
    let wrapping = Wrapping {
        cost: Cost::HOUSE,
        salt: [1; 16],
        nonce: [2; 24],
    };
    let wrapped = keys.wrapped_text("vier woorden op rij", &wrapping).unwrap();
    let seeds = vec![
        Keys::from(key()).file_text().as_bytes().to_vec(),
        keys.file_text().as_bytes().to_vec(),
        wrapped.as_bytes().to_vec(),
    ];
    let words = &[
        "vrijpas-key 1",
        "register-salt ",
        "key ",
        "earlier-key ",
        "argon2id ",
        "4294967295",
        "nonce ",
        "wrapped ",
        "check ",
        "00",
    ];
    let target = Target {
        name: "key_file",
        seeds,
        words,
        short: 4000,
    };
    target.run(|bytes| {
        let text = String::from_utf8_lossy(bytes);
        let raw = KeyFile::read(&text).map(|_| ());
        // Trying a passphrase costs too much here; reading what stands around it does not.
        match KeyFile::read(&checked(&text)) {
            Ok(file) if file.is_wrapped() => "reads, wrapped".to_owned(),
            Ok(file) => {
                let keys = file.keys(|| Err(Fault::PassphraseWrong)).unwrap();
                let again = KeyFile::read(&keys.file_text()).unwrap();
                let again = again.keys(|| Err(Fault::PassphraseWrong)).unwrap();
                assert_eq!(again.file_text(), keys.file_text());
                "reads".to_owned()
            }
            Err(fault) => raw.map_or_else(|_| refused(&fault), |()| "reads".to_owned()),
        }
    });
}

#[test]
fn recovery_key() {
    let seeds = vec![key().recovery_text().as_bytes().to_vec()];
    let words = &["-", "O", "I", "0", "Z", " "];
    let target = Target {
        name: "recovery_key",
        seeds,
        words,
        short: 4000,
    };
    let whole = Keys::from(key()).file_text();
    target.run(|bytes| {
        match RegisterKey::from_recovery_text(&String::from_utf8_lossy(bytes), [9; 16]) {
            // What reads is this key: another one with a check that fits does not come by chance.
            Ok(key) => {
                assert_eq!(Keys::from(key).file_text(), whole);
                "reads".to_owned()
            }
            Err(fault) => refused(&fault),
        }
    });
}

#[test]
fn manifest() {
    let hash = "0a".repeat(32);
    let seed = format!(
        "format = \"vrijpas-backup 1\"\nprogram = \"0.1.0\"\nmade_at = \"2026-11-22T11:01:29Z\"\nfile = \"vrijpas-20261122T110129Z.db\"\n\
         size = 4096\nsha256 = \"{hash}\"\nsalt = \"{}\"\nschema = 1\nlog_entries = 12\nlog_head = \"{hash}\"\n\n[rows]\nperson = 3\n",
        "0b".repeat(16)
    );
    Manifest::parse(&seed).unwrap();
    let words = &[
        "format",
        "[rows]",
        "size = ",
        "../x",
        "-1",
        "9223372036854775807",
    ];
    let target = Target {
        name: "manifest",
        seeds: vec![seed.into_bytes()],
        words,
        short: 1500,
    };
    target.run(
        |bytes| match Manifest::parse(&String::from_utf8_lossy(bytes)) {
            Ok(manifest) => {
                assert_eq!(
                    Manifest::parse(&manifest.text().unwrap()).as_ref(),
                    Ok(&manifest)
                );
                "reads".to_owned()
            }
            Err(said) => sayable(&said),
        },
    );
}
