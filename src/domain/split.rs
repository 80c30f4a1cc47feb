//! One price and who bears which part of it.

use super::Money;

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

    /// The holder bears the whole price; `None` for a negative one.
    #[must_use]
    pub fn of_the_holder(price: Money) -> Option<Self> {
        let role = Role::Holder;
        let amount = price;
        Self::new(price, vec![Share { role, amount }])
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

#[cfg(test)]
mod tests {
    use super::*;

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
        assert!(Split::of_the_holder(Money::from_cents(-1)).is_none());
    }
}
