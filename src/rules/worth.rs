//! Computing a value. What is missing or too large stays unknown, never zero; what is exact stays exact until a clause rounds it.

use crate::domain::Period;

use super::decide::Missing;
use super::exact::Exact;
use super::scheme::{After, Builtin, Clause, Scheme, Table, Value};
use super::truth::{ALWAYS, Answer, Truth, common};

/// A computed figure and the days around the asked one on which it surely stays the same.
pub(in crate::rules) struct Worth {
    pub(in crate::rules) value: Result<Exact, Missing>,
    pub(in crate::rules) window: Period,
}

impl Worth {
    pub(in crate::rules) fn fixed(value: Exact) -> Self {
        Self {
            value: Ok(value),
            window: ALWAYS,
        }
    }

    pub(in crate::rules) fn missing(missing: Missing, window: Period) -> Self {
        Self {
            value: Err(missing),
            window,
        }
    }

    pub(in crate::rules) fn join(
        self,
        other: Self,
        how: impl FnOnce(Exact, Exact) -> Option<Exact>,
    ) -> Self {
        let window = common(self.window, other.window);
        let value = match (self.value, other.value) {
            (Ok(a), Ok(b)) => how(a, b).ok_or(Missing::Overflow),
            (Err(missing), _) | (_, Err(missing)) => Err(missing),
        };
        Self { value, window }
    }

    fn within(self, window: Period) -> Self {
        Self {
            window: common(self.window, window),
            value: self.value,
        }
    }
}

/// Where the leaves of a value come from: a household on a day, or a claim.
pub(in crate::rules) trait Figures {
    /// The scheme whose positions the value names.
    fn scheme(&self) -> &Scheme;
    /// A declared figure.
    fn fact(&self, position: usize) -> Worth;
    /// A figure that needs no declaration.
    fn builtin(&self, which: Builtin) -> Worth;
    /// A parameter on the day.
    fn parameter(&self, parameter: usize, year_of: Option<usize>) -> Worth;
    /// Whether a condition holds.
    fn holds(&self, clause: &Clause) -> (Truth, Option<Missing>);
    /// How many members meet a condition, or a value added up over them.
    fn over_members(&self, clause: &Clause, each: Option<&Value>) -> Worth;
}

/// Computes a value.
pub(in crate::rules) fn worth(value: &Value, figures: &impl Figures) -> Worth {
    let pair = |pair: &[Value; 2], how: fn(Exact, Exact) -> Option<Exact>| {
        worth(&pair[0], figures).join(worth(&pair[1], figures), how)
    };
    match value {
        Value::Amount(amount) => Worth::fixed(Exact::whole(amount.cents())),
        Value::Number(number) => Worth::fixed(*number),
        Value::Fact(position) => figures.fact(*position),
        Value::Builtin(which) => figures.builtin(*which),
        Value::Parameter { parameter, year_of } => figures.parameter(*parameter, *year_of),
        Value::Computed(position) => worth(&figures.scheme().computed[*position].is, figures),
        Value::Sum(values) => several(values, figures, Exact::checked_add),
        Value::Min(values) => several(values, figures, |a, b| Some(a.min(b))),
        Value::Max(values) => several(values, figures, |a, b| Some(a.max(b))),
        Value::Difference(values) => pair(values, Exact::checked_sub),
        Value::Times(values) => pair(values, Exact::checked_mul),
        Value::Quotient(values) => pair(values, Exact::checked_div),
        Value::Started(values) => pair(values, |of, each| of.started(each).map(Exact::whole)),
        Value::Rounded {
            value,
            to_cents,
            direction,
        } => worth(value, figures).join(Worth::fixed(Exact::ZERO), |value, _| {
            value.rounded(*to_cents, *direction).map(Exact::whole)
        }),
        Value::Table(table) => look_up(table, figures),
        Value::If(parts) => {
            let (truth, missing) = figures.holds(&parts.0);
            match truth.answer {
                Answer::Yes => worth(&parts.1, figures).within(truth.window),
                Answer::No => worth(&parts.2, figures).within(truth.window),
                Answer::Unknown => {
                    Worth::missing(missing.unwrap_or(Missing::Overflow), truth.window)
                }
            }
        }
        Value::CountMembers(clause) => figures.over_members(clause, None),
        Value::SumMembers(each) => figures.over_members(&each.1, Some(&each.0)),
    }
}

fn several(
    values: &[Value],
    figures: &impl Figures,
    how: fn(Exact, Exact) -> Option<Exact>,
) -> Worth {
    let mut worths = values.iter().map(|value| worth(value, figures));
    let first = worths.next().unwrap_or_else(|| Worth::fixed(Exact::ZERO));
    worths.fold(first, |so_far, next| so_far.join(next, how))
}

/// The row of a table that holds the value; below its first and after its last row as the table says.
fn look_up(table: &Table, figures: &impl Figures) -> Worth {
    let of = worth(&table.of, figures);
    let at = match of.value {
        Ok(at) => at,
        Err(missing) => return Worth::missing(missing, of.window),
    };
    let outside = || Worth::missing(Missing::OutsideTable { at }, of.window);
    if table.from.is_some_and(|from| at < from) {
        return outside();
    }
    let holds = |end: Exact, inclusive: bool| at < end || (inclusive && at == end);
    let row = table.rows.iter().find(|row| holds(row.end, row.inclusive));
    if let Some(row) = row {
        return worth(&row.is, figures).within(of.window);
    }
    let (Some(last), window) = (table.rows.last(), of.window) else {
        return outside();
    };
    match &table.after {
        After::Error => outside(),
        After::Repeat => worth(&last.is, figures).within(window),
        After::Step { step, each } => {
            let above = at.checked_sub(last.end);
            let units = above.and_then(|above| above.started(*each));
            // An exclusive end is itself the first value of the next unit.
            let on_edge = above.and_then(|above| above.checked_div(*each)?.as_whole());
            let more = i64::from(!last.inclusive && on_edge.is_some());
            let units = units.and_then(|units| units.checked_add(more));
            let Some(units) = units else {
                return Worth::missing(Missing::Overflow, window);
            };
            let steps =
                worth(step, figures).join(Worth::fixed(Exact::whole(units)), Exact::checked_mul);
            worth(&last.is, figures)
                .join(steps, Exact::checked_add)
                .within(window)
        }
    }
}
