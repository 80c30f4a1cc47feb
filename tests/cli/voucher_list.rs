//! `voucher list`, and what is said when vouchers are issued.

use super::offer::town;
use super::pass::walk_in;
use super::support::Town;

#[test]
fn codes_are_listed_again_to_be_printed_later() {
    let town = town();
    let (_, anna) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    walk_in(&town, "Maes", "Tom", "2014-05-03");
    let issue = "voucher issue --value 20,00 --ages 6-18";
    let first = town.line(issue).ended(0);
    let later = "vrijpas voucher list --value 20,00 --open --format csv";
    assert!(first.stderr.contains(later), "{}", first.stderr);
    assert!(!first.stderr.contains("tweede keer"), "{}", first.stderr);
    let again = town.line(issue).ended(0);
    assert!(
        again
            .stderr
            .contains("deze 2 personen hadden allemaal al een open bon van 20,00"),
        "{}",
        again.stderr
    );
    town.line(&format!("voucher issue --member {anna} --offer O3"))
        .ended(0);
    let rows = |rest: &str| {
        let ran = town.line(&format!("voucher list{rest} --format csv"));
        ran.ended(0).rows()
    };
    assert_eq!(rows("").len(), 5);
    assert_eq!(rows(" --value 20").len(), 4);
    assert_eq!(rows(&format!(" --member {anna}")).len(), 3);
    let camp = rows(" --offer O3");
    assert_eq!(camp[0][1..], [&anna, "O3", "", "2027-07-10", "open", ""]);
    let code = &camp[0][0];
    town.line(&format!("voucher withdraw {code} --reason andere"))
        .ended(0);
    assert_eq!(rows(" --offer O3")[0][5], "withdrawn");
    assert_eq!(rows(" --offer O3 --open").len(), 0);
    assert_eq!(rows(" --open").len(), 4);
    let none = town.line("voucher list --value 5").ended(0);
    assert!(
        none.stderr.contains("Geen bonnen gevonden."),
        "{}",
        none.stderr
    );
}

#[test]
fn somebody_outside_the_ages_of_an_offer_is_named() {
    let town = Town::small();
    let header = "offer_id;club_id;service;name;category;price_class;price;route;age_from;age_to";
    let offer = "KLEIN;KSA;youth;Kleuters;camp;standaard;10,00;door;3;5";
    town.file("ages.csv", &format!("{header}\n{offer}\n"));
    town.line("offer import ages.csv").ended(0);
    let ran = town
        .line("voucher issue --member P2 --offer KLEIN")
        .ended(0);
    assert!(
        ran.stderr
            .contains("P2 is 11 jaar op 21 november 2026; KLEIN is voor 3 tot en met 5 jaar"),
        "{}",
        ran.stderr
    );
    let fits = town.line("voucher issue --member P2 --offer LID").ended(0);
    assert!(!fits.stderr.contains("jaar"), "{}", fits.stderr);
}
