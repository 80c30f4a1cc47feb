//! Tries a target: what was found before, the seeds, and then as many bent inputs as asked for, under a watch.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use vrijpas::domain::Said;
use vrijpas::text::{Catalogue, Lang};

use super::dice::Dice;
use super::mutate::bent;

/// No input may take longer, on a machine that does other things besides.
const LONGEST: Duration = Duration::from_secs(30);
/// The most memory the whole run may take: inputs are small.
const MOST_KIB: u64 = 1024 * 1024;
/// Inputs that ended in a new way are kept to be bent further, up to so many.
const KEPT: usize = 2000;
/// A sentence may repeat what somebody wrote, but not all of it.
const LONGEST_SENTENCE: usize = 8 * 1024;
/// The stack that the program's own thread has.
const STACK: usize = 8 * 1024 * 1024;

/// A parser to be tried.
pub struct Target {
    pub name: &'static str,
    pub seeds: Vec<Vec<u8>>,
    /// Words that the parser knows.
    pub words: &'static [&'static str],
    /// How many inputs a short run tries.
    pub short: u64,
}

/// What a target answers: how the input ended. Inputs that end in a way not seen before are worth bending further.
pub type Ending = String;

struct Watched {
    since: Instant,
    input: Vec<u8>,
}

impl Target {
    /// Tries it; `attempt` panics when something is wrong.
    pub fn run(self, mut attempt: impl FnMut(&[u8]) -> Ending + Send) {
        let watched = Arc::new(Mutex::new(Watched {
            since: Instant::now(),
            input: Vec::new(),
        }));
        let over = Arc::new(AtomicBool::new(false));
        let name = self.name;
        let watch = {
            let (watched, over) = (Arc::clone(&watched), Arc::clone(&over));
            std::thread::spawn(move || watch(name, &watched, &over))
        };
        let found = std::thread::scope(|scope| {
            let body = || self.attempts(&watched, &mut attempt);
            let thread = std::thread::Builder::new().stack_size(STACK);
            thread.spawn_scoped(scope, body).unwrap().join().unwrap()
        });
        over.store(true, Ordering::Relaxed);
        watch.join().unwrap();
        assert!(
            found.is_empty(),
            "{name}: these inputs fail, keep them in fixtures/fuzz/{name}: {found:#?}"
        );
        let peak = peak_kib();
        assert!(peak < MOST_KIB, "{name}: {peak} KiB of memory");
    }

    fn attempts(
        &self,
        watched: &Mutex<Watched>,
        attempt: &mut dyn FnMut(&[u8]) -> Ending,
    ) -> Vec<PathBuf> {
        let begun = Instant::now();
        let mut dice = Dice::of(self.name);
        let mut failed = Vec::new();
        let mut slowest = Duration::ZERO;
        let mut endings = HashSet::new();
        let mut known = self.seeds.clone();
        let mut first = kept(self.name);
        first.extend(self.seeds.iter().cloned());
        let total = long().unwrap_or(self.short) + first.len() as u64;
        let mut first = first.into_iter();
        for _ in 0..total {
            let input = first
                .next()
                .unwrap_or_else(|| bent(&mut dice, &known, self.words));
            {
                let mut watched = watched.lock().unwrap();
                watched.since = Instant::now();
                watched.input.clone_from(&input);
            }
            let started = Instant::now();
            match catch_unwind(AssertUnwindSafe(|| attempt(&input))) {
                Ok(ending) if known.len() < KEPT => {
                    if endings.insert(ending) {
                        known.push(input);
                    }
                }
                Ok(_) => {}
                Err(_) => failed.push(put_aside(self.name, &input)),
            }
            slowest = slowest.max(started.elapsed());
            if failed.len() >= 10 {
                break;
            }
        }
        println!(
            "{:<20} {total:>9} inputs {:>5} endings {:>6.1} s, slowest {} ms",
            self.name,
            endings.len(),
            begun.elapsed().as_secs_f32(),
            slowest.as_millis()
        );
        failed
    }
}

/// Ends the whole run when an input does not end.
fn watch(name: &str, watched: &Mutex<Watched>, over: &AtomicBool) {
    while !over.load(Ordering::Relaxed) {
        std::thread::sleep(Duration::from_millis(20));
        let watched = watched.lock().unwrap();
        if watched.since.elapsed() > LONGEST {
            let path = put_aside(name, &watched.input);
            eprintln!("{name}: this input does not end: {}", path.display());
            std::process::exit(101);
        }
    }
}

/// How many inputs a long run tries.
fn long() -> Option<u64> {
    std::env::var("VRIJPAS_LONG").ok()?.parse().ok()
}

fn put_aside(name: &str, input: &[u8]) -> PathBuf {
    let hash = input.iter().fold(0_u64, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    });
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"))
        .join("fuzz")
        .join(name);
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(format!("{hash:016x}"));
    std::fs::write(&path, input).unwrap();
    path
}

/// What failed once, in the order of its names.
fn kept(name: &str) -> Vec<Vec<u8>> {
    let folder = fixture(&format!("fuzz/{name}"));
    let Ok(entries) = std::fs::read_dir(folder) else {
        return Vec::new();
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    paths
        .iter()
        .map(|path| std::fs::read(path).unwrap())
        .collect()
}

/// A path below `fixtures/`.
pub fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("fixtures")
        .join(name)
}

/// A folder on a disk in memory where there is one: a million files are written.
pub fn folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() {
        tempfile::tempdir_in(memory)
    } else {
        tempfile::tempdir()
    }
    .unwrap()
}

/// What is said can be said in both languages: its key is known, no control character is in it, and it is not endless.
pub fn sayable(said: &Said) -> Ending {
    thread_local! {
        static BOTH: [Catalogue; 2] = [Catalogue::new(Lang::Nl), Catalogue::new(Lang::En)];
    }
    BOTH.with(|both| {
        for catalogue in both {
            let sentence = catalogue.say(said);
            assert!(
                sentence != format!("«{}»", said.key),
                "no words for {}",
                said.key
            );
            assert!(!sentence.contains(char::is_control), "{sentence:?}");
            assert!(
                sentence.len() < LONGEST_SENTENCE,
                "{} of {}",
                sentence.len(),
                said.key
            );
        }
    });
    said.key.to_owned()
}

/// The most memory this process ever had, in KiB; nought where it cannot be told.
fn peak_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok())
        .unwrap_or(0)
}
