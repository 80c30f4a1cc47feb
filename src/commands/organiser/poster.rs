//! `organiser poster`: what hangs at a club. Its offers at its own prices and how it works: nothing about anybody's right.

use std::path::Path;

use super::super::run::Run;
use super::super::{card, files, names};
use crate::cli::PosterSize;
use crate::domain::{OrganiserId, Route};
use crate::error::{Error, Result};
use crate::label::poster::{Poster, PosterOffer};
use crate::register::{Organiser, Register};
use crate::render::card::Look;
use crate::render::papers;
use crate::said;
use crate::text::{Catalogue, Lang};

/// Writes the poster of a club in a file.
///
/// # Errors
/// When the club is not known, the file is no `.pdf`, the language none of ours, or something stands there.
pub fn run(
    run: &mut Run<'_>,
    organiser: &str,
    output: &Path,
    (size, language): (PosterSize, Option<&str>),
) -> Result<()> {
    let ending = output.extension();
    if !ending.is_some_and(|ending| ending.eq_ignore_ascii_case("pdf")) {
        let path = output.display().to_string();
        return Err(Error::usage(said!("poster-form", path = path)));
    }
    files::free(run, output)?;
    let lang: Lang = match language {
        Some(typed) => typed.parse().map_err(Error::usage)?,
        None => Lang::Nl,
    };
    let register = run.open()?;
    let (id, organiser) = names::standing(&register, organiser)?;

    let (catalogue, on) = (Catalogue::new(lang), run.on);
    let look = card::look(&register, &catalogue)?;
    let poster = poster(run, &register, (id, &organiser), &look)?;
    files::fresh(run, output, |out| {
        papers::poster(
            out,
            (&poster, size == PosterSize::A3),
            &look,
            &catalogue,
            on,
        )
    })?;
    run.tell(&said!(
        "poster-written",
        club = &poster.club,
        path = output.display().to_string()
    ));
    if poster.offers.is_empty() {
        run.warn(&said!("kit-without-offers", club = &poster.club));
    }
    run.tell_if_dry();
    Ok(())
}

fn poster(
    run: &Run<'_>,
    register: &Register,
    (id, organiser): (OrganiserId, &Organiser),
    look: &Look,
) -> Result<Poster> {
    let mut offers = Vec::new();
    for (_, offer) in register.offers_paid_to(id)? {
        // What is paid in full and asked back is between the holder and the municipality.
        if offer.to_on.is_some_and(|to| to <= run.on) || offer.route == Route::Refund {
            continue;
        }
        offers.push(PosterOffer {
            name: offer.name.clone(),
            through: offer.to_on.and_then(|to| to.pred_opt()),
            prices: offer.prices.clone(),
            voucher_first: offer.route == Route::Prepaid,
        });
    }
    offers.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(Poster {
        club: organiser.name.clone(),
        municipality: look.municipality.clone(),
        card: look.name.clone(),
        offers,
    })
}
