//! The closed codes of the log.

/// Closed codes of what was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// A register was made.
    Create,
    /// A file was read in.
    Import,
    /// Something was added by hand.
    Add,
    /// Something was corrected.
    Change,
    /// Something was ended.
    End,
    /// Rights were derived.
    Derive,
    /// Passes or vouchers were issued.
    Issue,
    /// Passes or vouchers were printed.
    Print,
    /// A voucher was withdrawn.
    Withdraw,
    /// A kit was made.
    Make,
    /// A run was closed.
    Close,
    /// Staff decided a claim that was open.
    Decide,
    /// A claim was corrected.
    Correct,
    /// A second person approved.
    Approve,
    /// A second person confirmed an account.
    Confirm,
    /// Two became one.
    Merge,
    /// Somebody looked at a status, ground or explanation.
    Look,
    /// A letter to a holder was made.
    Letter,
    /// Somebody would rather not take part, or does again.
    Decline,
    /// What was known of a person was erased.
    Erase,
    /// What was past its term was erased.
    Retain,
    /// A backup was made.
    Backup,
    /// The register was put back from a backup.
    Restore,
    /// The register got another key.
    Rekey,
    /// A key file was made again from the recovery key.
    Recover,
    /// The clock was pinned by `VRIJPAS_TODAY`.
    PinClock,
}

impl Action {
    /// Every code, in the order of the words above.
    pub const ALL: &'static [Self] = &[
        Self::Create,
        Self::Import,
        Self::Add,
        Self::Change,
        Self::End,
        Self::Derive,
        Self::Issue,
        Self::Print,
        Self::Withdraw,
        Self::Make,
        Self::Close,
        Self::Decide,
        Self::Correct,
        Self::Approve,
        Self::Confirm,
        Self::Merge,
        Self::Look,
        Self::Letter,
        Self::Decline,
        Self::Erase,
        Self::Retain,
        Self::Backup,
        Self::Restore,
        Self::Rekey,
        Self::Recover,
        Self::PinClock,
    ];

    /// The code as the log holds it.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Create => "create",
            Self::Import => "import",
            Self::Add => "add",
            Self::Change => "change",
            Self::End => "end",
            Self::Derive => "derive",
            Self::Issue => "issue",
            Self::Print => "print",
            Self::Withdraw => "withdraw",
            Self::Make => "make",
            Self::Close => "close",
            Self::Decide => "decide",
            Self::Correct => "correct",
            Self::Approve => "approve",
            Self::Confirm => "confirm",
            Self::Merge => "merge",
            Self::Look => "look",
            Self::Letter => "letter",
            Self::Decline => "decline",
            Self::Erase => "erase",
            Self::Retain => "retain",
            Self::Backup => "backup",
            Self::Restore => "restore",
            Self::Rekey => "rekey",
            Self::Recover => "recover",
            Self::PinClock => "pin-clock",
        }
    }
}
