//! A club's season: handing in, the answer, a new kit, a new pair of keys.

use std::fs;

use crate::kit::{Club, REFUSED};

/// Redeems the pass and the camp, hands them in, and brings the answer to the laptop.
fn handed_in(club: &Club) -> String {
    for rest in [&format!("{} --class leiding", club.pass), &club.camp] {
        club.laptop.club(&format!("kit redeem {rest}")).ended(0);
    }
    club.laptop
        .club("kit export --month 2026-11 -o redeemed.csv")
        .ended(0);
    fs::copy(
        club.laptop.path("redeemed.csv"),
        club.town.path("redeemed.csv"),
    )
    .unwrap();
    club.town
        .line("claim import redeemed.csv --answers answers")
        .ended(0);
    let mut answers = fs::read_dir(club.town.path("answers")).unwrap();
    let answer = answers.next().unwrap().unwrap().path();
    fs::copy(answer, club.laptop.path("answer.csv")).unwrap();
    club.laptop.read("answer.csv")
}

#[test]
fn an_answer_says_what_was_accepted_and_what_to_do_with_the_rest() {
    let club = Club::new();
    handed_in(&club);
    let ran = club.laptop.club("kit answer answer.csv").ended(0);
    assert_eq!(
        ran.stdout,
        "Aanvaard: 2 inleveringen, 150,00 aan uw eigen prijs.\n\
         De gemeente rekent elke maand af: wat u in een maand indiende, wordt in de maand daarna betaald.\n"
    );
    assert_eq!(ran.stderr, "");
}

#[test]
fn what_was_not_accepted_says_what_to_do() {
    let club = Club::new();
    let answer = handed_in(&club);
    // The same rows with other answers, and one of another laptop.
    let rows: Vec<&str> = answer.lines().collect();
    let camp = rows.iter().find(|row| row.contains("130,00")).unwrap();
    let pass = rows.iter().find(|row| row.contains("20,00")).unwrap();
    let text = format!(
        "{}\n{}\n{}\nELSEWHERE-1;T;yes;ok;12,00\n",
        rows[0],
        camp.replace(";yes;ok;", ";open;open;"),
        pass.replace(";yes;ok;", ";no;wrong-price;")
    );
    club.laptop.file("more.csv", &text);
    let ran = club.laptop.club("kit answer more.csv").ended(0);
    let reference = |row: &str| {
        row.trim_start_matches('\u{feff}')
            .split(';')
            .next()
            .unwrap()
            .to_owned()
    };
    let lines: Vec<&str> = ran.stdout.lines().collect();
    assert_eq!(
        lines[0],
        "Aanvaard: één inlevering, 12,00 aan uw eigen prijs."
    );
    assert!(
        lines[1].starts_with(&format!(
            "{} (O3, 21 november 2026): nog open. Bewaar de bon",
            reference(camp)
        )),
        "{ran:#?}"
    );
    assert!(
        lines[2].starts_with(&format!(
            "{} (O1, 21 november 2026): niet aanvaard, want de prijs",
            reference(pass)
        )),
        "{ran:#?}"
    );
    assert!(
        ran.stderr
            .contains("één antwoord hoort bij een inlevering die niet in deze kit staat")
    );
    let english = club
        .laptop
        .club("kit answer more.csv --lang en --format csv")
        .ended(0);
    assert_eq!(english.stdout.lines().count(), 4);
    assert!(
        english
            .stdout
            .starts_with("reference,accepted,code,offer,price_class,price,redeemed_on\n")
    );
    // A file that is wrong changes nothing.
    club.laptop
        .file("wrong.csv", "reference;accepted;code\nA-1;misschien;ok\n");
    let ran = club.laptop.club("kit answer answer.csv wrong.csv").ended(3);
    assert!(
        ran.stderr
            .contains("wrong.csv:2: kolom \"accepted\": \"misschien\" is geen antwoord"),
        "{ran:#?}"
    );
}

#[test]
fn what_was_corrected_or_taken_back_says_so() {
    let club = Club::new();
    let answer = handed_in(&club)
        .replace(";yes;ok;130,00", ";yes;ok;120,00")
        .replace(";yes;ok;20,00", ";no;cancelled;");
    club.laptop.file("later.csv", &answer);
    let said = club.laptop.club("kit answer later.csv").ended(0).stdout;
    for words in [
        "één inlevering, 120,00",
        "de prijs is nu 120,00 (was 130,00).",
        "telt niet meer mee; wat u er al voor kreeg, gaat af",
    ] {
        assert!(said.contains(words), "{words}: {said}");
    }
}

#[test]
fn a_new_kit_takes_over() {
    let mut club = Club::new();
    handed_in(&club);
    let make = |club: &Club, organiser: &str, through: &str, name: &str| {
        club.town
            .line(&format!(
                "kit make --organiser {organiser} --through {through} -o {name}"
            ))
            .ended(0);
        fs::copy(club.town.path(name), club.laptop.path(name)).unwrap();
    };
    make(&club, "C2", "2027-08-31", "c2.kit");
    make(&club, "C1", "2027-05-31", "older.kit");
    club.laptop.on("2026-12-01");
    club.town.on("2026-12-01");
    make(&club, "C1", "2027-08-31", "next.kit");
    let renew = |rest: &str| club.laptop.club(&format!("kit renew {rest}"));
    let several = renew("next.kit").ended(1);
    assert!(
        several.stderr.contains("c1.kit, c2.kit, older.kit"),
        "{several:#?}"
    );
    for (rest, said) in [
        (
            "c2.kit --kit c1.kit",
            "de oude kit is van KSA Hallaar, de nieuwe niet",
        ),
        (
            "older.kit --kit c1.kit",
            "older.kit is de oudste van de twee",
        ),
        ("c1.kit --kit c1.kit", "c1.kit is dezelfde kit"),
    ] {
        let ran = renew(rest).ended(1);
        assert!(ran.stderr.contains(said), "{ran:#?}");
    }
    for other in ["c2.kit", "older.kit"] {
        fs::remove_file(club.laptop.path(other)).unwrap();
    }
    let said = "next.kit nam over van c1.kit, met 2 inleveringen, en geldt tot en met 31 augustus 2027. \
        De lijsten in c1.kit zijn gewist; u mag dat bestand verwijderen.\n";
    // Asked again it says the same: nothing is taken twice.
    for _ in 0..2 {
        assert_eq!(renew("next.kit").ended(0).stderr, said);
    }
    // The old file may lie there still: the new one is the kit.
    let again = club
        .laptop
        .club(&format!("kit redeem {}", club.camp))
        .ended(1);
    assert_eq!(again.stdout, REFUSED);
    club.laptop
        .club("kit export --month 2026-11 -o again.csv")
        .ended(0);
    assert_eq!(
        club.laptop.read("again.csv"),
        club.laptop.read("redeemed.csv")
    );
    let old = club.laptop.club("kit status --kit c1.kit").ended(1);
    assert_eq!(
        old.stderr,
        "fout: c1.kit: een nieuwere kit nam over. Gebruik die; dit bestand mag u verwijderen.\n"
    );
    fs::remove_file(club.laptop.path("next.kit")).unwrap();
    let gone = club.laptop.club("kit status").ended(1);
    assert_eq!(gone.stderr, old.stderr);
}

#[test]
fn a_renewal_that_is_stopped_anywhere_is_finished_by_asking_again() {
    let club = Club::new();
    handed_in(&club);
    let later = "kit make --organiser C1 --through 2027-08-31 -o next.kit";
    club.town.line(later).ended(0);
    let before = fs::read(club.laptop.path("c1.kit")).unwrap();
    for pause in 0..12 {
        fs::write(club.laptop.path("c1.kit"), &before).unwrap();
        fs::copy(club.town.path("next.kit"), club.laptop.path("next.kit")).unwrap();
        let mut run = club
            .laptop
            .start(&["kit", "renew", "next.kit", "--kit", "c1.kit"]);
        std::thread::sleep(std::time::Duration::from_millis(pause * 2));
        run.kill().unwrap();
        run.wait().unwrap();
        club.laptop.club("kit renew next.kit --kit c1.kit").ended(0);
        let again = format!("again-{pause}.csv");
        club.laptop
            .club(&format!("kit export --month 2026-11 -o {again}"))
            .ended(0);
        let rows = club.laptop.read(&again);
        assert_eq!(rows, club.laptop.read("redeemed.csv"), "{pause}");
    }
}
