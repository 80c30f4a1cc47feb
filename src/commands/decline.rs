//! `entitlement decline`: somebody would rather not take part. It is kept and respected by every later run, ends the rights that run,
//! and leaves everything else as it is: pass, vouchers, and what a club can see.

use super::decided::Decided;
use super::declines::Declines;
use super::names;
use super::run::Run;
use super::scheme;
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
    let about = right.map(str::to_owned);
    let name = names::full_name(&register, person)?;
    let declines = Declines::of(&register, person)?;
    let turning = |right: &Option<String>| {
        declines.since(person, right.as_deref(), run.on).is_some() == revoke
    };
    if !rights.iter().any(turning) {
        run.note_look(&mut register, &[person])?;
        run.tell(&if revoke {
            said!("decline-not-known", name = name)
        } else {
            said!("decline-known", name = name)
        });
        return Ok(());
    }
    let written = run.write(&mut register, Action::Decline, |register| {
        let wish = Decline {
            person,
            right: about,
            declined: !revoke,
            from_on: run.on,
        };
        let ended = keep(run, register, &wish)?;
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

/// The rights that are meant: the named one, or all of the regulation and (without a name) those of a later one.
fn rights(run: &Run<'_>, register: &Register, named: Option<&str>) -> Result<Vec<Option<String>>> {
    let in_force = scheme::in_force(register, run.on)?;
    let all = in_force.scheme.rights().into_iter();
    let all: Vec<String> = all.map(str::to_owned).collect();
    let Some(named) = named else {
        let all = all.into_iter().map(Some);
        return Ok(std::iter::once(None).chain(all).collect());
    };
    if all.iter().any(|right| right == named) {
        return Ok(vec![Some(named.to_owned())]);
    }
    let known = said!("decline-rights-known", known = all);
    Err(Error::refused(said!("decline-no-such-right", right = named)).hint(known))
}

/// Writes the wish; each right that it is about and that runs ends where it begins to count. Gives how many ended.
fn keep(run: &Run<'_>, register: &Register, wish: &Decline) -> Result<i64> {
    let (stamp, mut ended) = (run.stamp(), 0);
    register.add_decline(wish, stamp.who(), &stamp.at)?;
    if !wish.declined {
        return Ok(ended);
    }
    for now in register.entitlements_of(wish.person)? {
        let runs = now.to_on.is_none_or(|to| run.on < to);
        if runs && wish.is_about(Some(&now.right)) {
            Decided::ending(run.world, &now, run.on).write(register, run.on, &stamp.at)?;
            ended += 1;
        }
    }
    Ok(ended)
}
