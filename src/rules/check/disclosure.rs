//! A tier that one ground alone can reach tells that ground to whoever sees the price.

use crate::rules::read::Page;
use crate::rules::scheme::Scheme;
use crate::said;

pub(super) fn check(scheme: &Scheme, starts: &[usize], page: &Page) {
    for (position, (tier, start)) in scheme.tiers.iter().zip(starts).enumerate() {
        let mut grounds = scheme.grounds.iter().filter(|g| g.tier == position);
        match (grounds.next(), grounds.next()) {
            (None, _) => {
                let said = said!("scheme-tier-unreached", tier = &tier.id.0);
                page.report(*start, said, Some(said!("scheme-tier-unreached-remedy")));
            }
            (Some(only), None) if tier.acknowledged.is_none() => {
                let said = said!(
                    "scheme-tier-discloses",
                    tier = &tier.id.0,
                    ground = &only.id
                );
                page.report(*start, said, Some(said!("scheme-tier-discloses-remedy")));
            }
            _ => {}
        }
    }
}
