//! What the file itself refuses, whoever writes in it: the ledger is added to, facts are corrected, closed runs are frozen.

use std::fmt::Write;

use super::super::{Register, RegisterKey};
use super::ledger::{REFUSED, SEED, TAKEN};

/// Tables whose rows are never changed.
const NEVER_CHANGED: &[&str] = &[
    "audit",
    "budget",
    "budget_year",
    "claim",
    "claim_decision",
    "claim_note",
    "claim_price",
    "claim_share",
    "commitment",
    "correction",
    "correction_share",
    "decline",
    "entitlement",
    "entry",
    "erased_before",
    "erased_use",
    "erasure",
    "figure",
    "fund_total",
    "hand_in",
    "instalment",
    "kit",
    "offer_fact",
    "offer_price",
    "offer_version",
    "organiser_confirmation",
    "organiser_merge",
    "organiser_version",
    "pass_moved",
    "pass_print",
    "pass_state",
    "person_merge",
    "premium",
    "premium_share",
    "published",
    "receipt",
    "receipt_line",
    "refund_claim",
    "refund_fund",
    "refund_line",
    "refund_payment",
    "refund_step",
    "scheme_part",
    "scheme_version",
    "setting",
    "settlement_refund",
    "settlement_step",
    "signing_key",
    "source_answer",
    "statement",
    "status",
    "till_closing",
    "voucher_moved",
    "voucher_share",
    "voucher_withdrawal",
];
/// Facts, and whose a paper was: deleted only with an erasure row of this class.
const ERASABLE: &[(&str, &str)] = &[
    ("decline", "decline"),
    ("entitlement", "entitlement"),
    ("figure", "figure"),
    ("pass_moved", "identity"),
    ("source_answer", "source_answer"),
    ("status", "status"),
    ("voucher_moved", "identity"),
];
/// Rows that are ended, withdrawn, moved forward or kept up, never deleted.
const NEVER_DELETED: &[&str] = &[
    "fund_reserved",
    "fund_use",
    "pass",
    "personal_document",
    "refund_order",
    "settlement",
    "voucher",
];
/// Who somebody is, and ids and secrets that nothing hangs its truth on.
const FREE: &[&str] = &[
    "address",
    "earlier_birth",
    "earlier_membership",
    "household",
    "household_note",
    "identity",
    "membership",
    "name_word",
    "national_number",
    "offer",
    "organiser",
    "person",
    "person_account",
    "person_alias",
    "secret",
];

/// Writes ids and hashes out: `@p1` is 16 bytes that begin with `p1`, `#p1` 32.
pub(in super::super) fn written_out(sql: &str) -> String {
    let mut out = String::new();
    let mut rest = sql;
    while let Some(at) = rest.find(['@', '#']) {
        let width = if rest.as_bytes()[at] == b'@' { 32 } else { 64 };
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let end = rest
            .find(|c: char| !c.is_ascii_alphanumeric())
            .unwrap_or(rest.len());
        let hex = data_encoding::HEXLOWER.encode(&rest.as_bytes()[..end]);
        write!(out, "x'{hex:0<width$}'").unwrap();
        rest = &rest[end..];
    }
    out + rest
}

/// What the file answers; nothing of it is kept.
fn answer(register: &Register, sql: &str) -> Result<(), String> {
    register.run("BEGIN").unwrap();
    let ended = register.connection.execute_batch(&written_out(sql));
    register.run("ROLLBACK").unwrap();
    ended.map_err(|error| error.to_string())
}

pub(in super::super) fn seeded(folder: &tempfile::TempDir) -> Register {
    let key = RegisterKey::new([1; 32], [2; 16]);
    let register = Register::create(&folder.path().join("R.db"), &key).unwrap();
    register.run(&written_out(SEED)).unwrap();
    register
}

#[test]
fn every_table_says_what_may_happen_to_its_rows() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    let tables: Vec<String> = register
        .all(
            "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name",
            [],
            |row| row.get(0),
        )
        .unwrap();
    for table in &tables {
        let of = |list: &[&str]| list.contains(&table.as_str());
        assert!(
            of(NEVER_CHANGED) ^ of(NEVER_DELETED) ^ of(FREE),
            "{table} stands on no list, or on two"
        );
        let column: String = register
            .one("SELECT name FROM pragma_table_info($1)", [table], |row| {
                row.get(0)
            })
            .unwrap()
            .unwrap();
        let update = answer(
            &register,
            &format!("UPDATE {table} SET {column} = {column}"),
        );
        let delete = answer(&register, &format!("DELETE FROM {table}"));
        if of(NEVER_CHANGED) {
            let refused = update.unwrap_err();
            assert!(
                refused.contains("append-only") || refused.contains("by addition"),
                "{table}: {refused}"
            );
        }
        if of(NEVER_CHANGED) || of(NEVER_DELETED) {
            let refused = delete.unwrap_err();
            let says = if ERASABLE.iter().any(|(erasable, _)| erasable == table) {
                "only after an erasure"
            } else if of(NEVER_DELETED) {
                "never deleted"
            } else {
                "append-only"
            };
            assert!(refused.contains(says), "{table}: {refused}");
        }
    }
}

#[test]
fn the_file_refuses_what_would_falsify_it_and_takes_what_must_be_possible() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    for (sql, says) in REFUSED {
        let refused = answer(&register, sql).expect_err(sql);
        assert!(refused.contains(says), "{sql}\n{refused}");
    }
    for sql in TAKEN {
        assert_eq!(answer(&register, sql), Ok(()), "{sql}");
    }
}

#[test]
fn a_fact_goes_only_after_a_row_that_says_whose_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    for (table, class) in ERASABLE {
        let other = ["status", "figure"][usize::from(*class == "status")];
        for (class, person, goes) in [
            (*class, "p1", true),
            (other, "p1", false),
            (class, "p2", false),
        ] {
            let erase = format!(
                "INSERT INTO erasure (person, class, rule, recorded_by, recorded_at) VALUES (@{person}, '{class}', 'r', 'u', 't'); DELETE FROM {table}"
            );
            let gone = answer(&register, &erase);
            assert_eq!(gone.is_ok(), goes, "{table}: {class} of {person}");
        }
    }
}
