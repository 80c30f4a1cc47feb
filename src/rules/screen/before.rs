//! Whose ground may have held on an earlier day: a term that it began may still run.

use super::house::House;
use super::program::{Compared, Node, Program, Shared, Step};
use crate::rules::decide::OneDay;
use crate::rules::scheme::Value;

impl Program<'_> {
    /// A bit for each member to whom a ground may have given a right before. A bit too many costs time, never a right.
    pub(super) fn before(&self, step: &Step, house: &House, day: &OneDay, begun: &[u128]) -> u64 {
        let once = Once {
            program: self,
            house,
            day,
            begun,
        };
        let own = once.held(step.when);
        match step.shared {
            Shared::Nobody => own,
            Shared::Household | Shared::Those(_) if own != 0 => house.everybody,
            Shared::Household | Shared::Those(_) => 0,
        }
    }
}

/// A household and its past, as far as it is cheap to know.
struct Once<'a> {
    program: &'a Program<'a>,
    house: &'a House<'a>,
    day: &'a OneDay<'a, 'a>,
    begun: &'a [u128],
}

impl Once<'_> {
    /// A bit for each member for whom a condition may have held, today included.
    fn held(&self, node: Node) -> u64 {
        match node {
            Node::All(span) => {
                let parts = self.program.span(span).iter();
                parts.fold(u64::MAX, |all, part| all & self.held(*part))
            }
            Node::Any(span) => {
                let parts = self.program.span(span).iter();
                parts.fold(0, |all, part| all | self.held(*part))
            }
            Node::Named(position) => self.held(self.program.named[position]),
            Node::Status(set) | Node::StatusWith(set) => {
                let begun = self.begun.iter().enumerate();
                begun.fold(0, |all, (at, held)| all | u64::from(held & set != 0) << at)
            }
            // Whoever is old enough today may have been young enough before.
            Node::Born(_, last) => self.house.each(&self.house.columns.born, |born| {
                born.is_none_or(|(from, _)| from <= last)
            }),
            Node::Fixed(_) | Node::Relation(_) | Node::Custody(_) => self.today(node),
            Node::Flag(fact) if self.unwritten(fact) => self.today(node),
            Node::Compare(Compared { left, right, .. }) => {
                if self.never(left) || self.never(right) {
                    0
                } else if self.steady(left) && self.steady(right) {
                    self.today(node)
                } else {
                    u64::MAX
                }
            }
            Node::None(_)
            | Node::Resident(_)
            | Node::ResidentFor(_)
            | Node::SameAddress
            | Node::Flag(_)
            | Node::Entitled(_) => u64::MAX,
        }
    }

    fn today(&self, node: Node) -> u64 {
        let planes = self.program.planes(node, self.house);
        planes.yes | planes.ask
    }

    fn unwritten(&self, fact: usize) -> bool {
        !self.day.has_figure(fact)
    }

    /// Whether a value was never known, since a figure in it was never written down and nothing holds in its place.
    fn never(&self, value: &Value) -> bool {
        let scheme = self.program.scheme;
        match value {
            Value::Fact(fact) => scheme.facts[*fact].when_absent.is_none() && self.unwritten(*fact),
            Value::Parameter {
                year_of: Some(fact),
                ..
            } => self.unwritten(*fact),
            Value::Computed(position) => self.never(&scheme.computed[*position].is),
            Value::Table(table) => self.never(&table.of),
            Value::If(_) | Value::CountMembers(_) | Value::SumMembers(_) => false,
            _ => value.parts().iter().any(|part| self.never(part)),
        }
    }

    /// Whether a value was surely never another.
    fn steady(&self, value: &Value) -> bool {
        match value {
            Value::Amount(_) | Value::Number(_) => true,
            Value::Fact(fact) => self.unwritten(*fact),
            Value::Builtin(_)
            | Value::Parameter { .. }
            | Value::Computed(_)
            | Value::If(_)
            | Value::CountMembers(_)
            | Value::SumMembers(_) => false,
            _ => value.parts().iter().all(|part| self.steady(part)),
        }
    }
}
