//! A family that is new: last name, then each member on one line, then the address. Nothing is written before the last line.

use super::ask::Typed;
use super::counter::{Counter, Step};
use super::typed::{address, capital, person, relation};
use crate::cli::MemberAdd;
use crate::commands::pass::walk_in;
use crate::commands::{household, household_find, member, shown};
use crate::domain::{HouseholdId, Said};
use crate::error::{Error, Result};
use crate::register::{Action, Found, Identity, Subject};
use crate::said;
use crate::terminal::{Input, Key, Line, Page, Span, Tone, Wait, columns};

/// What is asked next.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    Name,
    Member,
    Street,
    Postcode,
}

/// What was typed so far.
struct Form {
    asked: Asked,
    typing: String,
    name: String,
    members: Vec<Identity>,
    street: String,
}

impl Counter<'_, '_> {
    /// Takes a new family in and helps it; `name` is what was typed already.
    pub fn walk_in(&mut self, name: &str) -> Step<()> {
        let mut form = Form {
            asked: Asked::Name,
            typing: capital(name.trim()),
            name: String::new(),
            members: Vec::new(),
            street: String::new(),
        };
        loop {
            let page = self.form_page(&form);
            let key = self.press(page, Wait::Text)?;
            match self.typing(&mut form.typing, key) {
                Typed::Otherwise(Key::Esc) => return Ok(()),
                Typed::Otherwise(Key::Up) => form.back(),
                Typed::Changed | Typed::Otherwise(_) => {}
                Typed::Done => {
                    if let Some(home) = self.answered(&mut form)? {
                        return self.help(home, None);
                    }
                }
            }
        }
    }

    /// After Enter: the next question, or the household to be helped.
    fn answered(&mut self, form: &mut Form) -> Step<Option<HouseholdId>> {
        let typed = form.typing.trim().to_owned();
        match form.asked {
            Asked::Name if typed.is_empty() => self.tell(&said!("desk-form-name-empty")),
            Asked::Name => {
                form.name = capital(&typed);
                form.next(Asked::Member);
            }
            Asked::Member if typed.is_empty() && form.members.is_empty() => {
                self.tell(&said!("desk-form-nobody"));
            }
            Asked::Member if typed.is_empty() => form.next(Asked::Street),
            Asked::Member => return self.one_more(form, &typed),
            Asked::Street if typed.is_empty() => return self.take_in(form, None),
            Asked::Street => {
                form.street = typed;
                form.next(Asked::Postcode);
            }
            Asked::Postcode => return self.take_in(form, Some(&typed)),
        }
        Ok(None)
    }

    /// One more member; somebody known is shown before they are written down twice.
    fn one_more(&mut self, form: &mut Form, typed: &str) -> Step<Option<HouseholdId>> {
        let Some([last, first, birth]) = person(typed, &form.name) else {
            self.tell(&said!("desk-form-how"));
            return Ok(None);
        };
        let identity = match walk_in::read(self.run, [&last, &first, &birth]) {
            Ok(identity) => identity,
            Err(error) => return self.complain(error).map(|()| None),
        };
        if let Some(known) = walk_in::known(&self.register, &identity)?
            && self.is_known(&known)?
        {
            return Ok(Some(known.household));
        }
        form.members.push(identity);
        form.typing.clear();
        Ok(None)
    }

    /// Whether somebody says that it is the one who is known.
    pub fn is_known(&mut self, known: &Found) -> Step<bool> {
        let name = household::full_name(&known.first_name, &known.last_name);
        let title = match household_find::address_of(known) {
            Some(address) => said!(
                "desk-form-known-at",
                name = name,
                birth = known.birth_date,
                address = shown::one_line(&address)
            ),
            None => said!("desk-form-known", name = name, birth = known.birth_date),
        };
        let choices = [said!("desk-form-same"), said!("desk-form-other")];
        Ok(self.choose(&title, &choices)? == Some(0))
    }

    /// Writes the family down, all of it or nothing.
    fn take_in(&mut self, form: &mut Form, postcode: Option<&str>) -> Step<Option<HouseholdId>> {
        let written = self.write_family(form, postcode);
        match written {
            Ok(household) => {
                self.tell(&said!("desk-form-done"));
                Ok(Some(household))
            }
            Err(error) => self.complain(error).map(|()| None),
        }
    }

    fn write_family(&mut self, form: &Form, postcode: Option<&str>) -> Result<HouseholdId> {
        let run = &*self.run;
        run.write(&mut self.register, Action::Add, |register| {
            let alias = match postcode {
                Some(postcode) => {
                    household::enter(run, register, &address(&form.street, postcode))?
                }
                None => walk_in::home(run, register, &run.stamp().at)?,
            };
            for (nth, one) in form.members.iter().enumerate() {
                let asked = MemberAdd {
                    household: alias.clone(),
                    last_name: one.last_name.clone(),
                    first_name: one.first_name.clone(),
                    birth_date: one.birth_date.to_string(),
                    relation: Some(relation(nth, one, run.on).word().to_owned()),
                    ..MemberAdd::default()
                };
                member::enter(run, register, &asked)?;
            }
            let household = register.household_by_alias(&alias)?;
            let subject = Subject {
                count: i64::try_from(form.members.len()).ok(),
                ..Subject::default()
            };
            Ok((household.ok_or_else(Error::bug)?, subject))
        })
    }

    fn form_page(&self, form: &Form) -> Page {
        let mut rows = Vec::new();
        let mut row = |label: Said, value: String| {
            let label = Span {
                text: self.word(&label),
                tone: Tone::Quiet,
            };
            let tone = Tone::Plain;
            rows.push(vec![label, Span { text: value, tone }]);
        };
        if form.asked != Asked::Name {
            row(said!("desk-form-row-name"), form.name.clone());
        }
        for one in &form.members {
            let name = household::full_name(&one.first_name, &one.last_name);
            let birth = self.word(&said!("desk-birth", birth = one.birth_date));
            row(said!("desk-form-row-member"), format!("{name}, {birth}"));
        }
        if form.asked == Asked::Postcode {
            row(said!("desk-form-row-street"), form.street.clone());
        }
        let (label, how) = match form.asked {
            Asked::Name => (said!("desk-form-name"), said!("desk-form-name-how")),
            Asked::Member => (said!("desk-form-member"), said!("desk-form-member-how")),
            Asked::Street => (said!("desk-form-street"), said!("desk-form-street-how")),
            Asked::Postcode => (said!("desk-form-postcode"), said!("desk-form-postcode-how")),
        };
        let mut lines = columns(&rows);
        lines.push(Line::default());
        lines.push(Line::of(self.word(&how), Tone::Quiet));
        let mut hints = vec![self.hint("Enter", &said!("desk-key-next"), None)];
        if form.asked != Asked::Name {
            hints.push(self.hint("↑", &said!("desk-key-better"), None));
        }
        hints.push(self.hint("Esc", &said!("desk-key-drop"), None));
        Page {
            title: self.word(&said!("desk-form-title")),
            in_sight: lines.len() - 1,
            lines,
            input: Some(Input {
                label: self.word(&label),
                text: form.typing.clone(),
            }),
            hints,
            ..Page::default()
        }
    }
}

impl Form {
    fn next(&mut self, asked: Asked) {
        self.asked = asked;
        self.typing.clear();
    }

    /// Back to what was answered last, to put it right.
    fn back(&mut self) {
        match self.asked {
            Asked::Name => {}
            Asked::Member | Asked::Street => {
                let Some(last) = self.members.pop() else {
                    self.asked = Asked::Name;
                    self.typing = std::mem::take(&mut self.name);
                    return;
                };
                self.asked = Asked::Member;
                let born = last.birth_date;
                let birth = born
                    .known()
                    .map_or_else(|| born.to_string(), super::view::day);
                let (family, first) = (&last.last_name, &last.first_name);
                self.typing = if *family == self.name {
                    format!("{first} {birth}")
                } else {
                    format!("{family}, {first} {birth}")
                };
            }
            Asked::Postcode => {
                self.asked = Asked::Street;
                self.typing = std::mem::take(&mut self.street);
            }
        }
    }
}
