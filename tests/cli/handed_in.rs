//! What clubs hand in and read back, for the tests about claims.

use crate::support::Town;

/// The columns of a file that a club hands in.
pub const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;provisional\n";

/// The columns of a list filled in by hand, with what was collected for a pass.
pub const TYPED: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

/// Issues vouchers; gives their codes.
pub fn voucher(town: &Town, args: &[&str]) -> Vec<String> {
    let rows = town.rows(&[&["voucher", "issue"], args].concat());
    rows.into_iter().map(|row| row[0].clone()).collect()
}

/// `accepted` and `code` of each reference, in the one answer that a club got in a folder.
pub fn answers(town: &Town, folder: &str, club: &str) -> Vec<(String, String, String)> {
    let files = std::fs::read_dir(town.path(folder)).unwrap();
    let mine: Vec<_> = files
        .map(|file| file.unwrap().path())
        .filter(|path| {
            path.file_name()
                .unwrap()
                .to_str()
                .unwrap()
                .starts_with(&format!("{club}."))
        })
        .collect();
    assert_eq!(mine.len(), 1, "{mine:?}");
    let text = std::fs::read_to_string(&mine[0]).unwrap();
    let text = text.trim_start_matches('\u{feff}').to_owned();
    let mut lines: Vec<_> = text
        .lines()
        .skip(1)
        .map(|line| {
            let cells: Vec<&str> = line.split(';').collect();
            (
                cells[0].to_owned(),
                cells[2].to_owned(),
                cells[3].to_owned(),
            )
        })
        .collect();
    lines.sort();
    lines
}

/// Makes the kit of the swimming club of a small town, through the end of the year.
pub fn zwem_kit(town: &Town) {
    let make = "kit make --organiser ZWEM --through 2026-12-31 -o zwem.kit";
    let args: Vec<&str> = make.split(' ').collect();
    town.run(&args).fine();
}

/// Exports November of that kit and imports it.
pub fn hand_in_november(town: &Town) {
    let export = "kit export --kit zwem.kit --month 2026-11 -o zwem.csv";
    for line in [export, "claim import zwem.csv"] {
        let args: Vec<&str> = line.split(' ').collect();
        town.run(&args).fine();
    }
}
