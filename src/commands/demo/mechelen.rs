//! Tickets for all children: Mechelen 2017, 35,196 value vouchers for 11,732 children in one command, just under half used.

use std::fmt::Write;

use super::tour::Tour;
use crate::domain::parse_day;
use crate::error::{Error, Result};
use crate::said;

const REGISTER: &str = "mechelen.db";
const CHILDREN: u32 = 11_732;
const CLUBS: usize = 24;
/// Just under half of the 35,196 tickets; the source gives no exact number.
const USED: usize = 17_421;

/// Tells it.
///
/// # Errors
/// When a step fails.
pub fn tell(tour: &mut Tour<'_>) -> Result<()> {
    tour.on(parse_day("2017-03-01").map_err(Error::system)?);
    tour.file(
        "mechelen.toml",
        include_str!("../../../fixtures/schemes/mechelen-talententickets-2017.toml"),
    )?;
    lay_out(tour)?;
    tour.say(&said!("demo-mechelen"))?;
    for line in [
        "register init --municipality 12025 --scheme mechelen.toml",
        "household import mechelen/households.csv --members mechelen/members.csv",
        "organiser import mechelen/clubs.csv --quiet",
        "offer import mechelen/offers.csv --quiet",
        "voucher issue --value 20.00 --ages 6-18 --count 3",
    ] {
        tour.step(&format!("{line} --register {REGISTER}"))?;
    }
    hand_in(tour)?;
    tour.on(parse_day("2017-12-31").map_err(Error::system)?);
    tour.step(&format!(
        "claim import mechelen/redeemed.csv --register {REGISTER}"
    ))?;
    tour.on(parse_day("2018-01-03").map_err(Error::system)?);
    tour.step(&format!(
        "settle close 2017-01..2017-12 --register {REGISTER}"
    ))?;
    tour.step(&format!("voucher use --register {REGISTER}"))
}

/// Invented children of 6 to 18, four to a street, and clubs with one offer each.
fn lay_out(tour: &Tour<'_>) -> Result<()> {
    let bug = |_| Error::bug();
    let mut households = "household_id;refnis;postcode;street;house_number\n".to_owned();
    let mut members =
        "member_id;household_id;last_name;first_name;birth_date;relation\n".to_owned();
    for child in 1..=CHILDREN {
        writeln!(households, "M{child:05};12025;2800;Proefstraat;{child}").map_err(bug)?;
        let (year, month, day) = (1999 + child % 12, 1 + child % 12, 1 + child % 28);
        writeln!(
            members,
            "K{child:05};M{child:05};Proefkind;K{child:05};{year}-{month:02}-{day:02};kind"
        )
        .map_err(bug)?;
    }
    let mut clubs = "club_id;name;sector;postcode\n".to_owned();
    let mut offers = "offer_id;club_id;service;name;category;price_class;price;route\n".to_owned();
    for club in 1..=CLUBS {
        writeln!(clubs, "T{club:02};Club{club:02};jeugd;2800").map_err(bug)?;
        writeln!(
            offers,
            "T{club:02}-W;T{club:02};jeugd;Workshop{club:02};workshop;standaard;{}.00;door",
            15 + club % 20
        )
        .map_err(bug)?;
    }
    tour.file("mechelen/households.csv", &households)?;
    tour.file("mechelen/members.csv", &members)?;
    tour.file("mechelen/clubs.csv", &clubs)?;
    tour.file("mechelen/offers.csv", &offers)
}

/// What the clubs typed over from the tickets they kept.
fn hand_in(tour: &Tour<'_>) -> Result<()> {
    let register = tour.register(REGISTER)?;
    let mut codes = Vec::new();
    register.each_voucher_code(|(code, _)| {
        codes.push(code);
        Ok::<(), Error>(())
    })?;
    codes.sort();
    let mut file = "club_id;reference;voucher;offer;redeemed_on\n".to_owned();
    for (nth, code) in codes.iter().take(USED).enumerate() {
        let club = nth % CLUBS + 1;
        let month = 3 + nth % 10;
        writeln!(
            file,
            "T{club:02};T{club:02}-{nth:05};{code};T{club:02}-W;2017-{month:02}-15"
        )
        .map_err(|_| Error::bug())?;
    }
    tour.file("mechelen/redeemed.csv", &file)
}
