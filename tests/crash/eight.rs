//! Eight people at once: what was said to be done is there once, what was refused is not there, and nothing else is.

use std::collections::BTreeSet;
use std::sync::Mutex;
use std::thread;

use crate::state;
use crate::support::{Ran, Town};
use crate::trial::IN_ORDER;

const CLERKS: usize = 8;
/// The kinds of commands that they mix.
const KINDS: usize = 7;

/// What a command was to write: which table and column shows it, and what stands there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Written(&'static str, String);

/// One command of one clerk: what it came to, and what it was to write.
fn one(town: &Town, pass: &str, clerk: usize, nth: usize) -> (Ran, Option<Written>) {
    let mark = format!("{clerk}-{nth}");
    let run = |line: &str| town.run(&line.split(' ').collect::<Vec<_>>());
    match (clerk + nth) % KINDS {
        0 => (
            run(&format!("settings set municipality-name naam{mark}")),
            Some(Written(
                "SELECT value FROM setting WHERE value LIKE 'naam%'",
                format!("naam{mark}"),
            )),
        ),
        1 => (
            run(&format!("household add --id N{mark} --postcode 9080")),
            Some(Written(
                "SELECT alias FROM household WHERE alias LIKE 'N%'",
                format!("N{mark}"),
            )),
        ),
        2 => (
            run(&format!(
                "member add --household H1 --id M{mark} --last-name Peeters --birth-date 1990-05-01"
            )),
            Some(Written(
                "SELECT alias FROM person_alias WHERE alias LIKE 'M%'",
                format!("M{mark}"),
            )),
        ),
        3 => {
            let ran = run("voucher issue --member P1 --offer LID --format csv --quiet");
            let code = ran
                .stdout
                .lines()
                .nth(1)
                .and_then(|row| row.split(',').next());
            let code = code.unwrap_or_default().replace('-', "");
            (ran, Some(Written("SELECT code FROM voucher", code)))
        }
        4 => {
            let row = format!("ZWEM;C{mark};{pass};BEURT;2026-11-{:02};2,00", 1 + nth % 20);
            let file = format!("in{mark}.csv");
            town.file(
                &file,
                &format!("club_id;reference;voucher;offer;redeemed_on;collected\n{row}\n"),
            );
            (
                run(&format!("claim import {file}")),
                Some(Written("SELECT reference FROM claim", format!("C{mark}"))),
            )
        }
        5 => (run("household list"), None),
        _ => (run("entitlement explain P1"), None),
    }
}

#[test]
fn eight_at_once_lose_nothing_and_double_nothing() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let times = std::env::var("VRIJPAS_LONG").map_or(1, |it| it.parse().unwrap());
    let each = if times == 1 { 21 } else { 1_000 };
    let said = Mutex::new((BTreeSet::new(), 0, 0));
    thread::scope(|scope| {
        for clerk in 0..CLERKS {
            let (town, pass, said) = (&town, &pass, &said);
            scope.spawn(move || {
                for nth in 0..each {
                    let (ran, written) = one(town, pass, clerk, nth);
                    let mut said = said.lock().unwrap();
                    match ran.status {
                        0 => said.0.extend(written),
                        // Five seconds were not enough: said in words, and nothing is written.
                        4 => {
                            assert!(ran.stderr.contains("schrijft"), "{ran:?}");
                            said.1 += 1;
                        }
                        _ => panic!("{ran:#?}"),
                    }
                    said.2 += 1;
                }
            });
        }
    });
    let (done, busy, all) = said.into_inner().unwrap();
    assert_eq!(all, CLERKS * each);
    assert!(busy * 4 < all, "{busy} of {all} gave up waiting");
    town.run(&IN_ORDER.split(' ').collect::<Vec<_>>()).fine();
    let register = state::open(&town.path(""), &town.path("R.db"));
    let tables: BTreeSet<&str> = done.iter().map(|written| written.0).collect();
    for sql in tables {
        let mut statement = register.prepare(sql).unwrap();
        let rows = statement
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap();
        let mut found: Vec<String> = rows.map(Result::unwrap).collect();
        found.sort();
        let told = done.iter().filter(|written| written.0 == sql);
        let told: Vec<String> = told.map(|written| written.1.clone()).collect();
        assert_eq!(found, told, "{sql}");
    }
    println!(
        "eight clerks: {all} commands, {} writes, {busy} waited in vain",
        done.len()
    );
}

#[test]
fn a_close_and_a_backup_go_on_among_readers_and_writers() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    let mut rows = String::from("club_id;reference;voucher;offer;redeemed_on;collected\n");
    for nth in 0..60 {
        rows += &format!(
            "ZWEM;A-{nth};{pass};BEURT;2026-11-{:02};2,00\n",
            1 + nth % 20
        );
    }
    let file = town.file("in.csv", &rows);
    town.run(&["claim", "import", &file]).fine();
    town.on("2026-12-02");
    for folder in ["backups", "backups2"] {
        std::fs::create_dir(town.path(folder)).unwrap();
    }
    let run = |line: &str| town.run(&line.split(' ').collect::<Vec<_>>()).fine();
    thread::scope(|scope| {
        let reading = scope.spawn(|| {
            let mut seen = BTreeSet::new();
            for _ in 0..8 {
                seen.insert(run("settle list --format csv --quiet").lines().count());
            }
            seen
        });
        let writing = scope.spawn(|| {
            for nth in 0..6 {
                run(&format!("household add --id W{nth} --postcode 9080"));
            }
        });
        run("register backup backups");
        run("settle close 2026-11 -o out");
        run("register backup backups2");
        writing.join().unwrap();
        let seen = reading.join().unwrap();
        assert!(
            seen.iter().all(|lines| [1, 2].contains(lines)),
            "open or closed: {seen:?}"
        );
    });
    run(IN_ORDER);
    let of_household = |nth| format!("household show W{nth}");
    (0..6).for_each(|nth| drop(run(&of_household(nth))));
}
