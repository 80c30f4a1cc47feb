//! The vocabulary a scheme declares: statuses, figures, parameters, funds, tiers, and the texts people read.

use chrono::NaiveDate;

use super::Source;
use crate::domain::{FundId, Level, Tier};
use crate::rules::exact::Exact;

/// The languages of the texts in a scheme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Language {
    /// Dutch.
    Nl,
    /// English.
    En,
}

/// A text of the scheme in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Words {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

impl Words {
    /// The text in one language.
    #[must_use]
    pub fn of(&self, language: Language) -> &str {
        match language {
            Language::Nl => &self.nl,
            Language::En => &self.en,
        }
    }
}

/// A kind of status (statuut).
#[derive(Debug, Clone)]
pub struct StatusWord {
    /// The code in status files.
    pub code: String,
    /// What people read.
    pub name: Words,
    /// Whose fact it usually is; a row of a file says it for itself.
    pub level: Level,
    /// The outside source that knows it. Then "no row" means unknown; without a source it means no: the OCMW holds it itself.
    pub asked: Option<String>,
    /// For how many months an answer "no right" counts; without it, until the next answer.
    pub answer_months: Option<u32>,
}

/// A kind of figure (gegeven).
#[derive(Debug, Clone)]
pub struct FactWord {
    /// Its name in this scheme.
    pub name: String,
    /// The kind of figure in figure files: its own name, unless several facts read the same rows (this year's income and last year's).
    pub rows: String,
    /// What people read.
    pub text: Words,
    /// What it counts.
    pub unit: super::Unit,
    /// Whose fact it is.
    pub level: FactLevel,
    /// Of which year the figure is taken.
    pub year: FactYear,
    /// What holds when there is no row: people bring in the proof themselves. Without it, no row means unknown.
    pub when_absent: Option<i64>,
    /// For how many days a figure counts from its date; an older one is unknown.
    pub not_older_than_days: Option<u32>,
}

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactLevel {
    /// One person.
    Person,
    /// A household.
    Household,
    /// An offer: how many nights, whether it is subsidised.
    Offer,
    /// One claim: how many minutes, what an insurer paid.
    Claim,
}

impl FactLevel {
    /// The word of every level in a scheme file.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("person", Self::Person),
        ("household", Self::Household),
        ("offer", Self::Offer),
        ("claim", Self::Claim),
    ];

    /// Whether it is about people: a price may not depend on it.
    #[must_use]
    pub fn is_of_people(self) -> bool {
        matches!(self, Self::Person | Self::Household)
    }
}

/// Which figure counts on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactYear {
    /// The newest one known on that day.
    Newest,
    /// That of the calendar year so many years before.
    Before(i32),
}

/// An amount or count of the regulation that changes over time.
#[derive(Debug, Clone)]
pub struct Parameter {
    /// Its name in the scheme.
    pub name: String,
    /// What people read.
    pub text: Words,
    /// What it counts.
    pub unit: super::Unit,
    /// Its values.
    pub values: Vec<ParameterValue>,
}

/// One value of a parameter on its two time axes.
#[derive(Debug, Clone)]
pub struct ParameterValue {
    /// First day on which it is in force; always, when absent.
    pub from: Option<NaiveDate>,
    /// The reference year (income year) it belongs to, if it belongs to one.
    pub year: Option<i32>,
    /// Cents, or a number.
    pub value: Exact,
    /// The clause.
    pub source: Source,
}

/// A purse of the authority (fonds).
#[derive(Debug, Clone)]
pub struct Fund {
    /// Its code.
    pub id: FundId,
    /// What people read.
    pub name: Words,
    /// Whose money it is.
    pub entity: Entity,
    /// REFNIS code of the municipality for whose residents it pays as the fund of their domicile.
    pub municipality: Option<String>,
    /// Grounds it may not be used for.
    pub not_for: Vec<String>,
    /// The only grounds it may be used for; empty means any.
    pub only_for: Vec<String>,
    /// Who pays where it may not be used.
    pub instead: Option<FundId>,
}

/// Whose money a fund is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Entity {
    /// The municipality.
    Municipality,
    /// The OCMW.
    Ocmw,
    /// A municipal service with a budget of its own.
    Service,
    /// A Flemish subsidy.
    Flanders,
    /// A federal subsidy.
    Federal,
    /// Somebody else.
    Other,
}

impl Entity {
    /// The machine word of every kind.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("municipality", Self::Municipality),
        ("ocmw", Self::Ocmw),
        ("service", Self::Service),
        ("flanders", Self::Flanders),
        ("federal", Self::Federal),
        ("other", Self::Other),
    ];

    /// The machine word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, entity)| *entity == self)
            .map_or("other", |(word, _)| word)
    }
}

/// What a ground opens without saying why (trede).
#[derive(Debug, Clone)]
pub struct TierWord {
    /// Its code.
    pub id: Tier,
    /// 1 is the best.
    pub rank: i64,
    /// What staff read.
    pub name: Words,
    /// Why it is accepted that one ground alone reaches it, so that the tier discloses that ground.
    pub acknowledged: Option<String>,
}
