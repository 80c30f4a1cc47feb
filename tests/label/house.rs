//! A municipality in a folder of its own, driven through the library: fixed chance, fixed days, no process.

use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use chrono::NaiveDate;
use tempfile::TempDir;
use vrijpas::cli::Cli;
use vrijpas::commands::{World, carry_out};
use vrijpas::output::Output;
use vrijpas::seal::FixedRandomness;
use vrijpas::text::{Catalogue, Lang};

/// What a command did; the house's own folder reads `@` in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ran {
    pub status: i32,
    pub stdout: String,
    pub stderr: String,
}

impl Ran {
    /// Fails the test unless it went well; gives stdout.
    #[track_caller]
    pub fn fine(self) -> String {
        assert_eq!(self.status, 0, "{self:#?}");
        self.stdout
    }

    /// Rows of machine values, of a run with `--format csv`.
    #[track_caller]
    pub fn rows(self) -> Vec<Vec<String>> {
        let text = self.fine();
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let rows = reader.records();
        rows.map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }

    /// As bytes: how it ended, then both channels.
    pub fn bytes(&self) -> Vec<u8> {
        let Self {
            status,
            stdout,
            stderr,
        } = self;
        format!("{status}\n{stdout}\n{stderr}").into_bytes()
    }
}

/// The folder of a municipality or of a club, its chance and its day.
pub struct House {
    folder: TempDir,
    seed: u64,
    today: NaiveDate,
    steps: Cell<u64>,
}

#[derive(Clone, Default)]
struct Sheet(Rc<RefCell<Vec<u8>>>);

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

impl House {
    /// An empty folder on 21 November 2026. The same seed and the same commands draw the same chance.
    pub fn new(seed: u64) -> Self {
        Self {
            folder: tempfile::tempdir().unwrap(),
            seed,
            today: day("2026-11-21"),
            steps: Cell::new(0),
        }
    }

    /// Another day.
    pub fn on(&mut self, today: &str) {
        self.today = day(today);
    }

    /// A path in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file in the folder.
    pub fn file(&self, name: &str, text: &str) {
        std::fs::write(self.path(name), text).unwrap();
    }

    /// The bytes of a file.
    pub fn bytes(&self, name: &str) -> Vec<u8> {
        std::fs::read(self.path(name)).unwrap()
    }

    /// All files in a folder of the house, by name; none when there is no such folder.
    pub fn files(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let Ok(entries) = std::fs::read_dir(self.path(folder)) else {
            return BTreeMap::new();
        };
        let paths = entries.map(|entry| entry.unwrap().path());
        let paths = paths.filter(|path| path.is_file());
        let named = |path: PathBuf| (name_of(&path), std::fs::read(&path).unwrap());
        paths.map(named).collect()
    }

    /// What a closed run gives clubs, and finance about clubs. What funds bear follows from grounds: their entry stays inside, and so does
    /// the list that carries its hash.
    pub fn settled(&self, folder: &str) -> BTreeMap<String, Vec<u8>> {
        let mut all = BTreeMap::new();
        for run in std::fs::read_dir(self.path(folder)).unwrap() {
            let path = run.unwrap().path();
            for part in ["", "statements", "answers"] {
                if path.is_dir() {
                    let part = format!("{folder}/{}/{part}", name_of(&path));
                    all.extend(self.files(&part));
                }
            }
        }
        all.retain(|name, _| !name.starts_with("funds-") && !name.starts_with("manifest-"));
        all
    }

    /// Staff carry out a line of words; `@x` is the file `x` of the house. Each command draws chance of its own.
    pub fn run(&self, line: &str) -> Ran {
        self.steps.set(self.steps.get() + 1);
        let mut world = self.world(self.seed.wrapping_mul(1000) + self.steps.get());
        world.register = Some(self.path("R.db"));
        world.key_folder = Some(self.path("keys"));
        self.carry_out(line, &world)
    }

    /// As [`House::run`], of one that must end well, as rows of machine values.
    #[track_caller]
    pub fn rows(&self, line: &str) -> Vec<Vec<String>> {
        self.run(&format!("{line} --format csv --quiet")).rows()
    }

    /// A club carries out a line: no register, no keys, and the same chance each time.
    pub fn club(&self, line: &str) -> Ran {
        self.carry_out(line, &self.world(self.seed))
    }

    /// As [`House::club`], with further words that are taken as they are.
    pub fn club_with(&self, line: &str, more: &[String]) -> Ran {
        let words = [self.words(line), more.to_vec()].concat();
        self.carry_out_words(&words, &self.world(self.seed))
    }

    fn world(&self, seed: u64) -> World {
        World {
            today: self.today,
            now: format!("{}T12:00:00Z", self.today),
            zone: chrono::FixedOffset::east_opt(3600).unwrap(),
            pinned: true,
            random: Box::new(FixedRandomness::new(seed)),
            login: "bediende".to_owned(),
            on_behalf: None,
            locale: None,
            colour: false,
            register: None,
            key_file: None,
            passphrase_file: None,
            key_folder: None,
        }
    }

    fn carry_out(&self, line: &str, world: &World) -> Ran {
        self.carry_out_words(&self.words(line), world)
    }

    fn words(&self, line: &str) -> Vec<String> {
        let word = |word: &str| match word.strip_prefix('@') {
            Some(name) => self.path(name).display().to_string(),
            None => word.to_owned(),
        };
        line.split_whitespace().map(word).collect()
    }

    fn carry_out_words(&self, words: &[String], world: &World) -> Ran {
        let (stdout, stderr) = (Sheet::default(), Sheet::default());
        let mut output = Output::to(Box::new(stdout.clone()), Box::new(stderr.clone()));
        let mut args = vec!["vrijpas"];
        args.extend(words.iter().map(String::as_str));
        let status = match Cli::of(&args) {
            Ok(cli) => {
                let lang = cli.global.lang.as_deref().map(str::parse);
                let lang = lang.and_then(Result::ok).unwrap_or(Lang::Nl);
                let catalogue = Catalogue::new(lang);
                let command = args.iter().skip(1).take(2).copied().collect::<Vec<_>>();
                let ended = carry_out(&cli, &command.join(" "), world, &catalogue, &mut output);
                ended.map_or_else(
                    |error| {
                        output.complain(&error.show(&catalogue));
                        error.kind as i32
                    },
                    |()| 0,
                )
            }
            Err(fault) => {
                output.complain(&fault);
                2
            }
        };
        output.finish().unwrap();
        let here = self.folder.path().display().to_string();
        let text = |sheet: &Sheet| {
            let bytes = sheet.0.borrow().clone();
            String::from_utf8(bytes).unwrap().replace(&here, "@")
        };
        Ran {
            status,
            stdout: text(&stdout),
            stderr: text(&stderr),
        }
    }
}

/// A day as people write it.
pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap().to_str().unwrap().to_owned()
}

/// A fixture by its path below `fixtures/`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// How often a property is tried with other chance: `LABEL_ROUNDS`, else as often as a run in passing allows.
pub fn rounds(usual: u64) -> std::ops::Range<u64> {
    let asked = std::env::var("LABEL_ROUNDS").ok();
    0..asked.and_then(|text| text.parse().ok()).unwrap_or(usual)
}
