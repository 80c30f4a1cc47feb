//! Files of cases: what was used before, several claims, rounds, deadlines, proof and funds, each with an expectation that holds and one
//! that does not.

use vrijpas::rules::{Difference, Language, Scheme, Told, try_case};

const SCHEME: &str = include_str!("case_files.toml");

/// An expectation: how it is written, and two values.
type Try = (&'static str, &'static str, &'static str);

/// A case without its expectations, and expectations that hold; each is also tried with another value.
const CASES: &[(&str, &str, &[Try])] = &[
    (
        "what was used before counts",
        r#"claim = { price = "60.00", tier = "A", route = "refund" }
used = [{ on = 2024-01-10, authority = "80.00" }, { on = 2023-12-31, authority = "90.00" }]"#,
        &[
            ("holder", r#""40.00""#, r#""12.00""#),
            ("shares", r#"{ ocmw = "20.00" }"#, r#"{ stad = "20.00" }"#),
            ("left", r#"{ year = "0.00" }"#, r#"{ year = "20.00" }"#),
        ],
    ),
    (
        "an earlier use of which only the price is known is priced",
        r#"claim = { price = "60.00", tier = "A", route = "refund" }
used = [{ on = 2024-01-10, price = "50.00" }]"#,
        &[("left", r#"{ year = "12.00" }"#, r#"{ year = "60.00" }"#)],
    ),
    (
        "a use of somebody else does not count for a person",
        r#"claim = { price = "60.00", tier = "A", route = "refund" }
used = [{ on = 2024-01-10, others = true, authority = "80.00" }]"#,
        &[("left", r#"{ year = "52.00" }"#, r#"{ year = "0.00" }"#)],
    ),
    (
        "a second ticket in the week is refused",
        r#"claim = { price = "10.00", tier = "A", category = "ticket", offer = "film" }
used = [{ on = 2024-02-28 }]"#,
        &[
            ("limit", r#""once""#, r#""year""#),
            ("holder", r#""10.00""#, r#""2.00""#),
            ("left", "{ once = 0 }", "{ once = 1 }"),
        ],
    ),
    (
        "another offer has a count of its own",
        r#"claim = { price = "10.00", tier = "A", category = "ticket", offer = "film" }
used = [{ on = 2024-02-28, offer = "theatre" }]"#,
        &[("holder", r#""2.00""#, r#""10.00""#)],
    ),
    (
        "what the child lacks is drawn from the parent",
        r#"member = [{ id = "parent", age = 40 }, { id = "child", age = 10 }]
claim = { member = "child", price = "75.00", tier = "A", category = "camp" }"#,
        &[
            (
                "drawn",
                r#"{ child = "40.00", parent = "20.00" }"#,
                r#"{ parent = "0.00" }"#,
            ),
            (
                "shares",
                r#"{ authority = "60.00" }"#,
                r#"{ authority = "40.00" }"#,
            ),
        ],
    ),
    (
        "claims of one case follow each other",
        r#"claim = [{ price = "100.00", tier = "A", route = "refund" }, { price = "100.00", tier = "A", route = "refund" }]"#,
        &[
            (
                "total",
                r#"{ authority = "100.00", holder = "100.00" }"#,
                r#"{ ocmw = "160.00" }"#,
            ),
            ("holder", r#""80.00""#, r#""20.00""#),
        ],
    ),
    (
        "a ground decides which fund pays",
        r#"household = { figures = { homes = 1 } }
member = [{ age = 30, statuses = ["VT"], figures = { points = 3 } }]
claim = { price = "10.00", route = "refund", facts = { minutes = 70 } }"#,
        &[
            (
                "shares",
                r#"{ stad = "8.00", ocmw = "0.00" }"#,
                r#"{ ocmw = "8.00" }"#,
            ),
            ("ground", r#""allowance""#, r#""living-wage""#),
            (
                "computed",
                r#"{ units = 3, third = "10/3" }"#,
                "{ units = 2 }",
            ),
        ],
    ),
    (
        "rounds, deadlines and proof",
        r#"claim = { price = "10.00", tier = "A", route = "refund", paid_on = 2023-12-31, handed_in_on = 2024-01-15, proofs = ["receipt"] }"#,
        &[
            ("round_by", "2024-02-01", "2024-11-01"),
            ("paid_by", "2024-03-31", "2024-12-31"),
            ("in_time", "false", "true"),
            ("missing_proof", r#"["stamp"]"#, r#"["receipt", "stamp"]"#),
        ],
    ),
    (
        "a source that is silent leaves it open",
        r#"member = [{ answers = [{ code = "VT", says = "nothing" }] }]"#,
        &[
            ("decision", r#""unknown""#, r#""refused""#),
            ("missing", r#"["VT"]"#, r#"["homes"]"#),
            ("tier", r#""ordinary""#, r#""A""#),
        ],
    ),
    (
        "a right runs to the end of the year",
        r#"household = { statuses = [{ code = "LL", from = 2024-02-01 }] }"#,
        &[
            ("from", "2024-02-01", "2024-03-01"),
            ("through", "2024-12-31", r#""open""#),
            ("right", r#""leisure""#, ""),
            ("grace", "false", "true"),
        ],
    ),
    (
        "no rule, no price",
        r#"claim = { price = "10.00", tier = "A", route = "prepaid" }"#,
        &[("error", r#""price-no-rule""#, r#""price-two-rules""#)],
    ),
];

fn differences(given: &str, expect: &str) -> Vec<Difference> {
    let scheme = Scheme::parse(SCHEME, "scheme").unwrap_or_else(|defects| panic!("{defects:#?}"));
    let text = format!("on = 2024-03-01\n[[case]]\nid = \"x\"\n{given}\nexpect = {{ {expect} }}");
    let cases = scheme
        .cases(&text, "cases")
        .unwrap_or_else(|defects| panic!("{text}\n{defects:#?}"));
    let mut outcomes = try_case(&scheme, &cases[0], Language::En);
    outcomes.remove(0).differences
}

#[test]
fn each_expectation_is_checked() {
    for (says, given, expectations) in CASES {
        let all = expectations.iter();
        let all = all.map(|(key, good, _)| format!("{key} = {good}"));
        let all: Vec<String> = all.collect();
        assert_eq!(differences(given, &all.join(", ")), [], "{says}");
        for (key, _, bad) in expectations.iter().filter(|(_, _, bad)| !bad.is_empty()) {
            let found = differences(given, &format!("{key} = {bad}"));
            assert_eq!(found.len(), 1, "{says}: {key} = {bad}: {found:?}");
            assert!(
                found[0].key.to_string().starts_with(key),
                "{says}: {found:?}"
            );
        }
    }
}

#[test]
fn what_came_instead_is_told() {
    let got = |given: &str, expect: &str| differences(given, expect).remove(0).got;
    let claim = r#"claim = { price = "10.00", tier = "A", route = "prepaid" }"#;
    for (given, expect, told) in [
        (
            claim,
            r#"holder = "2.00""#,
            Told::Word("price-no-rule".into()),
        ),
        (
            claim,
            r#"total = { stad = "2.00" }"#,
            Told::Word("price-no-rule".into()),
        ),
        (claim, r#"limit = "year""#, Told::Nothing),
        (
            claim,
            r"computed = { units = 1 }",
            Told::Word("price-figure-needed".into()),
        ),
        ("", r"through = 2024-12-31", Told::Nothing),
        ("", r"missing = []", Told::Words(vec!["VT".into()])),
        (
            "",
            r#"pass_price = "0.00""#,
            Told::Word("price-no-pass-rule".into()),
        ),
    ] {
        assert_eq!(got(given, expect), told, "{given} {expect}");
    }
}
