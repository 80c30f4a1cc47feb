//! `voucher`

use super::offer::town;
use super::pass::walk_in;

#[test]
fn a_voucher_for_an_offer_says_what_is_paid_and_where() {
    let town = town();
    let (_, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let issue = |rest: &str| town.line(&format!("voucher issue --member {member} {rest}"));
    let door = issue("--offer O1 --class Kapoenen --format csv").ended(0);
    assert_eq!(door.cell(0, "pay_now"), "");
    assert_eq!(door.cell(0, "pay_at_club"), "45.00");
    assert_eq!(door.cell(0, "valid_through"), "2027-08-31");
    let desk = issue("--offer O3 --count 2").ended(0);
    assert!(desk.stdout.contains("260,00"), "{}", desk.stdout);
    assert!(desk.stderr.contains("2 bonnen uitgereikt."));
    let limit = issue("--offer O3").ended(1);
    assert!(
        limit.stderr.contains("O3 mag 2 keer per persoon"),
        "{}",
        limit.stderr
    );
    for (rest, status, said) in [
        ("--offer O1", 1, "deze prijsklassen: kapoenen, leiding"),
        ("--offer O1 --class x", 1, "deze prijsklassen"),
        ("--offer O4", 1, "achteraf terugbetaald"),
        ("--offer O5", 1, "liep tot en met 31 maart 2026"),
        ("--offer O9", 1, "O9"),
        (
            "--offer O3 --through 2027-08-01",
            1,
            "loopt tot en met 10 juli 2027",
        ),
        (
            "--value 5 --through 2026-11-20",
            1,
            "ligt voor de dag van uitgifte",
        ),
        ("--value 0", 2, "niets waard"),
        ("--value 5 --count 0", 2, "kies een aantal van 1 tot 500"),
    ] {
        let ran = issue(rest).ended(status);
        assert!(ran.stderr.contains(said), "{rest}: {}", ran.stderr);
    }
}

#[test]
fn all_children_of_an_age_in_one_command() {
    let town = town();
    for (name, born) in [
        ("Een", "2020-11-21"),
        ("Twee", "2020-11-22"),
        ("Drie", "2007-11-22"),
        ("Vier", "2007-11-21"),
        ("Vijf", "2020-00-00"),
    ] {
        walk_in(&town, name, "Kind", born);
    }
    let issue = "voucher issue --value 20,00 --ages 6-18 --count 3";
    let dry = town.line(&format!("{issue} --dry-run")).ended(0);
    let ran = town.line(issue).ended(0);
    assert_eq!(dry.stdout, ran.stdout);
    assert!(ran.stdout.contains("180,00"), "{}", ran.stdout);
    assert!(
        ran.stderr
            .starts_with("9 bonnen uitgereikt.\nlet op: van één persoon"),
        "{}",
        ran.stderr
    );
    let list = town.line(&format!("{issue} --format csv")).ended(0);
    assert_eq!(list.stdout.lines().count(), 10);
    assert_eq!(
        list.stdout.lines().next(),
        Some("code,valid_through,value,sheet")
    );
    assert!(
        list.stdout
            .lines()
            .skip(1)
            .all(|line| line.contains(",2027-11-20,20.00,"))
    );
    let json = town
        .line(&format!("{issue} --format json --lang en"))
        .ended(0);
    assert!(json.stdout.starts_with("[\n  {\"code\": \""));
    assert!(json.stderr.starts_with("9 vouchers issued."));
    let wrong = town.line("voucher issue --value 5 --ages 18-6").ended(2);
    assert!(
        wrong.stderr.contains("18-6 is geen leeftijd"),
        "{}",
        wrong.stderr
    );
}

#[test]
fn a_voucher_is_withdrawn_once() {
    let town = town();
    let (_, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let ran = town.line(&format!(
        "voucher issue --member {member} --value 10 --format csv"
    ));
    let code = ran.cell(0, "code");
    assert_eq!(ran.cell(0, "member_id"), member);
    let show = town
        .line(&format!("voucher show {code} --format csv"))
        .ended(0);
    assert!(show.stdout.contains("state,open") && show.stdout.contains("Anna Peeters"));
    let withdraw = format!("voucher withdraw {code} --reason verloren");
    let ran = town.line(&withdraw).ended(0);
    assert!(
        ran.stderr
            .starts_with(&format!("Bon {code} is ingetrokken."))
    );
    let ran = town.line(&withdraw).ended(0);
    assert_eq!(
        ran.stderr,
        format!("Bon {code} was al ingetrokken; er is niets gewijzigd.\n")
    );
    let show = town
        .line(&format!("voucher show {code} --lang en"))
        .ended(0);
    assert!(show.stdout.contains("withdrawn"), "{}", show.stdout);
}

#[test]
fn a_reason_is_one_of_a_few_words() {
    let town = town();
    let (_, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let issue = format!("voucher issue --member {member} --value 10 --format csv");
    for reason in ["lost", "vergissing", "geannuleerd", "andere"] {
        let code = town.line(&issue).ended(0).cell(0, "code");
        let withdraw = format!("voucher withdraw {code} --reason");
        let ran = town.line(&format!("{withdraw} ruzie")).ended(2);
        assert!(
            ran.stderr
                .contains("kies uit lost/verloren, mistake/vergissing"),
            "{}",
            ran.stderr
        );
        town.line(&format!("{withdraw} {reason}")).ended(0);
    }
}

#[test]
fn a_value_voucher_is_one_that_the_scheme_knows() {
    let town = town();
    for (name, born) in [("Vijf", "2021-05-03"), ("Tien", "2016-05-03")] {
        walk_in(&town, name, "Kind", born);
    }
    // The talent ticket of the scheme is for 6 to 18.
    let ran = town
        .line("voucher issue --value 20 --ages 4-12 --format csv")
        .ended(0);
    assert_eq!(ran.stdout.lines().count(), 2, "{}", ran.stdout);
    let (_, young) = walk_in(&town, "Vier", "Kind", "2022-05-03");
    for whom in ["--ages 2-5".to_owned(), format!("--member {young}")] {
        let ran = town
            .line(&format!("voucher issue --value 20 {whom}"))
            .ended(1);
        assert!(
            ran.stderr
                .contains("kent geen waardebon voor deze leeftijd")
                && ran.stderr.contains("vrijpas scheme show"),
            "{}",
            ran.stderr
        );
    }
}

#[test]
fn what_a_club_accepted_is_not_withdrawn_any_more() {
    let town = town();
    let (_, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let issue = format!("voucher issue --member {member} --offer O3 --format csv");
    let code = town.line(&issue).ended(0).cell(0, "code");
    town.line("kit make --organiser C1 --through 2027-06-30 -o c1.kit")
        .ended(0);
    town.club(&format!("kit redeem {code}")).ended(0);
    town.club("kit export --month 2026-11 -o redeemed.csv")
        .ended(0);
    town.line("claim import redeemed.csv").ended(0);
    let ran = town
        .line(&format!("voucher withdraw {code} --reason verloren"))
        .ended(1);
    assert!(ran.stderr.contains("al ingeleverd"), "{}", ran.stderr);
    let show = town.line(&format!("voucher show {code}")).ended(0);
    assert!(show.stdout.contains("ingeleverd"), "{}", show.stdout);
    let found = town.line("pass find peeters --format csv").ended(0);
    assert_eq!(found.cell(0, "open_vouchers"), "0");
}
