//! The files being read and what was found in them so far.

use std::cell::{Cell, RefCell};
use std::collections::BTreeSet;

use super::finding::{Finding, Weight};
use super::near::{nearest, unknown_word};
use crate::domain::Said;
use crate::said;

/// After so many findings nothing more is noted: what holds so many is no scheme with mistakes but another file.
const MOST: usize = 400;

/// What is lost with a declaration that is wrong: what it counts.
pub(super) const UNIT: &str = "unit";

/// All files of one scheme, laid end to end in the order in which they are read, so that one number says file and line.
pub(in crate::rules) struct Page {
    sheets: Vec<Sheet>,
    notes: RefCell<Vec<Note>>,
    lost: RefCell<BTreeSet<String>>,
    torn: Cell<bool>,
    /// Keys that are missing, as yet without a misspelt one that was meant for them: of which table, which, and the note of it.
    missing: RefCell<Vec<(usize, &'static str, usize)>>,
}

struct Sheet {
    file: String,
    /// Where each line of the file starts, counted from the start of the first file.
    lines: Vec<usize>,
}

struct Note {
    at: usize,
    weight: Weight,
    /// The list of the word that was not known, or the unit of what was compared: lost with the list.
    about: Option<&'static str>,
    said: Said,
    remedy: Option<Said>,
    /// Whether it follows from another mistake.
    follows: bool,
}

impl Page {
    /// A page of files, name and text, in the order in which they are read.
    pub(super) fn new<'t>(files: impl IntoIterator<Item = (&'t str, &'t str)>) -> Self {
        let mut start = 0;
        let sheets = files.into_iter().map(|(file, text)| {
            let breaks = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
            let lines = std::iter::once(start).chain(breaks.map(|(at, _)| start + at + 1));
            let sheet = Sheet {
                file: file.to_owned(),
                lines: lines.collect(),
            };
            start += text.len() + 1;
            sheet
        });
        Self {
            sheets: sheets.collect(),
            notes: RefCell::default(),
            lost: RefCell::default(),
            torn: Cell::default(),
            missing: RefCell::default(),
        }
    }

    /// Where a file starts.
    pub(super) fn start_of(&self, sheet: usize) -> usize {
        self.sheets[sheet].lines[0]
    }

    /// The file of a place, and its line there.
    fn place(&self, at: usize) -> (usize, usize) {
        let after = self.sheets.partition_point(|sheet| sheet.lines[0] <= at);
        let sheet = after.saturating_sub(1);
        let lines = &self.sheets[sheet].lines;
        (sheet, lines.partition_point(|start| *start <= at))
    }

    /// The line of a place in its file, from 1.
    pub(super) fn line(&self, at: usize) -> usize {
        self.place(at).1
    }

    /// Notes an error at a place.
    pub(in crate::rules) fn report(&self, at: usize, said: Said, remedy: Option<Said>) {
        let unit = ["scheme-units-differ", "scheme-not-a-number"].contains(&said.key);
        self.note(at, Weight::Error, unit.then_some(UNIT), said, remedy);
    }

    /// Notes an advice at a place.
    pub(in crate::rules) fn advise(&self, at: usize, said: Said, remedy: Said) {
        self.note(at, Weight::Advice, None, said, Some(remedy));
    }

    /// Notes that a word of a kind is not known.
    pub(super) fn unknown(&self, at: usize, kind: Said, word: &str, known: &[&str]) {
        if self.is_full() {
            return;
        }
        let list = kind
            .key
            .strip_prefix("scheme-kind-")
            .map(|kind| match kind {
                "flag" => "fact",
                list => list,
            });
        let (said, remedy) = unknown_word(kind, word, known);
        self.note(at, Weight::Error, list, said, remedy);
    }

    /// A declaration of this list lost its name: rules that use the name are not to blame.
    pub(super) fn lose(&self, list: &str) {
        self.lost.borrow_mut().insert(list.to_owned());
    }

    /// The next error says that a table lacks this key.
    pub(super) fn miss(&self, table: usize, key: &'static str) {
        let note = self.notes.borrow().len();
        self.missing.borrow_mut().push((table, key, note));
    }

    /// A key of a table is misspelt: that the right one is missing follows from it.
    pub(super) fn meant(&self, table: usize, written: &str, known: &[&str]) {
        let meant = nearest(written, known);
        let mut notes = self.notes.borrow_mut();
        for (_, _, note) in self
            .missing
            .borrow()
            .iter()
            .filter(|(of, key, _)| *of == table && meant == Some(key))
        {
            if let Some(note) = notes.get_mut(*note) {
                note.follows = true;
            }
        }
    }

    /// A key of a file is not known: the list it may have been meant for is lost whole.
    pub(super) fn lose_near(&self, list: &str, known: &[&str]) {
        self.torn.set(true);
        if let Some(list) = nearest(list, known) {
            self.lose(list);
        }
    }

    fn note(
        &self,
        at: usize,
        weight: Weight,
        about: Option<&'static str>,
        said: Said,
        remedy: Option<Said>,
    ) {
        if self.is_full() {
            return;
        }
        self.notes.borrow_mut().push(Note {
            at,
            weight,
            about,
            said,
            remedy,
            follows: false,
        });
    }

    fn is_full(&self) -> bool {
        self.notes.borrow().len() >= MOST
    }

    /// How many errors have been noted so far.
    pub(super) fn count(&self) -> usize {
        let notes = self.notes.borrow();
        let errors = notes.iter().filter(|note| note.weight == Weight::Error);
        errors.count()
    }

    /// Whether a key of a file is not known: then a list may be missing that was meant to be there.
    pub(super) fn is_torn(&self) -> bool {
        self.torn.get()
    }

    /// Whether an error has been noted.
    pub(super) fn is_faulty(&self) -> bool {
        self.count() > 0
    }

    /// Where the errors so far are.
    pub(super) fn error_places(&self) -> Vec<usize> {
        let notes = self.notes.borrow();
        let errors = notes.iter().filter(|note| note.weight == Weight::Error);
        errors.map(|note| note.at).collect()
    }

    /// Errors first; then the scheme's own file, its parts after it as they are read; then by line.
    pub(super) fn into_findings(self) -> Vec<Finding> {
        let lost = self.lost.take();
        let own = self.sheets.len() - 1;
        let full = self.notes.borrow().len() >= MOST;
        let mut found: Vec<(usize, Finding)> = Vec::new();
        let notes = self.notes.take();
        let follows = |note: &Note| note.follows || note.about.is_some_and(|it| lost.contains(it));
        let is_cause = |note: &Note| note.weight == Weight::Error && !follows(note);
        // Nothing that was refused may end without a reason.
        let causes = notes.iter().any(is_cause);
        for note in notes.into_iter().filter(|note| !causes || !follows(note)) {
            let (sheet, line) = self.place(note.at);
            let finding = Finding {
                weight: note.weight,
                file: self.sheets[sheet].file.clone(),
                line,
                said: note.said,
                remedy: note.remedy,
            };
            found.push(((sheet + 1) % (own + 1), finding));
        }
        found.sort_by_key(|(sheet, finding)| (finding.weight, *sheet, finding.line));
        let mut findings: Vec<Finding> = found.into_iter().map(|(_, finding)| finding).collect();
        if full && let Some(last) = findings.last().cloned() {
            findings.push(Finding {
                said: said!("scheme-too-many-findings", most = MOST),
                remedy: None,
                ..last
            });
        }
        findings
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_a_file_and_a_line_of_it() {
        let page = Page::new([("part", "a\nb"), ("own", "c\n\nd\n")]);
        for at in [0, 1, 2, 3, 4, 6, 7, 8, 9] {
            page.report(at, said!("scheme-no-source"), None);
        }
        page.advise(0, said!("scheme-no-source"), said!("scheme-no-source"));
        let findings = page.into_findings();
        let found: Vec<(&str, usize)> = findings
            .iter()
            .map(|finding| (finding.file.as_str(), finding.line))
            .collect();
        assert_eq!(
            found,
            [
                ("own", 1),
                ("own", 2),
                ("own", 3),
                ("own", 3),
                ("own", 4),
                ("part", 1),
                ("part", 1),
                ("part", 2),
                ("part", 2),
                ("part", 1),
            ]
        );
        assert_eq!(findings[9].weight, Weight::Advice);
    }
}
