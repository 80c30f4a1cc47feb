//! `person access`: everything about one person, and nothing about another.

use crate::support::Town;

fn line(town: &Town, line: &str) -> crate::support::Ran {
    town.run(&line.split(' ').collect::<Vec<_>>())
}

/// A town in which P1 has been through a season.
fn town() -> Town {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    for words in [
        "voucher issue --member P1 --offer LID --unpaid",
        "status add --household H1 --code BBEH --from 2026-03-01",
        "refund account P1 BE68539007547034",
        "entitlement explain P1",
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
    ] {
        line(&town, words).fine();
    }
    line(
        &town,
        &format!("kit redeem {pass} --kit Z.kit --offer BEURT"),
    )
    .fine();
    line(
        &town,
        "kit export --kit Z.kit --month 2026-11 -o redeemed.csv",
    )
    .fine();
    line(&town, "claim import redeemed.csv").fine();
    town
}

#[test]
fn a_person_reads_all_that_is_held_and_who_looked() {
    let town = town();
    let text = line(&town, "person access P1").fine();
    for told in [
        "Wat over Yasmina El Idrissi bekend is",
        "1990-05-01",
        "Kerkstraat",
        "leefloon, alleenstaand (LL2)",
        "budgetbeheer (BBEH)",
        "BE68539007547034",
        "10,01",
        "Waarom u vandaag een recht hebt of niet",
        "entitlement explain",
        "person access",
        "Het OCMW van Lochristi bewaart dit",
        "Vlaamse Toezichtcommissie",
        "10 jaar",
    ] {
        assert!(text.contains(told), "{told}: {text}");
    }
    assert!(!text.contains("Peeters") && !text.contains('«'), "{text}");
    let english = line(&town, "person access P1 --lang en").fine();
    assert!(!english.contains('«'), "{english}");
}

#[test]
fn programs_get_the_same_by_name_and_files_are_for_one_pair_of_eyes() {
    let town = town();
    let shown: serde_json::Value =
        serde_json::from_str(&line(&town, "person access P1 --format json").fine()).unwrap();
    assert_eq!(shown["identity"][0]["last_name"], "El Idrissi");
    assert_eq!(shown["statuses"][0]["code"], "LL2");
    assert_eq!(shown["claims"][0]["price"], "10.01");
    assert_eq!(shown["rights"][0]["valid_from"], "2026-01-01");
    assert_eq!(shown["explanations"][0]["mark"], "holds");
    for file in ["p.html", "p.json"] {
        line(&town, &format!("person access P1 -o {file}")).fine();
        let text = town.text(file).unwrap();
        assert!(text.contains("El Idrissi") && !text.contains("Peeters"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(town.path(file))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o600, "{file}");
        }
    }
    let page = town.text("p.html").unwrap();
    assert!(
        page.contains("<title>Mijn gegevens</title>"),
        "the name of the window tells nothing"
    );
    line(&town, "person access P1 --format csv").refused(2);
    line(&town, "person access P1 -o p.pdf").refused(2);
    line(&town, "person access P9").refused(1);
}

#[test]
fn what_another_member_holds_does_not_stand_in_the_page_of_who_shares_in_it() {
    let mut town = crate::refund_premium::school_town();
    town.on("2026-09-02");
    line(
        &town,
        "status add --member P1 --code LOI --from 2026-02-15 --source dossier-12/345",
    )
    .fine();
    line(&town, "entitlement derive").fine();
    let staff = line(&town, "entitlement explain P2").fine();
    assert!(staff.contains("dossier-12/345"), "{staff}");
    line(&town, "person access P2 -o z.json").fine();
    let shown = line(&town, "person access P2").fine() + &town.text("z.json").unwrap();
    assert!(
        shown.contains("deelt in de grond van een ander gezinslid"),
        "{shown}"
    );
    assert!(!shown.contains("dossier-12/345"), "{shown}");
}

#[test]
fn a_trial_writes_no_page() {
    let town = Town::small();
    line(&town, "person access P1 --dry-run -o p.html").fine();
    assert!(town.text("p.html").is_none());
}
