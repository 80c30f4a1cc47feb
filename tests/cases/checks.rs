//! What the check finds among rules, held against every claim there is: random rules over a few tiers, kinds, routes, ages and prices.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use vrijpas::domain::Arg;
use vrijpas::rules::{Finding, Scheme};

const TIERS: [&str; 3] = ["A", "B", "ordinary"];
const CATEGORIES: [&str; 2] = ["camp", "membership"];
const ROUTES: [&str; 3] = ["prepaid", "door", "refund"];
/// In cents: each side of every end a rule may have.
const PRICES: [i64; 5] = [1, 499, 500, 999, 1000];

/// A rule with, for every guard, what it accepts; nothing means all.
#[derive(Debug)]
struct Rule {
    rank: usize,
    tiers: Vec<usize>,
    categories: Vec<usize>,
    routes: Vec<usize>,
    /// First and last age, and whether ages are counted by the year of birth.
    age: Option<(i32, i32, bool)>,
    price: (i64, i64),
}

/// Tier, kind and route; age in full years, age reached in the year, price.
type Claim = ([usize; 3], i32, i32, i64);

impl Rule {
    fn random(dice: &mut impl FnMut(usize) -> usize) -> Self {
        let mut some = |of: usize| -> Vec<usize> { (0..of).filter(|_| dice(2) == 0).collect() };
        let (tiers, categories, routes) = (some(3), some(2), some(3));
        Self {
            rank: 1 + dice(3),
            tiers: if tiers.is_empty() { vec![0] } else { tiers },
            categories: if dice(2) == 0 { categories } else { Vec::new() },
            routes: if dice(2) == 0 { routes } else { Vec::new() },
            age: (dice(2) == 0).then(|| {
                let (from, through) = ([0, 0, 10, 18][dice(4)], [17, 17, 30, 200][dice(4)]);
                (from, through.max(from), dice(3) == 0)
            }),
            price: [(0, 2_000), (0, 500), (500, 1_000), (500, 2_000), (0, 2_000)][dice(5)],
        }
    }

    fn accepts(&self, (words, age, in_year, price): &Claim) -> bool {
        let among = |set: &[usize], word: usize| set.is_empty() || set.contains(&word);
        let old_enough = self.age.is_none_or(|(from, through, by_year)| {
            let age = if by_year { in_year } else { age };
            (from..=through).contains(age)
        });
        self.tiers.contains(&words[0])
            && among(&self.categories, words[1])
            && among(&self.routes, words[2])
            && old_enough
            && (self.price.0..self.price.1).contains(price)
    }

    fn written(&self, id: usize) -> String {
        let words = |set: &[usize], all: &[&str]| {
            let words = set.iter().map(|word| format!("{:?}", all[*word]));
            words.collect::<Vec<_>>().join(", ")
        };
        let mut text = format!("[[tariff]]\nid = \"{id}\"\nrank = {}\n", self.rank);
        let mut list = |key: &str, set: &[usize], all: &[&str]| {
            if !set.is_empty() {
                writeln!(text, "{key} = [{}]", words(set, all)).unwrap();
            }
        };
        list("tiers", &self.tiers, &TIERS);
        list("categories", &self.categories, &CATEGORIES);
        list("routes", &self.routes, &ROUTES);
        if let Some((from, through, by_year)) = self.age {
            let counted = if by_year { "birth-year" } else { "birthday" };
            let through = through.min(150);
            writeln!(
                text,
                "age = {{ from = {from}, through = {through}, counted = \"{counted}\" }}"
            )
            .unwrap();
        }
        let below = [500, 1_000].contains(&self.price.1);
        let below = below.then(|| format!(", below = \"{}.00\"", self.price.1 / 100));
        writeln!(
            text,
            "price = {{ from = \"{}.00\"{} }}\nholder = {{ full = true }}\nsource = \"art. 3\"\n",
            self.price.0 / 100,
            below.unwrap_or_default()
        )
        .unwrap();
        text
    }
}

fn claims() -> Vec<Claim> {
    let mut claims = Vec::new();
    for word in 0..18 {
        let words = [word / 6, word / 3 % 2, word % 3];
        for age in 0..=40 {
            for in_year in [age, age + 1] {
                claims.extend(PRICES.map(|price| (words, age, in_year, price)));
            }
        }
    }
    claims
}

/// The later rules of pairs that can both apply, the rules that never apply, and whether some claim has none.
#[derive(Debug, Default, PartialEq, Eq)]
struct Found {
    overlaps: BTreeSet<usize>,
    never: BTreeSet<usize>,
    hole: bool,
}

fn by_trying(rules: &[Rule], claims: &[Claim]) -> Found {
    let mut found = Found {
        never: (0..rules.len()).collect(),
        ..Found::default()
    };
    let mut somewhere = BTreeSet::new();
    let mut nowhere = BTreeSet::new();
    for claim in claims {
        let matching = rules
            .iter()
            .enumerate()
            .filter(|(_, rule)| rule.accepts(claim));
        let matching: Vec<(usize, usize)> = matching.map(|(id, rule)| (id, rule.rank)).collect();
        let lowest = matching.iter().map(|(_, rank)| *rank).min();
        let first: Vec<usize> = matching
            .iter()
            .filter(|(_, rank)| Some(*rank) == lowest)
            .map(|(id, _)| *id)
            .collect();
        found.never.retain(|id| !first.contains(id));
        found.overlaps.extend(first.iter().skip(1));
        let to = if first.is_empty() {
            &mut nowhere
        } else {
            &mut somewhere
        };
        if claim.0[0] < 2 {
            to.insert(claim.0);
        }
    }
    // A rule that never applies is told as that, and not of what it leaves out: so no hole is asked of it.
    found.hole = somewhere.intersection(&nowhere).next().is_some();
    found
}

fn by_checking(rules: &[Rule]) -> Found {
    let tariffs = rules.iter().enumerate().map(|(id, rule)| rule.written(id));
    let text = SCHEME.to_owned() + &tariffs.collect::<Vec<_>>().join("\n");
    let findings = Scheme::parse(&text, "rules.toml").err().unwrap_or_default();
    let mut found = Found::default();
    for finding in &findings {
        match finding.said.key {
            "scheme-overlap" => drop(found.overlaps.insert(named(finding, "second"))),
            "scheme-never-applies" => drop(found.never.insert(named(finding, "rule"))),
            "scheme-hole" => found.hole = true,
            other => assert_eq!(other, "scheme-tier-tells-means", "{text}"),
        }
    }
    found
}

fn named(finding: &Finding, name: &str) -> usize {
    let arg = finding.said.args.iter().find(|(known, _)| *known == name);
    match arg {
        Some((_, Arg::Text(id))) => id.parse().unwrap(),
        other => panic!("{other:?}"),
    }
}

const SCHEME: &str = r#"
format = 1
id = "rules"
title = { nl = "regels", en = "rules" }
in_force_from = 2026-01-01
municipalities = ["44087"]
runs = "free"
categories = ["camp", "membership"]
domicile = { must_be = "anywhere", source = "art. 1" }
status = [{ code = "X", name = { nl = "x", en = "x" }, level = "person" }]
tier = [
    { id = "A", rank = 1, name = { nl = "A", en = "A" }, acknowledged = "one ground" },
    { id = "B", rank = 2, name = { nl = "B", en = "B" }, acknowledged = "one ground" },
]
ground = [
    { id = "a", name = { nl = "a", en = "a" }, tier = "A", means_tested = true, automatic = true, inherit = "nobody", lasts = "with-the-fact", source = "art. 2", when = { status = "X" } },
    { id = "b", name = { nl = "b", en = "b" }, tier = "B", means_tested = true, automatic = true, inherit = "nobody", lasts = "with-the-fact", source = "art. 2", when = { status = "X" } },
]

"#;

#[test]
fn the_check_finds_what_trying_every_claim_finds() {
    let claims = claims();
    let mut state: u64 = 20_260_101;
    let mut dice = |sides: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(state >> 33).unwrap() % sides
    };
    let (mut sound, mut holes) = (0, 0);
    for _ in 0..400 {
        let rules: Vec<Rule> = (0..2 + dice(4)).map(|_| Rule::random(&mut dice)).collect();
        let tried = by_trying(&rules, &claims);
        let checked = by_checking(&rules);
        sound += usize::from(tried == Found::default());
        holes += usize::from(tried.hole);
        assert_eq!(checked, tried, "{rules:#?}");
    }
    assert!(sound > 10 && holes > 50, "{sound} {holes}");
}
