//! Judging one household: every answer is a bit for each of its members.

use std::cell::Cell;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::Screened;
use super::columns::Columns;
use super::planes::Planes;
use super::program::{Compared, Node, Program, Shared, Span, Step};
use crate::domain::PartialDate;
use crate::rules::decide::Missing;
use crate::rules::exact::Exact;
use crate::rules::scheme::{Builtin, Clause, FactLevel, Scheme, Value};
use crate::rules::truth::{ALWAYS, Answer, Truth};
use crate::rules::worth::{Figures, Worth, worth};

/// A household in the columns.
pub(super) struct House<'c> {
    pub(super) columns: &'c Columns,
    pub(super) household: usize,
    pub(super) members: Range<usize>,
    /// A bit for each member.
    pub(super) everybody: u64,
    /// A bit for each who belongs to it on the day.
    pub(super) belongs: u64,
    /// Every status that somebody holds.
    pub(super) held: u128,
}

impl House<'_> {
    /// A bit for each member whose row passes.
    pub(super) fn each<T>(&self, column: &[T], passes: impl Fn(&T) -> bool) -> u64 {
        let rows = column.get(self.members.clone()).unwrap_or_default();
        let bits = rows.iter().enumerate();
        bits.fold(0, |all, (at, row)| all | u64::from(passes(row)) << at)
    }
}

impl Program<'_> {
    /// Who has a right, on the first of these grounds that holds. It decides as the evaluator does, but for the reasons.
    pub(super) fn judge(&self, house: &House, steps: &[usize], into: &mut [Screened]) {
        let home = self.planes(self.domicile, house);
        let mut open = house.belongs & !home.no;
        let mut unknown = 0;
        let mut found = |members: u64, what: Screened| {
            let mut left = members;
            while left != 0 {
                if let Some(member) = into.get_mut(left.trailing_zeros() as usize) {
                    *member = what;
                }
                left &= left - 1;
            }
        };
        for position in steps {
            if open == 0 {
                break;
            }
            let truth = self.ground(&self.steps[*position], house);
            let granted = truth.yes & home.yes & open;
            let asked = (truth.ask | (home.ask & !truth.no)) & open;
            found(granted, Screened::Ground(*position));
            found(asked, Screened::Ask);
            open &= !(granted | asked);
            unknown |= !truth.no;
        }
        found(open & unknown, Screened::Unknown);
    }

    fn ground(&self, step: &Step, house: &House) -> Planes {
        let base = self.base(step, house);
        if step.term == 0 {
            return base;
        }
        let running = house.each(&house.columns.running, |terms| terms & step.term != 0);
        base.or(Planes::of(running))
    }

    /// Held by the member, or by somebody in whose ground the member shares.
    pub(super) fn base(&self, step: &Step, house: &House) -> Planes {
        let own = self.planes(step.when, house);
        let sharing = match step.shared {
            Shared::Nobody => return own,
            Shared::Household => Planes::YES,
            Shared::Those(who) => self.planes(who, house),
        };
        own.or(own.shared_by(house.belongs).and(sharing))
    }

    pub(super) fn planes(&self, node: Node, house: &House) -> Planes {
        let columns = house.columns;
        match node {
            Node::Fixed(planes) => planes,
            Node::All(span) => self.all(span, house),
            Node::Any(span) => self.any(span, house),
            Node::None(span) => self.any(span, house).opposite(),
            Node::Named(position) => self.planes(self.named[position], house),
            Node::Status(set) => self.status(set, house),
            Node::Born(first, last) => {
                let inside = |day: i32| first <= day && day <= last;
                let yes = |born: &Option<(i32, i32)>| {
                    born.is_some_and(|(from, to)| inside(from) && inside(to))
                };
                let no = |born: &Option<(i32, i32)>| {
                    born.is_some_and(|(from, to)| !inside(from) && !inside(to))
                };
                let yes = house.each(&columns.born, yes);
                Planes::open(yes, !yes & !house.each(&columns.born, no))
            }
            Node::Resident(places) => {
                let yes = house.each(&columns.home, |home| {
                    places.checked_shr(u32::from(*home)).unwrap_or(0) & 1 == 1
                });
                Planes::open(yes, house.each(&columns.home, |home| *home == 0))
            }
            Node::Relation(relations) => {
                Planes::of(house.each(&columns.relation, |one| one & relations != 0))
            }
            Node::SameAddress => {
                let unknown = house.each(&columns.home, |home| *home == 0);
                Planes::open(columns.same_address[house.household], unknown)
            }
            Node::Custody(least) => Planes::of(house.each(&columns.custody, |share| {
                share.is_none_or(|share| share >= least)
            })),
            Node::Flag(fact) => self.flag(fact, house),
            Node::Compare(compared) => self.compare(&compared, house),
        }
    }

    fn all(&self, span: Span, house: &House) -> Planes {
        let mut planes = Planes::YES;
        for node in self.span(span) {
            planes = planes.and(self.planes(*node, house));
            if planes.no & house.everybody == house.everybody {
                break;
            }
        }
        planes
    }

    fn any(&self, span: Span, house: &House) -> Planes {
        let mut planes = Planes::NO;
        for node in self.span(span) {
            planes = planes.or(self.planes(*node, house));
            if planes.yes & house.everybody == house.everybody {
                break;
            }
        }
        planes
    }

    fn status(&self, set: u128, house: &House) -> Planes {
        let yes = match house.held & set {
            0 => 0,
            some => house.each(&house.columns.held, |held| held & some != 0),
        };
        let unknown = match self.asked & set {
            0 => 0,
            asked => house.each(&house.columns.denied, |denied| !denied & asked != 0),
        };
        Planes::open(yes, unknown & !yes)
    }

    fn flag(&self, fact: usize, house: &House) -> Planes {
        let column = &house.columns.figures[fact].values;
        if self.scheme.facts[fact].level == FactLevel::Person {
            let yes = house.each(column, |value| value.is_some_and(|value| value != 0));
            return Planes::open(yes, house.each(column, Option::is_none));
        }
        match column[house.household] {
            Some(value) => {
                if value == 0 {
                    Planes::NO
                } else {
                    Planes::YES
                }
            }
            None => Planes::UNKNOWN,
        }
    }

    fn compare(&self, compared: &Compared, house: &House) -> Planes {
        if compared.common {
            return self.compare_for(compared, house, 0);
        }
        let mut planes = Planes::NO;
        for member in 0..house.members.len() {
            let mine = Planes::of(1 << member);
            planes = planes.or(self.compare_for(compared, house, member).and(mine));
        }
        planes
    }

    fn compare_for(&self, compared: &Compared, house: &House, member: usize) -> Planes {
        let figures = InColumns {
            program: self,
            house,
            member,
            asked: &Cell::new(false),
        };
        let left = worth(compared.left, &figures).value;
        let right = worth(compared.right, &figures).value;
        match (left, right) {
            _ if figures.asked.get() => Planes::ASK,
            (Ok(left), Ok(right)) if compared.operator.holds(left, right) => Planes::YES,
            (Ok(_), Ok(_)) => Planes::NO,
            _ => Planes::UNKNOWN,
        }
    }
}

/// A member in the columns, as a value reads them. Which fact is missing does not matter here, only that one is.
struct InColumns<'a, 'c> {
    program: &'a Program<'a>,
    house: &'a House<'c>,
    member: usize,
    /// Set when a condition inside the value cannot be told.
    asked: &'a Cell<bool>,
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
