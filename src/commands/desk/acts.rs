//! What the keys do: each is the act of a plain command, in a transaction of its own.

use super::counter::{Counter, Step};
use super::done::{Done, Visit};
use super::keys::{Without, without};
use super::view::{Family, is_blocked, printed};
use crate::cli::PassIssue;
use crate::commands::told::Told;
use crate::commands::{household_note, pass, sale};
use crate::domain::{PassReason, PassState, Said};
use crate::error::Result;
use crate::said;

/// Why a pass is replaced, or blocked, as somebody at a counter says it.
const REPLACED: &[PassReason] = &[
    PassReason::Lost,
    PassReason::Stolen,
    PassReason::Damaged,
    PassReason::Other,
];
const BLOCKED: &[PassReason] = &[
    PassReason::Lost,
    PassReason::Stolen,
    PassReason::Misused,
    PassReason::Other,
];

impl Counter<'_, '_> {
    /// Gives a pass to everybody here who never had one, or to the member whose passes are over.
    pub fn issue(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let picked = family.members.get(visit.picked);
        let (household, member) = match (without(family, visit), picked) {
            (Some(Without::Household(_)), _) => (Some(visit.alias.clone()), None),
            (Some(Without::Member), Some(picked)) => (None, Some(picked.id.clone())),
            _ => {
                self.tell(&said!("desk-all-have-one"));
                return Ok(());
            }
        };
        let asked = PassIssue {
            household,
            member,
            ..PassIssue::default()
        };
        match pass::issue(self.run, &mut self.register, &asked) {
            Ok(issued) => {
                let numbers = issued.given.iter().map(|one| one.number.to_string());
                visit.done.push(Done::Passes(numbers.collect()));
                self.pass_on(&issued.told);
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    /// Replaces the pass of the member, for a reason that is asked.
    pub fn replace(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let Some((number, name, _)) = pass_of(family, visit) else {
            return Ok(());
        };
        let title = said!("desk-replace-why", pass = number.as_str(), name = name);
        let Some(reason) = self.reason(&title, REPLACED)? else {
            return Ok(());
        };
        match pass::replace(self.run, &mut self.register, &number, Some(reason.word())) {
            Ok(replaced) => {
                let new = replaced.given.map(|given| given.number.to_string());
                visit.done.extend(new.map(Done::Replaced));
                self.pass_on(&replaced.told);
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    /// Blocks the pass of the member, or lets it be used again.
    pub fn block(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let Some((number, name, blocked)) = pass_of(family, visit) else {
            return Ok(());
        };
        if blocked {
            let told = self.set_state(&number, PassState::Active, None);
            return self.after(told, visit, Done::Freed(number));
        }
        let title = said!("desk-block-why", pass = number.as_str(), name = name);
        let Some(reason) = self.reason(&title, BLOCKED)? else {
            return Ok(());
        };
        let told = self.set_state(&number, PassState::Blocked, Some(reason));
        self.after(told, visit, Done::Blocked(number))
    }

    /// Takes the last step back, as far as nothing was handed over.
    pub fn undo(&mut self, visit: &mut Visit) -> Step<()> {
        let id = visit.alias.as_str();
        let can_be = visit.last().is_some_and(|done| done.back(id).is_some());
        let Some(done) = visit.done.pop_if(|_| can_be) else {
            self.tell(&said!("desk-nothing-back"));
            return Ok(());
        };
        let mistake = Some(PassReason::Mistake);
        let undone = match &done {
            Done::Passes(numbers) => numbers.iter().try_for_each(|number| {
                let ended = self.set_state(number, PassState::Ended, mistake);
                ended.map(|_| ())
            }),
            Done::Blocked(number) => {
                let freed = self.set_state(number, PassState::Active, mistake);
                freed.map(|_| ())
            }
            Done::Freed(number) => {
                let blocked = self.set_state(number, PassState::Blocked, mistake);
                blocked.map(|_| ())
            }
            Done::Note(seq) => {
                let removed = household_note::remove(self.run, &mut self.register, id, *seq);
                removed.map(|_| ())
            }
            Done::Sold(sold) => {
                let back = sale::take_back(self.run, &mut self.register, sold);
                back.map(|receipt| receipt.iter().for_each(|back| self.tell_back(back)))
            }
            Done::Paid(paid) => self.unpay(paid),
            Done::Replaced(_) => Ok(()),
        };
        match undone {
            Ok(()) => {
                self.tell(&said!("desk-taken-back"));
                Ok(())
            }
            Err(error) => {
                visit.done.push(done);
                self.complain(error)
            }
        }
    }

    fn set_state(
        &mut self,
        number: &str,
        state: PassState,
        reason: Option<PassReason>,
    ) -> Result<Told> {
        let reason = reason.map(PassReason::word);
        pass::set_state(self.run, &mut self.register, (number, state), reason)
    }

    fn after(&mut self, told: Result<Told>, visit: &mut Visit, done: Done) -> Step<()> {
        match told {
            Ok(told) => {
                visit.done.push(done);
                self.pass_on(&told);
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    fn reason(&mut self, title: &Said, reasons: &[PassReason]) -> Step<Option<PassReason>> {
        let choices: Vec<Said> = reasons
            .iter()
            .map(|reason| pass::because(*reason))
            .collect();
        let chosen = self.choose(title, &choices)?;
        Ok(chosen.and_then(|nth| reasons.get(nth)).copied())
    }
}

/// The number of the pass of the member who is picked, their first name, and whether it is blocked.
fn pass_of(family: &Family, visit: &Visit) -> Option<(String, String, bool)> {
    let picked = family.members.get(visit.picked)?;
    let pass = picked.pass()?;
    Some((printed(pass), picked.first_name.clone(), is_blocked(pass)))
}
