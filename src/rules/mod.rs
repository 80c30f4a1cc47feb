//! The rules room: a municipal regulation as data, and what follows from it for people and prices. Pure: facts in, decisions out.

mod cases;
mod check;
mod decide;
mod exact;
mod facts;
mod price;
mod read;
mod reference;
mod scheme;
mod screen;
mod truth;
mod worth;

pub use cases::{Bearer, Case, Difference, Key, Outcome, Told, try_case};
pub use decide::{
    Decision, Grant, Mark, Missing, Reason, Refusal, decide, decide_household, explain,
};
pub use exact::Exact;
pub use facts::{Dossier, Figure, Found, Member, Residence, SourceAnswer, Status, Subject};
pub use price::{ClaimFacts, Quote, missing_proof, pass_price, pay_with_value, quote, value_of};

pub use read::{Defect, named_scheme};
pub use reference::{FormatWord, format_words};
pub use scheme::{
    After, AgeCount, AgeWindow, Builtin, Clause, Computed, Condition, Domicile, Duration, Entity,
    Evidence, FactLevel, FactWord, FactYear, Fund, Grace, Ground, Guards, Holder, Inherit,
    Language, MonthDay, NamedCondition, Operator, Organiser, Parameter, ParameterValue, PassPrice,
    Proof, ProofRule, Renewal, Rest, Runs, Scheme, ShareBase, Source, StatusSet, StatusTest,
    StatusWord, Table, TableRow, Tariff, TariffRounding, TierWord, Unit, Value, ValueVoucher, Wait,
    Words,
};
pub use screen::{Columns, Program, Screened, screen};
