//! How people group the digits of an official number, and how that grouping is taken away.

/// The text without spaces (no-break ones too), dashes and dots, in upper case; other characters stay, to be refused.
pub(super) fn compact(text: &str) -> String {
    text.trim()
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{a0}' | '\u{202f}' | '-' | '.'))
        .map(|character| character.to_ascii_uppercase())
        .collect()
}

/// The number that a run of at most eighteen ASCII digits stands for.
pub(super) fn number(digits: &str) -> Option<u64> {
    let plain =
        (1..=18).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| digits.parse().ok()).flatten()
}
