//! `pass print`: the cards of everybody alike, or the list for a printing firm. What was printed is kept, so that `--new` goes on
//! where the last run ended.

use std::path::Path;

use super::super::run::Run;
use super::super::told::Told;
use super::super::{binding, card, files, names, signing};
use super::{named, number, printed, stated};
use crate::cli::PassPrint;
use crate::domain::PersonId;
use crate::error::{Error, Result};
use crate::label::card::Card;
use crate::register::{Action, HeldCard, Register, Subject};
use crate::render::card::{Cut, Print};
use crate::render::pdf::unwritable;
use crate::render::{self, Dialect, Format};
use crate::said;

/// So many pages in one file of a folder: five hundred cards on sheets, or as many pages of one card.
const SHEETS: usize = 50;
const PAGES: usize = 500;

/// Whose cards.
pub enum Whose<'a> {
    /// These passes.
    Passes(&'a [String]),
    /// Everybody in a household, in the order of its members.
    Household(&'a str),
    /// One member.
    Member(&'a str),
    /// Everybody, in the order of the numbers.
    All,
    /// Everybody whose pass was never printed, in the order of the numbers.
    New,
}

/// `pass print`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &PassPrint) -> Result<()> {
    let whose = match (&asked.household, &asked.member) {
        (Some(household), _) => Whose::Household(household),
        (None, Some(member)) => Whose::Member(member),
        (None, None) if asked.new => Whose::New,
        (None, None) if asked.all => Whose::All,
        (None, None) => Whose::Passes(&asked.passes),
    };
    if run.format() != Format::Table {
        return list(run, &whose, asked.output.as_deref());
    }
    let Some(output) = &asked.output else {
        return Err(Error::usage(said!("card-where")).hint(said!("card-where-hint")));
    };
    let cut = if asked.per_page {
        Cut::Pages
    } else {
        Cut::Sheets
    };
    let mut register = run.open()?;
    let told = print(run, &mut register, &whose, (output, asked.per_file), cut)?;
    run.pass_on(&told);
    Ok(())
}

/// Prints cards in a file that ends in `.pdf`, or in a folder in files of so many pages.
///
/// # Errors
/// When a pass or somebody is not known or a pass may not be used, when something stands where the cards would come, or when they cannot
/// be written: nothing is left then.
pub fn print(
    run: &Run<'_>,
    register: &mut Register,
    whose: &Whose<'_>,
    (output, per_file): (&Path, Option<u32>),
    cut: Cut,
) -> Result<Told> {
    let usual = match cut {
        Cut::Sheets => SHEETS,
        Cut::Pages => PAGES,
    };
    let binding = binding::read(run, output, per_file, usual)?;
    let held = held(run, register, whose)?;
    let mut told = Told::default();
    if held.is_empty() {
        told.tell(nothing(whose));
        told.if_dry(run);
        return Ok(told);
    }
    let key = signing::pair(register)?;
    let print = Print {
        look: card::look(register, run.catalogue)?,
        cut,
        on: run.on,
        catalogue: run.catalogue,
    };
    let pages = run.write(register, Action::Print, |register| {
        let progress = run.progress(&said!("progress-cards"), u64::try_from(held.len()).ok());
        let pages = binding::bind(
            run,
            binding,
            &|out, pages: &[Vec<Card>]| print.file(out, pages),
            |take| {
                for page in held.chunks(cut.places()) {
                    let cards = page.iter().map(|held| card::card(held, &key));
                    take(cards.collect::<Result<_>>()?)?;
                    progress.step(u64::try_from(page.len()).unwrap_or_default());
                }
                Ok(())
            },
        )?;
        note(run, register, &held)?;
        Ok((pages, subject(&held)))
    })?;
    let path = output.display().to_string();
    told.tell(said!(
        "card-printed",
        count = held.len(),
        pages = pages,
        path = path
    ));
    told.tell(said!("card-true-size"));
    warn(&mut told, &held);
    told.if_dry(run);
    Ok(told)
}

/// The list for a printing firm: on stdout, or in a file.
fn list(run: &mut Run<'_>, whose: &Whose<'_>, output: Option<&Path>) -> Result<()> {
    let mut register = run.open()?;
    let held = held(run, &register, whose)?;
    let key = signing::pair(&register)?;
    let cards: Vec<Card> = held
        .iter()
        .map(|held| card::card(held, &key))
        .collect::<Result<_>>()?;
    if let Some(output) = output {
        if run.format() != Format::Csv {
            return Err(Error::usage(said!("card-list-csv")));
        }
        files::free(run, output)?;
    }
    if !held.is_empty() {
        run.write(&mut register, Action::Print, |register| {
            if let Some(output) = output {
                files::fresh(run, output, |out| {
                    render::leave(out, &cards, Dialect::Plain)
                })?;
            }
            note(run, register, &held)?;
            Ok(((), subject(&held)))
        })?;
    }
    if output.is_none() {
        run.leave(cards)?;
    }
    if held.is_empty() {
        run.tell(&nothing(whose));
    } else {
        run.tell(&said!("card-listed", count = held.len()));
    }
    run.tell_if_dry();
    Ok(())
}

/// Keeps which passes went to a printer.
///
/// # Errors
/// When the register cannot be written.
pub fn note(run: &Run<'_>, register: &Register, held: &[HeldCard]) -> Result<()> {
    let at = run.stamp().at;
    held.iter()
        .try_for_each(|held| Ok(register.add_pass_print(held.pass, &at)?))
}

fn subject(held: &[HeldCard]) -> Subject {
    Subject {
        count: i64::try_from(held.len()).ok(),
        ..Subject::default()
    }
}

fn held(run: &Run<'_>, register: &Register, whose: &Whose<'_>) -> Result<Vec<HeldCard>> {
    let of = |persons: Vec<PersonId>| -> Result<Vec<HeldCard>> {
        let cards = persons.into_iter().map(|person| register.card_of(person));
        Ok(cards
            .collect::<std::result::Result<Vec<_>, _>>()?
            .into_iter()
            .flatten()
            .collect())
    };
    let mut all = Vec::new();
    let mut take = |held| {
        all.push(held);
        Ok::<_, Error>(())
    };
    match whose {
        Whose::Household(id) => {
            return of(register.persons_in(names::household(register, id)?, run.on)?);
        }
        Whose::Member(id) => return of(vec![names::person(register, id)?]),
        Whose::All => register.each_card(false, take)?,
        Whose::New => register.each_card(true, take)?,
        Whose::Passes(passes) => {
            let numbers = passes.iter().map(|text| number(text));
            let mut numbers: Vec<_> = numbers.collect::<Result<_>>()?;
            numbers.sort_unstable();
            numbers.dedup();
            for number in numbers {
                match register.card_with(number.canonical())? {
                    Some(held) => take(held)?,
                    None => return Err(unusable(register, number)?),
                }
            }
        }
    }
    Ok(all)
}

fn unusable(register: &Register, number: crate::domain::PassNumber) -> Result<Error> {
    let pass = named(register, number)?;
    Ok(Error::refused(said!(
        "pass-not-to-print",
        pass = printed(&pass),
        state = stated(pass.state)
    )))
}

fn nothing(whose: &Whose<'_>) -> crate::domain::Said {
    match whose {
        Whose::New => said!("card-none-new"),
        Whose::Household(id) => said!("card-none-household", id = *id),
        Whose::Member(id) => said!("card-none-member", id = *id),
        Whose::All | Whose::Passes(_) => said!("card-none"),
    }
}

/// Names with a sign that no font here can write: the card shows a box there.
fn warn(told: &mut Told, held: &[HeldCard]) {
    let mut signs = Vec::new();
    let mut count = 0;
    for held in held {
        let missing = [&held.first_name, &held.last_name]
            .map(|name| unwritable(name))
            .concat();
        count += u32::from(!missing.is_empty());
        signs.extend(missing.into_iter().map(String::from));
    }
    if count > 0 {
        signs.sort_unstable();
        signs.dedup();
        told.warn(said!("card-unwritable", count = count, signs = signs));
    }
}
