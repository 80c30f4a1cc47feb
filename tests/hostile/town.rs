//! A town in which somebody chose the names, and everything that shows them.

use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};

use zip::ZipArchive;

use crate::support::{Town, scheme_from};

/// What stands where a name should.
pub struct Names {
    /// A person's last name.
    pub last: &'static str,
    /// A person's first name.
    pub first: &'static str,
    /// A street.
    pub street: &'static str,
    /// A club.
    pub club: &'static str,
    /// An offer.
    pub offer: &'static str,
    /// A price class.
    pub class: &'static str,
    /// The club's id.
    pub id: &'static str,
}

/// Everything that shows the names; `PASS` is filled in.
pub const REPORTS: &[&str] = &[
    "household list",
    "household show H1",
    "household find 9080",
    "entitlement show",
    "entitlement explain P1",
    "status list P1",
    "organiser list",
    "offer list",
    "offer show BEURT",
    "offer price BEURT --member P1",
    "pass show PASS",
    "pass find PASS",
    "voucher list",
    "kit status --list --kit Z.kit",
    "claim open",
    "label audit",
    "settle preview 2026-12",
    "settle show 2026-11",
    "report settlement",
    "report organiser",
    "report fund",
    "report offer",
    "report open",
    "report sector",
];

/// A town with these names, up to a closed month.
pub fn town(names: &Names) -> (Town, String) {
    let mut town = Town::bare();
    let scheme = town.file("scheme.toml", &scheme_from("2026-01-01", str::to_owned));
    let init = [
        "register",
        "init",
        "--municipality",
        "44087",
        "--scheme",
        &scheme,
    ];
    town.run(&init).fine();
    let households = town.file(
        "households.csv",
        &format!(
            "household_id;postcode;street;house_number\nH1;9080;{};1\n",
            cell(names.street)
        ),
    );
    let members = town.file(
        "members.csv",
        &format!(
            "member_id;household_id;last_name;first_name;birth_date\nP1;H1;{};{};1990-05-01\n",
            cell(names.last),
            cell(names.first)
        ),
    );
    town.run(&["household", "import", &households, "--members", &members])
        .fine();
    let statuses = town.file(
        "statuses.csv",
        "status_id;level;subject_id;code;valid_from;source\nS1;person;P1;LL2;2026-01-01;OCMW\n",
    );
    town.run(&["status", "import", &statuses]).fine();
    town.run(&["entitlement", "derive"]).fine();
    clubs(&town, names);
    let pass = town.passes()["P1"].clone();
    town.run(&["voucher", "issue", "--member", "P1", "--offer", "LID"])
        .fine();
    november(&mut town, names, &pass);
    (town, pass)
}

/// Beyond the texts of a cell no text may end one.
fn cell(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn clubs(town: &Town, names: &Names) {
    let clubs = town.file(
        "clubs.csv",
        &format!(
            "club_id;name;sector;postcode\n{};{};sport;9080\n",
            cell(names.id),
            cell(names.club)
        ),
    );
    town.run(&["organiser", "import", &clubs]).fine();
    let offers = town.file(
        "offers.csv",
        &format!(
            "offer_id;club_id;service;name;category;price_class;price;route;from;through\n\
             BEURT;{0};sport;{1};ticket;{2};10,01;door;2026-01-01;2027-12-31\n\
             LID;{0};sport;{1};membership;{2};45,00;prepaid;2026-01-01;2027-12-31\n",
            cell(names.id),
            cell(names.offer),
            cell(names.class)
        ),
    );
    town.run(&["offer", "import", &offers]).fine();
}

/// What a club does in a month, and the month that closes.
fn november(town: &mut Town, names: &Names, pass: &str) {
    let make = [
        "kit",
        "make",
        "--organiser",
        names.id,
        "--through",
        "2026-12-31",
        "-o",
        "Z.kit",
    ];
    town.run(&make).fine();
    town.run(&["kit", "redeem", pass, "--kit", "Z.kit", "--offer", "BEURT"])
        .fine();
    town.run(&[
        "kit",
        "export",
        "--kit",
        "Z.kit",
        "--month",
        "2026-11",
        "-o",
        "in/redeemed.csv",
    ])
    .fine();
    town.run(&["claim", "import", "in", "--answers", "in"])
        .fine();
    town.on("2026-12-02");
    town.run(&["settle", "close", "2026-11", "-o", "out"])
        .fine();
}

/// A report with its words filled in.
pub fn filled<'a>(line: &'a str, pass: &'a str) -> Vec<&'a str> {
    let words = line
        .split(' ')
        .map(|word| if word == "PASS" { pass } else { word });
    words.collect()
}

/// All files below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_owned()]);
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    files
}

/// The parts of a workbook that are XML.
pub fn parts(book: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(book)).unwrap();
    (0..archive.len())
        .map(|place| {
            let mut part = archive.by_index(place).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}
