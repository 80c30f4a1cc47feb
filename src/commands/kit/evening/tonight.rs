//! What was taken in on one day, offer by offer, and how it is handed in.

use chrono::NaiveDate;

use super::super::club::last_day;
use crate::domain::{Month, Said};
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::kit::{Kit, Tally};
use crate::said;

/// The figures of an evening.
pub struct Tonight {
    /// Each offer and class with its name, in the order of the kit.
    rows: Vec<(String, Tally)>,
    all: Tally,
    /// Whether some amount stands on the paper only.
    on_paper: bool,
    month: Tally,
    last: Option<NaiveDate>,
    club: String,
}

impl Tonight {
    /// Counts what the kit noted for a day.
    ///
    /// # Errors
    /// When the kit cannot be read.
    pub fn of(kit: &Kit, on: NaiveDate) -> Result<Self> {
        let mut tonight = Self {
            rows: Vec::new(),
            all: kit.tally_on(on)?,
            on_paper: false,
            month: Tally::default(),
            last: kit.head().valid.last(),
            club: kit.head().club_name.clone(),
        };
        let to_hand_in = kit.status(on)?.to_hand_in;
        let of_month = to_hand_in
            .into_iter()
            .find(|(month, _)| *month == Month::of(on));
        tonight.month = of_month.map(|(_, tally)| tally).unwrap_or_default();
        for noted in kit
            .redemptions()?
            .into_iter()
            .filter(|noted| noted.on == on)
        {
            tonight.on_paper |= noted.collected.is_none();
            let name = kit.name_of(&noted.offer, &noted.price_class);
            let known = tonight.rows.iter().position(|(known, _)| *known == name);
            let place = known.unwrap_or(tonight.rows.len());
            if known.is_none() {
                tonight.rows.push((name, Tally::default()));
            }
            let tally = &mut tonight.rows[place].1;
            tally.count += 1;
            let collected = noted.collected.unwrap_or_default();
            tally.collected = tally.collected.checked_add(collected).unwrap_or_default();
        }
        Ok(tonight)
    }

    /// A sentence for each offer, and one for all of them.
    pub fn lines(&self) -> Vec<Said> {
        let mut lines = Vec::new();
        for (offer, tally) in &self.rows {
            let Tally { count, collected } = *tally;
            lines.push(said!(
                "evening-of-offer",
                offer = offer,
                count = count,
                collected = collected
            ));
        }
        lines.push(together(self.all));
        if self.on_paper {
            lines.push(said!("kit-together-paper"));
        }
        lines
    }

    /// The same, with how it is handed in.
    pub fn said(&self, on: NaiveDate) -> Vec<Said> {
        let mut sentences = vec![said!("evening-title", club = &self.club, on = on)];
        sentences.extend(self.lines());
        let month = Month::of(on);
        if self.month.count > 0 {
            sentences.push(said!(
                "kit-status-to-hand-in",
                month = month,
                machine = month.to_string(),
                count = self.month.count,
                collected = self.month.collected
            ));
        }
        sentences.extend(last_day(self.last, on));
        sentences
    }

    /// The figures for programs.
    pub fn figures(&self) -> Grid {
        let mut grid = Grid::new(vec![
            Column::text("offer"),
            Column::figure("count"),
            Column::figure("collected"),
        ]);
        for (offer, tally) in &self.rows {
            let collected = Cell::Money(tally.collected);
            grid.row(vec![offer.as_str().into(), tally.count.into(), collected]);
        }
        grid
    }
}

/// Counts and money of the evening, always on the screen.
pub fn together(tally: Tally) -> Said {
    said!(
        "evening-together",
        count = tally.count,
        collected = tally.collected
    )
}
