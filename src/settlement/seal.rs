//! The seal of a settlement: one hash over everything in it.

use data_encoding::HEXLOWER;

use super::funds::FundTotals;
use crate::seal::Chain;

/// The hash of a settlement: the chain of its lines and statements, what each fund bears, the refund orders that stand beside it with
/// their own hash, and every file that leaves with its own hash. It never changes: an old settlement must verify for ever.
#[must_use]
pub fn seal(
    chain: Chain,
    funds: &FundTotals,
    refunds: &[(String, [u8; 32])],
    published: &[(&str, [u8; 32])],
) -> [u8; 32] {
    let funds = funds
        .iter()
        .map(|(fund, amount)| format!("fund;{};{}", fund.0, amount.cents()));
    let refunds = refunds
        .iter()
        .map(|(number, hash)| format!("refunds;{number};{}", HEXLOWER.encode(hash)));
    // In order of name, as they are kept.
    let mut published = published.to_vec();
    published.sort_unstable();
    let files = published
        .iter()
        .map(|(name, hash)| format!("published;{name};{}", HEXLOWER.encode(hash)));
    let sealed = funds
        .chain(refunds)
        .chain(files)
        .fold(chain, |chain, line| chain.next(line.as_bytes()));
    *sealed.bytes()
}
