//! The binary as its users run it: stdout, stderr and exit code, always all three.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod claim;
mod entitlement;
mod figure;
mod household;
mod import;
mod kortrijk;
mod member;
mod merge;
mod rejects;
mod settle;
mod source;
mod status;
mod support;
