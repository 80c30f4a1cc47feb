//! Limits as a scheme writes them.

use toml::Spanned;
use toml::de::DeValue;

use super::guards::guards;
use super::party::fund;
use super::person::month_day;
use super::section::Section;
use super::tariff::source;
use super::value::claim_value;
use crate::domain::Rate;
use crate::rules::exact::Exact;
use crate::rules::scheme::{
    Allowance, CarryOver, Each, Excess, Limit, Measure, MonthDay, Per, Pool, Scheme, Unit, Value,
    Window,
};
use crate::said;

/// No regulation lets more months be taken in advance: ten years.
const MOST_AHEAD: u32 = 120;

/// Reads one limit.
pub(super) fn limit(section: &Section, scheme: &mut Scheme) {
    let id = section.id("id", |id| scheme.limits.iter().any(|known| known.id == id));
    let measure = measure(section, scheme).unwrap_or(Measure::Authority);
    let per = section.need("per", |section, key| section.word(key, Per::WORDS));
    let window = section.need("window", window);
    let excess = section.word("excess", Excess::WORDS);
    let limit = Limit {
        id,
        name: section.need("name", Section::words).unwrap_or_default(),
        guards: guards(section, scheme),
        allowance: allowance(section, &measure, scheme),
        measure,
        per: per.unwrap_or(Per::Person),
        each: section.word("each", Each::WORDS),
        window: window.unwrap_or(Window::Ever),
        carry_over: carry_over(section),
        pool: pool(section, scheme),
        excess: excess.unwrap_or(Excess::Holder),
        source: source(section),
    };
    section.finish();
    agrees(section, &limit);
    scheme.limits.push(limit);
}

/// Keys that make no sense together.
fn agrees(section: &Section, limit: &Limit) {
    if limit.pool.is_some() && limit.per != Per::Person {
        section.fault("pool", said!("scheme-pool-of-persons"), None);
    }
    if limit.excess == Excess::Organiser && limit.measure == Measure::Reduction {
        let remedy = Some(said!("scheme-excess-organiser-remedy"));
        section.fault("excess", said!("scheme-excess-organiser"), remedy);
    }
    if limit.window == Window::Ever && limit.carry_over != CarryOver::No {
        section.fault("carry_over", said!("scheme-carry-ever"), None);
    }
}

/// `measure = "authority"`, or `fund = "stad"` for one fund, with or without `measure = "fund"`.
fn measure(section: &Section, scheme: &Scheme) -> Option<Measure> {
    if section.has("fund") {
        let word = section.text("fund").unwrap_or_default();
        if section.has("measure") && section.text("measure") != Some("fund") {
            section.fault("measure", said!("scheme-measure-or-fund"), None);
        }
        return fund(section, "fund", word, scheme).map(Measure::Fund);
    }
    let word = section.need("measure", Section::text)?;
    section.one_of("measure", word, &known_measures()).cloned()
}

fn known_measures() -> Vec<(&'static str, &'static Measure)> {
    let words = Measure::WORDS.iter();
    words.map(|(word, measure)| (*word, measure)).collect()
}

/// `at_most = VALUE`, or `accrues = { amount = VALUE, every = "month", ahead = 3 }`.
fn allowance(section: &Section, measure: &Measure, scheme: &Scheme) -> Allowance {
    let unit = if measure.is_money() {
        Unit::Amount
    } else {
        Unit::Count
    };
    if section.has("at_most") == section.has("accrues") {
        let remedy = Some(said!("scheme-one-allowance-remedy"));
        section.fault("at_most", said!("scheme-one-allowance"), remedy);
    }
    let Some(inner) = section.inner("accrues") else {
        return Allowance::AtMost(much(section, "at_most", unit, scheme));
    };
    let amount = inner.need("amount", |inner, key| Some(much(inner, key, unit, scheme)));
    let _ = inner.need("every", |inner, key| inner.word(key, &[("month", ())]));
    let ahead = inner.small("ahead").unwrap_or(0);
    if ahead > MOST_AHEAD {
        let said = said!("scheme-out-of-range", least = 0, most = MOST_AHEAD);
        inner.fault("ahead", said, None);
    }
    inner.finish();
    let _ = section.raw("at_most");
    Allowance::Accrues {
        amount: amount.unwrap_or(Value::Number(Exact::ZERO)),
        ahead,
    }
}

/// An amount for money, a number for times.
fn much(section: &Section, key: &'static str, unit: Unit, scheme: &Scheme) -> Value {
    let before = section.defects();
    let value = claim_value(section, key, scheme);
    if section.has(key) && section.defects() == before && scheme.unit(&value) != unit {
        let said = match unit {
            Unit::Amount => said!("scheme-not-an-amount", key = key),
            _ => said!("scheme-not-a-number", key = key),
        };
        section.fault(key, said, None);
    }
    value
}

/// `"month"` and other words, `{ from = "09-01" }` for a year from that day, or `{ months = 4, from = "01-01" }`.
fn window(section: &Section, key: &'static str) -> Option<Window> {
    if let Some(DeValue::String(_)) = section.raw(key).map(Spanned::get_ref) {
        let months = |length| Window::Months {
            length,
            from: MonthDay::NEW_YEAR,
        };
        let words = &[
            ("day", Window::Day),
            ("week", Window::Week),
            ("month", months(1)),
            ("quarter", months(3)),
            ("half-year", months(6)),
            ("calendar-year", months(12)),
            ("ever", Window::Ever),
        ];
        return section.word(key, words);
    }
    let inner = section.inner(key)?;
    let from = inner.need("from", month_day);
    let length = inner.small("months").unwrap_or(12_u32);
    if !(1..=12).contains(&length) || 12 % length != 0 {
        let remedy = Some(said!("scheme-window-months-remedy"));
        inner.fault("months", said!("scheme-window-months"), remedy);
    }
    inner.finish();
    Some(Window::Months {
        length: length.clamp(1, 12),
        from: from?,
    })
}

/// `"all"` or `{ windows = 1, part = "50%" }`.
fn carry_over(section: &Section) -> CarryOver {
    match section.raw("carry_over").map(Spanned::get_ref) {
        None => CarryOver::No,
        Some(DeValue::String(_)) => section
            .word("carry_over", &[("all", CarryOver::All)])
            .unwrap_or(CarryOver::No),
        Some(_) => section.inner("carry_over").map_or(CarryOver::No, |inner| {
            let windows = inner.need("windows", Section::small).unwrap_or(1);
            let part = inner.parsed::<Rate>("part").unwrap_or(Rate::ONE);
            if part > Rate::ONE {
                let said = said!("scheme-above-whole", rate = part.to_string());
                inner.fault("part", said, None);
            }
            inner.finish();
            CarryOver::Windows { windows, part }
        }),
    }
}

/// `pool = { with = "adults", categories = ["playground"] }`.
fn pool(section: &Section, scheme: &Scheme) -> Option<Pool> {
    let inner = section.inner("pool")?;
    let words = &[("household", false), ("adults", true)];
    let adults = inner.need("with", |inner, key| inner.word(key, words));
    let guards = guards(&inner, scheme);
    inner.finish();
    Some(Pool {
        adults: adults?,
        guards,
    })
}
