//! The till of the desk: closed by addition, nothing twice, and its journal balances to the cent.

use crate::support::Town;

const ACCOUNTS: [&str; 6] = [
    "cash",
    "card",
    "transfer",
    "holders",
    "rounding",
    "difference",
];

fn town() -> Town {
    let town = Town::small();
    for line in [
        "settings set cash-rounding 5",
        "settings set till-float 100",
        "offer add --id BAD --organiser KSA --name Zwembad --category ticket --service youth --route prepaid --price standaard=10,01",
    ] {
        town.line(line).ended(0);
    }
    town
}

fn sell(town: &Town, rest: &str) {
    let line = format!("voucher issue --member P2 --offer BAD {rest}");
    town.line(&line).ended(0);
}

fn cents(text: &str) -> i64 {
    text.replace('.', "").parse().unwrap_or(0)
}

#[test]
fn a_closing_takes_what_came_in_since_the_last_and_nothing_twice() {
    let mut town = town();
    sell(&town, "--by cash");
    sell(&town, "--by card --count 2");
    let closed = town
        .line("desk close --counted 109,50 --format csv")
        .ended(0);
    assert_eq!(
        closed.rows(),
        [
            ["cash", "1", "10.01", "10.00", "-0.01"],
            ["card", "1", "20.02", "20.02", "0.00"]
        ]
    );
    for part in [
        "Kas afgesloten met D2026-0001: kwitanties K2026-00001 tot en met K2026-00002.",
        "er hoort nu 110,00 te liggen, geteld: 109,50",
        "verschil van −0,50",
    ] {
        assert!(closed.stderr.contains(part), "{}", closed.stderr);
    }
    let again = town.line("desk close --counted 100,00").ended(0);
    assert!(again.stderr.contains("er is niets gewijzigd"), "{again:?}");
    town.on("2026-11-22");
    sell(&town, "--by transfer");
    assert_eq!(town.rows(&["receipt", "list"]).len(), 1);
    town.line("desk close").ended(0);
    let days = town.rows(&["desk", "days"]);
    let expected = [
        [
            "D2026-0001",
            "2026-11-21",
            "2",
            "10.00",
            "20.02",
            "0.00",
            "109.50",
            "-0.50",
        ],
        [
            "D2026-0002",
            "2026-11-22",
            "1",
            "0.00",
            "0.00",
            "10.01",
            "",
            "",
        ],
    ];
    for (row, expected) in days.iter().zip(expected) {
        assert_eq!(row[..8], expected);
    }
    assert_eq!(days.len(), 2);
    town.line("register check").ended(0);
}

#[test]
fn yesterday_can_be_closed_today() {
    let mut town = town();
    sell(&town, "--by cash");
    town.on("2026-11-22");
    sell(&town, "--by cash");
    town.line("desk close --through 2026-11-20").ended(0);
    assert!(town.rows(&["desk", "days"]).is_empty());
    let uncounted = town.line("desk close --through 2026-11-21");
    assert_eq!(uncounted.status, 2, "{uncounted:?}");
    for part in ["--counted", "--uncounted"] {
        assert!(uncounted.stderr.contains(part), "{uncounted:?}");
    }
    let waits = town.rows(&["today"]).into_iter();
    let commands: Vec<String> = waits.filter_map(|row| row.last().cloned()).collect();
    let close = "vrijpas desk close --counted AMOUNT";
    assert!(commands.iter().any(|line| line == close), "{commands:?}");
    town.line("desk close --through 2026-11-21 --uncounted")
        .ended(0);
    assert_eq!(town.rows(&["receipt", "list"])[0][0], "K2026-00002");
}

#[test]
fn the_journal_balances_with_accounts_of_the_settings() {
    let town = town();
    sell(&town, "--by cash --count 3");
    sell(&town, "--by card");
    let without = town.line("desk close --counted 130,10 -o j.csv");
    assert_eq!(without.status, 1);
    assert!(
        without.stderr.contains("vrijpas settings set account-"),
        "{without:?}"
    );
    assert!(
        town.rows(&["desk", "days"]).is_empty(),
        "nothing was closed"
    );
    for (nth, account) in ACCOUNTS.iter().enumerate() {
        town.line(&format!("settings set account-{account} 57000{nth}"))
            .ended(0);
    }
    town.line("desk close --counted 130,10 -o j.csv").ended(0);
    let lines = town.rows(&["desk", "journal"]);
    let expected = [
        ["cash", "570000", "30.10", ""],
        ["card", "570001", "10.01", ""],
        ["holders", "570003", "", "40.04"],
        ["rounding", "570004", "", "0.02"],
        ["difference", "570005", "", "0.05"],
    ];
    let told: Vec<&[String]> = lines.iter().map(|line| &line[2..]).collect();
    assert_eq!(told, expected);
    let sum = |place: usize| lines.iter().map(|line| cents(&line[place])).sum::<i64>();
    assert_eq!(sum(4), sum(5));
    let file = town.text("j.csv").unwrap();
    assert!(
        file.contains("2026-11-21;D2026-0001;cash;570000;30,10;"),
        "{file}"
    );
    town.line("desk journal D2026-0001 -o j.xlsx").ended(0);
    town.line("desk journal -o again.csv").ended(0);
    assert_eq!(town.text("again.csv").unwrap(), file);
    assert_eq!(
        town.line("desk journal -o j.csv").status,
        1,
        "it stands there"
    );
    assert_eq!(town.line("desk journal D2026-0002").status, 1);
}
