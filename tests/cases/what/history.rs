//! A household that uses what it has a right to, one use after another.

use vrijpas::domain::Share;
use vrijpas::rules::{ClaimFacts, History, Housemate, Priced, Scheme, Use, apart, priced};

/// What was used, with who bore it.
#[derive(Default)]
pub struct Past<'a> {
    uses: Vec<(ClaimFacts<'a>, Option<usize>, Vec<Share>)>,
    pub household: Vec<Housemate<'a>>,
}

impl<'a> Past<'a> {
    /// Nothing yet, by these people.
    pub fn of(household: Vec<Housemate<'a>>) -> Self {
        Self {
            household,
            ..Self::default()
        }
    }

    /// The price of a claim of a member after all that was used.
    pub fn price<'s>(
        &self,
        scheme: &'s Scheme,
        member: usize,
        claim: &ClaimFacts,
    ) -> Result<Priced<'s>, &'static str> {
        let parts: Vec<_> = self
            .uses
            .iter()
            .map(|(claim, ..)| apart(scheme, claim))
            .collect();
        let mut uses: Vec<Use> = self
            .uses
            .iter()
            .zip(&parts)
            .map(|((claim, member, shares), apart)| Use {
                claim: *claim,
                member: *member,
                shares,
                apart,
            })
            .collect();
        let ask = |uses: &[Use]| {
            let history = History {
                uses,
                household: &self.household,
                member,
            };
            priced(scheme, claim, &history).map_err(|said| said.key)
        };
        let price = ask(&uses)?;
        // The order in which uses are given never matters.
        uses.reverse();
        assert_eq!(ask(&uses)?.split, price.split);
        Ok(price)
    }

    /// The same, and from then on it counts as used, unless a limit refused it.
    pub fn buy<'s>(
        &mut self,
        scheme: &'s Scheme,
        member: usize,
        claim: ClaimFacts<'a>,
    ) -> Result<Priced<'s>, &'static str> {
        let price = self.price(scheme, member, &claim)?;
        if price.refused_by.is_none() {
            let shares = price.split.shares().to_vec();
            self.uses.push((claim, Some(member), shares));
        }
        Ok(price)
    }

    /// Something somebody of another household used.
    pub fn others(&mut self, scheme: &Scheme, claim: ClaimFacts<'a>) {
        let price = self.price(scheme, 0, &claim).unwrap();
        self.uses.push((claim, None, price.split.shares().to_vec()));
    }

    /// What the funds have borne so far, of the uses for which something holds.
    pub fn borne(&self, counts: impl Fn(&ClaimFacts, Option<usize>) -> bool) -> i64 {
        let uses = self.uses.iter();
        let counted = uses.filter(|(claim, member, _)| counts(claim, *member));
        counted
            .flat_map(|(_, _, shares)| shares)
            .filter(|share| matches!(share.role, vrijpas::domain::Role::Fund(_)))
            .map(|share| share.amount.cents())
            .sum()
    }
}
