//! A voucher: good once, for its days, by the terms of its day of issue.

use super::frozen::frozen;
use super::{Asked, Judge, Judged, Verdict};
use crate::commands::pricing::{Holder, Place, divide, divide_by_value};
use crate::domain::{Money, VoucherId};
use crate::error::{Error, Result};
use crate::label::answer::PublicCode;
use crate::register::{Note, NoteCode, Payment, Voucher};

impl Judge<'_> {
    pub(super) fn voucher(
        &mut self,
        asked: Asked<'_>,
        id: VoucherId,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        let voucher = self.register.voucher(id)?.ok_or_else(Error::bug)?;
        let (offer, price) = match self.offer_and_price(asked, Some(&voucher), verdict)? {
            Ok(found) => found,
            Err(no) => return Ok(Err(no)),
        };
        if let Some(used) = self.register.voucher_used_by(id)? {
            // The first hand-in is paid; a second club's waits until staff have seen whose paper is the original.
            let here = used.organiser == asked.club;
            return Ok(Err(if here {
                (PublicCode::NotValid, "used-here")
            } else {
                (PublicCode::Open, "used-elsewhere")
            }));
        }
        if asked.row.redeemed_on >= voucher.to_on {
            return Ok(Err((PublicCode::TooLate, "after-last-day")));
        }
        if asked.row.redeemed_on < voucher.from_on {
            return Ok(Err((PublicCode::NotValid, "before-first-day")));
        }
        if voucher.withdrawn {
            // A kit that was made afterwards did not accept it.
            let vouching = asked.kit.filter(|_| asked.vouched);
            let known = vouching.map(|kit| self.register.withdrawn_by(id, &kit.recorded_at));
            if known.transpose()?.unwrap_or(true) {
                return Ok(Err((PublicCode::NotValid, "withdrawn")));
            }
        }
        if voucher.payment == Payment::Due {
            // No kit holds it, and nobody was given it: staff first see what was paid.
            return Ok(Err((PublicCode::Open, "not-paid")));
        }
        // The terms of the day of issue: whatever became of the offer since, the holder paid for what it was.
        let issued = match voucher.offer {
            Some(id) => self.register.offer_known_at(id, &voucher.recorded_at)?,
            None => None,
        };
        let offer = issued.unwrap_or(offer);
        let place = Place {
            offer: &offer,
            organiser: asked.organiser,
        };
        let priced = self.price_voucher(asked, &voucher, place, price, verdict)?;
        let due = verdict.priced.as_ref().map(|(price, _)| price.due);
        verdict.note = due.filter(|_| voucher.withdrawn).map(|amount| Note {
            code: NoteCode::VoucherWithdrawn,
            amount,
        });
        Ok(priced.map_err(|reason| (PublicCode::Open, reason)))
    }

    fn price_voucher(
        &self,
        asked: Asked<'_>,
        voucher: &Voucher,
        place: Place<'_>,
        price: Money,
        verdict: &mut Verdict,
    ) -> Result<std::result::Result<(), &'static str>> {
        let Some(in_force) = self.schemes.get(&voucher.scheme_version) else {
            return Ok(Err("no-scheme"));
        };
        let on = asked.row.redeemed_on;
        let day = if voucher.value.is_some() {
            on
        } else {
            voucher.issued_on
        };
        let mut holder = match voucher.person {
            Some(person) => Holder::on(self.register, person, day)?,
            None => Holder::default(),
        };
        // A right that ended, or began, after the day of issue changes nothing.
        holder.tier.clone_from(&voucher.tier);
        if let Some(person) = voucher.person {
            holder.home_at_use = self.register.domicile_on(person, on)?;
        }
        let kind = voucher.kind.as_deref().unwrap_or_default();
        let split = match voucher.value {
            Some(value) => {
                divide_by_value(&in_force.scheme, place, (kind, value, asked.vouched), price)
                    .map(|split| (split, None))
            }
            None => divide(&in_force.scheme, place, &holder, price, voucher.issued_on)
                .map(|quote| (quote.split, quote.tariff.map(str::to_owned))),
        };
        Ok(match split {
            Ok((split, tariff)) => {
                verdict.priced = Some(frozen(
                    in_force,
                    place,
                    &holder,
                    on,
                    (tariff, voucher.value),
                    split,
                ));
                Ok(())
            }
            Err(_) => Err("not-priced"),
        })
    }
}
