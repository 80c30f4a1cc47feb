//! `letter pass | vouchers | renewal | show`: what is sent with passes and vouchers, one text for everybody.

mod to_whom;

use chrono::{Days, NaiveDate};

use super::binding;
use super::run::{Run, day};
use super::voucher::slips::Printer;
use super::{names, worded};
use crate::cli::{LetterTo, LetterVerb};
use crate::domain::{LetterKind, PersonId, Template};
use crate::error::{Error, Result};
use crate::label::letter::Letter;
use crate::label::slip::Slip;
use crate::register::Register;
use crate::render::papers;
use crate::said;
use crate::text::Lang;
use to_whom::{Reader, Whom};

/// How long people have to answer, in days, when no day was typed: three weeks.
const REPLY: u64 = 21;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &LetterVerb) -> Result<()> {
    match verb {
        LetterVerb::Pass { to, .. } => send(run, LetterKind::Pass, to, Whom::All, run.on),
        LetterVerb::Vouchers { to, .. } => send(run, LetterKind::Vouchers, to, Whom::All, run.on),
        LetterVerb::Renewal {
            to, due, reply_by, ..
        } => {
            let otherwise = if *due { Whom::Due } else { Whom::All };
            let by = reply(run, reply_by.as_deref())?;
            send(run, LetterKind::Renewal, to, otherwise, by)
        }
        LetterVerb::Show { kind, language } => show(run, kind, language.as_deref()),
    }
}

/// Until when people are asked to answer.
fn reply(run: &Run<'_>, typed: Option<&str>) -> Result<NaiveDate> {
    let Some(typed) = typed else {
        return Ok(run.on.checked_add_days(Days::new(REPLY)).unwrap_or(run.on));
    };
    let by = day(typed)?;
    if by <= run.on {
        return Err(Error::refused(said!("letter-reply-past", day = by)));
    }
    Ok(by)
}

/// Shows the text that is in force, with its places open: it can be kept in a file, changed, and set again.
fn show(run: &mut Run<'_>, kind: &str, language: Option<&str>) -> Result<()> {
    let known = LetterKind::ALL.iter();
    let meant = known.clone().find(|one| one.word() == kind).copied();
    let meant = meant.ok_or_else(|| {
        let known: Vec<String> = known.map(|one| one.word().to_owned()).collect();
        Error::usage(said!("letter-unknown-kind", kind = kind, known = known))
    })?;
    let register = run.open()?;
    let language = language.unwrap_or(run.catalogue.lang().code());
    let (text, language) = worded::text(&register, meant, language)?;
    writeln!(run.output.data(), "{text}").map_err(|fault| Error::unwritten(&fault))?;
    let places = meant.places().iter().map(|place| format!("{{{place}}}"));
    run.tell(&said!(
        "letter-places",
        kind = meant.word(),
        language = language,
        places = places.collect::<Vec<_>>()
    ));
    Ok(())
}

/// Makes the letters of a kind.
fn send(
    run: &mut Run<'_>,
    kind: LetterKind,
    to: &LetterTo,
    otherwise: Whom,
    reply_by: NaiveDate,
) -> Result<()> {
    let binding = binding::read(run, &to.output, to.per_file, 1)?;
    let mut register = run.open()?;
    let (household, member) = (to.household.as_deref(), to.member.as_deref());
    let whom = Whom::read(&register, household, member, otherwise)?;
    let writer = Writer::new(run, &register, kind, reply_by)?;
    let mut sent = Sent::default();
    let on = run.on;
    let made = binding::bind(
        run,
        binding,
        &|out, letters| papers::letters(out, letters, on),
        |take| {
            whom.each(run, &register, &mut |reader| {
                if let Some(letter) = writer.letter(reader, &mut sent)? {
                    take(letter)?;
                }
                Ok(())
            })
        },
    )?;
    let without_contact = writer.contact.is_empty();
    if !run.global.dry_run {
        match whom {
            Whom::Household(_) | Whom::Member(_) => run.note_letters(&mut register, &sent.about)?,
            Whom::All | Whom::Due => run.note_letter_run(&mut register, made)?,
        }
    }
    if made == 0 {
        run.tell(&said!("letter-none"));
    } else {
        let path = to.output.display().to_string();
        run.tell(&said!("letter-written", count = made, path = path));
    }
    if sent.without_address > 0 {
        run.warn(&said!("letter-no-address", count = sent.without_address));
    }
    if sent.unpaid > 0 {
        run.warn(&said!("voucher-print-waiting", count = sent.unpaid));
    }
    if without_contact && made > 0 {
        run.warn(&said!("letter-no-contact"));
    }
    run.tell_if_dry();
    Ok(())
}

/// What was found on the way.
#[derive(Default)]
struct Sent {
    about: Vec<PersonId>,
    without_address: usize,
    unpaid: usize,
}

/// With what letters are written.
struct Writer<'r> {
    register: &'r Register,
    kind: LetterKind,
    on: NaiveDate,
    reply_by: NaiveDate,
    municipality: String,
    contact: Vec<String>,
    printer: Printer<'r>,
}

impl<'r> Writer<'r> {
    fn new(
        run: &Run<'_>,
        register: &'r Register,
        kind: LetterKind,
        reply_by: NaiveDate,
    ) -> Result<Self> {
        Ok(Self {
            register,
            kind,
            on: run.on,
            reply_by,
            municipality: names::municipality(register)?,
            contact: worded::contact(register)?,
            printer: Printer::new(register, run.on, false)?,
        })
    }

    /// The letter to somebody; `None` when there is nothing to send, or nowhere to send it.
    fn letter(&self, mut reader: Reader, sent: &mut Sent) -> Result<Option<Letter>> {
        let mut slips: Vec<Vec<Slip>> = Vec::new();
        match self.kind {
            LetterKind::Pass => {
                let mut holders = Vec::new();
                for person in reader.persons {
                    let passes = self.register.passes_of(person)?;
                    if passes.iter().any(|pass| pass.is_usable()) {
                        holders.push(person);
                    }
                }
                reader.persons = holders;
            }
            LetterKind::Vouchers => {
                let mut holders = Vec::new();
                for person in reader.persons {
                    let found = self.printer.of_all([person])?;
                    sent.unpaid += found.unpaid;
                    if !found.sheets.is_empty() {
                        holders.push(person);
                        slips.extend(found.sheets);
                    }
                }
                reader.persons = holders;
            }
            LetterKind::Renewal => {}
        }
        if reader.persons.is_empty() {
            return Ok(None);
        }
        if reader.address.is_empty() {
            sent.without_address += 1;
            return Ok(None);
        }
        sent.about.extend(&reader.persons);
        self.written(reader, slips).map(Some)
    }

    fn written(&self, reader: Reader, slips: Vec<Vec<Slip>>) -> Result<Letter> {
        let (text, language) = worded::text(self.register, self.kind, &reader.language)?;
        let template: Template = worded::template(self.kind, &text)?;
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
            _ => dated(&language, self.reply_by),
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
            slips,
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
