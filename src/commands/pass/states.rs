//! `pass activate | block | end | replace`: what becomes of a pass. The reason is for staff; a club never hears of either.

use super::super::names;
use super::super::run::{Run, typed_if};
use super::super::told::Told;
use super::give::{Given, give, grid};
use super::{number, printed, stated};
use crate::domain::{PassId, PassReason, PassState, PersonId};
use crate::error::{Error, Result};
use crate::grid::Grid;
use crate::register::{Action, Pass, PassEvent, Register, Subject};
use crate::said;

/// Sets the state of a pass. Setting it twice is no error and writes nothing.
///
/// # Errors
/// When no pass has the number, its life is over, the reason is none, or the register cannot be written.
pub fn set_state(
    run: &Run<'_>,
    register: &mut Register,
    (pass, state): (&str, PassState),
    reason: Option<&str>,
) -> Result<Told> {
    let mut told = Told::default();
    let reason: Option<PassReason> = typed_if(reason)?;
    let pass = super::named(register, number(pass)?)?;
    if pass.state == state {
        told.tell(said!(
            "pass-was-already",
            pass = printed(&pass),
            state = stated(pass.state)
        ));
        return Ok(told);
    }
    refuse_over(register, &pass)?;
    let action = if state == PassState::Ended {
        Action::End
    } else {
        Action::Change
    };
    run.write(register, action, |register| {
        refuse_changed(register, &pass)?;
        let event = PassEvent {
            state,
            reason,
            replaced_by: None,
            recorded_at: run.stamp().at,
        };
        register.add_pass_event(pass.id, &event)?;
        Ok(((), about(pass.person)))
    })?;
    told.tell(said!(
        "pass-is-now",
        pass = printed(&pass),
        state = stated(state)
    ));
    if !state.is_usable() {
        told.tell(said!("pass-clubs-learn-later"));
    } else if !pass.state.is_usable() {
        told.tell(said!("pass-clubs-learn-of-use"));
    }
    told.if_dry(run);
    Ok(told)
}

/// The pass that came in the place of another.
pub struct Replaced {
    /// It; none where the pass was replaced before.
    pub given: Option<Given>,
    /// The same as a list.
    pub list: Option<Grid>,
    /// What there is to tell.
    pub told: Told,
}

/// Gives the holder another pass in place of this one. Vouchers and history hang on the holder and stay with them.
///
/// # Errors
/// When no pass has the number, it ended, nobody holds it any more, the reason is none, or the register cannot be written.
pub fn replace(
    run: &Run<'_>,
    register: &mut Register,
    pass: &str,
    reason: Option<&str>,
) -> Result<Replaced> {
    let mut told = Told::default();
    let reason: Option<PassReason> = typed_if(reason)?;
    let pass = super::named(register, number(pass)?)?;
    if let Some(new) = successor(register, pass.id)? {
        told.tell(said!(
            "pass-replaced-before",
            pass = printed(&pass),
            new = printed(&new)
        ));
        return Ok(Replaced {
            given: None,
            list: None,
            told,
        });
    }
    refuse_over(register, &pass)?;
    let person = pass
        .person
        .ok_or_else(|| Error::refused(said!("pass-without-holder", pass = printed(&pass))))?;
    let (new, list) = run.write(register, Action::Issue, |register| {
        refuse_changed(register, &pass)?;
        let at = run.stamp().at;
        let earlier = register.passes_of(person)?.len();
        let new = give(run.world, register, (person, earlier), run.on, &at)?;
        let event = PassEvent {
            state: PassState::Replaced,
            reason,
            replaced_by: Some(new.id),
            recorded_at: at,
        };
        register.add_pass_event(pass.id, &event)?;
        let list = grid(register, std::slice::from_ref(&new))?;
        Ok(((new, list), about(Some(person))))
    })?;
    told.tell(said!(
        "pass-replaced",
        pass = printed(&pass),
        new = new.number.to_string(),
        name = names::full_name(register, person)?
    ));
    told.tell(said!("pass-clubs-learn-later"));
    told.if_dry(run);
    Ok(Replaced {
        given: Some(new),
        list: Some(list),
        told,
    })
}

/// The pass that came in the place of another.
///
/// # Errors
/// When the register cannot be read.
pub fn successor(register: &Register, pass: PassId) -> Result<Option<Pass>> {
    let history = register.pass_history(pass)?;
    let id = history.iter().find_map(|event| event.replaced_by);
    Ok(id.map(|id| register.pass(id)).transpose()?.flatten())
}

/// Refuses what can have no further state.
fn refuse_over(register: &Register, pass: &Pass) -> Result<()> {
    match pass.state {
        PassState::Replaced => {
            let new = successor(register, pass.id)?.ok_or_else(Error::bug)?;
            let fault = said!(
                "pass-is-replaced",
                pass = printed(pass),
                new = printed(&new)
            );
            Err(Error::refused(fault).hint(said!("pass-is-replaced-hint", new = printed(&new))))
        }
        PassState::Ended => Err(Error::refused(said!("pass-is-ended", pass = printed(pass)))
            .hint(said!("pass-is-ended-hint"))),
        _ => Ok(()),
    }
}

/// Somebody else may have been at it since it was read.
fn refuse_changed(register: &Register, pass: &Pass) -> Result<()> {
    if register.pass(pass.id)?.as_ref() == Some(pass) {
        return Ok(());
    }
    let number = printed(pass);
    Err(
        Error::refused(said!("pass-changed-meanwhile", pass = number.as_str()))
            .hint(said!("pass-changed-meanwhile-hint", pass = number)),
    )
}

fn about(person: Option<PersonId>) -> Subject {
    Subject {
        person,
        ..Subject::default()
    }
}
