//! The keyboard and the screen, while somebody works at the desk or at the club's door: a page is shown, a key comes back.
//!
//! This room knows no words and no register. A [`Page`] says what stands where; a [`Terminal`] shows it and waits for a [`Key`].
//! [`Real`] is the terminal of this process; tests type by script.

mod big;
mod columns;
mod key;
mod page;
mod paint;
mod real;
#[cfg(test)]
pub mod scripted;
mod secret;

use std::io;

pub use columns::{columns, cut};
pub use key::{Key, Wait};
pub use page::{Hint, Input, Line, Page, Span, Tone};
pub use real::Real;
pub use secret::secret;

/// Where pages are shown and keys are typed.
pub trait Terminal {
    /// Shows a page in place of the one before.
    ///
    /// # Errors
    /// When the terminal is gone.
    fn show(&mut self, page: &Page) -> io::Result<()>;

    /// The next key. What arrives faster than a hand types is one [`Key::Text`].
    ///
    /// # Errors
    /// When the terminal is gone.
    fn key(&mut self, wait: Wait) -> io::Result<Key>;
}
