//! A split that was fixed before, carried over to another one: what grounds or agreements decided once is not decided anew.

use super::{apportion, proportion};
use crate::domain::{Money, Role, Share, Split};
use crate::rules::exact::Exact;

/// The same division, its funds together divided as those of another: which fund may be used for a ground was settled there. Odd cents
/// go by largest remainder; where those funds bore nothing, they stay as they are.
#[must_use]
pub fn over_same_funds(like: &Split, split: &Split) -> Option<Split> {
    if like.funds() == Money::ZERO {
        return Some(split.clone());
    }
    let others = split.shares().iter().filter(|share| !is_fund(&share.role));
    over(split.price(), others.cloned(), like.shares())
}

/// The holder bears so much of a price, and the funds of an earlier division the rest, as they did there.
#[must_use]
pub fn holder_and_same_funds(like: &Split, holder: Money, price: Money) -> Option<Split> {
    let (role, amount) = (Role::Holder, holder.min(price));
    let holder = Share { role, amount };
    if like.funds() > Money::ZERO {
        return over(price, std::iter::once(holder), like.shares());
    }
    let fund = like.shares().iter().find(|share| is_fund(&share.role));
    let Some(fund) = fund else {
        return Split::of_the_holder(price);
    };
    let rest = Share {
        role: fund.role.clone(),
        amount: price.checked_sub(amount)?,
    };
    Split::new(price, vec![holder, rest])
}

fn is_fund(role: &Role) -> bool {
    matches!(role, Role::Fund(_))
}

/// Some shares, and all that is left of the price over the funds in the proportion of theirs.
fn over(price: Money, kept: impl Iterator<Item = Share>, like: &[Share]) -> Option<Split> {
    let mut shares: Vec<Share> = kept.collect();
    let kept: Money = shares.iter().map(|share| share.amount).sum();
    let left = price.checked_sub(kept)?.cents();
    let funds = like.iter().filter(|share| is_fund(&share.role));
    let all: i64 = funds.clone().map(|share| share.amount.cents()).sum();
    let parts = funds.map(|share| {
        let weight = Exact::whole(share.amount.cents());
        let part = proportion(Exact::whole(left), weight, Exact::whole(all))?;
        Some((share.role.clone(), part))
    });
    let cents = apportion(left, parts.collect::<Option<Vec<_>>>()?)?;
    shares.extend(cents.into_iter().map(|(role, cents)| Share {
        role,
        amount: Money::from_cents(cents),
    }));
    Split::new(price, shares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FundId;

    fn split(parts: &[(&str, i64)]) -> Split {
        let shares = parts.iter().map(|(name, cents)| Share {
            role: match *name {
                "holder" => Role::Holder,
                "organiser" => Role::Organiser,
                fund => Role::Fund(FundId(fund.to_owned())),
            },
            amount: Money::from_cents(*cents),
        });
        let price = Money::from_cents(parts.iter().map(|(_, cents)| cents).sum());
        Split::new(price, shares.collect()).unwrap()
    }

    #[test]
    fn funds_that_were_chosen_stay_chosen() {
        let like = split(&[("holder", 200), ("a", 100), ("b", 200)]);
        let again = split(&[("holder", 40), ("organiser", 10), ("c", 50)]);
        let found = over_same_funds(&like, &again).unwrap();
        assert_eq!(
            found,
            split(&[("holder", 40), ("organiser", 10), ("a", 17), ("b", 33)])
        );
        let nothing = split(&[("holder", 200), ("a", 0)]);
        assert_eq!(over_same_funds(&nothing, &again).unwrap(), again);
    }

    #[test]
    fn an_agreed_amount_stays_with_the_holder_as_far_as_the_price_goes() {
        let like = split(&[("holder", 200), ("a", 300)]);
        let at =
            |cents| holder_and_same_funds(&like, Money::from_cents(200), Money::from_cents(cents));
        assert_eq!(at(600).unwrap(), split(&[("holder", 200), ("a", 400)]));
        assert_eq!(at(150).unwrap(), split(&[("holder", 150), ("a", 0)]));
    }
}
