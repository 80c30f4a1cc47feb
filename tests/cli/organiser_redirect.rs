//! The money of a club never changes its way by one person alone.

use crate::support::{Ran, Town};

const HERS: &str = "BE68539007547034";
const OTHER: &str = "BE79063527767133";

fn by(town: &Town, who: &str, line: &str) -> Ran {
    let args: Vec<&str> = line.split(' ').collect();
    town.run_with(&args, |command| command.env("VRIJPAS_USER", who))
}

fn account(town: &Town, id: &str) -> String {
    let rows = town.rows(&["organiser", "list"]);
    let of = rows.iter().find(|row| row[0] == id).unwrap();
    of[6].clone()
}

/// KSA has handed in.
fn town() -> Town {
    let mut town = Town::small();
    let issue = ["voucher", "issue", "--member", "P1", "--offer", "KAMP"];
    let code = town.rows(&issue)[0][0].clone();
    let rows = format!("club_id;reference;voucher;redeemed_on\nKSA;K-1;{code};2026-11-21\n");
    let file = town.file("r.csv", &rows);
    town.run(&["claim", "import", &file]).fine();
    town.on("2026-11-22");
    town
}

#[test]
fn a_first_account_waits_where_money_waits_for_it() {
    let town = town();
    let said = by(&town, "jan", &format!("organiser change KSA --iban {HERS}")).ends(0);
    assert!(
        said.stderr.contains("wacht op een tweede persoon: KSA"),
        "{said:?}"
    );
    assert_eq!(account(&town, "KSA"), "to-confirm");
    by(&town, "jan", "organiser confirm KSA").refused(1);
    by(&town, "an", "organiser confirm KSA").ends(0);
    assert_eq!(account(&town, "KSA"), "ok");
    // Where nothing was handed in there is nothing to wait for.
    by(
        &town,
        "jan",
        &format!("organiser change ZWEM --iban {OTHER}"),
    )
    .ends(0);
    assert_eq!(account(&town, "ZWEM"), "ok");
}

#[test]
fn a_club_merged_into_one_with_another_account_waits_for_a_second_person() {
    let town = town();
    by(&town, "jan", &format!("organiser change KSA --iban {HERS}")).ends(0);
    by(&town, "an", "organiser confirm KSA").ends(0);
    let add = "organiser add --id NEP --name Nep --sector sport --iban";
    by(&town, "jan", &format!("{add} {OTHER}")).ends(0);
    assert_eq!(account(&town, "NEP"), "ok");
    let said = by(&town, "piet", "organiser merge KSA --into NEP").ends(0);
    for sentence in [
        "10,00 euro van KSA en 0,00 euro van NEP",
        &format!("Beide worden betaald op {OTHER}"),
        "kan niet ongedaan",
        "wacht op een tweede persoon: NEP",
    ] {
        assert!(said.stderr.contains(sentence), "{sentence}: {said:?}");
    }
    assert_eq!(account(&town, "NEP"), "to-confirm");
    assert_eq!(account(&town, "KSA"), "merged");
    // Neither who merged nor who wrote the account.
    by(&town, "piet", "organiser confirm NEP").refused(1);
    by(&town, "jan", "organiser confirm NEP").refused(1);
    by(&town, "an", "organiser confirm NEP").ends(0);
    assert_eq!(account(&town, "NEP"), "ok");
    let said = by(&town, "piet", "organiser change KSA --town Gent").refused(1);
    assert!(said.contains("gebruik NEP"), "{said}");
}

#[test]
fn a_club_becomes_a_service_of_the_municipality_only_when_that_is_said() {
    let town = town();
    let add = "organiser add --id DIENST --name Jeugddienst --sector jeugd --internal";
    by(&town, "jan", add).ends(0);
    let said = by(&town, "jan", "organiser merge KSA --into DIENST").refused(1);
    assert!(said.contains("nooit meer via de bank"), "{said}");
    let merge = "organiser merge KSA --into DIENST --internal";
    let said = by(&town, "jan", merge).ends(0);
    assert!(said.stderr.contains("er wordt geboekt"), "{said:?}");
}

#[test]
fn a_change_says_what_it_was_and_who_else_has_the_account() {
    let town = town();
    by(
        &town,
        "jan",
        &format!("organiser change ZWEM --iban {HERS}"),
    )
    .ends(0);
    by(&town, "jan", &format!("refund account P1 {HERS}")).ends(0);
    let line = format!("organiser change KSA --iban {HERS} --town Gent --format csv");
    let ran = by(&town, "jan", &line).ends(0);
    assert_eq!(ran.rows(), [["iban", "", HERS], ["town", "", "Gent"]]);
    assert!(
        ran.stderr.contains("ook die van ZWEM (Zwemclub)"),
        "{ran:?}"
    );
    assert!(ran.stderr.contains("ook die van een gezin"), "{ran:?}");
    let none = town.run(&["organiser", "change", "ZWEM", "--iban", ""]);
    let none = none.ends(0);
    assert!(none.stderr.contains("nog geen rekeningnummer"), "{none:?}");
}
