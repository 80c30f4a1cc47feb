//! What an in-date kit accepted is paid; what is found afterwards is noted for staff, with the holder's name.

use crate::handed_in::{HEAD, TYPED, answers, hand_in_november, zwem_kit};
use crate::support::{Town, scheme_from};

/// The till's answer for a pass at the swimming club, without the reference.
pub fn till(town: &Town, pass: &str) -> String {
    let ran = town.line(&format!("kit redeem {pass} --kit zwem.kit --offer BEURT"));
    let said = ran.fine();
    said.split(" Volgnummer").next().unwrap().to_owned()
}

/// What of claims of `ZWEM` is due, in the order of their references.
fn due(town: &Town) -> Vec<String> {
    let rows = town.rows(&["claim", "open"]);
    rows.into_iter().map(|row| row[8].clone()).collect()
}

/// Code, name and amount of each note.
pub fn notes(town: &Town, args: &[&str]) -> Vec<[String; 3]> {
    let rows = town.rows(&[&["claim", "notes"], args].concat());
    rows.into_iter()
        .map(|row| [row[6].clone(), row[5].clone(), row[7].clone()])
        .collect()
}

pub fn note(code: &str, amount: &str) -> Vec<[String; 3]> {
    vec![[code, "Yasmina El Idrissi", amount].map(str::to_owned)]
}

#[test]
fn a_pass_out_of_use_is_paid_to_the_club_and_noted() {
    for (line, code) in [
        ("pass block PASS --reason gestolen", "pass-blocked"),
        ("pass end PASS", "pass-ended"),
        ("pass replace PASS", "pass-replaced"),
    ] {
        let mut town = Town::small();
        let pass = town.passes()["P1"].clone();
        zwem_kit(&town);
        town.line(&line.replace("PASS", &pass)).fine();
        town.on("2026-11-22");
        assert_eq!(till(&town, &pass), "Te innen: 2,00.");
        hand_in_november(&town);
        assert_eq!(due(&town), ["4.00"], "{code}");
        assert_eq!(notes(&town, &[]), note(code, "4.00"));
        assert_eq!(notes(&town, &["--month", "2026-11"]).len(), 1);
        assert_eq!(notes(&town, &["--month", "2026-12"]).len(), 0);
        // The next kit takes the ordinary price, and nothing is due.
        std::fs::remove_file(town.path("zwem.kit")).unwrap();
        zwem_kit(&town);
        assert_eq!(till(&town, &pass), "Te innen: 10,01.");
    }
}

#[test]
fn a_pass_that_was_blocked_afterwards_is_no_matter() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    zwem_kit(&town);
    till(&town, &pass);
    town.on("2026-11-23");
    town.line(&format!("pass block {pass} --reason verloren"))
        .fine();
    hand_in_november(&town);
    assert_eq!(due(&town), ["4.00"]);
    assert!(notes(&town, &[]).is_empty());
}

#[test]
fn a_right_that_lapsed_after_the_kit_was_made_is_paid_and_noted() {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    zwem_kit(&town);
    // In the very second of the kit: what it could not know it did not know.
    town.line("status end S1 --last-day 2026-11-22").fine();
    town.line("entitlement derive").fine();
    town.on("2026-11-23");
    assert_eq!(till(&town, &pass), "Te innen: 2,00.");
    hand_in_november(&town);
    assert_eq!(due(&town), ["4.00"]);
    assert_eq!(notes(&town, &[]), note("right-lapsed", "4.00"));
    let ran = town.line("claim notes");
    assert!(
        ran.stdout.contains("het recht was vervallen"),
        "{}",
        ran.stdout
    );
}

#[test]
fn a_limit_that_is_passed_is_paid_and_noted_in_the_order_of_hand_in() {
    let limit = "\n[[limit]]\nid = \"once\"\nname = { nl = \"een keer\", en = \"once\" }\nmeasure = \"uses\"\nat_most = 1\nper = \"person\"\nwindow = \"calendar-year\"\nexcess = \"refuse\"\nsource = \"art. 10\"\n";
    let scheme = scheme_from("2026-01-01", |text| format!("{text}{limit}"));
    let town = Town::small_with(&scheme);
    let pass = town.passes()["P1"].clone();
    zwem_kit(&town);
    for _ in 0..2 {
        assert_eq!(till(&town, &pass), "Te innen: 2,00.");
    }
    let told = "kit export --kit zwem.kit --month 2026-11 -o zwem.csv";
    town.line(told).fine();
    let told = town.line("claim import zwem.csv").ends(0);
    assert!(
        told.stderr
            .contains("Eén inlevering is aan de club betaald"),
        "{}",
        told.stderr
    );
    assert_eq!(due(&town), ["4.00", "4.00"]);
    assert_eq!(notes(&town, &[]), note("limit-passed", "4.00"));
    // Typed from paper nobody vouched for it: it is the ordinary price, of which nothing is due, and any other amount is wrong, as for
    // somebody without a right.
    let file = town.file(
        "paper.csv",
        &format!("{TYPED}ZWEM;P-1;{pass};LES;2026-11-20;\nZWEM;P-2;{pass};LES;2026-11-19;6,00\n"),
    );
    town.run(&["claim", "import", &file, "--answers", "answers"])
        .fine();
    assert_eq!(
        answers(&town, "answers", "ZWEM"),
        [
            ("P-1".into(), "yes".into(), "ok".into()),
            ("P-2".into(), "no".into(), "wrong-price".into())
        ]
    );
    assert_eq!(due(&town)[..3], ["4.00", "4.00", "0.00"]);
    assert_eq!(notes(&town, &[]), note("limit-passed", "4.00"));
}

#[test]
fn a_withdrawn_voucher_is_paid_and_noted() {
    let mut town = Town::small();
    let code = crate::handed_in::voucher(&town, &["--member", "P1", "--offer", "KAMP"]).remove(0);
    town.line("kit make --organiser KSA --through 2026-12-31 -o ksa.kit")
        .fine();
    town.line(&format!("voucher withdraw {code} --reason verloren"))
        .fine();
    town.on("2026-11-22");
    town.line(&format!("kit redeem {code} --kit ksa.kit"))
        .fine();
    town.line("kit export --kit ksa.kit --month 2026-11 -o ksa.csv")
        .fine();
    town.line("claim import ksa.csv").fine();
    assert_eq!(notes(&town, &[]), note("voucher-withdrawn", "10.00"));
}

#[test]
fn a_blocked_pass_typed_from_paper_is_answered_like_an_ordinary_one() {
    let town = Town::small();
    let passes = town.passes();
    town.line(&format!("pass block {} --reason gestolen", passes["P1"]))
        .fine();
    let rows = ["P1", "P2"].map(|member| {
        let pass = &passes[member];
        format!("ZWEM;R-{member};{pass};BEURT;2026-11-21;\n")
    });
    let file = town.file("paper.csv", &format!("{HEAD}{}", rows.concat()));
    town.run(&["claim", "import", &file, "--answers", "answers"])
        .fine();
    let answered = answers(&town, "answers", "ZWEM");
    let alike = answered.iter().map(|(_, yes, code)| (&yes[..], &code[..]));
    assert_eq!(alike.collect::<Vec<_>>(), [("yes", "ok"); 2]);
    assert_eq!(due(&town), ["0.00", "0.00"]);
    assert_eq!(notes(&town, &[]), note("pass-blocked", "0.00"));
}

#[test]
fn a_kit_that_was_made_after_a_withdrawal_vouches_for_nothing() {
    let town = Town::small();
    let code = crate::handed_in::voucher(&town, &["--member", "P1", "--offer", "KAMP"]).remove(0);
    town.line("kit make --organiser KSA --through 2026-12-31 -o a.kit")
        .fine();
    town.line(&format!("kit redeem {code} --kit a.kit")).fine();
    town.line("kit export --kit a.kit --month 2026-11 -o a.csv --plain")
        .fine();
    town.line(&format!("voucher withdraw {code} --reason verloren"))
        .fine();
    town.line("kit make --organiser KSA --through 2026-12-30 -o b.kit")
        .fine();
    let pass = &town.passes()["P2"];
    town.line(&format!("kit redeem {pass} --kit b.kit --offer KAMP"))
        .fine();
    town.line("kit export --kit b.kit --month 2026-11 -o b.csv --plain")
        .fine();
    let (first, later) = (town.read("a.csv"), town.read("b.csv"));
    let (row, _) = first.trim_end().rsplit_once(',').unwrap();
    let (_, kit) = later.trim_end().rsplit_once(',').unwrap();
    // The row of the first kit, said to be of the later one, and of none.
    for (name, kit) in [("later", kit), ("none", "")] {
        let file = town.file(&format!("{name}.csv"), &format!("{row},{kit}\n"));
        town.run(&["claim", "import", &file, "--answers", name, "--dry-run"])
            .fine();
        town.run(&["claim", "import", &file, "--answers", name])
            .fine();
        let answered = answers(&town, name, "KSA");
        assert_eq!(answered[0].1, "no", "{name}: {answered:?}");
    }
}

/// A pass that the kit could not know, one that nobody knows, and one without a right: paid alike, which is nothing.
#[test]
fn who_is_unknown_at_the_door_pays_and_is_answered_like_anybody() {
    let town = Town::small();
    zwem_kit(&town);
    let later = town.passes();
    let other = Town::small().passes()["P1"].clone();
    for pass in [&later["P1"], &later["P2"], &other] {
        assert_eq!(till(&town, pass), "Te innen: 10,01.");
    }
    town.line("kit export --kit zwem.kit --month 2026-11 -o zwem.csv --plain")
        .fine();
    town.line("claim import zwem.csv --answers answers").fine();
    let answered = answers(&town, "answers", "ZWEM");
    assert_eq!(answered.len(), 3);
    assert!(
        answered
            .iter()
            .all(|(_, yes, ok)| yes == "yes" && ok == "ok"),
        "{answered:?}"
    );
    assert_eq!(due(&town), ["0.00"; 3]);
    assert!(notes(&town, &[]).is_empty());
    // Without a kit that vouches for it such a token means nothing.
    let file = town.read("zwem.csv");
    let rows = file.lines().skip(1).enumerate().map(|(number, row)| {
        let token = row.split(',').nth(2).unwrap();
        format!("ZWEM;X-{number};{token};BEURT;2026-11-21;\n")
    });
    let file = town.file("x.csv", &format!("{HEAD}{}", rows.collect::<String>()));
    town.run(&["claim", "import", &file]).fine();
    let decided = (0..3).map(|number| {
        let shown = town.rows(&["claim", "show", &format!("X-{number}")]);
        let row = shown.iter().find(|row| row[1] == "decision");
        row.unwrap()[2].clone()
    });
    let mut decided: Vec<String> = decided.collect();
    decided.sort();
    assert_eq!(decided, ["accepted", "accepted", "refused"]);
}

#[test]
fn the_order_of_rows_never_matters() {
    let limit = "\n[[limit]]\nid = \"cap\"\nname = { nl = \"plafond\", en = \"cap\" }\nmeasure = \"authority\"\nat_most = \"5.00\"\nper = \"person\"\nwindow = \"calendar-year\"\nsource = \"art. 10\"\n";
    let scheme = scheme_from("2026-01-01", |text| format!("{text}{limit}"));
    let results: Vec<_> = [false, true]
        .into_iter()
        .map(|reversed| {
            let town = Town::small_with(&scheme);
            let pass = town.passes()["P1"].clone();
            let mut rows: Vec<String> = (1..4)
                .map(|number| format!("ZWEM;A-{number};{pass};BEURT;2026-11-1{number};\n"))
                .collect();
            if reversed {
                rows.reverse();
            }
            let file = town.file("in.csv", &format!("{HEAD}{}", rows.concat()));
            town.run(&["claim", "import", &file, "--answers", "answers"])
                .fine();
            answers(&town, "answers", "ZWEM")
        })
        .collect();
    assert_eq!(results[0], results[1]);
    assert_eq!(results[0][0].1, "yes");
    assert_eq!(results[0][1].1, "yes");
}
