//! Ids that name other folders, devices, or the same file as another: all that is written stays where it was asked for.

use std::collections::BTreeSet;

use crate::support::Town;
use crate::town::files;

const IDS: &[&str] = &[
    "../../uit",
    "/etc/passwd",
    "..\\uit",
    "..",
    ".",
    "C:uit",
    "CON",
    "nul",
    "Com1",
    "a/b",
    "a_b",
    "A_B",
    "a*b",
    "é",
    "~",
    "-o",
    "0123456789012345678901234567890123456789012345678901234567890123",
];

#[test]
fn what_is_written_for_clubs_stays_in_its_folder() {
    let mut town = Town::small();
    let (mut clubs, mut offers) = (
        String::from("club_id;name;sector;postcode\n"),
        String::from(
            "offer_id;club_id;service;name;category;price_class;price;route;from;through\n",
        ),
    );
    let mut redeemed =
        String::from("club_id;reference;voucher;offer;price_class;price;redeemed_on\n");
    let pass = town.passes()["P1"].clone();
    for (nth, id) in IDS.iter().enumerate() {
        clubs += &format!("{id};Club {nth};sport;9080\n");
        offers += &format!("O{nth};{id};sport;Beurt;ticket;s;5,00;door;2026-01-01;2026-12-31\n");
        redeemed += &format!("{id};R{nth};{pass};O{nth};s;5,00;2026-11-20\n");
    }
    let clubs = town.file("clubs2.csv", &clubs);
    town.run(&["organiser", "import", &clubs]).fine();
    let offers = town.file("offers2.csv", &offers);
    town.run(&["offer", "import", &offers]).fine();
    let handed_in = town.file("in/redeemed.csv", &redeemed);
    let before: BTreeSet<_> = files(&town.path(".")).into_iter().collect();
    town.run(&[
        "kit",
        "make",
        "--all",
        "--through",
        "2026-12-31",
        "-o",
        "kits",
    ])
    .fine();
    // The two clubs of the town have offers too.
    assert_eq!(files(&town.path("kits")).len(), IDS.len() + 2);
    town.run(&["claim", "import", &handed_in, "--answers", "answers"])
        .fine();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
    stays_where_it_was_asked(&town, &before);
    let statements = files(&town.path("out")).into_iter().filter(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        let csv = path.extension().is_some_and(|ending| ending == "csv");
        name.starts_with("statement-") && csv
    });
    assert_eq!(statements.count(), IDS.len());
}

fn stays_where_it_was_asked(town: &Town, before: &BTreeSet<std::path::PathBuf>) {
    for path in files(&town.path(".")) {
        let below = path.strip_prefix(town.path(".")).unwrap().to_owned();
        let asked = ["kits", "answers", "out"]
            .iter()
            .any(|folder| below.starts_with(folder));
        let register = below.to_string_lossy().starts_with("R.db");
        assert!(
            asked || register || before.contains(&path),
            "{}",
            below.display()
        );
        let name = below.file_name().unwrap().to_string_lossy().to_uppercase();
        let stem = name.split('.').next().unwrap();
        assert!(
            !["CON", "NUL", "COM1"].contains(&stem),
            "{name} is a device"
        );
        assert!(
            !asked
                || name
                    .chars()
                    .all(|sign| sign.is_ascii_alphanumeric() || "-_.".contains(sign)),
            "{name}"
        );
    }
}
