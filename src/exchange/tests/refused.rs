//! Which faults the files of `fixtures/rejects` give.

use std::path::{Path, PathBuf};

use super::super::*;
use super::today;

/// Line (0 for the whole file), column and key of every fault.
type Found = Vec<(u64, String, &'static str)>;

fn faults<R: Record>(name: &str) -> Found {
    let path: PathBuf = Path::new("fixtures/rejects").join(name);
    let found: Vec<Fault> = match read::<R>(&path, today()) {
        Err(faults) => faults,
        Ok(rows) => rows
            .filter_map(|(_, row)| row.err())
            .flat_map(|bad| bad.faults)
            .collect(),
    };
    assert!(found.iter().all(|fault| fault.file.ends_with(name)));
    found
        .into_iter()
        .map(|fault| {
            let column = fault.column.unwrap_or_default();
            (fault.line.unwrap_or_default(), column, fault.said.key)
        })
        .collect()
}

fn expect<R: Record>(name: &str, expected: &[(u64, &str, &'static str)]) {
    let expected: Found = expected
        .iter()
        .map(|(line, column, key)| (*line, (*column).to_owned(), *key))
        .collect();
    assert_eq!(faults::<R>(name), expected, "{name}");
}

#[test]
fn a_file_that_is_no_such_table_says_so_at_once() {
    type H = HouseholdRow;
    expect::<H>("households-pipe.csv", &[(0, "", "header-unreadable")]);
    expect::<H>(
        "households-mixed-delimiters.csv",
        &[
            (1, "refnis,postcode", "header-unknown"),
            (1, "postcode", "header-missing"),
        ],
    );
    expect::<H>(
        "households-columns.csv",
        &[
            (1, "postcod", "header-unknown-near"),
            (1, "straatnaam", "header-unknown"),
            (1, "refnis", "header-twice"),
            (1, "postcode", "header-missing"),
        ],
    );
    expect::<H>(
        "households-mixed-letters.csv",
        &[(3, "", "file-mixed-letters")],
    );
    expect::<H>("households-not-text.csv", &[(2, "", "file-not-text")]);
    expect::<H>("households-empty.csv", &[(0, "", "file-empty")]);
    expect::<H>(
        "households-old-workbook.xls",
        &[(0, "", "file-old-workbook")],
    );
    expect::<H>("households-damaged.xlsx", &[(0, "", "file-not-a-workbook")]);
    expect::<H>("households-absent.csv", &[(0, "", "file-not-found")]);
    expect::<FigureRow>("figures-no-year.csv", &[(1, "", "header-one-of")]);
}

#[test]
fn every_fault_of_a_household_or_a_person_has_its_line() {
    expect::<HouseholdRow>(
        "households-cells.csv",
        &[
            (2, "refnis", "refnis-unknown"),
            (3, "postcode", "postcode-shape"),
            (3, "moved_in", "date-not-a-date"),
            (5, "moved_in", "date-two-readings"),
            (6, "", "row-too-short"),
            (7, "", "row-too-long-by-cells"),
            (9, "household_id", "id-twice"),
            (10, "household_id", "field-required"),
        ],
    );
    expect::<HouseholdRow>("households-open-quote.csv", &[(3, "", "row-line-break")]);
    expect::<MemberRow>(
        "members-cells.csv",
        &[
            (2, "insz", "insz-check"),
            (3, "birth_date", "date-not-a-date"),
            (3, "relation", "relation-unknown"),
            (3, "custody_share_pct", "field-not-whole"),
            (3, "email", "field-not-an-email"),
            (3, "replaced_insz", "insz-replaced-by-itself"),
            (4, "insz", "insz-shape"),
            (4, "last_name", "field-required"),
            (4, "sex", "sex-unknown"),
            (4, "birth_date", "birth-in-the-future"),
            (5, "insz", "insz-shape"),
            (6, "insz", "insz-check-two"),
            (6, "custody_share_pct", "field-not-whole"),
            (8, "member_id", "id-twice"),
        ],
    );
    expect::<MemberRow>(
        "members-two-households.csv",
        &[(6, "insz", "insz-in-two-households")],
    );
}

#[test]
fn every_fault_of_a_fact_has_its_line() {
    expect::<StatusRow>(
        "statuses-cells.csv",
        &[
            (2, "code", "field-not-a-code"),
            (3, "valid_to", "period-ends-before-it-begins"),
            (4, "level", "level-unknown"),
            (4, "ksz_sector", "field-not-whole"),
            (4, "valid_from", "field-required"),
        ],
    );
    expect::<FigureRow>(
        "figures-cells.csv",
        &[
            (2, "value", "amount-two-readings"),
            (4, "value", "amount-not-an-amount"),
            (4, "", "figure-day-or-year"),
            (5, "kind", "figure-kind"),
            (5, "year", "field-not-a-year"),
            (6, "", "figure-day-or-year"),
        ],
    );
    expect::<SourceAnswerRow>(
        "source-answers-cells.csv",
        &[
            (2, "right", "field-required"),
            (3, "period_begin", "field-required"),
            (4, "period_end", "period-ends-before-it-begins"),
            (5, "right", "answer-right-without-data"),
            (6, "period_begin", "answer-period-without-right"),
            (7, "status", "answer-status"),
            (7, "right", "answer-right"),
        ],
    );
}

#[test]
fn every_fault_of_a_club_or_its_offer_has_its_line() {
    expect::<ClubRow>(
        "clubs-cells.csv",
        &[
            (2, "kbo", "kbo-check"),
            (3, "sector", "sector-unknown"),
            (3, "kbo", "kbo-establishment"),
            (3, "vcode", "vcode-shape"),
            (3, "iban", "iban-check"),
            (3, "bic", "bic-shape"),
            (3, "country", "field-not-a-country"),
            (4, "name", "field-required"),
            (4, "iban", "iban-national-check"),
        ],
    );
    expect::<OfferRow>(
        "offers-cells.csv",
        &[
            (4, "price", "offer-two-prices"),
            (5, "price_class", "offer-class-twice"),
            (6, "club_id", "offer-differs"),
            (6, "name", "offer-differs"),
            (6, "route", "offer-differs"),
            (7, "price", "amount-two-readings"),
            (7, "route", "route-unknown"),
            (7, "through", "period-ends-before-it-begins"),
            (7, "age_to", "offer-ages"),
            (8, "price", "amount-negative"),
            (8, "age_to", "field-not-whole"),
        ],
    );
    expect::<OfferRow>(
        "offers-cells.xlsx",
        &[
            (2, "price", "amount-decimals"),
            (2, "from", "date-not-a-date"),
            (2, "age_from", "field-not-whole"),
            (3, "", "row-too-long-by-cells"),
        ],
    );
    expect::<RedeemedRow>(
        "redeemed-cells.csv",
        &[
            (3, "reference", "redeemed-reference"),
            (4, "reference", "redeemed-reference"),
            (4, "voucher", "field-required"),
            (4, "price", "amount-two-readings"),
            (4, "redeemed_on", "date-not-a-date"),
            (4, "provisional", "field-not-yes-or-no"),
            (4, "kit", "id-not-an-id"),
        ],
    );
}

#[test]
fn every_rejects_file_has_a_test() {
    let source = include_str!("refused.rs");
    for entry in std::fs::read_dir("fixtures/rejects").unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        if Path::new(&name)
            .extension()
            .is_some_and(|kind| kind == "txt")
        {
            continue; // the words a person reads about the file; they are compared through the program
        }
        let ours = [
            "households",
            "members",
            "statuses",
            "figures",
            "source-answers",
            "clubs",
            "offers",
            "redeemed",
        ]
        .iter()
        .any(|kind| name.starts_with(kind));
        assert!(!ours || source.contains(&format!("\"{name}\"")), "{name}");
    }
}
