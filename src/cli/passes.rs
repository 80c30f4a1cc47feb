//! `pass` and `voucher`.
#![allow(missing_docs)] // the catalogues describe each verb and option

use std::path::PathBuf;

use clap::{ArgGroup, Args, Subcommand};

/// Everybody's pass.
#[derive(Debug, Subcommand)]
pub enum PassVerb {
    Issue(PassIssue),
    Show {
        pass: String,
    },
    Find {
        words: Vec<String>,
    },
    Activate(PassChange),
    Block {
        pass: String,
        #[arg(long)]
        reason: String,
    },
    Replace(PassChange),
    End(PassChange),
    Print(PassPrint),
    #[command(group = ArgGroup::new("which").required(true).args(["passes", "all"]))]
    Qr {
        #[arg(value_name = "PASS")]
        passes: Vec<String>,
        #[arg(long)]
        all: bool,
    },
}

/// A pass, and why something becomes of it.
#[derive(Debug, Args)]
pub struct PassChange {
    pub pass: String,
    #[arg(long)]
    pub reason: Option<String>,
}

/// Which passes are printed, and where the cards come.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("which").required(true).args(["passes", "household", "member", "all", "new"]))]
pub struct PassPrint {
    #[arg(value_name = "PASS")]
    pub passes: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub household: Option<String>,
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long)]
    pub all: bool,
    #[arg(long)]
    pub new: bool,
    #[arg(short, long, value_name = "FILE|DIR")]
    pub output: Option<PathBuf>,
    #[arg(long)]
    pub per_page: bool,
    #[arg(long, value_name = "NUMBER")]
    pub per_file: Option<u32>,
}

/// Who gets a pass.
#[derive(Debug, Default, Args)]
#[command(group = ArgGroup::new("whom").required(true).args(["all", "household", "member", "walk_in"]))]
pub struct PassIssue {
    #[arg(long)]
    pub all: bool,
    #[arg(long, value_name = "ID")]
    pub household: Option<String>,
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long, requires = "last_name", requires = "birth_date")]
    pub walk_in: bool,
    #[arg(long, requires = "walk_in")]
    pub last_name: Option<String>,
    #[arg(long, requires = "walk_in")]
    pub first_name: Option<String>,
    #[arg(long, value_name = "DATE", requires = "walk_in")]
    pub birth_date: Option<String>,
}

/// Papers good at a club once.
#[derive(Debug, Subcommand)]
pub enum VoucherVerb {
    Issue(VoucherIssue),
    List(VoucherList),
    Show {
        voucher: String,
    },
    Paid {
        #[arg(required = true, value_name = "VOUCHER")]
        vouchers: Vec<String>,
        #[arg(long, value_name = "AMOUNT")]
        amount: Option<String>,
        #[arg(long, value_name = "MEANS")]
        by: Option<String>,
    },
    #[command(group = ArgGroup::new("plan").required(true).args(["times", "part"]))]
    Instalments {
        voucher: String,
        #[arg(long, value_name = "NUMBER")]
        times: Option<u32>,
        #[arg(long, value_name = "DATE", requires = "times")]
        from: Option<String>,
        #[arg(long, value_name = "DATE=AMOUNT")]
        part: Vec<String>,
    },
    Return {
        #[arg(required = true, value_name = "VOUCHER")]
        vouchers: Vec<String>,
        #[arg(long, default_value = "cancelled")]
        reason: String,
        #[arg(long, value_name = "MEANS")]
        by: Option<String>,
    },
    Use,
    Print(VoucherPrint),
    #[command(group = ArgGroup::new("which").required(true).args(["vouchers", "open"]))]
    Qr {
        #[arg(value_name = "VOUCHER")]
        vouchers: Vec<String>,
        #[arg(long)]
        open: bool,
    },
    Withdraw {
        voucher: String,
        #[arg(long)]
        reason: String,
    },
}

/// Which vouchers are printed, and where.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("which").required(true).args(["vouchers", "member", "household", "sheet", "open"]))]
pub struct VoucherPrint {
    #[arg(value_name = "VOUCHER")]
    pub vouchers: Vec<String>,
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long, value_name = "ID")]
    pub household: Option<String>,
    #[arg(long)]
    pub sheet: Vec<String>,
    #[arg(long)]
    pub open: bool,
    #[arg(long)]
    pub amounts: bool,
    #[arg(short, long, value_name = "FILE|DIR")]
    pub output: PathBuf,
    #[arg(long, value_name = "NUMBER")]
    pub per_file: Option<u32>,
}

/// Which vouchers are listed; all when nothing is said.
#[derive(Debug, Args)]
pub struct VoucherList {
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long, value_name = "ID")]
    pub offer: Option<String>,
    #[arg(long, value_name = "AMOUNT")]
    pub value: Option<String>,
    #[arg(long)]
    pub open: bool,
    #[arg(long, conflicts_with_all = ["open", "value"])]
    pub unpaid: bool,
}

/// Vouchers for an offer, or of a value for an age band.
#[derive(Debug, Default, Args)]
#[command(group = ArgGroup::new("what").required(true).args(["offer", "value"]))]
#[command(group = ArgGroup::new("for_whom").required(true).args(["member", "ages", "group_size"]))]
#[command(group = ArgGroup::new("group_pays").args(["tier", "ordinary"]))]
pub struct VoucherIssue {
    #[arg(long, value_name = "ID")]
    pub member: Option<String>,
    #[arg(long, value_name = "ID")]
    pub offer: Option<String>,
    #[arg(long, value_name = "CLASS", conflicts_with = "value")]
    pub class: Option<String>,
    #[arg(long, value_name = "AMOUNT", allow_hyphen_values = true)]
    pub value: Option<String>,
    #[arg(long, value_name = "FROM-TO", conflicts_with = "offer")]
    pub ages: Option<String>,
    #[arg(
        long = "group",
        value_name = "NUMBER",
        requires = "offer",
        requires = "group_pays",
        conflicts_with_all = ["count", "value"]
    )]
    pub group_size: Option<u32>,
    #[arg(long, conflicts_with_all = ["member", "ages"])]
    pub tier: Option<String>,
    #[arg(long, conflicts_with_all = ["ages", "value"])]
    pub ordinary: bool,
    #[arg(long, requires = "member", conflicts_with = "value")]
    pub companion: bool,
    #[arg(long, conflicts_with = "value")]
    pub unpaid: bool,
    #[arg(long, value_name = "MEANS", conflicts_with_all = ["unpaid", "value"])]
    pub by: Option<String>,
    #[arg(long, default_value = "1")]
    pub count: u32,
    #[arg(
        long,
        value_name = "TIER=NUMBER",
        requires = "ages",
        conflicts_with = "offer"
    )]
    pub extra: Vec<String>,
    #[arg(long, value_name = "DATE")]
    pub through: Option<String>,
}
