//! Whether rules leave a claim without a rule: a search through the space of claims that stops where all is covered.

use std::collections::HashSet;

use super::space::Region;

/// How many steps all searches of one scheme may take together; then nothing more is known, and that is said.
const STEPS: usize = 20_000_000;

/// One value of every axis.
pub(super) type Claim = Vec<usize>;

/// Searches, as long as there are steps left.
pub(super) struct Search {
    left: usize,
}

impl Search {
    pub(super) fn new() -> Self {
        Self { left: STEPS }
    }

    /// Whether the steps have run out: what was not found may be there all the same.
    pub(super) fn gave_up(&self) -> bool {
        self.left == 0
    }

    /// A claim inside a region that is in none of the others.
    pub(super) fn uncovered(&mut self, region: &Region, others: &[&Region]) -> Option<Claim> {
        if self.gave_up() {
            return None;
        }
        let near = others.iter().filter(|other| region.meets(other));
        let near: Vec<Cover> = near.map(|other| Cover::new(region, other)).collect();
        self.left = self.left.saturating_sub(others.len());
        let mut claim = Vec::with_capacity(region.0.len());
        self.descend(region, &near.iter().collect::<Vec<_>>(), &mut claim)
            .then_some(claim)
    }

    /// Extends the claim axis by axis; true when one was found.
    fn descend(&mut self, region: &Region, covers: &[&Cover], claim: &mut Claim) -> bool {
        let axis = claim.len();
        if covers.iter().any(|cover| cover.rest_is_whole_from <= axis) {
            return false;
        }
        let Some(values) = region.0.get(axis) else {
            return true;
        };
        let mut seen: HashSet<Vec<usize>> = HashSet::new();
        for value in values.iter() {
            self.left = self.left.saturating_sub(1 + covers.len());
            if self.left == 0 {
                return false;
            }
            let (places, left): (Vec<usize>, Vec<&Cover>) = covers
                .iter()
                .enumerate()
                .filter(|(_, cover)| cover.region.0[axis].has(value))
                .unzip();
            if !seen.insert(places) {
                continue;
            }
            claim.push(value);
            if self.descend(region, &left, claim) {
                return true;
            }
            claim.pop();
        }
        false
    }
}

/// A region that covers a part of the one that is searched.
struct Cover<'r> {
    region: &'r Region,
    /// The axis from which on it accepts all that the searched region does.
    rest_is_whole_from: usize,
}

impl<'r> Cover<'r> {
    fn new(searched: &Region, region: &'r Region) -> Self {
        let mut axes = searched.0.iter().zip(&region.0);
        let partial = axes.rposition(|(whole, part)| !whole.within(part));
        Self {
            region,
            rest_is_whole_from: partial.map_or(0, |axis| axis + 1),
        }
    }
}

impl Region {
    /// Whether some claim is in both.
    pub(super) fn meets(&self, other: &Self) -> bool {
        let mut axes = self.0.iter().zip(&other.0);
        axes.all(|(a, b)| a.meets(b))
    }

    /// The claims in both.
    pub(super) fn and(&self, other: &Self) -> Self {
        let axes = self.0.iter().zip(&other.0);
        Self(axes.map(|(a, b)| a.and(b)).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::check::bits::Bits;

    fn region(axes: &[&str]) -> Region {
        let values = |axis: &&str| Bits::those(axis.len(), |n| axis.as_bytes()[n] == b'x');
        Region(axes.iter().map(values).collect())
    }

    #[test]
    fn a_claim_is_found_exactly_where_no_rule_is() {
        let all = region(&["xx", "xxx", "xx"]);
        for (others, found) in [
            (&[][..], Some(vec![0, 0, 0])),
            (&[region(&["xx", "xxx", "xx"])][..], None),
            (&[region(&["x-", "xxx", "xx"])][..], Some(vec![1, 0, 0])),
            (
                &[region(&["x-", "xxx", "xx"]), region(&["xx", "x-x", "xx"])][..],
                Some(vec![1, 1, 0]),
            ),
            (
                &[
                    region(&["x-", "xxx", "xx"]),
                    region(&["xx", "x-x", "xx"]),
                    region(&["-x", "-x-", "x-"]),
                    region(&["-x", "-xx", "-x"]),
                ][..],
                None,
            ),
        ] {
            let others: Vec<&Region> = others.iter().collect();
            assert_eq!(Search::new().uncovered(&all, &others), found);
        }
        let part = region(&["x-", "-x-", "xx"]);
        let other = region(&["xx", "xx-", "x-"]);
        assert_eq!(
            Search::new().uncovered(&part, &[&other]),
            Some(vec![0, 1, 1])
        );
    }
}
