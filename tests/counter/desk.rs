//! The counter as somebody sits before it.
