//! Figures: imported, added, corrected.

use super::support::{Ran, Town};

fn town() -> Town {
    let town = Town::lochristi();
    town.run(&["household", "add", "--id", "H1", "--postcode", "9080"])
        .ends(0);
    town
}

/// A town whose scheme knows figures of every kind.
fn knowing() -> Town {
    let town = Town::with_scheme("12014", "heist-op-den-berg");
    town.run(&["household", "add", "--id", "H1", "--postcode", "2220"])
        .ends(0);
    town
}

fn import(town: &Town, rows: &str) -> Ran {
    town.file(
        "f.csv",
        &format!("subject_id;level;kind;value;as_of;year\n{rows}"),
    );
    town.run(&["figure", "import", "f.csv", "--format", "csv"])
}

#[test]
fn a_figure_is_added_corrected_and_left_alone() {
    let town = town();
    let rows = "H1;gezin;income;25.630,67;;2024\nH1;gezin;homes;1;31/12/2025;\n";
    let counts = |ran: Ran| ran.ends(0).rows()[0].join(" ");
    assert_eq!(counts(import(&town, rows)), "2 0 0 0 2");
    assert_eq!(counts(import(&town, rows)), "0 0 0 2 2");
    assert_eq!(
        counts(import(&town, "H1;gezin;income;26000;;2024\n")),
        "0 1 0 0 1"
    );
    // A row that stands there twice is one figure; with another value it is a fault.
    assert_eq!(
        counts(import(
            &town,
            "H1;gezin;income;1;;2025\nH1;gezin;income;1,00;;2025\n"
        )),
        "1 0 1 0 2"
    );
    let ran = import(&town, "H1;gezin;income;5;;2023\nH1;gezin;income;6;;2023\n").ends(3);
    assert!(
        ran.stderr.starts_with("fout: f.csv:3: kolom \"value\": op regel 2 staat voor dezelfde dag of hetzelfde jaar een andere waarde"),
        "{}",
        ran.stderr
    );
}

#[test]
fn a_figure_is_typed() {
    let town = knowing();
    let add = |args: &[&str]| {
        town.run(
            &[
                &["figure", "add", "--household", "H1", "--kind", "savings"],
                args,
            ]
            .concat(),
        )
    };
    add(&["--value", "25.630,67", "--year", "2024"])
        .ends(0)
        .says(&["Gegeven savings is toegevoegd: 25630.67."]);
    add(&["--value", "25630,67", "--year", "2024"])
        .ends(0)
        .says(&["Gegeven savings stond er al zo in: 25630.67."]);
    add(&["--value", "26000", "--year", "2024"])
        .ends(0)
        .says(&["Gegeven savings is verbeterd: 26000. De vorige waarde blijft bewaard."]);
    add(&["--value", "1"]).ends(2);
    add(&["--value", "veel", "--year", "2024"]).ends(2);
    add(&["--value", "1", "--year", "24"]).ends(2);
    let other = |kind: &str, value: &str| {
        let args = ["figure", "add", "--household", "H1", "--kind", kind];
        town.run(&[&args[..], &["--value", value, "--as-of", "2026-01-01"]].concat())
    };
    other("homes", "1,5").ends(2).says(&[
        "fout: homes is een aantal en 1.50 is geen geheel getal; schrijf het zonder komma",
    ]);
    other("savings", "ja").ends(2);
    other("earning-loss", "2").ends(2);
    other("earning-loss", "ja")
        .ends(0)
        .says(&["Gegeven earning-loss is toegevoegd: 1."]);
    other("saving", "1").ends(0).says(&[
        "let op: het reglement kent geen gegeven saving (1 keer), wel savings, homes, earning-loss, disability-66, disability-points, income-as-for-vt, child-points-pillar-1, increased-child-benefit; er volgt nooit een recht uit",
        "Gegeven saving is toegevoegd: 1.",
    ]);
    let ran = import(
        &town,
        "H1;gezin;homes;1,5;;2026\nH1;gezin;earning-loss;nee;;2026\n",
    )
    .ends(3);
    assert!(
        ran.stderr
            .starts_with("fout: f.csv:2: kolom \"value\": homes is een aantal en 1.50")
            && !ran.stderr.contains("f.csv:3"),
        "{}",
        ran.stderr
    );
}

#[test]
fn what_the_scheme_does_not_know_is_said() {
    let town = town();
    town.run(&[
        "figure", "add", "--household", "H1", "--kind", "incom", "--value", "1", "--year", "2024",
    ])
    .ends(0)
    .says(&[
        "let op: het reglement gebruikt geen gegevens, dus ook niet incom (1 keer); er volgt nooit een recht uit",
        "Gegeven incom is toegevoegd: 1.",
    ]);
    town.file(
        "s.csv",
        "status_id;level;subject_id;code;valid_from\nS1;gezin;H1;BBHE;2026-01-01\nS2;gezin;H1;LL1;2026-01-01\n",
    );
    let ran = town.run(&["status", "import", "s.csv"]).ends(0);
    assert!(
        ran.stderr
            .starts_with("let op: het reglement kent geen statuut BBHE (1 keer), wel BBEG, BBEH, ")
            && ran
                .stderr
                .contains("LL1 is in het reglement een statuut van een persoon"),
        "{}",
        ran.stderr
    );
}
