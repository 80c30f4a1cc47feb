//! `voucher use`: how many value vouchers were issued and how many of them a club accepted.

use super::super::run::Run;
use crate::domain::Rate;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};

/// Shows it, a line for each value and day of issue.
///
/// # Errors
/// When the register cannot be read.
pub fn show(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let mut grid = Grid::new(vec![
        Column::text("issued_on"),
        Column::figure("value"),
        Column::figure("holders"),
        Column::figure("issued"),
        Column::figure("used"),
        Column::figure("use_rate"),
    ]);
    for batch in register.use_of_value_vouchers()? {
        grid.row(vec![
            Cell::Date(batch.issued_on),
            Cell::Money(batch.value),
            Cell::Count(batch.holders),
            Cell::Count(batch.issued),
            Cell::Count(batch.used),
            in_permille(batch.used, batch.issued).map_or(Cell::Empty, Cell::Rate),
        ]);
    }
    run.show(&grid)
}

/// The share as a percentage with one decimal, halves up.
fn in_permille(part: i64, whole: i64) -> Option<Rate> {
    let permille = part
        .checked_mul(2000)?
        .checked_add(whole)?
        .checked_div(whole.checked_mul(2)?)?;
    Rate::new(permille, 1000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn just_under_half_of_the_talent_tickets() {
        assert_eq!(
            in_permille(17_421, 35_196)
                .map(|rate| rate.to_string())
                .as_deref(),
            Some("49.5%")
        );
        assert_eq!(in_permille(0, 0), None);
    }
}
