//! A voucher: good once, for its days, by the terms of its day of issue.

use chrono::NaiveDate;

use super::frozen::frozen;
use super::pass::twice;
use super::{Asked, Judge, Judged, Verdict};
use crate::commands::pricing::{Holder, Place, collected_and_due, divide, divide_by_value};
use crate::domain::{Money, Role, Route, Split, VoucherId};
use crate::error::{Error, Result};
use crate::label::answer::PublicCode;
use crate::register::{Note, NoteCode, Offer, Payment, Voucher};

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
            let here = self.payee(used.organiser) == self.payee(asked.club);
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
        let priced = self.by_its_terms(asked, &voucher, offer, price, verdict)?;
        Ok(priced.map_err(|reason| (PublicCode::Open, reason)))
    }

    /// Prices a voucher by the terms of the day of issue: whatever became of the offer and its club since, the holder was told what it
    /// was. Notes what staff settle with the holder.
    pub(super) fn by_its_terms(
        &self,
        asked: Asked<'_>,
        voucher: &Voucher,
        offer: Offer,
        price: Money,
        verdict: &mut Verdict,
    ) -> Result<std::result::Result<(), &'static str>> {
        let then = voucher.recorded_at.as_str();
        let (issued, club) = match voucher.offer {
            Some(id) => (
                self.register.offer_known_at(id, then)?,
                self.register.organiser_known_at(asked.offering, then)?,
            ),
            None => (None, None),
        };
        let offer = issued.unwrap_or(offer);
        let place = Place {
            offer: &offer,
            organiser: club.as_ref().unwrap_or(asked.organiser),
        };
        let priced = self.price_voucher(asked, voucher, place, price, verdict)?;
        let due = verdict.priced.as_ref().map(|(price, _)| price.due);
        let note = |code, amount: Option<Money>| amount.map(|amount| Note { code, amount });
        verdict.note = if voucher.withdrawn {
            note(NoteCode::VoucherWithdrawn, due)
        } else if voucher.payment == Payment::Due {
            // The club could not know, and has given what the paper is good for: the holder still owes the desk.
            note(NoteCode::VoucherUnpaid, voucher.holder_share)
        } else {
            self.asked_back(voucher, verdict)?
        };
        Ok(priced)
    }

    /// What staff look at where the household asked the same back: both are paid then.
    fn asked_back(&self, voucher: &Voucher, verdict: &Verdict) -> Result<Option<Note>> {
        let (Some(person), Some(offer)) = (voucher.person, voucher.offer) else {
            return Ok(None);
        };
        let days = (voucher.from_on, voucher.to_on);
        if voucher.companion || !self.register.asked_back((person, offer), days)? {
            return Ok(None);
        }
        Ok(twice(verdict))
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
        let holder = self.holder_of(voucher, on)?;
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
            // What the holder pays was said on the day of issue, by the paper and by the kit.
            Ok((split, _)) if !as_said(voucher, &split) => Err("not-the-share"),
            Ok((split, tariff)) => {
                let ruled_on = if voucher.value.is_some() {
                    on
                } else {
                    voucher.issued_on
                };
                let (mut inputs, split) = frozen(in_force, place, &holder, ruled_on, tariff, split);
                if let Some(value) = voucher.value {
                    // A value voucher is handed over at the club, whatever the route of the offer.
                    inputs.route = Route::Door;
                    (inputs.collected, inputs.due) = collected_and_due(Route::Door, &split);
                    inputs.voucher_value = Some(value);
                    inputs.kind.clone_from(&voucher.kind);
                    let as_it_stands = (kind, value, false);
                    let good = divide_by_value(&in_force.scheme, place, as_it_stands, price);
                    inputs.good_faith = good.is_err();
                }
                verdict.priced = Some((inputs, split));
                Ok(())
            }
            Err(_) => Err("not-priced"),
        })
    }

    /// The holder by whom a voucher is priced: for an offer as known at its issue, so that a right that ended since, a birth date that
    /// was corrected or a move changes nothing.
    fn holder_of(&self, voucher: &Voucher, on: NaiveDate) -> Result<Holder> {
        let tier = voucher.tier.clone();
        let Some(person) = voucher.person else {
            return Ok(Holder {
                tier,
                ..Holder::default()
            });
        };
        let holder = if voucher.value.is_some() {
            Holder {
                tier,
                ..Holder::on(self.register, person, on)?
            }
        } else {
            let issued = (voucher.issued_on, voucher.recorded_at.as_str());
            // To whom it was issued: two persons may have turned out to be one since.
            let receiver = self.register.receiver_of_voucher(voucher.id)?;
            Holder {
                person: Some(person.to_string()),
                ..Holder::known_at(self.register, receiver.unwrap_or(person), tier, issued)?
            }
        };
        Ok(Holder {
            home_at_use: self.register.domicile_on(person, on)?,
            ..holder
        })
    }
}

/// Whether a split asks of the holder what the voucher says.
fn as_said(voucher: &Voucher, split: &Split) -> bool {
    let said = voucher.holder_share.filter(|_| voucher.value.is_none());
    said.is_none_or(|said| said == split.of(&Role::Holder))
}
