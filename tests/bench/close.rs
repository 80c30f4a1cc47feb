//! Closing a month of 1,000,000 claims of 2,000 organisers, beside what SQLite needs for the bare sums and the inserts of the same rows
//! into the same tables: `cargo bench --bench close [CLAIMS [ORGANISERS]]`. Wall time and peak memory of each; a gigabyte of disk.

#![allow(clippy::unwrap_used, clippy::print_stdout, missing_docs)]

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rusqlite::{Connection, params};

fn main() {
    let numbers = || std::env::args().filter_map(|arg| arg.parse::<i64>().ok());
    let claims = numbers().next().unwrap_or(1_000_000);
    let clubs = numbers().nth(1).unwrap_or(2_000);
    let folder = std::env::var_os("VRIJPAS_BARE").map(PathBuf::from);
    if let Some(folder) = folder {
        return bare(&folder);
    }
    let folder = tempfile::tempdir().unwrap();
    lay(folder.path(), claims, clubs);
    println!("{claims} claims of {clubs} organisers");
    fs::copy(folder.path().join("R.db"), folder.path().join("B.db")).unwrap();
    let mut itself = Command::new(std::env::current_exe().unwrap());
    let (least, _) = measure(
        "the bare GROUP BY and inserts",
        itself.env("VRIJPAS_BARE", folder.path()),
    );
    fs::remove_file(folder.path().join("B.db")).unwrap();
    measure(
        "settle preview",
        &mut vrijpas(folder.path(), "2026-12-01", "settle preview 2026-11"),
    );
    let (took, _) = measure(
        "settle close",
        &mut vrijpas(folder.path(), "2026-12-01", "settle close 2026-11 --quiet"),
    );
    let times = took.as_millis() * 100 / least.as_millis().max(1);
    println!(
        "settle close is {}.{:02} times the bare work",
        times / 100,
        times % 100
    );
}

/// A command in the folder of the town.
fn vrijpas(folder: &Path, today: &str, line: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_vrijpas"));
    command
        .args(line.split(' '))
        .current_dir(folder)
        .env("XDG_CONFIG_HOME", folder.join("config"))
        .env("VRIJPAS_REGISTER", folder.join("R.db"))
        .env("VRIJPAS_TODAY", today);
    command
}

/// Runs a command to its end; gives and tells its wall time and peak memory in kB.
fn measure(what: &str, command: &mut Command) -> (Duration, u64) {
    let started = Instant::now();
    let mut child = command.stdout(Stdio::null()).spawn().unwrap();
    let mut peak = 0;
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        let told = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
        let line = told.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number = line.and_then(|line| line.trim().split(' ').next()?.parse().ok());
        peak = peak.max(number.unwrap_or(0));
        std::thread::sleep(Duration::from_millis(10));
    };
    assert!(status.success(), "{what}");
    let took = started.elapsed();
    println!("{:8} ms {:6} MB   {what}", took.as_millis(), peak / 1024);
    (took, peak)
}

/// The register itself, opened as the program opens it.
fn open(folder: &Path, name: &str) -> Connection {
    let keys = fs::read_dir(folder.join("config/vrijpas")).unwrap();
    let text = fs::read_to_string(keys.last().unwrap().unwrap().path()).unwrap();
    let word = |name: &str| {
        let mut words = text.lines().filter_map(|line| line.split_once(' '));
        words.find(|(word, _)| *word == name).unwrap().1
    };
    let register = Connection::open(folder.join(name)).unwrap();
    let pragmas = format!(
        "PRAGMA cipher_log_level = NONE; PRAGMA key = \"x'{}{}'\"; PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON;
         PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA temp_store = MEMORY; PRAGMA secure_delete = ON;
         PRAGMA cache_size = -65536;",
        word("key"),
        word("register-salt")
    );
    register.execute_batch(&pragmas).unwrap();
    register
}

/// A town with so many claims handed in, each split over four parties, two thirds of them at the door.
fn lay(folder: &Path, claims: i64, clubs: i64) {
    let mut organisers = "club_id;name;sector;postcode\n".to_owned();
    let mut offers = "offer_id;club_id;service;name;category;price_class;price;route\n".to_owned();
    for club in 0..clubs {
        writeln!(organisers, "C{club:05};Club {club};sport;9080").unwrap();
        for (nth, route) in ["door", "door", "prepaid"].iter().enumerate() {
            writeln!(
                offers,
                "C{club:05}-{nth};C{club:05};sport;Les {nth};lessons;standaard;{},50;{route}",
                10 + nth
            )
            .unwrap();
        }
    }
    fs::write(folder.join("clubs.csv"), organisers).unwrap();
    fs::write(folder.join("offers.csv"), offers).unwrap();
    let scheme = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/fixtures/schemes/lochristi.toml"
    );
    for line in [
        &format!("register init --municipality 44087 --scheme {scheme} --quiet"),
        "organiser import clubs.csv --quiet",
        "offer import offers.csv --quiet",
    ] {
        let mut command = vrijpas(folder, "2026-11-30", line);
        assert!(
            command
                .stdout(Stdio::null())
                .stderr(Stdio::null())
                .status()
                .unwrap()
                .success(),
            "{line}"
        );
    }
    hand_in(folder, claims);
}

/// The claims, straight in the file.
fn hand_in(folder: &Path, claims: i64) {
    let mut register = open(folder, "R.db");
    let laying = register.transaction().unwrap();
    laying
        .execute_batch(
            "CREATE TEMP TABLE place (nth INTEGER PRIMARY KEY, offer BLOB, organiser BLOB, price INTEGER, route TEXT, version BLOB);
             INSERT INTO place SELECT row_number() OVER (ORDER BY randomblob(4)) - 1, now.offer, now.organiser, price.price, now.route,
               (SELECT id FROM scheme_version) FROM offer_now AS now JOIN offer_price AS price ON price.version = now.seq;
             INSERT INTO hand_in VALUES (zeroblob(16), zeroblob(32), 1, '2026-11-20', '2026-11-20T10:00:00Z', 'bench');",
        )
        .unwrap();
    let rows = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < $1)";
    let place = "CROSS JOIN place ON place.nth = (i * 7919) % (SELECT count(*) FROM place)";
    for sql in [
        format!(
            "{rows} INSERT INTO claim SELECT i, randomblob(16), zeroblob(16), organiser, 'R-' || i, randomblob(32), NULL, NULL, offer,
               'standaard', price, '2026-11-20', '2026-11', 0, 0, '2026-11-20T10:00:00Z' FROM n {place}"
        ),
        format!("{rows} INSERT INTO claim_decision SELECT i, 1, 'accepted', 'ok', NULL, 'bench', '2026-11-20T10:00:00Z' FROM n"),
        format!(
            "{rows} INSERT INTO claim_price (claim, scheme_version, route, category, service, sector, priced_on, aged_on, price, collected, due)
             SELECT i, version, route, 'lessons', 'sport', 'sport', '2026-11-20', '2026-11-20', price,
               iif(route = 'door', price / 5, 0), iif(route = 'door', price - price / 5 - price / 4, price) FROM n {place}"
        ),
        format!(
            "{rows} INSERT INTO claim_share SELECT i, role, fund, CASE fund WHEN 'stad' THEN price / 5 WHEN 'ocmw' THEN price - price / 5 - price / 4 - price / 5
                ELSE iif(role = 'holder', price / 5, price / 4) END
             FROM n {place} CROSS JOIN (SELECT 'fund' AS role, 'ocmw' AS fund UNION ALL SELECT 'fund', 'stad' UNION ALL
               SELECT 'holder', '' UNION ALL SELECT 'organiser', '')"
        ),
    ] {
        laying.execute(&sql, [claims]).unwrap();
    }
    laying.commit().unwrap();
    register
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
}

/// The least that closing can be: nothing is checked, chained or published.
fn bare(folder: &Path) {
    let mut register = open(folder, "B.db");
    let closing = register.transaction().unwrap();
    let settlement = [1_u8; 16];
    closing
        .execute(
            "INSERT INTO settlement VALUES ($1, '2026-0001', '2026-11', '2026-11', 'closing', '2026-12-01', 'bench', zeroblob(32), NULL, '2026-12-01T10:00:00Z', NULL)",
            [settlement],
        )
        .unwrap();
    for sql in [
        "INSERT INTO entry (settlement, organiser, claim, kind, gross, collected, borne, due)
         SELECT $1, organiser, claim.seq, 'claim', price.price, collected, price.price - collected - due, due
         FROM claim CROSS JOIN claim_price AS price ON price.claim = claim.seq ORDER BY claim.seq",
        "INSERT INTO statement SELECT $1, organiser, 'S-' || hex(organiser), sum(claims), sum(gross), sum(collected), sum(borne), sum(due),
           0, 0, sum(due), 0
         FROM (SELECT claim.organiser, claim.offer, claim.price_class, price.route, claim.late, count(*) AS claims, sum(price.price) AS gross,
             sum(collected) AS collected, sum(price.price - collected - due) AS borne, sum(due) AS due
           FROM claim CROSS JOIN claim_price AS price ON price.claim = claim.seq GROUP BY 1, 2, 3, 4, 5) GROUP BY organiser",
        "INSERT INTO fund_total SELECT $1, coalesce(nullif(fund, ''), role || '-' || route), sum(amount)
         FROM claim_share AS share CROSS JOIN claim_price AS price ON price.claim = share.claim
         WHERE role = 'fund' OR route = 'prepaid' GROUP BY 2",
        "INSERT INTO published SELECT $1, number, zeroblob(600), zeroblob(32) FROM statement",
    ] {
        closing.execute(sql, params![settlement]).unwrap();
    }
    closing
        .execute(
            "UPDATE settlement SET state = 'closed', hash = zeroblob(32), log_head = zeroblob(32) WHERE id = $1",
            [settlement],
        )
        .unwrap();
    closing.commit().unwrap();
    register
        .execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")
        .unwrap();
}
