//! `receipt print`: the paper for who paid. It shows offers and amounts, and nothing else.

use std::path::Path;

use super::super::run::Run;
use super::super::{card, files, names};
use crate::domain::PersonId;
use crate::error::{Error, Result};
use crate::label::till::ReceiptPaper;
use crate::register::{Receipt, ReceiptItem, Register};
use crate::render::till::{self, Form};
use crate::said;
use crate::text::{Catalogue, Lang};

/// Prints it on the screen, or in a file.
///
/// # Errors
/// When there is none of that number, the file is of no form we make, or something stands there.
pub fn run(run: &mut Run<'_>, number: &str, output: Option<&Path>) -> Result<()> {
    let mut register = run.open()?;
    let receipt = super::named(&register, number)?;
    print(run, &mut register, &receipt, output)
}

/// Prints a receipt; whose it is stands in the log.
///
/// # Errors
/// When the file is of no form we make, or something stands there.
pub fn print(
    run: &mut Run<'_>,
    register: &mut Register,
    receipt: &Receipt,
    output: Option<&Path>,
) -> Result<()> {
    let form = output.map(form).transpose()?.unwrap_or(Form::Text);
    if let Some(file) = output {
        files::free(run, file)?;
    }
    let items = register.receipt_items(receipt)?;
    let holders: Vec<PersonId> = items.iter().filter_map(|item| item.person).collect();
    let catalogue = Catalogue::new(language(register, &holders)?);
    let paper = paper(register, receipt, items)?;
    let look = card::look(register, &catalogue)?;
    let with = (&look, &catalogue);
    run.note_look(register, &holders)?;
    let Some(file) = output else {
        let written = till::receipt(run.output.data(), &paper, with, form);
        return written.map_err(|fault| Error::unwritten(&fault));
    };
    files::fresh(run, file, |out| till::receipt(out, &paper, with, form))?;
    let path = file.display().to_string();
    run.tell(&said!("access-written", path = path));
    run.tell_if_dry();
    Ok(())
}

/// The form that the name of a file asks for.
fn form(file: &Path) -> Result<Form> {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => Ok(Form::Html),
        Some("pdf") => Ok(Form::Pdf),
        _ => Err(Error::usage(said!("receipt-form"))),
    }
}

/// The language of the first holder of whom it is known, where it is one of ours.
fn language(register: &Register, holders: &[PersonId]) -> Result<Lang> {
    for holder in holders {
        let identity = register.identity(*holder)?;
        let language = identity.and_then(|identity| identity.language);
        if let Some(lang) = language.and_then(|language| language.parse().ok()) {
            return Ok(lang);
        }
    }
    Ok(Lang::Nl)
}

fn paper(register: &Register, receipt: &Receipt, items: Vec<ReceiptItem>) -> Result<ReceiptPaper> {
    let reversal = register.reversal_of(receipt)?;
    Ok(ReceiptPaper {
        municipality_name: names::municipality(register)?,
        number: receipt.number.to_string(),
        issued_on: receipt.issued_on,
        paid_by: receipt.paid_by,
        reverses: receipt.reverses.map(|number| number.to_string()),
        reversed_by: reversal.map(|number| number.to_string()),
        lines: items
            .into_iter()
            .map(|item| (item.name, item.amount))
            .collect(),
        total: receipt.total,
        handed: receipt.handed,
    })
}
