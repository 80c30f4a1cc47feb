//! A row for the printing firm: a code and the text of its QR code. All rows of a sort are of one length.

use crate::domain::Signed;
use crate::grid::{Cell, Column};

/// One pass or voucher to be printed. The list stands in the order of the codes, which are random, never in that of issue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PrintedCode(pub Signed);

impl PrintedCode {
    /// The columns.
    #[must_use]
    pub const fn columns() -> [Column; 2] {
        [Column::text("code"), Column::text("qr")]
    }

    /// The code as people read it, and the text of the QR code.
    #[must_use]
    pub fn cells(&self) -> Vec<Cell> {
        vec![
            self.0.paper.code().to_string().into(),
            self.0.to_string().into(),
        ]
    }
}
