//! `--dry-run` on every write: the very same report as the real run, and not one byte of any file changes.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;

use clap::CommandFactory;

use crate::private::{nobody_else_reads, open_to_others};
use crate::support::{Ran, Town, fixture, scheme_from};
use crate::verbs::{AT_A_SCREEN, BY_ANOTHER, RANDOM, READS};

/// Every write, in an order in which each has something to do. `PASS` and `VOUCHER` are filled in.
const WRITES: &[&str] = &[
    "register init --municipality 44087 --scheme SCHEME --register new/R.db",
    "register recover",
    "register rekey",
    "settings set municipality-name Lochristi",
    "keys rotate",
    "scheme adopt next.toml",
    "household import more-h.csv --members more-m.csv",
    "household add --id H8 --postcode 9080 --street Dorp --number 3",
    "household note H8 belt",
    "household note H8 --remove 1",
    "member add --household H8 --id P8 --last-name Claes --birth-date 1990-01-02",
    "member move P8 --household H1 --relation other",
    "member end P8",
    "status import more-s.csv",
    "status add --member P2 --code LL1 --from 2026-02-01",
    "status end S1 --last-day 2026-12-31",
    "figure import more-f.csv",
    "figure add --member P1 --kind taxable_income --value 12000,00 --year 2025",
    "source import more-a.csv",
    "entitlement derive",
    "person erase P8 --rule SR-112 --yes -o erasures.csv",
    "organiser import more-c.csv",
    "organiser add --id C8 --name Judo --sector sport",
    "organiser change C9 --iban BE68539007547034",
    "organiser change C9 --iban BE79063527767133",
    "organiser confirm C9",
    "organiser merge C6 --into C8",
    "offer import more-o.csv",
    "offer add --id O8 --organiser C8 --name Judo --category lessons --service sport --route door --price standaard=20,00",
    "pass issue --member P1",
    "pass print --member P1 -o cards.csv",
    "pass issue --all",
    "pass issue --walk-in --last-name Wouters --birth-date 1980-01-01",
    "voucher issue --member P1 --offer LID --unpaid",
    "voucher instalments VOUCHER --times 2",
    "voucher paid VOUCHER --amount 4,50",
    "receipt reverse K2026-00001",
    "voucher paid VOUCHER",
    "voucher print VOUCHER -o voucher.pdf",
    "letter pass --household H1 --with-cards -o pass.pdf",
    "letter vouchers --household H1 -o vouchers.pdf",
    "letter renewal --all -o letters",
    "organiser poster ZWEM -o poster.pdf",
    "desk close --counted 9,00",
    "voucher return VOUCHER",
    "voucher issue --value 20.00 --ages 6-18 --count 2 --through 2027-06-30",
    "voucher withdraw VOUCHER --reason verloren",
    "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
    "kit make --all --through 2026-12-31 -o kits",
    "kit paper --organiser ZWEM --rows 3 -o list.xlsx -o list.html",
    "kit redeem PASS --kit Z.kit --offer BEURT",
    "kit redeem PASS PASS --kit Z.kit",
    "kit undo --kit Z.kit",
    "kit export --kit Z.kit --month 2026-11 -o redeemed.csv",
    "kit answer --kit Z.kit answer.csv",
    "kit make --organiser ZWEM --through 2027-06-30 -o Y.kit",
    "kit renew Y.kit --kit Z.kit",
    "claim import redeemed.csv --answers answers",
    "claim import twice.csv",
    "claim decide TW-1 --accept --reason papier-gezien",
    "settle correct CLAIM --reason andere --to 12,00",
    "claim enter --organiser ZWEM --list L1 --line PASS;2026-11-21;BEURT",
    "settings set retain-contact 0d",
    "register retain -o retained.csv",
    "budget set stad 2026 1000,00",
    "budget set ocmw 2025 10,00",
    "budget close 2025",
    "settle close 2026-10 -o out",
    "settle approve 2026-10",
    "organiser add --id GENT --name Gent --sector sport --postcode 9000",
    "offer add --id O7 --organiser GENT --name Bad --category ticket --service sport --route refund --price standaard=60,00",
    "claim add --member P1 --offer O7 --paid 60 --receipt 1",
    "refund account P1 BE68539007547034",
    "refund order -o ocmw",
    "refund approve R2026-0001",
    "refund paid R2026-0001",
    "pass activate PASS",
    "pass block PASS --reason lost",
    "pass replace PASS",
    "pass end REPLACEMENT --reason moved",
    "person correct P2 --last-name Pieters --birth-date 2015-03-05",
    "member add --household H2 --id P7 --last-name Pieters --first-name Jan --birth-date 2015-03-05",
    "person merge P7 P2",
    "entitlement decline P1",
    "entitlement decline P1 --revoke",
    "manual handbook",
    "register backup new --keep 2",
    "register restore new/vrijpas-20261121T120000Z.db --to new/S.db",
];

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

/// Writes whose trial tells facts or rights of somebody: the look is in the log, and nothing else changes.
const TELLING: &[&str] = &[
    "status import",
    "status add",
    "status end",
    "figure import",
    "figure add",
    "source import",
    "voucher issue --member",
    "voucher instalments",
    "voucher paid",
    "voucher return",
    "voucher withdraw",
    "claim add",
    "claim import",
    "claim enter",
    "claim decide",
    "settle correct",
    "refund order",
    "entitlement decline",
    "person erase",
    "person merge",
];

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
            "voucher issue --member P1 --offer LID --unpaid" => {
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
