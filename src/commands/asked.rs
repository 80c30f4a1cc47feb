//! Members, organisers and offers by the id somebody types.

use crate::domain::{OfferId, OrganiserId, PersonId};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, Register};
use crate::said;

/// The member of this id.
///
/// # Errors
/// When there is none.
pub fn member(register: &Register, id: &str) -> Result<PersonId> {
    register.person_by_alias(id.trim())?.ok_or_else(|| {
        Error::refused(said!("no-such-member", id = id)).hint(said!("no-such-member-hint"))
    })
}

/// The organiser of this id.
///
/// # Errors
/// When there is none.
pub fn organiser(register: &Register, id: &str) -> Result<(OrganiserId, Organiser)> {
    register.organiser_by_alias(id.trim())?.ok_or_else(|| {
        Error::refused(said!("no-such-organiser", id = id)).hint(said!("no-such-organiser-hint"))
    })
}

/// The offer of this id.
///
/// # Errors
/// When there is none.
pub fn offer(register: &Register, id: &str) -> Result<(OfferId, Offer)> {
    register.offer_by_alias(id.trim())?.ok_or_else(|| {
        Error::refused(said!("no-such-offer", id = id)).hint(said!("no-such-offer-hint"))
    })
}
