//! What a pass sets off in the kit: the same statements and as many codes, whoever's it is.

use std::sync::mpsc::channel;

use rusqlite::trace::{TraceEvent, TraceEventCodes};

use super::super::Outcome;
use super::*;
use crate::domain::Paper;
use crate::seal::made;

/// The statements that a code sets off in a kit as it was made, the codes computed, and what the file then says of it beside
/// token, amount and reference.
fn set_off(shown: &Shown, day: &str) -> (Vec<String>, u64, String) {
    let club = Club::new();
    let mut kit = club.open();
    let (send, statements) = channel();
    let note = move |event: TraceEvent<'_>| {
        if let TraceEvent::Stmt(_, sql) = event {
            send.send(sql.to_owned()).unwrap();
        }
    };
    let statement = TraceEventCodes::SQLITE_TRACE_STMT;
    kit.connection.trace_v2(statement, Some(note)).unwrap();
    let before = made();
    // The second time, too: that it was noted before is said of each.
    for noted in [false, true] {
        let answer = kit
            .redeem(shown, &swims(day, "kind"), &club.random)
            .unwrap();
        let is_pass = answer.outcome == Outcome::Pass;
        assert_eq!(answer.before.is_some(), noted && is_pass);
        assert_eq!(answer.outcome == Outcome::NotValid, noted && !is_pass);
    }
    let computed = made() - before;
    let statements = statements.try_iter().collect();
    let noted = club.open().connection.query_row(
        "SELECT nth || kit || voucher || offer || price_class || price || redeemed_on || provisional || exported FROM redemptions LIMIT 1",
        [],
        |row| row.get(0),
    );
    (statements, computed, noted.unwrap())
}

#[test]
fn every_pass_sets_off_the_same() {
    let signed = |number: u32, key: u8| {
        let number = pass(number, 0).number;
        Shown::Scanned(signer(key).sign(Paper::Pass { number }))
    };
    for day in ["2026-05-02", "2026-07-02"] {
        // Ordinary, reduced, reduced until July, and not in the kit: unknown, blocked, ended or replaced.
        let first = set_off(&shows(1), day);
        assert!(first.0.len() > 6 && first.1 > 4, "{first:?}");
        for number in [2, 3, 9] {
            assert_eq!(set_off(&shows(number), day), first, "pass {number}");
        }
        for key in [1, 2] {
            let first = set_off(&signed(1, key), day);
            for number in [2, 3, 9] {
                assert_eq!(set_off(&signed(number, key), day), first, "pass {number}");
            }
        }
    }
    // A voucher does something else, and that is seen.
    assert_ne!(
        set_off(&hands(2), "2026-05-02").0,
        set_off(&shows(2), "2026-05-02").0
    );
}
