//! What organisers bear of a whole year on route `prepaid`, when the run that holds its December closes.

use super::run::Run;
use super::settings;
use crate::domain::{Money, RunPeriod};
use crate::error::{Error, Result};
use crate::register::Register;
use crate::said;
use crate::settlement::{FundTotals, PrepaidYear, SettledYear, Yearly};

/// A year that a run settles.
pub struct Year {
    of: i32,
    /// How many vouchers of each group must stand behind a line.
    k: i64,
    /// The lines, and what the authority keeps.
    pub settled: SettledYear,
}

/// Each year whose December the run holds, and booked in what the funds bear.
///
/// # Errors
/// When the register cannot be read, or the amounts are too large together.
pub fn booked(
    register: &Register,
    months: RunPeriod,
    totals: &mut FundTotals,
) -> Result<Vec<Year>> {
    let last = months.last();
    let through = last.year() - i32::from(last.month() < 12);
    let k = settings::label_k(register)?;
    let settle = |year| {
        let mut prepaid = PrepaidYear::of(year);
        register.each_prepaid_of_year(year, months, |claim| {
            prepaid.take(claim).map_err(Error::system)
        })?;
        register.each_corrected_prepaid(year, months, |claim| {
            prepaid.take(claim).map_err(Error::system)
        })?;
        let settled = prepaid.settle(k).map_err(Error::system)?;
        Ok(Year {
            of: year,
            k,
            settled,
        })
    };
    let years: Vec<Year> = (months.first().year()..=through)
        .map(settle)
        .collect::<Result<_>>()?;
    for year in &years {
        let booked = totals.settle_year(&year.settled);
        booked.map_err(|_| Error::system(said!("settle-overflow")))?;
    }
    Ok(years)
}

/// The lines of all of them.
pub fn lines(years: &[Year]) -> impl Iterator<Item = &Yearly> {
    years.iter().flat_map(|year| &year.settled.lines)
}

/// What should be known of a year beside the figures.
pub fn tell_about(run: &mut Run<'_>, year: &Year) {
    let (settled, said) = (&year.settled, year.of.to_string());
    if !settled.lines.is_empty() {
        let borne: Money = settled.lines.iter().map(|line| line.borne).sum();
        let count = settled.lines.len();
        run.tell(&said!(
            "settle-yearly",
            count = count,
            borne = borne,
            year = said.as_str()
        ));
    }
    if settled.too_few > 0 {
        let (count, kept) = (settled.too_few, settled.kept);
        run.tell(&said!(
            "settle-yearly-kept",
            count = count,
            kept = kept,
            year = said.as_str(),
            k = year.k
        ));
    }
}
