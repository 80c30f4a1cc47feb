//! The vocabulary of scheme files and of files of cases: every word with one example, taken from a scheme that is itself read and
//! checked, and from cases that are tried on it.

/// A scheme in which a line `#: table.word …` stands above the example of each word.
const SCHEME: &str = include_str!("../../fixtures/schemes/reference.toml");
/// The same for cases, tried on that scheme.
const CASES: &str = include_str!("../../fixtures/cases/reference.toml");
/// What begins the line above an example.
const MARK: &str = "#: ";
/// What hides an example that belongs in another file: a part, or a file that amends one.
const COMMENT: &str = "# ";

/// A word of the format.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FormatWord {
    /// The table it stands in, such as `ground`; `head` for the head of the file.
    pub table: &'static str,
    /// The word, with the words around it inside the table: `holder.percent`.
    pub word: &'static str,
    /// The lines that use it; the words of one example share them.
    pub example: Vec<&'static str>,
}

/// Every word, in the order in which a scheme is written, and then those of cases.
#[must_use]
pub fn format_words() -> Vec<FormatWord> {
    let mut words = Vec::new();
    let mut lines = SCHEME.lines().chain(CASES.lines()).peekable();
    while let Some(line) = lines.next() {
        let Some(names) = line.strip_prefix(MARK) else {
            continue;
        };
        let mut example = Vec::new();
        while let Some(line) = lines.next_if(|line| !line.is_empty() && !line.starts_with(MARK)) {
            example.push(line.strip_prefix(COMMENT).unwrap_or(line));
        }
        words.extend(names.split(' ').filter_map(|name| {
            let (table, word) = name.split_once('.')?;
            Some(FormatWord {
                table,
                word,
                example: example.clone(),
            })
        }));
    }
    words
}
