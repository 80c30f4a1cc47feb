//! Input from somebody who means harm: formulas, paths, escape sequences, markup, bombs, files that are no files.

#![cfg(unix)] // links, pipes and limits as Unix has them
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(clippy::format_push_string, clippy::format_collect)] // a test builds its files as a reader would
#![allow(dead_code)] // what it shares with the tests of the command line

mod bombs;
mod files;
mod formulas;
mod kits;
mod paths;
mod said;
#[path = "../cli/support.rs"]
mod support;
mod terminal;
mod town;
