//! The key file and the recovery key that was written on paper.

use vrijpas::register::{Fault, RegisterKey};

use super::runner::{Ending, Target, sayable};

fn key() -> RegisterKey {
    RegisterKey::new(std::array::from_fn(|at| at.to_le_bytes()[0]), [9; 16])
}

fn refused(fault: &Fault) -> Ending {
    sayable(&fault.said())
}

#[test]
fn key_file() {
    let seeds = vec![key().file_text().as_bytes().to_vec()];
    let words = &["vrijpas-key 1", "register-salt ", "key ", "00"];
    let target = Target {
        name: "key_file",
        seeds,
        words,
        short: 4000,
    };
    target.run(
        |bytes| match RegisterKey::from_file_text(&String::from_utf8_lossy(bytes)) {
            Ok(key) => {
                let again = RegisterKey::from_file_text(&key.file_text()).unwrap();
                assert_eq!(
                    (again.file_text(), again.salt()),
                    (key.file_text(), key.salt())
                );
                "reads".to_owned()
            }
            Err(fault) => refused(&fault),
        },
    );
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
    let whole = key().file_text();
    target.run(|bytes| {
        match RegisterKey::from_recovery_text(&String::from_utf8_lossy(bytes), [9; 16]) {
            // What reads is this key: another one with a check that fits does not come by chance.
            Ok(key) => {
                assert_eq!(key.file_text(), whole);
                "reads".to_owned()
            }
            Err(fault) => refused(&fault),
        }
    });
}
