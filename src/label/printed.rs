//! A row for the printing firm: a code and the text of its QR code. All rows of a sort are of one length.

use chrono::NaiveDate;

use super::Listed;
use crate::domain::{Money, SheetId, Signed, VoucherCode};
use crate::grid::{Cell, Column};

/// One pass or voucher to be printed. The list stands in the order of the codes, which are random, never in that of issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedCode(pub Signed);

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

/// One value voucher on its sheet. The list stands in the order of the numbers of the sheets, which are random, so that it does not
/// show who got more than one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedValue {
    /// The code.
    pub code: VoucherCode,
    /// The last day.
    pub through: NaiveDate,
    /// What it is worth.
    pub value: Money,
    /// The sheet on which it is printed with others.
    pub sheet: SheetId,
}

impl Listed for PrintedValue {
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
