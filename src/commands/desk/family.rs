//! The page of one household: who they are, what they have, and the keys that help them.

use super::ask::nth;
use super::counter::{Counter, Step};
use super::done::Visit;
use super::view::Family;
use crate::domain::{HouseholdId, PersonId};
use crate::said;
use crate::terminal::{Key, Page, Wait};

impl Counter<'_, '_> {
    /// Helps a household until it goes; `first` is the member who is meant.
    pub fn help(&mut self, household: HouseholdId, first: Option<PersonId>) -> Step<()> {
        let alias = self.register.alias_of_household(household)?;
        let mut visit = Visit::of(household, alias.unwrap_or_default());
        let mut family = self.family(&mut visit)?;
        let of = |one: &super::view::Member| Some(one.person) == first;
        visit.picked = family.members.iter().position(of).unwrap_or_default();
        loop {
            let page = Page {
                title: self.word(&said!(
                    "desk-family",
                    names = family.names(),
                    id = visit.alias.as_str()
                )),
                lines: self.family_lines(&family, &visit)?,
                // The address and an empty line stand above the members.
                in_sight: visit.picked + 2,
                scroll: visit.scroll,
                hints: self.family_hints(&family, &visit),
                ..Page::default()
            };
            let last = family.members.len().saturating_sub(1);
            let key = self.press(page, Wait::Keys)?;
            let read = std::mem::take(&mut visit.scroll);
            match key {
                Key::Enter | Key::Esc => break,
                // Below the last member stand the vouchers and the notes.
                Key::Down if visit.picked == last => visit.scroll = read + 1,
                Key::Up if read > 0 => {}
                Key::Down => visit.picked = (visit.picked + 1).min(last),
                Key::Up => visit.picked = visit.picked.saturating_sub(1),
                Key::Text(burst) => self.scanned(&burst, &family, &mut visit),
                Key::Char(sign) => {
                    if let Some(nth) = nth(sign) {
                        visit.picked = nth.min(last);
                    } else {
                        self.act(sign.to_ascii_lowercase(), &family, &mut visit)?;
                        family = self.family(&mut visit)?;
                    }
                }
                _ => {}
            }
        }
        let goodbye = visit.goodbye(&family.names());
        for said in &goodbye {
            self.tell(said);
        }
        Ok(())
    }

    /// Does what a key says.
    fn act(&mut self, key: char, family: &Family, visit: &mut Visit) -> Step<()> {
        match key {
            'n' => self.issue(family, visit),
            'v' => self.replace(family, visit),
            'b' => self.block(family, visit),
            'l' => self.one_member_more(family, visit),
            'p' => self.print(family, visit),
            't' => self.note(family, visit),
            'g' => self.ground(family, visit),
            'k' => self.sell(family, visit),
            'a' => self.pay(family, visit),
            'z' => self.undo(visit),
            '?' => self.every_key(family, visit),
            _ => Ok(()),
        }
    }

    /// The household as it is now; whoever is seen for the first time in this visit stands in the log.
    fn family(&mut self, visit: &mut Visit) -> Step<Family> {
        let family = Family::read(&self.register, visit.household, self.run.on)?;
        let persons = family.members.iter().map(|one| one.person);
        let new: Vec<PersonId> = persons.filter(|one| !visit.looked.contains(one)).collect();
        self.run.note_look(&mut self.register, &new)?;
        visit.looked.extend(new);
        visit.picked = visit.picked.min(family.members.len().saturating_sub(1));
        Ok(family)
    }

    /// A pass that is scanned here points at its holder; anything else that is no key does nothing.
    fn scanned(&mut self, burst: &str, family: &Family, visit: &mut Visit) {
        let shown = burst.trim().parse::<crate::domain::Shown>();
        let code = shown.map(|shown| shown.code().canonical().to_owned());
        let Ok(code) = code else {
            self.tell(&said!("desk-no-key"));
            return;
        };
        let has = |one: &super::view::Member| {
            one.passes.iter().any(|pass| pass.number == code)
                || one.vouchers.iter().any(|voucher| voucher.code == code)
        };
        match family.members.iter().position(has) {
            Some(nth) => visit.picked = nth,
            None => self.tell(&said!("desk-other-family")),
        }
    }
}
