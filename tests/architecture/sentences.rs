//! No sentence for people outside the catalogues: a literal of two or more words is a sentence.

use clap::CommandFactory;

use super::source::{Seen, What, room};

/// Literals that are words of somebody else, by file: the vocabulary of foreign files, the header of a foreign format.
const FOREIGN: &[(&str, &str)] = &[("domain/words.rs", "ter plaatse")];
/// The tour shows command lines, which are the same in every language.
const TOUR: &str = "commands/demo/";
/// Words that, in capitals, tell SQL from a sentence: whole statements and the pieces they are put together from.
const SQL: &[&str] = &[
    "ALTER",
    "AND",
    "ATTACH",
    "BEGIN",
    "BETWEEN",
    "COMMIT",
    "CREATE",
    "DELETE",
    "DETACH",
    "DROP",
    "EXPLAIN",
    "FROM",
    "GROUP",
    "HAVING",
    "INSERT",
    "JOIN",
    "IS",
    "LEFT",
    "LIMIT",
    "ON",
    "OR",
    "ORDER",
    "PRAGMA",
    "RELEASE",
    "RETURNING",
    "ROLLBACK",
    "SAVEPOINT",
    "SELECT",
    "SET",
    "UNION",
    "UPDATE",
    "VACUUM",
    "VALUES",
    "WHERE",
    "WITH",
];

/// The sentence, if this is one.
pub fn faults(path: &str, seen: &Seen) -> Vec<String> {
    let What::Words(text) = &seen.what else {
        return Vec::new();
    };
    let room = room(path);
    let foreign = FOREIGN
        .iter()
        .any(|(file, words)| *file == path && words == text);
    if seen.test || room == "text" || foreign || words(text) < 2 {
        return Vec::new();
    }
    let is_command = || {
        let cli = vrijpas::cli::Cli::command();
        let first = text.split(' ').next().unwrap_or_default();
        cli.find_subcommand(first).is_some()
    };
    if path.starts_with(TOUR) && is_command() {
        return Vec::new();
    }
    let sql = text.split_whitespace().any(|word| SQL.contains(&word));
    if matches!(room, "register" | "kit") && sql {
        return Vec::new();
    }
    vec![format!("a sentence outside the catalogues: {text:?}")]
}

/// Words of two letters or more, what stands between braces apart.
fn words(text: &str) -> usize {
    let mut depth = 0_i32;
    let plain: String = text
        .chars()
        .map(|character| {
            match character {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ if depth <= 0 => return character,
                _ => {}
            }
            '·'
        })
        .collect();
    plain
        .split_whitespace()
        .filter(|word| {
            word.chars()
                .filter(|character| character.is_alphabetic())
                .count()
                >= 2
        })
        .count()
}
