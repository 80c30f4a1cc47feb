//! From the reasons of the rules to a tree that can be shown.

use crate::grid::{Mark, Tree};
use crate::rules::{self, Language, Reason, Scheme};

/// A reason with those below it.
pub fn branch(reason: &Reason, scheme: &Scheme, language: Language) -> Tree {
    let mark = match reason.mark {
        rules::Mark::Yes => Mark::Holds,
        rules::Mark::No => Mark::Fails,
        rules::Mark::Unknown => Mark::Unknown,
        rules::Mark::Skipped => Mark::Unneeded,
    };
    let mut tree = Tree::new(mark, reason.said.clone()).citing(reason.source.clone());
    tree.fact.clone_from(&reason.fact);
    let missing = reason.missing.as_ref();
    tree.missing = missing.map(|missing| missing.said(scheme, language));
    let children = reason.children.iter();
    children
        .map(|child| branch(child, scheme, language))
        .fold(tree, Tree::with)
}
