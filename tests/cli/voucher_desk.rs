//! At the desk: what is paid beforehand, for whom, and on which sheet.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::{Ran, Town};

/// Issues vouchers for the membership that is paid at the desk.
fn issue(town: &Town, rest: &str) -> Ran {
    town.line(&format!(
        "voucher issue --member P1 --offer LID {rest} --format csv"
    ))
}

fn state(town: &Town, code: &str) -> String {
    let shown = town.line(&format!("voucher show {code} --format csv"));
    let rows = shown.ended(0).rows();
    let line = rows.into_iter().find(|row| row[0] == "state");
    line.unwrap()[1].clone()
}

/// What a club that has a kit of today hears about a code.
fn at_the_club(town: &Town, code: &str) -> String {
    let kit = town.path("ksa.kit");
    if kit.exists() {
        std::fs::remove_file(kit).unwrap();
    }
    town.line("kit make --organiser KSA --through 2026-12-31 -o ksa.kit")
        .ended(0);
    let args = format!("kit redeem {code} --offer LID --kit ksa.kit --dry-run --format csv");
    town.line(&args).ended(0).cell(0, "outcome").clone()
}

#[test]
fn what_is_paid_at_the_desk_is_marked_at_issue() {
    let town = Town::small();
    let ran = issue(&town, "--count 2").ended(0);
    assert_eq!(ran.cell(0, "pay_now"), "9.00");
    assert!(
        ran.stderr.contains("Betaald aan het loket: 18,00."),
        "{}",
        ran.stderr
    );
    let code = ran.cell(0, "code");
    assert_eq!(state(&town, &code), "open");
    assert_eq!(at_the_club(&town, &code), "accepted");
    let again = town.line(&format!("voucher paid {code}")).ended(0);
    assert!(
        again
            .stderr
            .contains("was al betaald; er is niets gewijzigd"),
        "{}",
        again.stderr
    );
    let withdrawn = town.line(&format!("voucher withdraw {code} --reason andere"));
    let withdrawn = withdrawn.ended(0).stderr;
    assert!(
        withdrawn.contains("De houder betaalde er 9,00"),
        "{withdrawn}"
    );
}

#[test]
fn what_is_not_paid_is_not_in_a_kit_but_is_paid_to_the_club_and_noted() {
    let town = Town::small();
    let ran = issue(&town, "--count 2 --unpaid").ended(0);
    assert!(
        ran.stderr.contains("Nog te betalen aan het loket: 18,00."),
        "{}",
        ran.stderr
    );
    let (one, other) = (ran.cell(0, "code"), ran.cell(1, "code"));
    assert_eq!(state(&town, &one), "unpaid");
    assert_eq!(at_the_club(&town, &one), "provisional");
    let list = |rest: &str| {
        let args = format!("voucher list --offer LID {rest} --format csv");
        town.line(&args).ended(0).rows().len()
    };
    assert_eq!((list("--open"), list("--unpaid")), (0, 2));
    let handed_in = format!("club_id;reference;voucher;redeemed_on\nKSA;K-1;{one};2026-11-21\n");
    town.file("in.csv", &handed_in);
    town.line("claim import in.csv").ended(0);
    let open = town.rows(&["claim", "open"]);
    assert_eq!((open[0][1].as_str(), open[0][8].as_str()), ("K-1", "45.00"));
    let notes = town.rows(&["claim", "notes"]);
    assert_eq!(
        notes[0][5..],
        ["Yasmina El Idrissi", "voucher-unpaid", "9.00"]
    );
    let late = town.line(&format!("voucher paid {one} --format csv"));
    assert_eq!(late.ended(0).rows(), [[one.as_str(), "9.00"]]);
    assert_eq!((list("--open"), list("--unpaid")), (0, 1));
    let paid = town.line(&format!("voucher paid {other} --format csv"));
    assert_eq!(paid.ended(0).rows(), [[other.as_str(), "9.00"]]);
    assert_eq!(state(&town, &other), "open");
    assert_eq!(at_the_club(&town, &other), "accepted");
    assert_eq!((list("--open"), list("--unpaid")), (1, 0));
}

#[test]
fn only_what_is_paid_at_the_desk_and_still_good_is_paid_all_or_none() {
    let mut town = Town::small();
    let first = issue(&town, "--count 3 --unpaid --through 2026-12-31").ended(0);
    let [one, two, three] = [0, 1, 2].map(|row| first.cell(row, "code"));
    let door = town.line("voucher issue --member P1 --offer KAMP --format csv");
    let door = door.ended(0).cell(0, "code");
    let ran = town.line(&format!("voucher paid {one} {door}")).ended(1);
    assert!(ran.stderr.contains("wordt niet aan het loket betaald"));
    assert_eq!(state(&town, &one), "unpaid", "all or none");
    town.line(&format!("voucher withdraw {two} --reason vergissing"))
        .ended(0);
    let ran = town.line(&format!("voucher paid {two}")).ended(1);
    assert!(ran.stderr.contains("is ingetrokken"), "{}", ran.stderr);
    let ran = town.line(&format!("voucher paid {one} {three}")).ended(0);
    assert!(
        ran.stderr.contains("2 bonnen betaald, samen 18,00"),
        "{}",
        ran.stderr
    );
    let late = issue(&town, "--unpaid --through 2026-12-31").ended(0);
    town.on("2027-01-02");
    let ran = town
        .line(&format!("voucher paid {}", late.cell(0, "code")))
        .ended(1);
    assert!(
        ran.stderr.contains("gold tot en met 31 december 2026"),
        "{}",
        ran.stderr
    );
    let ran = town.line("voucher issue --member P1 --offer KAMP --unpaid");
    assert!(ran.ended(1).stderr.contains("laat --unpaid weg"));
}

#[test]
fn who_goes_along_has_a_voucher_like_the_holders_outside_the_limit() {
    let town = Town::small();
    let header = "offer_id;club_id;service;name;category;price_class;price;route;limit";
    let offer = "TOCHT;KSA;youth;Tocht;ticket;standaard;10,00;prepaid;1";
    town.file("more.csv", &format!("{header}\n{offer}\n"));
    town.line("offer import more.csv").ended(0);
    let ran = town.line("voucher issue --member P1 --offer TOCHT --companion --format csv");
    let rows = ran.ended(0).rows();
    assert_eq!(rows.len(), 2);
    assert_eq!(rows[0][1..7], rows[1][1..7], "the same terms");
    assert_eq!((&*rows[0][7], &*rows[1][7]), ("no", "yes"));
    let ran = town.line("voucher issue --member P1 --offer TOCHT");
    assert!(ran.ended(1).stderr.contains("er zijn er al 1 uitgereikt"));
}

#[test]
fn a_group_gets_a_sheet_of_ordinary_vouchers_in_nobodys_name() {
    let town = Town::small();
    let group = |rest: &str| town.line(&format!("voucher issue --offer LID {rest} --format csv"));
    let ordinary = group("--group 3 --ordinary").ended(0);
    let amounts = |ran: &Ran| [0, 1, 2].map(|row| ran.cell(row, "pay_now"));
    assert_eq!(amounts(&ordinary), ["45.00", "45.00", "45.00"]);
    let tier = group("--group 3 --tier a").ended(0);
    assert_eq!(amounts(&tier), ["9.00", "9.00", "9.00"]);
    let listed = town.line("voucher list --offer LID --format csv");
    let listed = listed.ended(0).rows();
    let sheets: BTreeSet<&str> = listed.iter().map(|row| row[6].as_str()).collect();
    assert_eq!(sheets.len(), 2);
    assert!(listed.iter().all(|row| row[1].is_empty()), "{listed:?}");
    let code = tier.cell(0, "code");
    assert_eq!(at_the_club(&town, &code), "accepted");
    let text = format!("club_id;reference;voucher;redeemed_on\nKSA;K-1;{code};2026-11-21\n");
    town.file("in.csv", &text);
    let ran = town.line("claim import in.csv --format csv").ended(0);
    assert_eq!(ran.cell(0, "accepted"), "1");
    for (rest, status, said) in [
        ("--group 3 --tier Z", 1, "Z is geen trede van het reglement"),
        ("--group 3", 2, "--"),
        ("--group 0 --ordinary", 2, "kies een aantal"),
        ("--member P1 --tier A", 2, "--"),
    ] {
        let ran = group(rest).ended(status);
        assert!(ran.stderr.contains(said), "{rest}: {}", ran.stderr);
    }
}

#[test]
fn further_sheets_of_a_tier_look_like_all_others_and_stand_among_them() {
    let town = Town::small();
    // Among the children of these ages K1 has tier A by its household, and P2 has none.
    town.line("member add --household H1 --id K1 --last-name Kind --birth-date 2016-02-03 --relation kind")
        .ended(0);
    town.line("entitlement derive").ended(0);
    let ran = town
        .line("voucher issue --value 5 --ages 6-18 --count 3 --extra A=2 --format csv")
        .ended(0);
    let rows = ran.rows();
    assert_eq!(rows.len(), 12, "four sheets of three");
    assert!(rows.is_sorted_by_key(|row| &row[3]), "by numbers drawn");
    for sheet in rows.chunks(3) {
        assert!(sheet.iter().all(|row| row[3] == sheet[0][3]));
        assert!(sheet.iter().all(|row| row[1..3] == rows[0][1..3]));
    }
    let listed = town.line("voucher list --value 5 --format csv");
    let mut sheets: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in listed.ended(0).rows() {
        sheets
            .entry(row[1].clone())
            .or_default()
            .insert(row[6].clone());
    }
    let of = |member: &str| sheets[member].len();
    assert_eq!((of("K1"), of("P2")), (3, 1));
    for (extra, status, said) in [
        ("A", 2, "A zegt niet hoeveel bladen"),
        ("A=0", 2, "A=0 zegt niet hoeveel"),
        ("Z=1", 1, "Z is geen trede"),
    ] {
        let ran = town.line(&format!(
            "voucher issue --value 5 --ages 6-18 --extra {extra}"
        ));
        assert!(ran.ended(status).stderr.contains(said), "{extra}");
    }
}

#[test]
fn what_would_be_left_aside_is_refused() {
    let town = Town::small();
    for (rest, said) in [
        ("--value 5 --member P1 --companion", "--companion"),
        ("--value 5 --member P1 --unpaid", "--unpaid"),
        ("--offer KAMP --member P1 --extra A=1", "--extra"),
        ("--value 5 --group 2 --ordinary", "--group"),
        ("--offer KAMP --group 0 --ordinary", "met --group"),
    ] {
        let ran = town.line(&format!("voucher issue {rest}")).ended(2);
        assert!(ran.stderr.contains(said), "{rest}: {}", ran.stderr);
    }
}

#[test]
fn the_desk_scans_vouchers_and_is_told_what_became_of_them() {
    let town = Town::small();
    let issue = "voucher issue --member P1 --offer LID --unpaid --companion --format csv";
    let rows = town.line(issue).ended(0).rows();
    let (own, along) = (&rows[0][0], &rows[1][0]);
    let qr = town.line(&format!("voucher qr {own} --format csv"));
    let qr = qr.ended(0).rows()[0][1].clone();
    assert_eq!(state(&town, &qr), "unpaid");
    town.line(&format!("voucher paid {qr}")).ended(0);
    let again = town.line(&format!("voucher paid {own}"));
    assert_eq!(again.ended(0).stdout, "");
    let shown = town
        .line(&format!("voucher show {along}"))
        .ended(0)
        .stdout
        .clone();
    assert!(shown.contains("voor wie meegaat"), "{shown}");
    town.line(&format!("voucher withdraw {own} --reason verloren"))
        .ended(0);
    let shown = town
        .line(&format!("voucher show {own}"))
        .ended(0)
        .stdout
        .clone();
    assert!(shown.contains("op 21 november 2026: verloren"), "{shown}");
    let paid = town.line(&format!("voucher paid {own}")).ended(1);
    assert!(paid.stderr.contains("is ingetrokken"), "{}", paid.stderr);
    let pass = &town.passes()["P1"];
    for verb in ["show", "paid", "qr"] {
        let ran = town.line(&format!("voucher {verb} {pass}")).ended(2);
        assert!(ran.stderr.contains("nummer van een pas"), "{}", ran.stderr);
    }
}
