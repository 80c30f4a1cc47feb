//! `register`, `settings` and `scheme`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// The register file itself.
#[derive(Debug, Subcommand)]
pub enum RegisterVerb {
    Init {
        #[arg(long, value_name = "REFNIS")]
        municipality: String,
        #[arg(long, value_name = "FILE")]
        scheme: PathBuf,
        #[arg(long, value_name = "FILE")]
        key_file: Option<PathBuf>,
        #[arg(long)]
        group_readable: bool,
        #[arg(long)]
        passphrase: bool,
    },
    Info,
    Retain {
        #[arg(short, long, value_name = "FILE")]
        output: Option<PathBuf>,
    },
    Check,
    Backup {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
        #[arg(long, value_name = "COUNT")]
        keep: Option<usize>,
    },
    Restore {
        #[arg(value_name = "FILE")]
        backup: PathBuf,
        #[arg(long, value_name = "FILE")]
        to: PathBuf,
        #[arg(long, value_name = "FILE")]
        erasures: Vec<PathBuf>,
    },
    Rekey(Rekey),
    Recover {
        #[arg(long, value_name = "FILE")]
        key_file: Option<PathBuf>,
        #[arg(long)]
        passphrase: bool,
    },
}

/// Another key for the register.
#[derive(Debug, Args)]
pub struct Rekey {
    #[arg(long, conflicts_with = "no_passphrase")]
    pub passphrase: bool,
    #[arg(long, value_name = "FILE", requires = "passphrase")]
    pub new_passphrase_file: Option<PathBuf>,
    #[arg(long)]
    pub no_passphrase: bool,
    #[arg(long)]
    pub keep_old_key: bool,
}

/// Settings of this register.
#[derive(Debug, Subcommand)]
pub enum SettingsVerb {
    Show,
    #[command(group = clap::ArgGroup::new("what").required(true).args(["value", "from"]))]
    Set {
        key: String,
        value: Option<String>,
        #[arg(long, value_name = "FILE")]
        from: Option<PathBuf>,
    },
}

/// The regulation.
#[derive(Debug, Subcommand)]
pub enum SchemeVerb {
    Adopt {
        file: PathBuf,
    },
    Check {
        file: PathBuf,
    },
    Show,
    Simulate {
        file: PathBuf,
    },
    Words {
        word: Option<String>,
    },
    Test {
        #[arg(value_name = "FILE|DIR")]
        file: PathBuf,
        #[arg(required = true, num_args = 1.., value_name = "FILE|DIR")]
        cases: Vec<PathBuf>,
    },
}
