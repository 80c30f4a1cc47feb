//! At the till.

use super::super::{Answer, Outcome};
use super::*;

fn collected(answer: &Answer) -> i64 {
    answer.to_collect.unwrap().cents()
}

#[test]
fn a_pass_gets_an_amount_and_nothing_else() {
    let club = Club::new();
    let mut kit = club.open();
    // Ordinary, reduced, reduced until July, unknown: in May, in July and after the summer.
    for (day, cents) in [
        ("2026-05-02", [450, 90, 90, 450]),
        ("2026-06-30", [450, 90, 90, 450]),
        ("2026-07-01", [450, 70, 450, 450]),
        ("2026-08-31", [450, 70, 450, 450]),
        ("2026-09-01", [450, 90, 450, 450]),
    ] {
        for (number, cents) in (1..).zip(cents) {
            let asked = swims(day, "volwassene");
            assert_eq!(
                collected(&kit.price(&shows(number), &asked).unwrap()),
                cents
            );
            let answer = kit.redeem(&shows(number), &asked, &club.random).unwrap();
            assert_eq!(answer.outcome, Outcome::Pass);
            assert_eq!(collected(&answer), cents, "{number} {day}");
            assert_eq!(answer.offer.as_deref(), Some("zwemmen (volwassene)"));
            assert_eq!(answer.said().key, "kit-referenced");
        }
    }
    assert_eq!(kit.status(date("2026-05-02")).unwrap().provisional.count, 0);
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
fn the_offer_chosen_last_is_remembered_where_it_is_possible() {
    let club = Club::new();
    let mut kit = club.open();
    let bare = on("2026-05-02");
    let adult = swims("2026-05-02", "volwassene");
    // Asking a price remembers nothing.
    kit.price(&shows(1), &adult).unwrap();
    assert!(kit.redeem(&shows(1), &bare, &club.random).is_err());
    let said = kit.redeem(&shows(1), &adult, &club.random).unwrap();
    assert!(!said.remembered);
    for code in [shows(1), shows(4), hands(2)] {
        let answer = club.open().redeem(&code, &bare, &club.random).unwrap();
        assert_eq!(
            (answer.offer.as_deref(), answer.remembered),
            (Some("zwemmen (volwassene)"), true)
        );
    }
    // What a voucher nobody knows is good for, only the club can read.
    let fault = kit.redeem(&hands(9), &bare, &club.random).unwrap_err();
    assert_eq!(fault.said().key, "kit-which-offer");
    // A voucher says for itself what it is good for, and changes no choice.
    for code in [hands(1), hands(5)] {
        let answer = kit.redeem(&code, &bare, &club.random).unwrap();
        assert_eq!(
            (answer.offer.as_deref(), answer.remembered),
            (Some("kamp"), false)
        );
    }
    let answer = kit.redeem(&shows(2), &bare, &club.random).unwrap();
    assert_eq!((collected(&answer), answer.remembered), (90, true));
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
    let token = |shown: &Shown| club.town.token_key.token_of(shown.code().canonical());
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
    assert!(!unknown.provisional && unknown.price == money(250));
    assert_eq!(kit.status(date("2026-05-31")).unwrap().unexported.count, 1);
    let june = exported(&mut kit, "2026-06");
    assert_eq!(
        (june.len(), june[0].offer.as_str(), june[0].price),
        (1, "zwemmen", money(450))
    );
}
