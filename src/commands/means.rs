//! Which grounds rest on means: all that is asked of a ground where a crowd is counted.

use std::collections::HashSet;

use super::scheme;
use crate::domain::SchemeVersionId;
use crate::error::Result;
use crate::register::Register;
use crate::rules::Scheme;

/// The grounds that rest on means, each with the version that knows it.
#[derive(Debug)]
pub struct MeansTested(HashSet<(SchemeVersionId, String)>);

impl MeansTested {
    /// Of every version that was adopted.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register) -> Result<Self> {
        let mut known = HashSet::new();
        for stored in register.schemes()? {
            let id = stored.id;
            let version = scheme::as_adopted(register, stored)?;
            known.extend(Self::of([(id, &version.scheme)].into_iter()).0);
        }
        Ok(Self(known))
    }

    /// Of these versions.
    pub fn of<'s>(versions: impl Iterator<Item = (SchemeVersionId, &'s Scheme)>) -> Self {
        let grounds = versions.flat_map(|(id, scheme)| {
            let tested = scheme.grounds.iter().filter(|ground| ground.means_tested);
            tested.map(move |ground| (id, ground.id.clone()))
        });
        Self(grounds.collect())
    }

    /// Whether a ground rests on means.
    pub fn holds(&self, ground: Option<&(SchemeVersionId, String)>) -> bool {
        ground.is_some_and(|ground| self.0.contains(ground))
    }
}
