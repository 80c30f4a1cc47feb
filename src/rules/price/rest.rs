//! Who bears what the holder does not pay: shares of the total or of the remainder, fixed amounts, and who takes what is left.

use super::apportion::{apportion, proportion};
use super::divide::{Dividing, Fault, Parts};
use super::figures::Lack;
use super::steps;
use crate::domain::{Direction, Role};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Portion, Rest, ShareBase, TariffRounding};

impl Dividing<'_, '_> {
    /// Who bears what, in whole cents: the holder, who bears a further reduction, and the rest.
    pub(super) fn share_out(
        &mut self,
        holder: Exact,
        borne: Parts,
    ) -> Result<Vec<(Role, i64)>, Fault> {
        let price = self.left();
        let mut left = price.checked_sub(holder).ok_or(Lack::TooLarge)?;
        for (_, part) in &borne {
            left = left.checked_sub(*part).ok_or(Lack::TooLarge)?;
        }
        if left < Exact::ZERO || holder < Exact::ZERO {
            return Err(Fault::CannotBear);
        }
        let rest = &self.tariff.rest;
        let asked = self.asked(rest, price, left)?;
        let mut parts: Parts = vec![(Role::Holder, holder)];
        parts.extend(borne);
        match &rest.residual {
            Some(residual) => {
                let over = less(left, asked.iter().map(|(_, part)| *part))?;
                let residual = self.role(residual)?;
                if self.tariff.rounding == Some(TariffRounding::LargestRemainder) {
                    parts.extend(asked);
                    parts.push((residual, over));
                } else {
                    let floors = floors(asked)?;
                    let over = less(left, floors.iter().map(|(_, part)| *part))?;
                    parts.extend(floors);
                    parts.push((residual, over));
                }
            }
            None => parts.extend(in_proportion(left, rest, asked)?),
        }
        let total = self.on.price.cents();
        let cents = apportion(total, parts).ok_or(Fault::CannotBear)?;
        self.notes
            .step(&self.tariff.source, || steps::shares(&cents));
        Ok(cents)
    }

    /// What each share of the rest asks.
    fn asked(&self, rest: &Rest, price: Exact, left: Exact) -> Result<Parts, Fault> {
        let shares = rest.shares.iter();
        let asked = shares.map(|(party, portion)| {
            let part = match portion {
                Portion::Fixed(amount) => Some(Exact::whole(amount.cents())),
                Portion::Part(rate, ShareBase::Total) => price.checked_mul(Exact::from(*rate)),
                Portion::Part(rate, ShareBase::Remainder) => left.checked_mul(Exact::from(*rate)),
            };
            Ok((self.role(party)?, part.ok_or(Lack::TooLarge)?))
        });
        asked.collect()
    }
}

/// The amount less the parts; refused below nothing, also by less than a cent.
fn less(amount: Exact, mut parts: impl Iterator<Item = Exact>) -> Result<Exact, Fault> {
    let left = parts.try_fold(amount, Exact::checked_sub);
    left.ok_or(Fault::Lack(Lack::TooLarge)).and_then(|left| {
        if left < Exact::ZERO {
            Err(Fault::CannotBear)
        } else {
            Ok(left)
        }
    })
}

fn floors(parts: Parts) -> Result<Parts, Fault> {
    let floors = parts.into_iter().map(|(role, part)| {
        let floor = part.rounded(1, Direction::Down).ok_or(Lack::TooLarge)?;
        Ok((role, Exact::whole(floor)))
    });
    floors.collect()
}

/// All that is left, in proportion to what the shares are parts of.
fn in_proportion(left: Exact, rest: &Rest, asked: Parts) -> Result<Parts, Fault> {
    let mut all = Exact::ZERO;
    let mut weights = Vec::with_capacity(asked.len());
    for ((role, _), (_, portion)) in asked.into_iter().zip(&rest.shares) {
        let weight = match portion {
            Portion::Part(rate, _) => Exact::from(*rate),
            // The reader asks for a residual party beside a fixed amount.
            Portion::Fixed(_) => return Err(Fault::CannotBear),
        };
        all = all.checked_add(weight).ok_or(Lack::TooLarge)?;
        weights.push((role, weight));
    }
    let parts = weights.into_iter().map(|(role, weight)| {
        let part = proportion(left, weight, all).ok_or(Lack::TooLarge)?;
        Ok((role, part))
    });
    parts.collect()
}
