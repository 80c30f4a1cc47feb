//! Why there is no right, and which fact would decide.

use chrono::NaiveDate;

use crate::domain::Said;
use crate::rules::exact::Exact;
use crate::rules::scheme::{Language, Scheme};
use crate::said;

/// Why somebody has no right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Refusal {
    /// This version of the scheme is not in force on the day.
    NotInForce,
    /// The person does not belong to the household on the day.
    NotAMember,
    /// The person is domiciled elsewhere.
    NotResident,
    /// No ground holds.
    NoGround,
    /// There is a right, or there may be one, and the tariff is suspended; the right itself goes on.
    Suspended,
}

impl Refusal {
    /// What is said to staff.
    #[must_use]
    pub fn said(self, scheme: &Scheme, on: NaiveDate) -> Said {
        match self {
            Self::NotInForce => said!("rules-not-in-force", scheme = &scheme.id, day = on),
            Self::NotAMember => said!("rules-not-a-member", day = on),
            Self::NotResident => {
                said!(
                    "rules-not-resident",
                    source = &scheme.domicile.source,
                    day = on
                )
            }
            Self::NoGround => said!("rules-no-ground", day = on),
            Self::Suspended => {
                let suspension = scheme.suspension.as_ref();
                let source = suspension.and_then(|clause| clause.source.as_deref());
                said!(
                    "rules-suspended",
                    source = source.unwrap_or_default(),
                    day = on
                )
            }
        }
    }
}

/// A fact that is not known and would decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// An outside source has not answered whether somebody holds a status.
    Status {
        /// The status.
        code: String,
        /// The source.
        asked: String,
    },
    /// A declared figure.
    Figure {
        /// Its name.
        name: String,
    },
    /// A parameter has no value for the day or the reference year: the scheme must be completed.
    Parameter {
        /// Its name.
        name: String,
        /// The reference year, if it has one.
        year: Option<i32>,
    },
    /// A sum too large to compute, or a division by nothing.
    Overflow,
    /// A table of the scheme has no row for a value: the scheme must be completed.
    OutsideTable {
        /// The value, in cents where it is an amount.
        at: Exact,
    },
    /// The birth date, or the part of it that decides.
    Birth,
    /// The domicile on the day.
    Domicile,
    /// Where somebody lived before the known domicile began, or since when that is.
    DomicileBefore,
}

impl Missing {
    /// What is said to the person whom it is about: the name of it, and nothing that others are to do.
    #[must_use]
    pub fn to_holder(&self, scheme: &Scheme, language: Language) -> Said {
        let name = match self {
            Self::Status { code, .. } => scheme.status(code).map(|status| &status.name),
            Self::Figure { name } => scheme.fact(name).map(|fact| &fact.text),
            Self::Birth => return said!("letter-missing-birth"),
            Self::Domicile => return said!("letter-missing-domicile"),
            Self::DomicileBefore => return said!("letter-missing-domicile-before"),
            Self::Parameter { .. } | Self::Overflow | Self::OutsideTable { .. } => None,
        };
        match name {
            Some(name) => said!("letter-missing", name = name.of(language)),
            None => said!("letter-missing-scheme"),
        }
    }

    /// What is said to staff.
    #[must_use]
    pub fn said(&self, scheme: &Scheme, language: Language) -> Said {
        match self {
            Self::Status { code, asked } => {
                let name = scheme
                    .status(code)
                    .map_or(code.as_str(), |s| s.name.of(language));
                said!("rules-missing-status", status = name, asked = asked)
            }
            Self::Figure { name } => {
                let text = scheme
                    .fact(name)
                    .map_or(name.as_str(), |f| f.text.of(language));
                said!("rules-missing-figure", figure = text)
            }
            Self::Parameter { name, year } => {
                let known = scheme.parameters.iter().find(|p| p.name == *name);
                let text = known.map_or(name.as_str(), |p| p.text.of(language));
                match year {
                    Some(year) => said!(
                        "rules-missing-parameter-year",
                        name = text,
                        year = year.to_string()
                    ),
                    None => said!("rules-missing-parameter", name = text),
                }
            }
            Self::Overflow => said!("rules-missing-overflow"),
            Self::OutsideTable { at } => said!("rules-missing-row", at = at.to_string()),
            Self::Birth => said!("rules-missing-birth"),
            Self::Domicile => said!("rules-missing-domicile"),
            Self::DomicileBefore => said!("rules-missing-domicile-before"),
        }
    }
}
