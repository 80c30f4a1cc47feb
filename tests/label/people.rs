//! A small town drawn at random: what everybody may know of it, and apart from that the facts that give its people rights.

use vrijpas::seal::{FixedRandomness, Randomness};

use crate::house::{House, fixture};

/// Chance that always falls the same.
pub struct Dice {
    random: FixedRandomness,
    thrown: u64,
}

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self {
            random: FixedRandomness::new(seed),
            thrown: 0,
        }
    }

    pub fn below(&mut self, count: usize) -> usize {
        self.thrown += 1;
        let mut bytes = [0; 4];
        self.random
            .draw("dice", &self.thrown.to_be_bytes(), &mut bytes);
        usize::try_from(u32::from_be_bytes(bytes)).unwrap() % count.max(1)
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.below(last + 1));
        }
    }
}

/// A household: its tier, if any, and its members by id.
#[derive(Debug, Clone)]
pub struct Home {
    pub tier: Option<char>,
    pub members: Vec<String>,
}

/// What everybody may know, and the tiers, which the municipality knows.
#[derive(Debug, Clone)]
pub struct People {
    pub homes: Vec<Home>,
    households: String,
    members: String,
}

impl People {
    /// Some households; one in three of tier A, one in three of tier B, by chance.
    pub fn drawn(dice: &mut Dice, homes: usize) -> Self {
        // The first three make sure that each kind is there.
        let kinds = [Some('A'), Some('B'), None];
        let kind = |number| kinds.get(number).copied();
        let tiers = (0..homes).map(|number| kind(number).unwrap_or_else(|| dice.one(&kinds)));
        let tiers: Vec<Option<char>> = tiers.collect();
        Self::of(dice, &tiers)
    }

    /// A household of each of these tiers.
    pub fn of(dice: &mut Dice, tiers: &[Option<char>]) -> Self {
        let mut people = Self {
            homes: Vec::new(),
            households: "household_id;refnis;postcode;street;house_number\n".to_owned(),
            members: "member_id;household_id;last_name;first_name;birth_date;relation\n".to_owned(),
        };
        for (number, tier) in tiers.iter().enumerate() {
            let size = 1 + dice.below(3);
            people.add(number, *tier, size);
        }
        people
    }

    fn add(&mut self, number: usize, tier: Option<char>, size: usize) {
        let house = number + 1;
        self.households += &format!("H{number};44087;9080;Kerkstraat;{house}\n");
        let members = (0..size).map(|nth| format!("P{number}x{nth}"));
        let members: Vec<String> = members.collect();
        for (nth, id) in members.iter().enumerate() {
            let (born, relation) = match nth {
                0 => (1970 + number % 20, "referentiepersoon"),
                _ => (2008 + (number + nth) % 10, "kind"),
            };
            self.members +=
                &format!("{id};H{number};Naam{number};Voornaam{nth};{born}-05-01;{relation}\n");
        }
        self.homes.push(Home { tier, members });
    }

    /// Every member with the tier of the household.
    pub fn each(&self) -> impl Iterator<Item = (&str, Option<char>)> {
        self.homes
            .iter()
            .flat_map(|home| home.members.iter().map(|id| (id.as_str(), home.tier)))
    }

    /// The same people, of whom those with a right have none and the others that of tier A.
    pub fn swapped(&self) -> Self {
        let mut swapped = self.clone();
        for home in &mut swapped.homes {
            home.tier = match home.tier {
                None => Some('A'),
                Some(_) => None,
            };
        }
        swapped
    }

    /// The same people, all of one tier or of none.
    pub fn all(&self, tier: Option<char>) -> Self {
        let mut all = self.clone();
        all.homes.iter_mut().for_each(|home| home.tier = tier);
        all
    }
}

/// Clubs and offers of every test: `ZWEM` at the door, `KSA` both ways, `JUDO` beforehand only.
const CLUBS: &str = "club_id;name;sector;postcode\nZWEM;Zwemclub;sport;9080\nKSA;KSA Hallaar;jeugd;9080\nJUDO;Judoclub;sport;9080\n";
const OFFERS: &str = "offer_id;club_id;service;name;category;price_class;price;route;from;through\n\
    BEURT;ZWEM;sport;Zwembeurt;ticket;standaard;10,01;door;2026-01-01;2027-12-31\n\
    LES;ZWEM;sport;Lessen;lessons;standaard;30,00;door;2026-01-01;2027-12-31\n\
    LID;KSA;youth;Lidgeld;membership;standaard;45,00;prepaid;2026-01-01;2027-12-31\n\
    KAMP;KSA;youth;Kamp;camp;standaard;25,00;door;2026-01-01;2027-12-31\n\
    JUDOJAAR;JUDO;sport;Lidgeld judo;membership;standaard;140,00;prepaid;2026-01-01;2027-12-31\n";

/// What only the municipality knows: statuses and the regulation with its funds.
#[derive(Debug, Clone)]
pub struct Facts {
    pub statuses: Vec<String>,
    pub scheme: String,
}

/// The scheme of Lochristi.
pub fn lochristi() -> String {
    std::fs::read_to_string(fixture("schemes/lochristi.toml")).unwrap()
}

/// The same with other funds behind the same prices, one of which may not be used for every ground.
pub fn other_funds() -> String {
    let ocmw = "entity = \"ocmw\"\n";
    let closed = format!("{ocmw}not_for = [\"debts\"]\ninstead = \"stad\"\n");
    let text = lochristi().replacen(ocmw, &closed, 1);
    let halves = "shares = { stad = \"50%\", ocmw = \"50%\" }";
    assert!(text.contains(halves));
    text.replace(halves, "shares = { ocmw = \"100%\" }")
}

/// The same where clubs bear half of what is taken off at the desk, and a fund the other half.
pub fn clubs_bear() -> String {
    let alone = "shares = { stad = \"50%\", ocmw = \"50%\" }";
    let text = lochristi();
    assert!(text.contains(alone));
    text.replacen(alone, "shares = { organiser = \"50%\", ocmw = \"50%\" }", 1)
}

/// Ways to come to a tier that holds for the whole household: level and status.
const A: &[(&str, &str)] = &[
    ("person", "LL1"),
    ("person", "LL2"),
    ("person", "ELL3"),
    ("household", "BBEH"),
    ("person", "CSR"),
    ("household", "LOI"),
    ("person", "MEDK"),
    ("household", "SOCI"),
];
const B: &[(&str, &str)] = &[("person", "ART60"), ("household", "BBEG")];
/// Facts that are over, or give nothing of their own.
const PAST: &[&str] = &["LL1", "CSR", "IGO", "VT", "REFA"];

impl Facts {
    /// Facts that give each household its tier through 2026 at least, by whatever ground chance says.
    pub fn drawn(dice: &mut Dice, people: &People, scheme: String, longer: bool) -> Self {
        let mut statuses = Vec::new();
        for (number, home) in people.homes.iter().enumerate() {
            match home.tier {
                Some('A') => {
                    statuses.push(drawn(dice, number, home, A));
                    if longer && dice.below(2) == 0 {
                        statuses.push(drawn(dice, number, home, B));
                    }
                }
                Some(_) => statuses.push(drawn(dice, number, home, B)),
                None => {}
            }
            if longer {
                let (code, member) = (dice.one(PAST), &home.members[0]);
                statuses.push(format!("person;{member};{code};2020-01-01;2021-06-30;OCMW"));
            }
        }
        dice.shuffle(&mut statuses);
        Self { statuses, scheme }
    }

    fn file(&self) -> String {
        let mut text = "status_id;level;subject_id;code;valid_from;valid_to;source\n".to_owned();
        for (number, row) in self.statuses.iter().enumerate() {
            text += &format!("S{number};{row}\n");
        }
        text
    }
}

/// One of these statuses for a household, from some day until some day after 2026.
fn drawn(dice: &mut Dice, number: usize, home: &Home, of: &[(&str, &str)]) -> String {
    let (level, code) = dice.one(of);
    let subject = match level {
        "person" => home.members[dice.below(home.members.len())].clone(),
        _ => format!("H{number}"),
    };
    // An inquiry holds until the end of the year after it.
    let year = if code == "SOCI" {
        2026
    } else {
        2024 + dice.below(3)
    };
    let month = 1 + dice.below(9);
    let through = dice.one(&["", "2026-12-31", "2027-03-15", "2029-01-01"]);
    format!("{level};{subject};{code};{year}-0{month}-01;{through};OCMW")
}

/// A register of these people with these facts: rights derived, clubs and offers in it.
pub fn settled(seed: u64, people: &People, facts: &Facts) -> House {
    let house = House::new(seed);
    house.file("scheme.toml", &facts.scheme);
    house.file("households.csv", &people.households);
    house.file("members.csv", &people.members);
    house.file("statuses.csv", &facts.file());
    house.file("clubs.csv", CLUBS);
    house.file("offers.csv", OFFERS);
    for line in [
        "register init --municipality 44087 --scheme @scheme.toml",
        "household import @households.csv --members @members.csv",
        "status import @statuses.csv",
        "entitlement derive",
        "organiser import @clubs.csv",
        "offer import @offers.csv",
    ] {
        house.run(line).fine();
    }
    house
}
