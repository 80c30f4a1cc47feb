//! The binary as a clerk runs it: status, stdout and stderr of every command.

#![allow(clippy::unwrap_used)]

mod figure;
mod household;
mod import;
mod member;
mod merge;
mod source;
mod status;
mod support;
