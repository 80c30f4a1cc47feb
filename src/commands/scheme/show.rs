//! `scheme show`: what the version in force is made of, with its clauses.

use super::{InForce, in_force, language};
use crate::commands::run::Run;
use crate::error::Result;
use crate::grid::{Cell, Column, Grid};
use crate::said;

/// Shows it.
///
/// # Errors
/// When no version is in force on the day.
pub fn run(run: &mut Run<'_>) -> Result<()> {
    let register = run.open()?;
    let InForce { scheme, .. } = in_force(&register, run.on)?;
    let language = language(run);
    let mut grid = Grid::new(vec![
        Column::text("part"),
        Column::text("id"),
        Column::text("name"),
        Column::text("clause"),
    ])
    .titled(said!(
        "scheme-title",
        title = scheme.title.of(language),
        from = scheme.in_force.from
    ));
    let mut line = |part: Cell, id: &str, name: &str, clause: &str| {
        let text = |text: &str| {
            if text.is_empty() {
                Cell::Empty
            } else {
                Cell::Text(text.to_owned())
            }
        };
        grid.row(vec![part, text(id), text(name), text(clause)]);
    };
    for tier in &scheme.tiers {
        line(
            Cell::word("tier", said!("part-tier")),
            &tier.id.0,
            tier.name.of(language),
            "",
        );
    }
    for ground in &scheme.grounds {
        line(
            Cell::word("ground", said!("part-ground")),
            &ground.id,
            ground.name.of(language),
            &ground.source,
        );
    }
    for tariff in &scheme.tariffs {
        line(
            Cell::word("tariff", said!("part-tariff")),
            &tariff.id,
            "",
            &tariff.source,
        );
    }
    for fund in &scheme.funds {
        line(
            Cell::word("fund", said!("part-fund")),
            &fund.id.0,
            fund.name.of(language),
            "",
        );
    }
    for voucher in &scheme.value_vouchers {
        line(
            Cell::word("value-voucher", said!("part-value-voucher")),
            &voucher.id,
            voucher.name.of(language),
            &voucher.source,
        );
    }
    run.show(&grid)
}
