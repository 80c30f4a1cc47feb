//! How an input is bent: bits, ranges, words, numbers, letters that look like others, lines and cells.

use super::dice::Dice;

/// What confuses readers of text: signs of CSV and TOML, numbers at an edge, letters that change length, order or look.
const WORDS: &[&str] = &[
    ";",
    ",",
    "\t",
    "|",
    "\"",
    "\"\"",
    "'",
    "\r\n",
    "\n",
    "\r",
    "\0",
    "\u{1b}[2J",
    "=1+1",
    "+",
    "-",
    "@",
    "sep=;\n",
    "\u{feff}",
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "\u{85}",
    "\u{a0}",
    "e\u{301}",
    "\u{130}",
    "\u{df}",
    "\u{fb03}",
    "\u{212a}",
    "\u{17f}",
    "\u{1c5}",
    "\u{663}",
    "\u{ff0d}",
    "\u{1f600}",
    "\u{fffd}",
    "0",
    "-0",
    "1",
    "255",
    "256",
    "65536",
    "2147483648",
    "4294967296",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551616",
    "99999999999999999999",
    "1e308",
    "NaN",
    "inf",
    "0x10",
    "1.210",
    "1.210,00",
    "0,005",
    "03/04/26",
    "2026-02-30",
    "0000-00-00",
    "9999-12-31",
    "31/12/9999",
    "2026-00-00",
    "-0001-01-01",
    "262143-12-31",
    "100%",
    "1/0",
    "1/3",
    "[",
    "[[",
    "]]",
    "{",
    "}",
    "#",
    "\"\"\"",
];
/// No seed comes near this; larger inputs have tests of their own.
pub const LARGEST: usize = 64 * 1024;

/// A new input made of what is known, with words of the target beside the common ones.
pub fn bent(dice: &mut Dice, known: &[Vec<u8>], words: &[&str]) -> Vec<u8> {
    let mut bytes = dice.one(known).clone();
    let mut steps = 1;
    while steps < 12 && !dice.once_in(3) {
        steps += 1;
    }
    for _ in 0..steps {
        bend(dice, &mut bytes, known, words);
    }
    bytes.truncate(LARGEST);
    bytes
}

fn bend(dice: &mut Dice, bytes: &mut Vec<u8>, known: &[Vec<u8>], words: &[&str]) {
    let length = bytes.len();
    match dice.below(14) {
        0 if length > 0 => {
            let at = dice.below(length);
            bytes[at] ^= 1 << dice.below(8);
        }
        1 if length > 0 => {
            let at = dice.below(length);
            bytes[at] = dice.next().to_be_bytes()[0];
        }
        2 => {
            let range = range(dice, length);
            bytes.drain(range);
        }
        3 => {
            let range = range(dice, length);
            let copy = bytes[range].to_vec();
            insert(dice, bytes, &copy);
        }
        4..=6 => {
            let word = word(dice, words);
            insert(dice, bytes, &word);
        }
        7 => {
            let word = word(dice, words);
            let range = range(dice, length);
            bytes.splice(range, word);
        }
        8 => {
            let other = dice.one(known);
            let from = dice.below(other.len());
            bytes.truncate(dice.below(length + 1));
            bytes.extend_from_slice(&other[from.min(other.len())..]);
        }
        9 => bytes.truncate(dice.below(length + 1)),
        10 => number(dice, bytes, words),
        11 => swap(dice, bytes, b'\n'),
        12 => {
            let sign = *dice.one(b";,\t /-=.");
            swap(dice, bytes, sign);
        }
        _ if dice.once_in(8) => {
            let times = 1 << dice.below(12);
            let word = word(dice, words).repeat(times);
            insert(dice, bytes, &word[..word.len().min(LARGEST)]);
        }
        _ => insert_byte(dice, bytes),
    }
}

fn word(dice: &mut Dice, words: &[&str]) -> Vec<u8> {
    let list = if words.is_empty() || dice.once_in(2) {
        WORDS
    } else {
        words
    };
    dice.one(list).as_bytes().to_vec()
}

fn range(dice: &mut Dice, length: usize) -> std::ops::Range<usize> {
    let from = dice.below(length + 1);
    let most = if dice.once_in(4) { length } else { 16 };
    let through = from + dice.below((length - from).min(most) + 1);
    from..through
}

fn insert(dice: &mut Dice, bytes: &mut Vec<u8>, new: &[u8]) {
    let at = dice.below(bytes.len() + 1);
    bytes.splice(at..at, new.iter().copied());
}

fn insert_byte(dice: &mut Dice, bytes: &mut Vec<u8>) {
    let byte = dice.next().to_be_bytes()[0];
    insert(dice, bytes, &[byte]);
}

/// Another number in the place of one of the numbers.
fn number(dice: &mut Dice, bytes: &mut Vec<u8>, words: &[&str]) {
    let start = dice.below(bytes.len());
    let Some(from) = (start..bytes.len()).find(|at| bytes[*at].is_ascii_digit()) else {
        return;
    };
    let digits = bytes[from..]
        .iter()
        .take_while(|byte| byte.is_ascii_digit());
    let through = from + digits.count();
    let new = if dice.once_in(3) {
        word(dice, words)
    } else {
        (dice.next() >> dice.below(64)).to_string().into_bytes()
    };
    bytes.splice(from..through, new);
}

/// Two of the pieces between these signs change places.
fn swap(dice: &mut Dice, bytes: &mut Vec<u8>, sign: u8) {
    let mut pieces: Vec<&[u8]> = bytes.split(|byte| *byte == sign).collect();
    let (one, other) = (dice.below(pieces.len()), dice.below(pieces.len()));
    pieces.swap(one, other);
    *bytes = pieces.join(&sign);
}
