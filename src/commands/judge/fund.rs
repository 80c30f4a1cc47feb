//! Which purse of the authority pays: an internal matter. What a club collects, is due and is told never depends on it.

use chrono::NaiveDate;

use super::{Asked, Judge, Verdict};
use crate::commands::pricing::LEISURE;
use crate::domain::{PassId, PersonId};
use crate::error::Result;
use crate::register::Voucher;
use crate::rules::funded;

impl Judge<'_> {
    /// Notes where the holder lived on the day of use, and lets each share of a fund be borne by the one that may be used for the
    /// ground of the holder's right.
    pub(super) fn who_pays(&mut self, asked: Asked<'_>, verdict: &mut Verdict) -> Result<()> {
        let Some((price, split)) = &mut verdict.priced else {
            return Ok(());
        };
        let voucher = match verdict.voucher {
            Some(voucher) => self.register.voucher(voucher)?,
            None => None,
        };
        let person = match (verdict.pass, &voucher) {
            (Some(pass), _) => self.register.pass(pass)?.and_then(|pass| pass.person),
            (None, voucher) => voucher.as_ref().and_then(|voucher| voucher.person),
        };
        let on = asked.row.redeemed_on;
        // Who pays is where the holder lived on the day of use, also where the price goes by another day.
        if asked.kit.is_some() || voucher.is_some() {
            let domicile = person.map(|person| self.register.domicile_on(person, on));
            price.domicile = domicile.transpose()?.flatten();
        }
        let by_right = price.tier.is_some() || price.voucher_value.is_some();
        let in_force = self.schemes.get(&price.scheme_version);
        let in_force = in_force.filter(|version| version.scheme.funds_ask_the_ground());
        let Some(person) = person.filter(|_| by_right && in_force.is_some()) else {
            return Ok(());
        };
        let promised = (verdict.pass, verdict.promised_on);
        let ground = self.ground(asked, person, voucher.as_ref(), promised)?;
        let Some(ground) = ground else {
            return Ok(());
        };
        if let Some(in_force) = in_force {
            match funded(&in_force.scheme, split, &ground) {
                Ok(paid) => *split = paid,
                // Refusing the claim would tell the club something of the ground.
                Err(_) => self.unfunded += 1,
            }
        }
        Ok(())
    }

    /// The ground of the right that gave the price: as known to the kit, or on the day of issue of a voucher for an offer, else
    /// on the day of use.
    fn ground(
        &self,
        asked: Asked<'_>,
        person: PersonId,
        voucher: Option<&Voucher>,
        (pass, promised_on): (Option<PassId>, Option<NaiveDate>),
    ) -> Result<Option<String>> {
        let (register, on) = (self.register, asked.row.redeemed_on);
        let (then, day, known_at) = match (voucher, pass, asked.kit) {
            (Some(voucher), _, _) if voucher.value.is_none() => {
                let then = register.receiver_of_voucher(voucher.id)?;
                (then, voucher.issued_on, Some(voucher.recorded_at.as_str()))
            }
            (None, Some(pass), Some(kit)) => {
                let then = register.holder_of_pass_at(pass, &kit.recorded_at)?;
                let day = promised_on.unwrap_or(on);
                (then, day, Some(kit.recorded_at.as_str()))
            }
            _ => (None, on, None),
        };
        let person = then.unwrap_or(person);
        Ok(register.ground_on(person, LEISURE, day, known_at)?)
    }
}
