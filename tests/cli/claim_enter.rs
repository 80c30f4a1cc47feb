//! `claim enter`: a paper list typed over.

use std::io::Write;
use std::process::Stdio;

use crate::support::Town;

/// Two vouchers of Yasmina: for the camp of KSA and for a lesson of the swimming club.
fn town() -> (Town, String, String) {
    let town = Town::small();
    let issue = |offer: &str| {
        town.rows(&["voucher", "issue", "--member", "P1", "--offer", offer])[0][0].clone()
    };
    let (camp, lesson) = (issue("KAMP"), issue("LES"));
    (town, camp, lesson)
}

fn enter(town: &Town, list: &str, lines: &[&str]) -> crate::support::Ran {
    let mut args = vec![
        "claim",
        "enter",
        "--organiser",
        "KSA",
        "--list",
        list,
        "--format",
        "csv",
        "--line",
    ];
    args.extend(lines);
    town.run(&args)
}

#[test]
fn a_list_is_answered_like_a_file_and_typed_twice_changes_nothing() {
    let (town, camp, lesson) = town();
    let lines = [
        format!("{camp} 21/11/2026"),
        "-".to_owned(),
        format!("{lesson} KAMP"),
    ];
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    let ran = enter(&town, "ab12", &lines).ends(0);
    let row = &ran.rows()[0];
    assert_eq!(row[1..6], ["2", "1", "1", "0", "0"], "{ran:?}");
    let shown = town.rows(&["claim", "show", "AB12-001"]);
    assert!(
        shown
            .iter()
            .any(|row| row[1] == "decision" && row[2] == "accepted"),
        "{shown:?}"
    );
    // The third row keeps its number and has the day of the first.
    let shown = town.rows(&["claim", "show", "AB12-003"]);
    assert!(shown.iter().any(|row| row[2] == "2026-11-21"), "{shown:?}");
    let again = enter(&town, "AB12", &lines).ends(0);
    assert_eq!(
        again.rows()[0][1..6],
        ["2", "0", "0", "0", "2"],
        "{again:?}"
    );
    let other = format!("{camp} 20/11/2026");
    let said = enter(&town, "AB12", &[&other]).refused(3);
    assert!(
        said.contains("AB12-001 werd al ingediend met een andere inhoud"),
        "{said}"
    );
}

#[test]
fn typed_over_and_read_in_are_the_same_list() {
    let (town, camp, _) = town();
    town.line("kit paper --organiser KSA --rows 3 -o lijst.csv")
        .ended(0);
    let form = town.text("lijst.csv").unwrap();
    let first = form.lines().nth(1).unwrap();
    let number = first
        .split(';')
        .nth(1)
        .unwrap()
        .strip_suffix("-001")
        .unwrap()
        .to_owned();
    let line = format!("{camp};21/11/2026");
    enter(&town, &number, &[&line]).ends(0);
    // The same paper, filled in as the file that was sent along.
    let file =
        format!("club_id;reference;voucher;redeemed_on\nKSA;{number}-001;{camp};2026-11-21\n");
    town.file("ingevuld.csv", &file);
    let rows = town.rows(&["claim", "import", "ingevuld.csv"]);
    assert_eq!(rows[0][1..6], ["1", "0", "0", "0", "1"], "{rows:?}");
}

#[test]
fn a_file_and_what_is_piped_in_are_taken_with_their_answers() {
    let (town, camp, lesson) = town();
    town.file(
        "lijst.txt",
        &format!("{camp} 2026-11-21 KAMP standaard\r\n\r\n"),
    );
    let ran = town
        .line("claim enter --organiser KSA --list L1 lijst.txt --answers uit")
        .ended(0);
    assert!(ran.stderr.contains("1 ingediend = 1 aanvaard"), "{ran:?}");
    assert!(
        ran.stderr.contains("Eén antwoord geschreven in uit"),
        "{ran:?}"
    );
    let mut piped = town.command(&["claim", "enter", "--organiser", "ZWEM", "--list", "L1", "-"]);
    let piped = piped
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut child = piped.spawn().unwrap();
    let mut stdin = child.stdin.take().unwrap();
    writeln!(stdin, "{lesson};21/11/2026;LES").unwrap();
    drop(stdin);
    let out = child.wait_with_output().unwrap();
    let said = String::from_utf8(out.stderr).unwrap();
    assert!(
        out.status.success() && said.contains("1 aanvaard"),
        "{said}"
    );
}

#[test]
fn all_faults_are_told_at_once_and_nothing_is_kept() {
    let (town, camp, _) = town();
    town.file(
        "lijst.txt",
        &format!("{camp} 2026-11-21\n{camp} 31/11/2026\n{camp} 2026-11-21 KAMP 2,505\n{camp} 2026-11-21 KAMP -2,50\n"),
    );
    let said = town
        .line("claim enter --organiser KSA --list L1 lijst.txt")
        .refused(3);
    for fault in [
        "lijst.txt:2: 31/11/2026",
        "lijst.txt:3: 2,505",
        "lijst.txt:4: -2,50",
        "er is niets ingelezen",
    ] {
        assert!(said.contains(fault), "{fault}: {said}");
    }
    assert!(town.rows(&["claim", "open"]).is_empty());
    town.file("leeg.txt", "\n-\n");
    let said = town
        .line("claim enter --organiser KSA --list L1 leeg.txt")
        .refused(2);
    assert!(said.contains("geen ingevulde rij"), "{said}");
    town.line("claim enter --organiser WIE --list L1 lijst.txt")
        .refused(1);
    let said = town
        .line("claim enter --organiser KSA --list een_lijst lijst.txt")
        .refused(2);
    assert!(
        said.contains("een_lijst") || said.contains("EEN_LIJST"),
        "{said}"
    );
    town.line("claim enter --organiser KSA --list L1 weg.txt")
        .refused(4);
    let morgen = format!("{camp} 2026-11-22");
    let said = enter(&town, "L1", &[&morgen]).refused(3);
    assert!(said.contains("na vandaag"), "{said}");
}

#[test]
fn a_slip_of_the_hand_is_no_claim_and_what_is_not_paid_is_named() {
    let (town, camp, lesson) = town();
    // A slip in the last character of a voucher may, once in a while, make the number of a pass.
    let body = &camp[..camp.len() - 1];
    let slips = ('0'..='9').map(|last| format!("{body}{last}"));
    let mut slips = slips.filter(|slip| slip.parse::<vrijpas::domain::Code>().is_err());
    let wrong = slips.next().unwrap();
    let typed = format!("{wrong} 21/11/2026");
    let said = enter(&town, "L2", &[&typed, "help"]).refused(3);
    assert!(said.contains(&format!("L2:1: {wrong}: ")), "{said}");
    assert!(said.contains("het laatste teken past niet"), "{said}");
    assert!(said.contains("L2:2: help: "), "{said}");
    assert!(
        said.contains("verbeter die regels") && !said.contains("--accept"),
        "{said}"
    );
    // Nothing was kept: the rows have their numbers still.
    let (good, other) = (format!("{camp} 21/11/2026"), format!("{lesson} KAMP"));
    let ran = enter(&town, "L2", &[&good, &other]).ends(0);
    assert_eq!(ran.rows()[0][1..4], ["2", "1", "1"], "{ran:?}");
    assert!(ran.stderr.contains("\nL2-002: geweigerd: "), "{ran:?}");
}
