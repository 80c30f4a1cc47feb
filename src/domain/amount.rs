//! Amounts as people type them: `1.210,00`, `1210.00`, `12,5`, `€ 60`.

use super::{Money, Said};
use crate::said;

/// Reads a non-negative amount of at most [`Money::LARGEST`].
///
/// A single separator followed by exactly three digits (`1.210`) reads two ways and is refused with both readings.
///
/// # Errors
/// `amount-not-an-amount`, `amount-two-readings`, `amount-decimals` (more than two), `amount-negative` or `amount-too-large`.
pub fn parse_amount(text: &str) -> Result<Money, Said> {
    parse_up_to(text, Money::LARGEST)
}

/// Reads what a fund may spend in a year: as [`parse_amount`], of at most [`Money::LARGEST_BUDGET`].
///
/// # Errors
/// As [`parse_amount`].
pub fn parse_budget(text: &str) -> Result<Money, Said> {
    parse_up_to(text, Money::LARGEST_BUDGET)
}

fn parse_up_to(text: &str, largest: Money) -> Result<Money, Said> {
    let fault = || said!("amount-not-an-amount", value = text);
    let bare: String = text
        .trim()
        .trim_start_matches('€')
        .trim_end_matches('€')
        .chars()
        .filter(|c| !matches!(c, ' ' | '\u{a0}' | '\u{202f}'))
        .collect();
    let (negative, digits) = match bare.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, bare.as_str()),
    };
    if digits.is_empty()
        || !digits
            .bytes()
            .all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b',')
    {
        return Err(fault());
    }
    let (whole, decimals) = split_decimals(text, digits)?;
    if whole.is_empty() || decimals.len() > 2 {
        return Err(if whole.is_empty() {
            fault()
        } else {
            said!("amount-decimals", value = text)
        });
    }
    if negative {
        return Err(said!("amount-negative", value = text));
    }
    let cents: i64 = format!("{whole}{decimals:0<2}")
        .parse()
        .map_err(|_| said!("amount-too-large", value = text, largest = largest))?;
    let amount = Money::from_cents(cents);
    if amount > largest {
        Err(said!("amount-too-large", value = text, largest = largest))
    } else {
        Ok(amount)
    }
}

/// Reads an amount of more than nothing: a price, a payment, a share.
///
/// # Errors
/// As [`parse_amount`], and `amount-nothing` for zero.
pub fn parse_amount_above_zero(text: &str) -> Result<Money, Said> {
    match parse_amount(text)? {
        Money::ZERO => Err(said!("amount-nothing", value = text)),
        amount => Ok(amount),
    }
}

/// Whole euros without thousands marks, and decimals.
fn split_decimals(text: &str, digits: &str) -> Result<(String, String), Said> {
    let fault = || said!("amount-not-an-amount", value = text);
    let marks: Vec<(usize, char)> = digits
        .char_indices()
        .filter(|(_, c)| !c.is_ascii_digit())
        .collect();
    let Some(&(last, mark)) = marks.last() else {
        return Ok((digits.to_owned(), String::new()));
    };
    let same = marks.iter().filter(|(_, other)| *other == mark).count();
    let thousands = |part: &str, separator: char| {
        let groups: Vec<&str> = part.split(separator).collect();
        let well_formed = groups[0].len() <= 3
            && !groups[0].is_empty()
            && groups[1..].iter().all(|group| group.len() == 3);
        well_formed.then(|| groups.concat())
    };
    if same > 1 {
        return (same == marks.len())
            .then(|| thousands(digits, mark))
            .flatten()
            .map(|whole| (whole, String::new()))
            .ok_or_else(fault);
    }
    let (whole, decimals) = (&digits[..last], &digits[last + 1..]);
    if decimals.is_empty() {
        return Err(fault());
    }
    if marks.len() > 1 {
        let whole = thousands(whole, marks[0].1).ok_or_else(fault)?;
        return Ok((whole, decimals.to_owned()));
    }
    if decimals.len() == 3 && (1..=3).contains(&whole.len()) && whole != "0" {
        return Err(two_readings(text, whole, decimals));
    }
    Ok((whole.to_owned(), decimals.to_owned()))
}

/// `1.210` is 1 210,00 or 1,21; `1.215` is 1 215,00 or a fraction of a cent, which is shown as it stands.
fn two_readings(text: &str, whole: &str, decimals: &str) -> Said {
    let cents = |digits: &str| digits.parse().map_or(Money::ZERO, Money::from_cents);
    let first = cents(&format!("{whole}{decimals}00"));
    if let Some(two) = decimals.strip_suffix('0') {
        let second = cents(&format!("{whole}{two}"));
        return said!(
            "amount-two-readings",
            value = text,
            first = first,
            second = second
        );
    }
    let second = format!("{whole}.{decimals}");
    said!(
        "amount-two-readings",
        value = text,
        first = first,
        second = second
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn belgian_and_plain_amounts_read_alike() {
        for (text, cents) in [
            ("1.210,00", 121_000),
            ("1210.00", 121_000),
            ("1,210.00", 121_000),
            ("12,5", 1250),
            ("60", 6000),
            ("€ 60,00", 6000),
            ("1.000.000", 100_000_000),
            ("0,05", 5),
            ("1 210,00", 121_000),
        ] {
            assert_eq!(parse_amount(text).unwrap().cents(), cents, "{text}");
        }
    }

    #[test]
    fn a_year_of_a_fund_may_be_more_than_one_price() {
        assert!(parse_amount("1000000,01").is_err());
        assert_eq!(parse_budget("1000000000").unwrap().cents(), 100_000_000_000);
        let said = parse_budget("1000000000,01").unwrap_err();
        assert_eq!(said.key, "amount-too-large");
    }

    #[test]
    fn each_fault_has_its_own_name() {
        for (text, key) in [
            ("1.210", "amount-two-readings"),
            ("12,505", "amount-two-readings"),
            ("0,505", "amount-decimals"),
            ("1234,567", "amount-decimals"),
            ("-5", "amount-negative"),
            ("1000000,01", "amount-too-large"),
            ("99999999999999999999", "amount-too-large"),
            ("", "amount-not-an-amount"),
            ("vijf", "amount-not-an-amount"),
            ("1.2.3", "amount-not-an-amount"),
            ("5,", "amount-not-an-amount"),
            ("1e5", "amount-not-an-amount"),
        ] {
            assert_eq!(parse_amount(text).unwrap_err().key, key, "{text}");
        }
    }
}
