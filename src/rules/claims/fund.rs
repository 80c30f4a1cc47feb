//! Which fund pays for a ground: an internal matter, never part of what a club or a holder sees.

use crate::domain::{FundId, Role, Said, Share, Split};
use crate::rules::scheme::{Fund, Scheme};
use crate::said;

/// The fund that pays where a scheme's rule names `fund` and the right follows from `ground`.
///
/// # Errors
/// `fund-not-for-ground` when the fund may not be used for the ground and names no other.
pub fn fund_for<'s>(scheme: &'s Scheme, fund: &FundId, ground: &str) -> Result<&'s FundId, Said> {
    let refused = |id: &FundId| said!("fund-not-for-ground", fund = &id.0, ground = ground);
    let mut at = scheme.fund(fund).ok_or_else(|| refused(fund))?;
    // A scheme with a circle of funds does not exist.
    while !may_pay(at, ground) {
        let next = at.instead.as_ref().and_then(|next| scheme.fund(next));
        at = next.ok_or_else(|| refused(&at.id))?;
    }
    Ok(&at.id)
}

fn may_pay(fund: &Fund, ground: &str) -> bool {
    let named = |grounds: &[String]| grounds.iter().any(|known| known == ground);
    !named(&fund.not_for) && (fund.only_for.is_empty() || named(&fund.only_for))
}

/// The same division, each fund's share borne by the fund that may be used for the ground.
///
/// # Errors
/// As [`fund_for`].
pub fn funded(scheme: &Scheme, split: &Split, ground: &str) -> Result<Split, Said> {
    let mut shares: Vec<Share> = Vec::with_capacity(split.shares().len());
    for share in split.shares() {
        let role = match &share.role {
            Role::Fund(fund) => Role::Fund(fund_for(scheme, fund, ground)?.clone()),
            role => role.clone(),
        };
        match shares.iter_mut().find(|known| known.role == role) {
            Some(known) => {
                known.amount = known
                    .amount
                    .checked_add(share.amount)
                    .ok_or_else(|| said!("price-negative", price = split.price()))?;
            }
            None => shares.push(Share {
                role,
                amount: share.amount,
            }),
        }
    }
    Split::new(split.price(), shares).ok_or_else(|| said!("price-negative", price = split.price()))
}
