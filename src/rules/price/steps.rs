//! The lines of an explanation for the steps of a division.

use super::notes::euro;
use crate::domain::{Arg, Money, Role, Said};
use crate::rules::exact::Exact;
use crate::rules::scheme::{Holder, Party};
use crate::said;

/// A party in words.
pub(super) fn party(role: &Role) -> Arg {
    match role {
        Role::Holder => said!("price-party-holder").into(),
        Role::Organiser => said!("price-party-organiser").into(),
        Role::Fund(fund) => fund.0.as_str().into(),
    }
}

/// A party of the scheme in words.
pub(super) fn named(party: &Party) -> Arg {
    match party {
        Party::Holder => said!("price-party-holder").into(),
        Party::Organiser => said!("price-party-organiser").into(),
        Party::Home => said!("price-party-home").into(),
        Party::Fund(fund) => fund.0.as_str().into(),
    }
}

pub(super) fn apart(amount: Money, borne_by: &Party, left: Money) -> Said {
    let party = named(borne_by);
    said!(
        "price-step-apart",
        amount = amount,
        party = party,
        left = left
    )
}

pub(super) fn holder(holder: &Holder, left: Exact, share: Exact) -> Said {
    let share = euro(share);
    match holder {
        Holder::Percent(rate) => said!(
            "price-step-percent",
            rate = rate.to_string(),
            of = euro(left),
            share = share
        ),
        Holder::Fixed(_) => said!("price-step-fixed", share = share),
        Holder::Free => said!("price-step-free"),
        Holder::Full => said!("price-step-full", share = share),
        Holder::Value(_) => said!("price-step-value", share = share),
    }
}

pub(super) fn bounded(share: Exact) -> Said {
    said!("price-step-bounded", share = euro(share))
}

pub(super) fn reduction(id: &str, before: Exact, after: Exact) -> Said {
    said!(
        "price-step-reduction",
        reduction = id,
        before = euro(before),
        after = euro(after)
    )
}

pub(super) fn rounded(before: Exact, after: Exact) -> Said {
    said!(
        "price-step-rounded",
        before = euro(before),
        after = euro(after)
    )
}

pub(super) fn shares(shares: &[(Role, i64)]) -> Said {
    let lines = shares.iter().map(|(role, cents)| {
        let amount = Money::from_cents(*cents);
        said!("price-share", party = party(role), amount = amount)
    });
    let lines: Vec<Said> = lines.collect();
    said!("price-step-shares", shares = lines)
}
