//! `claim add` and `refund`: what holders paid in full and get back.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What a holder paid a club in full and asks back.
#[derive(Debug, Args)]
pub struct ClaimAdd {
    #[arg(long, value_name = "ID")]
    pub member: String,
    #[arg(long, value_name = "ID")]
    pub offer: String,
    #[arg(long)]
    pub class: Option<String>,
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub paid: String,
    #[arg(long, value_name = "DATE")]
    pub paid_on: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub used_on: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub receipt: String,
    #[arg(long)]
    pub iban: Option<String>,
    #[arg(long, requires = "iban", value_name = "NAME")]
    pub account_holder: Option<String>,
    #[arg(long, value_name = "WORDS", value_delimiter = ',')]
    pub proof: Vec<String>,
    #[arg(long)]
    pub another_receipt: bool,
    #[arg(long)]
    pub price_differs: bool,
}

/// What is repaid to households, in orders of their own.
#[derive(Debug, Subcommand)]
pub enum RefundVerb {
    Account {
        member: String,
        iban: String,
        #[arg(long, value_name = "NAME")]
        holder: Option<String>,
    },
    List {
        #[arg(long)]
        open: bool,
    },
    Order {
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
    Show {
        #[arg(value_name = "NUMBER")]
        order: String,
        #[arg(short, long, value_name = "DIR")]
        output: Option<PathBuf>,
    },
    Approve {
        #[arg(value_name = "NUMBER")]
        order: String,
    },
    Paid {
        #[arg(value_name = "NUMBER")]
        order: String,
        #[arg(long, value_name = "DATE")]
        paid_on: Option<String>,
    },
}
