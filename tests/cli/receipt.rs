//! What changes hands at the desk stands on a numbered receipt, with offers and amounts and nothing else.

use crate::support::Town;

/// A town where cash is rounded, with an offer whose price is not.
fn town() -> Town {
    let town = Town::small();
    town.line("settings set cash-rounding 5").ended(0);
    town.line("offer add --id BAD --organiser KSA --name Zwembad --category ticket --service youth --route prepaid --price standaard=10,01")
        .ended(0);
    town
}

fn receipts(town: &Town) -> Vec<Vec<String>> {
    town.rows(&["receipt", "list", "--month", "2026-11"])
}

#[test]
fn each_payment_is_one_receipt_with_the_next_number_and_cash_is_rounded_on_the_total() {
    let town = town();
    let told = |line: &str| town.line(line).ended(0).stderr;
    let cash = told("voucher issue --member P2 --offer BAD --count 2");
    assert!(
        cash.contains("Kwitantie K2026-00001: 20,02, contant afgerond 20,00."),
        "{cash}"
    );
    let card = told("voucher issue --member P2 --offer BAD --by kaart");
    assert!(card.contains("Kwitantie K2026-00002: 10,01."), "{card}");
    // What is paid at the club, or not yet, changes no hands here.
    told("voucher issue --member P1 --offer BEURT");
    let unpaid = town.line("voucher issue --member P2 --offer BAD --unpaid --count 2 --format csv");
    let codes = [unpaid.cell(0, "code"), unpaid.cell(1, "code")];
    assert_eq!(receipts(&town).len(), 2);
    // Two that are paid together, one of them typed twice, are one receipt.
    let [one, other] = &codes;
    let paid = told(&format!("voucher paid {one} {other} {one} --by transfer"));
    assert!(paid.contains("Kwitantie K2026-00003: 20,02."), "{paid}");
    let again = told(&format!("voucher paid {one}"));
    assert!(!again.contains("Kwitantie"), "{again}");
    let rows = receipts(&town);
    let column = |place: usize| -> Vec<&str> { rows.iter().map(|row| &*row[place]).collect() };
    assert_eq!(column(0), ["K2026-00001", "K2026-00002", "K2026-00003"]);
    assert_eq!(column(2), ["cash", "card", "transfer"]);
    assert_eq!(column(3), ["20.02", "10.01", "20.02"]);
    assert_eq!(column(4), ["20.00", "10.01", "20.02"]);
    let of_one = town.rows(&["receipt", "list", "--voucher", one]);
    assert_eq!(of_one[0][0], "K2026-00003");
    town.line("register check").ended(0);
}

#[test]
fn a_paper_shows_offers_and_amounts_and_nothing_of_a_right() {
    let town = town();
    town.line("settings set municipality-name Lochristi")
        .ended(0);
    let sold = town.line("voucher issue --member P1 --offer LID --format csv");
    let code = sold.ended(0).cell(0, "code");
    town.line("receipt print K2026-00001 -o k.html").ended(0);
    let page = town.text("k.html").unwrap();
    for part in [
        "K2026-00001",
        "Lochristi",
        "Lidgeld",
        "9,00",
        "21 november 2026",
    ] {
        assert!(page.contains(part), "{part}: {page}");
    }
    for part in ["Idrissi", "P1", &code, "45,00", "trede", "LL2", "korting"] {
        assert!(!page.contains(part), "{part}: {page}");
    }
    // What stands there stays.
    let refused = town.line("receipt print K2026-00001 -o k.html");
    assert_eq!(refused.status, 1, "{refused:?}");
    assert_eq!(town.line("receipt print K2026-1 -o k.txt").status, 2);
    assert_eq!(town.line("receipt print K2026-00002").status, 1);
    assert_eq!(town.line("receipt print 1").status, 2);
}

#[test]
fn a_receipt_of_today_is_taken_back_once_by_another() {
    let mut town = town();
    let sold = town.line("voucher issue --member P2 --offer BAD --format csv");
    let code = sold.ended(0).cell(0, "code");
    let told = town.line("receipt reverse K2026-00001").ended(0).stderr;
    assert!(told.contains("Kwitantie K2026-00002: −10,01, contant afgerond −10,00."));
    assert_eq!(receipts(&town)[1][5], "K2026-00001");
    for (number, void) in [("K2026-00001", true), ("K2026-00002", false)] {
        let paper = town
            .line(&format!("receipt print {number}"))
            .ended(0)
            .stdout;
        let told = paper.contains("tegengeboekt met kwitantie K2026-00002");
        assert_eq!(told, void, "{paper}");
    }
    for number in ["K2026-00001", "K2026-00002"] {
        let twice = town.line(&format!("receipt reverse {number}"));
        assert_eq!(twice.status, 1, "{twice:?}");
    }
    // The voucher is to be paid again, and was.
    town.line(&format!("voucher paid {code} --by card"))
        .ended(0);
    town.on("2026-11-22");
    let late = town.line("receipt reverse K2026-00003");
    assert!(late.stderr.contains("vrijpas voucher return"), "{late:?}");
    town.line("register check").ended(0);
}

#[test]
fn a_means_that_is_none_and_a_value_voucher_are_refused() {
    let town = town();
    let none = town.line("voucher issue --member P1 --offer LID --by goud");
    assert_eq!(none.status, 2);
    assert!(none.stderr.contains("cash/contant"), "{none:?}");
    let unpaid = town.line("voucher issue --member P1 --offer LID --by card --unpaid");
    assert_eq!(unpaid.status, 2);
    assert!(receipts(&town).is_empty());
}

/// Who pays 9,00 of a price of 45,00 has the same paper in hands as who pays a price of 9,00.
#[test]
fn a_paper_is_the_same_bytes_for_whoever_pays_the_same_amount() {
    let papers = |member: &str, offer: &str| {
        let town = town();
        town.line("offer add --id KLEIN --organiser KSA --name Lidgeld --category membership --service youth --route prepaid --price standaard=9,00")
            .ended(0);
        town.line(&format!("voucher issue --member {member} --offer {offer}"))
            .ended(0);
        ["k.html", "k.pdf"].map(|file| {
            town.line(&format!("receipt print K2026-00001 -o {file}"))
                .ended(0);
            std::fs::read(town.path(file)).unwrap()
        })
    };
    assert!(papers("P1", "LID") == papers("P2", "KLEIN"));
}

#[test]
fn without_receipts_the_month_of_today_is_named() {
    let mut town = town();
    town.on("2026-12-03");
    let none = town.line("receipt list").ended(0);
    assert!(none.stderr.contains("--month 2026-12"), "{none:?}");
    let none = town.line("receipt list --month 2026-11").ended(0);
    assert!(!none.stderr.contains("--month"), "{none:?}");
}
