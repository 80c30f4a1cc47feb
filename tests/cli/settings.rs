//! Settings: a closed list, each checked, shown again.

use crate::support::Town;

#[test]
fn a_setting_is_kept_and_shown() {
    let town = Town::lochristi();
    town.run(&[
        "settings",
        "set",
        "municipality-name",
        "Lochristi",
        "--dry-run",
    ])
    .fine();
    let shown = town.rows(&["settings", "show"]);
    assert_eq!(
        shown[..5],
        [
            ["municipality", "44087"],
            ["label-k", "5"],
            ["label-passes", "50%"],
            ["municipality-name", ""],
            ["pass-at-import", "no"]
        ]
    );
    town.run(&["settings", "set", "municipality-name", "Gemeente Lochristi"])
        .ends(0)
        .says(&["municipality-name is nu: Gemeente Lochristi"]);
    town.run(&["settings", "set", "municipality-name", "Lochristi"])
        .fine();
    assert_eq!(
        town.rows(&["settings", "show"])[3],
        ["municipality-name", "Lochristi"]
    );
}

#[test]
fn what_is_no_setting_or_no_value_is_refused() {
    let town = Town::lochristi();
    for (key, value, says) in [
        (
            "kleur",
            "rood",
            "kleur is geen instelling\ntip: bekijk de instellingen met: vrijpas settings show",
        ),
        (
            "pass-at-import",
            "soms",
            "soms is geen antwoord; zeg ja of nee",
        ),
        (
            "municipality",
            "12014",
            "municipality is geen instelling\ntip: bedoelt u municipality-name?",
        ),
        ("retain-statsu", "1y", "tip: bedoelt u retain-status?"),
        (
            "label-k",
            "1",
            "1 kan hier niet; geef een geheel getal vanaf 2",
        ),
        ("label-k", "2,5", "2,5 kan hier niet"),
        (
            "municipality-name",
            " ",
            "deze instelling kan niet leeg zijn",
        ),
    ] {
        let stderr = town.run(&["settings", "set", key, value]).refused(2);
        assert!(stderr.contains(says), "{stderr}");
    }
    assert_eq!(
        town.rows(&["settings", "show"])[0],
        ["municipality", "44087"]
    );
}

#[test]
fn what_is_kept_has_one_form_in_whatever_language_it_was_typed() {
    let town = Town::small();
    for (key, typed, kept) in [
        ("pass-at-import", "ja", "yes"),
        ("pass-at-import", "nee", "no"),
        ("retain-status", "10J", "10y"),
        ("label-k", "007", "7"),
    ] {
        town.run(&["settings", "set", key, typed]).fine();
        let shown = town.rows(&["settings", "show"]);
        assert!(shown.contains(&vec![key.into(), kept.into()]), "{shown:?}");
    }
}
