//! Judging a condition for one member on one day.

use chrono::NaiveDate;

use super::Missing;
use super::days::outside;
use super::known::{Known, line};
use super::trace::{Line, NoTrace, Tracer};
use crate::domain::{Arg, Period, Said};
use crate::rules::exact::Exact;
use crate::rules::facts::Subject;
use crate::rules::scheme::{Clause, Condition, FactLevel, Operator, Unit};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

impl Known<'_, '_> {
    /// Judges a clause; `source` is the clause of the rule around it.
    pub(super) fn clause<T: Tracer>(
        &self,
        clause: &Clause,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let source = clause.source.as_deref().unwrap_or(source);
        match &clause.what {
            Condition::All(parts) => self.group(parts, Group::All, member, day, source, trace),
            Condition::Any(parts) => self.group(parts, Group::Any, member, day, source, trace),
            Condition::None(parts) => self.group(parts, Group::None, member, day, source, trace),
            Condition::Named(position) => {
                let named = &self.scheme.conditions[*position];
                under(
                    trace,
                    source,
                    said!("rules-condition", name = named.name.of(self.language)),
                    |trace| self.clause(&named.when, member, day, source, trace),
                )
            }
            Condition::Status(set) => self.status(*set, member, day, source, trace),
            Condition::Compare {
                value,
                operator,
                with,
            } => self.compare((value, *operator, with), member, day, source, trace),
            Condition::Age(window) => self.age(*window, member, day, source, trace),
            Condition::StatusWith(test) => self.status_with(*test, member, day, source, trace),
            Condition::Born { from, through } => {
                self.born((*from, *through), member, source, trace)
            }
            Condition::Resident(places) => {
                self.resident(self.places(places), member, day, source, trace)
            }
            Condition::ResidentFor { places, months } => {
                let stay = (self.places(places), *months);
                self.resident_for(stay, member, day, source, trace)
            }
            Condition::Entitled(right) => self.entitled(right, member, day, source, trace),
            Condition::Relation(relations) => {
                let holds = relations.contains(&self.dossier.members[member].relation);
                plain(Truth::of(holds, ALWAYS), trace, source, || {
                    said!("rules-relation")
                })
            }
            Condition::Dependant => match &self.scheme.dependants {
                Some(rule) => under(trace, source, said!("rules-dependant"), |trace| {
                    self.clause(rule, member, day, source, trace)
                }),
                None => Truth::new(Answer::Unknown, ALWAYS),
            },
            Condition::SameAddress => self.same_address(member, day, source, trace),
            Condition::Custody(least) => {
                let share = self.dossier.members[member].custody;
                let holds = share.is_none_or(|share| share >= *least);
                plain(Truth::of(holds, ALWAYS), trace, source, || {
                    said!("rules-custody", least = least.to_string())
                })
            }
            Condition::Flag(fact) => self.flag(*fact, member, day, source, trace),
        }
    }

    fn group<T: Tracer>(
        &self,
        parts: &[Clause],
        group: Group,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let mut truth = Truth::of(group == Group::All, ALWAYS);
        for part in parts {
            let next = self.clause(part, member, day, source, trace);
            let (joined, settled) = match group {
                Group::All => (truth.and(next), Answer::No),
                Group::Any | Group::None => (truth.or(next), Answer::Yes),
            };
            truth = joined;
            if !T::WHOLE && truth.answer == settled {
                break;
            }
        }
        if group == Group::None {
            truth = truth.opposite();
        }
        trace.close(truth.answer, || line(group.said(), source, None));
        truth
    }

    fn compare<T: Tracer>(
        &self,
        (value, operator, with): (
            &crate::rules::scheme::Value,
            Operator,
            &crate::rules::scheme::Value,
        ),
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let (left, right) = (
            self.value(value, member, day),
            self.value(with, member, day),
        );
        let window = common(left.window, right.window);
        let truth = match (&left.value, &right.value) {
            (Ok(left), Ok(right)) => Truth::of(operator.holds(*left, *right), window),
            _ => Truth::new(Answer::Unknown, window),
        };
        trace.open();
        if T::WHOLE {
            self.basis([value, with], member, day, source, trace);
        }
        trace.close(truth.answer, || {
            let (value_said, with_said) = (self.describe(value), self.describe(with));
            let said = match operator {
                Operator::AtMost => said!("rules-at-most", value = value_said, limit = with_said),
                Operator::Below => said!("rules-below", value = value_said, limit = with_said),
                Operator::AtLeast => said!("rules-at-least", value = value_said, limit = with_said),
                Operator::Above => said!("rules-above", value = value_said, limit = with_said),
                Operator::Equal => said!("rules-equal", value = value_said, limit = with_said),
            };
            let unit = self.unit(value);
            let fact = match (&left.value, &right.value) {
                (Ok(left), Ok(right)) => {
                    said!(
                        "rules-fact-compared",
                        found = shown(*left, unit),
                        limit = shown(*right, unit)
                    )
                }
                _ => said!("rules-fact-unknown"),
            };
            Line {
                missing: left.value.err().or(right.value.err()),
                ..line(said, source, Some(fact))
            }
        });
        truth
    }

    /// For how many members of the household a condition holds, and the days on which that surely stays so.
    pub(super) fn members(
        &self,
        clause: &Clause,
        day: NaiveDate,
        mut each: impl FnMut(usize) -> Option<()>,
    ) -> (Option<Missing>, Period) {
        let (mut window, mut missing) = (ALWAYS, None);
        for (position, member) in self.dossier.members.iter().enumerate() {
            if !member.belongs.contains(day) {
                window = outside(window, member.belongs, day);
                continue;
            }
            window = common(window, member.belongs);
            let truth = self.clause(clause, position, day, "", &mut NoTrace);
            window = common(window, truth.window);
            match truth.answer {
                Answer::Yes if each(position).is_none() => missing = Some(Missing::Overflow),
                Answer::Unknown => missing = Some(self.missing_of(clause, position, day)),
                _ => {}
            }
        }
        (missing, window)
    }

    /// Whose rows a declared figure is looked up in.
    pub(super) fn subject(&self, fact: usize, member: usize) -> Subject {
        match self.scheme.facts[fact].level {
            FactLevel::Person => Subject::Member(member),
            // The reader lets no figure of an offer or a claim in where people are judged.
            FactLevel::Household | FactLevel::Offer | FactLevel::Claim => Subject::Household,
        }
    }
}

/// A line around what is asked under it.
fn under<T: Tracer>(
    trace: &mut T,
    source: &str,
    said: Said,
    ask: impl FnOnce(&mut T) -> Truth,
) -> Truth {
    trace.open();
    let truth = ask(trace);
    trace.close(truth.answer, || line(said, source, None));
    truth
}

/// A line with nothing but its answer.
fn plain<T: Tracer>(
    truth: Truth,
    trace: &mut T,
    source: &str,
    said: impl FnOnce() -> Said,
) -> Truth {
    trace.leaf(truth.answer, || line(said(), source, None));
    truth
}

/// How several conditions are joined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    All,
    Any,
    None,
}

impl Group {
    fn said(self) -> Said {
        match self {
            Self::All => said!("rules-all"),
            Self::Any => said!("rules-any"),
            Self::None => said!("rules-none"),
        }
    }
}

/// A figure as people read it.
pub(super) fn shown(value: Exact, unit: Unit) -> Arg {
    match (unit, value.as_whole()) {
        (Unit::Amount, Some(cents)) => Arg::Money(crate::domain::Money::from_cents(cents)),
        (Unit::Amount, None) => {
            let euro = value.checked_div(Exact::whole(100));
            Arg::Text(euro.unwrap_or(value).to_string())
        }
        (_, Some(count)) => Arg::Count(count),
        (_, None) => Arg::Text(value.to_string()),
    }
}
