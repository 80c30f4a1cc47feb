//! Shares that add up, prices that can bear them, and no cent without an owner.

use super::sample::Sample;
use crate::domain::{Money, Rate, Said};
use crate::rules::price::{Fault, Notes, divide};
use crate::rules::read::Page;
use crate::rules::scheme::{
    Builtin, Holder, Portion, Scheme, ShareBase, Tariff, TariffRounding, Value,
};
use crate::said;

pub(super) fn check(scheme: &Scheme, tariff: &Tariff, start: usize, page: &Page) {
    let report = |said: Said, remedy: Said| page.report(start, said, Some(remedy));
    let id = &tariff.id;
    let Some(shares) = total(tariff) else {
        let remedy = said!("scheme-shares-remedy");
        return report(said!("scheme-shares-too-many", tariff = id), remedy);
    };
    if let Holder::Percent(rate) = &tariff.holder
        && rate.den() != 1
        && tariff.rounding.is_none()
    {
        let said = said!("scheme-no-rounding", tariff = id);
        return report(said, said!("scheme-no-rounding-remedy"));
    }
    if tariff.rounding == Some(TariffRounding::LargestRemainder)
        && !matches!(tariff.holder, Holder::Percent(_))
    {
        let said = said!("scheme-rounding-idle", tariff = id);
        report(said, said!("scheme-rounding-idle-remedy"));
    }
    let whole = bounds(tariff, shares);
    match whole {
        Sum::Whole | Sum::Residual => price(scheme, tariff, &report),
        Sum::Off(found) => report(
            said!("scheme-shares", tariff = id, found = found.to_string()),
            said!("scheme-shares-remedy"),
        ),
        Sum::FixedOfTotal => report(
            said!("scheme-fixed-of-total", tariff = id),
            said!("scheme-fixed-of-total-remedy"),
        ),
    }
}

/// How the parts stand to the whole.
enum Sum {
    Whole,
    Residual,
    Off(Rate),
    FixedOfTotal,
}

fn total(tariff: &Tariff) -> Option<Rate> {
    let parts = tariff.rest.shares.iter();
    let mut rates = parts.filter_map(|(_, portion)| match portion {
        Portion::Part(rate, base) if *base == tariff.rest.of => Some(*rate),
        _ => None,
    });
    rates.try_fold(Rate::ZERO, Rate::checked_add)
}

fn bounds(tariff: &Tariff, shares: Rate) -> Sum {
    let residual = tariff.rest.residual.is_some();
    let sum = match (&tariff.holder, tariff.rest.of) {
        (Holder::Full, _) => {
            return if shares == Rate::ZERO && !residual {
                Sum::Whole
            } else {
                Sum::Off(Rate::ONE.checked_add(shares).unwrap_or(Rate::ONE))
            };
        }
        (Holder::Fixed(_) | Holder::Value(_), ShareBase::Total) if !residual => {
            return Sum::FixedOfTotal;
        }
        (Holder::Percent(rate), ShareBase::Total) => rate.checked_add(shares),
        _ => Some(shares),
    };
    match sum {
        Some(sum) if residual && sum <= Rate::ONE => Sum::Residual,
        // A holder who pays everything leaves nothing to bear.
        Some(sum) if sum == Rate::ONE && !residual => Sum::Whole,
        Some(sum) => Sum::Off(sum),
        None => Sum::Off(shares),
    }
}

/// The prices the rule accepts must all be able to bear it, without a part of a cent that nobody bears.
fn price(scheme: &Scheme, tariff: &Tariff, report: &impl Fn(Said, Said)) {
    if always_comes_out(tariff) {
        return;
    }
    let sample = Sample::new(scheme, &tariff.guards);
    let fault = |cents: i64| {
        let claim = sample.at(cents);
        divide(scheme, tariff, &[], &claim, &mut Notes::silent()).err()
    };
    let id = &tariff.id;
    let prices = sample.prices();
    let faults: Vec<Option<Fault>> = prices.iter().map(|cents| fault(*cents)).collect();
    let parted = |fault: &Option<Fault>| matches!(fault, Some(Fault::PartOfCent(_)));
    if faults.iter().any(parted) {
        let said = said!("scheme-no-rounding", tariff = id);
        return report(said, said!("scheme-no-rounding-remedy"));
    }
    let breaks = |fault: Option<&Fault>| fault == Some(&Fault::CannotBear);
    let last = faults.iter().rposition(|fault| breaks(fault.as_ref()));
    let Some(last) = last.filter(|_| !depends_on_the_claim(tariff)) else {
        return;
    };
    let Some(mut above) = prices.get(last + 1).copied() else {
        let remedy = said!("scheme-shares-remedy");
        return report(said!("scheme-price-never", tariff = id), remedy);
    };
    let mut below = prices[last];
    while above - below > 1 {
        let between = below + (above - below) / 2;
        if breaks(fault(between).as_ref()) {
            below = between;
        } else {
            above = between;
        }
    }
    let below = Money::from_cents(above);
    report(
        said!("scheme-price-too-low", tariff = id, below = below),
        said!("scheme-price-too-low-remedy", below = below),
    );
}

/// Whether a part of any price is left whole and no higher than it: a percentage rounded to the cent.
fn always_comes_out(tariff: &Tariff) -> bool {
    let plain = tariff.apart.is_empty() && tariff.at_least.is_none() && tariff.at_most.is_none();
    let cent = matches!(
        tariff.rounding,
        Some(TariffRounding::LargestRemainder | TariffRounding::To { cents: 1, .. })
    );
    let percent = matches!(tariff.holder, Holder::Percent(_));
    plain && cent && percent && tariff.rest.residual.is_none()
}

/// Whether what the holder pays follows from figures of the claim: then the price may follow from them as well.
fn depends_on_the_claim(tariff: &Tariff) -> bool {
    let base = match &tariff.holder {
        Holder::Value(value) => Some(value),
        _ => None,
    };
    let mut depends = false;
    for value in base.into_iter().chain(&tariff.at_least) {
        value.each(&mut |part| {
            let price = matches!(part, Value::Builtin(Builtin::Price));
            depends |= matches!(part, Value::Fact(_) | Value::Builtin(_)) && !price;
            depends |= matches!(part, Value::Computed(_));
        });
    }
    depends
}
