//! Why a decision is what it is: conditions below conditions, each with its outcome, its clause and the fact it rests on.

use crate::domain::Said;

/// How one condition came out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// It holds.
    Holds,
    /// It does not hold.
    Fails,
    /// The facts do not tell.
    Unknown,
    /// It was not needed.
    Unneeded,
}

impl Mark {
    /// As people see it, one character wide.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Holds => '✓',
            Self::Fails => '✗',
            Self::Unknown => '?',
            Self::Unneeded => '–',
        }
    }

    /// As machines read it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Holds => "holds",
            Self::Fails => "fails",
            Self::Unknown => "unknown",
            Self::Unneeded => "unneeded",
        }
    }
}

/// One condition and what lies below it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tree {
    /// How it came out.
    pub mark: Mark,
    /// The condition.
    pub text: Said,
    /// The clause of the scheme it stands in, as the scheme cites it.
    pub source: Option<String>,
    /// The fact it rests on.
    pub fact: Option<Said>,
    /// The fact that is missing, with what to do about it.
    pub missing: Option<Said>,
    /// The conditions it is made of.
    pub children: Vec<Tree>,
}

impl Tree {
    /// A condition by itself.
    #[must_use]
    pub fn new(mark: Mark, text: Said) -> Self {
        Self {
            mark,
            text,
            source: None,
            fact: None,
            missing: None,
            children: Vec::new(),
        }
    }

    /// Cites the clause.
    #[must_use]
    pub fn citing(mut self, source: impl Into<String>) -> Self {
        self.source = Some(source.into());
        self
    }

    /// Adds a condition below.
    #[must_use]
    pub fn with(mut self, child: Self) -> Self {
        self.children.push(child);
        self
    }
}
