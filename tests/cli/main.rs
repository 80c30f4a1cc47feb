//! The binary as its users run it: stdout, stderr and exit code, always all three.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod claim;
mod entitlement;
mod kortrijk;
mod rejects;
mod settle;
mod support;
