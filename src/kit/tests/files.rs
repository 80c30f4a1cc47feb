//! The file: what is refused, what survives, and two programs at once.

use std::fs;

use super::super::{Answer, Class, Fault, Outcome};
use super::*;
use crate::seal::OsRandomness;

#[test]
fn each_file_that_is_no_usable_kit_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name);
    fs::write(path("empty"), "").unwrap();
    fs::write(path("text"), "club_id;reference;voucher\n".repeat(20)).unwrap();
    rusqlite::Connection::open(path("other.db"))
        .unwrap()
        .execute_batch("CREATE TABLE t (a)")
        .unwrap();
    Town::new().make(&path("newer.kit"), vec![], vec![], 1);
    rusqlite::Connection::open(path("newer.kit"))
        .unwrap()
        .pragma_update(None, "user_version", 2)
        .unwrap();
    Town::new().make(&path("cut.kit"), vec![], vec![], 1);
    let whole = fs::read(path("cut.kit")).unwrap();
    fs::write(path("cut.kit"), &whole[..5000]).unwrap();
    Town::new().make(&path("headless.kit"), vec![], vec![], 1);
    rusqlite::Connection::open(path("headless.kit"))
        .unwrap()
        .execute_batch("DELETE FROM head")
        .unwrap();
    for (name, key, class) in [
        ("none.kit", "kit-missing", Class::Input),
        ("", "kit-not-a-kit", Class::Input),
        ("empty", "kit-not-a-kit", Class::Input),
        ("text", "kit-not-a-kit", Class::Input),
        ("other.db", "kit-not-a-kit", Class::Input),
        ("newer.kit", "kit-newer", Class::Input),
        ("cut.kit", "kit-damaged", Class::Input),
        ("headless.kit", "kit-damaged", Class::Input),
    ] {
        let fault = Kit::open(&path(name)).unwrap_err();
        assert_eq!((fault.said().key, fault.class()), (key, class), "{name}");
    }
}

#[test]
fn a_kit_that_cannot_be_written_says_so() {
    let club = Club::new();
    let path = club.folder.path().join("dolfijn.kit");
    let flags = rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY;
    let file = rusqlite::Connection::open_with_flags(&path, flags).unwrap();
    let fault = file.execute_batch("DELETE FROM head").unwrap_err();
    let fault = Fault::of("dolfijn.kit", &fault);
    assert_eq!(
        (fault.said().key, fault.class()),
        ("kit-read-only", Class::System)
    );
}

#[test]
fn what_was_answered_is_on_the_disk() {
    let club = Club::new();
    club.open()
        .redeem(&hands(1), &on("2026-05-02"), &club.random)
        .unwrap();
    // The file as another computer would find it, without anything the first program still holds.
    let copy = club.folder.path().join("copy.kit");
    let kit = club.open();
    fs::copy(club.folder.path().join("dolfijn.kit"), &copy).unwrap();
    drop(kit);
    let mut kit = Kit::open(&copy).unwrap();
    assert_eq!(
        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
            .unwrap(),
        Answer::NOT_VALID
    );
    assert_eq!(kit.head(), &club.town.head);
    assert_eq!(kit.offers(), &club.town.offers[..]);
}

#[test]
fn two_copies_of_a_kit_in_use_give_no_reference_twice() {
    let club = Club::new();
    let redeem = |kit: &mut Kit| {
        let answer = kit.redeem(&shows(1), &swims("2026-05-02", "kind"), &OsRandomness);
        answer.unwrap().reference.unwrap()
    };
    redeem(&mut club.open());
    let copy = club.folder.path().join("copy.kit");
    fs::copy(club.folder.path().join("dolfijn.kit"), &copy).unwrap();
    let (mut one, mut other) = (club.open(), Kit::open(&copy).unwrap());
    let pairs: Vec<_> = (0..4)
        .map(|_| (redeem(&mut one), redeem(&mut other)))
        .collect();
    assert!(pairs.iter().all(|(one, other)| one[..11] == other[..11]));
    assert!(pairs.iter().any(|(one, other)| one != other));
}

#[test]
fn two_programs_at_once_lose_nothing_and_accept_a_voucher_once() {
    let club = Club::new();
    let answers: Vec<Answer> = std::thread::scope(|scope| {
        let runs: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let mut kit = club.open();
                    let mut answers = vec![
                        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
                            .unwrap(),
                    ];
                    for number in 0..20 {
                        answers.push(
                            kit.redeem(&shows(number), &swims("2026-05-02", "kind"), &club.random)
                                .unwrap(),
                        );
                    }
                    answers
                })
            })
            .collect();
        runs.into_iter()
            .flat_map(|run| run.join().unwrap())
            .collect()
    });
    let refused = answers
        .iter()
        .filter(|answer| **answer == Answer::NOT_VALID)
        .count();
    assert_eq!(refused, 1);
    let rows = exported(&mut club.open(), "2026-05");
    let mut references: Vec<&str> = rows.iter().map(|row| row.reference.as_str()).collect();
    references.sort_unstable();
    references.dedup();
    assert_eq!(references.len(), 41);
    assert!(
        references
            .iter()
            .all(|reference| reference.len() <= 20 && reference[..7] == references[0][..7])
    );
}

#[test]
fn a_program_that_holds_the_kit_too_long_is_named() {
    let club = Club::new();
    let holder = rusqlite::Connection::open(club.folder.path().join("dolfijn.kit")).unwrap();
    let mut kit = club.open();
    holder.execute_batch("BEGIN EXCLUSIVE").unwrap();
    kit.connection
        .busy_timeout(std::time::Duration::from_millis(20))
        .unwrap();
    let fault = kit
        .redeem(&hands(1), &on("2026-05-02"), &club.random)
        .unwrap_err();
    assert!(matches!(fault, Fault::Busy(_)), "{fault:?}");
    holder.execute_batch("ROLLBACK").unwrap();
    assert_eq!(
        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
            .unwrap()
            .outcome,
        Outcome::Accepted
    );
}

#[test]
fn what_the_disk_says_has_its_own_words() {
    use rusqlite::ffi;
    for (code, key, class) in [
        (ffi::SQLITE_BUSY, "kit-busy", Class::System),
        (ffi::SQLITE_READONLY, "kit-read-only", Class::System),
        (ffi::SQLITE_CANTOPEN, "kit-unreadable", Class::System),
        (ffi::SQLITE_PERM, "kit-unreadable", Class::System),
        (ffi::SQLITE_FULL, "kit-not-written", Class::System),
        (ffi::SQLITE_IOERR, "kit-not-written", Class::System),
        (ffi::SQLITE_NOTADB, "kit-not-a-kit", Class::Input),
        (ffi::SQLITE_CORRUPT, "kit-damaged", Class::Input),
    ] {
        let fault = Fault::of(
            "a.kit",
            &rusqlite::Error::SqliteFailure(ffi::Error::new(code), None),
        );
        assert_eq!((fault.said().key, fault.class()), (key, class));
        assert_eq!(fault.to_string(), key);
    }
}
