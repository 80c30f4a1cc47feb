//! The language in which somebody wants to be written to.

use super::Said;
use crate::said;

/// Reads the letters of a language, as `nl` or `fr`, whatever the case: two or three. `vrijpas` need not speak it, a town may write in it.
///
/// # Errors
/// `field-not-a-language`.
pub fn language_code(text: &str) -> Result<String, Said> {
    let code = text.to_lowercase();
    if matches!(code.len(), 2 | 3) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        Ok(code)
    } else {
        Err(said!("field-not-a-language", value = text))
    }
}
