//! All facts, household by household, in one pass: ordered readings walk side by side, so that deriving rights for a
//! whole town asks a handful of questions, not a handful per household.

use chrono::NaiveDate;
use rusqlite::{Params, Row, Rows, Statement};

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
    /// The day asked about.
    pub reference_on: NaiveDate,
    /// `period`, `no-right`, `no-data` or `no-result`.
    pub outcome: String,
    /// First day of the right.
    pub from_on: Option<NaiveDate>,
    /// First day no longer.
    pub to_on: Option<NaiveDate>,
}

/// Everything the register holds about one household that a rule may ask for.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HouseholdFacts {
    /// Current and earlier members.
    pub members: Vec<MemberFacts>,
    /// Where they lived.
    pub addresses: Vec<DatedAddress>,
    /// Statuses of the members and of the household.
    pub statuses: Vec<StatusFact>,
    /// Figures of the members and of the household.
    pub figures: Vec<FigureFact>,
    /// Answers of sources about the members.
    pub answers: Vec<AnswerFact>,
    /// The rights of the members as they now stand.
    pub entitlements: Vec<Entitlement>,
}

const MEMBERS: &str = "SELECT membership.household AS household, membership.person AS person, identity.birth_date, membership.relation,
  membership.custody_share_pct, membership.from_on, membership.to_on
  FROM membership CROSS JOIN identity ON identity.person = membership.person WHERE $1 IS NULL OR membership.household = $1
  ORDER BY membership.household";
const ADDRESSES: &str =
    "SELECT * FROM address WHERE $1 IS NULL OR household = $1 ORDER BY household";
// A person's facts are read through each of their memberships; the index on the corrected row tells the newest.
const PERSON_STATUSES: &str = "SELECT membership.household AS household, status.person, code, status.from_on, status.to_on, decided_on, source
  FROM membership CROSS JOIN status ON status.person = membership.person
  WHERE ($1 IS NULL OR membership.household = $1) AND membership.to_on IS NULL AND status.void = 0
    AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.corrects = status.id) ORDER BY membership.household";
const HOUSEHOLD_STATUSES: &str = "SELECT household.id AS household, NULL AS person, code, from_on, to_on, decided_on, source
  FROM household CROSS JOIN status ON status.household = household.id
  WHERE ($1 IS NULL OR household.id = $1) AND status.void = 0
    AND NOT EXISTS (SELECT 1 FROM status AS later WHERE later.corrects = status.id) ORDER BY household.id";
const PERSON_FIGURES: &str = "SELECT membership.household AS household, figure.person, kind, hundredths, as_of, year, source
  FROM membership CROSS JOIN figure ON figure.person = membership.person
  WHERE ($1 IS NULL OR membership.household = $1) AND membership.to_on IS NULL
    AND NOT EXISTS (SELECT 1 FROM figure AS later WHERE later.corrects = figure.id) ORDER BY membership.household";
const HOUSEHOLD_FIGURES: &str = "SELECT household.id AS household, NULL AS person, kind, hundredths, as_of, year, source
  FROM household CROSS JOIN figure ON figure.household = household.id
  WHERE ($1 IS NULL OR household.id = $1)
    AND NOT EXISTS (SELECT 1 FROM figure AS later WHERE later.corrects = figure.id) ORDER BY household.id";
const ANSWERS: &str = "SELECT membership.household AS household, answer.person, answer.code, answer.reference_on, answer.outcome,
  answer.from_on, answer.to_on
  FROM membership CROSS JOIN source_answer AS answer ON answer.person = membership.person
  WHERE ($1 IS NULL OR membership.household = $1) AND membership.to_on IS NULL ORDER BY membership.household";
const ENTITLEMENTS: &str = "SELECT membership.household AS household, right_now.*
  FROM membership CROSS JOIN entitlement AS right_now ON right_now.person = membership.person
  WHERE ($1 IS NULL OR membership.household = $1) AND membership.to_on IS NULL AND right_now.void = 0
    AND NOT EXISTS (SELECT 1 FROM entitlement AS later WHERE later.corrects = right_now.id) ORDER BY membership.household";

/// All bulk readings of this file, for the test that none of them sorts in a temporary tree.
#[cfg(test)]
pub(super) const BULK: &[&str] = &[
    MEMBERS,
    ADDRESSES,
    PERSON_STATUSES,
    HOUSEHOLD_STATUSES,
    PERSON_FIGURES,
    HOUSEHOLD_FIGURES,
    ANSWERS,
    ENTITLEMENTS,
];

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

impl Register {
    /// The facts of every household (or of one), in one pass and flat memory.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_dossier<E: From<Fault>>(
        &self,
        only: Option<HouseholdId>,
        mut take: impl FnMut(HouseholdId, &HouseholdFacts) -> Result<(), E>,
    ) -> Result<(), E> {
        let prepare = |sql| self.connection.prepare(sql).map_err(Fault::from);
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
        let mut members = Walk::start(&mut s1, [only], member)?;
        let mut addresses = Walk::start(&mut s2, [only], address)?;
        let mut person_statuses = Walk::start(&mut s3, [only], status)?;
        let mut household_statuses = Walk::start(&mut s4, [only], status)?;
        let mut person_figures = Walk::start(&mut s5, [only], figure)?;
        let mut household_figures = Walk::start(&mut s6, [only], figure)?;
        let mut answers = Walk::start(&mut s7, [only], answer)?;
        let mut entitlements = Walk::start(&mut s8, [only], right)?;
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
        postcode: row.get("postcode")?,
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
