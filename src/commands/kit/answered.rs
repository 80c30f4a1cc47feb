//! `kit answer`: what the municipality accepted of what was handed in, what it did not, and when it is settled.

use std::path::{Path, PathBuf};

use super::super::importing::Intake;
use super::super::run::Run;
use super::at_hand::at_hand;
use crate::domain::{Money, Said};
use crate::error::{Error, Result};
use crate::exchange::AnswerRow;
use crate::grid::{Cell, Column, Grid};
use crate::kit::Answered;
use crate::label::answer::{Accepted, PublicCode};
use crate::said;

/// Reads files of answers.
///
/// # Errors
/// All faults of all files at once, or when the kit cannot be used.
pub fn run(run: &mut Run<'_>, named: Option<&Path>, files: &[PathBuf]) -> Result<()> {
    let mut hand = at_hand(run, named)?;
    let mut intake = Intake::new(run, false);
    for file in files {
        intake.check::<AnswerRow>(file);
    }
    intake.begin()?;
    let mut rows = Vec::new();
    for file in files {
        intake.read(file, |row: AnswerRow, _| {
            rows.push(row);
            Ok(())
        })?;
    }
    intake.end()?;
    let asked: Vec<_> = rows
        .iter()
        .map(|row| (row.reference.clone(), row.accepted, row.code))
        .collect();
    let answered = hand.kit.answered(&asked)?;
    let months = hand.kit.head().run_months;
    run.answer(
        &sentences(&rows, &answered, months)?,
        &figures(&rows, &answered),
    )?;
    let elsewhere = answered.iter().filter(|answer| answer.noted.is_none());
    let elsewhere = i64::try_from(elsewhere.count()).map_err(|_| Error::bug())?;
    if elsewhere > 0 {
        run.warn(&said!("kit-answered-elsewhere", count = elsewhere));
    }
    let paths: Vec<&Path> = files.iter().map(PathBuf::as_path).collect();
    intake.tell(run, &paths);
    run.tell_if_dry();
    Ok(())
}

/// The club's own price of an answered row: as the answer says, which may be corrected, else as the kit noted it.
fn price(row: &AnswerRow, answer: &Answered) -> Option<Money> {
    let noted = answer.noted.as_ref().map(|noted| noted.price);
    row.amount.or(noted)
}

/// That the price of an accepted row is another than the kit noted.
fn corrected(row: &AnswerRow, answer: &Answered) -> Option<Said> {
    let (now, was) = (row.amount?, answer.noted.as_ref()?.price);
    (now != was).then(|| {
        let reference = &answer.reference;
        said!(
            "kit-answered-price",
            reference = reference,
            now = now,
            was = was
        )
    })
}

fn sentences(rows: &[AnswerRow], answered: &[Answered], months: Option<u32>) -> Result<Vec<Said>> {
    let (mut count, mut sum) = (0_i64, Money::ZERO);
    let mut others = Vec::new();
    for (row, answer) in rows.iter().zip(answered) {
        if answer.accepted == Accepted::Yes {
            count += 1;
            let price = price(row, answer).unwrap_or_default();
            sum = sum.checked_add(price).ok_or_else(Error::bug)?;
            others.extend(corrected(row, answer));
        } else {
            let which = match &answer.noted {
                Some(noted) => said!(
                    "kit-answered-which",
                    reference = &answer.reference,
                    offer = &noted.offer,
                    on = noted.on
                ),
                None => said!("kit-answered-reference", reference = &answer.reference),
            };
            let text = to_do(answer.code);
            others.push(said!("kit-answered-other", which = which, text = text));
        }
    }
    let mut sentences = vec![said!("kit-answered-accepted", count = count, sum = sum)];
    sentences.extend(others);
    if count > 0 {
        sentences.push(match months {
            Some(1) => said!("kit-settled-monthly"),
            Some(months) => said!("kit-settled-months", months = months),
            None => said!("kit-settled-free"),
        });
    }
    Ok(sentences)
}

/// What a club can do about a row that was not accepted.
fn to_do(code: PublicCode) -> Said {
    match code {
        PublicCode::WrongOffer => said!("kit-answer-wrong-offer"),
        PublicCode::WrongPrice => said!("kit-answer-wrong-price"),
        PublicCode::TooLate => said!("kit-answer-too-late"),
        PublicCode::Open => said!("kit-answer-open"),
        PublicCode::Cancelled => said!("kit-answer-cancelled"),
        PublicCode::Ok | PublicCode::Repeated | PublicCode::NotValid => {
            said!("kit-answer-not-valid")
        }
    }
}

fn figures(rows: &[AnswerRow], answered: &[Answered]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("reference"),
        Column::text("accepted"),
        Column::text("code"),
        Column::text("offer"),
        Column::text("price_class"),
        Column::figure("price"),
        Column::text("redeemed_on"),
    ]);
    for (row, answer) in rows.iter().zip(answered) {
        let noted = answer.noted.as_ref();
        let text = |text: Option<&str>| text.map_or(Cell::Empty, Cell::from);
        grid.row(vec![
            answer.reference.as_str().into(),
            answer.accepted.word().into(),
            answer.code.word().into(),
            text(noted.map(|noted| noted.offer.as_str())),
            text(noted.map(|noted| noted.price_class.as_str())),
            price(row, answer).map_or(Cell::Empty, Cell::Money),
            noted.map_or(Cell::Empty, |noted| noted.on.into()),
        ]);
    }
    grid
}
