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

/// What staff decide of a claim that is open.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("decision").required(true).args(["accept", "refuse"]))]
pub struct ClaimDecide {
    pub claim: String,
    #[arg(long)]
    pub accept: bool,
    #[arg(long)]
    pub refuse: bool,
    #[arg(long)]
    pub reason: String,
    #[arg(
        long,
        value_name = "AMOUNT",
        requires = "fund",
        conflicts_with = "refuse",
        allow_hyphen_values = true
    )]
    pub holder: Option<String>,
    #[arg(long, value_name = "ID", requires = "holder")]
    pub fund: Option<String>,
    #[arg(long, value_name = "ID")]
    pub organiser: Option<String>,
}
