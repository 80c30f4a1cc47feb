//! Vouchers on a sheet: eight places on A4, to be cut along the middle lines. Each place is of the same form, filled or not.

use std::io::{self, Write};

use chrono::NaiveDate;

use super::{FAINT, QUIET};
use crate::label::slip::{Slip, SlipGood, SlipPay};
use crate::render::card::{self, Look};
use crate::render::pdf::{
    A4, About, BLACK, Block, Paper, Part, Qr, Shape, Sheet, Side, Style, WHITE, fit, fit_line,
    line, paragraph,
};
use crate::said;
use crate::text::Catalogue;

/// How many vouchers a sheet holds.
pub const PLACES: usize = 8;
/// Next to each other, and the size of a place: A7.
const COLUMNS: usize = 2;
const WIDTH: f32 = 105.0;
const HEIGHT: f32 = 74.25;
/// White around a voucher on its place: no printer prints up to the edge.
const MARGIN: f32 = 6.0;
/// The voucher itself.
const WIDE: f32 = WIDTH - 2.0 * MARGIN;
const HIGH: f32 = HEIGHT - 2.0 * MARGIN;
/// The coloured band above, and the part with the code to the right.
const BAND: f32 = 11.0;
const STUB: f32 = 37.0;
const ROUND: f32 = 3.0;
/// Where the tiles of the band begin: it shows three.
const TILES: f32 = WIDE - 3.0 * BAND;
/// Where words begin.
const LEFT: f32 = 6.0;

/// Writes sheets of vouchers, each of at most [`PLACES`].
///
/// # Errors
/// What the writer reports.
pub fn slips(
    out: &mut dyn Write,
    sheets: &[Vec<Slip>],
    look: &Look,
    catalogue: &Catalogue,
    on: NaiveDate,
) -> io::Result<()> {
    let language = catalogue.lang().to_string();
    let mut paper = Paper::new(&About {
        title: &catalogue.say(&said!("slip-title")),
        language: &language,
        on,
    })?;
    for slips in sheets {
        add(&mut paper, slips, look, catalogue);
    }
    out.write_all(&paper.finish()?)
}

/// Adds a sheet to a document.
pub(super) fn add(paper: &mut Paper, slips: &[Slip], look: &Look, catalogue: &Catalogue) {
    let number = (paper.pages() + 1).to_string();
    let words = catalogue.say(&said!("slip-page", number = number));
    paper.page(A4, &words, |sheet| {
        cuts(sheet);
        for place in 0..PLACES {
            let (column, row) = (place % COLUMNS, place / COLUMNS);
            let (x, y) = (column as f32 * WIDTH, row as f32 * HEIGHT);
            sheet.at(x + MARGIN, y + MARGIN, |sheet| match slips.get(place) {
                Some(slip) => {
                    sheet.part(Part::Section, |sheet| voucher(sheet, slip, look, catalogue));
                }
                None => sheet.decor(|sheet| sheet.stroke(&outline(), 0.3, FAINT)),
            });
        }
    });
}

/// Where the sheet is cut: short strokes, so that nothing of them stays on a voucher.
fn cuts(sheet: &mut Sheet<'_>) {
    sheet.decor(|sheet| {
        let mut dash = |points: &[(f32, f32)]| sheet.stroke(&Shape::line(points), 0.15, FAINT);
        let (rows, step) = (PLACES / COLUMNS, 3.0);
        for row in 1..rows {
            let y = row as f32 * HEIGHT;
            for nth in 0..35 {
                let x = nth as f32 * 2.0 * step;
                dash(&[(x, y), (x + step, y)]);
            }
        }
        for nth in 0..50 {
            let y = nth as f32 * 2.0 * step;
            dash(&[(WIDTH, y), (WIDTH, (y + step).min(A4.1))]);
        }
    });
}

fn outline() -> Shape {
    Shape::rounded(0.0, 0.0, WIDE, HIGH, ROUND)
}

fn voucher(sheet: &mut Sheet<'_>, slip: &Slip, look: &Look, catalogue: &Catalogue) {
    ticket(sheet, look);
    let tear = WIDE - STUB;
    let kind = catalogue.say(&said!("slip-kind"));
    let kind = line(&kind, Style::bold(13.0).spread(40));
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&kind, 6.0, 7.4, WHITE);
    });
    // The tiles have the right end of the band.
    let x = LEFT + kind.width() + 3.0;
    let from = fit_line(
        &slip.municipality,
        Style::regular(9.5),
        TILES - x - 2.0,
        5.0,
    );
    sheet.part(Part::Paragraph, |sheet| sheet.write(&from, x, 7.4, WHITE));
    words(sheet, slip, look, catalogue);
    code(sheet, slip, catalogue, tear);
}

/// The form: a ticket with a notch above and below where the code begins.
fn ticket(sheet: &mut Sheet<'_>, look: &Look) {
    let tear = WIDE - STUB;
    sheet.decor(|sheet| {
        sheet.within(&outline(), |sheet| {
            sheet.fill(&Shape::rect(0.0, 0.0, WIDE, BAND), look.colour);
            card::band(sheet, (TILES, 0.0, WIDE - TILES, BAND), look);
        });
        sheet.stroke(&outline(), 0.4, look.colour);
        let mut y = BAND + 6.0;
        while y < HIGH - 4.0 {
            sheet.stroke(&Shape::line(&[(tear, y), (tear, y + 0.8)]), 0.4, FAINT);
            y += 2.4;
        }
        sheet.fill(&Shape::rect(tear - 2.4, HIGH - 0.4, 4.8, 0.8), WHITE);
        sheet.within(&Shape::rect(tear - 4.0, HIGH - 4.0, 8.0, 4.2), |sheet| {
            sheet.stroke(&Shape::circle(tear, HIGH, 2.2), 0.4, look.colour);
        });
    });
}

/// What it is good for, until when, and what is paid.
fn words(sheet: &mut Sheet<'_>, slip: &Slip, look: &Look, catalogue: &Catalogue) {
    let width = WIDE - STUB - 10.0;
    match &slip.good_for {
        SlipGood::Value(value) => {
            let value = catalogue.lang().money(*value);
            let value = catalogue.say(&said!("slip-value", value = value));
            let value = fit_line(&value, Style::bold(30.0), width, 12.0);
            let y = BAND + 14.5;
            sheet.part(Part::Heading(1), |sheet| {
                sheet.write(&value, LEFT, y, look.colour);
            });
            let good = catalogue.say(&said!("slip-value-for"));
            below(sheet, &good, y + 7.0, width);
        }
        SlipGood::Offer {
            name,
            price_class,
            club,
        } => {
            let name = named(name, width);
            let mut y = BAND + 9.5;
            sheet.part(Part::Heading(1), |sheet| {
                sheet.lines(&name, LEFT, y, Side::Left, look.colour);
            });
            y += name.height();
            if !price_class.is_empty() {
                y = below(sheet, price_class, y, width);
            }
            below(sheet, club, y, width);
        }
    }
    foot(sheet, slip, catalogue, width);
}

/// The name of an offer: on two lines, or smaller on three; at last cut off.
fn named(name: &str, width: f32) -> Block {
    let sizes = [(15.0, 2), (13.5, 2), (12.0, 3), (11.0, 3), (10.0, 3)];
    let set = |(size, most): (f32, usize)| {
        let block = paragraph(name, Style::bold(size), width);
        (block.lines().len() <= most).then_some(block)
    };
    let found = sizes.into_iter().find_map(set);
    found.unwrap_or_else(|| fit(name, Style::bold(10.0), width, 9.0))
}

/// A line below what stands there; gives where the next one stands.
fn below(sheet: &mut Sheet<'_>, text: &str, y: f32, width: f32) -> f32 {
    let line = fit_line(text, Style::regular(10.0), width, 7.0);
    sheet.part(Part::Paragraph, |sheet| sheet.write(&line, LEFT, y, BLACK));
    y + 4.8
}

/// At the foot, so that it stands on the same place of each: the last day and what is paid.
fn foot(sheet: &mut Sheet<'_>, slip: &Slip, catalogue: &Catalogue, width: f32) {
    let say = |said| catalogue.say(&said);
    let pay = say(match slip.pay {
        SlipPay::Nothing => said!("slip-nothing"),
        SlipPay::AtClub => said!("slip-at-club"),
        SlipPay::Collect(amount) => said!("slip-collect", amount = amount),
        SlipPay::Rest => said!("slip-rest"),
    });
    let through = say(said!("slip-through", day = slip.through));
    let through = fit_line(&through, Style::bold(9.5), width, 7.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&through, LEFT, HIGH - 15.0, BLACK);
    });
    let pay = paragraph(&pay, Style::regular(8.5), width);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.lines(&pay, LEFT, HIGH - 10.0, Side::Left, QUIET);
    });
}

/// The QR code, and the same code to be typed.
fn code(sheet: &mut Sheet<'_>, slip: &Slip, catalogue: &Catalogue, tear: f32) {
    let code = slip.signed.paper.code().to_string();
    let middle = tear + STUB / 2.0;
    let side = STUB - 3.0;
    if let Some(qr) = Qr::new(&slip.signed.to_string()) {
        let alt = catalogue.say(&said!("slip-qr", code = code.as_str()));
        sheet.figure(&alt, |sheet| {
            qr.draw(sheet, middle - side / 2.0, BAND + 2.5, side, BLACK);
        });
    }
    let code = fit_line(&code, Style::bold(10.0), STUB - 5.0, 6.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(&code, middle - code.width() / 2.0, BAND + side + 5.5, BLACK);
    });
    let once = catalogue.say(&said!("slip-once"));
    let once = fit_line(&once, Style::regular(7.5), STUB - 4.0, 6.0);
    sheet.part(Part::Paragraph, |sheet| {
        sheet.write(
            &once,
            middle - once.width() / 2.0,
            BAND + side + 10.0,
            QUIET,
        );
    });
}
