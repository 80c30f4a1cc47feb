//! A town of its own for each test: a folder, a key folder, a day, and nothing of the person who runs the test.

use std::path::Path;

use assert_cmd::Command;
use tempfile::TempDir;

/// The day on which the tests live.
pub const TODAY: &str = "2026-11-21";

/// A register in a folder that goes away.
pub struct Town {
    folder: TempDir,
}

/// How a command ended and what it said.
#[derive(Debug)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

/// The regulation the tests register with.
pub fn scheme() -> String {
    fixture("schemes/lochristi.toml")
}

/// A file of `fixtures/`.
pub fn fixture(path: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(path);
    file.to_str().unwrap().to_owned()
}

impl Town {
    /// A town with an empty register.
    pub fn new() -> Self {
        let town = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        let ran = town.run(&[
            "register",
            "init",
            "--municipality",
            "44087",
            "--scheme",
            &scheme(),
        ]);
        assert_eq!(ran.status, 0, "{ran:?}");
        town
    }

    /// A town with 500 households, synthetic.
    pub fn of_500() -> Self {
        let town = Self::new();
        let ran = town.run(&[
            "household",
            "import",
            &fixture("register/population_500/households.csv"),
            "--members",
            &fixture("register/population_500/members.csv"),
        ]);
        assert_eq!(ran.status, 0, "{ran:?}");
        town
    }

    /// Runs a command in the folder of the town.
    pub fn run(&self, args: &[&str]) -> Ran {
        let home = self.folder.path().join("home");
        let output = Command::cargo_bin("vrijpas")
            .unwrap()
            .current_dir(self.folder.path())
            .env_clear()
            .env("HOME", &home)
            .env("XDG_CONFIG_HOME", home.join("config"))
            .env("APPDATA", home.join("config"))
            .env("VRIJPAS_TODAY", TODAY)
            .env("LANG", "nl_BE.UTF-8")
            .arg("--register")
            .arg("town.db")
            .args(args)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
        Ran {
            status: output.status.code().unwrap(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }

    /// Writes a file in the folder of the town.
    pub fn file(&self, name: &str, text: &str) {
        std::fs::write(self.folder.path().join(name), text).unwrap();
    }

    /// What stands in a file of the town; nothing when it is not there.
    pub fn text(&self, name: &str) -> Option<String> {
        std::fs::read_to_string(self.folder.path().join(name)).ok()
    }
}

impl Ran {
    /// The report as rows of a machine format: run with `--format csv`.
    pub fn rows(&self) -> Vec<Vec<String>> {
        let cells = |line: &str| line.split(',').map(str::to_owned).collect();
        self.stdout.lines().skip(1).map(cells).collect()
    }

    /// Checks how a command ended.
    #[track_caller]
    pub fn ends(self, status: i32) -> Self {
        assert_eq!(self.status, status, "{self:?}");
        self
    }

    /// Checks that stderr is these lines.
    #[track_caller]
    pub fn says(self, lines: &[&str]) -> Self {
        assert_eq!(self.stderr.lines().collect::<Vec<_>>(), lines);
        self
    }
}
