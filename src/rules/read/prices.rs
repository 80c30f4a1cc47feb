//! What stands around tariffs: further reductions, bounds on shares, prices of the pass, value vouchers.

use super::guards::{age_window, declared, guards, tiers};
use super::party::{any_party, fund, party};
use super::section::Section;
use super::tariff::{amount, source};
use super::value::claim_value;
use crate::domain::{FundId, Money, Rate};
use crate::rules::exact::Exact;
use crate::rules::scheme::{
    Bound, Guards, Party, PassPrice, Reduction, Scheme, Unit, Value, ValueVoucher,
};
use crate::said;

/// Reads one further reduction.
pub(super) fn reduction(section: &Section, scheme: &mut Scheme) {
    let taken = |id: &str| scheme.reductions.iter().any(|known| known.id == id);
    let reduction = Reduction {
        id: section.id("id", taken),
        order: section.need("order", Section::whole).unwrap_or_default(),
        guards: guards(section, scheme),
        off: section
            .need("off", |section, key| {
                Some(claim_value(section, key, scheme))
            })
            .unwrap_or(Value::Number(Exact::ZERO)),
        borne_by: section
            .text("borne_by")
            .and_then(|word| party(section, "borne_by", word, scheme)),
        source: source(section),
    };
    section.finish();
    if let Value::Number(rate) = reduction.off
        && rate > Exact::whole(1)
        && scheme.unit(&reduction.off) == Unit::Count
    {
        let said = said!("scheme-above-whole", rate = rate.to_string());
        section.fault("off", said, None);
    }
    scheme.reductions.push(reduction);
}

/// Reads one bound on a share.
pub(super) fn bound(section: &Section, scheme: &mut Scheme) {
    let word = section.need("party", Section::text).unwrap_or_default();
    let party = if word == Party::AUTHORITY || word.is_empty() {
        None
    } else {
        any_party(section, "party", word, scheme)
    };
    let bound = Bound {
        guards: guards(section, scheme),
        party,
        at_most: section.parsed::<Rate>("at_most"),
        at_least: section.parsed::<Rate>("at_least"),
        source: source(section),
    };
    section.finish();
    if !section.has("at_most") && !section.has("at_least") {
        let remedy = Some(said!("scheme-no-bound-remedy"));
        section.fault("party", said!("scheme-no-bound"), remedy);
    }
    scheme.bounds.push(bound);
}

/// Reads one price of the pass.
pub(super) fn pass_price(section: &Section, scheme: &mut Scheme) {
    let price = section.need("price", amount).unwrap_or(Money::ZERO);
    let _ = section.need("tiers", |section, key| section.has(key).then_some(()));
    let guards = Guards {
        age: age_window(section),
        ..tiers(section, scheme)
    };
    let source = source(section);
    section.finish();
    scheme.pass_prices.push(PassPrice {
        price,
        guards,
        source,
    });
}

/// Reads one value voucher.
pub(super) fn value_voucher(section: &Section, scheme: &mut Scheme) {
    let word = section.need("fund", Section::text).unwrap_or_default();
    let fund = fund(section, "fund", word, scheme);
    let voucher = ValueVoucher {
        id: section.id("id", |id| scheme.value_voucher(id).is_some()),
        name: section.need("name", Section::words).unwrap_or_default(),
        fund: fund.unwrap_or_else(|| FundId(word.to_owned())),
        categories: declared(section, "categories", &scheme.categories),
        age: age_window(section),
        source: source(section),
    };
    section.finish();
    scheme.value_vouchers.push(voucher);
}
