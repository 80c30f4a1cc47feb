//! Every parser that meets foreign bytes, fed with fixtures that were bent, cut, spliced and blown up. Nothing may panic, hang, take
//! memory without bound, or say something that steers a terminal; and what reads must read the same when it is written and read again.
//!
//! The default run takes seconds. The long one tries so many inputs at each target:
//!
//! ```text
//! VRIJPAS_LONG=1000000 cargo test --release --test fuzz -- --nocapture
//! ```
//!
//! What was found once lies in `fixtures/fuzz/TARGET/` and is tried first in every run; so are the seeds as they are.

#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(clippy::print_stdout, clippy::print_stderr)] // how many inputs were tried is what a long run is for
#![allow(clippy::format_collect)] // a test writes its seeds as a reader would

mod dice;
mod keys;
mod kits;
mod mutate;
mod runner;
mod schemes;
mod tables;
mod values;
mod workbooks;
