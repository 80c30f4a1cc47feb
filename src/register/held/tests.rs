//! Nothing of a person is forgotten: the list is held against the file itself.

use super::list::held;
use super::tables::{LEFT_OUT, Table, column_of};
use crate::domain::PersonId;
use crate::register::{HeldValue, Register};

/// What hangs on a person, directly or by one of these.
const HANGS_ON: &[&str] = &["person", "household", "pass", "voucher", "claim", "premium"];
/// What is counted of somebody erased, which names nobody, and words of a name folded for finding, which the name itself tells.
const NOT_TOLD: &[&str] = &["erased_use", "name_word"];

fn texts(register: &Register, sql: &str, of: &str) -> Vec<String> {
    register.all(sql, [of], |row| row.get(0)).unwrap()
}

fn about(register: &Register, first: &[u8]) -> Vec<super::Held> {
    let mut id = [0; 16];
    id[..first.len()].copy_from_slice(first);
    register.held_about(PersonId::from_bytes(id)).unwrap()
}

#[test]
fn every_column_about_a_person_is_told_or_left_out_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let register = crate::register::tests::seeded(&folder);
    let tables = "SELECT name FROM sqlite_schema WHERE type = $1 ORDER BY name";
    for table in texts(&register, tables, "table") {
        let named = texts(
            &register,
            "SELECT \"table\" FROM pragma_foreign_key_list($1)",
            &table,
        );
        if !named.iter().any(|of| HANGS_ON.contains(&of.as_str()))
            || NOT_TOLD.contains(&table.as_str())
        {
            continue;
        }
        let told: Vec<&Table> = held().filter(|held| held.of == table).collect();
        assert!(!told.is_empty(), "{table} names a person and is not told");
        for held in told {
            for column in texts(&register, "SELECT name FROM pragma_table_info($1)", &table) {
                let mut columns = held.columns().map(column_of);
                let household = column == "household" && held.title.contains("address");
                let told = columns.any(|told| told == column) || household;
                let left = LEFT_OUT.contains(&column.as_str())
                    || held.whose.contains(&format!("{column} = $1"));
                let other_subject = column == "household" && table != "membership";
                assert!(
                    told || left || other_subject,
                    "{table}.{column} is neither told nor left out"
                );
            }
        }
    }
}

#[test]
fn what_stands_in_each_table_is_found_and_only_of_the_person_asked() {
    let folder = tempfile::tempdir().unwrap();
    let register = crate::register::tests::seeded(&folder);
    let more = "INSERT INTO identity VALUES (@p1, 'a', 'b', 'c', 'f', '1990-01-01', 'nl', 'd', 'e', 't');
        INSERT INTO earlier_birth VALUES (@p1, 't', '1991-01-01'); INSERT INTO person_alias VALUES ('P1', @p1, 't');
        INSERT INTO national_number VALUES (#n1, @p1, '85073003328', 0, 't'); INSERT INTO person_merge VALUES (@p4, @p1, 't');
        INSERT INTO earlier_membership VALUES (@h1, @p1, '2020-01-01', NULL, 100, 't', NULL, 't');
        INSERT INTO status (id, alias, household, code, from_on, to_on, recorded_at) VALUES (@sh, 'S2', @h1, 'LL2', '2026-01-01', NULL, 't'),
          (@si, 'S3', @h1, 'LL3', '2025-01-01', '2025-06-01', 't');
        INSERT INTO figure (id, household, kind, hundredths, year, recorded_at) VALUES (@fh, @h1, 'income', 100, 2026, 't');
        INSERT INTO erasure (person, class, rule, recorded_by, recorded_at) VALUES (@p1, 'contact', 'r', 'u', 't');
        INSERT INTO audit (seq, at, login, command, action, person, commitments, hash) VALUES (2, 't', 'u', 'c', 'look', @p1, 1, #head);";
    let more = format!("INSERT INTO person VALUES (@p4, 't'); {more}");
    register
        .run(&crate::register::tests::written_out(&more))
        .unwrap();
    let held = about(&register, b"p1");
    let empty = held.iter().filter(|one| one.rows.is_empty());
    let empty: Vec<&str> = empty.map(|one| one.title).collect();
    assert_eq!(empty, [""; 0], "the seed has a row of each");
    let rows = |held: &[super::Held], title: &str| {
        let one = held.iter().find(|one| one.title == title).unwrap();
        one.rows.clone()
    };
    let addresses = rows(&held, "held-addresses");
    assert_eq!(
        addresses.len(),
        1,
        "where they live, and not where others did"
    );
    assert!(addresses[0].contains(&HeldValue::Text("9080".to_owned())));
    let statuses = rows(&held, "held-household-statuses");
    assert_eq!(statuses.len(), 1, "of the household, in their days");
    let other = about(&register, b"p2");
    assert_eq!(rows(&other, "held-addresses").len(), 1);
    assert!(rows(&other, "held-rights").is_empty() && rows(&other, "held-claims").is_empty());
}
