//! What the price rules did, line by line: made by the evaluator itself, and only when somebody reads it.

use crate::domain::{Arg, Money, Said};
use crate::rules::decide::{Mark, Reason};
use crate::rules::exact::Exact;
use crate::rules::scheme::Language;

/// Lines of an explanation, kept or not.
pub(in crate::rules) struct Notes {
    language: Language,
    kept: Option<Vec<Reason>>,
}

impl Notes {
    /// Nobody reads them: no line is made.
    pub(in crate::rules) fn silent() -> Self {
        Self {
            language: Language::Nl,
            kept: None,
        }
    }

    /// Somebody reads them in this language.
    pub(in crate::rules) fn kept(language: Language) -> Self {
        Self {
            language,
            kept: Some(Vec::new()),
        }
    }

    /// No lines yet, kept if these are.
    pub(in crate::rules) fn inner(&self) -> Self {
        Self {
            language: self.language,
            kept: self.kept.as_ref().map(|_| Vec::new()),
        }
    }

    /// A line with nothing under it.
    pub(in crate::rules) fn line(
        &mut self,
        mark: Mark,
        source: &str,
        say: impl FnOnce(Language) -> (Said, Option<Said>),
    ) {
        let inner = self.inner();
        self.over(inner, mark, source, say);
    }

    /// A step that was taken.
    pub(in crate::rules) fn step(&mut self, source: &str, say: impl FnOnce() -> Said) {
        self.line(Mark::Yes, source, |_| (say(), None));
    }

    /// A line and the lines under it.
    pub(in crate::rules) fn over(
        &mut self,
        inner: Self,
        mark: Mark,
        source: &str,
        say: impl FnOnce(Language) -> (Said, Option<Said>),
    ) {
        if let Some(kept) = &mut self.kept {
            let (said, fact) = say(self.language);
            kept.push(Reason {
                mark,
                said,
                source: source.to_owned(),
                fact,
                missing: None,
                children: inner.into_reasons(),
            });
        }
    }

    pub(in crate::rules) fn into_reasons(self) -> Vec<Reason> {
        self.kept.unwrap_or_default()
    }
}

/// An amount as people read it; one with a part of a cent in full.
pub(in crate::rules) fn euro(cents: Exact) -> Arg {
    match cents.as_whole() {
        Some(cents) => Money::from_cents(cents).into(),
        None => cents
            .checked_div(Exact::whole(100))
            .map_or_else(|| cents.to_string(), |euro| euro.to_string())
            .into(),
    }
}
