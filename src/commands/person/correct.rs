//! `person correct`: what was written down wrongly about somebody is put right. The old value leaves every list; an earlier birth
//! date stays where a kit or a price went by it.

use chrono::Datelike;

use crate::cli::PersonCorrect;
use crate::commands::names;
use crate::commands::run::{Run, typed, typed_if};
use crate::domain::{Insz, PartialDate, PersonId, Said, language_code, name_key};
use crate::error::{Error, Result};
use crate::register::{Action, Identity, Register, Subject};
use crate::said;

/// Puts right what is given.
///
/// # Errors
/// When a value cannot be what it says, or a number is somebody else's.
pub fn run(run: &mut Run<'_>, asked: &PersonCorrect) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, &asked.member)?;
    let known = register
        .identity(person)?
        .ok_or_else(|| Error::refused(said!("merge-erased", member = asked.member.as_str())))?;
    let better = better(run, asked, &known)?;
    let number = number(run, asked, &register, person)?;
    let mut changed = changed(&known, &better);
    if number.is_some() {
        changed.push(Said::plain("correct-insz"));
    }
    if changed.is_empty() {
        run.tell(&said!("correct-nothing"));
        return Ok(());
    }
    run.write(&mut register, Action::Change, |register| {
        let at = run.stamp().at;
        if better != known {
            register.set_identity(person, &better, &at)?;
        }
        if let Some(number) = number {
            let number = number.canonical();
            let mac = names::number_key(register)?.pseudonym(&number);
            register.correct_number(person, mac.bytes(), &number, &at)?;
        }
        let subject = Subject {
            person: Some(person),
            ..Subject::default()
        };
        Ok(((), subject))
    })?;
    let name = format!("{} {}", better.first_name, better.last_name);
    run.tell(&said!("correct-done", name = name.trim(), what = changed));
    run.tell(&said!("correct-source"));
    if better.birth_date != known.birth_date {
        run.tell(&said!("correct-birth"));
        run.tell(&said!("person-derive"));
    }
    run.tell_if_dry();
    Ok(())
}

/// Who somebody is with what is given in its place.
fn better(run: &Run<'_>, asked: &PersonCorrect, known: &Identity) -> Result<Identity> {
    let mut better = known.clone();
    if let Some(name) = &asked.last_name {
        if name.trim().is_empty() {
            return Err(Error::usage(said!("member-name-empty")));
        }
        name.clone_into(&mut better.last_name);
    }
    if let Some(name) = &asked.first_name {
        name.clone_into(&mut better.first_name);
    }
    better.name_key = name_key(&format!("{} {}", better.last_name, better.first_name));
    if let Some(text) = &asked.birth_date {
        better.birth_date = typed::<PartialDate>(text)?;
        if better.birth_date.earliest() > run.world.today {
            let value = text.as_str();
            return Err(Error::usage(said!("birth-in-the-future", value = value)));
        }
    }
    better.sex = typed_if(asked.sex.as_deref())?.or(known.sex);
    // An empty value takes away what was known.
    let replace = |new: &Option<String>, old: &mut Option<String>| {
        if let Some(new) = new {
            *old = Some(new.clone()).filter(|new| !new.trim().is_empty());
        }
    };
    replace(&asked.phone, &mut better.phone);
    replace(&asked.email, &mut better.email);
    if let Some(language) = &asked.language {
        better.language = Some(language_code(language).map_err(Error::usage)?);
    }
    Ok(better)
}

/// The number that is given, where it is another than the one that is known.
fn number(
    run: &Run<'_>,
    asked: &PersonCorrect,
    register: &Register,
    person: PersonId,
) -> Result<Option<Insz>> {
    let Some(text) = &asked.insz else {
        return Ok(None);
    };
    let number = Insz::parse(text, run.on.year()).map_err(Error::usage)?;
    let mac = names::number_key(register)?.pseudonym(&number.canonical());
    match register.person_by_number(mac.bytes())? {
        Some(holder) if holder.person != person => {
            let member = names::member_id(register, holder.person)?;
            let hint = said!(
                "correct-number-hint",
                old = asked.member.as_str(),
                new = member.as_str()
            );
            Err(Error::refused(said!("number-known", member = member)).hint(hint))
        }
        Some(holder) if !holder.replaced => Ok(None),
        _ => Ok(Some(number)),
    }
}

/// What is otherwise, in words.
fn changed(known: &Identity, better: &Identity) -> Vec<Said> {
    let names = (known.last_name != better.last_name, "correct-last-name");
    let all = [
        names,
        (known.first_name != better.first_name, "correct-first-name"),
        (known.birth_date != better.birth_date, "correct-birth-date"),
        (known.sex != better.sex, "correct-sex"),
        (known.phone != better.phone, "correct-phone"),
        (known.email != better.email, "correct-email"),
        (known.language != better.language, "correct-language"),
    ];
    let changed = all.into_iter().filter(|(changed, _)| *changed);
    changed.map(|(_, key)| Said::plain(key)).collect()
}
