//! `vrijpas` runs the leisure pass and reduced tariff of a Flemish municipality.
//!
//! A functional core in an imperative shell; data walks one way:
//!
//! ```text
//! file or keyboard → commands → core (domain, seal, grid, rules, settlement, label, report) → commands → register, file, screen
//! ```
//!
//! Who may import whom is a test: `tests/architecture/`.

#![cfg_attr(test, allow(clippy::unwrap_used, clippy::expect_used))]

pub mod cli;
pub mod commands;
pub mod domain;
pub mod error;
pub mod exchange;
pub mod grid;
pub mod kit;
pub mod label;
pub mod output;
pub mod register;
pub mod render;
pub mod report;
pub mod rules;
pub mod seal;
pub mod settlement;
pub mod terminal;
pub mod text;
