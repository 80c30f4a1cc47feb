//! What an act has to tell: whoever carried it out, a command or the counter, passes it on in its own way.

use super::run::Run;
use crate::domain::Said;
use crate::said;

/// Sentences in the order in which they are told.
#[derive(Debug, Default)]
pub struct Told(Vec<(Weight, Said)>);

/// How much weight a sentence has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// Something that was done, or was so already.
    Plain,
    /// Something to be noted, which stops nothing.
    Warning,
}

impl Told {
    /// Something that was done, or was so already.
    pub fn tell(&mut self, said: Said) {
        self.0.push((Weight::Plain, said));
    }

    /// Something to be noted, which stops nothing.
    pub fn warn(&mut self, said: Said) {
        self.0.push((Weight::Warning, said));
    }

    /// After a dry run: that nothing was written.
    pub fn if_dry(&mut self, run: &Run<'_>) {
        if run.global.dry_run {
            self.tell(said!("dry-run"));
        }
    }

    /// The sentences, each with its weight.
    pub fn sentences(&self) -> impl Iterator<Item = (Weight, &Said)> {
        self.0.iter().map(|(weight, said)| (*weight, said))
    }
}

impl Run<'_> {
    /// Passes on what an act has to tell.
    pub fn pass_on(&mut self, told: &Told) {
        for (weight, said) in told.sentences() {
            match weight {
                Weight::Plain => self.tell(said),
                Weight::Warning => self.warn(said),
            }
        }
    }
}
