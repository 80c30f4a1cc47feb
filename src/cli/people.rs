//! `household` and `member`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{Args, Subcommand};

/// People who live as one household.
#[derive(Debug, Subcommand)]
pub enum HouseholdVerb {
    Import {
        #[arg(value_name = "FILE")]
        file: PathBuf,
        #[arg(long, value_name = "FILE")]
        members: PathBuf,
        #[arg(long)]
        accept_good_rows: bool,
    },
    Add(HouseholdAdd),
    Show {
        household: String,
    },
    Find {
        #[arg(required = true, num_args = 1..)]
        words: Vec<String>,
    },
    List,
    Note(HouseholdNote),
    Notes {
        household: String,
    },
}

/// A note about a household, or one that is removed.
#[derive(Debug, Args)]
pub struct HouseholdNote {
    pub household: String,
    #[arg(required_unless_present = "remove", conflicts_with = "remove")]
    pub text: Option<String>,
    #[arg(long, value_name = "NUMBER")]
    pub remove: Option<i64>,
}

/// A household typed at the desk.
#[derive(Debug, Default, Args)]
pub struct HouseholdAdd {
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[arg(long)]
    pub postcode: String,
    #[arg(long, value_name = "REFNIS")]
    pub municipality: Option<String>,
    #[arg(long)]
    pub street: Option<String>,
    #[arg(long)]
    pub number: Option<String>,
    #[arg(long = "box")]
    pub bus: Option<String>,
}

/// One person in a household.
#[derive(Debug, Subcommand)]
pub enum MemberVerb {
    Add(MemberAdd),
    Move {
        member: String,
        #[arg(long, value_name = "ID")]
        household: String,
        #[arg(long)]
        relation: Option<String>,
        #[arg(long, value_name = "PCT")]
        custody_share: Option<String>,
    },
    End {
        member: String,
        #[arg(long, value_name = "ID")]
        household: Option<String>,
    },
}

/// A member typed at the desk.
#[derive(Debug, Default, Args)]
pub struct MemberAdd {
    #[arg(long, value_name = "ID")]
    pub household: String,
    #[arg(long, value_name = "ID")]
    pub id: Option<String>,
    #[arg(long)]
    pub last_name: String,
    #[arg(long, default_value = "")]
    pub first_name: String,
    #[arg(long, value_name = "DATE")]
    pub birth_date: String,
    #[arg(long)]
    pub insz: Option<String>,
    #[arg(long)]
    pub sex: Option<String>,
    #[arg(long)]
    pub relation: Option<String>,
    #[arg(long, value_name = "PCT")]
    pub custody_share: Option<String>,
}
