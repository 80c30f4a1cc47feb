//! What a limit that is reached does to a division: who bears what is above it.

use crate::domain::{Money, Role, Share, Split};
use crate::rules::exact::Exact;
use crate::rules::price::{Division, apportion, proportion};
use crate::rules::scheme::{Excess, Limit, Measure};

/// The division with no more under the limit than can be taken of what is wanted; the holder or the organiser bears the difference.
///
/// `None` when a number is too large to compute.
pub(super) fn cut(division: &Division, limit: &Limit, wanted: i64, taken: i64) -> Option<Division> {
    let bears = match limit.excess {
        Excess::Organiser => Role::Organiser,
        Excess::Holder | Excess::Refuse => Role::Holder,
    };
    let shrinks = |role: &Role| match &limit.measure {
        Measure::Authority => matches!(role, Role::Fund(_)),
        Measure::Fund(fund) => matches!(role, Role::Fund(known) if known == fund),
        _ => *role != Role::Holder && *role != bears,
    };
    let shares = division.inner.shares().iter();
    let (shrinking, kept): (Vec<Share>, Vec<Share>) =
        shares.cloned().partition(|share| shrinks(&share.role));
    let total: i64 = shrinking.iter().map(|share| share.amount.cents()).sum();
    let new = if matches!(
        limit.measure,
        Measure::Authority | Measure::Fund(_) | Measure::Reduction
    ) {
        (total - (wanted - taken)).max(0)
    } else {
        let part = i128::from(total) * i128::from(taken) / i128::from(wanted.max(1));
        i64::try_from(part).ok()?
    };
    let parts = shrinking.into_iter().map(|share| {
        let weight = Exact::whole(share.amount.cents());
        let part = proportion(Exact::whole(new), weight, Exact::whole(total))?;
        Some((share.role, part))
    });
    let cents = apportion(new, parts.collect::<Option<Vec<_>>>()?)?;
    let mut shares = kept;
    shares.extend(cents.into_iter().map(|(role, cents)| Share {
        role,
        amount: Money::from_cents(cents),
    }));
    let over = Money::from_cents(total - new);
    match shares.iter_mut().find(|share| share.role == bears) {
        Some(share) => share.amount = share.amount.checked_add(over)?,
        None => shares.push(Share {
            role: bears,
            amount: over,
        }),
    }
    let inner = Split::new(division.inner.price(), shares)?;
    let aside = division.aside.clone();
    Some(Division { inner, aside })
}

/// No reduced price at all: the holder bears everything the tariff is about.
pub(super) fn refuse(division: &Division) -> Option<Division> {
    let price = division.inner.price();
    let shares = division.inner.shares().iter().map(|share| Share {
        role: share.role.clone(),
        amount: if share.role == Role::Holder {
            price
        } else {
            Money::ZERO
        },
    });
    let inner = Split::new(price, shares.collect())?;
    let aside = division.aside.clone();
    Some(Division { inner, aside })
}
