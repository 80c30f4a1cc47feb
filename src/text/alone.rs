//! A word that goes without saying: the program alone, or a noun alone, has one thing that it means on a terminal.

use std::ffi::OsString;

use clap::{ArgMatches, Command};

/// The command line with the word that goes without saying, where it is a command then. Of each pair the first is the noun after which
/// the word is meant, none for the program alone.
#[must_use]
pub fn goes_without_saying(
    command: &Command,
    args: &[OsString],
    alone: &[(Option<&str>, &str)],
) -> Option<ArgMatches> {
    alone.iter().find_map(|(after, word)| {
        let mut args = args.to_vec();
        let at = match after {
            None => args.len(),
            Some(noun) => args.iter().position(|arg| arg == noun)? + 1,
        };
        args.insert(at, OsString::from(word));
        let matches = command.clone().try_get_matches_from(args).ok()?;
        let (noun, below) = matches.subcommand()?;
        let said = match after {
            None => noun == *word,
            Some(after) => noun == *after && below.subcommand_name() == Some(word),
        };
        said.then_some(matches)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_that_is_missing_is_meant() {
        let kit = Command::new("kit")
            .subcommand_required(true)
            .subcommands(["evening", "price"].map(Command::new));
        let program = Command::new("vrijpas")
            .subcommand_required(true)
            .subcommands([Command::new("today"), kit]);
        let alone = [(None, "today"), (Some("kit"), "evening")];
        for (typed, meant) in [
            ("vrijpas", Some("today")),
            ("vrijpas kit", Some("kit")),
            ("vrijpas kat", None),
            ("vrijpas kit price extra", None),
        ] {
            let args: Vec<OsString> = typed.split(' ').map(OsString::from).collect();
            let matches = goes_without_saying(&program, &args, &alone);
            let noun = matches.as_ref().and_then(ArgMatches::subcommand_name);
            assert_eq!(noun, meant, "{typed}");
        }
    }
}
