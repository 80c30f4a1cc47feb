//! `organiser` and `offer`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};

use super::Import;

/// Clubs and services that offer.
#[derive(Debug, Subcommand)]
pub enum OrganiserVerb {
    Import(Import),
    Add(OrganiserAdd),
    Change(OrganiserChange),
    Confirm {
        organiser: String,
    },
    Merge {
        organiser: String,
        #[arg(long, value_name = "ID")]
        into: String,
        #[arg(long)]
        internal: bool,
    },
    List,
    Show {
        organiser: String,
    },
    Poster {
        organiser: String,
        #[arg(short, long, value_name = "FILE")]
        output: PathBuf,
        #[arg(long, value_enum, default_value_t = PosterSize::A4)]
        size: PosterSize,
        #[arg(long, value_name = "nl|en")]
        language: Option<String>,
    },
}

/// The paper of a poster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum PosterSize {
    A4,
    A3,
}

/// What is otherwise about an organiser; an empty text takes something away.
#[derive(Debug, Args)]
pub struct OrganiserChange {
    pub organiser: String,
    #[arg(long)]
    pub name: Option<String>,
    #[arg(long)]
    pub sector: Option<String>,
    #[arg(long)]
    pub kbo: Option<String>,
    #[arg(long)]
    pub vcode: Option<String>,
    #[arg(long)]
    pub iban: Option<String>,
    #[arg(long)]
    pub account_holder: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub house_number: Option<String>,
    #[arg(long)]
    pub postcode: Option<String>,
    #[arg(long)]
    pub town: Option<String>,
}

/// An organiser typed at the desk.
#[derive(Debug, Args)]
pub struct OrganiserAdd {
    #[arg(long, value_name = "ID")]
    pub id: String,
    #[arg(long)]
    pub name: String,
    #[arg(long)]
    pub sector: String,
    #[arg(long)]
    pub internal: bool,
    #[arg(long)]
    pub kbo: Option<String>,
    #[arg(long)]
    pub vcode: Option<String>,
    #[arg(long)]
    pub iban: Option<String>,
    #[arg(long)]
    pub account_holder: Option<String>,
    #[arg(long)]
    pub postcode: Option<String>,
    #[arg(long)]
    pub town: Option<String>,
}

/// Activities, memberships, camps, tickets.
#[derive(Debug, Subcommand)]
pub enum OfferVerb {
    Import(Import),
    Add(OfferAdd),
    List {
        #[arg(long, value_name = "ID")]
        organiser: Option<String>,
    },
    Show {
        offer: String,
    },
    Price(OfferPrice),
}

/// What a member would pay.
#[derive(Debug, Args)]
pub struct OfferPrice {
    pub offer: String,
    #[arg(long, value_name = "ID")]
    pub member: String,
    #[arg(long, value_name = "CLASS")]
    pub price_class: Option<String>,
    #[arg(long, num_args = 1.., value_name = "NAME=VALUE")]
    pub fact: Vec<String>,
}

/// An offer typed at the desk.
#[derive(Debug, Args)]
pub struct OfferAdd {
    #[arg(long, value_name = "ID")]
    pub id: String,
    #[arg(long, value_name = "ID")]
    pub organiser: String,
    #[arg(long)]
    pub name: String,
    #[arg(long)]
    pub category: String,
    #[arg(long)]
    pub service: String,
    #[arg(long)]
    pub route: String,
    #[arg(long, required = true, num_args = 1.., value_name = "CLASS=PRICE")]
    pub price: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub from: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub through: Option<String>,
    #[arg(long, num_args = 1.., value_name = "NAME=VALUE")]
    pub fact: Vec<String>,
}
