//! The figures of offers and claims that rules tell apart: each an axis, cut where a rule begins or ends.

use super::bits::Bits;
use super::space::Space;
use crate::domain::{Arg, Money};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Builtin, FactGuard, Guards, Interval, Scheme, Unit, Value};
use crate::said;

/// A figure that rules ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Figure {
    Declared(usize),
    Builtin(Builtin),
}

impl Figure {
    fn of(guard: &FactGuard) -> Option<Self> {
        match guard.what {
            Value::Fact(position) => Some(Self::Declared(position)),
            Value::Builtin(which) => Some(Self::Builtin(which)),
            _ => None,
        }
    }

    fn unit(self, scheme: &Scheme) -> Unit {
        match self {
            Self::Declared(position) => scheme.facts[position].unit,
            Self::Builtin(which) => which.unit(),
        }
    }

    fn name(self, scheme: &Scheme) -> &str {
        match self {
            Self::Declared(position) => &scheme.facts[position].name,
            Self::Builtin(which) => which.word(),
        }
    }
}

impl Space {
    /// An axis for each figure.
    pub(super) fn figures(&mut self, scheme: &Scheme, rules: &[&Guards]) {
        let mut figures: Vec<Figure> = Vec::new();
        let guards = rules.iter().flat_map(|guards| &guards.facts);
        for figure in guards.filter_map(Figure::of) {
            if !figures.contains(&figure) {
                figures.push(figure);
            }
        }
        for figure in figures {
            self.figure(figure, scheme, rules);
        }
    }

    /// What is counted is whole, so that the values beside each end tell all rules apart.
    fn figure(&mut self, figure: Figure, scheme: &Scheme, rules: &[&Guards]) {
        let within: Vec<Vec<Interval>> = rules
            .iter()
            .map(|guards| {
                let own = guards.facts.iter();
                let own = own.filter(|guard| Figure::of(guard) == Some(figure));
                own.map(|guard| guard.within).collect()
            })
            .collect();
        let unit = figure.unit(scheme);
        let mut values: Vec<i64> = vec![0];
        if unit == Unit::Flag {
            values.push(1);
        } else {
            let ends = within.iter().flatten();
            let ends = ends
                .flat_map(|within| [within.least, within.most])
                .flatten();
            for at in ends.filter_map(|(at, _)| at.as_whole()) {
                values.extend([at.saturating_sub(1), at, at.saturating_add(1)]);
            }
        }
        values.retain(|value| *value >= 0);
        values.sort_unstable();
        values.dedup();
        let shown = |value: i64| -> Arg {
            match unit {
                Unit::Amount => Money::from_cents(value).into(),
                _ => value.into(),
            }
        };
        let name = figure.name(scheme);
        let names = values.iter().map(|value| {
            let value = shown(*value);
            Some(said!("scheme-at-figure", figure = name, value = value))
        });
        let all = Bits::those(values.len(), |_| true);
        self.push(Some(all), names.collect(), |rule, value| {
            let at = Exact::whole(values[value]);
            within[rule].iter().all(|within| within.contains(at))
        });
    }
}
