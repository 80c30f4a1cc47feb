//! After the till: undoing, answers, and a newer kit that takes over.

use std::path::PathBuf;

use super::super::{Answer, Outcome};
use super::*;
use crate::label::answer::{Accepted, PublicCode};

/// A newer kit of the same club beside the one in use.
fn newer(club: &Club, change: impl FnOnce(&mut Town)) -> PathBuf {
    let mut town = Town::new();
    town.head.kit = KitId::from_bytes([6; 16]);
    change(&mut town);
    let path = club.folder.path().join("newer.kit");
    town.make(&path, vec![pass(1, 1)], vec![voucher(1, for_camp())], 3);
    path
}

fn redeem(club: &Club, kit: &mut Kit, shown: &Shown) -> Answer {
    kit.redeem(shown, &swims("2026-05-02", "kind"), &club.random)
        .unwrap()
}

/// Redeems voucher 1 and two passes; gives the references.
fn used(club: &Club) -> Vec<String> {
    let mut kit = club.open();
    let camp = kit
        .redeem(&hands(1), &on("2026-05-02"), &club.random)
        .unwrap();
    let passes = [1, 2].map(|number| redeem(club, &mut kit, &shows(number)));
    let answers = std::iter::once(camp).chain(passes);
    answers.map(|answer| answer.reference.unwrap()).collect()
}

#[test]
fn what_was_undone_never_was_and_its_number_is_not_given_again() {
    let club = Club::new();
    let mut kit = club.open();
    assert_eq!(
        kit.undo(None).unwrap_err().said().key,
        "kit-nothing-to-undo"
    );
    let references = used(&club);
    let undone = kit.undo(None).unwrap();
    assert_eq!(
        (
            &undone.reference,
            undone.offer.as_str(),
            undone.collected,
            undone.on
        ),
        (
            &references[2],
            "zwemmen/kind",
            money(50),
            date("2026-05-02")
        )
    );
    let camp = kit.undo(Some(&references[0])).unwrap();
    assert_eq!((camp.offer.as_str(), camp.collected), ("kamp", Money::ZERO));
    let again = kit.undo(Some(&references[0])).unwrap_err();
    assert_eq!(again.said().key, "kit-unknown-reference");
    // The voucher is good again.
    let answer = kit
        .redeem(&hands(1), &on("2026-05-02"), &club.random)
        .unwrap();
    assert!(answer.reference.unwrap().contains("-0004-"));
    // What was handed in is the municipality's.
    assert_eq!(exported(&mut kit, "2026-05").len(), 2);
    for reference in [None, Some(references[1].as_str())] {
        let fault = kit.undo(reference).unwrap_err();
        assert_eq!(fault.said().key, "kit-handed-in");
    }
    assert_eq!(exported(&mut kit, "2026-05").len(), 2);
}

#[test]
fn answers_are_kept_and_a_repeated_row_changes_none() {
    let club = Club::new();
    let references = used(&club);
    let mut kit = club.open();
    let row = |at: usize, accepted, code| (references[at].clone(), accepted, code);
    let first = [
        row(0, Accepted::Open, PublicCode::Open),
        row(1, Accepted::No, PublicCode::WrongPrice),
        ("ELSEWHERE-1".to_owned(), Accepted::Yes, PublicCode::Ok),
    ];
    let answered = kit.answered(&first).unwrap();
    assert_eq!(answered[0].noted.as_ref().unwrap().price, money(13000));
    assert_eq!(answered[2].noted, None);
    let later = [
        row(0, Accepted::Yes, PublicCode::Ok),
        row(1, Accepted::Yes, PublicCode::Repeated),
    ];
    let answered = kit.answered(&later).unwrap();
    assert_eq!(
        answered
            .iter()
            .map(|answer| answer.accepted)
            .collect::<Vec<_>>(),
        [Accepted::Yes, Accepted::No]
    );
    assert_eq!(answered[1].code, PublicCode::WrongPrice);
}

#[test]
fn a_newer_kit_takes_over_and_the_older_forgets() {
    let club = Club::new();
    let references = used(&club);
    let mut old = club.open();
    old.answered(&[(references[0].clone(), Accepted::Yes, PublicCode::Ok)])
        .unwrap();
    exported(&mut old, "2026-05");
    old.redeem(&hands(9), &swims("2026-06-01", "kind"), &club.random)
        .unwrap();
    let path = newer(&club, |_| {});
    let mut new = Kit::open(&path).unwrap();
    let length = std::fs::metadata(club.folder.path().join("dolfijn.kit"));
    assert_eq!(new.renew(&mut old, date("2026-05-03")).unwrap(), 4);
    // A voucher is accepted once, over both; what was handed in stays so; the kit of each stands with it.
    let again = new.redeem(&hands(1), &on("2026-05-03"), &club.random);
    assert_eq!(again.unwrap(), Answer::NOT_VALID);
    assert_eq!(
        new.undo(Some(&references[0])).unwrap_err().said().key,
        "kit-handed-in"
    );
    let rows = exported(&mut new, "2026-05");
    assert_eq!(rows.len(), 3);
    assert!(rows.iter().all(|row| row.kit == club.town.head.kit));
    assert_eq!(new.status(date("2026-06-01")).unwrap().unexported.count, 1);
    redeem(&club, &mut new, &shows(1));
    assert_eq!(exported(&mut new, "2026-05").len(), 4);
    // The older one answers nothing any more, and holds no list.
    drop(old);
    let file = club.folder.path().join("dolfijn.kit");
    assert_eq!(Kit::open(&file).unwrap_err().said().key, "kit-renewed");
    assert!(std::fs::metadata(&file).unwrap().len() < length.unwrap().len() / 2);
    let left = rusqlite::Connection::open(&file).unwrap();
    let left = left.query_row(
        "SELECT (SELECT count(*) FROM passes) + (SELECT count(*) FROM vouchers) + (SELECT count(*) FROM amounts), list_key FROM head",
        [],
        |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Vec<u8>>(1)?)),
    );
    assert_eq!(left.unwrap(), (0, vec![0; 32]));
}

#[test]
fn taking_over_goes_on_where_it_stopped() {
    let club = Club::new();
    let references = used(&club);
    let path = newer(&club, |_| {});
    // It stopped when the newer kit had everything, and the older one was used once more.
    {
        let (old, mut new) = (club.open(), Kit::open(&path).unwrap());
        assert_eq!(new.take_over(&old.connection).unwrap(), 3);
    }
    redeem(&club, &mut club.open(), &shows(3));
    let mut new = Kit::open(&path).unwrap();
    assert_eq!(new.renew(&mut club.open(), date("2026-05-03")).unwrap(), 4);
    // And once more, after everything was done.
    let file = club.folder.path().join("dolfijn.kit");
    let mut old = Kit::open_any(&file).unwrap();
    assert_eq!(new.renew(&mut old, date("2026-05-03")).unwrap(), 4);
    // What is taken back afterwards does not come back by asking again.
    let undone = new.undo(None).unwrap().reference;
    assert_eq!(new.renew(&mut old, date("2026-05-03")).unwrap(), 4);
    assert!(new.undo(Some(&undone)).is_err() && !references.contains(&undone));
    let rows = exported(&mut new, "2026-05");
    let mut known: Vec<&str> = rows.iter().map(|row| row.reference.as_str()).collect();
    known.sort_unstable();
    assert!(known.iter().eq(&references));
}

#[test]
fn only_a_newer_kit_of_the_same_club_takes_over() {
    let follows = |change: fn(&mut Town), day: &str| {
        let club = Club::new();
        used(&club);
        let mut new = Kit::open(&newer(&club, change)).unwrap();
        let mut old = club.open();
        let fault = new.renew(&mut old, date(day)).unwrap_err();
        // Nothing was taken and nothing wiped.
        assert_eq!(new.status(date("2026-05-02")).unwrap().today.count, 0);
        assert_eq!(redeem(&club, &mut old, &shows(2)).outcome, Outcome::Pass);
        fault.said().key
    };
    let shorter = |town: &mut Town| {
        town.head.valid = Period::new(town.head.valid.from, Some(date("2026-12-01"))).unwrap();
        town.days.classes.truncate(334);
    };
    for (change, day, key) in [
        (
            (|town| town.head.club_id = "C002".into()) as fn(&mut Town),
            "2026-05-03",
            "kit-other-club",
        ),
        (
            |town| {
                town.token_key =
                    TokenKey::of_club(&town.municipal, OrganiserId::from_bytes([2; 16]));
            },
            "2026-05-03",
            "kit-other-club",
        ),
        (
            |town| town.head.kit = KitId::from_bytes([5; 16]),
            "2026-05-03",
            "kit-same-kit",
        ),
        (shorter, "2026-05-03", "kit-older-kit"),
        (|_| {}, "2025-12-31", "kit-not-yet"),
    ] {
        assert_eq!(follows(change, day), key);
    }
}

#[test]
fn a_kit_that_was_followed_is_not_followed_by_a_third() {
    let club = Club::new();
    let mut new = Kit::open(&newer(&club, |_| {})).unwrap();
    new.renew(&mut club.open(), date("2026-05-03")).unwrap();
    let mut third = Town::new();
    third.head.kit = KitId::from_bytes([7; 16]);
    let path = club.folder.path().join("third.kit");
    third.make(&path, vec![], vec![], 4);
    let mut old = Kit::open_any(&club.folder.path().join("dolfijn.kit")).unwrap();
    let fault = Kit::open(&path)
        .unwrap()
        .renew(&mut old, date("2026-05-03"));
    assert_eq!(fault.unwrap_err().said().key, "kit-renewed");
}
