//! What a run decided, as it is answered to clubs, and what was known of a payee when it closed: read again, it is the same.

use rusqlite::{Row, params};

use super::organiser_accounts::AccountState;
use super::settlements::StoredSettlement;
use super::{Fault, Outcome, Register};
use crate::domain::{Money, OrganiserId};

/// How a claim stood when a run closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SettledAnswer {
    /// The club that handed it in.
    pub organiser: OrganiserId,
    /// The club's own number for it.
    pub reference: String,
    /// Whether the run pays it; `None` when the run holds nothing of it.
    pub paid: Option<bool>,
    /// The public code of its decision.
    pub code: String,
    /// The club's own price, as it was corrected.
    pub price: Money,
}

/// A payee as it was known at a moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownPayee {
    /// Its id in the municipality's list.
    pub alias: String,
    /// Its name.
    pub name: String,
    /// Whether it could be paid.
    pub account: AccountState,
    /// Its account.
    pub iban: Option<String>,
    /// Holder of the account where it is not the club itself.
    pub account_holder: Option<String>,
}

fn answer(row: &Row<'_>) -> rusqlite::Result<SettledAnswer> {
    let kind: Option<String> = row.get("kind")?;
    let paid = kind.map(|kind| kind != "reversal");
    let corrected: Option<Money> = row.get("gross")?;
    let asked: Money = row.get("price")?;
    Ok(SettledAnswer {
        organiser: row.get("organiser")?,
        reference: row.get("reference")?,
        paid,
        code: row.get("code")?,
        price: corrected.filter(|_| paid == Some(true)).unwrap_or(asked),
    })
}

impl Register {
    /// What a run decided: what it pays, corrected or not, what was refused since the run before, and what was open when it closed.
    /// Club by club, by reference.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_settled_answer<E: From<Fault>>(
        &self,
        of: &StoredSettlement,
        take: impl FnMut(SettledAnswer) -> Result<(), E>,
    ) -> Result<(), E> {
        let since = self.one(
            "SELECT coalesce(max(recorded_at), '') FROM settlement WHERE last_month < $1",
            [of.run.first()],
            |row| row.get::<_, String>(0),
        );
        let since = since.map_err(E::from)?.unwrap_or_default();
        self.each(
            "SELECT claim.organiser, claim.reference, claim.price, last.kind, last.gross, decision.code
             FROM claim JOIN claim_decision AS decision ON decision.claim = claim.seq
               AND decision.nth = (SELECT max(nth) FROM claim_decision WHERE claim = claim.seq AND recorded_at <= $1)
             LEFT JOIN entry AS last ON last.seq = (SELECT max(seq) FROM entry WHERE claim = claim.seq AND settlement = $2)
             WHERE NOT EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim.seq)
               AND (last.seq IS NOT NULL OR decision.decision = 'open' OR (decision.decision = 'refused' AND decision.recorded_at > $3))
             ORDER BY claim.organiser, claim.reference",
            params![of.recorded_at, of.id, since],
            answer,
            take,
        )
    }

    /// A payee as it was known at a moment.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn payee_known_at(&self, payee: OrganiserId, at: &str) -> Outcome<Option<KnownPayee>> {
        let change = self.account_change_at(payee, at)?;
        let waits = change.is_some_and(|change| !change.confirmed);
        self.one(
            "SELECT organiser.alias, now.name, now.internal, now.iban, now.account_holder
             FROM organiser JOIN organiser_version AS now ON now.seq = (SELECT max(seq) FROM organiser_version
               WHERE organiser = $1 AND recorded_at <= $2)
             WHERE organiser.id = $1",
            params![payee, at],
            |row| {
                Ok(KnownPayee {
                    alias: row.get("alias")?,
                    name: row.get("name")?,
                    account: if row.get("internal")? {
                        AccountState::Internal
                    } else if row.get::<_, Option<String>>("iban")?.is_none() {
                        AccountState::None
                    } else if waits {
                        AccountState::ToConfirm
                    } else {
                        AccountState::Ok
                    },
                    iban: row.get("iban")?,
                    account_holder: row.get("account_holder")?,
                })
            },
        )
    }
}
