//! One redemption judged: accepted and priced, refused, or open for staff. Good faith first: what an in-date kit accepted
//! is paid; a code that no kit could know, or that was typed from paper, may be refused.

mod decide;
pub mod frozen;
mod fund;
mod good_faith;
mod in_time;
mod offer;
mod pass;
mod voucher;

use std::collections::HashMap;

use chrono::NaiveDate;

use super::codes::{Codes, Target};
use super::history::Reader;
use super::promise::Versions;
use super::scheme::{self, InForce};
use crate::domain::{
    Money, OfferId, OrganiserId, PassId, Period, SchemeVersionId, Split, VoucherId,
};
use crate::error::Result;
use crate::exchange::RedeemedRow;
use crate::label::answer::PublicCode;
use crate::register::{ClaimPrice, Decision, KitMade, Note, Offer, Organiser, Register};
use crate::rules::Scheme;
use crate::seal::ClubToken;
pub use decide::ByHand;
pub use frozen::frozen;
use good_faith::limited;

/// How a redemption was judged.
#[derive(Debug, Clone)]
pub struct Verdict {
    /// Whether an in-date kit vouched for it: then it is paid in good faith.
    pub vouched: bool,
    /// Accepted, refused or open.
    pub decision: Decision,
    /// What the club may know.
    pub code: PublicCode,
    /// Closed reason for staff.
    pub reason: Option<&'static str>,
    /// The voucher, if it is known here.
    pub voucher: Option<VoucherId>,
    /// The pass, if it is known here.
    pub pass: Option<PassId>,
    /// The offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// The club's own price.
    pub price: Money,
    /// The frozen price, when it is accepted.
    pub priced: Option<(ClaimPrice, Split)>,
    /// Whether it was handed in after the last day of the regulation; it is accepted all the same when an in-date kit vouched for it.
    pub after_deadline: bool,
    /// What staff settle with the holder, when it is accepted in good faith.
    pub note: Option<Note>,
    /// The day by which a kit promised the tier.
    promised_on: Option<NaiveDate>,
}

impl Verdict {
    fn of(row: &RedeemedRow) -> Self {
        Self {
            vouched: false,
            decision: Decision::Refused,
            code: PublicCode::NotValid,
            reason: None,
            voucher: None,
            pass: None,
            offer: None,
            price_class: row.price_class.clone(),
            price: row.price.unwrap_or(Money::ZERO),
            priced: None,
            after_deadline: false,
            note: None,
            promised_on: None,
        }
    }
}

/// Why a row is not accepted: what the club may know, and the closed reason for staff.
type No = (PublicCode, &'static str);
/// An answer that is no error of the register.
type Judged<T> = std::result::Result<T, No>;

/// One row and whose it is.
#[derive(Clone, Copy)]
struct Asked<'a> {
    club: OrganiserId,
    /// Whose the offer is: the club's own, or of a club that became one with it.
    offering: OrganiserId,
    organiser: &'a Organiser,
    row: &'a RedeemedRow,
    /// Whether an in-date kit vouched for it: named in the row, not provisional, and not typed from paper.
    vouched: bool,
    /// Whether the code was typed in full, from a paper list.
    typed: bool,
    /// The in-date kit of this club that it names.
    kit: Option<&'a KitMade>,
}

/// What a judge keeps at hand: codes, schemes and offers, each read once.
pub struct Judge<'r> {
    register: &'r Register,
    codes: Codes,
    schemes: HashMap<SchemeVersionId, InForce>,
    /// The same with the limits that count a person or a household, where they have one.
    limited: HashMap<SchemeVersionId, Scheme>,
    offers: HashMap<String, Option<(OfferId, Offer)>>,
    /// The day on which the rows are handed in, where that is to be judged.
    pub handed_in_on: Option<NaiveDate>,
    /// The file or list in which they come.
    pub hand_in: Option<[u8; 16]>,
    /// Whom each merged club is paid to.
    payees: HashMap<OrganiserId, OrganiserId>,
    /// What earlier uses are read with, once a limit asks for them.
    past: Option<Reader<'r>>,
    /// Accepted claims of which no fund may be used for the ground: the fund that the rule names pays all the same.
    pub unfunded: i64,
}

impl<'r> Judge<'r> {
    /// A judge over this register.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn new(register: &'r Register) -> Result<Self> {
        let mut schemes = HashMap::new();
        for stored in register.schemes()? {
            schemes.insert(stored.id, scheme::as_adopted(register, stored)?);
        }
        let codes = Codes::read(register)?;
        let limits = schemes.iter();
        let limits = limits.filter_map(|(id, one)| Some((*id, limited(&one.scheme)?)));
        let limited = limits.collect();
        Ok(Self {
            register,
            codes,
            schemes,
            limited,
            offers: HashMap::new(),
            handed_in_on: None,
            hand_in: None,
            payees: register.payees()?.into_iter().collect(),
            past: None,
            unfunded: 0,
        })
    }

    /// Judges one row of a club.
    ///
    /// # Errors
    /// When the register cannot be read; never because of what the row says.
    pub fn judge(
        &mut self,
        club: OrganiserId,
        organiser: &Organiser,
        row: &RedeemedRow,
    ) -> Result<Verdict> {
        let found = self.codes.recognise(club, &row.voucher);
        let kit = match row.kit {
            Some(kit) => self.register.kit_made(kit)?,
            None => None,
        };
        // A kit of another club, or out of its days, vouches for nothing.
        let in_date = |kit: &KitMade| kit.organiser == club && kit.days.contains(row.redeemed_on);
        let kit = kit.as_ref().filter(|kit| in_date(kit));
        let offering = self.offering(club, row, found.target)?;
        let then = match kit {
            Some(kit) => self
                .register
                .organiser_known_at(offering, &kit.recorded_at)?,
            None if offering != club => self.register.organiser(offering)?,
            None => None,
        };
        let asked = Asked {
            club,
            offering,
            organiser: then.as_ref().unwrap_or(organiser),
            row,
            vouched: kit.is_some() && !row.provisional && !found.typed,
            typed: found.typed,
            kit,
        };
        let mut verdict = Verdict::of(row);
        verdict.vouched = asked.vouched;
        let judged = match found.target {
            None if asked.vouched && row.voucher.parse::<ClubToken>().is_ok() => {
                self.unknown(asked, &mut verdict)?
            }
            None => Err((PublicCode::NotValid, "unknown-code")),
            Some(Target::Pass(pass)) => {
                verdict.pass = Some(pass);
                self.pass(asked, pass, &mut verdict)?
            }
            Some(Target::Voucher(voucher)) => {
                verdict.voucher = Some(voucher);
                self.voucher(asked, voucher, &mut verdict)?
            }
        };
        let judged = self.in_time(asked, judged, &mut verdict)?;
        self.who_pays(asked, &mut verdict)?;
        let known_at = kit.map(|kit| kit.recorded_at.as_str());
        self.versions(asked, known_at, &mut verdict)?;
        match judged {
            Ok(()) => (verdict.decision, verdict.code) = (Decision::Accepted, PublicCode::Ok),
            Err((PublicCode::Open, reason)) => {
                (verdict.decision, verdict.code) = (Decision::Open, PublicCode::Open);
                verdict.reason = Some(reason);
            }
            Err((code, reason)) => (verdict.code, verdict.reason) = (code, Some(reason)),
        }
        Ok(verdict)
    }

    /// The version in force on a day, with a kit as far as it was known when the kit was made.
    fn scheme_on(&self, day: NaiveDate, kit: Option<&KitMade>) -> Option<&InForce> {
        let that_day = Period {
            from: day,
            to: day.succ_opt(),
        };
        let known = kit.map(|kit| kit.recorded_at.as_str());
        Versions::known(self.schemes.values(), that_day, known).on(day)
    }
}
