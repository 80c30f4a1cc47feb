//! The tree of reasons. The evaluator is generic over it, so that a decision and its explanation cannot disagree.

use super::Missing;
use crate::domain::Said;
use crate::rules::truth::Answer;

/// How a reason turned out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It holds.
    Yes,
    /// It does not hold.
    No,
    /// A fact is missing.
    Unknown,
    /// A fact is missing, and was not needed.
    Skipped,
}

impl From<Answer> for Mark {
    fn from(answer: Answer) -> Self {
        match answer {
            Answer::Yes => Self::Yes,
            Answer::No => Self::No,
            Answer::Unknown => Self::Unknown,
        }
    }
}

/// One line of an explanation, and the lines under it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reason {
    /// How it turned out.
    pub mark: Mark,
    /// What was asked.
    pub said: Said,
    /// The clause of the regulation.
    pub source: String,
    /// The fact that answered: its value, date and origin.
    pub fact: Option<Said>,
    /// The fact that is missing.
    pub missing: Option<Missing>,
    /// What it was built on.
    pub children: Vec<Reason>,
}

/// What a line says, made only when somebody reads it.
pub(super) struct Line {
    pub(super) said: Said,
    pub(super) source: String,
    pub(super) fact: Option<Said>,
    pub(super) missing: Option<Missing>,
}

/// Something that watches the evaluator.
pub(super) trait Tracer {
    /// Whether everything is evaluated, also what can no longer change the answer.
    const WHOLE: bool;
    /// Lines from here on belong to one that will be closed.
    fn open(&mut self);
    /// Ends the line last opened.
    fn close(&mut self, answer: Answer, line: impl FnOnce() -> Line);
    /// A line with nothing under it.
    fn leaf(&mut self, answer: Answer, line: impl FnOnce() -> Line) {
        self.open();
        self.close(answer, line);
    }
}

/// Nobody watches: costs nothing.
pub(super) struct NoTrace;

impl Tracer for NoTrace {
    const WHOLE: bool = false;
    fn open(&mut self) {}
    fn close(&mut self, _: Answer, _: impl FnOnce() -> Line) {}
}

/// Builds the tree.
pub(super) struct Trace {
    open: Vec<Vec<Reason>>,
}

impl Trace {
    pub(super) fn new() -> Self {
        Self {
            open: vec![Vec::new()],
        }
    }

    /// How many lines stand at the top.
    pub(super) fn lines(&self) -> usize {
        self.open.last().map_or(0, Vec::len)
    }

    /// These lines at the top are decided without what is unknown: it was not needed.
    pub(super) fn settle(&mut self, lines: std::ops::Range<usize>) {
        let top = self.open.last_mut();
        if let Some(lines) = top.and_then(|top| top.get_mut(lines)) {
            skip_unknown(lines);
        }
    }

    pub(super) fn into_reasons(mut self) -> Vec<Reason> {
        self.open.pop().unwrap_or_default()
    }

    /// The missing facts that would decide, each once.
    pub(super) fn missing(self) -> Vec<Missing> {
        let mut found = Vec::new();
        collect(&self.into_reasons(), &mut found);
        found
    }
}

fn collect(reasons: &[Reason], found: &mut Vec<Missing>) {
    for reason in reasons.iter().filter(|reason| reason.mark == Mark::Unknown) {
        if let Some(missing) = reason.missing.as_ref().filter(|one| !found.contains(one)) {
            found.push(missing.clone());
        }
        collect(&reason.children, found);
    }
}

fn skip_unknown(reasons: &mut [Reason]) {
    for reason in reasons {
        if reason.mark == Mark::Unknown {
            reason.mark = Mark::Skipped;
        }
    }
}

impl Tracer for Trace {
    const WHOLE: bool = true;

    fn open(&mut self) {
        self.open.push(Vec::new());
    }

    fn close(&mut self, answer: Answer, line: impl FnOnce() -> Line) {
        let mut children = self.open.pop().unwrap_or_default();
        if answer != Answer::Unknown {
            skip_unknown(&mut children);
        }
        let line = line();
        let reason = Reason {
            mark: answer.into(),
            said: line.said,
            source: line.source,
            fact: line.fact,
            missing: line.missing,
            children,
        };
        if let Some(around) = self.open.last_mut() {
            around.push(reason);
        }
    }
}
