//! A row for the printing firm: a code and the text of its QR code. All rows of a sort are of one length.

use chrono::NaiveDate;

use super::Listed;
use crate::domain::{Money, SheetId, Signed, VoucherCode};
use crate::grid::{Cell, Column};

/// One pass or voucher to be printed. The list stands in the order of the codes, which are random, never in that of issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedCode(pub Signed);

/// A value voucher (bon) on a sheet of a fixed size. The list stands sheet by sheet in the order of the sheets' numbers, which
/// are random: not even who gets more sheets shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SheetCode {
    /// The code.
    pub code: VoucherCode,
    /// The last day.
    pub through: NaiveDate,
    /// What it is worth.
    pub value: Money,
    /// The sheet (blad) it is printed on.
    pub sheet: SheetId,
}

impl Listed for PrintedCode {
    fn columns() -> Vec<Column> {
        vec![Column::text("code"), Column::text("qr")]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        vec![vec![
            self.0.paper.code().to_string().into(),
            self.0.to_string().into(),
        ]]
    }
}

impl Listed for SheetCode {
    fn columns() -> Vec<Column> {
        vec![
            Column::text("code"),
            Column::text("valid_through"),
            Column::figure("value"),
            Column::text("sheet"),
        ]
    }

    fn rows(&self) -> Vec<Vec<Cell>> {
        vec![vec![
            self.code.to_string().into(),
            self.through.into(),
            self.value.into(),
            self.sheet.to_string().into(),
        ]]
    }
}
