//! The table of what the register holds about persons is whole, and erasing does what it says.

use std::collections::BTreeSet;

use super::super::{Erased, Fate, PERSONAL, Register, Stamp, Whom};
use super::refusals::{seeded, written_out};
use crate::domain::{DataClass, PersonId};

fn count(register: &Register, sql: &str) -> i64 {
    let sql = written_out(sql);
    register
        .one(&sql, [], |row| row.get(0))
        .unwrap()
        .unwrap_or_default()
}

fn person(name: &str) -> PersonId {
    let mut bytes = [0; 16];
    bytes[..name.len()].copy_from_slice(name.as_bytes());
    PersonId::from_bytes(bytes)
}

fn erase_all(register: &Register, of: &str) -> i64 {
    let stamp = Stamp {
        at: "2026-11-21T09:00:00Z".into(),
        login: "u".into(),
        on_behalf: None,
        command: "person erase".into(),
    };
    let erased = DataClass::ALL.iter().map(|class| {
        let erased = Erased {
            person: person(of),
            class: *class,
            rule: "SR-1".into(),
        };
        register.erase(&erased, &stamp).unwrap()
    });
    erased.sum()
}

#[test]
fn every_column_that_names_somebody_stands_in_the_table_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    let columns: Vec<(String, String, String)> = register
        .all(
            "SELECT one.name, key.\"from\", key.\"table\" FROM sqlite_schema AS one JOIN pragma_foreign_key_list(one.name) AS key
             WHERE one.type = 'table' AND key.\"table\" IN ('person', 'household')",
            [],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
        )
        .unwrap();
    let of_file: BTreeSet<_> = columns.into_iter().collect();
    let of_table: BTreeSet<_> = PERSONAL
        .iter()
        .map(|one| {
            let whom = match one.whom {
                Whom::Person => "person",
                Whom::Household => "household",
            };
            (one.table.into(), one.column.into(), whom.into())
        })
        .collect();
    assert_eq!(of_file, of_table);
}

#[test]
fn erasing_does_what_the_table_says() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    let more = "INSERT INTO identity (person, last_name, first_name, name_key, birth_date, phone, email, recorded_at)
          VALUES (@p1, 'a', 'b', 'c', '1990-01-01', 'd', 'e', 't');
        INSERT INTO earlier_birth VALUES (@p1, 't', '1991-01-01'); INSERT INTO name_word VALUES ('a', @p1);
        INSERT INTO national_number VALUES (#n1, @p1, '85073003328', 0, 't'); INSERT INTO person_alias VALUES ('P1', @p1, 't');
        INSERT INTO earlier_membership VALUES (@h1, @p1, '2020-01-01', NULL, 100, 't', NULL, 't');
        INSERT INTO status (id, alias, household, code, from_on, recorded_at) VALUES (@sh, 'S2', @h1, 'LL2', '2025-03-01', '2025-06-01');
        INSERT INTO figure (id, household, kind, hundredths, year, recorded_at) VALUES (@fh, @h1, 'income', 100, 2025, '2025-06-01');";
    register.run(&written_out(more)).unwrap();
    let stays = |one: &&super::super::Personal| one.fate == Fate::Stays && one.table != "erasure";
    let kept: Vec<i64> = PERSONAL
        .iter()
        .filter(stays)
        .map(|one| count(&register, &format!("SELECT count(*) FROM {}", one.table)))
        .collect();
    assert!(erase_all(&register, "p1") > 0);
    // Somebody else belonged to the household: it stays with what was known of it in their days.
    for table in ["household", "address", "status", "figure"] {
        assert!(
            count(&register, &format!("SELECT count(*) FROM {table}")) > 0,
            "{table}"
        );
    }
    assert!(erase_all(&register, "p2") > 0);
    for one in PERSONAL {
        let left = match one.fate {
            Fate::Goes(_) => format!("SELECT count(*) FROM {}", one.table),
            Fate::Unnamed(_) => format!(
                "SELECT count(*) FROM {} WHERE {} IS NOT NULL",
                one.table, one.column
            ),
            Fate::Emptied(_, columns) => format!(
                "SELECT count(*) FROM {} WHERE {} IS NOT NULL AND {} IS NOT NULL",
                one.table, one.column, columns[0]
            ),
            Fate::Stays => continue,
        };
        assert_eq!(count(&register, &left), 0, "{one:?}");
    }
    assert_eq!(count(&register, "SELECT count(*) FROM household"), 0);
    let still: Vec<i64> = PERSONAL
        .iter()
        .filter(stays)
        .map(|one| count(&register, &format!("SELECT count(*) FROM {}", one.table)))
        .collect();
    assert_eq!(still, kept);
    assert_eq!(erase_all(&register, "p1"), 0, "nothing is left to erase");
    let head = count(
        &register,
        "SELECT count(*) FROM personal_document WHERE bytes IS NOT NULL",
    );
    assert_eq!(head, 1, "the head of a list names nobody");
}

#[test]
fn a_status_that_went_from_one_person_to_another_neither_stays_nor_comes_back() {
    let moved = "INSERT INTO status (id, alias, person, code, from_on, corrects, recorded_at)
        VALUES (@s2, 'S1', @p2, 'LL2', '2026-01-01', @st, 't')";
    for (goes, left) in [("p1", "p2"), ("p2", "p1")] {
        let folder = tempfile::tempdir().unwrap();
        let register = seeded(&folder);
        register.run(&written_out(moved)).unwrap();
        erase_all(&register, goes);
        let now = count(
            &register,
            &format!("SELECT count(*) FROM status_now WHERE person = @{left}"),
        );
        assert_eq!(now, i64::from(left == "p2"), "{goes} goes");
    }
}

#[test]
fn who_turned_out_to_be_one_goes_as_one() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    for of in ["p2", "p3"] {
        let same = register.same_person(person(of)).unwrap();
        let same: BTreeSet<_> = same.into_iter().collect();
        assert_eq!(same, BTreeSet::from([person("p2"), person("p3")]));
    }
    assert_eq!(register.same_person(person("p1")).unwrap(), [person("p1")]);
}
