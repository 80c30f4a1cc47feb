//! Vouchers for a group (groepspas): a sheet of ordinary vouchers for one offer, of a tier or at the ordinary price, and of nobody in
//! particular.

use super::super::budget::Purse;
use super::super::names;
use super::super::pricing::{Holder, Place};
use super::super::receipt::shown;
use super::super::run::Run;
use super::super::scheme::{self, InForce};
use super::issue::{Slip, count, give, receipt};
use super::limits::{self, Papers};
use super::offer::{organiser, show, terms};
use crate::cli::VoucherIssue;
use crate::domain::{SheetId, Tier, VoucherCode, VoucherId};
use crate::error::Result;
use crate::register::{Action, Subject};

/// Issues a sheet of so many.
///
/// # Errors
/// When offer, class or tier is not known, or the offer is over or paid otherwise.
pub fn issue(run: &mut Run<'_>, asked: &VoucherIssue, size: u32) -> Result<()> {
    let size = count(size, "--group")?;
    let mut register = run.open()?;
    let (id, offer) = names::offer(&register, asked.offer.as_deref().unwrap_or_default())?;
    let in_force = scheme::in_force(&register, run.on)?;
    let holder = Holder {
        tier: tier(&in_force, asked.tier.as_deref())?,
        ..Holder::default()
    };
    let batch = run.world.draw("batch", id.bytes());
    let terms = terms(
        run,
        &register,
        (asked, &in_force),
        (&holder, None),
        ((id, &offer), batch),
    )?;
    let sheet = SheetId::from_bytes(run.world.draw("sheet", &batch));
    let (codes, receipt, unheld): (Vec<(VoucherCode, VoucherId)>, _, _) =
        run.write(&mut register, Action::Issue, |register| {
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
            let codes = (0..size)
                .map(|nth| give(run, register, &mut purse, &terms, slip(nth)))
                .collect::<Result<Vec<_>>>()?;
            let receipt = receipt(run, register, (asked, &terms), &codes)?;
            let unheld = purse.closes()?;
            let subject = Subject {
                organiser: Some(offer.organiser),
                count: Some(size.into()),
                ..Subject::default()
            };
            Ok(((codes, receipt, unheld), subject))
        })?;
    show(run, (&codes, 0), "", &offer, &terms)?;
    if let Some(receipt) = receipt {
        run.tell(&shown(&receipt));
    }
    if let Some(unheld) = unheld {
        run.warn(&unheld);
    }
    run.tell_if_dry();
    Ok(())
}

/// The tier that was typed, as the scheme knows it; none is the ordinary price.
fn tier(in_force: &InForce, typed: Option<&str>) -> Result<Option<Tier>> {
    typed
        .map(|typed| super::tier(&in_force.scheme, typed))
        .transpose()
}
