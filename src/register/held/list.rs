//! Which tables, and whose rows of them.

use super::ledger::LEDGER;
use super::tables::Table;

pub(super) const fn of(
    title: &'static str,
    of: &'static str,
    whose: &'static str,
    columns: &'static str,
) -> Table {
    Table {
        title,
        of,
        whose,
        columns,
    }
}

pub(super) const HERS: &str = "person = $1";
const OF_PASSES: &str = "pass IN (SELECT id FROM pass WHERE person = $1)";
const OF_VOUCHERS: &str = "voucher IN (SELECT id FROM voucher WHERE person = $1)";
// Of a household only the days on which the person belonged to it, and what was known of it then: the rest is of other people.
const IN_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND (stay.to_on IS NULL OR held.from_on < stay.to_on) AND (held.to_on IS NULL OR held.to_on > stay.from_on))";
const KNOWN_IN_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND (stay.to_on IS NULL OR (held.from_on < stay.to_on AND held.recorded_at < stay.to_on)) AND (held.to_on IS NULL OR held.to_on > stay.from_on))";
const OF_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND coalesce(held.as_of, held.year || '-12-31') >= stay.from_on
   AND (stay.to_on IS NULL OR (coalesce(held.as_of, held.year || '-01-01') < stay.to_on AND held.recorded_at < stay.to_on)))";

const WRITTEN_IN_THEIR_DAYS: &str = "EXISTS (SELECT 1 FROM membership AS stay WHERE stay.person = $1 AND stay.household = held.household
   AND held.recorded_at >= stay.from_on AND (stay.to_on IS NULL OR held.recorded_at < stay.to_on))";

/// All of it, in the order in which a person reads it.
pub(super) fn held() -> impl Iterator<Item = &'static Table> {
    HOUSE.iter().chain(LEDGER)
}

/// Who they are, what is known and decided of them, and what they hold.
const HOUSE: &[Table] = &[
    of(
        "held-person",
        "person",
        "id = $1",
        "SELECT person_id, recorded_at",
    ),
    of(
        "held-identity",
        "identity",
        HERS,
        "SELECT last_name, first_name, sex, birth_date, language, phone, email, recorded_at",
    ),
    of(
        "held-earlier-births",
        "earlier_birth",
        HERS,
        "SELECT birth_date, until_at",
    ),
    of(
        "held-ids",
        "person_alias",
        HERS,
        "SELECT alias, recorded_at",
    ),
    of(
        "held-numbers",
        "national_number",
        HERS,
        "SELECT number, replaced, recorded_at",
    ),
    of(
        "held-merges",
        "person_merge",
        "survivor = $1",
        "SELECT merged, survivor, recorded_at",
    ),
    of(
        "held-households",
        "household",
        "id IN (SELECT household FROM membership WHERE person = $1)",
        "SELECT alias, type, dossier, recorded_at",
    ),
    of(
        "held-memberships",
        "membership",
        HERS,
        "SELECT household, relation, custody_share_pct, valid_from, valid_through, recorded_at, closed_at",
    ),
    of(
        "held-earlier-memberships",
        "earlier_membership",
        HERS,
        "SELECT household, custody_share_pct, valid_from, valid_through, recorded_at, closed_at, until_at",
    ),
    of(
        "held-addresses",
        "address",
        IN_THEIR_DAYS,
        "SELECT street, house_number, box, postcode, municipality, refnis, valid_from, valid_through, household, recorded_at, closed_at",
    ),
    of(
        "held-household-notes",
        "household_note",
        WRITTEN_IN_THEIR_DAYS,
        "SELECT household, text, recorded_by, recorded_at",
    ),
    of(
        "held-accounts",
        "person_account",
        HERS,
        "SELECT iban, account_holder, recorded_by, recorded_at",
    ),
    of(
        "held-statuses",
        "status",
        HERS,
        "SELECT alias, code, valid_from, valid_through, source, decided_on, ksz_sector, ksz_quality, void, corrects, recorded_at",
    ),
    of(
        "held-household-statuses",
        "status",
        KNOWN_IN_THEIR_DAYS,
        "SELECT household, alias, code, valid_from, valid_through, source, decided_on, ksz_sector, ksz_quality, void, corrects, recorded_at",
    ),
    of(
        "held-figures",
        "figure",
        HERS,
        "SELECT kind, hundredths, year, as_of, source, corrects, recorded_at",
    ),
    of(
        "held-household-figures",
        "figure",
        OF_THEIR_DAYS,
        "SELECT household, kind, hundredths, year, as_of, source, corrects, recorded_at",
    ),
    of(
        "held-answers",
        "source_answer",
        HERS,
        "SELECT code, reference_on, outcome, valid_from, valid_through, recorded_at",
    ),
    of(
        "held-rights",
        "entitlement",
        HERS,
        "SELECT right, tier, ground, valid_from, valid_through, scheme_version, decided_on, void, corrects, recorded_at",
    ),
    of(
        "held-declines",
        "decline",
        HERS,
        "SELECT right, declined, valid_from, recorded_by, recorded_at",
    ),
    of(
        "held-passes",
        "pass",
        HERS,
        "SELECT number, issued_on, recorded_at",
    ),
    of(
        "held-pass-states",
        "pass_state",
        OF_PASSES,
        "SELECT pass, state, reason, replaced_by, recorded_at",
    ),
    of(
        "held-pass-prints",
        "pass_print",
        OF_PASSES,
        "SELECT pass, recorded_at",
    ),
    of(
        "held-passes-moved",
        "pass_moved",
        HERS,
        "SELECT pass, until_at",
    ),
    of(
        "held-vouchers",
        "voucher",
        HERS,
        "SELECT code, offer, price_class, price, value, kind, holder_share, tier, companion, valid_from, valid_through, issued_on, scheme_version, batch, sheet, recorded_at",
    ),
    of(
        "held-vouchers-moved",
        "voucher_moved",
        HERS,
        "SELECT voucher, until_at",
    ),
    of(
        "held-vouchers-withdrawn",
        "voucher_withdrawal",
        OF_VOUCHERS,
        "SELECT voucher, reason, recorded_at",
    ),
    of(
        "held-vouchers-paid",
        "receipt_line",
        OF_VOUCHERS,
        "SELECT receipt, paid_on, means, voucher, amount",
    ),
    of(
        "held-instalments",
        "instalment",
        OF_VOUCHERS,
        "SELECT voucher, plan, due_on, amount, recorded_at",
    ),
    of(
        "held-voucher-shares",
        "voucher_share",
        OF_VOUCHERS,
        "SELECT voucher, fund, amount",
    ),
];
