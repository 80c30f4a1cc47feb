//! `status`, `figure`, `source` and `entitlement`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

use super::Import;

/// Dated facts the OCMW holds.
#[derive(Debug, Subcommand)]
pub enum StatusVerb {
    Import(Import),
    Add(StatusAdd),
    List {
        member: String,
    },
    End {
        status: String,
        #[arg(long, value_name = "DATE")]
        last_day: Option<String>,
    },
}

/// A status typed at the desk.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("subject").required(true).args(["member", "household"]))]
pub struct StatusAdd {
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long, value_name = "ID")]
    pub household: Option<String>,
    #[arg(long)]
    pub code: String,
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub through: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub decided_on: Option<String>,
    #[arg(long)]
    pub source: Option<String>,
}

/// Dated amounts and counts.
#[derive(Debug, Subcommand)]
pub enum FigureVerb {
    Import(Import),
    Add(FigureAdd),
}

/// A figure typed at the desk.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("subject").required(true).args(["member", "household"]))]
pub struct FigureAdd {
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long, value_name = "ID")]
    pub household: Option<String>,
    #[arg(long)]
    pub kind: String,
    #[arg(long)]
    pub value: String,
    #[arg(long, value_name = "DATE", conflicts_with = "year")]
    pub as_of: Option<String>,
    #[arg(long)]
    pub year: Option<String>,
    #[arg(long)]
    pub source: Option<String>,
}

/// Answers of an outside source.
#[derive(Debug, Subcommand)]
pub enum SourceVerb {
    Import {
        #[command(flatten)]
        import: Import,
        #[arg(long, value_name = "CODE", default_value = "VT")]
        status: String,
    },
}

/// Rights, derived by the rules.
#[derive(Debug, Subcommand)]
pub enum EntitlementVerb {
    Derive,
    Due,
    Show {
        member: Option<String>,
    },
    Explain {
        member: String,
    },
    Letter {
        member: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Decline {
        member: String,
        #[arg(long)]
        right: Option<String>,
        #[arg(long)]
        revoke: bool,
    },
}
