//! The club's file and redeeming in it: without network, without the register, and without a word about the holder.

mod answer;
mod answers;
mod contents;
mod entry;
mod export;
mod fault;
mod listing;
mod lists;
mod make;
mod open;
mod record;
mod redeem;
mod renew;
mod request;
#[cfg(test)]
mod tests;
mod trust;
mod undo;

pub use answer::{Answer, Outcome};
pub use answers::{Answered, Noted};
pub use contents::{Contents, KitSummary};
pub use export::{Status, Tally};
pub use fault::{Choice, Class, Fault};
pub use listing::Redemption;
pub use make::{Making, make};
pub use open::Kit;
pub use request::Request;
pub use undo::Undone;

/// The layout of the kit; a higher one was made by a newer program.
const VERSION: i64 = 1;
/// Marks a file as a kit: `VKIK`.
const APPLICATION: i64 = 0x564B_494B;
