//! How domain values stand in the register: ids as 16 bytes, money as cents, days and months as ISO text.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};

use crate::domain::{
    ClaimId, CorrectionId, DataClass, EntitlementId, FigureId, HouseholdId, KeyId, KitId, Money,
    Month, OfferId, OrganiserId, PaidBy, PartialDate, PassId, PassReason, PassState, PersonId,
    PremiumId, RefundOrderId, Relation, Route, SchemeVersionId, Sector, SettlementId, Sex, SheetId,
    StatusId, Tier, VoucherId, Withdrawal,
};
use crate::seal::VerifyingKey;

macro_rules! as_bytes {
    ($($id:ty),* $(,)?) => {$(
        impl ToSql for $id {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::Borrowed(ValueRef::Blob(self.bytes())))
            }
        }

        impl FromSql for $id {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                <[u8; 16]>::column_result(value).map(Self::from_bytes)
            }
        }
    )*};
}

as_bytes!(
    PersonId,
    HouseholdId,
    StatusId,
    FigureId,
    EntitlementId,
    SchemeVersionId,
    OrganiserId,
    OfferId,
    PassId,
    VoucherId,
    SheetId,
    KitId,
    ClaimId,
    CorrectionId,
    SettlementId,
    RefundOrderId,
    PremiumId,
);

macro_rules! as_text {
    ($($value:ty),* $(,)?) => {$(
        impl ToSql for $value {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.to_string()))
            }
        }

        impl FromSql for $value {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str()?.parse().map_err(|_| FromSqlError::InvalidType)
            }
        }
    )*};
}

as_text!(
    DataClass,
    KeyId,
    Month,
    PaidBy,
    PartialDate,
    PassReason,
    PassState,
    Relation,
    Route,
    Sector,
    Sex,
    Withdrawal
);

impl FromSql for VerifyingKey {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bytes = <[u8; 32]>::column_result(value)?;
        Self::from_bytes(&bytes).ok_or(FromSqlError::InvalidType)
    }
}

impl ToSql for Money {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.cents()))
    }
}

impl FromSql for Money {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self::from_cents)
    }
}

impl ToSql for Tier {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.0.as_str()))
    }
}

impl FromSql for Tier {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_str().map(|text| Self(text.to_owned()))
    }
}
