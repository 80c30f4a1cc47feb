//! `label`: whether using the pass tells something of who uses it.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::Subcommand;

/// The exposure of the pass.
#[derive(Debug, Subcommand)]
pub enum LabelVerb {
    Audit {
        #[arg(long, value_name = "RUN")]
        run: Option<String>,
        #[arg(long)]
        all: bool,
    },
}
