//! The register: the only room that speaks SQL over `schema.sql`. Functions take and return domain values.

mod action;
mod audit;
mod beginning;
mod budgets;
mod check;
mod claim_lines;
mod claim_notes;
mod claim_prices;
mod claims;
mod closing;
mod copy;
mod corrections;
mod declines;
mod dossier_sql;
mod dossiers;
mod due_claims;
mod due_erasures;
mod entitlements;
mod erased_before;
mod erasures;
mod exposure;
mod fault;
mod file_system;
mod find;
mod held;
mod household_notes;
mod households;
mod instalments;
mod journal;
mod key;
mod key_file;
mod kit_vouchers;
mod known_at;
mod left_behind;
mod log;
mod log_lines;
mod manifest;
mod merges;
mod moves;
mod offers;
mod open;
mod organiser_accounts;
mod organiser_history;
mod organiser_merges;
mod organisers;
mod paid;
mod part;
mod pass_prints;
mod pass_states;
mod passes;
mod people;
mod person_accounts;
mod personal;
mod premiums;
mod priced_claims;
mod receipts;
mod refund_orders;
mod refunds;
mod rekey;
mod reports;
mod running;
mod schema;
mod schemes;
mod settings;
mod settled_answers;
mod settlement_steps;
mod settlements;
mod signing;
mod statuses;
#[cfg(test)]
mod tests;
mod till;
mod today;
mod used_before;
mod values;
mod verify;
mod voucher_list;
mod voucher_papers;
mod voucher_payments;
mod voucher_slips;
mod voucher_use;
mod vouchers;
mod waiting;
mod writer;
mod yearly;

use std::time::Duration;

use rusqlite::Connection;

pub use action::Action;
pub use audit::{Entry, Stamp, Subject};
pub use budgets::ClosedYear;
pub use check::Invariant;
pub use claim_lines::{ClaimLine, Decided};
pub use claim_notes::{Note, NoteCode, NoteLine};
pub use claim_prices::{ClaimPrice, Limits};
pub use claims::{Claim, Decision, Known, UsedBy};
pub use copy::{Copied, TableSum};
pub use corrections::{Correction, NewCorrection, Standing};
pub use declines::Decline;
pub use dossiers::{AnswerFact, FigureFact, HouseholdFacts, MemberFacts, StatusFact};
pub use entitlements::{Entitlement, Recording};
pub use erasures::Erased;
pub use exposure::{GroundOf, KnownUse, UseOf};
pub use fault::Fault;
pub use file_system::network_file_system;
pub use find::{Found, Home};
pub use held::{Held, HeldValue};
pub use household_notes::HouseholdNote;
pub use households::{Address, DatedAddress, Membership};
pub use instalments::{Instalment, Owed};
pub use key::RegisterKey;
pub use key_file::{KeyFile, Keys};
pub use known_at::{KitMade, KnownRight};
pub use log::{Link, LogEnd, LogFault};
pub use log_lines::LogLine;
pub use manifest::Manifest;
pub use offers::Offer;
pub use organiser_accounts::{AccountChange, AccountState};
pub use organiser_history::{Happened, OrganiserEvent};
pub use organisers::Organiser;
pub use paid::{PaidBack, PaidLine};
pub use part::{Part, clear as clear_part, taken};
pub use pass_prints::HeldCard;
pub use pass_states::PassEvent;
pub use passes::{HeldPass, Pass};
pub use people::{Identity, NumberHolder};
pub use person_accounts::PersonAccount;
pub use personal::{Fate, PERSONAL, Personal, Whom};
pub use premiums::NewPremium;
pub use priced_claims::PricedClaim;
pub use receipts::{Receipt, ReceiptFilter, ReceiptItem, ReceiptLine};
pub use refund_orders::{ListLine, NewRefundOrder, StoredRefundOrder};
pub use refunds::{ReceiptUsed, RefundClaim, WaitingRefund};
pub use running::Running;
pub use schema::LATEST_VERSION;
pub use schemes::StoredScheme;
pub use settled_answers::{KnownPayee, SettledAnswer};
pub use settlement_steps::Step;
pub use settlements::StoredSettlement;
pub use signing::StoredKey;
pub use statuses::{Answer, FactOf, Figure, Status};
pub use till::{Closing, Takings};
pub use today::Waits;
pub use used_before::UsedBefore;
pub use voucher_list::{ListedVoucher, VoucherFilter};
pub use voucher_papers::VoucherPaper;
pub use voucher_payments::Payment;
pub use voucher_slips::VoucherSlip;
pub use voucher_use::ValueUse;
pub use vouchers::{Receiver, Voucher};
pub use waiting::{WaitingClaim, WaitingStatement};
pub use writer::{Worker, Writer};

/// What a function of this room gives back.
pub type Outcome<T> = Result<T, Fault>;

/// An open register. Dropping it without [`Register::write`] having committed changes nothing.
#[derive(Debug)]
pub struct Register {
    connection: Connection,
    worker: Option<Worker>,
    /// With which a copy is made that opens in the same way.
    key: RegisterKey,
}

/// Whether a write is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Keep {
    /// Commit at the end.
    Yes,
    /// Do everything, report the same, and take it all back (`--dry-run`).
    No,
}

impl Register {
    /// Runs `work` in one immediate transaction: all of it is kept, or nothing is.
    ///
    /// # Errors
    /// What `work` gives, or a [`Fault`] when somebody else is writing or the disk refuses.
    pub fn write<T, E: From<Fault>>(
        &mut self,
        keep: Keep,
        work: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        let note = self.lock()?;
        let result = work(self);
        // Before the lock goes: the next one has its own.
        drop(note);
        let end = if result.is_ok() && keep == Keep::Yes {
            "COMMIT"
        } else {
            "ROLLBACK"
        };
        let ended = self.run(end);
        let value = result?;
        ended.map_err(Fault::at_commit)?;
        // A damaged write-ahead log loses commits without a word, so it is emptied into the register each time.
        let _what_is_read_now_is_emptied_later = self.empty_log();
        Ok(value)
    }

    /// Empties the log into the file, as far as nobody reads it. Without waiting: who reads for long would keep everybody from writing.
    ///
    /// # Errors
    /// When the register cannot be written.
    pub fn empty_log(&self) -> Outcome<()> {
        self.connection.busy_timeout(Duration::ZERO)?;
        let emptied = self.run("PRAGMA wal_checkpoint(TRUNCATE)");
        self.connection.busy_timeout(open::PATIENCE)?;
        emptied
    }

    /// Runs `look` on one state of the register, whatever others write meanwhile.
    ///
    /// # Errors
    /// What `look` gives, or when the register cannot be read.
    pub fn snapshot<T, E: From<Fault>>(
        &self,
        look: impl FnOnce(&Self) -> Result<T, E>,
    ) -> Result<T, E> {
        self.run("BEGIN DEFERRED")?;
        let seen = look(self);
        self.run("ROLLBACK")?;
        seen
    }

    fn run(&self, sql: &str) -> Outcome<()> {
        Ok(self.connection.execute_batch(sql)?)
    }

    fn execute(&self, sql: &str, values: impl rusqlite::Params) -> Outcome<usize> {
        #[cfg(test)]
        tests::note(sql);
        Ok(self.connection.prepare_cached(sql)?.execute(values)?)
    }

    /// The last sequence number given out by an `INTEGER PRIMARY KEY`.
    fn last_seq(&self) -> i64 {
        self.connection.last_insert_rowid()
    }

    /// The first row, if any.
    fn one<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Outcome<Option<T>> {
        #[cfg(test)]
        tests::note(sql);
        let mut statement = self.connection.prepare_cached(sql)?;
        let mut rows = statement.query(values)?;
        Ok(rows.next()?.map(read).transpose()?)
    }

    /// Every row, in memory: for what a person reads, not for bulk.
    fn all<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Outcome<Vec<T>> {
        #[cfg(test)]
        tests::note(sql);
        let mut statement = self.connection.prepare_cached(sql)?;
        let rows = statement.query_map(values, read)?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }

    /// Every row, one at a time: memory stays flat however many there are.
    fn each<T, E: From<Fault>>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        mut read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
        mut take: impl FnMut(T) -> Result<(), E>,
    ) -> Result<(), E> {
        #[cfg(test)]
        tests::note(sql);
        let mut statement = self.connection.prepare_cached(sql).map_err(Fault::from)?;
        let mut rows = statement.query(values).map_err(Fault::from)?;
        while let Some(row) = rows.next().map_err(Fault::from)? {
            take(read(row).map_err(Fault::from)?)?;
        }
        Ok(())
    }
}
