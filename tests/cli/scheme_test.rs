//! Cases written by people, tried on a scheme.

use crate::support::{Town, fixture};

/// The scheme all of these are about: Oostende, the ceilings of income year 2023.
fn scheme() -> String {
    fixture("schemes/oostende.toml")
}

const GOOD: &str = r#"on = 2024-06-01

[[case]]
id = "op-de-grens"
household = { figures = { taxable-income = { is = "35120.55", year = 2023 }, dependants = 2 } }
expect = { decision = "granted", tier = "A", ground = "income" }

[[case]]
id = "gezin"
member = [
  { id = "moeder", statuses = ["LL"] },
  { id = "kind", age = 10, relation = "child", figures = { is-dependant = true } },
]
household = { figures = { taxable-income = { is = "99000.00", year = 2023 }, dependants = 1 } }
expect = [
  { member = "moeder", decision = "granted", from = 2024-01-01, through = 2024-12-31 },
  { member = "kind", tier = "A" },
]

[[case]]
id = "jeugd"
on = 2021-06-01
member = [{ age = 15 }]
claim = { tier = "A", category = "membership", sector = "sport", route = "prepaid", price = "185.00" }
expect = { holder = "37.00", shares = { stad = "148.00" } }

[[case]]
id = "geen-trede"
claim = { tier = "ordinary", price = "12.50" }
expect = { holder = "12.50" }
"#;

const OTHERWISE: &str = r#"[[case]]
id = "net-erboven"
says = "een cent boven de grens"
on = 2024-06-01
household = { statuses = [], figures = { taxable-income = { is = "35120.56", year = 2023 }, dependants = 2 } }
expect = { decision = "granted", tier = "A", reason = "not-resident" }

[[case]]
id = "te-veel-betaald"
on = 2021-06-01
member = [{ age = 15 }]
claim = { tier = "A", category = "membership", sector = "sport", route = "prepaid", price = "185.00" }
expect = { holder = "37.01" }
"#;

#[test]
fn cases_that_come_out_as_expected_need_no_register() {
    let town = Town::bare();
    let cases = town.file("gevallen.toml", GOOD);
    for (lang, said) in [
        ("nl", "4 gevallen, alle zoals verwacht."),
        ("en", "4 cases, all as expected."),
    ] {
        let ran = town.run(&["scheme", "test", &scheme(), &cases, "--lang", lang]);
        assert_eq!(ran.ends(0).says(&[said]).stdout, "");
    }
    // A folder of cases, and a folder of schemes in which each file of cases finds its own by name or by its head.
    town.file("gevallen/oostende.toml", GOOD);
    town.file(
        "gevallen/andere.toml",
        &format!("scheme = \"oostende.toml\"\n{GOOD}"),
    );
    let folders = ["scheme", "test", &fixture("schemes"), "gevallen"];
    town.run(&folders)
        .ends(0)
        .says(&["8 gevallen, alle zoals verwacht."]);
}

#[test]
fn a_case_that_comes_out_otherwise_shows_expected_got_and_why() {
    let town = Town::bare();
    town.file("gevallen.toml", OTHERWISE);
    for (lang, expected, faults) in [
        (
            "nl",
            "gevallen.toml:1: net-erboven komt anders uit dan verwacht (een cent boven de grens)

 sleutel    verwacht       gekregen
 decision   granted        refused
 tier       A              ordinary
 reason     not-resident   no-ground

 ✗ net-erboven heeft dit recht niet: geen enkele grond van het reglement geldt op 1 juni 2024
   ✓ gedomicilieerd in Oostende                                 voor wie       gedomicilieerd in Oostende, onbekend sinds wanneer
   ✗ een van de attesten                                        attesten
",
            [
                "fout: 2 van 2 gevallen komen anders uit",
                "tip: kijk na wie gelijk heeft, het geval of het reglement, en verbeter dat bestand",
            ],
        ),
        (
            "en",
            "gevallen.toml:1: net-erboven comes out otherwise than expected (een cent boven de grens)

 key        expected       got
 decision   granted        refused
 tier       A              ordinary
 reason     not-resident   no-ground

 ✗ net-erboven does not have this right: no ground of the scheme holds on 1 June 2024
",
            [
                "error: 2 of 2 cases come out otherwise",
                "hint: find out which is right, the case or the scheme, and correct that file",
            ],
        ),
    ] {
        let ran = town.run(&["scheme", "test", &scheme(), "gevallen.toml", "--lang", lang]);
        let ran = ran.ends(1);
        assert!(ran.stdout.starts_with(expected), "{}", ran.stdout);
        let price = ran.stdout.rsplit_once("gevallen.toml:8: te-veel-betaald").unwrap().1;
        assert!(price.contains("37,01") == (lang == "nl"), "{price}");
        assert!(price.contains("sports-clubs-under-18 (sportclubs)"), "{price}");
        assert!(!price.contains('✗'), "a price from a named tier rests on no right: {price}");
        ran.says(&faults);
    }
}

#[test]
fn machines_read_a_row_for_each_key_in_any_language() {
    let town = Town::bare();
    town.file("a.toml", GOOD);
    town.file("b.toml", OTHERWISE);
    let in_language = |lang: &str, format: &str| {
        let line = ["scheme", "test", &scheme(), "a.toml", "b.toml"];
        let ran = town.run(&[&line[..], &["--lang", lang, "--format", format]].concat());
        ran.ends(1).stdout
    };
    for format in ["csv", "json"] {
        assert_eq!(in_language("nl", format), in_language("en", format));
    }
    assert_eq!(
        in_language("nl", "csv"),
        "file,line,case,member,outcome,expectation,expected,got
a.toml,3,op-de-grens,op-de-grens,as-expected,,,
a.toml,8,gezin,moeder,as-expected,,,
a.toml,8,gezin,kind,as-expected,,,
a.toml,20,jeugd,jeugd,as-expected,,,
a.toml,27,geen-trede,geen-trede,as-expected,,,
b.toml,1,net-erboven,net-erboven,otherwise,decision,granted,refused
b.toml,1,net-erboven,net-erboven,otherwise,tier,A,ordinary
b.toml,1,net-erboven,net-erboven,otherwise,reason,not-resident,no-ground
b.toml,8,te-veel-betaald,te-veel-betaald,otherwise,holder,37.01,37.00
"
    );
}

const BROKEN: &str = r#"[[case]]
id = "a"
household = { statuses = ["LLL"], figures = { taxable-incom = 3, dependants = "3", is-dependant = 1 } }
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
expect = { member = "y", shares = { stat = "1.00" }, computed = { ceiling = "1.00" }, right = "school" }
"#;

#[test]
fn a_broken_file_is_refused_with_every_defect_and_nothing_is_tried() {
    let town = Town::bare();
    town.file("goed.toml", OTHERWISE);
    town.file("stuk.toml", BROKEN);
    let stderr = town
        .run(&[
            "scheme",
            "test",
            &scheme(),
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
        let stderr = town.run(&["scheme", "test", &scheme(), &file]).refused(3);
        assert!(stderr.contains(part), "{stderr}");
    }
    std::fs::write(town.path("latin.toml"), b"# caf\xe9").unwrap();
    town.run(&["scheme", "test", &scheme(), "latin.toml"])
        .refused(3);
    town.run(&["scheme", "test", &scheme(), "nergens.toml"])
        .refused(4);
    std::fs::create_dir(town.path("niets")).unwrap();
    town.run(&["scheme", "test", &scheme(), "niets"]).refused(3);
    let defective = fixture("rejects/schemes/many-at-once.toml");
    town.run(&["scheme", "test", &defective, "goed.toml"])
        .refused(3);
}
