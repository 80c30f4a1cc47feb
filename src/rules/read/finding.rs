//! What a check finds in a scheme: errors, for which it is refused, and advice, which stops nothing.

use crate::domain::Said;

/// How much a finding weighs. Errors come first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Weight {
    /// The scheme is refused.
    Error,
    /// The scheme can be used; there is something to think about.
    Advice,
}

/// One thing that was found in the files of a scheme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Error or advice.
    pub weight: Weight,
    /// The file it is in, named as it was given or as `parts` names it.
    pub file: String,
    /// Line of that file, from 1.
    pub line: usize,
    /// What is wrong.
    pub said: Said,
    /// What to do about it.
    pub remedy: Option<Said>,
}
