//! Working out a run and closing it, in one transaction: checks, entries, statements, published bytes, seal.

use std::path::Path;

use super::files;
use super::run::Run;
use super::scheme;
use super::settle_year::{self, Year};
use super::statements::{self, Names};
use crate::domain::{FundId, Money, Month, OrganiserId, Role, Route, RunPeriod, SettlementId};
use crate::error::{Error, Result};
use crate::label::statement::StatementView;
use crate::register::{Action, Register, Subject};
use crate::render::{self, Dialect};
use crate::said;
use crate::seal::sha256;
use crate::settlement::{Closing, FundTotals, Statement, Yearly, may_close, next_number, seal};

/// A run as it would close, or closed.
pub struct Worked {
    /// Its number.
    pub number: String,
    /// One statement a payee.
    pub statements: Vec<Statement>,
    /// Hash over every line and the settlement before.
    hash: [u8; 32],
    previous_hash: [u8; 32],
    totals: FundTotals,
    /// The years whose December the run holds.
    years: Vec<Year>,
    /// Claims of a month that was closed before they came in.
    late: i64,
    /// Claims still open, which stay open.
    open: i64,
    /// Accepted claims that belong to a later run, by the month in which they were handed in.
    elsewhere: i64,
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

/// Works out a run without writing anything.
///
/// # Errors
/// When the run may not close now, or the ledger does not add up.
pub fn work_out(run: &Run<'_>, register: &Register, months: RunPeriod) -> Result<Worked> {
    no_later_than_today(run)?;
    let closed = register.closed_runs()?;
    may_close(
        months,
        &closed,
        register.earliest_unsettled_month()?,
        run.on,
    )
    .map_err(Error::refused)?;
    let in_force = scheme::in_force(register, run.on.min(months.last().last_day()))?;
    if !in_force.scheme.runs.allow(months) {
        return Err(Error::refused(said!(
            "settle-not-a-run-of-the-scheme",
            run = months
        )));
    }
    let year = months.last().year();
    let number =
        next_number(year, register.last_number_of(year)?.as_deref()).map_err(Error::system)?;
    let previous_hash = register.last_settlement_hash()?;
    let mut closing = Closing::start(&number, months, previous_hash);
    let (mut late, mut routes) = (0, Vec::new());
    register.each_due_claim(months.last(), |claim| {
        late += i64::from(claim.late);
        routes.push((claim.seq, claim.route));
        closing.take(&claim).map_err(Error::system)
    })?;
    let mut totals = fund_totals(register, months.last(), &routes)?;
    let years = settle_year::booked(register, months, &mut totals)?;
    let lines: Vec<Yearly> = settle_year::lines(&years).copied().collect();
    let debts = register.carried_debts()?;
    let (statements, chain) = closing
        .finish(&payees(register)?, &debts, &lines)
        .map_err(Error::system)?;
    reconciled(&statements, &totals)?;
    let open = register.claims_by_decision()?[2];
    let elsewhere = register.accepted_after(months.last())?;
    let views: Vec<StatementView> = {
        let names = Names::read(register)?;
        statements
            .iter()
            .map(|one| names.view(one, months))
            .collect()
    };
    let published = publish(&number, &views)?;
    let hashes: Vec<(&str, [u8; 32])> = published
        .iter()
        .map(|(name, bytes)| (name.as_str(), sha256(bytes)))
        .collect();
    let hash = seal(chain, &totals, &hashes);
    Ok(Worked {
        number,
        statements,
        hash,
        previous_hash,
        totals,
        years,
        late,
        open,
        elsewhere,
        published,
    })
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

/// What the funds bear of the claims in the run; `routes` holds them in recorded order.
fn fund_totals(register: &Register, last: Month, routes: &[(i64, Route)]) -> Result<FundTotals> {
    let mut totals = FundTotals::default();
    let mut overflow = false;
    register.shares_up_to(last, |claim, role, fund, amount| {
        if let Ok(at) = routes.binary_search_by_key(&claim, |(seq, _)| *seq) {
            let role = match role {
                "holder" => Role::Holder,
                "organiser" => Role::Organiser,
                _ => Role::Fund(FundId(fund.to_owned())),
            };
            overflow |= totals.book(routes[at].1, &role, amount).is_err();
        }
        Ok(())
    })?;
    if overflow {
        Err(Error::system(said!("settle-overflow")))
    } else {
        Ok(totals)
    }
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
) -> Result<Worked> {
    if Month::of(run.on) <= months.last() {
        let said = said!("settle-month-not-over", run = months);
        return Err(Error::refused(said).hint(said!("settle-month-not-over-hint")));
    }
    run.write(register, Action::Close, |register| {
        let stamp = run.stamp();
        let worked = work_out(run, register, months)?;
        let id = SettlementId::from_bytes(run.world.draw("settlement", worked.number.as_bytes()));
        let by_at = (stamp.who(), stamp.at.as_str());
        register.start_settlement(
            id,
            &worked.number,
            months,
            &worked.previous_hash,
            run.on,
            by_at,
        )?;
        register.enter_due_claims(id, months.last())?;
        for line in settle_year::lines(&worked.years) {
            register.enter_yearly(id, line)?;
        }
        for statement in &worked.statements {
            register.add_statement(id, statement)?;
        }
        for (fund, amount) in worked.totals.iter() {
            register.add_fund_total(id, fund, amount)?;
        }
        for (name, bytes) in &worked.published {
            register.add_published(id, name, bytes, &sha256(bytes))?;
        }
        register.seal_settlement(id, &worked.hash)?;
        if let Some(folder) = folder {
            for (name, bytes) in &worked.published {
                files::whole(&folder.join(name), |out| out.write_all(bytes))?;
            }
        }
        let count = worked.statements.iter().map(|one| one.totals.claims).sum();
        Ok((
            worked,
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

/// What should be known beside the figures.
pub fn tell_about(run: &mut Run<'_>, months: RunPeriod, worked: &Worked) {
    if Month::of(run.on) <= months.last() {
        run.tell(&said!("settle-still-running", run = months));
    }
    if worked.elsewhere > 0 {
        run.tell(&said!("settle-elsewhere", count = worked.elsewhere));
    }
    if worked.late > 0 {
        run.tell(&said!("settle-late", count = worked.late));
    }
    for year in &worked.years {
        settle_year::tell_about(run, year);
    }
    if worked.open > 0 {
        run.warn(&said!("settle-open", count = worked.open));
    }
}
