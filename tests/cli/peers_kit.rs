//! Cases of other systems, as they meet the kit at a club. The names are those of `tests/cases/peers.toml`.

use crate::kit::{Club, REFUSED};
use crate::support::{Ran, Town};

fn amount(ran: &Ran) -> &str {
    ran.stdout.split(" Volgnummer").next().unwrap()
}

#[test]
fn ec_02_an_unknown_pass_is_answered_as_any_other() {
    let club = Club::new();
    let unknown = "7KQ2-M9FD-XT00B";
    let answers = [club.pass.as_str(), unknown].map(|pass| {
        let ran = club
            .laptop
            .club(&format!("kit redeem {pass} --class leiding"))
            .ended(0);
        assert_eq!(ran.stderr, "");
        amount(&ran).to_owned()
    });
    assert_eq!(answers, ["Te innen: 20,00."; 2]);
    // Nor can the club tell afterwards, by its own file.
    club.laptop
        .club("kit export --month 2026-11 -o redeemed.csv --plain")
        .ended(0);
    let text = club.laptop.read("redeemed.csv");
    let rest = |row: &str| row.splitn(4, ',').nth(3).unwrap().to_owned();
    let rows: Vec<String> = text.lines().skip(1).map(rest).collect();
    assert_eq!(rows[0], rows[1]);
    assert!(rows[0].contains(",no,"), "{text}");
}

#[test]
fn ec_04_the_last_day_is_included_and_days_are_local() {
    let club = Club::new();
    let mut laptop = club.laptop;
    // The kit ends on the last day of June.
    for (day, status) in [("2027-07-01", 1), ("2027-06-30", 0)] {
        laptop.on(day);
        let pass = laptop.club(&format!("kit redeem {} --class leiding", club.pass));
        assert_eq!(pass.ended(status).stdout.is_empty(), status == 1);
    }
    let mut town = Town::small();
    let issue = "voucher issue --member P2 --value 20 --through 2027-01-06 --format csv";
    let code = town.line(issue).ended(0).cell(0, "code");
    town.line("kit make --organiser ZWEM --through 2027-06-30 -o z.kit")
        .ended(0);
    town.on("2027-01-07");
    let price = |on: &str| town.club(&format!("kit price {code} --offer LES --on {on}"));
    assert_eq!(price("2027-01-07").ended(1).stdout, REFUSED);
    assert!(price("2027-01-06").ended(0).stdout.starts_with("Aanvaard"));
}

#[test]
fn st_03_what_a_kit_promised_needs_no_second_look() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    town.line("kit make --organiser ZWEM --through 2026-12-31 -o z.kit")
        .ended(0);
    // The right ends at the town hall; the kit of before still asks the reduced price.
    town.line("status end S1 --last-day 2026-11-21").ended(0);
    town.on("2026-11-24");
    town.line("entitlement derive").ended(0);
    let ran = town
        .club(&format!("kit redeem {pass} --offer BEURT"))
        .ended(0);
    assert_eq!(amount(&ran), "Te innen: 2,00.");
}

#[test]
fn st_06_a_request_that_claims_a_right_is_not_believed() {
    let town = Town::small();
    let ordinary = town.passes()["P2"].clone();
    town.line("kit make --organiser ZWEM --through 2026-12-31 -o z.kit")
        .ended(0);
    let redeem = format!("kit redeem {ordinary} --offer BEURT");
    // There is no price of 2.00 to be asked for: a club names the ordinary price, or none.
    let ran = town.club(&format!("{redeem} --price 2,00")).ended(1);
    assert!(
        ran.stderr
            .contains("\"BEURT, 2,00\" staat niet in deze kit"),
        "{ran:#?}"
    );
    let ran = town.club(&redeem).ended(0);
    assert_eq!(amount(&ran), "Te innen: 10,01.");
}

#[test]
fn st_10_a_number_comes_twice() {
    let club = Club::new();
    let redeem = |rest: &str| club.laptop.club(&format!("kit redeem {rest}"));
    // A voucher is good once, earlier or in the same go; a pass may come back, and each time is its own redemption.
    let twice = format!("{} {} --class leiding", club.value, club.value);
    let ran = redeem(&twice).ended(1);
    assert_eq!(ran.stdout.lines().nth(1), Some(REFUSED.trim()));
    assert_eq!(
        redeem(&format!("{} --class leiding", club.value))
            .ended(1)
            .stdout,
        REFUSED
    );
    let ran = redeem(&format!("{} {}", club.pass, club.pass)).ended(0);
    let references: Vec<&str> = ran
        .stdout
        .lines()
        .filter_map(|line| line.split_once("Volgnummer "))
        .map(|(_, reference)| reference)
        .collect();
    assert!(references.len() == 2 && references[0] != references[1]);
    // Where a pass makes no difference it says so, whoever's it is.
    for pass in [club.pass.as_str(), "7KQ2-M9FD-XT00B"] {
        let ran = redeem(&format!("{pass} --offer O4")).ended(1);
        assert!(
            ran.stderr.contains("bij O4 hoort aan de kassa geen pas"),
            "{ran:#?}"
        );
    }
}
