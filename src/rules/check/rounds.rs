//! Rounds of claims: a day of use belongs to one of them.

use chrono::{Days, NaiveDate};

use crate::rules::read::{Page, Places};
use crate::rules::scheme::{MonthDay, Round, Scheme};
use crate::said;

/// A leap year: all days there are.
const YEAR: i32 = 2024;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    if !places.whole("round") {
        return;
    }
    let with_uses = scheme.rounds.iter().enumerate();
    let with_uses: Vec<(usize, &Round)> = with_uses
        .filter(|(_, round)| round.uses.is_some())
        .collect();
    for (later, (position, second)) in with_uses.iter().enumerate() {
        let Some(place) = places.of_rule("round", *position) else {
            continue;
        };
        let common = with_uses[..later].iter().find_map(|(_, first)| {
            let day = days().find(|day| holds(first, *day) && holds(second, *day))?;
            Some((first, day))
        });
        if let Some((first, day)) = common {
            let said = said!(
                "scheme-rounds-overlap",
                first = &first.id,
                second = &second.id,
                day = shown(day)
            );
            page.report(
                place.start,
                said,
                Some(said!("scheme-rounds-overlap-remedy")),
            );
        }
    }
    let free = days().find(|day| !with_uses.iter().any(|(_, round)| holds(round, *day)));
    if let (Some((position, _)), Some(day)) = (with_uses.first(), free)
        && let Some(place) = places.of_rule("round", *position)
    {
        let said = said!("scheme-rounds-gap", day = shown(day));
        page.advise(place.start, said, said!("scheme-rounds-gap-remedy"));
    }
}

fn days() -> impl Iterator<Item = NaiveDate> {
    let first = MonthDay::NEW_YEAR.in_year(YEAR);
    (0..366).filter_map(move |day| first.checked_add_days(Days::new(day)))
}

/// Whether a day of the year is among the days of use of a round, which may run over the new year.
fn holds(round: &Round, day: NaiveDate) -> bool {
    round.uses.is_some_and(|(from, through)| {
        let (from, through) = (from.in_year(YEAR), through.in_year(YEAR));
        if from <= through {
            from <= day && day <= through
        } else {
            from <= day || day <= through
        }
    })
}

/// Month and day, as a scheme writes them.
fn shown(day: NaiveDate) -> String {
    day.format("%m-%d").to_string()
}
