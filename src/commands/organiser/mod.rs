//! `organiser`: clubs and services. A change is a new version; what was true of old claims stays.

mod change;
mod merge;
mod poster;
mod show;

pub use show::{account, sector};

use super::importing::{Notes, import};
use super::names;
use super::run::{Run, typed, typed_if};
use crate::cli::{Import, OrganiserAdd, OrganiserVerb};
use crate::domain::{EnterpriseNumber, Iban, OrganiserId, Postcode, VCode, is_unseen};
use crate::error::{Error, Result};
use crate::exchange::ClubRow;
use crate::register::{AccountState, Action, Organiser, Register, Subject};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &OrganiserVerb) -> Result<()> {
    match verb {
        OrganiserVerb::Import(asked) => bring_in(run, asked),
        OrganiserVerb::Add(asked) => add(run, asked),
        OrganiserVerb::Change(asked) => change::change(run, asked),
        OrganiserVerb::Confirm { organiser } => change::confirm(run, organiser),
        OrganiserVerb::Merge {
            organiser,
            into,
            internal,
        } => merge::run(run, organiser, into, *internal),
        OrganiserVerb::List => show::list(run),
        OrganiserVerb::Poster {
            organiser,
            output,
            size,
            language,
        } => poster::run(run, organiser, output, (*size, language.as_deref())),
        OrganiserVerb::Show { organiser } => show::show(run, organiser),
    }
}

/// What became of the rows of a file.
#[derive(Default)]
pub struct Counts {
    /// Things that were not there.
    pub added: i64,
    /// Things that are otherwise now.
    pub changed: i64,
    /// Things that were the same.
    pub unchanged: i64,
}

impl Counts {
    /// Says so when a file brought nothing new.
    pub fn tell_if_same(&self, run: &mut Run<'_>) {
        if self.added + self.changed == 0 && self.unchanged > 0 {
            run.tell(&said!("import-unchanged"));
        }
    }
}

fn bring_in(run: &mut Run<'_>, asked: &Import) -> Result<()> {
    let mut register = run.open()?;
    let now = run.world.now.clone();
    let by = run.stamp().who().to_owned();
    let random = &run.world.random;
    let mut counts = Counts::default();
    let mut waiting: Vec<String> = Vec::new();
    let fresh = |alias: &str| {
        let mut bytes = [0; 16];
        random.draw("organiser", alias.as_bytes(), &mut bytes);
        OrganiserId::from_bytes(bytes)
    };
    import(
        run,
        &mut register,
        asked,
        |register, row: ClubRow, notes: &mut Notes| {
            let known = register.organiser_by_alias(&row.club_id)?;
            if let Some((id, _)) = known
                && let Some(said) = names::merged(register, id, &row.club_id)?
            {
                notes.fault("club_id", said);
                return Ok(());
            }
            let new = of_row(row, known.as_ref().map(|(_, known)| known));
            let stamp = (by.as_str(), &*register.moment(&now)?);
            let id = set(register, &new, known, fresh, stamp, &mut counts)?;
            if register.account_state(id)? == AccountState::ToConfirm {
                waiting.push(new.alias);
            }
            Ok(())
        },
    )?;
    counts.tell_if_same(run);
    run.tell(&said!(
        "organiser-imported",
        added = counts.added,
        changed = counts.changed,
        unchanged = counts.unchanged
    ));
    if !waiting.is_empty() {
        run.warn(&said!("organiser-to-confirm", clubs = waiting));
    }
    run.tell_if_dry();
    Ok(())
}

/// Adds an organiser, or a version of one that is otherwise now.
fn set(
    register: &Register,
    new: &Organiser,
    known: Option<(OrganiserId, Organiser)>,
    fresh: impl FnOnce(&str) -> OrganiserId,
    (by, at): (&str, &str),
    counts: &mut Counts,
) -> Result<OrganiserId> {
    match known {
        Some((id, known)) if known == *new => {
            counts.unchanged += 1;
            Ok(id)
        }
        Some((id, _)) => {
            register.add_organiser_version(id, new, (by, at))?;
            counts.changed += 1;
            Ok(id)
        }
        None => {
            let id = fresh(&new.alias);
            register.add_organiser(id, &new.alias, at)?;
            register.add_organiser_version(id, new, (by, at))?;
            counts.added += 1;
            Ok(id)
        }
    }
}

/// A club as a row gives it; what the row leaves open stays as it is known. A BIC belongs to its account, and goes with it.
fn of_row(row: ClubRow, known: Option<&Organiser>) -> Organiser {
    let kept = |new: Option<String>, part: fn(&Organiser) -> &Option<String>| {
        new.or_else(|| known.and_then(|known| part(known).clone()))
    };
    let iban = row.iban.map(|iban| iban.canonical().to_owned());
    let iban = kept(iban, |known| &known.iban);
    let same_account = known.is_some_and(|known| known.iban == iban);
    let bic = row.bic.map(|bic| bic.to_string());
    Organiser {
        bic: if same_account {
            kept(bic, |known| &known.bic)
        } else {
            bic
        },
        iban,
        alias: row.club_id,
        name: row.name,
        sector: row.sector,
        internal: row
            .internal
            .unwrap_or(known.is_some_and(|known| known.internal)),
        kbo: kept(row.kbo.map(EnterpriseNumber::canonical), |known| &known.kbo),
        vcode: kept(row.vcode.map(|vcode| vcode.to_string()), |known| {
            &known.vcode
        }),
        account_holder: kept(row.account_holder, |known| &known.account_holder),
        street: kept(row.street, |known| &known.street),
        house_number: kept(row.house_number, |known| &known.house_number),
        postcode: kept(row.postcode, |known| &known.postcode),
        town: kept(row.town, |known| &known.town),
        country: kept(row.country, |known| &known.country),
    }
}

fn add(run: &mut Run<'_>, asked: &OrganiserAdd) -> Result<()> {
    let new = of_desk(asked)?;
    let mut register = run.open()?;
    let shared = run.write(&mut register, Action::Add, |register| {
        let stamp = run.stamp();
        let at = stamp.at.as_str();
        if register.organiser_by_alias(&new.alias)?.is_some() {
            return Err(Error::refused(said!("organiser-exists", id = &new.alias))
                .hint(said!("organiser-exists-hint")));
        }
        let id = OrganiserId::from_bytes(run.world.draw("organiser", new.alias.as_bytes()));
        register.add_organiser(id, &new.alias, at)?;
        register.add_organiser_version(id, &new, (stamp.who(), at))?;
        let shared = change::shared(register, id, new.iban.as_deref())?;
        let subject = Subject {
            organiser: Some(id),
            count: Some(1),
            ..Subject::default()
        };
        Ok((shared, subject))
    })?;
    run.tell(&said!("organiser-added", name = &new.name, id = &new.alias));
    if new.iban.is_none() && !new.internal {
        run.warn(&said!("organiser-without-account", id = &new.alias));
    }
    for said in shared {
        run.warn(&said);
    }
    run.tell_if_dry();
    Ok(())
}

fn of_desk(asked: &OrganiserAdd) -> Result<Organiser> {
    let text = |text: &Option<String>| {
        let text = text.as_deref().map(str::trim);
        text.filter(|text| !text.is_empty()).map(str::to_owned)
    };
    let name = asked.name.trim();
    if name.is_empty() {
        return Err(Error::usage(said!("organiser-name-empty")));
    }
    let postcode: Option<Postcode> = typed_if(asked.postcode.as_deref())?;
    let kbo: Option<EnterpriseNumber> = typed_if(asked.kbo.as_deref())?;
    let vcode: Option<VCode> = typed_if(asked.vcode.as_deref())?;
    let iban: Option<Iban> = typed_if(asked.iban.as_deref())?;
    Ok(Organiser {
        alias: desk_id(&asked.id)?,
        name: name.to_owned(),
        sector: typed(&asked.sector)?,
        internal: asked.internal,
        kbo: kbo.map(EnterpriseNumber::canonical),
        vcode: vcode.map(|vcode| vcode.to_string()),
        iban: iban.map(|iban| iban.canonical().to_owned()),
        bic: None,
        account_holder: text(&asked.account_holder),
        street: None,
        house_number: None,
        postcode: postcode.map(|postcode| postcode.to_string()),
        town: text(&asked.town),
        country: None,
    })
}

/// An id typed at the desk, as strict as one in a file.
///
/// # Errors
/// When it is empty, too long, or has a blank.
pub fn desk_id(typed: &str) -> Result<String> {
    const LONGEST: usize = 64;
    let id = typed.trim();
    let odd = |sign: char| sign.is_whitespace() || is_unseen(sign);
    if id.is_empty() || id.chars().count() > LONGEST || id.contains(odd) {
        let (value, longest) = (typed, LONGEST);
        return Err(Error::usage(said!(
            "desk-id",
            value = value,
            longest = longest
        )));
    }
    Ok(id.to_owned())
}
