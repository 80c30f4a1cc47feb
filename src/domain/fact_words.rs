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
