//! What is missing in a command that somebody types at a terminal is asked, one line each. Never otherwise: a script gets the error.

use std::ffi::OsString;
use std::io::{self, BufRead, IsTerminal, Read};

use super::names;
use super::run::{Run, day};
use super::world::World;
use crate::cli::{Cli, Global};
use crate::domain::{PartialDate, Postcode, parse_amount};
use crate::error::{Error, Result};
use crate::output::Output;
use crate::said;
use crate::text::{Catalogue, Lack, Stopped, missing, parse};

/// A line that is longer is no answer.
const LONGEST: u64 = 4096;

/// Asks what a command line lacks, and gives it with the answers.
///
/// Nothing where nobody can be asked, nothing more is answered, or something else is wrong with it.
#[must_use]
pub fn prompted(
    args: &[OsString],
    (world, catalogue, output): (&World, &Catalogue, &mut Output),
) -> Option<Vec<OsString>> {
    let somebody = io::stdin().is_terminal() && output.is_watched();
    let lacks = somebody && missing(&Cli::whole(), args, catalogue).is_some();
    let global = Global::of(args).filter(|_| lacks)?;
    let mut run = Run::new(world, &global, catalogue, output, "").ok()?;
    let mut prompts = Prompts {
        run: &mut run,
        stdin: io::stdin().lock(),
    };
    prompts.complete(args)
}

struct Prompts<'p, 'w, R> {
    run: &'p mut Run<'w>,
    stdin: R,
}

impl<R: BufRead> Prompts<'_, '_, R> {
    /// The command line as it reads with all answers; nothing when somebody gave up.
    fn complete(&mut self, args: &[OsString]) -> Option<Vec<OsString>> {
        let mut args = args.to_vec();
        let mut begun = false;
        while let Some(missing) = missing(&Cli::whole(), &args, self.run.catalogue) {
            if !begun {
                let said = said!("prompts-begin", command = missing.command.as_str());
                self.run.output.complain(&self.run.catalogue.say(&said));
                begun = true;
            }
            let need = missing.needs.first()?;
            let lack = self.choose(need)?;
            self.answered(&lack, &mut args)?;
            if missing.needs.len() == 1 {
                for lack in &missing.usual {
                    self.answered(lack, &mut args)?;
                }
            }
        }
        let words = args
            .iter()
            .skip(1)
            .map(|arg| quoted(&arg.to_string_lossy()));
        let line: Vec<String> = [Cli::whole().get_name().to_owned()]
            .into_iter()
            .chain(words)
            .collect();
        let said = said!("prompts-line", line = line.join(" "));
        self.run.output.complain(&self.run.catalogue.say(&said));
        Some(args)
    }

    /// The one of several that is meant.
    fn choose(&mut self, need: &[Lack]) -> Option<Lack> {
        if let [only] = need {
            return Some(only.clone());
        }
        for (nth, lack) in need.iter().enumerate() {
            let said = said!(
                "prompts-choice",
                nth = (nth + 1).to_string(),
                what = lack.what.as_str()
            );
            self.run.output.complain(&self.run.catalogue.say(&said));
        }
        loop {
            let question = self
                .run
                .catalogue
                .say(&said!("prompts-which", most = need.len()));
            let answer = self.line(&question)?;
            let nth = answer
                .parse::<usize>()
                .ok()
                .and_then(|nth| nth.checked_sub(1));
            if let Some(lack) = nth.and_then(|nth| need.get(nth)) {
                return Some(lack.clone());
            }
            let said = said!("prompts-which-wrong", value = answer, most = need.len());
            self.complain(&Error::usage(said));
        }
    }

    /// Asks one thing until the answer is one, and adds it to the command line.
    fn answered(&mut self, lack: &Lack, args: &mut Vec<OsString>) -> Option<()> {
        let Some(form) = &lack.form else {
            args.extend(lack.flag.clone().map(OsString::from));
            return Some(());
        };
        let question = match (lack.usual.as_deref(), form.as_str()) {
            (Some(usual), _) => said!(
                "prompts-ask-usual",
                what = lack.what.as_str(),
                usual = usual
            ),
            (None, "") => said!("prompts-ask", what = lack.what.as_str()),
            (None, form) => said!("prompts-ask-form", what = lack.what.as_str(), form = form),
        };
        let question = self.run.catalogue.say(&question);
        loop {
            let answer = self.line(&question)?;
            if answer.is_empty() && lack.usual.is_some() {
                return Some(());
            }
            if answer.is_empty() {
                self.complain(&Error::usage(said!("prompts-needed")));
                continue;
            }
            if let Err(error) = self.check(&lack.id, &answer) {
                self.complain(&error);
                continue;
            }
            let before = args.len();
            match &lack.flag {
                // A value may begin with a dash.
                Some(flag) => args.push(format!("{flag}={answer}").into()),
                None => args.push(answer.into()),
            }
            match parse(Cli::whole(), args, self.run.catalogue) {
                Err(Stopped::Fault { said, hints })
                    if missing(&Cli::whole(), args, self.run.catalogue).is_none() =>
                {
                    let error = hints.into_iter().fold(Error::usage(said), Error::hint);
                    self.complain(&error);
                    args.truncate(before);
                }
                _ => return Some(()),
            }
        }
    }

    /// Whether an answer is what it should be, as the command itself would say.
    fn check(&mut self, id: &str, answer: &str) -> Result<()> {
        match id {
            "birth_date" => answer
                .parse::<PartialDate>()
                .map(drop)
                .map_err(Error::usage),
            "postcode" => answer.parse::<Postcode>().map(drop).map_err(Error::usage),
            "through" | "from" => day(answer).map(drop),
            "value" => parse_amount(answer).map(drop).map_err(Error::usage),
            "household" => names::household(&self.run.open()?, answer).map(drop),
            "member" => names::person(&self.run.open()?, answer).map(drop),
            "offer" => names::offer(&self.run.open()?, answer).map(drop),
            "organiser" => names::organiser(&self.run.open()?, answer).map(drop),
            _ => Ok(()),
        }
    }

    fn complain(&mut self, error: &Error) {
        self.run.output.complain(&error.show(self.run.catalogue));
    }

    /// One line; nothing when there is none any more.
    fn line(&mut self, question: &str) -> Option<String> {
        self.run.output.ask(&format!("{question} "));
        let mut line = String::new();
        let read = self.stdin.by_ref().take(LONGEST).read_line(&mut line);
        if read.unwrap_or_default() == 0 {
            // What comes next begins on a line of its own.
            self.run.output.ask("\n");
            return None;
        }
        Some(line.trim().to_owned())
    }
}

/// A word of a command line as a shell takes it.
fn quoted(word: &str) -> String {
    let plain = |sign: char| sign.is_alphanumeric() || "-_=.,:/@+%".contains(sign);
    if !word.is_empty() && word.chars().all(plain) {
        return word.to_owned();
    }
    format!("'{}'", word.replace('\'', "'\\''"))
}
