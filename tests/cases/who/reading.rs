//! What the reader refuses of who and how long, at the line where it stands.

use super::{HERE, ground, reading, with_b};

fn faults(head: &str, grounds: &str) -> Vec<String> {
    reading(head, &with_b(grounds)).err().unwrap_or_default()
}

fn of_ground(rest: &str) -> Vec<String> {
    let rest = format!("tier = \"A\"\n{rest}");
    faults(HERE, &ground("g", &rest))
}

/// What is wrong with a condition.
const CONDITIONS: &[(&str, &str)] = &[
    (
        r#"{ status = "X", held_for = { months = 0 } }"#,
        "scheme-out-of-range",
    ),
    (
        r#"{ status = "X", held_for = { days = 3 } }"#,
        "scheme-missing-key",
    ),
    (
        r#"{ status = "X", held_for = { months = 3, from_next = "week" } }"#,
        "scheme-unknown-word",
    ),
    (
        r#"{ status = "X", held_for = { months = 3 }, within_first = { months = 3 } }"#,
        "scheme-first-within-wait",
    ),
    (
        r#"{ status = "X", evidence_within = { days = -1 } }"#,
        "scheme-out-of-range",
    ),
    (
        r#"{ status = "X", only_frist = true }"#,
        "scheme-unknown-word",
    ),
    (
        r#"{ age = { from = 6, counted = { on = "02-30" } } }"#,
        "scheme-not-month-day",
    ),
    (
        r#"{ age = { from = 6, counted = "birth-yaer" } }"#,
        "scheme-unknown-word",
    ),
    (r"{ born = { } }", "scheme-born-empty"),
    (
        r"{ born = { from = 2010-01-01, through = 2009-01-01 } }",
        "scheme-window-empty",
    ),
    (r#"{ born = { from = "2010-01-01" } }"#, "scheme-wrong-type"),
    (
        r"{ resident = true, for_months = 0 }",
        "scheme-out-of-range",
    ),
    (r#"{ entitled = "card" }"#, "scheme-unknown-word"),
];

/// What is wrong with how long a right lasts, and the line that is named.
const LASTING: &[(&str, &str)] = &[
    (
        "lasts = \"with-the-fact\"\nrenewal = \"proof\"",
        "scheme-proof-without-term renewal = \"proof\"",
    ),
    (
        "lasts = \"calendar-year\"\nrenewal = \"prof\"",
        "scheme-unknown-word renewal = \"prof\"",
    ),
    (
        "lasts = \"calendar-year\"\ngrace = { weeks = 1 }",
        "scheme-missing-key grace = { weeks = 1 }",
    ),
    (
        "lasts = \"calendar-year\"\njudged_on = \"13-01\"",
        "scheme-not-month-day judged_on = \"13-01\"",
    ),
];

#[test]
fn every_slip_is_named_where_it_stands() {
    let asking =
        |when: &str| format!("inherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen = {when}");
    for (when, key) in CONDITIONS {
        let found = of_ground(&asking(when));
        assert!(
            found[0].starts_with(&format!("{key} when = ")),
            "{when}: {found:?}"
        );
    }
    for (rest, fault) in LASTING {
        let found = of_ground(&format!(
            "inherit = \"nobody\"\nwhen.status = \"X\"\n{rest}"
        ));
        assert_eq!(found[0], *fault);
    }
}

#[test]
fn a_rule_that_does_nothing_is_refused() {
    let shared = "lasts = \"calendar-year\"\nwhen.status = \"X\"\ninherit = { too = { age = { through = 17 } } }";
    assert!(of_ground(shared)[0].starts_with("scheme-unknown-word"));
    let bare = "lasts = \"calendar-year\"\nrenewal = \"proof\"\nwhen.resident = true\ninherit = \"nobody\"";
    assert_eq!(
        of_ground(bare),
        ["scheme-proof-of-nothing renewal = \"proof\""]
    );
    let idle = "domicile = { must_be = \"anywhere\", or_when.status = \"X\", source = \"art. 2\" }";
    let plain = ground(
        "g",
        "tier = \"A\"\nlasts = \"calendar-year\"\ninherit = \"nobody\"\nwhen.status = \"X\"",
    );
    assert_eq!(
        faults(idle, &plain),
        [format!("scheme-or-when-idle {idle}")]
    );
}

/// Only what stands before can be asked for, so that no right ever depends on itself.
#[test]
fn a_right_cannot_turn_in_a_circle() {
    let card = |id: &str| {
        ground(
            id,
            "tier = \"A\"\nright = \"card\"\nlasts = \"calendar-year\"\ninherit = \"nobody\"\nwhen.status = \"X\"",
        )
    };
    let premium = |id: &str, right: &str| {
        let rest = format!(
            "tier = \"A\"\nright = \"{right}\"\nlasts = \"calendar-year\"\ninherit = \"nobody\"\nwhen.entitled = \"card\""
        );
        ground(id, &rest)
    };
    let before = [card("a"), premium("p", "premium")].concat();
    assert!(reading(HERE, &with_b(&before)).is_ok());
    let after = [card("a"), premium("p", "premium"), card("b")].concat();
    assert_eq!(
        faults(HERE, &after),
        ["scheme-right-named-before id = \"b\""]
    );
    let itself = [card("a"), premium("p", "card")].concat();
    assert_eq!(
        faults(HERE, &itself),
        ["scheme-right-named-before id = \"p\""]
    );
    let counted = [
        card("a"),
        ground("c", "tier = \"A\"\nright = \"card\"\nlasts = \"calendar-year\"\ninherit = \"nobody\"\nwhen = { value = { count_members = { entitled = \"card\" } }, at_least = 1 }"),
    ]
    .concat();
    assert_eq!(
        faults(HERE, &counted),
        ["scheme-right-named-before id = \"c\""]
    );
}
