//! What of each table is about a person: which rows, which columns, and what is left out.

/// A table with rows about a person.
pub(super) struct Table {
    pub(super) title: &'static str,
    pub(super) of: &'static str,
    /// Which rows, where `$1` is the person.
    pub(super) whose: &'static str,
    /// The names of its columns, as a reading of them begins.
    pub(super) columns: &'static str,
}

impl Table {
    /// The names of its columns.
    pub(super) fn columns(&self) -> impl Iterator<Item = &'static str> {
        let names = self.columns.trim_start_matches("SELECT ");
        names.split(", ")
    }

    /// The reading of it.
    pub(super) fn sql(&self) -> String {
        let columns: Vec<String> = self.columns().map(expression).collect();
        format!(
            "SELECT {} FROM {} AS held WHERE {}",
            columns.join(", "),
            self.of,
            self.whose
        )
    }
}

/// The column of the file behind a name: days are shown with the last one inside.
pub(super) fn column_of(name: &str) -> &str {
    match name {
        "valid_from" => "from_on",
        "valid_through" => "to_on",
        "person_id" => "id",
        "document" => "bytes",
        other => other,
    }
}

/// What is read of a column: instead of a random id that by which people know the thing.
fn expression(name: &str) -> String {
    let named = |of: &str, table: &str, key: &str| {
        format!("(SELECT {of} FROM {table} AS named WHERE named.{key} = held.{name})")
    };
    match name {
        "household" => named("alias", "household", "id"),
        "offer" => named("alias", "offer", "id"),
        "organiser" => named("alias", "organiser", "id"),
        "pass" | "replaced_by" => named("number", "pass", "id"),
        "voucher" => named("code", "voucher", "id"),
        "scheme_version" => named("from_on", "scheme_version", "id"),
        "refund_order" => named("number", "refund_order", "id"),
        "settlement" => named("number", "settlement", "id"),
        "claim" => named("reference", "claim", "seq"),
        "premium" => named("clause", "premium", "id"),
        "correction" => named("recorded_on", "correction", "seq"),
        "adjusts" => named("kind", "entry", "seq"),
        "document" => format!("({})", "SELECT CAST(held.bytes AS TEXT)"),
        "corrects" => "held.corrects IS NOT NULL".to_owned(),
        "valid_through" => format!("({})", "SELECT date(held.to_on, '-1 day')"),
        "person_id" | "merged" | "survivor" | "batch" | "sheet" | "payee" => {
            format!("lower(hex(held.{}))", column_of(name))
        }
        other => format!("held.\"{}\"", column_of(other)),
    }
}

/// What is left out, and why: keys and hashes that only machines can use, and names folded for finding.
#[cfg(test)]
pub(super) const LEFT_OUT: &[&str] = &[
    "seq",
    "id",
    "nth",
    "mac",
    "salt",
    "commitment",
    "commitments",
    "content",
    "receipt",
    "hash",
    "hand_in",
    "name_key",
    "street_key",
    "organiser_version",
    "organiser",
    "settlement",
    "offer_version",
    "person",
];
