//! `--dry-run` on every write: the very same report as the real run, and not one byte of any file changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use clap::CommandFactory;

use crate::private::{nobody_else_reads, open_to_others};
use crate::support::{Ran, Town, fixture, scheme_from};
use crate::verbs::{AT_A_SCREEN, BY_ANOTHER, RANDOM, READS};
use crate::writes::{TELLING, WRITES};

fn town() -> Town {
    let town = Town::small();
    fs::create_dir(town.path("new")).unwrap();
    town.file("next.toml", &scheme_from("2027-01-01", str::to_owned));
    for (name, text) in [
        ("more-h.csv", "household_id;postcode\nH9;9080\n"),
        (
            "more-m.csv",
            "member_id;household_id;last_name;birth_date;insz\nP9;H9;Maes;1998-01-22;98012277944\n",
        ),
        (
            "more-s.csv",
            "status_id;level;subject_id;code;valid_from;valid_to;source\nS9;person;P9;LL2;2026-01-01;;OCMW\n",
        ),
        (
            "more-f.csv",
            "level;subject_id;kind;value;year\nperson;P9;taxable_income;9000,00;2025\n",
        ),
        (
            "more-a.csv",
            "insz,reference_date,status,right,period_begin,period_end\n98012277944,2026-11-01,DATA_FOUND,noRight,,\n",
        ),
        (
            "answer.csv",
            "reference;voucher;accepted;code;amount\nK-1;T;no;not-valid;10,01\n",
        ),
        (
            "more-c.csv",
            "club_id;name;sector\nC9;Harmonie;cultuur\nC6;Budo;sport\n",
        ),
        (
            "more-o.csv",
            "offer_id;club_id;service;name;category;price_class;price;route\nO9;C9;culture;Les;lessons;standaard;30,00;door\n",
        ),
    ] {
        town.file(name, text);
    }
    town
}

/// Every table of the register but the log, row by row.
pub fn kept(town: &Town) -> Vec<String> {
    let ledger = town.ledger();
    let tables = town.column(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'audit' ORDER BY name",
    );
    let mut rows = Vec::new();
    for table in tables {
        let mut all = ledger
            .prepare(&format!("SELECT * FROM \"{table}\""))
            .unwrap();
        let columns = all.column_count();
        let mut found = all.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells =
                (0..columns).map(|place| row.get_unwrap::<_, rusqlite::types::Value>(place));
            rows.push(format!("{table} {:?}", cells.collect::<Vec<_>>()));
        }
    }
    rows
}

/// Every file of the town with its bytes, the write-ahead logs excepted.
fn bytes(town: &Town) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut folders = vec![town.path("")];
    let mut all = BTreeMap::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.display().to_string();
            if path.is_dir() {
                all.insert(path.clone(), Vec::new());
                folders.push(path);
            } else if !name.ends_with("-wal") && !name.ends_with("-shm") {
                all.insert(path.clone(), fs::read(&path).unwrap());
            }
        }
    }
    all
}

/// The trial said what the real run said, as far as it is not drawn at random.
fn alike(line: &str, trial: &Ran, real: &Ran) {
    let told = trial.stderr.lines().count() - 1;
    if RANDOM.iter().any(|random| line.starts_with(random)) {
        let rows = |ran: &Ran| ran.stdout.lines().count();
        assert!(
            rows(trial) == rows(real)
                || line.starts_with("register init")
                || line.starts_with("register rekey"),
            "{line}"
        );
    } else {
        assert_eq!(trial.stdout, real.stdout, "{line}");
        let mut both = trial.stderr.lines().zip(real.stderr.lines()).take(told);
        let same = both.all(|(would, did)| would == did || would.contains(" zou "));
        assert!(same, "{line}: {trial:?} {real:?}");
    }
}

#[test]
fn a_trial_reports_like_the_real_run_and_changes_no_byte() {
    let town = town();
    town.file("twice.csv", "");
    let inputs = open_to_others(&town);
    let scheme = fixture("schemes/lochristi.toml");
    let [mut pass, mut voucher, mut replacement, mut claim] = [const { String::new() }; 4];
    for line in WRITES {
        if line.starts_with("register recover") {
            continue; // its own test: it reads a key
        }
        let filled = line
            .replace("PASS", &pass)
            .replace("REPLACEMENT", &replacement)
            .replace("VOUCHER", &voucher)
            .replace("CLAIM", &claim)
            .replace("SCHEME", &scheme);
        let args: Vec<&str> = filled.split(' ').chain(["--format", "csv"]).collect();
        let telling = TELLING.iter().any(|verb| line.starts_with(verb));
        let rows = if telling { kept(&town) } else { Vec::new() };
        let before = bytes(&town);
        let other = BY_ANOTHER.iter().any(|verb| line.starts_with(verb));
        let run = |args: &[&str]| {
            town.run_with(args, |command| {
                if other {
                    command.env("VRIJPAS_USER", "another")
                } else {
                    command
                }
            })
        };
        let trial = run(&[&args[..], &["--dry-run"]].concat()).ends(0);
        let after = bytes(&town);
        let changed: Vec<_> = after
            .iter()
            .filter(|(path, now)| before.get(*path) != Some(*now))
            .map(|(path, _)| path)
            .filter(|path| !(telling && path.ends_with("R.db")))
            .collect();
        assert!(!telling || kept(&town) == rows, "{line}");
        assert!(
            changed.is_empty() && before.len() == after.len(),
            "{line}: {changed:?}"
        );
        assert!(
            trial
                .stderr
                .ends_with("Dit was een proef: er is niets bewaard.\n"),
            "{line}: {}",
            trial.stderr
        );
        let real = run(&args).ends(0);
        assert!(!real.stderr.contains("proef"), "{line}");
        assert_ne!(bytes(&town), before, "{line}: the real run writes");
        alike(line, &trial, &real);
        match *line {
            "pass issue --member P1" => real.rows()[0][0].clone_into(&mut pass),
            "pass replace PASS" => real.rows()[0][0].clone_into(&mut replacement),
            "claim import redeemed.csv --answers answers" => {
                town.rows(&["claim", "open"])[0][1].clone_into(&mut claim);
                let row = format!("ZWEM;TW-1;{pass};BEURT;2026-11-21;2,00");
                town.file("twice.csv", &format!("{}{row}\n", crate::handed_in::TYPED));
            }
            issue if issue.starts_with("voucher issue") => {
                real.rows()[0][0].clone_into(&mut voucher);
            }
            _ => {}
        }
    }
    nobody_else_reads(&town, &inputs);
}

#[test]
fn every_command_is_known_here_as_a_write_or_a_read() {
    let command = vrijpas::cli::Cli::command();
    let verbs = command.get_subcommands().flat_map(|noun| {
        noun.get_subcommands()
            .map(move |verb| format!("{} {}", noun.get_name(), verb.get_name()))
    });
    for verb in verbs {
        if AT_A_SCREEN.contains(&verb.as_str()) {
            continue;
        }
        let reads = READS.contains(&verb.as_str());
        let writes = WRITES.iter().any(|line| line.starts_with(&verb));
        assert!(reads ^ writes, "{verb} stands in WRITES, or else in READS");
    }
}
