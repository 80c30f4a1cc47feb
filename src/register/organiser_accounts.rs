//! On which account an organiser is paid: one that changed waits until a second person has seen it.

use rusqlite::{Row, params};

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
    /// It was merged: another is paid in its place.
    Merged,
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
            Self::Merged => "merged",
        }
    }
}

/// An account that a second person must see: the version that wrote it down, or that goes with a merge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountChange {
    /// That version.
    pub version: i64,
    /// Who changed it, or merged another organiser into this one.
    pub by: String,
    /// When.
    pub at: String,
    /// Who wrote the account down.
    pub written_by: String,
    /// The account.
    pub iban: String,
    /// Its holder, where it is not the organiser itself.
    pub account_holder: Option<String>,
    /// Whether somebody else has seen it.
    pub confirmed: bool,
}

/// The account of an organiser at a moment, and by whom it became what it is. One that was written down when something had been handed
/// in already is looked at like one that changed: money waits for it.
const CHANGE: &str = "SELECT now.iban, now.account_holder, written.seq, written.recorded_by, written.recorded_at,
    before.seq IS NOT NULL OR EXISTS (SELECT 1 FROM claim WHERE claim.recorded_at < written.recorded_at
      AND claim.organiser IN (SELECT $1 UNION ALL SELECT merged FROM organiser_merge WHERE survivor = $1 AND recorded_at <= $2)),
    merge.seq, merge.recorded_by, merge.recorded_at
  FROM organiser_version AS now
  LEFT JOIN organiser_version AS before ON before.seq = (SELECT max(seq) FROM organiser_version AS earlier
    WHERE earlier.organiser = $1 AND earlier.seq < now.seq AND earlier.iban IS NOT NULL
      AND (earlier.iban <> now.iban OR earlier.account_holder IS NOT now.account_holder))
  JOIN organiser_version AS written ON written.seq = (SELECT min(seq) FROM organiser_version AS later
    WHERE later.organiser = $1 AND later.iban IS NOT NULL AND later.seq > coalesce(before.seq, 0))
  LEFT JOIN organiser_version AS merge ON merge.seq = (SELECT max(account) FROM organiser_merge
    WHERE survivor = $1 AND recorded_at <= $2)
  WHERE now.iban IS NOT NULL AND now.seq = (SELECT max(seq) FROM organiser_version WHERE organiser = $1 AND recorded_at <= $2)";
/// After every moment.
const EVER: &str = "9999";

impl Register {
    /// Whether an organiser can be paid on its account.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_state(&self, organiser: OrganiserId) -> Outcome<AccountState> {
        if self.payee(organiser)? != organiser {
            return Ok(AccountState::Merged);
        }
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

    /// What a second person must see of an organiser's account. `None` as long as it has its first account, written down before
    /// anything was handed in, or has none.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_change(&self, organiser: OrganiserId) -> Outcome<Option<AccountChange>> {
        self.account_change_at(organiser, EVER)
    }

    /// The same, as it was known at a moment.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_change_at(
        &self,
        organiser: OrganiserId,
        at: &str,
    ) -> Outcome<Option<AccountChange>> {
        let found = self.one(CHANGE, params![organiser, at], change)?;
        let Some(mut change) = found.flatten() else {
            return Ok(None);
        };
        let seen = self.one(
            "SELECT 1 FROM organiser_confirmation WHERE version = $1 AND recorded_at <= $2",
            params![change.version, at],
            |_| Ok(()),
        )?;
        change.confirmed = seen.is_some();
        Ok(Some(change))
    }

    /// Who else is paid on an account: the organisers that stand, by id of the list, and whether somebody of a household is.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn account_also_of(
        &self,
        iban: &str,
        organiser: OrganiserId,
    ) -> Outcome<(Vec<(String, String)>, bool)> {
        let others = self.all(
            "SELECT alias, name FROM organiser_now AS other WHERE iban = $1 AND organiser <> $2
               AND NOT EXISTS (SELECT 1 FROM organiser_payee WHERE organiser = other.organiser) ORDER BY alias",
            params![iban, organiser],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let household = self.one(
            "SELECT 1 FROM person_account AS now WHERE iban = $1
               AND seq = (SELECT max(seq) FROM person_account WHERE person = now.person) LIMIT 1",
            [iban],
            |_| Ok(()),
        )?;
        Ok((others, household.is_some()))
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

/// What waits or was confirmed; nothing where the first account was known before anything was handed in.
fn change(row: &Row<'_>) -> rusqlite::Result<Option<AccountChange>> {
    let written: i64 = row.get(2)?;
    let merged = row
        .get::<_, Option<i64>>(6)?
        .filter(|merge| *merge > written);
    let (version, at) = match (merged, row.get::<_, bool>(5)?) {
        (Some(merge), _) => (merge, 7),
        (None, true) => (written, 3),
        (None, false) => return Ok(None),
    };
    Ok(Some(AccountChange {
        version,
        by: row.get(at)?,
        at: row.get(at + 1)?,
        written_by: row.get(3)?,
        iban: row.get(0)?,
        account_holder: row.get(1)?,
        confirmed: false,
    }))
}
