//! What a case expects. Every key that is written is checked, so every word in it must be one that can come out.

use toml::Spanned;
use toml::de::DeValue;

use super::figure::{amount, computed, figure};
use super::member;
use crate::domain::{Role, Said};
use crate::rules::cases::{Bearer, Expect, Household, Key, Told, words};
use crate::rules::read::party::fund;
use crate::rules::read::section::Section;
use crate::rules::scheme::{Party, Proof, Scheme};
use crate::said;

/// The right a case asks for when it names none.
const LEISURE: &str = "leisure";

/// Reads `expect`: one table, or a list of them for several members or rights.
pub(super) fn expects(
    case: &Section,
    scheme: &Scheme,
    household: &Household,
    claims: usize,
) -> Vec<Expect> {
    let _ = case.need("expect", Section::raw);
    let sections = case.one_or_several("expect");
    let read = sections.iter().map(|section| {
        let before = section.defects();
        let mut reader = Reader {
            section,
            scheme,
            wants: Vec::new(),
        };
        reader.entitlement();
        reader.price(claims, household);
        let right = reader.right();
        let expect = Expect {
            right,
            member: member(section, household),
            claim: claim(section, claims),
            wants: reader.wants,
        };
        section.finish();
        if expect.wants.is_empty() && section.defects() == before {
            let remedy = Some(said!("case-expects-nothing-remedy"));
            section.fault("expect", said!("case-expects-nothing"), remedy);
        }
        expect
    });
    read.collect()
}

/// Which claim is asked about, counted from 1: the last one, unless it is said.
fn claim(section: &Section, claims: usize) -> usize {
    let last = claims.saturating_sub(1);
    let Some(which) = section.small::<usize>("claim") else {
        return last;
    };
    if !(1..=claims).contains(&which) {
        let said = said!("scheme-out-of-range", least = 1, most = claims);
        section.fault("claim", said, None);
    }
    which.saturating_sub(1)
}

/// `holder`, `organiser`, a fund, or `authority` for all funds together.
pub(super) fn bearer(section: &Section, word: &str, scheme: &Scheme) -> Option<Bearer> {
    match word {
        Party::HOLDER => Some(Bearer::One(Role::Holder)),
        Bearer::AUTHORITY => Some(Bearer::Authority),
        Party::ORGANISER => Some(Bearer::One(Role::Organiser)),
        word => fund(section, word, word, scheme).map(|fund| Bearer::One(Role::Fund(fund))),
    }
}

struct Reader<'a, 'r> {
    section: &'a Section<'r>,
    scheme: &'a Scheme,
    wants: Vec<(Key, Told)>,
}

impl Reader<'_, '_> {
    fn want(&mut self, key: Key, told: Option<Told>) {
        self.wants.extend(told.map(|told| (key, told)));
    }

    fn right(&self) -> String {
        let right = self.section.text("right").unwrap_or(LEISURE);
        let known = self.scheme.rights();
        if self.section.has("right") && !known.contains(&right) {
            let said = said!("scheme-kind-word", key = "right");
            self.section.unknown("right", said, right, &known);
        }
        right.to_owned()
    }

    fn entitlement(&mut self) {
        let scheme = self.scheme;
        let decisions = ["granted", "refused", "unknown"];
        let decision = self.word("decision", &decisions);
        self.want(Key::Decision, decision);
        let tiers = scheme.tiers.iter().map(|tier| tier.id.0.as_str());
        let tiers: Vec<&str> = tiers.chain([words::ORDINARY]).collect();
        let tier = self.word("tier", &tiers);
        self.want(Key::Tier, tier);
        let from = self.day("from");
        self.want(Key::From, from);
        let through = self.last_day("through");
        self.want(Key::Through, through);
        let grounds: Vec<&str> = scheme.grounds.iter().map(|one| one.id.as_str()).collect();
        let ground = self.word("ground", &grounds);
        self.want(Key::Ground, ground);
        let automatic = self.section.flag("automatic").map(Told::Flag);
        self.want(Key::Automatic, automatic);
        let reasons: Vec<&str> = words::REFUSALS.iter().map(|(word, _)| *word).collect();
        let reason = self.word("reason", &reasons);
        self.want(Key::Reason, reason);
        let missing: Vec<&str> = words::missing_words(scheme).into_iter().collect();
        let missing = self.several("missing", &missing);
        self.want(Key::Missing, missing);
        let grace = self.section.flag("grace").map(Told::Flag);
        self.want(Key::Grace, grace);
        let pass_price = self.amount("pass_price");
        self.want(Key::PassPrice, pass_price);
        if let Some(table) = self.section.inner("computed") {
            for (name, value) in table.entries() {
                let told = computed(&table, name, value.get_ref(), scheme);
                self.want(Key::Computed(name.to_owned()), told);
            }
        }
    }

    fn price(&mut self, claims: usize, household: &Household) {
        let before = self.wants.len();
        let holder = self.amount("holder");
        self.want(Key::Holder, holder);
        if let Some(table) = self.section.inner("shares") {
            for (name, value) in table.entries() {
                let told = amount(&table, name, value.get_ref());
                let bearer = bearer(&table, name, self.scheme);
                self.wants.extend(bearer.map(Key::Share).zip(told));
            }
        }
        if let Some(table) = self.section.inner("total") {
            for (name, value) in table.entries() {
                let told = amount(&table, name, value.get_ref());
                let bearer = bearer(&table, name, self.scheme);
                self.wants.extend(bearer.map(Key::Total).zip(told));
            }
        }
        let limits: Vec<&str> = self
            .scheme
            .limits
            .iter()
            .map(|one| one.id.as_str())
            .collect();
        self.figures("left", &said!("case-kind-limit"), &limits, Key::Left);
        self.figures("taken", &said!("case-kind-limit"), &limits, Key::Taken);
        let members = household.members.iter().map(|one| one.id.as_str());
        let members: Vec<&str> = members.collect();
        self.figures("drawn", &said!("case-kind-member"), &members, Key::Drawn);
        let limit = self.word("limit", &limits);
        self.want(Key::Limit, limit);
        let error = self.section.text("error").map(Told::word);
        self.want(Key::Error, error);
        let round_by = self.day("round_by");
        self.want(Key::RoundBy, round_by);
        let paid_by = self.day("paid_by");
        self.want(Key::PaidBy, paid_by);
        let in_time = self.section.flag("in_time").map(Told::Flag);
        self.want(Key::InTime, in_time);
        let proofs: Vec<&str> = Proof::WORDS.iter().map(|(word, _)| *word).collect();
        let lacking = self.several("missing_proof", &proofs);
        self.want(Key::MissingProof, lacking);
        if let Some((key, _)) = self.wants.get(before).filter(|_| claims == 0) {
            let said = said!("case-no-claim", key = key.to_string());
            let key = key.to_string();
            let key = key.split('.').next().unwrap_or_default();
            self.section
                .fault(key, said, Some(said!("case-no-claim-remedy")));
        }
    }

    /// A table whose keys are known names, each with an amount or a count.
    fn figures(
        &mut self,
        key: &'static str,
        kind: &Said,
        known: &[&str],
        want: impl Fn(String) -> Key,
    ) {
        let Some(table) = self.section.inner(key) else {
            return;
        };
        for (name, value) in table.entries() {
            if !known.contains(&name) {
                table.unknown(name, kind.clone(), name, known);
            }
            let told = figure(&table, name, value.get_ref());
            self.want(want(name.to_owned()), told);
        }
    }

    fn word(&self, key: &'static str, known: &[&str]) -> Option<Told> {
        let word = self.section.text(key)?;
        if known.contains(&word) {
            return Some(Told::word(word));
        }
        let said = said!("scheme-kind-word", key = key);
        self.section.unknown(key, said, word, known);
        None
    }

    fn several(&self, key: &'static str, known: &[&str]) -> Option<Told> {
        let words = self.section.texts(key)?;
        for word in words.iter().filter(|word| !known.contains(word)) {
            let said = said!("scheme-kind-word", key = key);
            self.section.unknown(key, said, word, known);
        }
        Some(Told::words(words))
    }

    fn day(&self, key: &'static str) -> Option<Told> {
        self.section.day(key).map(Told::Day)
    }

    /// A day, or the word for a right that does not end.
    fn last_day(&self, key: &'static str) -> Option<Told> {
        match self.section.raw(key).map(Spanned::get_ref) {
            Some(DeValue::String(_)) => self.word(key, &[words::OPEN]),
            _ => self.day(key),
        }
    }

    fn amount(&self, key: &'static str) -> Option<Told> {
        amount(self.section, key, self.section.value(key)?)
    }
}
