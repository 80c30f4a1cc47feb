//! Working out a run and closing it, in one transaction: checks, entries, statements, published bytes, seal.

use std::path::Path;

use super::run::Run;
use super::scheme;
use super::settle_enter;
use super::settle_folder::{self, Written};
use super::settle_year::{self, Year};
use super::statements::{self, Names};
use crate::domain::{FundId, Money, Month, OrganiserId, RunPeriod, SettlementId};
use crate::error::{Error, Result};
use crate::label::statement::StatementView;
use crate::register::{Action, Register, Subject};
use crate::render::{self, Dialect};
use crate::said;
use crate::seal::sha256;
use crate::settlement::{Closing, FundTotals, Statement, Yearly, may_close, next_number, seal};

/// A run as it would close, or closed.
pub struct Worked {
    id: SettlementId,
    /// Its number.
    pub number: String,
    /// One statement a payee.
    pub statements: Vec<Statement>,
    /// Hash over every line and the settlement before.
    hash: [u8; 32],
    /// What each fund bears.
    pub totals: FundTotals,
    /// The years whose December the run holds.
    pub years: Vec<Year>,
    /// Claims of a month that was closed before they came in.
    pub late: i64,
    /// Claims still open, which stay open.
    pub open: i64,
    /// Accepted claims that belong to a later run, by the month in which they were handed in.
    pub elsewhere: i64,
    /// The refund orders that stand beside it: number and hash.
    pub refunds: Vec<(String, [u8; 32])>,
    /// Names and bytes of the files that leave.
    pub published: Vec<(String, Vec<u8>)>,
}

impl Worked {
    /// What each fund bears.
    #[must_use]
    pub fn funds(&self) -> Vec<(FundId, Money)> {
        self.totals
            .iter()
            .map(|(fund, amount)| (fund.clone(), amount))
            .collect()
    }
}

/// Whether the lines of a run are written down while it is worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Enter {
    Yes,
    No,
}

/// Works out a run without writing anything.
///
/// # Errors
/// When the run may not close now, or the ledger does not add up.
pub fn work_out(run: &Run<'_>, register: &Register, months: RunPeriod) -> Result<Worked> {
    worked_out(run, register, months, Enter::No)
}

fn worked_out(
    run: &Run<'_>,
    register: &Register,
    months: RunPeriod,
    enter: Enter,
) -> Result<Worked> {
    may_be_closed(run, register, months)?;
    let year = months.last().year();
    let number =
        next_number(year, register.last_number_of(year)?.as_deref()).map_err(Error::system)?;
    let id = SettlementId::from_bytes(run.world.draw("settlement", number.as_bytes()));
    let previous_hash = register.last_settlement_hash()?;
    if enter == Enter::Yes {
        let stamp = run.stamp();
        let by_at = (stamp.who(), stamp.at.as_str());
        register.start_settlement(id, &number, months, &previous_hash, run.on, by_at)?;
    }
    let closing = Closing::start(&number, months, previous_hash);
    let entering = (enter == Enter::Yes).then_some(id);
    let entered = settle_enter::lines(register, closing, months, entering)?;
    let settle_enter::Entered {
        closing,
        mut totals,
        late,
    } = entered;
    let years = settle_year::booked(register, months, &mut totals)?;
    let lines: Vec<Yearly> = settle_year::lines(&years).copied().collect();
    let debts = register.carried_debts()?;
    let (statements, chain) = closing
        .finish(&payees(register)?, &debts, &lines)
        .map_err(Error::system)?;
    reconciled(&statements, &totals)?;
    let refunds = register.due_refunds(run.on)?;
    let published = publish(&number, &views(register, &statements, months)?)?;
    let hashes: Vec<(&str, [u8; 32])> = published
        .iter()
        .map(|(name, bytes)| (name.as_str(), sha256(bytes)))
        .collect();
    Ok(Worked {
        id,
        hash: seal(chain, &totals, &refunds, &hashes),
        number,
        statements,
        totals,
        years,
        late,
        open: register.open_of_clubs()?,
        elsewhere: register.accepted_after(months.last())?,
        refunds,
        published,
    })
}

/// Whether the months may be closed: not closed before, in order, and together by the scheme.
fn may_be_closed(run: &Run<'_>, register: &Register, months: RunPeriod) -> Result<()> {
    no_later_than_today(run)?;
    let closed = register.closed_runs()?;
    let earliest = if closed.is_empty() {
        register.earliest_unsettled_month()?
    } else {
        None
    };
    let same = closed.iter().any(|one| one.run == months);
    may_close(months, &closed, earliest, run.on).map_err(|said| {
        let refused = Error::refused(said);
        if same {
            let run = months.to_string();
            return refused
                .hint(said!("settle-closed-already-files", run = run))
                .hint(said!("settle-closed-already-correct"));
        }
        refused
    })?;
    let in_force = scheme::in_force(register, run.on.min(months.last().last_day()))?;
    if in_force.scheme.runs.allow(months) {
        return Ok(());
    }
    let refused = Error::refused(said!("settle-not-a-run-of-the-scheme", run = months));
    let allowed = |last: &Month| {
        let run = RunPeriod::new(months.first(), *last)?;
        in_force.scheme.runs.allow(run).then(|| run.to_string())
    };
    let lasts = std::iter::successors(Some(months.first()), |month| Some(month.next()));
    Err(match lasts.take(12).find_map(|last| allowed(&last)) {
        Some(run) => refused.hint(said!("settle-not-a-run-of-the-scheme-hint", run = run)),
        None => refused,
    })
}

fn views(
    register: &Register,
    statements: &[Statement],
    months: RunPeriod,
) -> Result<Vec<StatementView>> {
    let names = Names::read(register)?;
    let views = statements.iter().map(|one| names.view(one, months));
    Ok(views.collect())
}

/// What organisers get is what the funds bear, or nothing is closed.
fn reconciled(statements: &[Statement], totals: &FundTotals) -> Result<()> {
    let due: Money = statements.iter().map(|one| one.totals.due).sum();
    if due != totals.total() {
        return Err(Error::system(said!(
            "settle-does-not-reconcile",
            due = due,
            funds = totals.total()
        )));
    }
    Ok(())
}

/// The ledger lives today: what is closed or taken in on a day that is still to come would be dated falsely for ever.
///
/// # Errors
/// When `--on` lies after today.
pub fn no_later_than_today(run: &Run<'_>) -> Result<()> {
    if run.on > run.world.today {
        let said = said!("ledger-in-the-future", on = run.on, today = run.world.today);
        return Err(Error::refused(said));
    }
    Ok(())
}

/// Closes a run: everything or nothing. What leaves is what was frozen, and a run whose files cannot be written is not closed.
///
/// # Errors
/// As [`work_out`], or when the register or the folder cannot be written.
pub fn close(
    run: &Run<'_>,
    register: &mut Register,
    months: RunPeriod,
    folder: Option<&Path>,
) -> Result<(Worked, Option<Written>)> {
    if Month::of(run.on) <= months.last() {
        let said = said!("settle-month-not-over", run = months);
        return Err(Error::refused(said).hint(said!("settle-month-not-over-hint")));
    }
    let _progress = run.progress(&said!("progress-close"), None);
    run.write(register, Action::Close, |register| {
        let worked = worked_out(run, register, months, Enter::Yes)?;
        let id = worked.id;
        for line in settle_year::lines(&worked.years) {
            register.enter_yearly(id, line)?;
        }
        for statement in &worked.statements {
            register.add_statement(id, statement)?;
        }
        for (fund, amount) in worked.totals.iter() {
            register.add_fund_total(id, fund, amount)?;
        }
        for (number, _) in &worked.refunds {
            register.enter_refund(id, number)?;
        }
        for (name, bytes) in &worked.published {
            register.add_published(id, name, bytes, &sha256(bytes))?;
        }
        register.seal_settlement(id, &worked.hash)?;
        let written = match (folder, register.settlement_of(months)?) {
            (Some(folder), Some(stored)) => Some(settle_folder::write(register, &stored, folder)?),
            _ => None,
        };
        let count = worked.statements.iter().map(|one| one.totals.claims).sum();
        Ok((
            (worked, written),
            Subject {
                settlement: Some(id),
                count: Some(count),
                ..Subject::default()
            },
        ))
    })
}

/// Every organiser in the order of its id, and whether it is the municipality itself.
///
/// # Errors
/// When the register cannot be read.
pub fn payees(register: &Register) -> Result<Vec<(OrganiserId, bool)>> {
    Ok(register
        .organisers()?
        .into_iter()
        .map(|(id, organiser)| (id, organiser.internal))
        .collect())
}

/// One file a payee, and one for finance with all of them. File names carry the number of the statement and the club's id.
fn publish(number: &str, views: &[StatementView]) -> Result<Vec<(String, Vec<u8>)>> {
    let bytes = |views: &[StatementView]| {
        let mut bytes = Vec::new();
        render::leave(&mut bytes, views, Dialect::Excel)
            .map_err(|fault| Error::unwritten(&fault))?;
        Ok::<_, Error>(bytes)
    };
    let mut files = vec![(format!("statements-{number}.csv"), bytes(views)?)];
    for one in views {
        let club = statements::file_part(&one.club_id);
        let number = one.number.replace('/', "-");
        files.push((
            format!("statement-{number}-{club}.csv"),
            bytes(std::slice::from_ref(one))?,
        ));
    }
    Ok(files)
}
