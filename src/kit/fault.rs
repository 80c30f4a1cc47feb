//! What can go wrong with a kit, as data; `text` has the words.

use chrono::NaiveDate;
use thiserror::Error;

use crate::domain::{Arg, Money, Period, Said};
use crate::said;

/// Who can do something about a fault; the command turns it into an exit code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Understood and refused: ask differently, or at another time.
    Refused,
    /// The file is not what it should be.
    Input,
    /// The machine, the disk or the rights on a file.
    System,
}

/// One offer and class somebody can choose.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The offer's id.
    pub offer: String,
    /// Its price class, or empty.
    pub price_class: String,
    /// The club's price.
    pub price: Money,
}

/// A fault of a kit. Nothing was redeemed and nothing was written.
#[derive(Debug, Error)]
pub enum Fault {
    /// No file there.
    #[error("kit-missing")]
    Missing(String),
    /// Another kind of file.
    #[error("kit-not-a-kit")]
    NotAKit(String),
    /// A kit of a newer program.
    #[error("kit-newer")]
    Newer {
        /// The file.
        path: String,
        /// Its layout.
        version: i64,
        /// The newest layout this program knows.
        known: i64,
    },
    /// The file cannot be read; the cause is the system's.
    #[error("kit-unreadable")]
    Unreadable {
        /// The file.
        path: String,
        /// What the system said.
        cause: String,
    },
    /// The file or its folder cannot be written.
    #[error("kit-read-only")]
    ReadOnly(String),
    /// A kit with bytes that cannot be right.
    #[error("kit-damaged")]
    Damaged {
        /// The file.
        path: String,
        /// What was found.
        cause: String,
    },
    /// Another program holds the file.
    #[error("kit-busy")]
    Busy(String),
    /// A file of that name exists.
    #[error("kit-exists")]
    Exists(String),
    /// The folder in which the file should come does not exist.
    #[error("kit-no-folder")]
    NoFolder {
        /// The file.
        path: String,
        /// Its folder.
        folder: String,
    },
    /// What should be the folder is a file.
    #[error("kit-folder-is-file")]
    FolderIsFile {
        /// The file.
        path: String,
        /// What should be its folder.
        folder: String,
    },
    /// Writing failed.
    #[error("kit-not-written")]
    NotWritten {
        /// The file.
        path: String,
        /// What the system said.
        cause: String,
    },
    /// The day lies outside the days of the kit.
    #[error("kit-out-of-date")]
    OutOfDate {
        /// The day.
        on: NaiveDate,
        /// The days of the kit.
        valid: Period,
    },
    /// Several offers or classes are possible.
    #[error("kit-which-offer")]
    WhichOffer(Vec<Choice>),
    /// What was asked is not in the kit.
    #[error("kit-unknown-offer")]
    UnknownOffer {
        /// Offer, class or price, as typed.
        asked: Vec<Arg>,
        /// What is in the kit that day.
        known: Vec<Choice>,
    },
    /// The offer is not paid at the club, so a pass makes no difference there.
    #[error("kit-paid-elsewhere")]
    PaidElsewhere(String),
    /// No offer that day.
    #[error("kit-nothing-on")]
    NothingOn(NaiveDate),
    /// The voucher is good for something else than was asked.
    #[error("kit-other-offer")]
    OtherOffer {
        /// What was asked.
        asked: Vec<Arg>,
        /// What it is good for.
        good_for: String,
    },
    /// Another kit took over from this one.
    #[error("kit-renewed")]
    Renewed(String),
    /// The two kits are not of the same club; the name is that of the older one's.
    #[error("kit-other-club")]
    OtherClub(String),
    /// A kit is to take over from itself or a copy of itself.
    #[error("kit-same-kit")]
    SameKit(String),
    /// The kit that is to take over is the older of the two.
    #[error("kit-older-kit")]
    OlderKit(String),
    /// No redemption has this reference.
    #[error("kit-unknown-reference")]
    UnknownReference(String),
    /// Nothing was redeemed.
    #[error("kit-nothing-to-undo")]
    NothingToUndo,
    /// The redemption was handed in.
    #[error("kit-handed-in")]
    HandedIn(String),
    /// A voucher to be laid in the kit names an offer that is not in it.
    #[error("kit-unlisted-offer")]
    UnlistedOffer(String),
    /// The prices, days and passes to be laid in the kit do not belong together.
    #[error("kit-does-not-fit")]
    DoesNotFit,
}

impl Fault {
    /// Who can do something about it.
    #[must_use]
    pub fn class(&self) -> Class {
        match self {
            Self::OutOfDate { .. }
            | Self::WhichOffer(_)
            | Self::UnknownOffer { .. }
            | Self::PaidElsewhere(_)
            | Self::NothingOn(_)
            | Self::OtherOffer { .. }
            | Self::Exists(_)
            | Self::NoFolder { .. }
            | Self::FolderIsFile { .. }
            | Self::Renewed(_)
            | Self::OtherClub(_)
            | Self::SameKit(_)
            | Self::OlderKit(_)
            | Self::UnknownReference(_)
            | Self::NothingToUndo
            | Self::HandedIn(_) => Class::Refused,
            Self::Missing(_) | Self::NotAKit(_) | Self::Newer { .. } | Self::Damaged { .. } => {
                Class::Input
            }
            Self::Unreadable { .. }
            | Self::ReadOnly(_)
            | Self::Busy(_)
            | Self::NotWritten { .. }
            | Self::UnlistedOffer(_)
            | Self::DoesNotFit => Class::System,
        }
    }

    /// The fault in words.
    #[must_use]
    pub fn said(&self) -> Said {
        match self {
            Self::Missing(path) => said!("kit-missing", path = path),
            Self::NotAKit(path) => said!("kit-not-a-kit", path = path),
            Self::Newer {
                path,
                version,
                known,
            } => {
                said!("kit-newer", path = path, version = *version, known = *known)
            }
            Self::Unreadable { path, cause } => said!("kit-unreadable", path = path, cause = cause),
            Self::ReadOnly(path) => said!("kit-read-only", path = path),
            Self::Damaged { path, cause } => said!("kit-damaged", path = path, cause = cause),
            Self::Busy(path) => said!("kit-busy", path = path),
            Self::Exists(path) => said!("kit-exists", path = path),
            Self::NoFolder { path, folder } => {
                said!("kit-no-folder", path = path, folder = folder)
            }
            Self::FolderIsFile { path, folder } => {
                said!("kit-folder-is-file", path = path, folder = folder)
            }
            Self::NotWritten { path, cause } => {
                said!("kit-not-written", path = path, cause = cause)
            }
            Self::OutOfDate { on, valid } => out_of_date(*on, *valid),
            Self::WhichOffer(choices) => said!("kit-which-offer", choices = listed(choices)),
            Self::UnknownOffer { asked, known } => {
                said!(
                    "kit-unknown-offer",
                    asked = asked.clone(),
                    choices = listed(known)
                )
            }
            Self::PaidElsewhere(offer) => said!("kit-paid-elsewhere", offer = offer),
            Self::NothingOn(on) => said!("kit-nothing-on", on = *on),
            Self::OtherOffer { asked, good_for } => {
                said!(
                    "kit-other-offer",
                    asked = asked.clone(),
                    good_for = good_for
                )
            }
            Self::Renewed(path) => said!("kit-renewed", path = path),
            Self::OtherClub(club) => said!("kit-other-club", club = club),
            Self::SameKit(path) => said!("kit-same-kit", path = path),
            Self::OlderKit(path) => said!("kit-older-kit", path = path),
            Self::UnknownReference(reference) => {
                said!("kit-unknown-reference", reference = reference)
            }
            Self::NothingToUndo => said!("kit-nothing-to-undo"),
            Self::HandedIn(reference) => said!("kit-handed-in", reference = reference),
            Self::UnlistedOffer(offer) => said!("kit-unlisted-offer", offer = offer),
            Self::DoesNotFit => said!("kit-does-not-fit"),
        }
    }

    /// What `SQLite`'s answer means for a file that is read and written by several programs.
    pub(super) fn of(path: &str, fault: &rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        let (path, cause) = (path.to_owned(), fault.to_string());
        match fault.sqlite_error_code() {
            Some(Code::DatabaseBusy | Code::DatabaseLocked) => Self::Busy(path),
            Some(Code::ReadOnly) => Self::ReadOnly(path),
            Some(Code::CannotOpen | Code::PermissionDenied) => Self::Unreadable { path, cause },
            Some(Code::NotADatabase) => Self::NotAKit(path),
            Some(Code::DiskFull | Code::SystemIoFailure) => Self::NotWritten { path, cause },
            _ => Self::Damaged { path, cause },
        }
    }
}

fn out_of_date(on: NaiveDate, valid: Period) -> Said {
    match valid.last() {
        Some(last) if on > last => said!("kit-lapsed", on = on, through = last),
        _ => said!("kit-not-yet", on = on, from = valid.from),
    }
}

fn listed(choices: &[Choice]) -> Vec<Said> {
    choices
        .iter()
        .map(|choice| {
            if choice.price_class.is_empty() {
                said!("kit-choice", offer = &choice.offer, price = choice.price)
            } else {
                said!(
                    "kit-choice-class",
                    offer = &choice.offer,
                    price_class = &choice.price_class,
                    price = choice.price
                )
            }
        })
        .collect()
}
