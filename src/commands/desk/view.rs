//! The household as it stands on the page: members with pass and tier, vouchers.

use chrono::{Days, NaiveDate};

use super::counter::{Counter, Step};
use super::done::Visit;
use crate::commands::pricing::LEISURE;
use crate::commands::{household, scheme, shown};
use crate::domain::{HouseholdId, PartialDate, PassNumber, PassState, PersonId, Tier, VoucherCode};
use crate::error::Result;
use crate::register::{HouseholdNote, Pass, Payment, Register, Voucher};
use crate::said;
use crate::terminal::{Line, Span, Tone, columns, cut};

/// The widest that a name stands in the list.
const NAME: usize = 24;
/// The widest that the name of an offer stands in the list.
const OFFER: usize = 26;
/// How long before its end a right is announced as ending, in days: as deriving announces it.
const SOON: u64 = crate::commands::derive::SOON;
/// So many used vouchers are shown.
const USED: usize = 5;

/// A member.
pub struct Member {
    /// Who it is.
    pub person: PersonId,
    /// The id by which people know them.
    pub id: String,
    /// First name.
    pub first_name: String,
    /// Family name.
    pub last_name: String,
    /// Possibly incomplete.
    pub birth: PartialDate,
    /// Every pass, newest first.
    pub passes: Vec<Pass>,
    /// The tier of today, and the first day no longer.
    pub tier: Option<(Tier, Option<NaiveDate>)>,
    /// Every voucher, newest first.
    pub vouchers: Vec<Voucher>,
}

/// A household.
pub struct Family {
    /// Where it lives.
    pub address: Option<String>,
    /// Who belongs to it, the eldest first.
    pub members: Vec<Member>,
    /// What is remembered of it, the newest first.
    pub notes: Vec<HouseholdNote>,
}

impl Member {
    /// Both names.
    pub fn name(&self) -> String {
        household::full_name(&self.first_name, &self.last_name)
    }

    /// The pass that is theirs now: in use, or blocked.
    pub fn pass(&self) -> Option<&Pass> {
        let usable = self.passes.iter().find(|pass| pass.is_usable());
        usable.or_else(|| self.passes.iter().find(|pass| is_blocked(pass)))
    }
}

impl Family {
    /// The household as the register has it now.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register, household: HouseholdId, on: NaiveDate) -> Result<Self> {
        let mut members = Vec::new();
        for one in register.members_of(household)? {
            members.push(Member {
                person: one.person,
                id: one.person_alias.unwrap_or_else(|| one.person.to_string()),
                passes: register.passes_of(one.person)?,
                tier: register.tier_on(one.person, LEISURE, on)?,
                vouchers: register.vouchers_of(one.person)?,
                first_name: one.first_name,
                last_name: one.last_name,
                birth: one.birth_date,
            });
        }
        members.sort_by_key(|one| (one.birth, one.name()));
        let address = register.current_address(household)?;
        let address = address.map(|now| shown::one_line(&now.address));
        Ok(Self {
            address,
            members,
            notes: register.notes_of_household(household)?,
        })
    }

    /// Each family name once.
    pub fn names(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for one in &self.members {
            if !names.contains(&one.last_name.as_str()) {
                names.push(&one.last_name);
            }
        }
        names.join(", ")
    }
}

/// Whether a pass is blocked.
pub fn is_blocked(pass: &Pass) -> bool {
    pass.state == PassState::Blocked
}

/// The number as it stands on the pass.
pub fn printed(pass: &Pass) -> String {
    let number = pass.number.parse::<PassNumber>();
    number.map_or_else(|_| pass.number.clone(), |number| number.to_string())
}

/// A day in figures, as people write it.
pub fn day(day: NaiveDate) -> String {
    day.format("%d/%m/%Y").to_string()
}

fn last(to_on: NaiveDate) -> String {
    to_on.pred_opt().map(day).unwrap_or_default()
}

fn span(text: impl Into<String>, tone: Tone) -> Span {
    let text = text.into();
    Span { text, tone }
}

impl Counter<'_, '_> {
    /// The lines of the page.
    pub fn family_lines(&self, family: &Family, visit: &Visit) -> Step<Vec<Line>> {
        let address = family.address.clone();
        let address = address.unwrap_or_else(|| self.word(&said!("desk-no-address")));
        let mut lines = vec![Line::of(address, Tone::Quiet), Line::default()];
        let rows = family.members.iter().enumerate();
        let rows: Vec<_> = rows
            .map(|(nth, one)| self.member_row(nth, one, visit.picked == nth))
            .collect();
        lines.extend(columns(&rows));
        let picked = family.members.get(visit.picked);
        lines.extend(picked.and_then(|picked| self.right(picked)));
        let vouchers = self.voucher_rows(family)?;
        if !vouchers.is_empty() {
            lines.push(Line::default());
            lines.push(Line::of(self.word(&said!("desk-vouchers")), Tone::Strong));
            lines.extend(columns(&vouchers));
        }
        if !family.notes.is_empty() {
            lines.push(Line::default());
            lines.push(Line::of(self.word(&said!("desk-notes")), Tone::Strong));
            lines.extend(columns(&self.note_rows(family)));
        }
        Ok(lines)
    }

    fn note_rows(&self, family: &Family) -> Vec<Vec<Span>> {
        let row = |note: &HouseholdNote| {
            let on = shown::day_of(&note.at).map(day).unwrap_or_default();
            let said = said!("desk-note-line", on = on, by = note.by.as_str());
            let by = span(format!(" {}", self.word(&said)), Tone::Quiet);
            vec![by, span(note.text.as_str(), Tone::Plain)]
        };
        family.notes.iter().map(row).collect()
    }

    fn member_row(&self, nth: usize, one: &Member, picked: bool) -> Vec<Span> {
        let tone = if picked { Tone::Picked } else { Tone::Plain };
        let birth = one
            .birth
            .known()
            .map_or_else(|| self.word(&said!("desk-birth", birth = one.birth)), day);
        let (age, _) = one.birth.ages_on(self.run.on);
        let (pass, alarm) = match one.pass() {
            Some(pass) if is_blocked(pass) => (
                self.word(&said!("desk-pass-blocked", pass = printed(pass))),
                Tone::Alert,
            ),
            Some(pass) => (printed(pass), tone),
            None => (self.word(&said!("desk-no-pass")), Tone::Alert),
        };
        let (tier, ends) = self.tier(one);
        vec![
            span(format!(" {} ", nth + 1), tone),
            span(cut(&one.name(), NAME), tone),
            span(birth, tone),
            span(self.word(&said!("desk-age", age = age)), tone),
            span(pass, alarm),
            span(tier, if ends { Tone::Alert } else { tone }),
        ]
    }

    /// The tier as short as it is said, and whether it ends soon.
    fn tier(&self, one: &Member) -> (String, bool) {
        let Some((tier, to_on)) = &one.tier else {
            return (String::new(), false);
        };
        let tier = tier.0.as_str();
        let Some(to) = to_on else {
            return (self.word(&said!("desk-tier-open", tier = tier)), false);
        };
        let soon = self.run.on.checked_add_days(Days::new(SOON));
        let ends = soon.is_some_and(|soon| *to <= soon);
        let said = if ends {
            said!("desk-tier-ends", tier = tier, last = last(*to))
        } else {
            said!("desk-tier", tier = tier, last = last(*to))
        };
        (self.word(&said), ends)
    }

    /// What the right of a member is in the words of the regulation.
    fn right(&self, one: &Member) -> Option<Line> {
        let (tier, to_on) = one.tier.as_ref()?;
        let known = self.scheme.as_ref()?.scheme.tier(tier)?;
        let (name, tier) = (
            one.first_name.as_str(),
            known.name.of(scheme::language(self.run)),
        );
        let said = match to_on.and_then(|to| to.pred_opt()) {
            Some(last) => said!("desk-right", name = name, tier = tier, last = last),
            None => said!("desk-right-open", name = name, tier = tier),
        };
        Some(Line::of(self.word(&said), Tone::Quiet))
    }

    /// The vouchers that can still be used, and the last that were.
    fn voucher_rows(&self, family: &Family) -> Step<Vec<Vec<Span>>> {
        let (mut open, mut used) = (Vec::new(), Vec::new());
        for member in &family.members {
            for voucher in member.vouchers.iter().filter(|one| !one.withdrawn) {
                let row = |state| self.voucher_row(member, voucher, state);
                if voucher.spent {
                    let spent = self.word(&said!("desk-voucher-used"));
                    used.push((voucher.issued_on, row(span(spent, Tone::Quiet))?));
                } else if voucher.to_on > self.run.on {
                    open.push(row(self.due(voucher))?);
                }
            }
        }
        used.sort_by_key(|(issued_on, _)| std::cmp::Reverse(*issued_on));
        open.extend(used.into_iter().take(USED).map(|(_, row)| row));
        Ok(open)
    }

    fn voucher_row(&self, member: &Member, voucher: &Voucher, state: Span) -> Step<Vec<Span>> {
        let code = voucher.code.parse::<VoucherCode>();
        let code = code.map_or_else(|_| voucher.code.clone(), |code| code.to_string());
        let offer = voucher.offer.map(|offer| self.register.offer(offer));
        let offer = offer.transpose()?.flatten();
        let good_for = match (offer, voucher.value) {
            (Some(offer), _) => offer.name,
            (None, Some(value)) => self.word(&said!("desk-value", value = value)),
            (None, None) => String::new(),
        };
        let through = said!("desk-through", last = last(voucher.to_on));
        Ok(vec![
            span(format!(" {code}"), Tone::Plain),
            span(cut(&good_for, OFFER), Tone::Plain),
            span(cut(&member.first_name, NAME), Tone::Plain),
            span(self.word(&through), Tone::Quiet),
            state,
        ])
    }

    /// What was paid, or is to be paid where.
    fn due(&self, voucher: &Voucher) -> Span {
        let (said, tone) = match (voucher.payment, voucher.holder_share) {
            (Payment::Paid(amount), _) => (said!("desk-paid", amount = amount), Tone::Plain),
            (Payment::Due, Some(amount)) => (said!("desk-due", amount = amount), Tone::Alert),
            (Payment::Elsewhere, Some(amount)) if voucher.offer.is_some() => {
                (said!("desk-at-club", amount = amount), Tone::Plain)
            }
            _ => return span("", Tone::Plain),
        };
        span(self.word(&said), tone)
    }
}
