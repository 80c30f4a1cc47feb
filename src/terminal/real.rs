//! The terminal of this process: raw keys, a screen beside the one that was there, and everything as it was when it ends.

use std::collections::VecDeque;
use std::io::{self, Stdout};
use std::time::Duration;

use crossterm::event::{
    self, DisableBracketedPaste, EnableBracketedPaste, Event, KeyCode, KeyEvent, KeyEventKind,
    KeyModifiers,
};
use crossterm::terminal::{
    Clear, ClearType, EnterAlternateScreen, LeaveAlternateScreen, disable_raw_mode, enable_raw_mode,
};
use crossterm::{cursor, execute};
use ratatui::backend::CrosstermBackend;

use super::key::{MOST, gathered};
use super::{Key, Page, Terminal, Wait, paint};

/// Hand scanners send their characters a few milliseconds apart; a hand takes five times as long.
const SCANNER: Duration = Duration::from_millis(12);

/// What has arrived already; no time at all would be answered without a look.
const AT_ONCE: Duration = Duration::from_millis(1);

/// The keyboard and the screen. Dropping it gives the terminal back as it was, also after a panic.
pub struct Real {
    screen: ratatui::Terminal<CrosstermBackend<Stdout>>,
    waiting: VecDeque<Key>,
    colour: bool,
}

impl Real {
    /// Takes the terminal; `colour` says whether colours may be used.
    ///
    /// # Errors
    /// When it is none.
    pub fn open(colour: bool) -> io::Result<Self> {
        let screen = ratatui::Terminal::new(CrosstermBackend::new(io::stdout()))?;
        // From here on dropping undoes what was done so far.
        let mut real = Self {
            screen,
            waiting: VecDeque::new(),
            colour,
        };
        enable_raw_mode()?;
        let screen = real.screen.backend_mut();
        // A terminal without a second screen still shows what stood there.
        let whole = Clear(ClearType::All);
        execute!(screen, EnterAlternateScreen, EnableBracketedPaste, whole)?;
        Ok(real)
    }

    /// Reads what arrived with the first key.
    fn gather(&mut self, first: Key, wait: Wait) -> io::Result<()> {
        let gap = match wait {
            Wait::Keys => SCANNER,
            Wait::Text => AT_ONCE,
        };
        let mut burst = vec![first];
        let mut after = None;
        while after.is_none() && event::poll(gap)? {
            match meaning(event::read()?) {
                // Whole texts and other sizes are no part of a burst.
                text @ Some(Key::Text(_) | Key::Resize) => after = text,
                Some(key) if burst.len() <= MOST => burst.push(key),
                _ => {}
            }
        }
        self.waiting = gathered(burst);
        self.waiting.extend(after);
        Ok(())
    }
}

impl Terminal for Real {
    fn show(&mut self, page: &Page) -> io::Result<()> {
        let colour = self.colour;
        self.screen.draw(|frame| paint::page(frame, page, colour))?;
        Ok(())
    }

    fn key(&mut self, wait: Wait) -> io::Result<Key> {
        loop {
            if let Some(key) = self.waiting.pop_front() {
                return Ok(key);
            }
            match meaning(event::read()?) {
                Some(whole @ (Key::Text(_) | Key::Resize)) => return Ok(whole),
                Some(first) => self.gather(first, wait)?,
                None => {}
            }
        }
    }
}

impl Drop for Real {
    fn drop(&mut self) {
        // Whoever is gone needs nothing back: what fails here has no reader.
        let screen = self.screen.backend_mut();
        let _ = execute!(
            screen,
            DisableBracketedPaste,
            LeaveAlternateScreen,
            cursor::Show
        );
        let _ = disable_raw_mode();
    }
}

/// What an event means here; nothing where it is no key that goes down.
fn meaning(event: Event) -> Option<Key> {
    match event {
        Event::Key(key) if key.kind != KeyEventKind::Release => Some(pressed(key)),
        Event::Paste(text) => Some(Key::Text(one_line_end(&text))),
        Event::Resize(..) => Some(Key::Resize),
        _ => None,
    }
}

fn pressed(key: KeyEvent) -> Key {
    let control = key.modifiers.contains(KeyModifiers::CONTROL);
    match key.code {
        KeyCode::Char('c') if control => Key::Interrupt,
        KeyCode::Char('j' | 'm') if control => Key::Enter,
        KeyCode::Char(sign) if control => Key::Ctrl(sign.to_ascii_lowercase()),
        KeyCode::Char(sign) => Key::Char(sign),
        KeyCode::Enter => Key::Enter,
        KeyCode::Esc => Key::Esc,
        KeyCode::Tab => Key::Tab,
        KeyCode::Backspace => Key::Backspace,
        KeyCode::Up => Key::Up,
        KeyCode::Down => Key::Down,
        KeyCode::Left => Key::Left,
        KeyCode::Right => Key::Right,
        KeyCode::PageUp => Key::PageUp,
        KeyCode::PageDown => Key::PageDown,
        _ => Key::Other,
    }
}

/// A paste, with one sort of line end and no longer than what is read of a burst.
fn one_line_end(text: &str) -> String {
    let text: String = text.chars().take(MOST).collect();
    text.replace("\r\n", "\n").replace('\r', "\n")
}
