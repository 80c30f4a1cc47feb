//! Vouchers at the till.

use super::super::{Answer, Fault, Outcome};
use super::*;

fn collected(answer: &Answer) -> i64 {
    answer.to_collect.unwrap().cents()
}

#[test]
fn a_voucher_is_accepted_once() {
    let club = Club::new();
    let mut kit = club.open();
    let answer = kit
        .redeem(&hands(1), &on("2026-05-02"), &club.random)
        .unwrap();
    assert_eq!(answer.outcome, Outcome::Accepted);
    assert_eq!(
        (answer.offer.as_deref(), collected(&answer)),
        (Some("kamp"), 0)
    );
    let reference = answer.reference.unwrap();
    assert!(
        reference[6..].starts_with("-0001-") && reference.len() == 17,
        "{reference}"
    );
    assert_eq!(
        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
            .unwrap(),
        Answer::NOT_VALID
    );
    // A pass, of whomever, may come back: a second ticket, or a second beep.
    for shown in [shows(1), shows(9)] {
        let mut before = None;
        for _ in 0..3 {
            let answer = kit
                .redeem(&shown, &swims("2026-05-02", "kind"), &club.random)
                .unwrap();
            assert_eq!(answer.before, before);
            before = answer.reference;
        }
        let other_day = swims("2026-05-03", "kind");
        let answer = kit.redeem(&shown, &other_day, &club.random).unwrap();
        assert_eq!(answer.before, None);
    }
}

#[test]
fn one_wording_for_every_voucher_that_cannot_be_accepted() {
    let club = Club::new();
    let mut kit = club.open();
    for (number, day) in [(3, "2026-05-02"), (4, "2026-05-31"), (4, "2026-07-01")] {
        assert_eq!(
            kit.redeem(&hands(number), &on(day), &club.random).unwrap(),
            Answer::NOT_VALID
        );
    }
    assert_eq!(
        kit.redeem(&hands(4), &on("2026-06-30"), &club.random)
            .unwrap()
            .outcome,
        Outcome::Accepted
    );
    assert_eq!(kit.status(date("2026-06-30")).unwrap().unexported.count, 1);
}

#[test]
fn a_value_pays_at_most_the_price_of_what_is_listed() {
    let priced = |cents| Request {
        price: Some(money(cents)),
        ..on("2026-05-02")
    };
    for (request, cents, name) in [
        (
            swims("2026-05-02", "volwassene"),
            250,
            "zwemmen (volwassene)",
        ),
        (swims("2026-05-02", "kind"), 50, "zwemmen (kind)"),
        (priced(250), 50, "zwemmen (kind)"),
    ] {
        let club = Club::new();
        let mut kit = club.open();
        let answer = kit.redeem(&hands(2), &request, &club.random).unwrap();
        assert_eq!(collected(&answer), cents);
        assert_eq!(
            (answer.outcome, answer.offer.as_deref()),
            (Outcome::Accepted, Some(name))
        );
    }
    let other_price = Request {
        price: Some(money(150)),
        ..swims("2026-05-02", "kind")
    };
    let club = Club::new();
    let mut kit = club.open();
    for (request, key) in [
        (on("2026-05-02"), "kit-which-offer"),
        (priced(1000), "kit-unknown-offer"),
        (other_price, "kit-unknown-offer"),
    ] {
        // A voucher of a value, and one that this kit does not know.
        for code in [hands(2), hands(9)] {
            let fault = kit.redeem(&code, &request, &club.random).unwrap_err();
            assert_eq!(fault.said().key, key);
            assert!(
                matches!(fault, Fault::WhichOffer(known) | Fault::UnknownOffer { known, .. } if known.len() == 3)
            );
        }
    }
    assert_eq!(kit.status(date("2026-05-02")).unwrap().today.count, 0);
}

#[test]
fn a_value_is_good_at_the_lines_of_its_kind_only() {
    let club = Club::new();
    let mut kit = club.open();
    let swims = swims("2026-05-02", "kind");
    assert_eq!(
        kit.redeem(&hands(5), &swims, &club.random).unwrap(),
        Answer::NOT_VALID
    );
    // Its kind leaves one offer, so nothing needs to be asked.
    let answer = kit
        .redeem(&hands(5), &on("2026-05-02"), &club.random)
        .unwrap();
    assert_eq!(
        (answer.offer.as_deref(), collected(&answer)),
        (Some("kamp"), 11000)
    );
}

#[test]
fn a_voucher_for_something_else_stays_unspent() {
    let club = Club::new();
    let mut kit = club.open();
    let fault = kit
        .redeem(&hands(1), &swims("2026-05-02", "kind"), &club.random)
        .unwrap_err();
    assert_eq!(fault.said().key, "kit-other-offer");
    assert_eq!(
        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
            .unwrap()
            .outcome,
        Outcome::Accepted
    );
}

#[test]
fn an_unknown_voucher_is_accepted_subject_to_a_check_and_once() {
    let club = Club::new();
    let mut kit = club.open();
    let request = Request {
        offer: Some("kamp".into()),
        ..on("2026-05-02")
    };
    let answer = kit.redeem(&hands(9), &request, &club.random).unwrap();
    assert_eq!(
        (answer.outcome, answer.offer.as_deref(), answer.to_collect),
        (Outcome::SubjectToCheck, Some("kamp"), None)
    );
    assert_eq!(
        kit.redeem(&hands(9), &request, &club.random).unwrap(),
        Answer::NOT_VALID
    );
    assert_eq!(kit.status(date("2026-05-02")).unwrap().provisional.count, 1);
}
