//! What was done for one family while it stands there: what can be taken back, and what is said when it goes.

use crate::commands::receipt;
use crate::commands::voucher::Sale;
use crate::domain::{HouseholdId, PersonId, Said};
use crate::register::Receipt;
use crate::said;

/// One step.
pub enum Done {
    /// These passes were issued.
    Passes(Vec<String>),
    /// A pass was replaced by this one.
    Replaced(String),
    /// A pass was blocked.
    Blocked(String),
    /// A pass may be used again.
    Freed(String),
    /// The note of this number was written.
    Note(i64),
    /// These vouchers were sold.
    Sold(Sale),
    /// What was still due was paid.
    Paid(Paid),
}

/// What was paid after the day of issue.
pub struct Paid {
    /// For these vouchers.
    pub codes: Vec<String>,
    /// The receipt.
    pub receipt: Receipt,
}

/// One family at the counter.
pub struct Visit {
    /// The household.
    pub household: HouseholdId,
    /// The id by which people know it.
    pub alias: String,
    /// Whose rights were looked at: once a visit stands in the log.
    pub looked: Vec<PersonId>,
    /// The member whom the keys are about.
    pub picked: usize,
    /// So many lines further down the page is read.
    pub scroll: usize,
    /// What was done, in order.
    pub done: Vec<Done>,
    /// So many of these steps are on paper: they are not taken back any more.
    pub printed: usize,
}

impl Visit {
    /// Somebody of a household comes in.
    pub fn of(household: HouseholdId, alias: String) -> Self {
        Self {
            household,
            alias,
            looked: Vec::new(),
            picked: 0,
            scroll: 0,
            done: Vec::new(),
            printed: 0,
        }
    }

    /// The passes that were issued and stand.
    pub fn passes(&self) -> usize {
        let of = |done: &Done| match done {
            Done::Passes(numbers) => numbers.len(),
            Done::Replaced(_) => 1,
            _ => 0,
        };
        self.done.iter().map(of).sum()
    }

    /// The last step, as long as it can be taken back.
    pub fn last(&self) -> Option<&Done> {
        self.done.get(self.printed..).and_then(<[Done]>::last)
    }

    /// The numbers of passes and the codes of vouchers that were issued and not printed yet.
    pub fn unprinted(&self) -> (Vec<String>, Vec<String>) {
        let (mut passes, mut vouchers) = (Vec::new(), Vec::new());
        for done in self.done.get(self.printed..).unwrap_or_default() {
            match done {
                Done::Passes(numbers) => passes.extend(numbers.iter().cloned()),
                Done::Replaced(number) => passes.push(number.clone()),
                Done::Sold(sale) => vouchers.extend(codes(sale)),
                Done::Paid(paid) => vouchers.extend(paid.codes.iter().cloned()),
                _ => {}
            }
        }
        (passes, vouchers)
    }

    /// The receipts that were not printed yet.
    pub fn receipts(&self) -> Vec<Receipt> {
        let steps = self.done.get(self.printed..).unwrap_or_default();
        steps.iter().filter_map(Done::receipt).cloned().collect()
    }

    /// What is said when the family goes: what was done for it, and what was paid. Nothing where nothing was done.
    pub fn goodbye(&self, names: &str) -> Vec<Said> {
        if self.done.is_empty() {
            return Vec::new();
        }
        let sales = || self.done.iter().filter_map(Done::sale);
        let vouchers: usize = sales().map(Sale::count).sum();
        let helped = said!(
            "desk-goodbye",
            names = names,
            passes = self.passes(),
            vouchers = vouchers
        );
        let receipts = self.done.iter().filter_map(Done::receipt);
        let mut all = vec![helped];
        all.extend(receipts.map(receipt::shown));
        if self.unprinted() != (Vec::new(), Vec::new()) {
            all.push(said!("desk-unprinted"));
        }
        all
    }
}

impl Done {
    fn receipt(&self) -> Option<&Receipt> {
        match self {
            Self::Sold(sale) => sale.receipt.as_ref(),
            Self::Paid(paid) => Some(&paid.receipt),
            _ => None,
        }
    }

    fn sale(&self) -> Option<&Sale> {
        match self {
            Self::Sold(sale) => Some(sale),
            _ => None,
        }
    }

    /// What taking it back would do, and with which command where there is one; nothing where it cannot be taken back.
    pub fn back(&self, household: &str) -> Option<(Said, Option<Said>)> {
        let first = |texts: &[String]| texts.first().cloned().unwrap_or_default();
        let (word, command) = match self {
            Self::Passes(numbers) => (
                said!("desk-back-passes", count = numbers.len()),
                said!("desk-do-back-passes", pass = first(numbers)),
            ),
            Self::Blocked(pass) => (
                said!("desk-back-block"),
                said!("desk-do-back-block", pass = pass),
            ),
            Self::Freed(pass) => (
                said!("desk-back-free"),
                said!("desk-do-back-free", pass = pass),
            ),
            Self::Note(seq) => (
                said!("desk-back-note"),
                said!(
                    "desk-do-back-note",
                    household = household,
                    number = seq.to_string()
                ),
            ),
            Self::Sold(sale) => (
                said!("sell-back", count = sale.count()),
                said!("desk-do-back-sold", code = first(&codes(sale))),
            ),
            Self::Paid(_) => return Some((said!("desk-back-paid"), None)),
            // The old pass never comes back to life.
            Self::Replaced(_) => return None,
        };
        Some((word, Some(command)))
    }
}

/// The codes of a sale, as the register keeps them.
fn codes(sale: &Sale) -> Vec<String> {
    let all = sale.sold.iter().flat_map(|sold| &sold.codes);
    all.map(|code| code.canonical().to_owned()).collect()
}
