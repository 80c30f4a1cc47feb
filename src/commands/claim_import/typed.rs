//! The lines of a paper list as somebody types them over: which row of the list, and what stands on it.

use super::shown_code::code;
use crate::domain::{Said, parse_amount, parse_day};
use crate::exchange::{self, RedeemedRow};
use crate::said;

/// What takes the place of a row that nobody filled in.
const SKIPPED: &str = "-";

/// A paper list that is being typed.
pub struct Sheet {
    club: String,
    /// The number of the list, as it is printed on the paper.
    pub number: String,
    /// What was typed, with the row of the list.
    pub rows: Vec<(u64, RedeemedRow)>,
}

/// What is wrong with a line, and in which column.
pub type Wrong = (&'static str, Said);

impl Sheet {
    /// The list of a club with the number that is printed on it, nothing typed yet.
    ///
    /// # Errors
    /// When the number cannot be part of a reference.
    pub fn new(club: &str, number: &str) -> Result<Self, Said> {
        let sheet = Self {
            club: club.to_owned(),
            number: number.trim().to_owned(),
            rows: Vec::new(),
        };
        sheet.reference(1)?;
        Ok(sheet)
    }

    /// How the row is numbered on the paper.
    ///
    /// # Errors
    /// When the number of the list is too long or has other signs than letters, digits and `-`.
    pub fn reference(&self, row: u64) -> Result<String, Said> {
        exchange::reference(&format!("{}-{row:03}", self.number))
    }

    /// Takes a line as that row of the list: `CODE [DAY] [OFFER] [CLASS] [COLLECTED]`, parted by blanks or by `;`. Without a day it is
    /// that of the row before; without an offer a pass is for that of the row before as well, since a pass does not say it. Answers whether the row was filled in.
    ///
    /// # Errors
    /// What is wrong with it; nothing is taken then.
    pub fn take(&mut self, row: u64, line: &str) -> Result<bool, Wrong> {
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() || line == SKIPPED {
            return Ok(false);
        }
        let parts = if line.contains(';') {
            by_place(line)?
        } else {
            by_form(line)?
        };
        let (code, is_pass) = code(parts.code).map_err(|said| ("voucher", said))?;
        let before = self.rows.last().map(|(_, before)| before.redeemed_on);
        let redeemed_on = match parts.day {
            Some(day) => parse_day(day).map_err(|said| ("redeemed_on", said))?,
            None => before.ok_or_else(|| ("redeemed_on", said!("enter-day-needed")))?,
        };
        let above = self
            .rows
            .last()
            .filter(|_| is_pass && parts.class.is_none());
        let above = above.and_then(|(_, above)| above.offer.clone());
        let collected = parts.collected.map(parse_amount).transpose();
        let text = |part: Option<&str>| part.map(str::to_owned);
        let reference = self.reference(row).map_err(|said| ("reference", said))?;
        let typed = RedeemedRow {
            club_id: self.club.clone(),
            reference,
            voucher: code,
            offer: text(parts.offer).or(above),
            price_class: text(parts.class),
            price: None,
            collected: collected.map_err(|said| ("collected", said))?,
            redeemed_on,
            provisional: false,
            kit: None,
        };
        self.rows.push((row, typed));
        Ok(true)
    }

    /// Takes the last row back; answers which it was.
    pub fn undo(&mut self) -> Option<u64> {
        self.rows.pop().map(|(row, _)| row)
    }
}

/// The parts of a line.
struct Parts<'t> {
    code: &'t str,
    day: Option<&'t str>,
    offer: Option<&'t str>,
    class: Option<&'t str>,
    collected: Option<&'t str>,
}

/// Each part in its place; what stays empty is not there.
fn by_place(line: &str) -> Result<Parts<'_>, Wrong> {
    let mut cells = line.split(';').map(str::trim);
    let code = cells.next().unwrap_or_default();
    let mut part = || cells.next().filter(|cell| !cell.is_empty());
    let parts = Parts {
        code,
        day: part(),
        offer: part(),
        class: part(),
        collected: part(),
    };
    if cells.any(|cell| !cell.is_empty()) {
        return Err(too_many(line));
    }
    Ok(parts)
}

/// Parts between blanks are told by what they look like: a day comes second, an amount with its cents comes last.
fn by_form(line: &str) -> Result<Parts<'_>, Wrong> {
    let mut words: Vec<&str> = line.split_whitespace().collect();
    let code = words.remove(0);
    let day = words.first().copied().filter(|word| looks_like_a_day(word));
    if day.is_some() {
        words.remove(0);
    }
    let collected = words.last().copied().filter(|word| {
        let marks = |sign: char| matches!(sign, ',' | '.' | '-' | '€');
        word.contains([',', '.'])
            && word
                .chars()
                .all(|sign| sign.is_ascii_digit() || marks(sign))
    });
    if collected.is_some() {
        words.pop();
    }
    let (offer, class) = match words[..] {
        [] => (None, None),
        [offer] => (Some(offer), None),
        [offer, class] => (Some(offer), Some(class)),
        _ => return Err(too_many(line)),
    };
    Ok(Parts {
        code,
        day,
        offer,
        class,
        collected,
    })
}

/// Digits with two marks between them.
fn looks_like_a_day(word: &str) -> bool {
    let parts: Vec<&str> = word.split(['/', '-', '.']).collect();
    let digits = |part: &&str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    parts.len() == 3 && parts.iter().all(digits)
}

fn too_many(line: &str) -> Wrong {
    ("voucher", said!("enter-too-many", line = line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sheet() -> Sheet {
        Sheet::new("ZWEM", "ab12cd34").unwrap()
    }

    fn typed(line: &str) -> Result<RedeemedRow, Wrong> {
        let mut sheet = sheet();
        sheet.take(1, line)?;
        Ok(sheet.rows.remove(0).1)
    }

    #[test]
    fn blanks_and_semicolons_say_the_same() {
        for (blanks, places) in [
            ("7KQ2M9FDXT00V 21/11/2026", "7KQ2M9FDXT00V;21/11/2026"),
            (
                "7KQ2M9FDXT00V 2026-11-21 LES",
                "7KQ2M9FDXT00V;2026-11-21;LES",
            ),
            (
                "7KQ2M9FDXT00V 21-11-2026 LES kind",
                "7KQ2M9FDXT00V ; 21-11-2026 ; LES ; kind",
            ),
            (
                "7KQ2M9FDXT00V 21.11.2026 LES 2,50",
                "7KQ2M9FDXT00V;21.11.2026;LES;;2,50;",
            ),
            (
                "7KQ2M9FDXT00V 2026-11-21 2,50",
                "7KQ2M9FDXT00V;2026-11-21;;;2,50",
            ),
        ] {
            let one = typed(blanks).unwrap();
            assert_eq!(Ok(one.clone()), typed(places), "{blanks}");
            assert_eq!(one.redeemed_on.to_string(), "2026-11-21");
            assert_eq!(one.reference, "AB12CD34-001");
        }
        let row = typed("7KQ2M9FDXT00V 2026-11-21 LES kind 2,50").unwrap();
        assert_eq!(row.offer.as_deref(), Some("LES"));
        assert_eq!(row.price_class.as_deref(), Some("kind"));
        assert_eq!(row.collected.unwrap().cents(), 250);
        // An offer may be a number; an amount has its cents.
        assert_eq!(
            typed("7KQ2M9FDXT00V 2026-11-21 12")
                .unwrap()
                .offer
                .as_deref(),
            Some("12")
        );
    }

    #[test]
    fn each_fault_has_its_column_and_takes_nothing() {
        for (line, column, key) in [
            ("7KQ2M9FDXT00Z 2026-11-21", "voucher", "enter-no-code"),
            ("help", "voucher", "enter-no-code"),
            ("7KQ2M9FDXT00V", "redeemed_on", "enter-day-needed"),
            ("7KQ2M9FDXT00V LES", "redeemed_on", "enter-day-needed"),
            ("7KQ2M9FDXT00V 31/11/2026", "redeemed_on", "date-not-a-date"),
            (
                "7KQ2M9FDXT00V 2026-11-21 LES 2,505",
                "collected",
                "amount-two-readings",
            ),
            (
                "7KQ2M9FDXT00V 2026-11-21 LES -2,50",
                "collected",
                "amount-negative",
            ),
            (
                "7KQ2M9FDXT00V;2026-11-21;LES;;1000000,01",
                "collected",
                "amount-too-large",
            ),
            (
                "7KQ2M9FDXT00V 2026-11-21 een twee drie",
                "voucher",
                "enter-too-many",
            ),
            (
                "7KQ2M9FDXT00V;2026-11-21;a;b;1,00;rest",
                "voucher",
                "enter-too-many",
            ),
        ] {
            let mut sheet = sheet();
            let (of, said) = sheet.take(1, line).unwrap_err();
            assert_eq!((of, said.key), (column, key), "{line}");
            assert!(sheet.rows.is_empty());
        }
        assert!(Sheet::new("ZWEM", "te lang en met blanco").is_err());
    }

    #[test]
    fn rows_keep_their_number_and_their_day_and_the_last_is_taken_back() {
        let mut sheet = sheet();
        assert_eq!(sheet.take(1, "7KQ2M9FDXT00V 2026-11-21 LES"), Ok(true));
        assert_eq!(sheet.take(2, "-"), Ok(false));
        assert_eq!(sheet.take(3, "  "), Ok(false));
        assert_eq!(sheet.take(4, "7KQ2M9FDXT00V LES"), Ok(true));
        assert_eq!(sheet.rows[1].1.reference, "AB12CD34-004");
        assert_eq!(sheet.rows[1].1.redeemed_on, sheet.rows[0].1.redeemed_on);
        assert_eq!(sheet.undo(), Some(4));
        assert_eq!(sheet.undo(), Some(1));
        assert_eq!(sheet.undo(), None);
    }

    #[test]
    fn a_pass_is_for_the_offer_of_the_row_above_and_a_voucher_says_its_own() {
        let mut sheet = sheet();
        for line in [
            "7KQ2M9FDXT00B 2026-11-21 LES",
            "7KQ2M9FDXT019",
            "7KQ2M9FDXT00V",
        ] {
            assert_eq!(sheet.take(sheet.rows.len() as u64 + 1, line), Ok(true));
        }
        let offers = sheet.rows.iter().map(|(_, row)| row.offer.as_deref());
        let offers: Vec<Option<&str>> = offers.collect();
        assert_eq!(offers, [Some("LES"), Some("LES"), None]);
    }
}
