//! What the settlements of others are tested for, asked of ours.

use crate::settle::{hand_in, with_claims};
use crate::settle_corrections::{closed, correct, statement};
use crate::support::Town;

const HEAD: &str = "club_id;reference;voucher;offer;redeemed_on;collected\n";

/// Hands in rows of reference, member, offer and day at the swimming club.
fn at_the_door(town: &Town, rows: &[[&str; 4]]) {
    let passes = town.passes();
    let numbers = |member: &str| {
        passes.get(member).cloned().unwrap_or_else(|| {
            let name = if member == "P1" { "idrissi" } else { "peeters" };
            town.rows(&["pass", "find", name])[0][0].clone()
        })
    };
    let row = |[reference, member, offer, on]: &[&str; 4]| {
        let collected = if *member == "P1" { "2,00" } else { "" };
        let number = numbers(member);
        format!("ZWEM;{reference};{number};{offer};{on};{collected}\n")
    };
    let rows: String = rows.iter().map(row).collect();
    let file = town.file("door.csv", &format!("{HEAD}{rows}"));
    town.run(&["claim", "import", &file]).fine();
}

#[test]
fn pc_05_a_claim_of_nothing_is_entered_once() {
    let mut town = Town::small();
    let add = "offer add --id GRATIS --organiser ZWEM --name Proefles --category lessons --service sport --route door --price standaard=0,00";
    town.run(&add.split(' ').collect::<Vec<_>>()).fine();
    at_the_door(&town, &[["A-1", "P2", "GRATIS", "2026-11-20"]]);
    closed(&mut town, "2026-12-02", "2026-11");
    assert_eq!(
        statement(&town, "2026-11", "ZWEM"),
        [
            ["offer", "GRATIS", "Proefles", "0.00", "0.00"],
            ["payable", "", "", "", "0.00"]
        ]
    );
    closed(&mut town, "2027-01-04", "2026-12");
    assert_eq!(
        town.column("SELECT count(*) FROM entry WHERE gross = 0"),
        ["1"]
    );
}

#[test]
fn pc_18_what_is_not_shared_and_what_is_stand_side_by_side() {
    let mut town = Town::small();
    let rows = [
        ["A-1", "P1", "BEURT", "2026-11-20"],
        ["A-2", "P2", "LES", "2026-11-20"],
    ];
    at_the_door(&town, &rows);
    closed(&mut town, "2026-12-02", "2026-11");
    let rows = town.rows(&["settle", "show", "2026-11", "--organiser", "ZWEM"]);
    let amounts: Vec<String> = rows.iter().map(|row| row[9..13].join(" ")).collect();
    assert_eq!(
        amounts,
        ["10.01 2.00 4.01 4.00", "30.00 30.00 0.00 0.00", "   4.00"]
    );
}

#[test]
fn pc_21_nothing_is_entered_twice() {
    let mut town = with_claims();
    town.on("2026-12-02");
    let preview = ["settle", "preview", "2026-11"];
    let (first, second) = (town.run(&preview).fine(), town.run(&preview).fine());
    assert_eq!(first, second);
    closed(&mut town, "2026-12-02", "2026-11");
    let file = town.path("in.csv").display().to_string();
    town.run(&["claim", "import", &file]).fine();
    town.run(&["settle", "close", "2026-11"]).refused(1);
    closed(&mut town, "2027-01-04", "2026-12");
    assert_eq!(
        town.column("SELECT count(*) || ' ' || count(DISTINCT claim) FROM entry"),
        ["2 2"]
    );
}

#[test]
fn pc_29_a_run_holds_what_was_accepted_in_its_months() {
    let mut town = with_claims();
    let issue = [
        "voucher",
        "issue",
        "--value",
        "20.00",
        "--ages",
        "6-18",
        "--through",
        "2027-06-30",
    ];
    let paper = town.rows(&issue)[0][0].clone();
    for row in [
        format!("KSA;K-2;{paper};KAMP"),
        format!("ZWEM;A-3;{paper};LES"),
    ] {
        // Whose paper is the original, staff must see first.
        let file = town.file("twice.csv", &format!("{HEAD}{row};2026-11-21;\n"));
        town.run(&["claim", "import", &file]).fine();
    }
    hand_in(&town, "A-2", "2026-11-19");
    town.on("2026-12-01");
    hand_in(&town, "A-4", "2026-11-30");
    let decided = "SELECT decision FROM claim_now ORDER BY reference";
    assert_eq!(
        town.column(decided),
        [
            "accepted", "accepted", "open", "accepted", "accepted", "accepted"
        ]
    );
    let ran = town.run(&["settle", "close", "2026-11"]).ends(0);
    for told in [
        "Eén aanvaarde vordering werd later ingediend",
        "één vordering staat nog open",
    ] {
        assert!(ran.stderr.contains(told), "{}", ran.stderr);
    }
    assert_eq!(
        town.column("SELECT alias || ' ' || payable FROM statement JOIN organiser ON organiser.id = organiser ORDER BY alias"),
        ["KSA 6500", "ZWEM 800"]
    );
    assert_eq!(
        town.column("SELECT reference FROM claim WHERE NOT EXISTS (SELECT 1 FROM entry WHERE claim = claim.seq) ORDER BY reference"),
        ["A-3", "A-4"],
        "what is open and what came later are untouched"
    );
    assert_eq!(town.column("SELECT count(*) FROM claim_decision"), ["6"]);
}

#[test]
fn pc_34_a_correction_is_taken_from_what_comes_next() {
    // So many claims of 4.00 cancelled after closing, so many new ones: what is paid, and the debt that goes on.
    for (cancelled, new, paid, carried) in
        [(1, 2, "400", "0"), (1, 1, "0", "0"), (2, 1, "0", "-400")]
    {
        let mut town = with_claims();
        hand_in(&town, "A-2", "2026-11-19");
        closed(&mut town, "2026-12-02", "2026-11");
        for reference in ["A-1", "A-2"].iter().take(cancelled) {
            correct(&town, reference, None);
        }
        for day in 1..=new {
            hand_in(&town, &format!("B-{day}"), &format!("2026-12-0{day}"));
        }
        closed(&mut town, "2027-01-04", "2026-12");
        let statement =
            "SELECT payable || ' ' || carried_out FROM statement WHERE number LIKE '2026-0002/%'";
        assert_eq!(
            town.column(statement),
            [format!("{paid} {carried}")],
            "{cancelled} and {new}"
        );
        assert_eq!(
            town.column("SELECT count(*) FROM correction WHERE NOT EXISTS (SELECT 1 FROM entry WHERE correction = correction.seq)"),
            ["0"],
            "each is entered, paid or not"
        );
    }
}
