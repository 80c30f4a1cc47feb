//! A command that ends in the middle leaves everything as before or as after, and can be given again to the same end.
//!
//! `VRIJPAS_LONG=20 cargo test --test crash -- --nocapture` tries twenty times as many steps (a thousand: all of them) and counts them.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::print_stdout)]
#![allow(clippy::format_push_string, clippy::format_collect)] // a test builds its files as a reader would
#![allow(dead_code)] // what it shares with the tests of the command line
#![cfg(target_os = "linux")]

mod clubs;
mod disk;
mod eight;
mod people;
mod places;
mod state;
#[path = "../cli/support.rs"]
mod support;
mod trial;
