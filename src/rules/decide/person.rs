//! Judging what is asked of the person: age, domicile, address.

use chrono::{Datelike, NaiveDate};

use super::Missing;
use super::known::{Known, line, outside};
use super::trace::{Line, Tracer};
use crate::domain::{PartialDate, Period, Refnis, SINCE_UNKNOWN};
use crate::rules::facts::Residence;
use crate::rules::scheme::{AgeCount, AgeWindow};
use crate::rules::truth::{ALWAYS, Answer, Truth, common};
use crate::said;

impl Known<'_, '_> {
    pub(super) fn age<T: Tracer>(
        &self,
        window: AgeWindow,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let birth = self.dossier.members[member].birth;
        let truth = birth.map_or(Truth::new(Answer::Unknown, ALWAYS), |birth| {
            age_truth(window, birth, day)
        });
        trace.leaf(truth.answer, || {
            let said = match window.through {
                Some(through) => said!("rules-age-window", from = window.from, through = through),
                None => said!("rules-age-from", from = window.from),
            };
            let missing = (truth.answer == Answer::Unknown).then_some(Missing::Birth);
            let fact = birth.map(|birth| said!("rules-fact-born", birth = birth));
            Line {
                missing,
                ..line(said, source, fact)
            }
        });
        truth
    }

    /// The domicile on a day, and the days around it that no other row claims.
    pub(super) fn home(&self, member: usize, day: NaiveDate) -> (Option<&Residence<'_>>, Period) {
        let mut around = ALWAYS;
        let mut home = None;
        for residence in self.dossier.members[member].residences {
            if residence.period.contains(day) {
                home = Some(residence);
            } else {
                around = outside(around, residence.period, day);
            }
        }
        (home, around)
    }

    pub(super) fn resident<T: Tracer>(
        &self,
        places: &[String],
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let (home, around) = self.home(member, day);
        let truth = match home {
            Some(home) => {
                let here = places.iter().any(|place| place == home.refnis);
                Truth::of(here, common(home.period, around))
            }
            None => Truth::new(Answer::Unknown, around),
        };
        trace.leaf(truth.answer, || {
            let fact = home.map(|home| match home.period.from {
                SINCE_UNKNOWN => {
                    said!("rules-fact-domicile-ever", refnis = place_name(home.refnis))
                }
                from => said!(
                    "rules-fact-domicile",
                    refnis = place_name(home.refnis),
                    from = from
                ),
            });
            Line {
                missing: home.is_none().then_some(Missing::Domicile),
                ..line(
                    said!(
                        "rules-resident",
                        places = places
                            .iter()
                            .map(|place| place_name(place))
                            .collect::<Vec<String>>()
                    ),
                    source,
                    fact,
                )
            }
        });
        truth
    }

    pub(super) fn same_address<T: Tracer>(
        &self,
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        let (home, around) = self.home(member, day);
        let truth = home.map_or(Truth::new(Answer::Unknown, around), |home| {
            Truth::of(home.with_household, common(home.period, around))
        });
        trace.leaf(truth.answer, || Line {
            missing: home.is_none().then_some(Missing::Domicile),
            ..line(said!("rules-same-address"), source, None)
        });
        truth
    }

    /// Whether a member lives where the scheme wants a holder to live.
    pub(super) fn domicile<T: Tracer>(
        &self,
        member: usize,
        day: NaiveDate,
        trace: &mut T,
    ) -> Truth {
        let domicile = &self.scheme.domicile;
        if !domicile.in_municipality {
            return Truth::new(Answer::Yes, ALWAYS);
        }
        let places = &self.scheme.municipalities;
        self.resident(places, member, day, &domicile.source, trace)
    }
}

/// Whether the age lies in the window, and between which birthdays (or New Years) that stays so.
pub(super) fn age_truth(window: AgeWindow, birth: PartialDate, day: NaiveDate) -> Truth {
    let turns = |born: NaiveDate, age: i32| match window.counted {
        AgeCount::Birthday => birthday(born, age),
        AgeCount::BirthYear => NaiveDate::from_ymd_opt(born.year() + age, 1, 1),
    };
    let inside = |born: NaiveDate| Period {
        from: turns(born, window.from).unwrap_or(NaiveDate::MAX),
        to: window.through.and_then(|through| turns(born, through + 1)),
    };
    let (old, young) = (inside(birth.earliest()), inside(birth.latest()));
    let windows = [old, young];
    let answer = match windows.map(|window| window.contains(day)) {
        [true, true] => Answer::Yes,
        [false, false] => Answer::No,
        _ => Answer::Unknown,
    };
    let mut around = ALWAYS;
    for window in windows {
        around = if window.contains(day) {
            common(around, window)
        } else {
            outside(around, window, day)
        };
    }
    Truth::new(answer, around)
}

/// The day on which somebody is so many full years old; 1 March for a leap day in other years.
pub(super) fn birthday(born: NaiveDate, age: i32) -> Option<NaiveDate> {
    born.with_year(born.year() + age)
        .or_else(|| NaiveDate::from_ymd_opt(born.year() + age, 3, 1))
}

/// The name of a municipality where it is one of today, else its code.
fn place_name(refnis: &str) -> String {
    let known = refnis.parse::<Refnis>().map(Refnis::name);
    known.unwrap_or(refnis).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_age_window_runs_from_birthday_to_birthday() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let child = |counted| AgeWindow {
            from: 6,
            through: Some(17),
            counted,
        };
        for (birth, counted, on, answer, from, to) in [
            (
                "2010-05-20",
                AgeCount::Birthday,
                "2026-11-21",
                Answer::Yes,
                "2016-05-20",
                "2028-05-20",
            ),
            (
                "2010-05-20",
                AgeCount::BirthYear,
                "2026-11-21",
                Answer::Yes,
                "2016-01-01",
                "2028-01-01",
            ),
            (
                "2008-02-29",
                AgeCount::Birthday,
                "2026-02-28",
                Answer::Yes,
                "2014-03-01",
                "2026-03-01",
            ),
            (
                "2008-00-00",
                AgeCount::Birthday,
                "2026-06-01",
                Answer::Unknown,
                "2026-01-01",
                "2026-12-31",
            ),
            (
                "2008-00-00",
                AgeCount::BirthYear,
                "2025-06-01",
                Answer::Yes,
                "2014-01-01",
                "2026-01-01",
            ),
        ] {
            let truth = age_truth(child(counted), birth.parse().unwrap(), day(on));
            let window = Period::new(day(from), Some(day(to))).unwrap();
            assert_eq!(truth, Truth::new(answer, window), "{birth} {on}");
        }
    }
}
