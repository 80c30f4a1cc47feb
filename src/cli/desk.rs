//! `desk` and `receipt`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// The counter, and its till.
#[derive(Debug, Subcommand)]
pub enum DeskVerb {
    Close(DeskClose),
    Days,
    Journal {
        #[arg(value_name = "NUMBER")]
        closing: Option<String>,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
}

/// Closing the till.
#[derive(Debug, Args)]
pub struct DeskClose {
    #[arg(long, value_name = "AMOUNT")]
    pub counted: Option<String>,
    #[arg(long, conflicts_with = "counted")]
    pub uncounted: bool,
    #[arg(long, value_name = "DATE")]
    pub through: Option<String>,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What was paid at the desk.
#[derive(Debug, Subcommand)]
pub enum ReceiptVerb {
    List {
        #[arg(long, value_name = "MONTH")]
        month: Option<String>,
        #[arg(long, conflicts_with = "month")]
        voucher: Option<String>,
    },
    Print {
        #[arg(value_name = "NUMBER")]
        receipt: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Reverse {
        #[arg(value_name = "NUMBER")]
        receipt: String,
    },
    Show {
        #[arg(value_name = "NUMBER")]
        receipt: String,
    },
}
