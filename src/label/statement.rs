//! What one payee reads about one settlement: counts and amounts per offer, and one sum.

use crate::domain::{Money, Route, RunPeriod};
use crate::grid::{Cell, Column, Grid};
use crate::settlement::Totals;

/// One line of a statement, with the names a club knows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementLine {
    /// Id of the offer.
    pub offer: String,
    /// Name of the offer.
    pub name: String,
    /// Price class.
    pub price_class: String,
    /// Who collected the holder's share: at the door there is more to show.
    pub route: Route,
    /// Whether the use lies in a month that was closed before.
    pub late: bool,
    /// The sums.
    pub totals: Totals,
}

/// A statement (afrekeningsstaat) as it leaves.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementView {
    /// Number of the settlement and of the payee in it.
    pub number: String,
    /// The months.
    pub run: RunPeriod,
    /// The club's id.
    pub club_id: String,
    /// The club's name.
    pub club_name: String,
    /// The lines, by offer.
    pub lines: Vec<StatementLine>,
    /// What the payee bears of whole years on route `prepaid`: each an amount that is taken off, and nothing more.
    pub yearly: Vec<(i32, Money)>,
    /// Debt of earlier runs, zero or negative.
    pub carried_in: Money,
    /// Debt that goes on, zero or negative.
    pub carried_out: Money,
    /// What is paid.
    pub payable: Money,
}

/// Statements below each other: the rows of each payee add up to its `payable` row.
///
/// On route `prepaid` a club sees count and price only: what it collected is nothing, and what it bears is settled once a year.
#[must_use]
pub fn grid(statements: &[StatementView]) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("statement"),
        Column::text("run"),
        Column::text("club_id"),
        Column::text("club"),
        Column::text("line"),
        Column::text("offer"),
        Column::text("name"),
        Column::text("price_class"),
        Column::figure("claims"),
        Column::figure("gross"),
        Column::figure("collected"),
        Column::figure("borne"),
        Column::figure("due"),
    ]);
    for statement in statements {
        rows(&mut grid, statement);
    }
    grid
}

fn rows(grid: &mut Grid, statement: &StatementView) {
    let head = |word: &str| {
        vec![
            Cell::Text(statement.number.clone()),
            Cell::Text(statement.run.to_string()),
            Cell::Text(statement.club_id.clone()),
            Cell::Text(statement.club_name.clone()),
            Cell::Text(word.to_owned()),
        ]
    };
    for line in &statement.lines {
        let door = |amount: Money| {
            if line.route == Route::Prepaid {
                Cell::Empty
            } else {
                Cell::Money(amount)
            }
        };
        let mut row = head(if line.late { "late" } else { "offer" });
        row.extend([
            Cell::Text(line.offer.clone()),
            Cell::Text(line.name.clone()),
            Cell::Text(line.price_class.clone()),
            Cell::Count(line.totals.claims),
            Cell::Money(line.totals.gross),
            door(line.totals.collected),
            door(line.totals.borne),
            Cell::Money(line.totals.due),
        ]);
        grid.row(row);
    }
    let mut single = |word: &str, name: String, amount: Money| {
        let mut row = head(word);
        row.extend([Cell::Empty, Cell::Text(name)]);
        row.extend(std::iter::repeat_n(Cell::Empty, 5));
        row.push(Cell::Money(amount));
        grid.row(row);
    };
    for (year, borne) in &statement.yearly {
        let taken_off = Money::from_cents(-borne.cents());
        single("yearly", year.to_string(), taken_off);
    }
    if statement.carried_in != Money::ZERO {
        single("carried-in", String::new(), statement.carried_in);
    }
    if statement.carried_out != Money::ZERO {
        single("carried-out", String::new(), statement.carried_out);
    }
    single("payable", String::new(), statement.payable);
}
