//! Values that cannot be wrong: whoever holds one need not check it again.

mod amount;
mod association;
mod base32;
mod birth;
mod code;
mod colleague;
mod compact;
mod enterprise;
mod fact_words;
mod iban;
mod ids;
mod insz;
mod language;
mod letter_kind;
mod money;
mod name_key;
mod near;
mod paper;
mod payment_text;
mod period;
mod place;
mod quantity;
mod rate;
mod reference;
mod said;
mod split;
mod template;
mod term;
mod unseen;
#[cfg(test)]
mod vectors;
mod words;
mod year_number;

pub use amount::{parse_amount, parse_amount_above_zero, parse_budget};
pub use association::VCode;
pub use base32::{crockford, from_crockford};
pub use birth::{PartialDate, parse_day};
pub use code::{Code, PassNumber, VoucherCode};
pub use colleague::{colleague, same_colleague};
pub use enterprise::EnterpriseNumber;
pub use fact_words::{figure_kind, status_code};
pub use iban::{Bic, Iban};
pub use ids::{
    ClaimId, CorrectionId, EntitlementId, FigureId, HouseholdId, KitId, OfferId, OrganiserId,
    PassId, PersonId, PremiumId, RefundOrderId, SchemeVersionId, SettlementId, SheetId, StatusId,
    VoucherId,
};
pub use insz::Insz;
pub use language::language_code;
pub use letter_kind::LetterKind;
pub use money::{Direction, Money};
pub use name_key::name_key;
pub use near::distance;
pub use paper::{KeyId, OfferMark, Paper, PaperGood, Shown, Signed};
pub use payment_text::PaymentText;
pub use period::{Month, Period, RunPeriod, SINCE_UNKNOWN, months_after};
pub use place::{Postcode, Refnis};
pub use quantity::Quantity;
pub use rate::Rate;
pub use reference::StructuredReference;
pub use said::{Arg, Said};
pub use split::{FundId, Role, Share, Split};
pub use template::{Filled, Template};
pub use term::Term;
pub use unseen::is_unseen;
pub use words::{
    ClaimReason, DataClass, Level, PaidBy, PassReason, PassState, Relation, Route, Sector, Sex,
    Tier, Withdrawal,
};
pub use year_number::{ClosingNumber, ReceiptNumber, YearNumber};
