//! How long each sort of data is kept, as the municipality set it: a term, the number of the rule and the reason. Where no law says more, the
//! rule is for the municipality to name; without one nothing of that sort goes by itself.

use super::erase;
use crate::domain::{DataClass, Said, Term};
use crate::error::{Error, Result};
use crate::grid::Cell;
use crate::register::Register;
use crate::said;

/// What holds of one sort of data as long as nobody set it.
#[derive(Debug)]
pub struct Usual {
    /// The sort.
    pub class: DataClass,
    /// The keys of its term, its rule and its reason.
    pub keys: [&'static str; 3],
    /// The term, and the rule where the law gives one.
    pub values: [Option<&'static str>; 2],
}

macro_rules! usual {
    ($($class:ident $key:literal $term:literal $rule:expr),* $(,)?) => {
        /// Every sort, identity last.
        pub const USUAL: &[Usual] = &[$(Usual {
            class: DataClass::$class,
            keys: [concat!("retain-", $key), concat!("retain-", $key, "-rule"), concat!("retain-", $key, "-reason")],
            values: [Some($term), $rule],
        }),*];
    };
}

usual! {
    Status "status" "10y" None,
    Figure "figure" "10y" None,
    Answer "source-answer" "0d" None,
    Entitlement "entitlement" "10y" None,
    Decline "decline" "10y" None,
    // Bestuursdecreet art. III.87 par. 1/1: successive contact details, two years.
    Contact "contact" "2y" Some("BD-III.87-1/1"),
    // Rekendecreet art. 25: documents behind the accounts, ten years.
    Document "document" "10y" Some("RD-25"),
    Identity "identity" "2y" None,
}

/// How long one sort is kept in this register.
#[derive(Debug)]
pub struct Retention {
    /// The sort.
    pub class: DataClass,
    /// The term.
    pub term: Term,
    /// The rule, where one is named.
    pub rule: Option<String>,
    /// Why.
    pub reason: Cell,
    /// The key under which the rule is set.
    pub rule_key: &'static str,
}

/// What holds for every sort, identity last.
///
/// # Errors
/// When the register cannot be read.
pub fn of_register(register: &Register) -> Result<Vec<Retention>> {
    let retention = |usual: &Usual| {
        let [term_key, rule_key, reason_key] = usual.keys;
        let [term, rule] = usual.values;
        let set = |key: &str, usual: Option<&str>| {
            let set = register.setting(key)?;
            Ok::<_, Error>(set.or(usual.map(str::to_owned)))
        };
        let term = set(term_key, term)?.unwrap_or_default();
        Ok(Retention {
            class: usual.class,
            term: term.parse().map_err(|_| Error::bug())?,
            rule: set(rule_key, rule)?.filter(|rule| !rule.is_empty()),
            reason: set(reason_key, None)?.map_or_else(|| reason(usual.class), Cell::Text),
            rule_key,
        })
    };
    USUAL.iter().map(retention).collect()
}

/// A term as it is kept.
///
/// # Errors
/// When it is not one.
pub fn a_term(value: &str) -> std::result::Result<String, Said> {
    value.parse::<Term>().map(|term| term.to_string())
}

/// The number of a rule as it is kept, or nothing: then no rule is named any more, and nothing of that sort goes.
///
/// # Errors
/// When it is not one.
pub fn a_rule(value: &str) -> std::result::Result<String, Said> {
    if value.is_empty() {
        return Ok(String::new());
    }
    erase::rule(value).map(str::to_owned)
}

/// Why a sort is kept so long, as long as nobody said otherwise.
pub fn reason(class: DataClass) -> Cell {
    let said = match class {
        DataClass::Status | DataClass::Figure | DataClass::Entitlement | DataClass::Decline => {
            said!("retain-reason-decision")
        }
        DataClass::Answer => said!("retain-reason-answer"),
        DataClass::Contact => said!("retain-reason-contact"),
        DataClass::Document => said!("retain-reason-document"),
        DataClass::Identity => said!("retain-reason-identity"),
    };
    Cell::word("usual", said)
}
