//! Shares that add up, prices that can bear them, and no cent without an owner.

use crate::domain::{Money, Rate, Said};
use crate::rules::price::{ClaimFacts, Fault, Notes, divide};
use crate::rules::read::Page;
use crate::rules::scheme::{Holder, Portion, Scheme, ShareBase, Tariff, TariffRounding};
use crate::said;

/// How many prices above the lowest one are tried cent by cent; roundings go wrong only on the smallest.
const TRIED_CENTS: i64 = 200;

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
        Sum::Whole | Sum::Residual => price(scheme, tariff, shares, &report),
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

/// The prices the rule accepts must all be able to bear it.
fn price(scheme: &Scheme, tariff: &Tariff, shares: Rate, report: &impl Fn(Said, Said)) {
    let (lowest, below) = tariff.guards.price;
    let plain = tariff.apart.is_empty() && tariff.at_least.is_none() && tariff.at_most.is_none();
    let bearable = match &tariff.holder {
        Holder::Fixed(fixed) if plain => least_price(*fixed, tariff, shares).unwrap_or(i64::MAX),
        _ => tried(scheme, tariff, lowest.max(1), below),
    };
    if bearable <= lowest.max(1) {
        return;
    }
    let id = &tariff.id;
    if bearable == i64::MAX {
        let remedy = said!("scheme-shares-remedy");
        return report(said!("scheme-price-never", tariff = id), remedy);
    }
    let below = Money::from_cents(bearable);
    report(
        said!("scheme-price-too-low", tariff = id, below = below),
        said!("scheme-price-too-low-remedy", below = below),
    );
}

/// The lowest price at which a fixed amount and the shares of the total fit together.
fn least_price(fixed: Money, tariff: &Tariff, shares: Rate) -> Option<i64> {
    let left = match tariff.rest.of {
        ShareBase::Total => shares.complement()?,
        ShareBase::Remainder => Rate::ONE,
    };
    let cents = i128::from(fixed.cents()) * i128::from(left.den());
    let num = i128::from(left.num());
    (num > 0).then(|| i64::try_from((cents + num - 1) / num).ok())?
}

/// The first price from which the rule holds, found by trying the smallest prices.
fn tried(scheme: &Scheme, tariff: &Tariff, lowest: i64, below: Option<i64>) -> i64 {
    let end = below.unwrap_or(i64::MAX).min(lowest + TRIED_CENTS);
    let breaks = |cents: &i64| {
        let claim = ClaimFacts::at(Money::from_cents(*cents), scheme.in_force.from);
        let divided = divide(scheme, tariff, &[], &claim, &mut Notes::silent());
        // What depends on the claim cannot be tried without one.
        matches!(divided, Err(Fault::CannotBear))
    };
    (lowest..end)
        .rev()
        .find(breaks)
        .map_or(lowest, |cents| cents + 1)
}
