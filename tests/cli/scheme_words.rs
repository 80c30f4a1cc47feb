//! `scheme words`: what a scheme is written with.

use crate::support::Town;

#[test]
fn a_word_is_found_by_its_table_and_by_any_of_its_endings() {
    let town = Town::bare();
    for asked in ["ground.lasts", "lasts"] {
        let shown = town.run(&["scheme", "words", asked, "--lang", "en"]).fine();
        assert!(shown.contains("How long the right lasts"), "{shown}");
        assert!(shown.contains("lasts = \"calendar-year\""), "{shown}");
    }
    for asked in ["tariff.rest.shares", "rest.shares", "shares"] {
        let shown = town.run(&["scheme", "words", asked]).fine();
        assert!(shown.contains("De aandelen: organiser"), "{shown}");
    }
    let table = town.run(&["scheme", "words", "limit"]).fine();
    assert!(
        ["at_most", "window", "carry_over"]
            .iter()
            .all(|word| table.contains(word)),
        "{table}"
    );
}

#[test]
fn a_word_that_is_none_is_refused_with_the_way_to_all() {
    let ran = Town::bare().run(&["scheme", "words", "kortingen"]);
    assert_eq!((ran.status, ran.stdout.as_str()), (1, ""));
    assert!(
        ran.stderr
            .contains("kortingen is geen woord van een reglement")
    );
    assert!(
        ran.stderr
            .contains("vrijpas scheme words toont ze allemaal")
    );
}
