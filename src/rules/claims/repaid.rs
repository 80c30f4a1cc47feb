//! Route `refund`: the holder paid the organiser in full, and no organiser hears of what is repaid.

use crate::domain::{Money, Role, Share, Split};
use crate::rules::exact::Exact;
use crate::rules::price::{apportion, proportion};

/// The same division without the organiser: what a rule lets the organiser bear falls on the funds, in proportion to what they bear.
/// Nothing where no fund bears anything.
#[must_use]
pub fn repaid(split: &Split) -> Option<Split> {
    let (organiser, funds) = (split.of(&Role::Organiser), split.funds());
    if organiser == Money::ZERO {
        return Some(split.clone());
    }
    if funds == Money::ZERO {
        return None;
    }
    let all = organiser.checked_add(funds)?;
    let of_funds = |share: &&Share| matches!(share.role, Role::Fund(_));
    let parts = split.shares().iter().filter(of_funds).map(|share| {
        let weight = Exact::whole(share.amount.cents());
        let whole = (Exact::whole(all.cents()), Exact::whole(funds.cents()));
        Some((share.role.clone(), proportion(whole.0, weight, whole.1)?))
    });
    let divided = apportion(all.cents(), parts.collect::<Option<_>>()?)?;
    let mut shares: Vec<Share> = divided
        .into_iter()
        .map(|(role, cents)| Share {
            role,
            amount: Money::from_cents(cents),
        })
        .collect();
    shares.push(Share {
        role: Role::Holder,
        amount: split.of(&Role::Holder),
    });
    Split::new(split.price(), shares)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::FundId;

    fn split(shares: &[(&str, i64)]) -> Split {
        let shares = shares.iter().map(|(name, cents)| Share {
            role: match *name {
                "holder" => Role::Holder,
                "organiser" => Role::Organiser,
                fund => Role::Fund(FundId(fund.to_owned())),
            },
            amount: Money::from_cents(*cents),
        });
        let shares: Vec<Share> = shares.collect();
        let price = shares.iter().map(|share| share.amount).sum();
        Split::new(price, shares).unwrap()
    }

    #[test]
    fn what_the_organiser_would_bear_falls_on_the_funds_in_proportion() {
        for (before, after) in [
            (
                vec![("holder", 200), ("organiser", 401), ("stad", 400)],
                vec![("holder", 200), ("stad", 801)],
            ),
            (
                vec![
                    ("holder", 20),
                    ("organiser", 10),
                    ("ocmw", 30),
                    ("stad", 15),
                ],
                vec![("holder", 20), ("ocmw", 37), ("stad", 18)],
            ),
            (
                vec![("holder", 50), ("stad", 50)],
                vec![("holder", 50), ("stad", 50)],
            ),
        ] {
            assert_eq!(repaid(&split(&before)), Some(split(&after)));
        }
        assert_eq!(repaid(&split(&[("holder", 50), ("organiser", 50)])), None);
    }
}
