//! Codes that were scanned: what a signature adds, and what it never tells of a pass.

use super::super::{Answer, Outcome};
use super::*;
use crate::domain::{Paper, PaperGood};
use crate::seal::offer_mark;

fn day() -> NaiveDate {
    date("2026-05-02")
}

/// A voucher as it is scanned, signed by a pair of keys.
fn scanned(number: u32, good_for: PaperGood, key: u8) -> Shown {
    let Code::Voucher(code) = hands(number).code() else {
        panic!("a voucher")
    };
    Shown::Scanned(signer(key).sign(Paper::Voucher {
        code,
        good_for,
        from: date("2026-05-01"),
        through: date("2026-05-31"),
    }))
}

fn camp() -> PaperGood {
    PaperGood::Offer(offer_mark("kamp", ""))
}

/// The same text with another signature.
fn forged(shown: Shown) -> Shown {
    let Shown::Scanned(mut signed) = shown else {
        panic!("a signature")
    };
    signed.signature[5] ^= 1;
    Shown::Scanned(signed)
}

#[test]
fn a_scanned_pass_gets_an_amount_whoever_signed_it() {
    let club = Club::new();
    let kit = club.open();
    let signed = |number: u32, key: u8| {
        let number = pass(number, 0).number;
        Shown::Scanned(signer(key).sign(Paper::Pass { number }))
    };
    for (shown, cents) in [
        (signed(2, 1), 90),
        (signed(1, 1), 450),
        (signed(9, 1), 450),
        (signed(2, 2), 450),
        (forged(signed(2, 1)), 450),
        (forged(signed(1, 1)), 450),
    ] {
        let answer = kit
            .price(&shown, &swims("2026-05-02", "volwassene"))
            .unwrap();
        assert_eq!(answer.outcome, Outcome::Pass);
        assert_eq!(answer.to_collect, Some(money(cents)), "{shown:?}");
    }
}

#[test]
fn a_pass_that_was_not_signed_here_is_handed_in_as_nobodys() {
    let club = Club::new();
    let mut kit = club.open();
    let number = pass(2, 0).number;
    let signed = |key| Shown::Scanned(signer(key).sign(Paper::Pass { number }));
    let own = club.town.token_key.token_of(number.canonical());
    let mut tokens = Vec::new();
    for (shown, trusted) in [
        (shows(2), true),
        (signed(1), true),
        (signed(2), false),
        (forged(signed(1)), false),
    ] {
        let answer = kit.redeem(&shown, &swims("2026-05-02", "kind"), &club.random);
        let reference = answer.unwrap().reference.unwrap();
        let rows = exported(&mut kit, "2026-05");
        let row = rows.iter().find(|row| row.reference == reference).unwrap();
        assert_eq!(row.voucher == own, trusted, "{shown:?}");
        tokens.push(row.voucher);
    }
    assert_ne!(tokens[2], tokens[3]);
}

#[test]
fn a_voucher_that_the_kit_does_not_know_says_itself_what_it_is_good_for() {
    let club = Club::new();
    let kit = club.open();
    let asks = |shown: &Shown, request: &Request| kit.price(shown, request).unwrap();
    let bare = Request::on(day());
    let answer = asks(&scanned(9, camp(), 1), &bare);
    assert_eq!(
        (answer.outcome, answer.offer.as_deref(), answer.to_collect),
        (Outcome::SubjectToCheck, Some("kamp"), None)
    );
    let three = PaperGood::Value(money(300));
    let answer = asks(&scanned(9, three, 1), &swims("2026-05-02", "volwassene"));
    assert_eq!(
        (answer.outcome, answer.to_collect),
        (Outcome::SubjectToCheck, Some(money(150)))
    );
    // A value is good at more than one; the offer chosen before is not taken for it.
    club.open()
        .redeem(&shows(1), &swims("2026-05-02", "kind"), &club.random)
        .unwrap();
    let fault = kit.price(&scanned(9, three, 1), &bare).unwrap_err();
    assert_eq!(fault.said().key, "kit-which-offer");
    let fault = kit
        .price(&scanned(9, camp(), 1), &swims("2026-05-02", "kind"))
        .unwrap_err();
    assert_eq!(fault.said().key, "kit-other-offer");
    // Of another town, forged, of another club, and over: one answer.
    let elsewhere = PaperGood::Offer(offer_mark("judo", ""));
    for (shown, day) in [
        (scanned(9, camp(), 2), "2026-05-02"),
        (forged(scanned(9, camp(), 1)), "2026-05-02"),
        (scanned(9, elsewhere, 1), "2026-05-02"),
        (scanned(9, camp(), 1), "2026-06-01"),
        (scanned(9, camp(), 1), "2026-04-30"),
    ] {
        assert_eq!(asks(&shown, &on(day)), Answer::NOT_VALID, "{shown:?} {day}");
    }
}

#[test]
fn what_the_kit_knows_of_a_voucher_goes_before_what_it_says() {
    let club = Club::new();
    let mut kit = club.open();
    let bare = on("2026-05-02");
    // Voucher 1 is in the kit; it may be signed with a key that is not. Voucher 3 is withdrawn.
    for (shown, outcome) in [
        (scanned(1, camp(), 2), Outcome::Accepted),
        (scanned(1, camp(), 1), Outcome::Accepted),
        (forged(scanned(1, camp(), 1)), Outcome::NotValid),
        (scanned(3, camp(), 1), Outcome::NotValid),
    ] {
        assert_eq!(
            kit.price(&shown, &bare).unwrap().outcome,
            outcome,
            "{shown:?}"
        );
    }
    // Typed and scanned are the same voucher.
    kit.redeem(&hands(1), &bare, &club.random).unwrap();
    let again = kit.redeem(&scanned(1, camp(), 1), &bare, &club.random);
    assert_eq!(again.unwrap(), Answer::NOT_VALID);
}
