//! The squares of a QR code, as one path.

use krilla::geom::PathBuilder;
use qrcodegen::{QrCode, QrCodeEcc};

use super::colour::Ink;
use super::draw::Shape;
use super::sheet::Sheet;

/// White around the squares that a reader needs, in squares.
const QUIET: f32 = 4.0;

/// A code to be drawn.
pub struct Qr(QrCode);

impl Qr {
    /// The code of a text; `None` when it is longer than a code can hold. A seventh of the squares may be damaged.
    #[must_use]
    pub fn new(text: &str) -> Option<Self> {
        QrCode::encode_text(text, QrCodeEcc::Medium).ok().map(Self)
    }

    /// How many squares a side has.
    #[must_use]
    pub fn squares(&self) -> i32 {
        self.0.size()
    }

    /// Whether a square is dark; outside there is none.
    #[must_use]
    pub fn dark(&self, x: i32, y: i32) -> bool {
        self.0.get_module(x, y)
    }

    /// Draws it in a square of millimetres, the white around it included; the white itself is the caller's.
    pub fn draw(&self, sheet: &mut Sheet<'_>, x: f32, y: f32, side: f32, ink: Ink) {
        let square = side / (self.squares() as f32 + 2.0 * QUIET);
        let quiet = square * QUIET;
        let squares = self.outline();
        sheet.scaled(x + quiet, y + quiet, square, |sheet| {
            sheet.fill(&squares, ink);
        });
    }

    /// Dark stretches of each row as rectangles of whole squares, which take few bytes in a file.
    fn outline(&self) -> Shape {
        let mut path = PathBuilder::new();
        for row in 0..self.squares() {
            let mut column = 0;
            while column < self.squares() {
                let from = column;
                while self.dark(column, row) {
                    column += 1;
                }
                if column > from {
                    let (top, bottom) = (row as f32, (row + 1) as f32);
                    path.move_to(from as f32, top);
                    path.line_to(column as f32, top);
                    path.line_to(column as f32, bottom);
                    path.line_to(from as f32, bottom);
                    path.close();
                }
                column += 1;
            }
        }
        Shape(path.finish())
    }
}
