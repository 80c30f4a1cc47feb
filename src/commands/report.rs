//! `report`: the ledger by settlement, club, fund, offer or sector. What is shown is proved against the statements, and that is said.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::organiser;
use super::report_notes;
use super::report_open;
use super::run::{Run, typed_if};
use super::scheme;
use super::settle_table;
use super::statements::Names;
use crate::cli::{LedgerPer, LedgerReport, ReportVerb};
use crate::domain::{FundId, Money, Month, Role, Route, RunPeriod, Sector};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::Register;
use crate::render::Format;
use crate::report::{By, Closed, Key, Ledger, Per, Row};
use crate::said;
use crate::settlement::{Booked, FundTotals, open_month};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &ReportVerb) -> Result<()> {
    match verb {
        ReportVerb::Settlement(asked) => ledger(run, By::Settlement, asked),
        ReportVerb::Organiser(asked) => ledger(run, By::Organiser, asked),
        ReportVerb::Fund(asked) => ledger(run, By::Fund, asked),
        ReportVerb::Offer(asked) => ledger(run, By::Offer, asked),
        ReportVerb::Sector(asked) => ledger(run, By::Sector, asked),
        ReportVerb::Open => report_open::run(run),
    }
}

/// Before and after every month that can be.
const ALWAYS: (i32, i32) = (1900, 2999);

fn ledger(run: &mut Run<'_>, by: By, asked: &LedgerReport) -> Result<()> {
    let from = typed_if(asked.from.as_deref())?.or(Month::new(ALWAYS.0, 1));
    let to = typed_if(asked.to.as_deref())?.or(Month::new(ALWAYS.1, 12));
    let (from, to) = from.zip(to).ok_or_else(Error::bug)?;
    let months = RunPeriod::new(from, to)
        .ok_or_else(|| Error::usage(said!("report-months", from = from, to = to)))?;
    let per = match asked.per {
        LedgerPer::Month => Per::Month,
        LedgerPer::Quarter => Per::Quarter,
        LedgerPer::Year => Per::Year,
        LedgerPer::Run => Per::Run,
    };
    let register = run.open()?;
    let (ledger, names) = register.snapshot(|register| {
        let mut ledger = Ledger::new(by, per, months);
        closed_runs(register, months, &mut ledger)?;
        if asked.with_open {
            open(register, months, run.on, &mut ledger)?;
        }
        Ok::<_, Error>((ledger, Names::read(register)?))
    })?;
    let scheme = (by == By::Fund)
        .then(|| scheme::in_force(&register, run.on))
        .transpose()?;
    let by_name = |fund: &FundId| {
        let known = scheme.as_ref();
        known.map_or(Cell::Empty, |known| {
            settle_table::fund(&known.scheme, fund, run.catalogue.lang())
        })
    };
    let mut grid = laid_out(by, asked, &ledger, &names, &by_name)?;
    grid.notes = report_notes::notes(by, asked, &ledger)?;
    let proof = report_notes::proof(&ledger);
    if run.format() == Format::Table {
        grid.notes.push(proof);
        return run.show(&grid);
    }
    run.show(&grid)?;
    run.tell(&proof);
    Ok(())
}

fn closed_runs(register: &Register, months: RunPeriod, ledger: &mut Ledger) -> Result<()> {
    for stored in register.runs_within(months)? {
        register.each_booked(stored.id, |entry| {
            let taken = ledger.take(&stored.number, stored.run, &entry);
            taken.map_err(Error::system)
        })?;
        let closed = Closed {
            number: &stored.number,
            run: stored.run,
            statements: &register.statements(stored.id)?,
            funds: &register.fund_totals(stored.id)?,
            households: &register.refund_totals(stored.id)?,
        };
        ledger.close(&closed).map_err(Error::system)?;
    }
    Ok(())
}

/// What will be in the next runs, as it stands now. What is corrected about a closed run counts in the month that is open.
fn open(register: &Register, months: RunPeriod, on: NaiveDate, ledger: &mut Ledger) -> Result<()> {
    let mut funds: BTreeMap<Month, FundTotals> = BTreeMap::new();
    let mut book = |month: Month, route: Route, role: &Role, amount: Money| {
        let booked = funds.entry(month).or_default().book(route, role, amount);
        booked.map_err(|_| Error::system(said!("settle-overflow")))
    };
    register.each_unsettled(months, |entry| {
        ledger.take_open(&entry).map_err(Error::system)
    })?;
    register.each_unsettled_share(months, |(month, route, role, amount)| {
        book(month, route, &role, amount)
    })?;
    let month = open_month(on, &register.closed_runs()?);
    register.each_due_correction(months.last(), |correction, moved| {
        if correction.statement.is_none() {
            return Ok(()); // its claim stands above as it was corrected
        }
        let (offer, sector) = register.offer_and_sector(correction.claim_seq)?;
        let entry = Booked {
            organiser: correction.organiser,
            offer,
            sector,
            month: Some(month),
            totals: correction.difference().map_err(Error::system)?,
        };
        let mut moved = moved.iter();
        moved.try_for_each(|one| book(month, correction.route, &one.role, one.amount))?;
        ledger.take_open(&entry).map_err(Error::system)
    })?;
    for (month, totals) in funds {
        let clubs: Vec<(FundId, Money)> = totals
            .iter()
            .map(|(fund, amount)| (fund.clone(), amount))
            .collect();
        let taken = ledger.take_open_funds(month, &clubs);
        taken.map_err(Error::system)?;
    }
    Ok(())
}

/// The rows by period and name, the columns that the report is about, and all together below.
fn laid_out(
    by: By,
    asked: &LedgerReport,
    ledger: &Ledger,
    names: &Names,
    by_name: &dyn Fn(&FundId) -> Cell,
) -> Result<Grid> {
    let (about, figures) = columns(by);
    let state = asked.with_open.then_some(Column::text("state"));
    let mut columns = vec![Column::text("period")];
    columns.extend(about.into_iter().chain(state));
    let words = columns.len();
    columns.extend(figures);
    let mut rows: Vec<_> = ledger
        .rows
        .iter()
        .map(|(key, row)| (key, about_row(by, key, row, names), row))
        .collect();
    rows.sort_by(|(a, one, _), (b, other, _)| {
        (a.period, one, a.open).cmp(&(b.period, other, b.open))
    });
    let mut grid = Grid::new(columns);
    let mut sum = Row::default();
    for (key, about, row) in rows {
        let period = match asked.per {
            LedgerPer::Year => format!("{:04}", key.period.first().year()),
            _ => key.period.to_string(),
        };
        let mut cells = vec![Cell::Text(period)];
        cells.extend(about.into_iter().map(Cell::Text));
        if by == By::Sector {
            cells.truncate(1);
            let word = |sector: Sector| Cell::word(sector.word(), organiser::sector(sector));
            cells.push(key.sector.map_or(Cell::Empty, word));
        }
        if let Some(fund) = &key.fund {
            cells.truncate(1);
            cells.push(by_name(fund));
        }
        if asked.with_open {
            cells.push(if key.open {
                Cell::word("open", said!("report-open"))
            } else {
                Cell::word("closed", said!("report-closed"))
            });
        }
        cells.extend(amounts(by, row)?);
        sum = sum.plus(row).map_err(Error::system)?;
        grid.row(cells);
    }
    let mut total = vec![Cell::Empty; words];
    total.extend(amounts(by, &sum)?);
    grid.total = Some(total);
    Ok(grid)
}

/// What a report is about, and what it counts.
fn columns(by: By) -> (Vec<Column>, Vec<Column>) {
    let about = match by {
        By::Settlement => vec![Column::text("settlement")],
        By::Organiser => vec![Column::text("club_id"), Column::text("club")],
        By::Fund => vec![Column::text("fund")],
        By::Offer => vec![
            Column::text("club_id"),
            Column::text("offer"),
            Column::text("name"),
        ],
        By::Sector => vec![Column::text("sector")],
    };
    if by == By::Fund {
        let figures = vec![
            Column::figure("clubs"),
            Column::figure("households"),
            Column::figure("total"),
        ];
        return (about, figures);
    }
    let mut figures = vec![
        Column::figure("claims"),
        Column::figure("gross"),
        Column::figure("collected"),
        Column::figure("borne"),
        Column::figure("due"),
    ];
    if matches!(by, By::Settlement | By::Organiser) {
        figures.push(Column::figure("payable"));
    }
    (about, figures)
}

/// What a row is about, in words.
fn about_row(by: By, key: &Key, row: &Row, names: &Names) -> Vec<String> {
    let club = || {
        key.organiser
            .map(|id| names.organiser(id))
            .unwrap_or_default()
    };
    match by {
        By::Settlement => vec![match &row.settlements {
            Some((first, last)) if first == last => first.clone(),
            Some((first, last)) => format!("{first}..{last}"),
            None => String::new(),
        }],
        By::Organiser => {
            let (id, name) = club();
            vec![id, name]
        }
        By::Fund => vec![String::new()],
        By::Offer => {
            let (offer, name) = key.offer.and_then(|id| names.named(id)).unwrap_or_default();
            vec![club().0, offer, name]
        }
        By::Sector => vec![
            key.sector
                .map_or_else(String::new, |sector| sector.to_string()),
        ],
    }
}

/// The figures of a row.
fn amounts(by: By, row: &Row) -> Result<Vec<Cell>> {
    let totals = &row.totals;
    if by == By::Fund {
        let all = totals
            .due
            .checked_add(row.households)
            .ok_or_else(Error::bug)?;
        return Ok([totals.due, row.households, all].map(Cell::Money).to_vec());
    }
    let mut cells = vec![Cell::Count(totals.claims)];
    cells.extend([totals.gross, totals.collected, totals.borne, totals.due].map(Cell::Money));
    if matches!(by, By::Settlement | By::Organiser) {
        cells.push(Cell::Money(row.payable));
    }
    Ok(cells)
}
