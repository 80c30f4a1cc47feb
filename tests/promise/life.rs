//! What happens to a town: kits are made, things change, passes are shown, and everything is handed in at the end.

use chrono::{Days, NaiveDate};
use vrijpas::domain::Month;

use crate::dice::Dice;
use crate::house::House;
use crate::town::{Regulation, Town, settled};

/// How much was tried.
pub struct Tried {
    /// Uses of a pass.
    pub shown: usize,
    /// Of those, at less than the club's own price.
    pub reduced: usize,
}

/// A use of a pass at a till.
struct Shown {
    reference: String,
    said: String,
    what: String,
}

/// Lives through a town and compares every answer of a kit with what is settled.
pub fn of(regulation: &Regulation, seed: u64, on: NaiveDate, kits: usize) -> Tried {
    let dice = &mut Dice::new(seed);
    let mut house = House::new(seed);
    house.on(&on.to_string());
    let town = settled(&house, regulation, dice, on);
    // Some have no pass yet when the first kit is made.
    let mut passes = Vec::new();
    for member in town.members.iter().step_by(3) {
        let rows = house.rows(&format!("pass issue --member {member}"));
        passes.push(rows[0][0].clone());
    }
    let length = 20 + u64::try_from(dice.below(330)).unwrap();
    let last = on + Days::new(length / if kits > 1 { 1 } else { 3 });
    let mut shown = Vec::new();
    for number in 0..kits {
        make(&house, dice, number, (on, last));
        let more = house.rows("pass issue --all");
        passes.extend(more.into_iter().map(|row| row[0].clone()));
        change(&mut house, regulation, &town, dice, (number, on));
        redeem(
            &mut house,
            &town,
            dice,
            (number, on, last),
            &passes,
            &mut shown,
        );
    }
    house.on(&(last + Days::new(1)).to_string());
    std::fs::create_dir(house.path("in")).unwrap();
    for number in 0..kits {
        hand_in(&house, number, (on, last));
    }
    house.run("claim import @in").fine();
    let name = &regulation.name;
    let mut reduced = 0;
    for one in &shown {
        let settled = house.rows(&format!("claim show {}", one.reference));
        let line = |key: &str| {
            let row = settled.iter().find(|row| row[1] == key);
            row.map(|row| row[2].clone()).unwrap_or_default()
        };
        let (what, decision) = (&one.what, line("decision"));
        assert_eq!(decision, "accepted", "{name} {seed}: {what} {settled:?}");
        assert_eq!(
            line("holder"),
            one.said,
            "{name} {seed}: {what} {settled:?}"
        );
        reduced += usize::from(line("holder") != line("price"));
    }
    Tried {
        shown: shown.len(),
        reduced,
    }
}

/// The kits of both clubs: each apart, or all at once.
fn make(house: &House, dice: &mut Dice, number: usize, (on, last): (NaiveDate, NaiveDate)) {
    let from = on - Days::new(u64::try_from(dice.below(3) * 5).unwrap());
    let days = format!("--from {from} --through {last}");
    if dice.below(2) == 0 {
        let line = format!("kit make --all {days} -o @k{number}");
        house.run(&line).fine();
    } else {
        std::fs::create_dir(house.path(&format!("k{number}"))).unwrap();
        for club in ["EEN", "TWEE"] {
            let line = format!("kit make --organiser {club} {days} -o @k{number}/{club}.kit");
            house.run(&line).fine();
        }
    }
}

/// Something of every kind, some of it of days to come.
fn change(
    house: &mut House,
    regulation: &Regulation,
    town: &Town,
    dice: &mut Dice,
    (number, on): (usize, NaiveDate),
) {
    let today = on + Days::new(u64::try_from(number).unwrap());
    house.on(&today.to_string());
    if !town.codes.is_empty() {
        let mut rows = "status_id;level;subject_id;code;valid_from;valid_to;source\n".to_owned();
        for nth in 0..6 {
            let row = town.status(dice, today);
            // New ones, and earlier ones otherwise.
            let id = if nth < 3 { nth } else { 100 * number + nth };
            rows += &format!("S{id};{row}\n");
        }
        house.file("more.csv", &rows);
        let _some = house.run("status import @more.csv --accept-good-rows");
    }
    let from = today + Days::new(1 + u64::try_from(dice.below(60)).unwrap());
    if number == 0 {
        // Some regulations cannot follow themselves so soon.
        regulation.put(house, "next.toml", &regulation.later(from));
        let _perhaps = house.run("scheme adopt @next.toml");
    }
    house.run("entitlement derive").fine();
    let prices = ["3,00", "10,01", "25,00", "99,99"];
    let offers = std::fs::read_to_string(house.path("offers.csv")).unwrap();
    let (before, after) = (dice.one(&prices), dice.one(&prices));
    let offers = offers.replace(before, after);
    house.file("offers.csv", &offers);
    house.run("offer import @offers.csv").fine();
    let clubs = std::fs::read_to_string(house.path("clubs.csv")).unwrap();
    let sector = dice.one(&["sport", "jeugd", "cultuur"]);
    house.file("clubs.csv", &clubs.replace("sport", sector));
    house.run("organiser import @clubs.csv").fine();
    Town::moves(house, &regulation.scheme, dice, today);
    let member = &town.members[dice.below(town.members.len())];
    let _perhaps = house.run(&format!("member end {member}"));
}

fn redeem(
    house: &mut House,
    town: &Town,
    dice: &mut Dice,
    (number, on, last): (usize, NaiveDate, NaiveDate),
    passes: &[String],
    shown: &mut Vec<Shown>,
) {
    let mut days: Vec<NaiveDate> = (0..9)
        .map(|_| {
            let all = usize::try_from((last - on).num_days()).unwrap() + 1;
            on + Days::new(u64::try_from(dice.below(all)).unwrap())
        })
        .collect();
    days.sort_unstable();
    for day in days {
        let (club, offer) = &town.offers[dice.below(town.offers.len())];
        let pass = &passes[dice.below(passes.len())];
        let line = format!("kit redeem {pass} --kit @k{number}/{club}.kit --offer {offer}");
        house.on(&day.to_string());
        let said = house.club(&line).fine();
        let (amount, rest) = said
            .strip_prefix("Te innen: ")
            .and_then(|rest| rest.split_once(". Volgnummer "))
            .unwrap_or_else(|| panic!("{line}: {said}"));
        shown.push(Shown {
            reference: rest.trim().trim_end_matches('.').to_owned(),
            said: amount.replace(['\u{a0}', ' '], "").replace(',', "."),
            what: line,
        });
    }
}

/// Everything that was shown, month by month, in one folder.
fn hand_in(house: &House, number: usize, (on, last): (NaiveDate, NaiveDate)) {
    for club in ["EEN", "TWEE"] {
        let kit = format!("@k{number}/{club}.kit");
        let mut month = Month::of(on);
        while month.first_day() <= last {
            let file = format!("@in/{club}-{number}-{month}.csv");
            let export = format!("kit export --kit {kit} --month {month} -o {file}");
            house.club(&export).fine();
            month = month.next();
        }
    }
}
