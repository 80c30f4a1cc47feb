//! `claim` and `settle`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::Subcommand;

use super::{ClaimAdd, ClaimDecide, ClaimEnter, ClaimImport, SettleCorrect};

/// What clubs hand in.
#[derive(Debug, Subcommand)]
pub enum ClaimVerb {
    Decide(ClaimDecide),
    Import(ClaimImport),
    Enter(ClaimEnter),
    Add(ClaimAdd),
    Show {
        claim: String,
        #[arg(long, value_name = "ID")]
        organiser: Option<String>,
    },
    Open,
    Notes {
        #[arg(long, value_name = "MONTH")]
        month: Option<String>,
    },
}

/// Closing whole months.
#[derive(Debug, Subcommand)]
pub enum SettleVerb {
    Preview {
        run: String,
    },
    Close {
        run: String,
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
    Correct(SettleCorrect),
    Verify {
        run: Option<String>,
    },
    List,
    Approve {
        run: String,
    },
    Show {
        run: String,
        #[arg(long, value_name = "ID")]
        organiser: Option<String>,
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
}
