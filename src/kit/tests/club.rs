//! At the till.

use super::super::{Answer, Fault};
use super::*;

fn collected(answer: &Answer) -> i64 {
    match answer {
        Answer::Pass { to_collect, .. } | Answer::Voucher { to_collect, .. } => to_collect.cents(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_pass_gets_an_amount_and_nothing_else() {
    let club = Club::new();
    let mut kit = club.open();
    // Ordinary, reduced, reduced until July, unknown: in May and in July.
    for (day, cents) in [
        ("2026-05-02", [450, 90, 90, 450]),
        ("2026-07-01", [450, 90, 450, 450]),
    ] {
        for (number, cents) in (1..).zip(cents) {
            let answer = kit
                .redeem(&shows(number), &swims(day, "volwassene"), &club.random)
                .unwrap();
            assert!(matches!(answer, Answer::Pass { .. }), "{answer:?}");
            assert_eq!(collected(&answer), cents, "{number} {day}");
            let said = answer.said();
            assert_eq!((said.key, said.args.len()), ("kit-to-collect", 2));
        }
    }
}

#[test]
fn what_is_asked_back_about_a_pass_does_not_depend_on_the_pass() {
    let club = Club::new();
    let mut kit = club.open();
    let request = |offer: Option<&str>, price| Request {
        offer: offer.map(str::to_owned),
        price,
        ..on("2026-05-02")
    };
    for (request, key) in [
        (on("2026-05-02"), "kit-which-offer"),
        (request(Some("zwemmen"), None), "kit-which-offer"),
        (request(Some("kamp"), None), "kit-paid-elsewhere"),
        (request(Some("dansen"), None), "kit-unknown-offer"),
        (request(None, Some(money(999))), "kit-unknown-offer"),
        (on("2027-01-01"), "kit-lapsed"),
        (on("2025-12-31"), "kit-not-yet"),
    ] {
        let said: Vec<_> = (1..=4)
            .map(|number| {
                kit.redeem(&shows(number), &request, &club.random)
                    .unwrap_err()
                    .said()
            })
            .collect();
        assert_eq!(said[0].key, key);
        assert!(said.iter().all(|other| *other == said[0]));
    }
    assert_eq!(
        collected(
            &kit.redeem(&shows(2), &request(None, Some(money(250))), &club.random)
                .unwrap()
        ),
        50
    );
    assert_eq!(kit.status(date("2026-05-02")).unwrap().today.count, 1);
}

#[test]
fn a_voucher_is_accepted_once() {
    let club = Club::new();
    let mut kit = club.open();
    let answer = kit
        .redeem(&hands(1), &on("2026-05-02"), &club.random)
        .unwrap();
    let Answer::Voucher {
        offer,
        to_collect,
        reference,
    } = answer
    else {
        panic!("{answer:?}")
    };
    assert_eq!((offer.as_str(), to_collect), ("kamp", Money::ZERO));
    assert!(
        reference[6..].starts_with("-0001-") && reference.len() == 15,
        "{reference}"
    );
    assert_eq!(
        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
            .unwrap(),
        Answer::NotValid
    );
    // A pass may come back: a second ticket.
    for number in 2..4 {
        let answer = kit
            .redeem(&shows(1), &swims("2026-05-02", "kind"), &club.random)
            .unwrap();
        assert!(
            matches!(answer, Answer::Pass { reference, .. } if reference.contains(&format!("-{number:04}-")))
        );
    }
}

#[test]
fn one_wording_for_every_voucher_that_cannot_be_accepted() {
    let club = Club::new();
    let mut kit = club.open();
    for (number, day) in [(3, "2026-05-02"), (4, "2026-05-31"), (4, "2026-07-01")] {
        assert_eq!(
            kit.redeem(&hands(number), &on(day), &club.random).unwrap(),
            Answer::NotValid
        );
    }
    assert!(matches!(
        kit.redeem(&hands(4), &on("2026-06-30"), &club.random)
            .unwrap(),
        Answer::Voucher { .. }
    ));
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
        assert!(
            matches!(&answer, Answer::Voucher { offer, .. } if offer == name),
            "{answer:?}"
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
fn a_voucher_for_something_else_stays_unspent() {
    let club = Club::new();
    let mut kit = club.open();
    let fault = kit
        .redeem(&hands(1), &swims("2026-05-02", "kind"), &club.random)
        .unwrap_err();
    assert_eq!(fault.said().key, "kit-other-offer");
    assert!(matches!(
        kit.redeem(&hands(1), &on("2026-05-02"), &club.random)
            .unwrap(),
        Answer::Voucher { .. }
    ));
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
    assert!(matches!(answer, Answer::AcceptedSubjectToCheck { offer: name, .. } if name == "kamp"));
    assert_eq!(
        kit.redeem(&hands(9), &request, &club.random).unwrap(),
        Answer::NotValid
    );
    assert_eq!(kit.status(date("2026-05-02")).unwrap().provisional.count, 1);
}

#[test]
fn what_was_redeemed_is_handed_in_sorted_by_token_and_again_the_same() {
    let club = Club::new();
    let mut kit = club.open();
    for number in 1..=4 {
        kit.redeem(&shows(number), &swims("2026-05-02", "kind"), &club.random)
            .unwrap();
    }
    kit.redeem(&hands(1), &on("2026-05-31"), &club.random)
        .unwrap();
    kit.redeem(&hands(2), &swims("2026-06-01", "volwassene"), &club.random)
        .unwrap();
    let before = kit.status(date("2026-05-31")).unwrap();
    assert_eq!(
        (
            before.today.count,
            before.month.count,
            before.unexported.count
        ),
        (1, 5, 6)
    );
    assert_eq!(
        (before.month.collected, before.unexported.collected),
        (money(600), money(850))
    );

    let rows = exported(&mut kit, "2026-05");
    assert_eq!(rows.len(), 5);
    assert!(
        rows.windows(2)
            .all(|pair| pair[0].voucher.bytes() < pair[1].voucher.bytes())
    );
    assert_eq!(exported(&mut kit, "2026-05"), rows);
    assert_eq!(exported(&mut club.open(), "2026-05"), rows);
    let token = |code: &Code| club.town.token_key.token_of(code.canonical());
    let camp = rows
        .iter()
        .find(|row| row.voucher == token(&hands(1)))
        .unwrap();
    assert_eq!(
        (camp.club_id.as_str(), camp.offer.as_str(), camp.price),
        ("C001", "kamp", money(13000))
    );
    assert_eq!(
        (
            camp.price_class.as_str(),
            camp.redeemed_on,
            camp.provisional
        ),
        ("", date("2026-05-31"), false)
    );
    let unknown = rows
        .iter()
        .find(|row| row.voucher == token(&shows(4)))
        .unwrap();
    assert!(unknown.provisional && unknown.price == money(250));
    assert_eq!(kit.status(date("2026-05-31")).unwrap().unexported.count, 1);
    let june = exported(&mut kit, "2026-06");
    assert_eq!(
        (june.len(), june[0].offer.as_str(), june[0].price),
        (1, "zwemmen", money(450))
    );
}
