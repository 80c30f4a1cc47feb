//! What was done for one family while it stands there: what can be taken back, and what is said when it goes.

use crate::domain::{HouseholdId, PersonId, Said};
use crate::said;

/// One step.
pub enum Done {
    /// These passes were issued.
    Passes(Vec<String>),
    /// A pass was replaced by this one.
    Replaced(String),
    /// A pass was blocked.
    Blocked(String),
    /// A pass may be used again.
    Freed(String),
}

/// One family at the counter.
pub struct Visit {
    /// The household.
    pub household: HouseholdId,
    /// The id by which people know it.
    pub alias: String,
    /// Whose rights were looked at: once a visit stands in the log.
    pub looked: Vec<PersonId>,
    /// The member whom the keys are about.
    pub picked: usize,
    /// What was done, in order.
    pub done: Vec<Done>,
}

impl Visit {
    /// Somebody of a household comes in.
    pub fn of(household: HouseholdId, alias: String) -> Self {
        Self {
            household,
            alias,
            looked: Vec::new(),
            picked: 0,
            done: Vec::new(),
        }
    }

    /// The passes that were issued and stand.
    pub fn passes(&self) -> usize {
        let of = |done: &Done| match done {
            Done::Passes(numbers) => numbers.len(),
            Done::Replaced(_) => 1,
            Done::Blocked(_) | Done::Freed(_) => 0,
        };
        self.done.iter().map(of).sum()
    }

    /// What is said when the family goes; nothing where nothing was done.
    pub fn goodbye(&self, names: &str) -> Option<Said> {
        (!self.done.is_empty())
            .then(|| said!("desk-goodbye", names = names, passes = self.passes()))
    }
}

impl Done {
    /// What taking it back would do; nothing where it cannot be taken back.
    pub fn back(&self) -> Option<Said> {
        match self {
            Self::Passes(numbers) => Some(said!("desk-back-passes", count = numbers.len())),
            Self::Blocked(_) => Some(said!("desk-back-block")),
            Self::Freed(_) => Some(said!("desk-back-free")),
            // The old pass never comes back to life.
            Self::Replaced(_) => None,
        }
    }
}
