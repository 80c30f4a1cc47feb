//! Rights without asking: derived, explained, the same on every run.

use crate::support::{Town, fixture};

fn outcome(rows: &[Vec<String>], word: &str) -> i64 {
    rows.iter().find(|row| row[0] == word).unwrap()[1]
        .parse()
        .unwrap()
}

#[test]
fn who_has_the_right_gets_it_and_a_second_run_changes_nothing() {
    let town = Town::peopled();
    let dry = town.rows(&["entitlement", "derive", "--dry-run"]);
    let first = town.rows(&["entitlement", "derive"]);
    assert_eq!(dry, first, "a dry run reports the same");
    let granted = outcome(&first, "granted");
    assert!(
        granted > 1000 && outcome(&first, "unchanged") == 0,
        "{first:?}"
    );
    let shown = town.rows(&["entitlement", "show"]).len();
    assert_eq!(i64::try_from(shown).unwrap(), granted);
    let second = town.rows(&["entitlement", "derive"]);
    assert_eq!(outcome(&second, "unchanged"), granted);
    for word in ["granted", "changed", "ended"] {
        assert_eq!(outcome(&second, word), 0, "{word}");
    }
    assert_eq!(outcome(&second, "unknown"), outcome(&first, "unknown"));
}

#[test]
fn a_right_begins_with_its_fact_and_shows_no_reason() {
    let town = Town::small();
    let shown = town.rows(&["entitlement", "show"]);
    assert_eq!(shown.len(), 1);
    let expected = [
        "P1",
        "Yasmina El Idrissi",
        "leisure",
        "A",
        "2026-01-01",
        "",
        "2026-01-01",
    ];
    assert_eq!(shown[0], expected);
}

#[test]
fn the_order_of_the_rows_does_not_matter() {
    let backwards = Town::lochristi();
    let turned = |name: &str| {
        let path = fixture(&format!("register/population_500/{name}.csv"));
        let text = std::fs::read_to_string(path).unwrap();
        let mut lines: Vec<&str> = text.lines().collect();
        lines[1..].reverse();
        backwards.file(&format!("{name}.csv"), &(lines.join("\n") + "\n"))
    };
    let (households, members) = (turned("households"), turned("members"));
    let people = ["household", "import", &households, "--members", &members];
    backwards.run(&people).fine();
    backwards
        .run(&["status", "import", &turned("statuses")])
        .fine();
    backwards
        .run(&["source", "import", &turned("gss_answer")])
        .fine();
    let rights = |town: &Town| {
        town.run(&["entitlement", "derive"]).fine();
        let rows = town.rows(&["entitlement", "show"]);
        // Somebody registered twice keeps the spelling of the last row: everything but the name.
        let keep = |row: Vec<String>| [&row[..1], &row[2..]].concat();
        rows.into_iter().map(keep).collect::<Vec<_>>()
    };
    assert_eq!(rights(&backwards), rights(&Town::peopled()));
}

#[test]
fn a_status_that_ends_ends_the_right_on_its_last_day_and_history_stays() {
    let mut town = Town::small();
    town.run(&["status", "end", "S1", "--last-day", "2026-12-15"])
        .fine();
    let rows = town.rows(&["entitlement", "derive"]);
    assert_eq!(outcome(&rows, "changed"), 1);
    let shown = town.rows(&["entitlement", "show", "P1"]);
    assert_eq!(
        (shown.len(), shown[0][5].as_str()),
        (1, "2026-12-15"),
        "the last day is included"
    );
    town.on("2026-12-16");
    let rows = town.rows(&["entitlement", "derive"]);
    assert_eq!(outcome(&rows, "granted"), 0);
    assert!(town.rows(&["entitlement", "show"]).is_empty());
    assert_eq!(town.rows(&["entitlement", "show", "P1"]).len(), 1);
}

#[test]
fn an_explanation_cites_clause_and_fact_in_both_languages() {
    let town = Town::small();
    let dutch = town.run(&["entitlement", "explain", "P1"]).fine();
    assert!(
        dutch.starts_with(" ✓ Yasmina El Idrissi heeft recht op trede A"),
        "{dutch}"
    );
    assert!(dutch.contains("art. 3, 1°"), "{dutch}");
    let english = town
        .run(&["entitlement", "explain", "P1", "--lang", "en"])
        .fine();
    assert!(
        english.starts_with(" ✓ Yasmina El Idrissi is entitled to tier A"),
        "{english}"
    );
    let unknown = town.run(&["entitlement", "explain", "P2"]).fine();
    assert!(
        unknown.starts_with(" ? Of Jan Peeters dit recht heeft, is niet bekend."),
        "{unknown}"
    );
    let json = |lang| {
        town.run(&[
            "entitlement",
            "explain",
            "P1",
            "--format",
            "json",
            "--lang",
            lang,
        ])
        .fine()
    };
    assert!(serde_json::from_str::<serde_json::Value>(&json("nl")).is_ok());
    assert_eq!(
        json("nl"),
        json("en"),
        "machine forms do not change with the language"
    );
    let stderr = town.run(&["entitlement", "explain", "P9"]).refused(1);
    assert!(stderr.contains("P9"), "{stderr}");
}

#[test]
fn before_the_scheme_there_is_no_right_to_derive() {
    let stderr = Town::small()
        .run(&["entitlement", "derive", "--on", "2025-12-31"])
        .refused(1);
    assert!(stderr.contains("31 december 2025"), "{stderr}");
}
