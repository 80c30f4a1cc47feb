//! What a club bears of vouchers paid at the desk: one line a year, and only in a crowd.

use std::fmt::Write;

use crate::support::{Town, scheme_from};

/// A town where clubs bear half of the reduction at the desk too, and `k` is 2.
fn town() -> Town {
    let shared = r#"shares = { organiser = "1/2", stad = "1/4", ocmw = "1/4" }"#;
    let alone = r#"shares = { stad = "50%", ocmw = "50%" }"#;
    let scheme = scheme_from("2026-01-01", |text| {
        assert!(text.contains(alone));
        text.replacen(alone, shared, 1)
    });
    let town = Town::small_with(&scheme);
    town.run(&["settings", "set", "label-k", "2"]).fine();
    town
}

/// Issues so many vouchers for the club's membership to a member, and hands them in today.
fn redeemed(town: &Town, member: &str, count: &str, on: &str) {
    let issue = ["voucher", "issue", "--member", member, "--offer", "LID"];
    let codes = town.rows(&[&issue[..], &["--count", count]].concat());
    let mut file = "club_id;reference;voucher;offer;redeemed_on\n".to_owned();
    for row in codes {
        writeln!(file, "KSA;R-{};{};;{on}", &row[0][..4], row[0]).unwrap();
    }
    let file = town.file("in.csv", &file);
    town.run(&["claim", "import", &file]).fine();
}

/// Words and amounts of the club's statement.
fn statement(town: &Town, run: &str) -> Vec<(String, String, String)> {
    let rows = town.rows(&["settle", "show", run, "--organiser", "KSA"]);
    let keep = |row: Vec<String>| (row[4].clone(), row[8].clone(), row[12].clone());
    rows.into_iter().map(keep).collect()
}

fn lines(of: &[(&str, &str, &str)]) -> Vec<(String, String, String)> {
    let own = |(a, b, c): &(&str, &str, &str)| ((*a).into(), (*b).into(), (*c).into());
    of.iter().map(own).collect()
}

#[test]
fn december_takes_off_what_the_club_bears_of_the_year_in_one_line() {
    let mut town = town();
    redeemed(&town, "P1", "2", "2026-11-21");
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    let november = lines(&[("offer", "2", "90.00"), ("payable", "", "90.00")]);
    assert_eq!(statement(&town, "2026-11"), november);
    redeemed(&town, "P2", "2", "2026-12-02");
    town.on("2027-01-04");
    let closed = town.run(&["settle", "close", "2026-12", "-o", "out"]);
    let closed = closed.ends(0).says(&[
        "Eén organisator draagt zelf 36,00 van de bonnen van 2026; dat staat op de staat.",
        "december 2026 is afgesloten als afrekening 2026-0002. Ze verandert niet meer.",
        "9 bestanden geschreven in out/2026-0002.",
        "Stuur elke club haar staat uit statements/ en haar antwoord uit answers/. Een collega keurt goed met: vrijpas settle approve 2026-12",
    ]);
    assert!(
        closed
            .stdout
            .contains("Samen gedragen 54,00, aan organisatoren 54,00"),
        "{}",
        closed.stdout
    );
    assert!(
        closed
            .stdout
            .contains("één keer per jaar verrekend   −36,00"),
        "what stood open in November is settled: {}",
        closed.stdout
    );
    let december = lines(&[
        ("offer", "2", "90.00"),
        ("yearly", "", "-36.00"),
        ("payable", "", "54.00"),
    ]);
    assert_eq!(statement(&town, "2026-12"), december);
    let file = std::fs::read_to_string(
        town.path("out/2026-0002/statements/statement-2026-0002-001-KSA.csv"),
    )
    .unwrap();
    assert!(
        file.contains(";yearly;;2026;;;;;;-36,00"),
        "the amount alone: {file}"
    );
    // Settled once: the next December begins anew.
    town.on("2028-01-04");
    town.run(&["settle", "close", "2027-01..2027-12"]).ends(1);
    town.run(&["settle", "close", "2027-01"]).fine();
    town.run(&["settle", "show", "2027-01", "--organiser", "KSA"])
        .refused(1);
}

#[test]
fn with_too_few_of_one_kind_the_authority_bears_it_and_the_club_reads_nothing() {
    let mut town = town();
    redeemed(&town, "P1", "2", "2026-11-21");
    redeemed(&town, "P2", "1", "2026-11-21");
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    town.on("2027-01-04");
    let closed = town.run(&["settle", "close", "2026-12"]).ends(0);
    let closed = closed.says(&[
        "Bij één organisator staan er voor 2026 van eenzelfde aanbod aan eenzelfde prijs minder dan 2 bonnen met of zonder korting; het bestuur draagt die 36,00.",
        "december 2026 is afgesloten als afrekening 2026-0002. Ze verandert niet meer.",
        "De bestanden voor financiën en clubs: vrijpas settle show 2026-12 -o MAP. Een collega keurt goed met: vrijpas settle approve 2026-12",
    ]);
    for (fund, amount) in [
        ("één keer per jaar verrekend ", " −36,00"),
        (
            "in de plaats van organisatoren met te weinig bonnen ",
            " 36,00",
        ),
        ("Samen gedragen 0,00, aan organisatoren 0,00", ""),
    ] {
        let mut lines = closed.stdout.lines();
        let told = lines.any(|line| line.contains(fund) && line.contains(amount));
        assert!(told, "{fund}: {}", closed.stdout);
    }
    town.run(&["settle", "show", "2026-12", "--organiser", "KSA"])
        .refused(1);
}

#[test]
fn a_year_that_is_more_than_the_club_gets_goes_on_as_a_debt() {
    let mut town = town();
    redeemed(&town, "P1", "2", "2026-11-21");
    redeemed(&town, "P2", "2", "2026-11-21");
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    town.on("2027-01-04");
    town.run(&["settle", "close", "2026-12"]).fine();
    let december = lines(&[
        ("yearly", "", "-36.00"),
        ("carried-out", "", "-36.00"),
        ("payable", "", "0.00"),
    ]);
    assert_eq!(statement(&town, "2026-12"), december);
    redeemed(&town, "P2", "1", "2027-01-04");
    town.on("2027-02-04");
    town.run(&["settle", "close", "2027-01"]).fine();
    let january = lines(&[
        ("offer", "1", "45.00"),
        ("carried-in", "", "-36.00"),
        ("payable", "", "9.00"),
    ]);
    assert_eq!(statement(&town, "2027-01"), january);
}

/// Cancels a voucher of the club's membership that a member with a right used.
fn cancel_one(town: &Town) {
    town.sql(
        "INSERT INTO correction (id, claim, nth, kind, reason, price, collected, due, recorded_on, recorded_by, recorded_at)
         SELECT randomblob(16), claim, 1, 'cancel', 'not-used', 0, 0, 0, '2027-01-10', 'an', '2027-01-10T10:00:00Z'
         FROM claim_price WHERE tier IS NOT NULL AND NOT EXISTS (SELECT 1 FROM correction WHERE correction.claim = claim_price.claim) LIMIT 1",
    );
}

#[test]
fn what_is_corrected_before_december_counts_as_it_stands() {
    let mut town = town();
    redeemed(&town, "P1", "3", "2026-11-21");
    redeemed(&town, "P2", "2", "2026-11-21");
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11"]).fine();
    cancel_one(&town);
    town.on("2027-01-04");
    let preview = town.rows(&["settle", "preview", "2026-12"]);
    assert_eq!(town.rows(&["settle", "close", "2026-12"]), preview);
    let rows = statement(&town, "2026-12");
    let december = lines(&[
        ("correction", "0", "-45.00"),
        ("yearly", "", "-36.00"),
        ("carried-out", "", "-81.00"),
        ("payable", "", "0.00"),
    ]);
    assert_eq!(rows, december, "two vouchers stand, of 18.00 each");
}

#[test]
fn what_is_corrected_after_december_comes_back_in_the_next_line_if_there_is_a_crowd() {
    for crowd in [true, false] {
        let mut town = town();
        redeemed(&town, "P1", "3", "2026-11-21");
        redeemed(&town, "P2", "2", "2026-11-21");
        town.on("2026-12-02");
        town.run(&["settle", "close", "2026-11"]).fine();
        town.on("2027-01-04");
        town.run(&["settle", "close", "2026-12"]).fine();
        assert_eq!(statement(&town, "2026-12")[0].2, "-54.00");
        cancel_one(&town);
        redeemed(&town, "P2", "4", "2027-01-04");
        if crowd {
            redeemed(&town, "P1", "2", "2027-01-04");
        }
        for month in 1..=11 {
            town.on(&format!("2027-{:02}-02", month + 1));
            town.run(&["settle", "close", &format!("2027-{month:02}")])
                .fine();
        }
        town.on("2028-01-04");
        let preview = town.rows(&["settle", "preview", "2027-12"]);
        assert_eq!(town.rows(&["settle", "close", "2027-12"]), preview);
        let organisers =
            "SELECT coalesce(sum(amount), 0) FROM fund_total WHERE fund = '(organisers)'";
        assert_eq!(town.column(organisers), ["0"], "nothing stays open");
        if crowd {
            // Two of 18.00, less the one of last year.
            assert_eq!(statement(&town, "2027-12")[0].2, "-18.00");
        } else {
            town.run(&["settle", "show", "2027-12", "--organiser", "KSA"])
                .refused(1);
            let authority = "SELECT sum(amount) FROM fund_total WHERE fund = '(authority)'";
            assert_eq!(town.column(authority), ["-1800"]);
        }
    }
}

#[test]
fn a_correction_after_the_line_says_what_the_club_may_have_borne_too_much() {
    let mut town = town();
    redeemed(&town, "P1", "2", "2026-11-21");
    redeemed(&town, "P2", "2", "2026-11-21");
    let first = town.column("SELECT reference FROM claim ORDER BY seq LIMIT 1")[0].clone();
    for (on, run) in [("2026-12-02", "2026-11"), ("2027-01-04", "2026-12")] {
        town.on(on);
        town.run(&["settle", "close", run]).fine();
    }
    let correct = ["settle", "correct", &first, "--reason", "niet-gebruikt"];
    let told = town.run(&[&correct[..], &["--cancel"]].concat()).ends(0);
    let line = "18,00 te veel gedragen hebben in de jaarregel van 2026";
    assert!(told.stderr.contains(line), "{}", told.stderr);
}
