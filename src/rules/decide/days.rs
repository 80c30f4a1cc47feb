//! Days around a day, and periods that join.

use chrono::NaiveDate;

use crate::domain::Period;

/// A window of days outside a period, narrowed to the side on which `day` lies.
pub(super) fn outside(mut window: Period, period: Period, day: NaiveDate) -> Period {
    if day < period.from {
        window.to = Some(window.to.map_or(period.from, |to| to.min(period.from)));
    } else if let Some(to) = period.to {
        window.from = window.from.max(to);
    }
    window
}

/// Periods in order, those that overlap as one; with `touching`, also those that follow each other without a day between.
pub(super) fn join(periods: &mut Vec<Period>, touching: bool) {
    periods.sort_by_key(|period| (period.from, period.to.is_none(), period.to));
    let mut joined: Vec<Period> = Vec::with_capacity(periods.len());
    for next in periods.drain(..) {
        match joined.last_mut() {
            Some(last)
                if last
                    .to
                    .is_none_or(|to| next.from < to || (touching && next.from == to)) =>
            {
                last.to = last.to.and_then(|to| next.to.map(|next| to.max(next)));
            }
            _ => joined.push(next),
        }
    }
    *periods = joined;
}
