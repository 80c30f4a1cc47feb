//! `pass issue | show | find | activate | block | end | replace | print | qr`: everybody's pass. Nothing here depends on a right, but what staff see of one beside it.

mod find;
mod give;
mod issue;
mod print;
mod qr;
mod show;
mod states;
pub mod walk_in;

use super::run::{Run, typed};
use crate::cli::PassVerb;
use crate::domain::{Code, PassNumber, PassState, Said, Shown};
use crate::error::{Error, Result};
use crate::register::{Pass, Register};
use crate::said;

pub use give::give;
pub use issue::issue;
pub use print::{Whose, print};
pub use show::because;
pub use states::{replace, set_state};

/// Carries out a verb.
///
/// # Errors
/// What the verb gives.
pub fn run(run: &mut Run<'_>, verb: &PassVerb) -> Result<()> {
    match verb {
        PassVerb::Issue(asked) => issue::run(run, asked),
        PassVerb::Show { pass } => show::show(run, &typed(pass)?),
        PassVerb::Find { words } => find::find(run, words),
        PassVerb::Activate(asked) => {
            run_state(run, &asked.pass, asked.reason.as_deref(), PassState::Active)
        }
        PassVerb::Block { pass, reason } => run_state(run, pass, Some(reason), PassState::Blocked),
        PassVerb::End(asked) => {
            run_state(run, &asked.pass, asked.reason.as_deref(), PassState::Ended)
        }
        PassVerb::Replace(asked) => run_replace(run, &asked.pass, asked.reason.as_deref()),
        PassVerb::Print(asked) => print::run(run, asked),
        PassVerb::Qr { passes, .. } => qr::qr(run, passes),
    }
}

fn run_state(run: &mut Run<'_>, pass: &str, reason: Option<&str>, state: PassState) -> Result<()> {
    let mut register = run.open()?;
    let told = set_state(run, &mut register, (pass, state), reason)?;
    run.pass_on(&told);
    Ok(())
}

fn run_replace(run: &mut Run<'_>, pass: &str, reason: Option<&str>) -> Result<()> {
    let mut register = run.open()?;
    let replaced = replace(run, &mut register, pass, reason)?;
    if let Some(list) = &replaced.list {
        run.show(list)?;
    }
    run.pass_on(&replaced.told);
    Ok(())
}

/// The number on a pass, typed or from its QR code.
fn number(text: &str) -> Result<PassNumber> {
    pass_of(&typed(text)?)
}

/// The number of the pass that is shown; a voucher is none.
fn pass_of(shown: &Shown) -> Result<PassNumber> {
    match shown.code() {
        Code::Pass(number) => Ok(number),
        Code::Voucher(_) => {
            Err(Error::usage(said!("pass-is-a-voucher")).hint(said!("pass-is-a-voucher-hint")))
        }
    }
}

/// The pass with a number.
fn named(register: &Register, number: PassNumber) -> Result<Pass> {
    register.pass_by_number(number.canonical())?.ok_or_else(|| {
        Error::refused(said!("no-such-pass", pass = number.to_string()))
            .hint(said!("no-such-pass-hint"))
    })
}

/// The number as it stands on the pass.
fn printed(pass: &Pass) -> String {
    let number = pass.number.parse::<PassNumber>();
    number.map_or_else(|_| pass.number.clone(), |number| number.to_string())
}

/// A state in words.
fn stated(state: PassState) -> Said {
    match state {
        PassState::Issued => said!("pass-state-issued"),
        PassState::Active => said!("pass-state-active"),
        PassState::Blocked => said!("pass-state-blocked"),
        PassState::Replaced => said!("pass-state-replaced"),
        PassState::Ended => said!("pass-state-ended"),
    }
}
