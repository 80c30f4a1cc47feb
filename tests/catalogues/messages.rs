//! The catalogues as they stand: every message of a language, with what it says, needs and refers to.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use vrijpas::text::{Lang, TOPICS};

/// One message, or one attribute of it (`key.long`).
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Message {
    /// The file it stands in.
    pub topic: &'static str,
    /// Its words, without what is filled in.
    pub text: String,
    /// The variables it fills in or chooses by.
    pub variables: BTreeSet<String>,
    /// The messages and terms it borrows from.
    pub references: BTreeSet<String>,
}

/// All messages of a language. Panics on what does not read, and on a key that stands there twice.
pub fn messages(lang: Lang) -> BTreeMap<String, Message> {
    let mut found = BTreeMap::new();
    for topic in TOPICS {
        let resource = fluent_syntax::parser::parse(topic.source(lang))
            .unwrap_or_else(|(_, faults)| panic!("{lang}/{}.ftl: {faults:?}", topic.name));
        for entry in resource.body {
            let (key, value, attributes) = match entry {
                Entry::Message(message) => (
                    message.id.name.to_owned(),
                    message.value,
                    message.attributes,
                ),
                Entry::Term(term) => (
                    format!("-{}", term.id.name),
                    Some(term.value),
                    term.attributes,
                ),
                _ => continue,
            };
            let mut patterns: Vec<(String, Pattern<&str>)> = attributes
                .into_iter()
                .map(|attribute| (format!("{key}.{}", attribute.id.name), attribute.value))
                .collect();
            patterns.extend(value.map(|value| (key, value)));
            for (key, pattern) in patterns {
                let mut message = Message {
                    topic: topic.name,
                    ..Message::default()
                };
                message.read(&pattern);
                let twice = found.insert(key.clone(), message).is_some();
                assert!(
                    !twice,
                    "{lang}/{}.ftl: {key} stands there twice",
                    topic.name
                );
            }
        }
    }
    found
}

impl Message {
    /// Whether neither words of its own nor borrowed ones stand there.
    pub fn says_nothing(&self) -> bool {
        self.text.trim().is_empty() && self.references.is_empty()
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => {
                    self.text.push_str(value);
                    self.text.push(' ');
                }
                PatternElement::Placeable { expression } => self.expression(expression),
            }
        }
    }

    fn expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.inline(inline),
            Expression::Select { selector, variants } => {
                self.inline(selector);
                for variant in variants {
                    self.read(&variant.value);
                }
            }
        }
    }

    fn inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::VariableReference { id } => {
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.references.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.references.insert(format!("-{}", id.name));
            }
            InlineExpression::Placeable { expression } => self.expression(expression),
            InlineExpression::StringLiteral { value } => self.text.push_str(value),
            InlineExpression::NumberLiteral { .. } => {}
            InlineExpression::FunctionReference { id, .. } => {
                panic!("the catalogues know no function {}", id.name)
            }
        }
    }
}
