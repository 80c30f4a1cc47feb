//! Everything the register holds about one person, table by table: for the person's right to know.

mod ledger;
mod list;
mod tables;

use rusqlite::types::ValueRef;

use super::{Outcome, Register};
use crate::domain::{Money, PersonId};
use list::held;
use tables::Table;

#[cfg(test)]
mod tests;

/// The rows of one table that are about a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Held {
    /// The catalogue key of what stands above it; after the first hyphen, the name for machines.
    pub title: &'static str,
    /// The names of the columns.
    pub columns: Vec<&'static str>,
    /// The rows, a value for each column.
    pub rows: Vec<Vec<HeldValue>>,
}

/// A value as it is held.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HeldValue {
    /// Nothing.
    Empty,
    /// Words, a code, a day or a moment.
    Text(String),
    /// A count.
    Count(i64),
    /// An amount.
    Money(Money),
    /// Yes or no.
    Flag(bool),
}

/// Columns of cents.
const MONEY: &[&str] = &[
    "amount",
    "borne",
    "carried_in",
    "carried_out",
    "collected",
    "due",
    "gross",
    "holder_share",
    "hundredths",
    "paid",
    "payable",
    "price",
    "value",
    "voucher_value",
];
/// Columns of yes or no.
const FLAGS: &[&str] = &[
    "by_hand",
    "companion",
    "corrects",
    "declined",
    "good_faith",
    "late",
    "provisional",
    "replaced",
    "void",
];

impl Register {
    /// Everything about a person, and about whoever turned out to be the same one.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn held_about(&self, person: PersonId) -> Outcome<Vec<Held>> {
        let persons = self.same_person(person)?;
        let read = |table: &Table| {
            let (sql, columns) = (table.sql(), table.columns().collect::<Vec<_>>());
            let mut rows = Vec::new();
            for person in &persons {
                rows.extend(self.all(&sql, [person], |row| values(&columns, row))?);
            }
            Ok(Held {
                title: table.title,
                columns,
                rows,
            })
        };
        held().map(read).collect()
    }
}

fn values(columns: &[&str], row: &rusqlite::Row<'_>) -> rusqlite::Result<Vec<HeldValue>> {
    let value = |(place, column): (usize, &&str)| {
        Ok(match row.get_ref(place)? {
            ValueRef::Null => HeldValue::Empty,
            ValueRef::Integer(cents) if MONEY.contains(column) => {
                HeldValue::Money(Money::from_cents(cents))
            }
            ValueRef::Integer(flag) if FLAGS.contains(column) => HeldValue::Flag(flag != 0),
            ValueRef::Integer(count) => HeldValue::Count(count),
            _ => HeldValue::Text(row.get(place)?),
        })
    };
    columns.iter().enumerate().map(value).collect()
}
