//! Receipts of the desk: every cent that changes hands there stands on one.

mod write;

pub use write::{paid_by, receive, reverse, shown};
