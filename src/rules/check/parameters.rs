//! A parameter has one value for each day and reference year, from the first day of the scheme.

use crate::rules::read::{Page, Places};
use crate::rules::scheme::{Parameter, Scheme};
use crate::said;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    for (position, parameter) in scheme.parameters.iter().enumerate() {
        let place = places.of_rule("parameter", position);
        if let Some(place) = place.filter(|place| place.sound) {
            twice_or_mixed(parameter, place.start, page);
            from_the_first_day(scheme, parameter, place.start, page);
        }
    }
}

/// Told once for each parameter.
fn twice_or_mixed(parameter: &Parameter, at: usize, page: &Page) {
    let name = &parameter.name;
    let mut known: Vec<_> = parameter.values.iter().map(|v| (v.from, v.year)).collect();
    known.sort_unstable();
    if known.windows(2).any(|pair| pair[0] == pair[1]) {
        let remedy = Some(said!("scheme-value-twice-remedy"));
        page.report(at, said!("scheme-value-twice", name = name), remedy);
    }
    let of_years = known.iter().filter(|(_, year)| year.is_some()).count();
    if of_years > 0 && of_years < known.len() {
        let remedy = Some(said!("scheme-value-mixed-remedy"));
        page.report(at, said!("scheme-value-mixed", name = name), remedy);
    }
}

/// A rule that asks before the first value gets none: never zero, never the nearest.
fn from_the_first_day(scheme: &Scheme, parameter: &Parameter, at: usize, page: &Page) {
    let name = &parameter.name;
    if parameter.values.is_empty() {
        let remedy = Some(said!("scheme-no-value-remedy"));
        return page.report(at, said!("scheme-no-value", name = name), remedy);
    }
    let starts = parameter.values.iter().map(|value| value.from);
    let first = starts.min().flatten();
    let start = scheme.in_force.from;
    if let Some(first) = first.filter(|first| *first > start) {
        let said = said!(
            "scheme-value-late",
            name = name,
            first = first,
            start = start
        );
        let remedy = Some(said!("scheme-value-late-remedy", start = start));
        page.report(at, said, remedy);
    }
    if let Some(end) = scheme.in_force.to {
        let late = parameter.values.iter().filter_map(|value| value.from);
        if let Some(late) = late.max().filter(|late| *late >= end) {
            let said = said!("scheme-value-never", name = name, from = late);
            page.report(at, said, Some(said!("scheme-value-never-remedy")));
        }
    }
}
