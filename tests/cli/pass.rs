//! `pass`

use super::support::Town;

/// Gives somebody a pass and answers its number and their id.
pub fn walk_in(town: &Town, last: &str, first: &str, born: &str) -> (String, String) {
    let issue = format!(
        "pass issue --walk-in --last-name {last} --first-name {first} --birth-date {born} --format csv"
    );
    let ran = town.line(&issue).ended(0);
    (ran.cell(0, "pass"), ran.cell(0, "member_id"))
}

#[test]
fn somebody_walks_in_and_needs_no_national_number() {
    let town = Town::lochristi();
    let (pass, member) = walk_in(&town, "Peeters", "Zoë", "2016-05-03");
    assert_eq!(pass.len(), 15);
    let found = town.line("pass find zoe --format csv").ended(0);
    assert_eq!(found.cell(0, "pass"), pass);
    assert_eq!(found.cell(0, "state"), "issued");
    assert_eq!(found.cell(0, "tier"), "");
    let show = town.run(&["pass", "show", &pass.to_lowercase()]).ended(0);
    assert!(show.stdout.contains("uitgereikt") && show.stdout.contains("Peeters"));
    let again = "pass issue --walk-in --last-name PEETERS --first-name zoe --birth-date 2016-05-03";
    let again = town.line(again).ended(1);
    assert!(
        again.stderr.contains("staat al in het register als"),
        "{}",
        again.stderr
    );
    assert!(again.stderr.contains(&format!("--member {member}")));
    let wrong = "pass issue --walk-in --last-name P --birth-date 2027-01-01";
    assert!(town.line(wrong).ended(2).stderr.contains("toekomst"));
}

#[test]
fn a_second_run_issues_nothing() {
    let town = Town::lochristi();
    let (_, member) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let all = town.line("pass issue --all").ended(0);
    assert_eq!(
        all.stderr,
        "Eén persoon had al een pas die te gebruiken is.\n"
    );
    assert_eq!(all.stdout, "");
    let one = town
        .line(&format!("pass issue --member {member} --lang en"))
        .ended(0);
    let said = one.stderr;
    assert!(
        said.starts_with("This member has pass ") && said.contains("pass replace "),
        "{said}"
    );
    let dry = "pass issue --walk-in --last-name Maes --birth-date 2010-00-00 --dry-run";
    let dry = town.line(dry).ended(0);
    assert!(dry.stderr.contains("Eén pas uitgereikt.") && dry.stderr.contains("proef"));
    let none = town.line("pass find maes").ended(1);
    assert!(none.stderr.contains("geen pas gevonden voor maes"));
}

#[test]
fn a_number_with_a_slip_and_one_nobody_has() {
    let town = Town::lochristi();
    let (pass, _) = walk_in(&town, "Peeters", "Anna", "2016-05-03");
    let last = if pass.ends_with('A') { 'B' } else { 'A' };
    let slip = format!("{}{last}", &pass[..14]);
    let ran = town.line(&format!("pass show {slip}")).ended(2);
    assert!(
        ran.stderr.contains("het laatste teken past niet"),
        "{}",
        ran.stderr
    );
    let other = Town::lochristi();
    let ran = other.line(&format!("pass show {pass}")).ended(1);
    assert!(ran.stderr.contains("er is geen pas"), "{}", ran.stderr);
    town.line("pass issue --member X9").ended(1);
}

#[test]
fn a_pass_is_found_by_its_slip_and_after_its_holder_left() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    let last = if pass.ends_with('A') { 'B' } else { 'A' };
    let slip = town
        .line(&format!("pass find {}{last}", &pass[..14]))
        .ended(2);
    assert!(
        slip.stderr.contains("het laatste teken past niet"),
        "{}",
        slip.stderr
    );
    let end = town.line("member end P1").ended(0);
    let next = format!("vrijpas pass end {pass} --reason verhuisd");
    assert!(end.stderr.contains(&next), "{}", end.stderr);
    assert_eq!(town.rows(&["pass", "find", "idrissi"])[0][0], pass);
    town.line(&next["vrijpas ".len()..]).ended(0);
}

#[test]
fn what_happens_with_a_pass_at_the_desk_is_said() {
    let town = Town::small();
    let pass = town.passes()["P1"].clone();
    town.line(&format!("pass block {pass} --reason verloren"))
        .ended(0);
    let ran = town.line(&format!("pass activate {pass}")).ended(0);
    assert!(
        ran.stderr
            .contains("Clubs merken dit pas met hun volgende kit; tot dan"),
        "{}",
        ran.stderr
    );
    town.line("settings set pass-at-import ja").ended(0);
    let add = "member add --household H1 --id P9 --last-name Maes --first-name An --birth-date 2015-01-01";
    let ran = town.line(add).ended(0);
    let found = town.rows(&["pass", "find", "maes"])[0][0].clone();
    assert!(
        ran.stderr.contains(&format!("Pas {found} is uitgereikt.")),
        "{}",
        ran.stderr
    );
}
