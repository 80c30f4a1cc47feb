//! The name of whoever gives a command. One person is one name, however it is typed: what one closed, they do not approve themselves.

use unicode_normalization::UnicodeNormalization;

use super::Said;
use crate::said;

/// The most signs of a name: it stands in the log for good.
const LONGEST: usize = 100;

/// A name as it is kept: accents joined, blanks single, none around it. Nothing where it holds no sign.
///
/// # Errors
/// `user-name-unreadable` when a sign in it cannot be seen; `user-name-too-long` when it is longer than names are.
pub fn colleague(typed: &str) -> Result<Option<String>, Said> {
    let words: Vec<&str> = typed.split_whitespace().collect();
    let name: String = words.join(" ").nfc().collect();
    if name.chars().any(unseen) {
        return Err(said!("user-name-unreadable"));
    }
    if name.chars().count() > LONGEST {
        let most = i64::try_from(LONGEST).unwrap_or(i64::MAX);
        return Err(said!("user-name-too-long", most = most));
    }
    Ok(Some(name).filter(|name| !name.is_empty()))
}

/// Whether two names are of one person: capitals, blanks and wide letters make no difference.
#[must_use]
pub fn same_colleague(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

fn folded(name: &str) -> String {
    let plain: String = name.nfkc().filter(|sign| !unseen(*sign)).collect();
    // Up and down again: what has two small forms has one capital.
    let plain = plain.to_uppercase().to_lowercase();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Control signs, and the marks that take no room.
fn unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180b}'..='\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::{colleague, same_colleague};

    #[test]
    fn one_person_is_one_name_however_it_is_typed() {
        for typed in ["An", "an", " AN ", "An\t", "\u{a0}an", "Ａｎ"] {
            let name = colleague(typed).unwrap().unwrap();
            assert!(same_colleague("An", &name), "{typed:?}");
        }
        assert!(same_colleague("Zoë De  Smet", "zoe\u{308} de smet"));
        assert!(!same_colleague("An", "Jan"));
        assert_eq!(
            colleague("  Jan\u{a0} Claes ").unwrap().unwrap(),
            "Jan Claes"
        );
        assert_eq!(colleague(" \u{a0}").unwrap(), None);
        for typed in ["an\u{200b}", "an\u{7}", "\u{feff}an", "a\u{ad}n"] {
            let said = colleague(typed).unwrap_err();
            assert_eq!(said.key, "user-name-unreadable", "{typed:?}");
        }
        assert!(colleague(&"é".repeat(100)).is_ok());
        let said = colleague(&"é".repeat(101)).unwrap_err();
        assert_eq!(said.key, "user-name-too-long");
    }
}
