//! Guards on figures of the offer and the claim.

use super::ClaimFacts;
use super::figures::OnClaim;
use super::guard::{Judge, found};
use super::notes::euro;
use crate::domain::{Arg, Said};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Builtin, FactGuard, Interval, Scheme, Unit, Value};
use crate::said;

impl Judge<'_> {
    /// A figure that must lie in an interval.
    pub(super) fn fact(&mut self, scheme: &Scheme, guard: &FactGuard, claim: &ClaimFacts) {
        let price = claim.price;
        let figures = OnClaim {
            scheme,
            claim,
            price,
        };
        let value = figures.value(&guard.what);
        let answer = match &value {
            Ok(value) => Ok(guard.within.contains(*value)),
            Err(lack) => Err(lack.clone()),
        };
        self.ask(answer, |language| {
            let (name, unit) = match &guard.what {
                Value::Fact(position) => {
                    let word = &scheme.facts[*position];
                    (Arg::from(word.text.of(language)), word.unit)
                }
                Value::Builtin(_) if is_quantity(&guard.what) => {
                    (said!("rules-quantity").into(), Unit::Count)
                }
                _ => (said!("rules-members").into(), Unit::Count),
            };
            if unit == Unit::Flag {
                let said = if guard.within.contains(Exact::ZERO) {
                    said!("price-guard-not-flag", figure = name)
                } else {
                    said!("price-guard-flag", figure = name)
                };
                return (said, None);
            }
            let ends = ends(guard.within, unit);
            let said = said!("price-guard-fact", figure = name, ends = ends);
            (said, value.ok().map(|value| found(shown(value, unit))))
        });
    }
}

fn is_quantity(value: &Value) -> bool {
    matches!(value, Value::Builtin(Builtin::Quantity))
}

/// The ends of an interval in words.
fn ends(within: Interval, unit: Unit) -> Vec<Said> {
    let least = within.least.map(|(at, inside)| {
        let at = shown(at, unit);
        if inside {
            said!("price-at-least", value = at)
        } else {
            said!("price-above", value = at)
        }
    });
    let most = within.most.map(|(at, inside)| {
        let at = shown(at, unit);
        if inside {
            said!("price-at-most", value = at)
        } else {
            said!("price-below", value = at)
        }
    });
    least.into_iter().chain(most).collect()
}

/// A figure as people read it.
fn shown(value: Exact, unit: Unit) -> Arg {
    match unit {
        Unit::Amount => euro(value),
        _ => value
            .as_whole()
            .map_or_else(|| value.to_string().into(), Arg::Count),
    }
}
