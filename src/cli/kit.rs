//! `kit`: made at the town hall, used at the club.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// A club's kit.
#[derive(Debug, Subcommand)]
pub enum KitVerb {
    Make(KitMake),
    Paper {
        #[arg(long, value_name = "ID")]
        organiser: String,
        #[arg(long, value_name = "NUMBER", default_value = "40")]
        rows: u32,
        #[arg(short, long, required = true, value_name = "FILE")]
        output: Vec<PathBuf>,
    },
    Redeem(RedeemArgs),
    Status {
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    Export {
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
        #[arg(long, value_name = "MONTH")]
        month: String,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        #[arg(long)]
        plain: bool,
    },
}

/// One redemption at the club.
#[derive(Debug, Args)]
pub struct RedeemArgs {
    pub code: String,
    #[arg(long, value_name = "FILE")]
    pub kit: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub offer: Option<String>,
    #[arg(long, value_name = "CLASS")]
    pub class: Option<String>,
    #[arg(long)]
    pub price: Option<String>,
}

/// The kit of one club, or those of all.
#[derive(Debug, Args)]
pub struct KitMake {
    #[arg(long, value_name = "ID", required_unless_present = "all")]
    pub organiser: Option<String>,
    #[arg(long, conflicts_with = "organiser")]
    pub all: bool,
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub through: String,
    #[arg(short, long, value_name = "FILE|DIR")]
    pub output: PathBuf,
}
