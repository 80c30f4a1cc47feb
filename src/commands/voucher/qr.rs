//! `voucher qr`: what the printing firm needs. A voucher says what it is good for and when; nothing of its holder.

use super::super::run::Run;
use super::super::signing;
use crate::domain::{Money, Paper, PaperGood};
use crate::error::{Error, Result};
use crate::label::printed::PrintedCode;
use crate::register::{Register, VoucherPaper};
use crate::said;
use crate::seal::offer_mark;

/// Lists codes and QR texts, in the order of the codes.
///
/// # Errors
/// When a code is none, no voucher has it, or it cannot be used any more; when the register cannot be read.
pub fn qr(run: &mut Run<'_>, codes: &[String]) -> Result<()> {
    let register = run.open()?;
    let mut papers: Vec<Paper> = Vec::new();
    if codes.is_empty() {
        register.each_open_paper(run.on, |voucher| {
            papers.push(paper(&voucher)?);
            Ok::<_, Error>(())
        })?;
    }
    for text in codes {
        papers.push(paper(&open(run, &register, text)?)?);
    }
    papers.sort_unstable_by(|a, b| a.code().canonical().cmp(b.code().canonical()));
    papers.dedup();
    let key = signing::pair(&register)?;
    let signed = papers.into_iter().map(|paper| key.sign(paper));
    run.leave(signed.map(PrintedCode))
}

/// What the QR code says.
///
/// # Errors
/// Never: a code in the register reads.
pub fn paper(voucher: &VoucherPaper) -> Result<Paper> {
    let class = voucher.price_class.as_deref().unwrap_or_default();
    let good_for = match &voucher.offer {
        Some(offer) => PaperGood::Offer(offer_mark(offer, class)),
        None => PaperGood::Value(voucher.value.unwrap_or(Money::ZERO)),
    };
    Ok(Paper::Voucher {
        code: voucher.code.parse().map_err(|_| Error::bug())?,
        good_for,
        from: voucher.from_on,
        through: voucher.to_on.pred_opt().unwrap_or(voucher.to_on),
    })
}

/// The voucher that is named, if it can still be used.
fn open(run: &Run<'_>, register: &Register, text: &str) -> Result<VoucherPaper> {
    let code = super::code(text)?;
    let found = register.voucher_paper(code.canonical())?;
    let voucher = found.ok_or_else(|| super::unknown(code))?;
    if voucher.over || voucher.to_on <= run.on {
        let fault = said!("voucher-not-to-print", code = code.to_string());
        return Err(Error::refused(fault).hint(said!("voucher-not-to-print-hint")));
    }
    Ok(voucher)
}
