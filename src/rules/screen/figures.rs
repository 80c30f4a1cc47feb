//! The figures of one member in the columns, as a value reads them.

use std::cell::Cell;

use chrono::{Datelike, NaiveDate};

use super::house::House;
use super::planes::Planes;
use super::program::Program;
use crate::domain::PartialDate;
use crate::rules::decide::Missing;
use crate::rules::exact::Exact;
use crate::rules::scheme::{Builtin, Clause, FactLevel, Scheme, Value};
use crate::rules::truth::{ALWAYS, Answer, Truth};
use crate::rules::worth::{Figures, Worth, worth};

/// A member in the columns, as a value reads them. Which fact is missing does not matter here, only that one is.
pub(super) struct InColumns<'a, 'c> {
    pub(super) program: &'a Program<'a>,
    pub(super) house: &'a House<'c>,
    pub(super) member: usize,
    /// Set when a condition inside the value cannot be told.
    pub(super) asked: &'a Cell<bool>,
}

impl InColumns<'_, '_> {
    fn row(&self, fact: usize) -> (Option<i64>, Option<i32>) {
        let column = &self.house.columns.figures[fact];
        let row = match self.program.scheme.facts[fact].level {
            FactLevel::Person => self.house.members.start + self.member,
            _ => self.house.household,
        };
        (column.values[row], column.years[row])
    }

    /// The age, when it is the same whatever day the member was born on.
    fn age(&self, which: Builtin) -> Option<i64> {
        let born = self.house.columns.born[self.house.members.start + self.member]?;
        let on = self.program.on;
        let age = |days: i32| {
            let day = NaiveDate::from_num_days_from_ce_opt(days)?;
            Some(match which {
                Builtin::AgeInYear => on.year() - day.year(),
                _ => PartialDate::exact(day).ages_on(on).0,
            })
        };
        let (oldest, youngest) = (age(born.0)?, age(born.1)?);
        (oldest == youngest).then_some(i64::from(oldest))
    }

    fn planes(&self, clause: &Clause) -> Planes {
        let mut inner = self.program.inner.iter();
        let node = inner.find(|(known, _)| std::ptr::eq(*known, clause));
        node.map_or(Planes::ASK, |(_, node)| {
            self.program.planes(*node, self.house)
        })
    }
}

fn known(value: Option<Exact>) -> Worth {
    value.map_or(Worth::missing(Missing::Overflow, ALWAYS), Worth::fixed)
}

impl Figures for InColumns<'_, '_> {
    fn scheme(&self) -> &Scheme {
        self.program.scheme
    }

    fn fact(&self, position: usize) -> Worth {
        known(self.row(position).0.map(Exact::whole))
    }

    fn builtin(&self, which: Builtin) -> Worth {
        let members = self.house.belongs.count_ones();
        match which {
            Builtin::Members => known(Some(Exact::whole(i64::from(members)))),
            Builtin::Age | Builtin::AgeInYear => known(self.age(which).map(Exact::whole)),
            Builtin::ChildRank => {
                self.asked.set(true);
                known(None)
            }
            Builtin::Price | Builtin::Quantity => known(None),
        }
    }

    fn parameter(&self, parameter: usize, year_of: Option<usize>) -> Worth {
        let Some(fact) = year_of else {
            return known(self.program.parameters[parameter]);
        };
        let years = &self.program.by_year[parameter];
        let found = self.row(fact).1.and_then(|year| {
            let at = years.binary_search_by_key(&year, |(known, _)| *known);
            at.ok().map(|at| years[at].1)
        });
        known(found)
    }

    fn holds(&self, clause: &Clause) -> (Truth, Option<Missing>) {
        let planes = self.planes(clause);
        let mine = |plane: u64| plane >> self.member & 1 == 1;
        if mine(planes.ask) {
            self.asked.set(true);
        }
        let answer = if mine(planes.yes) {
            Answer::Yes
        } else if mine(planes.no) {
            Answer::No
        } else {
            Answer::Unknown
        };
        (Truth::new(answer, ALWAYS), None)
    }

    fn over_members(&self, clause: &Clause, each: Option<&Value>) -> Worth {
        let planes = self.planes(clause);
        if planes.ask & self.house.belongs != 0 {
            self.asked.set(true);
        }
        if planes.unknown() & self.house.belongs != 0 {
            return known(None);
        }
        let mut sum = Worth::fixed(Exact::ZERO);
        let mut left = planes.yes & self.house.belongs;
        while left != 0 {
            let next = match each {
                None => Worth::fixed(Exact::whole(1)),
                Some(value) => {
                    let member = left.trailing_zeros() as usize;
                    worth(value, &Self { member, ..*self })
                }
            };
            sum = sum.join(next, Exact::checked_add);
            left &= left - 1;
        }
        sum
    }
}
