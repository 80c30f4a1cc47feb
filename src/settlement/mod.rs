//! From accepted claims to a closed run: which months may close, what each payee receives, and the chain that proves it.

mod booked;
mod budget;
mod close;
mod correction;
mod funds;
mod integrity;
mod refund;
mod refund_debts;
mod run;
mod seal;
mod statement;
mod yearly;

pub use booked::Booked;
pub use budget::{Budget, PACE, Pace, forecast};
pub use close::{Closing, DueClaim};
pub use correction::{Corrected, Correction, Standing};
pub use funds::{FundTotals, NoSplit};
pub use integrity::{Basis, Flaw, Integrity};
pub use refund::{
    RefundLine, RefundOf, RefundOrder, RefundPayment, next_refund_number, refund_order,
};
pub use refund_debts::{Merged, RefundDebts};
pub use run::{ClosedRun, may_close, next_number, open_month};
pub use seal::seal;
pub use statement::{Line, Statement, Totals};
pub use yearly::{PrepaidCell, PrepaidClaim, PrepaidYear, SettledYear, Yearly};

#[cfg(test)]
mod tests;
