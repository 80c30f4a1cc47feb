//! Two clubs that became one: what either hands in is paid to the one that stands, and nothing that was given out stops working.

use crate::support::Town;

/// A voucher of Yasmina for the camp of KSA, and one for a second one.
fn town() -> (Town, String, String) {
    let town = Town::small();
    let issue =
        || town.rows(&["voucher", "issue", "--member", "P1", "--offer", "KAMP"])[0][0].clone();
    let (first, second) = (issue(), issue());
    town.line("kit make --organiser KSA --through 2026-12-31 -o KSA.kit")
        .ended(0);
    (town, first, second)
}

fn merge(town: &Town) {
    let ran = town.line("organiser merge KSA --into ZWEM").ended(0);
    assert!(
        ran.stderr
            .starts_with("KSA Hallaar is samengevoegd met Zwemclub."),
        "{ran:?}"
    );
    assert!(ran.stderr.contains("ZWEM heeft nog geen rekeningnummer"));
}

/// Redeems with a kit, hands in, and gives the line of the report.
fn hand_in(town: &Town, kit: &str, code: &str) -> (Vec<String>, String) {
    let out = format!("{kit}.csv");
    town.line(&format!("kit redeem {code} --kit {kit} --offer KAMP"))
        .ended(0);
    town.line(&format!("kit export --kit {kit} --month 2026-11 -o {out}"))
        .ended(0);
    let ran = town
        .line(&format!("claim import {out} --format csv"))
        .ended(0);
    (ran.rows()[0].clone(), ran.stderr)
}

#[test]
fn a_kit_of_the_merged_club_keeps_working_and_it_is_told_who_is_paid() {
    let (town, voucher, _) = town();
    merge(&town);
    let (row, said) = hand_in(&town, "KSA.kit", &voucher);
    assert_eq!(row[2], "1", "accepted: {row:?} {said}");
    assert!(said.contains("KSA is samengevoegd met ZWEM"), "{said}");
    let said = town
        .line("kit make --organiser KSA --through 2027-06-30 -o K2.kit")
        .refused(1);
    assert!(
        said.contains("KSA is samengevoegd met ZWEM (Zwemclub)"),
        "{said}"
    );
    town.line("kit paper --organiser KSA -o lijst.csv")
        .refused(1);
    // The same paper again, now at the club that stands: it was used by this very club.
    town.file(
        "weer.csv",
        &format!("club_id;reference;voucher;redeemed_on\nZWEM;X-1;{voucher};2026-11-21\n"),
    );
    let again = town.rows(&["claim", "import", "weer.csv"]);
    assert_eq!(again[0][3], "1", "refused, and not open: {again:?}");
}

#[test]
fn the_kit_of_the_survivor_has_the_offers_and_vouchers_of_both() {
    let (town, first, second) = town();
    merge(&town);
    let all = town
        .line("kit make --all --through 2026-12-31 -o kits")
        .ended(0);
    assert!(all.stderr.contains("Eén kit gemaakt"), "{all:?}");
    assert!(!all.stderr.contains("Zonder aanbod"), "{all:?}");
    let (row, said) = hand_in(&town, "kits/ZWEM.kit", &first);
    assert_eq!(row[2], "1", "accepted: {row:?} {said}");
    assert!(!said.contains("samengevoegd"), "{said}");
    // Typed under either club it is an own voucher too.
    town.file(
        "papier.csv",
        &format!("club_id;reference;voucher;redeemed_on\nZWEM;X-1;{second};2026-11-21\n"),
    );
    let typed = town.rows(&["claim", "import", "papier.csv"]);
    assert_eq!(typed[0][2], "1", "{typed:?}");
    let at_ksa = town.rows(&["claim", "show", "X-1"]);
    assert!(at_ksa.iter().any(|row| row[2] == "ZWEM"), "{at_ksa:?}");
}

#[test]
fn pass_prices_of_the_merged_clubs_offers_are_those_of_before() {
    let (town, _, _) = town();
    let pass = town.passes()["P1"].clone();
    town.line("kit make --organiser KSA --through 2026-12-31 -o nieuw-KSA.kit")
        .ended(0);
    merge(&town);
    town.line("kit make --organiser ZWEM --through 2026-12-31 -o ZWEM.kit")
        .ended(0);
    let price = |kit: &str| {
        town.line(&format!(
            "kit price {pass} --kit {kit} --offer KAMP --format csv"
        ))
        .ended(0)
        .stdout
    };
    assert_eq!(price("nieuw-KSA.kit"), price("ZWEM.kit"));
    let (row, said) = hand_in(&town, "ZWEM.kit", &pass);
    assert_eq!(row[2], "1", "accepted: {row:?} {said}");
}

#[test]
fn lists_that_name_the_merged_club_are_refused_by_line() {
    let (town, _, _) = town();
    merge(&town);
    town.file(
        "clubs.csv",
        "club_id;name;sector\nZWEM;Zwemclub;sport\nKSA;KSA Hallaar;jeugd\n",
    );
    let said = town.line("organiser import clubs.csv").refused(3);
    assert!(
        said.contains("clubs.csv:3: kolom \"club_id\": KSA is samengevoegd met ZWEM (Zwemclub)"),
        "{said}"
    );
    let offers = |club: &str| {
        town.file(
            "offers.csv",
            &format!("offer_id;club_id;service;name;category;price_class;price;route\nKAMP;{club};youth;Kamp;camp;standaard;26,00;door\n"),
        );
        town.line("offer import offers.csv")
    };
    let said = offers("KSA").refused(3);
    assert!(
        said.contains("offers.csv:2: kolom \"club_id\": KSA is samengevoegd"),
        "{said}"
    );
    // The offer of the one is an offer of the other now.
    let ran = offers("ZWEM").ended(0);
    assert!(ran.stderr.contains("1 gewijzigd"), "{ran:?}");
    let said = town
        .line("offer add --id N1 --organiser KSA --name Kamp --category camp --service youth --route door --price standaard=20,00")
        .refused(1);
    assert!(said.contains("samengevoegd met ZWEM"), "{said}");
    town.line("organiser change KSA --town Lochristi")
        .refused(1);
}

#[test]
fn a_merge_with_itself_twice_or_in_a_circle_is_refused_and_a_chain_becomes_flat() {
    let (town, _, _) = town();
    town.line("organiser add --id TURN --name Turnkring --sector sport")
        .ended(0);
    let said = town.line("organiser merge KSA --into KSA").refused(1);
    assert!(said.contains("niet met zichzelf"), "{said}");
    merge(&town);
    for line in [
        "organiser merge KSA --into ZWEM",
        "organiser merge KSA --into TURN",
        "organiser merge ZWEM --into KSA",
    ] {
        let said = town.line(line).refused(1);
        assert!(
            said.contains("KSA is samengevoegd met ZWEM"),
            "{line}: {said}"
        );
    }
    town.line("organiser merge NIEMAND --into ZWEM").refused(1);
    town.line("organiser merge ZWEM --into TURN").ended(0);
    let list = town.rows(&["organiser", "list"]);
    let into: Vec<(&str, &str)> = list
        .iter()
        .map(|row| (row[0].as_str(), row[8].as_str()))
        .collect();
    assert_eq!(into, [("KSA", "TURN"), ("TURN", ""), ("ZWEM", "TURN")]);
    let shown = town.line("organiser show KSA").ended(0);
    assert!(
        shown.stderr.contains("KSA is samengevoegd met TURN"),
        "{shown:?}"
    );
}
