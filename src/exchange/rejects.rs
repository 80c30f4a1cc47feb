//! Rows that were refused go back to their author in the form they came in, with one column more: why.

use std::io::{self, Write};

use super::dialect::Shape;
use super::rows::BadRow;

const ERROR: &str = "error";

/// Writes a rejects file: the header of the input and a column `error`. Corrected, it can be read as it is.
pub struct Rejects<W: Write> {
    out: csv::Writer<W>,
    width: usize,
    error_place: usize,
}

impl<W: Write> Rejects<W> {
    /// Starts the file; UTF-8, with a byte order mark unless the input was plain UTF-8.
    pub fn new(mut out: W, shape: &Shape) -> io::Result<Self> {
        if shape.bom {
            out.write_all("\u{feff}".as_bytes())?;
        }
        // Without the blanks around them: behind an apostrophe a name with a tab in front would be another name.
        let names = shape.names.iter().map(|name| name.trim().to_owned());
        let mut names: Vec<String> = names.collect();
        let known = names
            .iter()
            .position(|name| name.eq_ignore_ascii_case(ERROR));
        let error_place = known.unwrap_or(names.len());
        if known.is_none() {
            names.push(ERROR.to_owned());
        }
        let mut rejects = Self {
            out: csv::WriterBuilder::new()
                .flexible(true)
                .delimiter(shape.delimiter)
                .terminator(if shape.crlf {
                    csv::Terminator::CRLF
                } else {
                    csv::Terminator::Any(b'\n')
                })
                .from_writer(out),
            width: names.len(),
            error_place,
        };
        rejects.record(&names)?;
        Ok(rejects)
    }

    /// Writes one row as it stood; `error` says in words what is wrong with it.
    pub fn write(&mut self, bad: &BadRow, error: &str) -> io::Result<()> {
        let own = bad.header.names.len();
        let mut cells = bad.cells.clone();
        let beyond = cells.split_off(own.min(cells.len()));
        cells.resize(self.width, String::new());
        error.clone_into(&mut cells[self.error_place]);
        cells.extend(beyond);
        self.record(&cells)
    }

    /// Ends the file and gives back where it was written.
    pub fn finish(self) -> io::Result<W> {
        self.out
            .into_inner()
            .map_err(csv::IntoInnerError::into_error)
    }

    fn record(&mut self, cells: &[String]) -> io::Result<()> {
        let guarded = cells.iter().map(|cell| {
            // A file with a zero in it is taken for no text at all; as this sign it is refused in its row again.
            let text = cell.replace('\0', "\u{fffd}");
            if runs_as_formula(&text) {
                format!("'{text}")
            } else {
                text
            }
        });
        self.out.write_record(guarded).map_err(io::Error::from)
    }
}

/// Whether a spreadsheet would run the cell instead of showing it.
pub(super) fn runs_as_formula(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r'])
}

#[cfg(test)]
mod tests {
    use super::super::{HouseholdRow, read};
    use super::*;
    use std::path::Path;

    fn rejects_of(path: &Path) -> (String, Vec<u64>) {
        let mut rows = read::<HouseholdRow>(path, "2026-11-21".parse().unwrap()).unwrap();
        let bad: Vec<(u64, BadRow)> = rows
            .by_ref()
            .filter_map(|(line, row)| Some((line, row.err()?)))
            .collect();
        let mut out = Rejects::new(Vec::new(), rows.shape()).unwrap();
        for (_, row) in &bad {
            out.write(row, row.faults[0].said.key).unwrap();
        }
        let text = String::from_utf8(out.finish().unwrap()).unwrap();
        (text, bad.into_iter().map(|(line, _)| line).collect())
    }

    #[test]
    fn rejected_rows_come_back_in_the_same_form_and_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let input = folder.path().join("households.csv");
        std::fs::write(
            &input,
            "\u{feff}sep=;\r\nhousehold_id;postcode;street\r\nH1;9080;Dorp\r\nH2;908;=1+1;\r\nH3;9080\r\nH4;x;\"a;b\";extra\r\n",
        )
        .unwrap();
        let (text, lines) = rejects_of(&input);
        assert_eq!(lines, [4, 5, 6]);
        let expected = "\u{feff}household_id;postcode;street;error\r\nH2;908;'=1+1;postcode-shape;\r\n\
                        H3;9080;;row-too-short\r\nH4;x;\"a;b\";row-too-long-by-cells;extra\r\n";
        assert_eq!(text, expected);
        let again = folder.path().join("again.csv");
        std::fs::write(&again, text.replace("908;", "9080;").replace(";extra", "")).unwrap();
        let (text, lines) = rejects_of(&again);
        assert_eq!(lines, [4]);
        assert_eq!(
            text,
            "\u{feff}household_id;postcode;street;error\r\nH4;x;\"a;b\";postcode-shape\r\n"
        );
    }
}
