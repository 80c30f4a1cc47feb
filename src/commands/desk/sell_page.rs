//! The page on which somebody sees for whom an offer is, what each pays, and how it may be paid.

use super::counter::{Counter, Step};
use super::sell_line::{KEYS, Wanted, bears, is_of_age};
use super::view::{Family, Member};
use crate::commands::till;
use crate::commands::voucher::Plan;
use crate::domain::{Money, PaidBy, Said};
use crate::error::Result;
use crate::said;
use crate::terminal::{Hint, Line, Page, Span, Tone, columns, cut};

/// The widest that a name stands in the list.
const NAME: usize = 24;

impl Counter<'_, '_> {
    /// For whom it is, and what it comes to.
    pub fn whom_page(
        &self,
        (family, quotes): (&Family, &[Result<Plan>]),
        wanted: &Wanted,
        basket: &[Wanted],
        usual: PaidBy,
    ) -> Step<Page> {
        let mut lines = self.basket_lines(basket);
        let rows = family.members.iter().zip(quotes).enumerate();
        let rows: Vec<Vec<Span>> = rows
            .map(|(nth, (member, quote))| self.taker_row((nth, member), quote, wanted))
            .collect();
        lines.extend(columns(&rows));
        lines.push(Line::default());
        lines.extend(self.wish_lines(wanted));
        let pays: Money = basket.iter().map(|one| one.pays).sum::<Money>();
        let pays = pays.checked_add(wanted.pays).unwrap_or(pays);
        lines.push(Line::of(
            self.word(&said!("sell-to-pay", amount = pays)),
            Tone::Strong,
        ));
        let rounds = till::rounds_cash(&self.register)?;
        if let Some(handed) = pays.to_five_cents().filter(|it| rounds && *it != pays) {
            let said = said!("sell-to-pay-cash", amount = handed);
            lines.push(Line::of(self.word(&said), Tone::Plain));
        }
        Ok(Page {
            title: self.word(&said!("sell-whom", offer = wanted.offer.name.as_str())),
            in_sight: lines.len() - 1,
            lines,
            hints: self.whom_hints((family, pays), wanted, usual),
            ..Page::default()
        })
    }

    fn taker_row(
        &self,
        (nth, member): (usize, &Member),
        quote: &Result<Plan>,
        wanted: &Wanted,
    ) -> Vec<Span> {
        let takes = wanted.takers.get(nth).copied().unwrap_or_default();
        let tone = if takes { Tone::Picked } else { Tone::Plain };
        let span = |text: String, tone| Span { text, tone };
        let (age, _) = member.birth.ages_on(self.run.on);
        let mark = if takes { "✓" } else { " " };
        let mut row = vec![
            span(format!(" {} {mark} ", nth + 1), tone),
            span(cut(&member.name(), NAME), tone),
            span(self.word(&said!("desk-age", age = age)), tone),
        ];
        match quote {
            Ok(plan) => {
                let share = bears(plan);
                let said = if wanted.by_desk() {
                    said!("sell-pays", amount = share)
                } else {
                    said!("sell-pays-there", amount = share)
                };
                row.push(span(self.word(&said), tone));
                if wanted.has.get(nth) == Some(&true) {
                    row.push(span(self.word(&said!("sell-has")), Tone::Alert));
                }
                if !is_of_age(&wanted.offer, member, self.run.on) {
                    row.push(span(self.word(&said!("sell-other-age")), Tone::Alert));
                }
            }
            Err(error) => {
                let why = error.said.first().map(|said| self.word(said));
                row.push(span(why.unwrap_or_default(), Tone::Quiet));
            }
        }
        row
    }

    fn wish_lines(&self, wanted: &Wanted) -> Vec<Line> {
        let wish = &wanted.wish;
        let mut lines = Vec::new();
        if let Some(class) = &wish.class {
            let is = |(one, _): &&(String, Money)| one == class;
            let price = wanted.offer.prices.iter().find(is);
            let price = price.map_or(Money::ZERO, |(_, price)| *price);
            lines.push(said!("sell-class", class = class.as_str(), price = price));
        }
        if wish.count > 1 {
            lines.push(said!("sell-count", count = wish.count));
        }
        if wish.companion {
            lines.push(said!("sell-along"));
        }
        if wish.unpaid {
            lines.push(said!("sell-later"));
        }
        let line = |said: &Said| Line::from(self.word(said));
        lines.iter().map(line).collect()
    }

    /// What lies in the basket already.
    pub fn basket_lines(&self, basket: &[Wanted]) -> Vec<Line> {
        let line = |one: &Wanted| {
            let takers = one.takers.iter().filter(|takes| **takes).count();
            let said = said!(
                "sell-in-basket",
                offer = one.offer.name.as_str(),
                members = takers,
                amount = one.pays
            );
            Line::of(self.word(&said), Tone::Quiet)
        };
        let mut lines: Vec<Line> = basket.iter().map(line).collect();
        if !lines.is_empty() {
            lines.push(Line::default());
        }
        lines
    }

    fn whom_hints(
        &self,
        (family, pays): (&Family, Money),
        wanted: &Wanted,
        usual: PaidBy,
    ) -> Vec<Hint> {
        let mut hints = Vec::new();
        if family.members.len() > 1 {
            hints.push(self.hint("1-9", &said!("sell-key-who"), None));
        }
        if wanted.offer.prices.len() > 1 {
            hints.push(self.hint("←→", &said!("sell-key-class"), None));
        }
        hints.push(self.hint("+ -", &said!("sell-key-count"), None));
        hints.push(self.hint("b", &said!("sell-key-along"), None));
        hints.push(self.hint("m", &said!("sell-key-more"), None));
        let taker = wanted.takers(family).next();
        let command = taker.map(|taker| command(wanted, taker, usual));
        if pays == Money::ZERO || wanted.wish.unpaid {
            hints.push(self.hint("Enter", &said!("sell-key-give"), command.as_ref()));
        } else {
            let word = said!("sell-key-pay", by = means(usual));
            hints.push(self.hint("Enter", &word, command.as_ref()));
        }
        if pays > Money::ZERO || wanted.wish.unpaid {
            // Whoever pays later after all has a way back.
            let others = KEYS
                .iter()
                .filter(|(_, by)| *by != usual || wanted.wish.unpaid);
            hints.extend(others.map(|(key, by)| self.hint(&key.to_string(), &means(*by), None)));
        }
        if wanted.by_desk() && !wanted.wish.unpaid {
            hints.push(self.hint("l", &said!("sell-key-later"), None));
        }
        hints.push(self.hint("Esc", &said!("desk-key-back"), None));
        hints
    }
}

/// How somebody pays, in a word.
pub fn means(by: PaidBy) -> Said {
    match by {
        PaidBy::Cash => said!("sell-cash"),
        PaidBy::Card => said!("sell-card"),
        PaidBy::Transfer => said!("sell-transfer"),
    }
}

/// The command that does the same for one member.
fn command(wanted: &Wanted, taker: &Member, by: PaidBy) -> Said {
    let wish = &wanted.wish;
    let several = wanted.offer.prices.len() > 1;
    said!(
        "sell-do",
        member = taker.id.as_str(),
        offer = wish.offer.as_str(),
        classed = i64::from(several),
        class = wish.class.as_deref().unwrap_or_default(),
        count = wish.count,
        along = i64::from(wish.companion),
        unpaid = i64::from(wish.unpaid),
        by = by.word()
    )
}
