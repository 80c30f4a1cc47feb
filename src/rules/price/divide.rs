//! One price divided by one rule: parts apart, the holder's share with its bounds and reductions, and the rest over the others.
//! Exact until a clause rounds it.

use super::figures::{Lack, OnClaim};
use super::notes::Notes;
use super::{ClaimFacts, steps};
use crate::domain::{Money, Role, Share, Split};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Fund, Holder, Party, Reduction, Scheme, Tariff, TariffRounding, Unit};

/// Why a price cannot be divided.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) enum Fault {
    /// Something is missing.
    Lack(Lack),
    /// The shares are higher than the price, or nobody bears what is left.
    CannotBear,
    /// A part of a cent is left and no clause rounds it.
    PartOfCent(Exact),
}

impl From<Lack> for Fault {
    fn from(lack: Lack) -> Self {
        Self::Lack(lack)
    }
}

/// A price divided: what the tariff is about, and the parts that were taken off first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::rules) struct Division {
    /// The shares of what is left of the price.
    pub(in crate::rules) inner: Split,
    /// The parts that were taken off first.
    pub(in crate::rules) aside: Vec<Share>,
}

impl Division {
    /// The whole price borne by the holder.
    pub(in crate::rules) fn holder_pays(price: Money) -> Option<Self> {
        let inner = Split::of_the_holder(price)?;
        let aside = Vec::new();
        Some(Self { inner, aside })
    }

    /// The shares of the whole price.
    pub(in crate::rules) fn whole(&self) -> Option<Split> {
        let mut price = self.inner.price();
        let mut shares = self.inner.shares().to_vec();
        for part in &self.aside {
            price = price.checked_add(part.amount)?;
            match shares.iter_mut().find(|share| share.role == part.role) {
                Some(share) => share.amount = share.amount.checked_add(part.amount)?,
                None => shares.push(part.clone()),
            }
        }
        Split::new(price, shares)
    }
}

/// Divides the price of a claim by a rule and the further reductions that apply, in their order.
pub(in crate::rules) fn divide(
    scheme: &Scheme,
    tariff: &Tariff,
    reductions: &[&Reduction],
    claim: &ClaimFacts,
    notes: &mut Notes,
) -> Result<Division, Fault> {
    if claim.price < Money::ZERO {
        return Err(Fault::CannotBear);
    }
    let mut dividing = Dividing {
        tariff,
        on: OnClaim {
            scheme,
            claim,
            price: claim.price,
        },
        notes,
    };
    let aside = dividing.apart()?;
    let (holder, borne) = dividing.holder(reductions)?;
    let price = dividing.on.price;
    let shares = dividing.share_out(holder, borne)?;
    let shares = shares.into_iter().map(|(role, cents)| Share {
        role,
        amount: Money::from_cents(cents),
    });
    let inner = Split::new(price, shares.collect()).ok_or(Fault::CannotBear)?;
    Ok(Division { inner, aside })
}

/// What everybody bears, as far as it is known.
pub(super) type Parts = Vec<(Role, Exact)>;

/// One price being divided; the price is what is left of it.
pub(super) struct Dividing<'c, 'n> {
    pub(super) tariff: &'c Tariff,
    pub(super) on: OnClaim<'c>,
    pub(super) notes: &'n mut Notes,
}

impl Dividing<'_, '_> {
    pub(super) fn left(&self) -> Exact {
        Exact::whole(self.on.price.cents())
    }

    /// Takes off the parts that the rule is not about.
    fn apart(&mut self) -> Result<Vec<Share>, Fault> {
        let mut aside = Vec::new();
        let mut left = self.on.price;
        for part in &self.tariff.apart {
            let exact = self.on.value(&part.value)?;
            let cents = exact.as_whole().ok_or(Fault::PartOfCent(exact))?;
            let amount = Money::from_cents(cents);
            left = left
                .checked_sub(amount)
                .filter(|left| *left >= Money::ZERO && cents >= 0)
                .ok_or(Fault::CannotBear)?;
            let role = self.role(&part.borne_by)?;
            let source = &self.tariff.source;
            self.notes
                .step(source, || steps::apart(amount, &part.borne_by, left));
            aside.push(Share { role, amount });
        }
        self.on.price = left;
        Ok(aside)
    }

    /// The holder's share, and what further reductions put on a party of their own.
    fn holder(&mut self, reductions: &[&Reduction]) -> Result<(Exact, Parts), Fault> {
        let mut share = self.base_share()?;
        let mut borne = Parts::new();
        let mut rounded = self.round(share)?;
        for reduction in reductions {
            let off = self.on.value(&reduction.off)?;
            let off = match self.on.scheme.unit(&reduction.off) {
                Unit::Amount => Some(off),
                _ => share.checked_mul(off),
            };
            let off = off.filter(|off| *off >= Exact::ZERO);
            let off = off.ok_or(Fault::CannotBear)?.min(share);
            let less = share.checked_sub(off).ok_or(Lack::TooLarge)?;
            self.notes.step(&reduction.source, || {
                steps::reduction(&reduction.id, share, less)
            });
            share = less;
            let now = self.round(share)?;
            if let Some(party) = &reduction.borne_by {
                let part = rounded.checked_sub(now).ok_or(Lack::TooLarge)?;
                borne.push((self.role(party)?, part));
            }
            rounded = now;
        }
        if rounded != share {
            self.notes
                .step(&self.tariff.source, || steps::rounded(share, rounded));
        }
        Ok((rounded, borne))
    }

    /// What the rule itself asks of the holder, within its own bounds.
    fn base_share(&mut self) -> Result<Exact, Fault> {
        let left = self.left();
        let source = &self.tariff.source;
        let share = match &self.tariff.holder {
            Holder::Percent(rate) => left.checked_mul(Exact::from(*rate)).ok_or(Lack::TooLarge)?,
            Holder::Fixed(fixed) => Exact::whole(fixed.cents()),
            Holder::Free => Exact::ZERO,
            Holder::Full => left,
            Holder::Value(value) => self.on.value(value)?,
        };
        self.notes
            .step(source, || steps::holder(&self.tariff.holder, left, share));
        let mut within = share;
        if let Some(value) = &self.tariff.at_least {
            within = within.max(self.on.value(value)?);
        }
        if let Some(value) = &self.tariff.at_most {
            within = within.min(self.on.value(value)?);
        }
        if within != share {
            self.notes.step(source, || steps::bounded(within));
        }
        Ok(within)
    }

    /// The holder's share rounded as the clause says; with the largest remainder it stays exact until all shares are known.
    fn round(&self, share: Exact) -> Result<Exact, Fault> {
        match self.tariff.rounding {
            Some(TariffRounding::LargestRemainder) => Ok(share),
            Some(TariffRounding::To { cents, direction }) => {
                let rounded = share.rounded(cents, direction);
                Ok(Exact::whole(rounded.ok_or(Lack::TooLarge)?))
            }
            None if share.as_whole().is_some() => Ok(share),
            None => Err(Fault::PartOfCent(share)),
        }
    }

    /// The party itself: the fund of the holder's domicile has a name.
    pub(super) fn role(&self, party: &Party) -> Result<Role, Lack> {
        role(self.on.scheme, party, self.on.claim)
    }
}

/// The party itself: the fund of the holder's domicile has a name.
pub(in crate::rules) fn role(
    scheme: &Scheme,
    party: &Party,
    claim: &ClaimFacts,
) -> Result<Role, Lack> {
    Ok(match party {
        Party::Holder => Role::Holder,
        Party::Organiser => Role::Organiser,
        Party::Fund(fund) => Role::Fund(fund.clone()),
        Party::Home => {
            let home = claim.home.ok_or(Lack::Home)?;
            let pays = |fund: &&Fund| fund.municipality.as_deref() == Some(home);
            let fund = scheme.funds.iter().find(pays);
            let fund = fund.ok_or_else(|| Lack::HomeFund(home.to_owned()))?;
            Role::Fund(fund.id.clone())
        }
    })
}
