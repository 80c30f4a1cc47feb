//! One pass, one offer, one day, twice: what a till said is paid and noted; what was typed from paper waits.

use crate::good_faith::{note, notes, till};
use crate::handed_in::{HEAD, answers, hand_in_november, zwem_kit};
use crate::support::Town;

#[test]
fn a_pass_used_twice_that_day_is_paid_by_the_word_of_the_kit_and_noted() {
    for typed_first in [true, false] {
        let town = Town::small();
        let passes = town.passes();
        zwem_kit(&town);
        assert_eq!(till(&town, &passes["P1"]), "Te innen: 2,00.");
        assert_eq!(till(&town, &passes["P2"]), "Te innen: 10,01.");
        let typed = |number: usize| {
            let rows = ["P1", "P2"].map(|member| {
                let pass = &passes[member];
                format!("ZWEM;{member}-{number};{pass};BEURT;2026-11-21;\n")
            });
            let file = town.file("paper.csv", &format!("{HEAD}{}", rows.concat()));
            town.run(&["claim", "import", &file, "--answers", &format!("a{number}")])
                .fine();
            let answered = answers(&town, &format!("a{number}"), "ZWEM");
            answered.into_iter().map(|(_, yes, _)| yes).collect()
        };
        let first: Vec<String> = if typed_first { typed(1) } else { Vec::new() };
        hand_in_november(&town);
        // From paper it waits for staff, whether or not the holder has a right.
        assert_eq!(
            (first.len(), typed(2)),
            (2 * usize::from(typed_first), vec!["open".to_owned(); 2])
        );
        assert!(first.iter().all(|yes| yes == "yes"), "{first:?}");
        let told = notes(&town, &[]);
        let expected = if typed_first {
            note("used-that-day", "4.00")
        } else {
            Vec::new()
        };
        assert_eq!(told, expected);
        // Two tables, one pass: the till said so twice.
        assert_eq!(till(&town, &passes["P1"]), "Te innen: 2,00.");
        std::fs::remove_file(town.path("zwem.csv")).unwrap();
        hand_in_november(&town);
        let again = [expected, note("used-that-day", "4.00")].concat();
        assert_eq!(notes(&town, &[]), again);
    }
}

#[test]
fn what_was_typed_over_twice_is_paid_once() {
    let town = Town::small();
    let pass = &town.passes()["P1"];
    let list = |number: &str| {
        let line = format!("{pass} 20/11/2026 BEURT standaard 2,00");
        let list = ["claim", "enter", "--organiser", "ZWEM", "--list", number];
        let rows = town.rows(&[&list[..], &["--line", &line, "--line", &line]].concat());
        [rows[0][2].clone(), rows[0][4].clone()]
    };
    // Twice on one paper may be twice used; on a second paper it may be the same once more.
    assert_eq!(list("L7"), ["2", "0"]);
    assert_eq!(list("L8"), ["0", "2"]);
}
