//! The keys beside the usual ones: a note, a member more, why somebody has a right, and what all keys do.

use super::counter::{Counter, Step};
use super::done::{Done, Visit};
use super::typed::{person, relation};
use super::view::Family;
use crate::cli::MemberAdd;
use crate::commands::pass::walk_in;
use crate::commands::{entitlement, household_note, member, scheme};
use crate::register::{Action, Subject};
use crate::said;
use crate::terminal::{Line, Tone};

impl Counter<'_, '_> {
    /// Writes a note about the household.
    pub fn note(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let title = said!("desk-note-title", names = family.names());
        let how = Line::of(self.word(&said!("desk-note-how")), Tone::Quiet);
        let Some(text) = self.ask(&title, &[how], &said!("desk-note-ask"))? else {
            return Ok(());
        };
        match household_note::add(self.run, &mut self.register, &visit.alias, &text) {
            Ok((seq, told)) => {
                visit.done.push(Done::Note(seq));
                self.pass_on(&told);
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    /// Adds a member to the household, typed on one line.
    pub fn one_member_more(&mut self, family: &Family, visit: &Visit) -> Step<()> {
        let title = said!("desk-add-title", names = family.names());
        let how = Line::of(self.word(&said!("desk-form-member-how")), Tone::Quiet);
        let Some(typed) = self.ask(&title, &[how], &said!("desk-form-member"))? else {
            return Ok(());
        };
        let last_name = family.members.first().map(|one| one.last_name.as_str());
        let Some([last, first, birth]) = person(&typed, last_name.unwrap_or_default()) else {
            self.tell(&said!("desk-form-how"));
            return Ok(());
        };
        let identity = match walk_in::read(self.run, [&last, &first, &birth]) {
            Ok(identity) => identity,
            Err(error) => return self.complain(error),
        };
        if let Some(known) = walk_in::known(&self.register, &identity)?
            && self.is_known(&known)?
        {
            self.tell(&said!("desk-add-known"));
            return Ok(());
        }
        let asked = MemberAdd {
            household: visit.alias.clone(),
            last_name: last,
            first_name: first,
            birth_date: birth,
            relation: Some(relation(family.members.len(), &identity, self.run.on).to_string()),
            ..MemberAdd::default()
        };
        let run = &*self.run;
        let added = run.write(&mut self.register, Action::Add, |register| {
            let added = member::enter(run, register, &asked)?;
            let subject = Subject {
                person: Some(added.person),
                ..Subject::default()
            };
            Ok((added, subject))
        });
        match added {
            Ok(added) => {
                self.pass_on(&added.told);
                Ok(())
            }
            Err(error) => self.complain(error),
        }
    }

    /// Shows why the member has a right or not; the look is in the log before anything is shown.
    pub fn ground(&mut self, family: &Family, visit: &Visit) -> Step<()> {
        let Some(picked) = family.members.get(visit.picked) else {
            return Ok(());
        };
        let Some(in_force) = &self.scheme else {
            self.tell(&said!("desk-ground-none"));
            return Ok(());
        };
        self.run.note_look(&mut self.register, &[picked.person])?;
        let (language, on) = (scheme::language(self.run), self.run.on);
        let trees = entitlement::explained(&self.register, in_force, picked.person, on, language)?;
        let lines = self.run.tree_lines(&trees);
        let lines: Vec<Line> = lines.into_iter().map(Line::from).collect();
        self.look_at(&said!("desk-ground-title", name = picked.name()), &lines)
    }

    /// Shows every key that does something here, with its command, whatever the size of the window.
    pub fn every_key(&mut self, family: &Family, visit: &Visit) -> Step<()> {
        // The command stands below the key: beside it, a small window would cut it off.
        let mut lines = Vec::new();
        for hint in self.family_hints(family, visit) {
            let key = Line::of(format!(" {}  ", hint.key), Tone::Strong);
            lines.push(key.and(hint.word, Tone::Plain));
            if !hint.command.is_empty() {
                lines.push(Line::of(format!("      {}", hint.command), Tone::Quiet));
            }
        }
        lines.push(Line::default());
        lines.push(Line::from(self.word(&said!("desk-help-every"))));
        self.look_at(&said!("desk-help-title"), &lines)
    }
}
