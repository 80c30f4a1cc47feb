//! `organiser poster` and `kit paper`: what a club hangs up, and what it fills in by hand.

use std::fs;

use crate::support::Town;

#[test]
fn a_poster_is_the_same_bytes_each_time_and_depends_on_the_club_alone() {
    let town = Town::small();
    let line = "organiser poster ZWEM -o";
    let made = town.line(&format!("{line} een.pdf")).ended(0);
    assert_eq!(made.stderr, "De affiche van Zwemclub staat in een.pdf.\n");
    town.passes();
    town.line(&format!("{line} twee.pdf --lang en")).ended(0);
    town.line(&format!("{line} groot.pdf --size a3")).ended(0);
    town.line(&format!("{line} english.pdf --language en"))
        .ended(0);
    let bytes = |name: &str| fs::read(town.path(name)).unwrap();
    assert!(bytes("een.pdf").starts_with(b"%PDF-1.7"));
    assert_eq!(bytes("een.pdf"), bytes("twee.pdf"));
    for other in ["groot.pdf", "english.pdf"] {
        assert_ne!(bytes("een.pdf"), bytes(other), "{other}");
    }
    town.line(&format!("{line} een.pdf")).ended(1);
    town.line(&format!("{line} affiche.png")).ended(2);
    town.line(&format!("{line} fr.pdf --language fr")).ended(2);
    town.line("organiser poster NIETS -o x.pdf").ended(1);
    town.line("organiser add --id LEEG --name Leeg --sector sport")
        .ended(0);
    let empty = town.line("organiser poster LEEG -o leeg.pdf").ended(0);
    assert!(empty.stderr.contains("Leeg"), "{empty:?}");
}

#[test]
fn the_list_of_a_club_also_comes_as_pdf() {
    let town = Town::small();
    town.line("kit paper --organiser ZWEM --rows 45 -o lijst.pdf -o lijst.csv")
        .ended(0);
    assert!(
        fs::read(town.path("lijst.pdf"))
            .unwrap()
            .starts_with(b"%PDF-1.7")
    );
    town.line("kit paper --organiser ZWEM -o lijst.pdf")
        .ended(1);
}
