//! The screen says of everybody what the evaluator says, or that it cannot tell.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use vrijpas::domain::{Period, Rate, Relation};
use vrijpas::rules::{
    Columns, Decision, Dossier, Figure, Found, Member, Program, Residence, Scheme, Screened,
    SourceAnswer, Status, Subject, decide_household, screen,
};

use crate::support::{day, fixtures, scheme};

/// Chance that always falls the same: a test tells which number to start from.
struct Dice(u64);

impl Dice {
    fn below(&mut self, count: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 33).unwrap() % count.max(1)
    }

    fn one<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len())]
    }

    /// A day from three years before `on` to one year after it, often one that a rule turns on.
    fn day(&mut self, on: NaiveDate) -> NaiveDate {
        let start = on - Days::new(1095);
        let days = [0, 365, 730, 1094, 1095, 1096, 1460];
        let days = match self.below(3) {
            0 => self.one(&days),
            _ => u64::try_from(self.below(1460)).unwrap(),
        };
        start + Days::new(days)
    }

    fn period(&mut self, on: NaiveDate) -> Period {
        let (a, b) = (self.day(on), self.day(on));
        let to = (self.below(3) > 0).then(|| a.max(b) + Days::new(1));
        Period::new(a.min(b), to).unwrap()
    }
}

/// The facts of a household, drawn by chance from the words of a scheme.
#[derive(Default, Debug)]
struct Drawn {
    homes: Vec<Vec<(String, Period, bool)>>,
    members: Vec<(Option<String>, Relation, Option<Rate>, Period)>,
    statuses: Vec<(Subject, String, Period, Option<NaiveDate>)>,
    figures: Vec<(Subject, String, i64, Option<i32>, Option<NaiveDate>)>,
    answers: Vec<(usize, String, NaiveDate, Found)>,
}

impl Drawn {
    fn new(dice: &mut Dice, scheme: &Scheme, on: NaiveDate) -> Self {
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

    fn draw_member(&mut self, dice: &mut Dice, scheme: &Scheme, on: NaiveDate) {
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

    fn read<T>(&self, ask: impl FnOnce(&Dossier) -> T) -> T {
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

/// What the screen should say where it can tell.
fn expected(scheme: &Scheme, decision: &Decision) -> Screened {
    match decision {
        Decision::Granted(grant) => {
            let same = |ground: &vrijpas::rules::Ground| ground.id == grant.ground.id;
            Screened::Ground(scheme.grounds.iter().position(same).unwrap())
        }
        Decision::Refused { .. } => Screened::None,
        Decision::Unknown { .. } => Screened::Unknown,
    }
}

/// How many members were screened, and of how many the screen could not tell.
fn screened(scheme: &Scheme, households: &[Drawn], on: NaiveDate) -> (usize, usize) {
    let program = Program::new(scheme, on);
    let mut columns = Columns::default();
    for household in households {
        household.read(|dossier| columns.push(&program, dossier));
    }
    let (mut out, mut asks) = (Vec::new(), 0);
    for (position, right) in scheme.rights().iter().enumerate() {
        screen(&program, &columns, position, &mut out);
        for (at, household) in households.iter().enumerate() {
            let found = &out[columns.members_of(at)];
            let decided = household.read(|dossier| {
                let decisions = decide_household(scheme, dossier, right, on);
                decisions
                    .iter()
                    .map(|one| expected(scheme, one))
                    .collect::<Vec<_>>()
            });
            assert_eq!(found.len(), decided.len());
            for (found, decided) in found.iter().zip(&decided) {
                asks += usize::from(*found == Screened::Ask);
                let told = *found == Screened::Ask || found == decided;
                assert!(
                    told,
                    "{found:?} instead of {decided:?} for {right} of {} on {on}: {household:#?}",
                    scheme.id
                );
            }
        }
    }
    (columns.members(), asks)
}

/// The schemes of towns, and one that uses every form.
fn schemes() -> Vec<Scheme> {
    let files = std::fs::read_dir(fixtures("schemes")).unwrap();
    let mut files: Vec<_> = files.map(|file| file.unwrap().path()).collect();
    files.sort();
    let texts = files
        .iter()
        .filter(|file| file.is_file())
        .map(|file| std::fs::read_to_string(file).unwrap());
    // Whether each has no defect is tried elsewhere.
    let towns = texts.filter_map(|text| Scheme::parse(&text, "").ok());
    let every_form = Scheme::parse(include_str!("screen.toml"), "screen.toml")
        .unwrap_or_else(|defects| panic!("{defects:#?}"));
    let schemes: Vec<Scheme> = towns.chain([every_form]).collect();
    assert!(schemes.len() > 5);
    schemes
}

fn on_a_day(dice: &mut Dice, scheme: &Scheme) -> NaiveDate {
    let days = u64::try_from(dice.below(1200)).unwrap();
    scheme.in_force.from - Days::new(20) + Days::new(days)
}

thread_local! {
    static SCHEMES: Vec<Scheme> = schemes();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 80, failure_persistence: None, rng_seed: proptest::test_runner::RngSeed::Fixed(3), ..ProptestConfig::default() })]

    #[test]
    fn the_screen_says_what_the_evaluator_says(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        SCHEMES.with(|schemes| {
            let every_form = schemes.len() - 1;
            let at = if dice.below(8) == 0 { every_form } else { dice.below(every_form) };
            let scheme = &schemes[at];
            let on = on_a_day(dice, scheme);
            let households: Vec<Drawn> = (0..3).map(|_| Drawn::new(dice, scheme, on)).collect();
            screened(scheme, &households, on);
        });
    }

    #[test]
    fn an_everyday_scheme_is_screened_whole(seed in 1_u64..) {
        let dice = &mut Dice(seed);
        let scheme = scheme("lochristi");
        let on = on_a_day(dice, &scheme);
        let households: Vec<Drawn> = (0..3).map(|_| Drawn::new(dice, &scheme, on)).collect();
        let (members, asks) = screened(&scheme, &households, on);
        prop_assert!(members >= 3);
        prop_assert_eq!(asks, 0);
    }
}

/// A home for many is left to the evaluator; households before and after it are screened all the same.
#[test]
fn more_members_than_bits_are_left_to_the_evaluator() {
    let scheme = scheme("lochristi");
    let on = day("2026-11-21");
    let dice = &mut Dice(7);
    let mut crowd = Drawn::default();
    for _ in 0..65 {
        crowd.draw_member(dice, &scheme, on);
    }
    let households = [
        Drawn::new(dice, &scheme, on),
        crowd,
        Drawn::new(dice, &scheme, on),
    ];
    let (members, asks) = screened(&scheme, &households, on);
    assert_eq!(asks, 65);
    assert!(members > 66);
}
