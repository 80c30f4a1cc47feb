//! `today`: what waits, in numbers, with the command to type.

use crate::support::Town;

/// A task of the list, as machines read it.
fn tasks(town: &Town) -> Vec<Vec<String>> {
    town.rows(&["today"])
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

#[test]
fn what_waits_is_counted_until_it_is_done() {
    let mut town = Town::small();
    assert_eq!(
        tasks(&town),
        [row(&["backup", "", "", "vrijpas register backup DIR"])]
    );
    std::fs::create_dir(town.path("copies")).unwrap();
    town.run(&["register", "backup", "copies"]).fine();
    assert_eq!(
        town.run(&["today"]).fine(),
        "Op 21 november 2026 wacht er niets. Alles is gedaan.\n"
    );
    assert!(tasks(&town).is_empty());

    let make = "kit make --organiser ZWEM --through 2026-12-01 -o Z.kit";
    town.run(&make.split(' ').collect::<Vec<_>>()).fine();
    let issue = "voucher issue --value 20.00 --member P2";
    let code = town.rows(&issue.split(' ').collect::<Vec<_>>())[0][0].clone();
    for (club, offer) in [("ZWEM", "LES"), ("KSA", "KAMP")] {
        let head = "club_id;reference;voucher;offer;redeemed_on;price";
        let text = format!("{head}\n{club};A-1;{code};{offer};2026-11-21;\n");
        let file = town.file(&format!("{club}.csv"), &text);
        town.run(&["claim", "import", &file]).fine();
    }
    town.on("2026-12-02");
    assert_eq!(
        tasks(&town),
        [
            row(&["backup", "11", "2026-11-21", "vrijpas register backup DIR"]),
            row(&[
                "kits-ending",
                "1",
                "2026-12-01",
                "vrijpas kit make --all --through 2027-01-31 -o kits-2027-01"
            ]),
            row(&["claims-open", "1", "2026-11-21", "vrijpas claim open"]),
            row(&[
                "run-to-close",
                "1",
                "2026-11-01",
                "vrijpas settle preview 2026-11"
            ]),
        ]
    );
}

#[test]
fn a_right_that_ends_is_announced_until_it_goes_on() {
    let mut town = Town::small();
    let file = town.file(
        "statuses.csv",
        "status_id;level;subject_id;code;valid_from;valid_to;source\nS1;person;P1;LL2;2026-01-01;2026-12-10;OCMW\n",
    );
    town.run(&["status", "import", &file]).fine();
    town.run(&["entitlement", "derive"]).fine();
    let ends = town.rows(&["entitlement", "due"]);
    let waits: Vec<_> = tasks(&town).into_iter().skip(1).collect();
    assert_eq!((ends.len(), waits.len()), (1, 1), "{ends:?}");
    assert_eq!(ends[0][0], "P1");
    assert_eq!(waits[0][2], ends[0][5], "the last day");
    town.on("2026-10-01");
    assert_eq!(tasks(&town).len(), 1);
}

#[test]
fn nobody_is_named_and_no_look_is_noted() {
    let town = Town::small();
    let shown = town.run(&["today"]).fine();
    for name in ["Yasmina", "Idrissi", "P1", "H1"] {
        assert!(!shown.contains(name), "{shown}");
    }
    let log = town.run(&["audit", "show", "--format", "csv"]).fine();
    assert!(!log.contains(",look,"), "{log}");
}

#[test]
fn without_a_terminal_nothing_is_guessed() {
    let town = Town::bare();
    let ran = town.run(&[]);
    assert_eq!(ran.status, 2);
    assert!(ran.stderr.contains("Gebruik: vrijpas"), "{}", ran.stderr);
    town.run(&["today"]).refused(4);
    town.run_with(&["today"], |command| command.env_remove("VRIJPAS_REGISTER"))
        .refused(2);
}
