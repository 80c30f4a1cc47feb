//! `organiser merge`: two clubs became one. What either hands in from now on is paid to the one that stands.

use crate::commands::names;
use crate::commands::run::Run;
use crate::error::{Error, Result};
use crate::register::{AccountState, Action, Subject};
use crate::said;

/// Merges one organiser into another.
///
/// # Errors
/// When one is not known, both are the same, or one was merged before.
pub fn run(run: &mut Run<'_>, merged: &str, into: &str) -> Result<()> {
    let mut register = run.open()?;
    let (merged, survivor, account) = run.write(&mut register, Action::Merge, |register| {
        let (old, merged) = names::standing(register, merged)?;
        let (new, survivor) = names::standing(register, into)?;
        if old == new {
            let id = &merged.alias;
            return Err(Error::refused(said!("organiser-merge-itself", id = id)));
        }
        let stamp = run.stamp();
        register.merge_organiser(old, new, (stamp.who(), &stamp.at))?;
        let subject = Subject {
            organiser: Some(old),
            ..Subject::default()
        };
        Ok(((merged, survivor, register.account_state(new)?), subject))
    })?;
    run.tell(&said!(
        "organiser-merged",
        merged = &merged.name,
        survivor = &survivor.name
    ));
    run.tell(&said!("organiser-merged-meaning", id = &survivor.alias));
    match account {
        AccountState::None => run.warn(&said!("organiser-without-account", id = &survivor.alias)),
        AccountState::ToConfirm => {
            let clubs = vec![survivor.alias];
            run.warn(&said!("organiser-to-confirm", clubs = clubs));
        }
        AccountState::Ok | AccountState::Internal => {}
    }
    run.tell_if_dry();
    Ok(())
}
