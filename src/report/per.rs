//! Months put together.

use crate::domain::{Month, RunPeriod};

/// How months are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Per {
    /// Each month.
    Month,
    /// Calendar quarters.
    Quarter,
    /// Calendar years.
    Year,
    /// The runs as they were closed.
    Run,
}

impl Per {
    /// The period of a month; of a run where runs are asked.
    pub(super) fn period(self, month: Month, run: RunPeriod) -> RunPeriod {
        let months = |first, last| {
            let month = |nth| Month::new(month.year(), nth);
            RunPeriod::new(month(first)?, month(last)?)
        };
        let quarter = (month.month() - 1) / 3 * 3;
        let period = match self {
            Self::Month => RunPeriod::new(month, month),
            Self::Quarter => months(quarter + 1, quarter + 3),
            Self::Year => months(1, 12),
            Self::Run => None,
        };
        period.unwrap_or(run)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_lies_in_its_quarter_its_year_and_its_run() {
        let month: Month = "2026-05".parse().unwrap();
        let run: RunPeriod = "2026-03..2026-06".parse().unwrap();
        for (per, period) in [
            (Per::Month, "2026-05"),
            (Per::Quarter, "2026-Q2"),
            (Per::Year, "2026-01..2026-12"),
            (Per::Run, "2026-03..2026-06"),
        ] {
            assert_eq!(per.period(month, run).to_string(), period);
        }
    }
}
