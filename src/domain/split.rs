//! One price and who bears which part of it.

use super::{Money, Rate};

/// The authority's purse that bears a share: a short code from the scheme such as `stad` or `ocmw`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FundId(pub String);

/// Who bears a share. The order is the rank by which left-over cents and ties are decided: holder, organiser, funds by id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The person who takes part.
    Holder,
    /// The club.
    Organiser,
    /// A fund of the authority.
    Fund(FundId),
}

/// What one party bears.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Share {
    /// The party.
    pub role: Role,
    /// Its part of the price.
    pub amount: Money,
}

/// The exact division of one price; the shares add up to the price and stand in the order of [`Role`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Split {
    price: Money,
    shares: Vec<Share>,
}

impl Split {
    /// A split of `price`, or `None` unless the shares are non-negative, name no party twice and add up exactly.
    #[must_use]
    pub fn new(price: Money, mut shares: Vec<Share>) -> Option<Self> {
        shares.sort_by(|a, b| a.role.cmp(&b.role));
        let distinct = shares.windows(2).all(|pair| pair[0].role != pair[1].role);
        let non_negative = shares.iter().all(|share| share.amount >= Money::ZERO);
        let total = shares
            .iter()
            .try_fold(Money::ZERO, |sum, share| sum.checked_add(share.amount))?;
        (distinct && non_negative && total == price).then_some(Self { price, shares })
    }

    /// The holder bears `holder`; the rest goes over `parts` by largest remainder, whatever the order they are written in.
    ///
    /// `None` when the holder's share exceeds the price, or something is left and nobody bears it.
    #[must_use]
    pub fn with_holder(price: Money, holder: Money, parts: &[(Role, Rate)]) -> Option<Self> {
        let rest = price
            .checked_sub(holder)
            .filter(|rest| *rest >= Money::ZERO)?;
        let mut shares = divide(rest, parts)?;
        shares.push(Share {
            role: Role::Holder,
            amount: holder,
        });
        Self::new(price, shares)
    }

    /// All parties, the holder too, take part in the largest remainder.
    #[must_use]
    pub fn by_largest_remainder(price: Money, parts: &[(Role, Rate)]) -> Option<Self> {
        Self::new(price, divide(price, parts)?)
    }

    /// The price that was divided.
    #[must_use]
    pub fn price(&self) -> Money {
        self.price
    }

    /// The shares, in order of rank.
    #[must_use]
    pub fn shares(&self) -> &[Share] {
        &self.shares
    }

    /// What one party bears; nothing when it takes no part.
    #[must_use]
    pub fn of(&self, role: &Role) -> Money {
        self.shares
            .iter()
            .find(|share| share.role == *role)
            .map_or(Money::ZERO, |share| share.amount)
    }

    /// What all funds bear together.
    #[must_use]
    pub fn funds(&self) -> Money {
        self.shares
            .iter()
            .filter(|share| matches!(share.role, Role::Fund(_)))
            .map(|share| share.amount)
            .sum()
    }
}

fn divide(amount: Money, parts: &[(Role, Rate)]) -> Option<Vec<Share>> {
    if amount == Money::ZERO {
        return Some(
            parts
                .iter()
                .map(|(role, _)| Share {
                    role: role.clone(),
                    amount: Money::ZERO,
                })
                .collect(),
        );
    }
    let mut ranked: Vec<&(Role, Rate)> = parts.iter().collect();
    ranked.sort_by(|a, b| a.0.cmp(&b.0));
    let weights: Vec<Rate> = ranked.iter().map(|(_, rate)| *rate).collect();
    let amounts = amount.allocate(&weights)?;
    Some(
        ranked
            .into_iter()
            .zip(amounts)
            .map(|((role, _), amount)| Share {
                role: role.clone(),
                amount,
            })
            .collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fund(id: &str) -> Role {
        Role::Fund(FundId(id.to_owned()))
    }

    #[test]
    fn the_order_in_which_parties_are_written_never_matters() {
        let forty: Rate = "40%".parse().unwrap();
        let parts = [(Role::Organiser, forty), (fund("stad"), forty)];
        let reversed = [(fund("stad"), forty), (Role::Organiser, forty)];
        let price = Money::from_cents(1001);
        for parts in [parts, reversed] {
            let split = Split::with_holder(price, Money::from_cents(200), &parts).unwrap();
            assert_eq!(
                split
                    .shares()
                    .iter()
                    .map(|share| share.amount.cents())
                    .collect::<Vec<_>>(),
                [200, 401, 400]
            );
        }
    }

    #[test]
    fn a_split_that_does_not_add_up_cannot_exist() {
        let share = |role, cents| Share {
            role,
            amount: Money::from_cents(cents),
        };
        assert!(
            Split::new(
                Money::from_cents(10),
                vec![share(Role::Holder, 4), share(Role::Organiser, 5)]
            )
            .is_none()
        );
        assert!(
            Split::new(
                Money::from_cents(10),
                vec![share(Role::Holder, 11), share(Role::Organiser, -1)]
            )
            .is_none()
        );
        assert!(
            Split::new(
                Money::from_cents(10),
                vec![share(Role::Holder, 5), share(Role::Holder, 5)]
            )
            .is_none()
        );
        assert!(Split::with_holder(Money::from_cents(10), Money::from_cents(11), &[]).is_none());
        assert!(Split::with_holder(Money::from_cents(10), Money::from_cents(9), &[]).is_none());
    }
}
