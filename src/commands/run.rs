//! One command being carried out: the world, the options every command takes, and the way to speak.

use std::cell::RefCell;

use chrono::NaiveDate;

use super::world::World;
use crate::cli::{self, Global};
use crate::domain::{Said, parse_day};
use crate::error::{Error, Result, warning};
use crate::grid::{Cell, Column, Grid, Tree};
use crate::label::Listed;
use crate::output::{Output, Progress};
use crate::register::{Action, Keep, Register, Stamp, Subject};
use crate::render::{self, Format, Screen};
use crate::said;
use crate::text::{Catalogue, Lang, visible};

/// What a command works with.
pub struct Run<'a> {
    /// The outside world.
    pub world: &'a World,
    /// Options that every command takes.
    pub global: &'a Global,
    /// The reader's language.
    pub catalogue: &'a Catalogue,
    /// Stdout and stderr.
    pub output: &'a mut Output,
    /// Noun and verb, for the log.
    pub command: &'a str,
    /// The day that matters: `--on`, else today.
    pub on: NaiveDate,
    /// Whether the clock goes on while this command runs: at the counter it does, all day.
    pub ticking: bool,
    /// The moment that is written down: that of the clock, or what the register makes of it.
    moment: RefCell<String>,
}

impl<'a> Run<'a> {
    /// Starts a command.
    ///
    /// # Errors
    /// When `--on` is not a day, or a workbook would land on a terminal.
    pub fn new(
        world: &'a World,
        global: &'a Global,
        catalogue: &'a Catalogue,
        output: &'a mut Output,
        command: &'a str,
    ) -> Result<Self> {
        if let Some(lang) = &global.lang {
            // The words are chosen before the rest is read; here it is only said when it was none.
            typed::<Lang>(lang)?;
        }
        let on = match &global.on {
            Some(text) => day(text)?,
            None => world.today,
        };
        if global.format == cli::Format::Xlsx && output.width().is_some() {
            let said = said!("xlsx-on-a-terminal");
            return Err(Error::usage(said).hint(said!("xlsx-on-a-terminal-hint")));
        }
        output.hush(global.quiet);
        Ok(Self {
            world,
            global,
            catalogue,
            output,
            command,
            on,
            ticking: false,
            moment: RefCell::new(world.now.clone()),
        })
    }

    /// Whether writes are kept.
    #[must_use]
    pub fn keep(&self) -> Keep {
        if self.global.dry_run {
            Keep::No
        } else {
            Keep::Yes
        }
    }

    /// Who, when, with which command.
    #[must_use]
    pub fn stamp(&self) -> Stamp {
        Stamp {
            at: self.moment.borrow().clone(),
            login: self.world.login.clone(),
            on_behalf: self.world.on_behalf.clone(),
            command: self.command.to_owned(),
        }
    }

    /// Writes in one transaction, with an entry of the log; with `--dry-run` all of it is taken back.
    ///
    /// # Errors
    /// What `work` gives, or when the register cannot be written.
    pub fn write<T>(
        &self,
        register: &mut Register,
        action: Action,
        work: impl FnOnce(&Register) -> Result<(T, Subject)>,
    ) -> Result<T> {
        self.refuse_backup()?;
        let pinned = self.world.pinned;
        register.write(self.keep(), |register| {
            self.date(register)?;
            let (value, subject) = work(register)?;
            let stamp = self.stamp();
            if pinned {
                register.log(&stamp, Action::PinClock, Subject::default())?;
            }
            register.log(&stamp, action, subject)?;
            Ok(value)
        })
    }

    /// Dates what is written from here on: the moment of the clock, or what the register makes of it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn date(&self, register: &Register) -> Result<()> {
        let now = if self.ticking {
            self.world.clock()
        } else {
            self.world.now.clone()
        };
        self.moment.replace(register.moment(&now)?);
        Ok(())
    }

    /// Shows a report in the format that was asked for.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn show(&mut self, grid: &Grid) -> Result<()> {
        let (format, on) = (self.format(), self.on);
        let width = self.output.width();
        let screen = Screen { width, on };
        render::grid(self.output.data(), grid, format, self.catalogue, screen)
            .map_err(|fault| Error::unwritten(&fault))
    }

    /// Shows a long list row by row, for programs: CSV, or what else was asked for.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn show_rows(
        &mut self,
        columns: &[Column],
        rows: impl IntoIterator<Item = Vec<Cell>>,
    ) -> Result<()> {
        let (format, on) = (self.format(), self.on);
        render::rows(self.output.data(), columns, rows, format, on)
            .map_err(|fault| Error::unwritten(&fault))
    }

    /// Lets a list leave on stdout, row by row: CSV, or what else was asked for.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn leave<V: Listed>(&mut self, views: impl IntoIterator<Item = V>) -> Result<()> {
        let rows = views.into_iter().flat_map(|view| view.rows());
        self.show_rows(&V::columns(), rows)
    }

    /// Shows sentences that are themselves the answer, or the same in figures for programs.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn answer(&mut self, sentences: &[Said], figures: &Grid) -> Result<()> {
        if self.format() != Format::Table {
            return self.show(figures);
        }
        for said in sentences {
            let sentence = self.catalogue.say(said);
            writeln!(self.output.data(), "{sentence}").map_err(|fault| Error::unwritten(&fault))?;
        }
        Ok(())
    }

    /// Shows reasons in the format that was asked for.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn show_trees(&mut self, trees: &[Tree]) -> Result<()> {
        let (format, on) = (self.format(), self.on);
        render::trees(self.output.data(), trees, format, self.catalogue, on)
            .map_err(|fault| Error::unwritten(&fault))
    }

    /// Gives an answer in words: data for stdout.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn state(&mut self, said: &Said) -> Result<()> {
        let text = self.catalogue.say(said);
        writeln!(self.output.data(), "{text}").map_err(|fault| Error::unwritten(&fault))
    }

    /// Gives a text of the municipality, line by line.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn text(&mut self, text: &str) -> Result<()> {
        text.lines().try_for_each(|line| {
            writeln!(self.output.data(), "{}", visible(line))
                .map_err(|fault| Error::unwritten(&fault))
        })
    }

    /// An empty line between two parts of what people read.
    ///
    /// # Errors
    /// Never: what cannot be written comes out at the end of the run.
    pub fn blank(&mut self) -> Result<()> {
        writeln!(self.output.data()).map_err(|fault| Error::unwritten(&fault))
    }

    /// Says something that is not data.
    pub fn tell(&mut self, said: &Said) {
        self.output.talk(&self.catalogue.say(said));
    }

    /// Says something to be noted: it stops nothing.
    pub fn warn(&mut self, said: &Said) {
        self.output.talk(&warning(said, self.catalogue));
    }

    /// Says an error that does not end the command.
    pub fn complain(&mut self, error: &Error) {
        self.output.complain(&error.show(self.catalogue));
    }

    /// Long work of so many steps (`None`: nobody knows): see [`Output::progress`].
    pub fn progress(&self, said: &Said, steps: Option<u64>) -> Progress {
        self.output.progress(self.catalogue.say(said), steps)
    }

    /// After a dry run: that nothing was written.
    pub fn tell_if_dry(&mut self) {
        if self.global.dry_run {
            self.tell(&said!("dry-run"));
        }
    }

    /// Reasons as the lines of a page on the screen.
    #[must_use]
    pub fn tree_lines(&self, trees: &[Tree]) -> Vec<String> {
        let mut text = Vec::new();
        // Writing into memory does not fail.
        let _ = render::trees(&mut text, trees, Format::Table, self.catalogue, self.on);
        let text = String::from_utf8_lossy(&text);
        text.lines().map(str::to_owned).collect()
    }

    /// The format of reports.
    #[must_use]
    pub fn format(&self) -> Format {
        match self.global.format {
            cli::Format::Table => Format::Table,
            cli::Format::Csv => Format::Csv,
            cli::Format::Json => Format::Json,
            cli::Format::Xlsx => Format::Xlsx,
        }
    }
}

/// A day typed on the command line.
///
/// # Errors
/// When it is not one.
pub fn day(text: &str) -> Result<NaiveDate> {
    parse_day(text).map_err(Error::usage)
}

/// A value typed on the command line.
///
/// # Errors
/// When it is not one.
pub fn typed<T: std::str::FromStr<Err = Said>>(text: &str) -> Result<T> {
    text.parse().map_err(Error::usage)
}

/// A value that may be left out on the command line.
///
/// # Errors
/// When it is there and is not one.
pub fn typed_if<T: std::str::FromStr<Err = Said>>(text: Option<&str>) -> Result<Option<T>> {
    text.map(typed).transpose()
}
