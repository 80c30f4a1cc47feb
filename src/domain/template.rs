//! A text of the municipality in which names are filled in: `Beste {name},`.

use super::Said;
use crate::said;

/// The longest text of a letter, in characters: two pages.
const LONGEST: usize = 6_000;

/// A letter (brief) as the municipality wrote it: the subject on the first line, then paragraphs with an empty line between them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    subject: Vec<Piece>,
    paragraphs: Vec<Vec<Piece>>,
}

/// Words as they are, or a place where a value comes.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    Words(String),
    Place(&'static str),
}

/// A letter with its values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    /// What it is about.
    pub subject: String,
    /// The paragraphs; a line break within one stays.
    pub paragraphs: Vec<String>,
}

impl Template {
    /// Reads a text in which these places may stand, each as `{place}`.
    ///
    /// # Errors
    /// `template-long`, `template-no-body`, `template-brace` with the line, or `template-place` with what is known.
    pub fn read(text: &str, known: &[&'static str]) -> Result<Self, Said> {
        if text.chars().count() > LONGEST {
            return Err(said!("template-long", most = LONGEST));
        }
        let mut lines = (1_usize..).zip(text.lines());
        let subject = lines.by_ref().find(|(_, line)| !line.trim().is_empty());
        let (number, subject) = subject.ok_or_else(|| said!("template-no-body"))?;
        let subject = pieces(subject.trim(), number, known)?;
        let mut paragraphs: Vec<Vec<Piece>> = Vec::new();
        let mut begun = false;
        for (number, line) in lines {
            let line = line.trim();
            if line.is_empty() {
                begun = false;
                continue;
            }
            let more = pieces(line, number, known)?;
            match paragraphs.last_mut().filter(|_| begun) {
                Some(paragraph) => {
                    paragraph.push(Piece::Words("\n".to_owned()));
                    paragraph.extend(more);
                }
                None => paragraphs.push(more),
            }
            begun = true;
        }
        if paragraphs.is_empty() {
            return Err(said!("template-no-body"));
        }
        Ok(Self {
            subject,
            paragraphs,
        })
    }

    /// The letter with a value in each place; no value makes a line or a paragraph of its own.
    pub fn fill(&self, value: impl Fn(&str) -> String) -> Filled {
        let words = |pieces: &Vec<Piece>| {
            let words = pieces.iter().map(|piece| match piece {
                Piece::Words(words) => words.clone(),
                Piece::Place(place) => value(place).replace(['\n', '\r'], " "),
            });
            words.collect::<String>()
        };
        Filled {
            subject: words(&self.subject),
            paragraphs: self.paragraphs.iter().map(words).collect(),
        }
    }
}

/// A line in words and places.
fn pieces(line: &str, number: usize, known: &[&'static str]) -> Result<Vec<Piece>, Said> {
    let unbalanced = || said!("template-brace", line = number);
    let mut pieces = Vec::new();
    let mut rest = line;
    while let Some((words, after)) = rest.split_once('{') {
        if words.contains('}') {
            return Err(unbalanced());
        }
        let (name, after) = after.split_once('}').ok_or_else(unbalanced)?;
        let name = name.trim();
        let place = known.iter().find(|known| **known == name);
        let place = place.ok_or_else(|| {
            let known: Vec<String> = known.iter().map(|known| format!("{{{known}}}")).collect();
            said!("template-place", line = number, place = name, known = known)
        })?;
        pieces.push(Piece::Words(words.to_owned()));
        pieces.push(Piece::Place(place));
        rest = after;
    }
    if rest.contains('}') {
        return Err(unbalanced());
    }
    pieces.push(Piece::Words(rest.to_owned()));
    Ok(pieces)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KNOWN: &[&str] = &["name", "town"];

    #[test]
    fn values_come_in_their_places_and_make_no_lines() {
        let text = "\r\nFor {name}\r\n\r\nDear { name },\r\nof {town}.\r\n\r\n\r\nBye\n";
        let filled = Template::read(text, KNOWN).unwrap().fill(|place| {
            if place == "name" {
                "Ann\n\nX {town}".to_owned()
            } else {
                "Gent".to_owned()
            }
        });
        assert_eq!(filled.subject, "For Ann  X {town}");
        assert_eq!(
            filled.paragraphs,
            ["Dear Ann  X {town},\nof Gent.".to_owned(), "Bye".to_owned()]
        );
    }

    #[test]
    fn a_text_that_cannot_be_filled_in_is_refused_with_its_line() {
        for (text, key) in [
            ("", "template-no-body"),
            ("About\n\n", "template-no-body"),
            ("About\n\nDear {name", "template-brace"),
            ("About\n\nDear name}", "template-brace"),
            ("About\n\n{name} and } too", "template-brace"),
            ("About\n\nDear {{name}}", "template-place"),
            ("About\n\nDear {ground}", "template-place"),
            ("About\n\nDear {}", "template-place"),
        ] {
            let said = Template::read(text, KNOWN).unwrap_err();
            assert_eq!(said.key, key, "{text}");
            let line = said.args.iter().find(|(name, _)| *name == "line");
            assert!(
                line.is_none_or(|(_, line)| *line == 3_usize.into()),
                "{text}"
            );
        }
        let long = format!("About\n\n{}", "é".repeat(LONGEST));
        assert_eq!(
            Template::read(&long, KNOWN).unwrap_err().key,
            "template-long"
        );
    }
}
