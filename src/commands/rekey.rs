//! `register rekey`: another key for the register, in its place; with or without a passphrase.

use super::run::Run;
use super::{keys, names, passphrase, register};
use crate::cli::Rekey;
use crate::error::{Error, Result};
use crate::register::{Action, Keys, Register, RegisterKey, Subject};
use crate::said;

/// Gives the register another key. Whenever it is broken off, the key file holds a key that opens the register: it holds
/// both keys while the pages are written anew.
///
/// # Errors
/// When others have the register open, no passphrase was given, or the disk refuses; then the old key still holds.
pub fn run(run: &mut Run<'_>, asked: &Rekey) -> Result<()> {
    run.refuse_backup()?;
    let path = run.register_path()?;
    let salt = Register::salt_of(&path)?;
    let key_path = keys::path_for(run.world, None, salt)?;
    let was_wrapped = key_path.exists() && keys::read(&key_path)?.is_wrapped();
    // Typed once: it opens the register now and wraps the new key.
    let known = if was_wrapped {
        Some(passphrase::known(run)?)
    } else {
        None
    };
    let old = match &known {
        Some(known) => keys::read(&key_path)?.keys(|| Ok::<_, Error>(known.clone()))?,
        None => run.keys(&path)?,
    };
    let mut register = Register::open_any(&path, &old)?;
    let new_passphrase = match (asked.passphrase, asked.no_passphrase) {
        (true, _) => Some(passphrase::fresh(
            run,
            asked.new_passphrase_file.as_deref(),
        )?),
        (false, true) => None,
        (false, false) => known,
    };
    let new_passphrase = new_passphrase.as_deref().map(String::as_str);
    let both = Keys {
        current: RegisterKey::new(run.world.draw("register-key", &salt), salt),
        earlier: old.all().cloned().collect(),
    };
    if !run.global.dry_run {
        register.keep_alone()?;
        let municipality = names::municipality(&register)?;
        let unused = said!("register-new-recovery-unused");
        register::hand_over(run, &both.current, &municipality, unused)?;
    }
    run.write(&mut register, Action::Rekey, |_| {
        Ok(((), Subject::default()))
    })?;
    if !run.global.dry_run {
        keys::replace(&key_path, &keys::text(run.world, &both, new_passphrase)?)?;
        register.rekey(&path, &both.current)?;
        if !asked.keep_old_key {
            let only = Keys::from(both.current);
            keys::replace(&key_path, &keys::text(run.world, &only, new_passphrase)?)?;
        }
    }
    let shown = key_path.display().to_string();
    run.tell(&said!("register-rekeyed", path = shown));
    run.tell(&if new_passphrase.is_some() {
        said!("register-key-closed")
    } else {
        said!("register-key-open")
    });
    run.tell(&if asked.keep_old_key {
        said!("register-old-key-kept")
    } else {
        said!("register-old-key-gone")
    });
    run.tell_if_dry();
    Ok(())
}
