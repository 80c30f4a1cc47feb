//! Households drawn at random, of what a scheme knows.

use chrono::{Days, NaiveDate};
use vrijpas::domain::{Period, Rate, Relation};
use vrijpas::rules::{
    Dossier, Figure, Found, Member, Residence, Scheme, SourceAnswer, Status, Subject,
};

use crate::support::day;

/// Chance that always falls the same: a test tells which number to start from.
pub struct Dice(pub u64);

impl Dice {
    pub fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % count.max(1)
    }

    pub fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A day from three years before `on` to one year after it, often one that a rule turns on.
    pub fn day(&mut self, on: NaiveDate) -> NaiveDate {
        let start = on - Days::new(1095);
        let days = [0, 365, 730, 1094, 1095, 1096, 1460];
        let days = match self.below(3) {
            0 => self.one(&days),
            _ => u64::try_from(self.below(1460)).unwrap(),
        };
        start + Days::new(days)
    }

    pub fn period(&mut self, on: NaiveDate) -> Period {
        let (a, b) = (self.day(on), self.day(on));
        let to = (self.below(3) > 0).then(|| a.max(b) + Days::new(1));
        Period::new(a.min(b), to).unwrap()
    }
}

/// Whose figure, its kind, value, year and date.
type Counted = (Subject, String, i64, Option<i32>, Option<NaiveDate>);

/// The facts of a household, drawn by chance from the words of a scheme.
#[derive(Default, Debug)]
pub struct Drawn {
    homes: Vec<Vec<(String, Period, bool)>>,
    members: Vec<(Option<String>, Relation, Option<Rate>, Period)>,
    statuses: Vec<(Subject, String, Period, Option<NaiveDate>)>,
    figures: Vec<Counted>,
    answers: Vec<(usize, String, NaiveDate, Found)>,
}

impl Drawn {
    pub fn new(dice: &mut Dice, scheme: &Scheme, on: NaiveDate) -> Self {
        let mut drawn = Self::default();
        let size = 1 + dice.below(6);
        for _ in 0..size {
            drawn.draw_member(dice, scheme, on);
        }
        let subject = |dice: &mut Dice| match dice.below(3) {
            0 => Subject::Household,
            _ => Subject::Member(dice.below(size)),
        };
        let mut codes: Vec<&str> = scheme.statuses.iter().map(|word| &*word.code).collect();
        codes.push("XX");
        for _ in 0..dice.below(5) {
            let decided = (dice.below(2) == 0).then(|| dice.day(on));
            let row = (
                subject(dice),
                dice.one(&codes).to_owned(),
                dice.period(on),
                decided,
            );
            drawn.statuses.push(row);
        }
        for word in &scheme.facts {
            for _ in 0..dice.below(4) {
                let value =
                    dice.one(&[0, 0, 1, 2, 5, 12, 100_000, 2_500_000, 2_681_073, 9_000_000]);
                let year = (dice.below(2) == 0).then(|| {
                    i32::try_from(dice.below(5)).unwrap() - 3 + chrono::Datelike::year(&on)
                });
                let as_of = (dice.below(2) == 0).then(|| dice.day(on));
                drawn
                    .figures
                    .push((subject(dice), word.name.clone(), value, year, as_of));
            }
        }
        for _ in 0..dice.below(4) {
            let found = match dice.below(3) {
                0 => Found::Right(dice.period(on)),
                1 => Found::NoRight,
                _ => Found::Nothing,
            };
            let asked = (
                dice.below(size),
                dice.one(&codes).to_owned(),
                dice.day(on),
                found,
            );
            drawn.answers.push(asked);
        }
        drawn
    }

    pub fn draw_member(&mut self, dice: &mut Dice, scheme: &Scheme, on: NaiveDate) {
        let year = 1 + chrono::Datelike::year(&on) - i32::try_from(dice.below(90)).unwrap();
        let birth = match dice.below(8) {
            0 => None,
            1 => Some(format!("{year}-00-00")),
            2 => Some(format!("{year}-06-00")),
            3 => {
                Some(format!("{year}-{}", on.format("%m-%d"))).filter(|day| !day.ends_with("02-29"))
            }
            _ => Some(format!(
                "{year}-{:02}-{:02}",
                1 + dice.below(12),
                1 + dice.below(28)
            )),
        };
        let relation = dice.one(&[
            Relation::Reference,
            Relation::Partner,
            Relation::Child,
            Relation::Other,
        ]);
        let custody = dice.one(&[None, None, Rate::new(1, 2), Rate::new(1, 3)]);
        let always = Period::new(day("1900-01-01"), None).unwrap();
        let belongs = if dice.below(8) == 0 {
            dice.period(on)
        } else {
            always
        };
        self.members.push((birth, relation, custody, belongs));
        let here = &scheme.municipalities[dice.below(scheme.municipalities.len())];
        let homes = match dice.below(8) {
            0 => Vec::new(),
            1 => vec![("11002".to_owned(), always, true)],
            2 => vec![
                (here.clone(), dice.period(on), true),
                ("11002".to_owned(), dice.period(on), false),
            ],
            3 => vec![(here.clone(), always, false)],
            _ => vec![(here.clone(), always, true)],
        };
        self.homes.push(homes);
    }

    pub fn read<T>(&self, ask: impl FnOnce(&Dossier) -> T) -> T {
        let homes = self.homes.iter().map(|homes| {
            let homes = homes
                .iter()
                .map(|(refnis, period, with_household)| Residence {
                    refnis,
                    period: *period,
                    with_household: *with_household,
                });
            homes.collect::<Vec<_>>()
        });
        let homes: Vec<Vec<Residence>> = homes.collect();
        let members = self.members.iter().zip(&homes);
        let members = members.map(|((birth, relation, custody, belongs), residences)| Member {
            birth: birth.as_ref().map(|birth| birth.parse().unwrap()),
            relation: *relation,
            custody: *custody,
            belongs: *belongs,
            residences,
        });
        let statuses = self
            .statuses
            .iter()
            .map(|(subject, code, period, decided_on)| Status {
                subject: *subject,
                code,
                period: *period,
                decided_on: *decided_on,
                source: None,
            });
        let figures = self
            .figures
            .iter()
            .map(|(subject, kind, value, year, as_of)| Figure {
                subject: *subject,
                kind,
                value: *value,
                year: *year,
                as_of: *as_of,
                source: None,
            });
        let answers = self
            .answers
            .iter()
            .map(|(member, code, reference, found)| SourceAnswer {
                member: *member,
                code,
                reference: *reference,
                found: *found,
            });
        ask(&Dossier {
            members: &members.collect::<Vec<_>>(),
            statuses: &statuses.collect::<Vec<_>>(),
            figures: &figures.collect::<Vec<_>>(),
            answers: &answers.collect::<Vec<_>>(),
        })
    }
}
