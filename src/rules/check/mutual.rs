//! Rules held against each other: two that can both apply, one that never does, a claim that some of them forgot.

use super::cover::Search;
use super::space::{Region, Space};
use crate::domain::Said;
use crate::rules::read::Page;
use crate::rules::scheme::{Guards, Scheme};
use crate::said;

/// No regulation has so many rules of one kind.
const MOST: usize = 2_000;

/// A rule that applies to some claims.
pub(super) struct Rule<'s> {
    /// What it is called in messages.
    pub(super) name: &'s str,
    /// The lowest counts.
    pub(super) rank: i64,
    /// When it applies.
    pub(super) guards: &'s Guards,
    /// Where it stands.
    pub(super) at: usize,
}

/// A kind of rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// One counts, that of the lowest rank. Who has no tier needs none.
    Tariff,
    /// One counts; nothing says which goes first. Everybody needs one, once there is one for some of them.
    PassPrice,
    /// All that apply count, in their order.
    Reduction,
}

impl Kind {
    fn overlap(self, first: &str, second: &str, claim: Vec<Said>) -> (Said, Said) {
        match self {
            Self::Tariff => (
                said!(
                    "scheme-overlap",
                    first = first,
                    second = second,
                    claim = claim
                ),
                said!("scheme-overlap-remedy"),
            ),
            Self::PassPrice => (
                said!(
                    "scheme-pass-overlap",
                    first = first,
                    second = second,
                    claim = claim
                ),
                said!("scheme-pass-overlap-remedy"),
            ),
            Self::Reduction => (
                said!(
                    "scheme-order-overlap",
                    first = first,
                    second = second,
                    claim = claim
                ),
                said!("scheme-order-overlap-remedy"),
            ),
        }
    }

    fn hole_remedy(self) -> Said {
        match self {
            Self::PassPrice => said!("scheme-pass-hole-remedy"),
            _ => said!("scheme-hole-remedy"),
        }
    }
}

/// Whether some claim is for both.
pub(super) fn meet(scheme: &Scheme, a: &Guards, b: &Guards) -> bool {
    Space::new(scheme, &[a, b]).is_none_or(|space| space.regions[0].meets(&space.regions[1]))
}

/// Looks for overlaps, and where every rule could be read also for rules that never apply and for holes.
pub(super) fn check(scheme: &Scheme, kind: Kind, rules: &[Rule], whole: bool, page: &Page) {
    let Some(first) = rules.first() else {
        return;
    };
    let guards: Vec<&Guards> = rules.iter().map(|rule| rule.guards).collect();
    let space = Some(()).filter(|()| rules.len() <= MOST);
    let Some(space) = space.and_then(|()| Space::new(scheme, &guards)) else {
        let said = said!("scheme-too-many-rules", found = rules.len(), most = MOST);
        return page.report(first.at, said, None);
    };
    let mut bench = Bench {
        kind,
        rules,
        space,
        page,
        search: Search::new(),
    };
    bench.overlaps();
    if whole && kind != Kind::Reduction {
        let idle = bench.idle();
        bench.holes(&idle);
    }
    if bench.search.gave_up() {
        let remedy = said!("scheme-search-ended-remedy");
        page.advise(first.at, said!("scheme-search-ended"), remedy);
    }
}

struct Bench<'s> {
    kind: Kind,
    rules: &'s [Rule<'s>],
    space: Space,
    page: &'s Page,
    search: Search,
}

impl Bench<'_> {
    /// Two rules of equal rank with a claim in common that no rule of a lower rank takes first. Of each rule the first such pair.
    fn overlaps(&mut self) {
        for (later, second) in self.rules.iter().enumerate() {
            let before = match self.kind {
                Kind::Reduction => Vec::new(),
                _ => before(self.rules, &self.space, second.rank),
            };
            for (earlier, first) in self.rules[..later].iter().enumerate() {
                let (a, b) = (&self.space.regions[earlier], &self.space.regions[later]);
                if first.rank != second.rank || !a.meets(b) {
                    continue;
                }
                let common = a.and(b);
                let Some(claim) = self.search.uncovered(&common, &before) else {
                    continue;
                };
                let claim = self.space.told(&claim, a, b);
                let (said, remedy) = self.kind.overlap(first.name, second.name, claim);
                self.page.report(second.at, said, Some(remedy));
                break;
            }
        }
    }

    /// Rules whose every claim is taken by rules of a lower rank.
    fn idle(&mut self) -> Vec<usize> {
        let mut idle = Vec::new();
        for (position, rule) in self.rules.iter().enumerate() {
            let before = before(self.rules, &self.space, rule.rank);
            let region = &self.space.regions[position];
            if self.search.uncovered(region, &before).is_some() || self.search.gave_up() {
                continue;
            }
            let said = said!("scheme-never-applies", rule = rule.name);
            let remedy = Some(said!("scheme-never-applies-remedy"));
            self.page.report(rule.at, said, remedy);
            idle.push(position);
        }
        idle
    }

    /// Claims like those of a rule, but of another age, price or fact, that have no rule. One hole is told once.
    fn holes(&mut self, idle: &[usize]) {
        let mut told: Vec<Region> = Vec::new();
        for (position, rule) in self.rules.iter().enumerate() {
            if idle.contains(&position) {
                continue;
            }
            let mut around = self.space.stretched(&self.space.regions[position]);
            if self.kind == Kind::Tariff {
                let nobody = self.space.axes[0].names.len() - 1;
                around.0[0].drop(nobody);
            }
            let region = &self.space.regions[position];
            let others: Vec<&Region> = self.space.regions.iter().chain(&told).collect();
            let search = &mut self.search;
            // A hole that differs in one thing is told best; others are looked for only where there is none.
            let near = self.space.stretched_once(region, &around);
            let near = near
                .into_iter()
                .find_map(|once| search.uncovered(&once, &others));
            let Some(claim) = near.or_else(|| search.uncovered(&around, &others)) else {
                continue;
            };
            let claim = self.space.told_of_hole(&claim, region, &others);
            let said = said!("scheme-hole", rule = rule.name, claim = claim);
            let remedy = Some(self.kind.hole_remedy());
            self.page.report(rule.at, said, remedy);
            told.push(around);
        }
    }
}

/// The regions of the rules that go before this rank.
fn before<'s>(rules: &[Rule], space: &'s Space, rank: i64) -> Vec<&'s Region> {
    let rules = rules.iter().zip(&space.regions);
    let before = rules.filter(|(rule, _)| rule.rank < rank);
    before.map(|(_, region)| region).collect()
}
