//! What is known of a person goes, and what was paid stays.

use super::support::Town;

fn erase(town: &Town, member: &str) -> super::support::Ran {
    town.run(&[
        "person", "erase", member, "--rule", "SR-112", "--yes", "--format", "csv",
    ])
}

#[test]
fn who_goes_takes_name_household_and_facts_along() {
    let town = Town::small();
    let gone = erase(&town, "P1").ends(0);
    let rows: Vec<String> = gone.rows().iter().map(|row| row.join(" ")).collect();
    assert_eq!(
        rows,
        [
            "status 1",
            "figure 0",
            "source_answer 0",
            "entitlement 1",
            "decline 0",
            "contact 0",
            "document 0",
            "identity 8"
        ]
    );
    assert_eq!(town.rows(&["household", "list"]).len(), 1);
    let found = town.run(&["household", "find", "idrissi"]);
    assert!(!(found.stdout + &found.stderr).contains("Yasmina"));
    town.run(&["entitlement", "show", "P1"]).refused(1);
    erase(&town, "P1").refused(1);
    assert_eq!(town.rows(&["entitlement", "show"]).len(), 0);
    town.run(&["entitlement", "derive"]).fine();
}

#[test]
fn only_a_sort_of_data_goes_where_one_is_named() {
    let town = Town::small();
    let ran = town.run(&[
        "person", "erase", "P1", "--rule", "SR-112", "--class", "statuut", "--yes", "--format",
        "csv",
    ]);
    assert_eq!(ran.ends(0).rows(), [["status", "1"]]);
    assert_eq!(town.rows(&["household", "list"]).len(), 2);
    let again = town.run(&[
        "person", "erase", "P1", "--rule", "SR-112", "--class", "statuut", "--yes",
    ]);
    let said = again.refused(1);
    assert!(
        said.contains("over P1 staat hiervan niets meer in het register"),
        "{said}"
    );
}

#[test]
fn nobody_goes_without_a_rule_and_a_yes() {
    let town = Town::small();
    let words = [
        "person",
        "erase",
        "P1",
        "--rule",
        "omdat zij het vroeg",
        "--yes",
    ];
    let said = town.run(&words).refused(2);
    assert!(said.contains("is geen nummer van een regel"), "{said}");
    let whole = "Jan Peeters 03/04/2014 Molenweg 12";
    town.run(&["person", "erase", "P1", "--rule", whole, "--yes"])
        .refused(2);
    let said = town
        .run(&["person", "erase", "P1", "--rule", "SR-112"])
        .refused(2);
    assert!(
        said.contains("hier is niemand om het te bevestigen"),
        "{said}"
    );
    let said = town
        .run(&[
            "person", "erase", "P1", "--rule", "SR-112", "--class", "pas", "--yes",
        ])
        .refused(2);
    assert!(said.contains("pas is geen soort gegevens"), "{said}");
    assert_eq!(town.rows(&["household", "list"]).len(), 2);
}

#[test]
fn what_is_running_ends_first_and_every_reason_is_said() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    let voucher = town.rows(&[
        "voucher", "issue", "--member", "P1", "--offer", "LID", "--unpaid",
    ])[0][0]
        .clone();
    town.run(&[
        "kit",
        "make",
        "--organiser",
        "ZWEM",
        "--through",
        "2026-12-31",
        "-o",
        "Z.kit",
    ])
    .fine();
    town.run(&["kit", "redeem", &pass, "--kit", "Z.kit", "--offer", "BEURT"])
        .fine();
    town.run(&[
        "kit", "export", "--kit", "Z.kit", "--month", "2026-11", "-o", "r.csv",
    ])
    .fine();
    town.run(&["claim", "import", "r.csv"]).fine();
    let said = erase(&town, "P1").refused(1);
    for reason in [
        "één vordering staat nog open of is nog niet afgerekend",
        "één bon kan nog gebruikt worden",
        "een clubkit kent nog een prijs van dit gezin, tot en met 31 december 2026",
        "in 2026 werd iets gebruikt, en dat jaar is nog niet afgesloten",
    ] {
        assert!(said.contains(reason), "{said}");
    }
    town.run(&["voucher", "withdraw", &voucher, "--reason", "verloren"])
        .fine();
    town.on("2027-01-05");
    for month in ["2026-11", "2026-12"] {
        let said = erase(&town, "P1").refused(1);
        assert!(said.contains("nog niet afgesloten"), "{said}");
        town.run(&["settle", "close", month]).fine();
    }
    erase(&town, "P1").ends(0);
    town.run(&["settle", "verify"]).fine();
}

#[test]
fn the_pass_of_somebody_erased_is_anybodys_at_the_club() {
    let mut town = Town::small();
    let passes = town.passes();
    erase(&town, "P1").ends(0);
    run(
        &town,
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
    );
    // P1 had a right and was erased; P2 never had one.
    let redeemed = ["P1", "P2"].map(|member| {
        let words = [
            "kit",
            "redeem",
            &passes[member],
            "--kit",
            "Z.kit",
            "--offer",
            "BEURT",
        ];
        let ran = town
            .run(&[&words[..], &["--format", "csv"]].concat())
            .ends(0);
        let mut row = ran.rows().remove(0);
        row.pop(); // its own number
        (row, ran.stderr.lines().count())
    });
    assert_eq!(redeemed[0], redeemed[1]);
    assert_eq!(redeemed[0].0[2], "10.01");
    run(&town, "kit export --kit Z.kit --month 2026-11 -o r.csv");
    run(&town, "claim import r.csv --answers answers");
    // A row typed from paper says no more either.
    for member in ["P1", "P2"] {
        let line = format!("{};2026-11-21;BEURT", passes[member]);
        let list = format!("L{member}");
        let words = [
            "claim",
            "enter",
            "--organiser",
            "ZWEM",
            "--list",
            &list,
            "--line",
            &line,
        ];
        let taken = town.run(&[&words[..], &["--format", "csv"]].concat());
        assert!([0, 1].contains(&taken.status), "{taken:?}");
    }
    for answer in std::fs::read_dir(town.path("answers")).unwrap() {
        let text = std::fs::read_to_string(answer.unwrap().path()).unwrap();
        let rows: Vec<Vec<&str>> = text
            .lines()
            .skip(1)
            .map(|line| line.split(';').skip(2).collect())
            .collect();
        assert_eq!(rows.len(), 2, "{text}");
        assert_eq!(rows[0], rows[1], "{text}");
    }
    town.on("2027-01-05");
    run(&town, "settle close 2026-11");
    run(&town, "settle verify");
    what_is_done_with_it_is_answered(&town, &passes["P1"]);
}

fn what_is_done_with_it_is_answered(town: &Town, pass: &str) {
    for line in ["pass show", "pass replace", "pass end"] {
        let words: Vec<&str> = line.split(' ').chain([pass]).collect();
        let words = if line == "pass end" {
            [&words[..], &["--reason", "other"]].concat()
        } else {
            words
        };
        let ran = town.run(&words);
        assert!([0, 1].contains(&ran.status), "{line}: {ran:?}");
    }
}

fn run(town: &Town, line: &str) {
    town.run(&line.split(' ').collect::<Vec<_>>()).fine();
}

#[test]
fn nobody_goes_by_a_day_that_is_still_to_come() {
    let town = Town::small();
    run(
        &town,
        "voucher issue --member P1 --offer LID --through 2026-12-31",
    );
    erase(&town, "P1").refused(1);
    for line in [
        "person erase P1 --rule SR-9 --yes --on 2027-01-01",
        "register retain --on 2040-01-01",
    ] {
        let said = town.run(&line.split(' ').collect::<Vec<_>>()).refused(1);
        assert!(said.contains("moet nog komen"), "{said}");
    }
    run(&town, "register retain --on 2040-01-01 --dry-run");
    assert_eq!(town.rows(&["household", "list"]).len(), 2);
}
