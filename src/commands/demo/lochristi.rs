//! An everyday month: five hundred households, from what the OCMW knows to statements for the clubs.

use super::tour::Tour;
use crate::commands::names;
use crate::domain::{PersonId, parse_day};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;

const DAY: &str = "2026-11-21";
/// A child of school age whose parent has a living wage.
const CHILD: &str = "P000018";

/// Tells it.
///
/// # Errors
/// When a step fails.
pub fn tell(tour: &mut Tour<'_>) -> Result<()> {
    tour.on(parse_day(DAY).map_err(Error::system)?);
    lay_out(tour)?;
    tour.say(&said!("demo-lochristi"))?;
    tour.step("scheme check lochristi.toml")?;
    tour.step(
        "register init --register lochristi.db --municipality 44087 --scheme lochristi.toml",
    )?;
    tour.say(&said!("demo-people"))?;
    tour.step("household import households.csv --members members.csv --register lochristi.db")?;
    tour.step("status import statuses.csv --register lochristi.db")?;
    tour.step("source import gss_answer.csv --register lochristi.db")?;
    tour.say(&said!("demo-rights"))?;
    tour.step("entitlement derive --register lochristi.db")?;
    tour.step(&format!(
        "entitlement explain {CHILD} --register lochristi.db"
    ))?;
    tour.step("entitlement derive --register lochristi.db")?;
    tour.say(&said!("demo-offer"))?;
    tour.step("organiser import clubs.csv --register lochristi.db")?;
    tour.step("offer import offers.csv --register lochristi.db")?;
    tour.say(&said!("demo-passes"))?;
    tour.step("pass issue --all --register lochristi.db")?;
    tour.step(&format!(
        "voucher issue --member {CHILD} --offer KSA-LID --register lochristi.db"
    ))?;
    tour.step("voucher issue --value 20.00 --ages 6-18 --count 3 --register lochristi.db")?;
    clubs(tour)?;
    month(tour)
}

fn lay_out(tour: &Tour<'_>) -> Result<()> {
    tour.file(
        "lochristi.toml",
        include_str!("../../../fixtures/schemes/lochristi.toml"),
    )?;
    tour.file(
        "households.csv",
        include_str!("../../../fixtures/register/population_500/households.csv"),
    )?;
    tour.file(
        "members.csv",
        include_str!("../../../fixtures/register/population_500/members.csv"),
    )?;
    tour.file(
        "statuses.csv",
        include_str!("../../../fixtures/register/population_500/statuses.csv"),
    )?;
    tour.file(
        "gss_answer.csv",
        include_str!("../../../fixtures/register/population_500/gss_answer.csv"),
    )?;
    tour.file(
        "clubs.csv",
        include_str!("../../../fixtures/register/population_500/clubs.csv"),
    )?;
    tour.file(
        "offers.csv",
        include_str!("../../../fixtures/lochristi/offers.csv"),
    )
}

/// Two clubs at work, without register or network.
fn clubs(tour: &mut Tour<'_>) -> Result<()> {
    let register = tour.register("lochristi.db")?;
    let child = names::person(&register, CHILD)?;
    let voucher = voucher_of(&register, child)?;
    let pass = pass_of(&register, child)?;
    drop(register);
    tour.say(&said!("demo-kits"))?;
    tour.step(
        "kit make --organiser C0008 --through 2026-12-31 -o ksa.kit --register lochristi.db",
    )?;
    tour.step(
        "kit make --organiser C0009 --through 2026-12-31 -o zwemclub.kit --register lochristi.db",
    )?;
    tour.say(&said!("demo-redeem"))?;
    tour.step(&format!("kit redeem --kit ksa.kit {voucher}"))?;
    tour.refused(&format!("kit redeem --kit ksa.kit {voucher}"))?;
    tour.step(&format!(
        "kit redeem --kit zwemclub.kit {pass} --offer ZWEM-BEURT --class kind"
    ))?;
    tour.step(&format!(
        "kit redeem --kit zwemclub.kit {pass} --offer ZWEM-LES"
    ))?;
    tour.step("kit status --kit zwemclub.kit")?;
    tour.step("kit export --kit ksa.kit --month 2026-11 -o in/ksa.csv")?;
    tour.step("kit export --kit zwemclub.kit --month 2026-11 -o in/zwemclub.csv")
}

fn month(tour: &mut Tour<'_>) -> Result<()> {
    tour.say(&said!("demo-claims"))?;
    tour.step("claim import in --answers answers --register lochristi.db")?;
    tour.step("claim import in --answers answers --register lochristi.db")?;
    tour.on(parse_day("2026-12-02").map_err(Error::system)?);
    tour.say(&said!("demo-settle"))?;
    tour.step("settle preview 2026-11 --register lochristi.db")?;
    tour.step("settle close 2026-11 -o statements --register lochristi.db")?;
    tour.refused("settle close 2026-11 --register lochristi.db")?;
    tour.step("settle show 2026-11 --organiser C0009 --format csv --register lochristi.db")?;
    tour.say(&said!("demo-audit"))?;
    tour.refused("label audit --register lochristi.db")
}

fn voucher_of(register: &Register, person: PersonId) -> Result<String> {
    let voucher = register
        .vouchers_of(person)?
        .into_iter()
        .find(|voucher| voucher.offer.is_some());
    voucher.map(|voucher| voucher.code).ok_or_else(Error::bug)
}

fn pass_of(register: &Register, person: PersonId) -> Result<String> {
    register
        .passes_of(person)?
        .into_iter()
        .next()
        .map(|pass| pass.number)
        .ok_or_else(Error::bug)
}
