//! Who bears what is above a limit, for each measure.

use super::history::Past;
use super::limits::limit;
use super::{cents, small, used};
use crate::support::tier;

/// Both funds and the organiser bear a part.
const THIRDS: &str = r#"[[tariff]]
id = "thirds"
rank = 1
tiers = ["A"]
holder = { percent = "20%" }
rounding = "largest-remainder"
rest = { of = "total", shares = { organiser = "20%", stad = "40%", harelbeke = "20%" } }
source = "art. 3"
"#;

#[test]
fn who_bears_what_is_above_and_of_which_measure() {
    let a = tier("A");
    for (lines, expected, other) in [
        (
            "measure = \"authority\"\nat_most = \"30.00\"",
            [5000, 2000, 2000],
            1000,
        ),
        (
            "measure = \"authority\"\nat_most = \"30.00\"\nexcess = \"organiser\"",
            [2000, 5000, 2000],
            1000,
        ),
        (
            "fund = \"harelbeke\"\nat_most = \"10.00\"",
            [3000, 2000, 4000],
            1000,
        ),
        (
            "measure = \"reduction\"\nat_most = \"40.00\"",
            [6000, 1000, 2000],
            1000,
        ),
        // What of the price counts: half of it, so half of the reduction.
        (
            "measure = \"price\"\nat_most = \"50.00\"",
            [6000, 1000, 2000],
            1000,
        ),
        (
            "measure = \"price\"\nat_most = \"50.00\"\nexcess = \"organiser\"",
            [2000, 5000, 2000],
            1000,
        ),
        (
            "measure = \"reduction\"\nat_most = \"40.00\"\nexcess = \"refuse\"",
            [10_000, 0, 0],
            0,
        ),
        (
            "measure = \"authority\"\nat_most = \"60.00\"",
            [2000, 2000, 4000],
            2000,
        ),
        // A cent that does not divide goes by largest remainder.
        (
            "measure = \"authority\"\nat_most = \"10.00\"",
            [7000, 2000, 667],
            333,
        ),
    ] {
        let lines = format!("{lines}\nper = \"person\"\nwindow = \"month\"");
        let scheme = small(&format!("{THIRDS}{}", limit("cap", &lines))).unwrap();
        let priced = Past::default()
            .price(&scheme, 0, &used(10_000, &a))
            .unwrap();
        assert_eq!(cents(&priced.split), expected, "{lines}");
        assert_eq!(
            priced.split.of(&crate::support::fund("harelbeke")).cents(),
            other,
            "{lines}"
        );
    }
}
