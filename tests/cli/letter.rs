//! `entitlement letter`: the decision, why, and what somebody can do about it; one text whatever the ground.

use crate::support::Town;

fn line(town: &Town, line: &str) -> crate::support::Ran {
    town.run(&line.split(' ').collect::<Vec<_>>())
}

fn town() -> Town {
    let town = Town::small();
    let none = line(&town, "entitlement letter P1").refused(1);
    assert!(none.contains("appeal-body"), "{none}");
    line(&town, "settings set appeal-body arbeidsrechtbank").fine();
    let within = [
        "settings",
        "set",
        "appeal-within",
        "de termijn van de brief",
    ];
    town.run(&within).fine();
    town
}

#[test]
fn a_letter_says_what_was_decided_why_and_where_to_appeal() {
    let town = town();
    let letter = line(&town, "entitlement letter P1").fine();
    for told in [
        "Yasmina El Idrissi",
        "U hebt recht op trede A, 80 % korting, sinds 1 januari 2026.",
        "Waarom:",
        "arbeidsrechtbank, binnen de termijn van de brief",
        "Wilt u liever niet deelnemen?",
    ] {
        assert!(letter.contains(told), "{told}: {letter}");
    }
    assert!(!letter.contains('«'), "{letter}");
    let without = line(&town, "entitlement letter P2").fine();
    assert!(
        without.contains("weten we nog niet. Wat ontbreekt:"),
        "{without}"
    );
    line(&town, "entitlement letter P1 -o brief.html").fine();
    let page = town.text("brief.html").unwrap();
    assert!(page.contains("<title>Brief</title>") && page.contains("trede A"));
    line(&town, "entitlement letter P1 -o brief.odt").refused(2);
    line(&town, "entitlement letter P1 -o brief.pdf").fine();
    let paper = std::fs::read(town.path("brief.pdf")).unwrap();
    assert!(paper.starts_with(b"%PDF-1.7"));
    line(&town, "settings set appeal-body-en labour-court").fine();
    line(&town, "entitlement decline P1").fine();
    let declined = line(&town, "entitlement letter P1").fine();
    assert!(
        declined.contains("liever niet deelneemt, sinds"),
        "{declined}"
    );
    assert!(!declined.contains("Waarom:"), "{declined}");
    line(&town, "person correct P1 --language en").fine();
    let english = line(&town, "entitlement letter P1").fine();
    assert!(english.contains("You told us"), "{english}");
    let appeal = "appeal to labour-court, within de termijn";
    assert!(english.contains(appeal), "{english}");
}

#[test]
fn only_the_explanation_differs_between_two_grounds() {
    let town = town();
    line(
        &town,
        "status add --household H2 --code BBEH --from 2026-01-01",
    )
    .fine();
    let early = line(&town, "entitlement letter P2").refused(1);
    assert!(early.contains("nog niet beslist"), "{early}");
    line(&town, "entitlement derive").fine();
    let rest = |member: &str| {
        let letter = line(&town, &format!("entitlement letter {member}")).fine();
        let own = |line: &&str| {
            let own = ["Yasmina", "Jan ", "Kerkstraat", "Waarom:", "U hebt recht"];
            !own.iter().any(|own| line.starts_with(own))
        };
        letter.lines().filter(own).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(rest("P1"), rest("P2"));
}

#[test]
fn a_letter_is_of_today_and_speaks_to_its_reader() {
    let town = town();
    let early = line(&town, "entitlement letter P1 --on 2027-06-01").refused(2);
    assert!(early.contains("1 juni 2027 moet nog komen"), "{early}");
    let without = line(&town, "entitlement letter P2").fine();
    let staff = without.contains("vraag het opnieuw") || without.contains("antwoordde niet");
    assert!(!staff, "{without}");
}

#[test]
fn what_is_known_of_another_in_the_household_is_not_told() {
    let town = town();
    let add = "member add --household H1 --id P3 --last-name Vos --birth-date 1988-02-03 --relation partner";
    line(&town, add).fine();
    line(&town, "entitlement derive").fine();
    let own = line(&town, "entitlement letter P1").fine();
    let shared = line(&town, "entitlement letter P3").fine();
    let why = |letter: &str| {
        let line = letter.lines().find(|line| line.starts_with("Waarom:"));
        line.unwrap().to_owned()
    };
    assert!(why(&own).contains("leefloon"), "{own}");
    assert!(
        why(&shared).contains("een grond die ook voor u telt"),
        "{shared}"
    );
    assert!(!shared.contains("leefloon"), "{shared}");
}
