//! The command line as types: nouns, verbs, options. No logic; every word of help comes from the catalogues.

mod audit;
mod budget;
mod claims;
mod clubs;
mod corrections;
mod desk;
mod facts;
mod keys;
mod kit;
mod label;
mod letters;
mod money;
mod passes;
mod people;
mod persons;
mod refund;
mod register;
mod report;

use std::ffi::OsString;
use std::path::PathBuf;

use clap::{Args, CommandFactory, FromArgMatches, Parser, Subcommand, ValueEnum};

pub use audit::{AuditShow, AuditVerb};
pub use budget::{BudgetSet, BudgetVerb};
pub use claims::{ClaimEnter, ClaimImport};
pub use clubs::{
    OfferAdd, OfferPrice, OfferVerb, OrganiserAdd, OrganiserChange, OrganiserVerb, PosterSize,
};
pub use corrections::{ClaimDecide, SettleCorrect};
pub use desk::{DeskClose, DeskVerb, ReceiptVerb};
pub use facts::{EntitlementVerb, FigureAdd, FigureVerb, SourceVerb, StatusAdd, StatusVerb};
pub use keys::KeysVerb;
pub use kit::{AskArgs, KitMake, KitVerb, PriceArgs, RedeemArgs};
pub use label::LabelVerb;
pub use letters::{LetterTo, LetterVerb};
pub use money::{ClaimVerb, SettleVerb};
pub use passes::{
    PassChange, PassIssue, PassPrint, PassVerb, VoucherIssue, VoucherList, VoucherPrint,
    VoucherVerb,
};
pub use people::{HouseholdAdd, HouseholdNote, HouseholdVerb, MemberAdd, MemberVerb};
pub use persons::{PersonCorrect, PersonErase, PersonPaid, PersonVerb};
pub use refund::{ClaimAdd, RefundVerb};
pub use register::{RegisterVerb, Rekey, SchemeVerb, SettingsVerb};
pub use report::{LedgerPer, LedgerReport, ReportVerb};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "vrijpas", version)]
pub struct Cli {
    #[command(flatten)]
    #[allow(missing_docs)]
    pub global: Global,
    #[command(subcommand)]
    #[allow(missing_docs)]
    pub noun: Noun,
}

impl Cli {
    /// The whole command line, for who writes about it.
    #[must_use]
    pub fn whole() -> clap::Command {
        <Self as clap::CommandFactory>::command()
    }

    /// The command line made of these words, the program's name first.
    ///
    /// # Errors
    /// What is wrong with it, in clap's own words.
    pub fn of(words: &[&str]) -> Result<Self, String> {
        Self::try_parse_from(words).map_err(|fault| fault.to_string())
    }
}

/// Options that every command takes.
#[derive(Debug, Args)]
#[allow(missing_docs)]
pub struct Global {
    #[arg(long, global = true, value_name = "FILE")]
    pub register: Option<PathBuf>,
    #[arg(long, global = true, value_name = "FILE")]
    pub passphrase_file: Option<PathBuf>,
    #[arg(long, global = true, value_name = "nl|en")]
    pub lang: Option<String>,
    #[arg(long, global = true, value_name = "DATE")]
    pub on: Option<String>,
    #[arg(long, global = true, value_enum, default_value_t = Format::Table)]
    pub format: Format,
    #[arg(long, short, global = true)]
    pub quiet: bool,
    #[arg(long, global = true)]
    pub dry_run: bool,
}

impl Global {
    /// Those of a command line that is not whole yet.
    #[must_use]
    pub fn of(args: &[OsString]) -> Option<Self> {
        let lenient = Cli::command().ignore_errors(true);
        let matches = lenient.try_get_matches_from(args).ok()?;
        Self::from_arg_matches(&matches).ok()
    }
}

/// The shape of what a command shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people.
    Table,
    /// For programs: comma, point, ISO dates.
    Csv,
    /// For programs: an array of objects.
    Json,
    /// A workbook for a spreadsheet.
    Xlsx,
}

/// A shell that completes what is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Shell {
    /// On most Linux systems.
    Bash,
    /// On a Mac.
    Zsh,
    /// Friendly.
    Fish,
    /// On Windows.
    #[value(name = "powershell")]
    PowerShell,
}

impl Shell {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Bash => "bash",
            Self::Zsh => "zsh",
            Self::Fish => "fish",
            Self::PowerShell => "powershell",
        }
    }
}

/// What the command is about.
#[derive(Debug, Subcommand)]
#[allow(missing_docs)]
pub enum Noun {
    Today,
    Completion {
        #[arg(value_enum)]
        shell: Shell,
    },
    Manual {
        #[arg(value_name = "DIR")]
        folder: PathBuf,
    },
    Demo {
        #[arg(long, value_name = "DIR")]
        keep: Option<PathBuf>,
    },
    Desk {
        #[command(subcommand)]
        verb: Option<DeskVerb>,
    },
    #[command(subcommand)]
    Register(RegisterVerb),
    #[command(subcommand)]
    Keys(KeysVerb),
    #[command(subcommand)]
    Settings(SettingsVerb),
    #[command(subcommand)]
    Scheme(SchemeVerb),
    #[command(subcommand)]
    Household(HouseholdVerb),
    #[command(subcommand)]
    Member(MemberVerb),
    #[command(subcommand)]
    Person(PersonVerb),
    #[command(subcommand)]
    Status(StatusVerb),
    #[command(subcommand)]
    Figure(FigureVerb),
    #[command(subcommand)]
    Source(SourceVerb),
    #[command(subcommand)]
    Entitlement(EntitlementVerb),
    #[command(subcommand)]
    Organiser(OrganiserVerb),
    #[command(subcommand)]
    Offer(OfferVerb),
    #[command(subcommand)]
    Pass(PassVerb),
    #[command(subcommand)]
    Voucher(VoucherVerb),
    #[command(subcommand)]
    Receipt(ReceiptVerb),
    #[command(subcommand)]
    Letter(LetterVerb),
    #[command(subcommand)]
    Kit(KitVerb),
    #[command(subcommand)]
    Claim(ClaimVerb),
    #[command(subcommand)]
    Settle(SettleVerb),
    #[command(subcommand)]
    Budget(BudgetVerb),
    #[command(subcommand)]
    Refund(RefundVerb),
    #[command(subcommand)]
    Report(ReportVerb),
    #[command(subcommand)]
    Label(LabelVerb),
    #[command(subcommand)]
    Audit(AuditVerb),
}

/// What an import does with rows that are not right.
#[derive(Debug, Args)]
#[group(skip)] // where it stands among other arguments, clap would make two groups of one name
#[allow(missing_docs)]
pub struct Import {
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long)]
    pub accept_good_rows: bool,
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn no_command_contradicts_itself() {
        super::Cli::command().debug_assert();
    }
}
