//! `audit`: the log of who did and saw what.
#![allow(missing_docs)] // the catalogues describe each verb and option

use clap::{Args, Subcommand};

/// The log.
#[derive(Debug, Subcommand)]
pub enum AuditVerb {
    Verify {
        #[arg(long, value_name = "HASH")]
        head: Option<String>,
    },
    Show(AuditShow),
}

/// Which entries of the log.
#[derive(Debug, Args)]
pub struct AuditShow {
    #[arg(long)]
    pub member: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub since: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub until: Option<String>,
    #[arg(long)]
    pub command: Option<String>,
    #[arg(long, value_name = "LOGIN")]
    pub who: Option<String>,
    #[arg(long)]
    pub action: Option<String>,
}
