//! What each part of a page is for somebody who hears it read.

use std::num::NonZeroU16;

use krilla::tagging::{ListNumbering, TableHeaderScope, Tag, TagKind};

/// What a part of a page is. A list holds items, an item a label and a body; a table holds rows, a row cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// Something that stands on its own: a card, a voucher, a letter.
    Section,
    /// A heading of a level, 1 to 6; the first one is 1, and none is skipped.
    Heading(u16),
    /// A paragraph, or a line on its own.
    Paragraph,
    /// A list.
    List,
    /// An entry of a list.
    Item,
    /// The bullet or number of an entry.
    Label,
    /// The words of an entry.
    Body,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// The heading of a column.
    Head,
    /// A cell.
    Cell,
}

/// The tag of a part; a heading is also named by its words.
pub(super) fn kind(part: Part, words: Option<String>) -> TagKind {
    match part {
        Part::Section => Tag::Section.into(),
        Part::Heading(level) => {
            Tag::Hn(NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN), words).into()
        }
        Part::Paragraph => Tag::P.into(),
        Part::List => Tag::L(ListNumbering::None).into(),
        Part::Item => Tag::LI.into(),
        Part::Label => Tag::Lbl.into(),
        Part::Body => Tag::LBody.into(),
        Part::Table => Tag::Table.into(),
        Part::Row => Tag::TR.into(),
        Part::Head => Tag::TH(TableHeaderScope::Column).into(),
        Part::Cell => Tag::TD.into(),
    }
}
