//! A regulation, and a small town under it drawn at random: people, facts that may give them rights, clubs and offers at the door.

use std::path::Path;

use chrono::{Datelike, Days, NaiveDate};
use vrijpas::domain::{Level, Postcode};
use vrijpas::rules::{FactLevel, Scheme, Unit};

use crate::dice::Dice;
use crate::house::{House, day};

/// A regulation, as text and as the rules read it.
pub struct Regulation {
    pub name: String,
    pub text: String,
    pub scheme: Scheme,
    /// Where its parts lie.
    folder: Option<std::path::PathBuf>,
}

impl Regulation {
    pub fn of_text(name: &str, text: &str) -> Self {
        let scheme = Scheme::parse(text, name).unwrap_or_else(|found| panic!("{name}: {found:#?}"));
        Self {
            name: name.to_owned(),
            text: text.to_owned(),
            scheme,
            folder: None,
        }
    }

    pub fn of_file(path: &Path) -> Self {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let folder = path.parent().unwrap();
        let text = std::fs::read_to_string(path).unwrap();
        let mut load = |part: &str| Ok(std::fs::read_to_string(folder.join(part)).unwrap());
        let checked = Scheme::check(&text, &name, &mut load);
        let scheme = checked
            .unwrap_or_else(|found| panic!("{name}: {found:#?}"))
            .scheme;
        Self {
            name,
            text,
            scheme,
            folder: Some(folder.to_owned()),
        }
    }

    /// A day on which it is in force, with days before and after.
    pub fn some_day(&self) -> NaiveDate {
        let days = self.scheme.in_force;
        let last = days.last().unwrap_or(NaiveDate::MAX).min(day("2026-11-21"));
        days.from.max(last - Days::new(60))
    }

    /// Puts it in a house with the parts it names.
    pub fn put(&self, house: &House, name: &str, text: &str) {
        house.file(name, text);
        let parts = self.folder.as_ref().map(|folder| folder.join("parts"));
        if let Some(parts) = parts.filter(|parts| parts.is_dir()) {
            let _there = std::fs::create_dir(house.path("parts"));
            for part in std::fs::read_dir(parts).unwrap() {
                let part = part.unwrap();
                let to = house.path("parts").join(part.file_name());
                std::fs::copy(part.path(), to).unwrap();
            }
        }
    }

    /// The same from another day on, with one percentage otherwise.
    pub fn later(&self, from: NaiveDate) -> String {
        let first = format!("in_force_from = {}", self.scheme.in_force.from);
        assert!(self.text.contains(&first), "{}", self.name);
        let text = self
            .text
            .replace(&first, &format!("in_force_from = {from}"));
        text.replace(
            "holder = { percent = \"20%\"",
            "holder = { percent = \"35%\"",
        )
    }
}

/// Who lives in the town, and what is at its clubs.
pub struct Town {
    pub members: Vec<String>,
    pub codes: Vec<(String, Level)>,
    pub offers: Vec<(&'static str, String)>,
}

/// The clubs of every town.
const CLUBS: [&str; 2] = ["EEN", "TWEE"];

/// A register of a town on a day, its rights derived and everybody with a pass.
pub fn settled(house: &House, regulation: &Regulation, dice: &mut Dice, on: NaiveDate) -> Town {
    let scheme = &regulation.scheme;
    let here = &scheme.municipalities[0];
    regulation.put(house, "scheme.toml", &regulation.text);
    let init = format!("register init --municipality {here} --scheme @scheme.toml");
    house.run(&init).fine();
    let mut town = Town {
        members: Vec::new(),
        codes: Vec::new(),
        offers: Vec::new(),
    };
    town.people(house, scheme, dice, on);
    town.facts(house, scheme, dice, on);
    town.clubs(house, scheme, dice);
    house.run("entitlement derive").fine();
    town
}

impl Town {
    fn people(&mut self, house: &House, scheme: &Scheme, dice: &mut Dice, on: NaiveDate) {
        let mut households =
            "household_id;refnis;postcode;street;house_number;moved_in\n".to_owned();
        let mut members =
            "member_id;household_id;last_name;first_name;birth_date;relation\n".to_owned();
        for number in 0..7 {
            let all = &scheme.municipalities;
            let refnis = all[dice.below(all.len())].as_str();
            let refnis = if dice.below(6) == 0 { "24062" } else { refnis };
            households += &format!("H{number};{refnis};{};Dorp;{number};\n", postcode(refnis));
            for nth in 0..=dice.below(4) {
                let id = format!("P{number}x{nth}");
                let (age, relation) = match nth {
                    0 => (20 + dice.below(50), "referentiepersoon"),
                    _ => (1 + dice.below(18), "kind"),
                };
                let year = on.year() - i32::try_from(age).unwrap();
                let (month, of_month) = (1 + dice.below(12), 1 + dice.below(28));
                let born = match dice.below(12) {
                    0 => format!("{year}-00-00"),
                    1 => format!("{year}-{month:02}-00"),
                    _ => format!("{year}-{month:02}-{of_month:02}"),
                };
                members += &format!("{id};H{number};Naam{number};Voor{nth};{born};{relation}\n");
                self.members.push(id);
            }
        }
        house.file("households.csv", &households);
        house.file("members.csv", &members);
        house
            .run("household import @households.csv --members @members.csv")
            .fine();
    }

    /// Somebody moved, a while ago or on the day itself; a child was born; a birth date was wrong.
    pub fn moves(house: &House, scheme: &Scheme, dice: &mut Dice, today: NaiveDate) {
        let read = |name: &str| std::fs::read_to_string(house.path(name)).unwrap();
        let (households, members) = (read("households.csv"), read("members.csv"));
        let who = dice.below(7);
        let since = today - Days::new(u64::try_from(dice.below(2) * 30).unwrap());
        let refnis = dice.one(&["24062", scheme.municipalities[0].as_str()]);
        let rows = households.lines().map(|row| {
            if row.starts_with(&format!("H{who};")) {
                format!("H{who};{refnis};{};Veld;9;{since}\n", postcode(refnis))
            } else {
                format!("{row}\n")
            }
        });
        house.file("households.csv", &rows.collect::<String>());
        let year = today.year() - 1;
        let mut members = members.replace("-03-", "-11-");
        members += &format!("Q{today}x{who};H{who};Nieuw;Kind;{year}-06-07;kind\n");
        house.file("members.csv", &members);
        let _some =
            house.run("household import @households.csv --members @members.csv --accept-good-rows");
    }

    fn facts(&mut self, house: &House, scheme: &Scheme, dice: &mut Dice, on: NaiveDate) {
        let words = scheme.statuses.iter();
        self.codes = words.map(|word| (word.code.clone(), word.level)).collect();
        let mut statuses =
            "status_id;level;subject_id;code;valid_from;valid_to;source\n".to_owned();
        for number in 0..60.min(self.codes.len() * 8) {
            let row = self.status(dice, on);
            statuses += &format!("S{number};{row}\n");
        }
        house.file("statuses.csv", &statuses);
        if !self.codes.is_empty() {
            // Of two that share a day only the first counts.
            let _some = house.run("status import @statuses.csv --accept-good-rows");
        }
        let mut figures = "level;subject_id;kind;value;year\n".to_owned();
        let of_people = scheme.facts.iter().filter(|fact| fact.level.is_of_people());
        for fact in of_people {
            for member in self.members.iter().step_by(2) {
                let (level, whose) = match fact.level {
                    FactLevel::Household => ("household", format!("H{}", &member[1..2])),
                    _ => ("person", member.clone()),
                };
                let value = match fact.unit {
                    Unit::Flag => dice.one(&["0", "1"]),
                    Unit::Amount => dice.one(&["0,00", "900,00", "12000,00", "45000,00"]),
                    Unit::Count => dice.one(&["0", "1", "3"]),
                };
                let year = on.year() - 1 - i32::try_from(dice.below(3)).unwrap();
                figures += &format!("{level};{whose};{};{value};{year}\n", fact.rows);
            }
        }
        house.file("figures.csv", &figures);
        // What a figure may be differs by scheme: rows that do not fit are left out.
        let _some = house.run("figure import @figures.csv --accept-good-rows");
    }

    /// A status of somebody, from some day around `on` to another or without end.
    pub fn status(&self, dice: &mut Dice, on: NaiveDate) -> String {
        // The first status of a regulation mostly gives a right by itself.
        let place = dice.below(self.codes.len() * 2) / 2 * dice.below(2);
        let (code, level) = &self.codes[place];
        let member = &self.members[dice.below(self.members.len())];
        let whose = match level {
            Level::Household => format!("household;H{}", &member[1..2]),
            Level::Person => format!("person;{member}"),
        };
        let days =
            |dice: &mut Dice, most: usize| Days::new(u64::try_from(dice.below(most)).unwrap());
        let from = on - Days::new(150) + days(dice, 260);
        let to = match dice.below(3) {
            0 => String::new(),
            _ => (from + days(dice, 330)).to_string(),
        };
        format!("{whose};{code};{from};{to};OCMW")
    }

    fn clubs(&mut self, house: &House, scheme: &Scheme, dice: &mut Dice) {
        let code = postcode(&scheme.municipalities[0]);
        house.file(
            "clubs.csv",
            &format!(
                "club_id;name;sector;postcode\nEEN;Een;sport;{code}\nTWEE;Twee;jeugd;{code}\n"
            ),
        );
        house.run("organiser import @clubs.csv").fine();
        let of_offers = scheme
            .facts
            .iter()
            .filter(|fact| fact.level == FactLevel::Offer);
        let own = ["nights", "places"];
        let facts: Vec<_> = of_offers
            .filter(|fact| !own.contains(&&*fact.name))
            .collect();
        let extra: Vec<&str> = facts.iter().map(|fact| &*fact.name).collect();
        let extra = extra
            .iter()
            .flat_map(|name| [";", *name])
            .collect::<String>();
        let head = "offer_id;club_id;service;name;category;price_class;price;route;nights;places";
        let mut offers = format!("{head}{extra}\n");
        let service = scheme.services.first().map_or("sport", String::as_str);
        let categories = scheme.categories.iter().map(String::as_str);
        for (number, category) in categories.chain(["anders"]).take(5).enumerate() {
            let club = CLUBS[number % 2];
            let price = dice.one(&["3,00", "10,01", "25,00", "99,99"]);
            offers += &format!(
                "O{number};{club};{service};Aanbod;{category};standaard;{price};door;2;12"
            );
            for fact in &facts {
                let value = match fact.unit {
                    Unit::Flag => dice.one(&["ja", "nee"]),
                    Unit::Amount => "1,00",
                    Unit::Count => dice.one(&["1", "4"]),
                };
                offers += &format!(";{value}");
            }
            offers.push('\n');
            self.offers.push((club, format!("O{number}")));
        }
        house.file("offers.csv", &offers);
        house.run("offer import @offers.csv").fine();
    }
}

/// A postcode of a municipality.
fn postcode(refnis: &str) -> String {
    let fits = |code: &u32| {
        let code = code.to_string().parse::<Postcode>();
        code.is_ok_and(|code| code.municipalities().any(|one| one.to_string() == refnis))
    };
    (1000..10_000).find(fits).unwrap().to_string()
}
