//! A real settlement reproduced: Kortrijk, September 2015 to May 2016, nineteen organisers, 4,601.20.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write;

use super::tour::Tour;
use crate::domain::{Money, parse_amount, parse_day};
use crate::error::{Error, Result};
use crate::said;

const REGISTER: &str = "kortrijk.db";

/// Tells it.
///
/// # Errors
/// When a step fails.
pub fn tell(tour: &mut Tour<'_>) -> Result<()> {
    tour.on(parse_day("2016-05-31").map_err(Error::system)?);
    tour.file(
        "kortrijk.toml",
        include_str!("../../../fixtures/schemes/kortrijk-2015.toml"),
    )?;
    tour.file(
        "kortrijk/households.csv",
        include_str!("../../../fixtures/kortrijk-2015/households.csv"),
    )?;
    tour.file(
        "kortrijk/members.csv",
        include_str!("../../../fixtures/kortrijk-2015/members.csv"),
    )?;
    tour.file(
        "kortrijk/statuses.csv",
        include_str!("../../../fixtures/kortrijk-2015/statuses.csv"),
    )?;
    tour.file(
        "kortrijk/clubs.csv",
        include_str!("../../../fixtures/kortrijk-2015/clubs.csv"),
    )?;
    tour.file(
        "kortrijk/offers.csv",
        include_str!("../../../fixtures/kortrijk-2015/offers.csv"),
    )?;
    tour.say(&said!("demo-kortrijk"))?;
    for line in [
        "register init --municipality 34022 --scheme kortrijk.toml",
        "household import kortrijk/households.csv --members kortrijk/members.csv",
        "status import kortrijk/statuses.csv",
        "entitlement derive",
        "organiser import kortrijk/clubs.csv",
        "offer import kortrijk/offers.csv",
        "pass issue --all",
    ] {
        tour.step(&format!("{line} --register {REGISTER}"))?;
    }
    hand_in(tour)?;
    tour.step(&format!(
        "claim import kortrijk/in --register {REGISTER} --quiet"
    ))?;
    tour.on(parse_day("2016-06-15").map_err(Error::system)?);
    tour.step(&format!(
        "settle close 2015-09..2016-05 --register {REGISTER}"
    ))?;
    tour.on(parse_day("2016-07-04").map_err(Error::system)?);
    tour.say(&said!("demo-kortrijk-correction"))?;
    for line in [
        "settle correct KTR01-0001 --reason not-used --cancel",
        "settle close 2016-06",
        "settle verify",
    ] {
        tour.step(&format!("{line} --register {REGISTER}"))?;
    }
    Ok(())
}

/// One file a club: the tickets with the number of the pass that was shown, typed from a paper list.
fn hand_in(tour: &Tour<'_>) -> Result<()> {
    let register = tour.register(REGISTER)?;
    let mut numbers = HashMap::new();
    let mut files: BTreeMap<&str, String> = BTreeMap::new();
    for line in include_str!("../../../fixtures/kortrijk-2015/tickets.csv")
        .lines()
        .skip(1)
    {
        let [club, reference, member, offer, class, price, on] =
            line.split(';').collect::<Vec<_>>()[..]
        else {
            return Err(Error::bug());
        };
        if !numbers.contains_key(member) {
            let person = register.person_by_alias(member)?.ok_or_else(Error::bug)?;
            let pass = register
                .passes_of(person)?
                .into_iter()
                .next()
                .ok_or_else(Error::bug)?;
            numbers.insert(member, pass.number);
        }
        let file = files.entry(club).or_insert_with(|| {
            "club_id;reference;voucher;offer;price_class;price;redeemed_on;collected\n".to_owned()
        });
        writeln!(
            file,
            "{club};{reference};{};{offer};{class};{price};{on};{}",
            numbers[member],
            collected(price)?
        )
        .map_err(|_| Error::bug())?;
    }
    for (club, text) in files {
        tour.file(&format!("kortrijk/in/{club}.csv"), &text)?;
    }
    Ok(())
}

/// What the club took in at the door: a fifth of its price.
fn collected(price: &str) -> Result<Money> {
    let price = parse_amount(price).map_err(Error::system)?;
    Ok(Money::from_cents(price.cents() / 5))
}
