//! A letter as it is written: the words of the town, and what goes with them.

use chrono::NaiveDate;

use super::Asked;
use super::to_whom::Reader;
use crate::commands::run::Run;
use crate::commands::voucher::slips::Printer;
use crate::commands::{card, names, signing, worded};
use crate::domain::{LetterKind, PersonId};
use crate::error::Result;
use crate::label::card::Card;
use crate::label::letter::Letter;
use crate::label::slip::Slip;
use crate::register::Register;
use crate::seal::SigningKey;
use crate::text::Lang;

/// What was found on the way.
#[derive(Default)]
pub struct Sent {
    /// About whom the letters are.
    pub about: Vec<PersonId>,
    /// Households that got none, since nobody knows where they live.
    pub without_address: usize,
    /// Vouchers that are still to be paid.
    pub unpaid: usize,
}

/// With what letters are written.
pub struct Writer<'r> {
    register: &'r Register,
    asked: &'r Asked<'r>,
    on: NaiveDate,
    at: String,
    municipality: String,
    contact: Vec<String>,
    printer: Printer<'r>,
    key: SigningKey,
}

/// What goes with a letter.
#[derive(Default)]
struct With {
    cards: Vec<Card>,
    slips: Vec<Vec<Slip>>,
}

impl<'r> Writer<'r> {
    /// Prepares to write.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn new(run: &Run<'_>, register: &'r Register, asked: &'r Asked<'r>) -> Result<Self> {
        Ok(Self {
            register,
            asked,
            on: run.on,
            at: run.stamp().at,
            municipality: names::municipality(register)?,
            contact: worded::contact(register)?,
            printer: Printer::new(register, run.on, false)?,
            key: signing::pair(register)?,
        })
    }

    /// The letter to somebody; `None` when there is nothing to send, or nowhere to send it.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn letter(&self, mut reader: Reader, sent: &mut Sent) -> Result<Option<Letter>> {
        let mut with = With::default();
        let mut about = Vec::new();
        let mut passes = Vec::new();
        for person in reader.persons {
            let concerns = match self.asked.kind {
                LetterKind::Pass => match self.register.card_of(person)? {
                    Some(held) if !self.asked.new || !self.register.was_printed(held.pass)? => {
                        with.cards.push(card::card(&held, &self.key)?);
                        passes.push(held.pass);
                        true
                    }
                    _ => false,
                },
                LetterKind::Vouchers => {
                    let found = self.printer.of_all([person])?;
                    sent.unpaid += found.unpaid;
                    let some = !found.sheets.is_empty();
                    with.slips.extend(found.sheets);
                    some
                }
                LetterKind::Renewal => true,
            };
            about.extend(concerns.then_some(person));
        }
        if about.is_empty() {
            return Ok(None);
        }
        if reader.address.is_empty() {
            sent.without_address += 1;
            return Ok(None);
        }
        if self.asked.cards {
            for pass in passes {
                self.register.add_pass_print(pass, &self.at)?;
            }
        } else {
            with.cards.clear();
        }
        sent.about.extend(&about);
        reader.persons = about;
        self.written(reader, with).map(Some)
    }

    fn written(&self, reader: Reader, with: With) -> Result<Letter> {
        let kind = self.asked.kind;
        let (text, language) = worded::text(self.register, kind, &reader.language)?;
        let template = worded::template(kind, &text)?;
        let card = worded::card_name(self.register, &language)?;
        let mut names = Vec::new();
        for person in &reader.persons {
            names.push(names::full_name(self.register, *person)?);
        }
        let filled = template.fill(|place| match place {
            "name" => reader.name.clone(),
            "names" => names.join(", "),
            "municipality" => self.municipality.clone(),
            "card" => card.clone(),
            "date" => dated(&language, self.on),
            _ => dated(&language, self.asked.reply_by),
        });
        let mut to = vec![reader.name];
        to.extend(reader.address);
        Ok(Letter {
            dated: dated(&language, self.on),
            language,
            sender: self.municipality.clone(),
            contact: self.contact.clone(),
            to,
            subject: filled.subject,
            paragraphs: filled.paragraphs,
            cards: with.cards,
            slips: with.slips,
        })
    }
}

/// A day as people read it; in figures where `vrijpas` does not speak the language.
fn dated(language: &str, day: NaiveDate) -> String {
    match language.parse::<Lang>() {
        Ok(lang) => lang.date(day),
        Err(_) => day.format("%d/%m/%Y").to_string(),
    }
}
