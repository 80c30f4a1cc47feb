//! One person under two numbers, known as two: everything comes together under the number that counts now.

use super::Desk;
use crate::commands::decided::Decided;
use crate::commands::declines::{self, Declines};
use crate::domain::{FigureId, PersonId, StatusId};
use crate::error::Result;
use crate::register::{FactOf, Figure, Status};

/// Makes `merged` and `survivor` one. Facts are added again to the survivor; rights of the other are taken back, to be derived anew.
///
/// # Errors
/// When the register cannot be written.
pub fn merge(desk: &Desk<'_>, merged: PersonId, survivor: PersonId) -> Result<()> {
    let register = desk.register;
    for (id, status) in register.statuses_of_person(merged)? {
        let taken_back = StatusId::from_bytes(desk.world.draw("status-void", id.bytes()));
        register.add_status(taken_back, &status, Some(id), true, &desk.at)?;
        let subject = FactOf::Person(survivor);
        let known = register.statuses_of(subject, &status.code)?;
        let same = |(_, other): &(StatusId, Status)| {
            (other.from_on, other.to_on) == (status.from_on, status.to_on)
        };
        if !known.iter().any(same) {
            let moved = StatusId::from_bytes(desk.world.draw("status-moved", id.bytes()));
            let status = Status { subject, ..status };
            register.add_status(moved, &status, None, false, &desk.at)?;
        }
    }
    for figure in register.figures_of_person(merged)? {
        let figure = Figure {
            subject: FactOf::Person(survivor),
            ..figure
        };
        if register.figure_like(&figure)?.is_none() {
            let of = format!(
                "{survivor}{}{:?}{:?}",
                figure.kind, figure.as_of, figure.year
            );
            let id = FigureId::from_bytes(desk.world.draw("figure", of.as_bytes()));
            register.add_figure(id, &figure, None, &desk.at)?;
        }
    }
    take_rights_back(desk, merged)?;
    respect_wishes(desk, merged, survivor)?;
    Ok(register.merge_person(merged, survivor, &desk.at)?)
}

/// A wish not to take part stays one, whoever of the two had it: a right that runs ends where it begins to count.
fn respect_wishes(desk: &Desk<'_>, merged: PersonId, survivor: PersonId) -> Result<()> {
    let register = desk.register;
    let (gone, stays) = (
        register.declines_of(merged)?,
        register.declines_of(survivor)?,
    );
    let united = declines::united(&gone, &stays, survivor);
    if united.is_empty() {
        return Ok(());
    }
    for wish in united {
        register.add_decline(&wish, &desk.who, &desk.at)?;
    }
    let declines = Declines::of(register, survivor)?;
    for right in register.entitlements_of(survivor)? {
        let first = declines.first(survivor, &right.right, desk.on.max(right.from_on));
        if let Some(first) = first.filter(|day| right.to_on.is_none_or(|to| *day < to)) {
            Decided::ending(desk.world, &right, first).write(register, desk.on, &desk.at)?;
        }
    }
    Ok(())
}

fn take_rights_back(desk: &Desk<'_>, merged: PersonId) -> Result<()> {
    for right in desk.register.entitlements_of(merged)? {
        let back = Decided::ending(desk.world, &right, right.from_on);
        back.write(desk.register, desk.on, &desk.at)?;
    }
    Ok(())
}
