//! `refund order`: everything that is accepted and not repaid yet, in one order with one payment a person. Who has no account stays,
//! and is named.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use chrono::Datelike;

use super::account::payee;
use super::{document, premiums, show};
use crate::commands::audit::tell_head;
use crate::commands::names;
use crate::commands::run::Run;
use crate::commands::settle_close::no_later_than_today;
use crate::domain::{Money, PersonId, RefundOrderId};
use crate::error::{Error, Result};
use crate::grid::Grid;
use crate::register::{Action, NewRefundOrder, PersonAccount, Register, Subject};
use crate::said;
use crate::seal::Commitment;
use crate::settlement::{RefundLine, RefundOrder, next_refund_number, refund_order};

/// Whoever cannot be paid yet, and how much that is.
type Without = Vec<(PersonId, Money)>;

/// On which account each is paid, and whose that is.
pub type Accounts = BTreeMap<PersonId, (PersonId, PersonAccount)>;

/// An order as it was closed.
struct Closed {
    number: String,
    worked: RefundOrder,
    report: Grid,
    document: Vec<u8>,
    without: Without,
    /// Premiums of which the amount is not known yet.
    unknown: i64,
}

/// Closes an order.
///
/// # Errors
/// When nothing is due, or the register or the folder cannot be written.
pub fn run(run: &mut Run<'_>, folder: Option<&Path>) -> Result<()> {
    no_later_than_today(run)?;
    let mut register = run.open()?;
    follows(run, &register)?;
    let folder = folder.filter(|_| !run.global.dry_run);
    let closed = run.write(&mut register, Action::Close, |register| {
        let closed = close(run, register)?;
        if let Some(folder) = folder {
            show::not_over_another(folder, &closed.number, &closed.document)?;
        }
        let count = i64::try_from(closed.worked.payments.len()).ok();
        let subject = Subject {
            count,
            ..Subject::default()
        };
        Ok((closed, subject))
    })?;
    if let Some(folder) = folder {
        // Once it is closed: a list of an order that does not exist would be paid too.
        let written = show::write(folder, &closed.number, &closed.document);
        let number = closed.number.as_str();
        written.map_err(|error| error.hint(said!("refund-list-again", number = number)))?;
    }
    if run.global.dry_run {
        let persons = closed.worked.payments.iter().map(|one| one.person);
        run.note_look(&mut register, &persons.collect::<Vec<_>>())?;
    }
    run.show(&closed.report)?;
    told_debts(run, &register, &closed.worked)?;
    for (person, amount) in &closed.without {
        run.warn(&without(&register, *person, *amount)?);
    }
    if closed.unknown > 0 {
        run.warn(&said!("refund-premium-unknown", count = closed.unknown));
    }
    let number = closed.number.as_str();
    let amount = closed.worked.payable();
    if amount > Money::ZERO {
        run.tell(&said!("refund-ordered", number = number, amount = amount));
    } else {
        run.tell(&said!("refund-ordered-nothing", number = number));
    }
    if let Some(folder) = folder {
        let path = folder.join(show::file_name(number));
        run.tell(&said!(
            "refund-list-written",
            path = path.display().to_string()
        ));
    }
    if run.global.dry_run {
        run.tell_if_dry();
        return Ok(());
    }
    tell_head(run, &register)
}

/// Who received too much: it comes off what they get next.
fn told_debts(run: &mut Run<'_>, register: &Register, worked: &RefundOrder) -> Result<()> {
    let owing = worked.payments.iter();
    for one in owing.filter(|one| one.carried_out < Money::ZERO) {
        let name = names::full_name(register, one.person)?;
        let amount = Money::ZERO.checked_sub(one.carried_out);
        let amount = amount.ok_or_else(Error::bug)?;
        run.tell(&said!("refund-too-much", name = name, amount = amount));
    }
    Ok(())
}

/// That orders are closed in the order of their days: their numbers, their chain and the debts that go on follow it.
fn follows(run: &Run<'_>, register: &Register) -> Result<()> {
    let last = register.refund_orders()?.pop();
    let Some(last) = last.filter(|last| run.on < last.closed_on) else {
        return Ok(());
    };
    let (number, closed_on) = (last.number.as_str(), last.closed_on);
    let said = said!(
        "refund-order-before",
        on = run.on,
        number = number,
        last = closed_on
    );
    Err(Error::refused(said).hint(said!("refund-order-before-hint", last = closed_on)))
}

/// That somebody cannot be paid yet.
fn without(register: &Register, person: PersonId, amount: Money) -> Result<crate::domain::Said> {
    let member = names::member_id(register, person)?;
    let name = names::full_name(register, person)?;
    Ok(said!(
        "refund-without-account",
        member = member,
        name = name,
        amount = amount
    ))
}

fn close(run: &Run<'_>, register: &Register) -> Result<Closed> {
    let stamp = run.stamp();
    let unknown = premiums::enter(run, register)?;
    let mut lines = register.refunds_due()?;
    let premiums = register.premiums_due()?.into_iter();
    lines.extend(premiums.map(|(line, _, _)| line));
    let left = register.refund_debts()?;
    let persons: BTreeSet<PersonId> = lines.iter().map(|line| line.person).collect();
    let debts = persons.into_iter();
    let debts = debts.map(|person| (person, left.of(person, &stamp.at)));
    let debts: BTreeMap<PersonId, Money> = debts.collect();
    let (accounts, without) = accounts(run, register, &lines, &debts)?;
    lines.retain(|line| without.iter().all(|(person, _)| *person != line.person));
    if lines.is_empty() {
        return Err(nothing(register, &without)?);
    }
    let year = run.on.year();
    let last = register.last_refund_number_of(year)?;
    let number = next_refund_number(year, last.as_deref()).map_err(Error::system)?;
    let previous_hash = register.last_refund_hash()?;
    let worked = refund_order((&number, run.on), previous_hash, &lines, &debts);
    let worked = worked.map_err(Error::system)?;
    reconciled(&worked)?;
    let own_list = document::lines(run, register, &number, &worked, &accounts)?;
    let committed: Vec<Commitment> = own_list.iter().map(|line| line.commitment).collect();
    let id = RefundOrderId::from_bytes(run.world.draw("refund-order", number.as_bytes()));
    let new = NewRefundOrder {
        id,
        number: &number,
        closed_on: run.on,
        previous_hash: &previous_hash,
        hash: &worked.seal(&committed),
        by_at: (stamp.who(), &stamp.at),
    };
    register.close_refund_order(new, &lines, &worked, &own_list)?;
    let document = document::bytes(register, &number)?;
    let stored = super::named(register, &number)?;
    Ok(Closed {
        report: show::report(register, &stored)?,
        number,
        worked,
        document,
        without,
        unknown,
    })
}

/// The account of everybody who is paid, and whoever has none.
fn accounts(
    run: &Run<'_>,
    register: &Register,
    lines: &[RefundLine],
    debts: &BTreeMap<PersonId, Money>,
) -> Result<(Accounts, Without)> {
    let (mut accounts, mut without) = (Accounts::new(), Without::new());
    for (person, debt) in debts {
        let own = lines.iter().filter(|line| line.person == *person);
        let due: Money = own.map(RefundLine::amount).sum();
        match payee(register, *person, run.on)? {
            Some(account) => {
                accounts.insert(*person, account);
            }
            None if due.checked_add(*debt).is_some_and(|all| all > Money::ZERO) => {
                without.push((*person, due));
            }
            None => {}
        }
    }
    Ok((accounts, without))
}

/// What households get is what the funds bear, or nothing is closed.
fn reconciled(worked: &RefundOrder) -> Result<()> {
    let due: Money = worked.payments.iter().map(|one| one.due).sum();
    let funds: Money = worked.funds.values().copied().sum();
    if due == funds {
        return Ok(());
    }
    Err(Error::system(said!(
        "refund-does-not-reconcile",
        due = due,
        funds = funds
    )))
}

/// That there is nothing to repay, or nobody to whom.
fn nothing(register: &Register, waiting: &Without) -> Result<Error> {
    let mut error = Error::refused(said!("refund-nothing-due"));
    for (person, amount) in waiting {
        error = error.hint(without(register, *person, *amount)?);
    }
    Ok(error.hint(said!("refund-nothing-due-hint")))
}
