//! `audit`: the log of who did and saw what.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::Subcommand;

/// The log.
#[derive(Debug, Subcommand)]
pub enum AuditVerb {
    Verify {
        #[arg(long, value_name = "HASH")]
        head: Option<String>,
    },
}
