//! The keys of the household's page: what each does now, and the command that does the same.

use super::counter::Counter;
use super::done::Visit;
use super::pay::unpaid;
use super::print::paper;
use super::view::{Family, Member, is_blocked, printed};
use crate::said;
use crate::terminal::Hint;

/// Who gets a pass by the key.
pub enum Without {
    /// Everybody here who never had one.
    Household(usize),
    /// The member who is picked, whose passes are over.
    Member,
}

/// Who gets a pass by the key; nobody where everybody has one.
pub fn without(family: &Family, visit: &Visit) -> Option<Without> {
    let never = family.members.iter().filter(|one| one.passes.is_empty());
    match never.count() {
        0 => {
            let picked = family.members.get(visit.picked)?;
            picked.pass().is_none().then_some(Without::Member)
        }
        never => Some(Without::Household(never)),
    }
}

impl Counter<'_, '_> {
    /// The keys that do something on this page: what families come for first, then what is rare, then how to leave.
    pub fn family_hints(&self, family: &Family, visit: &Visit) -> Vec<Hint> {
        let picked = family.members.get(visit.picked);
        let mut hints = Vec::new();
        if family.members.len() > 1 {
            hints.push(self.hint("↑↓ 1-9", &said!("desk-key-pick"), None));
        }
        hints.extend(self.issue_hint(family, visit));
        if self.scheme.is_some() && picked.is_some() {
            hints.push(self.hint("k", &said!("sell-key"), Some(&said!("sell-key-do"))));
        }
        let due = unpaid(family, self.run.on);
        if let Some(code) = due.first() {
            let command = said!("desk-do-pay", code = code);
            let word = said!("desk-key-pay", count = due.len());
            hints.push(self.hint("a", &word, Some(&command)));
        }
        hints.extend(self.print_hint(family, visit));
        hints.extend(picked.into_iter().flat_map(|one| self.pass_hints(one)));
        hints.extend(self.rare_hints(picked, visit));
        hints.push(self.hint("?", &said!("desk-key-help"), None));
        hints.push(self.hint("Enter", &said!("desk-key-done"), None));
        hints
    }

    fn issue_hint(&self, family: &Family, visit: &Visit) -> Option<Hint> {
        let (word, command) = match without(family, visit)? {
            Without::Household(count) => (
                said!("desk-key-issue", count = count),
                said!("desk-do-issue", household = visit.alias.as_str()),
            ),
            Without::Member => {
                let picked = family.members.get(visit.picked)?;
                (
                    said!("desk-key-issue-member", name = picked.first_name.as_str()),
                    said!("desk-do-issue-member", member = picked.id.as_str()),
                )
            }
        };
        Some(self.hint("n", &word, Some(&command)))
    }

    fn print_hint(&self, family: &Family, visit: &Visit) -> Option<Hint> {
        let paper = paper(family, visit);
        let (passes, vouchers) = (paper.passes.len(), paper.vouchers.len());
        let household = visit.alias.as_str();
        let word = match (paper.again, passes, vouchers) {
            (_, 0, 0) => return None,
            (true, ..) => said!("desk-key-print-again"),
            (false, 0, _) => said!("desk-key-print-vouchers", vouchers = vouchers),
            (false, _, 0) => said!("desk-key-print-passes", passes = passes),
            (false, ..) => said!("desk-key-print", passes = passes, vouchers = vouchers),
        };
        let command = if passes > 0 {
            said!("desk-do-print", household = household)
        } else {
            said!("desk-do-print-vouchers", household = household)
        };
        Some(self.hint("p", &word, Some(&command)))
    }

    fn rare_hints(&self, picked: Option<&Member>, visit: &Visit) -> Vec<Hint> {
        let id = visit.alias.as_str();
        let add = said!("desk-do-add", household = id);
        let note = said!("desk-do-note", household = id);
        let mut hints = vec![
            self.hint("l", &said!("desk-key-add"), Some(&add)),
            self.hint("t", &said!("desk-key-note"), Some(&note)),
        ];
        if let Some(picked) = picked {
            let word = said!("desk-key-ground", name = picked.first_name.as_str());
            let command = said!("desk-do-ground", member = picked.id.as_str());
            hints.push(self.hint("g", &word, Some(&command)));
        }
        if let Some((back, command)) = visit.last().and_then(|done| done.back(id)) {
            hints.push(self.hint("z", &back, command.as_ref()));
        }
        hints
    }

    fn pass_hints(&self, picked: &Member) -> Vec<Hint> {
        let Some(pass) = picked.pass() else {
            return Vec::new();
        };
        let (number, name) = (printed(pass), picked.first_name.as_str());
        let replace = self.hint(
            "v",
            &said!("desk-key-replace", name = name),
            Some(&said!("desk-do-replace", pass = number.as_str())),
        );
        let block = if is_blocked(pass) {
            self.hint(
                "b",
                &said!("desk-key-free", name = name),
                Some(&said!("desk-do-free", pass = number.as_str())),
            )
        } else {
            self.hint(
                "b",
                &said!("desk-key-block", name = name),
                Some(&said!("desk-do-block", pass = number.as_str())),
            )
        };
        vec![replace, block]
    }
}
