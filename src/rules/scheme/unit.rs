//! What a value counts, and whether a price may depend on it.

use super::{Builtin, Scheme, Unit, Value};

impl Scheme {
    /// What a value counts; a name that did not resolve counts things.
    #[must_use]
    pub fn unit(&self, value: &Value) -> Unit {
        let first = |values: &[Value]| values.first().map_or(Unit::Count, |value| self.unit(value));
        match value {
            Value::Amount(_) => Unit::Amount,
            Value::Number(_) | Value::CountMembers(_) | Value::Started(_) => Unit::Count,
            Value::Fact(position) => match self.facts.get(*position).map(|fact| fact.unit) {
                Some(Unit::Amount) => Unit::Amount,
                _ => Unit::Count,
            },
            Value::Builtin(which) => which.unit(),
            Value::Parameter { parameter, .. } => {
                let known = self.parameters.get(*parameter);
                known.map_or(Unit::Count, |known| known.unit)
            }
            Value::Computed(position) => {
                let known = self.computed.get(*position);
                known.map_or(Unit::Count, |known| self.unit(&known.is))
            }
            Value::Sum(values) | Value::Min(values) | Value::Max(values) => first(values),
            Value::Difference(pair) | Value::Times(pair) => self.unit(&pair[0]),
            Value::Quotient(pair) => match (self.unit(&pair[0]), self.unit(&pair[1])) {
                (Unit::Amount, Unit::Count) => Unit::Amount,
                _ => Unit::Count,
            },
            Value::Rounded { value, .. } => self.unit(value),
            Value::Table(table) => {
                let row = table.rows.first();
                row.map_or(Unit::Count, |row| self.unit(&row.is))
            }
            Value::If(parts) => self.unit(&parts.1),
            Value::SumMembers(each) => self.unit(&each.0),
        }
    }
}

impl Scheme {
    /// Whether a value is built of what an offer or a claim brings: without one it cannot be computed.
    #[must_use]
    pub fn is_of_claim(&self, value: &Value) -> bool {
        let mut found = false;
        value.each(&mut |one| {
            found |= match one {
                Value::Fact(position) => {
                    let fact = self.facts.get(*position);
                    fact.is_some_and(|fact| !fact.level.is_of_people())
                }
                Value::Builtin(which) => matches!(which, Builtin::Price | Builtin::Quantity),
                Value::Computed(position) => {
                    let known = self.computed.get(*position);
                    known.is_some_and(|known| self.is_of_claim(&known.is))
                }
                _ => false,
            };
        });
        found
    }
}

impl Value {
    /// Every value this one is built of, itself included, as far as a name of another.
    pub fn each<'v>(&'v self, visit: &mut impl FnMut(&'v Self)) {
        visit(self);
        for value in self.parts() {
            value.each(visit);
        }
    }

    /// The values it is directly built of, as far as a name of another.
    pub fn parts(&self) -> Vec<&Self> {
        match self {
            Self::Amount(_)
            | Self::Number(_)
            | Self::Fact(_)
            | Self::Builtin(_)
            | Self::Parameter { .. }
            | Self::Computed(_)
            | Self::CountMembers(_) => Vec::new(),
            Self::Sum(values) | Self::Min(values) | Self::Max(values) => values.iter().collect(),
            Self::Difference(pair)
            | Self::Times(pair)
            | Self::Quotient(pair)
            | Self::Started(pair) => pair.iter().collect(),
            Self::Rounded { value, .. } => vec![value],
            Self::Table(table) => {
                let step = match &table.after {
                    super::After::Step { step, .. } => Some(step),
                    _ => None,
                };
                let rows = table.rows.iter().map(|row| &row.is);
                std::iter::once(&table.of).chain(rows).chain(step).collect()
            }
            Self::If(parts) => vec![&parts.1, &parts.2],
            Self::SumMembers(each) => vec![&each.0],
        }
    }
}
