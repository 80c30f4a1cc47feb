//! `scheme adopt`: a new version of the regulation, from a day to come. The register is added to, never changed: what a
//! version decided names that version for ever, and no other text takes its place.
//!
//! A text of a day for which there is one already takes its place as long as nothing was decided by it; both stay in the
//! register, the later one counts. With `--on` in the past an earlier regulation can be filled in, as long as nothing was decided
//! about its days. A register works with one scheme: its id never changes.

use std::path::Path;

use super::{SchemeFile, of_municipality, read, store};
use crate::commands::run::Run;
use crate::domain::Refnis;
use crate::error::{Error, Result};
use crate::register::{Action, Register, StoredScheme, Subject};
use crate::said;

/// What became of a file.
enum Adopted {
    /// A version from a new day.
    New,
    /// It takes the place of the text of the same day.
    Instead,
    /// It is there already.
    Same,
}

/// Adopts a file.
///
/// # Errors
/// When it has a defect, is another scheme or another municipality's, begins too early, or would change what decided something.
pub fn run(run: &mut Run<'_>, file: &Path) -> Result<()> {
    let file = read(file)?;
    let mut register = run.open()?;
    let municipality = register.setting("municipality")?.unwrap_or_default();
    of_municipality(
        &file.scheme,
        municipality.parse::<Refnis>().map_err(Error::refused)?,
    )?;
    of_register(&register, &file)?;
    let adopted = match known(&register, &file)? {
        Some(known) if file.is(&known) => Adopted::Same,
        known => {
            let nth = known.as_ref().map_or(1, |known| known.nth + 1);
            run.write(&mut register, Action::Add, |register| {
                may_begin(run, register, &file, known.as_ref())?;
                store(run, register, &file, nth)?;
                Ok(((), Subject::default()))
            })?;
            known.map_or(Adopted::New, |_| Adopted::Instead)
        }
    };
    let from = file.scheme.in_force.from;
    let title = file.scheme.title.of(super::language(run));
    run.tell(&match adopted {
        Adopted::New => said!("scheme-adopted", title = title, from = from),
        Adopted::Instead => said!("scheme-adopted-instead", title = title, from = from),
        Adopted::Same => said!("scheme-adopted-before", title = title, from = from),
    });
    if !matches!(adopted, Adopted::Same) {
        run.tell(&said!("scheme-adopted-next", from = from));
    }
    run.tell_if_dry();
    Ok(())
}

/// Whether a file is a version of the scheme this register works with: there is one, in as many versions as it needs.
///
/// # Errors
/// When it is not.
pub fn of_register(register: &Register, file: &SchemeFile) -> Result<()> {
    match register.scheme_id()? {
        Some(known) if known != file.scheme.id => {
            let said = said!(
                "scheme-of-another-id",
                found = &file.scheme.id,
                known = known
            );
            Err(Error::refused(said).hint(said!("scheme-of-another-id-hint")))
        }
        _ => Ok(()),
    }
}

/// The version that now begins on the same day.
fn known(register: &Register, file: &SchemeFile) -> Result<Option<StoredScheme>> {
    let from = file.scheme.in_force.from;
    let before = register.scheme_on(from)?;
    Ok(before.filter(|known| known.from_on == from))
}

fn may_begin(
    run: &Run<'_>,
    register: &Register,
    file: &SchemeFile,
    known: Option<&StoredScheme>,
) -> Result<()> {
    let from = file.scheme.in_force.from;
    let decided =
        || Error::refused(said!("scheme-decided", from = from)).hint(said!("scheme-decided-hint"));
    if let Some(known) = known
        && register.scheme_decided(known.id)?
    {
        return Err(decided());
    }
    if from <= run.on {
        let said = said!("scheme-begins-too-early", from = from, on = run.on);
        return Err(Error::refused(said).hint(said!("scheme-begins-too-early-hint")));
    }
    if from <= run.world.today && register.decided_from(from)? {
        return Err(decided());
    }
    Ok(())
}
