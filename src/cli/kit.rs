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
    Evening {
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    Redeem(RedeemArgs),
    Price(PriceArgs),
    Undo {
        reference: Option<String>,
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    Status {
        #[arg(long)]
        list: bool,
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
    Answer {
        #[arg(required = true, value_name = "FILE")]
        files: Vec<PathBuf>,
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
    Renew {
        #[arg(value_name = "FILE")]
        newer: PathBuf,
        #[arg(long, value_name = "FILE")]
        kit: Option<PathBuf>,
    },
}

/// Redemptions at the club.
#[derive(Debug, Args)]
pub struct RedeemArgs {
    #[arg(value_name = "CODE")]
    pub codes: Vec<String>,
    #[command(flatten)]
    pub ask: AskArgs,
}

/// What a redemption would come to.
#[derive(Debug, Args)]
pub struct PriceArgs {
    pub code: String,
    #[command(flatten)]
    pub ask: AskArgs,
}

/// Which kit, and what is asked for.
#[derive(Debug, Args)]
pub struct AskArgs {
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
