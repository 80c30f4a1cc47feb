//! `organiser`

use super::support::Town;

pub const CLUBS: &str = "club_id;name;sector;iban;postcode;internal\n\
    C1;KSA Hallaar;jeugd;BE68 5390 0754 7034;9080;\n\
    C2;Zwembad;sport;;9080;ja\n";

#[test]
fn a_second_import_changes_nothing_and_a_change_is_told() {
    let town = Town::lochristi();
    town.file("clubs.csv", CLUBS);
    let first = town.line("organiser import clubs.csv").ended(0);
    assert_eq!(
        first.stderr,
        "Clubs: 2 nieuw, 0 gewijzigd, 0 ongewijzigd.\n"
    );
    let again = town.line("organiser import clubs.csv --lang en").ended(0);
    assert!(
        again
            .stderr
            .ends_with("Clubs: 0 new, 0 changed, 2 unchanged.\n")
    );
    town.file("clubs.csv", &CLUBS.replace("Zwembad", "Sportdienst"));
    let dry = town.line("organiser import clubs.csv --dry-run").ended(0);
    assert!(dry.stderr.contains("0 nieuw, 1 gewijzigd, 1 ongewijzigd"));
    let third = town.line("organiser import clubs.csv").ended(0);
    assert!(third.stderr.contains("0 nieuw, 1 gewijzigd, 1 ongewijzigd"));
    let list = town.line("organiser list --format csv").ended(0);
    let rows: Vec<&str> = list.stdout.lines().collect();
    assert_eq!(rows[1], "C1,KSA Hallaar,youth,,,BE68539007547034,ok,no,");
    assert_eq!(rows[2], "C2,Sportdienst,sport,,,,internal,yes,");
    let list = town.line("organiser list").ended(0);
    assert!(list.stdout.contains("jeugd"), "{}", list.stdout);
}

#[test]
fn a_file_with_faults_brings_in_nothing() {
    let town = Town::lochristi();
    town.file(
        "clubs.csv",
        "club_id;name;sector;iban\nC1;KSA;vijver;BE00\n;X;sport;\n",
    );
    let ran = town.line("organiser import clubs.csv").ended(3);
    assert!(
        ran.stderr
            .contains("clubs.csv:2: kolom \"sector\": vijver is geen sector")
    );
    assert!(ran.stderr.contains("clubs.csv:2: kolom \"iban\""));
    assert!(ran.stderr.contains("clubs.csv:3: kolom \"club_id\""));
    assert!(ran.stderr.contains("er is niets ingelezen"));
    let list = town.line("organiser list --format csv").ended(0);
    assert_eq!(list.stdout.lines().count(), 1);
}

#[test]
fn one_is_added_at_the_desk_once() {
    let town = Town::lochristi();
    let add = "organiser add --id C3 --name Turnkring --sector sport";
    let ran = town.line(add).ended(0);
    assert!(ran.stderr.starts_with("Turnkring is toegevoegd als C3.\n"));
    assert!(ran.stderr.contains("C3 heeft nog geen rekeningnummer"));
    let ran = town.line(add).ended(1);
    assert!(ran.stderr.starts_with("fout: er is al een club C3"));
    let ran = town
        .line("organiser add --id C4 --name Stad --sector vijver")
        .ended(2);
    assert!(ran.stderr.contains("vijver is geen sector"));
    let ran = town
        .line("organiser add --id C4 --name Stad --sector ander --internal")
        .ended(0);
    assert!(!ran.stderr.contains("rekeningnummer"), "{}", ran.stderr);
}
