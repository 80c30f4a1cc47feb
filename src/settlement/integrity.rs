//! What must be true of the ledger before a run closes: every claim is priced, its shares are its price, and what was passed is noted.

use std::collections::{BTreeMap, BTreeSet};

use super::close::DueClaim;
use super::correction::Correction;
use crate::domain::{ClaimId, Money, SchemeVersionId, Share};

/// What a claim rests on.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Basis {
    /// The price that was handed in.
    pub asked: Money,
    /// The version that priced it; `None` where nothing did.
    pub scheme_version: Option<SchemeVersionId>,
    /// Whether a limit was passed at hand-in and nobody can know: there is no note of it.
    pub unnoted: bool,
    /// Who bears what.
    pub shares: Vec<Share>,
}

/// What is wrong with a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Flaw {
    /// It was accepted and has no price.
    NoPrice,
    /// It was priced at another price than was handed in.
    OtherPrice,
    /// Its shares do not add up to its price.
    Shares,
    /// A part of it is below zero.
    BelowZero,
    /// It passed a limit, and there is no note of that.
    LimitUnnoted,
}

/// How many claims are named of each flaw; the others are counted.
const NAMED: usize = 5;

/// The claims of a run that have a flaw, and the versions that priced the others.
#[derive(Debug, Default)]
pub struct Integrity {
    flaws: BTreeMap<Flaw, (i64, Vec<ClaimId>)>,
    versions: BTreeSet<SchemeVersionId>,
}

impl Integrity {
    /// Looks at a claim; whether it may be entered.
    pub fn claim(&mut self, claim: &DueClaim, basis: &Basis) -> bool {
        let Some(version) = basis.scheme_version else {
            return self.found(&[Flaw::NoPrice], claim.id);
        };
        if !self.versions.contains(&version) {
            self.versions.insert(version);
        }
        let mut flaws = Vec::new();
        if basis.asked != claim.standing.gross {
            flaws.push(Flaw::OtherPrice);
        }
        let shares = basis
            .shares
            .iter()
            .try_fold(Money::ZERO, |sum, share| sum.checked_add(share.amount));
        if shares != Some(claim.standing.gross) {
            flaws.push(Flaw::Shares);
        }
        if !claim.standing.is_a_split() {
            flaws.push(Flaw::BelowZero);
        }
        if basis.unnoted {
            flaws.push(Flaw::LimitUnnoted);
        }
        self.found(&flaws, claim.id)
    }

    /// Looks at a correction, of which the shares of what stood stand below zero; whether it may be entered.
    pub fn correction(&mut self, correction: &Correction, moved: &[Share]) -> bool {
        let stands = correction.stands.unwrap_or_default();
        let difference = stands.gross.checked_sub(correction.stood.gross);
        let shares = moved
            .iter()
            .try_fold(Money::ZERO, |sum, share| sum.checked_add(share.amount));
        let mut flaws = Vec::new();
        if shares.is_none() || shares != difference {
            flaws.push(Flaw::Shares);
        }
        if !stands.is_a_split() {
            flaws.push(Flaw::BelowZero);
        }
        self.found(&flaws, correction.claim)
    }

    fn found(&mut self, flaws: &[Flaw], claim: ClaimId) -> bool {
        for flaw in flaws {
            let (count, named) = self.flaws.entry(*flaw).or_default();
            *count += 1;
            if named.len() < NAMED {
                named.push(claim);
            }
        }
        flaws.is_empty()
    }

    /// Each flaw, how many claims have it, and the first of them.
    pub fn flaws(&self) -> impl Iterator<Item = (Flaw, i64, &[ClaimId])> {
        let flaws = self.flaws.iter();
        flaws.map(|(flaw, (count, named))| (*flaw, *count, named.as_slice()))
    }

    /// The versions of the scheme that priced a claim.
    #[must_use]
    pub const fn versions(&self) -> &BTreeSet<SchemeVersionId> {
        &self.versions
    }
}
