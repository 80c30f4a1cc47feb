//! Judging one household: every answer is a bit for each of its members.

use std::cell::Cell;
use std::ops::Range;

use super::Screened;
use super::columns::Columns;
use super::figures::InColumns;
use super::planes::Planes;
use super::program::{Compared, Giving, Node, Program, Shared, Span, Step};
use crate::rules::scheme::FactLevel;
use crate::rules::worth::worth;

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
    pub(super) fn judge(&self, house: &House, order: &[Giving], into: &mut [Screened]) {
        let open_to = self.planes(self.free, house);
        let mut open = house.belongs & !open_to.no;
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
        for giving in order {
            if open == 0 {
                break;
            }
            let step = &self.steps[giving.ground];
            let truth = if giving.grace {
                grace(step, house)
            } else {
                self.proper(step, house)
            };
            let granted = truth.yes & open_to.yes & open;
            let asked = (truth.ask | (open_to.ask & !truth.no)) & open;
            found(granted, Screened::Ground(giving.ground));
            found(asked, Screened::Ask);
            open &= !(granted | asked);
            unknown |= !truth.no;
        }
        found(open & unknown, Screened::Unknown);
    }

    /// Who has a ground by itself, without grace.
    pub(super) fn proper(&self, step: &Step, house: &House) -> Planes {
        let mut base = self.base(step, house);
        if step.proof {
            // Only evidence gives the right, and its terms are all among those that run.
            base = Planes {
                yes: 0,
                no: base.no | base.yes,
                ask: base.ask,
            };
        }
        base.or(running(step.term, house))
    }

    /// Who has another right, grace included.
    fn entitled(&self, right: usize, house: &House) -> Planes {
        let mut planes = Planes::NO;
        for giving in self.order(right) {
            let step = &self.steps[giving.ground];
            planes = planes.or(if giving.grace {
                grace(step, house)
            } else {
                self.proper(step, house)
            });
        }
        planes.and(self.planes(self.domicile, house))
    }

    /// Held by the member, or by somebody in whose ground the member shares.
    pub(super) fn base(&self, step: &Step, house: &House) -> Planes {
        if step.unfit {
            return Planes::ASK;
        }
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
            // Whoever holds none of them cannot hold one in a certain way; of whoever does, the dates stand in no column.
            Node::StatusWith(set) => {
                let no = self.status(set, house).no;
                Planes {
                    yes: 0,
                    no,
                    ask: !no,
                }
            }
            Node::ResidentFor(places) => {
                let here = resident(places, house);
                Planes {
                    yes: 0,
                    no: here.no,
                    ask: here.yes,
                }
            }
            Node::Entitled(right) => self.entitled(right, house),
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
            Node::Resident(places) => resident(places, house),
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

/// Who is in grace of a ground.
fn grace(step: &Step, house: &House) -> Planes {
    if step.unfit {
        return Planes::ASK;
    }
    running(step.grace, house)
}

/// Whose term under this bit runs on.
fn running(bit: u64, house: &House) -> Planes {
    if bit == 0 {
        return Planes::NO;
    }
    Planes::of(house.each(&house.columns.running, |terms| terms & bit != 0))
}

fn resident(places: u64, house: &House) -> Planes {
    let homes = &house.columns.home;
    let yes = house.each(homes, |home| {
        places.checked_shr(u32::from(*home)).unwrap_or(0) & 1 == 1
    });
    Planes::open(yes, house.each(homes, |home| *home == 0))
}
