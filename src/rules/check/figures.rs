//! Figures of offers and claims as axes of the space of claims: cut where a rule begins or ends.

use super::bits::Bits;
use super::space::Space;
use crate::domain::{Direction, Said};
use crate::rules::exact::Exact;
use crate::rules::scheme::{FactGuard, Guards, Interval, Scheme, Unit, Value};
use crate::said;

impl Space {
    /// An axis for each figure that some rule asks about.
    pub(super) fn figures(&mut self, scheme: &Scheme, rules: &[&Guards]) {
        let mut asked: Vec<&Value> = Vec::new();
        for guard in rules.iter().flat_map(|guards| &guards.facts) {
            if !asked.iter().any(|known| same(known, &guard.what)) {
                asked.push(&guard.what);
            }
        }
        for what in asked {
            self.figure(scheme, rules, what);
        }
    }

    fn figure(&mut self, scheme: &Scheme, rules: &[&Guards], what: &Value) {
        let of = |guards: &&Guards| -> Option<Interval> {
            let found: Option<&FactGuard> = guards.facts.iter().find(|it| same(&it.what, what));
            found.map(|guard| guard.within)
        };
        let wanted: Vec<Option<Interval>> = rules.iter().map(of).collect();
        let is_flag = matches!(what, Value::Fact(fact)
            if scheme.facts.get(*fact).is_some_and(|fact| fact.unit == Unit::Flag));
        let mut cuts: Vec<i64> = if is_flag {
            vec![0, 1]
        } else {
            let ends = wanted.iter().flatten().flat_map(|within| begins(*within));
            // Of people and of tickets there is always one.
            let lowest = i64::from(matches!(what, Value::Builtin(_)));
            ends.chain([lowest]).filter(|cut| *cut >= lowest).collect()
        };
        cuts.sort_unstable();
        cuts.dedup();
        let names = cuts
            .iter()
            .map(|cut| Some(named(scheme, what, is_flag, *cut)));
        let names: Vec<Option<Said>> = names.collect();
        let all = Bits::those(cuts.len(), |_| true);
        self.push(Some(all), names, |rule, value| {
            wanted[rule].is_none_or(|within| within.contains(Exact::whole(cuts[value])))
        });
    }
}

fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Fact(a), Value::Fact(b)) => a == b,
        (Value::Builtin(a), Value::Builtin(b)) => a == b,
        _ => false,
    }
}

/// The first whole value inside an interval, and the first above it: figures are whole counts or whole cents.
fn begins(within: Interval) -> Vec<i64> {
    let next = |(at, inside): (Exact, bool), first: bool| {
        let up = at.rounded(1, Direction::Up)?;
        let is_whole = at.as_whole().is_some();
        // At least 4 begins at 4, above 4 at 5; at most 4 ends before 5, below 4 before 4.
        let after = is_whole && (inside != first);
        up.checked_add(i64::from(after))
    };
    let least = within.least.and_then(|end| next(end, true));
    let most = within.most.and_then(|end| next(end, false));
    least.into_iter().chain(most).collect()
}

fn named(scheme: &Scheme, what: &Value, is_flag: bool, from: i64) -> Said {
    let name = match what {
        Value::Fact(fact) => scheme.facts.get(*fact).map(|fact| fact.name.as_str()),
        Value::Builtin(which) => Some(which.word()),
        _ => None,
    };
    let name = name.unwrap_or_default();
    match (is_flag, from) {
        (true, 0) => said!("scheme-at-no", fact = name),
        (true, _) => said!("scheme-at-yes", fact = name),
        (false, _) => said!(
            "scheme-at-figure",
            fact = name,
            from = shown(scheme, what, from)
        ),
    }
}

fn shown(scheme: &Scheme, what: &Value, from: i64) -> crate::domain::Arg {
    match scheme.unit(what) {
        Unit::Amount => crate::domain::Money::from_cents(from).into(),
        _ => from.into(),
    }
}
