//! The words of the command line: clap's help in the reader's language, since clap itself speaks English only.
//!
//! Keys follow the commands: `cli` (the program), `cli-household-import` (what a command does; its attribute `.examples` shows it being
//! done, `.long` and `.after` say more), `cli-household-import--members` (an argument, by its id), `value-file` (the value name `FILE`).

use std::fmt::Write as _;

use clap::{Arg, ArgAction, Command};

use super::Catalogue;
use crate::domain::Said;
use crate::said;

/// The key of the program itself; those of its commands and arguments begin with it.
const ROOT: &str = "cli";
/// Options that every command takes stand below its own; `-h` stands last.
const GLOBAL_ORDER: usize = 900;
const HELP_ORDER: usize = 1000;

/// The same command line with its help in the reader's language, and with its own `-h` and `-V`.
#[must_use]
pub fn localise(command: Command, catalogue: &Catalogue) -> Command {
    let versioned = command.get_version().is_some();
    let command = spoken(command, ROOT, catalogue);
    if versioned {
        let help = catalogue.say(&said!("help-version-flag"));
        command.arg(standing("version", 'V', ArgAction::Version, help))
    } else {
        command
    }
}

/// Every key that [`localise`] looks up for this command line. A test asks each of both catalogues.
#[must_use]
pub fn cli_keys(command: &Command) -> Vec<String> {
    let mut keys = Vec::new();
    collect_keys(command, ROOT, &mut keys);
    keys.sort();
    keys.dedup();
    keys
}

fn collect_keys(command: &Command, key: &str, keys: &mut Vec<String>) {
    keys.push(key.to_owned());
    for arg in command.get_arguments().filter(|arg| !is_standing(arg)) {
        keys.push(arg_key(key, arg));
        keys.extend(value_names(arg).map(value_key));
    }
    for sub in command.get_subcommands() {
        collect_keys(sub, &command_key(key, sub), keys);
    }
}

fn spoken(command: Command, key: &str, catalogue: &Catalogue) -> Command {
    let template = template(&command, catalogue);
    let help = catalogue.say(&said!("help-help-flag"));
    let mut command = command
        .about(words(catalogue, key))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_value_name(catalogue.say(&said!("help-command-name")))
        .help_template(template)
        .mut_args(|arg| spoken_arg(arg, key, catalogue))
        .arg(standing("help", 'h', ArgAction::Help, help))
        .mut_subcommands(|sub| {
            let key = command_key(key, &sub);
            spoken(sub, &key, catalogue)
        });
    if let Some(long) = catalogue.attribute(key, "long") {
        command = command.long_about(long);
    }
    if let Some(after) = catalogue.attribute(key, "after") {
        command = command.after_help(after);
    }
    if let Some(examples) = catalogue.attribute(key, "examples") {
        let heading = catalogue.say(&said!("help-examples"));
        let examples = examples.replace('\n', "\n  ");
        command = command.before_help(format!("{heading}\n  {examples}"));
    }
    command
}

fn spoken_arg(arg: Arg, key: &str, catalogue: &Catalogue) -> Arg {
    let key = arg_key(key, &arg);
    let mut help = words(catalogue, &key);
    for remark in remarks(&arg) {
        help.push(' ');
        help.push_str(&catalogue.say(&remark));
    }
    let names: Vec<String> = value_names(&arg)
        .map(|name| {
            catalogue
                .message(&value_key(name))
                .unwrap_or_else(|| name.to_owned())
        })
        .collect();
    let global = arg.is_global_set();
    let mut arg = arg.help(help);
    if arg.get_action().takes_values() {
        arg = arg
            .hide_default_value(true)
            .hide_possible_values(true)
            .hide_env(true);
    }
    if !names.is_empty() {
        arg = arg.value_names(names);
    }
    if let Some(long) = catalogue.attribute(&key, "long") {
        arg = arg.long_help(long);
    }
    if global {
        arg.display_order(GLOBAL_ORDER)
    } else {
        arg
    }
}

/// What clap would add in English: the default, the values to choose from, the environment variable.
fn remarks(arg: &Arg) -> Vec<Said> {
    let mut remarks = Vec::new();
    if !arg.get_action().takes_values() {
        return remarks;
    }
    let values: Vec<String> = arg
        .get_possible_values()
        .iter()
        .filter(|value| !value.is_hide_set())
        .map(|value| value.get_name().to_owned())
        .collect();
    if !values.is_empty() && !arg.is_hide_possible_values_set() {
        remarks.push(said!("help-values", values = values));
    }
    let defaults: Vec<String> = arg
        .get_default_values()
        .iter()
        .map(|value| value.to_string_lossy().into_owned())
        .filter(|value| !value.is_empty())
        .collect();
    if !defaults.is_empty() && !arg.is_hide_default_value_set() {
        remarks.push(said!("help-default", value = defaults));
    }
    if let Some(variable) = arg.get_env().filter(|_| !arg.is_hide_env_set()) {
        remarks.push(said!(
            "help-env",
            variable = variable.to_string_lossy().into_owned()
        ));
    }
    remarks
}

/// The page of one command: only the parts it has, under headings in the reader's language.
fn template(command: &Command, catalogue: &Catalogue) -> String {
    let usage = catalogue.say(&said!("help-usage"));
    let mut page = format!("{{about-with-newline}}\n{{before-help}}{usage} {{usage}}");
    let mut part = |heading: &Said, tag: &str| {
        let heading = catalogue.say(heading);
        let _ = write!(page, "\n\n{heading}\n{{{tag}}}");
    };
    if command.has_subcommands() {
        part(&said!("help-commands"), "subcommands");
    }
    if command.get_positionals().next().is_some() {
        part(&said!("help-arguments"), "positionals");
    }
    part(&said!("help-options"), "options");
    page.push_str("{after-help}");
    page
}

fn standing(id: &'static str, short: char, action: ArgAction, help: String) -> Arg {
    Arg::new(id)
        .short(short)
        .long(id)
        .action(action)
        .help(help)
        .display_order(HELP_ORDER)
}

fn is_standing(arg: &Arg) -> bool {
    matches!(
        arg.get_action(),
        ArgAction::Help | ArgAction::HelpLong | ArgAction::HelpShort | ArgAction::Version
    )
}

pub(super) fn words(catalogue: &Catalogue, key: &str) -> String {
    catalogue.message(key).unwrap_or_else(|| format!("«{key}»"))
}

pub(super) fn command_key(parent: &str, command: &Command) -> String {
    format!("{parent}-{}", command.get_name())
}

pub(super) fn arg_key(command: &str, arg: &Arg) -> String {
    format!("{command}--{}", arg.get_id().as_str().replace('_', "-"))
}

/// `CLASS=PRICE` becomes `value-class-price`: a catalogue key holds letters, digits and hyphens only.
pub(super) fn value_key(name: &str) -> String {
    let name = name.to_lowercase();
    format!(
        "value-{}",
        name.replace(|sign: char| !sign.is_ascii_alphanumeric(), "-")
    )
}

pub(super) fn value_names(arg: &Arg) -> impl Iterator<Item = &str> {
    let names = if arg.get_action().takes_values() {
        arg.get_value_names()
    } else {
        None
    };
    names
        .unwrap_or_default()
        .iter()
        .map(clap::builder::Str::as_str)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_argument_and_value_name_has_a_key() {
        let import = Command::new("import")
            .arg(
                Arg::new("dry_run")
                    .long("dry-run")
                    .action(ArgAction::SetTrue),
            )
            .arg(Arg::new("file").value_name("FILE|DIR"));
        let program =
            Command::new("vrijpas").subcommand(Command::new("household").subcommand(import));
        assert_eq!(
            cli_keys(&program),
            [
                "cli",
                "cli-household",
                "cli-household-import",
                "cli-household-import--dry-run",
                "cli-household-import--file",
                "value-file-dir"
            ]
        );
    }
}
