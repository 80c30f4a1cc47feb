//! A status held in a certain way.

use super::{asking, table};

const EVER: &str = "1900-01-01";

#[test]
fn a_waiting_period_counts_from_the_first_day_without_interruption() {
    // The published example of Deerlijk: signed on 15 January, invoices from May.
    let scheme =
        asking(r#"{ status = ["X", "Y"], held_for = { months = 3, from_next = "month" } }"#);
    let signed: &[&str] = &["X 2010-01-15"];
    table(
        &scheme,
        &[
            (signed, "2010-04-30", "no"),
            (signed, "2010-05-01", "A 2010-05-01.."),
            (&["X 2010-03-02"], "2010-06-30", "no"),
            (&["X 2010-03-02"], "2010-07-01", "A 2010-07-01.."),
            (&["X 2010-12-20"], "2011-04-01", "A 2011-04-01.."),
            (&["X 2010-01-01"], "2010-04-01", "A 2010-04-01.."),
            // A row that follows, of either status, interrupts nothing; a day between does.
            (
                &["X 2010-01-15 2010-03-01", "X 2010-03-02"],
                "2010-05-01",
                "A 2010-05-01..",
            ),
            (
                &["X 2010-01-15 2010-03-01", "X 2010-03-03"],
                "2010-05-01",
                "no",
            ),
            (&["X 2010-01-15 2010-04-30"], "2010-05-01", "no"),
            (
                &["X 2010-01-15 2010-05-31"],
                "2010-05-31",
                "A 2010-05-01..2010-05-31",
            ),
        ],
    );
    let plain = asking(r#"{ status = "X", held_for = { months = 1 } }"#);
    table(
        &plain,
        &[
            (&["X 2026-01-31"], "2026-02-27", "no"),
            (&["X 2026-01-31"], "2026-02-28", "A 2026-02-28.."),
            (&["X 2024-01-30"], "2024-02-29", "A 2024-02-29.."),
        ],
    );
    let year = asking(r#"{ status = "X", held_for = { months = 12 } }"#);
    table(
        &year,
        &[
            (&["X 2024-02-29"], "2025-02-27", "no"),
            (&["X 2024-02-29"], "2025-02-28", "A 2025-02-28.."),
        ],
    );
}

#[test]
fn the_first_year_ends_on_its_last_day() {
    let first = asking(r#"{ status = "X", within_first = { months = 12 } }"#);
    table(
        &first,
        &[
            (&["X 2025-03-01"], "2026-02-28", "A 2025-03-01..2026-02-28"),
            (&["X 2025-03-01"], "2026-03-01", "no"),
            (&["X 2024-02-29"], "2025-02-27", "A 2024-02-29..2025-02-27"),
            // A renewed contract is the same employment; one after a day without is another.
            (
                &["X 2025-03-01 2025-12-31", "X 2026-01-01"],
                "2026-03-01",
                "no",
            ),
            (
                &["X 2025-03-01 2025-12-31", "X 2026-01-02"],
                "2026-03-01",
                "A 2026-01-02..2027-01-01",
            ),
            (
                &["X 2025-03-01 2025-06-30"],
                "2025-05-01",
                "A 2025-03-01..2025-06-30",
            ),
        ],
    );
    let both =
        asking(r#"{ status = "X", held_for = { months = 3 }, within_first = { months = 12 } }"#);
    table(
        &both,
        &[
            (&["X 2025-01-01"], "2025-03-31", "no"),
            (&["X 2025-01-01"], "2025-04-01", "A 2025-04-01..2025-12-31"),
        ],
    );
}

#[test]
fn an_old_attest_counts_no_more() {
    let scheme = asking(r#"{ status = "X", evidence_within = { days = 90 } }"#);
    table(
        &scheme,
        &[
            (&["X 2026-01-01"], "2026-04-01", "A 2026-01-01..2026-04-01"),
            (&["X 2026-01-01"], "2026-04-02", "no"),
            (
                &["X 2026-01-01 - 2026-03-01"],
                "2026-05-30",
                "A 2026-01-01..2026-05-30",
            ),
            (&["X 2026-01-01 - 2026-03-01"], "2026-05-31", "no"),
            // A newer attest joins or begins again.
            (
                &["X 2020-01-01 - 2026-01-01", "X 2020-01-01 - 2026-02-01"],
                "2026-04-15",
                "A 2020-01-01..2026-05-02",
            ),
            (&["X 2026-01-01 2026-01-31"], "2026-02-01", "no"),
            // It may well be from before the status began.
            (
                &["X 2026-03-01 - 2026-01-01"],
                "2026-04-01",
                "A 2026-03-01..2026-04-01",
            ),
            (&["X 2026-05-01 - 2026-01-01"], "2026-05-01", "no"),
        ],
    );
}

#[test]
fn an_exception_can_be_used_once() {
    let scheme = asking(r#"{ status = "X", only_first = true }"#);
    table(
        &scheme,
        &[
            (
                &["X 2025-01-01 2025-06-30"],
                "2025-05-01",
                "A 2025-01-01..2025-06-30",
            ),
            (
                &["X 2025-01-01 2025-06-30", "X 2026-01-01"],
                "2026-02-01",
                "no",
            ),
            (
                &["X 2025-01-01 2025-06-30", "X 2026-01-01"],
                "2025-05-01",
                "A 2025-01-01..2025-06-30",
            ),
            // A second decision that joins the first is a second one.
            (
                &["X 2025-01-01 2025-06-30", "X 2025-07-01"],
                "2025-07-01",
                "no",
            ),
            // Two rows of one day are one: the source and the file of staff may both know it.
            (
                &["X 2025-01-01 2025-06-30", "X 2025-01-01 2025-03-31"],
                "2025-05-01",
                "A 2025-01-01..2025-06-30",
            ),
        ],
    );
}

#[test]
fn a_silent_source_never_makes_a_no() {
    let waiting = asking(r#"{ status = ["X", "VT"], held_for = { months = 3 } }"#);
    table(
        &waiting,
        &[
            (
                &["X 2026-01-01"],
                "2026-02-01",
                "unknown rules-missing-status",
            ),
            (&["X 2026-01-01", "NO VT 2026-01-01"], "2026-02-01", "no"),
            (&["X 2026-01-01"], "2026-04-01", "A 2026-04-01.."),
            (&["VT 2026-01-01"], "2026-02-01", "no"),
            (&[], "2026-02-01", "unknown rules-missing-status"),
        ],
    );
    let first = asking(r#"{ status = ["X", "VT"], within_first = { months = 3 } }"#);
    table(
        &first,
        &[
            (
                &["X 2026-01-01"],
                "2026-02-01",
                "unknown rules-missing-status",
            ),
            (
                &["X 2026-01-01", "NO VT 2026-01-01"],
                "2026-02-01",
                "A 2026-01-01..2026-03-31",
            ),
            (&["X 2026-01-01"], "2026-04-01", "no"),
        ],
    );
    let young = asking(r#"{ status = "VT", evidence_within = { days = 30 } }"#);
    table(
        &young,
        &[
            (&["VT 2026-01-01"], "2026-01-31", "A 2026-01-01..2026-01-31"),
            (
                &["VT 2026-01-01"],
                "2026-02-01",
                "unknown rules-missing-status",
            ),
            (
                &["VT 2026-01-01 2026-01-10", "NO VT 2026-01-11"],
                "2026-02-01",
                "no",
            ),
        ],
    );
    let once = asking(r#"{ status = "VT", only_first = true }"#);
    table(
        &once,
        &[
            (&[], "2026-02-01", "unknown rules-missing-status"),
            (&["VT 2025-01-01 2025-06-30"], "2026-02-01", "no"),
        ],
    );
    // Not held: no.
    let excluded = asking(r#"{ none = [{ status = "X", within_first = { months = 3 } }] }"#);
    let row = format!("Y {EVER}");
    table(&excluded, &[(&[&row], "2026-02-01", "A 2000-01-01..")]);
}
