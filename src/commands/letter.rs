//! `entitlement letter`: what was decided about somebody's rights, why, and what they can do about it; for that person only.

use std::path::Path;

use chrono::NaiveDate;

use super::declines::Declines;
use super::entitlement::{Judged, judged};
use super::run::Run;
use super::scheme::{self, InForce};
use super::{card, files, names, shown, worded};
use crate::domain::{PersonId, Said};
use crate::error::{Error, Result};
use crate::register::{Entitlement, Identity, Register};
use crate::render::page::{self, Envelope, Page, Part};
use crate::render::papers;
use crate::rules::{Decision, Language};
use crate::said;
use crate::text::{Catalogue, Lang};

/// Writes the letter: as text on the screen, or as a page in a file.
///
/// # Errors
/// When the day is still to come, the member is not known or was erased, nothing was decided yet, or it is not set where to appeal.
pub fn run(run: &mut Run<'_>, member: &str, output: Option<&Path>) -> Result<()> {
    let form = output.map(form).transpose()?;
    if run.on > run.world.today {
        return Err(Error::usage(said!("letter-in-the-future", day = run.on)));
    }
    if let Some(file) = output {
        files::free(run, file)?;
    }
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    let identity = register
        .identity(person)?
        .ok_or_else(|| Error::refused(said!("merge-erased", member = member)))?;
    let language = identity.language.as_deref().unwrap_or_default();
    let catalogue = Catalogue::new(language.parse().unwrap_or(Lang::Nl));
    let appeal = worded::appeal(&register, catalogue.lang().code())?;
    let (body, within) = appeal.ok_or_else(|| {
        Error::refused(said!("letter-no-appeal")).hint(said!("letter-no-appeal-hint"))
    })?;
    let letter = Letter {
        run,
        register: &register,
        person,
        in_force: scheme::in_force(&register, run.on)?,
        language: match catalogue.lang() {
            Lang::En => Language::En,
            Lang::Nl => Language::Nl,
        },
    };
    let mut parts = letter.decisions()?;
    parts.push(Part {
        said: vec![
            said!("letter-again"),
            said!("letter-appeal", body = body, within = within),
            said!("letter-free"),
            said!("letter-nobody"),
        ],
        ..Part::default()
    });
    let page = Page {
        name: catalogue.say(&said!("letter-name")),
        letter: Some(letter.envelope(&identity, &catalogue)?),
        title: catalogue.say(&said!("letter-title")),
        parts,
    };
    run.note_letters(&mut register, &[person])?;
    let Some(file) = output else {
        let width = run.output.width();
        let written = page::text(run.output.data(), &page, &catalogue, width);
        return written.map_err(|fault| Error::unwritten(&fault));
    };
    let look = card::look(&register, &catalogue)?;
    files::fresh(run, file, |out| match form {
        Some(Form::Pdf) => papers::page(out, &page, &look, &catalogue, run.on),
        _ => page::html(out, &page, &catalogue),
    })?;
    let path = file.display().to_string();
    run.tell(&said!("access-written", path = path));
    run.tell_if_dry();
    Ok(())
}

/// How a letter leaves.
#[derive(Debug, Clone, Copy)]
enum Form {
    Html,
    Pdf,
}

fn form(file: &Path) -> Result<Form> {
    let ending = file.extension().unwrap_or_default().to_ascii_lowercase();
    match ending.to_str() {
        Some("html") => Ok(Form::Html),
        Some("pdf") => Ok(Form::Pdf),
        _ => Err(Error::usage(said!("letter-format"))),
    }
}

/// What a letter is written with.
struct Letter<'r> {
    run: &'r Run<'r>,
    register: &'r Register,
    person: PersonId,
    in_force: InForce,
    language: Language,
}

impl Letter<'_> {
    /// From whom, to whom, and when.
    fn envelope(&self, identity: &Identity, catalogue: &Catalogue) -> Result<Envelope> {
        let municipality = names::municipality(self.register)?;
        let name = format!("{} {}", identity.first_name, identity.last_name);
        let mut to = vec![name.trim().to_owned()];
        let homes = self.register.households_on(self.person, self.run.on)?;
        if let Some(home) = homes.first() {
            let address = self.register.current_address(*home)?;
            to.extend(
                address
                    .iter()
                    .flat_map(|dated| shown::lines(&dated.address)),
            );
        }
        Ok(Envelope {
            sender: catalogue.say(&said!("letter-from", municipality = municipality)),
            contact: worded::contact(self.register)?,
            to,
            dated: catalogue.lang().date(self.run.on),
        })
    }

    /// What was decided about each right.
    fn decisions(&self) -> Result<Vec<Part>> {
        let on = self.run.on;
        let declines = Declines::of(self.register, self.person)?;
        let rights = self.register.entitlements_of(self.person)?;
        let judged = judged(
            self.register,
            &self.in_force,
            self.person,
            on,
            self.language,
        )?;
        let mut parts = Vec::new();
        for right in self.in_force.scheme.rights() {
            let mine: Vec<&Entitlement> = rights.iter().filter(|one| one.right == right).collect();
            let runs =
                |one: &&&Entitlement| one.from_on <= on && one.to_on.is_none_or(|to| on < to);
            let mut said = Vec::new();
            if let Some(since) = declines.since(self.person, right, on) {
                said.push(said!("letter-declined", since = since));
            } else if let Some(now) = mine.iter().find(runs) {
                said.extend(self.granted(now, &judged)?);
            } else {
                let ended = mine
                    .iter()
                    .filter_map(|one| one.to_on)
                    .filter(|to| *to <= on)
                    .max();
                if let Some(last) = ended.and_then(|to| to.pred_opt()) {
                    said.push(said!("letter-ended", last = last));
                }
                said.push(self.without(right, &judged, on)?);
            }
            parts.push(Part {
                said,
                ..Part::default()
            });
        }
        Ok(parts)
    }

    /// A right that runs: what it opens and until when, then why.
    fn granted(&self, now: &Entitlement, judged: &[Judged<'_>]) -> Result<Vec<Said>> {
        let stored = self.register.schemes()?.into_iter();
        let mut stored = stored.filter(|stored| stored.id == now.scheme_version);
        let version = stored.next().ok_or_else(Error::bug)?;
        let version = scheme::as_adopted(self.register, version)?;
        let scheme = &version.scheme;
        let tier = scheme.tier(&now.tier);
        let tier = tier.map_or(now.tier.0.as_str(), |tier| tier.name.of(self.language));
        let last = now.to_on.and_then(|to| to.pred_opt());
        let mut said = vec![match last {
            Some(last) => said!(
                "letter-through",
                tier = tier,
                from = now.from_on,
                last = last
            ),
            None => said!("letter-granted", tier = tier, from = now.from_on),
        }];
        let title = scheme.title.of(self.language);
        let own = judged
            .iter()
            .any(|one| one.right == now.right && one.own_ground.as_deref() == Some(&now.ground));
        if !own {
            // What is known of somebody else in the household is not for this reader.
            said.push(said!("letter-ground-shared", scheme = title));
        } else if let Some(ground) = scheme.grounds.iter().find(|ground| ground.id == now.ground) {
            said.push(said!(
                "letter-ground",
                ground = ground.name.of(self.language),
                source = ground.source.as_str(),
                scheme = title
            ));
        }
        Ok(said)
    }

    /// Why there is no right, or what is not known.
    fn without(&self, right: &str, judged: &[Judged<'_>], on: NaiveDate) -> Result<Said> {
        let scheme = &self.in_force.scheme;
        let of_right = || judged.iter().filter(|one| one.right == right);
        if of_right().any(|one| matches!(one.decision, Decision::Granted(_))) {
            let said = said!("letter-derive-first");
            return Err(Error::refused(said).hint(said!("person-derive")));
        }
        for one in of_right() {
            if let Decision::Unknown { missing } = &one.decision {
                let what = missing
                    .iter()
                    .map(|one| one.to_holder(scheme, self.language));
                return Ok(said!("letter-unknown", missing = what.collect::<Vec<_>>()));
            }
        }
        let refused = of_right().find_map(|one| match &one.decision {
            Decision::Refused { reasons } => Some(reasons),
            _ => None,
        });
        let Some(reasons) = refused else {
            return Ok(said!("letter-no-household", on = on));
        };
        let why: Vec<Said> = reasons.iter().map(|one| one.said(scheme, on)).collect();
        Ok(said!("letter-refused", on = on, why = why))
    }
}
