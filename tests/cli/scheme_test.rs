//! Cases written by people, tried on a scheme.

use crate::support::{Town, fixture};

/// A town with the scheme all of these are about.
fn town() -> Town {
    let town = Town::bare();
    let text = include_str!("../cases/case_files.toml");
    town.file("reglement.toml", text);
    town.file("reglementen/reglement.toml", text);
    town
}

const GOOD: &str = r#"on = 2024-06-01

[[case]]
id = "leefloon"
household = { statuses = ["LL"] }
expect = { decision = "granted", tier = "A", ground = "living-wage" }

[[case]]
id = "gezin"
member = [{ id = "moeder", statuses = ["LL"] }, { id = "kind", age = 10, relation = "child" }]
expect = [
  { member = "moeder", decision = "granted", from = 2024-01-01, through = 2024-12-31 },
  { member = "kind", tier = "A" },
]

[[case]]
id = "terugbetaling"
claim = { tier = "A", price = "185.00", route = "refund" }
expect = { holder = "85.00", shares = { ocmw = "100.00" }, left = { year = "0.00" } }

[[case]]
id = "geen-trede"
claim = { tier = "ordinary", price = "12.50" }
expect = { holder = "12.50" }
"#;

const OTHERWISE: &str = r#"[[case]]
id = "bron-zegt-neen"
says = "zonder leefloon"
on = 2024-06-01
member = [{ answers = [{ code = "VT", says = "no-right" }] }]
expect = { decision = "granted", tier = "A", reason = "not-resident" }

[[case]]
id = "te-veel-betaald"
on = 2024-06-01
claim = { tier = "A", price = "10.00", category = "ticket" }
expect = { holder = "2.01" }
"#;

#[test]
fn cases_that_come_out_as_expected_need_no_register() {
    let town = town();
    let cases = town.file("gevallen.toml", GOOD);
    for (lang, said) in [
        ("nl", "4 gevallen, alle zoals verwacht."),
        ("en", "4 cases, all as expected."),
    ] {
        let ran = town.run(&["scheme", "test", "reglement.toml", &cases, "--lang", lang]);
        assert_eq!(ran.ends(0).says(&[said]).stdout, "");
    }
    // A folder of cases, and a folder of schemes in which each file of cases finds its own by name or by its head.
    town.file("gevallen/reglement.toml", GOOD);
    town.file(
        "gevallen/andere.toml",
        &format!("scheme = \"reglement.toml\"\n{GOOD}"),
    );
    let folders = ["scheme", "test", "reglementen", "gevallen"];
    town.run(&folders)
        .ends(0)
        .says(&["8 gevallen, alle zoals verwacht."]);
}

#[test]
fn a_case_that_comes_out_otherwise_shows_expected_got_and_why() {
    let town = town();
    town.file("gevallen.toml", OTHERWISE);
    for (lang, expected, faults) in [
        (
            "nl",
            include_str!("scheme_test_otherwise.nl.txt"),
            [
                "fout: 2 van 2 gevallen komen anders uit",
                "tip: kijk na wie gelijk heeft, het geval of het reglement, en verbeter dat bestand",
            ],
        ),
        (
            "en",
            include_str!("scheme_test_otherwise.en.txt"),
            [
                "error: 2 of 2 cases come out otherwise",
                "hint: find out which is right, the case or the scheme, and correct that file",
            ],
        ),
    ] {
        let line = ["scheme", "test", "reglement.toml", "gevallen.toml"];
        let ran = town.run(&[&line[..], &["--lang", lang]].concat()).ends(1);
        assert_eq!(ran.stdout, expected, "{}", ran.stdout);
        ran.says(&faults);
    }
}

#[test]
fn machines_read_a_row_for_each_key_in_any_language() {
    let town = town();
    town.file("a.toml", GOOD);
    town.file("b.toml", OTHERWISE);
    let in_language = |lang: &str, format: &str| {
        let line = ["scheme", "test", "reglement.toml", "a.toml", "b.toml"];
        let ran = town.run(&[&line[..], &["--lang", lang, "--format", format]].concat());
        ran.ends(1).stdout
    };
    for format in ["csv", "json"] {
        assert_eq!(in_language("nl", format), in_language("en", format));
    }
    assert_eq!(
        in_language("nl", "csv"),
        "file,line,case,member,outcome,expectation,expected,got
a.toml,3,leefloon,leefloon,as-expected,,,
a.toml,8,gezin,moeder,as-expected,,,
a.toml,8,gezin,kind,as-expected,,,
a.toml,16,terugbetaling,terugbetaling,as-expected,,,
a.toml,21,geen-trede,geen-trede,as-expected,,,
b.toml,1,bron-zegt-neen,bron-zegt-neen,otherwise,decision,granted,refused
b.toml,1,bron-zegt-neen,bron-zegt-neen,otherwise,tier,A,ordinary
b.toml,1,bron-zegt-neen,bron-zegt-neen,otherwise,reason,not-resident,no-ground
b.toml,8,te-veel-betaald,te-veel-betaald,otherwise,holder,2.01,2.00
"
    );
}

const BROKEN: &str = r#"[[case]]
id = "a"
household = { statuses = ["LLL"], figures = { point = 3, homes = "3", minutes = 1 } }
expect = { decision = "grante", holder = 12, tier = "B" }

[[case]]
id = "a"
on = 2024-01-01
claims = {}
expect = {}

[[case]]
id = "b"
on = 2024-01-01
member = [{ id = "x", age = 3, born = 2020-01-01 }, { statuses = [{ from = 2024-01-01, through = 2023-01-01 }] }]
expect = { member = "y", shares = { stat = "1.00" }, computed = { unit = 1 }, left = { years = "1.00" }, right = "school" }
"#;

#[test]
fn a_broken_file_is_refused_with_every_defect_and_nothing_is_tried() {
    let town = town();
    town.file("goed.toml", OTHERWISE);
    town.file("stuk.toml", BROKEN);
    let stderr = town
        .run(&[
            "scheme",
            "test",
            "reglement.toml",
            "goed.toml",
            "stuk.toml",
            "--lang",
            "en",
        ])
        .refused(3);
    assert_eq!(stderr, include_str!("scheme_test_broken.txt"));
    for (name, text, part) in [
        ("leeg.toml", "", "geen enkel geval"),
        ("geen.toml", "[[case", "geen geldig TOML"),
        ("groot.toml", &"#".repeat(1_000_001), "te groot"),
    ] {
        let file = town.file(name, text);
        let stderr = town
            .run(&["scheme", "test", "reglement.toml", &file])
            .refused(3);
        assert!(stderr.contains(part), "{stderr}");
    }
    std::fs::write(town.path("latin.toml"), b"# caf\xe9").unwrap();
    town.run(&["scheme", "test", "reglement.toml", "latin.toml"])
        .refused(3);
    town.run(&["scheme", "test", "reglement.toml", "nergens.toml"])
        .refused(4);
    std::fs::create_dir(town.path("niets")).unwrap();
    town.run(&["scheme", "test", "reglement.toml", "niets"])
        .refused(3);
    let defective = fixture("rejects/schemes/many-at-once.toml");
    town.run(&["scheme", "test", &defective, "goed.toml"])
        .refused(3);
}
