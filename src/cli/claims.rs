//! `claim import` and `claim enter`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::Args;

/// Files of clubs on their way in.
#[derive(Debug, Args)]
pub struct ClaimImport {
    #[arg(value_name = "FILE|DIR")]
    pub path: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub answers: Option<PathBuf>,
    #[arg(long)]
    pub accept_good_rows: bool,
    /// What happens when nothing is said.
    #[arg(long, conflicts_with = "accept_good_rows")]
    pub atomic: bool,
}

/// A paper list typed over.
#[derive(Debug, Args)]
pub struct ClaimEnter {
    #[arg(value_name = "FILE|-")]
    pub file: Option<PathBuf>,
    #[arg(long, value_name = "ID")]
    pub organiser: String,
    #[arg(long, value_name = "NUMBER")]
    pub list: String,
    #[arg(long, num_args = 1.., value_name = "LINE", conflicts_with = "file")]
    pub line: Vec<String>,
    #[arg(long, value_name = "DIR")]
    pub answers: Option<PathBuf>,
}
