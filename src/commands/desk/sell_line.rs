//! For whom an offer is sold: each member with their price or why not, the class, how many, and who goes along.

use std::rc::Rc;

use chrono::NaiveDate;

use super::ask::nth;
use super::counter::{Counter, Step};
use super::view::{Family, Member};
use crate::commands::sale::{Wish, quote};
use crate::commands::scheme::InForce;
use crate::commands::voucher::Plan;
use crate::domain::{Money, OfferId, PaidBy, Route};
use crate::error::Result;
use crate::register::{Offer, Voucher};
use crate::said;
use crate::terminal::{Key, Wait};

/// The most vouchers of one offer for each member by the keys; who wants more types the command.
const MOST: u32 = 20;

/// The keys of the means to pay by; none of them is the key that opened the page.
pub const KEYS: [(char, PaidBy); 3] = [
    ('c', PaidBy::Cash),
    ('r', PaidBy::Card),
    ('o', PaidBy::Transfer),
];

/// An offer that is wanted, and by whom.
pub struct Wanted {
    /// What is asked for each.
    pub wish: Wish,
    /// The offer.
    pub offer: Offer,
    /// Which members of the household take it.
    pub takers: Vec<bool>,
    /// Which members hold a voucher for it already that can still be used.
    pub has: Vec<bool>,
    /// What it comes to, once it lies in the basket.
    pub pays: Money,
}

/// What follows.
pub enum Next {
    /// Another offer instead.
    Back,
    /// Another offer besides.
    More,
    /// It is paid.
    Pay,
}

impl Wanted {
    /// For the member who is picked; where they are not of the ages of the offer, for the first who is.
    pub fn new(
        ((id, offer), class): ((OfferId, Offer), Option<String>),
        family: &Family,
        picked: usize,
        on: NaiveDate,
    ) -> Self {
        let of_age = |one: &Member| is_of_age(&offer, one, on);
        let fits = family.members.get(picked).is_some_and(of_age);
        let first = family.members.iter().position(of_age);
        let taker = if fits { Some(picked) } else { first };
        let open = |one: &Voucher| !one.withdrawn && !one.spent && one.to_on > on;
        let has = |one: &Member| {
            let mut vouchers = one.vouchers.iter();
            vouchers.any(|voucher| voucher.offer == Some(id) && open(voucher))
        };
        let takers = (0..family.members.len()).map(|nth| Some(nth) == taker);
        Self {
            wish: Wish {
                offer: offer.alias.clone(),
                class,
                count: 1,
                companion: false,
                unpaid: false,
            },
            takers: takers.collect(),
            has: family.members.iter().map(has).collect(),
            offer,
            pays: Money::ZERO,
        }
    }

    /// The members for whom it is.
    pub fn takers<'f>(&self, family: &'f Family) -> impl Iterator<Item = &'f Member> {
        let members = family.members.iter().zip(self.takers.clone());
        members
            .filter(|(_, takes)| *takes)
            .map(|(member, _)| member)
    }

    /// Another class: so many further, around.
    fn turn(&mut self, by: usize) {
        let classes = &self.offer.prices;
        let is = |(class, _): &(String, Money)| Some(class) == self.wish.class.as_ref();
        let now = classes.iter().position(is).unwrap_or_default();
        let next = classes.get((now + by) % classes.len().max(1));
        self.wish.class = next.map(|(class, _)| class.clone());
    }

    /// Another wish, or another means to pay it by, with a key; no key of these sells anything.
    fn change(&mut self, key: &Key, by: &mut PaidBy) {
        let means = KEYS.iter().find(|(sign, _)| *key == Key::Char(*sign));
        if let Some((_, means)) = means {
            (*by, self.wish.unpaid) = (*means, false);
        }
        let several = self.offer.prices.len();
        match key {
            Key::Char('l') if self.by_desk() => self.wish.unpaid = !self.wish.unpaid,
            Key::Char('b') => self.wish.companion = !self.wish.companion,
            Key::Char('+') => self.wish.count = (self.wish.count + 1).min(MOST),
            Key::Char('-') => self.wish.count = (self.wish.count - 1).max(1),
            Key::Right => self.turn(1),
            Key::Left => self.turn(several.saturating_sub(1)),
            _ => {}
        }
    }

    /// Whether it is paid here.
    pub fn by_desk(&self) -> bool {
        self.offer.route == Route::Prepaid
    }

    /// What those who take it pay now, of what each was told.
    fn to_pay(&self, quotes: &[Result<Plan>]) -> Money {
        let taken = quotes.iter().zip(&self.takers).filter(|(_, takes)| **takes);
        let shares = taken.filter_map(|(quote, _)| quote.as_ref().ok());
        if self.by_desk() && !self.wish.unpaid {
            shares.map(bears).sum()
        } else {
            Money::ZERO
        }
    }
}

/// What the holder bears of all that is planned for them.
pub fn bears(plan: &Plan) -> Money {
    let share = plan.terms.holder_share.unwrap_or(Money::ZERO);
    (0..plan.count()).map(|_| share).sum()
}

/// Whether somebody may be of the ages of an offer on its first day that counts.
pub fn is_of_age(offer: &Offer, one: &Member, on: NaiveDate) -> bool {
    let on = offer.from_on.map_or(on, |from| from.max(on));
    let (youngest, oldest) = one.birth.ages_on(on);
    offer.age_from.is_none_or(|from| i64::from(oldest) >= from)
        && offer.age_to.is_none_or(|to| i64::from(youngest) <= to)
}

impl Counter<'_, '_> {
    /// Asks for whom an offer is, and how it is paid.
    pub fn for_whom(
        &mut self,
        in_force: &Rc<InForce>,
        family: &Family,
        wanted: &mut Wanted,
        basket: &[Wanted],
        by: &mut PaidBy,
    ) -> Step<Next> {
        let mut quotes = self.quotes(in_force, family, wanted);
        loop {
            wanted.pays = wanted.to_pay(&quotes);
            let page = self.whom_page((family, &quotes), wanted, basket, *by)?;
            let wish = wanted.wish.clone();
            let ready = match self.press(page, Wait::Keys)? {
                Key::Esc => return Ok(Next::Back),
                Key::Enter => Some(Next::Pay),
                Key::Char('m') => Some(Next::More),
                Key::Text(_) => {
                    self.tell(&said!("desk-no-key"));
                    None
                }
                Key::Char(sign) if nth(sign).is_some() => {
                    self.take_or_leave(nth(sign).unwrap_or_default(), &quotes, wanted);
                    None
                }
                key => {
                    wanted.change(&key, by);
                    None
                }
            };
            if let Some(next) = ready {
                if wanted.takers.contains(&true) {
                    return Ok(next);
                }
                self.tell(&said!("sell-nobody"));
            }
            if wanted.wish != wish {
                quotes = self.quotes(in_force, family, wanted);
            }
        }
    }

    /// Somebody takes it, or not after all; why not, where they cannot have it.
    fn take_or_leave(&mut self, nth: usize, quotes: &[Result<Plan>], wanted: &mut Wanted) {
        let (Some(quote), Some(takes)) = (quotes.get(nth), wanted.takers.get_mut(nth)) else {
            return;
        };
        match quote {
            Ok(_) => *takes = !*takes,
            Err(error) => {
                if let Some(why) = error.said.first() {
                    let said = said!("desk-wrong", text = why.clone());
                    self.tell(&said);
                }
            }
        }
    }

    /// What each member would get and pay; whoever cannot have it does not take it.
    fn quotes(
        &self,
        in_force: &Rc<InForce>,
        family: &Family,
        wanted: &mut Wanted,
    ) -> Vec<Result<Plan>> {
        let one = |member: &Member| {
            let asked = (&wanted.wish, member.id.as_str());
            quote(self.run, &self.register, in_force, asked)
        };
        let quotes: Vec<Result<Plan>> = family.members.iter().map(one).collect();
        for (takes, quote) in wanted.takers.iter_mut().zip(&quotes) {
            *takes &= quote.is_ok();
        }
        quotes
    }
}
