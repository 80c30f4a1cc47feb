//! Colour where it means something: at the beginning of an error or a warning, whose word says the same.

/// A colour that means something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Colour {
    /// What went wrong.
    Red,
    /// What is to be noted.
    Yellow,
}

impl Colour {
    /// Its number, as terminals have counted them since 1976.
    const fn number(self) -> u8 {
        match self {
            Self::Red => 31,
            Self::Yellow => 33,
        }
    }
}

/// Lines, of which those that begin with a mark begin in its colour.
pub(super) fn begin(text: &str, marks: &[(String, Colour)]) -> String {
    let lines = text.lines().map(|line| {
        let mark = marks.iter().find(|(mark, _)| line.starts_with(mark));
        mark.map_or_else(
            || line.to_owned(),
            |(mark, colour)| {
                let rest = &line[mark.len()..];
                format!("\u{1b}[{}m{mark}\u{1b}[0m{rest}", colour.number())
            },
        )
    });
    lines.collect::<Vec<_>>().join("\n")
}
