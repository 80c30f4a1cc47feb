//! Walking through a condition and everything in it.

use super::{After, Clause, Condition, Value};

/// A part of a condition or of a value.
pub(in crate::rules) enum Part<'a> {
    /// A condition.
    Condition(&'a Condition),
    /// A value.
    Value(&'a Value),
}

/// Looks at a part; gives whether what is inside it must be looked at too.
pub(in crate::rules) type Visit<'v, 'a> = &'v mut dyn FnMut(Part<'a>) -> bool;

impl Clause {
    /// Looks at this condition and everything in it. Names are not followed.
    pub(in crate::rules) fn walk<'a>(&'a self, visit: Visit<'_, 'a>) {
        if !visit(Part::Condition(&self.what)) {
            return;
        }
        match &self.what {
            Condition::All(parts) | Condition::Any(parts) | Condition::None(parts) => {
                for part in parts {
                    part.walk(visit);
                }
            }
            Condition::Compare { value, with, .. } => {
                value.walk(visit);
                with.walk(visit);
            }
            _ => {}
        }
    }
}

impl Value {
    /// Looks at this value and everything in it. Names are not followed.
    pub(in crate::rules) fn walk<'a>(&'a self, visit: Visit<'_, 'a>) {
        if !visit(Part::Value(self)) {
            return;
        }
        match self {
            Self::Sum(values) | Self::Min(values) | Self::Max(values) => {
                for value in values {
                    value.walk(visit);
                }
            }
            Self::Difference(pair)
            | Self::Times(pair)
            | Self::Quotient(pair)
            | Self::Started(pair) => {
                for value in pair.iter() {
                    value.walk(visit);
                }
            }
            Self::Rounded { value, .. } => value.walk(visit),
            Self::Table(table) => {
                table.of.walk(visit);
                for row in &table.rows {
                    row.is.walk(visit);
                }
                if let After::Step { step, .. } = &table.after {
                    step.walk(visit);
                }
            }
            Self::If(parts) => {
                parts.0.walk(visit);
                parts.1.walk(visit);
                parts.2.walk(visit);
            }
            Self::CountMembers(clause) => clause.walk(visit),
            Self::SumMembers(each) => {
                each.0.walk(visit);
                each.1.walk(visit);
            }
            Self::Amount(_)
            | Self::Number(_)
            | Self::Fact(_)
            | Self::Builtin(_)
            | Self::Parameter { .. }
            | Self::Computed(_) => {}
        }
    }
}
