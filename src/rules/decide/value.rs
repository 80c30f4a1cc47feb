//! The figures of one member on one day, as a value reads them.

use chrono::{Datelike, NaiveDate};

use super::Missing;
use super::days::outside;
use super::figure::{calendar_year, in_force};
use super::known::Known;
use super::person::birthday;
use super::trace::Trace;
use crate::domain::{Period, Relation};
use crate::rules::exact::Exact;
use crate::rules::facts::Dossier;
use crate::rules::scheme::{Builtin, Clause, Condition, Language, Scheme, Value};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::rules::worth::{Figures, Worth, worth};

/// A member on a day, as a value reads it.
struct OnDay<'k, 's, 'd> {
    known: &'k Known<'s, 'd>,
    member: usize,
    day: NaiveDate,
}

impl Figures for OnDay<'_, '_, '_> {
    fn scheme(&self) -> &Scheme {
        self.known.scheme
    }

    fn fact(&self, position: usize) -> Worth {
        self.known.figure(position, self.member, self.day).1
    }

    fn builtin(&self, which: Builtin) -> Worth {
        match which {
            Builtin::Age | Builtin::AgeInYear => self.age(which),
            Builtin::Members => self.over_members(&everybody(), None),
            Builtin::ChildRank => self.child_rank(),
            // The reader refuses a figure of a claim where people are judged.
            Builtin::Price | Builtin::Quantity => Worth::missing(Missing::Overflow, ALWAYS),
        }
    }

    fn parameter(&self, parameter: usize, year_of: Option<usize>) -> Worth {
        let parameter = &self.known.scheme.parameters[parameter];
        let Some(fact) = year_of else {
            return in_force(parameter, None, self.day);
        };
        let (row, worth) = self.known.figure(fact, self.member, self.day);
        let Some(year) = row.and_then(|row| row.year) else {
            let name = self.known.scheme.facts[fact].name.clone();
            return Worth::missing(Missing::Figure { name }, worth.window);
        };
        let found = in_force(parameter, Some(year), self.day);
        Worth {
            window: common(found.window, worth.window),
            value: found.value,
        }
    }

    fn holds(&self, clause: &Clause) -> (Truth, Option<Missing>) {
        let quiet = &mut super::trace::NoTrace;
        let truth = self.known.clause(clause, self.member, self.day, "", quiet);
        let unknown = truth.answer == Answer::Unknown;
        let missing = unknown.then(|| self.known.missing_of(clause, self.member, self.day));
        (truth, missing)
    }

    fn over_members(&self, clause: &Clause, each: Option<&Value>) -> Worth {
        let mut sum = Worth::fixed(Exact::ZERO);
        let (missing, window) = self.known.members(clause, self.day, |member| {
            let next = match each {
                Some(value) => self.known.value(value, member, self.day),
                None => Worth::fixed(Exact::whole(1)),
            };
            let so_far = std::mem::replace(&mut sum, Worth::fixed(Exact::ZERO));
            sum = so_far.join(next, Exact::checked_add);
            Some(())
        });
        Worth {
            window: common(window, sum.window),
            value: missing.map_or(sum.value, Err),
        }
    }
}

impl OnDay<'_, '_, '_> {
    /// How many children of the household were born before this one, this one included.
    fn child_rank(&self) -> Worth {
        let members = self.known.dossier.members;
        let me = &members[self.member];
        let (mut rank, mut window) = (1, ALWAYS);
        for (position, other) in members.iter().enumerate() {
            if position == self.member || other.relation != Relation::Child {
                continue;
            }
            if !other.belongs.contains(self.day) {
                window = outside(window, other.belongs, self.day);
                continue;
            }
            window = common(window, other.belongs);
            let (Some(mine), Some(theirs)) = (me.birth, other.birth) else {
                return Worth::missing(Missing::Birth, window);
            };
            let before = (theirs.earliest(), theirs.latest()) == (mine.earliest(), mine.latest())
                && position < self.member;
            if before || theirs.latest() < mine.earliest() {
                rank += 1;
            } else if theirs.earliest() < mine.latest() && theirs != mine {
                return Worth::missing(Missing::Birth, window);
            }
        }
        Worth {
            value: Ok(Exact::whole(rank)),
            window,
        }
    }

    fn age(&self, which: Builtin) -> Worth {
        let Some(birth) = self.known.dossier.members[self.member].birth else {
            return Worth::missing(Missing::Birth, ALWAYS);
        };
        if which == Builtin::AgeInYear {
            let age = i64::from(self.day.year()) - i64::from(birth.year());
            return Worth {
                value: Ok(Exact::whole(age)),
                window: calendar_year(self.day),
            };
        }
        let (youngest, oldest) = birth.ages_on(self.day);
        let mut window = ALWAYS;
        for (born, age) in [(birth.latest(), youngest), (birth.earliest(), oldest)] {
            let year = Period {
                from: birthday(born, age).unwrap_or(NaiveDate::MIN),
                to: birthday(born, age + 1),
            };
            window = common(window, year);
        }
        if youngest == oldest {
            let value = Ok(Exact::whole(i64::from(oldest)));
            return Worth { value, window };
        }
        Worth::missing(Missing::Birth, window)
    }
}

/// Everybody in the household.
fn everybody() -> Clause {
    Clause {
        what: Condition::All(Vec::new()),
        source: None,
    }
}

impl Known<'_, '_> {
    /// The value for a member on a day.
    pub(super) fn value(&self, value: &Value, member: usize, day: NaiveDate) -> Worth {
        let figures = OnDay {
            known: self,
            member,
            day,
        };
        worth(value, &figures)
    }

    /// The first fact without which a condition cannot be judged.
    pub(super) fn missing_of(&self, clause: &Clause, member: usize, day: NaiveDate) -> Missing {
        let mut trace = Trace::new();
        self.clause(clause, member, day, "", &mut trace);
        trace
            .missing()
            .into_iter()
            .next()
            .unwrap_or(Missing::Overflow)
    }
}

/// A named value of the scheme for a member of a household on a day; or what is missing for it.
pub(in crate::rules) fn computed(
    scheme: &Scheme,
    dossier: &Dossier,
    position: usize,
    member: usize,
    day: NaiveDate,
) -> Result<Exact, Missing> {
    let known = Known::new(scheme, dossier, Language::Nl);
    known.value(&Value::Computed(position), member, day).value
}
