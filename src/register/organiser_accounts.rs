//! On which account an organiser is paid: one that changed waits until a second person has seen it.

use rusqlite::params;

use super::{Outcome, Register};
use crate::domain::OrganiserId;

/// Whether an organiser can be paid on its account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccountState {
    /// It can.
    Ok,
    /// It has none yet: what is due stays due.
    None,
    /// It changed, and nobody but who wrote it down has seen it: nothing is paid on it.
    ToConfirm,
    /// The municipality itself: booked, never paid by transfer.
    Internal,
}

impl AccountState {
    /// The machine word.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Ok => "ok",
            Self::None => "none",
            Self::ToConfirm => "to-confirm",
            Self::Internal => "internal",
        }
    }
}

/// An account that changed: the version that wrote it down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountChange {
    /// That version.
    pub version: i64,
    /// Who wrote it.
    pub by: String,
    /// When.
    pub at: String,
    /// The account.
    pub iban: String,
    /// Its holder, where it is not the organiser itself.
    pub account_holder: Option<String>,
    /// The account before.
    pub before: String,
    /// Whether somebody else has seen it.
    pub confirmed: bool,
}

impl Register {
    /// Whether an organiser can be paid on its account.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_state(&self, organiser: OrganiserId) -> Outcome<AccountState> {
        let now = self.organiser(organiser)?;
        self.account_of_statement(organiser, now.is_some_and(|now| now.internal))
    }

    /// Whether the payee of a statement can be paid: whether it was internal is frozen, its account is that of now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_of_statement(
        &self,
        organiser: OrganiserId,
        internal: bool,
    ) -> Outcome<AccountState> {
        if internal {
            return Ok(AccountState::Internal);
        }
        Ok(match self.organiser(organiser)? {
            Some(now) if now.iban.is_some() => match self.account_change(organiser)? {
                Some(change) if !change.confirmed => AccountState::ToConfirm,
                _ => AccountState::Ok,
            },
            _ => AccountState::None,
        })
    }

    /// The last change of an organiser's account or of its holder. `None` as long as it has its first account, or has none.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_change(&self, organiser: OrganiserId) -> Outcome<Option<AccountChange>> {
        self.one(
            "SELECT changed.seq, changed.recorded_by, changed.recorded_at, changed.iban, changed.account_holder, before.iban,
               EXISTS (SELECT 1 FROM organiser_confirmation WHERE version = changed.seq)
             FROM organiser_now AS now
             JOIN organiser_version AS before ON before.seq = (SELECT max(seq) FROM organiser_version AS earlier
               WHERE earlier.organiser = $1 AND earlier.iban IS NOT NULL
                 AND (earlier.iban <> now.iban OR earlier.account_holder IS NOT now.account_holder))
             JOIN organiser_version AS changed ON changed.seq = (SELECT min(seq) FROM organiser_version AS later
               WHERE later.organiser = $1 AND later.iban IS NOT NULL AND later.seq > before.seq)
             WHERE now.organiser = $1 AND now.iban IS NOT NULL",
            [organiser],
            |row| {
                Ok(AccountChange {
                    version: row.get(0)?,
                    by: row.get(1)?,
                    at: row.get(2)?,
                    iban: row.get(3)?,
                    account_holder: row.get(4)?,
                    before: row.get(5)?,
                    confirmed: row.get(6)?,
                })
            },
        )
    }

    /// Notes that a second person has seen an account that changed.
    ///
    /// # Errors
    /// When it was that person who wrote it, when it is confirmed already, or the register cannot be written.
    pub fn confirm_account(&self, version: i64, (by, at): (&str, &str)) -> Outcome<()> {
        self.execute(
            "INSERT INTO organiser_confirmation (version, recorded_by, recorded_at) VALUES ($1, $2, $3)",
            params![version, by, at],
        )?;
        Ok(())
    }
}
