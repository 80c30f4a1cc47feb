//! A tier that one ground alone can reach tells that ground to whoever sees the price; one for little means only tells that.

use crate::rules::read::{Page, Places};
use crate::rules::scheme::{Ground, Scheme, TierWord};
use crate::said;

pub(super) fn check(scheme: &Scheme, places: &Places, page: &Page) {
    if !places.whole("ground") || !places.whole("tier") {
        return;
    }
    for (position, tier) in scheme.tiers.iter().enumerate() {
        let grounds = scheme.grounds.iter().filter(|g| g.tier == position);
        let grounds: Vec<&Ground> = grounds.collect();
        if let Some(place) = places.of_rule("tier", position) {
            tier_of(tier, &grounds, place.start, page);
        }
    }
}

fn tier_of(tier: &TierWord, grounds: &[&Ground], at: usize, page: &Page) {
    let id = &tier.id.0;
    match grounds {
        [] => {
            let remedy = Some(said!("scheme-tier-unreached-remedy"));
            page.report(at, said!("scheme-tier-unreached", tier = id), remedy);
        }
        [only] if tier.acknowledged.is_none() => {
            let said = said!("scheme-tier-discloses", tier = id, ground = &only.id);
            page.report(at, said, Some(said!("scheme-tier-discloses-remedy")));
        }
        _ if tier.acknowledged.is_none() && grounds.iter().all(|ground| ground.means_tested) => {
            let remedy = said!("scheme-tier-tells-means-remedy");
            page.advise(at, said!("scheme-tier-tells-means", tier = id), remedy);
        }
        _ => {}
    }
}
