//! Finding a household and what the keys do with its passes.

use super::town::{Town, keys};
use crate::domain::PassState;
use crate::register::Register;
use crate::terminal::Key;

fn states(register: &Register, member: &str) -> Vec<PassState> {
    let person = register.person_by_alias(member).unwrap().unwrap();
    let passes = register.passes_of(person).unwrap();
    passes.into_iter().map(|pass| pass.state).collect()
}

#[test]
fn a_name_a_number_and_one_key_give_everybody_a_pass() {
    let town = Town::new();
    let seen = town.types(keys("idris⏎n⏎"));
    let page = &seen.shown[seen.shown.len() - 3];
    for words in [
        "Gezin El Idrissi · H1",
        "Kerkstraat 1, 9080 Lochristi",
        "1   Yasmina El Idrissi  01/05/1990  36 jaar",
        "2   Sami El Idrissi",
        "geen pas",
        "n       nieuwe passen voor 2 leden",
        "vrijpas pass issue --household H1",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    let after = &seen.shown[seen.shown.len() - 2];
    assert!(after.contains("2 passen uitgereikt."), "{after}");
    assert!(!after.contains("geen pas"), "{after}");
    assert!(
        seen.last()
            .contains("Gezin El Idrissi is geholpen. 2 nieuwe passen."),
        "{}",
        seen.last()
    );
    let issued = [PassState::Issued];
    town.look(|register| {
        assert_eq!(states(register, "P1"), issued);
        assert_eq!(states(register, "P3"), issued);
        assert_eq!(states(register, "P2"), []);
    });
}

#[test]
fn several_households_are_chosen_by_number_or_arrow() {
    let town = Town::new();
    for script in [
        "kerkstraat⏎2",
        "kerkstraat⏎↓⏎",
        "kerkstraat↓↓⏎",
        "kerkstraat 2⏎",
    ] {
        let seen = town.types(keys(script));
        assert!(
            seen.last().contains("Gezin Peeters · H2"),
            "{script}\n{}",
            seen.last()
        );
    }
}

#[test]
fn a_pass_that_is_scanned_opens_the_household_of_its_holder() {
    let town = Town::new();
    town.run(&["pass", "issue", "--all"]);
    let number = town.look(|register| {
        let person = register.person_by_alias("P3").unwrap().unwrap();
        register.passes_of(person).unwrap()[0].number.clone()
    });
    let seen = town.types(vec![Key::Text(format!("{number}\n"))]);
    assert!(
        seen.last().contains("pas van Sami vervangen"),
        "{}",
        seen.last()
    );
    // The same by hand, with hyphens, and with a slip.
    let typed = format!("{}-{}-{}⏎", &number[..4], &number[4..8], &number[8..]);
    let seen = town.types(keys(&typed));
    assert!(
        seen.last().contains("pas van Sami vervangen"),
        "{}",
        seen.last()
    );
    let seen = town.types(keys(&typed.replacen(&number[..1], "", 1)));
    assert!(seen.last().contains("Niemand gevonden"), "{}", seen.last());
}

#[test]
fn the_last_step_is_taken_back_and_a_pass_comes_again() {
    let town = Town::new();
    let seen = town.types(keys("idris⏎nz"));
    assert!(seen.last().contains("Teruggenomen."), "{}", seen.last());
    town.look(|register| assert_eq!(states(register, "P1"), [PassState::Ended]));
    // Whoever had one that is over gets another by name.
    let seen = town.types(keys("idris⏎n2n"));
    assert!(!seen.last().contains("geen pas"), "{}", seen.last());
    town.look(|register| {
        for member in ["P1", "P3"] {
            let mut states = states(register, member);
            states.sort_by_key(|state| state.word());
            assert_eq!(states, [PassState::Ended, PassState::Issued]);
        }
    });
}

#[test]
fn a_pass_is_blocked_freed_and_replaced_for_a_reason() {
    let town = Town::new();
    town.run(&["pass", "issue", "--all"]);
    let seen = town.types(keys("idris⏎b1"));
    assert!(seen.last().contains("geblokkeerd"), "{}", seen.last());
    town.look(|register| assert_eq!(states(register, "P1"), [PassState::Blocked]));
    town.types(keys("idris⏎b"));
    town.look(|register| assert_eq!(states(register, "P1"), [PassState::Active]));
    // Blocking by mistake is taken back; leaving the question does nothing.
    town.types(keys("idris⏎b1zb⎋v⎋"));
    town.look(|register| assert_eq!(states(register, "P1"), [PassState::Active]));
    let seen = town.types(keys("idris⏎2v3z"));
    assert!(
        seen.last().contains("niets om terug te nemen"),
        "{}",
        seen.last()
    );
    town.look(|register| {
        let states = states(register, "P3");
        assert!(states.contains(&PassState::Replaced) && states.contains(&PassState::Issued));
    });
}

#[test]
fn what_is_no_key_sets_off_none() {
    let town = Town::new();
    let garbage = Key::Text("n\nv1b\u{1b}zz".to_owned());
    let pasted = Key::Text("regel\n".repeat(700));
    let mut typed = keys("idris⏎");
    typed.extend([garbage.clone(), Key::Resize, Key::Other, pasted.clone()]);
    let seen = town.types(typed);
    assert!(
        seen.last().contains("Dat was geen toets"),
        "{}",
        seen.last()
    );
    town.look(|register| assert_eq!(states(register, "P1"), []));
    let seen = town.types(vec![pasted, garbage]);
    assert!(
        seen.last().contains("meer regels tegelijk"),
        "{}",
        seen.last()
    );
}

#[test]
fn each_page_holds_on_a_small_screen_and_says_when_it_is_too_small() {
    let town = Town::new();
    for size in [(80, 24), (40, 20), (30, 8)] {
        let seen = town.at(keys("idris⏎"), size);
        assert!(seen.last().contains("Yasmina"), "{size:?}\n{}", seen.last());
        assert!(seen.last().contains("Enter"), "{size:?}\n{}", seen.last());
    }
    // What does not fit is said, and the arrows go on below the last member.
    town.run(&["household", "note", "H1", "Belt zelf"]);
    let seen = town.at(keys("idris⏎"), (40, 12));
    assert!(seen.last().contains("met de pijltjes:"), "{}", seen.last());
    assert!(!seen.last().contains("Belt zelf"), "{}", seen.last());
    let seen = town.at(keys("idris⏎↓↓↓↓↓↓↓"), (40, 12));
    assert!(seen.last().contains("Notities"), "{}", seen.last());
    let seen = town.at(keys("idris⏎"), (29, 8));
    assert!(
        seen.last().contains("Het venster is te klein"),
        "{}",
        seen.last()
    );
}

#[test]
fn what_was_issued_is_printed_by_one_key_and_then_stays() {
    let town = Town::new();
    town.prints();
    let seen = town.types(keys("idris⏎n"));
    assert!(seen.last().contains("2 passen drukken"), "{}", seen.last());
    let seen = town.types(keys("Wouters⏎⏎Eva 1/1/2000⏎⏎⏎npz"));
    assert!(
        seen.last().contains("niets om terug te nemen"),
        "{}",
        seen.last()
    );
    assert_eq!(town.printed(), ["loket-00001.pdf"]);
    // Whatever the family holds is printed again when it asks.
    let seen = town.types(keys("idris⏎p"));
    assert!(seen.last().contains("loket-00002.pdf"), "{}", seen.last());
    assert!(seen.last().contains("opnieuw drukken"), "{}", seen.last());
    assert_eq!(town.printed(), ["loket-00001.pdf", "loket-00002.pdf"]);
    // Who leaves without printing is told.
    let seen = town.types(keys("peeters⏎n⏎"));
    assert!(seen.last().contains("Nog niet gedrukt"), "{}", seen.last());
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_nothing_is_lost() {
    let town = Town::new();
    town.run(&["settings", "set", "print-folder", "/dev/null/nowhere"]);
    let seen = town.types(keys("idris⏎np"));
    assert!(seen.last().contains("/dev/null/nowhere"), "{}", seen.last());
    assert!(seen.last().contains("2 passen drukken"), "{}", seen.last());
}
