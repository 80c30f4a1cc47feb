//! `voucher print`: sheets of a fixed size; what is still to be paid stays out.

use std::fs;

use crate::support::Town;

#[test]
fn vouchers_come_on_sheets_of_eight() {
    let town = Town::small();
    let issue = "voucher issue --member P1 --offer LES --count 9 --format csv";
    let code = town.line(issue).ended(0).cell(0, "code");
    let all = town.line("voucher print --member P1 -o p1.pdf").ended(0);
    assert_eq!(all.stderr, "9 bonnen op 2 bladen, in p1.pdf.\n");
    let one = town.line(&format!("voucher print {code} {code} -o een.pdf"));
    assert_eq!(one.ended(0).stderr, "Eén bon op één blad, in een.pdf.\n");
    town.line("voucher print --household H1 -o h1.pdf").ended(0);
    town.line("voucher print --open -o open.pdf").ended(0);
    let bytes = |name: &str| fs::read(town.path(name)).unwrap();
    assert!(bytes("p1.pdf").starts_with(b"%PDF-1.7"));
    for same in ["h1.pdf", "open.pdf"] {
        assert_eq!(bytes("p1.pdf"), bytes(same), "{same}");
    }
    town.line("voucher print --open -o map --per-file 1")
        .ended(0);
    assert_eq!(fs::read_dir(town.path("map")).unwrap().count(), 2);
    let none = town.line("voucher print --member P2 -o geen.pdf").ended(0);
    assert!(none.stderr.contains("niets te drukken"), "{none:?}");
    assert!(!town.path("geen.pdf").exists());
    let over = town.line("voucher print --open -o p1.pdf").ended(1);
    assert!(over.stderr.contains("wordt niet overschreven"), "{over:?}");
}

#[test]
fn what_is_still_to_be_paid_withdrawn_or_unknown_is_not_printed() {
    let town = Town::small();
    let unpaid = "voucher issue --member P1 --offer LID --unpaid --format csv";
    let code = town.line(unpaid).ended(0).cell(0, "code");
    let named = town
        .line(&format!("voucher print {code} -o x.pdf"))
        .ended(1);
    assert!(
        named.stderr.contains(&format!("voucher paid {code}")),
        "{named:?}"
    );
    let open = town.line("voucher print --open -o x.pdf").ended(0);
    assert!(
        open.stderr.contains("Eén bon is nog te betalen"),
        "{open:?}"
    );
    town.line(&format!("voucher withdraw {code} --reason verloren"))
        .ended(0);
    let gone = town
        .line(&format!("voucher print {code} -o x.pdf"))
        .ended(1);
    assert!(
        gone.stderr.contains("niet meer te gebruiken") || gone.stderr.contains(&code),
        "{gone:?}"
    );
    town.line("voucher print 0000-0000-00000 -o x.pdf").ended(2);
    assert!(!town.path("x.pdf").exists());
}

#[test]
fn a_sheet_of_a_run_is_printed_by_its_number() {
    let town = Town::small();
    town.line("voucher issue --value 5,00 --ages 0-99 --count 3 --quiet")
        .ended(0);
    let listed = town.line("voucher list --member P2 --format csv").ended(0);
    let sheet = listed.cell(0, "sheet");
    let one = town.line(&format!("voucher print --sheet {sheet} -o blad.pdf"));
    assert_eq!(one.ended(0).stderr, "3 bonnen op één blad, in blad.pdf.\n");
    let all = town.line("voucher print --open -o alle.pdf").ended(0);
    assert!(all.stderr.contains("3 bonnen op één blad"), "{all:?}");
    town.line("voucher print --sheet x -o y.pdf").ended(2);
}
