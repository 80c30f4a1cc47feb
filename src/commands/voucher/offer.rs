//! Vouchers of one member for one offer: price, tier and share are those of this day, whatever happens later.

use super::super::budget::Purse;
use super::super::names;
use super::super::pricing::{Holder, Place, class, divide};
use super::super::receipt::shown;
use super::super::run::Run;
use super::super::scheme::{self, InForce};
use super::issue::{Slip, Terms, count, expected, give, receipt, through};
use super::limits::{self, Papers};
use crate::cli::VoucherIssue;
use crate::domain::{Money, OfferId, PersonId, Route, Said, VoucherCode, VoucherId};
use crate::error::{Error, Result};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Offer, Organiser, Payment, Register, Subject};
use crate::said;

/// Issues them.
///
/// # Errors
/// When member, offer or class is not known, the offer is over or paid otherwise, or its limit is reached.
pub fn issue(run: &mut Run<'_>, asked: &VoucherIssue) -> Result<()> {
    let count = count(asked.count, "--count")?;
    let mut register = run.open()?;
    let member = asked.member.as_deref().unwrap_or_default();
    let person = names::person(&register, member)?;
    let (id, offer) = names::offer(&register, asked.offer.as_deref().unwrap_or_default())?;
    let mut holder = Holder::on(&register, person, run.on)?;
    if asked.ordinary {
        holder.tier = None;
    }
    let in_force = scheme::in_force(&register, run.on)?;
    let batch = run.world.draw("batch", person.bytes());
    let who = (&holder, Some(person));
    let terms = terms(
        run,
        &register,
        (asked, &in_force),
        who,
        ((id, &offer), batch),
    )?;
    let along = if asked.companion { count } else { 0 };
    let papers = Papers { own: count, along };
    let issued: Result<(Vec<(VoucherCode, VoucherId)>, _, _)> =
        run.write(&mut register, Action::Issue, |register| {
            let mut purse = Purse::open(register, &in_force.scheme, (run.on, run.world.today))?;
            within_limit(register, person, (id, &offer), count)?;
            limits::places(run, register, (id, &offer), papers)?;
            let organiser = organiser(register, &offer)?;
            let place = Place {
                offer: &offer,
                organiser: &organiser,
            };
            let by = (&in_force.scheme, place, &terms);
            limits::hold(run, register, by, (Some(person), &holder), papers)?;
            let slip = |nth| Slip {
                person: Some(person),
                nth,
                // Who goes along has papers like the holder's own, after them.
                companion: nth >= count,
                ..Slip::default()
            };
            let codes = (0..count + along)
                .map(|nth| give(run, register, &mut purse, &terms, slip(nth)))
                .collect::<Result<Vec<_>>>()?;
            let receipt = receipt(run, register, (asked, &terms), &codes)?;
            let unheld = purse.closes()?;
            let subject = Subject {
                person: Some(person),
                organiser: Some(offer.organiser),
                count: Some((count + along).into()),
                ..Subject::default()
            };
            Ok(((codes, receipt, unheld), subject))
        });
    let (codes, receipt, unheld) = run.or_look(&mut register, &[person], issued)?;
    let along = usize::try_from(along).unwrap_or_default();
    show(run, (&codes, along), member.trim(), &offer, &terms)?;
    if let Some(receipt) = receipt {
        run.tell(&shown(&receipt));
    }
    if let Some(unheld) = unheld {
        run.warn(&unheld);
    }
    if let Some(outside) = outside(run, &register, (person, member.trim()), &offer)? {
        run.warn(&outside);
    }
    run.tell_if_dry();
    Ok(())
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

fn can_be_had(run: &Run<'_>, offer: &Offer) -> Result<()> {
    if offer.route == Route::Refund {
        return Err(Error::refused(said!(
            "voucher-refund-route",
            offer = &offer.alias
        )));
    }
    match offer.to_on {
        Some(to) if to <= run.on => Err(Error::refused(said!(
            "voucher-offer-over",
            offer = &offer.alias,
            through = to.pred_opt().unwrap_or(to)
        ))),
        _ => Ok(()),
    }
}

/// The terms of this day for somebody of whom so much is known.
///
/// # Errors
/// When the offer or the class cannot be had, the last day is wrong, or the scheme gives no price.
pub fn terms(
    run: &Run<'_>,
    register: &Register,
    (asked, in_force): (&VoucherIssue, &InForce),
    (holder, person): (&Holder, Option<PersonId>),
    ((id, offer), batch): ((OfferId, &Offer), [u8; 16]),
) -> Result<Terms> {
    can_be_had(run, offer)?;
    if asked.unpaid && offer.route != Route::Prepaid {
        return Err(Error::refused(said!(
            "voucher-unpaid-route",
            offer = &offer.alias
        )));
    }
    let (class, price) = class(offer, asked.class.as_deref()).ok_or_else(|| which_class(offer))?;
    let last = offer.to_on.and_then(|to| to.pred_opt());
    let through = through(run, asked, last)?;
    if let Some(last) = last.filter(|last| through > *last) {
        return Err(Error::refused(said!(
            "voucher-beyond-offer",
            offer = &offer.alias,
            last = last
        )));
    }
    let organiser = organiser(register, offer)?;
    let place = Place {
        offer,
        organiser: &organiser,
    };
    let quote = divide(&in_force.scheme, place, holder, price, run.on)
        .map_err(|said| Error::refused(said).hint(said!("voucher-price-hint")))?;
    let share = quote.holder();
    let person = person.filter(|_| holder.tier.is_some());
    let shares = expected(register, &in_force.scheme, &quote.split, (person, run.on))?;
    let payment = match offer.route {
        Route::Door | Route::Refund => Payment::Elsewhere,
        // Nothing to pay is paid.
        Route::Prepaid if asked.unpaid && share != Money::ZERO => Payment::Due,
        Route::Prepaid => Payment::Paid(share),
    };
    Ok(Terms {
        batch,
        version: in_force.stored.id,
        offer: Some((id, class, price)),
        value: None,
        kind: None,
        holder_share: Some(share),
        payment,
        tier: holder.tier.clone(),
        through,
        shares,
    })
}

/// Who gives an offer.
///
/// # Errors
/// When the register cannot be read.
pub fn organiser(register: &Register, offer: &Offer) -> Result<Organiser> {
    let found = register.organiser(offer.organiser)?;
    found.ok_or_else(Error::bug)
}

fn which_class(offer: &Offer) -> Error {
    let classes = offer.prices.iter();
    let known: Vec<String> = classes.map(|(class, _)| class.clone()).collect();
    Error::refused(said!(
        "voucher-which-class",
        offer = &offer.alias,
        known = known
    ))
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

/// The codes and what is paid where; without a member for a group. The last so many are for who goes along.
///
/// # Errors
/// When it cannot be written.
pub fn show(
    run: &mut Run<'_>,
    (codes, along): (&[(VoucherCode, VoucherId)], usize),
    member: &str,
    offer: &Offer,
    terms: &Terms,
) -> Result<()> {
    let (grid, total) = grid((codes, along), member, offer, terms);
    run.show(&grid)?;
    run.tell(&said!("voucher-issued", count = codes.len()));
    match terms.payment {
        Payment::Elsewhere | Payment::Part(_) => {}
        Payment::Due => run.tell(&said!("voucher-to-pay", amount = total)),
        Payment::Paid(_) => run.tell(&said!("voucher-paid-at-desk", amount = total)),
    }
    Ok(())
}

fn grid(
    (codes, along): (&[(VoucherCode, VoucherId)], usize),
    member: &str,
    offer: &Offer,
    terms: &Terms,
) -> (Grid, Money) {
    let mut grid = Grid::new(vec![
        Column::text("code"),
        Column::text("member_id"),
        Column::text("offer"),
        Column::text("price_class"),
        Column::text("valid_through"),
        Column::figure("pay_now"),
        Column::figure("pay_at_club"),
        Column::text("companion"),
    ]);
    let class = terms.offer.as_ref().map(|(_, class, _)| class.clone());
    let share = terms.holder_share.unwrap_or(Money::ZERO);
    // One of the two stays empty: the share is handed over here or there.
    let amounts = |share: Money| match offer.route {
        Route::Prepaid => [Cell::Money(share), Cell::Empty],
        Route::Door | Route::Refund => [Cell::Empty, Cell::Money(share)],
    };
    let mut total = Money::ZERO;
    for (nth, (code, _)) in codes.iter().enumerate() {
        let mut cells: Vec<Cell> = vec![
            code.to_string().into(),
            member.into(),
            offer.alias.as_str().into(),
            class.clone().into(),
            terms.through.into(),
        ];
        cells.extend(amounts(share));
        cells.push(Cell::Flag(nth + along >= codes.len()));
        grid.row(cells);
        total = total.checked_add(share).unwrap_or(total);
    }
    if codes.len() > 1 {
        let mut cells = vec![Cell::Empty; 5];
        cells.extend(amounts(total));
        cells.push(Cell::Empty);
        grid.total = Some(cells);
    }
    (grid, total)
}
