//! Opening the register of a command: where it lies, its keys, and who comes in.

use std::path::{Path, PathBuf};

use super::run::Run;
use super::{backup, keys, passphrase};
use crate::error::{Error, Result};
use crate::register::{Keys, Register, Worker};
use crate::said;

/// How many signs of a moment are its day.
const DAY: usize = 10;

/// The day after.
fn later(day: Option<&str>) -> Option<String> {
    let day: chrono::NaiveDate = day?.parse().ok()?;
    day.succ_opt().map(|day| day.to_string())
}

impl Run<'_> {
    /// The path of the register.
    ///
    /// # Errors
    /// When none was given.
    pub fn register_path(&self) -> Result<PathBuf> {
        let named = self.global.register.clone();
        named
            .or_else(|| self.world.register.clone())
            .ok_or_else(|| {
                Error::usage(said!("register-not-named")).hint(said!("register-not-named-hint"))
            })
    }

    /// The keys of a register, or of a backup of it.
    ///
    /// # Errors
    /// When there is none, or its passphrase is missing or wrong.
    pub fn keys(&self, register: &Path) -> Result<Keys> {
        keys::find(self.world, register, || passphrase::known(self))
    }

    /// Opens the register with its key; where its log is days ahead of the clock, one of the two is wrong and every entry is dated by the log.
    ///
    /// # Errors
    /// When there is none, its key is missing, or it cannot be opened.
    pub fn open(&mut self) -> Result<Register> {
        let path = self.register_path()?;
        let mut register = Register::open_any(&path, &self.keys(&path)?)?;
        register.sign_in(Worker {
            who: self.stamp().who().to_owned(),
            command: self.command.to_owned(),
            zone: self.world.zone,
        });
        let next = register.moment(&self.world.now)?;
        if next.get(..DAY) > later(self.world.now.get(..DAY)).as_deref() {
            self.warn(&said!("log-ahead", at = next, now = &self.world.now));
        }
        Ok(register)
    }

    /// Refuses to write in a backup: it would not be what its sheet says any more, and no register could be made of it again.
    ///
    /// # Errors
    /// When the register that was named is one.
    pub fn refuse_backup(&self) -> Result<()> {
        let Ok(path) = self.register_path() else {
            return Ok(());
        };
        let Some(made_at) = backup::made_at(&path) else {
            return Ok(());
        };
        let path = path.display().to_string();
        let hint = said!("backup-not-to-write-hint", path = path.as_str());
        Err(Error::refused(said!("backup-not-to-write", path = path, at = made_at)).hint(hint))
    }
}
