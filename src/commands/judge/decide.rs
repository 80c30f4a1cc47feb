//! An open claim that staff accept: priced as at import, with the doubt set aside.

use super::frozen::frozen;
use super::{Asked, Judge, Verdict};
use crate::commands::pricing::{Holder, Place, collected_and_due};
use crate::domain::{FundId, Money, Role, Route, Share, Split};
use crate::error::{Error, Result};
use crate::exchange::RedeemedRow;
use crate::label::answer::PublicCode;
use crate::register::{Claim, Decision, Offer, Organiser};

/// An amount that staff fixed where no rule gives one: what the holder paid, and which fund bears the rest.
#[derive(Debug, Clone)]
pub struct ByHand {
    /// The holder's part.
    pub holder: Money,
    /// Who bears the rest.
    pub fund: FundId,
}

impl Judge<'_> {
    /// Prices an open claim as it was handed in at a moment: a voucher by its terms, a pass by what is known of the day of use. The
    /// reason why no rule gives an amount stands in the verdict when it has no price.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn accept(
        &mut self,
        claim: &Claim,
        recorded_at: &str,
        by_hand: Option<&ByHand>,
    ) -> Result<Verdict> {
        let row = row_of(claim);
        let mut verdict = Verdict::of(&row);
        (verdict.voucher, verdict.pass) = (claim.voucher, claim.pass);
        (verdict.offer, verdict.price) = (claim.offer, claim.price);
        let offer = match claim.offer {
            Some(offer) => self.register.offer_known_at(offer, recorded_at)?,
            None => None,
        };
        let Some(offer) = offer else {
            verdict.reason = Some("no-such-offer");
            return Ok(verdict);
        };
        let offering = offer.organiser;
        let organiser = self.register.organiser_known_at(offering, recorded_at)?;
        let organiser = organiser.ok_or_else(Error::bug)?;
        let asked = Asked {
            club: claim.organiser,
            offering,
            organiser: &organiser,
            row: &row,
            vouched: !claim.provisional,
            typed: false,
            kit: None,
        };
        let no = match by_hand {
            Some(agreed) => self.agreed(claim, (&offer, &organiser), agreed, &mut verdict)?,
            None => self.by_rule(asked, claim, offer, &mut verdict)?,
        };
        if let Some(no) = no {
            (verdict.priced, verdict.note, verdict.reason) = (None, None, Some(no));
            return Ok(verdict);
        }
        if by_hand.is_none() {
            self.who_pays(asked, &mut verdict)?;
        }
        self.versions(asked, Some(recorded_at), &mut verdict)?;
        (verdict.decision, verdict.code) = (Decision::Accepted, PublicCode::Ok);
        Ok(verdict)
    }

    fn by_rule(
        &mut self,
        asked: Asked<'_>,
        claim: &Claim,
        offer: Offer,
        verdict: &mut Verdict,
    ) -> Result<Option<&'static str>> {
        let price = claim.price;
        if let Some(voucher) = claim.voucher {
            let voucher = self.register.voucher(voucher)?.ok_or_else(Error::bug)?;
            return Ok(self
                .by_its_terms(asked, &voucher, offer, price, verdict)?
                .err());
        }
        let place = Place {
            offer: &offer,
            organiser: asked.organiser,
        };
        let judged = match claim.pass {
            Some(pass) => self.as_it_stands(asked, (pass, place, price), verdict)?,
            _ => self.ordinary(asked, place, price, verdict)?,
        };
        Ok(judged.err().map(|(_, reason)| reason))
    }

    /// What was agreed: the holder's part, and the rest of one fund.
    fn agreed(
        &self,
        claim: &Claim,
        (offer, organiser): (&Offer, &Organiser),
        agreed: &ByHand,
        verdict: &mut Verdict,
    ) -> Result<Option<&'static str>> {
        let on = claim.redeemed_on;
        let first = || self.schemes.values().min_by_key(|one| one.stored.from_on);
        let Some(in_force) = self.scheme_on(on, None).or_else(first) else {
            return Ok(Some("no-scheme"));
        };
        let share = |role, amount| Share { role, amount };
        let rest = claim.price.checked_sub(agreed.holder);
        let shares = rest.map(|rest| {
            let fund = Role::Fund(agreed.fund.clone());
            vec![share(Role::Holder, agreed.holder), share(fund, rest)]
        });
        let split = shares.and_then(|shares| Split::new(claim.price, shares));
        let split = split.ok_or_else(Error::bug)?;
        let place = Place { offer, organiser };
        let person = match (claim.pass, claim.voucher) {
            (Some(pass), _) => self.register.pass(pass)?.and_then(|pass| pass.person),
            (None, Some(voucher)) => self.register.voucher(voucher)?.and_then(|one| one.person),
            (None, None) => None,
        };
        let home = person.map(|person| self.register.domicile_on(person, on));
        let holder = Holder {
            home: home.transpose()?.flatten(),
            ..Holder::default()
        };
        let (mut inputs, split) = frozen(in_force, place, &holder, on, None, split);
        let voucher = match claim.voucher {
            Some(voucher) => self.register.voucher(voucher)?,
            None => None,
        };
        if voucher.is_some_and(|voucher| voucher.value.is_some()) {
            // A value voucher is handed over at the club, whatever the route of the offer.
            inputs.route = Route::Door;
            (inputs.collected, inputs.due) = collected_and_due(Route::Door, &split);
        }
        inputs.by_hand = true;
        verdict.priced = Some((inputs, split));
        Ok(None)
    }
}

/// The row of a claim, as far as it was kept.
fn row_of(claim: &Claim) -> RedeemedRow {
    RedeemedRow {
        club_id: String::new(),
        reference: claim.reference.clone(),
        voucher: String::new(),
        offer: None,
        price_class: claim.price_class.clone(),
        price: None,
        collected: None,
        redeemed_on: claim.redeemed_on,
        provisional: false,
        kit: None,
    }
}
