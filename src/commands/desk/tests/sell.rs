//! Selling at the counter: an offer by its words, for whom, paid at once, on one receipt, and taken back.

use super::town::{Town, keys};
use crate::register::{Payment, Voucher};

/// The vouchers of a member that stand.
fn vouchers(town: &Town, member: &str) -> Vec<Voucher> {
    town.look(|register| {
        let person = register.person_by_alias(member).unwrap().unwrap();
        let mut all = register.vouchers_of(person).unwrap();
        all.retain(|one| !one.withdrawn);
        all
    })
}

fn paid(town: &Town, member: &str) -> Vec<i64> {
    let of = |one: &Voucher| match one.payment {
        Payment::Paid(paid) => paid.cents(),
        Payment::Due => -1,
        Payment::Part(_) | Payment::Elsewhere => 0,
    };
    vouchers(town, member).iter().map(of).collect()
}

#[test]
fn an_offer_is_found_by_its_words_and_sold_to_who_is_of_age() {
    let town = Town::with_offers();
    // Sami is the child of the two; Yasmina has the right.
    let seen = town.types(keys("Kerkstraat 1⏎1k"));
    assert!(seen.last().contains("Bon uitreiken"), "{}", seen.last());
    assert!(seen.last().contains("Judolessen"), "{}", seen.last());
    let seen = town.types(keys("idrissi⏎kkamp⏎"));
    let page = seen.last();
    assert!(page.contains("Bon: Speelkamp"), "{page}");
    assert!(page.contains("niet van deze leeftijd"), "{page}");
    assert!(page.contains("2 ✓   Sami El Idrissi"), "{page}");
    assert!(
        page.contains("vrijpas voucher issue --member P3 --offer KAMP --by cash"),
        "{page}"
    );
    assert_eq!(
        paid(&town, "P3"),
        [0; 0],
        "nothing is written before it is paid"
    );
    let seen = town.types(keys("idrissi⏎kkamp⏎⏎"));
    let page = seen.last();
    assert!(
        page.contains("Eén bon uitgereikt. Kwitantie K2026-00001: 18,00"),
        "{page}"
    );
    assert_eq!(paid(&town, "P3"), [1800]);
}

#[test]
fn two_offers_for_two_members_are_one_sale_with_one_receipt() {
    let town = Town::with_offers();
    let seen = town.types(keys("idrissi⏎kkamp⏎mkzwem⏎"));
    let page = seen.last();
    // `k` is typed among the words of the offer there: nothing begins with it.
    assert!(page.contains("Geen aanbod gevonden"), "{page}");
    let seen = town.types(keys("idrissi⏎kkamp⏎mzwem⏎12→"));
    let page = seen.last();
    for words in [
        "Speelkamp: voor één lid, 18,00",
        "1 ✓   Yasmina El Idrissi",
        "2 ✓   Sami El Idrissi",
        "Tarief: heel (36,00)",
    ] {
        assert!(page.contains(words), "{words}\n{page}");
    }
    // A key of a means shows it, and sells nothing; nor does the key that opened the page.
    let seen = town.types(keys("idrissi⏎kkamp⏎mzwem⏎12rk"));
    let page = seen.last();
    assert!(page.contains("betaald: kaart (Bancontact)"), "{page}");
    assert_eq!(vouchers(&town, "P3").len(), 0);
    let seen = town.types(keys("idrissi⏎kkamp⏎mzwem⏎12r⏎"));
    let page = seen.last();
    assert!(
        page.contains("3 bonnen uitgereikt. Kwitantie K2026-00001"),
        "{page}"
    );
    assert_eq!(vouchers(&town, "P1").len(), 1);
    assert_eq!(vouchers(&town, "P3").len(), 2);
    // The next sale has the next number.
    let seen = town.types(keys("peeters⏎kzwem⏎1⏎"));
    assert!(seen.last().contains("K2026-00002"), "{}", seen.last());
}

#[test]
fn the_price_class_is_asked_and_who_has_a_voucher_already_is_said() {
    let town = Town::with_offers();
    let seen = town.types(keys("peeters⏎kzwem⏎"));
    let page = seen.last();
    assert!(page.contains("Tarief: Zwemlessen"), "{page}");
    assert!(page.contains("heel (36,00)"), "{page}");
    // Enter chooses no class.
    let seen = town.types(keys("peeters⏎kzwem⏎⏎⏎"));
    assert!(!seen.last().contains("uitgereikt"), "{}", seen.last());
    let seen = town.types(keys("peeters⏎kzwem⏎2"));
    assert!(!seen.last().contains("heeft er al een"), "{}", seen.last());
    let seen = town.types(keys("peeters⏎kzwem⏎2⏎kzwem⏎2"));
    assert!(seen.last().contains("heeft er al een"), "{}", seen.last());
    assert_eq!(paid(&town, "P2"), [3600]);
}

#[test]
fn what_was_sold_is_taken_back_with_its_receipt_before_anybody_leaves() {
    let town = Town::with_offers();
    let seen = town.types(keys("idrissi⏎kkamp⏎⏎z"));
    let page = seen.last();
    assert!(page.contains("K2026-00002"), "{page}");
    assert!(page.contains("Teruggenomen"), "{page}");
    assert!(page.contains("contant terug. Kwitantie"), "{page}");
    assert_eq!(vouchers(&town, "P3").len(), 0);
    town.run(&["register", "check"]);
    // Once the family has gone there is nothing to take back.
    let seen = town.types(keys("idrissi⏎kkamp⏎⏎⏎idrissi⏎z"));
    assert!(!seen.last().contains("Teruggenomen"), "{}", seen.last());
    assert_eq!(vouchers(&town, "P3").len(), 1);
}

#[test]
fn who_pays_later_or_at_the_club_pays_nothing_here() {
    let town = Town::with_offers();
    let seen = town.types(keys("idrissi⏎kkamp⏎l"));
    assert!(
        seen.last().contains("Nu te betalen: 0,00"),
        "{}",
        seen.last()
    );
    assert!(seen.last().contains("--unpaid"), "{}", seen.last());
    let seen = town.types(keys("idrissi⏎kkamp⏎l⏎"));
    assert!(!seen.last().contains("Kwitantie"), "{}", seen.last());
    assert_eq!(paid(&town, "P3"), [-1]);
    let seen = town.types(keys("peeters⏎kjudo⏎+b"));
    for words in [
        "betaalt 240,00 bij de club",
        "2 bonnen voor elk",
        "Met een bon voor wie meegaat",
        "--count 2",
    ] {
        assert!(seen.last().contains(words), "{words}\n{}", seen.last());
    }
    town.types(keys("peeters⏎kjudo⏎+b⏎"));
    assert_eq!(paid(&town, "P2"), [0, 0, 0, 0]);
}

#[test]
fn keys_that_mean_nothing_and_pasted_text_sell_nothing() {
    use crate::terminal::Key;
    let town = Town::with_offers();
    for tail in [
        vec![Key::Text("5000 regels\n".repeat(400))],
        vec![Key::Text("7KQ2-M9FD-XT0AH\n".to_owned())],
        keys("9xq"),
        vec![Key::Esc, Key::Esc, Key::Esc],
        vec![Key::Interrupt],
    ] {
        let mut script = keys("idrissi⏎kkamp⏎");
        script.extend(tail);
        let seen = town.types(script);
        assert!(!seen.last().contains("uitgereikt"), "{}", seen.last());
    }
    // Nobody takes it: nothing is issued.
    let seen = town.types(keys("idrissi⏎kkamp⏎2⏎"));
    assert!(
        seen.last().contains("Kies eerst wie het krijgt"),
        "{}",
        seen.last()
    );
    assert_eq!(vouchers(&town, "P3").len(), 0);
    town.look(|register| assert!(register.budgets(2026).unwrap().is_empty()));
}

#[test]
fn what_was_left_to_pay_is_paid_by_one_key_and_taken_back() {
    let town = Town::with_offers();
    town.types(keys("idrissi⏎kkamp⏎l⏎⏎"));
    let seen = town.types(keys("idrissi⏎"));
    assert!(
        seen.last().contains("nog 18,00 te betalen"),
        "{}",
        seen.last()
    );
    assert!(
        seen.last().contains("vrijpas voucher paid"),
        "{}",
        seen.last()
    );
    let seen = town.types(keys("idrissi⏎a1"));
    assert!(seen.last().contains("18,00 betaald"), "{}", seen.last());
    assert_eq!(paid(&town, "P3"), [1800]);
    town.types(keys("idrissi⏎ka⎋a"));
    let seen = town.types(keys("peeters⏎kzwem⏎1l⏎a2z"));
    assert!(seen.last().contains("Teruggenomen"), "{}", seen.last());
    assert_eq!(paid(&town, "P2"), [-1]);
    town.run(&["register", "check"]);
}
