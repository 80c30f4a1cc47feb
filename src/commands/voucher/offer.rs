//! Vouchers of one member for one offer: price, tier and share are those of this day, whatever happens later.

use std::rc::Rc;

use super::super::budget::Purse;
use super::super::names;
use super::super::pricing::{Holder, Place};
use super::super::receipt;
use super::super::run::Run;
use super::super::scheme::{self, InForce};
use super::issue::{Slip, Terms, count, give};
use super::limits::{self, Papers};
use super::sold::Sold;
use super::terms::{organiser, terms};
use crate::cli::VoucherIssue;
use crate::domain::{OfferId, PaidBy, PersonId, Said};
use crate::error::{Error, Result};
use crate::register::{Action, Offer, Receipt, ReceiptLine, Register, Subject};
use crate::said;

/// What would be issued: whom it is for, of which offer, on which terms.
pub struct Plan {
    /// Who gets them.
    pub person: PersonId,
    /// The id that was typed.
    pub member: String,
    /// The offer.
    pub offer: Offer,
    /// What each costs whom, and until when it is good.
    pub terms: Terms,
    id: OfferId,
    holder: Holder,
    in_force: Rc<InForce>,
    papers: Papers,
}

/// What was sold in one go.
pub struct Sale {
    /// The vouchers, as they were asked.
    pub sold: Vec<Sold>,
    /// What was paid for them here, if anything was.
    pub receipt: Option<Receipt>,
}

impl Sale {
    /// How many vouchers.
    pub fn count(&self) -> usize {
        self.sold.iter().map(|sold| sold.codes.len()).sum()
    }
}

/// `voucher issue --member --offer`.
///
/// # Errors
/// What the acts give.
pub fn run(run: &mut Run<'_>, asked: &VoucherIssue) -> Result<()> {
    let mut register = run.open()?;
    let in_force = Rc::new(scheme::in_force(&register, run.on)?);
    let plan = plan(run, &register, &in_force, asked)?;
    let by = receipt::paid_by(&register, asked.by.as_deref())?;
    let sale = issue_all(run, &mut register, &[plan], by)?;
    for sold in sale.sold {
        sold.show(run)?;
    }
    if let Some(receipt) = sale.receipt {
        run.tell(&receipt::shown(&receipt));
    }
    run.tell_if_dry();
    Ok(())
}

/// What a member would get, and at which price; nothing is written, and no limit is looked at yet.
///
/// # Errors
/// When member, offer or class is not known, or the offer is over or paid otherwise.
pub fn plan(
    run: &Run<'_>,
    register: &Register,
    in_force: &Rc<InForce>,
    asked: &VoucherIssue,
) -> Result<Plan> {
    let count = count(asked.count, "--count")?;
    let member = asked.member.as_deref().unwrap_or_default();
    let person = names::person(register, member)?;
    let (id, offer) = names::offer(register, asked.offer.as_deref().unwrap_or_default())?;
    let mut holder = Holder::on(register, person, run.on)?;
    if asked.ordinary {
        holder.tier = None;
    }
    let who = (&holder, Some(person));
    let terms = terms(run, register, (asked, in_force), who, (id, &offer))?;
    let along = if asked.companion { count } else { 0 };
    Ok(Plan {
        person,
        member: member.trim().to_owned(),
        offer,
        terms,
        id,
        holder,
        in_force: Rc::clone(in_force),
        papers: Papers { own: count, along },
    })
}

/// Issues the vouchers of all plans, or none; what is paid for them now stands on one receipt.
///
/// # Errors
/// When a limit is reached, a budget or the places are exhausted, or the register cannot be written.
pub fn issue_all(
    run: &Run<'_>,
    register: &mut Register,
    plans: &[Plan],
    by: PaidBy,
) -> Result<Sale> {
    let mut persons: Vec<PersonId> = plans.iter().map(|plan| plan.person).collect();
    persons.sort_unstable();
    persons.dedup();
    let issued = run.write(register, Action::Issue, |register| {
        let sold: Vec<Sold> = plans
            .iter()
            .map(|plan| plan.carry_out(run, register))
            .collect::<Result<_>>()?;
        let lines: Vec<ReceiptLine> = sold.iter().flat_map(Sold::lines).collect();
        let receipt = receipt::receive(run, register, by, lines)?;
        let count = plans.iter().map(Plan::count).sum::<u32>();
        let subject = Subject {
            person: match persons[..] {
                [person] => Some(person),
                _ => None,
            },
            organiser: match plans {
                [plan] => Some(plan.offer.organiser),
                _ => None,
            },
            count: Some(count.into()),
            ..Subject::default()
        };
        Ok((Sale { sold, receipt }, subject))
    });
    run.or_look(register, &persons, issued)
}

impl Plan {
    /// How many vouchers.
    pub fn count(&self) -> u32 {
        self.papers.own + self.papers.along
    }

    /// Whether limits and places leave room for them; the budget is looked at when they are issued.
    ///
    /// # Errors
    /// When they do not: which, and what is left.
    pub fn fits(&self, run: &Run<'_>, register: &Register) -> Result<()> {
        let (id, offer) = (self.id, &self.offer);
        within_limit(register, self.person, (id, offer), self.papers.own)?;
        limits::places(run, register, (id, offer), self.papers)?;
        let organiser = organiser(register, offer)?;
        let place = Place {
            offer,
            organiser: &organiser,
        };
        let by = (&self.in_force.scheme, place, &self.terms);
        let holder = (Some(self.person), &self.holder);
        limits::hold(run, register, by, holder, self.papers)
    }

    /// Issues them, inside the transaction.
    fn carry_out(&self, run: &Run<'_>, register: &Register) -> Result<Sold> {
        let scheme = &self.in_force.scheme;
        let mut purse = Purse::open(register, scheme, (run.on, run.world.today))?;
        self.fits(run, register)?;
        // With how many they had, so that no two times are the same.
        let had = register.vouchers_of(self.person)?.len() as u64;
        let subject = [&self.person.bytes()[..], &had.to_be_bytes()].concat();
        let terms = Terms {
            batch: run.world.draw("batch", &subject),
            ..self.terms.clone()
        };
        let slip = |nth| Slip {
            person: Some(self.person),
            nth,
            // Who goes along has papers like the holder's own, after them.
            companion: nth >= self.papers.own,
            ..Slip::default()
        };
        let vouchers = (0..self.count())
            .map(|nth| give(run, register, &mut purse, &terms, slip(nth)))
            .collect::<Result<_>>()?;
        let along = usize::try_from(self.papers.along).unwrap_or_default();
        let mut sold = Sold::new((vouchers, along), &self.member, &self.offer, terms);
        if let Some(unheld) = purse.closes()? {
            sold.told.warn(unheld);
        }
        let whom = (self.person, self.member.as_str());
        if let Some(outside) = outside(run, register, whom, &self.offer)? {
            sold.told.warn(outside);
        }
        Ok(sold)
    }
}

/// That the holder is not of the ages of the offer on its first day that counts; nothing when the birth date leaves it open.
fn outside(
    run: &Run<'_>,
    register: &Register,
    (person, member): (PersonId, &str),
    offer: &Offer,
) -> Result<Option<Said>> {
    let Some(identity) = register.identity(person)? else {
        return Ok(None);
    };
    let on = offer.from_on.map_or(run.on, |from| from.max(run.on));
    let (youngest, oldest) = identity.birth_date.ages_on(on);
    let ages = match (offer.age_from, offer.age_to) {
        (Some(from), Some(to)) => said!("voucher-ages-between", from = from, to = to),
        (Some(from), None) => said!("voucher-ages-from", from = from),
        (None, Some(to)) => said!("voucher-ages-to", to = to),
        (None, None) => return Ok(None),
    };
    let too_young = offer.age_from.is_some_and(|from| i64::from(oldest) < from);
    let too_old = offer.age_to.is_some_and(|to| i64::from(youngest) > to);
    let warning = said!(
        "voucher-outside-ages",
        member = member,
        age = oldest,
        on = on,
        offer = &offer.alias,
        ages = ages
    );
    Ok((too_young || too_old).then_some(warning))
}

fn within_limit(
    register: &Register,
    person: PersonId,
    (id, offer): (OfferId, &Offer),
    count: u32,
) -> Result<()> {
    let Some(limit) = offer.use_limit else {
        return Ok(());
    };
    let given = register.vouchers_given(person, id)?;
    if given + i64::from(count) <= limit {
        return Ok(());
    }
    Err(Error::refused(said!(
        "voucher-limit",
        offer = &offer.alias,
        limit = limit,
        given = given,
        count = count
    )))
}
