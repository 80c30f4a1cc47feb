//! One command tried on a disk that fails at many of its steps: afterwards everything is as before or as after, and the command can be
//! given again to the same end.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::disk::{self, How};
use crate::places::{copy, differs, files, is_temporary, said, spread, work};
use crate::state::{Seen, Stable, State};
use crate::support::Town;

/// What every register must show, whatever happened to it, with exit code 0.
pub const IN_ORDER: &str = "register check";

/// A command, and where it starts.
#[derive(Clone, Copy)]
pub struct Trial<'a> {
    /// Where the register, its key and the files lie.
    pub town: &'a Town,
    /// The command.
    pub line: &'a str,
    /// The day on which it is given.
    pub today: &'a str,
    /// Tables in which a second time may add something: the log, mostly.
    pub grows: &'a [&'a str],
    /// What makes the files again, where the register says that it was done and they may be missing.
    pub again: Option<&'a str>,
    /// It stands in the log before it is done: it may stand there, and fail.
    pub logged_first: bool,
    /// How many steps of each kind are tried.
    pub points: usize,
}

impl<'a> Trial<'a> {
    /// A command on an everyday day.
    pub fn of(town: &'a Town, line: &'a str) -> Self {
        Self {
            town,
            line,
            today: "2026-11-21",
            grows: &["audit"],
            again: None,
            logged_first: false,
            points: 4,
        }
    }
}

/// What the command does where nothing fails.
struct Known {
    steps: usize,
    stable: Stable,
    before: Seen,
    after: Seen,
    whole: State,
    /// How many files there were before.
    files: usize,
}

impl Trial<'_> {
    /// Tries it; says how many points there were.
    pub fn run(&self) -> usize {
        let known = self.known();
        let long: Option<usize> = std::env::var("VRIJPAS_LONG")
            .ok()
            .map(|it| it.parse().unwrap());
        let points = long.map_or(self.points, |times| self.points * times);
        let mut tried = 0;
        for (nth, how) in How::ALL.into_iter().enumerate() {
            for at in spread(known.steps, points, nth) {
                self.point(&known, how, at);
                tried += 1;
            }
            if how.also_at_the_end() {
                self.point(&known, how, known.steps + 1);
                tried += 1;
            }
        }
        println!("{}: {tried} points of {} steps", self.line, known.steps);
        tried
    }

    fn known(&self) -> Known {
        let (one, two) = (self.place(), self.place());
        let steps = one.path().join("steps");
        let mut command = self.command(one.path(), self.line);
        let ran = disk::counts(&mut command, &work(&one), &steps)
            .output()
            .unwrap();
        assert!(ran.status.success(), "{}: {}", self.line, said(&ran));
        let steps = std::fs::read_to_string(steps).unwrap().parse().unwrap();
        let ran = self.command(two.path(), self.line).output().unwrap();
        assert!(ran.status.success(), "{}: {}", self.line, said(&ran));
        let (whole, other) = (State::of(&work(&one)), State::of(&work(&two)));
        let stable = whole.stable(&other);
        let start = State::of(&work(&self.place()));
        let (before, files) = (start.rows(&stable), start.files.len());
        let after = whole.rows(&stable);
        assert_ne!(before, after, "{}: nothing to lose", self.line);
        Known {
            steps,
            stable,
            before,
            after,
            whole,
            files,
        }
    }

    /// A copy of the town's folder, in a folder of its own.
    fn place(&self) -> TempDir {
        // In memory where there is such a folder: the power that goes is played, so no disk has to turn.
        let memory = Path::new("/dev/shm");
        let place = if memory.is_dir() {
            tempfile::tempdir_in(memory)
        } else {
            tempfile::tempdir()
        };
        let place = place.unwrap();
        std::fs::create_dir(place.path().join("removed")).unwrap();
        copy(&self.town.path(""), &work(&place));
        place
    }

    fn command(&self, place: &Path, line: &str) -> Command {
        let work = place.join("work");
        let mut command = Command::new(env!("CARGO_BIN_EXE_vrijpas"));
        command
            .args(line.split(' '))
            .current_dir(&work)
            .env_clear()
            .env("HOME", &work)
            .env("TMPDIR", place)
            .env("XDG_CONFIG_HOME", work.join("config"))
            .env("VRIJPAS_REGISTER", work.join("R.db"))
            .env("VRIJPAS_TODAY", self.today)
            .env("LANG", "nl_BE.UTF-8")
            .env("PATH", std::env::var("PATH").unwrap_or_default());
        command
    }

    fn point(&self, known: &Known, how: How, at: usize) {
        let place = self.place();
        let what = format!("{}: {how:?} at step {at} of {}", self.line, known.steps);
        let mut command = self.command(place.path(), self.line);
        let removed = place.path().join("removed");
        let ran = disk::fails(&mut command, &work(&place), &removed, how, at)
            .output()
            .unwrap();
        let said_done = ran.status.success() || (ran.status.code().is_none() && at > known.steps);
        match ran.status.code() {
            Some(0) => {}
            Some(4) if how.is_told() => assert!(!ran.stderr.is_empty(), "{what}: without a word"),
            None if !how.is_told() => {}
            _ => panic!("{what}: {}", said(&ran)),
        }
        let found = self.command(place.path(), IN_ORDER).output().unwrap();
        assert!(found.status.success(), "{what}: {}", said(&found));
        let left = State::of(&work(&place));
        let rows = left.rows(&known.stable);
        let done = rows == known.after;
        for file in files(&rows) {
            // A backup that is whole may stand there before the register says so.
            let one = |seen: &Seen| -> Seen {
                let of = |name: &String| name.starts_with(&format!("{file} "));
                seen.clone()
                    .into_iter()
                    .filter(|(name, _)| of(name))
                    .collect()
            };
            assert!(
                [&known.before, &known.after]
                    .iter()
                    .any(|right| one(right) == one(&rows)),
                "{what}: {file} is neither before nor after: {}",
                differs(&known.after, &rows)
            );
        }
        assert!(
            done || !said_done,
            "{what}: it said that it was done, and it is lost"
        );
        // What leaves as a file appears once all else is done; where that fails it can be made again.
        let said_failed = !self.logged_first
            && ran.status.code() == Some(4)
            && known.whole.files.len() == known.files
            && !String::from_utf8_lossy(&ran.stderr).contains("of ze gelukt is, is niet zeker");
        assert!(
            !done || !said_failed,
            "{what}: it is done, and it said: {}",
            said(&ran)
        );
        let odd = left.odd_files(&known.whole, &known.stable);
        let odd: Vec<&String> = odd
            .iter()
            .filter(|name| !is_temporary(name) || how == How::Full)
            .collect();
        assert_eq!(odd, [""; 0], "{what}: files that are not whole");
        if said_done {
            let files = known.whole.files.keys();
            let missing = files.filter(|name| !left.files.contains_key(*name));
            assert_eq!(
                missing.collect::<Vec<_>>(),
                [""; 0],
                "{what}: it said that they were written"
            );
        }
        self.once_more(known, &place, done, &what);
    }

    /// The same command again, on a disk that works.
    fn once_more(&self, known: &Known, place: &TempDir, done: bool, what: &str) {
        let again = self.command(place.path(), self.line).output().unwrap();
        let code = again.status.code();
        assert!(
            code == Some(0) || (done && code == Some(1)),
            "{what}: again: {}",
            said(&again)
        );
        if let Some(line) = self.again.filter(|_| code == Some(1)) {
            let again = self.command(place.path(), line).output().unwrap();
            assert!(again.status.success(), "{what}: {line}: {}", said(&again));
        }
        let end = State::of(&work(place));
        let but = |seen: Seen| -> Seen {
            let grows = |name: &str| {
                self.grows
                    .iter()
                    .any(|table| name.ends_with(&format!(" {table}")))
            };
            seen.into_iter().filter(|(name, _)| !grows(name)).collect()
        };
        let (mut rows, right) = (but(end.rows(&known.stable)), but(known.after.clone()));
        // A second backup stands beside the first.
        rows.retain(|name, _| right.contains_key(name));
        assert!(
            rows == right,
            "{what}: the end is another: {}",
            differs(&right, &rows)
        );
        // A first backup that lost its manifest does not count: the second stands whole under a name of its own.
        let files = || known.whole.files.keys();
        let second = files()
            .filter(|name| name.contains("Z."))
            .all(|name| end.files.contains_key(&name.replace("Z.", "Z-2.")));
        let missing = files()
            .filter(|name| !end.files.contains_key(*name))
            .filter(|name| !second || !name.contains("Z."));
        assert_eq!(
            missing.collect::<Vec<_>>(),
            [""; 0],
            "{what}: again: files are missing"
        );
    }
}
