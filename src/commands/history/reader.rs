//! What earlier uses are read with: the versions, offers and clubs.

use std::collections::HashMap;

use crate::commands::scheme::{self, InForce};
use crate::domain::{OfferId, OrganiserId, SchemeVersionId};
use crate::error::{Error, Result};
use crate::register::{Offer, Organiser, Register};
use crate::rules::Scheme;

/// What is read once, however many are asked about.
pub struct Reader<'r> {
    pub(super) register: &'r Register,
    /// Whether anything asks how many the household counted.
    pub(super) members: bool,
    pub(super) versions: HashMap<SchemeVersionId, InForce>,
    pub(super) offers: HashMap<OfferId, Offer>,
    pub(super) organisers: HashMap<OrganiserId, Organiser>,
}

impl<'r> Reader<'r> {
    /// Reads it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn new(register: &'r Register) -> Result<Self> {
        let mut versions: HashMap<SchemeVersionId, InForce> = HashMap::new();
        for stored in register.schemes()? {
            versions.insert(stored.id, scheme::as_adopted(register, stored)?);
        }
        let members = versions.values().any(|known| known.scheme.asks_members());
        Ok(Self {
            register,
            members,
            versions,
            offers: register.offers(None)?.into_iter().collect(),
            organisers: register.organisers()?.into_iter().collect(),
        })
    }

    /// The version that decided on a use.
    pub(super) fn version(&self, id: SchemeVersionId) -> Result<&Scheme> {
        let known = self.versions.get(&id).ok_or_else(Error::bug)?;
        Ok(&known.scheme)
    }
}
