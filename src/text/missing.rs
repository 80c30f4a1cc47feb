//! What a command line still lacks, in the words of its help: what may be asked instead of refused. The list is clap's own.

use std::ffi::OsString;

use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, Command};

use super::Catalogue;
use super::command::{arg_key, command_key, value_key, value_names, words};

/// Something that can be asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The id of the argument.
    pub id: String,
    /// How it is typed: `--household`; none where the value stands for itself.
    pub flag: Option<String>,
    /// The form of its value; none where it has none.
    pub form: Option<String>,
    /// What it is.
    pub what: String,
    /// What it is unless said otherwise.
    pub usual: Option<String>,
}

/// What is lacking of a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Missing {
    /// What it does.
    pub command: String,
    /// Each thing it needs: one of these.
    pub needs: Vec<Vec<Lack>>,
    /// What it does not need, and takes a usual value for.
    pub usual: Vec<Lack>,
}

/// What a command line lacks, where that is all that is wrong with it.
#[must_use]
pub fn missing(program: &Command, args: &[OsString], catalogue: &Catalogue) -> Option<Missing> {
    let fault = program.clone().try_get_matches_from(args).err()?;
    if fault.kind() != ErrorKind::MissingRequiredArgument {
        return None;
    }
    let Some(ContextValue::Strings(texts)) = fault.get(ContextKind::InvalidArg) else {
        return None;
    };
    let mut built = program.clone().disable_help_subcommand(true);
    built.build();
    let (key, command) = verb(&built, args);
    let known = |text: &str| {
        let arg = command.get_arguments().find(|arg| arg.to_string() == text);
        arg.map(|arg| lack(arg, &key, catalogue))
    };
    let needs = texts.iter().map(|text| {
        let one_of = text
            .strip_prefix('<')
            .and_then(|text| text.strip_suffix('>'));
        match one_of.filter(|text| text.contains('|')) {
            Some(several) => several.split('|').map(known).collect(),
            None => Some(vec![known(text)?]),
        }
    });
    let given = |arg: &Arg| {
        let flag = flag(arg).unwrap_or_default();
        let mut words = args.iter().filter_map(|word| word.to_str());
        words.any(|word| word.split('=').next() == Some(&flag))
    };
    let usual = command.get_arguments().filter(|arg| {
        let has_usual = !arg.get_default_values().is_empty();
        has_usual && arg.get_action().takes_values() && !arg.is_global_set() && !given(arg)
    });
    Some(Missing {
        command: words(catalogue, &key),
        needs: needs.collect::<Option<_>>()?,
        usual: usual.map(|arg| lack(arg, &key, catalogue)).collect(),
    })
}

/// The command that was typed, with its key.
fn verb<'p>(program: &'p Command, args: &[OsString]) -> (String, &'p Command) {
    let (mut key, mut command) = ("cli".to_owned(), program);
    for arg in args.iter().skip(1).filter_map(|arg| arg.to_str()) {
        if let Some(sub) = command.find_subcommand(arg) {
            key = command_key(&key, sub);
            command = sub;
        }
    }
    (key, command)
}

fn flag(arg: &Arg) -> Option<String> {
    arg.get_long().map(|long| format!("--{long}"))
}

fn lack(arg: &Arg, command: &str, catalogue: &Catalogue) -> Lack {
    let form = value_names(arg).next().map(|name| {
        let said = catalogue.message(&value_key(name));
        said.unwrap_or_else(|| name.to_owned())
    });
    let usual = arg.get_default_values().first();
    Lack {
        id: arg.get_id().to_string(),
        flag: flag(arg),
        form: form.or_else(|| arg.get_action().takes_values().then(String::new)),
        what: words(catalogue, &arg_key(command, arg)),
        usual: usual.map(|usual| usual.to_string_lossy().into_owned()),
    }
}
