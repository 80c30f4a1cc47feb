//! A command line as it was typed: the matches, the help that was asked for, or what is wrong with it.

use std::ffi::OsString;

use clap::error::ErrorKind;
use clap::{ArgMatches, Command};

use super::{Catalogue, command_fault, localise};
use crate::domain::Said;
use crate::said;

/// The most bytes of one argument; a path has fewer.
const LONGEST: usize = 4096;

/// Why a command line did not lead to a command.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stopped {
    /// Help or the version was asked for: data for stdout, exit 0.
    Asked(String),
    /// No command was given: the help, but for stderr, exit 2.
    Lost(String),
    /// The command line is wrong: exit 2.
    Fault {
        /// What is wrong.
        said: Said,
        /// What to do next.
        hints: Vec<Said>,
    },
}

/// Reads a command line (the program's name first). Words are only looked up when something is to be said.
///
/// A value parser whose error is a [`Said`] is heard: its reason becomes part of the message.
///
/// # Errors
/// [`Stopped`], also when help was asked for.
pub fn parse(
    command: Command,
    args: &[OsString],
    catalogue: &Catalogue,
) -> Result<ArgMatches, Stopped> {
    if let Some(stopped) = args
        .iter()
        .skip(1)
        .find_map(|arg| odd(&arg.to_string_lossy()))
    {
        return Err(stopped);
    }
    let command = command.disable_help_subcommand(true);
    if let Ok(matches) = command.clone().try_get_matches_from(args) {
        return Ok(matches);
    }
    let named = Named::of(&command, args);
    localise(command, catalogue)
        .try_get_matches_from(args)
        .map_err(|fault| {
            if !typed_secret(&fault, args) {
                return stopped(&fault, &named, catalogue);
            }
            Stopped::Fault {
                said: said!("usage-passphrase"),
                hints: vec![said!("usage-see-help", command = named.path)],
            }
        })
}

/// What is wrong with an argument, whatever it stands for: names, codes and lines that are typed are as plain as those in a file.
fn odd(arg: &str) -> Option<Stopped> {
    let beginning: String = arg.chars().take(40).collect();
    let said = if arg.len() > LONGEST {
        said!("usage-too-long", value = beginning, longest = LONGEST)
    } else if arg.contains(|sign: char| sign.is_control() && sign != '\t') {
        said!("usage-control", value = beginning)
    } else {
        return None;
    };
    let hints = Vec::new();
    Some(Stopped::Fault { said, hints })
}

/// Whether what is wrong is a passphrase in the command itself: it is not repeated on the screen.
fn typed_secret(fault: &clap::Error, args: &[OsString]) -> bool {
    let secret = |pair: &[OsString]| {
        pair[0] == "--passphrase" && !pair[1].to_string_lossy().starts_with('-')
    };
    fault.kind() == ErrorKind::UnknownArgument && args.windows(2).any(secret)
}

/// The command that was typed, as far as it can be followed: `vrijpas member add`, and what it may be followed by.
struct Named {
    path: String,
    below: Vec<String>,
}

impl Named {
    fn of(program: &Command, args: &[OsString]) -> Self {
        let mut command = program;
        let mut path = program.get_name().to_owned();
        for arg in args.iter().skip(1).filter_map(|arg| arg.to_str()) {
            if let Some(sub) = command.find_subcommand(arg) {
                path.push(' ');
                path.push_str(arg);
                command = sub;
            }
        }
        let below = command.get_subcommands();
        let below = below.map(|sub| sub.get_name().to_owned()).collect();
        Self { path, below }
    }
}

fn stopped(fault: &clap::Error, named: &Named, catalogue: &Catalogue) -> Stopped {
    let page = || {
        fault
            .render()
            .to_string()
            .replace("[OPTIONS]", &catalogue.say(&said!("help-options-mark")))
    };
    match fault.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => Stopped::Asked(page()),
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => Stopped::Lost(page()),
        _ => Stopped::Fault {
            said: command_fault::said(fault),
            hints: command_fault::hints(fault, &named.path, &named.below),
        },
    }
}

#[cfg(test)]
mod tests {
    use clap::{Arg, ArgAction};

    use super::*;
    use crate::domain::parse_day;
    use crate::text::Lang;

    fn program() -> Command {
        let on = Arg::new("on")
            .long("on")
            .value_name("DATE")
            .value_parser(parse_day);
        let lang = Arg::new("lang")
            .long("lang")
            .value_parser(["nl", "en"])
            .default_value("nl")
            .env("NO_SUCH_VARIABLE")
            .global(true);
        let quiet = Arg::new("quiet")
            .long("quiet")
            .action(ArgAction::SetTrue)
            .conflicts_with("on");
        let add = Command::new("add")
            .arg(Arg::new("file").required(true))
            .args([on, quiet]);
        let member = Command::new("member")
            .subcommand(add)
            .subcommand_required(true);
        Command::new("vrijpas")
            .version("1.2.3")
            .arg(lang)
            .subcommand(member)
    }

    fn read(line: &str, lang: Lang) -> Result<ArgMatches, Stopped> {
        let args: Vec<OsString> = line.split_whitespace().map(OsString::from).collect();
        parse(program(), &args, &Catalogue::new(lang))
    }

    fn fault(line: &str) -> (String, Vec<String>) {
        let catalogue = Catalogue::new(Lang::Nl);
        match read(line, Lang::Nl).unwrap_err() {
            Stopped::Fault { said, hints } => (
                catalogue.say(&said),
                hints.iter().map(|hint| catalogue.say(hint)).collect(),
            ),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn every_fault_speaks_dutch() {
        for (line, said) in [
            (
                "vrijpas member add",
                "er ontbreekt iets in de opdracht: <file>",
            ),
            (
                "vrijpas member add f --onn x",
                "--onn is hier geen gekende optie of waarde",
            ),
            ("vrijpas member ad f", "ad is geen opdracht"),
            ("vrijpas member", "hier hoort nog een opdracht: add"),
            (
                "vrijpas --lang fr member add f",
                "--lang <lang> kan niet fr zijn; kies uit nl, en",
            ),
            (
                "vrijpas member add f --on",
                "--on <DATUM> heeft een waarde nodig",
            ),
            (
                "vrijpas member add f --on 2026-01-01 --quiet",
                "--on <DATUM> gaat niet samen met --quiet",
            ),
            (
                "vrijpas member add f g",
                "g is hier geen gekende optie of waarde",
            ),
            (
                "vrijpas member add f --lang nl --lang en",
                "--lang <lang> kan maar één keer",
            ),
        ] {
            assert_eq!(fault(line).0, said, "{line}");
        }
    }

    #[test]
    fn a_value_is_refused_with_the_reason_of_the_domain() {
        let (said, hints) = fault("vrijpas member add f --on 2026-02-30");
        assert!(
            said.starts_with("--on <DATUM>: 2026-02-30 is geen datum; schrijf"),
            "{said}"
        );
        assert_eq!(hints, ["bekijk de uitleg met: vrijpas member add --help"]);
    }

    #[test]
    fn a_slip_of_the_hand_is_recognised() {
        let (_, hints) = fault("vrijpas member add f --onn x");
        assert_eq!(
            hints,
            [
                "bedoelt u --on?",
                "bekijk de uitleg met: vrijpas member add --help"
            ]
        );
    }

    #[test]
    fn help_is_in_the_language_of_the_reader() {
        let Stopped::Asked(page) = read("vrijpas member add --help", Lang::Nl).unwrap_err() else {
            panic!()
        };
        let page = page.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            page.contains("Gebruik: vrijpas member add [OPTIES] <file>"),
            "{page}"
        );
        assert!(
            page.contains("[waarden: nl, en] [standaard: nl] [omgeving: NO_SUCH_VARIABLE]"),
            "{page}"
        );
        for english in [
            "Usage",
            "Options",
            "OPTIONS",
            "Print help",
            "default",
            "possible",
        ] {
            assert!(!page.contains(english), "{english} in {page}");
        }
        let asked = Stopped::Asked("vrijpas 1.2.3\n".to_owned());
        assert_eq!(read("vrijpas --version", Lang::En).unwrap_err(), asked);
        assert!(read("vrijpas member add f --on 31/12/2026", Lang::En).is_ok());
    }
}
