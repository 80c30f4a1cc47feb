//! Scanned codes at a club that has kits of two municipalities.

use std::fs;

use crate::handed_in::{hand_in_november, zwem_kit};
use crate::kit::REFUSED;
use crate::support::Town;

/// The text of the QR code of a pass.
fn scanned(town: &Town, pass: &str) -> String {
    town.rows(&["pass", "qr", pass])[0][1].clone()
}

/// Two towns with the same club, and a laptop with a kit of each.
fn towns() -> (Town, Town, Town) {
    let (one, other, laptop) = (Town::small(), Town::small(), Town::bare());
    for (town, name) in [(&one, "one.kit"), (&other, "other.kit")] {
        town.passes();
        town.line(&format!(
            "kit make --organiser ZWEM --through 2027-06-30 -o {name}"
        ))
        .ended(0);
        fs::copy(town.path(name), laptop.path(name)).unwrap();
    }
    (one, other, laptop)
}

#[test]
fn the_key_tells_which_kit_is_meant() {
    let (one, other, laptop) = towns();
    let reduced = |town: &Town| town.rows(&["pass", "find", "yasmina"])[0][0].clone();
    for town in [&one, &other] {
        let code = scanned(town, &reduced(town));
        let ran = laptop
            .club(&format!("kit redeem {code} --offer BEURT"))
            .ended(0);
        assert!(ran.stdout.starts_with("Te innen: 2,00."), "{ran:#?}");
    }
    for kit in ["one.kit", "other.kit"] {
        let status = laptop.rows(&["kit", "status", "--kit", kit]);
        assert_eq!(status[0][1], "1");
    }
    // What was typed does not say which.
    let typed = format!("kit redeem {} --offer BEURT", reduced(&one));
    let ran = laptop.club(&typed).ended(1);
    assert!(
        ran.stderr.contains("meer dan één kit: one.kit, other.kit"),
        "{ran:#?}"
    );
    // The other town's kit does not know this pass: the ordinary price, as for anybody.
    let code = scanned(&one, &reduced(&one));
    let ran = laptop
        .club(&format!("kit redeem {code} --offer BEURT --kit other.kit"))
        .ended(0);
    assert!(ran.stdout.starts_with("Te innen: 10,01."), "{ran:#?}");
}

#[test]
fn a_signed_voucher_of_after_the_kit_says_what_it_is_good_for() {
    let (one, other, laptop) = towns();
    let late = |town: &Town| {
        let ran = town.line("voucher issue --member P2 --value 15 --format csv");
        let code = ran.ended(0).cell(0, "code");
        town.rows(&["voucher", "qr", &code])[0][1].clone()
    };
    let (here, elsewhere) = (late(&one), late(&other));
    let redeem = |code: &str| laptop.club(&format!("kit redeem {code} --offer LES --kit one.kit"));
    let ran = redeem(&here).ended(0);
    assert!(
        ran.stdout
            .starts_with("Aanvaard onder voorbehoud: Lessen (standaard).")
            && ran.stdout.contains("Te innen: 15,00."),
        "{ran:#?}"
    );
    let changed = here.replace("/V00000001500/", "/V00000003000/");
    assert_ne!(changed, here);
    for code in [&here, &elsewhere, &changed, &here[..here.len() - 1]] {
        assert_eq!(redeem(code).ended(1).stdout, REFUSED);
    }
    // Keys that were changed sign what a kit of before takes for another town's.
    one.line("keys rotate").ended(0);
    assert_eq!(redeem(&late(&one)).ended(1).stdout, REFUSED);
    one.line("kit make --organiser ZWEM --through 2027-06-30 -o new.kit")
        .ended(0);
    for code in [&here, &late(&one)] {
        let line = format!("kit price {code} --offer LES --kit new.kit");
        let ran = one.club(&line).ended(0);
        assert!(ran.stdout.contains("Te innen: 15,00."), "{ran:#?}");
    }
}

#[test]
fn a_pass_whose_signature_is_damaged_pays_the_ordinary_price_and_nothing_is_due() {
    let mut town = Town::small();
    let passes = town.passes();
    zwem_kit(&town);
    let good = scanned(&town, &passes["P1"]);
    let (start, signature) = good.rsplit_once('/').unwrap();
    let other = if signature.starts_with('0') { '1' } else { '0' };
    let damaged = format!("{start}/{other}{}", &signature[1..]);
    let (start, _) = start.rsplit_once('/').unwrap();
    let foreign = format!("{start}/00000000/{signature}");
    town.on("2026-11-22");
    for code in [&damaged, &foreign] {
        let line = format!("kit redeem {code} --kit zwem.kit --offer BEURT");
        let said = town.line(&line).fine();
        assert!(said.starts_with("Te innen: 10,01."), "{said}");
    }
    hand_in_november(&town);
    let rows = town.rows(&["claim", "open"]);
    let due: Vec<&str> = rows.iter().map(|row| row[8].as_str()).collect();
    assert_eq!(due, ["0.00"; 2], "{rows:?}");
    for row in &rows {
        let shares = town.rows(&["claim", "show", &row[1]]);
        let holder = shares.iter().find(|row| row[1] == "holder").unwrap();
        assert_eq!(holder[2], "10.01", "{shares:?}");
    }
}
