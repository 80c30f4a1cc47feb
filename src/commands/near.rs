//! What somebody may have meant by an id that is not known. Only ids are offered: never a name of somebody.

use crate::domain::{Said, distance};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;

/// How many ids are offered when one is not known.
const OFFERED: usize = 3;
/// Ids of people are short and much alike: one that is further away was not meant.
const FAR: usize = 2;
/// So many letters of a longer id are enough to know it by.
const PART: usize = 3;

/// The ids of members or households that lie near the one that was typed, as a question.
///
/// # Errors
/// When the register cannot be read.
pub fn member_or_household(
    register: &Register,
    of_households: bool,
    typed: &str,
) -> Result<Option<Said>> {
    let mut near = Near::to(typed);
    register.each_alias(of_households, |alias| {
        near.see(alias, |far, _| far <= FAR);
        Ok::<(), Error>(())
    })?;
    Ok(near.question())
}

/// The words of a short list that lie near the one that was typed, or hold it, as a question.
#[must_use]
pub fn word(typed: &str, known: impl IntoIterator<Item = String>) -> Option<Said> {
    let mut near = Near::to(typed);
    let allowed = (typed.chars().count() / 3).clamp(1, PART);
    let long_enough = typed.chars().count() >= PART;
    for one in known {
        near.see(one, |far, holds| far <= allowed || (long_enough && holds));
    }
    near.question()
}

/// The nearest words seen so far, the nearest first.
struct Near {
    typed: String,
    nearest: Vec<(usize, String)>,
}

impl Near {
    fn to(typed: &str) -> Self {
        Self {
            typed: typed.trim().to_uppercase(),
            nearest: Vec::new(),
        }
    }

    /// Keeps a word when `near` says so of how far it is, and whether it holds what was typed.
    fn see(&mut self, word: String, near: impl Fn(usize, bool) -> bool) {
        let shown = word.to_uppercase();
        let far = distance(&self.typed, &shown);
        if near(far, shown.contains(&self.typed)) {
            self.nearest.push((far, word));
            self.nearest.sort();
            self.nearest.truncate(OFFERED);
        }
    }

    fn question(self) -> Option<Said> {
        let known: Vec<String> = self.nearest.into_iter().map(|(_, word)| word).collect();
        (!known.is_empty()).then(|| said!("id-near", known = known))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_near_or_holds_it_is_offered_nearest_first() {
        let known = ["ZWEM-LES", "ZWEM-BEURT", "KSA-LID", "KSA-KAMP", "CHIRO-LID"];
        let offered = |typed: &str| word(typed, known.map(str::to_owned)).map(|said| said.args);
        let expected = |ids: &[&str]| {
            let ids: Vec<String> = ids.iter().map(|id| (*id).to_owned()).collect();
            Some(said!("id-near", known = ids).args)
        };
        for (typed, ids) in [
            ("zwem-les", &["ZWEM-LES"][..]),
            ("KSA-LIT", &["KSA-LID"]),
            ("zwem", &["ZWEM-LES", "ZWEM-BEURT"]),
            ("lid", &["KSA-LID", "CHIRO-LID"]),
        ] {
            assert_eq!(offered(typed), expected(ids), "{typed}");
        }
        assert_eq!(offered("dans"), None);
        assert_eq!(offered("x"), None);
    }
}
