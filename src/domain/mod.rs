//! Values that cannot be wrong: whoever holds one need not check it again.

mod amount;
mod birth;
mod code;
mod ids;
mod money;
mod period;
mod rate;
mod said;
mod split;
mod words;

pub use amount::parse_amount;
pub use birth::{PartialDate, parse_day};
pub use code::{Code, PassNumber, VoucherCode};
pub use ids::{
    ClaimId, EntitlementId, FigureId, HouseholdId, KitId, OfferId, OrganiserId, PassId, PersonId,
    SchemeVersionId, SettlementId, StatusId, VoucherId,
};
pub use money::{Direction, Money, RoundTo, Rounding};
pub use period::{Month, Period, RunPeriod, months_after};
pub use rate::Rate;
pub use said::{Arg, Said};
pub use split::{FundId, Role, Share, Split};
pub use words::{Level, Relation, Route, Sector, Sex, Tier};
