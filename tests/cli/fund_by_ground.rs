//! A fund may be closed to a ground. That is between the funds: whatever a club gets to see is the same, byte for byte.

use std::collections::BTreeMap;
use std::process::Command;

use crate::handed_in::TYPED;
use crate::settle_folder::files;
use crate::support::{Town, scheme_from};

/// A small town in which the fund of the OCMW may not be used for reception, and whose `instead` it says.
fn town(instead: &str) -> Town {
    let ocmw = "entity = \"ocmw\"\n";
    let closed = format!("{ocmw}not_for = [\"reception\"]\n{instead}");
    let scheme = scheme_from("2026-01-01", |text| text.replacen(ocmw, &closed, 1));
    let town = Town::small_with(&scheme);
    town.passes();
    town
}

/// The same town, down to its keys, in another folder.
fn twin(of: &Town) -> Town {
    let twin = Town::bare();
    let from = of.path("").join(".");
    let copied = Command::new("cp")
        .arg("-R")
        .arg(from)
        .arg(twin.path(""))
        .status();
    assert!(copied.unwrap().success());
    twin
}

/// Gives `P2` a right by a status of person or household; swims once; closes the month. What the club got, and who bore what.
fn november(
    town: &mut Town,
    level: &str,
    subject: &str,
    code: &str,
) -> (BTreeMap<String, Vec<u8>>, Vec<[String; 2]>, String) {
    let status = format!(
        "status_id;level;subject_id;code;valid_from;valid_to;source\nS2;{level};{subject};{code};2026-01-01;;OCMW\n"
    );
    let status = town.file("s.csv", &status);
    town.run(&["status", "import", &status]).fine();
    town.run(&["entitlement", "derive"]).fine();
    let pass = town.rows(&["pass", "find", "peeters"])[0][0].clone();
    let file = town.file(
        "in.csv",
        &format!("{TYPED}ZWEM;A-1;{pass};BEURT;2026-11-20;2,00\n"),
    );
    let told = town.run(&["claim", "import", &file, "--answers", "out"]);
    let told = told.ends(0).stderr;
    let shown = town.rows(&["claim", "show", "A-1"]);
    let shares = shown.into_iter().filter(|row| row[1].starts_with("fund:"));
    let shares = shares.map(|row| [row[1].clone(), row[2].clone()]).collect();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    let mut files = files(town, "out");
    // What funds bear follows from the ground, and the manifest carries its hash.
    files.retain(|name, _| !name.contains("/funds-") && !name.contains("/manifest-"));
    (files, shares, told)
}

#[test]
fn another_ground_of_the_same_tier_moves_money_between_funds_only() {
    let mut wage = town("instead = \"stad\"\n");
    let mut reception = twin(&wage);
    let (outward, both, _) = november(&mut wage, "person", "P2", "LL2");
    let (same, one, _) = november(&mut reception, "gezin", "H2", "LOI");
    assert!(
        outward.len() >= 2,
        "an answer and a statement: {:?}",
        outward.keys()
    );
    assert_eq!(outward, same);
    let share = |fund: &str, amount: &str| [fund.to_owned(), amount.to_owned()];
    assert_eq!(
        both,
        [share("fund:ocmw", "2.00"), share("fund:stad", "2.00")]
    );
    assert_eq!(one, [share("fund:stad", "4.00")]);
}

#[test]
fn without_another_fund_the_named_one_pays_and_staff_hear_of_it() {
    let mut town = town("");
    let (_, shares, told) = november(&mut town, "gezin", "H2", "LOI");
    assert_eq!(shares.len(), 2, "the club is paid all the same: {shares:?}");
    assert!(told.contains("voeg instead toe"), "{told}");
}

#[test]
fn the_same_scheme_from_another_day_moves_nothing_and_a_price_names_who_pays() {
    let mut town = town("instead = \"stad\"\n");
    november(&mut town, "gezin", "H2", "LOI");
    let scheme = std::fs::read_to_string(town.path("scheme.toml")).unwrap();
    let same = scheme.replace("in_force_from = 2026-01-01", "in_force_from = 2027-01-01");
    let file = town.file("next.toml", &same);
    let rows = town.rows(&["scheme", "simulate", &file]);
    let claims: Vec<_> = rows.iter().filter(|row| row[0] == "claims").collect();
    assert!(claims.len() >= 3, "{rows:?}");
    for row in claims {
        let last = row.iter().rfind(|cell| !cell.is_empty());
        assert_eq!(last.unwrap(), "0.00", "{row:?}");
    }
    let told = town.run(&["offer", "price", "BEURT", "--member", "P2"]);
    let told = told.fine();
    // A line may be broken before the last party.
    let told: Vec<&str> = told.split_whitespace().collect();
    assert!(told.join(" ").contains("organisator 4,01, stad 4,00"));
}

#[test]
fn whether_a_budget_lets_a_voucher_out_never_follows_from_the_ground() {
    let wage = town("instead = \"stad\"\n");
    let reception = twin(&wage);
    let told = |town: &Town, subject: &str, code: &str| -> Vec<(i32, String)> {
        let level = if code == "LOI" { "household" } else { "member" };
        let status = [
            &format!("--{level}"),
            subject,
            "--code",
            code,
            "--from",
            "2026-01-01",
        ];
        town.run(&[&["status", "add"][..], &status].concat()).fine();
        town.run(&["entitlement", "derive"]).fine();
        let mut said = Vec::new();
        for set in [["ocmw", "3"], ["stad", "3"]] {
            let ran = town.run(&["budget", "set", set[0], "2026", set[1]]);
            said.push((ran.status, ran.stderr));
        }
        for _ in 0..2 {
            let ran = town.run(&["voucher", "issue", "--member", "P2", "--offer", "BEURT"]);
            said.push((ran.status, ran.stderr));
        }
        said
    };
    let said = told(&wage, "P2", "LL2");
    assert_eq!(said, told(&reception, "H2", "LOI"));
    let ends: Vec<i32> = said.iter().map(|(status, _)| *status).collect();
    assert_eq!(ends, [0, 0, 0, 1], "{said:?}");
    assert!(
        said[0].1.contains("zolang stad geen budget heeft"),
        "{said:?}"
    );
    assert!(said[1].1.contains("worden samen bewaakt"), "{said:?}");
    let short = &said[3].1;
    assert!(
        short.contains("het budget van ocmw + stad voor 2026"),
        "{short}"
    );
}
