//! Limits on one fund: what it bears may not depend on the ground, or what a holder pays would tell the ground.

use crate::rules::read::{Page, Places};
use crate::rules::scheme::{Fund, Limit, Measure, Scheme};
use crate::said;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    for (position, limit) in scheme.limits.iter().enumerate() {
        let place = places.of_rule("limit", position);
        if let Some(place) = place.filter(|place| place.sound)
            && let Some(by_ground) = by_ground(scheme, limit)
        {
            let said = said!(
                "scheme-limit-by-ground",
                limit = &limit.id,
                fund = &by_ground.id.0
            );
            let remedy = Some(said!("scheme-limit-by-ground-remedy"));
            page.report(place.start, said, remedy);
        }
    }
}

/// The fund that makes what the fund of a limit bears depend on the ground: that fund itself, or one it pays instead of.
fn by_ground<'s>(scheme: &'s Scheme, limit: &Limit) -> Option<&'s Fund> {
    let Measure::Fund(limited) = &limit.measure else {
        return None;
    };
    scheme.funds.iter().find(|fund| {
        let depends = !fund.not_for.is_empty() || !fund.only_for.is_empty();
        depends && (fund.id == *limited || fund.instead.as_ref() == Some(limited))
    })
}
