//! A backup while others write, on a full disk, and killed: it is whole and proven, or it does not count.

use std::collections::BTreeSet;
use std::process::Command;
use std::thread;
use std::time::Instant;

use crate::backup::{backup, folder, names};
use crate::support::Town;

/// How often each command is killed; `VRIJPAS_LONG` times as often when asked.
const MOMENTS: u32 = 4;

fn long() -> u32 {
    let asked = std::env::var("VRIJPAS_LONG").ok();
    asked
        .and_then(|times| times.parse().ok())
        .unwrap_or(1)
        .clamp(1, 1_000)
}

/// Runs a line in a shell that knows what the binary would know; gives its exit code and stderr.
fn in_a_shell(town: &Town, line: &str) -> (Option<i32>, String) {
    let like = town.command(&[]);
    let known = like
        .get_envs()
        .filter_map(|(name, value)| Some((name, value?)));
    let ran = Command::new("sh")
        .args(["-c", line])
        .current_dir(town.path(""))
        .env_clear()
        .envs(known)
        .output()
        .unwrap();
    (ran.status.code(), String::from_utf8(ran.stderr).unwrap())
}

fn proven(town: &Town, folder: &str) -> Vec<String> {
    let names: BTreeSet<String> = names(town, folder).into_iter().collect();
    let sheets = names.iter().filter_map(|name| name.strip_suffix(".toml"));
    sheets.map(|name| format!("{name}.db")).collect()
}

#[test]
fn others_write_on_and_a_backup_holds_one_moment() {
    let town = Town::of_500();
    folder(&town);
    let writers: Vec<_> = (0..3)
        .map(|nth| {
            (0..6)
                .map(move |turn| format!("W{nth}-{turn}"))
                .collect::<Vec<_>>()
        })
        .collect();
    thread::scope(|scope| {
        for ids in &writers {
            let town = &town;
            scope.spawn(move || {
                for id in ids {
                    let add = [
                        "household",
                        "add",
                        "--id",
                        id,
                        "--postcode",
                        "9080",
                        "--street",
                        "Dorp",
                        "--number",
                        "3",
                    ];
                    town.run(&add).fine();
                }
            });
        }
        for _ in 0..3 {
            backup(&town, &[]).fine();
        }
    });
    let made = proven(&town, "backups");
    assert_eq!(made.len(), 3);
    let count = |register: &str| {
        town.rows(&["household", "list", "--register", register])
            .len()
    };
    assert_eq!(count("R.db"), 518);
    for file in made {
        let file = format!("backups/{file}");
        town.run(&["register", "check", "--register", &file]).fine();
        assert!((500..=518).contains(&count(&file)));
    }
    town.run(&["register", "check"]).fine();
}

#[test]
fn a_disk_that_is_full_leaves_no_backup() {
    let town = Town::of_500();
    folder(&town);
    backup(&town, &[]).fine();
    let command = town.command(&["register", "backup", "backups"]);
    let before = names(&town, "backups");
    for blocks in ["0", "40", "400"] {
        // Files may not grow beyond so many blocks of 512 bytes: the writing fails as on a full disk.
        let program = command.get_program().to_str().unwrap();
        let line =
            format!("trap '' XFSZ; ulimit -f {blocks}; exec {program} register backup backups");
        let ran = in_a_shell(&town, &line);
        assert_eq!(ran.0, Some(4), "{blocks}: {ran:?}");
        assert!(!ran.1.contains("is gemaakt"), "{ran:?}");
        assert_eq!(names(&town, "backups"), before, "{blocks}");
        let file = town.path("backups").join(&before[0]);
        let line = format!(
            "trap '' XFSZ; ulimit -f {blocks}; exec {program} register restore {} --to S.db",
            file.display()
        );
        let ran = in_a_shell(&town, &line);
        assert_eq!(ran.0, Some(4), "{blocks}: {ran:?}");
        let left = names(&town, ".");
        assert!(
            left.iter().all(|name| !name.starts_with("S.db")),
            "{blocks}: {left:?}"
        );
    }
    town.run(&["register", "check"]).fine();
}

#[test]
fn one_that_is_killed_counts_wholly_or_not_at_all_and_the_next_clears_up() {
    let town = Town::peopled();
    folder(&town);
    let began = Instant::now();
    backup(&town, &[]).fine();
    let takes = began.elapsed();
    let first = format!("backups/{}", proven(&town, "backups")[0]);
    let (mut killed, mut dice) = (0, 20_261_122_u32);
    for nth in 0..MOMENTS * 2 * long() {
        let restored = format!("S{nth}.db");
        let restores = nth % 2 == 1;
        let args = if restores {
            vec!["register", "restore", &first, "--to", &restored]
        } else {
            vec!["register", "backup", "backups"]
        };
        let mut child = town.start(&args);
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        thread::sleep(takes * (dice >> 24) / 240);
        child.kill().unwrap();
        killed += i32::from(child.wait_with_output().unwrap().status.code().is_none());
        if restores && town.path(&restored).exists() {
            town.run(&["register", "check", "--register", &restored])
                .fine();
        } else if restores {
            town.run(&args).fine();
        }
    }
    assert!(killed > 1, "{killed}");
    for file in proven(&town, "backups") {
        let file = format!("backups/{file}");
        let to = file.replace("backups/", "T-");
        town.run(&["register", "restore", &file, "--to", &to])
            .fine();
    }
    backup(&town, &["--keep", "1"]).fine();
    let left = names(&town, "backups");
    assert!(left.iter().all(|name| !name.contains(".part")), "{left:?}");
    assert_eq!(proven(&town, "backups").len(), 1, "{left:?}");
    town.run(&["register", "check"]).fine();
}
