//! One line of text: ordered from left to right as it is seen, each stretch in the font that can write it, seen.

use std::ops::Range;

use harfrust::{Direction, Feature, ShapeOptions, Tag, UnicodeBuffer};
use krilla::text::{Font, GlyphId, KrillaGlyph};
use unicode_bidi::BidiInfo;

use super::POINTS;
use super::fonts::{Face, Loaded, joins, of, tidy};

/// How a text looks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// How heavy.
    pub face: Face,
    /// The size of the letters in points.
    pub size: f32,
    /// What is added between letters, in thousandths of the size; only for codes and capitals.
    pub spread: u16,
}

impl Style {
    /// Letters for reading of a size in points.
    #[must_use]
    pub const fn regular(size: f32) -> Self {
        Self {
            face: Face::Regular,
            size,
            spread: 0,
        }
    }

    /// Heavy letters of a size in points.
    #[must_use]
    pub const fn bold(size: f32) -> Self {
        Self {
            face: Face::Bold,
            size,
            spread: 0,
        }
    }

    /// The same letters with air between them, in thousandths of the size.
    #[must_use]
    pub const fn spread(self, spread: u16) -> Self {
        Self { spread, ..self }
    }

    /// The same letters in another size.
    #[must_use]
    pub const fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }
}

/// A stretch in one font and one direction.
pub(super) struct Run {
    pub(super) font: Font,
    pub(super) text: String,
    pub(super) glyphs: Vec<KrillaGlyph>,
    /// In units of the size.
    pub(super) width: f32,
}

/// A line of text, shaped, in the order in which it is seen.
pub struct Line {
    pub(super) text: String,
    pub(super) style: Style,
    pub(super) runs: Vec<Run>,
    pub(super) backwards: bool,
}

impl Line {
    /// Its width in millimetres.
    #[must_use]
    pub fn width(&self) -> f32 {
        self.runs.iter().map(|run| run.width).sum::<f32>() * self.style.size / POINTS
    }

    /// The text that stands there.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Its look.
    #[must_use]
    pub const fn style(&self) -> Style {
        self.style
    }

    /// Whether it is read from right to left.
    #[must_use]
    pub const fn backwards(&self) -> bool {
        self.backwards
    }

    /// The same line in another size.
    #[must_use]
    pub fn sized(mut self, size: f32) -> Self {
        self.style.size = size;
        self
    }
}

/// Sets a text on one line, however long.
#[must_use]
pub fn line(text: &str, style: Style) -> Line {
    set(tidy(text, style.face), style)
}

/// Sets a text that is tidy already.
pub(super) fn set(text: String, style: Style) -> Line {
    let order = BidiInfo::new(&text, None);
    let mut runs = Vec::new();
    let mut backwards = false;
    for paragraph in &order.paragraphs {
        backwards |= paragraph.level.is_rtl();
        let (levels, seen) = order.visual_runs(paragraph, paragraph.range.clone());
        for stretch in seen {
            let level = levels.get(stretch.start);
            let rtl = level.is_some_and(unicode_bidi::Level::is_rtl);
            let mut parts = by_font(&text, stretch, style.face);
            if rtl {
                parts.reverse();
            }
            for (font, range) in parts {
                runs.push(shape(font, &text[range], rtl, style.spread));
            }
        }
    }
    Line {
        text,
        style,
        runs,
        backwards,
    }
}

/// Cuts a stretch where another font is needed; what belongs to the character before it stays with it.
fn by_font(text: &str, stretch: Range<usize>, face: Face) -> Vec<(&'static Loaded, Range<usize>)> {
    let mut parts: Vec<(&'static Loaded, Range<usize>)> = Vec::new();
    let mut signs = text[stretch.clone()].char_indices().peekable();
    while let Some((at, sign)) = signs.next() {
        let from = stretch.start + at;
        let mut to = from + sign.len_utf8();
        let mut marks = Vec::new();
        while let Some((_, mark)) = signs.next_if(|(_, mark)| joins(*mark)) {
            to += mark.len_utf8();
            marks.push(mark);
        }
        let able =
            |font: &&Loaded| font.writes(sign) && marks.iter().all(|mark| font.writes(*mark));
        let Some(font) = of(face)
            .find(able)
            .or_else(|| of(face).find(|font| font.writes(sign)))
        else {
            continue;
        };
        match parts.last_mut() {
            // A space between two words in one font is in that font too.
            Some((last, range))
                if std::ptr::eq(*last, font) || (sign == ' ' && last.writes(' ')) =>
            {
                range.end = to;
            }
            _ => parts.push((font, from..to)),
        }
    }
    parts
}

fn shape(font: &Loaded, text: &str, rtl: bool, spread: u16) -> Run {
    let mut buffer = UnicodeBuffer::new();
    buffer.push_str(text);
    buffer.guess_segment_properties();
    buffer.set_direction(if rtl {
        Direction::RightToLeft
    } else {
        Direction::LeftToRight
    });
    // Ligatures are for scripts that need them: one of t and i would take the ij of "tijd" apart.
    let apart = [Feature::new(Tag::new(b"liga"), 0, ..)];
    let features: &[Feature] = if rtl { &[] } else { &apart };
    let shaper = font.shaping.shaper(&font.read).build();
    let seen = shaper.shape(buffer, ShapeOptions::new().features(features));
    let starts = starts(
        seen.glyph_infos().iter().map(|info| info.cluster),
        text.len(),
    );
    let mut glyphs = Vec::with_capacity(seen.len());
    let mut width = 0.0;
    let units = |value: i32| value as f32 / font.units;
    for (info, at) in seen.glyph_infos().iter().zip(seen.glyph_positions()) {
        let mut advance = units(at.x_advance);
        if at.x_advance > 0 {
            advance += f32::from(spread) / 1000.0;
        }
        width += advance;
        glyphs.push(KrillaGlyph::new(
            GlyphId::new(info.glyph_id),
            advance,
            units(at.x_offset),
            units(at.y_offset),
            units(at.y_advance),
            cluster(&starts, info.cluster),
            None,
        ));
    }
    Run {
        font: font.font.clone(),
        text: text.to_owned(),
        glyphs,
        width,
    }
}

/// Where clusters begin, in the order of the text, and its end.
fn starts(clusters: impl Iterator<Item = u32>, end: usize) -> Vec<usize> {
    let mut starts: Vec<usize> = clusters.map(|start| start as usize).collect();
    starts.push(end);
    starts.sort_unstable();
    starts.dedup();
    starts
}

/// The part of the text that a cluster covers.
fn cluster(starts: &[usize], start: u32) -> Range<usize> {
    let start = start as usize;
    let next = starts.partition_point(|other| *other <= start);
    start..starts.get(next).copied().unwrap_or(start)
}
