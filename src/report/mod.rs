//! Figures for staff, put together from what the register holds.

mod ledger;
mod per;

pub use ledger::{By, Closed, Key, Ledger, Row};
pub use per::Per;
