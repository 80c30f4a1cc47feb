//! The facts of many households on one day: a column a kind of fact, a row a member or a household.

use std::ops::Range;

use chrono::Datelike;

use super::compile::bit;
use super::house::House;
use super::program::Program;
use crate::domain::Rate;
use crate::rules::decide::OneDay;
use crate::rules::facts::Dossier;
use crate::rules::scheme::FactLevel;

/// Facts of many households on the day of a [`Program`]. Columns that were pushed for one program are no use to another.
#[derive(Debug, Clone, Default)]
pub struct Columns {
    /// Where the members of each household end.
    ends: Vec<usize>,
    /// A bit for each member who belongs to the household.
    pub(super) belongs: Vec<u64>,
    /// A bit for each member who is domiciled at its address.
    pub(super) same_address: Vec<u64>,

    /// A bit for each status that a member or the household holds.
    pub(super) held: Vec<u128>,
    /// A bit for each status of which a source answered that the member does not hold it.
    pub(super) denied: Vec<u128>,
    /// The first and last day on which a member can have been born, counted from the beginning of the era.
    pub(super) born: Vec<Option<(i32, i32)>>,
    /// Where a member is domiciled, see [`Program::place`].
    pub(super) home: Vec<u8>,
    pub(super) relation: Vec<u8>,
    pub(super) custody: Vec<Option<Rate>>,
    /// A bit for each ground whose term runs on after the facts.
    pub(super) running: Vec<u64>,
    /// By declared figure: of each member, or of each household.
    pub(super) figures: Vec<FigureColumn>,
}

/// A declared figure.
#[derive(Debug, Clone, Default)]
pub(super) struct FigureColumn {
    pub(super) values: Vec<Option<i64>>,
    pub(super) years: Vec<Option<i32>>,
}

impl Columns {
    /// Takes everybody out and keeps the room.
    pub fn clear(&mut self) {
        self.ends.clear();
        self.belongs.clear();
        self.same_address.clear();
        self.held.clear();
        self.denied.clear();
        self.born.clear();
        self.home.clear();
        self.relation.clear();
        self.custody.clear();
        self.running.clear();
        for figures in &mut self.figures {
            figures.values.clear();
            figures.years.clear();
        }
    }

    /// How many members there are.
    #[must_use]
    pub fn members(&self) -> usize {
        self.held.len()
    }

    /// How many households there are.
    #[must_use]
    pub fn households(&self) -> usize {
        self.ends.len()
    }

    /// The rows of the members of a household.
    #[must_use]
    pub fn members_of(&self, household: usize) -> Range<usize> {
        let end = |at: usize| self.ends.get(at).copied().unwrap_or(self.members());
        let from = household.checked_sub(1).map_or(0, end);
        from..end(household)
    }

    /// Adds a household as it is on the day of the program, each of its members a row in the order of the dossier.
    pub fn push(&mut self, program: &Program, dossier: &Dossier) {
        let day = OneDay::new(program.scheme, dossier, program.on);
        let household = self.households();
        let (mut belongs, mut same_address) = (0, 0);
        let mut begun = Vec::with_capacity(dossier.members.len());
        for (position, member) in dossier.members.iter().enumerate() {
            let statuses = day.statuses(position);
            let home = day.home(position);
            let mine = |holds: bool| u64::from(holds).checked_shl(shift(position)).unwrap_or(0);
            belongs |= mine(member.belongs.contains(program.on));
            same_address |= mine(home.is_some_and(|home| home.with_household));
            self.held.push(statuses.held.bits());
            self.denied.push(statuses.denied.bits());
            begun.push(statuses.begun.bits());
            self.born.push(member.birth.map(|birth| {
                (
                    birth.earliest().num_days_from_ce(),
                    birth.latest().num_days_from_ce(),
                )
            }));
            self.home
                .push(home.map_or(0, |home| program.place(home.refnis)));
            self.relation.push(bit(member.relation));
            self.custody.push(member.custody);
            self.running.push(0);
        }
        self.ends.push(self.held.len());
        self.belongs.push(belongs);
        self.same_address.push(same_address);
        self.push_figures(program, &day, dossier.members.len());
        self.push_running(program, &day, household, &begun);
    }

    fn push_figures(&mut self, program: &Program, day: &OneDay, members: usize) {
        self.figures
            .resize_with(program.scheme.facts.len(), FigureColumn::default);
        for (fact, word) in program.scheme.facts.iter().enumerate() {
            let rows = match word.level {
                FactLevel::Person => members,
                FactLevel::Household => 1,
                FactLevel::Offer | FactLevel::Claim => continue,
            };
            for row in 0..rows {
                let (value, year) = day.figure(fact, row);
                self.figures[fact].values.push(value);
                self.figures[fact].years.push(year);
            }
        }
    }

    /// Of whom the facts of before may still give a right, the evaluator is asked: it knows their whole past.
    fn push_running(&mut self, program: &Program, day: &OneDay, household: usize, begun: &[u128]) {
        let first = self.members_of(household).start;
        for (step, ground) in program.steps.iter().zip(&program.scheme.grounds) {
            if step.unfit || step.term | step.grace == 0 {
                continue;
            }
            let Some(house) = self.house(household) else {
                return;
            };
            let mut perhaps = house.belongs & program.before(step, &house, day, begun);
            if !step.proof {
                perhaps &= !program.base(step, &house).yes;
            }
            while perhaps != 0 {
                let position = perhaps.trailing_zeros() as usize;
                perhaps &= perhaps - 1;
                let mut bits = 0;
                if step.term != 0 && day.runs(ground, position) {
                    bits = step.term;
                } else if step.grace != 0 && day.in_grace(ground, position) {
                    bits = step.grace;
                }
                self.running[first + position] |= bits;
            }
        }
    }

    /// A household with a bit for each member; `None` when it has more members than bits.
    pub(super) fn house(&self, household: usize) -> Option<House<'_>> {
        let members = self.members_of(household);
        let everybody = match members.len() {
            0 => 0,
            count => u64::MAX >> 64_u32.checked_sub(u32::try_from(count).ok()?)?,
        };
        Some(House {
            columns: self,
            household,
            everybody,
            belongs: self.belongs[household],
            held: self.held[members.clone()]
                .iter()
                .fold(0, |all, one| all | one),
            members,
        })
    }
}

fn shift(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}
