//! The first page: who is it. Somebody types, the list follows, a number or Enter opens the household.

use super::ask::{Typed, nth};
use super::counter::{Counter, Step};
use super::find::{Home, Homes};
use crate::commands::names;
use crate::said;
use crate::terminal::{Hint, Input, Key, Line, Page, Span, Tone, Wait, columns, cut};

/// The widest that names and addresses stand in the list.
const NAMES: usize = 42;
const ADDRESS: usize = 40;

/// How the search stands.
#[derive(Default)]
struct Search {
    typed: String,
    found: Homes,
    picked: usize,
    /// Whether somebody chooses by number now, and does not type.
    picking: bool,
}

impl Counter<'_, '_> {
    /// Searches, and helps whom is found, again and again.
    pub fn search(&mut self) -> Step<()> {
        let mut search = Search::default();
        loop {
            let page = self.search_page(&search)?;
            let wait = if search.picking {
                Wait::Keys
            } else {
                Wait::Text
            };
            let key = self.press(page, wait)?;
            let again = if search.picking {
                self.pick(&mut search, key)?
            } else {
                self.type_on(&mut search, key)?
            };
            if !again {
                search = Search::default();
            }
        }
    }

    /// A key while somebody types; whether the search goes on.
    fn type_on(&mut self, search: &mut Search, key: Key) -> Step<bool> {
        match self.typing(&mut search.typed, key) {
            Typed::Changed => {
                search.found = self.homes(&search.typed)?;
                search.picked = 0;
            }
            Typed::Done => return self.entered(search),
            Typed::Otherwise(Key::Down) if !search.found.homes.is_empty() => search.picking = true,
            Typed::Otherwise(Key::Tab) if !search.typed.trim().is_empty() => {
                return self.walk_in(&search.typed).map(|()| false);
            }
            Typed::Otherwise(Key::Esc) => return Ok(false),
            Typed::Otherwise(_) => {}
        }
        Ok(true)
    }

    /// After Enter: a code, the one household there is, a choice, or a family that is new.
    fn entered(&mut self, search: &mut Search) -> Step<bool> {
        if search.typed.trim().is_empty() {
            return Ok(true);
        }
        if let Some(found) = self.shown(&search.typed)? {
            search.typed.clear();
            search.found = found;
        } else {
            search.found = self.homes(&search.typed)?;
            if search.found.homes.is_empty() {
                return self.new_or_slip(search);
            }
        }
        search.picked = 0;
        match &search.found.homes[..] {
            [] => {}
            [_] if !search.found.more => return self.open_picked(search),
            _ => search.picking = true,
        }
        Ok(true)
    }

    /// Nobody was found: a name is a new family, a code with a slip in it is not.
    fn new_or_slip(&mut self, search: &mut Search) -> Step<bool> {
        if search.typed.contains(|sign: char| sign.is_ascii_digit()) {
            self.tell(&said!("desk-nobody", typed = search.typed.trim()));
            return Ok(true);
        }
        self.walk_in(&search.typed).map(|()| false)
    }

    /// A key while somebody chooses.
    fn pick(&mut self, search: &mut Search, key: Key) -> Step<bool> {
        let last = search.found.homes.len().saturating_sub(1);
        match key {
            Key::Down => search.picked = (search.picked + 1).min(last),
            Key::Up => search.picked = search.picked.saturating_sub(1),
            Key::Enter => return self.open_picked(search),
            Key::Tab => return self.walk_in(&search.typed).map(|()| false),
            Key::Esc | Key::Backspace => search.picking = false,
            Key::Text(burst) => {
                burst.trim().clone_into(&mut search.typed);
                search.picking = false;
                return self.entered(search);
            }
            Key::Char(sign) => {
                if let Some(nth) = nth(sign).filter(|nth| *nth <= last) {
                    search.picked = nth;
                    return self.open_picked(search);
                }
                // Whoever goes on typing was not choosing.
                search.picking = false;
                return self.type_on(search, Key::Char(sign));
            }
            _ => {}
        }
        Ok(true)
    }

    fn open_picked(&mut self, search: &Search) -> Step<bool> {
        if let Some(home) = search.found.homes.get(search.picked) {
            let first = match home.persons[..] {
                [only] => Some(only),
                _ => None,
            };
            self.help(home.household, first)?;
        }
        Ok(false)
    }

    fn search_page(&self, search: &Search) -> Step<Page> {
        let municipality = names::municipality(&self.register)?;
        let title = said!("desk-title", municipality = municipality, on = self.run.on);
        let mut lines = Vec::new();
        if search.typed.is_empty() && search.found.homes.is_empty() {
            lines.push(Line::from(self.word(&said!("desk-ask"))));
            lines.push(Line::of(self.word(&said!("desk-ask-how")), Tone::Quiet));
        }
        lines.extend(list(search));
        if search.found.more {
            lines.push(Line::of(self.word(&said!("desk-more")), Tone::Quiet));
        }
        Ok(Page {
            title: self.word(&title),
            in_sight: search.picked,
            lines,
            input: Some(Input {
                label: self.word(&said!("desk-search")),
                text: search.typed.clone(),
            }),
            hints: self.search_hints(search),
            ..Page::default()
        })
    }

    fn search_hints(&self, search: &Search) -> Vec<Hint> {
        let typed = search.typed.trim();
        let mut hints = Vec::new();
        let found = !search.found.homes.is_empty();
        let command = said!("desk-do-find", typed = typed);
        if search.picking {
            let keys = format!("1-{}", search.found.homes.len());
            hints.push(self.hint(&keys, &said!("desk-key-open"), None));
        } else if found {
            hints.push(self.hint("Enter", &said!("desk-key-open"), Some(&command)));
        } else if !typed.is_empty() {
            hints.push(self.hint("Enter", &said!("desk-key-search"), Some(&command)));
        }
        if !typed.is_empty() {
            let command = said!("desk-do-walk-in");
            hints.push(self.hint("Tab", &said!("desk-key-new"), Some(&command)));
            hints.push(self.hint("Esc", &said!("desk-key-clear"), None));
        }
        hints.push(self.hint("Ctrl-C", &said!("desk-key-leave"), None));
        hints
    }
}

/// The households, each with its number.
fn list(search: &Search) -> Vec<Line> {
    let row = |(nth, home): (usize, &Home)| {
        let tone = if search.picking && nth == search.picked {
            Tone::Picked
        } else {
            Tone::Plain
        };
        let cell = |text: String| Span { text, tone };
        vec![
            cell(format!(" {} ", nth + 1)),
            cell(cut(&home.names.join(", "), NAMES)),
            cell(cut(&home.address, ADDRESS)),
        ]
    };
    let rows: Vec<_> = search.found.homes.iter().enumerate().map(row).collect();
    columns(&rows)
}
