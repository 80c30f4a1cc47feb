//! The counter on a scripted terminal, in a town of its own.

mod family;
mod more;
mod passes;
mod sell;
mod town;
mod walk_in;
