//! `today`: what waits for somebody, each with the command to type. Counts only: it names nobody, so that it is no look.

use chrono::{Days, NaiveDate};

use super::derive::soon;
use super::run::Run;
use crate::domain::{Month, RunPeriod, Said};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Register, Waits};
use crate::render::Format;
use crate::said;

/// How many days may lie between two backups.
const BACKUP: i64 = 7;
/// A club hears this many days ahead that its kit runs out, and for so many afterwards it is still missed.
const KIT: (u64, u64) = (14, 31);
/// What waits longer is looked for with its own list, in years.
const YEARS: i32 = 2;

/// Shows what waits; where there is no register yet, how to begin.
///
/// # Errors
/// When the register cannot be read.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    let named = run.register_path().ok();
    if run.output.width().is_some() && named.is_none_or(|path| !path.exists()) {
        return run.state(&said!("today-first-steps"));
    }
    let register = run.open()?;
    let tasks = register.snapshot(|register| tasks(register, run.on))?;
    if tasks.is_empty() && run.format() == Format::Table {
        return run.state(&said!("today-nothing", on = run.on));
    }
    let columns = [
        Column::text("task"),
        Column::figure("count"),
        Column::text("day"),
        Column::text("command"),
    ];
    // People read the number and the day in the sentence.
    let of_people = run.format() == Format::Table;
    let keep = |place: usize| !of_people || !(1..=2).contains(&place);
    let kept = columns.iter().enumerate().filter(|(place, _)| keep(*place));
    let mut grid = Grid::new(kept.map(|(_, column)| *column).collect())
        .titled(said!("today-title", on = run.on));
    for task in tasks {
        let cells = [
            Cell::word(task.word, task.said),
            task.count.into(),
            task.day.into(),
            task.command,
        ];
        let kept = cells.into_iter().enumerate();
        grid.row(
            kept.filter(|(place, _)| keep(*place))
                .map(|(_, cell)| cell)
                .collect(),
        );
    }
    run.show(&grid)
}

/// Something that waits.
struct Task {
    word: &'static str,
    said: Said,
    count: Option<i64>,
    day: Option<NaiveDate>,
    command: Cell,
}

impl Task {
    /// Unless nothing of it waits; `said` gets how many and the earliest day.
    fn of(
        word: &'static str,
        waits: Waits,
        said: impl FnOnce(i64, NaiveDate) -> Said,
        command: &[&str],
    ) -> Option<Self> {
        let day = waits.day.filter(|_| waits.count > 0)?;
        Some(Self {
            word,
            said: said(waits.count, day),
            count: Some(waits.count),
            day: Some(day),
            command: typed(command),
        })
    }
}

/// From the first day without to the last day with.
fn ends(waits: Waits) -> Waits {
    Waits {
        day: waits.day.and_then(|day| day.pred_opt()),
        ..waits
    }
}

/// A command as it is typed.
fn typed(words: &[&str]) -> Cell {
    Cell::Text(
        ["vrijpas"]
            .iter()
            .chain(words)
            .copied()
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// Everything that waits, the most pressing first.
fn tasks(register: &Register, on: NaiveDate) -> Result<Vec<Task>> {
    let tasks = [
        backup(register, on)?,
        Task::of(
            "rights-ending",
            ends(register.rights_ending(on, soon(on))?),
            |count, day| said!("today-rights-ending", count = count, day = day),
            &["entitlement", "due"],
        ),
        kits(register, on)?,
        Task::of(
            "claims-open",
            register.claims_open()?,
            |count, day| said!("today-claims-open", count = count, day = day),
            &["claim", "open"],
        ),
        run_to_close(register, on)?,
        refunds(register, on)?,
        instalments(register, on)?,
        till(register, on)?,
    ];
    Ok(tasks.into_iter().flatten().collect())
}

fn backup(register: &Register, on: NaiveDate) -> Result<Option<Task>> {
    let last = register.backed_up_on()?;
    let days = last.map(|last| (on - last).num_days());
    if days.is_some_and(|days| days < BACKUP) {
        return Ok(None);
    }
    Ok(Some(Task {
        word: "backup",
        said: match days {
            Some(days) => said!("today-backup", count = days),
            None => said!("today-backup-never"),
        },
        count: days,
        day: last,
        command: Cell::Text(["vrijpas", "register", "backup", "DIR"].join(" ")),
    }))
}

fn kits(register: &Register, on: NaiveDate) -> Result<Option<Task>> {
    let (ahead, after) = KIT;
    let since = on.checked_sub_days(Days::new(after)).unwrap_or(on);
    let until = on.checked_add_days(Days::new(ahead)).unwrap_or(on);
    let waits = ends(register.kits_ending(since, until)?);
    let next = Month::of(until).next();
    let through = next.last_day().to_string();
    let folder = format!("kits-{next}");
    Ok(Task::of(
        "kits-ending",
        waits,
        |count, day| said!("today-kits-ending", count = count, day = day),
        &["kit", "make", "--all", "--through", &through, "-o", &folder],
    ))
}

fn run_to_close(register: &Register, on: NaiveDate) -> Result<Option<Task>> {
    let waiting = register.run_to_close(Month::of(on))?;
    let Some((count, first, last)) = waiting else {
        return Ok(None);
    };
    let Some(period) = RunPeriod::new(first, last) else {
        return Ok(None);
    };
    Ok(Some(Task {
        word: "run-to-close",
        said: said!("today-run-to-close", count = count, run = period),
        count: Some(count),
        day: Some(first.first_day()),
        command: typed(&["settle", "preview", &period.to_string()]),
    }))
}

fn instalments(register: &Register, on: NaiveDate) -> Result<Option<Task>> {
    let month = Month::of(on);
    let since = Month::new(month.year() - YEARS, month.month()).unwrap_or(month);
    Ok(Task::of(
        "instalments",
        register.instalments_late(since.first_day(), on)?,
        |count, day| said!("today-instalments", count = count, day = day),
        &["voucher", "list", "--unpaid"],
    ))
}

/// The till of an earlier day.
fn till(register: &Register, on: NaiveDate) -> Result<Option<Task>> {
    let mut open = register.till_open()?;
    open.day = open.day.filter(|day| *day < on);
    let task = Task::of(
        "till-open",
        open,
        |count, day| said!("today-till-open", count = count, day = day),
        &[],
    );
    let line = ["vrijpas", "desk", "close", "--counted", "AMOUNT"].join(" ");
    let command = Cell::word(line, said!("today-till-close"));
    Ok(task.map(|task| Task { command, ..task }))
}

fn refunds(register: &Register, on: NaiveDate) -> Result<Option<Task>> {
    let month = Month::of(on);
    let since = Month::new(month.year() - YEARS, month.month()).unwrap_or(month);
    Ok(Task::of(
        "refunds",
        register.refunds_to_order(since)?,
        |count, day| said!("today-refunds", count = count, day = day),
        &["refund", "order"],
    ))
}
