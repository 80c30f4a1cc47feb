//! Limits that say two things at once, or nothing.

use super::limits::limit;
use super::{FREE, small};

#[test]
fn keys_that_make_no_sense_together_are_refused() {
    let base = "per = \"person\"\nwindow = \"calendar-year\"";
    for (lines, key) in [
        (format!("{base}\nmeasure = \"authority\""), "scheme-one-allowance"),
        (format!("{base}\nmeasure = \"authority\"\nat_most = 3"), "scheme-not-an-amount"),
        (format!("{base}\nmeasure = \"uses\"\nat_most = \"3.00\""), "scheme-not-a-number"),
        (format!("{base}\nmeasure = \"uses\"\nfund = \"stad\"\nat_most = 3"), "scheme-measure-or-fund"),
        (format!("{base}\nmeasure = \"usage\"\nat_most = 3"), "scheme-unknown-word"),
        (
            format!("{base}\nmeasure = \"reduction\"\nat_most = \"3.00\"\nexcess = \"organiser\""),
            "scheme-excess-organiser",
        ),
        (
            "per = \"household\"\nwindow = \"month\"\nmeasure = \"uses\"\nat_most = 1\npool = { with = \"adults\" }".to_owned(),
            "scheme-pool-of-persons",
        ),
        (
            "per = \"person\"\nwindow = \"ever\"\nmeasure = \"uses\"\nat_most = 1\ncarry_over = \"all\"".to_owned(),
            "scheme-carry-ever",
        ),
        (
            "per = \"person\"\nwindow = { months = 5, from = \"01-01\" }\nmeasure = \"uses\"\nat_most = 1".to_owned(),
            "scheme-window-months",
        ),
        (
            "per = \"person\"\nwindow = { from = \"13-01\" }\nmeasure = \"uses\"\nat_most = 1".to_owned(),
            "scheme-not-month-day",
        ),
    ] {
        let found = small(&format!("{FREE}{}", limit("x", &lines))).unwrap_err();
        assert!(found.contains(&key), "{lines}: {found:?}");
    }
}
