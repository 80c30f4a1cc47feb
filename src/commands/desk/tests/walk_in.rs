//! A family that nobody knows yet.

use super::town::{Town, keys};
use crate::register::Register;

fn household_of(register: &Register, name: &str) -> Vec<String> {
    let found = register.find_by_name(&[name.to_owned()], 9).unwrap();
    let Some(first) = found.first() else {
        return Vec::new();
    };
    let mut members: Vec<String> = register
        .members_of(first.household)
        .unwrap()
        .into_iter()
        .map(|one| format!("{} {} {}", one.first_name, one.last_name, one.birth_date))
        .collect();
    members.sort();
    members
}

#[test]
fn a_family_of_four_comes_in_by_its_names_and_dates() {
    let town = Town::new();
    let seen = town.types(keys(
        "janssens⏎⏎an 1/5/1990⏎Maes, Piet 02031988⏎Lies 4 5 2015⏎Tom 6-7-2018⏎⏎Dorp 3⏎9080⏎n",
    ));
    let page = seen.last();
    assert!(page.contains("Gezin Maes, Janssens"), "{page}");
    assert!(page.contains("Dorp 3, 9080 Lochristi"), "{page}");
    assert!(page.contains("4 passen uitgereikt."), "{page}");
    town.look(|register| {
        assert_eq!(
            household_of(register, "janssens"),
            [
                "An Janssens 1990-05-01",
                "Lies Janssens 2015-05-04",
                "Piet Maes 1988-03-02",
                "Tom Janssens 2018-07-06"
            ]
        );
    });
}

#[test]
fn without_an_address_a_family_is_helped_too() {
    let town = Town::new();
    let seen = town.types(keys("Wouters⏎⏎Eva 1/1/2000⏎⏎⏎n"));
    assert!(seen.last().contains("adres niet gekend"), "{}", seen.last());
    assert!(
        seen.last().contains("Eén pas uitgereikt."),
        "{}",
        seen.last()
    );
}

#[test]
fn whoever_is_known_is_shown_before_there_are_two_of_them() {
    let town = Town::new();
    let seen = town.types(keys("Peeters⇥⏎Jan 4/3/2015⏎"));
    assert!(
        seen.last().contains("staat al in het register"),
        "{}",
        seen.last()
    );
    let seen = town.types(keys("Peeters⇥⏎Jan 4/3/2015⏎1"));
    assert!(
        seen.last().contains("Gezin Peeters · H2"),
        "{}",
        seen.last()
    );
    let seen = town.types(keys("Peeters⇥⏎Jan 4/3/2015⏎2⏎⏎"));
    assert!(seen.last().contains("adres niet gekend"), "{}", seen.last());
}

#[test]
fn what_was_typed_can_be_put_right_and_leaving_writes_nothing() {
    let town = Town::new();
    let before = town.look(|register| register.population().unwrap());
    let script = "Janssens⏎⏎An 1/5/1990⏎Piet 31/2/2015⏎";
    let seen = town.types(keys(script));
    assert!(
        seen.last().contains("31/2/2015 is geen datum"),
        "{}",
        seen.last()
    );
    let seen = town.types(keys("Janssens⏎⏎An 1/5/1990⏎↑"));
    assert!(seen.last().contains("An 01/05/1990"), "{}", seen.last());
    for script in [
        script.to_owned(),
        format!("{script}⎋"),
        format!("{script}⎋⎋"),
    ] {
        town.types(keys(&script));
        assert_eq!(town.look(|register| register.population().unwrap()), before);
    }
    // A date that is not one yet keeps what was typed.
    let seen = town.types(keys("Janssens⏎⏎An⏎"));
    assert!(
        seen.last()
            .contains("Typ de voornaam en dan de geboortedatum"),
        "{}",
        seen.last()
    );
}

#[test]
fn a_postcode_that_is_none_is_asked_again() {
    let town = Town::new();
    let seen = town.types(keys("Wouters⏎⏎Eva 1/1/2000⏎⏎Dorp 1⏎90⏎"));
    assert!(seen.last().contains("Postcode:"), "{}", seen.last());
    let seen = town.types(keys("Wouters⏎⏎Eva 1/1/2000⏎⏎Dorp 1⏎90⏎⌫⌫9080⏎"));
    assert!(
        seen.last().contains("Dorp 1, 9080 Lochristi"),
        "{}",
        seen.last()
    );
}
