//! What the evaluator knows of a household on one day, as the screen lays it out in columns.

use chrono::NaiveDate;

use super::known::{Known, concerns};
use super::person::age_truth;
use crate::domain::PartialDate;
use crate::rules::exact::Exact;
use crate::rules::facts::{Dossier, Residence};
use crate::rules::scheme::{AgeWindow, Ground, Language, Scheme, StatusSet};
use crate::rules::truth::Answer;

/// A household on a day.
pub(in crate::rules) struct OneDay<'s, 'd> {
    known: Known<'s, 'd>,
    day: NaiveDate,
}

/// The statuses of a member, the household's included.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::rules) struct Statuses {
    /// Held on the day.
    pub(in crate::rules) held: StatusSet,
    /// A source answered that the member does not hold them.
    pub(in crate::rules) denied: StatusSet,
    /// Held on the day or on a day before.
    pub(in crate::rules) begun: StatusSet,
}

impl<'s, 'd> OneDay<'s, 'd> {
    pub(in crate::rules) fn new(
        scheme: &'s Scheme,
        dossier: &'d Dossier<'d>,
        day: NaiveDate,
    ) -> Self {
        let known = Known::new(scheme, dossier, Language::Nl);
        Self { known, day }
    }

    pub(in crate::rules) fn statuses(&self, member: usize) -> Statuses {
        let mut found = Statuses::default();
        let rows = self.known.held.iter();
        for row in rows.filter(|row| concerns(row.subject, member) && row.period.from <= self.day) {
            found.begun = found.begun.with(row.status);
            if row.period.contains(self.day) {
                found.held = found.held.with(row.status);
            }
        }
        let answers = self.known.no_rights.iter();
        for answer in answers.filter(|one| one.member == member && one.period.contains(self.day)) {
            found.denied = found.denied.with(answer.status);
        }
        found
    }

    pub(in crate::rules) fn home(&self, member: usize) -> Option<&Residence<'_>> {
        self.known.home(member, self.day).0
    }

    /// A figure on the day, and the year it is of. Of the household's, any member will do.
    pub(in crate::rules) fn figure(
        &self,
        fact: usize,
        member: usize,
    ) -> (Option<i64>, Option<i32>) {
        let (row, worth) = self.known.figure(fact, member, self.day);
        let value = worth.value.ok().and_then(Exact::as_whole);
        (value, row.and_then(|row| row.year))
    }

    /// Whether anything was ever written down about a figure of this household or of somebody in it.
    pub(in crate::rules) fn has_figure(&self, fact: usize) -> bool {
        self.known.figures.iter().any(|(known, _)| *known == fact)
    }

    /// Whether a ground gives a member a right on the day by itself, also on facts of before.
    pub(in crate::rules) fn runs(&self, ground: &Ground, member: usize) -> bool {
        self.known.proper(ground, member, self.day).is_yes()
    }

    /// Whether a member is in the grace after a ground.
    pub(in crate::rules) fn in_grace(&self, ground: &Ground, member: usize) -> bool {
        self.known.grace(ground, member, self.day).is_yes()
    }
}

/// Whether somebody born on this day lies in an age window on a day.
pub(in crate::rules) fn of_age(window: AgeWindow, born: NaiveDate, day: NaiveDate) -> bool {
    age_truth(window, PartialDate::exact(born), day).answer == Answer::Yes
}
