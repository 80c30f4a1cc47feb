//! `claim decide`, `settle correct` and `settle verify`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::{ArgGroup, Args};

/// Undoing what was accepted, by addition.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("how").required(true).args(["to", "cancel"]))]
pub struct SettleCorrect {
    pub claim: String,
    #[arg(long)]
    pub reason: String,
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub to: Option<String>,
    #[arg(long)]
    pub cancel: bool,
    #[arg(long, value_name = "ID")]
    pub organiser: Option<String>,
}
