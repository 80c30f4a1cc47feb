//! A finance clerk's day: from a folder of club files to statements for forty clubs, and a mistake undone the day after.

use std::fmt::Write;
use std::fs;

use crate::support::Town;

const CLUBS: i64 = 40;

/// A town with forty clubs more, of which each handed in a file with one use of the pass of `P1`.
fn with_files() -> Town {
    let town = Town::small();
    let passes = town.passes();
    let mut clubs = "club_id;name;sector;iban;postcode\n".to_owned();
    let mut offers = "offer_id;club_id;service;name;category;price_class;price;route\n".to_owned();
    for club in 1..=CLUBS {
        writeln!(clubs, "C{club:02};Club {club};sport;BE16500000000174;9080").unwrap();
        writeln!(
            offers,
            "C{club:02}-B;C{club:02};sport;Beurt;ticket;standaard;10,00;door"
        )
        .unwrap();
        let file = format!(
            "club_id;reference;voucher;offer;redeemed_on;collected\nC{club:02};R-{club:02};{};C{club:02}-B;2026-11-{:02};2,00\n",
            passes["P1"],
            1 + club % 20
        );
        town.file(&format!("ingeleverd/C{club:02}.csv"), &file);
    }
    for (noun, text) in [("organiser", &clubs), ("offer", &offers)] {
        let file = town.file(&format!("{noun}.csv"), text);
        town.run(&[noun, "import", &file]).fine();
    }
    town
}

#[test]
fn forty_statements_take_five_commands_and_a_mistake_one() {
    let mut town = with_files();
    town.run(&["claim", "import", "ingeleverd", "--answers", "antwoorden"])
        .fine();
    assert_eq!(fs::read_dir(town.path("antwoorden")).unwrap().count(), 40);
    town.on("2026-12-02");
    assert_eq!(town.rows(&["claim", "open"]).len(), 40, "none is paid yet");
    let preview = town.rows(&["settle", "preview", "2026-11"]);
    let closed = town.rows(&["settle", "close", "2026-11", "-o", "afgesloten"]);
    assert_eq!((closed.len(), &closed), (40, &preview));
    town.run_with(&["settle", "approve", "2026-11"], |command| {
        command.env("VRIJPAS_USER", "An")
    })
    .fine();
    town.on("2026-12-03");
    town.run(&[
        "settle", "correct", "R-07", "--cancel", "--reason", "not-used",
    ])
    .fine();
    town.on("2027-01-04");
    let next = town.rows(&["settle", "close", "2026-12"]);
    assert_eq!(next.len(), 1, "only the club that was paid too much");
    assert_eq!(next[0][1], "C07");
    town.run(&["settle", "verify"]).fine();
}
