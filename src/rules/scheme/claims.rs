//! Claims: when they are handed in and paid, how late they may come, and what proof they carry.

use super::{Guards, MonthDay, Source};

/// A fixed round of claims (indienronde).
#[derive(Debug, Clone)]
pub struct Round {
    /// Its name in the file.
    pub id: String,
    /// The days of use it is about, both included; none means any.
    pub uses: Option<(MonthDay, MonthDay)>,
    /// The last day on which a claim is handed in.
    pub hand_in_by: MonthDay,
    /// The last day on which it is paid.
    pub paid_by: Option<MonthDay>,
    /// The clause.
    pub source: Source,
}

/// How late a claim may be handed in.
#[derive(Debug, Clone)]
pub struct DeadlineRule {
    /// When it applies.
    pub guards: Guards,
    /// The day from which is counted.
    pub counted_from: CountedFrom,
    /// The last day that is in time.
    pub last: LastDay,
    /// The clause.
    pub source: Source,
}

/// The day from which a deadline is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CountedFrom {
    /// The day of use.
    Use,
    /// The day on which the holder paid.
    Payment,
    /// The day on which the activity starts.
    Start,
}

impl CountedFrom {
    /// The word of every day.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("use", Self::Use),
        ("payment", Self::Payment),
        ("start", Self::Start),
    ];
}

/// The last day that is in time, seen from the day from which is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LastDay {
    /// The same day of the month so many months later; the month's last day where the month is shorter.
    Months(u32),
    /// So many days later.
    Days(u32),
    /// A fixed day, so many years later; that day itself is in time.
    By(MonthDay, i32),
    /// The day before a fixed day, so many years later.
    Before(MonthDay, i32),
    /// So many days earlier.
    Ahead(u32),
}

/// What a claim must carry before it is paid.
#[derive(Debug, Clone)]
pub struct ProofRule {
    /// When it is asked.
    pub guards: Guards,
    /// What must be there.
    pub proofs: Vec<Proof>,
    /// The clause.
    pub source: Source,
}

/// A form of proof (bewijs).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Proof {
    /// The organiser's signature.
    Signature,
    /// The organiser's stamp.
    Stamp,
    /// An ordinary receipt or proof of payment.
    Receipt,
    /// The pass was shown.
    Pass,
    /// An identity card was shown.
    Identity,
    /// The organiser signed an agreement with the municipality.
    Agreement,
    /// The scheme's own form.
    Form,
}

impl Proof {
    /// The machine word of every form.
    pub const WORDS: &'static [(&'static str, Self)] = &[
        ("signature", Self::Signature),
        ("stamp", Self::Stamp),
        ("receipt", Self::Receipt),
        ("pass", Self::Pass),
        ("identity", Self::Identity),
        ("agreement", Self::Agreement),
        ("form", Self::Form),
    ];

    /// The machine word.
    #[must_use]
    pub fn word(self) -> &'static str {
        Self::WORDS
            .iter()
            .find(|(_, proof)| *proof == self)
            .map_or("receipt", |(word, _)| word)
    }
}
