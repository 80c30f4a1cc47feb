//! What holds for the whole file: which statements it refuses, and how it reads what is long.

mod ledger;
mod log;
mod numbers;
mod personal;
mod plans;
mod refusals;
#[cfg(target_os = "linux")]
mod sums;
mod temporary;

pub(super) use plans::note;
pub(super) use refusals::{seeded, written_out};
