//! What comes after the last day of the regulation: refused where no kit vouched for it, paid in good faith and marked where one did.

use super::{Asked, Judge, Judged, Verdict};
use crate::commands::pricing::Place;
use crate::commands::rounds::hand_in_by;
use crate::error::Result;
use crate::label::answer::PublicCode;

impl Judge<'_> {
    /// An accepted use, unless it was handed in too late.
    pub(super) fn in_time(
        &self,
        asked: Asked<'_>,
        judged: Judged<()>,
        verdict: &mut Verdict,
    ) -> Result<Judged<()>> {
        if judged.is_err() || !self.is_after_deadline(asked, verdict)? {
            return Ok(judged);
        }
        verdict.after_deadline = true;
        if asked.vouched {
            return Ok(judged);
        }
        (verdict.priced, verdict.note) = (None, None);
        Ok(Err((PublicCode::TooLate, "after-deadline")))
    }

    fn is_after_deadline(&self, asked: Asked<'_>, verdict: &Verdict) -> Result<bool> {
        let used_on = asked.row.redeemed_on;
        let (Some(handed_in_on), Some(offer)) = (self.handed_in_on, verdict.offer) else {
            return Ok(false);
        };
        let Some(in_force) = self.scheme_on(used_on, None) else {
            return Ok(false);
        };
        if in_force.scheme.deadlines.is_empty() {
            return Ok(false);
        }
        let offer = self.register.offer(offer)?;
        let last = offer.and_then(|offer| {
            let place = Place {
                offer: &offer,
                organiser: asked.organiser,
            };
            hand_in_by(&in_force.scheme, place, used_on)
        });
        Ok(last.is_some_and(|last| last < handed_in_on))
    }
}
