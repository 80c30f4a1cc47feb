//! `letter`: one text for everybody, in the words of the town, whole files under running numbers.

use std::fs;

use crate::support::Town;

fn town() -> Town {
    let town = Town::small();
    town.passes();
    town.line("settings set letter-contact Dorp-1").ended(0);
    town
}

/// The names of the files in a folder.
fn files(town: &Town, folder: &str) -> Vec<String> {
    let entries = fs::read_dir(town.path(folder)).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name());
    let mut names: Vec<String> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn letters_come_in_one_file_or_each_in_its_own_and_no_name_says_anything() {
    let town = town();
    let one = town.line("letter pass --household H1 -o een.pdf").ended(0);
    assert_eq!(one.stderr, "Eén brief staat in een.pdf.\n");
    town.line("letter pass --all -o brieven").ended(0);
    assert_eq!(files(&town, "brieven"), ["00001.pdf", "00002.pdf"]);
    town.line("letter pass --all -o samen --per-file 100")
        .ended(0);
    assert_eq!(files(&town, "samen"), ["00001.pdf"]);
    let whole = fs::read(town.path("een.pdf")).unwrap();
    assert!(whole.starts_with(b"%PDF-1.7"));
    assert_eq!(whole, fs::read(town.path("brieven/00001.pdf")).unwrap());
    // What stands there stays, and a place is not half filled.
    for output in ["een.pdf", "brieven"] {
        let line = format!("letter pass --all -o {output}");
        let stderr = town.line(&line).ended(1).stderr;
        assert!(stderr.contains("wordt niet overschreven"), "{stderr}");
    }
    assert_eq!(files(&town, "brieven").len(), 2);
    for (line, says) in [
        ("letter pass --all -o x.pdf --per-file 2", "--per-file"),
        ("letter pass --all -o x --per-file 0", "van 1 tot 500"),
        (
            "letter renewal --all -o x.pdf --reply-by 2026-11-21",
            "dag die nog komt",
        ),
        ("letter show welkom", "kies uit pass, vouchers, renewal"),
    ] {
        let ran = town.line(line);
        assert!(ran.status > 0 && ran.stderr.contains(says), "{ran:?}");
    }
    assert!(!town.path("x").exists() && !town.path("x.pdf").exists());
}

#[test]
fn who_has_nothing_to_get_gets_no_letter() {
    let town = Town::small();
    let none = town.line("letter vouchers --open -o geen.pdf").ended(0);
    assert!(none.stderr.contains("niets te sturen"), "{none:?}");
    assert!(!town.path("geen.pdf").exists());
    let unpaid = "voucher issue --member P1 --offer LID --unpaid --format csv";
    let code = town.line(unpaid).ended(0).cell(0, "code");
    let waiting = town.line("letter vouchers --open -o geen.pdf").ended(0);
    assert!(waiting.stderr.contains("nog te betalen"), "{waiting:?}");
    town.line(&format!("voucher paid {code}")).ended(0);
    let paid = town.line("letter vouchers --open -o wel.pdf").ended(0);
    assert!(paid.stderr.contains("Eén brief"), "{paid:?}");
    // Without an address there is nowhere to send it.
    let alone = "pass issue --walk-in --last-name Wouters --birth-date 1980-01-01";
    town.line(alone).ended(0);
    let nowhere = town.line("letter pass --all -o passen.pdf").ended(0);
    assert!(nowhere.stderr.contains("geen adres bekend"), "{nowhere:?}");
}

#[test]
fn a_town_writes_its_own_words_and_adds_a_language() {
    let town = town();
    let usual = town.line("letter show pass").ended(0);
    assert!(
        usual.stdout.starts_with("Uw {card}\n\nBeste {name},\n"),
        "{usual:?}"
    );
    assert!(usual.stderr.contains("{names}"), "{usual:?}");
    // The text that is shown can be set as it is.
    town.file("brief.txt", &usual.stdout);
    town.line("settings set letter-pass-nl --from brief.txt")
        .ended(0);
    assert_eq!(town.line("letter show pass").ended(0).stdout, usual.stdout);
    let french = town.line("letter show pass --language fr").ended(0);
    assert_eq!(french.stdout, usual.stdout);
    town.file(
        "lettre.txt",
        "\u{feff}Votre carte\r\n\r\nCher {name},\r\n\r\nVoici.\r\n",
    );
    town.line("settings set letter-pass-fr --from lettre.txt")
        .ended(0);
    let french = town.line("letter show pass --language fr").ended(0);
    assert_eq!(french.stdout, "Votre carte\n\nCher {name},\n\nVoici.\n");
    town.line("letter pass --member P1 -o nl.pdf").ended(0);
    town.line("person correct P1 --language fr").ended(0);
    town.line("letter pass --member P1 -o fr.pdf").ended(0);
    let bytes = |name: &str| fs::read(town.path(name)).unwrap();
    assert_ne!(bytes("nl.pdf"), bytes("fr.pdf"));
    let shown = town.line("settings show").ended(0).stdout;
    assert!(shown.contains("Votre carte …"), "{shown}");
}

#[test]
fn a_text_that_cannot_be_filled_in_is_not_set() {
    let town = town();
    for (text, says) in [
        ("Dag", "verwacht: het onderwerp op de eerste regel"),
        ("Dag\n\nBeste {name", "regel 3: een accolade"),
        (
            "Dag\n\nBeste {naam},",
            "regel 3: {naam} kan niet ingevuld worden; kies uit {name}, {names}",
        ),
        ("Dag\n\nUw {tier}", "{tier} kan niet ingevuld worden"),
        (
            "Dag\n\nVoor {reply-by}",
            "{reply-by} kan niet ingevuld worden",
        ),
    ] {
        town.file("brief.txt", text);
        let ran = town.line("settings set letter-pass-nl --from brief.txt");
        assert!(ran.ended(2).stderr.contains(says), "{text}");
    }
    for key in [
        "letter-pass",
        "letter-welcome-nl",
        "letter-pass-NL",
        "letter-pass-nederlands",
    ] {
        let ran = town.line(&format!("settings set {key} x")).ended(2);
        assert!(ran.stderr.contains("is geen instelling"), "{ran:?}");
    }
    fs::write(town.path("brief.txt"), [0xff, 0xfe, 0x00]).unwrap();
    let ran = town.line("settings set letter-pass-nl --from brief.txt");
    assert!(ran.ended(1).stderr.contains("UTF-8"));
    let ran = town.line("settings set letter-pass-nl --from nergens.txt");
    assert!(ran.ended(1).stderr.contains("nergens.txt"));
}

#[test]
fn every_letter_stands_in_the_log_and_cards_on_it_count_as_printed() {
    let town = town();
    let logged = || {
        town.column(
            "SELECT action || ' ' || coalesce(count, 'one') FROM audit WHERE action IN ('letter', 'print') ORDER BY seq",
        )
    };
    let trial = town
        .line("letter pass --new --with-cards -o p.pdf --dry-run")
        .ended(0);
    assert!(!town.path("p.pdf").exists(), "{trial:?}");
    assert!(logged().is_empty());
    let first = town
        .line("letter pass --household H1 --with-cards -o een.pdf")
        .ended(0);
    assert!(first.stderr.contains("Eén brief"), "{first:?}");
    let rest = town
        .line("letter pass --new --with-cards -o rest.pdf")
        .ended(0);
    assert!(rest.stderr.contains("Eén brief"), "{rest:?}");
    let none = town
        .line("letter pass --new --with-cards -o niets.pdf")
        .ended(0);
    assert!(none.stderr.contains("niets te sturen"), "{none:?}");
    assert_eq!(logged()[..2], ["print 1", "letter one"]);
    assert_eq!(town.column("SELECT count(*) FROM pass_print"), ["2"]);
}

#[test]
fn a_household_whose_right_ends_soon_is_asked_and_the_others_are_not() {
    let mut town = Town::small();
    let none = town.line("letter renewal --due -o geen.pdf").ended(0);
    assert!(none.stderr.contains("niets te sturen"), "{none:?}");
    town.line("status end S1 --last-day 2026-12-24").ended(0);
    town.line("entitlement derive").ended(0);
    let due = town.line("letter renewal --due -o wel.pdf").ended(0);
    assert!(due.stderr.contains("Eén brief"), "{due:?}");
    town.on("2026-12-25");
    let over = town.line("letter renewal --due -o over.pdf").ended(0);
    assert!(over.stderr.contains("niets te sturen"), "{over:?}");
}
