//! A whole file: the parts that come before it, what it leaves out of them, and where its rules start.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::amend::Amend;
use super::page::Page;
use super::section::Section;

/// What a file knows besides its own table.
#[derive(Default)]
pub(super) struct Whole<'r> {
    /// The parts, in the order in which they are read.
    pub(super) parts: Vec<Section<'r>>,
    /// What the file changes in them.
    pub(super) amends: Vec<Amend<'r>>,
    starts: RefCell<BTreeMap<&'static str, Vec<usize>>>,
}

impl<'r> Whole<'r> {
    /// A file that names these parts, and changes this in them.
    pub(super) fn new(parts: Vec<Section<'r>>, amends: Vec<Amend<'r>>) -> Self {
        Self {
            parts,
            amends,
            starts: RefCell::default(),
        }
    }

    /// The rules of a list: those of the parts that are not left out, then its own. Where they start is remembered.
    pub(super) fn with_parts(&self, list: &'static str, own: Vec<Section<'r>>) -> Vec<Section<'r>> {
        let of_parts = self.parts.iter().flat_map(|part| part.sections(list));
        let mut sections: Vec<Section> = of_parts
            .filter(|section| !self.leaves_out(list, section))
            .collect();
        sections.extend(own);
        let starts = sections.iter().map(Section::start).collect();
        self.starts.borrow_mut().insert(list, starts);
        sections
    }

    fn leaves_out(&self, list: &str, section: &Section) -> bool {
        let id = section.text_of("id");
        let mut amends = self.amends.iter();
        amends.any(|amend| amend.without && amend.is_of(list, id))
    }
}

/// Where the rules of every list stand, for the checks that compare rules.
#[derive(Debug, Default)]
pub(in crate::rules) struct Places {
    lists: BTreeMap<&'static str, Vec<Place>>,
    /// Whether a key of the file itself is wrong: then no list is known to be whole.
    torn: bool,
}

/// Where one rule stands.
#[derive(Debug, Clone, Copy)]
pub(in crate::rules) struct Place {
    /// Where it starts.
    pub(in crate::rules) start: usize,
    /// Whether it was read without an error: what is wrong in it already is not held against others.
    pub(in crate::rules) sound: bool,
}

impl Places {
    /// Of a file that has been read to its end.
    pub(super) fn of(root: &Section, page: &Page) -> Self {
        let Some(whole) = &root.whole else {
            return Self::default();
        };
        let starts = whole.starts.borrow();
        let mut borders: Vec<usize> = starts.values().flatten().copied().collect();
        borders.extend(whole.amends.iter().map(Amend::start));
        for file in root.files() {
            borders.extend(file.tables());
            borders.push(file.start());
        }
        borders.sort_unstable();
        let mut errors = page.error_places();
        errors.sort_unstable();
        let lists = starts.iter().map(|(list, starts)| {
            let places = starts.iter().map(|start| {
                let end = borders.partition_point(|border| border <= start);
                let end = borders.get(end).copied().unwrap_or(usize::MAX);
                let first = errors.partition_point(|at| at < start);
                Place {
                    start: *start,
                    sound: errors.get(first).is_none_or(|at| *at >= end),
                }
            });
            (*list, places.collect())
        });
        Self {
            lists: lists.collect(),
            torn: page.is_torn(),
        }
    }

    /// The rule of this position in a list.
    pub(in crate::rules) fn of_rule(&self, list: &str, position: usize) -> Option<Place> {
        self.lists.get(list)?.get(position).copied()
    }

    /// Whether every rule of a list was read without an error, so that what is missing there is missing indeed.
    pub(in crate::rules) fn whole(&self, list: &str) -> bool {
        let mut places = self.lists.get(list).into_iter().flatten();
        !self.torn && places.all(|place| place.sound)
    }
}
