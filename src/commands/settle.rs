//! `settle preview | close | show`: whole months, closed once, whose totals add up to the cent.

use std::path::Path;

use data_encoding::HEXLOWER;

use super::audit::tell_head;
use super::names;
use super::run::{Run, typed};
use super::settle_close::{self, Worked};
use super::settle_folder::{self, Written};
use super::settle_table::{self, Shown};
use super::statements::Names;
use super::{settle_correct, settle_files, settle_steps, settle_tell, settle_verify};
use crate::cli::SettleVerb;
use crate::domain::{OrganiserId, RunPeriod};
use crate::error::{Error, Result};
use crate::label;
use crate::register::{Register, StoredSettlement};
use crate::said;
use crate::settlement::{Closing, Statement};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &SettleVerb) -> Result<()> {
    match verb {
        SettleVerb::Preview { run: months } => preview(run, typed(months)?),
        SettleVerb::Close {
            run: months,
            output,
        } => close(run, typed(months)?, output.as_deref()),
        SettleVerb::Verify { run: which } => settle_verify::run(run, which.as_deref()),
        SettleVerb::Correct(asked) => settle_correct::run(run, asked),
        SettleVerb::List => settle_steps::list(run),
        SettleVerb::Approve { run: which } => settle_steps::approve(run, which),
        SettleVerb::Show {
            run: which,
            organiser,
            output,
        } => show(run, which, organiser.as_deref(), output.as_deref()),
    }
}

fn preview(run: &mut Run<'_>, months: RunPeriod) -> Result<()> {
    let register = run.open()?;
    let worked = register.snapshot(|register| settle_close::work_out(run, register, months))?;
    shown(run, &register, &worked, months)?;
    settle_tell::tell_about(run, months, &worked);
    let first = months.last().next().first_day();
    let months = months.to_string();
    run.tell(&if run.on < first {
        said!("settle-previewed-from", run = months, first = first)
    } else {
        said!("settle-previewed", run = months)
    });
    Ok(())
}

fn shown(run: &mut Run<'_>, register: &Register, worked: &Worked, months: RunPeriod) -> Result<()> {
    let shown = Shown {
        number: &worked.number,
        months,
        statements: &worked.statements,
        funds: &worked.funds(),
        closed: None,
    };
    settle_table::show(run, register, &shown)
}

fn close(run: &mut Run<'_>, months: RunPeriod, output: Option<&Path>) -> Result<()> {
    let mut register = run.open()?;
    let folder = output.filter(|_| !run.global.dry_run);
    let (worked, written) = settle_close::close(run, &mut register, months, folder)?;
    shown(run, &register, &worked, months)?;
    settle_tell::tell_about(run, months, &worked);
    let number = worked.number.as_str();
    if run.global.dry_run {
        run.tell(&said!("settle-would-close", run = months, number = number));
        run.tell_if_dry();
        return Ok(());
    }
    run.tell(&said!("settle-closed", run = months, number = number));
    let months = months.to_string();
    match folder.zip(written) {
        Some((folder, written)) => {
            told(run, folder, number, written)?;
            run.tell(&said!("settle-next", run = months));
        }
        None => run.tell(&said!("settle-next-files", run = months)),
    }
    tell_head(run, &register)
}

fn show(
    run: &mut Run<'_>,
    which: &str,
    organiser: Option<&str>,
    output: Option<&Path>,
) -> Result<()> {
    let mut register = run.open()?;
    let stored = settle_steps::named(&register, which)?;
    if let Some(folder) = output {
        write_again(run, &mut register, &stored, folder)?;
    }
    if let Some(typed) = organiser {
        let (id, _) = names::organiser(&register, typed)?;
        let statement = again(&register, &stored, id)?.ok_or_else(|| {
            let said = said!("settle-nothing-for", run = stored.run, organiser = typed);
            Error::refused(said)
        })?;
        let payee = settle_files::known(&register, &stored, id)?;
        let mut view = Names::read(&register)?.view(&statement, stored.run);
        (view.club_id, view.club_name) = (payee.alias, payee.name);
        return run.show(&label::grid(&[view]));
    }
    let shown = Shown {
        number: &stored.number,
        months: stored.run,
        statements: &register.statements(stored.id)?,
        funds: &register.fund_totals(stored.id)?,
        closed: Some(&stored),
    };
    settle_table::show(run, &register, &shown)?;
    settle_steps::tell_about(run, &register, &stored)?;
    if let Some(hash) = stored.hash {
        run.tell(&said!(
            "settle-hash",
            number = stored.number,
            hash = HEXLOWER.encode(&hash)
        ));
    }
    tell_head(run, &register)
}

/// The statement of one payee in a closed run, with its lines from the frozen entries.
fn again(
    register: &Register,
    stored: &StoredSettlement,
    payee: OrganiserId,
) -> Result<Option<Statement>> {
    let frozen = register.statements(stored.id)?;
    let Some(mut statement) = frozen.into_iter().find(|one| one.organiser == payee) else {
        return Ok(None);
    };
    let mut closing = Closing::start(&stored.number, stored.run, [0; 32]);
    register.each_settled_claim(stored.id, |claim| {
        if claim.organiser == payee {
            closing.take(&claim).map_err(Error::system)?;
        }
        Ok::<(), Error>(())
    })?;
    register.each_settled_correction(stored.id, |correction| {
        if correction.organiser == payee {
            closing.correct(&correction).map_err(Error::system)?;
        }
        Ok::<(), Error>(())
    })?;
    let payees = [(payee, statement.internal)];
    let mut years = register.yearly_lines(stored.id)?;
    years.retain(|line| line.organiser == payee);
    let (again, _) = closing
        .finish(&payees, &[], &years)
        .map_err(Error::system)?;
    for one in again {
        statement.lines = one.lines;
        statement.corrections = one.corrections;
        statement.yearly = one.yearly;
    }
    Ok(Some(statement))
}

/// The folder of a settlement, once more: the same bytes, whatever names or programs have become.
fn write_again(
    run: &mut Run<'_>,
    register: &mut Register,
    stored: &StoredSettlement,
    folder: &Path,
) -> Result<()> {
    if !run.global.dry_run {
        let written = settle_folder::write(register, stored, folder)?;
        if written.persons {
            run.note_look_at_all(register, 1)?;
        }
        told(run, folder, &stored.number, written)?;
    }
    run.tell_if_dry();
    Ok(())
}

fn told(run: &mut Run<'_>, folder: &Path, number: &str, written: Written) -> Result<()> {
    let folder = settle_folder::place(folder, number).display().to_string();
    let persons = written.persons;
    let count = written.appear()?;
    run.tell(&said!("settle-written", count = count, folder = folder));
    if persons {
        run.warn(&said!("settle-written-persons"));
    }
    Ok(())
}
