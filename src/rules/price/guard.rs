//! Whether a rule applies: each guard compares one fact with a set or an interval.

use chrono::{Datelike, NaiveDate};

use super::ClaimFacts;
use super::figures::Lack;
use super::notes::Notes;
use crate::domain::{Arg, Money, PartialDate, Said};
use crate::rules::decide::Mark;
use crate::rules::scheme::{AgeCount, AgeWindow, Guards, Language, OnDays, Organiser, Scheme};
use crate::said;

/// Whether the guards match the claim. A missing fact matters only where no other guard already says no.
pub(in crate::rules) fn matches(
    scheme: &Scheme,
    guards: &Guards,
    claim: &ClaimFacts,
) -> Result<bool, Lack> {
    judge(scheme, guards, claim, "", &mut Notes::silent())
}

/// The same, with a line for each guard.
pub(in crate::rules) fn judge(
    scheme: &Scheme,
    guards: &Guards,
    claim: &ClaimFacts,
    source: &str,
    notes: &mut Notes,
) -> Result<bool, Lack> {
    let mut judge = Judge {
        holds: true,
        lack: None,
        source,
        notes,
    };
    judge.tier(scheme, guards, claim);
    judge.offer(guards, claim);
    judge.organiser(guards, claim);
    judge.price(guards, claim);
    for guard in &guards.facts {
        judge.fact(scheme, guard, claim);
    }
    judge.home(guards, claim);
    judge.days(guards, claim);
    if let Some(window) = guards.age {
        let answer = age_matches(window, claim);
        judge.ask(answer, |_| {
            let said = match window.through {
                Some(through) => said!("rules-age-window", from = window.from, through = through),
                None => said!("rules-age-from", from = window.from),
            };
            let born = |birth: PartialDate| said!("rules-fact-born", birth = birth);
            (said, claim.birth.map(born))
        });
    }
    match (judge.holds, judge.lack) {
        (false, _) => Ok(false),
        (true, Some(lack)) => Err(lack),
        (true, None) => Ok(true),
    }
}

/// The guards asked so far.
pub(super) struct Judge<'n> {
    holds: bool,
    lack: Option<Lack>,
    source: &'n str,
    notes: &'n mut Notes,
}

/// A day of the week as people say it.
fn weekday(word: &str) -> Said {
    match word {
        "monday" => said!("weekday-monday"),
        "tuesday" => said!("weekday-tuesday"),
        "wednesday" => said!("weekday-wednesday"),
        "thursday" => said!("weekday-thursday"),
        "friday" => said!("weekday-friday"),
        "saturday" => said!("weekday-saturday"),
        _ => said!("weekday-sunday"),
    }
}

/// The found fact, as a line shows it.
pub(super) fn found(found: impl Into<Arg>) -> Said {
    said!("price-fact", found = found)
}

impl Judge<'_> {
    pub(super) fn ask(
        &mut self,
        answer: Result<bool, Lack>,
        say: impl FnOnce(Language) -> (Said, Option<Said>),
    ) {
        let mark = match &answer {
            Ok(true) => Mark::Yes,
            Ok(false) => Mark::No,
            Err(_) => Mark::Unknown,
        };
        self.notes.line(mark, self.source, say);
        match answer {
            Ok(holds) => self.holds &= holds,
            Err(lack) => self.lack = self.lack.take().or(Some(lack)),
        }
    }

    /// One of a set of words; an empty set means any.
    fn one_of(&mut self, set: &[String], word: &str, say: impl FnOnce(Vec<String>) -> Said) {
        if !set.is_empty() {
            let holds = set.iter().any(|known| known == word);
            self.ask(Ok(holds), |_| (say(set.to_vec()), Some(found(word))));
        }
    }

    /// None of a set of words.
    fn none_of(&mut self, set: &[String], word: &str, say: impl FnOnce(Vec<String>) -> Said) {
        if !set.is_empty() {
            let holds = set.iter().all(|known| known != word);
            self.ask(Ok(holds), |_| (say(set.to_vec()), Some(found(word))));
        }
    }

    fn tier(&mut self, scheme: &Scheme, guards: &Guards, claim: &ClaimFacts) {
        if guards.for_everybody() {
            return;
        }
        let named = |position: &usize| &scheme.tiers[*position].id;
        let holds = match claim.tier {
            None => guards.ordinary,
            Some(tier) => guards.tiers.iter().any(|position| named(position) == tier),
        };
        self.ask(Ok(holds), |_| {
            let tiers = guards
                .tiers
                .iter()
                .map(|position| named(position).0.clone());
            let tiers: Vec<String> = tiers.collect();
            let said = if guards.ordinary {
                said!("price-guard-tiers-and-ordinary", tiers = tiers)
            } else {
                said!("price-guard-tiers", tiers = tiers)
            };
            let tier = claim.tier.map_or(said!("price-no-tier"), |tier| {
                said!("price-tier", tier = &tier.0)
            });
            (said, Some(found(tier)))
        });
    }

    fn days(&mut self, guards: &Guards, claim: &ClaimFacts) {
        let (days, on) = (&guards.days, claim.on);
        if let Some((from, through)) = days.season {
            self.ask(Ok(days.in_season(on)), |_| {
                let from = from.in_year(on.year());
                let through = through.in_year(on.year());
                let said = said!("price-guard-season", from = from, through = through);
                (said, Some(found(on)))
            });
        }
        if !days.weekdays.is_empty() {
            self.ask(Ok(days.on_weekday(on)), |_| {
                let named = days.words().into_iter().map(weekday);
                let named: Vec<Arg> = named.map(Arg::from).collect();
                let today = OnDays {
                    weekdays: vec![on.weekday()],
                    ..OnDays::default()
                };
                let today = today.words().into_iter().map(weekday).next();
                let said = said!("price-guard-weekdays", days = named);
                (said, today.map(found))
            });
        }
    }

    fn offer(&mut self, guards: &Guards, claim: &ClaimFacts) {
        self.one_of(&guards.categories, claim.category, |words| {
            said!("price-guard-categories", words = words)
        });
        self.none_of(&guards.not_categories, claim.category, |words| {
            said!("price-guard-not-categories", words = words)
        });
        let service = claim.service.unwrap_or_default();
        self.one_of(&guards.services, service, |words| {
            said!("price-guard-services", words = words)
        });
        self.one_of(&guards.offers, claim.offer, |words| {
            said!("price-guard-offers", words = words)
        });
        self.none_of(&guards.not_offers, claim.offer, |words| {
            said!("price-guard-not-offers", words = words)
        });
        if !guards.routes.is_empty() {
            let holds = guards.routes.contains(&claim.route);
            self.ask(Ok(holds), |_| {
                let words = guards.routes.iter().map(|route| route.word().to_owned());
                let words: Vec<String> = words.collect();
                let said = said!("price-guard-routes", words = words);
                (said, Some(found(claim.route.word())))
            });
        }
    }

    fn organiser(&mut self, guards: &Guards, claim: &ClaimFacts) {
        if !guards.sectors.is_empty() {
            let holds = guards.sectors.contains(&claim.sector);
            self.ask(Ok(holds), |_| {
                let words = guards.sectors.iter().map(|sector| sector.word().to_owned());
                let words: Vec<String> = words.collect();
                let said = said!("price-guard-sectors", words = words);
                (said, Some(found(claim.sector.word())))
            });
        }
        self.one_of(&guards.organisers, claim.organiser, |words| {
            said!("price-guard-organisers", words = words)
        });
        if let Some(place) = guards.organiser {
            let local = place == Organiser::Local;
            self.ask(Ok(claim.organiser_local == local), |_| {
                let said = if local {
                    said!("price-guard-organiser-local")
                } else {
                    said!("price-guard-organiser-elsewhere")
                };
                (said, None)
            });
        }
        if !guards.organisers_at.is_empty() {
            let place = claim.organiser_at.ok_or(Lack::Place);
            let within = |place: &str| guards.organisers_at.iter().any(|known| known == place);
            self.ask(place.map(within), |_| {
                let words = guards.organisers_at.clone();
                let said = said!("price-guard-organisers-at", words = words);
                (said, claim.organiser_at.map(found))
            });
        }
    }

    fn price(&mut self, guards: &Guards, claim: &ClaimFacts) {
        let (from, below) = guards.price;
        if from == 0 && below.is_none() {
            return;
        }
        let cents = claim.price.cents();
        let holds = from <= cents && below.is_none_or(|below| cents < below);
        self.ask(Ok(holds), |_| {
            let from = Money::from_cents(from);
            let said = match below.map(Money::from_cents) {
                Some(below) => said!("price-guard-price-window", from = from, below = below),
                None => said!("price-guard-price-from", from = from),
            };
            (said, Some(found(claim.price)))
        });
    }

    fn home(&mut self, guards: &Guards, claim: &ClaimFacts) {
        let (among, not_among) = (&guards.homes, &guards.not_homes);
        if among.is_empty() && not_among.is_empty() {
            return;
        }
        let answer = claim.home.ok_or(Lack::Home).map(|home| {
            (among.is_empty() || among.iter().any(|known| known == home))
                && not_among.iter().all(|known| known != home)
        });
        self.ask(answer, |_| {
            let said = if among.is_empty() {
                said!("price-guard-not-homes", words = not_among.clone())
            } else {
                said!("price-guard-homes", words = among.clone())
            };
            (said, claim.home.map(found))
        });
    }
}

fn age_matches(window: AgeWindow, claim: &ClaimFacts) -> Result<bool, Lack> {
    let birth = claim.birth.ok_or(Lack::Age)?;
    let (youngest, oldest) = counted_ages(window.counted, birth, claim.aged_on());
    let (first, last) = (window.contains(youngest), window.contains(oldest));
    if first == last {
        Ok(first)
    } else {
        Err(Lack::Age)
    }
}

/// The youngest and the oldest age a birth date allows on a day, as it is counted.
pub(super) fn counted_ages(counted: AgeCount, birth: PartialDate, day: NaiveDate) -> (i32, i32) {
    match counted {
        AgeCount::Birthday => birth.ages_on(day),
        AgeCount::BirthYear => {
            let age = day.year() - birth.year();
            (age, age)
        }
        AgeCount::On(counted) => birth.ages_on(counted.latest(day)),
    }
}
