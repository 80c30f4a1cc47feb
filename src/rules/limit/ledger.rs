//! What is left under one limit: what each window gives, what was used of it, what goes on to later windows, and what may be drawn from
//! others in the household.

use chrono::NaiveDate;

use super::account::Account;
use super::history::{History, Use};
use super::window::period;
use crate::domain::Period;
use crate::rules::price::{ClaimFacts, Lack, matches};
use crate::rules::scheme::{CarryOver, Limit, Per, Scheme, Window};

/// No account is older than this many windows; what lies before is gone.
const MOST_WINDOWS: usize = 4_000;
/// Somebody is an adult from this age.
const ADULT: i32 = 18;

/// Whose account it is.
pub(super) struct Owner<'c> {
    /// Position in the household.
    pub(super) member: usize,
    /// The claim as if it were this person's: the allowance may depend on age.
    pub(super) claim: ClaimFacts<'c>,
    /// From when windows give something.
    pub(super) since: NaiveDate,
    /// Whether others may draw on the account.
    lends: bool,
}

/// How an account stands before a claim.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Standing {
    /// The days of the window.
    pub(super) window: Period,
    /// What there was at the start of the window, what was carried over included.
    pub(super) allowed: i64,
    /// What is left of it.
    pub(super) left: i64,
    /// What others in the household have left that may be drawn on, in their order.
    pub(super) others: Vec<(usize, i64)>,
    /// Whether a different one that the limit counts has been counted already.
    pub(super) known: bool,
}

/// One limit for one claim.
pub(super) struct Ledger<'c> {
    pub(super) scheme: &'c Scheme,
    pub(super) limit: &'c Limit,
    pub(super) claim: &'c ClaimFacts<'c>,
    owners: Vec<Owner<'c>>,
    /// Each with whether it may draw on others. Those that may not come first: what they took was their own.
    uses: Vec<(bool, &'c Use<'c>)>,
    /// Position of the holder's own account.
    own: usize,
    /// Whether the claim itself may draw on others.
    pools: bool,
}

impl<'c> Ledger<'c> {
    pub(super) fn new(
        scheme: &'c Scheme,
        limit: &'c Limit,
        claim: &'c ClaimFacts<'c>,
        history: &'c History<'c>,
    ) -> Result<Self, Lack> {
        let pools = match &limit.pool {
            Some(pool) => matches(scheme, &pool.guards, claim)?,
            None => false,
        };
        let mut ledger = Self {
            scheme,
            limit,
            claim,
            owners: Vec::new(),
            uses: Vec::new(),
            own: 0,
            pools,
        };
        ledger.owners = ledger.owners(history)?;
        ledger.own = ledger.position(history.member).unwrap_or(0);
        for used in history.uses {
            if used.counts_with(limit, claim, history.member)
                && ledger.owner_of(used).is_some()
                && matches(scheme, &limit.guards, &used.claim)?
            {
                let pools = ledger.may_pool(used)?;
                ledger.uses.push((pools, used));
            }
        }
        ledger
            .uses
            .sort_by_key(|(pools, used)| (*pools, used.order()));
        Ok(ledger)
    }

    /// The accounts in the order of the household, since that is the order in which they are drawn on.
    fn owners(&self, history: &History<'c>) -> Result<Vec<Owner<'c>>, Lack> {
        let start = self.scheme.begun;
        let since = |position: usize| {
            let mate = history.household.get(position);
            mate.and_then(|mate| mate.since).unwrap_or(start).max(start)
        };
        let own = Owner {
            member: history.member,
            claim: *self.claim,
            since: match self.limit.per {
                Per::Person | Per::Household => since(history.member),
                Per::Organiser | Per::Offer | Per::All => start,
            },
            lends: false,
        };
        let Some(pool) = &self.limit.pool else {
            return Ok(vec![own]);
        };
        let mut owners = vec![own];
        for (position, mate) in history.household.iter().enumerate() {
            if position == history.member {
                continue;
            }
            let claim = ClaimFacts {
                birth: mate.birth,
                tier: mate.tier,
                ..*self.claim
            };
            // Who could not use the limit has no account under it.
            if matches(self.scheme, &self.limit.guards, &claim)? {
                owners.push(Owner {
                    member: position,
                    claim,
                    since: since(position),
                    lends: false,
                });
            }
        }
        for owner in &mut owners {
            owner.lends = !pool.adults || is_adult(&owner.claim)?;
        }
        owners.sort_by_key(|owner| owner.member);
        Ok(owners)
    }

    /// The account a use is taken from first.
    fn owner_of(&self, used: &Use) -> Option<usize> {
        if self.limit.per != Per::Person {
            return Some(0);
        }
        self.position(used.member?)
    }

    fn position(&self, member: usize) -> Option<usize> {
        self.owners.iter().position(|owner| owner.member == member)
    }

    /// How the accounts stand before the claim.
    pub(super) fn standing(&self) -> Result<Standing, Lack> {
        Ok(self.run(0)?.0)
    }

    /// How much of `wanted` can be taken without leaving a later use, already accepted, above what was carried over to it.
    pub(super) fn takable(&self, standing: &Standing, wanted: i64) -> Result<i64, Lack> {
        let others: i64 = standing.others.iter().map(|(_, left)| *left).sum();
        let take = wanted.min(standing.left + others);
        if take <= 0 || self.limit.carry_over == CarryOver::No {
            return Ok(take.max(0));
        }
        let more = self.run(take)?.1 - self.run(0)?.1;
        Ok((take - more).max(0))
    }

    /// Runs through all windows in their order, the claim taking `extra` at the end of its own. Gives how the accounts stood before the
    /// claim, and how much all uses together took that was not there.
    fn run(&self, extra: i64) -> Result<(Standing, i64), Lack> {
        let current = period(self.limit.window, self.claim.on);
        let mut accounts: Vec<Account> = self.owners.iter().map(|_| Account::default()).collect();
        let (mut standing, mut missing) = (None, 0);
        for (index, window) in self.windows(current).into_iter().enumerate() {
            for (account, owner) in accounts.iter_mut().zip(&self.owners) {
                account.begin(index, self.limit.carry_over);
                if window.to.is_none_or(|to| owner.since < to) || window == current {
                    account.give(index, self.gives(owner, window, current)?);
                }
            }
            let allowed = accounts[self.own].left();
            let mut seen: Vec<(usize, &str)> = Vec::new();
            let inside = |(_, used): &&(bool, &Use)| window.contains(used.claim.on);
            for (pools, used) in self.uses.iter().filter(inside) {
                let Some(owner) = self.owner_of(used) else {
                    continue;
                };
                if let Some(name) = used.name(&self.limit.measure) {
                    if seen.contains(&(owner, name)) {
                        continue;
                    }
                    seen.push((owner, name));
                }
                let amount = used.measured(&self.limit.measure);
                missing += self.take(&mut accounts, owner, amount, *pools);
            }
            if window == current {
                let name = super::history::name(&self.limit.measure, self.claim);
                standing = Some(Standing {
                    window,
                    allowed,
                    left: accounts[self.own].left(),
                    others: self.others(&accounts),
                    known: name.is_some_and(|name| seen.contains(&(self.own, name))),
                });
                missing += self.take(&mut accounts, self.own, extra, self.pools);
            }
        }
        standing
            .map(|standing| (standing, missing))
            .ok_or(Lack::TooLarge)
    }

    fn others(&self, accounts: &[Account]) -> Vec<(usize, i64)> {
        if !self.pools {
            return Vec::new();
        }
        let all = self.owners.iter().zip(accounts).enumerate();
        let others = all.filter(|(position, _)| *position != self.own);
        others
            .map(|(_, other)| other)
            .filter(|(owner, _)| owner.lends)
            .map(|(owner, account)| (owner.member, account.left()))
            .collect()
    }

    fn may_pool(&self, used: &Use) -> Result<bool, Lack> {
        match &self.limit.pool {
            Some(pool) => matches(self.scheme, &pool.guards, &used.claim),
            None => Ok(false),
        }
    }

    /// Takes an amount from an account, then from those that may be drawn on; gives what was nowhere.
    fn take(&self, accounts: &mut [Account], owner: usize, amount: i64, pools: bool) -> i64 {
        let mut open = accounts[owner].take(amount);
        if pools {
            let lending = self.owners.iter().zip(accounts);
            for (_, account) in lending.filter(|(owner, _)| owner.lends) {
                open = account.take(open);
            }
        }
        open
    }

    /// The windows that matter, in their order: without carrying over, only that of the claim.
    fn windows(&self, current: Period) -> Vec<Period> {
        if self.limit.carry_over == CarryOver::No || self.limit.window == Window::Ever {
            return vec![current];
        }
        let since = self.owners.iter().map(|owner| owner.since).min();
        let last = self.uses.iter().map(|(_, used)| used.claim.on).max();
        let last = last.map_or(current.from, |last| last.max(current.from));
        let mut windows = vec![period(self.limit.window, last)];
        let first = since.unwrap_or(current.from).min(current.from);
        while windows.len() < MOST_WINDOWS
            && let Some(before) = windows[windows.len() - 1].from.pred_opt()
            && before >= first
        {
            windows.push(period(self.limit.window, before));
        }
        windows.reverse();
        windows
    }
}

/// Whether somebody is an adult on the day of a claim.
fn is_adult(claim: &ClaimFacts) -> Result<bool, Lack> {
    let (youngest, oldest) = claim.birth.ok_or(Lack::Age)?.ages_on(claim.on);
    if (youngest < ADULT) == (oldest < ADULT) {
        Ok(oldest >= ADULT)
    } else {
        Err(Lack::Age)
    }
}
