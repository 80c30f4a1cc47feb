//! What clubs hand in: answered row by row, once, whatever the order.

use crate::handed_in::{HEAD, TYPED, answers, voucher};
use crate::support::Town;

#[test]
fn a_pass_at_the_door_is_split_to_the_cent_and_nobody_else_is() {
    let town = Town::small();
    let passes = town.passes();
    let file = format!(
        "{TYPED}ZWEM;A-1;{};BEURT;2026-11-20;2,00\nZWEM;A-2;{};BEURT;2026-11-20;10,01\n",
        passes["P1"], passes["P2"]
    );
    let file = town.file("in.csv", &file);
    let report = town.rows(&["claim", "import", &file]);
    assert_eq!(report[0][1..], ["2", "2", "0", "0", "0", "0", "20.02"]);
    let shares = |reference: &str| {
        let rows = town.rows(&["claim", "show", reference]);
        let amount = |key: &str| {
            rows.iter()
                .find(|row| row[1] == key)
                .map(|row| row[2].clone())
        };
        ["holder", "organiser", "fund:ocmw", "fund:stad", "due"]
            .map(|key| amount(key).unwrap_or_default())
    };
    assert_eq!(shares("A-1"), ["2.00", "4.01", "2.00", "2.00", "4.00"]);
    assert_eq!(shares("A-2"), ["10.01", "", "", "", "0.00"]);
}

#[test]
fn the_same_file_twice_changes_nothing() {
    let town = Town::small();
    let passes = town.passes();
    let file = town.file(
        "in.csv",
        &format!("{HEAD}ZWEM;A-1;{};BEURT;2026-11-20;\n", passes["P1"]),
    );
    town.run(&["claim", "import", &file, "--answers", "answers"])
        .fine();
    assert_eq!(
        answers(&town, "answers", "ZWEM"),
        [("A-1".into(), "yes".into(), "ok".into())]
    );
    let before = town.rows(&["claim", "open"]);
    let again = town.run(&["claim", "import", &file, "--answers", "again"]);
    assert!(again.stderr.contains("1 al gekend"), "{again:?}");
    assert_eq!(
        answers(&town, "again", "ZWEM"),
        [("A-1".into(), "yes".into(), "repeated".into())]
    );
    assert_eq!(town.rows(&["claim", "open"]), before);
}

#[test]
fn every_fault_is_told_and_nothing_is_kept() {
    let town = Town::small();
    let passes = town.passes();
    let (one, two) = (&passes["P1"], &passes["P2"]);
    let first = town.file(
        "first.csv",
        &format!("{HEAD}ZWEM;A-1;{one};BEURT;2026-11-20;\n"),
    );
    town.run(&["claim", "import", &first]).fine();
    let before = town.rows(&["claim", "open"]);
    let faulty = format!(
        "{HEAD}ZWEM;A-1;{one};BEURT;2026-11-19;\nNIETS;A-2;{two};BEURT;2026-11-20;\n\
         ZWEM;A-3;{two};BEURT;2026-12-24;\nZWEM;A-4;{two};BEURT;2026-11-20;\n"
    );
    let faulty = town.file("faulty.csv", &faulty);
    let stderr = town.run(&["claim", "import", &faulty]).refused(3);
    assert!(stderr.contains("faulty.csv:2: kolom \"reference\": volgnummer A-1 werd al ingediend met een andere inhoud"), "{stderr}");
    assert!(
        stderr.contains("faulty.csv:3: kolom \"club_id\": er is geen organisator NIETS"),
        "{stderr}"
    );
    assert!(
        stderr.contains("faulty.csv:4: kolom \"redeemed_on\": 24 december 2026 ligt na vandaag"),
        "{stderr}"
    );
    assert!(
        stderr.contains("3 fouten; er is niets ingelezen."),
        "{stderr}"
    );
    assert_eq!(town.rows(&["claim", "open"]), before);
}

#[test]
fn a_paid_voucher_gives_the_club_its_own_price_once() {
    let town = Town::small();
    let code = voucher(&town, &["--member", "P1", "--offer", "LID"]).remove(0);
    let file = format!("{HEAD}KSA;K-1;{code};;2026-11-21;\nKSA;K-2;{code};;2026-11-21;\n");
    let file = town.file("ksa.csv", &file);
    town.run(&["claim", "import", &file, "--answers", "answers"])
        .fine();
    let expected = [("K-1", "yes", "ok"), ("K-2", "no", "not-valid")]
        .map(|(a, b, c)| (a.into(), b.into(), c.into()));
    assert_eq!(answers(&town, "answers", "KSA"), expected);
    let due = town.rows(&["claim", "show", "K-1"]);
    assert!(
        due.iter().any(|row| row[1] == "due" && row[2] == "45.00"),
        "{due:?}"
    );
}

#[test]
fn a_value_voucher_pays_what_it_is_worth_and_waits_when_two_clubs_hold_it() {
    let town = Town::small();
    let codes = voucher(
        &town,
        &["--value", "20.00", "--member", "P2", "--count", "2"],
    );
    assert_eq!(codes.len(), 2);
    let lessons = town.file(
        "zwem.csv",
        &format!("{HEAD}ZWEM;Z-1;{};LES;2026-11-21;\n", codes[0]),
    );
    let camp = town.file(
        "ksa.csv",
        &format!(
            "{HEAD}KSA;K-1;{};KAMP;2026-11-21;\nKSA;K-2;{};KAMP;2026-11-21;\n",
            codes[0], codes[1]
        ),
    );
    town.run(&["claim", "import", &lessons, "--answers", "answers"])
        .fine();
    town.run(&["claim", "import", &camp, "--answers", "answers"])
        .fine();
    let expected = [("K-1", "open", "open"), ("K-2", "yes", "ok")]
        .map(|(a, b, c)| (a.into(), b.into(), c.into()));
    assert_eq!(answers(&town, "answers", "KSA"), expected);
    let shown = town.rows(&["claim", "show", "Z-1"]);
    for (key, amount) in [
        ("holder", "10.00"),
        ("fund:stad", "20.00"),
        ("due", "20.00"),
    ] {
        assert!(
            shown.iter().any(|row| row[1] == key && row[2] == amount),
            "{key} {shown:?}"
        );
    }
}

#[test]
fn a_dry_run_reports_the_same_and_keeps_nothing() {
    let town = Town::small();
    let passes = town.passes();
    let file = town.file(
        "in.csv",
        &format!("{HEAD}ZWEM;A-1;{};BEURT;2026-11-20;\n", passes["P1"]),
    );
    let dry = town.run(&[
        "claim",
        "import",
        &file,
        "--dry-run",
        "--answers",
        "answers",
    ]);
    assert!(town.rows(&["claim", "open"]).is_empty());
    assert!(!town.path("answers").exists());
    let real = town.run(&["claim", "import", &file]);
    assert_eq!(dry.stdout, real.stdout);
}

#[test]
fn a_folder_comes_in_whole_or_not_at_all() {
    let town = Town::small();
    let passes = town.passes();
    town.file(
        "in/a.csv",
        &format!("{HEAD}ZWEM;A-1;{};BEURT;2026-11-20;\n", passes["P1"]),
    );
    town.file("in/b.csv", "club_id;reference\nZWEM;B-1\n");
    let stderr = town.run(&["claim", "import", "in"]).refused(3);
    assert!(stderr.contains("b.csv"), "{stderr}");
    assert!(town.rows(&["claim", "open"]).is_empty());
    std::fs::remove_file(town.path("in/b.csv")).unwrap();
    town.run(&["claim", "import", "in"]).fine();
    assert_eq!(town.rows(&["claim", "open"]).len(), 1);
}
