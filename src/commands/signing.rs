//! `keys show | rotate`: the pairs of keys with which passes and vouchers are signed. The key of the register itself is another thing.

use data_encoding::HEXLOWER;

use super::run::Run;
use super::shown;
use crate::cli::KeysVerb;
use crate::domain::KeyId;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;
use crate::seal::SigningKey;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &KeysVerb) -> Result<()> {
    match verb {
        KeysVerb::Show => show(run),
        KeysVerb::Rotate => rotate(run),
    }
}

/// Makes a pair and keeps it; from here on it signs.
///
/// # Errors
/// When the register cannot be read or written.
pub fn add_pair(run: &Run<'_>, register: &Register) -> Result<KeyId> {
    let earlier = register.public_keys()?.len() as u64;
    let pair = SigningKey::fresh(&*run.world.random, &earlier.to_be_bytes());
    register.add_signing_key(&pair, &run.stamp().at)?;
    Ok(pair.id())
}

/// The pair that signs.
///
/// # Errors
/// When the register cannot be read.
pub fn pair(register: &Register) -> Result<SigningKey> {
    register.signing_key()?.ok_or_else(Error::bug)
}

fn show(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("key_id"),
        Column::text("since"),
        Column::text("signs"),
        Column::text("public_key"),
    ]);
    for (nth, key) in register.public_keys()?.iter().enumerate() {
        let signs = if nth == 0 {
            Cell::word("now", said!("key-signs-now"))
        } else {
            Cell::word("earlier", said!("key-signs-earlier"))
        };
        grid.row(vec![
            key.public.id().to_string().into(),
            shown::day_of(&key.recorded_at).into(),
            signs,
            HEXLOWER.encode(key.public.bytes()).into(),
        ]);
    }
    run.show(&grid)
}

fn rotate(run: &mut Run<'_>) -> Result<()> {
    let mut register = run.open()?;
    let key = run.write(&mut register, Action::Add, |register| {
        Ok((add_pair(run, register)?, Subject::default()))
    })?;
    run.tell(&said!("key-rotated", key = key.to_string()));
    run.tell(&said!("key-rotated-kits"));
    run.tell_if_dry();
    Ok(())
}
