//! The four fonts within a file, and which of them can write a character.

use std::sync::LazyLock;

use harfrust::{FontRef, ShaperData};
use krilla::text::Font;
use skrifa::MetadataProvider;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// How heavy letters are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Face {
    /// For reading.
    Regular,
    /// For what should be seen first.
    Bold,
}

/// Stands for a character that no font can write.
const UNWRITABLE: char = '□';

pub(super) struct Loaded {
    pub(super) font: Font,
    pub(super) read: FontRef<'static>,
    pub(super) shaping: ShaperData,
    pub(super) units: f32,
}

/// Lato and DejaVu Sans of each face: the second writes what the first cannot.
static FONTS: LazyLock<[[Option<Loaded>; 2]; 2]> = LazyLock::new(|| {
    [
        [
            load(include_bytes!("../../../fixtures/fonts/Lato-Regular.ttf")),
            load(include_bytes!("../../../fixtures/fonts/DejaVuSans.ttf")),
        ],
        [
            load(include_bytes!("../../../fixtures/fonts/Lato-Bold.ttf")),
            load(include_bytes!(
                "../../../fixtures/fonts/DejaVuSans-Bold.ttf"
            )),
        ],
    ]
});

fn load(bytes: &'static [u8]) -> Option<Loaded> {
    let read = FontRef::new(bytes).ok()?;
    let metrics = read.metrics(
        skrifa::instance::Size::unscaled(),
        skrifa::instance::LocationRef::default(),
    );
    Some(Loaded {
        font: Font::new(bytes.into(), 0)?,
        shaping: ShaperData::new(&read),
        units: f32::from(metrics.units_per_em),
        read,
    })
}

/// The fonts of a face, the preferred one first.
pub(super) fn of(face: Face) -> impl Iterator<Item = &'static Loaded> {
    let pair = match face {
        Face::Regular => &FONTS[0],
        Face::Bold => &FONTS[1],
    };
    pair.iter().flatten()
}

impl Loaded {
    pub(super) fn writes(&self, sign: char) -> bool {
        self.read
            .charmap()
            .map(sign)
            .is_some_and(|glyph| glyph.to_u32() != 0)
    }
}

/// A text as it is set: composed, one space between words, without signs that steer the direction or cannot be seen, and with a box for
/// what cannot be written.
pub(super) fn tidy(text: &str, face: Face) -> String {
    let mut tidy = String::with_capacity(text.len());
    for sign in text.nfc() {
        if sign.is_whitespace() {
            if !tidy.is_empty() && !tidy.ends_with(' ') {
                tidy.push(' ');
            }
        } else if !unseen(sign) {
            tidy.push(if writable(sign, face) {
                sign
            } else {
                UNWRITABLE
            });
        }
    }
    tidy.truncate(tidy.trim_end().len());
    tidy
}

fn writable(sign: char, face: Face) -> bool {
    joins(sign) || of(face).any(|font| font.writes(sign))
}

/// What can be read in no font: controls, and signs that only steer what stands beside them.
fn unseen(sign: char) -> bool {
    sign.is_control()
        || matches!(sign, '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether a character belongs to the one before it.
pub(super) fn joins(sign: char) -> bool {
    is_combining_mark(sign) || matches!(sign, '\u{200c}' | '\u{200d}' | '\u{fe00}'..='\u{fe0f}')
}

/// The characters of a text that no font here can write, each once, in the order of the text.
#[must_use]
pub fn unwritable(text: &str) -> Vec<char> {
    let mut found = Vec::new();
    for sign in text.nfc() {
        let blank = sign.is_whitespace() || unseen(sign);
        if !blank && !writable(sign, Face::Regular) && !found.contains(&sign) {
            found.push(sign);
        }
    }
    found
}
