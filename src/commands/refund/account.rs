//! Where people are repaid: on their own account; for who is not of age, else on that of an adult of the household.

use chrono::NaiveDate;

use crate::commands::names;
use crate::commands::run::Run;
use crate::domain::{Iban, PersonId};
use crate::error::{Error, Result};
use crate::register::{Action, PersonAccount, Register, Subject};
use crate::said;

/// From which age somebody is paid on no other account than their own.
const OF_AGE: i32 = 18;

/// Notes the account of a member.
///
/// # Errors
/// When the member is not known, the account is none, or the register cannot be written.
pub fn run(run: &mut Run<'_>, member: &str, iban: &str, holder: Option<&str>) -> Result<()> {
    let account = typed(iban, holder)?;
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    let name = names::full_name(&register, person)?;
    if register.account_of(person)?.as_ref() == Some(&account) {
        run.tell(&said!("refund-account-known", name = name));
        return Ok(());
    }
    run.write(&mut register, Action::Change, |register| {
        let stamp = run.stamp();
        keep(register, person, &account, (stamp.who(), &stamp.at))?;
        let subject = Subject {
            person: Some(person),
            ..Subject::default()
        };
        Ok(((), subject))
    })?;
    run.tell(&said!(
        "refund-account-kept",
        name = name,
        iban = account.iban
    ));
    run.tell_if_dry();
    Ok(())
}

/// An account as it was typed.
///
/// # Errors
/// When it is none.
pub fn typed(iban: &str, holder: Option<&str>) -> Result<PersonAccount> {
    let iban: Iban = iban.parse().map_err(Error::usage)?;
    let holder = holder.map(str::trim).filter(|name| !name.is_empty());
    Ok(PersonAccount {
        iban: iban.canonical().to_owned(),
        holder: holder.map(str::to_owned),
    })
}

/// Keeps an account, unless it is the one that counts.
///
/// # Errors
/// When the register cannot be written.
pub fn keep(
    register: &Register,
    person: PersonId,
    account: &PersonAccount,
    by_at: (&str, &str),
) -> Result<()> {
    if register.account_of(person)?.as_ref() != Some(account) {
        register.add_account(person, account, by_at)?;
    }
    Ok(())
}

/// On which account somebody is paid, and whose it is. Who is of age is paid on their own account and on no other.
///
/// # Errors
/// When the register cannot be read.
pub fn payee(
    register: &Register,
    person: PersonId,
    on: NaiveDate,
) -> Result<Option<(PersonId, PersonAccount)>> {
    if let Some(own) = register.account_of(person)? {
        return Ok(Some((person, own)));
    }
    let birth = register.identity(person)?.map(|is| is.birth_date);
    if birth.is_none_or(|birth| birth.ages_on(on).0 >= OF_AGE) {
        return Ok(None);
    }
    for (other, birth) in register.housemates_of(person, on)? {
        if birth.ages_on(on).0 >= OF_AGE
            && let Some(account) = register.account_of(other)?
        {
            return Ok(Some((other, account)));
        }
    }
    Ok(None)
}
