//! Names that a spreadsheet would run: in no file do they run, and from every file they come back as they were.

use crate::town::{Names, REPORTS, files, filled, parts, town};

const FORMULAS: Names = Names {
    last: "=HYPERLINK(\"http://x.example\";\"klik\")",
    first: "@SUM(A1:A9)",
    street: "+1+1",
    club: "-2+3+cmd|' /C calc'!A0",
    offer: "=1+1",
    class: "+kind",
    id: "=ZWEM",
};

/// Whether a spreadsheet runs the cell. A number is a number.
fn runs(cell: &str) -> bool {
    let number = cell
        .chars()
        .all(|sign| sign.is_ascii_digit() || "+-.,".contains(sign))
        && cell.chars().filter(|sign| "+-".contains(*sign)).count() < 2;
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']) && !number
}

fn no_cell_runs(what: &str, bytes: &[u8], delimiter: u8) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .flexible(true)
        .from_reader(text.as_bytes());
    for row in reader.records() {
        for cell in &row.unwrap() {
            assert!(!runs(cell), "{what}: {cell:?}");
        }
    }
}

fn no_part_runs(what: &str, book: &[u8]) {
    for (name, text) in parts(book) {
        for sign in [
            "<f>",
            "<f ",
            "<hyperlink",
            "TargetMode=\"External\"",
            "ddeLink",
        ] {
            assert!(!text.contains(sign), "{what}: {name} has {sign}");
        }
    }
}

#[test]
fn no_report_and_no_file_runs_anything() {
    let (town, pass) = town(&FORMULAS);
    let (mut held, mut looked) = (0, 0);
    for line in REPORTS {
        for format in ["csv", "xlsx"] {
            let mut command = town.command(&filled(line, &pass));
            let ran = command.args(["--format", format]).output().unwrap();
            // That a pass is a label is an answer too.
            assert!(matches!(ran.status.code(), Some(0 | 1)), "{line}: {ran:?}");
            if format == "csv" {
                no_cell_runs(line, &ran.stdout, b',');
                let text = String::from_utf8(ran.stdout).unwrap();
                held += usize::from(
                    text.contains("'=")
                        || text.contains("'+")
                        || text.contains("'-")
                        || text.contains("'@"),
                );
            } else {
                no_part_runs(line, &ran.stdout);
            }
        }
    }
    assert!(held > 6, "only {held} reports show a name");
    for form in ["xlsx", "html"] {
        town.run(&[
            "kit",
            "paper",
            "--organiser",
            "=ZWEM",
            "--rows",
            "3",
            "-o",
            &format!("out/list.{form}"),
        ])
        .fine();
    }
    for path in [files(&town.path("out")), files(&town.path("in"))].concat() {
        let (name, bytes) = (path.display().to_string(), std::fs::read(&path).unwrap());
        match path.extension().and_then(|ending| ending.to_str()) {
            Some("csv") => no_cell_runs(&name, &bytes, b';'),
            Some("xlsx") => no_part_runs(&name, &bytes),
            _ => continue,
        }
        looked += 1;
    }
    assert!(looked > 8, "only {looked} files");
}

#[test]
fn a_name_that_was_kept_as_text_comes_back_as_it_was() {
    let (town, _) = town(&FORMULAS);
    let shown = town.rows(&["organiser", "list"]);
    let row = shown.iter().find(|row| row[0] == "'=ZWEM").unwrap();
    let again = town.file(
        "again.csv",
        &format!(
            "club_id;name;sector;postcode\n{};\"{}\";sport;9080\n",
            row[0], row[1]
        ),
    );
    let told = town.run(&["organiser", "import", &again]).ends(0).stderr;
    assert!(
        told.contains('1') && town.rows(&["organiser", "list"]) == shown,
        "{told}"
    );
}
