//! All facts, household by household, in one pass: ordered readings walk side by side, so that deriving rights for a
//! whole town asks a handful of questions, not a handful per household.

use chrono::NaiveDate;
use rusqlite::{Params, Row, Rows, Statement, params};

use super::dossier_sql::{
    ADDRESSES, ANSWERS, ENTITLEMENTS, HOUSEHOLD_FIGURES, HOUSEHOLD_STATUSES, MEMBERS,
    PERSON_FIGURES, PERSON_STATUSES,
};
use super::entitlements::Entitlement;
use super::households::{Address, DatedAddress};
use super::{Fault, Outcome, Register};
use crate::domain::{HouseholdId, PartialDate, PersonId, Relation};

/// A member with what the rules ask about them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MemberFacts {
    /// The person.
    pub person: PersonId,
    /// Possibly incomplete.
    pub birth_date: PartialDate,
    /// How they stand to the reference person.
    pub relation: Relation,
    /// Share of residence, in percent.
    pub custody_share_pct: i64,
    /// First day in the household.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
}

/// A status as the rules ask for it; `person` is `None` when it is the household's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusFact {
    /// Whose it is.
    pub person: Option<PersonId>,
    /// Code.
    pub code: String,
    /// First day.
    pub from_on: NaiveDate,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
    /// Day of the decision.
    pub decided_on: Option<NaiveDate>,
    /// Who says so.
    pub source: Option<String>,
}

/// A figure as the rules ask for it; `person` is `None` when it is the household's.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureFact {
    /// Whose it is.
    pub person: Option<PersonId>,
    /// Name declared in the scheme.
    pub kind: String,
    /// Cents, or hundredths of a count.
    pub hundredths: i64,
    /// The day it was so.
    pub as_of: Option<NaiveDate>,
    /// Or the year it is of.
    pub year: Option<i32>,
    /// Who says so.
    pub source: Option<String>,
}

/// An answer of a source as the rules ask for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerFact {
    /// The person asked about.
    pub person: PersonId,
    /// The status asked for.
    pub code: String,
    /// Rises in the order in which answers were recorded.
    pub seq: i64,
    /// The day asked about.
    pub reference_on: NaiveDate,
    /// `period`, `no-right`, `no-data` or `no-result`.
    pub outcome: String,
    /// First day of the right.
    pub from_on: Option<NaiveDate>,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
}

impl AnswerFact {
    fn in_order(&self, other: &Self) -> std::cmp::Ordering {
        let key = |one: &Self| (one.person, one.reference_on, one.seq);
        let code = self.code.cmp(&other.code);
        code.then_with(|| key(self).cmp(&key(other)))
    }
}

/// Everything the register holds about one household that a rule may ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HouseholdFacts {
    /// Current, earlier and coming members: by person, and of one person in the order of their days.
    pub members: Vec<MemberFacts>,
    /// Where they lived.
    pub addresses: Vec<DatedAddress>,
    /// Statuses of the members and of the household.
    pub statuses: Vec<StatusFact>,
    /// Figures of the members and of the household.
    pub figures: Vec<FigureFact>,
    /// Answers of sources about the members, by code, person and the day asked about, the last recorded last.
    pub answers: Vec<AnswerFact>,
    /// The rights of the members as they now stand.
    pub entitlements: Vec<Entitlement>,
}

/// One reading in the order of households, with its next row at hand.
struct Walk<'s, T> {
    rows: Rows<'s>,
    read: fn(&Row<'_>) -> rusqlite::Result<T>,
    next: Option<(HouseholdId, T)>,
}

impl<'s, T> Walk<'s, T> {
    fn start(
        statement: &'s mut Statement<'_>,
        values: impl Params,
        read: fn(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Outcome<Self> {
        let mut walk = Self {
            rows: statement.query(values)?,
            read,
            next: None,
        };
        walk.step()?;
        Ok(walk)
    }

    fn step(&mut self) -> Outcome<()> {
        self.next = match self.rows.next()? {
            Some(row) => Some((row.get("household")?, (self.read)(row)?)),
            None => None,
        };
        Ok(())
    }

    /// Moves the rows of one household into `into`.
    fn take(&mut self, household: HouseholdId, into: &mut Vec<T>) -> Outcome<()> {
        while let Some((at, _)) = &self.next {
            if *at > household {
                break;
            }
            let here = *at == household;
            if let Some((_, value)) = self.next.take() {
                if here {
                    into.push(value);
                }
                self.step()?;
            }
        }
        Ok(())
    }
}

/// The ends of all households in their order.
const FIRST: HouseholdId = HouseholdId::from_bytes([0; 16]);
const LAST: HouseholdId = HouseholdId::from_bytes([u8::MAX; 16]);

impl Register {
    /// The facts of every household (or of one), in one pass and flat memory. What is of a person is there when they belong to the
    /// household on the day `on`.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_dossier<E: From<Fault>>(
        &self,
        only: Option<HouseholdId>,
        on: NaiveDate,
        mut take: impl FnMut(HouseholdId, &HouseholdFacts) -> Result<(), E>,
    ) -> Result<(), E> {
        let (first, last) = only.map_or((FIRST, LAST), |only| (only, only));
        let prepare = |sql| self.connection.prepare_cached(sql).map_err(Fault::from);
        let (mut s1, mut s2, mut s3, mut s4) = (
            prepare(MEMBERS)?,
            prepare(ADDRESSES)?,
            prepare(PERSON_STATUSES)?,
            prepare(HOUSEHOLD_STATUSES)?,
        );
        let (mut s5, mut s6, mut s7, mut s8) = (
            prepare(PERSON_FIGURES)?,
            prepare(HOUSEHOLD_FIGURES)?,
            prepare(ANSWERS)?,
            prepare(ENTITLEMENTS)?,
        );
        let mut members = Walk::start(&mut s1, [first, last], member)?;
        let mut addresses = Walk::start(&mut s2, [first, last], address)?;
        let mut person_statuses = Walk::start(&mut s3, params![first, last, on], status)?;
        let mut household_statuses = Walk::start(&mut s4, [first, last], status)?;
        let mut person_figures = Walk::start(&mut s5, params![first, last, on], figure)?;
        let mut household_figures = Walk::start(&mut s6, [first, last], figure)?;
        let mut answers = Walk::start(&mut s7, params![first, last, on], answer)?;
        let mut entitlements = Walk::start(&mut s8, params![first, last, on], right)?;
        let mut facts = HouseholdFacts::default();
        while let Some(household) = members.next.as_ref().map(|(household, _)| *household) {
            facts.members.clear();
            facts.addresses.clear();
            facts.statuses.clear();
            facts.figures.clear();
            facts.answers.clear();
            facts.entitlements.clear();
            members.take(household, &mut facts.members)?;
            addresses.take(household, &mut facts.addresses)?;
            person_statuses.take(household, &mut facts.statuses)?;
            household_statuses.take(household, &mut facts.statuses)?;
            person_figures.take(household, &mut facts.figures)?;
            household_figures.take(household, &mut facts.figures)?;
            answers.take(household, &mut facts.answers)?;
            facts.answers.sort_by(AnswerFact::in_order);
            entitlements.take(household, &mut facts.entitlements)?;
            take(household, &facts)?;
        }
        Ok(())
    }
}

fn member(row: &Row<'_>) -> rusqlite::Result<MemberFacts> {
    Ok(MemberFacts {
        person: row.get("person")?,
        birth_date: row.get("birth_date")?,
        relation: row.get("relation")?,
        custody_share_pct: row.get("custody_share_pct")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
    })
}

fn address(row: &Row<'_>) -> rusqlite::Result<DatedAddress> {
    let address = Address {
        refnis: row.get("refnis")?,
        ..Address::default()
    };
    Ok(DatedAddress {
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        address,
    })
}

fn status(row: &Row<'_>) -> rusqlite::Result<StatusFact> {
    Ok(StatusFact {
        person: row.get("person")?,
        code: row.get("code")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        decided_on: row.get("decided_on")?,
        source: row.get("source")?,
    })
}

fn figure(row: &Row<'_>) -> rusqlite::Result<FigureFact> {
    Ok(FigureFact {
        person: row.get("person")?,
        kind: row.get("kind")?,
        hundredths: row.get("hundredths")?,
        as_of: row.get("as_of")?,
        year: row.get("year")?,
        source: row.get("source")?,
    })
}

fn answer(row: &Row<'_>) -> rusqlite::Result<AnswerFact> {
    Ok(AnswerFact {
        person: row.get("person")?,
        code: row.get("code")?,
        seq: row.get("seq")?,
        reference_on: row.get("reference_on")?,
        outcome: row.get("outcome")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
    })
}

fn right(row: &Row<'_>) -> rusqlite::Result<Entitlement> {
    Ok(Entitlement {
        id: row.get("id")?,
        person: row.get("person")?,
        right: row.get("right")?,
        tier: row.get("tier")?,
        ground: row.get("ground")?,
        from_on: row.get("from_on")?,
        to_on: row.get("to_on")?,
        scheme_version: row.get("scheme_version")?,
    })
}
