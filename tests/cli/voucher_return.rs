//! What is given back for a voucher that is not used: by the rule under which it was issued, and never after it was used.

use crate::support::{Town, scheme_from};

/// Lochristi, with rules for giving back: unused memberships for a part, as long as it is early.
fn town() -> Town {
    let rules = "
[[return]]
reason = \"unused\"
days_before = 14
part = \"50%\"
source = \"art. 9\"

[[return]]
reason = \"cancelled\"
part = \"100%\"
source = \"art. 8\"
";
    let town = Town::small_with(&scheme_from("2026-01-01", |text| format!("{text}{rules}")));
    town.line("offer add --id SKI --organiser KSA --name Ski --category camp --service youth --route prepaid --price standaard=25,01 --from 2026-12-20")
        .ended(0);
    town
}

fn sold(town: &Town, rest: &str) -> String {
    let line = format!("voucher issue --format csv {rest}");
    town.line(&line).ended(0).cell(0, "code")
}

#[test]
fn a_cancelled_activity_comes_back_whole_and_once() {
    let town = town();
    let codes = [
        sold(&town, "--member P2 --offer SKI"),
        sold(&town, "--member P2 --offer SKI"),
    ];
    let both = codes.join(" ");
    let told = town.line(&format!("voucher return {both} --by transfer --format csv"));
    let told = told.ended(0);
    assert_eq!(told.rows()[0][1..], ["25.01", "art. 8"]);
    assert!(told.stderr.contains("K2026-00003: −50,02"), "{told:?}");
    let again = town.line(&format!("voucher return {both}")).ended(0);
    assert!(again.stderr.contains("er is niets gewijzigd"), "{again:?}");
    assert!(!again.stderr.contains("Kwitantie"), "{again:?}");
    let state = town.rows(&["voucher", "show", &codes[0]]);
    assert_eq!(state[1][1], "withdrawn");
    town.line("register check").ended(0);
}

#[test]
fn what_is_not_used_comes_back_for_the_part_and_as_long_as_the_rule_says() {
    let mut town = town();
    let [early, late] = [
        sold(&town, "--member P2 --offer SKI"),
        sold(&town, "--member P2 --offer SKI"),
    ];
    let back = town.line(&format!(
        "voucher return {early} --reason ongebruikt --format csv"
    ));
    assert_eq!(back.ended(0).rows()[0][1..], ["12.51", "art. 9"]);
    town.on("2026-12-07");
    let refused = town.line(&format!("voucher return {late} --reason unused"));
    assert_eq!(refused.status, 1);
    assert!(refused.stderr.contains("[[return]]"), "{refused:?}");
    // Later the whole camp is cancelled: then the rest comes back too.
    let rest = town.line(&format!("voucher return {early} {late} --format csv"));
    let rows = rest.ended(0).rows();
    assert_eq!([&*rows[0][1], &*rows[1][1]], ["12.50", "25.01"]);
}

#[test]
fn without_a_rule_only_a_cancelled_activity_comes_back() {
    let town = Town::small();
    let code = sold(&town, "--member P1 --offer LID");
    let unused = town.line(&format!("voucher return {code} --reason unused"));
    assert_eq!(unused.status, 1, "{unused:?}");
    let cancelled = town.line(&format!("voucher return {code} --format csv"));
    assert_eq!(cancelled.ended(0).rows()[0][1..], ["9.00", ""]);
}

#[test]
fn what_was_used_lost_or_paid_elsewhere_never_comes_back() {
    let town = town();
    let used = sold(&town, "--member P1 --offer LID");
    town.file(
        "in.csv",
        &format!("club_id;reference;voucher;redeemed_on\nKSA;K-1;{used};2026-11-21\n"),
    );
    town.line("claim import in.csv").ended(0);
    let lost = sold(&town, "--member P1 --offer LID");
    town.line(&format!("voucher withdraw {lost} --reason verloren"))
        .ended(0);
    let elsewhere = sold(&town, "--member P1 --offer BEURT");
    for code in [used, lost, elsewhere] {
        let refused = town.line(&format!("voucher return {code}"));
        assert_eq!(refused.status, 1, "{refused:?}");
    }
    let other = sold(&town, "--member P1 --offer LID");
    let reason = town.line(&format!("voucher return {other} --reason lost"));
    assert_eq!(reason.status, 2, "{reason:?}");
    assert_eq!(
        town.rows(&["receipt", "list"]).len(),
        3,
        "nothing was given back"
    );
}

#[test]
fn of_what_was_paid_in_parts_no_more_comes_back_than_was_paid() {
    let town = town();
    let code = sold(&town, "--member P2 --offer SKI --unpaid");
    town.line(&format!("voucher instalments {code} --times 5"))
        .ended(0);
    town.line(&format!("voucher paid {code} --amount 15"))
        .ended(0);
    let back = town.line(&format!(
        "voucher return {code} --reason unused --format csv"
    ));
    // Half of the share may be kept; what was paid beyond it comes back, and nothing is owed any more.
    assert_eq!(back.ended(0).rows()[0][1], "2.50");
    assert!(town.rows(&["voucher", "list", "--unpaid"]).is_empty());
}

#[test]
fn it_comes_back_as_it_was_paid_unless_somebody_says_otherwise() {
    let town = town();
    let card = sold(&town, "--member P2 --offer SKI --by card");
    let transfer = sold(&town, "--member P2 --offer SKI --by transfer");
    let cash = sold(&town, "--member P2 --offer SKI --by cash");
    let several = town.line(&format!("voucher return {card} {transfer}"));
    assert_eq!(several.status, 1, "{several:?}");
    assert!(several.stderr.contains("--by"), "{several:?}");
    for (line, told) in [
        (card, "Geef het terug met een kaart."),
        (transfer, "Geef het terug met een overschrijving."),
        (format!("{cash} --by card"), "Geef het terug met een kaart."),
    ] {
        let back = town.line(&format!("voucher return {line}")).ended(0);
        assert!(back.stderr.contains(told), "{back:?}");
    }
    let means: Vec<String> = town
        .rows(&["receipt", "list"])
        .into_iter()
        .skip(3)
        .map(|row| row[2].clone())
        .collect();
    assert_eq!(means, ["card", "transfer", "card"]);
}
