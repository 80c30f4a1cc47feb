//! Orders of refunds: their lines, payments and funds, the OCMW's own list, and every step afterwards. The file freezes them.

use chrono::NaiveDate;
use rusqlite::{Row, params};

use super::{Outcome, Register};
use crate::domain::{FundId, Money, PersonId, RefundOrderId};
use crate::seal::Commitment;
use crate::settlement::{RefundDebts, RefundLine, RefundOf, RefundOrder, RefundPayment};

/// An order of refunds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredRefundOrder {
    /// Its identity.
    pub id: RefundOrderId,
    /// Number without gaps in its year.
    pub number: String,
    /// `closed`, `approved`, `ordered`, `paid` or `rejected`.
    pub state: String,
    /// Day of closing.
    pub closed_on: NaiveDate,
    /// Who closed it.
    pub closed_by: String,
    /// UTC moment of that.
    pub recorded_at: String,
    /// What is paid to all together.
    pub payable: Money,
    /// To how many.
    pub payments: i64,
    /// Hash over its lines and the order before.
    pub hash: Option<[u8; 32]>,
    /// Who approved it, and on which day.
    pub approved: Option<(String, NaiveDate)>,
    /// On which day it was paid.
    pub paid_on: Option<NaiveDate>,
}

const ORDER: &str = "SELECT refund_order.*,
  (SELECT coalesce(sum(payable), 0) FROM refund_payment WHERE refund_order = refund_order.id) AS payable,
  (SELECT count(*) FROM refund_payment WHERE refund_order = refund_order.id AND payable > 0) AS payments,
  (SELECT recorded_by FROM refund_step WHERE refund_order = refund_order.id AND state = 'approved' ORDER BY nth DESC LIMIT 1) AS approved_by,
  (SELECT on_day FROM refund_step WHERE refund_order = refund_order.id AND state = 'approved' ORDER BY nth DESC LIMIT 1) AS approved_on,
  (SELECT on_day FROM refund_step WHERE refund_order = refund_order.id AND state = 'paid' ORDER BY nth DESC LIMIT 1) AS paid_on
  FROM refund_order";

fn order(row: &Row<'_>) -> rusqlite::Result<StoredRefundOrder> {
    let approved_by: Option<String> = row.get("approved_by")?;
    Ok(StoredRefundOrder {
        id: row.get("id")?,
        number: row.get("number")?,
        state: row.get("state")?,
        closed_on: row.get("closed_on")?,
        closed_by: row.get("closed_by")?,
        recorded_at: row.get("recorded_at")?,
        payable: row.get("payable")?,
        payments: row.get("payments")?,
        hash: row.get("hash")?,
        approved: approved_by.zip(row.get("approved_on")?),
        paid_on: row.get("paid_on")?,
    })
}

/// An order that is being closed.
#[derive(Debug, Clone, Copy)]
pub struct NewRefundOrder<'a> {
    /// Its identity.
    pub id: RefundOrderId,
    /// Its number.
    pub number: &'a str,
    /// Day of closing.
    pub closed_on: NaiveDate,
    /// Hash of the order before.
    pub previous_hash: &'a [u8; 32],
    /// Hash of this one.
    pub hash: &'a [u8; 32],
    /// Who, and at which moment.
    pub by_at: (&'a str, &'a str),
}

/// The head or one line of the OCMW's own list of an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListLine {
    /// Whose line it is, and whose account stands in it; nobody's in the head.
    pub of: Option<(PersonId, PersonId)>,
    /// The commitment, which stays.
    pub commitment: Commitment,
    /// Salt and bytes, until they are erased.
    pub salted: Option<([u8; 32], Vec<u8>)>,
}

impl Register {
    /// Every order, earliest first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_orders(&self) -> Outcome<Vec<StoredRefundOrder>> {
        self.all(&format!("{ORDER} ORDER BY number"), [], order)
    }

    /// The order of a number.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_order(&self, number: &str) -> Outcome<Option<StoredRefundOrder>> {
        self.one(&format!("{ORDER} WHERE number = $1"), [number], order)
    }

    /// The number of the last order of a year, if any.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_refund_number_of(&self, year: i32) -> Outcome<Option<String>> {
        self.one(
            "SELECT number FROM refund_order WHERE number >= $1 AND number < $2 ORDER BY number DESC LIMIT 1",
            params![format!("R{year:04}-"), format!("R{:04}-", year + 1)],
            |row| row.get(0),
        )
    }

    /// The hash of the order closed last, to chain the next one to; zeroes before the first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn last_refund_hash(&self) -> Outcome<[u8; 32]> {
        let last = self.one(
            "SELECT hash FROM refund_order ORDER BY number DESC LIMIT 1",
            [],
            |row| row.get(0),
        )?;
        Ok(last.unwrap_or([0; 32]))
    }

    /// What is left of debts after every order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_debts(&self) -> Outcome<RefundDebts> {
        let mut debts = RefundDebts::new(self.persons_merged()?);
        for order in self.refund_orders()? {
            debts.closed(&order.recorded_at, &self.refund_payments(order.id)?);
        }
        Ok(debts)
    }

    /// Closes an order whole: from here on the file refuses every change.
    ///
    /// # Errors
    /// When a line stands in an order already, or the register cannot be written.
    pub fn close_refund_order(
        &self,
        new: NewRefundOrder<'_>,
        lines: &[RefundLine],
        worked: &RefundOrder,
        list: &[ListLine],
    ) -> Outcome<()> {
        let id = new.id;
        self.execute(
            "INSERT INTO refund_order (id, number, state, closed_on, closed_by, previous_hash, recorded_at)
             VALUES ($1, $2, 'closing', $3, $4, $5, $6)",
            params![id, new.number, new.closed_on, new.by_at.0, new.previous_hash, new.by_at.1],
        )?;
        for line in lines {
            let (claim, premium, correction) = match line.of {
                RefundOf::Claim(claim, _) => (Some(claim), None, None),
                RefundOf::Correction(claim, correction, _) => (Some(claim), None, Some(correction)),
                RefundOf::Premium(premium) => (None, Some(premium), None),
            };
            self.execute(
                "INSERT INTO refund_line (refund_order, person, claim, premium, correction, amount) VALUES ($1, $2, $3, $4, $5, $6)",
                params![id, line.person, claim, premium, correction, line.amount()],
            )?;
        }
        for one in &worked.payments {
            self.execute(
                "INSERT INTO refund_payment (refund_order, person, due, carried_in, carried_out, payable) VALUES ($1, $2, $3, $4, $5, $6)",
                params![id, one.person, one.due, one.carried_in, one.carried_out, one.payable],
            )?;
        }
        for (fund, amount) in &worked.funds {
            self.execute(
                "INSERT INTO refund_fund (refund_order, fund, amount) VALUES ($1, $2, $3)",
                params![id, fund.0, amount],
            )?;
        }
        for (nth, line) in (0_i64..).zip(list) {
            let (person, payee) = line.of.unzip();
            let (salt, bytes) = line
                .salted
                .as_ref()
                .map(|(salt, bytes)| (salt, bytes))
                .unzip();
            self.execute(
                "INSERT INTO personal_document (refund_order, nth, person, payee, salt, commitment, bytes) VALUES ($1, $2, $3, $4, $5, $6, $7)",
                params![id, nth, person, payee, salt, line.commitment.bytes(), bytes],
            )?;
        }
        self.commit_to(new.hash)?;
        self.execute(
            "UPDATE refund_order SET state = 'closed', hash = $1 WHERE id = $2",
            params![new.hash, id],
        )?;
        Ok(())
    }

    /// The next state of an order, by whom and for which day.
    ///
    /// # Errors
    /// When the file does not allow the step, or cannot be written.
    pub fn step_refund_order(
        &self,
        order: RefundOrderId,
        (state, on): (&str, NaiveDate),
        (by, at): (&str, &str),
    ) -> Outcome<()> {
        self.execute(
            "INSERT INTO refund_step (refund_order, nth, state, on_day, recorded_by, recorded_at)
             VALUES ($1, (SELECT coalesce(max(nth), 0) + 1 FROM refund_step WHERE refund_order = $1), $2, $3, $4, $5)",
            params![order, state, on, by, at],
        )?;
        self.execute(
            "UPDATE refund_order SET state = $1 WHERE id = $2",
            params![state, order],
        )?;
        Ok(())
    }

    /// The payments of an order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_payments(&self, order: RefundOrderId) -> Outcome<Vec<RefundPayment>> {
        self.all(
            "SELECT * FROM refund_payment WHERE refund_order = $1 ORDER BY person",
            [order],
            |row| {
                Ok(RefundPayment {
                    person: row.get("person")?,
                    due: row.get("due")?,
                    carried_in: row.get("carried_in")?,
                    carried_out: row.get("carried_out")?,
                    payable: row.get("payable")?,
                })
            },
        )
    }

    /// What each fund bears of an order.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_funds(&self, order: RefundOrderId) -> Outcome<Vec<(FundId, Money)>> {
        self.all(
            "SELECT fund, amount FROM refund_fund WHERE refund_order = $1 ORDER BY fund",
            [order],
            |row| Ok((FundId(row.get(0)?), row.get(1)?)),
        )
    }

    /// The OCMW's own list of an order as it was frozen, its head first.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn refund_list(&self, order: RefundOrderId) -> Outcome<Vec<ListLine>> {
        self.all(
            "SELECT person, payee, commitment, salt, bytes FROM personal_document WHERE refund_order = $1 ORDER BY nth",
            [order],
            |row| {
                let (person, salt): (Option<PersonId>, Option<[u8; 32]>) = (row.get(0)?, row.get(3)?);
                Ok(ListLine {
                    of: person.zip(row.get(1)?),
                    commitment: Commitment::from_bytes(row.get(2)?),
                    salted: salt.zip(row.get(4)?),
                })
            },
        )
    }

    /// The days on which the claims of an order were handed in.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn handed_in_of(&self, order: RefundOrderId) -> Outcome<Vec<NaiveDate>> {
        self.all(
            "SELECT hand_in.received_on FROM refund_line JOIN claim ON claim.seq = refund_line.claim
             JOIN hand_in ON hand_in.id = claim.hand_in WHERE refund_line.refund_order = $1 AND refund_line.correction IS NULL",
            [order],
            |row| row.get(0),
        )
    }
}
