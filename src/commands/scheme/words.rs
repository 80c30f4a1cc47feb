//! `scheme words`: the vocabulary of a scheme file, what each word means, and an example.

use super::super::run::Run;
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::render::Format;
use crate::rules::{FormatWord, format_words};
use crate::said;
use crate::text::{Catalogue, Lang};

/// Shows all words, those of a table (`ground`), or one word (`ground.lasts`, `lasts`).
///
/// # Errors
/// When there is no such word.
pub fn words(run: &mut Run<'_>, asked: Option<&str>) -> Result<()> {
    let words: Vec<FormatWord> = format_words()
        .into_iter()
        .filter(|word| asked.is_none_or(|asked| answers(word, asked)))
        .collect();
    if words.is_empty() {
        let asked = asked.unwrap_or_default();
        return Err(
            Error::refused(said!("words-none", word = asked)).hint(said!("words-none-hint"))
        );
    }
    if run.format() == Format::Table {
        return for_people(run, &words);
    }
    let catalogue = Catalogue::new(Lang::Nl);
    let mut grid = Grid::new(vec![
        Column::text("table"),
        Column::text("word"),
        Column::text("meaning"),
        Column::text("example"),
    ]);
    for word in &words {
        grid.row(vec![
            word.table.into(),
            word.word.into(),
            meaning(&catalogue, word).into(),
            Cell::Text(word.example.join("\n")),
        ]);
    }
    run.show(&grid)
}

/// Whether a word is the one asked for, or stands in the table asked for.
fn answers(word: &FormatWord, asked: &str) -> bool {
    let whole = asked
        .split_once('.')
        .is_some_and(|(table, rest)| table == word.table && rest == word.word);
    let inside = word.word == asked
        || word
            .word
            .strip_suffix(asked)
            .is_some_and(|before| before.ends_with('.'));
    whole || asked == word.table || inside
}

fn meaning(catalogue: &Catalogue, word: &FormatWord) -> Option<String> {
    let name = format!("{}--{}", word.table, word.word);
    catalogue.message(&format!(
        "word-{}",
        name.replace('.', "--").replace('_', "-")
    ))
}

/// The words of a table under its name, the words of one example above that example.
fn for_people(run: &mut Run<'_>, words: &[FormatWord]) -> Result<()> {
    for (position, word) in words.iter().enumerate() {
        let before = position.checked_sub(1).and_then(|before| words.get(before));
        if before.is_none_or(|before| before.table != word.table) {
            run.state(&said!("words-table", table = word.table))?;
        }
        let meaning = meaning(run.catalogue, word).unwrap_or_default();
        run.state(&said!("words-word", word = word.word, meaning = meaning))?;
        let next = words.get(position + 1);
        if next.is_none_or(|next| next.example != word.example) {
            for line in &word.example {
                run.state(&said!("words-example", line = *line))?;
            }
            run.state(&said!("words-gap"))?;
        }
    }
    Ok(())
}
