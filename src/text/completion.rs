//! Completion of a command line in a shell: words and options with what they do, and what somebody else knows of values.

use std::ffi::OsString;
use std::path::Path;
use std::sync::Arc;

use clap::{Arg, Command};
use clap_complete::engine::{ArgValueCandidates, CompletionCandidate};
use clap_complete::env::Shells;

use super::{Catalogue, localise};

/// The variable that says that a shell asks, and which.
pub const VARIABLE: &str = "VRIJPAS_COMPLETE";
/// The name under which shells know the program.
const PROGRAM: &str = "vrijpas";

/// Values that only the register or a kit knows. Never persons, passes or vouchers: a shell keeps what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Known {
    /// Offers of the register.
    Offers,
    /// Offers in the kit of the folder.
    KitOffers,
    /// Clubs and services.
    Organisers,
    /// Runs that were closed, and the one that can be.
    Runs,
    /// Orders of refunds.
    Orders,
    /// Names of settings.
    Settings,
}

/// Who knows values, each with a word about it.
pub type Knows = dyn Fn(Known) -> Vec<(String, String)> + Send + Sync;

/// The script that makes a shell ask this program; `None` for a shell it does not know.
#[must_use]
pub fn script(shell: &str, program: &str) -> Option<String> {
    let mut script = Vec::new();
    let shells = Shells::builtins();
    let shell = shells.completer(shell)?;
    let written = shell.write_registration(VARIABLE, PROGRAM, PROGRAM, program, &mut script);
    written.ok()?;
    String::from_utf8(script).ok()
}

/// What the shell is answered: nothing where nothing fits. `words` is the command line as far as it was typed, the program first.
#[must_use]
#[expect(
    clippy::needless_pass_by_value,
    reason = "what a shell asks is answered once: nobody needs it after"
)]
pub fn complete(
    shell: &str,
    command: Command,
    catalogue: &Catalogue,
    words: Vec<OsString>,
    knows: Arc<Knows>,
) -> Vec<u8> {
    let shells = Shells::builtins();
    let name = Path::new(shell).file_stem().unwrap_or_default();
    let Some(shell) = shells.completer(&name.to_string_lossy()) else {
        return Vec::new();
    };
    let mut command = with_values(localise(command, catalogue), "", &knows);
    let mut answer = Vec::new();
    let answered = shell.write_complete(&mut command, words, None, &mut answer);
    if answered.is_err() {
        answer.clear();
    }
    answer
}

/// Lets each argument ask for what is known of it.
fn with_values(command: Command, noun: &str, knows: &Arc<Knows>) -> Command {
    let verb = command.get_name().to_owned();
    let noun_of = |sub: &Command| match noun {
        "" if verb == PROGRAM => sub.get_name().to_owned(),
        "" => verb.clone(),
        noun => noun.to_owned(),
    };
    command
        .mut_args(|arg| match known(noun, &verb, arg.get_id().as_str()) {
            Some(known) => asking(arg, known, Arc::clone(knows)),
            None => arg,
        })
        .mut_subcommands(|sub| {
            let noun = noun_of(&sub);
            with_values(sub, &noun, knows)
        })
}

/// What is known of an argument, by its command and its id.
fn known(noun: &str, verb: &str, id: &str) -> Option<Known> {
    match (noun, verb, id) {
        ("kit", "redeem" | "price", "offer") => Some(Known::KitOffers),
        (_, _, "offer" | "offers") => Some(Known::Offers),
        (_, _, "organiser") | ("organiser", "merge", "into") => Some(Known::Organisers),
        ("settle", _, "run") => Some(Known::Runs),
        ("refund", _, "order") => Some(Known::Orders),
        ("settings", "set", "key") => Some(Known::Settings),
        _ => None,
    }
}

fn asking(arg: Arg, known: Known, knows: Arc<Knows>) -> Arg {
    arg.add(ArgValueCandidates::new(move || {
        let values = knows(known).into_iter();
        let candidate = |(value, word): (String, String)| {
            let word = (!word.is_empty()).then(|| word.into());
            CompletionCandidate::new(value).help(word)
        };
        values.map(candidate).collect()
    }))
}
