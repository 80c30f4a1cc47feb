//! From the reasons of the rules to a tree that can be shown.

use crate::grid::{Mark, Tree};
use crate::rules::{self, Reason};

/// A reason with those below it.
pub fn branch(reason: &Reason) -> Tree {
    let mark = match reason.mark {
        rules::Mark::Yes => Mark::Holds,
        rules::Mark::No => Mark::Fails,
        rules::Mark::Unknown => Mark::Unknown,
        rules::Mark::Skipped => Mark::Unneeded,
    };
    let mut tree = Tree::new(mark, reason.said.clone()).citing(reason.source.clone());
    tree.fact.clone_from(&reason.fact);
    reason.children.iter().map(branch).fold(tree, Tree::with)
}
