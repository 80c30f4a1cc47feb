//! The counter on a scripted terminal, in a town of its own.

mod passes;
mod town;
mod walk_in;
