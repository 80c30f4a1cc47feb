//! How long a right lasts, as a clerk sees it: suspended, in grace, waiting for new proof; and why, for people and for programs.

use serde_json::Value;

use crate::support::Town;

/// Rights to 30 April on proof, a month and a half of grace, a suspension, and a ceiling that is indexed.
const SCHEME: &str = r#"
format = 1
id = "april"
title = { nl = "Vrijetijdspas", en = "Leisure pass" }
in_force_from = 2024-01-01
municipalities = ["44087"]
runs = "monthly"
categories = ["ticket"]
domicile = { must_be = "in-municipality", source = "art. 2" }
suspension = { when.status = "STOP", source = "art. 8" }
status = [
  { code = "SCHULD", name = { nl = "schuldbemiddeling", en = "debt mediation" }, level = "person" },
  { code = "STOP", name = { nl = "geschorst na misbruik", en = "suspended after misuse" }, level = "person" },
]
fact = [{ name = "income", text = { nl = "belastbaar inkomen", en = "taxable income" }, unit = "amount", level = "household" }]
parameter = [{ name = "ceiling", text = { nl = "inkomensgrens", en = "ceiling" }, unit = "amount", value = [{ is = "20000.00", from = 2024-01-01, source = "art. 4, tabel" }] }]
fund = [{ id = "stad", name = { nl = "stad", en = "city" }, entity = "municipality" }]
tier = [{ id = "A", rank = 1, name = { nl = "trede A", en = "tier A" } }]

[[ground]]
id = "debts"
name = { nl = "schuldbemiddeling", en = "debt mediation" }
tier = "A"
means_tested = true
automatic = true
inherit = "nobody"
lasts = { until = "04-30" }
renewal = "proof"
grace = { days = 45 }
when.status = "SCHULD"
source = "art. 3"

[[ground]]
id = "income"
name = { nl = "laag inkomen", en = "low income" }
tier = "A"
means_tested = true
automatic = false
inherit = "nobody"
lasts = "calendar-year"
when = { value = { fact = "income" }, at_most = { parameter = "ceiling" } }
source = "art. 4"

[[tariff]]
id = "t"
rank = 1
tiers = ["A"]
holder = { percent = "20%" }
rounding = { to_cents = 1, direction = "down" }
rest = { of = "remainder", shares = {}, residual = "stad" }
source = "art. 5"
"#;

/// One member in debt mediation, decided on 1 September 2025, who earns too much for the other ground.
fn town() -> Town {
    let town = Town::bare();
    let scheme = town.file("april.toml", SCHEME);
    town.run(&[
        "register",
        "init",
        "--municipality",
        "44087",
        "--scheme",
        &scheme,
    ])
    .fine();
    town.file("h.csv", "household_id;refnis;postcode\nH1;44087;9080\n");
    town.file(
        "m.csv",
        "member_id;household_id;last_name;first_name;birth_date\nP1;H1;Maes;Els;1990-05-01\n",
    );
    town.run(&["household", "import", "h.csv", "--members", "m.csv"])
        .fine();
    town.file(
        "f.csv",
        "subject_id;level;kind;value;as_of;year;source\nH1;household;income;26810,73;2025-03-01;;aanslagbiljet\n",
    );
    town.run(&["figure", "import", "f.csv"]).fine();
    statuses(&town, "S1;person;P1;SCHULD;2024-02-01;;2025-09-01;OCMW\n");
    town
}

fn statuses(town: &Town, rows: &str) {
    let columns = "status_id;level;subject_id;code;valid_from;valid_to;decided_on;source";
    town.file("s.csv", &format!("{columns}\n{rows}"));
    town.run(&["status", "import", "s.csv"]).fine();
}

fn explained(town: &Town, lang: &str, on: &str) -> String {
    let args = ["entitlement", "explain", "P1", "--on", on, "--lang", lang];
    town.run(&args).fine()
}

fn as_json(town: &Town, on: &str) -> Value {
    let args = [
        "entitlement",
        "explain",
        "P1",
        "--on",
        on,
        "--format",
        "json",
    ];
    serde_json::from_str(&town.run(&args).fine()).unwrap()
}

fn derived(town: &Town, on: &str) -> Vec<String> {
    town.run(&["entitlement", "derive", "--on", on]).ends(0);
    let rows = town.rows(&["entitlement", "show", "P1"]);
    rows.iter().map(|row| row[3..6].join(" ")).collect()
}

#[test]
fn grace_and_proof_read_well_in_both_languages() {
    let town = town();
    for (lang, on, expected) in [
        (
            "nl",
            "2026-05-10",
            " ✓ Els Maes heeft recht op trede A in de respijtperiode, van 1 mei 2026 tot en met 14 juni 2026. Het recht zelf is geëindigd.\n",
        ),
        (
            "en",
            "2026-05-10",
            " ✓ Els Maes is entitled to tier A during the grace period, from 1 May 2026 through 14 June 2026. The right itself has ended.\n",
        ),
        (
            "nl",
            "2026-06-15",
            "er is nieuw bewijs nodig voor een volgende termijn",
        ),
        (
            "en",
            "2026-06-15",
            "evidence of 1 September 2025, counted through 30 April 2026",
        ),
    ] {
        let said = explained(&town, lang, on);
        let said = said.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(said.contains(expected.trim()), "{said}");
    }
}

#[test]
fn a_suspension_takes_the_tariff_and_leaves_the_right() {
    let town = town();
    assert_eq!(derived(&town, "2025-11-01"), ["A 2025-09-01 2026-04-30"]);
    statuses(&town, "S2;person;P1;STOP;2025-12-01;2026-01-31;;OCMW\n");
    assert_eq!(derived(&town, "2025-11-02"), ["A 2025-09-01 2025-11-30"]);
    for _ in 0..2 {
        assert_eq!(derived(&town, "2025-12-05"), ["A 2025-09-01 2025-11-30"]);
    }
    let dutch = explained(&town, "nl", "2025-12-05");
    assert!(
        dutch.starts_with(" ✗ Els Maes krijgt nu geen tarief: het tarief is geschorst op 5 december 2025 (art. 8); aan het recht zelf verandert niets\n"),
        "{dutch}"
    );
    assert!(
        dutch.contains("van 1 december 2025 tot en met 31 januari 2026"),
        "{dutch}"
    );
    assert!(
        dutch.contains("van 1 september 2025 tot en met 30 april 2026"),
        "{dutch}"
    );
    let after = ["A 2025-09-01 2025-11-30", "A 2026-02-01 2026-04-30"];
    for _ in 0..2 {
        assert_eq!(derived(&town, "2026-02-01"), after);
    }
    // In grace the right that stands is made longer, and a second run changes nothing.
    for _ in 0..2 {
        let grace = [
            "A 2025-09-01 2025-11-30",
            "A 2026-02-01 2026-04-30",
            "A 2026-05-01 2026-06-14",
        ];
        assert_eq!(derived(&town, "2026-05-02"), grace);
    }
}

#[test]
fn a_program_reads_clause_fact_comparison_and_what_is_missing() {
    let town = town();
    let tree = &as_json(&town, "2026-03-01")[0];
    assert_eq!(tree["mark"], "holds");
    let parts = |tree: &Value, keys: &[usize]| {
        keys.iter()
            .fold(tree.clone(), |tree, at| tree["children"][*at].clone())
    };
    let debts = parts(tree, &[2, 0]);
    assert_eq!(debts["clause"], "art. 3");
    assert_eq!(debts["fact"]["values"]["decided"], "2025-09-01");
    assert_eq!(debts["fact"]["values"]["source"], "OCMW");
    // Why not by income: the comparison, then the figure with its origin and the ceiling with its own clause.
    let income = parts(tree, &[3, 0]);
    assert_eq!(income["mark"], "fails");
    assert_eq!(income["reason"]["key"], "rules-at-most");
    assert_eq!(income["fact"]["values"]["found"], "26810.73");
    assert_eq!(income["fact"]["values"]["limit"], "20000.00");
    let details = &income["children"][0]["fact"]["values"]["details"];
    let detail = |at: usize, name: &str| details[at]["values"][name].clone();
    assert_eq!(
        (detail(0, "from"), detail(1, "source")),
        ("2025-03-01".into(), "aanslagbiljet".into())
    );
    assert_eq!(income["children"][1]["clause"], "art. 4, tabel");
    // Before the figure was known.
    let unknown = as_json(&town, "2025-02-01");
    assert_eq!(unknown[0]["mark"], "unknown");
    let missing = &parts(&unknown[0], &[3, 0])["missing"];
    assert_eq!(missing["key"], "rules-missing-figure");
    assert_eq!(missing["values"]["figure"], "belastbaar inkomen");
    let on = "2026-03-01";
    let args = [
        "entitlement",
        "explain",
        "P1",
        "--on",
        on,
        "--format",
        "json",
        "--lang",
        "en",
    ];
    let english: Value = serde_json::from_str(&town.run(&args).fine()).unwrap();
    assert_eq!(english, as_json(&town, on));
}
