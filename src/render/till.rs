//! The receipt of the desk on paper: offers and amounts, the total, and what was handed over where cash was rounded.

use std::io::{self, Write};

use super::card::Look;
use super::page::{self, Page, Part};
use super::papers;
use crate::domain::{Money, PaidBy, Said};
use crate::grid::{Column, Grid};
use crate::label::till::ReceiptPaper;
use crate::said;
use crate::text::Catalogue;

/// In which form it is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Lines on a screen.
    Text,
    /// A page for a printer.
    Html,
    /// A page to keep.
    Pdf,
}

/// Writes a receipt.
///
/// # Errors
/// What the writer reports.
pub fn receipt(
    out: &mut dyn Write,
    paper: &ReceiptPaper,
    (look, catalogue): (&Look, &Catalogue),
    form: Form,
) -> io::Result<()> {
    let page = page_of(paper, catalogue);
    match form {
        Form::Text => page::text(out, &page, catalogue, None),
        Form::Html => page::html(out, &page, catalogue),
        Form::Pdf => papers::page(out, &page, look, catalogue, paper.issued_on),
    }
}

fn page_of(paper: &ReceiptPaper, catalogue: &Catalogue) -> Page {
    let mut grid = Grid::new(vec![Column::text("offer"), Column::figure("amount")]);
    let mut row = |what: String, amount: Money| grid.row(vec![what.into(), amount.into()]);
    for (name, amount) in &paper.lines {
        row(name.clone(), *amount);
    }
    let words = |said: &Said| catalogue.say(said);
    row(words(&said!("receipt-total")), paper.total);
    if paper.handed != paper.total {
        row(words(&said!("receipt-handed")), paper.handed);
    }
    let mut said = vec![said!(
        "receipt-from",
        municipality = &paper.municipality_name,
        on = paper.issued_on
    )];
    if let Some(number) = &paper.reverses {
        said.push(said!("receipt-reverses", number = number));
    }
    if let Some(number) = &paper.reversed_by {
        said.push(said!("receipt-void", number = number));
    }
    let means = match paper.paid_by {
        PaidBy::Cash => said!("receipt-by-cash"),
        PaidBy::Card => said!("receipt-by-card"),
        PaidBy::Transfer => said!("receipt-by-transfer"),
    };
    Page {
        name: words(&said!("receipt-title", number = &paper.number)),
        title: words(&said!("receipt-title", number = &paper.number)),
        parts: vec![
            Part {
                said,
                grid: Some(grid),
                ..Part::default()
            },
            Part {
                said: vec![means],
                ..Part::default()
            },
        ],
        ..Page::default()
    }
}
