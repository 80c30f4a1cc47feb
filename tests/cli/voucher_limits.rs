//! What holds a voucher for an offer back when it is issued: the limits of the scheme, and the places of the offer.

use crate::support::{Ran, Town, scheme_from};

fn issue(town: &Town, rest: &str) -> Ran {
    let line = format!("voucher issue {rest} --format csv");
    town.run(&line.split_whitespace().collect::<Vec<_>>())
}

/// Of a camp of 25.00 the authority bears 10.00 for a holder with tier A.
fn limited(lines: &str) -> Town {
    let limit = format!(
        "\n[[limit]]\nid = \"cap\"\nname = {{ nl = \"kampen per jaar\", en = \"camps a year\" }}\ntiers = [\"A\"]\n\
         source = \"art. 9\"\nwindow = \"calendar-year\"\n{lines}\n"
    );
    Town::small_with(&scheme_from("2026-01-01", |text| text.to_owned() + &limit))
}

fn hand_in(town: &Town, code: &str, collected: &str) {
    let file = town.file(
        "r.csv",
        &format!(
            "club_id;reference;voucher;redeemed_on;collected\nKSA;K-{code};{code};2026-11-21;{collected}\n"
        ),
    );
    let ran = town.run(&["claim", "import", &file]).ends(0);
    assert!(!ran.stdout.contains("not-valid"), "{ran:?}");
}

#[test]
fn pc_54_a_cap_on_one_kind_of_offer_takes_what_fits_exactly_and_no_more() {
    let town = limited(
        "measure = \"authority\"\nat_most = \"20.00\"\nper = \"person\"\ncategories = \"camp\"",
    );
    let first = issue(&town, "--member P1 --offer KAMP").ends(0).rows()[0][0].clone();
    // What is used counts as what is out does.
    hand_in(&town, &first, "");
    issue(&town, "--member P1 --offer KAMP").ends(0);
    issue(&town, "--member P1 --offer KAMP").ends(1).says(&[
        "fout: deze bon voor KAMP gaat boven de grens \"kampen per jaar\" (art. 9): van 20,00 euro is 20,00 euro gebruikt of in bonnen die uit zijn, nog 0,00 euro; de bon vraagt 10,00 euro",
        "tip: wacht tot er weer iets over is, trek een bon in die niet meer nodig is (vrijpas voucher withdraw), of geef hem aan de gewone prijs met --ordinary",
    ]);
    issue(&town, "--member P1 --offer LES").ends(0);
    let ordinary = issue(&town, "--member P1 --offer KAMP --ordinary")
        .ends(0)
        .rows();
    assert_eq!(ordinary[0][6], "25.00");
    hand_in(&town, &ordinary[0][0], "");
    // The next year the cap begins anew.
    let next = issue(&town, "--member P1 --offer KAMP --count 2 --on 2027-01-02");
    next.ends(0);
}

#[test]
fn a_command_that_passes_a_limit_halfway_issues_nothing() {
    let town = limited("measure = \"uses\"\nat_most = 2\nper = \"person\"");
    let ran = issue(&town, "--member P1 --offer KAMP --count 3").ends(1);
    assert!(
        ran.stderr.contains("\nEr passen 2 van de 3 bonnen in;"),
        "{}",
        ran.stderr
    );
    // Who goes along stands in no limit of the holder.
    let both = "--member P1 --offer KAMP --count 2 --companion";
    assert_eq!(issue(&town, both).ends(0).rows().len(), 4);
}

#[test]
fn a_limit_that_counts_everybody_holds_for_groups_and_who_goes_along_too() {
    for per in ["offer", "organiser", "all"] {
        let lines = format!("measure = \"uses\"\nat_most = 3\nper = \"{per}\"");
        let town = limited(&lines);
        let group = "--offer KAMP --tier A --group";
        issue(&town, &format!("{group} 4")).ends(1);
        issue(&town, &format!("{group} 2")).ends(0);
        issue(&town, "--member P1 --offer KAMP --companion").ends(1);
        issue(&town, "--member P1 --offer KAMP").ends(0);
        // At the ordinary price nothing of it is used.
        issue(&town, "--offer KAMP --ordinary --group 4").ends(0);
    }
}

/// FO-19: five places, two for each person. FO-21: all places taken.
#[test]
fn fo_21_places_that_are_taken_are_not_issued_again() {
    let town = Town::small();
    let offers = town.file(
        "places.csv",
        "offer_id;club_id;service;name;category;price_class;price;route;from;through;places;limit\n\
         VOL;KSA;youth;Vol kamp;camp;standaard;25,00;door;2026-01-01;2027-12-31;5;2\n",
    );
    town.run(&["offer", "import", &offers]).fine();
    let codes = issue(&town, "--member P1 --offer VOL --count 2")
        .ends(0)
        .rows();
    let more = issue(&town, "--member P1 --offer VOL").refused(1);
    assert!(more.contains("VOL mag 2 keer per persoon"), "{more}");
    issue(&town, "--offer VOL --tier A --group 2").ends(0);
    let beyond = issue(&town, "--member P2 --offer VOL --count 2").refused(1);
    assert!(
        beyond.starts_with("fout: VOL heeft 5 plaatsen, waarvan nog 1 vrij; u vraagt er 2\n"),
        "{beyond}"
    );
    issue(&town, "--member P2 --offer VOL").ends(0);
    let full = issue(&town, "--member P2 --offer VOL").refused(1);
    assert!(full.contains("waarvan nog 0 vrij"), "{full}");
    // A place that is used stays taken, one that is given back is free.
    hand_in(&town, &codes[0][0], "");
    issue(&town, "--member P2 --offer VOL").ends(1);
    town.run(&["voucher", "withdraw", &codes[1][0], "--reason", "cancelled"])
        .fine();
    issue(&town, "--member P2 --offer VOL").ends(0);
}

#[test]
fn fo_47_a_sheet_that_does_not_find_places_is_refused_whole() {
    let town = Town::small();
    let offers = town.file(
        "places.csv",
        "offer_id;club_id;service;name;category;price_class;price;route;places\n\
         NUL;KSA;youth;Geen plaats;camp;standaard;25,00;door;0\n",
    );
    town.run(&["offer", "import", &offers]).fine();
    let none = issue(&town, "--offer NUL --ordinary --group 3").refused(1);
    assert!(none.contains("NUL heeft 0 plaatsen"), "{none}");
    assert!(town.rows(&["voucher", "list"]).is_empty());
}
