//! Which rows are about a person, where `$1` is the person.

pub(super) const HERS: &str = "person = $1";
pub(super) const OF_PASSES: &str = "pass IN (SELECT id FROM pass WHERE person = $1)";
pub(super) const OF_VOUCHERS: &str = "voucher IN (SELECT id FROM voucher WHERE person = $1)";
pub(super) const CLAIMS: &str = "seq IN (SELECT seq FROM claim WHERE pass IN (SELECT id FROM pass WHERE person = $1)
   OR voucher IN (SELECT id FROM voucher WHERE person = $1) UNION SELECT claim FROM refund_claim WHERE person = $1)";
pub(super) const OF_CLAIMS: &str = "claim IN (SELECT seq FROM claim WHERE pass IN (SELECT id FROM pass WHERE person = $1)
   OR voucher IN (SELECT id FROM voucher WHERE person = $1) UNION SELECT claim FROM refund_claim WHERE person = $1)";
// Of a household only the days on which the person belonged to it, and what was known of it then: the rest is of other people.
pub(super) const IN_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND (stay.to_on IS NULL OR held.from_on < stay.to_on) AND (held.to_on IS NULL OR held.to_on > stay.from_on))";
pub(super) const KNOWN_IN_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND (stay.to_on IS NULL OR (held.from_on < stay.to_on AND held.recorded_at < stay.to_on)) AND (held.to_on IS NULL OR held.to_on > stay.from_on))";
pub(super) const OF_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND coalesce(held.as_of, held.year || '-12-31') >= stay.from_on
   AND (stay.to_on IS NULL OR (coalesce(held.as_of, held.year || '-01-01') < stay.to_on AND held.recorded_at < stay.to_on)))";

pub(super) const WRITTEN_IN_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND held.recorded_at >= stay.from_on AND (stay.to_on IS NULL OR held.recorded_at < stay.to_on))";
