//! Grounds as a scheme writes them.

use toml::Spanned;
use toml::de::DeValue;

use super::condition::condition;
use super::person::{LONGEST, count, month_day, months};
use super::ruled;
use super::section::Section;
use crate::rules::scheme::{
    Clause, Condition, Duration, Evidence, Grace, Ground, Inherit, Part, Renewal, Scheme,
};
use crate::said;

/// The right a ground opens when the scheme names none.
const LEISURE: &str = "leisure";

/// Reads one ground.
pub(super) fn ground(section: &Section, scheme: &mut Scheme) {
    let when = ruled(section, scheme);
    let right = section.text("right").unwrap_or(LEISURE).to_owned();
    let duration = section
        .need("lasts", duration)
        .unwrap_or(Duration::WithTheFact);
    let ground = Ground {
        id: section.id("id", |id| scheme.ground(id).is_some()),
        name: section.need("name", Section::words).unwrap_or_default(),
        tier: section
            .need("tier", |section, key| tier(section, key, scheme))
            .unwrap_or(0),
        right,
        means_tested: section.need("means_tested", Section::flag).unwrap_or(true),
        automatic: section.need("automatic", Section::flag).unwrap_or(false),
        source: when.source.clone().unwrap_or_default(),
        inherit: section
            .need("inherit", |section, key| inherit(section, key, scheme))
            .unwrap_or(Inherit::Nobody),
        duration,
        renewal: renewal(section, &when, duration, scheme),
        grace: grace(section),
        judged_on: section
            .has("judged_on")
            .then(|| month_day(section, "judged_on"))
            .flatten(),
        when,
    };
    section.finish();
    scheme.grounds.push(ground);
    let right = &scheme.grounds[scheme.grounds.len() - 1].right;
    if let Some(by) = asking_for(right, scheme) {
        let said = said!("scheme-right-named-before", right = right, by = by);
        let remedy = Some(said!("scheme-right-named-before-remedy"));
        section.fault("id", said, remedy);
    }
}

/// The ground, up to here, that asks whether somebody has a right: one more ground of that right could turn in a circle.
fn asking_for<'s>(right: &str, scheme: &'s Scheme) -> Option<&'s str> {
    let asks = |clause: &Clause| {
        let mut found = false;
        clause.walk(&mut |part| {
            found |= matches!(part, Part::Condition(Condition::Entitled(word)) if word == right);
            true
        });
        found
    };
    let shares = |ground: &Ground| matches!(&ground.inherit, Inherit::To(clause) if asks(clause));
    let mut grounds = scheme.grounds.iter();
    let found = grounds.find(|ground| asks(&ground.when) || shares(ground))?;
    Some(&found.id)
}

/// `"nobody"`, `"dependants"`, `"household"` or `{ to = … }`.
fn inherit(section: &Section, key: &'static str, scheme: &Scheme) -> Option<Inherit> {
    if section
        .raw(key)
        .is_some_and(|raw| raw.get_ref().as_table().is_some())
    {
        let inner = section.inner(key)?;
        let to = inner.need("to", Section::inner);
        inner.finish();
        return to.map(|to| Inherit::To(Box::new(condition(&to, scheme))));
    }
    let word = section.text(key)?;
    let who = section.one_of(
        key,
        word,
        &[("nobody", 0), ("dependants", 1), ("household", 2)],
    );
    match who? {
        0 => Some(Inherit::Nobody),
        1 => {
            if scheme.dependants.is_none() {
                let remedy = Some(said!("scheme-no-dependants-remedy"));
                section.fault(key, said!("scheme-no-dependants"), remedy);
            }
            Some(Inherit::Dependants)
        }
        _ => Some(Inherit::Household),
    }
}

/// `"automatic"` or `"proof"`: of the facts the ground asks for.
fn renewal(section: &Section, when: &Clause, duration: Duration, scheme: &Scheme) -> Renewal {
    let words = &[("automatic", false), ("proof", true)];
    if section.word("renewal", words) != Some(true) {
        return Renewal::Automatic;
    }
    if duration == Duration::WithTheFact {
        section.fault("renewal", said!("scheme-proof-without-term"), None);
    }
    let evidence = scheme.evidence(when);
    if evidence == Evidence::default() {
        section.fault("renewal", said!("scheme-proof-of-nothing"), None);
    }
    Renewal::Proof(evidence)
}

/// `{ days = 60 }` or `{ months = 1 }`.
fn grace(section: &Section) -> Option<Grace> {
    let inner = section.section("grace")?;
    let grace = if inner.has("days") {
        count(&inner, "days", LONGEST).map(Grace::Days)
    } else {
        inner.need("months", months).map(Grace::Months)
    };
    inner.finish();
    grace
}

fn tier(section: &Section, key: &'static str, scheme: &Scheme) -> Option<usize> {
    let word = section.text(key)?;
    tier_of(section, key, word, scheme)
}

/// The position of a tier.
pub(super) fn tier_of(section: &Section, key: &str, word: &str, scheme: &Scheme) -> Option<usize> {
    let position = scheme.tiers.iter().position(|tier| tier.id.0 == word);
    if position.is_none() {
        let known: Vec<&str> = scheme.tiers.iter().map(|tier| tier.id.0.as_str()).collect();
        section.unknown(key, said!("scheme-kind-tier"), word, &known);
    }
    position
}

/// `"with-the-fact"`, `"calendar-year"`, `{ months = 12 }` or `{ until = "04-30", years = 1 }`.
fn duration(section: &Section, key: &'static str) -> Option<Duration> {
    if let Some(DeValue::String(_)) = section.raw(key).map(Spanned::get_ref) {
        let words = &[
            ("with-the-fact", Duration::WithTheFact),
            ("calendar-year", Duration::CalendarYear),
        ];
        return section.word(key, words);
    }
    let inner = section.inner(key)?;
    let duration = if inner.has("months") {
        let months = inner
            .small("months")
            .filter(|months| (1..=1200).contains(months));
        if months.is_none() {
            inner.fault(
                "months",
                said!("scheme-out-of-range", least = 1, most = 1200),
                None,
            );
        }
        months.map(Duration::Months)
    } else {
        // Both words are known here, so that a slip in either finds its own.
        let _ = inner.raw("months");
        until(&inner)
    };
    inner.finish();
    duration
}

fn until(section: &Section) -> Option<Duration> {
    let text = section.need("until", Section::text)?;
    let years = section.small("years").unwrap_or(0);
    let parts = text.split_once('-');
    let day = parts.and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)));
    let day =
        day.filter(|(month, day)| chrono::NaiveDate::from_ymd_opt(2024, *month, *day).is_some());
    if day.is_none() || !(0..=10).contains(&years) {
        section.fault("until", said!("scheme-until", text = text), None);
    }
    day.map(|(month, day)| Duration::Until { years, month, day })
}
