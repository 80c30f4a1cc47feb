//! Tariffs, prices of the pass, value vouchers and proofs as a scheme writes them.

use super::condition::age;
use super::ground::tier_of;
use super::party;
use super::section::Section;
use crate::domain::{Direction, FundId, Money, Rate, Role, RoundTo, Rounding, Said, parse_amount};
use crate::rules::scheme::{
    Guards, Holder, Organiser, PassPrice, Proof, ProofRule, Rest, Scheme, ShareBase, Tariff,
    TariffRounding, ValueVoucher,
};
use crate::said;

/// The word in `tiers` for people without a tier.
const ORDINARY: &str = "ordinary";

/// Reads one tariff.
pub(super) fn tariff(section: &Section, scheme: &mut Scheme) {
    let tariff = Tariff {
        id: section.id("id", |id| scheme.tariffs.iter().any(|known| known.id == id)),
        rank: section.need("rank", Section::whole).unwrap_or_default(),
        guards: guards(section, scheme),
        holder: section
            .need("holder", Section::inner)
            .and_then(|inner| holder(&inner))
            .unwrap_or(Holder::Full),
        rounding: rounding(section),
        rest: rest(section, scheme),
        source: source(section),
    };
    section.finish();
    scheme.tariffs.push(tariff);
}

/// Reads one price of the pass.
pub(super) fn pass_price(section: &Section, scheme: &mut Scheme) {
    let price = section.need("price", amount).unwrap_or(Money::ZERO);
    let guards = Guards {
        age: section.inner("age").map(|inner| {
            let window = age(&inner);
            inner.finish();
            window
        }),
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
    let fund = section.need("fund", Section::text).unwrap_or_default();
    let known = party(section, "fund", fund, scheme);
    if known == Some(Role::Organiser) {
        let said = said!("scheme-reserved-word", word = fund);
        section.fault("fund", said, None);
    }
    let voucher = ValueVoucher {
        id: section.id("id", |id| scheme.value_voucher(id).is_some()),
        name: section.need("name", Section::words).unwrap_or_default(),
        fund: FundId(fund.to_owned()),
        categories: declared(section, "categories", &scheme.categories),
        age: section.inner("age").map(|inner| {
            let window = age(&inner);
            inner.finish();
            window
        }),
        source: source(section),
    };
    section.finish();
    scheme.value_vouchers.push(voucher);
}

/// Reads what proof a claim needs.
pub(super) fn proof(section: &Section, scheme: &mut Scheme) {
    let guards = guards(section, scheme);
    let words = section.need("needs", Section::texts).unwrap_or_default();
    let proofs = words
        .into_iter()
        .filter_map(|word| section.one_of("needs", word, Proof::WORDS))
        .collect();
    let source = source(section);
    section.finish();
    scheme.proofs.push(ProofRule {
        guards,
        proofs,
        source,
    });
}

fn source(section: &Section) -> String {
    section
        .need("source", Section::text)
        .unwrap_or_default()
        .to_owned()
}

fn amount(section: &Section, key: &'static str) -> Option<Money> {
    section.read_as(key, parse_amount)
}

fn tiers(section: &Section, scheme: &Scheme) -> Guards {
    let mut guards = Guards::default();
    for word in section.need("tiers", Section::texts).unwrap_or_default() {
        if word == ORDINARY {
            guards.ordinary = true;
        } else {
            guards.tiers.extend(tier_of(section, "tiers", word, scheme));
        }
    }
    guards
}

fn guards(section: &Section, scheme: &Scheme) -> Guards {
    let words = &[
        ("local", Organiser::Local),
        ("elsewhere", Organiser::Elsewhere),
    ];
    Guards {
        categories: declared(section, "categories", &scheme.categories),
        services: declared(section, "services", &scheme.services),
        sectors: section.parsed_list("sectors"),
        routes: section.parsed_list("routes"),
        homes: section.names("homes"),
        offers: section.names("offers"),
        organiser: section.word("organiser_is", words),
        age: section.inner("age").map(|inner| {
            let window = age(&inner);
            inner.finish();
            window
        }),
        price: price(section),
        ..tiers(section, scheme)
    }
}

/// Words that the head of the scheme must have declared.
fn declared(section: &Section, key: &'static str, declared: &[String]) -> Vec<String> {
    let names = section.names(key);
    let known: Vec<&str> = declared.iter().map(String::as_str).collect();
    for name in names.iter().filter(|name| !declared.contains(name)) {
        section.unknown(key, said!("scheme-kind-word", key = key), name, &known);
    }
    names
}

/// `price = { from = "5.00", below = "10.00" }`: from the first cent inside to the first outside.
fn price(section: &Section) -> (i64, Option<i64>) {
    let Some(inner) = section.inner("price") else {
        return (0, None);
    };
    let from = amount(&inner, "from").map_or(0, Money::cents);
    let below = amount(&inner, "below").map(Money::cents);
    if below.is_some_and(|below| below <= from) {
        inner.fault("below", said!("scheme-window-empty"), None);
    }
    inner.finish();
    (from, below)
}

fn holder(section: &Section) -> Option<Holder> {
    let percent = section.parsed::<Rate>("percent").map(Holder::Percent);
    let fixed = amount(section, "fixed").map(Holder::Fixed);
    let free = section.flag("free").filter(|free| *free);
    let full = section.flag("full").filter(|full| *full);
    section.finish();
    if let Some(Holder::Percent(rate)) = percent
        && rate > Rate::ONE
    {
        let said = said!("scheme-above-whole", rate = rate.to_string());
        section.fault("percent", said, None);
    }
    let written = ["percent", "fixed", "free", "full"]
        .into_iter()
        .filter(|key| section.has(key));
    if written.count() != 1 {
        let remedy = Some(said!("scheme-one-holder-remedy"));
        section.fault("percent", said!("scheme-one-holder"), remedy);
    }
    let free = free.map(|_| Holder::Free);
    percent.or(fixed).or(free).or(full.map(|_| Holder::Full))
}

/// `rounding = "largest-remainder"` or `rounding = { to = "5 cents", direction = "down" }`.
fn rounding(section: &Section) -> Option<TariffRounding> {
    let raw = section.raw("rounding")?;
    if raw.get_ref().is_str() {
        let words = &[("largest-remainder", TariffRounding::LargestRemainder)];
        return section.word("rounding", words);
    }
    let inner = section.inner("rounding")?;
    let to = inner.need("to_cents", Section::whole).and_then(|cents| {
        let unit = match cents {
            1 => Some(RoundTo::Cent),
            5 => Some(RoundTo::FiveCents),
            10 => Some(RoundTo::TenCents),
            _ => None,
        };
        if unit.is_none() {
            inner.fault(
                "to_cents",
                said!("scheme-rounding-unit", found = cents),
                None,
            );
        }
        unit
    });
    let words = &[
        ("up", Direction::Up),
        ("down", Direction::Down),
        ("half-up", Direction::HalfAwayFromZero),
    ];
    let direction = inner.need("direction", |inner, key| inner.word(key, words));
    inner.finish();
    Some(TariffRounding::Clause(Rounding {
        to: to?,
        direction: direction?,
    }))
}

fn rest(section: &Section, scheme: &Scheme) -> Rest {
    let Some(inner) = section.inner("rest") else {
        return Rest::default();
    };
    let words = &[
        ("total", ShareBase::Total),
        ("remainder", ShareBase::Remainder),
    ];
    let of = inner.need("of", |inner, key| inner.word(key, words));
    let residual = inner
        .text("residual")
        .and_then(|word| party(&inner, "residual", word, scheme));
    let mut shares: Vec<(Role, Rate)> = Vec::new();
    if let Some(table) = inner.inner("shares") {
        for name in table.keys() {
            let role = party(&table, &name, &name, scheme);
            let rate = share(&table, &name);
            if role.is_some() && role == residual {
                table.fault(&name, said!("scheme-residual-share", party = &name), None);
            }
            shares.extend(role.zip(rate));
        }
    }
    inner.finish();
    Rest {
        of: of.unwrap_or_default(),
        shares,
        residual,
    }
}

fn share(table: &Section, name: &str) -> Option<Rate> {
    let parsed: Result<Rate, Said> = table.text_of(name).parse();
    parsed
        .map_err(|cause| {
            table.fault(
                name,
                said!("scheme-bad-value", key = name, cause = cause),
                None,
            );
        })
        .ok()
}
