//! What is left under one limit: what each window gives, what was used of it, what goes on to later windows, and what may be drawn from
//! others in the household.

use chrono::NaiveDate;

use super::history::{History, Use};
use super::window::period;
use crate::domain::{Direction, Month, Period};
use crate::rules::exact::Exact;
use crate::rules::price::{ClaimFacts, Lack, OnClaim, matches};
use crate::rules::scheme::{Allowance, CarryOver, Limit, Per, Scheme, Value, Window};

/// No account is older than this many windows; what lies before is gone.
const MOST_WINDOWS: usize = 4_000;
/// Somebody is an adult from this age.
const ADULT: i32 = 18;

/// Whose account it is.
struct Owner<'c> {
    member: usize,
    /// The claim as if it were this person's: the allowance may depend on age.
    claim: ClaimFacts<'c>,
    since: NaiveDate,
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
    scheme: &'c Scheme,
    limit: &'c Limit,
    claim: &'c ClaimFacts<'c>,
    owners: Vec<Owner<'c>>,
    uses: Vec<&'c Use<'c>>,
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
            pools,
        };
        ledger.owners = ledger.owners(history)?;
        for used in history.uses {
            if used.counts_with(limit, claim, history.member)
                && ledger.owner_of(used).is_some()
                && matches(scheme, &limit.guards, &used.claim)?
            {
                ledger.uses.push(used);
            }
        }
        ledger.uses.sort_by_key(|used| used.order());
        Ok(ledger)
    }

    /// The holder's account first, then those that may be drawn on.
    fn owners(&self, history: &History<'c>) -> Result<Vec<Owner<'c>>, Lack> {
        let start = self.scheme.in_force.from;
        let since = |position: usize| {
            let mate = history.household.get(position);
            mate.and_then(|mate| mate.since).unwrap_or(start).max(start)
        };
        let own_since = match self.limit.per {
            Per::Person => since(history.member),
            _ => start,
        };
        let mut owners = vec![Owner {
            member: history.member,
            claim: *self.claim,
            since: own_since,
        }];
        let Some(pool) = &self.limit.pool else {
            return Ok(owners);
        };
        for (position, mate) in history.household.iter().enumerate() {
            if position == history.member {
                continue;
            }
            if pool.adults {
                let (youngest, oldest) = mate.birth.ok_or(Lack::Age)?.ages_on(self.claim.on);
                if oldest < ADULT {
                    continue;
                }
                if youngest < ADULT {
                    return Err(Lack::Age);
                }
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
                });
            }
        }
        Ok(owners)
    }

    /// The account a use is taken from first.
    fn owner_of(&self, used: &Use) -> Option<usize> {
        if self.limit.per != Per::Person {
            return Some(0);
        }
        let member = used.member?;
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
            let allowed = accounts[0].left();
            let mut seen: Vec<(usize, &str)> = Vec::new();
            let inside = |used: &&&Use| window.contains(used.claim.on);
            for used in self.uses.iter().filter(inside) {
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
                missing += self.take(&mut accounts, owner, amount, self.may_pool(used)?);
            }
            if window == current {
                let name = super::history::name(&self.limit.measure, self.claim);
                standing = Some(Standing {
                    window,
                    allowed,
                    left: accounts[0].left(),
                    others: self.others(&accounts),
                    known: name.is_some_and(|name| seen.contains(&(0, name))),
                });
                missing += self.take(&mut accounts, 0, extra, self.pools);
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
        let others = self.owners.iter().zip(accounts).skip(1);
        others
            .map(|(owner, account)| (owner.member, account.left()))
            .collect()
    }

    fn may_pool(&self, used: &Use) -> Result<bool, Lack> {
        match &self.limit.pool {
            Some(pool) => matches(self.scheme, &pool.guards, &used.claim),
            None => Ok(false),
        }
    }

    /// Takes an amount from an account, then from the others; gives what was nowhere.
    fn take(&self, accounts: &mut [Account], owner: usize, amount: i64, pools: bool) -> i64 {
        let mut open = accounts[owner].take(amount);
        if pools {
            for (position, account) in accounts.iter_mut().enumerate() {
                let other = position != owner;
                if other && open > 0 {
                    open = account.take(open);
                }
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
        let last = self.uses.iter().map(|used| used.claim.on).max();
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

    /// What a window gives somebody: that of the claim on the day of the claim, any other on its last day.
    fn gives(&self, owner: &Owner, window: Period, current: Period) -> Result<i64, Lack> {
        let day = if window == current {
            self.claim.on
        } else {
            window.last().unwrap_or(self.claim.on)
        };
        let exact = match &self.limit.allowance {
            Allowance::AtMost(value) => self.value(owner, value, day)?,
            Allowance::Accrues { amount, ahead } => {
                self.accrued(owner, (amount, *ahead), window, day)?
            }
        };
        // What is counted is whole, so that the part of a cent above it can never be used.
        let whole = exact.rounded(1, Direction::Down).ok_or(Lack::TooLarge)?;
        Ok(whole.max(0))
    }

    fn value(&self, owner: &Owner, value: &Value, on: NaiveDate) -> Result<Exact, Lack> {
        let claim = ClaimFacts { on, ..owner.claim };
        let figures = OnClaim {
            scheme: self.scheme,
            claim: &claim,
            price: claim.price,
        };
        figures.value(value)
    }

    /// So much for each month that has started, and for the months ahead, never more months than the window has.
    fn accrued(
        &self,
        owner: &Owner,
        (amount, ahead): (&Value, u32),
        window: Period,
        day: NaiveDate,
    ) -> Result<Exact, Lack> {
        let first = window.from.max(owner.since);
        let mut month = Month::of(first);
        let mut to_come = ahead;
        let mut sum = Exact::ZERO;
        loop {
            let start = month.first_day().max(first);
            if start > day {
                if to_come == 0 {
                    return Ok(sum);
                }
                to_come -= 1;
            }
            if window.to.is_some_and(|to| to <= start) {
                return Ok(sum);
            }
            let much = self.value(owner, amount, start)?;
            sum = sum.checked_add(much).ok_or(Lack::TooLarge)?;
            month = month.next();
        }
    }
}

/// What is in one account: what each window gave and is left of it, the oldest first.
#[derive(Debug, Default)]
struct Account {
    parts: Vec<(usize, i64)>,
}

impl Account {
    /// A window begins: what may not go on to it is gone.
    fn begin(&mut self, index: usize, carry_over: CarryOver) {
        let keeps = |given: usize| match carry_over {
            CarryOver::No => false,
            CarryOver::Windows(windows) => {
                usize::try_from(windows).is_ok_and(|windows| index - given <= windows)
            }
            CarryOver::All => true,
        };
        self.parts.retain(|(given, _)| keeps(*given));
    }

    fn give(&mut self, index: usize, amount: i64) {
        self.parts.push((index, amount));
    }

    fn left(&self) -> i64 {
        self.parts.iter().map(|(_, left)| *left).sum()
    }

    /// Takes an amount, the oldest part first; gives what was not there.
    fn take(&mut self, amount: i64) -> i64 {
        let mut open = amount.max(0);
        for (_, left) in &mut self.parts {
            let part = open.min(*left);
            *left -= part;
            open -= part;
        }
        open
    }
}
