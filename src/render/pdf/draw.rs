//! Shapes, in millimetres.

use krilla::geom::{Path, PathBuilder};

use super::POINTS;

/// How far the handles of a curve stand from its ends, so that four of them make a circle.
const ROUND: f32 = 0.552_284_8;

/// An outline to be filled or drawn along; `None` where it has no extent.
pub struct Shape(pub(super) Option<Path>);

impl Shape {
    /// A rectangle by its upper left corner, width and height.
    #[must_use]
    pub fn rect(x: f32, y: f32, width: f32, height: f32) -> Self {
        Self::polygon(&[
            (x, y),
            (x + width, y),
            (x + width, y + height),
            (x, y + height),
        ])
    }

    /// A rectangle with round corners of a radius.
    #[must_use]
    pub fn rounded(x: f32, y: f32, width: f32, height: f32, radius: f32) -> Self {
        let mut pen = Pen::default();
        let (right, bottom, handle) = (x + width, y + height, radius * (1.0 - ROUND));
        pen.to(x + radius, y);
        pen.line(right - radius, y);
        pen.curve(
            (right - handle, y),
            (right, y + handle),
            (right, y + radius),
        );
        pen.line(right, bottom - radius);
        pen.curve(
            (right, bottom - handle),
            (right - handle, bottom),
            (right - radius, bottom),
        );
        pen.line(x + radius, bottom);
        pen.curve(
            (x + handle, bottom),
            (x, bottom - handle),
            (x, bottom - radius),
        );
        pen.line(x, y + radius);
        pen.curve((x, y + handle), (x + handle, y), (x + radius, y));
        pen.closed()
    }

    /// A circle by its middle and radius.
    #[must_use]
    pub fn circle(x: f32, y: f32, radius: f32) -> Self {
        Self::rounded(x - radius, y - radius, radius * 2.0, radius * 2.0, radius)
    }

    /// A line through points, closed.
    #[must_use]
    pub fn polygon(points: &[(f32, f32)]) -> Self {
        Self::through(points).closed()
    }

    /// A line through points, open.
    #[must_use]
    pub fn line(points: &[(f32, f32)]) -> Self {
        Shape(Self::through(points).0.finish())
    }

    /// An outline that the caller draws.
    #[must_use]
    pub fn drawn(draw: impl FnOnce(&mut Pen)) -> Self {
        let mut pen = Pen::default();
        draw(&mut pen);
        Shape(pen.0.finish())
    }

    fn through(points: &[(f32, f32)]) -> Pen {
        let mut pen = Pen::default();
        for (at, (x, y)) in points.iter().enumerate() {
            if at == 0 {
                pen.to(*x, *y);
            } else {
                pen.line(*x, *y);
            }
        }
        pen
    }
}

/// What draws an outline.
#[derive(Default)]
pub struct Pen(PathBuilder);

impl Pen {
    /// Begins a new outline at a point.
    pub fn to(&mut self, x: f32, y: f32) {
        self.0.move_to(x * POINTS, y * POINTS);
    }

    /// A straight line to a point.
    pub fn line(&mut self, x: f32, y: f32) {
        self.0.line_to(x * POINTS, y * POINTS);
    }

    /// A curve to a point, by two handles.
    pub fn curve(&mut self, one: (f32, f32), two: (f32, f32), end: (f32, f32)) {
        let [one, two, end] = [one, two, end].map(|(x, y)| (x * POINTS, y * POINTS));
        self.0.cubic_to(one.0, one.1, two.0, two.1, end.0, end.1);
    }

    /// Back to where the outline began.
    pub fn close(&mut self) {
        self.0.close();
    }

    fn closed(mut self) -> Shape {
        self.close();
        Shape(self.0.finish())
    }
}
