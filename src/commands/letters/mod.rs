//! `letter pass | vouchers | renewal | show`: what is sent with passes and vouchers, one text for everybody.

mod to_whom;
mod writer;

use chrono::{Days, NaiveDate};

use super::binding::{self, Binding};
use super::run::{Run, day};
use super::{card, worded};
use crate::cli::{LetterTo, LetterVerb};
use crate::domain::LetterKind;
use crate::error::{Error, Result};
use crate::register::{Action, Register, Subject};
use crate::render::papers;
use crate::said;
use crate::text::{Catalogue, Lang};
use to_whom::Whom;
use writer::{Sent, Writer};

/// How long people have to answer, in days, when no day was typed: three weeks.
const REPLY: u64 = 21;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &LetterVerb) -> Result<()> {
    let plain = |kind, to| Asked {
        kind,
        to,
        otherwise: Whom::All,
        reply_by: run.on,
        new: false,
        cards: false,
    };
    match verb {
        LetterVerb::Pass {
            to,
            new,
            with_cards,
            ..
        } => {
            let asked = Asked {
                new: *new,
                cards: *with_cards,
                ..plain(LetterKind::Pass, to)
            };
            send(run, &asked)
        }
        LetterVerb::Vouchers { to, .. } => send(run, &plain(LetterKind::Vouchers, to)),
        LetterVerb::Renewal {
            to, due, reply_by, ..
        } => {
            let asked = Asked {
                otherwise: if *due { Whom::Due } else { Whom::All },
                reply_by: reply(run, reply_by.as_deref())?,
                ..plain(LetterKind::Renewal, to)
            };
            send(run, &asked)
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
    run.text(&text)?;
    let places = meant.places().iter().map(|place| format!("{{{place}}}"));
    run.tell(&said!(
        "letter-places",
        kind = meant.word(),
        language = language,
        places = places.collect::<Vec<_>>()
    ));
    Ok(())
}

/// Which letters are asked.
pub struct Asked<'a> {
    kind: LetterKind,
    to: &'a LetterTo,
    /// When neither a household nor a member is named.
    otherwise: Whom,
    reply_by: NaiveDate,
    /// Only about passes that were never printed.
    new: bool,
    /// With the passes on them.
    cards: bool,
}

/// Makes the letters.
fn send(run: &mut Run<'_>, asked: &Asked<'_>) -> Result<()> {
    let to = asked.to;
    let binding = binding::read(run, &to.output, to.per_file, 1)?;
    let mut register = run.open()?;
    let (household, member) = (to.household.as_deref(), to.member.as_deref());
    let whom = Whom::read(&register, household, member, asked.otherwise)?;
    let (made, sent) = if asked.cards {
        run.write(&mut register, Action::Print, |register| {
            let made = make(run, register, &whom, (asked, binding))?;
            let subject = Subject {
                count: i64::try_from(made.0).ok(),
                ..Subject::default()
            };
            Ok((made, subject))
        })?
    } else {
        make(run, &register, &whom, (asked, binding))?
    };
    if !run.global.dry_run {
        match whom {
            Whom::Household(_) | Whom::Member(_) => run.note_letters(&mut register, &sent.about)?,
            Whom::All | Whom::Due => run.note_letter_run(&mut register, made)?,
        }
    }
    let contact = worded::contact(&register)?;
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
    if contact.is_empty() && made > 0 {
        run.warn(&said!("letter-no-contact"));
    }
    run.tell_if_dry();
    Ok(())
}

fn make(
    run: &Run<'_>,
    register: &Register,
    whom: &Whom,
    (asked, binding): (&Asked<'_>, Binding<'_>),
) -> Result<(usize, Sent)> {
    let writer = Writer::new(run, register, asked)?;
    // What stands on vouchers and passes is in the language of the municipality.
    let look = card::look(register, &Catalogue::new(Lang::Nl))?;
    let on = run.on;
    let mut sent = Sent::default();
    let progress = run.progress(&said!("progress-letters"), None);
    let made = binding::bind(
        run,
        binding,
        &|out, letters| papers::letters(out, letters, &look, on),
        |take| {
            whom.each(run, register, &mut |reader| {
                if let Some(letter) = writer.letter(reader, &mut sent)? {
                    take(letter)?;
                    progress.step(1);
                }
                Ok(())
            })
        },
    )?;
    Ok((made, sent))
}
