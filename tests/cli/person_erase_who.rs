//! A trial of erasing tells who goes and what ends with it, and stands in the log.

use crate::support::Town;

#[test]
fn a_trial_tells_who_goes_and_what_ends() {
    let town = Town::small();
    let trial = ["person", "erase", "P1", "--rule", "SR-1", "--dry-run"];
    let said = town.run(&trial).ends(0).stderr;
    for told in [
        "Yasmina El Idrissi, geboren op",
        "gezin H1",
        "het recht op trede A, sinds 1 januari 2026",
    ] {
        assert!(said.contains(told), "{told}: {said}");
    }
    let contact = [&trial[..], &["--class", "contact"]].concat();
    let said = town.run(&contact).stderr;
    assert!(!said.contains("trede A"), "{said}");
    let log = town.rows(&["audit", "show", "--member", "P1"]);
    assert!(log.iter().flatten().any(|cell| cell == "look"), "{log:?}");
}
