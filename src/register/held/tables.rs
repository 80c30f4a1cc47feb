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
        let columns: Vec<String> = self.columns().map(|name| self.expression(name)).collect();
        format!(
            "SELECT {} FROM {} AS held WHERE {}",
            columns.join(", "),
            self.of,
            self.whose
        )
    }

    /// What is read of a column. Of a household the days end with the stay: what came after is of those who stayed.
    fn expression(&self, name: &str) -> String {
        let of_stay = self.whose.contains(" stay.person ");
        match name {
            "valid_through" if of_stay => format!("({LAST_IN_STAY})"),
            "closed_at" if of_stay => format!("({CLOSED_IN_STAY})"),
            name => expression(self.of, name),
        }
    }
}

/// As it stands on the paper: five digits, or more where there are more.
const RECEIPT_NUMBER: &str =
    "SELECT 'K' || year || '-' || substr('00000' || nth, -max(5, length(nth)))";
const LAST_IN_STAY: &str = "SELECT date(nullif(min(coalesce(held.to_on, '~'), coalesce(stay.to_on, '~')), '~'), '-1 day') FROM membership AS stay
    WHERE stay.person = $1 AND stay.household = held.household AND (held.to_on IS NULL OR held.to_on > stay.from_on)
      AND (stay.to_on IS NULL OR held.from_on < stay.to_on) ORDER BY coalesce(stay.to_on, '~') DESC LIMIT 1";
const CLOSED_IN_STAY: &str = "SELECT held.closed_at FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
    AND (stay.to_on IS NULL OR held.closed_at < stay.to_on) LIMIT 1";

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
fn expression(of: &str, name: &str) -> String {
    let named = |of: &str, table: &str, key: &str| {
        format!("(SELECT {of} FROM {table} AS named WHERE named.{key} = held.{name})")
    };
    let of_receipt =
        |column: &str| format!("(SELECT {column} FROM receipt WHERE receipt.seq = held.receipt)");
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
        "receipt" => named(&format!("({RECEIPT_NUMBER})"), "receipt", "seq"),
        "paid_on" if of == "receipt_line" => of_receipt("issued_on"),
        "means" => of_receipt("paid_by"),
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
