//! The vouchers of a kit: for the club's own offers; those of a value, which any club may meet; and those of other clubs, which it must
//! know as such. What is the same for all clubs is read once.

use std::collections::HashMap;

use super::lines::Lines;
use crate::commands::run::typed;
use crate::commands::scheme::InForce;
use crate::domain::{Money, OrganiserId, Period, Route, SchemeVersionId, VoucherCode};
use crate::error::{Error, Result};
use crate::label::kit::{GoodFor, KitKind, KitVoucher};
use crate::register::{Register, Voucher};

/// A voucher of a value, whatever the club.
struct Paper {
    code: VoucherCode,
    value: Money,
    /// Its place among the kinds.
    kind: usize,
    valid: Period,
    withdrawn: bool,
}

/// All vouchers of a value that can be met from a day on.
pub struct Values {
    /// The version that issued a kind, and its name there.
    kinds: Vec<(SchemeVersionId, String)>,
    papers: Vec<Paper>,
}

impl Values {
    /// Reads them.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register, days: Period) -> Result<Self> {
        let mut values = Self {
            kinds: Vec::new(),
            papers: Vec::new(),
        };
        register.each_value_voucher(days.from, |voucher| {
            let kind = (
                voucher.scheme_version,
                voucher.kind.clone().unwrap_or_default(),
            );
            let known = values.kinds.iter().position(|known| *known == kind);
            let place = known.unwrap_or(values.kinds.len());
            if known.is_none() {
                values.kinds.push(kind);
            }
            values.papers.push(Paper {
                code: typed(&voucher.code)?,
                value: voucher.value.ok_or_else(Error::bug)?,
                kind: place,
                valid: valid(&voucher)?,
                withdrawn: gone(&voucher),
            });
            Ok::<_, Error>(())
        })?;
        Ok(values)
    }

    /// At which lines each kind of the regulation is good, for one club, whether or not a voucher of it was issued; kinds that
    /// are good at the same lines are one. And of which kind each of the vouchers is.
    ///
    /// # Errors
    /// When there are more than a kit can tell apart.
    pub fn kinds(&self, versions: &[InForce], lines: &Lines) -> Result<(Vec<KitKind>, Vec<u8>)> {
        let mut kinds: Vec<KitKind> = Vec::new();
        let mut places: HashMap<(SchemeVersionId, String), u8> = HashMap::new();
        for version in versions {
            for voucher in &version.scheme.value_vouchers {
                let good = |line: &usize| {
                    let category = &lines.behind[*line].category;
                    voucher.categories.is_empty() || voucher.categories.contains(category)
                };
                let kind = KitKind {
                    lines: (0..lines.offers.len()).filter(good).collect(),
                };
                let known = kinds.iter().position(|known| *known == kind);
                let place = known.unwrap_or(kinds.len());
                if known.is_none() {
                    kinds.push(kind);
                }
                let place = u8::try_from(place).map_err(|_| Error::bug())?;
                places.insert((version.stored.id, voucher.id.clone()), place);
            }
        }
        let places = self.kinds.iter().map(|kind| places.get(kind).copied());
        let places: Option<Vec<u8>> = places.collect();
        Ok((kinds, places.ok_or_else(Error::bug)?))
    }

    /// Each as one club's kit knows it.
    pub fn each<'v>(&'v self, places: &'v [u8]) -> impl Iterator<Item = KitVoucher> + 'v {
        self.papers.iter().filter_map(|paper| {
            Some(KitVoucher {
                code: paper.code,
                good_for: GoodFor::Value {
                    value: paper.value,
                    kind: *places.get(paper.kind)?,
                },
                valid: paper.valid,
                to_collect: Money::ZERO,
                withdrawn: paper.withdrawn,
            })
        })
    }
}

/// Which vouchers are for which club.
pub struct Bound(Vec<(OrganiserId, VoucherCode)>);

impl Bound {
    /// Reads them.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register, days: Period) -> Result<Self> {
        let mut bound = Vec::new();
        register.each_bound_voucher(days.from, |(code, organiser)| {
            bound.push((organiser, typed(&code)?));
            Ok::<_, Error>(())
        })?;
        Ok(Self(bound))
    }

    /// Those of all clubs but this one: its kit must not take them.
    pub fn elsewhere(
        &self,
        organiser: OrganiserId,
        days: Period,
    ) -> impl Iterator<Item = KitVoucher> {
        let others = self.0.iter().filter(move |(of, _)| *of != organiser);
        others.map(move |(_, code)| KitVoucher {
            code: *code,
            good_for: GoodFor::Elsewhere,
            valid: days,
            to_collect: Money::ZERO,
            withdrawn: false,
        })
    }
}

/// The vouchers for a club's own offers.
///
/// # Errors
/// When the register cannot be read.
pub fn for_offers(
    register: &Register,
    organiser: OrganiserId,
    lines: &Lines,
    days: Period,
) -> Result<Vec<KitVoucher>> {
    let mut vouchers = Vec::new();
    register.each_offer_voucher(organiser, days.from, |voucher| {
        vouchers.push(for_offer(register, lines, &voucher)?);
        Ok::<_, Error>(())
    })?;
    Ok(vouchers)
}

/// What is handed over where follows the offer as it was on the day of issue: what was paid at the desk is not asked again at the
/// door.
fn for_offer(register: &Register, lines: &Lines, voucher: &Voucher) -> Result<KitVoucher> {
    let id = voucher.offer.ok_or_else(Error::bug)?;
    let offer = lines.alias(id).ok_or_else(Error::bug)?.to_owned();
    let issued = register.offer_known_at(id, &voucher.recorded_at)?;
    let at_door = issued.ok_or_else(Error::bug)?.route == Route::Door;
    let share = voucher.holder_share.filter(|_| at_door);
    Ok(KitVoucher {
        code: typed(&voucher.code)?,
        good_for: GoodFor::Offer {
            offer,
            price_class: voucher.price_class.clone().unwrap_or_default(),
        },
        valid: valid(voucher)?,
        to_collect: share.unwrap_or(Money::ZERO),
        withdrawn: gone(voucher),
    })
}

fn valid(voucher: &Voucher) -> Result<Period> {
    Period::new(voucher.from_on, Some(voucher.to_on)).ok_or_else(Error::bug)
}

fn gone(voucher: &Voucher) -> bool {
    voucher.withdrawn || voucher.spent
}
