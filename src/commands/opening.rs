//! Opening the register of a command: where it lies, its keys, and who comes in.

use std::path::{Path, PathBuf};

use super::run::Run;
use super::{backup, keys, passphrase};
use crate::error::{Error, Result};
use crate::register::{Keys, Register, Worker};
use crate::said;

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

    /// Opens the register with its key.
    ///
    /// # Errors
    /// When there is none, its key is missing, or it cannot be opened.
    pub fn open(&self) -> Result<Register> {
        let path = self.register_path()?;
        let mut register = Register::open_any(&path, &self.keys(&path)?)?;
        register.sign_in(Worker {
            who: self.stamp().who().to_owned(),
            command: self.command.to_owned(),
            zone: self.world.zone,
        });
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
