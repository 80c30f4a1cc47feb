//! What is in one account of a limit: what each window gave and is left of it.

use crate::domain::Rate;
use crate::rules::scheme::CarryOver;

/// What is in one account: what each window gave and is left of it, the oldest first.
#[derive(Debug, Default)]
pub(super) struct Account {
    parts: Vec<(usize, i64)>,
}

impl Account {
    /// A window begins: what may not go on to it is gone.
    pub(super) fn begin(&mut self, index: usize, carry_over: CarryOver) {
        let keeps = |given: usize| match carry_over {
            CarryOver::No => false,
            CarryOver::Windows { windows, .. } => {
                usize::try_from(windows).is_ok_and(|windows| index - given <= windows)
            }
            CarryOver::All => true,
        };
        self.parts.retain(|(given, _)| keeps(*given));
        if let CarryOver::Windows { part, .. } = carry_over {
            for (given, left) in &mut self.parts {
                // The part is taken once, when the window in which it was given ends.
                if index - *given == 1 {
                    *left = part_of(*left, part);
                }
            }
        }
    }

    pub(super) fn give(&mut self, index: usize, amount: i64) {
        self.parts.push((index, amount));
    }

    pub(super) fn left(&self) -> i64 {
        self.parts.iter().map(|(_, left)| *left).sum()
    }

    /// Takes an amount, the oldest part first; gives what was not there.
    pub(super) fn take(&mut self, amount: i64) -> i64 {
        let mut open = amount.max(0);
        for (_, left) in &mut self.parts {
            let part = open.min(*left);
            *left -= part;
            open -= part;
        }
        open
    }
}

fn part_of(left: i64, part: Rate) -> i64 {
    let part = i128::from(left) * i128::from(part.num()) / i128::from(part.den());
    i64::try_from(part).unwrap_or(left)
}
