//! `household import`: households and their members, in one transaction. A second import of the same files changes nothing.

mod homes;
mod merges;
mod people;
mod places;
mod who;

use std::path::Path;

use chrono::NaiveDate;

use super::importing::Intake;
use super::names;
use super::run::Run;
use super::settings;
use super::world::World;
use crate::error::Result;
use crate::exchange::{HouseholdRow, MemberRow};
use crate::grid::{Cell, Column, Grid};
use crate::register::{Action, Register, Subject};
use crate::said;
use crate::seal::PseudonymKey;

pub use homes::take_in as take_in_home;
pub use merges::merge;
pub use people::People;
pub use places::{Place, Stay, share as share_in};

/// What whoever writes people needs at hand.
pub struct Desk<'a> {
    /// The register, inside a transaction.
    pub register: &'a Register,
    /// For fresh ids.
    pub world: &'a World,
    /// The UTC moment of writing.
    pub at: String,
    /// The day at hand.
    pub on: NaiveDate,
    /// The key under which national numbers are matched.
    pub key: PseudonymKey,
    /// The key under which it is known who was erased.
    pub erased: PseudonymKey,
    /// Whether whoever is new gets a pass.
    pub gives_passes: bool,
}

impl<'a> Desk<'a> {
    /// The desk of a command.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn new(run: &Run<'a>, register: &'a Register) -> Result<Self> {
        Ok(Self {
            register,
            world: run.world,
            at: run.stamp().at,
            on: run.on,
            key: names::number_key(register)?,
            erased: names::erased_key(register)?,
            gives_passes: settings::gives_passes(register)?,
        })
    }
}

/// What one row did.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Change {
    /// Not known before.
    New,
    /// Known, with other words.
    Changed,
    /// Another address, or another household.
    Moved,
    /// As it was.
    Unchanged,
    /// Two known persons were one.
    Merged,
    /// The same person once more in this file.
    Double,
}

impl Change {
    const COUNT: usize = 6;

    /// Whether something was written.
    pub fn wrote(self) -> bool {
        !matches!(self, Self::Unchanged | Self::Double)
    }
}

type Tally = [i64; Change::COUNT];

/// Reads both files in.
///
/// # Errors
/// All faults of both files (exit 3), or when the register cannot be written.
pub fn run(run: &mut Run<'_>, households: &Path, members: &Path, accept: bool) -> Result<()> {
    let mut register = run.open()?;
    let mut intake = Intake::new(run, accept);
    intake.check::<HouseholdRow>(households);
    intake.check::<MemberRow>(members);
    intake.begin()?;
    let (mut homes, mut people) = (Tally::default(), Tally::default());
    let (mut wrote, mut passes, mut returned) = (false, 0, 0);
    run.write(&mut register, Action::Import, |register| {
        let desk = Desk::new(run, register)?;
        let mut count = |tally: &mut Tally, change: Change| {
            tally[change as usize] += 1;
            wrote |= change.wrote();
        };
        intake.read(households, |row: HouseholdRow, notes| {
            let change = homes::take_in(&desk, &row, notes)?;
            if notes.good() {
                count(&mut homes, change);
            }
            Ok(())
        })?;
        let mut town = People::new(&desk, intake.refused());
        intake.read(members, |row: MemberRow, notes| {
            let change = town.take_in(&row, notes)?;
            if notes.good() {
                count(&mut people, change);
            }
            Ok(())
        })?;
        town.finish()?;
        (passes, returned) = (town.passes, town.returned);
        let subject = Subject {
            count: Some(intake.end()?),
            ..Subject::default()
        };
        Ok(((), subject))
    })?;
    run.show(&report(&homes, &people))?;
    intake.tell(run, &[households, members]);
    if returned > 0 {
        run.warn(&said!("import-erased-before", count = returned));
    }
    if passes > 0 {
        run.tell(&said!("pass-issued", count = passes));
    }
    if !wrote {
        run.tell(&said!("import-unchanged"));
    }
    run.tell_if_dry();
    Ok(())
}

fn report(homes: &Tally, people: &Tally) -> Grid {
    let mut grid = Grid::new(vec![
        Column::text("of"),
        Column::figure("new"),
        Column::figure("changed"),
        Column::figure("moved"),
        Column::figure("unchanged"),
        Column::figure("merged"),
        Column::figure("double"),
        Column::figure("rows"),
    ]);
    let of = [
        (Cell::word("households", said!("of-households")), homes),
        (Cell::word("members", said!("of-members")), people),
    ];
    for (name, tally) in of {
        let mut cells = vec![name];
        cells.extend(tally.iter().map(|count| Cell::Count(*count)));
        cells.push(Cell::Count(tally.iter().sum()));
        grid.row(cells);
    }
    grid
}
