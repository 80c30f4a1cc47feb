//! What is repaid of what a holder paid in full: priced like any use, by the rules and the right of the day of use, within the limits.
//! No club hears of it, so what a rule lets the organiser bear falls on the funds.

use chrono::{Days, NaiveDate};

use crate::commands::history::{Past, Reader};
use crate::commands::judge::frozen;
use crate::commands::pricing::{Holder, Known, LEISURE, Place};
use crate::commands::scheme::{self, InForce};
use crate::domain::{Arg, Money, OfferId, PersonId, Route, Said, Split};
use crate::error::{Error, Result};
use crate::label::answer::PublicCode;
use crate::register::{ClaimPrice, Decision, Limits, Offer, Organiser, Register, UsedBefore};
use crate::rules::{ClaimFacts, Priced, Proof, funded, in_time, missing_proof, priced, repaid};
use crate::said;

/// What is asked back.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// Whose it is.
    pub person: PersonId,
    /// The offer, by its identity.
    pub offer: (OfferId, &'a Offer),
    /// Who gives it.
    pub organiser: &'a Organiser,
    /// What the holder paid: the price.
    pub paid: Money,
    /// On which day.
    pub paid_on: NaiveDate,
    /// Day of use.
    pub used_on: NaiveDate,
    /// Day of hand-in.
    pub handed_in_on: NaiveDate,
    /// The moment as of which offer and organiser are known; `None` for now.
    pub known_at: Option<&'a str>,
    /// What came with it.
    pub proofs: &'a [Proof],
    /// Whether staff have looked: then no proof is missing, and an earlier use is another one.
    pub looked_at: bool,
}

/// How it was judged.
#[derive(Debug, Clone)]
pub struct Judged {
    /// Accepted, refused or open.
    pub decision: Decision,
    /// The public code of that.
    pub code: PublicCode,
    /// Closed reason.
    pub reason: Option<&'static str>,
    /// The frozen price, when it is accepted.
    pub priced: Option<(ClaimPrice, Split)>,
    /// The forms of proof that are missing, each with its clause.
    pub missing: Vec<(Proof, String)>,
    /// What was used or may be used of the same offer.
    pub before: Option<UsedBefore>,
    /// Whether a fund pays that may not be used for the ground, since the scheme names no other.
    pub unfunded: bool,
}

impl Judged {
    fn no(decision: Decision, code: PublicCode, reason: &'static str) -> Self {
        Self {
            decision,
            code,
            reason: Some(reason),
            priced: None,
            missing: Vec::new(),
            before: None,
            unfunded: false,
        }
    }
}

/// Judges it.
///
/// # Errors
/// When nothing is ever repaid of it: no right on that day, no rule, or an offer of which the holder bears everything.
pub fn judge(register: &Register, asked: Asked<'_>) -> Result<Judged> {
    let in_force = scheme::in_force(register, asked.used_on)?;
    let scheme = &in_force.scheme;
    let offer = Offer {
        route: Route::Refund,
        ..asked.offer.1.clone()
    };
    let place = Place {
        offer: &offer,
        organiser: asked.organiser,
    };
    let holder = Holder::on(register, asked.person, asked.used_on)?;
    let known = Known::of(scheme, place);
    let claim = ClaimFacts {
        handed_in_on: Some(asked.handed_in_on),
        paid_on: Some(asked.paid_on),
        ..known.claim(place, &holder, asked.paid, asked.used_on)
    };
    let past = Past::of(&Reader::new(register)?, scheme, asked.person, asked.used_on)?;
    let judged = past.lend(|history| priced(scheme, &claim, history));
    let judged = judged.map_err(|why| nothing(asked, &holder, why))?;
    if !in_time(scheme, &claim).map_err(Error::refused)? {
        let late = (PublicCode::TooLate, "after-deadline");
        return Ok(Judged::no(Decision::Refused, late.0, late.1));
    }
    let split = repaid(&judged.split).filter(|split| split.funds() > Money::ZERO);
    let Some(split) = split else {
        if was_cut(&judged) {
            let code = PublicCode::NotValid;
            return Ok(Judged::no(Decision::Refused, code, "limit-passed"));
        }
        let why = said!("refund-nothing-of-it", offer = &offer.alias);
        return Err(nothing(asked, &holder, why));
    };
    let missing = missing_proof(scheme, &claim, asked.proofs).map_err(Error::refused)?;
    if !missing.is_empty() && !asked.looked_at {
        let no = Judged::no(Decision::Open, PublicCode::Open, "proof-missing");
        let missing = missing.into_iter();
        let missing = missing.map(|(proof, source)| (proof, source.to_owned()));
        return Ok(Judged {
            missing: missing.collect(),
            ..no
        });
    }
    if let Some(before) = used_before(register, asked)? {
        let no = Judged::no(Decision::Open, PublicCode::Open, "used-before");
        return Ok(Judged {
            before: Some(before),
            ..no
        });
    }
    accepted(
        register,
        asked,
        (&in_force, place, &holder),
        (&judged, split),
    )
}

fn accepted(
    register: &Register,
    asked: Asked<'_>,
    (in_force, place, holder): (&InForce, Place<'_>, &Holder),
    (judged, split): (&Priced<'_>, Split),
) -> Result<Judged> {
    let ground = register.ground_on(asked.person, LEISURE, asked.used_on, None)?;
    let paid = ground.map(|ground| funded(&in_force.scheme, &split, &ground));
    let unfunded = matches!(paid, Some(Err(_)));
    let split = paid.and_then(std::result::Result::ok).unwrap_or(split);
    let tariff = judged.tariff.map(str::to_owned);
    let (price, split) = frozen(in_force, place, holder, asked.used_on, tariff, split);
    let price = ClaimPrice {
        organiser_version: register.organiser_version_at(place.offer.organiser, asked.known_at)?,
        offer_version: register.offer_version_at(asked.offer.0, asked.known_at)?,
        limits: match (was_cut(judged), judged.limits.is_empty()) {
            (true, _) => Limits::Passed,
            (false, false) => Limits::Held,
            (false, true) => Limits::None,
        },
        ..price
    };
    Ok(Judged {
        decision: Decision::Accepted,
        code: PublicCode::Ok,
        reason: None,
        priced: Some((price, split)),
        missing: Vec::new(),
        before: None,
        unfunded,
    })
}

/// Whether a limit took something off.
fn was_cut(priced: &Priced<'_>) -> bool {
    let cut = priced.limits.iter().any(|one| one.granted < one.wanted);
    cut || priced.refused_by.is_some()
}

/// Who belongs to a club belongs to it for a season: half a year is no second one.
const SEASON: Days = Days::new(182);

/// What was paid of the same offer before, with a pass, a voucher or another receipt: on the same day, of a membership in the same
/// season; or a voucher for it that is still out. Nothing where staff have looked.
fn used_before(register: &Register, asked: Asked<'_>) -> Result<Option<UsedBefore>> {
    if asked.looked_at {
        return Ok(None);
    }
    let on = asked.used_on;
    let (first, last) = if asked.offer.1.category == "membership" {
        (on - SEASON, on + SEASON)
    } else {
        (on, on)
    };
    let of = (asked.person, asked.offer.0);
    Ok(register.used_before(of, (first, on, last))?)
}

/// That nothing is repaid, and why.
fn nothing(asked: Asked<'_>, holder: &Holder, why: Said) -> Error {
    let on = asked.used_on;
    let why: Arg = if holder.tier.is_none() {
        said!("refund-no-right", on = on).into()
    } else {
        why.into()
    };
    Error::refused(said!("refund-nothing", why = why)).hint(said!("refund-nothing-hint"))
}
