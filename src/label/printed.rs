//! A row for the printing firm: a code and the text of its QR code. All rows of a sort are of one length.

use super::Listed;
use crate::domain::Signed;
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
