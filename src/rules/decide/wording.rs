//! The words an explanation has for a value.

use super::condition::shown;
use super::known::Known;
use crate::domain::{Arg, Said};
use crate::rules::scheme::{Builtin, Unit, Value};
use crate::said;

impl Known<'_, '_> {
    /// What a value counts.
    pub(super) fn unit(&self, value: &Value) -> Unit {
        self.scheme.unit(value)
    }

    /// A value in words, as an explanation shows it.
    pub(super) fn describe(&self, value: &Value) -> Arg {
        let one = |value: &Value| self.describe(value);
        let all = |values: &[Value]| -> Vec<Arg> { values.iter().map(one).collect() };
        match value {
            Value::Amount(amount) => Arg::Money(*amount),
            Value::Number(number) => shown(*number, Unit::Count),
            Value::Fact(fact) => self.scheme.facts[*fact].text.of(self.language).into(),
            Value::Builtin(which) => described(*which).into(),
            Value::Parameter { parameter, .. } => self.scheme.parameters[*parameter]
                .text
                .of(self.language)
                .into(),
            Value::Computed(computed) => self.scheme.computed[*computed]
                .text
                .of(self.language)
                .into(),
            Value::Sum(values) => said!("rules-sum", values = all(values)).into(),
            Value::Min(values) => said!("rules-min", values = all(values)).into(),
            Value::Max(values) => said!("rules-max", values = all(values)).into(),
            Value::Difference(pair) => said!(
                "rules-difference",
                first = one(&pair[0]),
                second = one(&pair[1])
            )
            .into(),
            Value::Times(pair) => {
                said!("rules-times", first = one(&pair[0]), second = one(&pair[1])).into()
            }
            Value::Quotient(pair) => said!(
                "rules-quotient",
                first = one(&pair[0]),
                second = one(&pair[1])
            )
            .into(),
            Value::Started(pair) => {
                said!("rules-started", of = one(&pair[0]), each = one(&pair[1])).into()
            }
            Value::Rounded { value, .. } => said!("rules-rounded", value = one(value)).into(),
            Value::Table(table) => said!("rules-table", of = one(&table.of)).into(),
            Value::If(parts) => {
                said!("rules-if", first = one(&parts.1), second = one(&parts.2)).into()
            }
            Value::CountMembers(_) => said!("rules-count-members").into(),
            Value::SumMembers(each) => said!("rules-sum-members", value = one(&each.0)).into(),
        }
    }
}

fn described(which: Builtin) -> Said {
    match which {
        Builtin::Price => said!("rules-price"),
        Builtin::Quantity => said!("rules-quantity"),
        Builtin::Age => said!("rules-age"),
        Builtin::AgeInYear => said!("rules-age-in-year"),
        Builtin::Members => said!("rules-members"),
        Builtin::ChildRank => said!("rules-child-rank"),
    }
}
