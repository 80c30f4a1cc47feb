//! Tables as a scheme writes them: `{ table = VALUE, rows = [ … ], after = … }`.

use toml::Spanned;
use toml::de::DeValue;

use super::section::Section;
use super::value::{Values, literal};
use crate::rules::exact::Exact;
use crate::rules::scheme::{After, Table, TableRow, Unit, Value};
use crate::said;

/// Reads a table.
pub(super) fn table(values: Values, section: &Section) -> Value {
    let of = values.under(section, "table");
    let unit = values.scheme.unit(&of);
    let from = section.has("from").then(|| edge(section, "from", unit));
    let before = section.defects();
    let mut rows: Vec<TableRow> = Vec::new();
    for row in section
        .need("rows", |section, key| Some(section.sections(key)))
        .unwrap_or_default()
    {
        let start = row.defects();
        let read = table_row(values, &row, unit);
        let descends = match (rows.last(), from) {
            (Some(last), _) => read.end <= last.end,
            // The lowest value belongs to the table, so that a first row may hold it alone.
            (None, Some(from)) => read.end < from || (read.end == from && !read.inclusive),
            (None, None) => false,
        };
        if row.defects() == start && descends {
            let key = if row.has("through") {
                "through"
            } else {
                "below"
            };
            row.fault(
                key,
                said!("scheme-rows-not-ascending"),
                Some(said!("scheme-rows-not-ascending-remedy")),
            );
        }
        rows.push(read);
    }
    if rows.is_empty() && section.defects() == before {
        section.fault("rows", said!("scheme-empty-list", key = "rows"), None);
    }
    let after = section.need("after", |section, key| after(values, section, key, unit));
    let mut units = rows.iter().map(|row| values.scheme.unit(&row.is));
    if let Some(first) = units.next()
        && section.defects() == before
        && units.any(|other| other != first)
    {
        section.fault("rows", said!("scheme-units-differ"), None);
    }
    Value::Table(Box::new(Table {
        of,
        from,
        rows,
        after: after.unwrap_or(After::Error),
    }))
}

fn table_row(values: Values, row: &Section, unit: Unit) -> TableRow {
    let (through, below) = (row.has("through"), row.has("below"));
    if through == below {
        row.fault("through", said!("scheme-row-end"), None);
    }
    let end = if through { "through" } else { "below" };
    let read = TableRow {
        end: edge(row, end, unit),
        inclusive: through,
        is: values.needed(row, "is"),
    };
    if through && below {
        let _ = row.raw("below");
    }
    row.finish();
    read
}

/// Where a row begins or ends: a fixed value of what is looked up.
pub(super) fn edge(section: &Section, key: &'static str, unit: Unit) -> Exact {
    let (found, exact) = match section.raw(key).map(Spanned::get_ref) {
        Some(DeValue::String(text)) => match literal(section, key, text) {
            Value::Amount(amount) => (Unit::Amount, Exact::whole(amount.cents())),
            Value::Number(number) => (Unit::Count, number),
            _ => (unit, Exact::ZERO),
        },
        Some(DeValue::Integer(_)) => {
            let number = section.whole(key).unwrap_or_default();
            (Unit::Count, Exact::whole(number))
        }
        Some(_) => {
            let said = said!("scheme-not-a-value", key = key);
            section.fault(key, said, None);
            (unit, Exact::ZERO)
        }
        None => (unit, Exact::ZERO),
    };
    if found != unit {
        section.fault(key, said!("scheme-units-differ"), None);
    }
    exact
}

fn after(values: Values, section: &Section, key: &'static str, unit: Unit) -> Option<After> {
    if section.raw(key).is_some_and(|raw| raw.get_ref().is_str()) {
        let words = &[("error", false), ("repeat", true)];
        let repeats = section.word(key, words)?;
        return Some(if repeats { After::Repeat } else { After::Error });
    }
    let inner = section.inner(key)?;
    let step = values.needed(&inner, "step");
    let each = if inner.has("each") {
        edge(&inner, "each", unit)
    } else {
        Exact::whole(1)
    };
    if each <= Exact::ZERO {
        inner.fault("each", said!("scheme-not-positive", key = "each"), None);
    }
    inner.finish();
    Some(After::Step { step, each })
}
