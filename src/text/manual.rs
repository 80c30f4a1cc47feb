//! Manual pages from the words of the help: one for the program, and one for each command.

use std::io;

use clap::Command;
use clap_mangen::Man;

use super::{Catalogue, localise};
use crate::domain::Said;
use crate::said;

/// Commands for users stand in the first section of the manual.
const SECTION: &str = "1";

/// Whose manual it is; no version, so that pages differ only where the words do.
const PROGRAM: &str = "vrijpas";

/// A page, and the name of its file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ManualPage {
    /// `vrijpas-household-add.1`.
    pub name: String,
    /// In roff.
    pub text: String,
}

/// Every page of the manual in the language of the catalogue.
#[must_use]
pub fn manual(command: Command, catalogue: &Catalogue) -> Vec<ManualPage> {
    let mut command = localise(command, catalogue).disable_help_flag(true);
    command.build();
    let mut pages = Vec::new();
    collect(&command, None, catalogue, &mut pages);
    pages
}

fn collect(
    command: &Command,
    parent: Option<&str>,
    catalogue: &Catalogue,
    pages: &mut Vec<ManualPage>,
) {
    let name = parent.map_or_else(
        || command.get_name().to_owned(),
        |parent| format!("{parent}-{}", command.get_name()),
    );
    pages.push(ManualPage {
        name: format!("{name}.{SECTION}"),
        text: page(command, &name, parent, catalogue),
    });
    for sub in command.get_subcommands() {
        collect(sub, Some(&name), catalogue, pages);
    }
}

fn page(command: &Command, name: &str, parent: Option<&str>, catalogue: &Catalogue) -> String {
    let said = |said: Said| catalogue.say(&said);
    // What every command takes is told once, with the program.
    let own = command
        .clone()
        .display_name(name)
        .mut_args(|arg| match parent {
            Some(_) if arg.is_global_set() => arg.hide(true),
            _ => arg,
        });
    let man = Man::new(own).title(name.to_uppercase()).section(SECTION);
    // An empty date would be left out, and what follows would take its place.
    let man = man
        .date(" ")
        .source(PROGRAM)
        .manual(said(said!("manual-of")));
    let mut text = roff(|out| man.render_title(out));
    let mut part = |heading: Said, body: &str| {
        if !body.trim().is_empty() {
            let heading = catalogue.say(&heading).to_uppercase();
            text.extend([".SH \"", &heading, "\"\n", body]);
        }
    };
    part(
        said!("manual-name"),
        &body(&roff(|out| man.render_name_section(out))),
    );
    part(
        said!("manual-synopsis"),
        &set(Some(usage(command, catalogue)), 0),
    );
    part(
        said!("manual-examples"),
        &set(command.get_before_help().map(ToString::to_string), 1),
    );
    part(
        said!("manual-options"),
        &body(&roff(|out| man.render_options_section(out))),
    );
    if command.has_subcommands() {
        part(
            said!("manual-commands"),
            &body(&roff(|out| man.render_subcommands_section(out))),
        );
    }
    part(
        said!("manual-notes"),
        &set(command.get_after_help().map(ToString::to_string), 0),
    );
    part(said!("manual-see-also"), &see_also(name, parent));
    text
}

/// How a command is put together, without the word before it.
fn usage(command: &Command, catalogue: &Catalogue) -> String {
    let usage = command.clone().render_usage().to_string();
    let (_, usage) = usage.split_once(": ").unwrap_or_default();
    usage.replace("[OPTIONS]", &catalogue.say(&said!("help-options-mark")))
}

fn roff(render: impl FnOnce(&mut dyn io::Write) -> io::Result<()>) -> String {
    let mut out = Vec::new();
    // A vector takes everything.
    let _ = render(&mut out);
    String::from_utf8_lossy(&out).into_owned()
}

/// What stands below the heading of a part, which is English.
fn body(part: &str) -> String {
    let below = part.lines().skip_while(|line| !line.starts_with(".SH"));
    below.skip(1).flat_map(|line| [line, "\n"]).collect()
}

/// Lines as they stand, the first few left out.
fn set(text: Option<String>, without: usize) -> String {
    let text = text.unwrap_or_default();
    if text.trim().is_empty() {
        return String::new();
    }
    let lines = text.lines().skip(without);
    let lines: String = lines
        .flat_map(|line| [escaped(line), "\n".to_owned()])
        .collect();
    format!(".nf\n{lines}.fi\n")
}

/// A line that roff prints as it is.
fn escaped(line: &str) -> String {
    let line = line.replace('\\', "\\e").replace('-', "\\-");
    if line.starts_with(['.', '\'']) {
        format!("\\&{line}")
    } else {
        line
    }
}

fn see_also(name: &str, parent: Option<&str>) -> String {
    let program = name.split('-').next().unwrap_or(name);
    let parent = parent.filter(|parent| *parent != program);
    let others = parent
        .into_iter()
        .chain((name != program).then_some(program));
    let others: Vec<String> = others
        .map(|other| format!("\\fB{}\\fR({SECTION})", escaped(other)))
        .collect();
    if others.is_empty() {
        return String::new();
    }
    format!("{}\n", others.join(", "))
}
