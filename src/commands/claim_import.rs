//! `claim import`: the files of clubs, each row answered. In = accepted + refused + open, always. Nothing of any file is
//! kept when one of them is wrong.

use std::collections::HashMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use super::judge::{Judge, Verdict};
use super::run::Run;
use crate::domain::{ClaimId, Money, Month, OrganiserId};
use crate::error::{Error, Result};
use crate::exchange::{self, Fault, Faults, RedeemedRow};
use crate::grid::{Cell, Column, Grid};
use crate::label::answer::{self, Accepted, AnswerRow, PublicCode};
use crate::register::{Action, Claim, Decision, Organiser, Register, Subject};
use crate::render::csv::{self, Dialect};
use crate::said;
use crate::seal::{PseudonymKey, Secret, sha256};
use crate::settlement::{ClosedRun, open_month};

/// How one file was answered.
#[derive(Debug, Default)]
struct FileTally {
    file: String,
    rows: i64,
    accepted: i64,
    refused: i64,
    open: i64,
    repeated: i64,
    late: i64,
    amount: i64,
}

/// One file read and put in the order of judging.
struct HandedIn {
    path: PathBuf,
    sha256: [u8; 32],
    rows: Vec<(u64, RedeemedRow)>,
}

/// Imports a file or every file of a folder.
///
/// # Errors
/// All faults of all files at once; nothing is kept then.
pub fn run(run: &mut Run<'_>, path: &Path, answers: Option<&Path>) -> Result<()> {
    let mut faults = Faults::default();
    let mut files = Vec::new();
    for path in files_of(path)? {
        if let Some(file) = read(run, &path, &mut faults)? {
            files.push(file);
        }
    }
    let folder = answers.filter(|_| !run.global.dry_run);
    let mut register = run.open()?;
    let (tallies, answered) = run.write(&mut register, Action::Import, |register| {
        let mut import = Import::new(run, register)?;
        let mut answered = Vec::new();
        let mut tallies = Vec::new();
        for file in &files {
            let (tally, rows) = import.file(file, &mut faults)?;
            tallies.push(tally);
            answered.push((answer_name(&file.path), rows));
        }
        if !faults.is_empty() {
            return Err(refused(&faults));
        }
        // Before anything is kept: a club whose answer cannot be written has handed in nothing.
        for (name, rows) in &answered {
            if let Some(folder) = folder {
                write_answer(&folder.join(name), rows)?;
            }
        }
        let count = tallies
            .iter()
            .map(|tally| tally.rows - tally.repeated)
            .sum();
        Ok((
            (tallies, answered.len()),
            Subject {
                count: Some(count),
                ..Subject::default()
            },
        ))
    })?;
    report(run, &tallies)?;
    if let Some(folder) = folder {
        run.tell(&said!(
            "claim-answers-written",
            count = answered,
            folder = folder.display().to_string()
        ));
    }
    run.tell_if_dry();
    Ok(())
}

fn refused(faults: &Faults) -> Error {
    let sentences = faults.kept().iter().map(Fault::sentence).collect();
    Error::input(sentences)
        .meaning(said!("claim-import-refused", count = faults.count()))
        .hint(said!("claim-import-refused-hint"))
}

/// The file itself, or every `.csv` and `.xlsx` of a folder by name.
fn files_of(path: &Path) -> Result<Vec<PathBuf>> {
    let unreadable = |cause| {
        Error::system(said!("file-unreadable", path = path.display().to_string())).because(cause)
    };
    if !path.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in fs::read_dir(path).map_err(unreadable)? {
        let file = entry.map_err(unreadable)?.path();
        let known = file.extension().is_some_and(|ending| {
            ending.eq_ignore_ascii_case("csv") || ending.eq_ignore_ascii_case("xlsx")
        });
        if known && file.is_file() {
            files.push(file);
        }
    }
    if files.is_empty() {
        return Err(Error::input(vec![said!(
            "claim-folder-empty",
            folder = path.display().to_string()
        )]));
    }
    files.sort();
    Ok(files)
}

/// Reads a file and puts its rows in an order of their own, so that the order in the file never matters.
fn read(run: &Run<'_>, path: &Path, faults: &mut Faults) -> Result<Option<HandedIn>> {
    let mut reading = match exchange::read::<RedeemedRow>(path, run.on) {
        Ok(reading) => reading,
        Err(found) => {
            faults.extend(found);
            return Ok(None);
        }
    };
    let mut rows = Vec::new();
    for (line, row) in &mut reading {
        match row {
            Ok(row) => rows.push((line, row)),
            Err(bad) => faults.extend(bad.faults),
        }
    }
    rows.sort_by(|(_, a), (_, b)| {
        (&a.club_id, a.redeemed_on, &a.reference).cmp(&(&b.club_id, b.redeemed_on, &b.reference))
    });
    let bytes = fs::read(path).map_err(|cause| {
        Error::system(said!("file-unreadable", path = path.display().to_string())).because(cause)
    })?;
    Ok(Some(HandedIn {
        path: path.to_owned(),
        sha256: sha256(&bytes),
        rows,
    }))
}

/// One command's import.
struct Import<'r> {
    run: &'r Run<'r>,
    register: &'r Register,
    judge: Judge<'r>,
    closed: Vec<ClosedRun>,
    content: PseudonymKey,
    organisers: HashMap<String, Option<(OrganiserId, Organiser)>>,
    at: String,
    by: String,
}

impl<'r> Import<'r> {
    fn new(run: &'r Run<'r>, register: &'r Register) -> Result<Self> {
        let secret = register.secret("content")?.ok_or_else(Error::bug)?;
        let stamp = run.stamp();
        Ok(Self {
            run,
            register,
            judge: Judge::new(register)?,
            closed: register.closed_runs()?,
            content: PseudonymKey::new(&Secret::from_bytes(secret), "redeemed"),
            organisers: HashMap::new(),
            by: stamp.who().to_owned(),
            at: stamp.at,
        })
    }

    fn file(
        &mut self,
        file: &HandedIn,
        faults: &mut Faults,
    ) -> Result<(FileTally, Vec<AnswerRow>)> {
        let name = file.path.display().to_string();
        let hand_in = self.run.world.draw("hand-in", &file.sha256);
        let lines = i64::try_from(file.rows.len()).unwrap_or(i64::MAX);
        self.register.add_hand_in(
            &hand_in,
            &file.sha256,
            lines,
            self.run.on,
            &self.at,
            &self.by,
        )?;
        let mut tally = FileTally {
            file: name.clone(),
            ..FileTally::default()
        };
        let mut answers = Vec::with_capacity(file.rows.len());
        for (line, row) in &file.rows {
            match self.row(&hand_in, row, &mut tally)? {
                Ok(answer) => answers.push(answer),
                Err((column, said)) => faults.extend([Fault {
                    file: name.clone(),
                    line: Some(*line),
                    column: Some(column.to_owned()),
                    said,
                }]),
            }
        }
        answers.sort_by(|a, b| (&a.voucher, &a.reference).cmp(&(&b.voucher, &b.reference)));
        Ok((tally, answers))
    }

    /// Answers one row, or says what makes the whole file wrong.
    fn row(
        &mut self,
        hand_in: &[u8; 16],
        row: &RedeemedRow,
        tally: &mut FileTally,
    ) -> Result<std::result::Result<AnswerRow, (&'static str, crate::domain::Said)>> {
        tally.rows += 1;
        let Some((club, organiser)) = self.organiser(&row.club_id)? else {
            return Ok(Err((
                "club_id",
                said!("organiser-unknown", id = row.club_id.as_str()),
            )));
        };
        if row.redeemed_on > self.run.on {
            return Ok(Err((
                "redeemed_on",
                said!(
                    "claim-in-the-future",
                    on = row.redeemed_on,
                    today = self.run.on
                ),
            )));
        }
        let content = *self.content.pseudonym(&canonical(row)).bytes();
        if let Some(known) = self.register.claim_known(club, &row.reference)? {
            if known.content != content {
                return Ok(Err((
                    "reference",
                    said!("claim-other-content", reference = row.reference.as_str()),
                )));
            }
            tally.repeated += 1;
            let accepted = accepted(known.decision);
            return Ok(Ok(answer(row, accepted, PublicCode::Repeated, row.price)));
        }
        let verdict = self.judge.judge(club, &organiser, row)?;
        self.keep(hand_in, club, row, content, &verdict)?;
        tally.late += i64::from(self.is_late(row));
        match verdict.decision {
            Decision::Accepted => {
                tally.accepted += 1;
                tally.amount += verdict.price.cents();
            }
            Decision::Refused => tally.refused += 1,
            Decision::Open => tally.open += 1,
        }
        Ok(Ok(answer(
            row,
            accepted(verdict.decision),
            verdict.code,
            Some(verdict.price),
        )))
    }

    fn keep(
        &self,
        hand_in: &[u8; 16],
        club: OrganiserId,
        row: &RedeemedRow,
        content: [u8; 32],
        verdict: &Verdict,
    ) -> Result<()> {
        let id = ClaimId::from_bytes(self.run.world.draw("claim", &content));
        let claim = Claim {
            id,
            hand_in: *hand_in,
            organiser: club,
            reference: row.reference.clone(),
            content,
            voucher: verdict.voucher,
            pass: verdict.pass,
            offer: verdict.offer,
            price_class: verdict.price_class.clone(),
            price: verdict.price,
            redeemed_on: row.redeemed_on,
            month: open_month(self.run.on, &self.closed),
            provisional: row.provisional,
            late: self.is_late(row),
        };
        let seq = self.register.add_claim(&claim, &self.at)?;
        if let Some((price, split)) = &verdict.priced {
            self.register.price_claim(seq, price, split)?;
        }
        let (code, reason) = (verdict.code.word(), verdict.reason);
        Ok(self
            .register
            .decide_claim(seq, verdict.decision, code, reason, &self.by, &self.at)?)
    }

    /// Whether the use lies in a month that was closed before it was handed in.
    fn is_late(&self, row: &RedeemedRow) -> bool {
        let used_in = Month::of(row.redeemed_on);
        self.closed
            .iter()
            .any(|closed| used_in <= closed.run.last())
    }

    fn organiser(&mut self, alias: &str) -> Result<Option<(OrganiserId, Organiser)>> {
        if let Some(known) = self.organisers.get(alias) {
            return Ok(known.clone());
        }
        let found = self.register.organiser_by_alias(alias)?;
        self.organisers.insert(alias.to_owned(), found.clone());
        Ok(found)
    }
}

const fn accepted(decision: Decision) -> Accepted {
    match decision {
        Decision::Accepted => Accepted::Yes,
        Decision::Refused => Accepted::No,
        Decision::Open => Accepted::Open,
    }
}

fn answer(
    row: &RedeemedRow,
    accepted: Accepted,
    code: PublicCode,
    amount: Option<Money>,
) -> AnswerRow {
    AnswerRow {
        reference: row.reference.clone(),
        voucher: row.voucher.clone(),
        accepted,
        code,
        amount,
    }
}

/// The content of a row, by which the same reference with other content is told.
fn canonical(row: &RedeemedRow) -> String {
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    let price = row.price.map(|price| price.to_string()).unwrap_or_default();
    let voucher: String = row
        .voucher
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .flat_map(char::to_uppercase)
        .collect();
    format!(
        "{voucher};{};{};{price};{};{}",
        text(&row.offer),
        text(&row.price_class),
        row.redeemed_on,
        row.provisional
    )
}

fn answer_name(path: &Path) -> PathBuf {
    let stem = path
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned())
        .unwrap_or_default();
    PathBuf::from(format!("{stem}.answer.csv"))
}

/// Writes the answers to one file, whole or not at all.
fn write_answer(path: &Path, rows: &[AnswerRow]) -> Result<()> {
    super::files::whole(path, |out: &mut dyn Write| {
        csv::write(out, &answer::grid(rows), Dialect::Excel)
    })
}

fn report(run: &mut Run<'_>, tallies: &[FileTally]) -> Result<()> {
    let mut grid = Grid::new(vec![
        Column::text("file"),
        Column::figure("rows"),
        Column::figure("accepted"),
        Column::figure("refused"),
        Column::figure("open"),
        Column::figure("repeated"),
        Column::figure("late"),
        Column::figure("gross"),
    ]);
    let cells = |tally: &FileTally| {
        [
            tally.rows,
            tally.accepted,
            tally.refused,
            tally.open,
            tally.repeated,
            tally.late,
        ]
        .map(Cell::Count)
        .to_vec()
    };
    let mut all = FileTally::default();
    for tally in tallies {
        let mut row = vec![Cell::Text(tally.file.clone())];
        row.extend(cells(tally));
        row.push(Cell::Money(Money::from_cents(tally.amount)));
        grid.row(row);
        all.rows += tally.rows;
        all.accepted += tally.accepted;
        all.refused += tally.refused;
        all.open += tally.open;
        all.repeated += tally.repeated;
        all.late += tally.late;
        all.amount += tally.amount;
    }
    let mut total = vec![Cell::Empty];
    total.extend(cells(&all));
    total.push(Cell::Money(Money::from_cents(all.amount)));
    grid.total = Some(total);
    run.show(&grid)?;
    run.tell(&said!(
        "claim-import-done",
        rows = all.rows,
        accepted = all.accepted,
        refused = all.refused,
        open = all.open,
        repeated = all.repeated
    ));
    Ok(())
}
