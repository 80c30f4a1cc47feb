//! The screen says of everybody what the evaluator says, or that it cannot tell.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use vrijpas::rules::{Columns, Decision, Program, Scheme, Screened, decide_household, screen};

use crate::drawn::{Dice, Drawn};
use crate::support::{day, fixtures, scheme};

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
