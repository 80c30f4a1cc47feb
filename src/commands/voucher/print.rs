//! `voucher print`: sheets of a fixed size, each with the same number of places.

use std::collections::HashSet;
use std::path::Path;

use super::super::binding::{self, Binding};
use super::super::card;
use super::super::names;
use super::super::run::{Run, typed};
use super::super::told::Told;
use super::slips::{Printer, Sheets, Stands};
use crate::cli::VoucherPrint;
use crate::domain::{SheetId, VoucherCode};
use crate::error::{Error, Result};
use crate::label::slip::Slip;
use crate::register::Register;
use crate::render::papers::{self, PLACES};
use crate::said;
use crate::text::{Catalogue, Lang};

/// So many sheets in one file of a folder.
const PER_FILE: usize = 100;

/// Prints the vouchers that were asked.
///
/// # Errors
/// When a code is none, a voucher cannot be handed over, nothing is left to print, or a file cannot be written.
pub fn run(run: &mut Run<'_>, asked: &VoucherPrint) -> Result<()> {
    let binding = binding::read(run, &asked.output, asked.per_file, PER_FILE)?;
    let mut register = run.open()?;
    let mut looked = Vec::new();
    if let Some(member) = &asked.member {
        looked.push(names::person(&register, member)?);
    }
    if let Some(household) = &asked.household {
        let household = names::household(&register, household)?;
        looked = register.persons_in(household, run.on)?;
    }
    // How many somebody has is told by the sheets.
    run.note_look(&mut register, &looked)?;
    let printer = Printer::new(&register, run.on, asked.amounts)?;
    let made = if looked.is_empty() && (asked.open || !asked.sheet.is_empty()) {
        many(run, &register, &printer, binding, asked)?
    } else if asked.vouchers.is_empty() {
        few(run, &register, binding, printer.of_all(looked)?)?
    } else {
        few(run, &register, binding, named(&printer, &asked.vouchers)?)?
    };
    run.pass_on(&told(run, &asked.output, &made));
    Ok(())
}

/// Prints the vouchers with these codes.
///
/// # Errors
/// When a code is none, a voucher cannot be handed over, or a file cannot be written.
pub fn print_to(
    run: &Run<'_>,
    register: &Register,
    codes: &[String],
    output: &Path,
) -> Result<Told> {
    let binding = binding::read(run, output, None, PER_FILE)?;
    let printer = Printer::new(register, run.on, false)?;
    let made = few(run, register, binding, named(&printer, codes)?)?;
    Ok(told(run, output, &made))
}

/// What was printed.
#[derive(Default)]
struct Made {
    vouchers: usize,
    sheets: usize,
    unpaid: usize,
}

fn named(printer: &Printer<'_>, codes: &[String]) -> Result<Sheets> {
    let mut codes: Vec<VoucherCode> = codes
        .iter()
        .map(|code| super::code(code))
        .collect::<Result<_>>()?;
    codes.sort_unstable_by_key(|code| code.canonical().to_owned());
    codes.dedup();
    let slips: Vec<Slip> = codes
        .into_iter()
        .map(|code| printer.named(code))
        .collect::<Result<_>>()?;
    Ok(Sheets {
        sheets: slips.chunks(PLACES).map(<[Slip]>::to_vec).collect(),
        unpaid: 0,
    })
}

fn few(run: &Run<'_>, register: &Register, binding: Binding<'_>, found: Sheets) -> Result<Made> {
    let mut made = Made {
        unpaid: found.unpaid,
        ..Made::default()
    };
    made.sheets = bind(run, register, binding, |take| {
        found.sheets.into_iter().try_for_each(|sheet| {
            made.vouchers += sheet.len();
            take(sheet)
        })
    })?;
    Ok(made)
}

/// Sheets in the order of their numbers, then what is on none in the order of the codes: both are chance.
fn many(
    run: &Run<'_>,
    register: &Register,
    printer: &Printer<'_>,
    binding: Binding<'_>,
    asked: &VoucherPrint,
) -> Result<Made> {
    let wanted: HashSet<SheetId> = asked
        .sheet
        .iter()
        .map(|id| typed(id))
        .collect::<Result<_>>()?;
    let mut codes: Vec<(bool, Option<SheetId>, String)> = Vec::new();
    register.each_sheet(run.on, |(code, sheet)| {
        if wanted.is_empty() || sheet.is_some_and(|sheet| wanted.contains(&sheet)) {
            codes.push((sheet.is_none(), sheet, code));
        }
        Ok::<_, Error>(())
    })?;
    codes.sort_unstable();
    let mut made = Made::default();
    made.sheets = bind(run, register, binding, |take| {
        for same in codes.chunk_by(|a, b| a.1 == b.1) {
            let mut sheet = Vec::with_capacity(PLACES);
            for (_, _, code) in same {
                match printer.known(code)? {
                    Stands::Open(slip) => sheet.push(*slip),
                    Stands::Unpaid => made.unpaid += 1,
                    Stands::Over => {}
                }
                if sheet.len() == PLACES {
                    made.vouchers += PLACES;
                    take(std::mem::take(&mut sheet))?;
                }
            }
            made.vouchers += sheet.len();
            if !sheet.is_empty() {
                take(sheet)?;
            }
        }
        Ok(())
    })?;
    Ok(made)
}

fn bind(
    run: &Run<'_>,
    register: &Register,
    binding: Binding<'_>,
    each: impl FnOnce(&mut dyn FnMut(Vec<Slip>) -> Result<()>) -> Result<()>,
) -> Result<usize> {
    // A voucher is in the language of the municipality, whoever holds it.
    let catalogue = Catalogue::new(Lang::Nl);
    let look = card::look(register, &catalogue)?;
    let on = run.on;
    binding::bind(
        run,
        binding,
        &|out, sheets| papers::slips(out, sheets, &look, &catalogue, on),
        each,
    )
}

fn told(run: &Run<'_>, output: &Path, made: &Made) -> Told {
    let mut told = Told::default();
    if made.sheets == 0 {
        told.tell(said!("voucher-print-none"));
    } else {
        told.tell(said!(
            "voucher-printed",
            count = made.vouchers,
            sheets = made.sheets,
            path = output.display().to_string()
        ));
    }
    if made.unpaid > 0 {
        told.warn(said!("voucher-print-waiting", count = made.unpaid));
    }
    told.if_dry(run);
    told
}
