//! Words nobody declared, and the known ones nearest to them.

use crate::domain::{Said, distance};
use crate::said;

/// What a finding says of a word nobody declared, with the nearest one that was.
pub(super) fn unknown_word(kind: Said, word: &str, known: &[&str]) -> (Said, Option<Said>) {
    let said = said!("scheme-unknown-word", kind = kind, word = word);
    let remedy = match nearest(word, known) {
        Some(nearest) => Some(said!("scheme-nearest-word", nearest = nearest)),
        None if known.is_empty() => Some(said!("scheme-declare-first")),
        None => {
            let mut known: Vec<String> = known.iter().map(|word| (*word).to_owned()).collect();
            known.dedup();
            Some(said!("scheme-known-words", known = known))
        }
    };
    (said, remedy)
}

/// The known word nearest to a misspelt one, if any is near.
pub(super) fn nearest<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    let letters = word.chars().count();
    let allowed = (letters / 3).min(3);
    known
        .iter()
        .filter(|candidate| candidate.chars().count().abs_diff(letters) <= allowed)
        .map(|candidate| {
            (
                distance(&word.to_lowercase(), &candidate.to_lowercase()),
                *candidate,
            )
        })
        .filter(|(distance, _)| *distance <= allowed)
        .min()
        .map(|(_, candidate)| candidate)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_nearest_word_is_offered_only_when_it_is_near() {
        for (word, known, expected) in [
            ("sourse", &["source", "when"][..], Some("source")),
            ("stadd", &["stad", "ocmw"], Some("stad")),
            ("LL9", &["LL1", "VT"], Some("LL1")),
            ("zwemmen", &["stad", "ocmw"], None),
            ("B", &["A"], None),
            ("x", &[], None),
        ] {
            assert_eq!(nearest(word, known), expected, "{word}");
        }
    }
}
