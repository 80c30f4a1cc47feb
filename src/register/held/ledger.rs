//! What of the ledger is about a person: claims and what became of them, refunds, erasures, and the log.

use super::list::{HERS, of};
use super::tables::Table;

const CLAIMS: &str = "seq IN (SELECT seq FROM claim WHERE pass IN (SELECT id FROM pass WHERE person = $1)
   OR voucher IN (SELECT id FROM voucher WHERE person = $1) UNION SELECT claim FROM refund_claim WHERE person = $1)";
const OF_CLAIMS: &str = "claim IN (SELECT seq FROM claim WHERE pass IN (SELECT id FROM pass WHERE person = $1)
   OR voucher IN (SELECT id FROM voucher WHERE person = $1) UNION SELECT claim FROM refund_claim WHERE person = $1)";

/// In the order in which a person reads it.
pub(super) const LEDGER: &[Table] = &[
    of(
        "held-claims",
        "claim",
        CLAIMS,
        "SELECT organiser, reference, offer, price_class, price, redeemed_on, month, pass, voucher, provisional, late, recorded_at",
    ),
    of(
        "held-decisions",
        "claim_decision",
        OF_CLAIMS,
        "SELECT claim, decision, code, reason, recorded_by, recorded_at",
    ),
    of(
        "held-notes",
        "claim_note",
        OF_CLAIMS,
        "SELECT claim, code, amount, recorded_at",
    ),
    of(
        "held-prices",
        "claim_price",
        OF_CLAIMS,
        "SELECT claim, price, collected, due, tier, tariff, route, category, service, sector, age_from, age_to, domicile, home, members, priced_on, aged_on, kind, voucher_value, good_faith, limits, by_hand, scheme_version",
    ),
    of(
        "held-shares",
        "claim_share",
        OF_CLAIMS,
        "SELECT claim, role, fund, amount",
    ),
    of(
        "held-corrections",
        "correction",
        OF_CLAIMS,
        "SELECT claim, kind, reason, price, collected, due, recorded_on, recorded_by, recorded_at",
    ),
    of(
        "held-entries",
        "entry",
        OF_CLAIMS,
        "SELECT claim, settlement, organiser, kind, year, gross, collected, borne, due, correction, adjusts",
    ),
    of(
        "held-refunds",
        "refund_claim",
        HERS,
        "SELECT claim, paid, paid_on",
    ),
    of(
        "held-premiums",
        "premium",
        HERS,
        "SELECT clause, amount, valid_from, scheme_version, recorded_on, recorded_at",
    ),
    of(
        "held-premium-shares",
        "premium_share",
        "premium IN (SELECT id FROM premium WHERE person = $1)",
        "SELECT premium, fund, amount",
    ),
    of(
        "held-refund-lines",
        "refund_line",
        HERS,
        "SELECT refund_order, claim, premium, correction, amount",
    ),
    of(
        "held-refund-payments",
        "refund_payment",
        HERS,
        "SELECT refund_order, due, carried_in, carried_out, payable",
    ),
    of(
        "held-documents",
        "personal_document",
        "person = $1 OR payee = $1",
        "SELECT refund_order, document",
    ),
    of(
        "held-erasures",
        "erasure",
        HERS,
        "SELECT class, rule, recorded_by, recorded_at",
    ),
    of(
        "held-log",
        "audit",
        HERS,
        "SELECT at, login, on_behalf, command, action, count",
    ),
    of(
        "held-log-everybody",
        "audit",
        "person IS NULL AND action <> 'pin-clock' AND (action IN ('look', 'derive', 'letter', 'retain')
           OR command IN ('household import', 'status import', 'figure import', 'source import'))
           AND NOT EXISTS (SELECT 1 FROM person_merge WHERE merged = $1)
           AND at >= (SELECT recorded_at FROM person WHERE id = $1)",
        "SELECT at, login, on_behalf, command, action, count",
    ),
];
