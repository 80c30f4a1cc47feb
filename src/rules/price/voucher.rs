//! Value vouchers: good for an amount, after the tariff, towards the holder's share; no change is given.

use crate::domain::{Money, Role, Share, Split};
use crate::rules::scheme::ValueVoucher;

/// What a voucher of `value` pays of a price divided so: the lesser of its value and the holder's share; nothing for a kind of offer
/// it is not good for.
#[must_use]
pub fn value_of(voucher: &ValueVoucher, value: Money, category: &str, split: &Split) -> Money {
    let good = &voucher.categories;
    if good.is_empty() || good.iter().any(|known| known == category) {
        value.min(split.of(&Role::Holder))
    } else {
        Money::ZERO
    }
}

/// The same price once the voucher has paid its part: the holder bears that much less, the voucher's fund that much more.
///
/// `None` for a negative amount or one above the holder's share.
#[must_use]
pub fn pay_with_value(voucher: &ValueVoucher, paid: Money, split: &Split) -> Option<Split> {
    let fund = Role::Fund(voucher.fund.clone());
    let mut shares: Vec<Share> = split.shares().to_vec();
    let holder = shares.iter_mut().find(|share| share.role == Role::Holder)?;
    holder.amount = holder.amount.checked_sub(paid)?;
    match shares.iter_mut().find(|share| share.role == fund) {
        Some(share) => share.amount = share.amount.checked_add(paid)?,
        None => shares.push(Share {
            role: fund,
            amount: paid,
        }),
    }
    (paid >= Money::ZERO).then(|| Split::new(split.price(), shares))?
}
