//! What changes behind the back of the program is found: a byte of the register, of its log or of its key file, and a value in a row by
//! somebody who holds the key.
//!
//! `VRIJPAS_LONG=1 cargo test --test tamper -- --nocapture` flips every byte of every page and tries every column.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]
#![allow(clippy::format_push_string, clippy::format_collect)] // a test builds its files as a reader would
#![allow(dead_code)] // what it shares with the tests of the command line

mod bytes;
#[path = "../cli/ledger.rs"]
mod ledger;
mod rows;
#[path = "../cli/support.rs"]
mod support;
mod town;
