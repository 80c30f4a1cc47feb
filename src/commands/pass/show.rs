//! `pass show`: everything about one pass, for staff: whose it is, what became of it and why, and which vouchers are open.

use super::super::run::Run;
use super::super::shown::day_of;
use super::find::holder;
use super::states::successor;
use super::{named, pass_of, printed, stated};
use crate::domain::{PassReason, Said, Shown, Signed, VoucherCode};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::register::{Pass, PassEvent, Register, Voucher};
use crate::said;

type Lines = Vec<(&'static str, Cell)>;

/// Shows a pass.
///
/// # Errors
/// When it is a voucher, or no pass has the number.
pub fn show(run: &mut Run<'_>, shown: &Shown) -> Result<()> {
    let number = pass_of(shown)?;
    let mut register = run.open()?;
    let pass = named(&register, number)?;
    let mut lines: Lines = vec![
        ("pass", number.to_string().into()),
        ("state", Cell::word(pass.state.word(), stated(pass.state))),
        ("issued_on", pass.issued_on.into()),
    ];
    if let Shown::Scanned(signed) = shown {
        lines.push(("signature", signature(&register, signed)?));
    }
    if let Some(person) = pass.person {
        lines.extend(holder(run, &register, person)?);
        for voucher in register.vouchers_of(person)? {
            if !voucher.withdrawn && !voucher.spent && voucher.to_on > run.on {
                lines.push(("voucher", open(&register, &voucher)?));
            }
        }
    }
    lines.extend(life(&register, &pass)?);
    let mut grid = Grid::new(vec![Column::text("key"), Column::text("value")]);
    for (key, cell) in lines {
        grid.row(vec![Cell::word(key, line(key)), cell]);
    }
    let holder: Vec<_> = pass.person.into_iter().collect();
    run.note_look(&mut register, &holder)?;
    run.show(&grid)
}

/// Whether the scanned code was signed here.
fn signature(register: &Register, signed: &Signed) -> Result<Cell> {
    let keys = register.public_keys()?;
    let made_here = keys.iter().any(|key| key.public.verifies(signed));
    Ok(if made_here {
        Cell::word("ours", said!("pass-signature-ours"))
    } else {
        Cell::word("forged", said!("pass-signature-forged"))
    })
}

/// An open voucher: its code, and what it is for.
fn open(register: &Register, voucher: &Voucher) -> Result<Cell> {
    let code = match voucher.code.parse::<VoucherCode>() {
        Ok(code) => code.to_string(),
        Err(_) => voucher.code.clone(),
    };
    let offer = voucher.offer.map(|offer| register.offer(offer));
    let offer = offer.transpose()?.flatten().map(|offer| offer.alias);
    let said = match (offer, voucher.value) {
        (Some(offer), _) => said!("pass-voucher-offer", code = code.as_str(), offer = offer),
        (None, Some(value)) => said!("pass-voucher-value", code = code.as_str(), value = value),
        (None, None) => return Ok(code.into()),
    };
    Ok(Cell::word(code, said))
}

/// What became of a pass, and the passes before and after it.
fn life(register: &Register, pass: &Pass) -> Result<Lines> {
    let mut lines = Lines::new();
    if let Some(new) = successor(register, pass.id)? {
        lines.push(("replaced_by", printed(&new).into()));
    }
    let others = pass.person.map(|person| register.passes_of(person));
    for other in others.transpose()?.into_iter().flatten() {
        if successor(register, other.id)?.is_some_and(|new| new.id == pass.id) {
            lines.push(("replaces", printed(&other).into()));
        }
    }
    let history = register.pass_history(pass.id)?;
    lines.extend(history.iter().map(|event| ("history", step(event))));
    Ok(lines)
}

fn step(event: &PassEvent) -> Cell {
    let (on, state) = (day_of(&event.recorded_at), event.state);
    let day = on.map(|on| on.to_string());
    let words = [
        day.as_deref(),
        Some(state.word()),
        event.reason.map(PassReason::word),
    ];
    let machine: Vec<&str> = words.into_iter().flatten().collect();
    let on = on.map_or_else(
        || event.recorded_at.as_str().into(),
        crate::domain::Arg::Date,
    );
    let said = match event.reason {
        Some(reason) => said!(
            "pass-step-reason",
            on = on,
            state = stated(state),
            reason = because(reason)
        ),
        None => said!("pass-step", on = on, state = stated(state)),
    };
    Cell::word(machine.join(" "), said)
}

/// A reason in words.
pub fn because(reason: PassReason) -> Said {
    match reason {
        PassReason::Lost => said!("pass-reason-lost"),
        PassReason::Stolen => said!("pass-reason-stolen"),
        PassReason::Damaged => said!("pass-reason-damaged"),
        PassReason::Misused => said!("pass-reason-misused"),
        PassReason::Moved => said!("pass-reason-moved"),
        PassReason::Died => said!("pass-reason-died"),
        PassReason::Declined => said!("pass-reason-declined"),
        PassReason::Mistake => said!("pass-reason-mistake"),
        PassReason::Other => said!("pass-reason-other"),
    }
}

fn line(name: &str) -> Said {
    match name {
        "pass" => said!("pass-line-pass"),
        "state" => said!("pass-line-state"),
        "issued_on" => said!("pass-line-issued"),
        "signature" => said!("pass-line-signature"),
        "last_name" => said!("pass-line-last-name"),
        "first_name" => said!("pass-line-first-name"),
        "birth_date" => said!("pass-line-birth"),
        "member_id" => said!("pass-line-member"),
        "household_id" => said!("pass-line-household"),
        "open_vouchers" => said!("pass-line-vouchers"),
        "tier" => said!("pass-line-tier"),
        "tier_through" => said!("pass-line-tier-through"),
        "voucher" => said!("pass-line-voucher"),
        "replaced_by" => said!("pass-line-replaced-by"),
        "replaces" => said!("pass-line-replaces"),
        _ => said!("pass-line-history"),
    }
}
