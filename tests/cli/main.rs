//! The binary as its users run it: stdout, stderr and exit code, always all three.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod claim;
mod clerk;
mod entitlement;
mod figure;
mod household;
mod import;
mod kit;
mod kit_make;
mod kortrijk;
mod member;
mod merge;
mod offer;
mod organiser;
mod pass;
mod rejects;
mod settle;
mod source;
mod status;
mod support;
mod voucher;
