//! `audit show`: who did what and who looked at what, by ids; with `--member` for a person's right to know who looked.

use chrono::{DateTime, Local, NaiveDate};

use crate::cli::AuditShow;
use crate::commands::names;
use crate::commands::run::{Run, day};
use crate::commands::shown::day_of;
use crate::domain::{PersonId, Said, same_colleague};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, LogLine, Register};
use crate::render::Format;
use crate::said;

/// What was asked of the log beside a person.
struct Asked<'a> {
    since: Option<NaiveDate>,
    until: Option<NaiveDate>,
    command: Option<&'a str>,
    who: Option<&'a str>,
    action: Option<Action>,
}

impl<'a> Asked<'a> {
    fn read(asked: &'a AuditShow) -> Result<Self> {
        let the_day = |text: &Option<String>| text.as_deref().map(day).transpose();
        Ok(Self {
            since: the_day(&asked.since)?,
            until: the_day(&asked.until)?,
            command: asked.command.as_deref(),
            who: asked.who.as_deref(),
            action: asked.action.as_deref().map(action).transpose()?,
        })
    }

    fn holds(&self, line: &LogLine) -> bool {
        let on = day_of(&line.stamp.at);
        let who = |who: &str| {
            let behalf = line.stamp.on_behalf.as_deref();
            same_colleague(&line.stamp.login, who)
                || behalf.is_some_and(|behalf| same_colleague(behalf, who))
        };
        // A noun alone stands for all its verbs.
        let command = |asked: &str| {
            let rest = line.stamp.command.strip_prefix(asked);
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        };
        self.since
            .is_none_or(|since| on.is_none_or(|on| on >= since))
            && self
                .until
                .is_none_or(|until| on.is_none_or(|on| on <= until))
            && self.command.is_none_or(command)
            && self.who.is_none_or(who)
            && self
                .action
                .is_none_or(|action| action.word() == line.action)
    }
}

/// One of the closed codes.
fn action(typed: &str) -> Result<Action> {
    let mut all = Action::ALL.iter().copied();
    all.find(|action| action.word() == typed).ok_or_else(|| {
        let known = Action::ALL.iter().map(|action| action.word().to_owned());
        let known: Vec<String> = known.collect();
        Error::usage(said!("log-action-unknown", value = typed, known = known))
    })
}

/// Shows the entries that were asked; the look is itself in the log.
///
/// # Errors
/// When the member, a day or the action is not known, or the register cannot be read.
pub fn run(run: &mut Run<'_>, asked: &AuditShow) -> Result<()> {
    let filter = Asked::read(asked)?;
    let mut register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::figure("entry"),
        Column::text("at"),
        Column::text("login"),
        Column::text("on_behalf"),
        Column::text("command"),
        Column::text("action"),
        Column::text("about"),
        Column::text("member_id"),
        Column::text("club_id"),
        Column::text("settlement"),
        Column::figure("count"),
    ]);
    let mut take = |line: LogLine| {
        if filter.holds(&line) {
            let member = line.person.map(|person| member(&register, person));
            grid.row(row(line, member.transpose()?));
        }
        Ok::<(), Error>(())
    };
    if let Some(member) = &asked.member {
        let person = names::person(&register, member)?;
        register.each_log_line_about(person, take)?;
        run.note_look(&mut register, &[person])?;
    } else {
        register.each_log_line(&mut take)?;
        run.note_look_at_all(&mut register, grid.rows.len())?;
    }
    if run.format() == Format::Table {
        grid = grid.without_empty_columns();
    }
    run.show(&grid)
}

/// The id by which people know a person, or the one they were merged into; who was erased is known by the random id alone.
fn member(register: &Register, person: PersonId) -> Result<String> {
    let now = register.person_now(person)?;
    names::member_id(register, now.unwrap_or(person))
}

fn row(line: LogLine, member: Option<String>) -> Vec<Cell> {
    let about = match (line.person, line.everybody) {
        (Some(_), _) => Cell::word("member", said!("log-about-member")),
        (None, true) => Cell::word("everybody", said!("log-about-everybody")),
        (None, false) => Cell::Empty,
    };
    let action = done(&line.action);
    vec![
        line.entry.into(),
        moment(&line.stamp.at),
        line.stamp.login.into(),
        line.stamp.on_behalf.into(),
        line.stamp.command.into(),
        Cell::word(line.action, action),
        about,
        member.into(),
        line.organiser.into(),
        line.settlement.into(),
        line.count.into(),
    ]
}

/// A UTC moment; people read the local day and hour.
fn moment(at: &str) -> Cell {
    let Ok(utc) = DateTime::parse_from_rfc3339(at) else {
        return Cell::Text(at.to_owned());
    };
    let local = utc.with_timezone(&Local);
    let hour = local.format("%H:%M:%S").to_string();
    Cell::word(at, said!("log-at", on = local.date_naive(), hour = hour))
}

/// What a person reads for a code.
fn done(code: &str) -> Said {
    match code {
        "create" => said!("log-create"),
        "import" => said!("log-import"),
        "add" => said!("log-add"),
        "change" => said!("log-change"),
        "end" => said!("log-end"),
        "derive" => said!("log-derive"),
        "issue" => said!("log-issue"),
        "print" => said!("log-print"),
        "withdraw" => said!("log-withdraw"),
        "make" => said!("log-make"),
        "close" => said!("log-close"),
        "decide" => said!("log-decide"),
        "correct" => said!("log-correct"),
        "approve" => said!("log-approve"),
        "confirm" => said!("log-confirm"),
        "merge" => said!("log-merge"),
        "look" => said!("log-look"),
        "letter" => said!("log-letter"),
        "decline" => said!("log-decline"),
        "erase" => said!("log-erase"),
        "retain" => said!("log-retain"),
        "backup" => said!("log-backup"),
        "restore" => said!("log-restore"),
        "rekey" => said!("log-rekey"),
        "recover" => said!("log-recover"),
        _ => said!("log-pin-clock"),
    }
}
