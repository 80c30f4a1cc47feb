//! What the exposure of the pass is measured by: accepted uses and passes, each with the ground of the holder's right that day.
//! The ground goes no further than the command that asks whether it is means-tested.

use rusqlite::{Row, params};

use super::{Fault, Outcome, Register};
use crate::domain::{Money, Month, OfferId, OrganiserId, PersonId, Route, SchemeVersionId, Tier};
use chrono::NaiveDate;

/// The ground of a right and the version that knows it.
pub type GroundOf = Option<(SchemeVersionId, String)>;

/// An accepted use of somebody who is known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownUse {
    /// Where.
    pub organiser: OrganiserId,
    /// The offer.
    pub offer: Option<OfferId>,
    /// Its price class.
    pub price_class: Option<String>,
    /// The club's own price.
    pub price: Money,
    /// What the club collected.
    pub collected: Money,
    /// Who handed over the holder's share, where.
    pub route: Route,
    /// Day of use.
    pub redeemed_on: NaiveDate,
    /// Who; a number in the place of somebody who was erased.
    pub person: PersonId,
    /// Whether it is known of somebody who was erased that the right rested on means.
    pub tested: bool,
    /// The tier behind the price.
    pub tier: Option<Tier>,
    /// Whether it was a value voucher.
    pub ticket: bool,
    /// Why the holder had the right that day.
    pub ground: GroundOf,
}

/// A use of one person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UseOf {
    /// The claim.
    pub claim: i64,
    /// Where.
    pub organiser: OrganiserId,
    /// The number that stands for the user in counts, where that was kept already.
    pub counted_as: Option<[u8; 16]>,
    /// Why the person had the right that day.
    pub ground: GroundOf,
}

const USES: &str = "SELECT claim.organiser, claim.offer, claim.price_class, coalesce(stands.price, claim.price) AS price, coalesce(stands.collected, price.collected) AS collected, price.route, claim.redeemed_on,
    coalesce(pass.person, voucher.person, gone.user) AS person, price.tier, price.voucher_value IS NOT NULL AS ticket,
    coalesce(gone.tested, 0) AS tested, known.scheme_version, known.ground
  FROM claim CROSS JOIN claim_price AS price ON price.claim = claim.seq
  LEFT JOIN correction AS stands ON stands.claim = claim.seq AND stands.nth = (SELECT max(nth) FROM correction WHERE claim = claim.seq)
  LEFT JOIN pass ON pass.id = claim.pass LEFT JOIN voucher ON voucher.id = claim.voucher LEFT JOIN erased_use AS gone ON gone.claim = claim.seq
  LEFT JOIN entitlement AS known ON known.id = (SELECT id FROM entitlement_now AS now WHERE now.person = coalesce(pass.person, voucher.person)
      AND now.\"right\" = $1 AND now.from_on <= claim.redeemed_on AND (now.to_on IS NULL OR now.to_on > claim.redeemed_on)
    ORDER BY now.from_on DESC LIMIT 1)
  WHERE claim.month >= $2 AND claim.month <= $3 AND coalesce(pass.person, voucher.person, gone.user) IS NOT NULL
    AND (SELECT decision FROM claim_decision WHERE claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'
    AND stands.kind IS NOT 'cancel'";

const USES_OF: &str = "SELECT claim.seq, claim.organiser, gone.user, known.scheme_version, known.ground FROM (
    SELECT claim.seq, claim.organiser, claim.redeemed_on FROM pass CROSS JOIN claim ON claim.pass = pass.id WHERE pass.person = $1
    UNION ALL SELECT claim.seq, claim.organiser, claim.redeemed_on FROM voucher CROSS JOIN claim ON claim.voucher = voucher.id WHERE voucher.person = $1) AS claim
  LEFT JOIN entitlement AS known ON known.id = (SELECT id FROM entitlement_now AS now WHERE now.person = $1
      AND now.\"right\" = $2 AND now.from_on <= claim.redeemed_on AND (now.to_on IS NULL OR now.to_on > claim.redeemed_on)
    ORDER BY now.from_on DESC LIMIT 1)
  LEFT JOIN erased_use AS gone ON gone.claim = claim.seq";

const PASSES: &str = "SELECT known.scheme_version, known.ground FROM pass
  LEFT JOIN entitlement AS known ON known.id = (SELECT id FROM entitlement_now AS now WHERE now.person = pass.person
      AND now.\"right\" = $1 AND now.from_on <= $2 AND (now.to_on IS NULL OR now.to_on > $2) ORDER BY now.from_on DESC LIMIT 1)
  WHERE pass.person IS NOT NULL
    AND (SELECT state FROM pass_state WHERE pass = pass.id ORDER BY seq DESC LIMIT 1) IN ('issued', 'active')";

fn ground(row: &Row<'_>) -> rusqlite::Result<GroundOf> {
    let version: Option<SchemeVersionId> = row.get("scheme_version")?;
    let ground: Option<String> = row.get("ground")?;
    Ok(version.zip(ground))
}

fn known_use(row: &Row<'_>) -> rusqlite::Result<KnownUse> {
    Ok(KnownUse {
        organiser: row.get("organiser")?,
        offer: row.get("offer")?,
        price_class: row.get("price_class")?,
        price: row.get("price")?,
        collected: row.get("collected")?,
        route: row.get("route")?,
        redeemed_on: row.get("redeemed_on")?,
        person: row.get("person")?,
        tested: row.get("tested")?,
        tier: row.get("tier")?,
        ticket: row.get("ticket")?,
        ground: ground(row)?,
    })
}

impl Register {
    /// Every accepted use of somebody who is known, handed in from the first through the last month.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_known_use<E: From<Fault>>(
        &self,
        right: &str,
        (first, last): (Month, Month),
        take: impl FnMut(KnownUse) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(USES, params![right, first, last], known_use, take)
    }

    /// The uses of one person.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn uses_of(&self, person: PersonId, right: &str) -> Outcome<Vec<UseOf>> {
        self.all(USES_OF, params![person, right], |row| {
            Ok(UseOf {
                claim: row.get("seq")?,
                organiser: row.get("organiser")?,
                counted_as: row.get("user")?,
                ground: ground(row)?,
            })
        })
    }

    /// Keeps of a use, whose user is erased, what is counted of it.
    ///
    /// # Errors
    /// When it was kept before, or the register cannot be written.
    pub fn keep_count(&self, claim: i64, user: &[u8; 16], tested: bool) -> Outcome<()> {
        self.execute(
            "INSERT INTO erased_use (claim, user, tested) VALUES ($1, $2, $3)",
            params![claim, user, tested],
        )?;
        Ok(())
    }

    /// Why the holder of each pass that may be used has a right on a day, if one.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_pass_ground<E: From<Fault>>(
        &self,
        right: &str,
        on: NaiveDate,
        take: impl FnMut(GroundOf) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(PASSES, params![right, on], ground, take)
    }
}
