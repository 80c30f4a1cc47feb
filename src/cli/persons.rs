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
    Erase(PersonErase),
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
