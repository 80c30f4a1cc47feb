//! `keys`, `pass qr` and `voucher qr`: signed here, for everybody alike.

use std::collections::BTreeMap;

use crate::pass::walk_in;
use crate::support::Town;
use vrijpas::domain::{Paper, PaperGood, Signed};
use vrijpas::seal::{VerifyingKey, offer_mark};

/// The public keys of a town: by the words under `signs`.
fn keys(town: &Town) -> Vec<(String, VerifyingKey)> {
    let rows = town.rows(&["keys", "show"]);
    let hex = |text: &str| -> Vec<u8> {
        let byte = |at: usize| u8::from_str_radix(&text[at..at + 2], 16).unwrap();
        (0..text.len()).step_by(2).map(byte).collect()
    };
    rows.into_iter()
        .map(|row| {
            assert_eq!(row[1], "2026-11-21");
            let public = VerifyingKey::from_bytes(&hex(&row[3]).try_into().unwrap()).unwrap();
            assert_eq!(public.id().to_string(), row[0]);
            (row[2].clone(), public)
        })
        .collect()
}

#[test]
fn a_new_register_signs_and_a_new_key_leaves_the_old_cards_good() {
    let town = Town::small();
    town.passes();
    let before = town.rows(&["pass", "qr", "--all"]);
    let first = keys(&town);
    assert_eq!(first.len(), 1);
    let told = town.line("keys rotate").ends(0).stderr;
    assert!(
        told.contains("Wat eerder gedrukt is, blijft goed."),
        "{told}"
    );
    let after = town.rows(&["pass", "qr", "--all"]);
    let [(now, new), (earlier, old)] = &keys(&town)[..] else {
        panic!("two keys were expected")
    };
    assert_eq!((now.as_str(), earlier.as_str()), ("now", "earlier"));
    assert_eq!(old, &first[0].1);
    assert_ne!(old, &Town::small_key());
    for (rows, key, other) in [(before, old, new), (after, new, old)] {
        assert_eq!(rows.len(), 2);
        for row in rows {
            let signed: Signed = row[1].parse().unwrap();
            assert!(key.verifies(&signed) && !other.verifies(&signed));
            assert_eq!(signed.paper.code().to_string(), row[0]);
        }
    }
}

impl Town {
    /// The key of another register.
    fn small_key() -> VerifyingKey {
        keys(&Self::lochristi()).remove(0).1
    }
}

#[test]
fn nothing_in_a_qr_differs_by_tier_or_by_number() {
    let town = Town::small();
    // P1 has a right, P2 has none, and somebody without a national number walks in.
    walk_in(&town, "Wouters", "An", "1980-01-01");
    town.passes();
    let ran = town
        .run(&["pass", "qr", "--all", "--format", "csv"])
        .ends(0);
    let rows = ran.rows();
    assert_eq!(rows.len(), 3);
    assert!(rows.is_sorted(), "in the order of the numbers");
    let forms: BTreeMap<usize, String> = rows
        .iter()
        .map(|row| {
            let fields: Vec<&str> = row[1].split('/').collect();
            let key = fields[2].to_owned();
            assert_eq!((fields.len(), fields[0]), (4, "VP1"));
            (row[1].len(), key)
        })
        .collect();
    assert_eq!(forms.len(), 1, "one length, one key: {forms:?}");
    assert_eq!(
        town.run(&["pass", "qr", "--all", "--format", "csv"]).stdout,
        ran.stdout
    );
}

#[test]
fn a_pass_that_may_not_be_used_is_not_printed() {
    let town = Town::small();
    let passes = town.passes();
    town.line(&format!("pass block {} --reason lost", passes["P1"]))
        .ends(0);
    let rows = town.rows(&["pass", "qr", "--all"]);
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][0], passes["P2"]);
    let both = ["pass", "qr", &passes["P2"], &passes["P1"]];
    let said = town.run(&both).refused(1);
    assert!(
        said.contains("is geblokkeerd en wordt niet gedrukt"),
        "{said}"
    );
    town.line("pass qr").refused(2);
    town.line("pass qr --all 7KQ2-M9FD-XT00B").refused(2);
    town.line("pass qr 7KQ2-M9FD-XT00B").refused(1);
}

#[test]
fn what_a_scanner_reads_finds_the_pass_and_a_forged_code_shows() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let qr = town.rows(&["pass", "qr", &pass])[0][1].clone();
    let found = town.line(&format!("pass find {qr}")).fine();
    assert!(found.contains("hier ondertekend"), "{found}");
    assert!(found.contains("El Idrissi"));
    let place = qr.len() - 50;
    let other = if &qr[place..=place] == "0" { "1" } else { "0" };
    let forged = format!("{}{other}{}", &qr[..place], &qr[place + 1..]);
    let found = town
        .line(&format!("pass show {}", forged.to_lowercase()))
        .fine();
    assert!(found.contains("nagemaakt of gewijzigd"), "{found}");
    let piece = &qr[..100];
    let said = town.line(&format!("pass show {piece}")).refused(2);
    assert!(said.contains("geen QR-code van een pas of bon"), "{said}");
}

#[test]
fn a_voucher_says_what_it_is_good_for_and_when() {
    let town = Town::small();
    for line in [
        "voucher issue --member P1 --offer LID --through 2027-06-30",
        "voucher issue --member P2 --offer LID --through 2027-06-30",
        "voucher issue --member P2 --value 20,00 --through 2027-06-30",
    ] {
        town.line(line).ends(0);
    }
    let rows = town.rows(&["voucher", "qr", "--open"]);
    assert_eq!(rows.len(), 3);
    assert!(rows.is_sorted());
    let key = keys(&town).remove(0).1;
    let mut goods = Vec::new();
    for row in &rows {
        assert_eq!(row[1].len(), 161);
        let signed: Signed = row[1].parse().unwrap();
        assert!(key.verifies(&signed));
        let Paper::Voucher {
            good_for,
            from,
            through,
            code,
        } = signed.paper
        else {
            panic!("{row:?}")
        };
        assert_eq!(code.to_string(), row[0]);
        assert_eq!(from.to_string(), "2026-11-21");
        assert_eq!(through.to_string(), "2027-06-30");
        goods.push(good_for);
    }
    let for_offer = PaperGood::Offer(offer_mark("LID", "standaard"));
    let worth = PaperGood::Value(vrijpas::domain::Money::from_cents(2000));
    assert_eq!(goods.iter().filter(|good| **good == for_offer).count(), 2);
    assert_eq!(goods.iter().filter(|good| **good == worth).count(), 1);
    let one = &rows[0][0];
    assert_eq!(town.rows(&["voucher", "qr", one, one]), rows[..1]);
    town.line(&format!("voucher withdraw {one} --reason verloren"))
        .ends(0);
    let said = town.line(&format!("voucher qr {one}")).refused(1);
    assert!(said.contains("wordt niet gedrukt"), "{said}");
    assert_eq!(town.rows(&["voucher", "qr", "--open"]), rows[1..]);
    let pass = town.passes()["P1"].clone();
    let said = town.line(&format!("voucher qr {pass}")).refused(2);
    assert!(said.contains("het nummer van een pas"), "{said}");
}
