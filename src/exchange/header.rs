//! The header of a file: which column stands where, and what is missing or unknown.

use crate::domain::{Said, distance};
use crate::said;

/// A column a kind of file may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Column {
    /// The name in the header, the same in every language.
    pub name: &'static str,
    /// Whether the file must have it and every row must fill it.
    pub required: bool,
}

/// A column that must be there and filled.
pub(super) const fn required(name: &'static str) -> Column {
    let required = true;
    Column { name, required }
}

/// A column that may be absent or empty.
pub(super) const fn optional(name: &'static str) -> Column {
    let required = false;
    Column { name, required }
}

/// Columns that may stand in any file and say nothing; `error` is there so that corrected rejects are read as they are.
const IGNORED: [&str; 4] = ["hard", "insz_kind", "label", "error"];

/// The header of one file, found good.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Header {
    /// The names as they stand in the file.
    pub(super) names: Vec<String>,
    columns: &'static [Column],
    places: Vec<(&'static str, usize)>,
    further: Vec<(String, usize)>,
}

/// What is wrong with a header: the column to blame, if one is, and what to say.
pub(super) type HeaderFault = (Option<String>, Said);

impl Header {
    /// Finds the columns of a kind in the names of a file. `either` lists pairs of which one is required, `more` what a file of
    /// this register may have further.
    pub(super) fn new(
        names: Vec<String>,
        columns: &'static [Column],
        either: &[[&'static str; 2]],
        more: &[String],
    ) -> Result<Self, Vec<HeaderFault>> {
        let mut faults = Vec::new();
        let mut further: Vec<(String, usize)> = Vec::new();
        let mut places = Vec::with_capacity(columns.len());
        for (place, name) in names.iter().enumerate() {
            let folded = folded(name);
            if let Some(column) = columns.iter().find(|column| column.name == folded) {
                if places.iter().any(|(found, _)| *found == column.name) {
                    faults.push((Some(folded), said!("header-twice")));
                } else {
                    places.push((column.name, place));
                }
            } else if more.contains(&folded) {
                if further.iter().any(|(found, _)| *found == folded) {
                    faults.push((Some(folded), said!("header-twice")));
                } else {
                    further.push((folded, place));
                }
            } else if !folded.is_empty() && !IGNORED.contains(&folded.as_str()) {
                let mut known = known(columns);
                known.extend_from_slice(more);
                let said = match nearest(&folded, &known) {
                    Some(nearest) => said!("header-unknown-near", nearest = nearest),
                    None => said!("header-unknown", known = known),
                };
                faults.push((Some(name.trim().to_owned()), said));
            }
        }
        let has = |name: &str| places.iter().any(|(found, _)| *found == name);
        for column in columns
            .iter()
            .filter(|column| column.required && !has(column.name))
        {
            faults.push((Some(column.name.to_owned()), said!("header-missing")));
        }
        for [first, second] in either {
            if !has(first) && !has(second) {
                let said = said!("header-one-of", first = *first, second = *second);
                faults.push((None, said));
            }
        }
        if faults.is_empty() {
            Ok(Self {
                names,
                columns,
                places,
                further,
            })
        } else {
            Err(faults)
        }
    }

    /// Where a column stands, if the file has it.
    pub(super) fn place(&self, name: &str) -> Option<usize> {
        let found = self.places.iter().find(|(column, _)| *column == name);
        found.map(|(_, place)| *place)
    }

    /// The further columns the file has, each with its place.
    pub(super) fn further(&self) -> &[(String, usize)] {
        &self.further
    }

    /// Whether every row must fill the column.
    pub(super) fn requires(&self, name: &str) -> bool {
        self.columns
            .iter()
            .any(|column| column.required && column.name == name)
    }

    /// Whether nothing stands in a row but in columns that were filled beforehand.
    pub(super) fn is_blank(&self, cells: &[String], filled: &[&str]) -> bool {
        let beforehand = |place| filled.iter().any(|name| self.place(name) == Some(place));
        let mut cells = cells.iter().enumerate();
        !filled.is_empty() && cells.all(|(place, cell)| cell.trim().is_empty() || beforehand(place))
    }

    /// Whether a cell at this place belongs to a column that has a name.
    pub(super) fn names_place(&self, place: usize) -> bool {
        self.names
            .get(place)
            .is_some_and(|name| !name.trim().is_empty())
    }
}

/// How many of these names a kind of file knows: the right delimiter gives the most.
pub(super) fn recognised(names: &[String], columns: &[Column]) -> usize {
    let known = |name: &&String| {
        let folded = folded(name);
        IGNORED.contains(&folded.as_str()) || columns.iter().any(|column| column.name == folded)
    };
    names.iter().filter(known).count()
}

/// The names a kind of file knows, for a message.
pub(super) fn known(columns: &[Column]) -> Vec<String> {
    columns
        .iter()
        .map(|column| column.name.to_owned())
        .collect()
}

fn folded(name: &str) -> String {
    name.trim().to_lowercase()
}

/// The known column that somebody most likely meant, at most a third of its letters away.
fn nearest(name: &str, known: &[String]) -> Option<String> {
    known
        .iter()
        .map(|known| (distance(name, known), known))
        .min()
        .filter(|(distance, found)| distance * 3 <= found.len())
        .map(|(_, found)| found.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    const COLUMNS: &[Column] = &[
        required("household_id"),
        required("postcode"),
        optional("street"),
        optional("as_of"),
        optional("year"),
    ];

    fn header(names: &str) -> Result<Header, Vec<(Option<String>, &'static str)>> {
        let names = names.split(';').map(str::to_owned).collect();
        let more = ["subsidised".to_owned()];
        Header::new(names, COLUMNS, &[["as_of", "year"]], &more).map_err(|faults| {
            faults
                .into_iter()
                .map(|(column, said)| (column, said.key))
                .collect()
        })
    }

    #[test]
    fn order_case_and_ignored_columns_do_not_matter() {
        let header = header(" Postcode;hard;HOUSEHOLD_ID;year;;").unwrap();
        assert_eq!(header.place("household_id"), Some(2));
        assert_eq!(header.place("street"), None);
        assert!(header.requires("postcode") && !header.requires("street"));
        assert!(header.names_place(1) && !header.names_place(4) && !header.names_place(9));
    }

    #[test]
    fn all_faults_come_at_once() {
        let column = |name: &str| Some(name.to_owned());
        assert_eq!(
            header("household_id;household_id;straat;posctode").unwrap_err(),
            [
                (column("household_id"), "header-twice"),
                (column("straat"), "header-unknown-near"),
                (column("posctode"), "header-unknown-near"),
                (column("postcode"), "header-missing"),
                (None, "header-one-of"),
            ]
        );
        let further = header("household_id;Subsidised;postcode;year").unwrap();
        assert_eq!(further.further(), [("subsidised".to_owned(), 1)]);
        let faults = header("household_id;postcode;year;subsidized;subsidised;subsidised");
        assert_eq!(
            faults.unwrap_err(),
            [
                (column("subsidized"), "header-unknown-near"),
                (column("subsidised"), "header-twice"),
            ]
        );
        let faults = header("household_id;postcode;year;opmerking").unwrap_err();
        assert_eq!(faults, [(column("opmerking"), "header-unknown")]);
    }
}
