//! Grace after the end of a right.

use super::{HERE, ground, lasting, scheme, table};

#[test]
fn grace_follows_the_end_and_is_marked() {
    let days = lasting("lasts = { until = \"04-30\" }\nrenewal = \"proof\"\ngrace = { days = 60 }");
    let once: &[&str] = &["X 2025-06-01"];
    table(
        &days,
        &[
            (once, "2026-04-30", "A 2025-06-01..2026-04-30"),
            (once, "2026-05-01", "A 2026-05-01..2026-06-29 grace"),
            (once, "2026-06-15", "A 2026-05-01..2026-06-29 grace"),
            (once, "2026-06-30", "no"),
            (once, "2026-07-01", "no"),
            // New proof ends the grace.
            (
                &["X 2025-06-01", "X 2025-06-01 - 2026-05-20"],
                "2026-05-10",
                "A 2026-05-01..2026-05-19 + grace",
            ),
            // Another ground of a lower tier waits until the grace is over.
            (
                &["X 2025-06-01", "Y 2026-01-01"],
                "2026-06-01",
                "A 2026-05-01..2026-06-29 grace",
            ),
            (
                &["X 2025-06-01", "Y 2026-01-01"],
                "2026-06-30",
                "B 2026-06-30..",
            ),
        ],
    );
}

#[test]
fn grace_in_months_ends_where_the_month_allows() {
    let fact = lasting("lasts = \"with-the-fact\"\ngrace = { months = 1 }");
    let no = "NO VT 2025-06-01";
    table(
        &fact,
        &[
            (
                &["X 2026-01-01 2026-01-30", "NO VT 2026-01-01"],
                "2026-02-27",
                "A 2026-01-31..2026-02-27 grace",
            ),
            (
                &["X 2026-01-01 2026-01-30", "NO VT 2026-01-01"],
                "2026-02-28",
                "no",
            ),
            (
                &["X 2026-01-01 2026-02-28", "NO VT 2026-01-01"],
                "2026-03-31",
                "A 2026-03-01..2026-03-31 grace",
            ),
            // Two ends: each its own grace.
            (
                &["X 2026-01-01 2026-01-31", "X 2026-02-10 2026-02-20", no],
                "2026-02-05",
                "A 2026-02-01..2026-02-09 + grace",
            ),
            (
                &["X 2026-01-01 2026-01-31", "X 2026-02-10 2026-02-20", no],
                "2026-02-25",
                "A 2026-02-21..2026-03-20 grace",
            ),
            // The source is silent after the right it knew of: the grace is sure, what follows is not.
            (
                &["VT 2026-01-01 2026-01-31"],
                "2026-02-05",
                "A 2026-02-01..2026-02-28 grace",
            ),
            (
                &["VT 2026-01-01 2026-01-31"],
                "2026-03-05",
                "unknown rules-missing-status",
            ),
        ],
    );
}

#[test]
fn what_holds_by_itself_goes_before_what_is_in_grace_of_the_same_tier() {
    let grace = ground(
        "g",
        "tier = \"A\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\ngrace = { days = 30 }\nwhen.status = \"X\"",
    );
    let other = ground(
        "h",
        "tier = \"A\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen.status = \"STOP\"",
    );
    let scheme = scheme(HERE, &(grace + &other));
    let rows: &[&str] = &["X 2026-01-01 2026-01-31", "STOP 2026-02-10 2026-02-19"];
    table(
        &scheme,
        &[
            (rows, "2026-02-01", "A 2026-02-01..2026-02-09 + grace"),
            (rows, "2026-02-15", "A 2026-02-10..2026-02-19"),
            (rows, "2026-02-20", "A 2026-02-20..2026-03-02 grace"),
        ],
    );
}
