//! The words of the command line: each command, argument and value name has them, and no words are left over.

use std::collections::BTreeSet;

use clap::CommandFactory;
use vrijpas::cli::Cli;
use vrijpas::rules::{FormatWord, format_words};
use vrijpas::text::{Catalogue, Lang, cli_keys};

use super::messages::{Message, messages};
use super::sayings::sayings;
use super::shell;

#[test]
fn every_command_and_argument_has_words() {
    let keys = cli_keys(&Cli::command());
    assert!(keys.len() > 100, "the command line was not found");
    for lang in Lang::ALL {
        let messages = messages(*lang);
        let silent: Vec<&String> = keys
            .iter()
            .filter(|key| messages.get(*key).is_none_or(Message::says_nothing))
            .collect();
        assert!(silent.is_empty(), "{lang}: no words for {silent:?}");
    }
}

#[test]
fn no_words_are_left_of_a_command_or_a_column_that_is_gone() {
    let mut living: BTreeSet<String> = cli_keys(&Cli::command()).into_iter().collect();
    let (said, literals) = sayings();
    living.extend(said.into_iter().map(|saying| saying.key));
    // A heading may also be chosen from names that stand apart from the column, alone or in a reading.
    living.extend(
        literals
            .iter()
            .flat_map(|text| text.split(|c: char| !c.is_alphanumeric() && !"_-".contains(c)))
            .map(|word| format!("column-{}", word.replace('_', "-"))),
    );
    living.extend(format_words().iter().map(word_key));
    for lang in Lang::ALL {
        let messages = messages(*lang);
        let left: Vec<&String> = messages
            .keys()
            .filter(|key| super::MADE.iter().any(|made| key.starts_with(made)) || *key == "cli")
            .filter(|key| !living.contains(key.split('.').next().unwrap_or_default()))
            .collect();
        assert!(left.is_empty(), "{lang}: left over {left:?}");
    }
}

/// The message that says what a word of the scheme format means.
fn word_key(word: &FormatWord) -> String {
    let name = format!("word-{}--{}", word.table, word.word);
    name.replace('.', "--").replace('_', "-")
}

#[test]
fn every_word_of_a_scheme_has_a_meaning_and_an_example() {
    let words = format_words();
    assert!(words.len() > 150, "{}", words.len());
    for lang in Lang::ALL {
        let messages = messages(*lang);
        for word in &words {
            let key = word_key(word);
            assert!(messages.contains_key(&key), "{lang}: no words for {key}");
            assert!(!word.example.is_empty(), "no example of {key}");
        }
    }
}

/// The keys of commands below which no other stands.
fn verbs(command: &clap::Command, key: &str) -> Vec<String> {
    let below: Vec<String> = command
        .get_subcommands()
        .flat_map(|sub| verbs(sub, &format!("{key}-{}", sub.get_name())))
        .collect();
    if below.is_empty() {
        vec![key.to_owned()]
    } else {
        below
    }
}

#[test]
fn every_command_shows_how_it_is_typed() {
    let verbs = verbs(&Cli::command(), "cli");
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(*lang);
        let silent: Vec<&String> = verbs
            .iter()
            .filter(|key| catalogue.attribute(key, "examples").is_none())
            .collect();
        assert!(silent.is_empty(), "{lang}: no .examples of {silent:?}");
    }
}

#[test]
fn every_example_in_the_help_is_a_command() {
    for lang in Lang::ALL {
        let catalogue = Catalogue::new(*lang);
        let mut examples = 0;
        for key in cli_keys(&Cli::command()) {
            let shown = ["examples", "after"].map(|part| catalogue.attribute(&key, part));
            let whole = shown.map(Option::unwrap_or_default).join("\n");
            let whole = whole.replace("\\\n", " ");
            for line in whole.lines() {
                let command = line.starts_with("  ") || line.starts_with("vrijpas ");
                let Some(start) = line.find("vrijpas ").filter(|_| command) else {
                    continue;
                };
                examples += 1;
                let read = Cli::command().try_get_matches_from(shell::words(&line[start..]));
                assert!(read.is_ok(), "{lang}: {key}: {line}");
            }
        }
        assert!(examples > 30, "the examples were not found");
    }
}
