//! A newer kit takes over what was redeemed with the older one, whose lists are then wiped.
//!
//! First the newer kit has everything, on the disk; then the older one loses its lists. What stops in between is done by asking
//! again: what was taken over is not taken twice.

use chrono::NaiveDate;
use rusqlite::types::Value;
use rusqlite::{Connection, TransactionBehavior, params};

use super::fault::Fault;
use super::open::{Kit, odd};
use crate::domain::Period;

impl Kit {
    /// Takes over redemptions and answers of an older kit of the same club, and wipes its lists; gives how many redemptions
    /// that kit had.
    ///
    /// # Errors
    /// [`Fault::OtherClub`], [`Fault::SameKit`], [`Fault::OlderKit`], [`Fault::OutOfDate`] when this kit cannot be used on that
    /// day, [`Fault::Renewed`] when another kit took over before, or a file's.
    pub fn renew(&mut self, old: &mut Self, on: NaiveDate) -> Result<usize, Fault> {
        self.may_follow(old, on)?;
        if old.renewed_by.is_some() {
            // All was taken over before; what has been taken back here since must not come back.
            old.compact()?;
            return old.redeemed();
        }
        let path = old.path.clone();
        let new = self.head().kit.to_string();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        // Nobody redeems with the older kit from here on.
        let held = old
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let taken = self.take_over(&held)?;
        held.execute_batch("DELETE FROM passes; DELETE FROM vouchers; DELETE FROM amounts")
            .and_then(|()| {
                let forget = "UPDATE head SET renewed_by = $1, list_key = zeroblob(32)";
                held.execute(forget, [new])
            })
            .and_then(|_| held.commit())
            .map_err(fault)?;
        old.compact()?;
        Ok(taken)
    }

    /// Deleted bytes are overwritten where they stood; this gives the room back.
    fn compact(&self) -> Result<(), Fault> {
        let compacted = self.connection.execute_batch("VACUUM");
        compacted.map_err(|fault| self.fault(&fault))
    }

    /// How many redemptions stand in this kit.
    fn redeemed(&self) -> Result<usize, Fault> {
        let counted = "SELECT count(*) FROM redemptions";
        let counted: Result<i64, _> = self.connection.query_row(counted, [], |row| row.get(0));
        let counted = counted.map_err(|fault| self.fault(&fault))?;
        Ok(usize::try_from(counted).unwrap_or_default())
    }

    fn may_follow(&self, old: &Self, on: NaiveDate) -> Result<(), Fault> {
        let (head, before) = (self.head(), old.head());
        let days = |valid: Period| (valid.from, valid.to);
        if head.club_id != before.club_id || self.tokens != old.tokens {
            return Err(Fault::OtherClub(before.club_name.clone()));
        }
        if head.kit == before.kit {
            return Err(Fault::SameKit(self.path.clone()));
        }
        if days(head.valid) < days(before.valid) {
            return Err(Fault::OlderKit(self.path.clone()));
        }
        if !head.valid.contains(on) {
            return Err(Fault::OutOfDate {
                on,
                valid: head.valid,
            });
        }
        if old.renewed_by.is_some_and(|by| by != head.kit) {
            return Err(Fault::Renewed(old.path.clone()));
        }
        Ok(())
    }

    /// Copies what is not here yet, in the order in which it was redeemed.
    pub(super) fn take_over(&mut self, old: &Connection) -> Result<usize, Fault> {
        let path = self.path.clone();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        let taken = copy_redemptions(old, &transaction)
            .and_then(|taken| copy_answers(old, &transaction).map(|()| taken))
            .map_err(fault)?;
        transaction.commit().map_err(fault)?;
        Ok(taken)
    }
}

fn copy_redemptions(old: &Connection, new: &Connection) -> rusqlite::Result<usize> {
    let mut select = old.prepare(
        "SELECT reference, kit, token, voucher, offer, price_class, price, collected, redeemed_on, provisional, exported
         FROM redemptions ORDER BY nth",
    )?;
    let mut insert = new.prepare(
        "INSERT INTO redemptions (reference, nth, kit, token, voucher, offer, price_class, price, collected, redeemed_on, provisional, exported)
         VALUES ($1, (SELECT coalesce(max(nth), 0) + 1 FROM redemptions), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
         ON CONFLICT (reference) DO UPDATE SET exported = max(exported, excluded.exported)",
    )?;
    let mut rows = select.query([])?;
    let mut taken = 0;
    while let Some(row) = rows.next()? {
        for place in 0..11 {
            insert.raw_bind_parameter(place + 1, row.get::<_, Value>(place)?)?;
        }
        if insert.raw_execute()? != 1 {
            return Err(odd());
        }
        taken += 1;
    }
    Ok(taken)
}

fn copy_answers(old: &Connection, new: &Connection) -> rusqlite::Result<()> {
    let mut select = old.prepare("SELECT reference, accepted, code FROM answers")?;
    let mut insert =
        new.prepare("INSERT INTO answers VALUES ($1, $2, $3) ON CONFLICT DO NOTHING")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        let [reference, accepted, code] = [row.get_ref(0)?, row.get_ref(1)?, row.get_ref(2)?];
        insert.execute(params![
            reference.as_str()?,
            accepted.as_str()?,
            code.as_str()?
        ])?;
    }
    Ok(())
}
