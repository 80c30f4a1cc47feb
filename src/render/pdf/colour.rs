//! Colours of ink.

use std::fmt;
use std::str::FromStr;

use krilla::color::rgb;

use crate::domain::Said;
use crate::said;

/// A colour in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink(pub u8, pub u8, pub u8);

/// Black.
pub const BLACK: Ink = Ink(0, 0, 0);
/// Paper.
pub const WHITE: Ink = Ink(255, 255, 255);

impl Ink {
    /// How much two colours differ for an eye: from 1 for the same one to 21 for black on white (WCAG 2.2, "contrast ratio"). Small
    /// text needs 4.5, large text and signs 3.
    #[must_use]
    pub fn contrast(self, other: Self) -> f32 {
        let (one, two) = (self.luminance(), other.luminance());
        (one.max(two) + 0.05) / (one.min(two) + 0.05)
    }

    /// The colour on the way to another one: 0 is this one, 255 the other.
    #[must_use]
    pub fn towards(self, other: Self, share: u8) -> Self {
        let mix = |from: u8, to: u8| {
            let (from, to, share) = (u32::from(from), u32::from(to), u32::from(share));
            u8::try_from((from * (255 - share) + to * share + 127) / 255).unwrap_or(u8::MAX)
        };
        Self(
            mix(self.0, other.0),
            mix(self.1, other.1),
            mix(self.2, other.2),
        )
    }

    /// The same colour with so many times the light, as far as that goes.
    #[must_use]
    pub fn brighter(self, times: f32) -> Self {
        let most = f32::from(self.0.max(self.1).max(self.2).max(1));
        let times = times.min(255.0 / most);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "at most 255, and never less than nothing"
        )]
        let part = |value: u8| (f32::from(value) * times).round() as u8;
        Self(part(self.0), part(self.1), part(self.2))
    }

    fn luminance(self) -> f32 {
        let part = |value: u8| {
            let value = f32::from(value) / 255.0;
            if value <= 0.04045 {
                value / 12.92
            } else {
                ((value + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(self.0) + 0.7152 * part(self.1) + 0.0722 * part(self.2)
    }

    pub(super) fn paint(self) -> krilla::paint::Paint {
        rgb::Color::new(self.0, self.1, self.2).into()
    }
}

/// Reads `#14506E`, with or without the `#`; else `colour-unknown`.
impl FromStr for Ink {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let digits = text.trim().trim_start_matches('#');
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        let hex = digits.len() == 6 && digits.bytes().all(|digit| digit.is_ascii_hexdigit());
        let parts = part(0).zip(part(2)).zip(part(4)).filter(|_| hex);
        parts
            .map(|((red, green), blue)| Self(red, green, blue))
            .ok_or_else(|| said!("colour-unknown", value = text))
    }
}

impl fmt::Display for Ink {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{:02X}{:02X}{:02X}", self.0, self.1, self.2)
    }
}
