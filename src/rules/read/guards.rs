//! Guards as a scheme writes them: the keys that say when a rule about a price applies.

use toml::Spanned;
use toml::de::DeValue;

use super::condition::age;
use super::ground::tier_of;
use super::person::month_day;
use super::section::Section;
use super::table::edge;
use crate::domain::{Money, parse_amount};
use crate::rules::exact::Exact;
use crate::rules::scheme::{
    AgeWindow, Builtin, FactGuard, Guards, Interval, OnDays, Operator, Organiser, Scheme, Unit,
    Value,
};
use crate::said;

/// The word in `tiers` for people without a tier.
const ORDINARY: &str = "ordinary";
/// The built-in figures a guard may ask for; price and age have guards of their own.
const BUILTIN: &[Builtin] = &[Builtin::Quantity, Builtin::Members];

/// The guards of a rule that says for whom it is.
pub(super) fn named_tiers(section: &Section, scheme: &Scheme) -> Guards {
    let _ = section.need("tiers", |section, key| section.has(key).then_some(()));
    guards(section, scheme)
}

/// The guards of a rule; one that names no tiers is for everybody.
pub(super) fn guards(section: &Section, scheme: &Scheme) -> Guards {
    let words = &[
        ("local", Organiser::Local),
        ("elsewhere", Organiser::Elsewhere),
    ];
    let (homes, not_homes) = homes(section, scheme);
    Guards {
        categories: declared(section, "categories", &scheme.categories),
        not_categories: declared(section, "not_categories", &scheme.categories),
        services: declared(section, "services", &scheme.services),
        sectors: section.parsed_list("sectors"),
        routes: section.parsed_list("routes"),
        homes,
        not_homes,
        offers: section.names("offers"),
        not_offers: section.names("not_offers"),
        organisers: section.names("organisers"),
        organiser: section.word("organiser_is", words),
        organisers_at: section.names("organisers_at"),
        days: days(section),
        age: age_window(section),
        price: price(section),
        facts: facts(section, scheme),
        ..tiers(section, scheme)
    }
}

/// The tiers a rule is for.
pub(super) fn tiers(section: &Section, scheme: &Scheme) -> Guards {
    let mut guards = Guards::default();
    for word in section.texts("tiers").unwrap_or_default() {
        if word == ORDINARY {
            guards.ordinary = true;
        } else {
            guards.tiers.extend(tier_of(section, "tiers", word, scheme));
        }
    }
    guards
}

/// The ages a rule is for.
pub(super) fn age_window(section: &Section) -> Option<AgeWindow> {
    section.inner("age").map(|inner| {
        let window = age(&inner);
        inner.finish();
        window
    })
}

/// `season = { from = "07-01", through = "08-31" }` and `weekdays = ["wednesday"]`.
fn days(section: &Section) -> OnDays {
    let season = section.inner("season").and_then(|inner| {
        let from = inner.need("from", month_day);
        let through = inner.need("through", month_day);
        inner.finish();
        from.zip(through)
    });
    let words = section.texts("weekdays").unwrap_or_default().into_iter();
    let weekdays = words.filter_map(|word| section.one_of("weekdays", word, OnDays::WEEKDAYS));
    OnDays {
        season,
        weekdays: weekdays.collect(),
    }
}

/// Words that the head of the scheme must have declared.
pub(super) fn declared(section: &Section, key: &'static str, declared: &[String]) -> Vec<String> {
    let names = section.names(key);
    let known: Vec<&str> = declared.iter().map(String::as_str).collect();
    for name in names.iter().filter(|name| !declared.contains(name)) {
        section.unknown(key, said!("scheme-kind-word", key = key), name, &known);
    }
    names
}

/// `homes = ["34022"]`, or `local` and `elsewhere` for the scheme's own municipalities and all others.
fn homes(section: &Section, scheme: &Scheme) -> (Vec<String>, Vec<String>) {
    let names = section.names("homes");
    match names.iter().map(String::as_str).collect::<Vec<&str>>()[..] {
        ["local"] => (scheme.municipalities.clone(), Vec::new()),
        ["elsewhere"] => (Vec::new(), scheme.municipalities.clone()),
        _ => (names, Vec::new()),
    }
}

/// `price = { from = "5.00", below = "10.00" }`: from the first cent inside to the first outside.
fn price(section: &Section) -> (i64, Option<i64>) {
    let Some(inner) = section.inner("price") else {
        return (0, None);
    };
    let amount = |key| inner.read_as(key, parse_amount).map(Money::cents);
    let (from, below) = (amount("from").unwrap_or(0), amount("below"));
    if below.is_some_and(|below| below <= from) {
        inner.fault("below", said!("scheme-window-empty"), None);
    }
    inner.finish();
    (from, below)
}

/// `where = { nights = { at_least = 4 }, subsidised = true }`.
fn facts(section: &Section, scheme: &Scheme) -> Vec<FactGuard> {
    let Some(inner) = section.inner("where") else {
        return Vec::new();
    };
    let names = inner.keys();
    let guards = names.iter().filter_map(|name| {
        let what = figure(&inner, name, scheme)?;
        let within = within(&inner, name, &what, scheme)?;
        Some(FactGuard { what, within })
    });
    guards.collect()
}

/// The figure a guard names: of the offer or the claim, or built in.
fn figure(section: &Section, name: &str, scheme: &Scheme) -> Option<Value> {
    if let Some(which) = Builtin::named(name).filter(|which| BUILTIN.contains(which)) {
        return Some(Value::Builtin(which));
    }
    let found = scheme.facts.iter().position(|fact| fact.name == name);
    if let Some(position) = found {
        if scheme.facts[position].level.is_of_people() {
            let remedy = Some(said!("scheme-people-in-price-remedy"));
            section.fault(name, said!("scheme-people-in-price", word = name), remedy);
            return None;
        }
        return Some(Value::Fact(position));
    }
    let of_claims = scheme
        .facts
        .iter()
        .filter(|fact| !fact.level.is_of_people());
    let built_in = Builtin::WORDS
        .iter()
        .filter(|(_, which)| BUILTIN.contains(which));
    let known: Vec<&str> = of_claims
        .map(|fact| fact.name.as_str())
        .chain(built_in.map(|(word, _)| *word))
        .collect();
    section.unknown(name, said!("scheme-kind-fact"), name, &known);
    None
}

fn within(section: &Section, name: &str, what: &Value, scheme: &Scheme) -> Option<Interval> {
    let is_flag =
        matches!(what, Value::Fact(position) if scheme.facts[*position].unit == Unit::Flag);
    let raw = section.item(name)?;
    let table = section.table(raw);
    match (raw.get_ref(), table) {
        (DeValue::Boolean(flag), _) if is_flag => {
            Some(Interval::exactly(Exact::whole(i64::from(*flag))))
        }
        (_, Some(table)) if !is_flag => Some(interval(&table, scheme.unit(what))),
        _ if is_flag => {
            section.wrong_type(name, said!("scheme-type-flag"));
            None
        }
        _ => {
            section.wrong_type(name, said!("scheme-type-table"));
            None
        }
    }
}

/// `{ at_least = 4, below = 10 }`.
fn interval(section: &Section, unit: Unit) -> Interval {
    let mut within = Interval::default();
    let mut twice = false;
    for (word, operator) in Operator::WORDS {
        let Some(_) = section.raw(word).map(Spanned::get_ref) else {
            continue;
        };
        let at = edge(section, word, unit);
        let (low, high) = match operator {
            Operator::AtMost => (None, Some((at, true))),
            Operator::Below => (None, Some((at, false))),
            Operator::AtLeast => (Some((at, true)), None),
            Operator::Above => (Some((at, false)), None),
            Operator::Equal => (Some((at, true)), Some((at, true))),
        };
        twice |=
            (low.is_some() && within.least.is_some()) || (high.is_some() && within.most.is_some());
        within.least = within.least.or(low);
        within.most = within.most.or(high);
    }
    section.finish();
    if twice || within == Interval::default() {
        let remedy = Some(said!("scheme-one-operator-remedy"));
        section.fault("at_least", said!("scheme-interval"), remedy);
    } else if within.is_empty() {
        section.fault("at_most", said!("scheme-window-empty"), None);
    }
    within
}
