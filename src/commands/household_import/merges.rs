//! One person under two numbers, known as two: everything comes together under the number that counts now.

use super::Desk;
use crate::commands::decided::Decided;
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
    Ok(register.merge_person(merged, survivor, &desk.at)?)
}

fn take_rights_back(desk: &Desk<'_>, merged: PersonId) -> Result<()> {
    for right in desk.register.entitlements_of(merged)? {
        let back = Decided::ending(desk.world, &right, right.from_on);
        back.write(desk.register, desk.on, &desk.at)?;
    }
    Ok(())
}
