//! Age, birth date, domicile and another right.

use vrijpas::domain::Relation;
use vrijpas::rules::Scheme;

use super::{HERE, TOWN, adult, asking, ground, said, scheme};
use crate::support::Household;

/// A child born on this day, beside an adult who has nothing.
fn child(birth: &str) -> Household {
    adult(&[]).with_member(birth, Relation::Child, true, TOWN)
}

const BIRTHDAY: &str = "";
const YEAR: &str = r#", counted = "birth-year""#;
const SEPTEMBER: &str = r#", counted = { on = "09-01" }"#;
const LEAP: &str = r#", counted = { on = "02-29" }"#;

/// How the age is counted, birth date, day, and what follows for somebody from 6 to 11.
const AGES: &[(&str, &str, &str, &str)] = &[
    (
        BIRTHDAY,
        "2015-05-20",
        "2026-11-21",
        "A 2021-05-20..2027-05-19",
    ),
    (YEAR, "2015-05-20", "2026-11-21", "A 2021-01-01..2026-12-31"),
    (
        SEPTEMBER,
        "2015-05-20",
        "2026-11-21",
        "A 2021-09-01..2027-08-31",
    ),
    (
        SEPTEMBER,
        "2015-09-01",
        "2027-08-31",
        "A 2021-09-01..2027-08-31",
    ),
    (
        SEPTEMBER,
        "2015-09-02",
        "2028-08-31",
        "A 2022-09-01..2028-08-31",
    ),
    (SEPTEMBER, "2015-09-02", "2021-11-21", "no"),
    (SEPTEMBER, "2015-08-31", "2027-09-01", "no"),
    (BIRTHDAY, "2016-02-29", "2022-02-28", "no"),
    (
        BIRTHDAY,
        "2016-02-29",
        "2022-03-01",
        "A 2022-03-01..2028-02-28",
    ),
    (LEAP, "2016-02-28", "2022-02-28", "A 2022-02-28..2028-02-28"),
    (LEAP, "2016-02-29", "2022-06-01", "no"),
    (LEAP, "2016-02-29", "2023-02-28", "A 2023-02-28..2028-02-28"),
    (
        SEPTEMBER,
        "2015-00-00",
        "2021-10-01",
        "unknown rules-missing-birth",
    ),
    (
        SEPTEMBER,
        "2015-00-00",
        "2022-10-01",
        "A 2022-09-01..2027-08-31",
    ),
    (
        SEPTEMBER,
        "2015-03-00",
        "2021-10-01",
        "A 2021-09-01..2027-08-31",
    ),
];

#[test]
fn an_age_is_counted_as_the_scheme_says() {
    for (how, birth, on, expected) in AGES {
        let scheme = asking(&format!("{{ age = {{ from = 6, through = 11{how} }} }}"));
        assert_eq!(
            said(&scheme, &child(birth), 1, on),
            *expected,
            "{how} {birth} {on}"
        );
    }
}

#[test]
fn a_birth_date_lies_in_a_window_for_ever() {
    let window = asking("{ born = { from = 2005-02-28, through = 2010-12-31 } }");
    let young = asking("{ born = { from = 2010-01-01 } }");
    let old = asking("{ born = { through = 2009-12-31 } }");
    let always = "A 2000-01-01..";
    let cases: &[(&Scheme, &str, &str)] = &[
        (&window, "2005-02-27", "no"),
        (&window, "2005-02-28", always),
        (&window, "2010-12-31", always),
        (&window, "2011-01-01", "no"),
        (&window, "2007-00-00", always),
        (&window, "2005-00-00", "unknown rules-missing-birth"),
        (&window, "2005-02-00", "unknown rules-missing-birth"),
        (&window, "2004-00-00", "no"),
        (&young, "2009-12-31", "no"),
        (&young, "2010-01-01", always),
        (&old, "2009-12-31", always),
        (&old, "2010-01-00", "no"),
    ];
    for (scheme, birth, expected) in cases {
        let found = said(scheme, &child(birth), 1, "2026-11-21");
        assert_eq!(found, *expected, "{birth}");
    }
}

#[test]
fn domicile_for_some_months_is_domicile_without_interruption() {
    let here = asking("{ resident = true, for_months = 6 }");
    let gap = |before: &str| {
        let household = Household::in_municipality("");
        let mut homes: Vec<&str> = before.split(", ").collect();
        homes.retain(|home| !home.is_empty());
        household.with_homes(&homes)
    };
    for (homes, on, expected) in [
        (
            "44087 2026-01-31 -",
            "2026-07-30",
            "unknown rules-missing-domicile-before",
        ),
        ("44087 2026-01-31 -", "2026-07-31", "A 2026-07-31.."),
        (
            "11002 2020-01-01 2026-01-30, 44087 2026-01-31 -",
            "2026-07-30",
            "no",
        ),
        (
            "11002 2020-01-01 2026-01-30, 44087 2026-01-31 -",
            "2026-07-31",
            "A 2026-07-31..",
        ),
        (
            "11002 2020-01-01 2025-08-30, 44087 2025-08-31 -",
            "2026-02-28",
            "A 2026-02-28..",
        ),
        // A move within the municipalities of the scheme interrupts nothing.
        (
            "44087 2025-01-01 2026-01-30, 44021 2026-01-31 -",
            "2026-02-01",
            "A 2025-07-01..",
        ),
        // A day elsewhere, or of which nothing is known, does.
        (
            "44087 2025-01-01 2026-01-30, 44087 2026-02-01 -",
            "2026-06-01",
            "unknown rules-missing-domicile-before",
        ),
        (
            "44087 1900-01-01 -",
            "2026-06-01",
            "unknown rules-missing-domicile-before",
        ),
        ("11002 2020-01-01 -", "2026-06-01", "elsewhere"),
    ] {
        assert_eq!(said(&here, &gap(homes), 0, on), expected, "{homes} {on}");
    }
    let named = asking(r#"{ resident = ["44087"], for_months = 6 }"#);
    let moved = gap("44021 2025-01-01 2026-01-30, 44087 2026-01-31 -");
    assert_eq!(said(&named, &moved, 0, "2026-02-01"), "no");
}

#[test]
fn school_or_an_institution_may_replace_domicile() {
    let head = "domicile = { must_be = \"in-municipality\", or_when.status = \"SCHOOL\", source = \"art. 2\" }\n";
    let rest = "tier = \"A\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen.status = \"X\"";
    let scheme = scheme(head, &ground("g", rest));
    for (homes, rows, on, expected) in [
        ("44087", "X 2026-01-01", "2026-05-01", "A 2026-01-01.."),
        ("11002", "X 2026-01-01", "2026-05-01", "elsewhere"),
        (
            "11002",
            "X 2026-01-01/SCHOOL 2026-02-01 2026-06-30",
            "2026-05-01",
            "A 2026-02-01..2026-06-30",
        ),
        (
            "11002",
            "X 2026-01-01/SCHOOL 2026-02-01 2026-06-30",
            "2026-07-01",
            "elsewhere",
        ),
        ("11002", "SCHOOL 2026-02-01", "2026-07-01", "no"),
        (
            "",
            "X 2026-01-01",
            "2026-05-01",
            "unknown rules-missing-domicile",
        ),
        (
            "",
            "X 2026-01-01/SCHOOL 2026-02-01",
            "2026-05-01",
            "A 2026-02-01..",
        ),
    ] {
        let rows: Vec<&str> = rows.split('/').collect();
        let home = format!("{homes} 1990-01-01 -");
        let homes = if homes.is_empty() {
            vec![]
        } else {
            vec![home.as_str()]
        };
        let found = said(&scheme, &adult(&rows).with_homes(&homes), 0, on);
        assert_eq!(found, expected, "{rows:?} {homes:?} {on}");
    }
}

#[test]
fn one_right_may_ask_for_another() {
    let card = ground(
        "card",
        "tier = \"A\"\nright = \"card\"\ninherit = \"nobody\"\nlasts = \"calendar-year\"\ngrace = { months = 1 }\nwhen.status = [\"X\", \"VT\"]",
    );
    let premium = ground(
        "premium",
        "tier = \"A\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen.all = [{ entitled = \"card\" }, { none = [{ status = \"STOP\" }] }]",
    );
    let scheme = scheme(HERE, &(card + &premium));
    super::table(
        &scheme,
        &[
            // The card lasts to the end of the year and a month of grace, and so does the premium.
            (
                &["X 2026-03-01 2026-04-30"],
                "2026-11-21",
                "A 2026-03-01..2027-01-31",
            ),
            (
                &["X 2026-03-01 2026-04-30", "STOP 2026-06-01"],
                "2026-11-21",
                "no",
            ),
            (
                &["X 2026-03-01 2026-04-30", "STOP 2026-06-01"],
                "2026-05-21",
                "A 2026-03-01..2026-05-31",
            ),
            (&["NO VT 2026-01-01"], "2026-11-21", "no"),
            (&[], "2026-11-21", "unknown rules-missing-status"),
        ],
    );
}
