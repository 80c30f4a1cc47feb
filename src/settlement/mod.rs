//! From accepted claims to a closed run: which months may close, what each payee receives, and the chain that proves it.

mod close;
mod refund;
mod run;
mod statement;
mod yearly;

pub use close::{Closing, DueClaim, FundTotals, NoSplit, seal};
pub use refund::{
    RefundLine, RefundOf, RefundOrder, RefundPayment, next_refund_number, refund_order,
};
pub use run::{ClosedRun, may_close, next_number, open_month};
pub use statement::{Line, Statement, Totals};
pub use yearly::{PrepaidCell, PrepaidClaim, PrepaidYear, SettledYear, Yearly};
