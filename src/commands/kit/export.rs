//! `kit export`: the redemptions of a month as the file a club hands in. Nothing in it is about a person.

use std::path::Path;

use super::super::files;
use super::super::run::{Run, typed};
use super::at_hand::at_hand;
use crate::domain::Month;
use crate::error::{Error, Result};
use crate::label::redeemed::RedeemedRow;
use crate::render::{self, Dialect};
use crate::said;

/// Writes the file of a month, whole or not at all.
///
/// # Errors
/// When the kit cannot be used, a file stands there already, or it cannot be written.
pub fn run(
    run: &mut Run<'_>,
    named: Option<&Path>,
    month: &str,
    path: &Path,
    plain: bool,
) -> Result<()> {
    let month: Month = typed(month)?;
    let mut hand = at_hand(run, named)?;
    let dialect = if plain {
        Dialect::Plain
    } else {
        Dialect::Excel
    };
    let dry = run.global.dry_run;
    let count = hand.kit.export(month, |rows| {
        write(path, rows, dialect, dry)?;
        Ok::<_, Error>(rows.len())
    })?;
    let shown = path.display().to_string();
    if count == 0 {
        run.tell(&said!("kit-exported-nothing", month = month, path = shown));
    } else {
        run.tell(&said!(
            "kit-exported",
            month = month,
            count = count,
            path = shown
        ));
    }
    run.tell_if_dry();
    Ok(())
}

/// A file that stands there is never overwritten: it may not have been handed in yet.
fn write(path: &Path, rows: &[RedeemedRow], dialect: Dialect, dry: bool) -> Result<()> {
    if path.is_file() || path.is_dir() {
        let path = path.display().to_string();
        return Err(
            Error::refused(said!("export-exists", path = path)).hint(said!("export-exists-hint"))
        );
    }
    if dry {
        return Ok(());
    }
    files::whole(path, |out| render::leave(out, rows, dialect))
}
