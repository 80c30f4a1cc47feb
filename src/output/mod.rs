//! The only owner of stdout and stderr: data goes to the one, talk to the other.
//!
//! Commands write without looking back. A reader that closes its end early (`| head`) has seen enough: the rest is dropped
//! and the command ends well. Any other failure is kept and comes out of [`Output::finish`].

mod colour;
mod progress;

use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};

pub use colour::Colour;
pub use progress::Progress;

/// Both channels of one run.
pub struct Output {
    data: Data,
    talk: Box<dyn Write>,
    quiet: bool,
    together: bool,
    watched: bool,
    width: Option<u16>,
    marks: Vec<(String, Colour)>,
}

/// Where data goes: buffered, and deaf after the first failure.
struct Data {
    sink: BufWriter<Box<dyn Write>>,
    state: State,
}

enum State {
    Open,
    ReaderGone,
    Failed(io::Error),
}

impl Output {
    /// Stdout and stderr of this process.
    #[must_use]
    pub fn standard() -> Self {
        let stdout = io::stdout();
        let width = if stdout.is_terminal() {
            comfy_table::Table::new().width()
        } else {
            None
        };
        Self {
            width,
            watched: io::stderr().is_terminal(),
            ..Self::to(Box::new(stdout.lock()), Box::new(io::stderr()))
        }
    }

    /// Other channels, for tests.
    #[must_use]
    pub fn to(data: Box<dyn Write>, talk: Box<dyn Write>) -> Self {
        Self {
            data: Data {
                sink: BufWriter::new(data),
                state: State::Open,
            },
            talk,
            quiet: false,
            together: false,
            watched: false,
            width: None,
            marks: Vec::new(),
        }
    }

    /// Whether talk is kept in from now on; data and errors are written all the same.
    pub fn hush(&mut self, quiet: bool) {
        self.quiet = quiet;
    }

    /// Gives a colour to lines by how they begin, where stderr is a terminal: to the beginning alone, which says the same in a word.
    pub fn colour(&mut self, marks: Vec<(String, Colour)>) {
        if self.watched {
            self.marks = marks;
        }
    }

    /// Whether what is said stands among the data: a tour is one story, wherever it is sent.
    pub fn together(&mut self, together: bool) {
        self.together = together;
    }

    /// How many characters fit on a line of the terminal; `None` when stdout is not one.
    #[must_use]
    pub fn width(&self) -> Option<u16> {
        self.width
    }

    /// Whether somebody reads stderr at a terminal.
    #[must_use]
    pub fn is_watched(&self) -> bool {
        self.watched
    }

    /// Where data is written. It never reports a failure; [`Output::finish`] does.
    pub fn data(&mut self) -> &mut dyn Write {
        &mut self.data
    }

    /// Lets the reader see what was written so far. It never reports a failure; [`Output::finish`] does.
    pub fn flush(&mut self) {
        self.data.settle(Write::flush);
    }

    /// Whether the reader of stdout has left, so that a long listing may stop.
    #[must_use]
    pub fn reader_gone(&self) -> bool {
        matches!(self.data.state, State::ReaderGone)
    }

    /// Says a line to the person, unless hushed. Data written before stands before it.
    pub fn talk(&mut self, line: &str) {
        if !self.quiet {
            self.complain(line);
        }
    }

    /// Says a line that must be heard: an error or a warning. When stderr itself fails there is nobody left to tell.
    pub fn complain(&mut self, line: &str) {
        if line.is_empty() {
            return;
        }
        if self.together {
            // The data channel keeps its own failures.
            let _ = writeln!(self.data, "{line}");
            return;
        }
        self.data.settle(Write::flush);
        let line = colour::begin(line, &self.marks);
        let _ = writeln!(self.talk, "{line}").and_then(|()| self.talk.flush());
    }

    /// Long work of so many steps (`None`: nobody knows), under a name. It may be shown only while somebody watches stderr and wants to
    /// hear; drop it before saying anything.
    #[must_use]
    pub fn progress(&self, name: String, steps: Option<u64>) -> Progress {
        if self.quiet || self.together || !self.watched {
            return Progress::unseen();
        }
        Progress::new(name, steps)
    }

    /// Asks something on the line where the answer is typed.
    pub fn ask(&mut self, question: &str) {
        self.data.settle(Write::flush);
        let _ = write!(self.talk, "{question}").and_then(|()| self.talk.flush());
    }

    /// Writes out what is buffered.
    ///
    /// # Errors
    /// The first failure of stdout in this run, except that a reader who left early is no failure.
    pub fn finish(&mut self) -> io::Result<()> {
        self.data.settle(Write::flush);
        match std::mem::replace(&mut self.data.state, State::ReaderGone) {
            State::Failed(fault) => Err(fault),
            state => {
                self.data.state = state;
                Ok(())
            }
        }
    }
}

impl Data {
    fn settle(&mut self, write: impl FnOnce(&mut BufWriter<Box<dyn Write>>) -> io::Result<()>) {
        if !matches!(self.state, State::Open) {
            return;
        }
        if let Err(fault) = write(&mut self.sink) {
            self.state = match fault.kind() {
                ErrorKind::BrokenPipe => State::ReaderGone,
                _ => State::Failed(fault),
            };
        }
    }
}

impl Write for Data {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.settle(|sink| sink.write_all(bytes));
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.settle(Write::flush);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;
    use std::rc::Rc;

    use super::*;

    /// One sheet that both channels write on, so that their order shows; it fails after `room` bytes.
    #[derive(Clone)]
    struct Sheet {
        written: Rc<RefCell<Vec<u8>>>,
        room: usize,
        fault: ErrorKind,
    }

    impl Sheet {
        fn new(room: usize, fault: ErrorKind) -> Self {
            Self {
                written: Rc::default(),
                room,
                fault,
            }
        }

        fn text(&self) -> String {
            String::from_utf8(self.written.borrow().clone()).unwrap()
        }
    }

    impl Write for Sheet {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            let mut written = self.written.borrow_mut();
            if written.len() + bytes.len() > self.room {
                return Err(self.fault.into());
            }
            written.extend_from_slice(bytes);
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn talk_follows_the_data_before_it_and_can_be_hushed() {
        let sheet = Sheet::new(1000, ErrorKind::Other);
        let mut output = Output::to(Box::new(sheet.clone()), Box::new(sheet.clone()));
        writeln!(output.data(), "data").unwrap();
        output.talk("talk");
        output.hush(true);
        output.talk("unheard");
        output.complain("fout");
        output.complain("");
        output.finish().unwrap();
        assert_eq!(sheet.text(), "data\ntalk\nfout\n");
    }

    #[test]
    fn only_the_beginning_of_a_line_has_a_colour() {
        let sheet = Sheet::new(1000, ErrorKind::Other);
        let mut output = Output::to(Box::new(io::sink()), Box::new(sheet.clone()));
        output.colour(vec![("fout:".to_owned(), Colour::Red)]);
        output.complain("fout: a");
        output.watched = true;
        output.colour(vec![("fout:".to_owned(), Colour::Red)]);
        output.complain("fout: b\ntip: fout: c");
        assert_eq!(
            sheet.text(),
            "fout: a\n\u{1b}[31mfout:\u{1b}[0m b\ntip: fout: c\n"
        );
    }

    #[test]
    fn a_reader_who_leaves_is_no_failure() {
        let sheet = Sheet::new(0, ErrorKind::BrokenPipe);
        let mut output = Output::to(Box::new(sheet), Box::new(io::sink()));
        for _ in 0..10_000 {
            writeln!(output.data(), "row").unwrap();
        }
        assert!(output.reader_gone());
        output.finish().unwrap();
    }

    #[test]
    fn a_full_disk_is_told_at_the_end() {
        let sheet = Sheet::new(0, ErrorKind::StorageFull);
        let mut output = Output::to(Box::new(sheet), Box::new(io::sink()));
        writeln!(output.data(), "row").unwrap();
        assert_eq!(output.finish().unwrap_err().kind(), ErrorKind::StorageFull);
        output.finish().unwrap();
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_device_is_told_too() {
        let full = std::fs::File::options()
            .write(true)
            .open("/dev/full")
            .unwrap();
        let mut output = Output::to(Box::new(full), Box::new(io::sink()));
        writeln!(output.data(), "row").unwrap();
        assert_eq!(output.finish().unwrap_err().kind(), ErrorKind::StorageFull);
    }
}
