//! From accepted claims to a closed run: which months may close, what each payee receives, and the chain that proves it.

mod budget;
mod close;
mod run;
mod statement;
mod yearly;

pub use budget::{Budget, PACE, Pace, forecast};
pub use close::{Closing, DueClaim, FundTotals, NoSplit, seal};
pub use run::{ClosedRun, may_close, next_number, open_month};
pub use statement::{Line, Statement, Totals};
pub use yearly::{PrepaidCell, PrepaidClaim, PrepaidYear, SettledYear, Yearly};
