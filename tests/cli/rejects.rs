//! Every file in `fixtures/rejects/` stands beside the exact words it must produce, in both languages.
//!
//! `offers-cells.csv` is refused with `offers-cells.csv.nl.txt` and `offers-cells.csv.en.txt`: all of stderr, byte for byte.
//! A new or changed message: run the test, read what it left in `target/tmp/rejects/`, and if each line says the place, what
//! was expected and what to do, copy it: `cp target/tmp/rejects/*.txt fixtures/rejects/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// What the beginning of a file's name says about the command that reads it; `FILE` is the file.
const COMMANDS: &[(&str, &[&str])] = &[
    (
        "households",
        &["household", "import", "FILE", "--members", "members.csv"],
    ),
    (
        "members",
        &["household", "import", "households.csv", "--members", "FILE"],
    ),
    ("statuses", &["status", "import", "FILE"]),
    ("figures", &["figure", "import", "FILE"]),
    ("source-answers", &["source", "import", "FILE"]),
    ("clubs", &["organiser", "import", "FILE"]),
    ("offers", &["offer", "import", "FILE"]),
    ("redeemed", &["claim", "import", "FILE"]),
];
const LANGUAGES: [&str; 2] = ["nl", "en"];
/// The people and clubs the refused files speak of, so that only what is meant to be wrong is wrong.
const GOOD: &[(&str, &str)] = &[
    (
        "households.csv",
        "household_id;postcode\nH1;9080\nH2;9080\nH3;9080\nH4;9080\n",
    ),
    (
        "members.csv",
        "member_id;household_id;last_name;birth_date;insz\nP1;H1;Peeters;1985-07-30;\nP2;H2;Cuypers;1998-01-22;98012277944\n",
    ),
    (
        "clubs.csv",
        "club_id;name;sector\nC1;Chiro;jeugd\nC2;KSA;jeugd\n",
    ),
];

/// A folder with a register in which those people and clubs stand.
struct Office(tempfile::TempDir);

impl Office {
    fn new() -> Self {
        let office = Self(tempfile::tempdir().unwrap());
        for (name, text) in GOOD {
            fs::write(office.0.path().join(name), text).unwrap();
        }
        fs::create_dir(office.0.path().join("rejects")).unwrap();
        for file in rejects() {
            let name = file.file_name().unwrap();
            fs::copy(&file, office.0.path().join("rejects").join(name)).unwrap();
        }
        let scheme = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/schemes/lochristi.toml");
        let scheme = scheme.to_str().unwrap();
        for line in [
            &[
                "register",
                "init",
                "--municipality",
                "44087",
                "--scheme",
                scheme,
            ][..],
            &[
                "household",
                "import",
                "households.csv",
                "--members",
                "members.csv",
            ],
            &["organiser", "import", "clubs.csv"],
        ] {
            let ended = office.run(line);
            assert!(ended.status.success(), "{line:?}: {}", text(&ended.stderr));
        }
        office
    }

    fn run(&self, args: &[&str]) -> Output {
        Command::new(env!("CARGO_BIN_EXE_vrijpas"))
            .args(args)
            .current_dir(self.0.path())
            .env_clear()
            .env("XDG_CONFIG_HOME", self.0.path().join("config"))
            .env("HOME", self.0.path().join("home"))
            .env("VRIJPAS_REGISTER", "R.db")
            .env("VRIJPAS_TODAY", "2026-11-21")
            .output()
            .unwrap()
    }
}

/// The refused files: all that are not the words for one.
fn rejects() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rejects");
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| {
            path.is_file() && path.extension().is_none_or(|extension| extension != "txt")
        })
        .collect();
    files.sort();
    files
}

/// The command that reads a file of this name.
fn command(name: &str) -> Option<&'static [&'static str]> {
    COMMANDS
        .iter()
        .find(|(kind, _)| name.starts_with(kind))
        .map(|(_, command)| *command)
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// What is wrong with how the program refuses a file in a language; what it says is left to be read and copied.
fn refusal(office: &Office, file: &Path, lang: &str) -> Option<String> {
    let name = file.file_name().unwrap().to_str().unwrap();
    let Some(command) = command(name) else {
        return Some(format!("{name}: no command reads files with such a name"));
    };
    let path = format!("rejects/{name}");
    let mut args: Vec<&str> = command
        .iter()
        .map(|word| if *word == "FILE" { path.as_str() } else { word })
        .collect();
    args.extend(["--lang", lang]);
    let ended = office.run(&args);
    let words = format!("{name}.{lang}.txt");
    let left = Path::new(env!("CARGO_TARGET_TMPDIR")).join("rejects");
    fs::create_dir_all(&left).unwrap();
    fs::write(left.join(&words), &ended.stderr).unwrap();
    if ended.status.code() != Some(3) || !ended.stdout.is_empty() {
        return Some(format!(
            "{words}: ended with {}, or wrote to stdout",
            ended.status
        ));
    }
    let expected = fs::read_to_string(file.with_file_name(&words)).unwrap_or_default();
    let said = text(&ended.stderr);
    (said != expected).then(|| format!("{words}: said\n{said}instead of\n{expected}"))
}

#[test]
fn every_refused_file_is_refused_in_its_own_words() {
    let office = Office::new();
    let before = office.run(&["register", "info", "--format", "csv"]);
    let faults: Vec<String> = rejects()
        .iter()
        .flat_map(|file| LANGUAGES.map(|lang| refusal(&office, file, lang)))
        .flatten()
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n\n"));
    let after = office.run(&["register", "info", "--format", "csv"]);
    assert!(before.status.success());
    assert_eq!(
        text(&before.stdout),
        text(&after.stdout),
        "something was written"
    );
}

#[test]
fn no_words_wait_for_a_file_that_is_gone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rejects");
    let known: Vec<String> = rejects()
        .iter()
        .flat_map(|file| {
            let name = file.file_name().unwrap().to_str().unwrap();
            LANGUAGES.map(|lang| format!("{name}.{lang}.txt"))
        })
        .collect();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let words = path.extension().is_some_and(|ending| ending == "txt");
        assert!(!words || known.contains(&name), "{name}");
    }
}
