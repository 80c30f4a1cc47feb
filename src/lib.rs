//! `vrijpas` runs the leisure pass and reduced tariff of a Flemish municipality.
//!
//! A functional core in an imperative shell; data walks one way:
//!
//! ```text
//! file or keyboard → commands → core (domain, seal, grid, rules, settlement, label, report) → commands → register, file, screen
//! ```
//!
//! Who may import whom is a test: `tests/architecture.rs`.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod domain;
pub mod rules;
