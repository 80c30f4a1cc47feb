//! A regulation before it is adopted, and the one in force.

use crate::support::{Town, fixture};

#[test]
fn a_good_scheme_passes_and_needs_no_register() {
    let town = Town::bare();
    for name in [
        "lochristi",
        "heist-op-den-berg",
        "oostende",
        "kortrijk-2015",
    ] {
        town.run(&["scheme", "check", &fixture(&format!("schemes/{name}.toml"))])
            .fine();
    }
}

#[test]
fn defects_come_with_line_and_remedy_in_both_languages() {
    let town = Town::bare();
    let scheme = fixture("rejects/schemes/many-at-once.toml");
    for (lang, fault, remedy) in [
        ("nl", "fout: ", "Wat te doen: "),
        ("en", "error: ", "What to do: "),
    ] {
        let stderr = town
            .run(&["scheme", "check", &scheme, "--lang", lang])
            .refused(3);
        let faults: Vec<&str> = stderr
            .lines()
            .filter(|line| line.starts_with(fault))
            .collect();
        assert_eq!(faults.len(), 3, "{stderr}");
        assert!(
            faults
                .iter()
                .all(|line| line.contains(".toml:") && line.contains(remedy)),
            "{stderr}"
        );
    }
    town.run(&["scheme", "check", "none.toml"]).refused(4);
    town.run(&["scheme", "check", "/dev/null"]).refused(3);
}

#[test]
fn the_version_in_force_is_shown_and_before_it_there_is_none() {
    let town = Town::lochristi();
    let shown = town.run(&["scheme", "show"]).fine();
    assert!(shown.starts_with("Vrijetijdskaart Lochristi"), "{shown}");
    let stderr = town
        .run(&["scheme", "show", "--on", "2025-12-31"])
        .refused(1);
    assert!(stderr.contains("geldt nog geen reglement"), "{stderr}");
}
