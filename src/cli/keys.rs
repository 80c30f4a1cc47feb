//! `keys`: the pairs that sign passes and vouchers.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::Subcommand;

/// The pairs of keys with which passes and vouchers are signed.
#[derive(Debug, Subcommand)]
pub enum KeysVerb {
    Show,
    Rotate,
}
