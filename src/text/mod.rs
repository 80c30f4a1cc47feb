//! Every sentence a person reads: catalogues, numbers and dates in their language, the words of the command line.
//!
//! The rest of the program speaks in [`Said`](crate::domain::Said)s; here they become words. Years and other numbers that
//! are names rather than counts are passed as text, since a count is grouped by thousands.

mod alone;
mod catalogue;
mod command;
mod command_fault;
mod command_line;
mod completion;
mod format;
mod lang;
mod manual;
mod missing;
mod topics;
mod visible;

pub use alone::goes_without_saying;
pub use catalogue::Catalogue;
pub use command::{cli_keys, localise};
pub use command_line::{Stopped, parse};
pub use completion::{Known, VARIABLE as COMPLETE, complete, script as completion_script};
pub use lang::Lang;
pub use manual::{ManualPage, manual};
pub use missing::{Lack, Missing, missing};
pub use topics::{TOPICS, Topic};
pub use visible::visible;
