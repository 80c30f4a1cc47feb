//! `claim import`: files of which some rows are not right.

use std::fmt::Write;

use crate::support::Town;

const HEAD: &str = "club_id;reference;voucher;offer;price_class;price;redeemed_on\n";

/// Vouchers for value, and a list of which two rows are right and five are not.
fn town() -> (Town, String) {
    let town = Town::small();
    let voucher = town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"]);
    let voucher = voucher[0][0].clone();
    let rows = format!(
        "KSA;L-1;{voucher};LID;;45,00;2026-11-21\n\
         KSA;L-2;{voucher};LID;;45,005;2026-11-21\n\
         KSA;L-3;{voucher};LID;;-45,00;2026-11-21\n\
         KSA;L-4;{voucher};LID;;1000000,01;2026-11-21\n\
         WIE;L-5;{voucher};LID;;45,00;2026-11-21\n\
         KSA;L-6;{voucher};LID;;45,00;2027-11-20\n\
         KSA;L-7;ONZIN;LID;;45,00;2026-11-21\n"
    );
    town.file("lijst.csv", &format!("{HEAD}{rows}"));
    (town, voucher)
}

#[test]
fn every_impossible_amount_is_a_fault_with_its_line_and_nothing_is_read_in() {
    let (town, _) = town();
    for more in ["", " --atomic"] {
        let ran = town
            .line(&format!("claim import lijst.csv{more}"))
            .refused(3);
        for fault in [
            "lijst.csv:3: kolom \"price\": 45,005",
            "lijst.csv:4: kolom \"price\": -45,00 is negatief",
            "lijst.csv:5: kolom \"price\": 1000000,01",
            "lijst.csv:6: kolom \"club_id\"",
            "lijst.csv:7: kolom \"redeemed_on\"",
            "er is niets ingelezen",
            "--accept-good-rows",
        ] {
            assert!(ran.contains(fault), "{fault}: {ran}");
        }
        assert!(town.rows(&["claim", "open"]).is_empty());
    }
    let both = town.line("claim import lijst.csv --atomic --accept-good-rows");
    both.refused(2);
}

#[test]
fn the_good_rows_are_read_in_and_the_others_go_back_with_their_fault() {
    let (town, voucher) = town();
    let line = "claim import lijst.csv --accept-good-rows --answers uit";
    let trial = town.line(&format!("{line} --dry-run")).ended(0);
    assert!(town.text("lijst.rejects.csv").is_none());
    let ran = town.line(line).ended(0);
    assert!(
        ran.stderr
            .contains("2 ingediend = 1 aanvaard + 1 geweigerd + 0 open + 0 al gekend"),
        "{ran:?}"
    );
    assert!(
        ran.stderr.contains("5 van de 7 rijen") && ran.stderr.contains("lijst.rejects.csv"),
        "{ran:?}"
    );
    assert_eq!(trial.stdout, ran.stdout);
    let rejects = town.text("lijst.rejects.csv").unwrap();
    let lines: Vec<&str> = rejects.lines().collect();
    assert_eq!(lines.len(), 6, "{rejects}");
    assert!(lines[0].ends_with("redeemed_on;error"), "{rejects}");
    assert!(lines[1].starts_with("KSA;L-2;"), "{rejects}");
    assert!(lines[4].starts_with("WIE;L-5;"), "{rejects}");
    assert!(
        lines.iter().skip(1).all(|line| line.len() > 60),
        "each says why: {rejects}"
    );
    // Corrected, the file that came back is read in under its own name; the good rows never twice.
    let right = format!("{HEAD}KSA;L-2;{voucher};LID;;45,00;2026-11-21\n");
    town.file("lijst.rejects.csv", &right);
    let ran = town.line("claim import lijst.rejects.csv").ended(0);
    assert!(ran.stderr.contains("1 ingediend"), "{ran:?}");
    let again = town.line("claim import lijst.csv --accept-good-rows");
    let said = again.refused(1);
    assert!(said.contains("lijst.rejects.csv"), "{said}");
}

#[test]
fn a_folder_leaves_what_came_back_alone_and_what_is_no_list() {
    let (town, _) = town();
    let text = town.text("lijst.csv").unwrap();
    town.file("in/lijst.csv", &text);
    town.line("claim import in --accept-good-rows").ended(0);
    assert!(town.text("in/lijst.rejects.csv").is_some());
    let again = town.line("claim import in --accept-good-rows").ended(0);
    assert!(again.stderr.contains("2 al gekend"), "{again:?}");
    town.file("in/leeg.csv", "niets;bijzonders\n1;2\n");
    std::fs::write(town.path("in/foto.csv"), [0xff, 0xd8, 0, 1, 0xfe]).unwrap();
    let ran = town.line("claim import in --accept-good-rows").ended(0);
    let left = "in/foto.csv, in/leeg.csv blijft liggen; het andere bestand is ingelezen";
    assert!(ran.stderr.contains(left), "{ran:?}");
    assert!(ran.stderr.contains("2 al gekend"), "{ran:?}");
    // Said by nobody, nothing is left out.
    let said = town.line("claim import in").refused(3);
    assert!(said.contains("leeg.csv"), "{said}");
    assert!(
        said.contains("tip: neem uit de map wat geen lijst is (in/foto.csv"),
        "{said}"
    );
    // And a file by itself is no list that may be left.
    let said = town
        .line("claim import in/leeg.csv --accept-good-rows")
        .refused(3);
    assert!(
        said.contains("vraag de club") && !said.contains("--accept"),
        "{said}"
    );
}

#[test]
fn fo_01_the_sum_of_what_is_taken_in_is_that_of_the_file() {
    let town = Town::small();
    let issued = town.rows(&[
        "voucher", "issue", "--value", "20.00", "--ages", "6-18", "--count", "3",
    ]);
    let mut rows = String::from(HEAD);
    for (nth, voucher) in issued.iter().enumerate() {
        writeln!(rows, "ZWEM;W-{nth};{};LES;;30,00;2026-11-21", voucher[0]).unwrap();
    }
    town.file("lijst.csv", &rows);
    let ran = town.rows(&["claim", "import", "lijst.csv"]);
    let total = ran.last().unwrap();
    assert_eq!(total[1], "3", "{ran:?}");
    assert_eq!(total.last().unwrap(), "90.00", "{ran:?}");
}
