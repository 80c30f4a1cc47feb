//! `entitlement show | explain`: which rights there are (without why), and, logged, why.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::declines::Declines;
use super::dossier::{Shaped, residences};
use super::names;
use super::reasons::branch;
use super::run::Run;
use super::scheme::InForce;
use super::{decline, derive, letter, scheme};
use crate::cli::EntitlementVerb;
use crate::domain::PersonId;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid, Mark, Tree};
use crate::register::{Entitlement, Register};
use crate::rules::{self, Decision, Dossier, Language, Reason, Refusal, Status, Subject, explain};
use crate::said;

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &EntitlementVerb) -> Result<()> {
    match verb {
        EntitlementVerb::Derive => derive::run(run),
        EntitlementVerb::Due => due(run),
        EntitlementVerb::Show { member } => show(run, member.as_deref()),
        EntitlementVerb::Explain { member } => explain_member(run, member),
        EntitlementVerb::Decline {
            member,
            right,
            revoke,
        } => decline::run(run, member, right.as_deref(), *revoke),
        EntitlementVerb::Letter { member, output } => letter::run(run, member, output.as_deref()),
    }
}

const COLUMNS: [Column; 7] = [
    Column::text("member_id"),
    Column::text("name"),
    Column::text("right"),
    Column::text("tier"),
    Column::text("valid_from"),
    Column::text("valid_through"),
    Column::text("scheme_version"),
];

/// The rights that end soon and go on in no other.
fn due(run: &mut Run<'_>) -> Result<()> {
    let mut register = run.open()?;
    let until = derive::soon(run.on);
    let title = said!("entitlement-due", on = run.on, until = until);
    let mut grid = Grid::new(COLUMNS.to_vec()).titled(title);
    let versions: HashMap<_, _> = register.scheme_days()?.into_iter().collect();
    register.each_right_ending(run.on, until, |one| {
        let alias = names::member_id(&register, one.person)?;
        let name = names::full_name(&register, one.person)?;
        let version = versions.get(&one.scheme_version).copied();
        grid.row(row(&alias, &name, &one, version));
        Ok::<(), crate::error::Error>(())
    })?;
    run.note_look_at_all(&mut register, grid.rows.len())?;
    run.show(&grid)
}

fn show(run: &mut Run<'_>, member: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let mut grid = Grid::new(COLUMNS.to_vec());
    let versions: HashMap<_, _> = register.scheme_days()?.into_iter().collect();
    let version = |one: &Entitlement| versions.get(&one.scheme_version).copied();
    if let Some(member) = member {
        let person = names::person(&register, member)?;
        run.note_look(&mut register, &[person])?;
        let alias = names::member_id(&register, person)?;
        let name = names::full_name(&register, person)?;
        for one in register.entitlements_of(person)? {
            grid.row(row(&alias, &name, &one, version(&one)));
        }
    } else {
        register.each_entitlement_on(run.on, |alias, name, one| {
            let id = || one.person.to_string();
            let (alias, name) = (alias.unwrap_or_else(id), name.unwrap_or_else(id));
            grid.row(row(&alias, &name, &one, version(&one)));
            Ok::<(), crate::error::Error>(())
        })?;
        run.note_look_at_all(&mut register, grid.rows.len())?;
    }
    run.show(&grid)
}

fn row(alias: &str, name: &str, one: &Entitlement, version: Option<NaiveDate>) -> Vec<Cell> {
    vec![
        Cell::Text(alias.to_owned()),
        Cell::Text(name.to_owned()),
        Cell::Text(one.right.clone()),
        Cell::Text(one.tier.to_string()),
        Cell::Date(one.from_on),
        one.to_on
            .and_then(|to| to.pred_opt())
            .map_or(Cell::Empty, Cell::Date),
        version.into(),
    ]
}

fn explain_member(run: &mut Run<'_>, member: &str) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    let in_force = scheme::in_force(&register, run.on)?;
    // The look is in the log before anything is shown, whatever happens to the screen.
    run.note_look(&mut register, &[person])?;
    let trees = explained(&register, &in_force, person, run.on, scheme::language(run))?;
    run.show_trees(&trees)
}

/// A decision about one right of somebody in one of their households.
pub(super) struct Judged<'s> {
    /// Which right.
    pub(super) right: &'s str,
    /// The decision.
    pub(super) decision: Decision<'s>,
    /// The ground, where it holds whatever is known of somebody else in the household alone.
    pub(super) own_ground: Option<String>,
    reasons: Vec<Reason>,
}

/// Decides about every right of the regulation on a day, in each household of somebody.
///
/// # Errors
/// When the register cannot be read.
pub(super) fn judged<'s>(
    register: &Register,
    in_force: &'s InForce,
    person: PersonId,
    on: NaiveDate,
    language: Language,
) -> Result<Vec<Judged<'s>>> {
    let (scheme, mut judged) = (&in_force.scheme, Vec::new());
    for household in register.households_on(person, on)? {
        register.each_dossier(Some(household), on, |_, facts| {
            let residences = residences(facts);
            let shaped = Shaped::new(facts, &residences, scheme, on);
            let Some((position, _)) = shaped.members_on(on).find(|(_, one)| *one == person) else {
                return Ok(());
            };
            for right in scheme.rights() {
                let dossier = shaped.dossier();
                let (decision, reasons) = explain(scheme, &dossier, position, right, on, language);
                judged.push(Judged {
                    right,
                    own_ground: own_ground(scheme, &dossier, position, right, on),
                    decision,
                    reasons,
                });
            }
            Ok::<(), crate::error::Error>(())
        })?;
    }
    Ok(judged)
}

/// The ground of a right that somebody would have if nothing were known of the other members alone.
fn own_ground(
    scheme: &rules::Scheme,
    dossier: &Dossier<'_>,
    member: usize,
    right: &str,
    on: NaiveDate,
) -> Option<String> {
    let mine =
        |one: &&Status<'_>| [Subject::Household, Subject::Member(member)].contains(&one.subject);
    let statuses: Vec<_> = dossier.statuses.iter().filter(mine).copied().collect();
    let answers = dossier.answers.iter().filter(|one| one.member == member);
    let answers: Vec<_> = answers.copied().collect();
    let dossier = Dossier {
        statuses: &statuses,
        answers: &answers,
        ..*dossier
    };
    match rules::decide(scheme, &dossier, member, right, on) {
        Decision::Granted(grant) => Some(grant.ground.id.clone()),
        _ => None,
    }
}

/// Every right of the regulation on a day, with the reasons for which somebody has it or not.
///
/// # Errors
/// When the register cannot be read.
pub(super) fn explained(
    register: &Register,
    in_force: &InForce,
    person: PersonId,
    on: NaiveDate,
    language: Language,
) -> Result<Vec<Tree>> {
    let declines = Declines::of(register, person)?;
    let (name, scheme) = (names::full_name(register, person)?, &in_force.scheme);
    let mut trees = Vec::new();
    for one in judged(register, in_force, person, on, language)? {
        let mut tree = tree(&name, scheme, on, language, &one.decision, &one.reasons);
        if let Some(since) = declines.since(person, one.right, on) {
            tree.mark = Mark::Fails;
            tree.text = said!("explain-declined", name = name.as_str(), since = since);
        }
        trees.push(tree);
    }
    if trees.is_empty() {
        let said = said!("explain-no-household", name = name);
        trees.push(Tree::new(Mark::Fails, said));
    }
    Ok(trees)
}

/// A decision about somebody and the reasons behind it.
pub(super) fn tree(
    name: &str,
    scheme: &rules::Scheme,
    on: NaiveDate,
    language: Language,
    decision: &Decision<'_>,
    reasons: &[Reason],
) -> Tree {
    let (mark, text) = match decision {
        Decision::Granted(grant) => {
            let tier = scheme
                .tier(grant.tier)
                .map_or(grant.tier.0.as_str(), |tier| tier.name.of(language));
            let text = match grant.period.last() {
                Some(last) if grant.grace => said!(
                    "explain-grace",
                    name = name,
                    tier = tier,
                    from = grant.period.from,
                    last = last
                ),
                Some(last) => said!(
                    "explain-granted-through",
                    name = name,
                    tier = tier,
                    from = grant.period.from,
                    last = last
                ),
                None => said!(
                    "explain-granted",
                    name = name,
                    tier = tier,
                    from = grant.period.from
                ),
            };
            (Mark::Holds, text)
        }
        Decision::Refused { reasons } => {
            let why: Vec<_> = reasons
                .iter()
                .map(|reason| reason.said(scheme, on))
                .collect();
            let text = if reasons.contains(&Refusal::Suspended) {
                said!("explain-suspended", name = name, why = why)
            } else {
                said!("explain-refused", name = name, why = why)
            };
            (Mark::Fails, text)
        }
        Decision::Unknown { missing } => {
            let what: Vec<_> = missing
                .iter()
                .map(|missing| missing.said(scheme, language))
                .collect();
            (
                Mark::Unknown,
                said!("explain-unknown", name = name, missing = what),
            )
        }
    };
    let branches = reasons
        .iter()
        .map(|reason| branch(reason, scheme, language));
    branches.fold(Tree::new(mark, text), Tree::with)
}
