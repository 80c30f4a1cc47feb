//! Paying in parts: agreed with days, handed over when the first is paid, and nothing of it at the club.

use crate::support::Town;

fn unpaid(town: &Town) -> String {
    town.line("voucher issue --member P1 --offer LID --unpaid --format csv")
        .ended(0)
        .cell(0, "code")
}

fn open(town: &Town) -> Vec<Vec<String>> {
    town.rows(&["voucher", "list", "--unpaid"])
}

#[test]
fn parts_are_paid_by_their_days_and_the_first_hands_the_voucher_over() {
    let mut town = Town::small();
    let code = unpaid(&town);
    let part = town.line(&format!("voucher paid {code} --amount 3"));
    assert_eq!(part.status, 1, "nothing was agreed: {part:?}");
    assert!(part.stderr.contains("voucher instalments"), "{part:?}");
    let plan = town.line(&format!(
        "voucher instalments {code} --times 4 --format csv"
    ));
    assert_eq!(
        plan.ended(0).rows(),
        [
            ["2026-11-21", "2.25"],
            ["2026-12-21", "2.25"],
            ["2027-01-21", "2.25"],
            ["2027-02-21", "2.25"]
        ]
    );
    // Until the first is paid, the voucher stays at the desk.
    assert!(town.rows(&["voucher", "list", "--open"]).is_empty());
    assert_eq!(open(&town)[0][4..], ["0.00", "9.00", "2.25", "2026-12-21"]);
    let paid = town
        .line(&format!("voucher paid {code} --amount 2,25"))
        .ended(0);
    assert!(
        paid.stderr.contains("Kwitantie K2026-00001: 2,25."),
        "{paid:?}"
    );
    assert_eq!(town.rows(&["voucher", "list", "--open"]).len(), 1);
    assert_eq!(open(&town)[0][4..], ["2.25", "6.75", "0.00", "2026-12-21"]);
    town.on("2027-01-22");
    assert_eq!(open(&town)[0][4..], ["2.25", "6.75", "4.50", "2027-02-21"]);
    let more = town.line(&format!("voucher paid {code} --amount 7"));
    assert!(more.stderr.contains("staat nog 6,75 open"), "{more:?}");
    // After its last day what was agreed is still owed, and can be paid.
    town.on("2028-02-01");
    assert_eq!(open(&town)[0][5], "6.75");
    town.line(&format!("voucher paid {code} --by card"))
        .ended(0);
    assert!(open(&town).is_empty());
    town.line("register check").ended(0);
}

#[test]
fn a_plan_adds_up_to_what_is_open_and_a_new_one_takes_its_place() {
    let town = Town::small();
    let code = unpaid(&town);
    for (rest, status) in [
        ("--part 2026-12-01=5 --part 2027-01-01=5", 1),
        ("--part 2026-12-01=4 --part 2026-12-01=5", 1),
        ("--part 2026-12-01", 2),
        ("--part 2026-12-01=0", 2),
        ("--times 0", 2),
        ("--times 25", 2),
        ("", 2),
    ] {
        let ran = town.line(format!("voucher instalments {code} {rest}").trim());
        assert_eq!(ran.status, status, "{rest}: {ran:?}");
    }
    town.line(&format!("voucher instalments {code} --times 9"))
        .ended(0);
    town.line(&format!("voucher paid {code} --amount 1"))
        .ended(0);
    town.line(&format!(
        "voucher instalments {code} --part 2027-03-01=6 --part 2026-12-01=2"
    ))
    .ended(0);
    assert_eq!(open(&town)[0][4..], ["1.00", "8.00", "0.00", "2026-12-01"]);
    town.line(&format!("voucher paid {code}")).ended(0);
    let none = town.line(&format!("voucher instalments {code} --times 2"));
    assert_eq!(none.status, 1, "{none:?}");
}

#[test]
fn a_voucher_paid_in_part_is_accepted_like_any_other_and_noted_by_nobody() {
    let mut town = Town::small();
    let code = unpaid(&town);
    town.line(&format!("voucher instalments {code} --times 3"))
        .ended(0);
    town.line(&format!("voucher paid {code} --amount 3"))
        .ended(0);
    town.file(
        "in.csv",
        &format!("club_id;reference;voucher;redeemed_on\nKSA;K-1;{code};2026-11-21\n"),
    );
    town.line("claim import in.csv").ended(0);
    assert!(town.rows(&["claim", "notes"]).is_empty());
    // Used or not, the rest is owed.
    town.on("2027-01-22");
    assert_eq!(open(&town)[0][6], "6.00");
}
