//! `person`: what the law gives everybody about what is known of them.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// What is known of one person.
#[derive(Debug, Subcommand)]
pub enum PersonVerb {
    Access {
        member: String,
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Correct(PersonCorrect),
    Paid(PersonPaid),
    Merge {
        #[arg(value_name = "MEMBER")]
        old: String,
        #[arg(value_name = "MEMBER")]
        new: String,
        #[arg(short, long)]
        yes: bool,
    },
    Erase(PersonErase),
}

/// What somebody paid to the municipality in a year.
#[derive(Debug, Args)]
pub struct PersonPaid {
    pub member: String,
    #[arg(long)]
    pub year: String,
    #[arg(long)]
    pub household: bool,
    #[arg(long)]
    pub refunds: bool,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}

/// What is put right about somebody.
#[derive(Debug, Args)]
pub struct PersonCorrect {
    pub member: String,
    #[arg(long)]
    pub last_name: Option<String>,
    #[arg(long)]
    pub first_name: Option<String>,
    #[arg(long, value_name = "DATE")]
    pub birth_date: Option<String>,
    #[arg(long)]
    pub sex: Option<String>,
    #[arg(long)]
    pub insz: Option<String>,
    #[arg(long)]
    pub phone: Option<String>,
    #[arg(long)]
    pub email: Option<String>,
    #[arg(long, value_name = "nl|en")]
    pub language: Option<String>,
}

/// Erasing what is known of somebody.
#[derive(Debug, Args)]
pub struct PersonErase {
    pub member: String,
    #[arg(long, value_name = "NUMBER")]
    pub rule: String,
    #[arg(long, value_name = "CLASS", value_delimiter = ',')]
    pub class: Vec<String>,
    #[arg(long)]
    pub yes: bool,
    #[arg(short, long, value_name = "FILE")]
    pub output: Option<PathBuf>,
}
