//! One regulation (reglement) as data: what a scheme file says, read and checked, with every name resolved.

mod asks;
mod claims;
mod condition;
mod days;
mod evidence;
mod ground;
mod guards;
mod limit;
mod month_day;
mod premium;
mod returned;
mod status;
mod tariff;
mod unit;
mod value;
mod walk;
mod words;

use chrono::NaiveDate;

use crate::domain::{FundId, Period, RunPeriod, Tier};

pub use asks::PriceAsks;
pub use claims::{CountedFrom, DeadlineRule, LastDay, Proof, ProofRule, Round};
pub use condition::{AgeCount, AgeWindow, Clause, Condition, Operator, StatusSet, Unit};
pub use days::OnDays;
pub use ground::{Duration, Evidence, Grace, Ground, Inherit, Renewal};
pub use guards::{FactGuard, Guards, Interval, Organiser};
pub use limit::{Allowance, CarryOver, Each, Excess, Limit, Measure, Per, Pool, Window};
pub use month_day::MonthDay;
pub use premium::Premium;
pub use returned::{ReturnRule, Returned};
pub use status::{StatusTest, Wait};
pub use tariff::{
    Apart, Bound, Holder, Party, PassPrice, Portion, Reduction, Rest, ShareBase, Tariff,
    TariffRounding, ValueVoucher,
};
pub use value::{After, Builtin, Computed, Table, TableRow, Value};
pub(in crate::rules) use walk::Part;
pub use words::{
    Entity, FactLevel, FactWord, FactYear, Fund, Language, Parameter, ParameterValue, StatusWord,
    TierWord, Words,
};

/// The clause of the regulation a rule comes from, as the regulation numbers it.
pub type Source = String;

/// A whole scheme. It can only be made by [`Scheme::parse`], so one that exists has no defect.
#[derive(Debug, Clone)]
pub struct Scheme {
    /// Short name, the same in every version.
    pub id: String,
    /// Name of the regulation.
    pub title: Words,
    /// The days this version is in force.
    pub in_force: Period,
    /// First day of the first version: terms that began under an earlier version run on. That of this version until
    /// [`Scheme::following`] says otherwise.
    pub begun: NaiveDate,
    /// REFNIS codes of the municipalities whose regulation it is.
    pub municipalities: Vec<String>,
    /// Which months are settled together.
    pub runs: Runs,
    /// Where a holder must live.
    pub domicile: Domicile,
    /// Kinds of offer the tariffs may tell apart.
    pub categories: Vec<String>,
    /// Municipal services the tariffs may tell apart.
    pub services: Vec<String>,
    /// The statuses it knows.
    pub statuses: Vec<StatusWord>,
    /// The figures it knows.
    pub facts: Vec<FactWord>,
    /// Dated amounts and counts.
    pub parameters: Vec<Parameter>,
    /// Values with a name, each built on earlier ones only.
    pub computed: Vec<Computed>,
    /// Who pays for the authority.
    pub funds: Vec<Fund>,
    /// What grounds open, best first.
    pub tiers: Vec<TierWord>,
    /// Conditions with a name, each built on earlier ones only.
    pub conditions: Vec<NamedCondition>,
    /// Who counts as a dependant (persoon ten laste).
    pub dependants: Option<Clause>,
    /// What takes the tariff away as long as it holds (schorsing); the right itself goes on.
    pub suspension: Option<Clause>,
    /// Reasons for a right, in the order of the file.
    pub grounds: Vec<Ground>,
    /// What the holder pays and who bears the rest.
    pub tariffs: Vec<Tariff>,
    /// Further reductions of the holder's share.
    pub reductions: Vec<Reduction>,
    /// What shares may be, whatever a tariff says.
    pub bounds: Vec<Bound>,
    /// How often and how much.
    pub limits: Vec<Limit>,
    /// What the pass itself costs.
    pub pass_prices: Vec<PassPrice>,
    /// Vouchers of a value.
    pub value_vouchers: Vec<ValueVoucher>,
    /// What a claim must carry before it is paid.
    pub proofs: Vec<ProofRule>,
    /// When claims are handed in and paid.
    pub rounds: Vec<Round>,
    /// How late a claim may come.
    pub deadlines: Vec<DeadlineRule>,
    /// What a right pays by itself.
    pub premiums: Vec<Premium>,
    /// What is given back of what was paid at the desk.
    pub returns: Vec<ReturnRule>,
}

/// A condition that other conditions may name.
#[derive(Debug, Clone)]
pub struct NamedCondition {
    /// Its name in the file.
    pub id: String,
    /// What people read.
    pub name: Words,
    /// What must hold.
    pub when: Clause,
}

/// Where a holder must be domiciled on the day of use.
#[derive(Debug, Clone)]
pub struct Domicile {
    /// Whether it must be in one of the scheme's municipalities.
    pub in_municipality: bool,
    /// What replaces domicile, such as a school in the municipality or a stay in an institution.
    pub or_when: Option<Clause>,
    /// The clause.
    pub source: Source,
}

/// Which whole months one settlement covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Runs {
    /// Every run covers this many months, counted from January.
    Months(u32),
    /// Any whole months.
    Free,
}

impl Runs {
    /// Whether the scheme settles exactly these months together.
    #[must_use]
    pub fn allow(self, run: RunPeriod) -> bool {
        match self {
            Self::Free => true,
            Self::Months(length) => {
                let start = run.first().month() - 1;
                start.is_multiple_of(length)
                    && run.first().year() == run.last().year()
                    && run.last().month() == start + length
            }
        }
    }
}

impl Scheme {
    /// This version as one of a regulation whose first version began on a day.
    #[must_use]
    pub fn following(mut self, first: NaiveDate) -> Self {
        self.begun = self.begun.min(first);
        self
    }

    /// The rights (rechten) its grounds open, each once, in the order of the file.
    #[must_use]
    pub fn rights(&self) -> Vec<&str> {
        let mut rights: Vec<&str> = Vec::new();
        for ground in &self.grounds {
            if !rights.contains(&ground.right.as_str()) {
                rights.push(&ground.right);
            }
        }
        rights
    }

    /// The tier of this name.
    #[must_use]
    pub fn tier(&self, tier: &Tier) -> Option<&TierWord> {
        self.tiers.iter().find(|word| word.id == *tier)
    }

    /// The fund of this name.
    #[must_use]
    pub fn fund(&self, fund: &FundId) -> Option<&Fund> {
        self.funds.iter().find(|word| word.id == *fund)
    }

    /// The funds that may come to pay in each other's place, by the ground: this one and all that `instead` links to it, by name. What
    /// one of them cannot bear another may have to, so a budget that held one alone would tell the ground.
    #[must_use]
    pub fn pool<'a>(&'a self, fund: &'a FundId) -> Vec<&'a FundId> {
        let mut pool = vec![fund];
        let mut next = 0;
        while let Some(at) = pool.get(next).copied() {
            let links = self.funds.iter().filter_map(|one| match &one.instead {
                Some(other) if one.id == *at => Some(other),
                Some(other) if other == at => Some(&one.id),
                _ => None,
            });
            let new: Vec<&FundId> = links.filter(|link| !pool.contains(link)).collect();
            pool.extend(new);
            next += 1;
        }
        pool.sort();
        pool
    }

    /// The ground of this name.
    #[must_use]
    pub fn ground(&self, id: &str) -> Option<&Ground> {
        self.grounds.iter().find(|ground| ground.id == id)
    }

    /// The status of this code.
    #[must_use]
    pub fn status(&self, code: &str) -> Option<&StatusWord> {
        self.statuses.iter().find(|word| word.code == code)
    }

    /// A figure that reads rows of this kind.
    #[must_use]
    pub fn fact_of_rows(&self, kind: &str) -> Option<&FactWord> {
        self.facts.iter().find(|word| word.rows == kind)
    }

    /// The figure of this name.
    #[must_use]
    pub fn fact(&self, name: &str) -> Option<&FactWord> {
        self.facts.iter().find(|word| word.name == name)
    }

    /// The value voucher of this name.
    #[must_use]
    pub fn value_voucher(&self, id: &str) -> Option<&ValueVoucher> {
        self.value_vouchers.iter().find(|voucher| voucher.id == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scheme_settles_the_runs_it_names() {
        for (runs, text, allowed) in [
            (Runs::Months(1), "2026-11", true),
            (Runs::Months(1), "2026-Q4", false),
            (Runs::Months(3), "2026-Q4", true),
            (Runs::Months(3), "2026-11..2027-01", false),
            (Runs::Months(4), "2026-05..2026-08", true),
            (Runs::Months(12), "2026-01..2026-12", true),
            (Runs::Free, "2015-09..2016-05", true),
        ] {
            assert_eq!(runs.allow(text.parse().unwrap()), allowed, "{text}");
        }
    }
}
