//! `kit redeem` and `kit price`: at the till, with the kit and nothing else.

use std::io::{self, BufRead, IsTerminal};

use super::super::run::Run;
use super::at_hand::Kits;
use crate::cli::{AskArgs, Format, PriceArgs, RedeemArgs};
use crate::domain::{Money, Shown, parse_amount};
use crate::error::{Error, Kind, Result};
use crate::grid::{Cell, Column, Grid};
use crate::kit::{Answer, Kit, Outcome, Request};
use crate::said;

/// How many characters a code has; printed in groups, it may be typed with spaces.
const CODE: usize = 13;

/// Codes one after the other, and what they came to.
struct Till {
    kits: Kits,
    request: Request,
    grid: Grid,
    count: i64,
    refused: i64,
    to_collect: Money,
    /// Whether some amount stands on the paper only.
    on_paper: bool,
    /// The offer that was said to be the one of the time before.
    told: Option<String>,
}

/// Redeems the codes of the command line, or those that come in a line each.
///
/// # Errors
/// When more must be said, or the kit cannot be used. What cannot be accepted ends in exit code 1.
pub fn redeem(run: &mut Run<'_>, asked: &RedeemArgs) -> Result<()> {
    let mut till = Till::open(run, &asked.ask)?;
    let together = asked.codes.concat();
    let in_groups = together.chars().filter(char::is_ascii_alphanumeric).count() == CODE;
    match &asked.codes[..] {
        [] => till.scan(run)?,
        [_, _, ..] if in_groups => {
            till.count = 1;
            let answer = till.redeem(run, &together)?;
            till.answer(run, answer)?;
        }
        [code] => {
            till.count = 1;
            let answer = till.redeem(run, code)?;
            till.answer(run, answer)?;
        }
        codes => {
            for code in codes {
                till.next(run, code)?;
            }
        }
    }
    till.close(run)
}

/// Says what redeeming would come to.
///
/// # Errors
/// As [`redeem`].
pub fn price(run: &mut Run<'_>, asked: &PriceArgs) -> Result<()> {
    let mut till = Till::open(run, &asked.ask)?;
    till.count = 1;
    let answer = match asked.code.parse::<Shown>() {
        Ok(shown) => {
            let hand = till.kits.of(&shown)?;
            right_day(run, &hand.kit)?;
            hand.kit.price(&shown, &till.request)?
        }
        Err(_) => Answer::NOT_VALID,
    };
    till.answer(run, answer)?;
    till.close(run)
}

impl Till {
    fn open(run: &Run<'_>, asked: &AskArgs) -> Result<Self> {
        let price = asked.price.as_deref().map(parse_amount).transpose();
        let request = Request {
            offer: asked.offer.clone(),
            price_class: asked.class.clone(),
            price: price.map_err(Error::usage)?,
            on: run.on,
        };
        Ok(Self {
            kits: Kits::here(run, asked.kit.as_deref())?,
            request,
            grid: Grid::new(vec![
                Column::text("outcome"),
                Column::text("offer"),
                Column::figure("to_collect"),
                Column::text("reference"),
            ]),
            count: 0,
            refused: 0,
            to_collect: Money::ZERO,
            on_paper: false,
            told: None,
        })
    }

    /// A line a code, as a hand scanner types them, each answered before the next is read.
    fn scan(&mut self, run: &mut Run<'_>) -> Result<()> {
        let unreadable = |cause: io::Error| Error::system(said!("stdin-unreadable")).because(cause);
        if let Some(hand) = self.kits.sole() {
            hand.kit.can_mean(&self.request)?;
        }
        let mut lines = io::stdin().lock();
        if io::stdin().is_terminal() {
            run.tell(&said!("kit-scan"));
        }
        let mut line = Vec::new();
        while lines.read_until(b'\n', &mut line).map_err(unreadable)? > 0 {
            // What is no text is no code either.
            let code = String::from_utf8_lossy(&line);
            let code = code.trim_start_matches('\u{feff}').trim();
            if !code.is_empty() {
                self.next(run, code)?;
            }
            line.clear();
        }
        Ok(())
    }

    /// One of several: what the club must say differently stops nothing; what is wrong with the kit does.
    fn next(&mut self, run: &mut Run<'_>, code: &str) -> Result<()> {
        self.count += 1;
        match self.redeem(run, code) {
            Ok(answer) => self.answer(run, answer),
            Err(error) if error.kind == Kind::Refused => {
                self.refused += 1;
                let mut row = vec!["refused".into()];
                row.resize(self.grid.columns.len(), Cell::Empty);
                self.grid.row(row);
                run.complain(&error);
                Ok(())
            }
            Err(error) => Err(error),
        }
    }

    fn redeem(&mut self, run: &Run<'_>, code: &str) -> Result<Answer> {
        let Ok(shown) = code.parse::<Shown>() else {
            return Ok(Answer::NOT_VALID);
        };
        let hand = self.kits.of(&shown)?;
        right_day(run, &hand.kit)?;
        Ok(hand.kit.redeem(&shown, &self.request, &*run.world.random)?)
    }

    fn answer(&mut self, run: &mut Run<'_>, answer: Answer) -> Result<()> {
        self.refused += i64::from(answer.outcome == Outcome::NotValid);
        match answer.to_collect {
            Some(amount) => {
                let sum = self.to_collect.checked_add(amount);
                self.to_collect = sum.ok_or_else(Error::bug)?;
            }
            None => self.on_paper |= answer.outcome == Outcome::SubjectToCheck,
        }
        if run.global.format == Format::Table {
            run.state(&answer.said())?;
            run.output.flush();
        } else {
            self.grid.row(row(&answer));
        }
        if let (Some(before), Some(reference)) = (&answer.before, &answer.reference) {
            run.tell(&said!(
                "kit-noted-before",
                on = self.request.on,
                before = before,
                reference = reference
            ));
        }
        if answer.remembered && answer.offer != self.told {
            run.tell(&said!(
                "kit-remembered",
                offer = answer.offer.clone().unwrap_or_default()
            ));
            self.told = answer.offer;
        }
        Ok(())
    }

    /// The total, and how it ends.
    fn close(self, run: &mut Run<'_>) -> Result<()> {
        if run.global.format != Format::Table {
            run.show(&self.grid)?;
        } else if self.count > 1 {
            let accepted = self.count - self.refused;
            let together = said!(
                "kit-together",
                count = accepted,
                to_collect = self.to_collect
            );
            run.state(&together)?;
            if self.on_paper {
                run.state(&said!("kit-together-paper"))?;
            }
        }
        run.tell_if_dry();
        if self.refused > 0 {
            return Err(Error::new(Kind::Refused, Vec::new()));
        }
        Ok(())
    }
}

/// A day to come would be refused when it is handed in, and its price is nobody's business yet: it would tell on which day
/// something changes for the holder. A clock that stands before what was
/// noted last is wrong: then only the club knows the day.
///
/// # Errors
/// When it is not the right day, or the kit cannot be read.
pub fn right_day(run: &Run<'_>, kit: &Kit) -> Result<()> {
    let today = run.world.today;
    match kit.latest()?.filter(|(_, latest)| *latest > today) {
        None if run.on > today => {
            let said = said!("kit-day-to-come", on = run.on, today = today);
            Err(Error::refused(said))
        }
        Some((reference, latest)) if run.global.on.is_none() => {
            let said = said!(
                "kit-clock-back",
                today = today,
                latest = latest,
                reference = &reference
            );
            Err(Error::refused(said).hint(said!(
                "kit-clock-back-hint",
                latest = latest,
                reference = reference
            )))
        }
        _ => Ok(()),
    }
}

/// The answer for programs. A pass and an accepted voucher read alike.
fn row(answer: &Answer) -> Vec<Cell> {
    let machine = match answer.outcome {
        Outcome::Pass | Outcome::Accepted => "accepted",
        Outcome::SubjectToCheck => "provisional",
        Outcome::NotValid => "not-valid",
    };
    let text = |text: &Option<String>| text.as_deref().map_or(Cell::Empty, Cell::from);
    vec![
        Cell::word(machine, answer.said()),
        text(&answer.offer),
        answer.to_collect.map_or(Cell::Empty, Cell::Money),
        text(&answer.reference),
    ]
}
