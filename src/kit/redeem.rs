//! Redeems a code: one transaction, on the disk before the answer is given.

use chrono::NaiveDate;
use rusqlite::{Connection, OptionalExtension, Transaction, TransactionBehavior, params};

use super::answer::Answer;
use super::entry::{self, Good, VoucherEntry};
use super::fault::Fault;
use super::open::Kit;
use super::request::{Request, shown};
use crate::domain::{Code, KitId, Money, PassNumber, VoucherCode};
use crate::seal::{ClubToken, Randomness, draws};

/// A redemption about to be written.
struct Entry {
    token: ClubToken,
    voucher: bool,
    line: usize,
    price: Money,
    collected: Money,
    provisional: bool,
}

impl Kit {
    /// Redeems what was shown, and answers.
    ///
    /// # Errors
    /// [`Fault::OutOfDate`] when the kit may not be used that day; [`Fault::WhichOffer`], [`Fault::UnknownOffer`],
    /// [`Fault::PaidElsewhere`], [`Fault::NothingOn`] or [`Fault::OtherOffer`] when the club must say more or something else; the
    /// file's faults. For a pass they follow from the request and the offers alone, never from the pass. After a fault nothing
    /// is written.
    pub fn redeem(
        &mut self,
        code: &Code,
        request: &Request,
        random: &dyn Randomness,
    ) -> Result<Answer, Fault> {
        if !self.head().valid.contains(request.on) {
            return Err(Fault::OutOfDate {
                on: request.on,
                valid: self.head().valid,
            });
        }
        match code {
            Code::Pass(number) => self.redeem_pass(number, request, random),
            Code::Voucher(code) => self.redeem_voucher(code, request, random),
        }
    }

    /// Known or not, ordinary or not: the same statements and the same codes are computed, and an amount comes out.
    fn redeem_pass(
        &mut self,
        number: &PassNumber,
        request: &Request,
        random: &dyn Randomness,
    ) -> Result<Answer, Fault> {
        let line = request.at_door(self.offers())?;
        let price = self.offers()[line].price;
        let found = self.sealed(
            "SELECT entry FROM passes WHERE fingerprint = $1",
            number.canonical(),
        )?;
        let opened = self
            .list
            .open_entry(number.canonical(), &found.unwrap_or_default());
        let sealed_group = entry::group_on(&opened, request.on);
        let group = if found.is_some() { sealed_group } else { 0 };
        let to_collect = self.amount(group, line);
        let entry = Entry {
            token: self.tokens.token_of(number.canonical()),
            voucher: false,
            line,
            price,
            collected: to_collect,
            provisional: found.is_none(),
        };
        let reference = self.record(&entry, request.on, random)?;
        Ok(
            reference.map_or(Answer::NotValid, |reference| Answer::Pass {
                to_collect,
                reference,
            }),
        )
    }

    fn redeem_voucher(
        &mut self,
        code: &VoucherCode,
        request: &Request,
        random: &dyn Randomness,
    ) -> Result<Answer, Fault> {
        let token = self.tokens.token_of(code.canonical());
        if is_spent(&self.connection, token).map_err(|fault| self.fault(&fault))? {
            return Ok(Answer::NotValid);
        }
        let Some(sealed) = self.sealed(
            "SELECT entry FROM vouchers WHERE fingerprint = $1",
            code.canonical(),
        )?
        else {
            return self.accept_unknown(token, request, random);
        };
        let opened = VoucherEntry::read(&self.list.open_entry(code.canonical(), &sealed))
            .ok_or_else(|| self.fault(&super::open::odd()))?;
        if opened.withdrawn || !opened.valid.contains(request.on) {
            return Ok(Answer::NotValid);
        }
        let (line, price, to_collect) = match opened.good_for {
            Good::Line(line) => {
                let line = usize::from(line);
                let offer = self
                    .offers()
                    .get(line)
                    .ok_or_else(|| self.fault(&super::open::odd()))?;
                request.agrees(offer)?;
                (line, offer.price, opened.to_collect)
            }
            Good::Value(value) => {
                let line = request.listed(self.offers())?;
                let price = self.offers()[line].price;
                (line, price, beyond(price, value))
            }
        };
        let entry = Entry {
            token,
            voucher: true,
            line,
            price,
            collected: to_collect,
            provisional: false,
        };
        let reference = self.record(&entry, request.on, random)?;
        let offer = shown(&self.offers()[line]);
        Ok(
            reference.map_or(Answer::NotValid, |reference| Answer::Voucher {
                offer,
                to_collect,
                reference,
            }),
        )
    }

    /// A voucher that the municipality may have issued after this kit was made. What the club collects stands on the paper.
    fn accept_unknown(
        &mut self,
        token: ClubToken,
        request: &Request,
        random: &dyn Randomness,
    ) -> Result<Answer, Fault> {
        let line = request.listed(self.offers())?;
        let entry = Entry {
            token,
            voucher: true,
            line,
            price: self.offers()[line].price,
            collected: Money::ZERO,
            provisional: true,
        };
        let reference = self.record(&entry, request.on, random)?;
        let offer = shown(&self.offers()[line]);
        Ok(reference.map_or(Answer::NotValid, |reference| {
            Answer::AcceptedSubjectToCheck { offer, reference }
        }))
    }

    fn sealed(&self, select: &str, canonical: &str) -> Result<Option<[u8; 32]>, Fault> {
        let fingerprint = self.list.fingerprint(canonical);
        self.connection
            .query_row(select, [fingerprint.bytes()], |row| row.get(0))
            .optional()
            .map_err(|fault| self.fault(&fault))
    }

    /// Writes the redemption and gives its reference; `None` when another program spent the voucher meanwhile.
    fn record(
        &mut self,
        entry: &Entry,
        on: NaiveDate,
        random: &dyn Randomness,
    ) -> Result<Option<String>, Fault> {
        let kit = self.head().kit;
        let path = self.path.clone();
        let fault = |fault: rusqlite::Error| Fault::of(&path, &fault);
        let transaction = self
            .connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(fault)?;
        if entry.voucher && is_spent(&transaction, entry.token).map_err(fault)? {
            return Ok(None);
        }
        let reference = next_reference(&transaction, kit, random).map_err(fault)?;
        insert(&transaction, &reference, entry, on).map_err(fault)?;
        transaction.commit().map_err(fault)?;
        Ok(Some(reference))
    }
}

fn is_spent(connection: &Connection, token: ClubToken) -> rusqlite::Result<bool> {
    connection.query_row(
        "SELECT EXISTS (SELECT 1 FROM redemptions WHERE token = $1 AND voucher = 1)",
        [token.bytes()],
        |row| row.get(0),
    )
}

/// What a value leaves to be collected; no change is given.
fn beyond(price: Money, value: Money) -> Money {
    price.checked_sub(value.min(price)).unwrap_or(price)
}

/// The installation's id, drawn at the first redemption, a running number, and three characters of chance: `R7K2M9-0042-X4T`.
/// A kit that is copied after its first use has the same id and counts on from the same number; chance keeps the two apart.
fn next_reference(
    transaction: &Transaction<'_>,
    kit: KitId,
    random: &dyn Randomness,
) -> rusqlite::Result<String> {
    let next = "UPDATE installation SET last_number = last_number + 1 RETURNING id, last_number";
    let numbered = |row: &rusqlite::Row<'_>| {
        let (id, number): (String, i64) = (row.get(0)?, row.get(1)?);
        let numbered = format!("{id}-{number:04}");
        let chance = PassNumber::new(draws(random, "kit-reference", numbered.as_bytes()));
        Ok(format!("{numbered}-{}", &chance.canonical()[..3]))
    };
    if let Some(reference) = transaction.query_row(next, [], numbered).optional()? {
        return Ok(reference);
    }
    // A pass number is random and free of words nobody wants to read; its beginning will do as an id.
    let drawn = PassNumber::new(draws(random, "kit-installation", kit.bytes()));
    transaction.execute(
        "INSERT INTO installation VALUES (1, $1, 0)",
        [&drawn.canonical()[..6]],
    )?;
    transaction.query_row(next, [], numbered)
}

fn insert(
    transaction: &Transaction<'_>,
    reference: &str,
    entry: &Entry,
    on: NaiveDate,
) -> rusqlite::Result<()> {
    let line = i64::try_from(entry.line).ok();
    transaction
        .execute(
            "INSERT INTO redemptions (reference, token, voucher, line, price, collected, redeemed_on, provisional)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            params![
                reference,
                entry.token.bytes(),
                entry.voucher,
                line,
                entry.price.cents(),
                entry.collected.cents(),
                on.to_string(),
                entry.provisional,
            ],
        )
        .map(|_| ())
}
