//! `claim decide`: staff look at what is open; who and why stay, and one paper is paid once.

use crate::handed_in::{HEAD, voucher};
use crate::support::Town;

/// One value voucher of 20,00 at two clubs: the first is accepted, the second open.
pub fn two_clubs() -> Town {
    let town = Town::small();
    let code = voucher(&town, &["--value", "20.00", "--ages", "6-18"]).remove(0);
    for (club, row) in [
        ("zwem", format!("ZWEM;A-1;{code};LES;2026-11-21;")),
        ("ksa", format!("KSA;K-1;{code};KAMP;2026-11-21;")),
    ] {
        let file = town.file(&format!("{club}.csv"), &format!("{HEAD}{row}\n"));
        town.run(&["claim", "import", &file]).fine();
    }
    town
}

fn value(town: &Town, claim: &str, key: &str) -> Vec<String> {
    let rows = town.rows(&["claim", "show", claim]);
    let found = rows.into_iter().filter(|row| row[1] == key);
    found.map(|row| row[2].clone()).collect()
}

#[test]
fn pc_51_a_paper_that_was_paid_elsewhere_is_paid_again_only_after_the_first_is_cancelled() {
    let mut town = two_clubs();
    let accept = [
        "claim",
        "decide",
        "K-1",
        "--accept",
        "--reason",
        "papier-gezien",
    ];
    let stderr = town.run(&accept).refused(1);
    let way_out =
        "vrijpas settle correct A-1 --organiser ZWEM --reason niet-het-origineel --cancel";
    assert!(
        stderr.contains("al aanvaard als A-1 van ZWEM") && stderr.contains(way_out),
        "{stderr}"
    );
    town.run(&[
        "settle",
        "correct",
        "A-1",
        "--organiser",
        "ZWEM",
        "--reason",
        "niet-het-origineel",
        "--cancel",
    ])
    .fine();
    let decided = town.rows(&accept);
    let amount = |key: &str| {
        decided
            .iter()
            .find(|row| row[1] == key)
            .map(|row| row[2].clone())
    };
    assert_eq!(amount("price").as_deref(), Some("25.00"));
    assert_eq!(
        amount("due").as_deref(),
        Some("20.00"),
        "min(value, price): {decided:?}"
    );
    assert_eq!(amount("collected").as_deref(), Some("5.00"));
    assert_eq!(value(&town, "K-1", "decision"), ["accepted"]);
    assert_eq!(value(&town, "K-1", "reason"), ["paper-seen"]);
    let history = value(&town, "K-1", "decided");
    assert_eq!(history.len(), 2, "{history:?}");
    assert!(
        history[0].starts_with("open;") && history[1].starts_with("accepted;"),
        "{history:?}"
    );
    assert!(value(&town, "A-1", "correction")[0].contains("not-the-original"));
    let stderr = town.run(&accept).refused(1);
    assert!(
        stderr.contains("al aanvaard") && stderr.contains("settle correct K-1"),
        "{stderr}"
    );
    town.on("2026-12-02");
    let closed = town.rows(&["settle", "close", "2026-11"]);
    let payable: Vec<(&str, &str)> = closed
        .iter()
        .map(|row| (row[1].as_str(), row[10].as_str()))
        .collect();
    assert!(payable.contains(&("KSA", "20.00")), "{payable:?}");
    assert_eq!(value(&town, "A-1", "settled-in"), ["2026-0001"]);
    assert_eq!(value(&town, "K-1", "statement"), ["2026-0001/001"]);
}

#[test]
fn what_is_refused_stays_refused_and_in_stays_accepted_refused_and_open() {
    let town = two_clubs();
    let open = town.run(&["claim", "open"]).ends(0);
    assert!(
        open.stderr.contains("vrijpas claim decide K-1"),
        "{}",
        open.stderr
    );
    town.run(&[
        "claim",
        "decide",
        "K-1",
        "--refuse",
        "--reason",
        "niet-het-origineel",
    ])
    .fine();
    assert_eq!(value(&town, "K-1", "decision"), ["refused"]);
    let stderr = town
        .run(&[
            "claim",
            "decide",
            "K-1",
            "--accept",
            "--reason",
            "papier-gezien",
        ])
        .refused(1);
    assert!(stderr.contains("al geweigerd"), "{stderr}");
    let stderr = town
        .run(&["settle", "correct", "K-1", "--reason", "andere", "--cancel"])
        .refused(1);
    assert!(stderr.contains("is geweigerd"), "{stderr}");
    town.run(&["claim", "decide", "K-1", "--reason", "andere"])
        .refused(2);
    town.run(&["claim", "decide", "K-1", "--accept", "--reason", "zomaar"])
        .refused(2);
}

#[test]
fn an_agreed_amount_is_kept_and_corrected_by_the_same_agreement() {
    let mut town = two_clubs();
    town.run(&["settle", "correct", "A-1", "--reason", "dubbel", "--cancel"])
        .fine();
    let by_hand = |fund: &str, holder: &str| {
        let args = [
            "claim",
            "decide",
            "K-1",
            "--accept",
            "--reason",
            "prijs-afgesproken",
        ];
        town.run(&[&args[..], &["--holder", holder, "--fund", fund]].concat())
    };
    assert!(
        by_hand("kas", "5,00").refused(2).contains("stad"),
        "known funds are named"
    );
    assert!(
        by_hand("stad", "25,01")
            .refused(2)
            .contains("meer dan de prijs")
    );
    by_hand("stad", "15,00").fine();
    assert_eq!(value(&town, "K-1", "fund:stad"), ["10.00"]);
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    town.run(&[
        "settle",
        "correct",
        "K-1",
        "--reason",
        "verkeerde-prijs",
        "--to",
        "30,00",
    ])
    .fine();
    assert_eq!(value(&town, "K-1", "holder"), ["15.00"]);
    assert_eq!(value(&town, "K-1", "fund:stad"), ["15.00"]);
}
