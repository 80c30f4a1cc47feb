//! Text that a bank accepts in a payment: the character set of the European Payments Council.

use std::fmt;

use unicode_normalization::UnicodeNormalization;

use super::Said;
use crate::said;

/// Text in the SEPA character set: a-z A-Z 0-9 / - ? : ( ) . , ' + and space.
///
/// Converted by the table of EPC217-08, which packages follow differently; what it does not map becomes a full stop. We go beyond it in
/// three places, because a bank compares the payee's name with the account holder's:
/// - accents written as separate marks are joined with their letter first, so that one name gives one text;
/// - a Latin letter outside the table loses its accents (`Nguyễn` is `Nguyen`, not `Nguy.n`);
/// - typographic apostrophes are apostrophes (`D’hondt` is `D'hondt`, not `D.hondt`).
///
/// Identifiers are never converted: what does not fit is refused where they are made.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct PaymentText(String);

impl PaymentText {
    /// The most characters of a name that every bank keeps.
    pub const NAME: usize = 70;
    /// The most characters of a free communication.
    pub const MESSAGE: usize = 140;

    /// The converted text, cut at `longest` characters, without space at its ends.
    ///
    /// # Errors
    /// `payment-text-empty` when no letter and no digit is left: a bank would refuse it.
    pub fn new(text: &str, longest: usize) -> Result<Self, Said> {
        let converted = convert(text);
        let cut: String = converted.trim().chars().take(longest).collect();
        if cut.contains(|character: char| character.is_ascii_alphanumeric()) {
            Ok(Self(cut.trim_end().to_owned()))
        } else {
            Err(said!("payment-text-empty", value = text))
        }
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for PaymentText {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

fn convert(text: &str) -> String {
    let mut converted = String::with_capacity(text.len());
    for character in text.nfc() {
        if character.is_ascii_alphanumeric() || " /-?:().,'+".contains(character) {
            converted.push(character);
        } else {
            converted.push_str(replacement(character));
        }
    }
    converted
}

fn replacement(character: char) -> &'static str {
    mark(character)
        .or_else(|| letter(character))
        .or_else(|| base(character))
        .unwrap_or(".")
}

fn mark(character: char) -> Option<&'static str> {
    Some(match character {
        '\t' | '\n' | '\r' | '\u{a0}' | '\u{202f}' => " ",
        '!' | '¿' => "?",
        '"' | '`' | '‘' | '’' | 'ʼ' => "'",
        '&' => "+",
        ';' => ",",
        '<' | '[' | '{' => "(",
        '>' | ']' | '}' => ")",
        '\\' | '|' => "/",
        '_' | '~' => "-",
        '€' => "E",
        _ => return None,
    })
}

/// Letters that Unicode does not take apart, Greek, and Cyrillic by the Bulgarian rules, as the EPC's table has it.
fn letter(character: char) -> Option<&'static str> {
    Some(match character {
        'Æ' => "A",
        'æ' => "a",
        'Ð' | 'Đ' => "D",
        'ð' | 'đ' => "d",
        'Ø' | 'Œ' => "O",
        'ø' | 'œ' => "o",
        'Þ' | 'Ŧ' => "T",
        'þ' | 'ŧ' => "t",
        'ß' => "s",
        'Ħ' => "H",
        'ħ' => "h",
        'ı' | 'ĳ' => "i",
        'Ĳ' => "I",
        'Ŀ' | 'Ł' => "L",
        'ŀ' | 'ł' => "l",
        _ => return greek(character).or_else(|| cyrillic(character)),
    })
}

fn greek(character: char) -> Option<&'static str> {
    const UPPER: [&str; 25] = [
        "A", "V", "G", "D", "E", "Z", "I", "TH", "I", "K", "L", "M", "N", "X", "O", "P", "R", "",
        "S", "T", "Y", "F", "CH", "PS", "O",
    ];
    const LOWER: [&str; 25] = [
        "a", "v", "g", "d", "e", "z", "i", "th", "i", "k", "l", "m", "n", "x", "o", "p", "r", "s",
        "s", "t", "y", "f", "ch", "ps", "o",
    ];
    let plain = std::iter::once(character).nfd().next()?;
    let pick = |list: &[&'static str; 25], first: char| {
        let place = usize::try_from(u32::from(plain).checked_sub(u32::from(first))?).ok()?;
        list.get(place).copied().filter(|text| !text.is_empty())
    };
    pick(&UPPER, 'Α').or_else(|| pick(&LOWER, 'α'))
}

fn cyrillic(character: char) -> Option<&'static str> {
    const UPPER: [&str; 32] = [
        "A", "B", "V", "G", "D", "E", "ZH", "Z", "I", "Y", "K", "L", "M", "N", "O", "P", "R", "S",
        "T", "U", "F", "H", "TS", "CH", "SH", "SHT", "A", "", "Y", "", "YU", "YA",
    ];
    const LOWER: [&str; 32] = [
        "a", "b", "v", "g", "d", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s",
        "t", "u", "f", "h", "ts", "ch", "sh", "sht", "a", "", "y", "", "yu", "ya",
    ];
    let pick = |list: &[&'static str; 32], first: char| {
        let place = usize::try_from(u32::from(character).checked_sub(u32::from(first))?).ok()?;
        list.get(place).copied().filter(|text| !text.is_empty())
    };
    pick(&UPPER, 'А').or_else(|| pick(&LOWER, 'а'))
}

/// The letter under the accents.
fn base(character: char) -> Option<&'static str> {
    const LETTERS: &str = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let first = std::iter::once(character).nfd().next()?;
    let place = LETTERS.find(first)?;
    LETTERS.get(place..=place)
}

#[cfg(test)]
mod tests {
    use super::super::vectors::vectors;
    use super::*;

    #[test]
    fn agrees_with_the_vectors_but_where_the_doc_comment_says_so() {
        let mut beyond = Vec::new();
        for row in vectors("charset_vectors.csv") {
            let converted = convert(row[0]);
            if converted != row[2] {
                beyond.push((row[0].to_owned(), converted));
            }
        }
        let expected = [
            ("Café ‘De Zoë’", "Cafe 'De Zoe'"),
            ("Nguyễn Thị Hương", "Nguyen Thi Huong"),
            ("D’hondt", "D'hondt"),
            ("e\u{301} decomposed", "e decomposed"),
            ("xŌy", "xOy"),
            ("xōy", "xoy"),
            ("xŎy", "xOy"),
            ("xŏy", "xoy"),
        ];
        assert_eq!(beyond, expected.map(|(a, b)| (a.to_owned(), b.to_owned())));
    }

    #[test]
    fn a_name_is_cut_and_never_empty() {
        let long = "Koninklijke ".repeat(9);
        let name = PaymentText::new(&long, PaymentText::NAME).unwrap();
        assert!(name.as_str().len() <= 70 && !name.as_str().ends_with(' '));
        for text in ["", "  ", "العربية", "…"] {
            let said = PaymentText::new(text, PaymentText::NAME).unwrap_err();
            assert_eq!(said.key, "payment-text-empty");
        }
        assert_eq!(convert("Γιώργος Жана"), "Giorgos ZHana");
    }
}
