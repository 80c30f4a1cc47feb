//! The desk and the club's evening as somebody sits before them: a terminal of its own, one key at a time, what stands on the screen.

#![cfg(unix)] // a terminal as Unix has them
#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(dead_code)] // what it shares with the tests of the command line

mod club;
mod day;
mod desk;
mod evening;
mod evening_alike;
mod evening_rough;
mod first;
mod hostile;
mod names;
mod prompts;
mod screen;
mod shown;
#[path = "../cli/support.rs"]
mod support;
