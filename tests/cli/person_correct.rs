//! `person correct` and `person merge`: what is wrong is put right, and two who are one become one.

use crate::support::Town;

fn line(town: &Town, line: &str) -> crate::support::Ran {
    town.run(&line.split(' ').collect::<Vec<_>>())
}

#[test]
fn a_value_that_was_wrong_leaves_every_list() {
    let town = Town::small();
    line(&town, "person correct P2 --insz 85073003328").fine();
    let done = line(
        &town,
        "person correct P2 --last-name Pieters --birth-date 2015-03-05 --phone 0470 --insz 98012277944",
    )
    .ends(0);
    assert!(
        done.stderr
            .contains("naam, geboortedatum, telefoon, rijksregisternummer"),
        "{}",
        done.stderr
    );
    let held = line(&town, "person access P2 --format json").fine();
    let held: serde_json::Value = serde_json::from_str(&held).unwrap();
    assert_eq!(held["identity"][0]["last_name"], "Pieters");
    assert_eq!(held["earlier_births"][0]["birth_date"], "2015-03-04");
    assert_eq!(held["numbers"].as_array().unwrap().len(), 1);
    assert!(!held.to_string().contains("Peeters"));
    assert_eq!(
        line(&town, "household find peeters")
            .fine()
            .matches("P2")
            .count(),
        0
    );
    line(&town, "person correct P2 --phone=").fine();
    let same = line(&town, "person correct P2 --last-name Pieters").ends(0);
    assert!(
        same.stderr.contains("Er verandert niets"),
        "{}",
        same.stderr
    );
    let taken = line(&town, "person correct P1 --insz 98012277944").refused(1);
    assert!(taken.contains("person merge P1 P2"), "{taken}");
    for wrong in [
        "--birth-date 2999-01-01",
        "--insz 1",
        "--language Frans",
        "--last-name=",
    ] {
        line(&town, &format!("person correct P2 {wrong}")).refused(2);
    }
}

#[test]
fn two_who_are_one_bring_all_they_have_and_two_who_cannot_be_stay_two() {
    let town = Town::small();
    line(&town, "person merge P1 P1").refused(1);
    let two = line(&town, "person merge P1 P2").refused(1);
    assert!(two.contains("kunnen niet dezelfde zijn"), "{two}");
    let again = "member add --household H2 --id P7 --last-name Idrissi --birth-date 1990-00-00";
    line(&town, again).fine();
    let homes = line(&town, "person merge P1 P7").refused(1);
    assert!(homes.contains("twee gezinnen"), "{homes}");
    let pass = town.passes()["P1"].clone();
    line(&town, "member end P7 --household H2").fine();
    line(&town, "person merge P1 P7 --dry-run").fine();
    let names = line(&town, "person merge P1 P7").refused(1);
    assert!(names.contains("niet dezelfde naam"), "{names}");
    let merged = line(&town, "person merge P1 P7 --yes").ends(0);
    assert!(
        merged.stderr.contains("één pas en één statuut"),
        "{}",
        merged.stderr
    );
    // On the day after, nobody shares a household with who left it.
    let mut town = town;
    town.on("2026-11-22");
    line(&town, "entitlement derive").fine();
    assert_eq!(town.rows(&["entitlement", "show"]).len(), 1);
    let held = line(&town, "person access P7 --format json").fine();
    let held: serde_json::Value = serde_json::from_str(&held).unwrap();
    assert_eq!(
        held["passes"][0]["number"].as_str().map(str::len),
        Some(13),
        "{pass}"
    );
    assert_eq!(held["merges"].as_array().unwrap().len(), 1);
    line(&town, "person merge P1 P7").refused(1);
}
