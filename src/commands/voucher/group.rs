//! Vouchers for a group (groepspas): a sheet of ordinary vouchers for one offer, of a tier or at the ordinary price, and of nobody in
//! particular.

use super::super::budget::Purse;
use super::super::names;
use super::super::pricing::{Holder, Place};
use super::super::receipt;
use super::super::run::Run;
use super::super::scheme::{self, InForce};
use super::issue::{Slip, Terms, count, give};
use super::limits::{self, Papers};
use super::sold::Sold;
use super::terms::{organiser, terms};
use crate::cli::VoucherIssue;
use crate::domain::{SheetId, Tier};
use crate::error::Result;
use crate::register::{Action, Register, Subject};

/// `voucher issue --group`.
///
/// # Errors
/// What the act gives.
pub fn run(run: &mut Run<'_>, asked: &VoucherIssue, size: u32) -> Result<()> {
    let mut register = run.open()?;
    issue(run, &mut register, asked, size)?.show(run)?;
    run.tell_if_dry();
    Ok(())
}

/// Issues a sheet of so many.
///
/// # Errors
/// When offer, class or tier is not known, or the offer is over or paid otherwise.
fn issue(run: &Run<'_>, register: &mut Register, asked: &VoucherIssue, size: u32) -> Result<Sold> {
    let size = count(size, "--group")?;
    let (id, offer) = names::offer(register, asked.offer.as_deref().unwrap_or_default())?;
    let in_force = scheme::in_force(register, run.on)?;
    let holder = Holder {
        tier: tier(&in_force, asked.tier.as_deref())?,
        ..Holder::default()
    };
    let who = (&holder, None);
    let terms = terms(run, register, (asked, &in_force), who, (id, &offer))?;
    let terms = Terms {
        batch: run.world.draw("batch", id.bytes()),
        ..terms
    };
    let sheet = SheetId::from_bytes(run.world.draw("sheet", &terms.batch));
    let (vouchers, receipt, unheld) = run.write(register, Action::Issue, |register| {
        let mut purse = Purse::open(register, &in_force.scheme, (run.on, run.world.today))?;
        let papers = Papers {
            own: 0,
            along: size,
        };
        limits::places(run, register, (id, &offer), papers)?;
        let organiser = organiser(register, &offer)?;
        let place = Place {
            offer: &offer,
            organiser: &organiser,
        };
        let by = (&in_force.scheme, place, &terms);
        limits::hold(run, register, by, (None, &holder), papers)?;
        let slip = |nth| Slip {
            nth,
            sheet: Some(sheet),
            ..Slip::default()
        };
        let vouchers = (0..size)
            .map(|nth| give(run, register, &mut purse, &terms, slip(nth)))
            .collect::<Result<Vec<_>>>()?;
        let ids: Vec<_> = vouchers.iter().map(|(_, id)| *id).collect();
        let paid = terms.lines(&ids);
        let by = receipt::paid_by(register, asked.by.as_deref())?;
        let receipt = receipt::receive(run, register, by, paid)?;
        let unheld = purse.closes()?;
        let subject = Subject {
            organiser: Some(offer.organiser),
            count: Some(size.into()),
            ..Subject::default()
        };
        Ok(((vouchers, receipt, unheld), subject))
    })?;
    let mut sold = Sold::new((vouchers, 0), "", &offer, terms);
    let written = receipt.as_ref().map(receipt::shown);
    if let Some(written) = written {
        sold.told.tell(written);
    }
    if let Some(unheld) = unheld {
        sold.told.warn(unheld);
    }
    Ok(sold)
}

/// The tier that was typed, as the scheme knows it; none is the ordinary price.
fn tier(in_force: &InForce, typed: Option<&str>) -> Result<Option<Tier>> {
    typed
        .map(|typed| super::tier(&in_force.scheme, typed))
        .transpose()
}
