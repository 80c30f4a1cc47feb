//! What was corrected is entered in the first run that closes afterwards: taken back, and put right.

use crate::settle::{hand_in, with_claims};
use crate::support::Town;

/// Cents: price, collected, due to the club; then what holder, organiser and each of both funds bear.
pub type Right = (i64, i64, i64, [i64; 4]);

/// Half the price of the swim.
const HALF: Right = (500, 100, 200, [100, 200, 100, 100]);

/// Writes down a correction of a claim; `None` cancels it.
pub fn correct(town: &Town, reference: &str, right: Option<Right>) {
    let (kind, (price, collected, due, shares)) =
        right.map_or(("cancel", (0, 0, 0, [0; 4])), |right| ("amount", right));
    let claim = format!("(SELECT seq FROM claim WHERE reference = '{reference}')");
    town.sql(&format!(
        "INSERT INTO correction (id, claim, nth, kind, reason, price, collected, due, recorded_on, recorded_by, recorded_at)
         VALUES (randomblob(16), {claim}, (SELECT count(*) + 1 FROM correction WHERE claim = {claim}), '{kind}', 'wrong-price',
           {price}, {collected}, {due}, '2026-12-03', 'an', '2026-12-03T10:00:00Z')"
    ));
    let rows = [
        ("holder", ""),
        ("organiser", ""),
        ("fund", "ocmw"),
        ("fund", "stad"),
    ];
    for ((role, fund), amount) in rows.iter().zip(shares).filter(|(_, amount)| *amount > 0) {
        town.sql(&format!(
            "INSERT INTO correction_share SELECT max(seq), '{role}', '{fund}', {amount} FROM correction"
        ));
    }
}

/// Word, offer or corrected statement, name or reference, gross and due of each row of a club's statement.
pub fn statement(town: &Town, run: &str, club: &str) -> Vec<[String; 5]> {
    let rows = town.rows(&["settle", "show", run, "--organiser", club]);
    let keep = |row: Vec<String>| {
        let [of, name] = if row[4] == "correction" {
            [13, 14]
        } else {
            [5, 6]
        };
        [4, of, name, 9, 12].map(|at| row[at].clone())
    };
    rows.into_iter().map(keep).collect()
}

pub fn closed(town: &mut Town, on: &str, run: &str) -> String {
    town.on(on);
    town.run(&["settle", "close", run]).fine()
}

fn sum(town: &Town, sql: &str) -> String {
    town.column(sql).remove(0)
}

#[test]
fn a_correction_stands_in_the_next_run_with_the_statement_it_corrects() {
    let mut town = with_claims();
    closed(&mut town, "2026-12-02", "2026-11");
    let november = statement(&town, "2026-11", "ZWEM");
    correct(&town, "A-1", Some(HALF));
    town.on("2027-01-04");
    let preview = town.run(&["settle", "preview", "2026-12"]).ends(0);
    assert!(
        preview.stderr.contains("Eén correctie gaat mee: −2,00"),
        "{}",
        preview.stderr
    );
    let shown = closed(&mut town, "2027-01-04", "2026-12");
    assert!(
        shown.contains("Samen gedragen −2,00, aan organisatoren −2,00"),
        "{shown}"
    );
    assert_eq!(
        statement(&town, "2026-12", "ZWEM"),
        [
            ["correction", "2026-0001/002", "A-1", "-5.01", "-2.00"],
            ["carried-out", "", "", "", "-2.00"],
            ["payable", "", "", "", "0.00"],
        ]
    );
    assert_eq!(
        statement(&town, "2026-11", "ZWEM"),
        november,
        "what left stays as it was"
    );
    let funds = town.column("SELECT fund || ' ' || amount FROM fund_total WHERE settlement = (SELECT id FROM settlement WHERE number = '2026-0002') ORDER BY fund");
    assert_eq!(funds, ["ocmw -100", "stad -100"]);
    let entries = town.column(
        "SELECT kind || ' ' || gross || ' ' || (SELECT kind FROM entry AS of WHERE of.seq = entry.adjusts) FROM entry WHERE correction IS NOT NULL ORDER BY seq",
    );
    assert_eq!(entries, ["reversal -1001 claim", "adjustment 500 claim"]);
    let dutch = town
        .run(&["settle", "show", "2026-12", "--organiser", "ZWEM"])
        .fine();
    for word in ["correctie", "verkeerde prijs", "te betalen"] {
        assert!(dutch.contains(word), "{word}: {dutch}");
    }
    // What a second correction takes back is what the first one put in the place.
    correct(&town, "A-1", None);
    closed(&mut town, "2027-02-02", "2027-01");
    assert_eq!(
        statement(&town, "2027-01", "ZWEM")[0],
        ["correction", "2026-0001/002", "A-1", "-5.00", "-2.00"]
    );
    let last = "SELECT kind || ' ' || gross || ' ' || (SELECT kind FROM entry AS of WHERE of.seq = entry.adjusts) FROM entry ORDER BY seq DESC LIMIT 1";
    assert_eq!(town.column(last), ["reversal -500 adjustment"]);
    assert_eq!(
        sum(
            &town,
            "SELECT sum(due) FROM entry JOIN claim ON claim.seq = entry.claim WHERE reference = 'A-1'"
        ),
        "0"
    );
}

#[test]
fn a_debt_is_carried_until_there_is_enough_to_take_it_from() {
    let mut town = with_claims();
    closed(&mut town, "2026-12-02", "2026-11");
    correct(&town, "A-1", None);
    hand_in(&town, "A-2", "2026-12-02");
    correct(&town, "A-2", Some(HALF));
    closed(&mut town, "2027-01-04", "2026-12");
    assert_eq!(
        statement(&town, "2026-12", "ZWEM"),
        [
            ["offer", "BEURT", "Zwembeurt", "10.01", "4.00"],
            ["correction", "2026-0001/002", "A-1", "-10.01", "-4.00"],
            ["correction", "2026-0002/001", "A-2", "-5.01", "-2.00"],
            ["carried-out", "", "", "", "-2.00"],
            ["payable", "", "", "", "0.00"],
        ],
        "a claim and its own correction stand in one run"
    );
    closed(&mut town, "2027-02-02", "2027-01");
    assert_eq!(
        statement(&town, "2027-01", "ZWEM"),
        [
            ["carried-in", "", "", "", "-2.00"],
            ["carried-out", "", "", "", "-2.00"],
            ["payable", "", "", "", "0.00"],
        ],
        "a debt is shown as long as it goes on"
    );
    hand_in(&town, "A-3", "2027-02-02");
    closed(&mut town, "2027-03-02", "2027-02");
    let rows = statement(&town, "2027-02", "ZWEM");
    assert_eq!(
        rows.last().unwrap()[4],
        "2.00",
        "4.00 less the debt: {rows:?}"
    );
    assert_eq!(
        sum(
            &town,
            "SELECT (SELECT sum(due) FROM entry) - (SELECT sum(payable) FROM statement)"
        ),
        "0",
        "no debt is left"
    );
}

#[test]
fn what_was_paid_at_the_desk_is_corrected_by_count_and_price_alone() {
    let mut town = with_claims();
    closed(&mut town, "2026-12-02", "2026-11");
    correct(&town, "K-1", Some((4000, 0, 4000, [900, 0, 1550, 1550])));
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12", "-o", "out"])
        .fine();
    let file = town
        .text("out/2026-0002/statements/statement-2026-0002-001-KSA.csv")
        .unwrap();
    assert!(
        file.contains(";correction;LID;Lidgeld;standaard;0;-5,00;;;-5,00;2026-0001/001;K-1;wrong-price;2026-12-03"),
        "{file}"
    );
}

#[test]
fn what_a_merged_club_hands_in_and_owes_is_its_survivors() {
    let mut town = with_claims();
    closed(&mut town, "2026-12-02", "2026-11");
    correct(&town, "A-1", None);
    closed(&mut town, "2027-01-04", "2026-12");
    town.sql(
        "INSERT INTO organiser_merge (merged, survivor, recorded_by, recorded_at)
         SELECT one.id, other.id, 'an', '2027-01-05T10:00:00Z' FROM organiser AS one, organiser AS other
         WHERE one.alias = 'ZWEM' AND other.alias = 'KSA'",
    );
    hand_in(&town, "A-2", "2027-01-04");
    let shown = closed(&mut town, "2027-02-02", "2027-01");
    assert!(!shown.contains("ZWEM"), "{shown}");
    assert_eq!(
        statement(&town, "2027-01", "KSA"),
        [
            ["offer", "BEURT", "Zwembeurt", "10.01", "4.00"],
            ["carried-in", "", "", "", "-4.00"],
            ["payable", "", "", "", "0.00"],
        ]
    );
    // The debt was the merged club's once: it is not taken a second time.
    closed(&mut town, "2027-03-02", "2027-02");
    assert_eq!(town.column("SELECT count(*) FROM statement WHERE settlement = (SELECT id FROM settlement WHERE number = '2027-0002')"), ["0"]);
    // A correction of what the merged club got is the survivor's as well, and names the statement as it left.
    correct(&town, "A-2", Some(HALF));
    closed(&mut town, "2027-04-02", "2027-03");
    assert_eq!(
        statement(&town, "2027-03", "KSA")[0],
        ["correction", "2027-0001/001", "A-2", "-5.01", "-2.00"]
    );
}

#[test]
fn what_a_household_asks_back_stands_in_no_statement() {
    let mut town = with_claims();
    hand_in(&town, "T-1", "2026-11-19");
    town.sql(
        "INSERT INTO refund_claim (claim, person, paid, paid_on, receipt)
         SELECT claim.seq, pass.person, 1001, '2026-11-20', randomblob(32) FROM claim JOIN pass ON pass.id = claim.pass WHERE reference = 'T-1'",
    );
    correct(&town, "T-1", Some(HALF));
    closed(&mut town, "2026-12-02", "2026-11");
    assert_eq!(
        statement(&town, "2026-11", "ZWEM").last().unwrap()[4],
        "4.00"
    );
    assert_eq!(town.column("SELECT count(*) FROM entry"), ["2"]);
}

#[test]
fn corrected_to_nothing_is_as_if_it_had_never_been() {
    let mut town = with_claims();
    correct(&town, "A-1", None);
    correct(&town, "K-1", None);
    let shown = closed(&mut town, "2026-12-02", "2026-11");
    assert!(
        shown.contains("Samen gedragen 0,00, aan organisatoren 0,00"),
        "{shown}"
    );
    assert_eq!(
        town.column("SELECT DISTINCT payable || ' ' || carried_out FROM statement"),
        ["0 0"]
    );
    assert_eq!(town.column("SELECT count(*) FROM fund_total"), ["0"]);
}
