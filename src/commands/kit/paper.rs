//! `kit paper`: a list for a club without the tool, to be printed or filled in, that `claim import` takes as it is.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use super::super::card;
use super::super::files;
use super::super::names;
use super::super::run::Run;
use crate::domain::{OrganiserId, Route, crockford};
use crate::error::{Error, Result};
use crate::label::paper::{PaperList, PaperPrice, PaperRow};
use crate::register::{Organiser, Register};
use crate::render::card::Look;
use crate::render::{self, Dialect, papers};
use crate::said;

/// More rows on one list are a slip of the hand.
const MOST: u32 = 500;

/// Writes the same list in each form that is asked, whole or not at all.
///
/// # Errors
/// When the club is not known, the number of rows or the form of a file is none, or a file stands there already.
pub fn run(run: &mut Run<'_>, organiser: &str, rows: u32, paths: &[PathBuf]) -> Result<()> {
    if !(1..=MOST).contains(&rows) {
        return Err(Error::usage(said!("list-rows", count = rows, most = MOST)));
    }
    let forms: Vec<(Form, &Path)> = paths
        .iter()
        .map(|path| form(path).map(|form| (form, path.as_path())))
        .collect::<Result<_>>()?;
    let register = run.open()?;
    let (id, organiser) = names::standing(&register, organiser)?;
    let list = list(run, &register, (id, &organiser), rows)?;
    let look = card::look(&register, run.catalogue)?;
    for (form, path) in &forms {
        if !run.global.dry_run {
            write(run, &list, &look, *form, path)?;
        }
        let path = path.display().to_string();
        run.tell(&said!("list-written", count = rows, path = path));
    }
    if list.prices.is_empty() {
        run.warn(&said!("kit-without-offers", club = &list.club_name));
    }
    run.tell_if_dry();
    Ok(())
}

#[derive(Clone, Copy)]
enum Form {
    Csv,
    Html,
    Pdf,
    Xlsx,
}

/// The form that the name of a file asks for.
fn form(path: &Path) -> Result<Form> {
    let shown = || path.display().to_string();
    let ending = path.extension().map(OsStr::to_ascii_lowercase);
    let form = match ending.as_ref().and_then(|ending| ending.to_str()) {
        Some("csv") => Form::Csv,
        Some("html") => Form::Html,
        Some("pdf") => Form::Pdf,
        Some("xlsx") => Form::Xlsx,
        _ => return Err(Error::usage(said!("list-form", path = shown()))),
    };
    if path.exists() {
        // Somebody may have filled it in.
        let said = said!("export-exists", path = shown());
        return Err(Error::refused(said).hint(said!("export-exists-hint")));
    }
    Ok(form)
}

fn list(
    run: &Run<'_>,
    register: &Register,
    (id, organiser): (OrganiserId, &Organiser),
    rows: u32,
) -> Result<PaperList> {
    // Chance, so that no two lists ever share a reference.
    let drawn: [u8; 5] = run.world.draw("paper", id.bytes());
    let sheet = crockford(&drawn);
    let rows = (1..=rows).map(|nth| PaperRow {
        club_id: organiser.alias.clone(),
        reference: format!("{sheet}-{nth:03}"),
    });
    let mut prices = Vec::new();
    for (_, offer) in register.offers_paid_to(id)? {
        let is_over = offer.to_on.is_some_and(|to| to <= run.on);
        if is_over || offer.route == Route::Refund {
            continue;
        }
        prices.extend(offer.prices.iter().map(|(class, price)| PaperPrice {
            offer: offer.alias.clone(),
            name: offer.name.clone(),
            price_class: class.clone(),
            price: *price,
        }));
    }
    Ok(PaperList {
        club_name: organiser.name.clone(),
        municipality_name: names::municipality(register)?,
        rows: rows.collect(),
        prices,
    })
}

fn write(run: &Run<'_>, list: &PaperList, look: &Look, form: Form, path: &Path) -> Result<()> {
    files::whole(path, |out| match form {
        Form::Csv => render::leave(out, &list.rows, Dialect::Excel),
        Form::Html => render::html::list(out, list, run.catalogue),
        Form::Pdf => papers::list(out, list, look, run.catalogue, run.on),
        Form::Xlsx => render::xlsx::list(out, list, run.catalogue, run.on),
    })
}
