//! The log read back: nothing in it can be altered, removed, moved or put in without being found, and an old log verifies for ever.

use data_encoding::HEXLOWER;

use super::super::{
    Action, Fault, Keep, Link, LogEnd, LogFault, Register, RegisterKey, Stamp, Subject,
};
use crate::domain::PersonId;
use crate::seal::Chain;

/// How many entries the log has; every third covers two commitments.
const ENTRIES: i64 = 12;

fn empty(folder: &tempfile::TempDir) -> Register {
    let key = RegisterKey::new([1; 32], [2; 16]);
    Register::create(&folder.path().join("R.db"), &key).unwrap()
}

fn person() -> PersonId {
    PersonId::from_bytes([7; 16])
}

fn written(folder: &tempfile::TempDir) -> Register {
    let mut register = empty(folder);
    register
        .write(Keep::Yes, |register| {
            register.run("INSERT INTO person VALUES (x'07070707070707070707070707070707', 't')")?;
            for nth in 1..=ENTRIES {
                if nth % 3 == 0 {
                    for half in [0, 100] {
                        register.commit_to(&[u8::try_from(nth).unwrap() + half; 32])?;
                    }
                }
                let stamp = Stamp {
                    at: format!("2026-11-21T09:30:{nth:02}Z"),
                    login: "anna".into(),
                    on_behalf: (nth % 2 == 0).then(|| "an".into()),
                    command: "entitlement explain".into(),
                };
                let subject = Subject {
                    person: (nth % 4 == 0).then(person),
                    count: (nth % 5 == 0).then_some(nth),
                    ..Subject::default()
                };
                register.log(&stamp, Action::Look, subject)?;
            }
            register.run(
                "DROP TRIGGER audit_is_never_changed; DROP TRIGGER audit_is_never_deleted; DROP TRIGGER audit_has_no_gaps;
                 DROP TRIGGER commitment_is_never_changed; DROP TRIGGER commitment_is_never_deleted;",
            )
        })
        .unwrap();
    register
        .run("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON")
        .unwrap();
    register
}

fn read(register: &Register) -> (LogEnd, Vec<Chain>) {
    let mut heads = Vec::new();
    let end = register
        .each_link(|link| {
            if let Link::Entry(head) = link {
                heads.push(head);
            }
            Ok::<(), Fault>(())
        })
        .unwrap();
    (end, heads)
}

/// What is found once these statements were carried out; nothing of it is kept.
fn found(register: &mut Register, sql: &str) -> Option<LogFault> {
    register
        .write(Keep::No, |register| {
            register.run(sql)?;
            Ok::<_, Fault>(read(register).0.fault)
        })
        .unwrap()
}

#[test]
fn a_log_that_nobody_touched_is_what_was_written() {
    let folder = tempfile::tempdir().unwrap();
    let register = written(&folder);
    let (end, heads) = read(&register);
    assert_eq!(
        (end.entries, end.commitments, end.fault),
        (ENTRIES, 8, None)
    );
    assert_eq!((heads.len(), heads.last()), (12, Some(&end.head)));
    assert_eq!(register.log_end().unwrap(), (ENTRIES, 8, end.head));
}

#[test]
fn every_field_of_every_entry_and_commitment_is_guarded() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = written(&folder);
    for (column, value) in [
        ("at", "'2026-11-21T09:30:59Z'"),
        ("login", "'piet'"),
        ("on_behalf", "'jan'"),
        ("on_behalf", "''"),
        ("command", "'entitlement show'"),
        ("action", "'derive'"),
        ("person", "x'08080808080808080808080808080808'"),
        ("organiser", "x'08080808080808080808080808080808'"),
        ("settlement", "x'08080808080808080808080808080808'"),
        ("count", "9"),
        ("hash", "zeroblob(32)"),
    ] {
        for entry in 1..=ENTRIES {
            let sql = format!("UPDATE audit SET {column} = {value} WHERE seq = {entry}");
            let covers = if entry % 3 == 0 { 2 } else { 0 };
            let fault = LogFault::Altered { entry, covers };
            assert_eq!(found(&mut register, &sql), Some(fault), "{sql}");
        }
    }
    for commitment in 1..=8 {
        let entry = (commitment + 1) / 2 * 3;
        let fault = LogFault::Altered { entry, covers: 2 };
        let sql = format!("UPDATE commitment SET bytes = zeroblob(32) WHERE seq = {commitment}");
        assert_eq!(found(&mut register, &sql), Some(fault), "{sql}");
        let gone = format!("DELETE FROM commitment WHERE seq = {commitment}");
        let fault = LogFault::NotCommitted(commitment);
        assert_eq!(found(&mut register, &gone), Some(fault), "{gone}");
    }
}

/// Entries, where they stood before, in their new order: renumbered one by one, each with its hash.
fn reordered(order: &[i64]) -> String {
    let moved = order.iter().zip(1_i64..);
    let moved = moved
        .map(|(before, after)| format!("UPDATE audit SET seq = {after} WHERE seq = -{before};"));
    let moved: String = moved.collect();
    format!("UPDATE audit SET seq = -seq; {moved} DELETE FROM audit WHERE seq < 0")
}

#[test]
fn what_is_removed_moved_or_put_in_is_found_where_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = written(&folder);
    let all: Vec<i64> = (1..=ENTRIES).collect();
    for entry in 1..ENTRIES {
        let gone = format!("DELETE FROM audit WHERE seq = {entry}");
        assert_eq!(found(&mut register, &gone), Some(LogFault::Missing(entry)));
        let mut rest = all.clone();
        rest.retain(|one| *one != entry);
        let fault = found(&mut register, &reordered(&rest));
        let here = matches!(fault, Some(LogFault::Altered { entry: at, .. }) if at == entry);
        assert!(here, "{entry} removed and the rest renumbered: {fault:?}");
        for other in entry + 1..=ENTRIES {
            let mut swapped = all.clone();
            swapped.swap(
                usize::try_from(entry - 1).unwrap(),
                usize::try_from(other - 1).unwrap(),
            );
            let fault = LogFault::Moved {
                entry,
                stands: other,
            };
            let found = found(&mut register, &reordered(&swapped));
            assert_eq!(found, Some(fault), "{entry} and {other}");
        }
        // A copy of an entry put in after it.
        let place = usize::try_from(entry).unwrap();
        let copy = format!(
            "UPDATE audit SET seq = -seq - 1 WHERE seq > {entry}; UPDATE audit SET seq = -seq WHERE seq < 0;
             INSERT INTO audit SELECT {entry} + 1, at, login, on_behalf, command, action, person, organiser, settlement, count, commitments, hash
               FROM audit WHERE seq = {entry}"
        );
        let fault = found(&mut register, &copy);
        let here = match fault {
            Some(LogFault::Altered { entry, .. } | LogFault::Moved { entry, .. }) => {
                entry == all[place]
            }
            _ => false,
        };
        assert!(here, "{entry} twice: {fault:?}");
    }
}

#[test]
fn a_log_that_is_cut_short_shows_where_it_committed_and_else_against_a_head() {
    let folder = tempfile::tempdir().unwrap();
    let mut register = written(&folder);
    let (end, _) = read(&register);
    for last in 1..ENTRIES {
        let sql = format!("DELETE FROM audit WHERE seq > {last}");
        assert_eq!(
            found(&mut register, &sql),
            Some(LogFault::CutShort(last + 1))
        );
        // With the commitments gone too the rest is a log of its own, but the head is not in it.
        let whole = format!(
            "{sql}; DELETE FROM commitment WHERE seq > (SELECT commitments FROM audit WHERE seq = {last})"
        );
        register
            .write(Keep::No, |register| {
                register.run(&whole)?;
                let (short, heads) = read(register);
                assert_eq!((short.fault, heads.contains(&end.head)), (None, false));
                Ok::<_, Fault>(())
            })
            .unwrap();
    }
    let more = "INSERT INTO commitment (bytes) VALUES (zeroblob(32))";
    assert_eq!(
        found(&mut register, more),
        Some(LogFault::CutShort(ENTRIES + 1))
    );
}

/// The file was written by the first version: whatever is changed since, it must read back to the same head.
#[test]
fn an_old_log_verifies_for_ever() {
    let folder = tempfile::tempdir().unwrap();
    let register = empty(&folder);
    register.run("PRAGMA foreign_keys = OFF").unwrap();
    register
        .run(include_str!("../../../fixtures/log/v1.sql"))
        .unwrap();
    let (end, heads) = read(&register);
    assert_eq!((end.entries, end.commitments, end.fault), (5, 3, None));
    let heads: Vec<String> = heads
        .iter()
        .map(|head| HEXLOWER.encode(head.bytes()))
        .collect();
    assert_eq!(
        heads[4], "f279ed264c40b6ecfbb3ead70fbf6b9083a1b14a67ff944f257c466c58a8a1b0",
        "{heads:#?}"
    );
}
