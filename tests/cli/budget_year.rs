//! `budget close`: a year of the funds ends, and the next one opens with it.

use crate::support::{Ran, Town};

fn line(town: &Town, line: &str) -> Ran {
    town.run(&line.split_whitespace().collect::<Vec<_>>())
}

fn stands(town: &Town, year: &str) -> Vec<String> {
    let mut rows = town.rows(&["budget", "show", year, "--fund", "stad"]);
    rows.remove(0).split_off(2)
}

fn issue(town: &Town) -> String {
    let issue = "voucher issue --member P1 --offer KAMP --format csv";
    line(town, issue).ends(0).rows()[0][0].clone()
}

fn hand_in(town: &Town, code: &str) {
    let rows = format!("club_id;reference;voucher;redeemed_on\nKSA;K-{code};{code};2026-11-21\n");
    let file = town.file("r.csv", &rows);
    town.run(&["claim", "import", &file]).fine();
}

/// Two vouchers of 5.00 for `stad`, one of them used in 2026; now it is January.
fn year_over() -> (Town, String) {
    let mut town = Town::small();
    line(&town, "budget set stad 2026 20,00").fine();
    let (used, out) = (issue(&town), issue(&town));
    hand_in(&town, &used);
    let early = line(&town, "budget close 2026").refused(1);
    assert!(early.contains("2026 is nog niet voorbij"), "{early}");
    town.on("2027-01-08");
    (town, out)
}

#[test]
fn what_is_left_goes_on_and_what_is_out_weighs_on_the_next_year() {
    let (town, out) = year_over();
    let unsettled = line(&town, "budget close 2026 --carry").refused(1);
    assert!(
        unsettled.contains("één aanvaarde vordering die in 2026 ingediend is, staat nog in geen afrekening\ntip: sluit eerst de afrekeningen tot en met december 2026: vrijpas settle close PERIODE"),
        "{unsettled}"
    );
    line(&town, "settle close 2026-11").fine();
    let closed = line(&town, "budget close 2026 --carry --format csv").ends(0);
    assert_eq!(
        closed.rows(),
        [["stad", "2026", "20.00", "0.00", "5.00", "5.00", "15.00"]]
    );
    assert!(
        closed
            .stderr
            .contains("stad heeft nog geen budget voor 2027; de 15,00 euro"),
        "{}",
        closed.stderr
    );
    let again = line(&town, "budget close 2026").ends(0);
    assert_eq!(
        again.stderr,
        "De budgetten van 2026 waren al gesloten; er is niets gewijzigd.\n"
    );
    line(&town, "budget set stad 2027 10,00").fine();
    assert_eq!(
        stands(&town, "2027")[..5],
        ["10.00", "15.00", "0.00", "5.00", "20.00"]
    );
    hand_in(&town, &out);
    assert_eq!(
        stands(&town, "2027")[..5],
        ["10.00", "15.00", "5.00", "0.00", "20.00"]
    );
    assert_eq!(stands(&town, "2026")[6], "closed");
    let changed = line(&town, "budget set stad 2026 30").refused(1);
    assert!(
        changed.contains("is gesloten en verandert niet meer"),
        "{changed}"
    );
}

/// PC-56: after a grant expired nothing new is booked on it; what was booked may be given back; what costs nothing is free.
#[test]
fn pc_56_in_a_closed_year_nothing_is_reserved_any_more() {
    let (town, out) = year_over();
    line(&town, "settle close 2026-11").fine();
    line(&town, "budget close 2026").fine();
    let late = "voucher issue --member P1 --offer KAMP --on 2026-12-31";
    let late = line(&town, late).refused(1);
    assert!(
        late.starts_with("fout: het budget van stad voor 2026 is gesloten"),
        "{late}"
    );
    line(
        &town,
        "voucher issue --member P2 --offer KAMP --on 2026-12-31",
    )
    .fine();
    line(&town, &format!("voucher withdraw {out} --reason other")).fine();
    // Nothing was carried over, and 2027 has no budget: nothing is held.
    issue(&town);
}

#[test]
fn fo_41_a_year_ends_the_next_opens_and_years_close_in_their_order() {
    let (mut town, _) = year_over();
    line(&town, "settle close 2026-11").fine();
    line(&town, "budget set stad 2027 8,00").fine();
    line(&town, "voucher issue --member P1 --offer KAMP").refused(1);
    line(&town, "budget set stad 2027 40,00").fine();
    issue(&town);
    town.on("2028-01-08");
    let order = line(&town, "budget close 2027").refused(1);
    assert!(order.contains("2026 is nog niet gesloten"), "{order}");
    line(&town, "budget close 2026").fine();
    line(&town, "budget close 2027").fine();
    let none = line(&town, "budget close 2025").refused(1);
    assert!(none.contains("Voor 2025 is geen budget gezet"), "{none}");
}

#[test]
fn a_fund_without_a_budget_next_year_closes_and_opens_with_what_it_had_left() {
    let (town, _) = year_over();
    line(&town, "settle close 2026-11").fine();
    line(&town, "budget set ocmw 2026 100,00").fine();
    line(&town, "budget set stad 2027 50,00").fine();
    let closed = line(&town, "budget close 2026 --carry").ends(0);
    let warned = "ocmw heeft nog geen budget voor 2027; de 95,00 euro";
    assert!(closed.stderr.contains(warned), "{closed:?}");
    let rows = town.rows(&["budget", "show", "2027", "--fund", "ocmw"]);
    assert_eq!(rows[0][2..4], ["", "95.00"], "{rows:?}");
}

#[test]
fn a_day_to_come_is_no_way_around_the_budget_of_today() {
    let mut town = Town::small();
    line(&town, "budget set stad 2026 5,00").fine();
    issue(&town);
    for on in ["2026-11-21", "2027-01-02"] {
        let ask = format!("voucher issue --member P1 --offer KAMP --on {on}");
        let said = line(&town, &ask).refused(1);
        assert!(said.contains("het budget van stad voor 2026"), "{said}");
    }
    assert_eq!(stands(&town, "2026")[4], "0.00");
    // In the new year nothing is held yet, and that is said.
    town.on("2027-01-02");
    let said = line(&town, "voucher issue --member P1 --offer KAMP").ends(0);
    assert!(
        said.stderr.contains("stad heeft nog geen budget voor 2027"),
        "{said:?}"
    );
}

#[test]
fn a_fund_may_have_millions_and_is_never_set_below_nothing() {
    let town = Town::small();
    line(&town, "budget set stad 2026 1.000.000.000,00").fine();
    let said = line(&town, "budget set stad 2026 1000000000,01").refused(2);
    assert!(said.contains("is te groot"), "{said}");
    for negative in [
        "budget set stad 2026 -10",
        "claim add --member P1 --offer KAMP --paid -3 --receipt 1",
        "voucher issue --value -3 --member P1",
    ] {
        let said = line(&town, negative).refused(2);
        assert!(said.contains("is negatief"), "{said}");
    }
}

#[test]
fn a_budget_that_is_raised_may_still_be_short() {
    let town = Town::small();
    issue(&town);
    issue(&town);
    line(&town, "budget set stad 2026 2,00 --below-use").fine();
    line(&town, "budget set stad 2026 1,00").refused(1);
    line(&town, "budget set stad 2026 4,00").fine();
    let said = line(&town, "voucher issue --member P1 --offer KAMP").refused(1);
    assert!(said.contains("nog vrij: \u{2212}6,00"), "{said}");
}
