//! The file being read and the defects found in it so far.

use std::cell::RefCell;

use crate::domain::{Said, distance};

/// One thing that is wrong in a scheme file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Defect {
    /// Line of the file, from 1.
    pub line: usize,
    /// What is wrong.
    pub said: Said,
    /// What to do about it.
    pub remedy: Option<Said>,
}

/// The text of a scheme file; defects are collected while it is read, since all of them are told at once.
pub(in crate::rules) struct Page<'t> {
    text: &'t str,
    defects: RefCell<Vec<Defect>>,
}

impl<'t> Page<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            defects: RefCell::new(Vec::new()),
        }
    }

    /// Notes a defect at a byte of the text.
    pub(in crate::rules) fn report(&self, start: usize, said: Said, remedy: Option<Said>) {
        let line = self.line(start);
        self.defects
            .borrow_mut()
            .push(Defect { line, said, remedy });
    }

    /// The line of a byte of the text, from 1.
    pub(super) fn line(&self, start: usize) -> usize {
        let before = self.text.as_bytes().iter().take(start);
        1 + before.filter(|byte| **byte == b'\n').count()
    }

    /// How many defects have been noted so far.
    pub(super) fn count(&self) -> usize {
        self.defects.borrow().len()
    }

    pub(super) fn is_faulty(&self) -> bool {
        !self.defects.borrow().is_empty()
    }

    pub(super) fn into_defects(self) -> Vec<Defect> {
        let mut defects = self.defects.into_inner();
        defects.sort_by_key(|defect| defect.line);
        defects
    }
}

/// The known word nearest to a misspelt one, if any is near.
pub(super) fn nearest<'w>(word: &str, known: &[&'w str]) -> Option<&'w str> {
    let allowed = (word.chars().count() / 3).min(3);
    known
        .iter()
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
