//! `member add | move | end`.

use super::household::full_name;
use super::household_import::{Desk, People, Place, Stay, share_in};
use super::names;
use super::notes::Notes;
use super::organiser::desk_id;
use super::run::{Run, typed, typed_if};
use super::told::Told;
use crate::cli::{MemberAdd, MemberVerb};
use crate::domain::{Insz, PartialDate, PassNumber, PersonId};
use crate::error::{Error, Result};
use crate::exchange::MemberRow;
use crate::register::{Action, Membership, Pass, Register, Subject};
use crate::said;
use chrono::Datelike;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &MemberVerb) -> Result<()> {
    match verb {
        MemberVerb::Add(asked) => add(run, asked),
        MemberVerb::Move {
            member,
            household,
            relation,
            custody_share,
        } => move_to(
            run,
            member,
            household,
            relation.as_deref(),
            custody_share.as_deref(),
        ),
        MemberVerb::End { member, household } => end(run, member, household.as_deref()),
    }
}

/// Who was added.
pub struct Added {
    /// The person.
    pub person: PersonId,
    /// What there is to tell.
    pub told: Told,
}

fn add(run: &mut Run<'_>, asked: &MemberAdd) -> Result<()> {
    let mut register = run.open()?;
    let added = run.write(&mut register, Action::Add, |register| {
        let added = enter(run, register, asked)?;
        let subject = about(added.person);
        Ok((added, subject))
    })?;
    run.pass_on(&added.told);
    run.tell_if_dry();
    Ok(())
}

/// Adds somebody to a household; inside the transaction, so that a whole family may come in at once.
///
/// # Errors
/// When the household is not known, the person is, or a value is not right.
pub fn enter(run: &Run<'_>, register: &Register, asked: &MemberAdd) -> Result<Added> {
    let row = row(run, register, asked)?;
    let mut notes = Notes::default();
    let desk = Desk::new(run, register)?;
    let mut people = People::new(&desk, std::collections::HashSet::default());
    people.take_in(&row, &mut notes)?;
    notes.hold()?;
    let person = register.person_by_alias(&row.member_id)?;
    let person = person.ok_or_else(Error::bug)?;
    let mut told = Told::default();
    notes.warnings().for_each(|(_, warning)| told.warn(warning));
    if people.returned > 0 {
        told.warn(said!("import-erased-before", count = people.returned));
    }
    let id = row.member_id;
    let name = full_name(&asked.first_name, &asked.last_name);
    told.tell(said!("member-added", id = &id, name = name));
    if let Some(pass) = usable_pass(register, person)? {
        told.tell(said!("member-has-pass", pass = pass));
    }
    Ok(Added { person, told })
}

fn row(run: &Run<'_>, register: &Register, asked: &MemberAdd) -> Result<MemberRow> {
    let household = names::household(register, &asked.household)?;
    let household_id = register.alias_of_household(household)?.unwrap_or_default();
    let insz = asked.insz.as_deref();
    let insz = insz.map(|text| Insz::parse(text, run.on.year()));
    let insz = insz.transpose().map_err(Error::usage)?;
    if let Some(number) = insz {
        refuse_known_number(register, number, &household_id)?;
    }
    let id = match &asked.id {
        Some(id) if register.person_by_alias(id)?.is_some() => {
            return Err(Error::refused(said!("member-id-taken", id = id)));
        }
        Some(id) => desk_id(id)?,
        None => names::fresh(run, 'P', |id| Ok(register.person_by_alias(id)?.is_some()))?,
    };
    let birth_date: PartialDate = typed(&asked.birth_date)?;
    if birth_date.earliest() > run.world.today {
        let value = asked.birth_date.as_str();
        return Err(Error::usage(said!("birth-in-the-future", value = value)));
    }
    if asked.last_name.trim().is_empty() {
        return Err(Error::usage(said!("member-name-empty")));
    }
    Ok(MemberRow {
        member_id: id,
        household_id,
        insz,
        replaced_insz: None,
        last_name: asked.last_name.clone(),
        first_name: Some(asked.first_name.clone()).filter(|name| !name.trim().is_empty()),
        sex: typed_if(asked.sex.as_deref())?,
        birth_date,
        relation: typed_if(asked.relation.as_deref())?,
        custody_share_pct: share(asked.custody_share.as_deref())?,
        since: run.global.on.is_some().then_some(run.on),
        language: None,
        phone: None,
        email: None,
    })
}

/// Somebody who is known by their number is not added again: they move.
fn refuse_known_number(register: &Register, number: Insz, household: &str) -> Result<()> {
    let mac = names::number_key(register)?.pseudonym(&number.canonical());
    let Some(holder) = register.person_by_number(mac.bytes())? else {
        return Ok(());
    };
    let member = names::member_id(register, holder.person)?;
    let hint = said!(
        "number-known-hint",
        member = member.as_str(),
        household = household
    );
    Err(Error::refused(said!("number-known", member = member)).hint(hint))
}

fn share(text: Option<&str>) -> Result<Option<u8>> {
    let Some(text) = text else {
        return Ok(None);
    };
    let digits = text.trim().trim_end_matches('%').trim_end();
    let share = digits.parse().ok().filter(|share| *share <= 100);
    share
        .map(Some)
        .ok_or_else(|| Error::usage(said!("share-not-a-share", value = text)))
}

fn move_to(
    run: &mut Run<'_>,
    member: &str,
    household: &str,
    relation: Option<&str>,
    custody_share: Option<&str>,
) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    let to = names::household(&register, household)?;
    let known = register.memberships_of_person(person)?;
    let place = Place {
        household: to,
        since: Some(run.on),
        relation: typed_if(relation)?,
        share: share_in(share(custody_share)?, to, &known),
    };
    let stay = Stay::plan(&place, &known, run.on, false).map_err(Error::refused)?;
    let name = names::full_name(&register, person)?;
    if stay.holds() {
        run.tell(&said!("member-stays", name = name, household = household));
        return Ok(());
    }
    run.write(&mut register, Action::Change, |register| {
        stay.write(&Desk::new(run, register)?, person, &place)?;
        Ok(((), about(person)))
    })?;
    run.tell(&said!(
        "member-moved",
        name = name,
        from = run.on,
        household = household
    ));
    run.tell_if_dry();
    Ok(())
}

fn end(run: &mut Run<'_>, member: &str, household: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    let open = register.open_memberships(person)?;
    let place = the_one(&register, &open, member, household)?;
    let to_on = run.on.succ_opt().unwrap_or(run.on);
    if place.from_on > run.on {
        return Err(Error::refused(said!(
            "member-ends-before",
            member = member,
            since = place.from_on
        )));
    }
    let name = names::full_name(&register, person)?;
    let alias = register
        .alias_of_household(place.household)?
        .unwrap_or_default();
    run.write(&mut register, Action::End, |register| {
        register.close_membership(place.household, person, to_on, &run.stamp().at)?;
        Ok(((), about(person)))
    })?;
    run.tell(&said!(
        "member-ended",
        name = name,
        last = run.on,
        household = alias
    ));
    if open.len() == 1
        && let Some(pass) = usable_pass(&register, person)?
    {
        run.tell(&said!("member-keeps-pass", pass = pass));
    }
    run.tell_if_dry();
    Ok(())
}

/// The number of somebody's pass that may be used, as it stands on it.
fn usable_pass(register: &Register, person: PersonId) -> Result<Option<String>> {
    let passes = register.passes_of(person)?;
    let usable = passes.into_iter().find(Pass::is_usable);
    let number = usable.map(|pass| typed::<PassNumber>(&pass.number));
    Ok(number.transpose()?.map(|number| number.to_string()))
}

/// The membership that is meant: the named one, or the only one.
fn the_one<'a>(
    register: &Register,
    open: &'a [Membership],
    member: &str,
    household: Option<&str>,
) -> Result<&'a Membership> {
    if let Some(text) = household {
        let named = names::household(register, text)?;
        return open
            .iter()
            .find(|one| one.household == named)
            .ok_or_else(|| {
                Error::refused(said!(
                    "member-not-in-household",
                    member = member,
                    household = text
                ))
            });
    }
    match open {
        [only] => Ok(only),
        [] => Err(Error::refused(said!(
            "member-in-no-household",
            member = member
        ))),
        several => {
            let mut known = Vec::new();
            for one in several {
                known.extend(register.alias_of_household(one.household)?);
            }
            Err(Error::refused(said!(
                "member-in-several",
                member = member,
                known = known
            )))
        }
    }
}

fn about(person: PersonId) -> Subject {
    Subject {
        person: Some(person),
        ..Subject::default()
    }
}
