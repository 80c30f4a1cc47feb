//! At the door: what is scanned or typed, and the one page that answers it.

use super::super::super::run::Run;
use super::super::club::last_day;
use super::super::till::right_day;
use super::choose::{self, Picked, hints};
use super::lost;
use super::tonight::{Tonight, together};
use crate::domain::{Said, Shown};
use crate::error::{Error, Result};
use crate::kit::{Answer, Fault, Kit, Outcome, Request, Tally};
use crate::said;
use crate::terminal::{Input, Key, Line, Page, Terminal, Tone, Wait};

/// No code is so long.
const LONGEST: usize = 1000;

/// The evening of one club.
pub struct Door<'d> {
    run: &'d Run<'d>,
    kit: &'d mut Kit,
    /// The offer that is meant, as a line of the kit.
    line: usize,
    typed: String,
    answer: Option<Answer>,
    note: Option<Line>,
    tonight: Tally,
}

/// Whether the evening goes on.
#[derive(PartialEq, Eq)]
enum Step {
    On,
    Over,
}

impl<'d> Door<'d> {
    /// Begins, or goes on with what was noted that day.
    ///
    /// # Errors
    /// When the kit cannot be read.
    pub fn new(run: &'d Run<'d>, kit: &'d mut Kit, line: usize) -> Result<Self> {
        let end = last_day(kit.head().valid.last(), run.on);
        Ok(Self {
            tonight: kit.tally_on(run.on)?,
            note: end.map(|end| Line::of(run.catalogue.say(&end), Tone::Strong)),
            run,
            kit,
            line,
            typed: String::new(),
            answer: None,
        })
    }

    /// Answers until somebody closes the evening.
    ///
    /// # Errors
    /// When the terminal is gone, or the kit cannot be read any more.
    pub fn stand(mut self, screen: &mut dyn Terminal) -> Result<()> {
        loop {
            screen.show(&self.page()).map_err(lost)?;
            let key = screen.key(Wait::Keys).map_err(lost)?;
            if self.pressed(key, screen)? == Step::Over {
                return Ok(());
            }
        }
    }

    fn pressed(&mut self, key: Key, screen: &mut dyn Terminal) -> Result<Step> {
        match key {
            Key::Interrupt => return Ok(Step::Over),
            Key::Esc if self.typed.is_empty() => return self.close(screen),
            Key::Esc => self.typed.clear(),
            Key::Char(sign) if self.typed.len() < LONGEST => self.typed.push(sign),
            Key::Backspace => {
                self.typed.pop();
            }
            // Some scanners end with Tab.
            Key::Enter | Key::Tab if !self.typed.trim().is_empty() => {
                let code = std::mem::take(&mut self.typed);
                self.redeem(&code)?;
            }
            Key::Enter => self.tell(None),
            Key::Tab => return self.choose(screen),
            Key::Ctrl('z') => self.undo()?,
            Key::Text(text) => self.scanned(&text)?,
            _ => {}
        }
        Ok(Step::On)
    }

    /// What came in at once: one code. Of several at once nobody would see each amount, so none is taken.
    fn scanned(&mut self, text: &str) -> Result<()> {
        let mut codes = text
            .split('\n')
            .map(str::trim)
            .filter(|code| !code.is_empty());
        match (codes.next(), codes.next()) {
            (Some(code), None) if text.contains('\n') => {
                self.typed.clear();
                self.redeem(code)?;
            }
            (Some(part), None) if self.typed.len() + part.len() <= LONGEST => {
                self.typed.push_str(part);
            }
            (None, _) => {}
            _ => self.alert(&said!("evening-several-codes")),
        }
        Ok(())
    }

    fn redeem(&mut self, code: &str) -> Result<()> {
        let done = self.judged(code);
        self.tell(None);
        match done {
            Ok(answer) => self.answer = Some(answer),
            Err(error) => {
                let shown = error.show(self.run.catalogue);
                self.note = Some(Line::of(shown, Tone::Alert));
            }
        }
        self.count()
    }

    fn judged(&mut self, code: &str) -> Result<Answer> {
        if self.run.world.night_passed() {
            return Err(Error::refused(said!("evening-next-day")));
        }
        let Ok(shown) = code.parse::<Shown>() else {
            return Ok(Answer::NOT_VALID);
        };
        right_day(self.run, self.kit)?;
        let offer = &self.kit.offers()[self.line];
        let request = Request {
            offer: Some(offer.offer.clone()),
            price_class: Some(offer.price_class.clone()),
            price: None,
            on: self.run.on,
        };
        let random = &*self.run.world.random;
        let asked = self.kit.name(self.line);
        self.kit
            .redeem(&shown, &request, random)
            .map_err(|fault| match fault {
                Fault::OtherOffer { good_for, .. } => Error::refused(said!(
                    "evening-other-offer",
                    good_for = good_for,
                    asked = asked
                )),
                other => other.into(),
            })
    }

    /// Takes back what was noted last that day, whatever the window in which it was.
    fn undo(&mut self) -> Result<()> {
        let on = self.run.on;
        let noted = self.kit.redemptions()?;
        let Some(last) = noted.into_iter().rev().find(|noted| noted.on == on) else {
            self.alert(&said!("evening-nothing"));
            return Ok(());
        };
        let offer = self.kit.name_of(&last.offer, &last.price_class);
        match self.kit.undo(Some(&last.reference)) {
            Ok(_) => self.tell(Some(match last.collected {
                Some(collected) => said!("evening-undone", offer = offer, collected = collected),
                None => said!("evening-undone-paper", offer = offer),
            })),
            Err(fault) => self.alert(&fault.said()),
        }
        self.count()
    }

    /// Another offer from here on.
    fn choose(&mut self, screen: &mut dyn Terminal) -> Result<Step> {
        match choose::offer(self.run, self.kit, screen)? {
            Picked::This(line) => {
                self.line = line;
                self.tell(None);
            }
            Picked::Back => {}
            Picked::Leave => return Ok(Step::Over),
        }
        Ok(Step::On)
    }

    /// What was taken in, before the evening is closed; whoever scans on goes on.
    fn close(&mut self, screen: &mut dyn Terminal) -> Result<Step> {
        loop {
            let lines = Tonight::of(self.kit, self.run.on)?.lines();
            let say = |said: &Said| Line::from(self.run.catalogue.say(said));
            let page = Page {
                lines: lines.iter().map(say).collect(),
                hints: hints(self.run, &["evening-key-close", "evening-key-on"]),
                ..self.bare()
            };
            screen.show(&page).map_err(lost)?;
            match screen.key(Wait::Keys).map_err(lost)? {
                Key::Enter | Key::Interrupt => return Ok(Step::Over),
                Key::Esc => return Ok(Step::On),
                Key::Text(text) => {
                    self.scanned(&text)?;
                    return Ok(Step::On);
                }
                _ => {}
            }
        }
    }

    fn count(&mut self) -> Result<()> {
        self.tonight = self.kit.tally_on(self.run.on)?;
        Ok(())
    }

    fn tell(&mut self, said: Option<Said>) {
        self.answer = None;
        self.note = said.map(|said| Line::of(self.run.catalogue.say(&said), Tone::Strong));
    }

    fn alert(&mut self, said: &Said) {
        self.answer = None;
        self.note = Some(Line::of(self.run.catalogue.say(said), Tone::Alert));
    }

    fn bare(&self) -> Page {
        let say = |said: &Said| self.run.catalogue.say(said);
        let club = &self.kit.head().club_name;
        Page {
            title: say(&said!("evening-title", club = club, on = self.run.on)),
            dark: true,
            too_small: say(&said!("evening-too-small")),
            ..Page::default()
        }
    }

    /// The one page: nothing on it but the club's own choice, its own figures, and the amount.
    fn page(&self) -> Page {
        let say = |said: &Said| self.run.catalogue.say(said);
        let mut lines = vec![
            Line::of(self.kit.name(self.line), Tone::Strong),
            Line::of(say(&together(self.tonight)), Tone::Plain),
        ];
        if self.run.global.dry_run {
            lines.push(Line::of(say(&said!("dry-run")), Tone::Quiet));
        }
        Page {
            big: self.big(),
            lines,
            message: Some(self.message()),
            input: Some(Input {
                label: say(&said!("evening-code")),
                text: self.typed.clone(),
            }),
            hints: hints(
                self.run,
                &["evening-key-offer", "evening-key-undo", "evening-key-end"],
            ),
            ..self.bare()
        }
    }

    fn big(&self) -> String {
        let amount = |answer: &Answer| match (answer.outcome, answer.to_collect) {
            (Outcome::NotValid, _) => String::new(),
            (_, Some(amount)) => self
                .run
                .catalogue
                .say(&said!("evening-amount", amount = amount)),
            (_, None) => self.run.catalogue.say(&said!("evening-amount-paper")),
        };
        self.answer.as_ref().map(amount).unwrap_or_default()
    }

    fn message(&self) -> Line {
        let say = |said: &Said| self.run.catalogue.say(said);
        match (&self.answer, &self.note) {
            (Some(answer), _) => {
                let answered = Answer {
                    reference: None,
                    ..answer.clone()
                };
                let line = Line::of(say(&answered.said()), Tone::Strong);
                match answer.before {
                    Some(_) => line
                        .and("\n", Tone::Plain)
                        .and(say(&said!("evening-before")), Tone::Plain),
                    None => line,
                }
            }
            (None, Some(note)) => note.clone(),
            (None, None) => Line::of(say(&said!("evening-ready")), Tone::Plain),
        }
    }
}
