//! Grounds as a scheme writes them.

use toml::Spanned;
use toml::de::DeValue;

use super::ruled;
use super::section::Section;
use crate::rules::scheme::{Duration, Ground, Inherit, Scheme};
use crate::said;

/// The right a ground opens when the scheme names none.
const LEISURE: &str = "leisure";

/// Reads one ground.
pub(super) fn ground(section: &Section, scheme: &mut Scheme) {
    let when = ruled(section, scheme);
    let inherit = section
        .need("inherit", |section, key| {
            section.word(
                key,
                &[
                    ("nobody", Inherit::Nobody),
                    ("dependants", Inherit::Dependants),
                    ("household", Inherit::Household),
                ],
            )
        })
        .unwrap_or(Inherit::Nobody);
    if inherit == Inherit::Dependants && scheme.dependants.is_none() {
        let remedy = Some(said!("scheme-no-dependants-remedy"));
        section.fault("inherit", said!("scheme-no-dependants"), remedy);
    }
    let ground = Ground {
        id: section.id("id", |id| scheme.ground(id).is_some()),
        name: section.need("name", Section::words).unwrap_or_default(),
        tier: section
            .need("tier", |section, key| tier(section, key, scheme))
            .unwrap_or(0),
        right: section.text("right").unwrap_or(LEISURE).to_owned(),
        means_tested: section.need("means_tested", Section::flag).unwrap_or(true),
        automatic: section.need("automatic", Section::flag).unwrap_or(false),
        source: when.source.clone().unwrap_or_default(),
        when,
        inherit,
        duration: section
            .need("lasts", duration)
            .unwrap_or(Duration::WithTheFact),
    };
    section.finish();
    scheme.grounds.push(ground);
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
