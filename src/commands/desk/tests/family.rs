//! A family of four walks in and goes with four passes on paper and three vouchers: how many keys that takes beside names and dates.

use super::town::{Town, keys};
use crate::terminal::Key;
use crate::text::Lang;

/// What is typed: words and dates with the Enter that ends them, and the keys beside them, which count.
enum Types {
    Words(&'static str),
    Keys(&'static str),
}

use Types::{Keys, Words};

const VISIT: &[Types] = &[
    Words("janssens⏎"),
    // The name is right; then each member on a line.
    Keys("⏎"),
    Words("an 1/5/1990⏎"),
    Words("piet 2/3/1988⏎"),
    Words("lies 4/5/2015⏎"),
    Words("tom 6/7/2018⏎"),
    // Everybody is there.
    Keys("⏎"),
    Words("dorp 3⏎"),
    Words("9080⏎"),
    // Four passes; swimming for three of them at the price of a child, paid in cash; everything printed; done.
    Keys("n"),
    Keys("k3"),
    Keys("1"),
    Keys("34"),
    Keys("⏎"),
    Keys("p"),
    Keys("⏎"),
];

fn script() -> (Vec<Key>, usize) {
    let (mut all, mut count) = (Vec::new(), 0);
    for part in VISIT {
        let (Words(text) | Keys(text)) = part;
        all.extend(keys(text));
        if let Keys(text) = part {
            count += text.chars().count();
        }
    }
    (all, count)
}

#[test]
fn a_family_of_four_takes_a_dozen_keys_beside_what_is_typed() {
    for lang in [Lang::Nl, Lang::En] {
        let mut town = Town::with_offers();
        town.lang = lang;
        town.prints();
        let (script, count) = script();
        assert!(count <= 12, "{count} keys");
        let seen = town.types(script);
        let words = match lang {
            Lang::Nl => {
                "Gezin Janssens is geholpen. 4 nieuwe passen. 3 bonnen. Kwitantie K2026-00001"
            }
            Lang::En => {
                "Household Janssens has been helped. 4 new passes. 3 vouchers. Receipt K2026-00001"
            }
        };
        let flat = seen.last().replace('\n', " ").replace("  ", " ");
        assert!(flat.contains(words), "{}", seen.shown.join("\n=====\n"));
        assert_eq!(town.printed().len(), 3, "cards, vouchers, a receipt");
        town.run(&["register", "check"]);
    }
}
