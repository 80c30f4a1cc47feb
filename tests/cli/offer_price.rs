//! `offer price`: what a member pays, why, and what is left of a limit.

use crate::handed_in::{HEAD, TYPED, voucher};
use crate::support::{Town, scheme_from};

/// A small town whose scheme has a yearly limit and a price that depends on facts.
fn town() -> Town {
    let scheme = scheme_from("2026-01-01", |text| {
        let fact = "[[fact]]\nname = \"minutes\"\nunit = \"count\"\nlevel = \"claim\"\ntext = { nl = \"minuten\", en = \"minutes\" }\n\n";
        let limit = "\n[[limit]]\nid = \"year\"\nname = { nl = \"per jaar\", en = \"a year\" }\nmeasure = \"authority\"\nat_most = \"10.00\"\nper = \"person\"\nwindow = \"calendar-year\"\nsource = \"art. 11\"\n\
            [[tariff]]\nid = \"long\"\nrank = 0\ntiers = [\"A\"]\ncategories = [\"lessons\"]\nwhere = { minutes = { above = 60 } }\nholder = { free = true }\nrest = { of = \"total\", shares = { stad = \"100%\" } }\nsource = \"art. 12\"\n";
        text.replacen("[[fund]]", &format!("{fact}[[fund]]"), 1) + limit
    });
    Town::small_with(&scheme)
}

fn price(town: &Town, line: &str) -> String {
    let words: Vec<&str> = line.split(' ').collect();
    town.run(&[&["offer", "price"], &words[..]].concat()).fine()
}

#[test]
fn the_price_comes_with_its_clause_its_shares_and_what_is_left() {
    let town = town();
    let told = price(&town, "BEURT --member P1");
    assert!(
        told.starts_with(" ✓ Yasmina El Idrissi betaalt 2,00 voor Zwembeurt, standaard, 10,01"),
        "{told}"
    );
    for part in [
        "trede A, 80 % korting",
        "tarief door-a",
        "art. 7",
        "organisator 4,01",
        "van 10,00 is 0,00 gebruikt; daarna blijft 6,00 over",
    ] {
        assert!(told.contains(part), "{part}: {told}");
    }
    let (applies, aside) = (told.find("door-a").unwrap(), told.find("desk-a").unwrap());
    assert!(applies < aside, "what applies comes first: {told}");
    let ordinary = price(&town, "BEURT --member P2 --lang en");
    assert!(
        ordinary.starts_with(" ✓ Jan Peeters pays 10.01 for Zwembeurt"),
        "{ordinary}"
    );
    assert!(ordinary.contains("no tier on this day"), "{ordinary}");
    let json = price(&town, "BEURT --member P1 --format json");
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json[0]["reason"]["values"]["amount"], "2.00");
}

#[test]
fn what_was_used_and_what_is_out_counts_for_the_limit() {
    let town = town();
    let pass = town.passes()["P1"].clone();
    let file = town.file(
        "in.csv",
        &format!("{TYPED}ZWEM;A-1;{pass};BEURT;2026-11-20;2,00\n"),
    );
    town.run(&["claim", "import", &file]).fine();
    let told = price(&town, "BEURT --member P1");
    assert!(
        told.contains("van 10,00 is 4,00 gebruikt; daarna blijft 2,00 over"),
        "{told}"
    );
    voucher(&town, &["--member", "P1", "--offer", "BEURT"]);
    let told = price(&town, "BEURT --member P1");
    assert!(
        told.starts_with(" ✓ Yasmina El Idrissi betaalt 4,00"),
        "{told}"
    );
    assert!(
        told.contains("na de begrenzingen: deelnemer 4,00, organisator 4,01"),
        "{told}"
    );
    // Another year, another tenner.
    let told = price(&town, "BEURT --member P1 --on 2027-01-01");
    assert!(told.contains("van 10,00 is 0,00 gebruikt"), "{told}");
}

#[test]
fn the_voucher_of_who_goes_along_counts_in_no_limit_of_the_holder() {
    let town = town();
    let codes = voucher(
        &town,
        &["--member", "P1", "--offer", "BEURT", "--companion"],
    );
    let counted = "van 10,00 is 4,00 gebruikt";
    let told = price(&town, "BEURT --member P1");
    assert!(told.contains(counted), "while they are out: {told}");
    let rows = codes
        .iter()
        .zip(["A-1", "A-2"])
        .map(|(code, reference)| format!("ZWEM;{reference};{code};BEURT;2026-11-21;nee\n"));
    let file = town.file("in.csv", &(HEAD.to_owned() + &rows.collect::<String>()));
    town.run(&["claim", "import", &file]).fine();
    let told = price(&town, "BEURT --member P1");
    assert!(told.contains(counted), "once they are used: {told}");
}

#[test]
fn facts_of_the_use_are_asked_by_name() {
    let town = town();
    let needed = price(&town, "LES --member P1");
    assert!(
        needed.starts_with(" ? Het reglement geeft geen prijs voor Lessen"),
        "{needed}"
    );
    let long = price(&town, "LES --member P1 --fact minutes=90");
    assert!(long.contains("betaalt 20,00 voor Lessen"), "{long}");
    let short = price(
        &town,
        "LES --member P1 --fact minutes=60 quantity=2 --price-class standaard",
    );
    assert!(short.contains("60,00"), "{short}");
    for (fact, says) in [
        ("minuten=3", "minutes"),
        ("minutes=ja", "cijfers"),
        ("quantity=0", "quantity"),
        ("minutes", "minutes"),
    ] {
        let args = ["offer", "price", "LES", "--member", "P1", "--fact", fact];
        let stderr = town.run(&args).refused(2);
        assert!(stderr.contains(says), "{fact}: {stderr}");
    }
    for (args, says) in [
        ("LES --member P9", "P9"),
        ("NEE --member P1", "NEE"),
        ("LES --member P1 --price-class kind", "standaard"),
    ] {
        let words: Vec<&str> = args.split(' ').collect();
        let stderr = town
            .run(&[&["offer", "price"], &words[..]].concat())
            .refused(1);
        assert!(stderr.contains(says), "{args}: {stderr}");
    }
}
