//! `entitlement decline`: somebody would rather not take part. It is kept and respected by every later run, ends the rights that run,
//! and leaves everything else as it is: pass, vouchers, and what a club can see.

use super::decided::Decided;
use super::declines::Declines;
use super::names;
use super::run::Run;
use super::scheme;
use crate::domain::PersonId;
use crate::error::{Error, Result};
use crate::register::{Action, Decline, Register, Subject};
use crate::said;

/// Keeps the wish of a member, or with `revoke` takes it back.
///
/// # Errors
/// When the member or the right is not known, or the day has passed.
pub fn run(run: &mut Run<'_>, member: &str, right: Option<&str>, revoke: bool) -> Result<()> {
    let mut register = run.open()?;
    let person = names::person(&register, member)?;
    if run.on < run.world.today {
        let said = said!("decline-in-the-past", on = run.on);
        return Err(Error::refused(said).hint(said!("decline-in-the-past-hint")));
    }
    let rights = rights(run, &register, right)?;
    let name = names::full_name(&register, person)?;
    let declines = Declines::of(&register, person)?;
    let turning = |right: &String| declines.since(person, right, run.on).is_some() == revoke;
    let rights: Vec<String> = rights.into_iter().filter(turning).collect();
    if rights.is_empty() {
        run.note_look(&mut register, &[person])?;
        run.tell(&if revoke {
            said!("decline-not-known", name = name)
        } else {
            said!("decline-known", name = name)
        });
        return Ok(());
    }
    let written = run.write(&mut register, Action::Decline, |register| {
        let ended = keep(run, register, person, &rights, !revoke)?;
        let subject = Subject {
            person: Some(person),
            ..Subject::default()
        };
        Ok((ended, subject))
    });
    let ended = run.or_look(&mut register, &[person], written)?;
    if revoke {
        run.tell(&said!("decline-revoked", name = name, from = run.on));
        run.tell(&said!("decline-revoked-hint"));
    } else {
        run.tell(&said!("decline-kept", name = name, from = run.on));
        run.tell(&said!("decline-ended", count = ended));
        run.tell(&said!("decline-outside"));
    }
    run.tell_if_dry();
    Ok(())
}

/// The rights that are meant: the named one, or all of the regulation.
fn rights(run: &Run<'_>, register: &Register, named: Option<&str>) -> Result<Vec<String>> {
    let in_force = scheme::in_force(register, run.on)?;
    let all = in_force.scheme.rights().into_iter();
    let all: Vec<String> = all.map(str::to_owned).collect();
    let Some(named) = named else {
        return Ok(all);
    };
    if all.iter().any(|right| right == named) {
        return Ok(vec![named.to_owned()]);
    }
    let known = said!("decline-rights-known", known = all);
    Err(Error::refused(said!("decline-no-such-right", right = named)).hint(known))
}

/// Writes the wish about each right; a right that runs ends where it begins to count. Gives how many ended.
fn keep(
    run: &Run<'_>,
    register: &Register,
    person: PersonId,
    rights: &[String],
    declined: bool,
) -> Result<i64> {
    let (stamp, mut ended) = (run.stamp(), 0);
    for right in rights {
        let wish = Decline {
            person,
            right: right.clone(),
            declined,
            from_on: run.on,
        };
        register.add_decline(&wish, stamp.who(), &stamp.at)?;
    }
    if !declined {
        return Ok(ended);
    }
    for now in register.entitlements_of(person)? {
        let runs = now.to_on.is_none_or(|to| run.on < to);
        if runs && rights.contains(&now.right) {
            Decided::ending(run.world, &now, run.on).write(register, run.on, &stamp.at)?;
            ended += 1;
        }
    }
    Ok(ended)
}
