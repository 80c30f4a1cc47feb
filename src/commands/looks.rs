//! Looks: whoever sees a status, figure, ground, tier or explanation of somebody stands in the log before it is shown.

use super::run::Run;
use crate::domain::PersonId;
use crate::error::{Kind, Result};
use crate::register::{Action, FactOf, Keep, Register, Subject};

impl Run<'_> {
    /// Notes in the log whose facts or rights are looked at; also with `--dry-run`, since they are seen all the same.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn note_look(&self, register: &mut Register, persons: &[PersonId]) -> Result<()> {
        let subjects = persons.iter().map(|person| Subject {
            person: Some(*person),
            ..Subject::default()
        });
        self.note(register, Action::Look, subjects)
    }

    /// Notes in the log that a letter to or about somebody is made.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn note_letters(&self, register: &mut Register, persons: &[PersonId]) -> Result<()> {
        let subjects = persons.iter().map(|person| Subject {
            person: Some(*person),
            ..Subject::default()
        });
        self.note(register, Action::Letter, subjects)
    }

    /// Notes in the log that so many letters are made at once.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn note_letter_run(&self, register: &mut Register, count: usize) -> Result<()> {
        let subject = Subject {
            count: i64::try_from(count).ok(),
            ..Subject::default()
        };
        self.note(register, Action::Letter, [subject])
    }

    /// Notes in the log that a list over everybody is looked at, and how long it is.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn note_look_at_all(&self, register: &mut Register, count: usize) -> Result<()> {
        let subject = Subject {
            count: i64::try_from(count).ok(),
            ..Subject::default()
        };
        self.note(register, Action::Look, [subject])
    }

    /// After a write about somebody: where nothing of it was kept, since it was a trial or was refused, what it tells was looked at all
    /// the same.
    ///
    /// # Errors
    /// What was written, or when the look cannot be noted.
    pub fn or_look<T>(
        &self,
        register: &mut Register,
        persons: &[PersonId],
        written: Result<T>,
    ) -> Result<T> {
        if self.tells(&written) {
            self.note_look(register, persons)?;
        }
        written
    }

    /// Whether a write of which nothing was kept told somebody something all the same. A disk that failed tells nothing.
    pub fn tells<T>(&self, written: &Result<T>) -> bool {
        match written {
            Ok(_) => self.keep() == Keep::No,
            Err(error) => !matches!(error.kind, Kind::System | Kind::Bug),
        }
    }

    /// After an import of facts: a trial tells how many of them stand already.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn note_trial(&self, register: &mut Register, rows: i64) -> Result<()> {
        if self.keep() == Keep::Yes {
            return Ok(());
        }
        self.note_look_at_all(register, usize::try_from(rows).unwrap_or_default())
    }

    /// The persons a fact is about on the day: the member, or everybody in the household.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn persons_of(&self, register: &Register, subject: FactOf) -> Result<Vec<PersonId>> {
        Ok(match subject {
            FactOf::Person(person) => vec![person],
            FactOf::Household(household) => register.persons_in(household, self.on)?,
        })
    }

    fn note(
        &self,
        register: &mut Register,
        action: Action,
        subjects: impl IntoIterator<Item = Subject>,
    ) -> Result<()> {
        let mut subjects = subjects.into_iter().peekable();
        if subjects.peek().is_none() {
            return Ok(());
        }
        self.refuse_backup()?;
        register.write(Keep::Yes, |register| {
            self.date(register)?;
            let stamp = self.stamp();
            if self.world.pinned {
                register.log(&stamp, Action::PinClock, Subject::default())?;
            }
            subjects.try_for_each(|subject| Ok(register.log(&stamp, action, subject)?))
        })
    }
}
