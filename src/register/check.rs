//! Whether the register is whole: its pages, its structure, its own rules, and what must be true of the ledger.

use rusqlite::Connection;

use super::schema::SCHEMA;
use super::{Fault, Outcome, Register};

/// Something that must be true of every row. The file refuses most breaches itself; here they are looked for all the same, since a file
/// can be changed without this program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Invariant {
    /// A claim has a decision.
    ClaimsDecided,
    /// An accepted claim has a price: that at which a club handed it in.
    ClaimsPriced,
    /// The shares of a claim, a correction or a premium add up to its price.
    SharesAddUp,
    /// A voucher is accepted once.
    VouchersOnce,
    /// A person has one right of a kind at a time.
    RightsApart,
    /// A household has one address at a time, and a person one place in it.
    PlacesApart,
    /// A pass has a state.
    PassesStated,
    /// A receipt is the sum of its lines, a reversal the opposite of what it takes back, and nobody paid more for a voucher than their
    /// share.
    ReceiptsAddUp,
    /// Receipts and closings of the till are numbered without gaps, and a closing ends later than the one before.
    TillFollows,
    /// What is entered in a run was accepted, and its amounts add up.
    EntriesAddUp,
    /// A statement is the sum of its entries.
    StatementsAddUp,
    /// What the funds bear of a run is what its payees get.
    FundsAddUp,
    /// A payment of a refund order is the sum of its lines, and so are its funds.
    RefundsAddUp,
    /// A year of a fund opens with what the year before left.
    BudgetsFollow,
    /// No run and no order is half closed.
    RunsClosed,
    /// What the log was told of is there, as long as no right was erased.
    RightsKept,
    /// Of whoever was erased nobody knows who it was.
    ErasedGone,
}

/// Whether a claim counts as accepted now.
const ACCEPTED: &str = "(SELECT decision FROM claim_decision WHERE claim_decision.claim = claim.seq ORDER BY nth DESC LIMIT 1) = 'accepted'";

/// Counted, since each commitment is one of a right, a run, an order or a regulation; how many rights an erasure took is not known.
const RIGHTS_KEPT: &str =
    "SELECT CAST(made - kept AS TEXT) FROM (SELECT (SELECT count(*) FROM commitment) AS made,
   (SELECT count(*) FROM entitlement) + (SELECT count(*) FROM scheme_version)
   + (SELECT count(hash) FROM settlement) + (SELECT count(hash) FROM refund_order) AS kept)
   WHERE made > kept AND NOT EXISTS (SELECT 1 FROM erasure WHERE class = 'entitlement')";

/// Told by the place of a receipt among all, or by the random id of a voucher.
const RECEIPTS_ADD_UP: &str = "SELECT CAST(seq AS TEXT) FROM receipt
     WHERE total IS NOT (SELECT sum(amount) FROM receipt_line WHERE receipt_line.receipt = receipt.seq)
       OR reverses IS NOT NULL AND (paid_by, total, handed) IS NOT (SELECT paid_by, -total, -handed FROM receipt AS undone WHERE undone.seq = receipt.reverses)
   UNION ALL SELECT lower(hex(id)) FROM voucher
     WHERE (SELECT coalesce(sum(amount), 0) FROM receipt_line WHERE receipt_line.voucher = voucher.id) NOT BETWEEN 0 AND coalesce(holder_share, 0)";

const TILL_FOLLOWS: &str = "SELECT CAST(seq AS TEXT) FROM receipt WHERE seq > 1 AND NOT EXISTS (SELECT 1 FROM receipt AS earlier WHERE earlier.seq = receipt.seq - 1)
     OR nth > 1 AND NOT EXISTS (SELECT 1 FROM receipt AS earlier WHERE earlier.year = receipt.year AND earlier.nth = receipt.nth - 1)
   UNION ALL SELECT CAST(seq AS TEXT) FROM till_closing WHERE seq > 1 AND NOT EXISTS
       (SELECT 1 FROM till_closing AS earlier WHERE earlier.seq = till_closing.seq - 1 AND earlier.last_receipt < till_closing.last_receipt)
     OR nth > 1 AND NOT EXISTS (SELECT 1 FROM till_closing AS earlier WHERE earlier.year = till_closing.year AND earlier.nth = till_closing.nth - 1)";

const ERASED_GONE: &str = "SELECT lower(hex(person)) FROM identity
   WHERE EXISTS (SELECT 1 FROM erasure WHERE erasure.person = identity.person AND class = 'identity')";

impl Invariant {
    /// Every one, in the order in which they are looked at.
    pub const ALL: &[Self] = &[
        Self::ClaimsDecided,
        Self::ClaimsPriced,
        Self::SharesAddUp,
        Self::VouchersOnce,
        Self::RightsApart,
        Self::PlacesApart,
        Self::PassesStated,
        Self::ReceiptsAddUp,
        Self::TillFollows,
        Self::EntriesAddUp,
        Self::StatementsAddUp,
        Self::FundsAddUp,
        Self::RefundsAddUp,
        Self::BudgetsFollow,
        Self::RunsClosed,
        Self::RightsKept,
        Self::ErasedGone,
    ];

    /// What gives the number or random id of each row that breaks it: walked along indexes, so that memory stays flat.
    fn sql(self) -> String {
        match self {
            Self::ClaimsDecided => "SELECT lower(hex(id)) FROM claim
                 WHERE NOT EXISTS (SELECT 1 FROM claim_decision WHERE claim_decision.claim = claim.seq)"
                .to_owned(),
            Self::ClaimsPriced => format!(
                "SELECT lower(hex(id)) FROM claim WHERE {ACCEPTED} AND NOT EXISTS (SELECT 1 FROM claim_price
                 WHERE claim_price.claim = claim.seq AND (claim_price.price = claim.price
                   OR EXISTS (SELECT 1 FROM refund_claim WHERE refund_claim.claim = claim.seq)))"
            ),
            Self::SharesAddUp => "SELECT (SELECT lower(hex(id)) FROM claim WHERE claim.seq = claim_price.claim) FROM claim_price
                 WHERE price IS NOT (SELECT sum(amount) FROM claim_share WHERE claim_share.claim = claim_price.claim)
               UNION ALL SELECT lower(hex(id)) FROM correction
                 WHERE price <> (SELECT coalesce(sum(amount), 0) FROM correction_share WHERE correction_share.correction = correction.seq)
               UNION ALL SELECT lower(hex(id)) FROM premium
                 WHERE amount IS NOT (SELECT sum(amount) FROM premium_share WHERE premium_share.premium = premium.id)"
                .to_owned(),
            Self::VouchersOnce => format!(
                "SELECT lower(hex(claim.id)) FROM claim INDEXED BY claim_voucher WHERE voucher IS NOT NULL AND {ACCEPTED}
                   AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.claim = claim.seq AND kind = 'cancel')
                   AND EXISTS (SELECT 1 FROM claim_now AS other WHERE other.voucher = claim.voucher AND other.seq < claim.seq
                     AND other.decision = 'accepted' AND NOT other.cancelled)"
            ),
            Self::RightsApart => "SELECT lower(hex(one.id)) FROM entitlement_now AS one WHERE EXISTS (SELECT 1 FROM entitlement_now AS other
                 WHERE other.person = one.person AND other.\"right\" = one.\"right\" AND other.id > one.id
                   AND (one.to_on IS NULL OR other.from_on < one.to_on) AND (other.to_on IS NULL OR other.to_on > one.from_on))"
                .to_owned(),
            Self::PlacesApart => "SELECT lower(hex(household)) FROM address AS one WHERE EXISTS (SELECT 1 FROM address AS later
                 WHERE later.household = one.household AND later.from_on > one.from_on AND (one.to_on IS NULL OR later.from_on < one.to_on))
               UNION ALL SELECT lower(hex(household)) FROM membership AS one WHERE EXISTS (SELECT 1 FROM membership AS later
                 WHERE later.household = one.household AND later.person = one.person AND later.from_on > one.from_on
                   AND (one.to_on IS NULL OR later.from_on < one.to_on))"
                .to_owned(),
            Self::PassesStated => "SELECT lower(hex(id)) FROM pass
                 WHERE NOT EXISTS (SELECT 1 FROM pass_state WHERE pass_state.pass = pass.id)"
                .to_owned(),
            Self::ReceiptsAddUp => RECEIPTS_ADD_UP.to_owned(),
            Self::TillFollows => TILL_FOLLOWS.to_owned(),
            Self::EntriesAddUp => format!(
                "SELECT CAST(entry.seq AS TEXT) FROM entry WHERE gross <> collected + borne + due
                   OR kind = 'claim' AND NOT EXISTS (SELECT 1 FROM claim WHERE claim.seq = entry.claim AND {ACCEPTED})"
            ),
            Self::StatementsAddUp => "SELECT number FROM statement WHERE (gross, collected, borne, due) IS NOT
                 (SELECT coalesce(sum(gross), 0), coalesce(sum(collected), 0), coalesce(sum(borne), 0), coalesce(sum(due), 0) FROM entry
                  WHERE entry.settlement = statement.settlement AND entry.organiser = statement.organiser)"
                .to_owned(),
            Self::FundsAddUp => "SELECT number FROM settlement
                 WHERE (SELECT coalesce(sum(amount), 0) FROM fund_total WHERE fund_total.settlement = settlement.id)
                   <> (SELECT coalesce(sum(due), 0) FROM statement WHERE statement.settlement = settlement.id)"
                .to_owned(),
            Self::RefundsAddUp => "SELECT number FROM refund_order
                 WHERE (SELECT coalesce(sum(amount), 0) FROM refund_fund WHERE refund_fund.refund_order = refund_order.id)
                   <> (SELECT coalesce(sum(amount), 0) FROM refund_line WHERE refund_line.refund_order = refund_order.id)
                   OR EXISTS (SELECT 1 FROM refund_payment WHERE refund_payment.refund_order = refund_order.id AND due <>
                     (SELECT coalesce(sum(amount), 0) FROM refund_line WHERE refund_line.refund_order = refund_order.id
                      AND refund_line.person = refund_payment.person))"
                .to_owned(),
            Self::BudgetsFollow => "SELECT fund || year FROM budget_year AS later WHERE EXISTS (SELECT 1 FROM budget_year AS earlier
                 WHERE earlier.fund = later.fund AND earlier.year = later.year - 1 AND earlier.carried_out <> later.carried_in)"
                .to_owned(),
            Self::RunsClosed => "SELECT number FROM settlement WHERE state = 'closing'
               UNION ALL SELECT number FROM refund_order WHERE state = 'closing'"
                .to_owned(),
            Self::RightsKept => RIGHTS_KEPT.to_owned(),
            Self::ErasedGone => ERASED_GONE.to_owned(),
        }
    }
}

impl Register {
    /// What is wrong with the pages of the file, in the words of SQLCipher: a page that was changed since it was written. A page that
    /// somebody is writing at this moment is looked at again.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn damaged_pages(&self) -> Outcome<Vec<String>> {
        let first = self.told("PRAGMA cipher_integrity_check")?;
        if first.is_empty() {
            return Ok(first);
        }
        let again = self.told("PRAGMA cipher_integrity_check")?;
        Ok(first
            .into_iter()
            .filter(|page| again.contains(page))
            .collect())
    }

    /// What is wrong with the structure of the file and with the values in it, in the words of SQLite.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn damaged_structure(&self) -> Outcome<Vec<String>> {
        let mut told = self.told("PRAGMA integrity_check")?;
        told.retain(|line| line != "ok");
        Ok(told)
    }

    /// The tables with a row that names what is not there, one for each such row.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn dangling(&self) -> Outcome<Vec<String>> {
        self.told("PRAGMA foreign_key_check")
    }

    /// The tables, guards, indexes and views that are not as this version lays them, by name.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn unlike_the_schema(&self) -> Outcome<Vec<String>> {
        let fresh = Connection::open_in_memory()?;
        fresh.execute_batch(SCHEMA)?;
        let (laid, found) = (shape(&fresh)?, shape(&self.connection)?);
        let other = |one: &&(String, String)| !laid.contains(one) || !found.contains(one);
        let mut names: Vec<String> = laid
            .iter()
            .chain(&found)
            .filter(other)
            .map(|(name, _)| name.clone())
            .collect();
        names.sort();
        names.dedup();
        Ok(names)
    }

    /// The number or random id of each row that breaks a rule.
    ///
    /// # Errors
    /// What `take` gives, or when the register cannot be read.
    pub fn each_breach<E: From<Fault>>(
        &self,
        rule: Invariant,
        take: impl FnMut(String) -> Result<(), E>,
    ) -> Result<(), E> {
        self.each(&rule.sql(), [], |row| row.get(0), take)
    }

    /// The first column of what a pragma tells. Never from the cache: some of them do their work while they are prepared.
    fn told(&self, pragma: &str) -> Outcome<Vec<String>> {
        let mut statement = self.connection.prepare(pragma)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<rusqlite::Result<_>>()?)
    }
}

/// Name and text of everything that a file holds beside rows, spaces left out.
fn shape(connection: &Connection) -> Outcome<Vec<(String, String)>> {
    let sql = "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY name";
    let mut statement = connection.prepare(sql)?;
    let rows = statement.query_map([], |row| {
        let text: String = row.get(1)?;
        Ok((row.get(0)?, text.split_whitespace().collect()))
    })?;
    Ok(rows.collect::<rusqlite::Result<_>>()?)
}
