//! The one table of what the register holds about persons and households: every column that names one, what sort of data stands there,
//! and what erasing does with it. Erasing works from this table, and a test holds it against `schema.sql`.

use crate::domain::DataClass::{
    self, Answer, Contact, Decline, Document, Entitlement, Figure, Identity, Status,
};

/// Whom a column names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whom {
    /// A person.
    Person,
    /// A household: it goes when nobody is left who ever belonged to it.
    Household,
}

/// What erasing does with a row that names somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// The row is deleted.
    Goes(DataClass),
    /// The row stays and names nobody any more.
    Unnamed(DataClass),
    /// These columns are emptied; the row stays.
    Emptied(DataClass, &'static [&'static str]),
    /// The row stays with the random id, which names nobody once the rest is gone.
    Stays,
}

/// One column that names a person or a household by random id.
#[derive(Debug, Clone, Copy)]
pub struct Personal {
    /// Its table.
    pub table: &'static str,
    /// The column.
    pub column: &'static str,
    /// Whom it names.
    pub whom: Whom,
    /// What erasing does.
    pub fate: Fate,
}

const fn of(table: &'static str, column: &'static str, fate: Fate) -> Personal {
    let whom = Whom::Person;
    Personal {
        table,
        column,
        whom,
        fate,
    }
}

const fn of_household(table: &'static str, fate: Fate) -> Personal {
    let (column, whom) = ("household", Whom::Household);
    Personal {
        table,
        column,
        whom,
        fate,
    }
}

/// Every column that names somebody. Memberships stand last: until they go, they tell which facts of a household may go.
pub const PERSONAL: &[Personal] = &[
    of("status", "person", Fate::Goes(Status)),
    of_household("status", Fate::Goes(Status)),
    of("figure", "person", Fate::Goes(Figure)),
    of_household("figure", Fate::Goes(Figure)),
    of("source_answer", "person", Fate::Goes(Answer)),
    of("entitlement", "person", Fate::Goes(Entitlement)),
    of("decline", "person", Fate::Goes(Decline)),
    of("person_account", "person", Fate::Goes(Contact)),
    of(
        "identity",
        "person",
        Fate::Emptied(Contact, &["phone", "email"]),
    ),
    of(
        "personal_document",
        "person",
        Fate::Emptied(Document, &["salt", "bytes"]),
    ),
    of("identity", "person", Fate::Goes(Identity)),
    of("earlier_birth", "person", Fate::Goes(Identity)),
    of("name_word", "person", Fate::Goes(Identity)),
    of("national_number", "person", Fate::Goes(Identity)),
    of("person_alias", "person", Fate::Goes(Identity)),
    of_household("household_note", Fate::Goes(Contact)),
    of("pass_moved", "person", Fate::Goes(Identity)),
    of("voucher_moved", "person", Fate::Goes(Identity)),
    of("pass", "person", Fate::Unnamed(Identity)),
    of("voucher", "person", Fate::Unnamed(Identity)),
    of_household("address", Fate::Goes(Identity)),
    of("membership", "person", Fate::Goes(Identity)),
    of_household("membership", Fate::Goes(Identity)),
    of("earlier_membership", "person", Fate::Goes(Identity)),
    of_household("earlier_membership", Fate::Goes(Identity)),
    // Ledger and log: random ids, amounts, days and closed codes.
    of("person_merge", "merged", Fate::Stays),
    of("person_merge", "survivor", Fate::Stays),
    of("erasure", "person", Fate::Stays),
    of("refund_claim", "person", Fate::Stays),
    of("premium", "person", Fate::Stays),
    of("refund_line", "person", Fate::Stays),
    of("refund_payment", "person", Fate::Stays),
    // Whose account it was stands in the document of somebody else: a voucher of the accounts that goes with that person's own term.
    of("personal_document", "payee", Fate::Stays),
    of("audit", "person", Fate::Stays),
];
