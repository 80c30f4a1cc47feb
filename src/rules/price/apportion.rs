//! Whole cents out of exact parts: each its floor, left-over cents by largest remainder, ties by role and never by position.

use crate::domain::{Direction, Role};
use crate::rules::exact::Exact;

/// Divides `total` cents over parts that add up to it. Parts of one role are taken together.
///
/// `None` when a part lies below nothing or the parts do not add up to the total.
pub(in crate::rules) fn apportion(
    total: i64,
    parts: Vec<(Role, Exact)>,
) -> Option<Vec<(Role, i64)>> {
    let mut merged: Vec<(Role, Exact)> = Vec::with_capacity(parts.len());
    for (role, part) in parts {
        if part < Exact::ZERO {
            return None;
        }
        match merged.iter_mut().find(|(known, _)| *known == role) {
            Some((_, sum)) => *sum = sum.checked_add(part)?,
            None => merged.push((role, part)),
        }
    }
    merged.sort_by(|a, b| a.0.cmp(&b.0));
    let mut sum = Exact::ZERO;
    let mut cents = Vec::with_capacity(merged.len());
    let mut rests = Vec::with_capacity(merged.len());
    for (position, (role, part)) in merged.into_iter().enumerate() {
        sum = sum.checked_add(part)?;
        let floor = part.rounded(1, Direction::Down)?;
        rests.push((part.checked_sub(Exact::whole(floor))?, position));
        cents.push((role, floor));
    }
    if sum != Exact::whole(total) {
        return None;
    }
    let floors: i64 = cents.iter().map(|(_, floor)| *floor).sum();
    // The sort is stable, so that of equal rests the first role comes first.
    rests.sort_by_key(|(rest, _)| std::cmp::Reverse(*rest));
    for (_, position) in rests.iter().take(usize::try_from(total - floors).ok()?) {
        cents[*position].1 += 1;
    }
    Some(cents)
}

/// What `total` is in the proportion of one weight to all of them; nothing where all weights are nothing.
pub(in crate::rules) fn proportion(total: Exact, weight: Exact, all: Exact) -> Option<Exact> {
    if all == Exact::ZERO {
        return Some(Exact::ZERO);
    }
    total.checked_mul(weight.checked_div(all)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{FundId, Rate};

    fn parts(total: i64, rates: &[(&str, &str)]) -> Option<Vec<i64>> {
        let role = |name: &str| match name {
            "holder" => Role::Holder,
            "organiser" => Role::Organiser,
            fund => Role::Fund(FundId(fund.to_owned())),
        };
        let of_total = |rate: &str| {
            let rate = Exact::from(rate.parse::<Rate>().unwrap());
            rate.checked_mul(Exact::whole(total)).unwrap()
        };
        let parts = rates
            .iter()
            .map(|(name, rate)| (role(name), of_total(rate)));
        let cents = apportion(total, parts.collect())?;
        Some(cents.into_iter().map(|(_, cents)| cents).collect())
    }

    #[test]
    fn mo_01_the_spare_cent_goes_to_the_largest_remainder_and_not_to_the_first() {
        let common = [("organiser", "49%"), ("stad", "51%")];
        let turned = [common[1], common[0]];
        for order in [&common, &turned] {
            assert_eq!(parts(1003, order).unwrap(), [491, 512]);
        }
    }

    #[test]
    fn mo_03_the_same_weights_in_another_order_give_the_same() {
        let weights = ["98/605", "92/605", "98/605", "123/605", "102/605", "92/605"];
        let names = ["a", "b", "c", "d", "e", "f"];
        let mut rates: Vec<_> = names.into_iter().zip(weights).collect();
        for _ in 0..2 {
            assert_eq!(parts(613, &rates).unwrap(), [99, 93, 99, 125, 104, 93]);
            rates.sort_by_key(|(_, weight)| *weight);
        }
    }

    #[test]
    fn mo_04_no_cent_is_lost_over_many_fractions() {
        let weights = [31, 47, 59, 61, 67, 71, 73, 79, 83, 89, 97, 243];
        let all: i64 = weights.iter().sum();
        let rates = weights.map(|weight| format!("{weight}/{all}"));
        let names = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l"];
        let rates: Vec<_> = names
            .into_iter()
            .zip(rates.iter().map(String::as_str))
            .collect();
        let cents = parts(700_273, &rates).unwrap();
        assert_eq!(cents.iter().sum::<i64>(), 700_273);
    }

    #[test]
    fn left_over_cents_follow_the_largest_remainder_and_then_the_role() {
        let common = [("holder", "20%"), ("organiser", "40%"), ("stad", "40%")];
        let mut turned = common;
        turned.reverse();
        for (total, expected) in [
            (99, [20, 40, 39]),
            (333, [67, 133, 133]),
            (1001, [200, 401, 400]),
            (1, [0, 1, 0]),
            (0, [0, 0, 0]),
        ] {
            for order in [&common, &turned] {
                assert_eq!(parts(total, order).unwrap(), expected, "{total}");
            }
        }
        for (total, rates, expected) in [
            (1255, ["20%", "10%", "70%"], [251, 126, 878]),
            (999, ["50%", "25%", "25%"], [499, 250, 250]),
        ] {
            let [holder, organiser, stad] = rates;
            let rates = [("holder", holder), ("organiser", organiser), ("stad", stad)];
            assert_eq!(parts(total, &rates).unwrap(), expected, "{total}");
        }
        let thirds = [("stad", "1/3"), ("ocmw", "1/3"), ("organiser", "1/3")];
        assert_eq!(parts(100, &thirds).unwrap(), [34, 33, 33]);
        // Two shares of one purse are one share.
        let twice = [("stad", "1/3"), ("organiser", "1/3"), ("stad", "1/3")];
        assert_eq!(parts(100, &twice).unwrap(), [33, 67]);
        assert_eq!(parts(100, &[("stad", "99%")]), None);
    }
}
