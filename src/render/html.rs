//! A list that is printed and filled in by hand.

use std::io::{self, Write};

use crate::grid::{Cell, Grid};
use crate::label::{self, paper::PaperList};
use crate::said;
use crate::text::Catalogue;

/// The page: black on white, rows high enough to write in, the head again on every sheet of paper, nothing from elsewhere.
const PAGE: &str = include_str!("list.html");

/// Writes the list of a club as one page.
///
/// # Errors
/// What the writer reports.
pub fn list(out: &mut dyn Write, list: &PaperList, catalogue: &Catalogue) -> io::Result<()> {
    let say = |said| escaped(&catalogue.say(&said));
    let mut form = label::grid(&list.rows);
    // Whose list it is stands above it.
    form.columns.remove(0);
    for row in &mut form.rows {
        row.remove(0);
    }
    let places = [
        ("lang", catalogue.lang().to_string()),
        ("title", say(said!("list-title", club = &list.club_name))),
        (
            "for",
            say(said!("list-for", municipality = &list.municipality_name)),
        ),
        ("how", say(said!("list-how"))),
        ("vouchers", say(said!("list-vouchers"))),
        (
            "passes",
            say(said!("list-passes", municipality = &list.municipality_name)),
        ),
        (
            "doubt",
            say(said!("list-doubt", municipality = &list.municipality_name)),
        ),
        ("keep", say(said!("list-keep"))),
        ("safe", say(said!("list-safe"))),
        ("list", table(&form, catalogue)),
        ("prices-title", say(said!("list-prices"))),
        ("prices", table(&label::grid(&list.prices), catalogue)),
    ];
    // What was filled in is never looked at again: a name may hold braces.
    let mut pieces = PAGE.split('{');
    out.write_all(pieces.next().unwrap_or_default().as_bytes())?;
    for piece in pieces {
        let known = piece.split_once('}').and_then(|(name, rest)| {
            let place = places.iter().find(|(place, _)| *place == name);
            place.map(|(_, words)| (words, rest))
        });
        match known {
            Some((words, rest)) => write!(out, "{words}{rest}")?,
            None => write!(out, "{{{piece}")?,
        }
    }
    Ok(())
}

fn table(grid: &Grid, catalogue: &Catalogue) -> String {
    let mut table = String::from("<thead><tr>");
    for column in &grid.columns {
        let heading = escaped(&catalogue.heading(column.name));
        table.extend(["<th>", &heading, "</th>"]);
    }
    table.push_str("</tr></thead>\n");
    for row in &grid.rows {
        table.push_str("<tr>");
        for cell in row {
            let words = match cell {
                Cell::Text(text) => escaped(text),
                Cell::Money(amount) => catalogue.lang().money(*amount),
                _ => String::new(),
            };
            table.extend(["<td>", &words, "</td>"]);
        }
        table.push_str("</tr>\n");
    }
    table
}

pub(super) fn escaped(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => shown.push_str("&amp;"),
            '<' => shown.push_str("&lt;"),
            '>' => shown.push_str("&gt;"),
            '"' => shown.push_str("&quot;"),
            other => shown.push(other),
        }
    }
    shown
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Money;
    use crate::label::paper::{PaperPrice, PaperRow};
    use crate::text::Lang;

    #[test]
    fn a_name_is_never_markup_nor_a_place_on_the_page() {
        let list_of = PaperList {
            club_name: "<b>{prices} & \"co\"".to_owned(),
            municipality_name: "Gent".to_owned(),
            rows: vec![PaperRow {
                club_id: "C1".to_owned(),
                reference: "ABC-001".to_owned(),
            }],
            prices: vec![PaperPrice {
                offer: "O1".to_owned(),
                name: "Zwemmen".to_owned(),
                price_class: "kind".to_owned(),
                price: Money::from_cents(123_450),
            }],
        };
        let mut bytes = Vec::new();
        list(&mut bytes, &list_of, &Catalogue::new(Lang::Nl)).unwrap();
        let page = String::from_utf8(bytes).unwrap();
        let title = "<h1>Bonnen en passen bij &lt;b&gt;{prices} &amp; &quot;co&quot;</h1>";
        for part in [title, "<td>ABC-001</td><td></td>", "margin: 15mm }"] {
            assert!(page.contains(part), "{part}: {page}");
        }
        assert_eq!(page.matches("<td>Zwemmen</td>").count(), 1);
        assert!(!page.contains('«') && !page.contains("C1"), "{page}");
    }
}
