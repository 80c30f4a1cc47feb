//! The screen: who has a right and who has none, for a whole town on one day, without a reason and without a date.
//!
//! A scheme is compiled once for a day ([`Program`]), the facts of that day stand in columns ([`Columns`]), and a household is
//! judged with a bit for each of its members. What the screen cannot tell it leaves to the evaluator that explains
//! ([`Screened::Ask`]), and what is granted always comes from that evaluator: the screen only says whom it need not ask about.

mod before;
mod births;
mod columns;
mod compile;
mod figures;
mod house;
mod planes;
mod program;

pub use columns::Columns;
pub use program::Program;

/// What the screen says of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Screened {
    /// No right.
    None,
    /// A fact is missing that would decide.
    Unknown,
    /// A right, on the ground of this position in the scheme: the first that holds.
    Ground(usize),
    /// The screen cannot tell: the evaluator must be asked.
    Ask,
}

/// Screens every member in the columns for one right (its position among [`crate::rules::Scheme::rights`]), in the order in which
/// they were pushed. What stood in `out` is replaced; nothing is allocated once it is large enough.
pub fn screen(program: &Program, columns: &Columns, right: usize, out: &mut Vec<Screened>) {
    out.clear();
    out.resize(columns.members(), Screened::None);
    let order = program.order(right);
    if !program.in_force {
        return;
    }
    for household in 0..columns.households() {
        let members = columns.members_of(household);
        let Some(into) = out.get_mut(members) else {
            continue;
        };
        match columns.house(household) {
            Some(house) => program.judge(&house, order, into),
            None => into.fill(Screened::Ask),
        }
    }
}
