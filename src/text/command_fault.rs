//! What clap found wrong with a command line, said in keys of our own: its English stays unseen, its "did you mean" is kept.

use std::error::Error as _;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::domain::Said;
use crate::said;

/// What is wrong.
pub(super) fn said(fault: &clap::Error) -> Said {
    let argument = || joined(fault, ContextKind::InvalidArg);
    let value = || joined(fault, ContextKind::InvalidValue);
    match fault.kind() {
        ErrorKind::UnknownArgument => said!("usage-unknown-argument", argument = argument()),
        ErrorKind::InvalidSubcommand => {
            said!(
                "usage-unknown-command",
                command = joined(fault, ContextKind::InvalidSubcommand)
            )
        }
        ErrorKind::MissingRequiredArgument => said!(
            "usage-missing-argument",
            arguments = texts(fault, ContextKind::InvalidArg)
        ),
        ErrorKind::MissingSubcommand => said!(
            "usage-missing-command",
            commands = texts(fault, ContextKind::ValidSubcommand)
        ),
        ErrorKind::InvalidValue if value().is_empty() => {
            said!("usage-value-missing", argument = argument())
        }
        ErrorKind::InvalidValue => said!(
            "usage-value-not-allowed",
            value = value(),
            argument = argument(),
            allowed = texts(fault, ContextKind::ValidValue)
        ),
        ErrorKind::ValueValidation => match fault
            .source()
            .and_then(|source| source.downcast_ref::<Said>())
        {
            Some(reason) => said!(
                "usage-value-refused",
                argument = argument(),
                reason = reason.clone()
            ),
            None => said!(
                "usage-value-not-understood",
                value = value(),
                argument = argument()
            ),
        },
        ErrorKind::ArgumentConflict => conflict(fault),
        ErrorKind::TooManyValues => said!("usage-too-many", value = value(), argument = argument()),
        ErrorKind::TooFewValues | ErrorKind::WrongNumberOfValues => {
            said!("usage-too-few", argument = argument())
        }
        ErrorKind::NoEquals => said!("usage-equals", argument = argument()),
        ErrorKind::InvalidUtf8 => said!("usage-not-utf8"),
        _ => said!("usage-other"),
    }
}

fn conflict(fault: &clap::Error) -> Said {
    let mut first = joined(fault, ContextKind::InvalidArg);
    if first.is_empty() {
        first = joined(fault, ContextKind::InvalidSubcommand);
    }
    let others = texts(fault, ContextKind::PriorArg);
    if others == [first.as_str()] {
        said!("usage-twice", argument = first)
    } else {
        said!("usage-conflict", argument = first, others = others)
    }
}

/// What to do next: the nearest known word, else the words that may follow (`below`), and whose help to read.
pub(super) fn hints(fault: &clap::Error, command: &str, below: &[String]) -> Vec<Said> {
    let mut hints: Vec<Said> = [
        ContextKind::SuggestedSubcommand,
        ContextKind::SuggestedArg,
        ContextKind::SuggestedValue,
    ]
    .into_iter()
    .flat_map(|kind| texts(fault, kind))
    .map(|value| said!("usage-did-you-mean", value = value))
    .collect();
    if hints.is_empty() && fault.kind() == ErrorKind::InvalidSubcommand {
        hints.push(said!("usage-commands", commands = below.to_vec()));
    }
    hints.push(said!("usage-see-help", command = command));
    hints
}

fn joined(fault: &clap::Error, kind: ContextKind) -> String {
    texts(fault, kind).join(", ")
}

fn texts(fault: &clap::Error, kind: ContextKind) -> Vec<String> {
    match fault.get(kind) {
        Some(ContextValue::String(text)) => vec![text.clone()],
        Some(ContextValue::Strings(texts)) => texts.clone(),
        _ => Vec::new(),
    }
}
