//! Schemes of several files: parts a region shares, what a town changes in them, and files that are no scheme at all.

use std::fmt::Write as _;

use crate::support::{Town, fixture};

#[test]
fn towns_of_a_region_share_a_part_and_change_what_is_theirs() {
    let town = Town::bare();
    for (name, refnis, grounds) in [
        (
            "westhoek-diksmuide",
            "32003",
            &["living-wage", "increased-allowance", "income", "volunteer"][..],
        ),
        (
            "westhoek-poperinge",
            "33021",
            &["living-wage", "increased-allowance", "income"],
        ),
    ] {
        let scheme = fixture(&format!("schemes/{name}.toml"));
        let said = town.run(&["scheme", "check", &scheme]).ends(0).stderr;
        assert!(
            said.contains(&format!("{} gronden", grounds.len())),
            "{said}"
        );
        let town = Town::with_scheme(refnis, name);
        let shown = town.run(&["scheme", "show", "--format", "csv"]).ends(0);
        let rows = shown.rows();
        let rows = rows.iter().filter(|row| row[0] == "ground");
        let shown: Vec<&str> = rows.map(|row| row[1].as_str()).collect();
        assert_eq!(shown, grounds);
    }
}

/// The register holds every text: it reads the scheme again when the files are gone or have changed.
#[test]
fn a_register_keeps_the_parts_it_was_made_with() {
    let town = Town::bare();
    for name in ["westhoek-diksmuide.toml", "parts/westhoek.toml"] {
        let text = std::fs::read_to_string(fixture(&format!("schemes/{name}"))).unwrap();
        town.file(name, &text);
    }
    let scheme = "westhoek-diksmuide.toml";
    let init = ["register", "init", "--municipality", "32003", "--scheme"];
    town.run(&[&init[..], &[scheme]].concat()).fine();
    std::fs::remove_dir_all(town.path("parts")).unwrap();
    assert!(town.run(&["scheme", "show"]).fine().contains("volunteer"));
    let said = town.run(&["scheme", "check", scheme]).refused(3);
    assert!(said.contains("parts/westhoek.toml"), "{said}");
}

#[test]
fn what_is_no_scheme_is_refused_at_once() {
    let town = Town::bare();
    let deep = format!("a = {}1{}", "[".repeat(60_000), "]".repeat(60_000));
    town.file("deep.toml", &deep);
    town.file("wide.toml", &"[[status]]\n".repeat(90_000));
    town.file("large.toml", &"# é\n".repeat(300_000));
    town.file("zeros.toml", &"\0".repeat(100_000));
    for (name, findings) in [
        ("deep.toml", 1..=2),
        ("wide.toml", 400..=402),
        ("large.toml", 1..=1),
        ("zeros.toml", 1..=1),
    ] {
        let said = town.run(&["scheme", "check", name]).refused(3);
        let found = said.lines().filter(|line| line.starts_with("fout: "));
        let found = found.count();
        assert!(findings.contains(&found), "{name}: {found}");
    }
    #[cfg(unix)]
    town.run(&["scheme", "check", "/dev/zero"]).refused(3);
}

/// A scheme as large as may be, with as many rules as may be: compared with each other, and still an answer.
#[test]
fn a_scheme_of_very_many_rules_is_still_compared() {
    let town = Town::bare();
    let base = std::fs::read_to_string(fixture("rejects/schemes/shares.toml")).unwrap();
    let mut text = base.replace("organiser = \"60%\"", "organiser = \"40%\"");
    for n in 0..1_900 {
        let (service, price) = (n % 7, n % 50);
        write!(
            text,
            "\n[[tariff]]\nid = \"t{n}\"\nrank = {}\ntiers = [\"A\"]\noffers = [\"o{n}\", \"o{}\"]\nage = {{ from = {service} }}\nprice = {{ from = \"{price}.00\" }}\nholder = {{ percent = \"20%\" }}\nrounding = {{ to_cents = 1, direction = \"down\" }}\nrest = {{ of = \"total\", shares = {{ organiser = \"40%\", stad = \"40%\" }} }}\nsource = \"art. 5\"\n",
            -n,
            n + 1,
        )
        .unwrap();
    }
    town.file("many.toml", &text);
    let said = town.run(&["scheme", "check", "many.toml"]).ends(0).stderr;
    assert!(!said.contains("niet alles vergeleken"), "{said}");
}
