//! `letter`: what is sent with passes and vouchers.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

/// Letters to households: one text for everybody.
#[derive(Debug, Subcommand)]
pub enum LetterVerb {
    #[command(group = ArgGroup::new("whom").required(true).args(["household", "member", "new", "all"]))]
    Pass {
        #[command(flatten)]
        to: LetterTo,
        #[arg(long)]
        new: bool,
        #[arg(long)]
        all: bool,
        #[arg(long)]
        with_cards: bool,
    },
    #[command(group = ArgGroup::new("whom").required(true).args(["household", "member", "open"]))]
    Vouchers {
        #[command(flatten)]
        to: LetterTo,
        #[arg(long)]
        open: bool,
    },
    #[command(group = ArgGroup::new("whom").required(true).args(["household", "member", "due", "all"]))]
    Renewal {
        #[command(flatten)]
        to: LetterTo,
        #[arg(long)]
        due: bool,
        #[arg(long)]
        all: bool,
        #[arg(long, value_name = "DATE")]
        reply_by: Option<String>,
    },
    Show {
        #[arg(value_name = "LETTER")]
        kind: String,
        #[arg(long)]
        language: Option<String>,
    },
}

/// To whom, and where the letters come.
#[derive(Debug, Args)]
#[group(skip)]
pub struct LetterTo {
    #[arg(long, value_name = "ID")]
    pub household: Option<String>,
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(short, long, value_name = "FILE|DIR")]
    pub output: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    pub per_file: Option<u32>,
}
