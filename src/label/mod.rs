//! What the outside may see: bytes that leave are made only from these views, and none of them has a place for a reason.

pub mod answer;
pub mod exposure;
pub mod kit;
pub mod paper;
pub mod redeemed;
pub mod statement;

mod sealed {
    /// Only this room decides what may leave.
    pub trait Sealed {}
}

/// A view that may leave the house: a function of things that do not include a ground, a status or a figure.
pub trait Outside: sealed::Sealed {}

macro_rules! outside {
    ($($view:ty),* $(,)?) => {$(
        impl sealed::Sealed for $view {}
        impl Outside for $view {}
    )*};
}

outside!(
    answer::AnswerRow,
    statement::StatementView,
    kit::KitDays,
    kit::KitGroup,
    kit::KitHead,
    kit::KitKey,
    kit::KitKind,
    kit::KitOffer,
    kit::KitPass,
    kit::KitVoucher,
    paper::PaperList,
    paper::PaperPrice,
    paper::PaperRow,
    redeemed::RedeemedRow,
);
