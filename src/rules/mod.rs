//! The rules room: a municipal regulation as data, and what follows from it for people and prices. Pure: facts in, decisions out.

mod cases;
mod check;
mod claims;
mod decide;
mod exact;
mod facts;
mod limit;
mod price;
mod read;
mod reference;
mod scheme;
mod screen;
mod truth;
mod worth;

pub use cases::{Bearer, Case, Difference, Key, Outcome, Told, try_case};
pub use claims::{
    Deadline, RoundDays, deadline, deadline_from, fund_for, funded, in_time, missing_proof, repaid,
    round_for, round_of, round_of_use,
};
pub use decide::{
    Decision, Grant, Mark, Missing, Reason, Refusal, decide, decide_household, explain,
    premium_amount,
};
pub use exact::Exact;
pub use facts::{Dossier, Figure, Found, Member, Residence, SourceAnswer, Status, Subject};
pub use limit::{History, Housemate, LimitUse, Priced, Use, explain_price, priced};
pub use price::{
    AgeMark, ClaimFacts, DayMark, Quote, Turns, apart, holder_and_same_funds, over_same_funds,
    pass_price, pay_with_value, quote, value_of,
};
pub use read::{Checked, Finding, Load, SourceFile, Weight, named_scheme};
pub use reference::{FormatWord, format_words};
pub use scheme::{
    After, AgeCount, AgeWindow, Allowance, Apart, Bound, Builtin, CarryOver, Clause, Computed,
    Condition, CountedFrom, DeadlineRule, Domicile, Duration, Each, Entity, Evidence, Excess,
    FactGuard, FactLevel, FactWord, FactYear, Fund, Grace, Ground, Guards, Holder, Inherit,
    Interval, Language, LastDay, Limit, Measure, MonthDay, NamedCondition, OnDays, Operator,
    Organiser, Parameter, ParameterValue, Party, PassPrice, Per, Pool, Portion, Premium, PriceAsks,
    Proof, ProofRule, Reduction, Renewal, Rest, ReturnRule, Returned, Round, Runs, Scheme,
    ShareBase, Source, StatusSet, StatusTest, StatusWord, Table, TableRow, Tariff, TariffRounding,
    TierWord, Unit, Value, ValueVoucher, Wait, Window, Words,
};
pub use screen::{Columns, Program, Screened, screen};
