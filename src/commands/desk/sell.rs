//! Selling: an offer by its words, then for whom, and how it is paid. Several offers go in one sale, with one receipt.

use std::rc::Rc;

use super::ask::{Typed, nth};
use super::counter::{Counter, Step};
use super::done::{Done, Visit};
use super::sell_line::{Next, Wanted};
use super::view::Family;
use crate::commands::sale::{Shelf, Shelved, quote};
use crate::commands::voucher::{self, Plan, Sale};
use crate::commands::{names, receipt, scheme, till};
use crate::domain::{Money, PaidBy, Said};
use crate::error::Result;
use crate::register::Offer;
use crate::said;
use crate::terminal::{Input, Key, Line, Page, Span, Tone, Wait, columns, cut};

/// The widest that an offer or a club stands in the list.
const NAME: usize = 36;

impl Counter<'_, '_> {
    /// Sells vouchers to members of a household; nothing is written before it is paid.
    pub fn sell(&mut self, family: &Family, visit: &mut Visit) -> Step<()> {
        let Some(in_force) = self.scheme.clone() else {
            let missing = scheme::in_force(&self.register, self.run.on).map(drop);
            return missing.or_else(|error| self.complain(error));
        };
        let shelf = Shelf::read(&self.register, self.run.on)?;
        let mut basket: Vec<Wanted> = Vec::new();
        let mut by = till::usually_paid_by(&self.register)?;
        while let Some(offer) = self.pick_offer(&shelf, &basket)? {
            let offer = names::offer(&self.register, &offer)?;
            let Some(class) = self.class(&offer.1)? else {
                continue;
            };
            let mut wanted = Wanted::new((offer, class), family, visit.picked, self.run.on);
            loop {
                match self.for_whom(&in_force, family, &mut wanted, &basket, &mut by)? {
                    Next::Back => break,
                    Next::More => {
                        basket.push(wanted);
                        break;
                    }
                    Next::Pay => {
                        let all = basket.iter().chain([&wanted]);
                        let all: Vec<&Wanted> = all.collect();
                        let sold = self
                            .plans(&in_force, family, &all)
                            .and_then(|plans| self.issue_all(&plans, by));
                        match sold {
                            Ok(sale) => {
                                visit.done.push(Done::Sold(sale));
                                return Ok(());
                            }
                            Err(error) => self.complain(error)?,
                        }
                    }
                }
            }
        }
        Ok(())
    }

    /// The price class, asked where there are several: the register cannot tell who pays which. Nothing when it was left.
    #[expect(
        clippy::option_option,
        reason = "that it was left is something else than that there is no class"
    )]
    fn class(&mut self, offer: &Offer) -> Step<Option<Option<String>>> {
        let choice = |(class, price): &(String, Money)| {
            said!("sell-class-choice", class = class.as_str(), price = *price)
        };
        let classes = &offer.prices;
        if classes.len() < 2 {
            return Ok(Some(classes.first().map(|(class, _)| class.clone())));
        }
        let choices: Vec<Said> = classes.iter().map(choice).collect();
        let title = said!("sell-which-class", offer = offer.name.as_str());
        let chosen = self.choose(&title, &choices)?;
        let class = chosen.and_then(|nth| classes.get(nth));
        Ok(class.map(|(class, _)| Some(class.clone())))
    }

    fn plans(
        &self,
        in_force: &Rc<scheme::InForce>,
        family: &Family,
        wanted: &[&Wanted],
    ) -> Result<Vec<Plan>> {
        let mut plans = Vec::new();
        for one in wanted {
            for member in one.takers(family) {
                let asked = (&one.wish, member.id.as_str());
                plans.push(quote(self.run, &self.register, in_force, asked)?);
            }
        }
        Ok(plans)
    }

    fn issue_all(&mut self, plans: &[Plan], by: PaidBy) -> Result<Sale> {
        let sale = voucher::issue_all(self.run, &mut self.register, plans, by)?;
        self.tell(&said!("sell-done", count = sale.count()));
        if let Some(receipt) = &sale.receipt {
            self.tell(&receipt::shown(receipt));
        }
        for sold in &sale.sold {
            self.warn_of(&sold.told);
        }
        Ok(sale)
    }

    /// The id of the offer that is meant; nothing when selling is left.
    fn pick_offer(&mut self, shelf: &Shelf, basket: &[Wanted]) -> Step<Option<String>> {
        let (mut typed, mut picked) = (String::new(), 0);
        loop {
            let found = shelf.find(&typed);
            picked = picked.min(found.len().saturating_sub(1));
            let page = self.shelf_page((&found, picked), &typed, basket);
            match self.press(page, Wait::Text)? {
                Key::Char(sign) if typed.is_empty() && nth(sign).is_some() => {
                    if let Some(one) = nth(sign).and_then(|nth| found.get(nth)) {
                        return Ok(Some(one.alias.clone()));
                    }
                }
                key => match self.typing(&mut typed, key) {
                    Typed::Changed => picked = 0,
                    Typed::Done => match found.get(picked) {
                        Some(one) => return Ok(Some(one.alias.clone())),
                        None => self.tell(&said!("sell-no-offer", typed = typed.as_str())),
                    },
                    Typed::Otherwise(Key::Esc) => return Ok(None),
                    Typed::Otherwise(Key::Up) => picked = picked.saturating_sub(1),
                    Typed::Otherwise(Key::Down) => picked += 1,
                    Typed::Otherwise(Key::PageUp) => picked = picked.saturating_sub(10),
                    Typed::Otherwise(Key::PageDown) => picked += 10,
                    Typed::Otherwise(_) => {}
                },
            }
        }
    }

    fn shelf_page(
        &self,
        (found, picked): (&[&Shelved], usize),
        typed: &str,
        basket: &[Wanted],
    ) -> Page {
        let row = |(at, one): (usize, &&Shelved)| {
            let tone = if at == picked {
                Tone::Picked
            } else {
                Tone::Plain
            };
            let span = |text: String| Span { text, tone };
            let number = match at {
                0..9 if typed.is_empty() => format!(" {} ", at + 1),
                _ => "   ".to_owned(),
            };
            let (name, club) = (cut(&one.name, NAME), cut(&one.club, NAME));
            vec![span(number), span(name), span(club)]
        };
        let rows: Vec<_> = found.iter().enumerate().map(row).collect();
        let mut lines = self.basket_lines(basket);
        let above = lines.len();
        lines.extend(columns(&rows));
        if rows.is_empty() {
            let none = self.word(&said!("sell-no-offer", typed = typed));
            lines.push(Line::of(none, Tone::Quiet));
        }
        let mut hints = vec![
            self.hint("↑↓ Enter", &said!("sell-key-choose"), None),
            self.hint("Esc", &said!("desk-key-back"), None),
        ];
        if typed.is_empty() && !found.is_empty() {
            hints.insert(0, self.hint("1-9", &said!("sell-key-choose"), None));
        }
        Page {
            title: self.word(&said!("sell-title")),
            in_sight: above + picked,
            lines,
            input: Some(Input {
                label: self.word(&said!("sell-offer")),
                text: typed.to_owned(),
            }),
            hints,
            ..Page::default()
        }
    }
}
