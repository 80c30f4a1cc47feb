//! `kit make`: a club's file for some days, made from the register in one go. No tier, name or reason lies in it.

use std::fs;
use std::path::Path;

use chrono::NaiveDate;

use super::super::names;
use super::super::pricing::{Holder, LEISURE};
use super::super::run::{Run, day, typed};
use super::super::scheme;
use super::groups::Groups;
use super::lines::Lines;
use crate::domain::{KitId, Money, OrganiserId, Period, Refnis, Route, Said};
use crate::error::{Error, Result};
use crate::kit::{Contents, KitSummary, Making};
use crate::label::kit::{GoodFor, KitDays, KitHead, KitKind, KitPass, KitVoucher};
use crate::register::{Action, Organiser, Register, Subject, Voucher};
use crate::rules::{PriceAsks, Runs, Scheme};
use crate::said;
use crate::seal::{Secret, TokenKey};

/// The place of the ordinary prices among the groups.
const ORDINARY: u16 = 0;

/// What a command asks for.
struct Asked<'a> {
    id: OrganiserId,
    organiser: Organiser,
    days: Period,
    path: &'a Path,
}

/// What was made, to be told.
struct Made {
    summary: KitSummary,
    head: KitHead,
    offers: usize,
    undecided: i64,
    why: Option<Said>,
}

/// Makes a kit.
///
/// # Errors
/// When the club is not known, has no offers, the days are not right, or the file exists or cannot be written.
pub fn run(
    run: &mut Run<'_>,
    organiser: &str,
    from: Option<&str>,
    through: &str,
    path: &Path,
) -> Result<()> {
    let days = days(run.on, from, through)?;
    let mut register = run.open()?;
    let (id, organiser) = names::organiser(&register, organiser)?;
    let asked = Asked {
        id,
        organiser,
        days,
        path,
    };
    let mut stands = false;
    let made = run.write(&mut register, Action::Make, |register| {
        let made = make(run, register, &asked)?;
        stands = true;
        let to = days.to.unwrap_or(days.from);
        register.add_kit(made.head.kit, id, days.from, to, &run.world.now)?;
        let subject = Subject {
            organiser: Some(id),
            ..Subject::default()
        };
        Ok((made, subject))
    });
    if stands && (made.is_err() || run.global.dry_run) {
        // A kit that the register does not know of was never made.
        fs::remove_file(path).map_err(|cause| {
            let path = path.display().to_string();
            Error::system(said!("kit-left-behind", path = path)).because(cause)
        })?;
    }
    let made = made?;
    run.tell(&made.summary.said(path, &made.head));
    if made.offers == 0 {
        run.warn(&said!("kit-without-offers", club = &made.head.club_name));
    }
    if let Some(why) = made.why {
        run.warn(&said!("kit-undecided", count = made.undecided, why = why));
    }
    run.tell_if_dry();
    Ok(())
}

fn days(on: NaiveDate, from: Option<&str>, through: &str) -> Result<Period> {
    let from = from.map(day).transpose()?.unwrap_or(on);
    let last = day(through)?;
    let days = Period::through(from, Some(last)).ok_or_else(|| {
        Error::usage(said!("kit-ends-before-it-begins", from = from, last = last))
    })?;
    if last < on {
        return Err(Error::refused(said!(
            "kit-in-the-past",
            last = last,
            on = on
        )));
    }
    Ok(days)
}

fn make(run: &Run<'_>, register: &Register, asked: &Asked<'_>) -> Result<Made> {
    let on = asked.days.from.max(run.on);
    let scheme = scheme::in_force(register, on)?.scheme;
    let lines = Lines::of(register, asked.id, asked.days)?;
    let mut groups = Groups::new(&scheme, &asked.organiser, &lines, on);
    let passes = passes(register, scheme.price_asks(), &mut groups, asked.days, on)?;
    let (rows, numbers) = groups.numbered();
    let municipal = secret(register, "decoys")?;
    let head = head(run, register, asked, &scheme)?;
    let everywhere = KitKind {
        lines: (0..lines.offers.len()).collect(),
    };
    let contents = Contents {
        head: &head,
        keys: &[],
        offers: &lines.offers,
        days: &KitDays::alike(asked.days),
        groups: &rows,
        kinds: &[everywhere],
        token_key: &TokenKey::of_club(&secret(register, "tokens")?, asked.id),
        municipal: &municipal,
    };
    let mut making = Making::begin(asked.path, contents, &*run.world.random)?;
    for mut pass in passes {
        for (_, group) in &mut pass.course {
            *group = u16::try_from(numbers[usize::from(*group)]).map_err(|_| Error::bug())?;
        }
        making.pass(&pass)?;
    }
    register.each_voucher_for(asked.id, asked.days.from, |voucher| {
        making.voucher(&of_voucher(register, &lines, voucher)?)?;
        Ok::<_, Error>(())
    })?;
    Ok(Made {
        summary: making.finish()?,
        head,
        offers: lines.offers.len(),
        undecided: groups.undecided,
        why: groups.why.take(),
    })
}

/// All passes that may be used, each with the places of its amounts among the groups.
fn passes(
    register: &Register,
    asks: PriceAsks,
    groups: &mut Groups<'_>,
    days: Period,
    on: NaiveDate,
) -> Result<Vec<KitPass>> {
    let mut passes = Vec::new();
    register.each_holder(LEISURE, on, |holder| {
        let home = match holder.person.filter(|_| asks.home) {
            Some(person) => register.domicile_on(person, on)?,
            None => None,
        };
        let members = match holder.person.filter(|_| asks.members) {
            Some(person) => register.household_size(person, on)?,
            None => None,
        };
        let place = groups.place_of(&Holder {
            person: None,
            tier: holder.tier,
            birth: holder.birth_date.filter(|_| asks.age),
            home,
            members,
            home_at_use: None,
        });
        let within = |to: &NaiveDate| days.to.is_none_or(|end| *to < end);
        let place = u16::try_from(place).map_err(|_| Error::bug())?;
        let mut course = vec![(days.from, place)];
        if place != ORDINARY {
            course.extend(holder.tier_to.filter(within).map(|to| (to, ORDINARY)));
        }
        passes.push(KitPass {
            number: typed(&holder.number)?,
            course,
        });
        Ok::<_, Error>(())
    })?;
    Ok(passes)
}

/// A voucher as the kit knows it. What is handed over where follows the offer as it was on the day of issue: what was paid at
/// the desk is not asked again at the door.
fn of_voucher(register: &Register, lines: &Lines, voucher: Voucher) -> Result<KitVoucher> {
    let (good_for, to_collect) = match (voucher.offer, voucher.value) {
        (Some(id), _) => {
            let offer = lines.alias(id).ok_or_else(Error::bug)?.to_owned();
            let issued = register
                .offer_known_at(id, &voucher.recorded_at)?
                .ok_or_else(Error::bug)?;
            let at_door = issued.route == Route::Door;
            let share = voucher.holder_share.filter(|_| at_door);
            let price_class = voucher.price_class.unwrap_or_default();
            (
                GoodFor::Offer { offer, price_class },
                share.unwrap_or(Money::ZERO),
            )
        }
        (None, Some(value)) => (GoodFor::Value { value, kind: 0 }, Money::ZERO),
        (None, None) => return Err(Error::bug()),
    };
    Ok(KitVoucher {
        code: typed(&voucher.code)?,
        good_for,
        valid: Period::new(voucher.from_on, Some(voucher.to_on)).ok_or_else(Error::bug)?,
        to_collect,
        withdrawn: voucher.withdrawn || voucher.spent,
    })
}

fn head(run: &Run<'_>, register: &Register, asked: &Asked<'_>, scheme: &Scheme) -> Result<KitHead> {
    let refnis = register.setting("municipality")?.unwrap_or_default();
    let municipality_name = match register.setting("municipality-name")? {
        Some(name) => name,
        None => refnis
            .parse::<Refnis>()
            .map_or(refnis, |code| code.name().to_owned()),
    };
    Ok(KitHead {
        kit: KitId::from_bytes(run.world.draw("kit", asked.id.bytes())),
        club_id: asked.organiser.alias.clone(),
        club_name: asked.organiser.name.clone(),
        municipality_name,
        valid: asked.days,
        run_months: match scheme.runs {
            Runs::Months(months) => Some(months),
            Runs::Free => None,
        },
    })
}

fn secret(register: &Register, purpose: &str) -> Result<Secret> {
    let bytes = register.secret(purpose)?.ok_or_else(Error::bug)?;
    Ok(Secret::from_bytes(bytes))
}
