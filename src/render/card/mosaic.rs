//! Tiles in the town's colours: the same on every card.

use super::super::pdf::{Ink, Shape, Sheet, WHITE};
use super::{CARD, Look, TILE};

/// How far the colour of the card goes on outside it.
const BEYOND: f32 = 5.0;
/// How far figures reach over the edge of their tile, in millimetres.
const OVERLAP: f32 = 0.08;
/// What makes the third colour out of the second.
const RED: Ink = Ink(226, 44, 92);
/// How far the handles of a quarter of a circle stand from its ends.
const ROUND: f32 = 0.552_284_8;

/// A figure on a tile, before it is turned.
#[derive(Clone, Copy)]
enum Figure {
    /// A quarter of a disc around the upper left corner.
    Quarter,
    /// A quarter of a ring within a quarter of a ring, around the upper left corner.
    Rainbow,
    /// Half a disc on the left side.
    Half,
    /// A disc.
    Ball,
    /// Half of the tile, below the diagonal.
    Slope,
    /// A leaf from corner to corner.
    Leaf,
    /// Waves.
    Waves,
    /// A flower of four petals.
    Flower,
    /// A star.
    Star,
}

/// The inks of a card.
#[derive(Clone, Copy)]
enum Tint {
    Colour,
    Light,
    Deep,
    Accent,
    Warm,
    Pale,
    White,
}

use Figure::{Ball, Flower, Half, Leaf, Quarter, Rainbow, Slope, Star, Waves};
use Tint::{Accent, Colour, Deep, Light, Pale, Warm, White};

/// Row and column from the upper right corner; the figure, its quarter turns, its ink and that of the tile.
const TILES: &[(u8, u8, Figure, u8, Tint, Tint)] = &[
    (0, 0, Rainbow, 1, White, Warm),
    (0, 1, Waves, 0, White, Light),
    (0, 2, Quarter, 2, Accent, Deep),
    (0, 3, Flower, 0, White, Colour),
    (0, 4, Quarter, 0, Light, Colour),
    (1, 0, Slope, 0, Accent, Light),
    (1, 1, Star, 0, Accent, Deep),
    (1, 2, Leaf, 0, White, Accent),
    (1, 3, Half, 3, Warm, Pale),
    (2, 0, Ball, 0, Warm, Deep),
    (2, 1, Quarter, 3, White, Light),
    (2, 2, Waves, 1, Light, Colour),
    (2, 3, Leaf, 1, Light, Colour),
];

impl Tint {
    fn ink(self, look: &Look) -> Ink {
        match self {
            Colour => look.colour,
            Light => look.colour.brighter(1.7),
            Deep => look.colour.towards(super::DARK, 90),
            Warm => look.accent.towards(RED, 185),
            Accent => look.accent,
            Pale => look.accent.towards(WHITE, 130),
            White => WHITE,
        }
    }
}

/// Draws the colour of the card and the tiles.
pub(super) fn draw(sheet: &mut Sheet<'_>, look: &Look) {
    let all = Shape::rect(
        -BEYOND,
        -BEYOND,
        CARD.0 + 2.0 * BEYOND,
        CARD.1 + 2.0 * BEYOND,
    );
    sheet.fill(&all, look.colour);
    ripples(sheet, look);
    for (row, column, figure, turns, ink, ground) in TILES {
        let x = CARD.0 - f32::from(*column + 1) * TILE;
        let y = f32::from(*row) * TILE;
        tile(sheet, (x, y), (*row == 0, *column == 0), ground.ink(look));
        let middle = TILE / 2.0;
        sheet.at(x, y, |sheet| {
            sheet.turned(f32::from(*turns) * 90.0, middle, middle, |sheet| {
                figure.draw(sheet, ink.ink(look), ground.ink(look));
            });
        });
    }
}

/// Rings that go out from the lower left corner, hardly lighter than the card.
fn ripples(sheet: &mut Sheet<'_>, look: &Look) {
    for (ring, radius) in [46.0, 37.0, 28.0, 19.0, 10.0].into_iter().enumerate() {
        let ink = if ring % 2 == 0 {
            look.colour.towards(super::DARK, 26)
        } else {
            look.colour
        };
        sheet.fill(&Shape::circle(0.0, CARD.1, radius), ink);
    }
}

/// The ground of a tile, which goes on beyond the edge of the card.
fn tile(sheet: &mut Sheet<'_>, (x, y): (f32, f32), (top, right): (bool, bool), ink: Ink) {
    let up = if top { BEYOND } else { 0.0 };
    let out = if right { BEYOND } else { 0.0 };
    sheet.fill(&Shape::rect(x, y - up, TILE + out, TILE + up), ink);
}

impl Figure {
    fn draw(self, sheet: &mut Sheet<'_>, ink: Ink, ground: Ink) {
        let half = TILE / 2.0;
        match self {
            Quarter => sheet.fill(&pie(TILE), ink),
            Rainbow => {
                for (ring, part) in [0.88, 0.66, 0.44, 0.22].into_iter().enumerate() {
                    let ink = if ring % 2 == 0 { ink } else { ground };
                    sheet.fill(&pie(TILE * part), ink);
                }
            }
            Half => {
                let clip = Shape::rect(0.0, 0.0, TILE, TILE);
                sheet.within(&clip, |sheet| {
                    sheet.fill(&Shape::circle(0.0, half, half * 0.9), ink);
                });
            }
            Ball => sheet.fill(&Shape::circle(half, half, TILE * 0.32), ink),
            Slope => sheet.fill(
                &Shape::polygon(&[(0.0, 0.0), (TILE, TILE), (0.0, TILE)]),
                ink,
            ),
            Leaf => sheet.fill(&leaf(0.0, 0.0, TILE), ink),
            Waves => waves(sheet, ink),
            Flower => {
                for (x, y, turn) in [
                    (0.0, 0.0, 0.0),
                    (half, 0.0, 90.0),
                    (half, half, 0.0),
                    (0.0, half, 90.0),
                ] {
                    sheet.at(x, y, |sheet| {
                        sheet.turned(turn, half / 2.0, half / 2.0, |sheet| {
                            sheet.fill(&leaf(0.0, 0.0, half), ink);
                        });
                    });
                }
            }
            Star => sheet.fill(&star(half, half, TILE * 0.4), ink),
        }
    }
}

/// A quarter of a disc around the upper left corner; it overlaps the tiles beside it, so that nothing shines through between them.
fn pie(radius: f32) -> Shape {
    Shape::drawn(|pen| {
        pen.to(-OVERLAP, -OVERLAP);
        pen.line(radius, -OVERLAP);
        pen.line(radius, 0.0);
        pen.curve(
            (radius, radius * ROUND),
            (radius * ROUND, radius),
            (0.0, radius),
        );
        pen.line(-OVERLAP, radius);
        pen.close();
    })
}

/// A leaf from the upper left to the lower right corner of a square.
fn leaf(x: f32, y: f32, side: f32) -> Shape {
    let (handle, far) = (side * ROUND, side * (1.0 - ROUND));
    Shape::drawn(|pen| {
        pen.to(x, y);
        pen.curve((x + handle, y), (x + side, y + far), (x + side, y + side));
        pen.curve((x + far, y + side), (x, y + handle), (x, y));
        pen.close();
    })
}

fn waves(sheet: &mut Sheet<'_>, ink: Ink) {
    let (quarter, swing) = (TILE / 4.0, TILE * 0.09);
    for line in 0..3_u8 {
        let y = TILE * (0.26 + 0.24 * f32::from(line));
        let wave = Shape::drawn(|pen| {
            pen.to(0.0, y);
            for half in 0..2_u8 {
                let x = TILE / 2.0 * f32::from(half);
                let way = if half == 0 { -swing } else { swing };
                pen.curve(
                    (x + quarter * 0.7, y + way * 1.9),
                    (x + quarter * 1.3, y + way * 1.9),
                    (x + quarter * 2.0, y),
                );
            }
        });
        let clip = Shape::rect(0.0, 0.0, TILE, TILE);
        sheet.within(&clip, |sheet| sheet.stroke(&wave, TILE * 0.09, ink));
    }
}

/// A star of five points.
fn star(x: f32, y: f32, radius: f32) -> Shape {
    let points: Vec<(f32, f32)> = (0..10_u8)
        .map(|at| {
            let angle = (f32::from(at) * 36.0 - 90.0).to_radians();
            let far = if at % 2 == 0 { radius } else { radius * 0.45 };
            (x + far * angle.cos(), y + far * angle.sin())
        })
        .collect();
    Shape::polygon(&points)
}
