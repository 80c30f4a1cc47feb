//! From accepted claims to a closed run: which months may close, what each payee receives, and the chain that proves it.

mod booked;
mod close;
mod run;
mod statement;
mod yearly;

pub use booked::Booked;
pub use close::{Closing, DueClaim, FundTotals, NoSplit, seal};
pub use run::{ClosedRun, may_close, next_number, open_month};
pub use statement::{Line, Statement, Totals};
pub use yearly::{PrepaidCell, PrepaidClaim, PrepaidYear, SettledYear, Yearly};
