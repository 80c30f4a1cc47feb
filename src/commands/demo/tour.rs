//! The guide: says what happens, shows the command, carries it out.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDate;

use crate::cli::Cli;
use crate::commands::keys;
use crate::commands::run::Run;
use crate::commands::world::World;
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::output::Output;
use crate::register::{Fault, Register};
use crate::said;
use crate::seal::OsRandomness;
use crate::text::Catalogue;

/// A tour in a folder of its own, on a day of its own.
pub struct Tour<'a> {
    folder: PathBuf,
    world: World,
    catalogue: &'a Catalogue,
    output: &'a mut Output,
}

impl<'a> Tour<'a> {
    /// Starts a tour: the folder becomes the current one, its keys lie in it.
    ///
    /// # Errors
    /// When the folder cannot be entered.
    pub fn start(run: &'a mut Run<'_>, folder: &Path) -> Result<Self> {
        std::env::set_current_dir(folder)
            .map_err(|cause| Error::system(said!("demo-no-folder")).because(cause))?;
        let world = World {
            today: NaiveDate::default(),
            now: String::new(),
            zone: run.world.zone,
            pinned: false,
            random: Box::new(OsRandomness),
            login: run.world.login.clone(),
            on_behalf: None,
            locale: None,
            colour: false,
            register: None,
            key_file: None,
            passphrase_file: None,
            // Where a terminal finds it with XDG_CONFIG_HOME on this folder, so that a kept tour goes on.
            key_folder: Some(folder.join("config").join("vrijpas")),
        };
        Ok(Self {
            folder: folder.to_owned(),
            world,
            catalogue: run.catalogue,
            output: run.output,
        })
    }

    /// The day on which the next steps happen.
    pub fn on(&mut self, day: NaiveDate) {
        self.world.today = day;
        self.world.now = format!("{day}T09:00:00Z");
    }

    /// Says something.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn say(&mut self, said: &Said) -> Result<()> {
        let text = self.catalogue.say(said);
        writeln!(self.output.data(), "\n{text}").map_err(|fault| Error::unwritten(&fault))
    }

    /// Shows a command and carries it out.
    ///
    /// # Errors
    /// What the command gives.
    pub fn step(&mut self, line: &str) -> Result<()> {
        if self.output.reader_gone() {
            // Whoever watched has left: the story ends here, and well.
            return Ok(());
        }
        writeln!(self.output.data(), "\n$ vrijpas {line}")
            .map_err(|fault| Error::unwritten(&fault))?;
        match self.carry_out(line) {
            Err(_) if self.output.reader_gone() => Ok(()),
            done => done,
        }
    }

    /// Shows a command that is refused on purpose, and what it says.
    ///
    /// # Errors
    /// A bug when it is not refused.
    pub fn refused(&mut self, line: &str) -> Result<()> {
        match self.step(line) {
            Ok(()) if self.output.reader_gone() => Ok(()),
            Ok(()) => Err(Error::bug()),
            Err(error) => writeln!(self.output.data(), "{}", error.show(self.catalogue))
                .map_err(|fault| Error::unwritten(&fault)),
        }
    }

    fn carry_out(&mut self, line: &str) -> Result<()> {
        let words: Vec<&str> = std::iter::once("vrijpas").chain(line.split(' ')).collect();
        let cli = Cli::of(&words).map_err(|cause| Error::bug().because(cause))?;
        let command: Vec<&str> = line.split(' ').take(2).collect();
        crate::commands::carry_out(
            &cli,
            &command.join(" "),
            &self.world,
            self.catalogue,
            self.output,
        )
    }

    /// Puts a file in the folder of the tour.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn file(&self, name: &str, text: &str) -> Result<()> {
        let path = self.folder.join(name);
        let write = || {
            if let Some(parent) = path.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::write(&path, text)
        };
        write().map_err(|cause| {
            Error::system(said!("file-not-written", path = path.display().to_string()))
                .because(cause)
        })
    }

    /// Opens a register of the tour, to look up a code that a person would read from paper.
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn register(&self, name: &str) -> Result<Register> {
        let path = self.folder.join(name);
        let no_passphrase = || Err(Error::from(Fault::PassphraseWrong));
        let keys = keys::find(&self.world, &path, no_passphrase)?;
        Ok(Register::open_any(&path, &keys)?)
    }
}
