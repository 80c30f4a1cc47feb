//! What people hold in their hands, and what hangs on a wall: vouchers, letters, posters, lists. Made from what may leave, or for one
//! person to read; the same bytes each time.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_precision_loss,
    reason = "places on paper are in floating point; no amount is reckoned here"
)]

mod flow;
mod head;
mod letter;
mod list;
mod offers;
mod page;
mod poster;
mod slips;

use super::pdf::Ink;

pub use letter::letters;
pub use list::list;
pub use page::page;
pub use poster::poster;
pub use slips::{PLACES, slips};

/// Words of less weight: 7 to 1 on white.
const QUIET: Ink = Ink(0x50, 0x57, 0x5E);
/// Lines that only lead the eye.
const FAINT: Ink = Ink(0xC4, 0xCA, 0xD0);

#[cfg(test)]
mod tests;
