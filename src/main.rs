//! The `vrijpas` command: read the command line, carry it out, say how it ended.

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{ArgMatches, CommandFactory, FromArgMatches};
use vrijpas::cli::Cli;
use vrijpas::commands::{World, carry_out, known, prompted};
use vrijpas::error::{Error, guarded};
use vrijpas::output::{Colour, Output};
use vrijpas::said;
use vrijpas::text::{COMPLETE, Catalogue, Lang, Stopped, complete, goes_without_saying, parse};

/// What a command line that stops after this word means on a terminal; the first is when there is none.
const ALONE: [(Option<&str>, &str); 2] = [(None, "today"), (Some("kit"), "evening")];

fn main() -> ExitCode {
    let args: Vec<OsString> = std::env::args_os().collect();
    let mut output = Output::standard();
    let world = World::real();
    let locale = world.as_ref().ok().and_then(|world| world.locale.clone());
    let catalogue = Catalogue::new(Lang::asked(&args, locale.as_deref()));
    if world.as_ref().is_ok_and(|world| world.colour) {
        output.colour(marks(&catalogue));
    }
    let ended = guarded(|| {
        if let Some(shell) = std::env::var_os(COMPLETE) {
            return answer(&shell.to_string_lossy(), &args, &catalogue, &mut output);
        }
        let world = world.map_err(Error::usage)?;
        let asked = parse(Cli::command(), &args, &catalogue).or_else(|stopped| {
            let meant = goes_without_saying(&Cli::command(), &args, &ALONE);
            let watched = output.width().is_some();
            meant.filter(|_| watched).ok_or(stopped)
        });
        let asked = asked.or_else(|stopped| {
            let args = prompted(&args, (&world, &catalogue, &mut output));
            parse(Cli::command(), &args.ok_or(stopped)?, &catalogue)
        });
        match asked {
            Ok(matches) => {
                let cli = Cli::from_arg_matches(&matches).map_err(|_| Error::bug())?;
                carry_out(&cli, &command(&matches), &world, &catalogue, &mut output)
            }
            Err(stopped) => stop(stopped, &mut output),
        }
    });
    let ended = ended.and(output.finish().map_err(|fault| Error::unwritten(&fault)));
    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            output.complain(&error.show(&catalogue));
            error.code()
        }
    }
}

/// How errors and warnings begin, and their colour.
fn marks(catalogue: &Catalogue) -> Vec<(String, Colour)> {
    let begins = |said| catalogue.say(&said).trim_end().to_owned();
    vec![
        (begins(said!("error-line", text = "")), Colour::Red),
        (begins(said!("warning-line", text = "")), Colour::Yellow),
    ]
}

/// Answers a shell that wants to complete what stands behind `--`, the program first.
fn answer(
    shell: &str,
    args: &[OsString],
    catalogue: &Catalogue,
    output: &mut Output,
) -> Result<(), Error> {
    let words: Vec<OsString> = args
        .iter()
        .skip_while(|arg| *arg != "--")
        .skip(1)
        .cloned()
        .collect();
    let typed = words.clone();
    let knows = Arc::new(move |sort| known(&typed, sort));
    let answer = complete(shell, Cli::command(), catalogue, words, knows);
    let written = output.data().write_all(&answer);
    written.map_err(|fault| Error::unwritten(&fault))
}

/// Noun and verb, for the log: never an argument.
fn command(matches: &ArgMatches) -> String {
    let verb = matches
        .subcommand()
        .and_then(|(_, noun)| noun.subcommand_name());
    [matches.subcommand_name(), verb]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

fn stop(stopped: Stopped, output: &mut Output) -> Result<(), Error> {
    match stopped {
        Stopped::Asked(page) => {
            write!(output.data(), "{page}").map_err(|fault| Error::unwritten(&fault))
        }
        Stopped::Lost(page) => {
            output.complain(&page);
            Err(Error::new(vrijpas::error::Kind::Usage, Vec::new()))
        }
        Stopped::Fault { said, hints } => {
            Err(hints.into_iter().fold(Error::usage(said), Error::hint))
        }
    }
}
