//! Regulations of real towns and their worked cases, through the pure core.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::format_push_string)]

mod case_files;
mod checks;
mod defects;
mod drawn;
mod entitlements;
mod peers;
mod properties;
mod regulations;
mod screen;
mod splits;
mod support;
mod values;
mod what;
mod who;
