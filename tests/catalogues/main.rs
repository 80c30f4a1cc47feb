//! The catalogues: both languages say the same things, and exactly what the source says can be said.

#![allow(clippy::unwrap_used)]

mod command_line;
mod manual;
mod messages;
mod missing;
mod sayings;
#[path = "../readme/shell.rs"]
mod shell;
#[allow(dead_code)] // shared with the rules of the house, which look at more of it
#[path = "../architecture/source.rs"]
mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use messages::{Message, messages};
use sayings::{Saying, sayings};
use vrijpas::text::{Lang, TOPICS};

/// Keys that are made at run time: of commands and arguments, value names, columns.
const MADE: &[&str] = &["cli-", "value-", "column-", "word-"];
/// What a setting means: `src/commands/settings_meaning.rs` asks it of each.
const SETTING: &str = "means-";

#[test]
fn every_file_of_the_folders_is_a_topic() {
    let topics: BTreeSet<String> = TOPICS
        .iter()
        .map(|topic| format!("{}.ftl", topic.name))
        .collect();
    for lang in Lang::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("src/text")
            .join(lang.code());
        let files: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect();
        assert_eq!(files, topics, "{lang}");
    }
}

#[test]
fn both_languages_say_the_same_things() {
    let (dutch, english) = (messages(Lang::Nl), messages(Lang::En));
    let mut faults = Vec::new();
    for key in dutch.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        match (dutch.get(key), english.get(key)) {
            (Some(nl), Some(en)) => {
                if nl.topic != en.topic {
                    faults.push(format!(
                        "{key}: in {}.ftl and in {}.ftl",
                        nl.topic, en.topic
                    ));
                }
                if nl.variables != en.variables {
                    faults.push(format!("{key}: {:?} and {:?}", nl.variables, en.variables));
                }
            }
            (nl, _) => faults.push(format!(
                "{key}: only in {}",
                if nl.is_some() { "nl" } else { "en" }
            )),
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn no_message_shouts_or_borrows_from_another_file() {
    for lang in Lang::ALL {
        let messages = messages(*lang);
        for (key, message) in &messages {
            assert!(!message.text.contains('!'), "{lang}: {key} shouts");
            for borrowed in &message.references {
                let lender = messages.get(borrowed).map(|lender| lender.topic);
                assert_eq!(
                    lender,
                    Some(message.topic),
                    "{lang}: {key} borrows {borrowed}"
                );
            }
        }
    }
}

/// What a saying lacks: a message, or values for it.
fn lacking(saying: &Saying, messages: &BTreeMap<String, Message>) -> Option<String> {
    let Some(message) = messages.get(&saying.key) else {
        return Some(format!("{}: no message {}", saying.place, saying.key));
    };
    let missing: Vec<&String> = message.variables.difference(&saying.values).collect();
    (!missing.is_empty())
        .then(|| format!("{}: {} also needs {missing:?}", saying.place, saying.key))
}

#[test]
fn everything_that_is_said_can_be_said() {
    let (said, _) = sayings();
    let messages = messages(Lang::Nl);
    assert!(said.len() > 20, "the source was not found");
    let faults: Vec<String> = said
        .iter()
        .filter_map(|saying| lacking(saying, &messages))
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn nothing_waits_in_vain_to_be_said() {
    let (_, literals) = sayings();
    let messages = messages(Lang::Nl);
    let lent: BTreeSet<&String> = messages
        .values()
        .flat_map(|message| &message.references)
        .collect();
    let unsaid: Vec<&String> = messages
        .keys()
        .filter(|key| !key.contains('.') && *key != "cli")
        .filter(|key| !MADE.iter().any(|made| key.starts_with(made)))
        .filter(|key| !literals.contains(*key) && !lent.contains(key) && !key.starts_with(SETTING))
        .collect();
    assert!(unsaid.is_empty(), "never said: {unsaid:?}");
}

#[test]
fn a_planted_saying_without_words_or_values_is_found() {
    let source = r#"
        fn f() -> Said {
            let unknown = said!("no-such-key");
            let bare = said!("error-line", other = f(a, b == c));
            let columns = [Column::text("no_such_column"), Column::figure("depth")];
            let whole = vec![said!("hint-line", text = said!("no-such-inner"))];
            Said::plain("no-such-plain")
        }
        #[cfg(test)]
        mod tests { fn f() { said!("only-in-a-test"); } }
    "#;
    let (mut said, mut literals) = (Vec::new(), BTreeSet::new());
    sayings::read("commands/a.rs", source, &mut said, &mut literals);
    let messages = messages(Lang::En);
    let mut lacks: Vec<String> = said
        .iter()
        .filter_map(|saying| lacking(saying, &messages))
        .collect();
    lacks.sort();
    assert_eq!(
        lacks,
        [
            "src/commands/a.rs:3: no message no-such-key",
            "src/commands/a.rs:4: error-line also needs [\"text\"]",
            "src/commands/a.rs:5: no message column-no-such-column",
            "src/commands/a.rs:6: no message no-such-inner",
            "src/commands/a.rs:7: no message no-such-plain",
        ]
    );
}
