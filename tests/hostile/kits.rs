//! A kit that somebody changed: what was added to its layout never runs, and no name in it steers the page that is printed.

use rusqlite::Connection;

use crate::support::Town;
use crate::town::{Names, town};

#[test]
fn a_kit_with_a_layout_of_its_own_is_no_kit() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let make = [
        "kit",
        "make",
        "--organiser",
        "ZWEM",
        "--through",
        "2026-12-31",
        "-o",
        "Z.kit",
    ];
    town.run(&make).fine();
    let endless =
        "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT max(x) FROM n";
    for added in [
        format!(
            "ALTER TABLE amounts RENAME TO old; CREATE VIEW amounts AS SELECT ({endless}) AS slot, zeroblob(8) AS sealed"
        ),
        format!(
            "CREATE TRIGGER t AFTER INSERT ON redemptions BEGIN INSERT INTO answers SELECT ({endless}), 'no', 'x'; END"
        ),
        "CREATE TRIGGER t AFTER INSERT ON redemptions BEGIN DELETE FROM redemptions; END"
            .to_owned(),
        "CREATE TABLE names (name TEXT)".to_owned(),
        "CREATE INDEX more ON redemptions (offer)".to_owned(),
        "CREATE VIRTUAL TABLE t USING fts5(a)".to_owned(),
    ] {
        std::fs::copy(town.path("Z.kit"), town.path("bent.kit")).unwrap();
        Connection::open(town.path("bent.kit"))
            .unwrap()
            .execute_batch(&added)
            .unwrap();
        for args in [
            &["kit", "status", "--kit", "bent.kit"][..],
            &[
                "kit", "redeem", &pass, "--kit", "bent.kit", "--offer", "BEURT",
            ],
        ] {
            let told = town.run(args).refused(3);
            assert!(told.contains("bent.kit"), "{added}: {told}");
        }
    }
    town.run(&["kit", "redeem", &pass, "--kit", "Z.kit", "--offer", "BEURT"])
        .fine();
}

#[test]
fn a_printed_list_holds_no_markup_of_a_name() {
    let (town, _) = town(&Names {
        last: "<script>alert(1)</script>",
        first: "\"><img src=x onerror=alert(1)>",
        street: "{list}",
        club: "</title><script>alert(1)</script>{prices}",
        offer: "<b onmouseover='alert(1)'>Beurt</b>",
        class: "&lt;{title}",
        id: "ZWEM",
    });
    town.run(&[
        "kit",
        "paper",
        "--organiser",
        "ZWEM",
        "--rows",
        "2",
        "-o",
        "list.html",
    ])
    .fine();
    let page = town.text("list.html").unwrap();
    for sign in ["<script", "<img", "<b ", "</title><", "onerror=alert(1)>"] {
        assert!(!page.contains(sign), "{sign}");
    }
    assert!(
        page.contains("&lt;/title&gt;&lt;script&gt;") && page.contains("{prices}"),
        "{page}"
    );
}
