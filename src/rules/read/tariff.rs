//! Tariffs as a scheme writes them: what the holder pays, and who bears the rest.

use toml::Spanned;

use super::guards::named_tiers;
use super::party::{any_party, party};
use super::section::Section;
use super::value::{DIRECTIONS, claim_value, positive};
use crate::domain::{Money, Rate, parse_amount};
use crate::rules::scheme::{
    Apart, Holder, Party, Portion, Rest, Scheme, ShareBase, Tariff, TariffRounding, Unit, Value,
};
use crate::said;

const BASES: &[(&str, ShareBase)] = &[
    ("total", ShareBase::Total),
    ("remainder", ShareBase::Remainder),
];

/// Reads one tariff.
pub(super) fn tariff(section: &Section, scheme: &mut Scheme) {
    let inner = section.need("holder", Section::inner);
    let (holder, at_least, at_most) = inner.map_or((Holder::Full, None, None), |inner| {
        let bounds = ["at_least", "at_most"].map(|key| amount_value(&inner, key, scheme));
        let [at_least, at_most] = bounds;
        let read = holder(&inner, scheme).unwrap_or(Holder::Full);
        (read, at_least, at_most)
    });
    let tariff = Tariff {
        id: section.id("id", |id| scheme.tariffs.iter().any(|known| known.id == id)),
        rank: section.need("rank", Section::whole).unwrap_or_default(),
        guards: named_tiers(section, scheme),
        apart: apart(section, scheme),
        holder,
        at_least,
        at_most,
        rounding: rounding(section),
        rest: rest(section, scheme),
        source: source(section),
    };
    section.finish();
    scheme.tariffs.push(tariff);
}

/// The clause of a rule.
pub(super) fn source(section: &Section) -> String {
    section
        .need("source", Section::text)
        .unwrap_or_default()
        .to_owned()
}

/// An amount in quotes.
pub(super) fn amount(section: &Section, key: &'static str) -> Option<Money> {
    section.read_as(key, parse_amount)
}

/// A value under a key that must be an amount; none when the key is not written.
pub(super) fn amount_value(section: &Section, key: &'static str, scheme: &Scheme) -> Option<Value> {
    if !section.has(key) {
        return None;
    }
    let before = section.defects();
    let value = claim_value(section, key, scheme);
    if section.defects() == before && scheme.unit(&value) != Unit::Amount {
        section.fault(key, said!("scheme-not-an-amount", key = key), None);
    }
    Some(value)
}

/// `apart = [{ value = VALUE, borne_by = "holder" }]`.
fn apart(section: &Section, scheme: &Scheme) -> Vec<Apart> {
    let sections = section.sections("apart");
    let parts = sections.iter().filter_map(|item| {
        let value = item.need("value", |item, key| amount_value(item, key, scheme));
        let borne_by = item.need("borne_by", |item, key| {
            let word = item.text(key)?;
            any_party(item, key, word, scheme)
        });
        item.finish();
        Some(Apart {
            value: value?,
            borne_by: borne_by?,
        })
    });
    parts.collect()
}

fn holder(section: &Section, scheme: &Scheme) -> Option<Holder> {
    let percent = section.parsed::<Rate>("percent");
    let fixed = amount(section, "fixed").map(Holder::Fixed);
    let free = section.flag("free").filter(|free| *free);
    let full = section.flag("full").filter(|full| *full);
    let value = amount_value(section, "value", scheme).map(Holder::Value);
    section.finish();
    if let Some(rate) = percent.filter(|rate| *rate > Rate::ONE) {
        let said = said!("scheme-above-whole", rate = rate.to_string());
        section.fault("percent", said, None);
    }
    let written = ["percent", "fixed", "free", "full", "value"]
        .into_iter()
        .filter(|key| section.has(key));
    if written.count() != 1 {
        let remedy = Some(said!("scheme-one-holder-remedy"));
        section.fault("percent", said!("scheme-one-holder"), remedy);
    }
    let percent = percent.map(Holder::Percent);
    let free = free.map(|_| Holder::Free);
    let full = full.map(|_| Holder::Full);
    percent.or(fixed).or(free).or(full).or(value)
}

/// `rounding = "largest-remainder"` or `rounding = { to_cents = 5, direction = "down" }`.
fn rounding(section: &Section) -> Option<TariffRounding> {
    let raw = section.raw("rounding")?;
    if raw.get_ref().is_str() {
        let words = &[("largest-remainder", TariffRounding::LargestRemainder)];
        return section.word("rounding", words);
    }
    let inner = section.inner("rounding")?;
    let cents = positive(&inner, "to_cents");
    let direction = inner.need("direction", |inner, key| inner.word(key, DIRECTIONS));
    inner.finish();
    Some(TariffRounding::To {
        cents,
        direction: direction?,
    })
}

fn rest(section: &Section, scheme: &Scheme) -> Rest {
    let Some(inner) = section.inner("rest") else {
        return Rest::default();
    };
    let of = inner.need("of", |inner, key| inner.word(key, BASES));
    let of = of.unwrap_or_default();
    let residual = inner
        .text("residual")
        .and_then(|word| party(&inner, "residual", word, scheme));
    let mut shares: Vec<(Party, Portion)> = Vec::new();
    if let Some(table) = inner.inner("shares") {
        for name in table.keys() {
            let party = party(&table, &name, &name, scheme);
            let portion = portion(&table, &name, of);
            if party.is_some() && party == residual {
                table.fault(&name, said!("scheme-residual-share", party = &name), None);
            }
            shares.extend(party.zip(portion));
        }
    }
    inner.finish();
    let plain = |portion: &Portion| matches!(portion, Portion::Part(_, base) if *base == of);
    if residual.is_none() && !shares.iter().all(|(_, portion)| plain(portion)) {
        let remedy = Some(said!("scheme-needs-residual-remedy"));
        inner.fault("shares", said!("scheme-needs-residual"), remedy);
    }
    Rest {
        of,
        shares,
        residual,
    }
}

/// `"40%"`, `"1/3"`, `"2.00"` (two decimals: an amount), or `{ percent = "70%", of = "total" }`.
fn portion(table: &Section, name: &str, of: ShareBase) -> Option<Portion> {
    let raw = table.item(name)?;
    if let Some(inner) = table.table(raw) {
        let rate = inner.need("percent", Section::parsed::<Rate>);
        let of = inner.need("of", |inner, key| inner.word(key, BASES));
        inner.finish();
        return Some(Portion::Part(rate?, of?));
    }
    let Some(text) = Spanned::get_ref(raw).as_str() else {
        table.wrong_type(name, said!("scheme-type-text"));
        return None;
    };
    let read = if is_amount(text) {
        parse_amount(text).map(Portion::Fixed)
    } else {
        text.parse().map(|rate| Portion::Part(rate, of))
    };
    read.map_err(|cause| {
        let said = said!("scheme-bad-value", key = name, cause = cause);
        table.fault(name, said, None);
    })
    .ok()
}

/// An amount of a share is written with two decimals and nothing else; everything else is a part.
fn is_amount(text: &str) -> bool {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    text.trim()
        .split_once(['.', ','])
        .is_some_and(|(whole, cents)| digits(whole) && cents.len() == 2 && digits(cents))
}
