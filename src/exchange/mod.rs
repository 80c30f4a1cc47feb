//! Foreign files become typed rows here: CSV in every dialect that reaches a town hall, and xlsx. Nothing is stored or decided.
//!
//! ```text
//! path → letters, decode → dialect + header → table (raw rows with their line) → fields (one cell, one value) → rows of one kind
//! ```
//!
//! A CSV file is read as a stream and only ever one row of it is in memory; beside it each kind keeps what it must compare between
//! rows (the ids it has seen). An xlsx sheet is read whole. All faults of a file come out of one run.

mod answers;
mod clubs;
mod decode;
mod dialect;
mod erased;
mod fault;
mod fields;
mod figures;
mod header;
mod households;
mod letters;
mod members;
mod offers;
mod redeemed;
mod rejects;
mod rows;
mod seen;
mod sheet;
mod source_answers;
mod statuses;
mod table;
#[cfg(test)]
mod tests;

pub use answers::AnswerRow;
pub use clubs::ClubRow;
pub use dialect::Shape;
pub use erased::ErasedRow;
pub use fault::{Fault, Faults};
pub use fields::Fields;
pub use figures::{FigureRow, Measured};
pub use header::Column;
pub use households::HouseholdRow;
pub use members::MemberRow;
pub use offers::{FactCell, OfferRow};
pub use redeemed::{RedeemedRow, reference};
pub use rejects::Rejects;
pub use rows::{BadRow, Record, Rows, read, read_with};
pub use source_answers::{Answer, SourceAnswerRow};
pub use statuses::StatusRow;
