//! Figures: imported, added, corrected.

use super::support::{Ran, Town};

fn town() -> Town {
    let town = Town::lochristi();
    town.run(&["household", "add", "--id", "H1", "--postcode", "9080"])
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
    let town = town();
    let add = |args: &[&str]| {
        town.run(
            &[
                &["figure", "add", "--household", "H1", "--kind", "income"],
                args,
            ]
            .concat(),
        )
    };
    add(&["--value", "25.630,67", "--year", "2024"])
        .ends(0)
        .says(&["Gegeven income is toegevoegd: 25630.67."]);
    add(&["--value", "25630,67", "--year", "2024"])
        .ends(0)
        .says(&["Gegeven income stond er al zo in: 25630.67."]);
    add(&["--value", "26000", "--year", "2024"])
        .ends(0)
        .says(&["Gegeven income is verbeterd: 26000. De vorige waarde blijft bewaard."]);
    add(&["--value", "1"]).ends(2);
    add(&["--value", "veel", "--year", "2024"]).ends(2);
    add(&["--value", "1", "--year", "24"]).ends(2);
}
