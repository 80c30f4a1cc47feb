//! Nobody is found where they should not be: after erasing, not in any byte of the register; and never in a file that leaves the house.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod erased;
mod outward;
#[allow(dead_code)] // shared with the tests of the binary
#[path = "../cli/support.rs"]
mod support;
