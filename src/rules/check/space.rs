//! All claims a scheme can meet, cut along the guards of its rules: what no rule tells apart is one.

use std::collections::BTreeMap;

use super::bits::Bits;
use super::cover::Claim;
use crate::domain::{Money, Route, Said, Sector};
use crate::rules::scheme::{AgeCount, AgeWindow, Guards, OnDays, Organiser, Scheme};
use crate::said;

/// No age in a scheme lies above this.
const OLDEST: i32 = 150;

/// More values times rules than this are not searched.
const LARGEST: usize = 4_000_000;

/// One thing a claim has, such as a category or a price, with the values that rules tell apart.
pub(super) struct Axis {
    /// The values of which all must have a rule once one of them has.
    together: Option<Bits>,
    /// What each value is called; none for a value no rule names.
    pub(super) names: Vec<Option<Said>>,
}

/// The claims a rule is about: for every axis the values it accepts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Region(pub(super) Vec<Bits>);

/// The axes, who somebody is first, and the region of each rule.
pub(super) struct Space {
    pub(super) axes: Vec<Axis>,
    pub(super) regions: Vec<Region>,
}

impl Space {
    /// The space of these rules. The first axis is the tier; its last value stands for people without one. `None` when so much is told
    /// apart that it cannot be searched.
    pub(super) fn new<'s>(scheme: &Scheme, rules: &[&'s Guards]) -> Option<Self> {
        let mut space = Self {
            axes: Vec::new(),
            regions: vec![Region(Vec::new()); rules.len()],
        };
        space.tiers(scheme, rules);
        let category = |word: &str| said!("scheme-at-category", category = word);
        let categories = |it: &'s Guards| (texts(&it.categories), texts(&it.not_categories));
        let declared = Some(scheme.categories.len()).filter(|declared| *declared > 0);
        space.words(rules, categories, category, declared)?;
        let service = |word: &str| said!("scheme-at-service", service = word);
        space.words(rules, |it| (texts(&it.services), Vec::new()), service, None)?;
        let sector = |word: &str| said!("scheme-at-sector", sector = word);
        let sectors = |it: &'s Guards| it.sectors.iter().map(|it| it.word()).collect();
        let every = Some(Sector::ALL.len());
        space.words(rules, |it| (sectors(it), Vec::new()), sector, every)?;
        let route = |word: &str| said!("scheme-at-route", route = word);
        let routes = |it: &'s Guards| it.routes.iter().map(|it| it.word()).collect();
        let every = Some(Route::ALL.len());
        space.words(rules, |it| (routes(it), Vec::new()), route, every)?;
        let home = |word: &str| said!("scheme-at-home", home = word);
        let homes = |it: &'s Guards| (texts(&it.homes), texts(&it.not_homes));
        space.words(rules, homes, home, None)?;
        let offer = |word: &str| said!("scheme-at-offer", offer = word);
        let offers = |it: &'s Guards| (texts(&it.offers), texts(&it.not_offers));
        space.words(rules, offers, offer, None)?;
        let organiser = |word: &str| said!("scheme-at-organiser", organiser = word);
        let organisers = |it: &'s Guards| (texts(&it.organisers), Vec::new());
        space.words(rules, organisers, organiser, None)?;
        let place = |word: &str| said!("scheme-at-place", place = word);
        let places = |it: &'s Guards| (texts(&it.organisers_at), Vec::new());
        space.words(rules, places, place, None)?;
        let weekday = |word: &str| said!("scheme-at-weekday", day = word);
        let every = Some(OnDays::WEEKDAYS.len());
        space.words(rules, |it| (it.days.words(), Vec::new()), weekday, every)?;
        space.seasons(rules);
        space.organisers(rules);
        space.figures(scheme, rules);
        space.ages(rules);
        space.prices(rules);
        Some(space)
    }

    fn tiers(&mut self, scheme: &Scheme, rules: &[&Guards]) {
        let tiers = scheme.tiers.iter();
        let mut names: Vec<_> = tiers
            .map(|tier| Some(said!("scheme-at-tier", tier = &tier.id.0)))
            .collect();
        let ordinary = names.len();
        names.push(Some(said!("scheme-at-ordinary")));
        self.push(None, names, |rule, value| {
            let guards = rules[rule];
            let has_it = guards.tiers.contains(&value);
            has_it || guards.for_everybody() || (guards.ordinary && value == ordinary)
        });
    }

    /// An axis of words: those that rules name or leave out, as far as they tell them apart, and all others as one. Where there are
    /// `every` so many words and rules name them all, there are no others.
    fn words<'g>(
        &mut self,
        rules: &[&'g Guards],
        words: impl Fn(&'g Guards) -> (Vec<&'g str>, Vec<&'g str>),
        name: impl Fn(&str) -> Said,
        every: Option<usize>,
    ) -> Option<()> {
        // For each word the rules that name it, and those that leave it out.
        let mut said_by: BTreeMap<&str, (Vec<usize>, Vec<usize>)> = BTreeMap::new();
        let mut open = Vec::new();
        for (rule, guards) in rules.iter().enumerate() {
            let (among, not_among) = words(guards);
            open.push(among.is_empty());
            for word in among {
                said_by.entry(word).or_default().0.push(rule);
            }
            for word in not_among {
                said_by.entry(word).or_default().1.push(rule);
            }
        }
        let others = every.is_none_or(|every| said_by.len() < every);
        let mut alike: BTreeMap<(Vec<usize>, Vec<usize>), &str> = BTreeMap::new();
        for (word, rules) in said_by {
            alike.entry(rules).or_insert(word);
        }
        if (alike.len() + 1) * rules.len() > LARGEST {
            return None;
        }
        let mut names: Vec<_> = alike.values().map(|word| Some(name(word))).collect();
        names.extend(others.then_some(None));
        let accepted_by: Vec<Bits> = alike
            .into_keys()
            .chain(others.then_some((Vec::new(), Vec::new())))
            .map(|(named_by, left_out_by)| {
                let mut bits = Bits::those(rules.len(), |rule| open[rule]);
                for rule in named_by {
                    bits.add(rule);
                }
                for rule in left_out_by {
                    bits.drop(rule);
                }
                bits
            })
            .collect();
        self.push(None, names, |rule, value| accepted_by[value].has(rule));
        Some(())
    }

    fn organisers(&mut self, rules: &[&Guards]) {
        let places = [Organiser::Local, Organiser::Elsewhere];
        let names = vec![
            Some(said!("scheme-at-organiser-local")),
            Some(said!("scheme-at-organiser-elsewhere")),
        ];
        self.push(None, names, |rule, value| {
            let wanted = rules[rule].organiser;
            wanted.is_none_or(|wanted| wanted == places[value])
        });
    }

    /// Ages in full years, with each way of counting that can make one year more or less.
    fn ages(&mut self, rules: &[&Guards]) {
        let windows: Vec<Option<AgeWindow>> = rules.iter().map(|guards| guards.age).collect();
        let mut counts = vec![AgeCount::Birthday];
        for window in windows.iter().flatten() {
            if !counts.contains(&window.counted) && counts.len() < 4 {
                counts.push(window.counted);
            }
        }
        let turns = 1 << (counts.len() - 1);
        let holds = |window: AgeWindow, value: usize| {
            let age = i32::try_from(value / turns).unwrap_or(OLDEST);
            let which = counts.iter().position(|count| *count == window.counted);
            let which = which.unwrap_or_default();
            let turned = i32::from(which > 0 && ((value % turns) >> (which - 1)) & 1 == 1);
            window.contains(match window.counted {
                AgeCount::Birthday => age,
                AgeCount::BirthYear => (age + turned).min(OLDEST),
                AgeCount::On(_) => (age - turned).max(0),
            })
        };
        let names: Vec<Option<Said>> = (0..=OLDEST)
            .flat_map(|age| std::iter::repeat_n(Some(said!("scheme-at-age", age = age)), turns))
            .collect();
        let all = Bits::those(names.len(), |_| true);
        self.push(Some(all), names, |rule, value| {
            windows[rule].is_none_or(|window| holds(window, value))
        });
    }

    /// Prices, cut where a rule begins or ends. What costs nothing needs no rule.
    fn prices(&mut self, rules: &[&Guards]) {
        let ends = rules.iter().flat_map(|guards| {
            let (from, below) = guards.price;
            [Some(from), below]
        });
        let mut cuts: Vec<i64> = ends.flatten().chain([0, 1]).collect();
        cuts.sort_unstable();
        cuts.dedup();
        let names = cuts.iter().map(|cents| {
            let price = Money::from_cents(*cents);
            Some(said!("scheme-at-price", price = price))
        });
        let paid = Bits::those(cuts.len(), |value| cuts[value] > 0);
        self.push(Some(paid), names.collect(), |rule, value| {
            let (from, below) = rules[rule].price;
            from <= cuts[value] && below.is_none_or(|below| cuts[value] < below)
        });
    }

    pub(super) fn push(
        &mut self,
        together: Option<Bits>,
        names: Vec<Option<Said>>,
        inside: impl Fn(usize, usize) -> bool,
    ) {
        for (rule, region) in self.regions.iter_mut().enumerate() {
            let values = Bits::those(names.len(), |value| inside(rule, value));
            region.0.push(values);
        }
        self.axes.push(Axis { together, names });
    }

    /// A region with every age, price and fact.
    pub(super) fn stretched(&self, region: &Region) -> Region {
        let axes = self.axes.iter().zip(&region.0);
        let stretched = axes.map(|(axis, values)| axis.together.as_ref().unwrap_or(values));
        Region(stretched.cloned().collect())
    }

    /// A region stretched along one axis, as far as another goes; for every axis on which that is further.
    pub(super) fn stretched_once<'r>(
        &'r self,
        region: &'r Region,
        around: &'r Region,
    ) -> impl Iterator<Item = Region> + 'r {
        let axes = 0..self.axes.len();
        let longer = axes.filter(|axis| !around.0[*axis].within(&region.0[*axis]));
        longer.map(|axis| {
            let mut once = region.and(around);
            once.0[axis].clone_from(&around.0[axis]);
            once
        })
    }

    /// What a claim in two regions is, in words: the tier, and what one of them asks about.
    pub(super) fn told(&self, claim: &Claim, a: &Region, b: &Region) -> Vec<Said> {
        self.names(claim, |axis| {
            let all = 0..self.axes[axis].names.len();
            all.into_iter()
                .any(|value| !a.0[axis].has(value) || !b.0[axis].has(value))
        })
    }

    /// What a claim without a rule is, in words: the tier, what differs from the region that has one, and what would give it one.
    pub(super) fn told_of_hole(
        &self,
        claim: &Claim,
        region: &Region,
        others: &[&Region],
    ) -> Vec<Said> {
        self.names(claim, |axis| {
            let mut near = others.iter().filter(|other| {
                let values = claim.iter().enumerate();
                let mut rest = values.filter(|(other, _)| *other != axis);
                rest.all(|(axis, value)| other.0[axis].has(*value))
            });
            !region.0[axis].has(claim[axis])
                || near.any(|other| {
                    self.axes[axis].together.is_none() && !other.0[axis].has(claim[axis])
                })
        })
    }

    fn names(&self, claim: &Claim, matters: impl Fn(usize) -> bool) -> Vec<Said> {
        let named = claim.iter().zip(&self.axes).enumerate();
        named
            .filter(|(axis, _)| *axis == 0 || matters(*axis))
            .filter_map(|(_, (value, axis))| axis.names[*value].clone())
            .collect()
    }
}

fn texts(words: &[String]) -> Vec<&str> {
    words.iter().map(String::as_str).collect()
}
