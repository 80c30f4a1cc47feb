//! What was closed stays what it was, whoever is erased since: reports, runs, refund orders and counts of a crowd.

use super::support::Town;

/// Everything that is told of a year that was closed.
const TOLD: &[&str] = &[
    "report settlement --per year",
    "report organiser --per month",
    "report fund --per year",
    "report offer --per year",
    "report sector --per year",
    "report open",
    "settle list",
    "settle show 2026-11",
    "settle show 2026-11 --organiser ZWEM",
    "settle show 2026-12",
    "settle verify",
    "budget show",
    "claim open",
    "refund list",
    "label audit --run 2026-11..2026-12 --all",
    "label audit --run 2026-12",
    "voucher use",
];

fn told(town: &Town) -> Vec<String> {
    let all = TOLD.iter().map(|line| {
        let args: Vec<&str> = line.split(' ').chain(["--format", "csv"]).collect();
        let ran = town.run(&args);
        assert!([0, 1].contains(&ran.status), "{line}: {ran:?}");
        assert!(
            !line.starts_with("settle verify") || ran.status == 0,
            "{ran:?}"
        );
        // The head of the log and the passes in use are those of this moment.
        let now = |line: &&str| line.starts_with("Kop van") || line.starts_with("passes,");
        let said = ran.stdout.lines().chain(ran.stderr.lines());
        let said: Vec<&str> = said
            .filter(|line| !now(line) && !line.contains(" in gebruik, waarvan "))
            .collect();
        format!("{line}\n{}", said.join("\n"))
    });
    all.collect()
}

/// A year that is over: uses by pass and voucher of both members, and a refund that was paid.
fn year() -> Town {
    let mut town = Town::small();
    let passes = town.passes();
    let mut vouchers = Vec::new();
    for member in ["P1", "P2"] {
        let issued = town.rows(&[
            "voucher", "issue", "--member", member, "--offer", "LID", "--unpaid",
        ]);
        town.run(&["voucher", "paid", &issued[0][0]]).fine();
        vouchers.push(issued[0][0].clone());
    }
    for line in [
        "organiser add --id GENT --name Gent --sector sport --postcode 9000",
        "offer add --id BAD --organiser GENT --name Bad --category ticket --service sport --route refund --price standaard=60,00",
        "claim add --member P1 --offer BAD --paid 60 --receipt 1 --iban BE68539007547034",
        "claim add --member P1 --offer BAD --paid 60 --receipt 2 --used-on 2026-11-20",
        "refund order",
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
        "kit make --organiser KSA --through 2026-12-31 -o K.kit",
    ] {
        town.run(&line.split(' ').collect::<Vec<_>>()).fine();
    }
    let by_another = |words: &[&str]| {
        town.run_with(words, |run| run.env("VRIJPAS_USER", "another"))
            .ends(0)
    };
    by_another(&["refund", "approve", "R2026-0001"]);
    town.run(&["refund", "paid", "R2026-0001"]).fine();
    for pass in [&passes["P1"], &passes["P2"], &passes["P1"]] {
        town.run(&["kit", "redeem", pass, "--kit", "Z.kit", "--offer", "BEURT"])
            .fine();
    }
    for voucher in &vouchers {
        town.run(&["kit", "redeem", voucher, "--kit", "K.kit"])
            .fine();
    }
    for kit in ["Z", "K"] {
        let (file, answer) = (format!("{kit}.kit"), format!("{kit}.csv"));
        town.run(&[
            "kit", "export", "--kit", &file, "--month", "2026-11", "-o", &answer,
        ])
        .fine();
        town.run(&["claim", "import", &answer]).fine();
    }
    town.on("2027-01-05");
    town.run(&["settle", "close", "2026-11"]).fine();
    town.run(&["settle", "close", "2026-12"]).fine();
    town
}

#[test]
fn closed_years_are_told_as_before() {
    let town = year();
    let (before, shown) = (told(&town), town.rows(&["refund", "show", "R2026-0001"]));
    town.run(&["refund", "show", "R2026-0001", "-o", "before"])
        .fine();
    town.run(&["person", "erase", "P1", "--rule", "SR-112", "--yes"])
        .fine();
    for (before, after) in before.iter().zip(told(&town)) {
        assert_eq!(*before, after);
    }
    // The order of refunds: the same amounts, nobody's name.
    let after = town.rows(&["refund", "show", "R2026-0001"]);
    let amounts = |rows: &[Vec<String>]| -> Vec<Vec<String>> {
        rows.iter().map(|row| row[3..].to_vec()).collect()
    };
    assert_eq!(amounts(&shown), amounts(&after));
    assert_eq!(after[0][2], "erased");
    town.run(&["refund", "show", "R2026-0001", "-o", "after"])
        .fine();
    let (before, after) = (
        town.text("before/refunds-R2026-0001.csv").unwrap(),
        town.text("after/refunds-R2026-0001.csv").unwrap(),
    );
    assert!(before.contains("BE68539007547034") && before.contains("Yasmina"));
    assert!(!after.contains("BE68539007547034") && !after.contains("Yasmina"));
    assert!(after.contains("gewist, regel SR-112"), "{after}");
    let amount = |list: &str| list.trim_end().rsplit(';').next().map(str::to_owned);
    assert_eq!(amount(&before), amount(&after));
}
