//! `budget`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::{Args, Subcommand};

/// What a fund may spend in a year.
#[derive(Debug, Subcommand)]
pub enum BudgetVerb {
    Set(BudgetSet),
    Close {
        year: String,
        #[arg(long)]
        carry: bool,
    },
    Show {
        year: Option<String>,
        #[arg(long)]
        fund: Option<String>,
    },
}

/// The budget of one fund.
#[derive(Debug, Args)]
pub struct BudgetSet {
    pub fund: String,
    pub year: String,
    #[arg(allow_hyphen_values = true)]
    pub amount: String,
    #[arg(long)]
    pub below_use: bool,
}
