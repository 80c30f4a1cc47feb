//! `offer import | add | list | show | price`: what clubs offer, each price class with its price. A change is a new version.

mod desk;
mod facts;
mod intake;
mod list;
mod price;

use super::organiser::Counts;
use super::run::Run;
use crate::cli::OfferVerb;
use crate::domain::{OfferId, Said};
use crate::error::Result;
use crate::register::{Offer, Register};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &OfferVerb) -> Result<()> {
    match verb {
        OfferVerb::Import(asked) => intake::run(run, asked),
        OfferVerb::Add(asked) => desk::add(run, asked),
        OfferVerb::List { organiser } => list::list(run, organiser.as_deref()),
        OfferVerb::Price(asked) => price::run(run, asked),
        OfferVerb::Show { offer } => list::show(run, offer),
    }
}

/// Adds an offer, or a version of one that is otherwise now.
fn set(run: &Run<'_>, register: &Register, new: &Offer, counts: &mut Counts) -> Result<()> {
    let at = run.stamp().at;
    match register.offer_by_alias(&new.alias)? {
        Some((_, known)) if known == *new => counts.unchanged += 1,
        Some((id, _)) => {
            register.add_offer_version(id, new, &at)?;
            counts.changed += 1;
        }
        None => {
            let id = OfferId::from_bytes(run.world.draw("offer", new.alias.as_bytes()));
            register.add_offer(id, new, &at)?;
            register.add_offer_version(id, new, &at)?;
            counts.added += 1;
        }
    }
    Ok(())
}

/// That no tariff knows a kind of offer by name, so that it may always cost the ordinary price.
fn strange_category(category: &str, known: &[String]) -> Option<Said> {
    let strange = !known.is_empty() && !known.iter().any(|known| known == category);
    strange.then(|| {
        said!(
            "offer-category-strange",
            category = category,
            known = known.to_vec()
        )
    })
}
