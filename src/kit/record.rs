//! What is written of a redemption, and its reference.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::fault::Fault;
use super::open::Kit;
use super::request::{Meant, Request};
use crate::domain::{KitId, Money, PassNumber};
use crate::seal::{ClubToken, Randomness, draws};

/// A redemption about to be written.
pub(super) struct Entry {
    pub(super) token: ClubToken,
    pub(super) voucher: bool,
    pub(super) line: usize,
    pub(super) remembered: bool,
    pub(super) collected: Option<Money>,
    pub(super) provisional: bool,
}

/// What was written.
pub(super) struct Recorded {
    /// The reference it got.
    pub(super) reference: String,
    /// The reference that the same pass got before, for the same offer and day.
    pub(super) before: Option<String>,
}

impl Entry {
    /// Of a pass.
    pub(super) fn new(
        token: ClubToken,
        meant: &Meant,
        collected: impl Into<Option<Money>>,
    ) -> Self {
        Self {
            token,
            voucher: false,
            line: meant.line,
            remembered: meant.remembered,
            collected: collected.into(),
            provisional: false,
        }
    }

    /// Of a voucher, which is good once.
    pub(super) fn of_voucher(self) -> Self {
        Self {
            voucher: true,
            ..self
        }
    }

    /// Subject to a check.
    pub(super) fn provisional(self) -> Self {
        Self {
            provisional: true,
            ..self
        }
    }
}

impl Kit {
    /// Writes the redemption; `None` when another program spent the voucher meanwhile.
    pub(super) fn record(
        &mut self,
        entry: &Entry,
        request: &Request,
        random: &dyn Randomness,
    ) -> Result<Option<Recorded>, Fault> {
        let kit = self.head().kit;
        let offer = self.offer(entry.line).clone();
        let chosen = request.names_an_offer().then_some(entry.line);
        let path = self.path.clone();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        if entry.voucher && is_spent(&transaction, entry.token).map_err(fault)? {
            return Ok(None);
        }
        let before = if entry.voucher {
            None
        } else {
            noted_before(&transaction, entry.token, &offer.offer, request.on).map_err(fault)?
        };
        let reference = next_reference(&transaction, kit, chosen, random).map_err(fault)?;
        transaction
            .execute(
                "INSERT INTO redemptions (reference, nth, kit, token, voucher, offer, price_class, price, collected, redeemed_on, provisional)
                 VALUES ($1, (SELECT coalesce(max(nth), 0) + 1 FROM redemptions), $2, $3, $4, $5, $6, $7, $8, $9, $10)",
                params![
                    reference,
                    kit.to_string(),
                    entry.token.bytes(),
                    entry.voucher,
                    offer.offer,
                    offer.price_class,
                    offer.price.cents(),
                    entry.collected.unwrap_or_default().cents(),
                    request.on.to_string(),
                    entry.provisional,
                ],
            )
            .map_err(fault)?;
        transaction.commit().or_else(|unsure| {
            // Where only the end of the commit failed it stands all the same, and the holder must not be sent away.
            let stands = stands(&self.connection, &reference).unwrap_or(false);
            if stands { Ok(()) } else { Err(fault(unsure)) }
        })?;
        Ok(Some(Recorded { reference, before }))
    }
}

fn stands(connection: &Connection, reference: &str) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM redemptions WHERE reference = $1)",
        [reference],
        |row| row.get(0),
    )
}

/// The last redemption of a pass for an offer on a day.
fn noted_before(
    connection: &Connection,
    token: ClubToken,
    offer: &str,
    on: NaiveDate,
) -> rusqlite::Result<Option<String>> {
    connection
        .prepare_cached(
            "SELECT reference FROM redemptions WHERE token = $1 AND offer = $2 AND redeemed_on = $3 ORDER BY nth DESC LIMIT 1",
        )?
        .query_row(params![token.bytes(), offer, on.to_string()], |row| row.get(0))
        .optional()
}

/// Whether a voucher was accepted before.
pub(super) fn is_spent(connection: &Connection, token: ClubToken) -> rusqlite::Result<bool> {
    connection
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM redemptions WHERE token = $1 AND voucher = 1)",
        )?
        .query_row([token.bytes()], |row| row.get(0))
}

/// The installation's id, drawn at the first redemption, a running number, and five characters of chance: `R7K2M9-0042-X4TQ8`.
/// A kit that is copied after its first use has the same id and counts on from the same number; chance keeps the two apart.
fn next_reference(
    transaction: &Transaction<'_>,
    kit: KitId,
    chosen: Option<usize>,
    random: &dyn Randomness,
) -> rusqlite::Result<String> {
    let chosen = chosen.and_then(|line| i64::try_from(line).ok());
    let next = "UPDATE installation SET last_number = last_number + 1, chosen = coalesce($1, chosen) RETURNING id, last_number";
    let numbered = |row: &rusqlite::Row<'_>| {
        let (id, number): (String, i64) = (row.get(0)?, row.get(1)?);
        let numbered = format!("{id}-{number:04}");
        let chance = PassNumber::new(draws(random, "kit-reference", numbered.as_bytes()));
        Ok(format!("{numbered}-{}", &chance.canonical()[..5]))
    };
    if let Some(reference) = transaction.query_row(next, [chosen], numbered).optional()? {
        return Ok(reference);
    }
    // A pass number is random and free of words nobody wants to read; its beginning will do as an id.
    let drawn = PassNumber::new(draws(random, "kit-installation", kit.bytes()));
    transaction.execute(
        "INSERT INTO installation VALUES (1, $1, 0, NULL)",
        [&drawn.canonical()[..6]],
    )?;
    transaction.query_row(next, [chosen], numbered)
}
