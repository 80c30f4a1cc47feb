//! Each kind of import file as text: CSV in every dialect, in whatever letters.

use std::path::Path;

use chrono::NaiveDate;
use vrijpas::exchange::{
    self, AnswerRow, ClubRow, FigureRow, HouseholdRow, MemberRow, OfferRow, Record, RedeemedRow,
    Rejects, SourceAnswerRow, StatusRow,
};

use super::runner::{Ending, Target, fixture, folder, sayable};

/// How many rows of a seed are kept: a file is bent better when it is small.
const ROWS: usize = 12;

fn seeds(names: &[&str]) -> Vec<Vec<u8>> {
    let mut seeds = Vec::new();
    for name in names {
        let bytes = std::fs::read(fixture(name)).unwrap();
        let few: Vec<&[u8]> = bytes
            .split_inclusive(|byte| *byte == b'\n')
            .take(ROWS)
            .collect();
        let few = few.concat();
        if let Ok(text) = std::str::from_utf8(&few) {
            let (windows, _, _) = encoding_rs::WINDOWS_1252.encode(text);
            seeds.push(windows.into_owned());
            let wide = std::iter::once(0xfeff).chain(text.encode_utf16());
            seeds.push(wide.flat_map(u16::to_le_bytes).collect());
            seeds.push(text.replace(';', ",").into_bytes());
            seeds.push(format!("\u{feff}sep=;\r\n{text}").into_bytes());
        }
        seeds.push(few);
    }
    seeds
}

fn on() -> NaiveDate {
    "2026-11-21".parse().unwrap()
}

/// Reads a file to its end; writes the rows that are refused back, and reads those again: each is there.
pub fn read_through<R: Record>(path: &Path, more: &[String]) -> Ending {
    let mut rows = match exchange::read_with::<R>(path, on(), more) {
        Ok(rows) => rows,
        Err(faults) => {
            assert!(!faults.is_empty());
            return said(faults.iter().take(3));
        }
    };
    let mut ended = Vec::new();
    let mut rejects = Rejects::new(Vec::new(), rows.shape()).unwrap();
    let mut back = 0;
    while let Some((_, row)) = rows.next() {
        let Err(bad) = row else { continue };
        assert!(!bad.faults.is_empty());
        if ended.len() < 3 {
            ended.push(said(bad.faults.iter().take(2)));
        }
        if !rows.cut_short() {
            rejects.write(&bad, bad.faults[0].said.key).unwrap();
            back += 1;
        }
    }
    if back > 0 {
        let again = path.with_extension("again.csv");
        std::fs::write(&again, rejects.finish().unwrap()).unwrap();
        let mut rows = match exchange::read_with::<R>(&again, on(), more) {
            Ok(rows) => rows,
            Err(faults) => panic!("rejects do not read: {}", said(faults.iter())),
        };
        assert_eq!(rows.by_ref().count(), back, "rows written back");
    }
    ended.sort();
    ended.dedup();
    format!("{} {}", rows.cut_short(), ended.join(" "))
}

fn said<'a>(faults: impl Iterator<Item = &'a exchange::Fault>) -> Ending {
    let sentences = faults.map(|fault| {
        sayable(&fault.sentence());
        fault.said.key
    });
    sentences.collect::<Vec<_>>().join(" ")
}

fn tries<R: Record>(name: &'static str, files: &[&str], more: &[&str]) {
    let folder = folder();
    let path = folder.path().join("input.csv");
    let more: Vec<String> = more.iter().map(|name| (*name).to_owned()).collect();
    let mut words: Vec<&'static str> = R::COLUMNS.iter().map(|column| column.name).collect();
    words.extend(["error", "hard", "label", "ja", "nee", "\n", ";", "'="]);
    let target = Target {
        name,
        seeds: seeds(files),
        words: words.leak(),
        short: 700,
    };
    target.run(|bytes| {
        std::fs::write(&path, bytes).unwrap();
        read_through::<R>(&path, &more)
    });
}

macro_rules! tables {
    ($($test:ident $kind:ty: $($file:literal),*;)*) => {$(
        #[test]
        fn $test() {
            tries::<$kind>(stringify!($test), &[$($file),*], &["subsidised"]);
        }
    )*};
}

tables! {
    households HouseholdRow: "register/population_500/households.csv", "rejects/households-cells.csv",
        "rejects/households-open-quote.csv", "rejects/households-mixed-letters.csv";
    members MemberRow: "register/population_500/members.csv", "rejects/members-cells.csv",
        "register/belgian_excel/members.csv";
    statuses StatusRow: "register/population_500/statuses.csv", "rejects/statuses-cells.csv";
    figures FigureRow: "register/belgian_excel/figures.txt", "rejects/figures-cells.csv";
    source_answers SourceAnswerRow: "register/population_500/gss_answer.csv", "rejects/source-answers-cells.csv";
    clubs ClubRow: "register/population_500/clubs.csv", "rejects/clubs-cells.csv", "register/belgian_excel/clubs.csv";
    offers OfferRow: "lochristi/offers.csv", "rejects/offers-cells.csv";
    redeemed RedeemedRow: "rejects/redeemed-cells.csv", "fuzz/redeemed/seed";
    answers AnswerRow: "fuzz/answers/seed";
}
