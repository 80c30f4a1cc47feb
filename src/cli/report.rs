//! `report`: figures from the ledger.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::{Args, Subcommand, ValueEnum};

/// What finance asks of the ledger.
#[derive(Debug, Subcommand)]
pub enum ReportVerb {
    Settlement(LedgerReport),
    Organiser(LedgerReport),
    Fund(LedgerReport),
    Offer(LedgerReport),
    Sector(LedgerReport),
    Open,
}

/// Which months, and how they are put together.
#[derive(Debug, Args)]
pub struct LedgerReport {
    #[arg(long, value_enum, default_value_t = LedgerPer::Month)]
    pub per: LedgerPer,
    #[arg(long, value_name = "MONTH")]
    pub from: Option<String>,
    #[arg(long, value_name = "MONTH")]
    pub to: Option<String>,
    #[arg(long)]
    pub with_open: bool,
}

/// How months are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum LedgerPer {
    /// Each month.
    Month,
    /// Calendar quarters.
    Quarter,
    /// Calendar years.
    Year,
    /// The runs as they were closed.
    Run,
}
