//! A run is open or closed, never between, whenever the power goes.

use std::fs;
use std::thread;
use std::time::Instant;

use crate::settle::with_claims;
use crate::support::Town;

/// How many claims there are beside the two of a small town.
const MORE: i64 = 4_000;
/// How often the power goes.
const MOMENTS: u32 = 12;

/// Hands in the claim at the door many times over.
fn handed_in_often(town: &Town) {
    let often =
        format!("WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {MORE})");
    town.sql(&format!(
        "BEGIN;
         {often} INSERT INTO claim SELECT 100 + i, randomblob(16), hand_in, organiser, 'B-' || i, content, voucher, pass, offer, price_class,
             price, redeemed_on, month, provisional, late, recorded_at FROM n, claim WHERE reference = 'A-1';
         CREATE TEMP TABLE first AS SELECT seq FROM claim WHERE reference = 'A-1';
         {often} INSERT INTO claim_decision SELECT 100 + i, nth, decision, code, reason, recorded_by, recorded_at
           FROM n, claim_decision WHERE claim = (SELECT seq FROM first);
         CREATE TEMP TABLE priced AS SELECT * FROM claim_price WHERE claim = (SELECT seq FROM first);
         CREATE TEMP TABLE numbered AS {often} SELECT i FROM n;
         UPDATE priced SET claim = -1;
         {copies}
         {often} INSERT INTO claim_share SELECT 100 + i, role, fund, amount FROM n, claim_share WHERE claim = (SELECT seq FROM first);
         COMMIT;",
        copies = prices(town)
    ));
}

/// The price of the first claim for each of the others, whatever columns it has.
fn prices(town: &Town) -> String {
    let columns =
        town.column("SELECT name FROM pragma_table_info('claim_price') WHERE name <> 'claim'");
    let columns = columns.join(", ");
    format!(
        "INSERT INTO claim_price (claim, {columns}) SELECT 100 + i, {columns} FROM numbered, priced;"
    )
}

/// The settlements, entries and statements that a register holds, and the hash of the run.
fn holds(town: &Town, register: &str) -> (String, Vec<Vec<String>>) {
    let list = town.rows(&["settle", "list", "--register", register]);
    let ledger = town.ledger_of(register);
    let count = |table: &str| -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        ledger.query_row(&sql, [], |row| row.get(0)).unwrap()
    };
    let counts = [
        "settlement",
        "entry",
        "statement",
        "fund_total",
        "published",
    ]
    .map(count);
    (format!("{counts:?}"), list)
}

#[test]
fn a_run_that_is_killed_is_open_or_closed_and_closes_again_to_the_same_hash() {
    let mut town = with_claims();
    handed_in_often(&town);
    town.on("2026-12-02");
    let copy = |name: &str| fs::copy(town.path("R.db"), town.path(name)).unwrap();
    let start =
        |register: &str| town.start(&["settle", "close", "2026-11", "--register", register]);
    copy("whole.db");
    let began = Instant::now();
    assert!(
        start("whole.db")
            .wait_with_output()
            .unwrap()
            .status
            .success()
    );
    let takes = began.elapsed();
    let open = holds(&town, "R.db");
    let closed = holds(&town, "whole.db");
    assert_eq!(open.0, "[0, 0, 0, 0, 0]");
    assert_eq!(closed.0, format!("[1, {}, 2, 3, 3]", MORE + 2));
    let (mut killed, mut dice) = (0, 20_261_122_u32);
    for nth in 0..MOMENTS {
        let register = format!("killed{nth}.db");
        copy(&register);
        let mut child = start(&register);
        // Over the whole of it, and a little past its end.
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        thread::sleep(takes * (dice >> 24) / 240);
        child.kill().unwrap();
        killed += i32::from(child.wait_with_output().unwrap().status.code().is_none());
        let left = holds(&town, &register);
        assert!(left == open || left == closed, "{nth}: {left:?}");
        let again = start(&register).wait_with_output().unwrap().status;
        assert_eq!(again.success(), left == open, "closed once: {nth}");
        assert_eq!(holds(&town, &register), closed, "{nth}");
        fs::remove_file(town.path(&register)).unwrap();
    }
    assert!(killed > 3, "{killed} of {MOMENTS}");
}
