//! `organiser merge`: two clubs became one. What either hands in from now on is paid to the one that stands.

use super::change::shared;
use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{Money, OrganiserId, Said};
use crate::error::{Error, Result};
use crate::register::{AccountState, Action, Organiser, Register, Subject};
use crate::said;

/// Merges one organiser into another.
///
/// # Errors
/// When one is not known, both are the same, one was merged before, or a club would become a part of the municipality unsaid.
pub fn run(run: &mut Run<'_>, merged: &str, into: &str, internal: bool) -> Result<()> {
    let mut register = run.open()?;
    let (told, warned) = run.write(&mut register, Action::Merge, |register| {
        let old = names::standing(register, merged)?;
        let new = names::standing(register, into)?;
        may_merge(&old, &new, internal)?;
        let told = told(register, &old, &new)?;
        let (by, at) = (run.stamp().who().to_owned(), run.stamp().at);
        let stamp = (by.as_str(), at.as_str());
        let account = account(register, &old.1, &new, stamp)?;
        register.merge_organiser(old.0, new.0, account, stamp)?;
        let subject = Subject {
            organiser: Some(old.0),
            ..Subject::default()
        };
        Ok(((told, warned(register, &new)?), subject))
    })?;
    for said in told {
        run.tell(&said);
    }
    for said in warned {
        run.warn(&said);
    }
    run.tell_if_dry();
    Ok(())
}

type Known = (OrganiserId, Organiser);

fn may_merge((old, merged): &Known, (new, survivor): &Known, internal: bool) -> Result<()> {
    if old == new {
        let id = &merged.alias;
        return Err(Error::refused(said!("organiser-merge-itself", id = id)));
    }
    if survivor.internal && !merged.internal && !internal {
        let (id, into) = (&merged.alias, &survivor.alias);
        let said = said!("organiser-merge-internal", id = id, into = into);
        return Err(Error::refused(said).hint(said!("organiser-merge-internal-hint")));
    }
    Ok(())
}

/// The survivor's account written down anew where it is another than that of the merged one: whoever merges, changes where money goes.
fn account(
    register: &Register,
    merged: &Organiser,
    (new, survivor): &Known,
    stamp: (&str, &str),
) -> Result<Option<i64>> {
    let same = merged.iban == survivor.iban && merged.account_holder == survivor.account_holder;
    if same || survivor.iban.is_none() || survivor.internal {
        return Ok(None);
    }
    register.add_organiser_version(*new, survivor, stamp)?;
    Ok(register.organiser_version_at(*new, None)?)
}

/// What becomes of it: who is paid, on which account, and what is due to both.
fn told(register: &Register, (old, merged): &Known, (new, survivor): &Known) -> Result<Vec<Said>> {
    let mut due = [Money::ZERO; 2];
    register.each_waiting_claim(|claim| {
        for (of, due) in [old, new].into_iter().zip(&mut due) {
            if claim.organiser == *of {
                *due = due.checked_add(claim.amount).ok_or_else(Error::bug)?;
            }
        }
        Ok::<_, Error>(())
    })?;
    let (name, id) = (&survivor.name, &survivor.alias);
    let mut told = vec![
        said!("organiser-merged", merged = &merged.name, survivor = name),
        said!("organiser-merged-meaning", id = id),
        said!(
            "organiser-merged-due",
            merged = &merged.alias,
            due = due[0],
            survivor = id,
            own = due[1]
        ),
    ];
    if let Some(iban) = survivor.iban.as_ref().filter(|_| !survivor.internal) {
        told.push(said!("organiser-merged-account", iban = iban));
    }
    told.push(said!("organiser-merged-for-good"));
    Ok(told)
}

fn warned(register: &Register, (new, survivor): &Known) -> Result<Vec<Said>> {
    let id = &survivor.alias;
    let mut warned = shared(register, *new, survivor.iban.as_deref())?;
    match register.account_state(*new)? {
        AccountState::None => warned.push(said!("organiser-without-account", id = id)),
        AccountState::ToConfirm => {
            let clubs = vec![id.clone()];
            warned.push(said!("organiser-to-confirm", clubs = clubs));
        }
        AccountState::Internal => warned.push(said!("organiser-merged-internal", id = id)),
        AccountState::Ok | AccountState::Merged => {}
    }
    Ok(warned)
}
