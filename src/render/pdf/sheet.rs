//! One page: what is drawn on it, and what each part of it is for somebody who hears it read.

use krilla::geom::{Point, Transform};
use krilla::paint::{Fill, LineCap, Stroke};
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ArtifactType, ContentTag, Node, SpanTag, Tag, TagGroup, TagKind};

use super::POINTS;
use super::colour::Ink;
use super::draw::Shape;
use super::fit::Block;
use super::paper::Size;
use super::part::{Part, kind};
use super::shape::Line;

/// To which side of a width lines go.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Side {
    /// Where reading begins: left, or right for a line that is read from right to left. The width is that of the block.
    Start,
    /// All from the left.
    Left,
    /// In the middle of a width in millimetres.
    Middle(f32),
    /// To the right of a width in millimetres.
    Right(f32),
}

/// A page that is being drawn.
pub struct Sheet<'a> {
    surface: Surface<'a>,
    size: Size,
    /// The parts that are open, the page's own first.
    open: Vec<TagGroup>,
    /// What was written since a part was opened.
    heard: String,
    /// Within an ornament or a figure, whose strokes are one.
    whole: bool,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(surface: Surface<'a>, size: Size) -> Self {
        let open = vec![TagGroup::new(Tag::Part)];
        Self {
            surface,
            size,
            open,
            heard: String::new(),
            whole: false,
        }
    }

    /// Closes the page and gives its parts.
    pub(super) fn finish(mut self) -> Option<Node> {
        self.surface.finish();
        let page = self.open.pop()?;
        (!page.children.is_empty()).then(|| page.into())
    }

    /// Width and height of the page in millimetres.
    #[must_use]
    pub const fn size(&self) -> Size {
        self.size
    }

    /// A part of the page that is read aloud: what is written within belongs to it.
    pub fn part(&mut self, part: Part, draw: impl FnOnce(&mut Self)) {
        self.heard.clear();
        self.group(kind(part, None), draw);
        // A heading is also named by its words.
        let last = self
            .open
            .last_mut()
            .and_then(|group| group.children.last_mut());
        if let (Part::Heading(_), Some(Node::Group(heading))) = (part, last) {
            heading.tag = kind(part, Some(self.heard.trim_end().to_owned()));
        }
    }

    /// A picture with its meaning in words.
    pub fn figure(&mut self, words: &str, draw: impl FnOnce(&mut Self)) {
        self.group(Tag::Figure(Some(words.to_owned())).into(), |sheet| {
            let content = sheet.surface.start_tagged(ContentTag::Other);
            sheet.whole = true;
            draw(sheet);
            sheet.whole = false;
            sheet.surface.end_tagged();
            sheet.push(content.into());
        });
    }

    /// Ornament, which nobody reads aloud.
    pub fn decor(&mut self, draw: impl FnOnce(&mut Self)) {
        self.ornament(ArtifactType::Layout, draw);
    }

    /// Marks by which a rectangle is cut out of the paper: at the sides that are open (left, right, above, below), `from` millimetres
    /// outside its corner and as long as told.
    pub fn cut_marks(
        &mut self,
        (x, y): (f32, f32),
        (width, height): (f32, f32),
        (left, right, above, below): (bool, bool, bool, bool),
        (from, long): (f32, f32),
    ) {
        const HAIR: f32 = 0.1;
        let (far, end) = ((x + width, y + height), from + long);
        let mut marks = Vec::new();
        for edge in [y, far.1] {
            marks.push((left, [(x - from, edge), (x - end, edge)]));
            marks.push((right, [(far.0 + from, edge), (far.0 + end, edge)]));
        }
        for edge in [x, far.0] {
            marks.push((above, [(edge, y - from), (edge, y - end)]));
            marks.push((below, [(edge, far.1 + from), (edge, far.1 + end)]));
        }
        self.ornament(ArtifactType::Page, |sheet| {
            for (_, mark) in marks.iter().filter(|(open, _)| *open) {
                sheet.stroke(&Shape::line(mark), HAIR, super::BLACK);
            }
        });
    }

    /// Fills a shape.
    pub fn fill(&mut self, shape: &Shape, ink: Ink) {
        let Some(path) = &shape.0 else { return };
        self.once(|sheet| {
            sheet.surface.set_stroke(None);
            sheet.surface.set_fill(Some(filled(ink)));
            sheet.surface.draw_path(path);
        });
    }

    /// Draws along a shape, in a width of millimetres.
    pub fn stroke(&mut self, shape: &Shape, width: f32, ink: Ink) {
        let Some(path) = &shape.0 else { return };
        self.once(|sheet| {
            sheet.surface.set_fill(None);
            sheet.surface.set_stroke(Some(Stroke {
                paint: ink.paint(),
                width: width * POINTS,
                line_cap: LineCap::Round,
                ..Stroke::default()
            }));
            sheet.surface.draw_path(path);
        });
    }

    /// Draws only within a shape.
    pub fn within(&mut self, shape: &Shape, draw: impl FnOnce(&mut Self)) {
        let Some(path) = &shape.0 else { return };
        self.surface
            .push_clip_path(path, &krilla::paint::FillRule::default());
        draw(self);
        self.surface.pop();
    }

    /// Draws with another corner as the upper left one: of a card on its sheet.
    pub fn at(&mut self, x: f32, y: f32, draw: impl FnOnce(&mut Self)) {
        self.surface
            .push_transform(&Transform::from_translate(x * POINTS, y * POINTS));
        draw(self);
        self.surface.pop();
    }

    /// Draws points as so many millimetres, from another corner.
    pub(super) fn scaled(&mut self, x: f32, y: f32, scale: f32, draw: impl FnOnce(&mut Self)) {
        let scale = scale * POINTS;
        let place = Transform::from_row(scale, 0.0, 0.0, scale, x * POINTS, y * POINTS);
        self.surface.push_transform(&place);
        draw(self);
        self.surface.pop();
    }

    /// Draws larger or smaller, from the upper left corner on.
    pub fn larger(&mut self, times: f32, draw: impl FnOnce(&mut Self)) {
        self.surface
            .push_transform(&Transform::from_scale(times, times));
        draw(self);
        self.surface.pop();
    }

    /// Draws turned by degrees with the clock, around a point.
    pub fn turned(&mut self, degrees: f32, x: f32, y: f32, draw: impl FnOnce(&mut Self)) {
        self.surface
            .push_transform(&Transform::from_rotate_at(degrees, x * POINTS, y * POINTS));
        draw(self);
        self.surface.pop();
    }

    /// Writes a line with its left end at a point on the baseline.
    pub fn write(&mut self, line: &Line, x: f32, y: f32, ink: Ink) {
        if line.runs.is_empty() {
            return;
        }
        if self.whole || self.open.len() == 1 {
            self.once(|sheet| sheet.glyphs(line, x, y, ink));
            return;
        }
        let content = self
            .surface
            .start_tagged(ContentTag::Span(SpanTag::empty()));
        self.glyphs(line, x, y, ink);
        self.surface.end_tagged();
        if line.backwards {
            // The glyphs stand as they are seen; read aloud, the text is as it was written.
            let written = Tag::Span.with_actual_text(Some(line.text.clone()));
            let span = TagGroup::with_children(written, vec![content.into()]);
            self.push(span.into());
        } else {
            self.push(content.into());
        }
        self.heard.push_str(&line.text);
        self.heard.push(' ');
    }

    /// Writes lines below each other, the first one on a baseline.
    pub fn lines(&mut self, block: &Block, x: f32, y: f32, side: Side, ink: Ink) {
        let mut baseline = y;
        for line in &block.lines {
            let indent = match side {
                Side::Start if line.backwards => block.width() - line.width(),
                Side::Start | Side::Left => 0.0,
                Side::Middle(width) => (width - line.width()) / 2.0,
                Side::Right(width) => width - line.width(),
            };
            self.write(line, x + indent, baseline, ink);
            baseline += block.leading;
        }
    }

    fn glyphs(&mut self, line: &Line, x: f32, y: f32, ink: Ink) {
        self.surface.set_stroke(None);
        self.surface.set_fill(Some(filled(ink)));
        let mut at = x * POINTS;
        for run in &line.runs {
            let (font, size) = (run.font.clone(), line.style.size);
            let start = Point::from_xy(at, y * POINTS);
            self.surface
                .draw_glyphs(start, &run.glyphs, font, &run.text, size, false);
            at += run.width * size;
        }
    }

    fn group(&mut self, kind: TagKind, draw: impl FnOnce(&mut Self)) {
        self.open.push(TagGroup::new(kind));
        draw(self);
        let closed = self.open.pop();
        if let Some(group) = closed.filter(|group| !group.children.is_empty()) {
            self.push(group.into());
        }
    }

    fn push(&mut self, node: Node) {
        if let Some(last) = self.open.last_mut() {
            last.children.push(node);
        }
    }

    fn once(&mut self, draw: impl FnOnce(&mut Self)) {
        self.ornament(ArtifactType::Layout, draw);
    }

    fn ornament(&mut self, kind: ArtifactType, draw: impl FnOnce(&mut Self)) {
        if self.whole {
            draw(self);
            return;
        }
        self.surface
            .start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
        self.whole = true;
        draw(self);
        self.whole = false;
        self.surface.end_tagged();
    }
}

fn filled(ink: Ink) -> Fill {
    Fill {
        paint: ink.paint(),
        ..Fill::default()
    }
}
