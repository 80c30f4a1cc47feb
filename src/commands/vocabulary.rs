//! Whether the scheme in force knows the codes of facts: of one it does not know no right ever follows, and that is said.

use std::collections::BTreeMap;

use super::run::Run;
use super::scheme;
use crate::domain::{Level, Quantity, Said, distance};
use crate::error::Result;
use crate::register::{FactOf, Register};
use crate::rules::{FactWord, Scheme, Unit};
use crate::said;

/// The words of the scheme in force, and how often facts came in other words.
pub struct Vocabulary {
    scheme: Option<Scheme>,
    statuses: BTreeMap<String, i64>,
    levels: BTreeMap<String, i64>,
    figures: BTreeMap<String, i64>,
}

impl Vocabulary {
    /// The words that hold on the day at hand; without a scheme on that day, every word is as good as another.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(run: &Run<'_>, register: &Register) -> Result<Self> {
        let scheme = match register.scheme_on(run.on)? {
            Some(_) => Some(scheme::in_force(register, run.on)?.scheme),
            None => None,
        };
        Ok(Self {
            scheme,
            statuses: BTreeMap::new(),
            levels: BTreeMap::new(),
            figures: BTreeMap::new(),
        })
    }

    /// Notes the code of a status, and whose it is.
    pub fn status(&mut self, code: &str, subject: FactOf) {
        let Some(scheme) = &self.scheme else {
            return;
        };
        let level = match subject {
            FactOf::Person(_) => Level::Person,
            FactOf::Household(_) => Level::Household,
        };
        let counted = match scheme.status(code) {
            None => &mut self.statuses,
            Some(word) if word.level != level => &mut self.levels,
            Some(_) => return,
        };
        *counted.entry(code.to_owned()).or_default() += 1;
    }

    /// Notes the kind of a figure. Gives what is wrong with a value of that kind; `in_words` when it was written as yes or no.
    pub fn figure(&mut self, kind: &str, value: Quantity, in_words: bool) -> Option<Said> {
        let Some(word) = self.scheme.as_ref()?.fact_of_rows(kind) else {
            *self.figures.entry(kind.to_owned()).or_default() += 1;
            return None;
        };
        wrong(word, value, in_words)
    }

    /// Says which words the scheme does not know, and which it does, the nearest first.
    pub fn tell(&self, run: &mut Run<'_>) {
        let Some(scheme) = &self.scheme else {
            return;
        };
        let statuses = || scheme.statuses.iter().map(|word| word.code.as_str());
        for (code, count) in &self.statuses {
            run.warn(&said!(
                "status-strange",
                code = code,
                count = *count,
                known = nearest(code, statuses())
            ));
        }
        for (code, count) in &self.levels {
            let of_household = scheme
                .status(code)
                .is_some_and(|word| word.level == Level::Household);
            run.warn(&if of_household {
                said!("status-of-household", code = code, count = *count)
            } else {
                said!("status-of-person", code = code, count = *count)
            });
        }
        let figures = || scheme.facts.iter().map(|word| word.rows.as_str());
        for (kind, count) in &self.figures {
            let known = nearest(kind, figures());
            run.warn(&if known.is_empty() {
                said!("figure-strange-none", kind = kind, count = *count)
            } else {
                said!("figure-strange", kind = kind, count = *count, known = known)
            });
        }
    }
}

/// What is wrong with a value of a kind; `in_words` when it was written as yes or no.
pub fn wrong(word: &FactWord, value: Quantity, in_words: bool) -> Option<Said> {
    let kind = word.name.as_str();
    match word.unit {
        Unit::Flag => (!matches!(value.as_count(), Some(0 | 1)))
            .then(|| said!("figure-not-a-flag", kind = kind, value = value.to_string())),
        _ if in_words => Some(said!("figure-in-words", kind = kind)),
        Unit::Count => value
            .as_count()
            .is_none()
            .then(|| said!("figure-not-whole", kind = kind, value = value.to_string())),
        Unit::Amount => None,
    }
}

/// The known words, the nearest first.
pub fn nearest<'a>(typed: &str, known: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut known: Vec<(usize, String)> = known
        .map(|word| (distance(typed, word), word.to_owned()))
        .collect();
    known.sort();
    known.into_iter().map(|(_, word)| word).collect()
}
