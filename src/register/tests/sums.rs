//! The sums of the funds follow every row that changes them, in whatever order the rows come.

use super::super::Register;
use super::refusals::{seeded, written_out};
use crate::domain::{FundId, Money};

const MONTHS: (&str, &str) = ("2026-01", "2026-12");

/// What the fund used this year, and what is reserved of it on 21 November 2026, in cents.
fn stands(register: &Register) -> (i64, i64) {
    let months = (MONTHS.0.parse().unwrap(), MONTHS.1.parse().unwrap());
    let used = register.uses_of_funds(months).unwrap();
    let reserved = register.reserved_of_funds("2026-11-21".parse().unwrap());
    let cents = |amounts: Vec<(FundId, Money)>| -> i64 {
        let of = amounts.iter().filter(|(fund, _)| fund.0 == "stad");
        of.map(|(_, amount)| amount.cents()).sum()
    };
    let used = used.into_iter().map(|(fund, _, amount)| (fund, amount));
    (cents(used.collect()), cents(reserved.unwrap()))
}

/// A claim with two vouchers more, and what becomes of them; after each step the use and the reservation in cents, above those of the
/// seed.
const STEPS: &[(&str, i64, i64)] = &[
    (
        "INSERT INTO voucher (id, code, person, batch, value, kind, scheme_version, from_on, to_on, issued_on, recorded_at)
           VALUES (@v8, 'EEEEEEEEEEEEE', @p1, @ba, 900, 'ticket', @s1, '2026-01-01', '2027-01-01', '2026-01-01', 't'),
             (@v9, 'FFFFFFFFFFFFF', @p1, @ba, 900, 'ticket', @s1, '2026-01-01', '2026-02-01', '2026-01-01', 't')",
        0,
        0,
    ),
    ("INSERT INTO voucher_share VALUES (@v8, 'stad', 900), (@v8, 'ocmw', 50)", 0, 900),
    ("INSERT INTO voucher_share VALUES (@v9, 'stad', 70)", 0, 900),
    (
        "INSERT INTO claim (seq, id, hand_in, organiser, reference, content, voucher, price, redeemed_on, month, provisional, late, recorded_at)
           VALUES (10, @d1, @in, @o1, 'A-10', #d1, @v8, 1000, '2026-11-01', '2026-11', 0, 0, 't'),
             (11, @d2, @in, @o2, 'B-11', #d2, @v8, 1000, '2026-11-01', '2026-11', 0, 0, 't'),
             (12, @d3, @in, @o2, 'B-12', #d3, @v9, 1000, '2026-11-01', '2026-11', 0, 0, 't')",
        0,
        900,
    ),
    // Whatever its last day, one that waits for staff is out.
    ("INSERT INTO claim_decision VALUES (12, 1, 'open', 'open', NULL, 'u', 't')", 0, 970),
    ("INSERT INTO claim_decision VALUES (12, 2, 'refused', 'not-valid', NULL, 'u', 't')", 0, 900),
    ("INSERT INTO claim_decision VALUES (10, 1, 'open', 'open', NULL, 'u', 't')", 0, 900),
    ("INSERT INTO claim_share VALUES (10, 'holder', '', 400), (10, 'fund', 'stad', 600)", 0, 900),
    ("INSERT INTO claim_decision VALUES (10, 2, 'accepted', 'ok', NULL, 'u', 't')", 600, 0),
    ("INSERT INTO claim_decision VALUES (11, 1, 'open', 'open', NULL, 'u', 't')", 600, 0),
    ("INSERT INTO correction VALUES (10, @y1, 10, 1, 'amount', 'wrong-price', 0, 0, 0, '2026-11-03', 'u', 't')", 0, 0),
    ("INSERT INTO correction_share VALUES (10, 'fund', 'stad', 250), (10, 'holder', '', 0)", 250, 0),
    ("INSERT INTO refund_order VALUES (@rz, 'R2026-0009', 'closing', '2026-11-05', 'u', #zero, NULL, 't');
      INSERT INTO refund_line VALUES (90, @rz, @p1, 10, NULL, 10, 0)", 250, 0),
    ("INSERT INTO correction VALUES (11, @y2, 10, 2, 'cancel', 'wrong-price', 0, 0, 0, '2026-11-04', 'u', 't')", 0, 900),
    // The other paper of the two is accepted now, and its shares are written after its answer.
    ("INSERT INTO claim_decision VALUES (11, 2, 'accepted', 'ok', NULL, 'u', 't')", 0, 0),
    ("INSERT INTO claim_share VALUES (11, 'fund', 'stad', 30)", 30, 0),
    ("INSERT INTO claim_decision VALUES (11, 3, 'refused', 'not-valid', NULL, 'u', 't')", 0, 900),
    ("INSERT INTO voucher_withdrawal VALUES (@v8, 'lost', 't')", 0, 0),
    ("INSERT INTO voucher_withdrawal VALUES (@v8, 'lost', 't') ON CONFLICT DO NOTHING", 0, 0),
    ("INSERT INTO premium VALUES (@pq, @p1, 'school', @s1, '2026-10-01', 100, '2026-10-01', 't'); INSERT INTO premium_share VALUES (@pq, 'stad', 100)", 100, 0),
];

#[test]
fn what_stands_of_a_fund_follows_each_row() {
    let folder = tempfile::tempdir().unwrap();
    let register = seeded(&folder);
    let none = Vec::<String>::new();
    assert_eq!(register.odd_sums_of_funds().unwrap(), none);
    let (used, reserved) = stands(&register);
    for (sql, more_used, more_reserved) in STEPS {
        register
            .connection
            .execute_batch(&written_out(sql))
            .unwrap_or_else(|fault| panic!("{sql}: {fault}"));
        assert_eq!(register.odd_sums_of_funds().unwrap(), none, "{sql}");
        let now = stands(&register);
        assert_eq!(now, (used + more_used, reserved + more_reserved), "{sql}");
    }
    register
        .run("UPDATE fund_use SET amount = amount + 1 WHERE fund = 'stad' AND month = '2026-11'")
        .unwrap();
    assert_eq!(register.odd_sums_of_funds().unwrap(), ["stad 2026-11"]);
}
