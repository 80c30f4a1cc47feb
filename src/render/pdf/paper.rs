//! A document, and what it says of itself.

use std::io;

use chrono::{Datelike, NaiveDate};
use krilla::configure::{Accessibility, Archival, ConfigurationBuilder};
use krilla::destination::XyzDestination;
use krilla::geom::Point;
use krilla::metadata::{DateTime, Metadata};
use krilla::outline::{Outline, OutlineNode};
use krilla::page::PageSettings;
use krilla::tagging::TagTree;
use krilla::{Document, SerializeSettings};

use super::POINTS;
use super::sheet::Sheet;

/// Width and height in millimetres.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Size(pub f32, pub f32);

/// ISO 216.
pub const A4: Size = Size(210.0, 297.0);
/// ISO 216.
pub const A3: Size = Size(297.0, 420.0);

/// What a document says of itself.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// What a reader shows in the bar of its window.
    pub title: &'a str,
    /// The language of the text, such as `nl`.
    pub language: &'a str,
    /// The day that it bears; never the clock's, so that the same document is the same bytes.
    pub on: NaiveDate,
}

/// A document that is being made.
pub struct Paper {
    document: Document,
    outline: Vec<OutlineNode>,
    tags: Vec<krilla::tagging::Node>,
    language: String,
    pages: usize,
}

impl Paper {
    /// An empty document.
    ///
    /// # Errors
    /// When the standards that it is to meet contradict each other, which they do not.
    pub fn new(about: &About<'_>) -> io::Result<Self> {
        let configuration = ConfigurationBuilder::new()
            .with_archival_validator(Archival::A2_A)
            .with_accessibility_validator(Accessibility::UA1)
            .finish()
            .map_err(|_| io::ErrorKind::Unsupported)?;
        let mut document = Document::new_with(SerializeSettings {
            configuration,
            ..SerializeSettings::default()
        });
        let part = |value: u32| u8::try_from(value).unwrap_or(1);
        let day = DateTime::new(u16::try_from(about.on.year()).unwrap_or(1))
            .month(part(about.on.month()))
            .day(part(about.on.day()));
        document.set_metadata(
            Metadata::new()
                .title(about.title.to_owned())
                .language(about.language.to_owned())
                .creator(env!("CARGO_PKG_NAME").to_owned())
                .creation_date(day)
                .document_id(about.title.to_owned()),
        );
        Ok(Self {
            document,
            outline: Vec::new(),
            tags: Vec::new(),
            language: about.language.to_owned(),
            pages: 0,
        })
    }

    /// Adds a page, which stands in the outline under its words.
    pub fn page(&mut self, size: Size, words: &str, draw: impl FnOnce(&mut Sheet<'_>)) {
        // A page has an extent, so its settings exist.
        let Some(settings) = PageSettings::from_wh(size.0 * POINTS, size.1 * POINTS) else {
            return;
        };
        let mut page = self.document.start_page_with(settings);
        let mut sheet = Sheet::new(page.surface(), size);
        draw(&mut sheet);
        self.tags.extend(sheet.finish());
        page.finish();
        let top = XyzDestination::new(self.pages, Point::from_xy(0.0, 0.0));
        self.outline.push(OutlineNode::new(words.to_owned(), top));
        self.pages += 1;
    }

    /// How many pages there are.
    #[must_use]
    pub const fn pages(&self) -> usize {
        self.pages
    }

    /// The bytes.
    ///
    /// # Errors
    /// When a validator finds something: a figure without words, a character without a glyph.
    pub fn finish(mut self) -> io::Result<Vec<u8>> {
        let mut outline = Outline::new();
        for node in self.outline {
            outline.push_child(node);
        }
        self.document.set_outline(outline);
        let tags = TagTree::from(self.tags).with_lang(Some(self.language));
        self.document.set_tag_tree(tags);
        self.document.finish().map_err(io::Error::other)
    }
}
