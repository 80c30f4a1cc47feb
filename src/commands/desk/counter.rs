//! What every page of the counter works with: the register, the terminal, and what was just said.

use std::rc::Rc;

use crate::commands::run::Run;
use crate::commands::scheme::{self, InForce};
use crate::commands::told::{Told, Weight};
use crate::domain::Said;
use crate::error::{Error, Result};
use crate::register::{Fault, Register};
use crate::said;
use crate::terminal::{Hint, Key, Line, Page, Terminal, Tone, Wait};

/// Why a page was left for good.
pub enum Left {
    /// Whoever sat there has gone, or the line was cut: everything done so far is kept.
    Away,
    /// Something failed.
    Failed(Error),
}

/// What a page gives.
pub type Step<T> = std::result::Result<T, Left>;

impl From<Error> for Left {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Fault> for Left {
    fn from(fault: Fault) -> Self {
        Self::Failed(fault.into())
    }
}

/// The counter.
pub struct Counter<'c, 'w> {
    /// The command.
    pub run: &'c mut Run<'w>,
    /// The register, open as long as somebody stands here.
    pub register: Register,
    /// The regulation of the day, where there is one.
    pub scheme: Option<Rc<InForce>>,
    terminal: &'c mut dyn Terminal,
    message: Option<Line>,
}

impl<'c, 'w> Counter<'c, 'w> {
    /// A counter at which nobody stands yet.
    pub fn new(run: &'c mut Run<'w>, register: Register, terminal: &'c mut dyn Terminal) -> Self {
        let scheme = scheme::in_force(&register, run.on).ok().map(Rc::new);
        Self {
            run,
            register,
            scheme,
            terminal,
            message: None,
        }
    }

    /// Helps one family after the other, until somebody leaves.
    ///
    /// # Errors
    /// When the register fails.
    pub fn stand(mut self) -> Result<()> {
        match self.search() {
            Ok(()) | Err(Left::Away) => Ok(()),
            Err(Left::Failed(error)) => Err(error),
        }
    }

    /// Shows a page, with what was just said, and waits for a key.
    pub fn press(&mut self, mut page: Page, wait: Wait) -> Step<Key> {
        page.message = self.message.take();
        page.rest = self.word(&said!("desk-rest"));
        page.too_small = self.word(&said!("desk-too-small"));
        loop {
            // Whoever cannot be shown anything is not there any more.
            self.terminal.show(&page).map_err(|_| Left::Away)?;
            match self.terminal.key(wait).map_err(|_| Left::Away)? {
                Key::Interrupt => return Err(Left::Away),
                Key::Resize => {}
                key => return Ok(key),
            }
        }
    }

    /// Words in the reader's language.
    pub fn word(&self, said: &Said) -> String {
        self.run.catalogue.say(said)
    }

    /// A key on the page, what it does and with which command.
    pub fn hint(&self, key: &str, word: &Said, command: Option<&Said>) -> Hint {
        Hint {
            key: key.to_owned(),
            word: self.word(word),
            command: command.map(|said| self.word(said)).unwrap_or_default(),
        }
    }

    /// Says something on the next page.
    pub fn tell(&mut self, said: &Said) {
        let text = self.word(said);
        self.add(text, Tone::Strong);
    }

    /// Says what is to be noted of an act on the next page.
    pub fn warn_of(&mut self, told: &Told) {
        for (weight, said) in told.sentences() {
            if weight == Weight::Warning {
                let text = self.word(said);
                self.add(text, Tone::Alert);
            }
        }
    }

    /// Says what an act has to tell on the next page.
    pub fn pass_on(&mut self, told: &Told) {
        for (weight, said) in told.sentences() {
            let text = self.word(said);
            let tone = match weight {
                Weight::Plain => Tone::Strong,
                Weight::Warning => Tone::Alert,
            };
            self.add(text, tone);
        }
    }

    /// Says on the next page what went wrong; a register that fails ends it.
    pub fn complain(&mut self, error: Error) -> Step<()> {
        if error.kind == crate::error::Kind::Bug {
            return Err(error.into());
        }
        for said in &error.said {
            let text = self.word(&said!("desk-wrong", text = said.clone()));
            self.add(text, Tone::Alert);
        }
        for hint in &error.hints {
            let text = self.word(&said!("hint-line", text = hint.clone()));
            self.add(text, Tone::Quiet);
        }
        Ok(())
    }

    fn add(&mut self, text: String, tone: Tone) {
        let mut line = self.message.take().unwrap_or_default();
        if let Some(last) = line.0.last_mut() {
            last.text.push(' ');
        }
        self.message = Some(line.and(text, tone));
    }
}
