//! Judging where somebody lives: domicile, for how long, at which address, and what replaces it.

use chrono::NaiveDate;

use super::Missing;
use super::days::{join, outside};
use super::known::{Known, line};
use super::trace::{Line, NoTrace, Tracer};
use crate::domain::{Period, Refnis, SINCE_UNKNOWN, Said, months_after};
use crate::rules::facts::Residence;
use crate::rules::truth::{ALWAYS, Answer, Truth, common, stretch};
use crate::said;

impl Known<'_, '_> {
    /// Municipalities as a condition names them; none named means those of the scheme.
    pub(super) fn places<'p>(&'p self, named: &'p [String]) -> &'p [String] {
        if named.is_empty() {
            &self.scheme.municipalities
        } else {
            named
        }
    }

    /// The domicile on a day, of rows that overlap the one begun last; and the days around it that no other row claims.
    pub(super) fn home(&self, member: usize, day: NaiveDate) -> (Option<&Residence<'_>>, Period) {
        let mut around = ALWAYS;
        let mut home: Option<&Residence> = None;
        for residence in self.dossier.members[member].residences {
            if !residence.period.contains(day) {
                around = outside(around, residence.period, day);
                continue;
            }
            around = common(around, residence.period);
            let rank = |row: &Residence| (row.period.from, row.with_household);
            let later =
                |held: &Residence| (rank(held), held.refnis) < (rank(residence), residence.refnis);
            if home.is_none_or(later) {
                home = Some(residence);
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
        trace.leaf(truth.answer, || Line {
            missing: home.is_none().then_some(Missing::Domicile),
            ..line(
                said!("rules-resident", places = names(places)),
                source,
                home.map(lives),
            )
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

    /// Whether somebody has lived in one of these places for so many months, without a day elsewhere. Days of which nothing is known
    /// decide nothing.
    pub(super) fn resident_for<T: Tracer>(
        &self,
        (places, months): (&[String], u32),
        member: usize,
        day: NaiveDate,
        source: &str,
        trace: &mut T,
    ) -> Truth {
        trace.open();
        let now = self.resident(places, member, day, source, trace);
        let (truth, since) = if now.is_yes() {
            self.lived_for(places, months, member, day)
        } else {
            (now, None)
        };
        trace.close(truth.answer, || {
            let missing = now.is_yes() && truth.answer == Answer::Unknown;
            let said = said!(
                "rules-resident-for",
                places = names(places),
                months = i64::from(months)
            );
            let fact = since.map(|since| said!("rules-fact-since", from = since));
            Line {
                missing: missing.then_some(Missing::DomicileBefore),
                ..line(said, source, fact)
            }
        });
        truth
    }

    /// The same, for somebody who lives there on the day; and since when, as far as is known.
    fn lived_for(
        &self,
        places: &[String],
        months: u32,
        member: usize,
        day: NaiveDate,
    ) -> (Truth, Option<NaiveDate>) {
        let rows = self.dossier.members[member].residences;
        let here = |row: &&Residence| places.iter().any(|place| place == row.refnis);
        let mut stays: Vec<Period> = rows.iter().filter(here).map(|row| row.period).collect();
        join(&mut stays, true);
        let Some(stay) = stays.into_iter().find(|stay| stay.contains(day)) else {
            return (Truth::new(Answer::Unknown, ALWAYS), None);
        };
        if stay.from == SINCE_UNKNOWN {
            return (Truth::new(Answer::Unknown, stay), None);
        }
        let long_enough = months_after(stay.from, months);
        if long_enough <= day {
            let window = Period {
                from: long_enough,
                ..stay
            };
            return (Truth::new(Answer::Yes, window), Some(stay.from));
        }
        let window = Period {
            to: Some(stay.to.map_or(long_enough, |to| to.min(long_enough))),
            ..stay
        };
        let before = stay.from.pred_opt();
        let elsewhere = before.is_some_and(|day| rows.iter().any(|row| row.period.contains(day)));
        let answer = if elsewhere {
            Answer::No
        } else {
            Answer::Unknown
        };
        (Truth::new(answer, window), Some(stay.from))
    }

    /// Whether a member lives where the scheme wants a holder to live, or has what replaces that.
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
        let (places, source) = (&self.scheme.municipalities, &domicile.source);
        let Some(or_when) = &domicile.or_when else {
            return self.resident(places, member, day, source, trace);
        };
        trace.open();
        let lives = self.resident(places, member, day, source, trace);
        let truth = if T::WHOLE || !lives.is_yes() {
            lives.or(self.clause(or_when, member, day, source, trace))
        } else {
            lives
        };
        trace.close(truth.answer, || {
            line(said!("rules-domicile-or"), source, None)
        });
        truth
    }

    /// Whether nothing takes the tariff away from a member.
    pub(super) fn free<T: Tracer>(&self, member: usize, day: NaiveDate, trace: &mut T) -> Truth {
        let Some(suspension) = &self.scheme.suspension else {
            return Truth::new(Answer::Yes, ALWAYS);
        };
        trace.open();
        let truth = self.clause(suspension, member, day, "", trace).opposite();
        trace.close(truth.answer, || {
            let source = suspension.source.as_deref().unwrap_or_default();
            let held = (truth.answer == Answer::No).then(|| {
                let ask = |day| self.free(member, day, &mut NoTrace);
                stretch(
                    day,
                    self.bounds(member),
                    |free| free.answer == Answer::No,
                    ask,
                )
            });
            line(said!("rules-not-suspended"), source, held.map(days_of))
        });
        truth
    }
}

/// A period as a fact: from when, and through when if that is known.
pub(super) fn days_of(period: Period) -> Said {
    match period.last() {
        Some(last) => said!("rules-fact-days", from = period.from, last = last),
        None => said!("rules-fact-since", from = period.from),
    }
}

fn lives(home: &Residence) -> Said {
    let refnis = place_name(home.refnis);
    match home.period.from {
        SINCE_UNKNOWN => said!("rules-fact-domicile-ever", refnis = refnis),
        from => said!("rules-fact-domicile", refnis = refnis, from = from),
    }
}

fn names(places: &[String]) -> Vec<String> {
    places.iter().map(|place| place_name(place)).collect()
}

/// The name of a municipality where it is one of today, else its code.
fn place_name(refnis: &str) -> String {
    let known = refnis.parse::<Refnis>().map(Refnis::name);
    known.unwrap_or(refnis).to_owned()
}
