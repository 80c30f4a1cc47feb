//! What went wrong, whose turn it is, and what to do next: a kind, sentences, a cause, hints; in the end words and an exit code.

use std::fmt::Display;
use std::panic::{self, AssertUnwindSafe};
use std::process::ExitCode;
use std::sync::OnceLock;

use crate::domain::Said;
use crate::text::Catalogue;
use crate::{kit, register, said};

/// The sort of error, which is the exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Kind {
    /// Understood and refused, or the answer is no.
    Refused = 1,
    /// The command line is wrong.
    Usage = 2,
    /// An input file was rejected; nothing was written.
    Input = 3,
    /// The register, a file or the system failed.
    System = 4,
    /// A bug in this program.
    Bug = 70,
}

/// An error on its way to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    /// Which sort, hence which exit code.
    pub kind: Kind,
    /// What happened, one line each (all errors of a file at once).
    pub said: Vec<Said>,
    /// What it means for the work as a whole: "2 of the 1,237 rows are wrong; nothing was imported".
    pub meaning: Option<Said>,
    /// What to do next.
    pub hints: Vec<Said>,
    /// The foreign text behind it (of the operating system, a file format), shown after `oorzaak:`.
    pub cause: Option<String>,
}

/// What a command returns.
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// An error of a kind.
    #[must_use]
    pub fn new(kind: Kind, said: Vec<Said>) -> Self {
        Self {
            kind,
            said,
            meaning: None,
            hints: Vec::new(),
            cause: None,
        }
    }

    /// Understood and refused.
    #[must_use]
    pub fn refused(said: Said) -> Self {
        Self::new(Kind::Refused, vec![said])
    }

    /// A wrong command line.
    #[must_use]
    pub fn usage(said: Said) -> Self {
        Self::new(Kind::Usage, vec![said])
    }

    /// A rejected input file, with everything that is wrong in it.
    #[must_use]
    pub fn input(said: Vec<Said>) -> Self {
        Self::new(Kind::Input, said)
    }

    /// The register, a file or the system failed.
    #[must_use]
    pub fn system(said: Said) -> Self {
        Self::new(Kind::System, vec![said])
    }

    /// Output that could not be written: a full disk, a closed device.
    #[must_use]
    pub fn unwritten(fault: &std::io::Error) -> Self {
        Self::system(said!("output-not-written"))
            .because(fault)
            .hint(said!("output-not-written-hint"))
    }

    /// Something that cannot happen did.
    #[must_use]
    pub fn bug() -> Self {
        Self::new(Kind::Bug, vec![said!("bug")]).hint(said!("bug-hint"))
    }

    /// Adds what to do next.
    #[must_use]
    pub fn hint(mut self, hint: Said) -> Self {
        self.hints.push(hint);
        self
    }

    /// Says what it means for the work as a whole.
    #[must_use]
    pub fn meaning(mut self, meaning: Said) -> Self {
        self.meaning = Some(meaning);
        self
    }

    /// Names the foreign cause.
    #[must_use]
    pub fn because(mut self, cause: impl Display) -> Self {
        self.cause = Some(cause.to_string());
        self
    }

    /// The exit code.
    #[must_use]
    pub fn code(&self) -> ExitCode {
        ExitCode::from(self.kind as u8)
    }

    /// The lines for stderr: `fout:` and `oorzaak:`, then what it means, then `tip:`.
    #[must_use]
    pub fn show(&self, catalogue: &Catalogue) -> String {
        let mut lines: Vec<String> = self
            .said
            .iter()
            .map(|said| catalogue.say(&said!("error-line", text = said.clone())))
            .collect();
        if let Some(cause) = &self.cause {
            lines.push(catalogue.say(&said!("cause-line", text = cause)));
        }
        lines.extend(self.meaning.iter().map(|meaning| catalogue.say(meaning)));
        lines.extend(
            self.hints
                .iter()
                .map(|hint| catalogue.say(&said!("hint-line", text = hint.clone()))),
        );
        lines.join("\n")
    }
}

impl From<register::Fault> for Error {
    fn from(fault: register::Fault) -> Self {
        let mut error = Self::system(fault.said());
        error.hints.extend(fault.hint());
        error.cause = fault.cause();
        error
    }
}

impl From<kit::Fault> for Error {
    fn from(fault: kit::Fault) -> Self {
        let kind = match fault.class() {
            kit::Class::Refused => Kind::Refused,
            kit::Class::Input => Kind::Input,
            kit::Class::System => Kind::System,
        };
        Self::new(kind, vec![fault.said()])
    }
}

/// Something to note that stops nothing: `let op: …`.
#[must_use]
pub fn warning(said: &Said, catalogue: &Catalogue) -> String {
    catalogue.say(&said!("warning-line", text = said.clone()))
}

/// Runs the program and turns a panic into an error of kind [`Kind::Bug`].
///
/// The panic's own message stays unsaid, since it may quote a value of a person; only the line of source it came from is kept.
///
/// # Errors
/// What `run` returns, or the bug.
pub fn guarded<T>(run: impl FnOnce() -> Result<T>) -> Result<T> {
    static PLACE: OnceLock<String> = OnceLock::new();
    panic::set_hook(Box::new(|fault| {
        if let Some(place) = fault.location() {
            let _ = PLACE.set(place.to_string());
        }
    }));
    let ended = panic::catch_unwind(AssertUnwindSafe(run));
    let _ = panic::take_hook();
    ended.unwrap_or_else(|_| {
        let bug = Error::bug();
        Err(match PLACE.get() {
            Some(place) => bug.because(place),
            None => bug,
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    #[test]
    fn what_happened_why_what_it_means_what_next() {
        let error = Error::input(vec![
            said!("date-not-a-date", value = "2019-02-30"),
            said!("rate-not-a-rate", value = "veel"),
        ])
        .because("a\u{1b}[31m\nfout: b")
        .meaning(said!("table-empty"))
        .hint(said!("output-not-written-hint"));
        let shown = error.show(&Catalogue::new(Lang::Nl));
        let lines: Vec<&str> = shown.lines().collect();
        assert!(lines[0].starts_with("fout: 2019-02-30 is geen datum"));
        assert!(lines[1].starts_with("fout: veel is geen percentage"));
        assert_eq!(lines[2], "oorzaak: a␛[31m␊fout: b");
        assert_eq!(lines[3], "Er is niets te tonen.");
        assert!(lines[4].starts_with("tip: maak plaats vrij"));
        assert_eq!(lines.len(), 5);
        assert!(
            error
                .show(&Catalogue::new(Lang::En))
                .starts_with("error: 2019-02-30 is not a date")
        );
    }

    #[test]
    fn what_keeps_a_register_shut_is_said_with_its_remedy() {
        let network = || register::Fault::Network {
            path: "/mnt/ocmw/R.db".into(),
            kind: "NFS",
        };
        let newer = || register::Fault::Newer { found: 9, known: 1 };
        for (fault, lang, said, remedy) in [
            (
                network(),
                Lang::Nl,
                "/mnt/ocmw/R.db ligt op een netwerkschijf (NFS)",
                "tip: gebruik vrijpas op de computer",
            ),
            (
                network(),
                Lang::En,
                "/mnt/ocmw/R.db lies on a network drive (NFS)",
                "hint: use vrijpas on the computer",
            ),
            (
                newer(),
                Lang::Nl,
                "schema 9; deze versie kent schema 1",
                "tip: installeer de laatste versie",
            ),
            (
                newer(),
                Lang::En,
                "schema 9; this version knows schema 1",
                "hint: install the latest version",
            ),
        ] {
            let error = Error::from(fault);
            assert_eq!(error.kind, Kind::System);
            let shown = error.show(&Catalogue::new(lang));
            assert!(shown.contains(said) && shown.contains(remedy), "{shown}");
        }
    }

    #[test]
    fn kinds_are_exit_codes() {
        for (kind, code) in [
            (Kind::Refused, 1),
            (Kind::Usage, 2),
            (Kind::Input, 3),
            (Kind::System, 4),
            (Kind::Bug, 70),
        ] {
            assert_eq!(
                format!("{:?}", Error::new(kind, Vec::new()).code()),
                format!("{:?}", ExitCode::from(code))
            );
        }
    }

    #[test]
    fn a_panic_says_where_and_nothing_of_a_person() {
        let ended: Result<()> = guarded(|| panic!("85.07.30-033.28"));
        let bug = ended.unwrap_err();
        assert_eq!(bug.kind, Kind::Bug);
        let shown = bug.show(&Catalogue::new(Lang::Nl));
        assert!(!shown.contains("85.07"), "{shown}");
        assert!(
            shown.contains("oorzaak: src/error.rs:") || shown.contains("oorzaak: src\\error.rs:"),
            "{shown}"
        );
        assert_eq!(guarded(|| Ok(7)), Ok(7));
    }
}
