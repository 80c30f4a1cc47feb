//! What a comparison rests on: each figure and each parameter on a line of its own, with its date, its origin and its clause.

use chrono::NaiveDate;

use super::condition::shown;
use super::figure::value_in_force;
use super::known::{Known, line};
use super::trace::{Line, Tracer};
use crate::domain::{Arg, Said};
use crate::rules::exact::Exact;
use crate::rules::facts::Figure;
use crate::rules::scheme::{Part, Unit, Value};
use crate::rules::truth::{Answer, Truth};
use crate::said;

impl Known<'_, '_> {
    /// The figures and parameters of two values. What is counted over members stays with the count.
    pub(super) fn basis<T: Tracer>(
        &self,
        values: [&Value; 2],
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) {
        let mut parts = Vec::new();
        for value in values {
            self.gather(value, &mut parts);
        }
        for part in parts {
            match part {
                Value::Fact(fact) => {
                    let line = self.figure_line(*fact, member, day, source);
                    trace.leaf(known(line.missing.is_none()), || line);
                }
                Value::Parameter { .. } => {
                    let line = self.parameter_line(part, member, day, source);
                    trace.leaf(known(line.missing.is_none()), || line);
                }
                _ => {}
            }
        }
    }

    /// A declared flag.
    pub(super) fn flag<T: Tracer>(
        &self,
        fact: usize,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let found = self.value(&Value::Fact(fact), member, day);
        let truth = match &found.value {
            Ok(value) => Truth::of(*value != Exact::ZERO, found.window),
            Err(_) => Truth::new(Answer::Unknown, found.window),
        };
        trace.leaf(truth.answer, || Line {
            said: said!("rules-flag", name = self.name_of(fact)),
            ..self.figure_line(fact, member, day, source)
        });
        truth
    }

    /// Every figure and parameter once, in the order of the rule.
    fn gather<'v>(&'v self, value: &'v Value, parts: &mut Vec<&'v Value>) {
        let mut computed = Vec::new();
        value.walk(&mut |part| {
            let Part::Value(value) = part else {
                return false;
            };
            match value {
                Value::Fact(_) | Value::Parameter { .. } => parts.push(value),
                Value::Computed(position) => computed.push(&self.scheme.computed[*position].is),
                Value::CountMembers(_) | Value::SumMembers(_) => return false,
                _ => {}
            }
            true
        });
        for value in computed {
            self.gather(value, parts);
        }
        let mut seen: Vec<(bool, usize)> = Vec::new();
        parts.retain(|part| {
            let key = match part {
                Value::Parameter { parameter, .. } => (true, *parameter),
                Value::Fact(fact) => (false, *fact),
                _ => return false,
            };
            let new = !seen.contains(&key);
            seen.push(key);
            new
        });
    }

    fn name_of(&self, fact: usize) -> &str {
        self.scheme.facts[fact].text.of(self.language)
    }

    fn figure_line(&self, fact: usize, member: usize, day: NaiveDate, source: &str) -> Line {
        let (row, worth) = self.figure(fact, member, day);
        let found = |value: Exact| match self.scheme.facts[fact].unit {
            Unit::Flag if value == Exact::ZERO => said!("no").into(),
            Unit::Flag => said!("yes").into(),
            unit => shown(value, unit),
        };
        let fact_said = match (row, &worth.value) {
            (Some(row), _) => dated(found(Exact::whole(row.value)), row),
            (None, Ok(value)) => said!("rules-fact-assumed", found = found(*value)),
            (None, Err(_)) => said!("rules-fact-unknown"),
        };
        Line {
            missing: worth.value.err(),
            ..line(
                said!("rules-figure", name = self.name_of(fact)),
                source,
                Some(fact_said),
            )
        }
    }

    fn parameter_line(&self, value: &Value, member: usize, day: NaiveDate, source: &str) -> Line {
        let worth = self.value(value, member, day);
        let Value::Parameter { parameter, year_of } = value else {
            return line(said!("rules-all"), source, None);
        };
        let parameter = &self.scheme.parameters[*parameter];
        let year = year_of.and_then(|fact| self.figure(fact, member, day).0?.year);
        let (now, _) = value_in_force(parameter, year, day);
        let name = parameter.text.of(self.language);
        let said = match year {
            Some(year) => said!("rules-parameter-year", name = name, year = year.to_string()),
            None => said!("rules-parameter", name = name),
        };
        let fact = match (now, &worth.value) {
            (Some(now), Ok(value)) => match now.from {
                Some(from) => said!(
                    "rules-fact-in-force",
                    found = shown(*value, parameter.unit),
                    from = from
                ),
                None => said!("rules-fact-found", found = shown(*value, parameter.unit)),
            },
            _ => said!("rules-fact-unknown"),
        };
        Line {
            missing: worth.value.err(),
            ..line(said, now.map_or(source, |now| &now.source), Some(fact))
        }
    }
}

fn known(known: bool) -> Answer {
    if known { Answer::Yes } else { Answer::Unknown }
}

/// A figure with all that is known about where it comes from.
fn dated(found: Arg, row: &Figure) -> Said {
    let details: Vec<Arg> = [
        row.year
            .map(|year| said!("rules-detail-year", year = year.to_string())),
        row.as_of
            .map(|from| said!("rules-detail-as-of", from = from)),
        row.source
            .map(|source| said!("rules-detail-source", source = source)),
    ]
    .into_iter()
    .flatten()
    .map(Arg::from)
    .collect();
    if details.is_empty() {
        said!("rules-fact-found", found = found)
    } else {
        said!("rules-fact-detailed", found = found, details = details)
    }
}
