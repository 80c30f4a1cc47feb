//! The words by which facts are named: the code of a status, the kind of a figure.

use super::Said;
use crate::said;

/// A short code in capitals, digits, `-` and `_`; small letters become capitals.
///
/// # Errors
/// `field-not-a-code`.
pub fn status_code(text: &str) -> Result<String, Said> {
    let code = text.trim().to_ascii_uppercase();
    let fits = code.bytes().all(|byte| {
        byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
    });
    if fits && !code.is_empty() && code.len() <= 16 {
        Ok(code)
    } else {
        Err(said!("field-not-a-code", value = text))
    }
}

/// A word of the scheme such as `income`, in small letters.
///
/// # Errors
/// `figure-kind`.
pub fn figure_kind(text: &str) -> Result<String, Said> {
    let word = text.trim().to_lowercase();
    let fits = word.bytes().all(|byte| {
        byte.is_ascii_lowercase() || byte.is_ascii_digit() || matches!(byte, b'-' | b'_')
    });
    if fits && !word.is_empty() && word.len() <= 32 {
        Ok(word)
    } else {
        Err(said!("figure-kind", value = text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_and_kinds_are_one_short_word() {
        assert_eq!(status_code("ll3").unwrap(), "LL3");
        for bad in ["LL 3", "leefloon categorie", "VÉ", "ABCDEFGHIJKLMNOPQ", " "] {
            assert_eq!(
                status_code(bad).unwrap_err().key,
                "field-not-a-code",
                "{bad}"
            );
        }
        assert_eq!(figure_kind("Taxable_Income").unwrap(), "taxable_income");
        for bad in ["", "netto inkomen", "inkomén"] {
            assert_eq!(figure_kind(bad).unwrap_err().key, "figure-kind", "{bad}");
        }
    }
}
