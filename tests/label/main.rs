//! The promise "no label", byte by byte: towns that differ only in what must stay inside are the same from outside.
//!
//! Each property has tests of its own: something planted that must be caught. `LABEL_ROUNDS=100` tries more chance.

#![allow(clippy::unwrap_used, clippy::expect_used)]
#![allow(clippy::format_push_string)] // a test builds its files as a reader would

mod cards;
mod damaged;
mod declined;
mod door;
mod ends;
mod good_faith;
mod grounds;
mod house;
mod kits;
mod length;
mod paper;
mod passes;
mod people;
mod prepaid;
mod season;
mod strings;
mod till;
mod unlinkable;
mod vectors;
