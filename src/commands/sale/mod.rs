//! Selling at the counter: the offers somebody may mean, what each member of a household would get and pay, and taking a sale back.
//!
//! Everything here is said by the functions of `voucher issue` and `offer price`: no rule is told twice.

mod back;
mod quote;
mod shelf;

pub use back::take_back;
pub use quote::{Wish, quote};
pub use shelf::{Shelf, Shelved};
