//! After `person erase` nothing of that person is left in the decrypted image: tables, indexes, free pages, a copy, the write-ahead log.

use std::fs;
use std::path::Path;

use rusqlite::Connection;

use crate::support::Town;

/// Everything that tells who somebody is, each written nowhere else.
const MARKS: &[&str] = &[
    "Quetzalnaam",
    "Zwaardvisnaam",
    "quetzalnaam",
    "85073003328",
    "BE68539007547034",
    "Rekeninghoudersnaam",
    "Krokodillendreef",
    "krokodillendreef",
    "Nijlpaardenlei",
    "+32470987123",
    "merk@voorbeeld.example",
    "LIDMERK1",
    "GEZINMERK1",
    "DOSSIERMERK1",
    "STATUUTMERK1",
    "BRONMERK1",
];

/// The register opened as it is, without the program.
fn opened(town: &Town, file: &Path) -> Connection {
    let keys = fs::read_dir(town.path("config/vrijpas")).unwrap();
    let key = keys.map(|key| fs::read_to_string(key.unwrap().path()).unwrap());
    let key = key.collect::<String>();
    let field = |name: &str| {
        let line = key.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap().trim().to_owned()
    };
    let connection = Connection::open(file).unwrap();
    let words = format!(
        "PRAGMA key = \"x'{}{}'\"",
        field("key "),
        field("register-salt ")
    );
    connection.execute_batch(&words).unwrap();
    connection
}

/// Every page in the clear.
fn image(mut connection: Connection) -> Vec<u8> {
    connection.serialize("main").unwrap().to_vec()
}

fn marks_in(image: &[u8]) -> Vec<&'static str> {
    let marks = MARKS.iter();
    let found = marks.filter(|mark| {
        image
            .windows(mark.len())
            .any(|bytes| bytes == mark.as_bytes())
    });
    found.copied().collect()
}

fn run(town: &Town, line: &str) {
    town.run(&line.split(' ').collect::<Vec<_>>()).fine();
}

/// Somebody with everything that can be known of a person, in a year that is over.
fn town() -> Town {
    let mut town = Town::small();
    let files = |street: &str, name: &str, birth: &str| {
        town.file("h.csv", &format!("household_id;refnis;postcode;street;house_number;dossier\nGEZINMERK1;44087;9080;{street};1;DOSSIERMERK1\n"));
        town.file("m.csv", &format!("member_id;household_id;insz;last_name;first_name;birth_date;phone;email\n\
            LIDMERK1;GEZINMERK1;85073003328;{name};Zwaardvisnaam;{birth};+32470987123;merk@voorbeeld.example\n"));
        run(&town, "household import h.csv --members m.csv");
    };
    files("Nijlpaardenlei", "Vroegernaam", "1985-07-30");
    files("Krokodillendreef", "Quetzalnaam", "1985-07-30");
    town.file("s.csv", "status_id;level;subject_id;code;valid_from;valid_to;source\n\
        STATUUTMERK1;person;LIDMERK1;LL2;2026-01-01;;BRONMERK1\nSTATUUTMERK2;household;GEZINMERK1;LL2;2026-01-01;;BRONMERK1\n");
    for line in [
        "status import s.csv",
        "figure add --member LIDMERK1 --kind income --value 100 --year 2024",
        "entitlement derive",
        "pass issue --member LIDMERK1",
        "organiser add --id GENT --name Gent --sector sport --postcode 9000",
        "offer add --id BAD --organiser GENT --name Bad --category ticket --service sport --route refund --price standaard=60,00",
        "claim add --member LIDMERK1 --offer BAD --paid 60 --receipt 1 --iban BE68539007547034 --account-holder Rekeninghoudersnaam",
        "refund order -o ocmw",
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
    ] {
        run(&town, line);
    }
    let approved = ["refund", "approve", "R2026-0001"];
    town.run_with(&approved, |run| run.env("VRIJPAS_USER", "another"))
        .fine();
    run(&town, "refund paid R2026-0001");
    town.on("2027-01-05");
    run(&town, "settle close 2026-11");
    run(&town, "settle close 2026-12");
    town
}

#[test]
fn nothing_of_an_erased_person_is_left_in_any_byte() {
    let town = town();
    let register = town.path("R.db");
    let before = image(opened(&town, &register));
    assert_eq!(marks_in(&before), MARKS, "all of it was there");
    let corrected = b"Vroegernaam";
    let kept = before
        .windows(corrected.len())
        .any(|bytes| bytes == corrected);
    assert!(!kept, "a name that was corrected is left nowhere");
    run(
        &town,
        "person erase LIDMERK1 --rule SR-112 --yes -o erasures.csv",
    );
    let log = fs::metadata(town.path("R.db-wal")).map_or(0, |log| log.len());
    assert_eq!(log, 0, "the write-ahead log was emptied");
    let connection = opened(&town, &register);
    assert_eq!(marks_in(&image(opened(&town, &register))), [""; 0]);
    // A copy made afterwards, and what the program shows or writes from now on.
    let copy = town.path("copy.db");
    connection
        .execute("VACUUM INTO ?1", [copy.to_str().unwrap()])
        .unwrap();
    assert_eq!(marks_in(&image(opened(&town, &copy))), [""; 0]);
    assert_eq!(
        marks_in(&fs::read(town.path("erasures.csv")).unwrap()),
        [""; 0]
    );
    for line in [
        "household list",
        "household find quetzalnaam",
        "entitlement show",
        "refund show R2026-0001 -o later",
        "refund list",
        "voucher list",
        "claim show A-1",
        "settle show 2026-11",
        "settle close 2027-01",
    ] {
        let ran = town.run(&line.split(' ').collect::<Vec<_>>());
        let said = (ran.stdout + &ran.stderr).replace("household find quetzalnaam", "");
        let seen = marks_in(said.as_bytes());
        assert!(
            seen.is_empty() || line.starts_with("household find"),
            "{line}: {seen:?}"
        );
    }
    let list = fs::read(town.path("later/refunds-R2026-0001.csv")).unwrap();
    assert_eq!(marks_in(&list), [""; 0]);
    run(&town, "settle verify");
}
