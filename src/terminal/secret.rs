//! A line that is typed unseen. However it ends, the terminal shows again afterwards what is typed.

use std::io::{self, Write};

use crossterm::event::{self, Event, KeyCode, KeyEventKind, KeyModifiers};
use crossterm::terminal::{disable_raw_mode, enable_raw_mode};
use zeroize::Zeroizing;

/// So much is typed at most: nothing is moved in memory, so that nothing of it is left there.
const MOST: usize = 1024;

/// Gives the terminal back as it was, also after a panic.
struct Raw;

impl Drop for Raw {
    fn drop(&mut self) {
        // Whoever is gone needs nothing back.
        let _ = disable_raw_mode();
    }
}

/// Asks a question and reads the answer, which does not show; `None` when it is left with Ctrl-C or Ctrl-D.
///
/// # Errors
/// When there is no terminal, or it is gone.
pub fn secret(question: &str) -> io::Result<Option<Zeroizing<String>>> {
    let mut screen = io::stderr();
    write!(screen, "{question} ")?;
    screen.flush()?;
    let answer = {
        enable_raw_mode()?;
        let _raw = Raw;
        typed()
    };
    writeln!(screen)?;
    answer
}

fn typed() -> io::Result<Option<Zeroizing<String>>> {
    let mut line = Zeroizing::new(String::with_capacity(MOST));
    loop {
        let Event::Key(key) = event::read()? else {
            continue;
        };
        if key.kind == KeyEventKind::Release {
            continue;
        }
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match key.code {
            KeyCode::Enter => return Ok(Some(line)),
            // In raw mode the end of a line that was sent by a program.
            KeyCode::Char('j' | 'm') if control => return Ok(Some(line)),
            KeyCode::Char('c' | 'd') if control => return Ok(None),
            KeyCode::Char('u') if control => line.clear(),
            KeyCode::Char(sign) if !control && line.len() + sign.len_utf8() <= MOST => {
                line.push(sign);
            }
            KeyCode::Backspace => {
                line.pop();
            }
            _ => {}
        }
    }
}
