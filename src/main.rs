//! The `vrijpas` command.

fn main() {}
