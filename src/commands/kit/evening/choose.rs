//! One of a list: by its number, by a part of its name, or by the arrows.

use super::super::super::run::Run;
use super::lost;
use crate::domain::Said;
use crate::error::Result;
use crate::kit::{Fault, Kit};
use crate::said;
use crate::terminal::{Hint, Input, Key, Line, Page, Terminal, Tone, Wait};

/// What came of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Picked {
    /// The one at this place.
    This(usize),
    /// None: as it was.
    Back,
    /// None, and away.
    Leave,
}

/// The offer of the evening, as a line of the kit; the only one, or the one that is chosen.
///
/// # Errors
/// When no offer runs that day, the kit cannot be read or the terminal is gone.
pub fn offer(run: &Run<'_>, kit: &Kit, screen: &mut dyn Terminal) -> Result<Picked> {
    let runs = |line: &usize| kit.offers()[*line].valid.contains(run.on);
    let lines: Vec<usize> = (0..kit.offers().len()).filter(runs).collect();
    if let [only] = lines[..] {
        return Ok(Picked::This(only));
    }
    if lines.is_empty() {
        return Err(Fault::NothingOn(run.on).into());
    }
    let named = |line: &usize| {
        let price = kit.offers()[*line].price;
        said!("evening-offer", offer = kit.name(*line), price = price)
    };
    let names: Vec<Said> = lines.iter().map(named).collect();
    let before = kit.chosen()?;
    let before = lines.iter().position(|line| Some(*line) == before);
    let picked = pick(
        run,
        screen,
        &said!("evening-which-offer"),
        &names,
        before.unwrap_or_default(),
    )?;
    Ok(match picked {
        Picked::This(nth) => Picked::This(lines[nth]),
        other => other,
    })
}

/// Asks for one of these; `before` is proposed.
///
/// # Errors
/// When the terminal is gone.
pub fn pick(
    run: &Run<'_>,
    screen: &mut dyn Terminal,
    ask: &Said,
    names: &[Said],
    before: usize,
) -> Result<Picked> {
    let names: Vec<String> = names.iter().map(|name| run.catalogue.say(name)).collect();
    let mut typed = String::new();
    let mut message = None;
    let mut at = before;
    loop {
        let shown = matching(&names, &typed);
        at = at.min(shown.len().saturating_sub(1));
        let mut page = page(run, ask, &names, &shown, at);
        page.input = Some(Input {
            label: run.catalogue.say(&said!("evening-choice")),
            text: typed.clone(),
        });
        let none = shown.is_empty().then(|| said!("evening-no-such"));
        let note = message.take().or(none);
        page.message = note.map(|note| Line::of(run.catalogue.say(&note), Tone::Alert));
        screen.show(&page).map_err(lost)?;
        match screen.key(Wait::Keys).map_err(lost)? {
            Key::Interrupt => return Ok(Picked::Leave),
            Key::Esc if typed.is_empty() => return Ok(Picked::Back),
            Key::Esc => typed.clear(),
            Key::Enter => {
                if let Some(nth) = shown.get(at) {
                    return Ok(Picked::This(*nth));
                }
            }
            Key::Up => at = at.saturating_sub(1),
            Key::Down => at += 1,
            Key::Char(sign) => {
                typed.push(sign);
                at = 0;
            }
            Key::Backspace => {
                typed.pop();
            }
            Key::Text(text) if !text.contains('\n') => typed.push_str(&text),
            Key::Text(_) => message = Some(said!("evening-choose-first")),
            _ => {}
        }
    }
}

/// The places of what was typed: the number itself, then every name with it.
fn matching(names: &[String], typed: &str) -> Vec<usize> {
    let typed = typed.trim().to_lowercase();
    let is_number = |nth: &usize| (nth + 1).to_string() == typed;
    let named = |nth: &usize| names[*nth].to_lowercase().contains(&typed);
    let all = 0..names.len();
    let numbered = all.clone().filter(is_number);
    let others = all.filter(|nth| !is_number(nth) && named(nth));
    numbered.chain(others).collect()
}

fn page(run: &Run<'_>, ask: &Said, names: &[String], shown: &[usize], at: usize) -> Page {
    let line = |(place, nth): (usize, &usize)| {
        let tone = if place == at {
            Tone::Picked
        } else {
            Tone::Plain
        };
        Line::of(format!("{:>3}  {} ", nth + 1, names[*nth]), tone)
    };
    Page {
        title: run.catalogue.say(ask),
        lines: shown.iter().enumerate().map(line).collect(),
        in_sight: at,
        hints: hints(
            run,
            &[
                "evening-key-enter",
                "evening-key-arrows",
                "evening-key-back",
            ],
        ),
        dark: true,
        too_small: run.catalogue.say(&said!("evening-too-small")),
        ..Page::default()
    }
}

/// What the keys do, each with its command where it has one.
pub fn hints(run: &Run<'_>, keys: &[&str]) -> Vec<Hint> {
    let part = |key: &str, part| run.catalogue.attribute(key, part).unwrap_or_default();
    let hint = |key: &&str| Hint {
        key: part(key, "key"),
        word: run.catalogue.message(key).unwrap_or_default(),
        command: part(key, "command"),
    };
    keys.iter().map(hint).collect()
}
