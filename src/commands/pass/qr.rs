//! `pass qr`: what the printing firm needs. A pass says "issued here" and nothing of its holder.

use super::super::run::Run;
use super::super::signing;
use super::{named, number, printed, stated};
use crate::domain::{Paper, PassNumber};
use crate::error::{Error, Result};
use crate::label::printed::PrintedCode;
use crate::register::Register;
use crate::said;

/// Lists numbers and QR texts, in the order of the numbers.
///
/// # Errors
/// When a number is none, nobody has it, or it may not be used; when the register cannot be read.
pub fn qr(run: &mut Run<'_>, passes: &[String]) -> Result<()> {
    let register = run.open()?;
    let mut numbers = if passes.is_empty() {
        all(&register)?
    } else {
        let one = |text: &String| usable(&register, number(text)?);
        passes.iter().map(one).collect::<Result<_>>()?
    };
    numbers.sort_unstable();
    numbers.dedup();
    let key = signing::pair(&register)?;
    let signed = numbers
        .into_iter()
        .map(|number| key.sign(Paper::Pass { number }));
    run.leave(signed.map(PrintedCode))
}

fn all(register: &Register) -> Result<Vec<PassNumber>> {
    let mut numbers = Vec::new();
    register.each_usable_number(|number| {
        numbers.push(number.parse().map_err(|_| Error::bug())?);
        Ok::<_, Error>(())
    })?;
    Ok(numbers)
}

fn usable(register: &Register, number: PassNumber) -> Result<PassNumber> {
    let pass = named(register, number)?;
    if pass.is_usable() {
        return Ok(number);
    }
    Err(Error::refused(said!(
        "pass-not-to-print",
        pass = printed(&pass),
        state = stated(pass.state)
    )))
}
