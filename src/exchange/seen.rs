//! What is kept of the rows of a file so that none contradicts another.

use std::collections::HashMap;

use super::fields::Fields;
use crate::domain::Insz;
use crate::said;

/// The ids met so far and their lines: an id stands once in a file.
#[derive(Debug, Default)]
pub struct Seen(HashMap<Box<str>, u64>);

impl Seen {
    /// Remembers an id, or notes the line where it stood before.
    pub(super) fn once(&mut self, column: &str, id: &str, fields: &mut Fields<'_>) {
        if let Some(first) = self.0.get(id) {
            let first = line(*first);
            fields.fault(column, said!("id-twice", value = id, first = first));
        } else {
            self.0.insert(id.into(), fields.line());
        }
    }
}

/// The people met so far, by national number: where each stood first.
#[derive(Debug, Default)]
pub struct SeenPeople {
    pub(super) ids: Seen,
    homes: HashMap<Insz, Home>,
}

#[derive(Debug)]
struct Home {
    line: u64,
    household: Box<str>,
    whole: bool,
}

impl SeenPeople {
    /// Remembers in which household a person stands, for all of the time (`whole`) or a part.
    ///
    /// Twice in one household is one person under two ids. In two households it is a child in split custody if both have a part, and
    /// otherwise a fault.
    pub(super) fn lives(
        &mut self,
        insz: Insz,
        household: &str,
        whole: bool,
        fields: &mut Fields<'_>,
    ) {
        match self.homes.get(&insz) {
            Some(first) if *first.household != *household && (whole || first.whole) => {
                fields.fault(
                    "insz",
                    said!("insz-in-two-households", first = line(first.line)),
                );
            }
            Some(_) => {}
            None => {
                let home = Home {
                    line: fields.line(),
                    household: household.into(),
                    whole,
                };
                self.homes.insert(insz, home);
            }
        }
    }
}

/// A line number in a sentence: digits only, without thousands mark.
pub(super) fn line(number: u64) -> String {
    number.to_string()
}
