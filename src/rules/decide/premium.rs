//! What a right pays by itself when it begins.

use chrono::NaiveDate;

use super::known::Known;
use super::reason::Missing;
use crate::domain::{Direction, Money};
use crate::rules::exact::Exact;
use crate::rules::facts::Dossier;
use crate::rules::scheme::{Language, Premium, Scheme};

/// The amount of a premium for a member on the first day of the right, to the cent; half a cent is one.
///
/// # Errors
/// The fact that is missing.
pub fn premium_amount(
    scheme: &Scheme,
    premium: &Premium,
    dossier: &Dossier,
    member: usize,
    day: NaiveDate,
) -> Result<Money, Missing> {
    let known = Known::new(scheme, dossier, Language::Nl);
    let exact: Exact = known.value(&premium.amount, member, day).value?;
    let cents = exact.rounded(1, Direction::HalfAwayFromZero);
    cents.map(Money::from_cents).ok_or(Missing::Overflow)
}
