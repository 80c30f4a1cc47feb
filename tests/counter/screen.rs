//! A terminal with the binary in it: what is typed goes in, what stands on the screen can be read and waited for.

use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::process::Command;
use std::sync::{Arc, Condvar, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::{Pid, Signal, kill_process};

/// So long is waited before a test fails.
const PATIENCE: Duration = Duration::from_secs(20);
/// Between two characters of a hand; a scanner has none.
const HAND: Duration = Duration::from_millis(25);

/// Keys that are no character.
#[derive(Debug, Clone, Copy)]
pub enum Key {
    Enter,
    Esc,
    Tab,
    Backspace,
    Up,
    Down,
    Left,
    Right,
    PageUp,
    PageDown,
    /// With Ctrl held down.
    Ctrl(char),
    /// A character.
    Sign(char),
}

/// What came out so far.
struct Seen {
    screen: vt100::Parser,
    bytes: Vec<u8>,
    gone: bool,
}

type Watched = Arc<(Mutex<Seen>, Condvar)>;

/// A terminal in which the binary runs. Dropping it ends the binary.
pub struct Screen {
    // Before the line is cut nobody else holds it.
    typing: Option<Box<dyn Write + Send>>,
    master: Option<Box<dyn MasterPty + Send>>,
    reader: Option<JoinHandle<()>>,
    child: Box<dyn Child + Send + Sync>,
    seen: Watched,
}

impl Screen {
    /// Starts a command, with its words, environment and folder, on a screen of so many columns and rows.
    pub fn start(command: &Command, size: (u16, u16)) -> Self {
        let pair = native_pty_system().openpty(pty_size(size)).unwrap();
        let mut builder = CommandBuilder::new(command.get_program());
        builder.args(command.get_args());
        builder.env_clear();
        builder.env("TERM", "xterm-256color");
        for (name, value) in command.get_envs() {
            match value {
                Some(value) => builder.env(name, value),
                None => builder.env_remove(name),
            }
        }
        if let Some(folder) = command.get_current_dir() {
            builder.cwd(folder);
        }
        let child = pair.slave.spawn_command(builder).unwrap();
        let (columns, rows) = cells(size);
        let seen = Seen {
            screen: vt100::Parser::new(rows, columns, 0),
            bytes: Vec::new(),
            gone: false,
        };
        let seen: Watched = Arc::new((Mutex::new(seen), Condvar::new()));
        let reader = pair.master.try_clone_reader().unwrap();
        Self {
            typing: Some(pair.master.take_writer().unwrap()),
            reader: Some(watch(reader, Arc::clone(&seen))),
            master: Some(pair.master),
            child,
            seen,
        }
    }

    /// Types as a hand does, a character at a time.
    pub fn type_text(&mut self, text: &str) {
        for sign in text.chars() {
            self.key(Key::Sign(sign));
        }
    }

    /// Presses one key.
    pub fn key(&mut self, key: Key) {
        thread::sleep(HAND);
        self.send(match key {
            Key::Enter => "\r".to_owned(),
            Key::Esc => "\u{1b}".to_owned(),
            Key::Tab => "\t".to_owned(),
            Key::Backspace => "\u{7f}".to_owned(),
            Key::Up => "\u{1b}[A".to_owned(),
            Key::Down => "\u{1b}[B".to_owned(),
            Key::Right => "\u{1b}[C".to_owned(),
            Key::Left => "\u{1b}[D".to_owned(),
            Key::PageUp => "\u{1b}[5~".to_owned(),
            Key::PageDown => "\u{1b}[6~".to_owned(),
            Key::Ctrl(sign) => char::from(sign as u8 & 0x1f).to_string(),
            Key::Sign(sign) => sign.to_string(),
        });
    }

    /// A hand scanner: all at once, with Enter behind it.
    pub fn scan(&mut self, code: &str) {
        self.send(format!("{code}\r"));
    }

    /// A paste, as a terminal sends it to a program that asked to be told.
    pub fn paste(&mut self, text: &str) {
        self.send(format!("\u{1b}[200~{text}\u{1b}[201~"));
    }

    /// Bytes as they are, all at once. Whoever is gone reads none.
    pub fn send(&mut self, bytes: impl AsRef<[u8]>) {
        let typing = self.typing.as_mut().unwrap();
        let _ = typing
            .write_all(bytes.as_ref())
            .and_then(|()| typing.flush());
    }

    /// Waits until a text stands on the screen.
    #[track_caller]
    pub fn wait_for(&self, text: &str) {
        self.wait_until(text, |shown| shown.contains(text));
    }

    /// Waits until a text stands on the screen no more.
    #[track_caller]
    pub fn wait_gone(&self, text: &str) {
        self.wait_until(text, |shown| !shown.contains(text));
    }

    /// Waits until the screen is as it should be; `what` is told when it never is.
    #[track_caller]
    pub fn wait_until(&self, what: &str, is: impl Fn(&str) -> bool) {
        let (seen, changed) = &*self.seen;
        let until = Instant::now() + PATIENCE;
        let mut seen = seen.lock().unwrap();
        while !is(&text(&seen)) {
            let left = until.saturating_duration_since(Instant::now());
            assert!(
                !left.is_zero() && !seen.gone,
                "{what:?} was expected on:\n{}",
                text(&seen)
            );
            seen = changed.wait_timeout(seen, left).unwrap().0;
        }
    }

    /// What stands on the screen, a line a row.
    pub fn screen(&self) -> String {
        text(&self.seen.0.lock().unwrap())
    }

    /// The screen itself: colours, cursor, modes.
    pub fn look<T>(&self, at: impl FnOnce(&vt100::Screen) -> T) -> T {
        at(self.seen.0.lock().unwrap().screen.screen())
    }

    /// All that the binary sent so far, byte for byte.
    pub fn bytes(&self) -> Vec<u8> {
        self.seen.0.lock().unwrap().bytes.clone()
    }

    /// The window gets another size.
    pub fn resize(&mut self, size: (u16, u16)) {
        let (columns, rows) = cells(size);
        self.seen.0.lock().unwrap().screen.set_size(rows, columns);
        let master = self.master.as_ref().unwrap();
        master.resize(pty_size(size)).unwrap();
    }

    /// The line goes dead: the terminal is closed under the binary's hands.
    pub fn hang_up(&mut self) {
        // Closing the line types an end of input first, which a lost line does not: the binary must not read it.
        self.signal(Signal::STOP);
        let master = self.master.take().unwrap();
        let mut other_end = File::options()
            .write(true)
            .open(master.tty_name().unwrap())
            .unwrap();
        self.seen.0.lock().unwrap().gone = true;
        other_end.write_all(b"\0").unwrap();
        self.reader.take().unwrap().join().unwrap();
        drop((other_end, self.typing.take(), master));
        self.signal(Signal::CONT);
    }

    /// The binary is killed where it stands.
    pub fn kill(&mut self) {
        self.signal(Signal::KILL);
        self.exit_code();
    }

    /// How it ended; -1 when by a signal.
    #[track_caller]
    pub fn exit_code(&mut self) -> i32 {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.child.try_wait().unwrap() {
                let code = i32::try_from(status.exit_code()).unwrap();
                return status.signal().map_or(code, |_| -1);
            }
            assert!(Instant::now() < until, "still there:\n{}", self.screen());
            thread::sleep(Duration::from_millis(5));
        }
    }

    /// Waits until all that the binary said was read, after it ended.
    pub fn all_read(&mut self) {
        self.exit_code();
        if let Some(reader) = self.reader.take() {
            reader.join().unwrap();
        }
    }

    fn signal(&self, signal: Signal) {
        let id = self
            .child
            .process_id()
            .and_then(|id| i32::try_from(id).ok());
        if let Some(id) = id.and_then(Pid::from_raw) {
            // Who ended already hears nothing.
            let _ = kill_process(id, signal);
        }
    }
}

impl Drop for Screen {
    fn drop(&mut self) {
        if let Ok(None) = self.child.try_wait() {
            self.signal(Signal::KILL);
            let _ = self.child.wait();
        }
    }
}

/// Keeps what comes out, until the line is closed.
fn watch(mut reader: Box<dyn Read + Send>, watched: Watched) -> JoinHandle<()> {
    thread::spawn(move || {
        let (seen, changed) = &*watched;
        let mut bytes = [0; 4096];
        loop {
            // A terminal without a program behind it is an error to read.
            let count = reader.read(&mut bytes).unwrap_or(0);
            let mut seen = seen.lock().unwrap();
            seen.screen.process(&bytes[..count]);
            seen.bytes.extend(&bytes[..count]);
            seen.gone |= count == 0;
            changed.notify_all();
            if seen.gone {
                return;
            }
        }
    })
}

fn text(seen: &Seen) -> String {
    let (_, columns) = seen.screen.screen().size();
    let rows = seen.screen.screen().rows(0, columns.get());
    rows.map(|row| row.trim_end().to_owned())
        .collect::<Vec<_>>()
        .join("\n")
}

fn cells((columns, rows): (u16, u16)) -> (NonZeroU16, NonZeroU16) {
    (
        NonZeroU16::new(columns).unwrap(),
        NonZeroU16::new(rows).unwrap(),
    )
}

fn pty_size((cols, rows): (u16, u16)) -> PtySize {
    PtySize {
        rows,
        cols,
        ..PtySize::default()
    }
}
