//! Damaged files, rows without end, empty lines: what must not lead astray.

use super::super::*;
use super::today;

#[test]
fn lines_are_counted_as_an_editor_shows_them() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("households.csv");
    let header = "household_id,postcode,street";
    let rows = "\n\nH1,908,\nH2,9080,\"a\nb\"\n\n\"H3\",\"908\",\"c\"";
    for (text, ends) in [
        (format!("{header}\n{rows}"), "\n"),
        (format!("{header}\n{rows}\n"), "\n"),
        (format!("\nsep=,\n{header}\n{rows}\n"), "\r\n"),
    ] {
        let before = text.lines().position(|line| line == header).unwrap() as u64;
        std::fs::write(&path, text.replace('\n', ends)).unwrap();
        let found: Vec<(u64, &str)> = read::<HouseholdRow>(&path, today())
            .unwrap()
            .filter_map(|(line, row)| Some((line - before, row.err()?.faults[0].said.key)))
            .collect();
        let shape = "postcode-shape";
        assert_eq!(
            found,
            [(4, shape), (5, "row-line-break"), (8, shape)],
            "{text:?}"
        );
    }
}

#[test]
fn a_row_without_end_stops_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("households.csv");
    let text = format!(
        "household_id,postcode\nH1,9080\nH2,\"9080\n{}",
        "H3,9080\n".repeat(200_000)
    );
    std::fs::write(&path, text).unwrap();
    let mut rows = read::<HouseholdRow>(&path, today()).unwrap();
    let found: Vec<u64> = rows
        .by_ref()
        .filter_map(|(line, row)| row.err().map(|_| line))
        .collect();
    assert_eq!(found, [3]);
    assert!(rows.cut_short());
    assert_eq!((rows.total(), rows.bad()), (2, 1));
}

#[test]
fn damaged_files_are_refused_without_panic() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("damaged");
    let mut state = 1_u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1);
        usize::try_from(state >> 33).unwrap() % below
    };
    for original in [
        "fixtures/register/belgian_excel/offers.xlsx",
        "fixtures/rejects/offers-cells.csv",
    ] {
        let whole = std::fs::read(original).unwrap();
        for round in 0..200 {
            let mut bytes = whole.clone();
            for _ in 0..=round % 4 {
                let place = next(bytes.len());
                bytes[place] = u8::try_from(next(256)).unwrap();
            }
            if round % 3 == 0 {
                bytes.truncate(next(whole.len()));
            }
            std::fs::write(&path, &bytes).unwrap();
            let faults = match read::<OfferRow>(&path, today()) {
                Ok(rows) => rows
                    .filter_map(|(_, row)| row.err())
                    .flat_map(|bad| bad.faults)
                    .collect(),
                Err(faults) => {
                    assert!(!faults.is_empty());
                    faults
                }
            };
            assert!(faults.iter().all(|fault| !fault.sentence().key.is_empty()));
        }
    }
}
