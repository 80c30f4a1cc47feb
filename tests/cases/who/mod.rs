//! Each form of who is entitled and for how long, in small tables: a ground as the scheme writes it, rows, a day, and what follows.

mod grace;
mod ground;
mod person;
mod random;
mod reading;
mod status;
mod suspended;

use vrijpas::domain::Relation;
use vrijpas::rules::{Decision, Found, Refusal, Scheme, Status, Subject, decide};

use crate::support::{Household, day, through};

const TOWN: &str = "44087";

/// A scheme of Lochristi without grounds.
const PARTS: &str = r#"
format = 1
id = "who"
title = { nl = "wie", en = "who" }
in_force_from = 2000-01-01
municipalities = ["44087", "44021"]
runs = "monthly"
HEAD
status = [
  { code = "X", name = { nl = "X", en = "X" }, level = "person" },
  { code = "Y", name = { nl = "Y", en = "Y" }, level = "person" },
  { code = "STOP", name = { nl = "stop", en = "stop" }, level = "person" },
  { code = "SCHOOL", name = { nl = "school", en = "school" }, level = "person" },
  { code = "VT", name = { nl = "VT", en = "VT" }, level = "person", asked = "ksz", answer_months = 12 },
]
fact = [{ name = "income", text = { nl = "inkomen", en = "income" }, unit = "amount", level = "household" }]
fund = [{ id = "stad", name = { nl = "stad", en = "city" }, entity = "municipality" }]
tier = [
  { id = "A", rank = 1, name = { nl = "A", en = "A" }, acknowledged = "one ground" },
  { id = "B", rank = 2, name = { nl = "B", en = "B" }, acknowledged = "one ground" },
]
dependants = { when = { relation = ["child"] }, source = "art. 1" }
tariff = [{ id = "t", rank = 1, tiers = ["A", "B"], holder = { full = true }, source = "art. 9" }]
"#;

/// The scheme with these parts of the head and these grounds; of one that is refused, each defect and its line.
fn reading(head: &str, grounds: &str) -> Result<Scheme, Vec<String>> {
    let text = PARTS.replace("HEAD", head) + grounds;
    Scheme::parse(&text, "who.toml").map_err(|defects| {
        let line = |line: usize| text.lines().nth(line - 1).unwrap_or_default();
        let defects = defects.iter();
        defects
            .map(|defect| format!("{} {}", defect.said.key, line(defect.line)))
            .collect()
    })
}

const HERE: &str = "domicile = { must_be = \"in-municipality\", source = \"art. 2\" }\n";

/// A ground for tier A that everything may be added to.
fn ground(id: &str, rest: &str) -> String {
    format!(
        r#"
[[ground]]
id = "{id}"
name = {{ nl = "{id}", en = "{id}" }}
means_tested = true
automatic = true
source = "art. 3"
{rest}
"#
    )
}

/// A second ground, so that tier B can be reached as well.
fn with_b(grounds: &str) -> String {
    let other =
        "tier = \"B\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen.status = \"Y\"";
    format!("{grounds}{}", ground("other", other))
}

fn scheme(head: &str, grounds: &str) -> Scheme {
    reading(head, &with_b(grounds)).unwrap_or_else(|defects| panic!("{defects:#?}"))
}

/// A scheme with one ground that asks for this, as long as it holds.
fn asking(when: &str) -> Scheme {
    let rest =
        format!("tier = \"A\"\ninherit = \"nobody\"\nlasts = \"with-the-fact\"\nwhen = {when}");
    scheme(HERE, &ground("g", &rest))
}

/// A scheme with one ground on status X (or VT) and these words about how long it lasts.
fn lasting(rest: &str) -> Scheme {
    let rest = format!("tier = \"A\"\ninherit = \"nobody\"\nwhen.status = [\"X\", \"VT\"]\n{rest}");
    scheme(HERE, &ground("g", &rest))
}

/// One adult with rows written `CODE from last decided`, each but the code perhaps `-`; `NO CODE day` is an answer of the source.
fn adult(rows: &[&str]) -> Household {
    let mut household = Household::in_municipality(TOWN);
    // What nobody asks about is not there; where it matters, a row says otherwise.
    for row in rows {
        let words: Vec<&str> = row.split(' ').collect();
        let code: &'static str = ["X", "Y", "STOP", "SCHOOL", "VT", "NO"]
            .into_iter()
            .find(|code| *code == words[0])
            .unwrap();
        if code == "NO" {
            household = household.with_answer("VT", words[2], Found::NoRight);
            continue;
        }
        let word = |at: usize| words.get(at).copied().filter(|word| *word != "-");
        household.statuses.push(Status {
            subject: Subject::Member(0),
            code,
            period: through(word(1).unwrap_or("1900-01-01"), word(2).unwrap_or("")),
            decided_on: word(3).map(day),
            source: None,
        });
    }
    household
}

/// With a child of 2014 and a partner.
fn family(rows: &[&str]) -> Household {
    adult(rows)
        .with_member("2014-06-07", Relation::Child, true, TOWN)
        .with_member("1982-02-03", Relation::Partner, true, TOWN)
}

/// A decision in one line: `A 2026-01-01..2026-06-30`, with `+` when it goes on and `grace` in grace.
fn said(scheme: &Scheme, household: &Household, member: usize, on: &str) -> String {
    household.read(
        |dossier| match decide(scheme, dossier, member, "leisure", day(on)) {
            Decision::Granted(grant) => {
                let last = grant.period.last();
                let last = last.map_or(String::new(), |day| day.to_string());
                let more = if grant.continues { " +" } else { "" };
                let grace = if grant.grace { " grace" } else { "" };
                format!("{} {}..{last}{more}{grace}", grant.tier, grant.period.from)
            }
            Decision::Refused { reasons } => match reasons[..] {
                [Refusal::NoGround] => "no".to_owned(),
                [Refusal::Suspended] => "suspended".to_owned(),
                [Refusal::NotResident] => "elsewhere".to_owned(),
                _ => format!("{reasons:?}"),
            },
            Decision::Unknown { missing } => {
                let keys: Vec<&str> = missing
                    .iter()
                    .map(|missing| missing.said(scheme, vrijpas::rules::Language::En).key)
                    .collect();
                format!("unknown {}", keys.join(" "))
            }
        },
    )
}

/// Checks a table of rows, days and what follows; each day is asked of the rows in both orders.
#[track_caller]
fn table(scheme: &Scheme, cases: &[(&[&str], &str, &str)]) {
    for (rows, on, expected) in cases {
        let backwards: Vec<&str> = rows.iter().rev().copied().collect();
        assert_eq!(
            said(scheme, &adult(rows), 0, on),
            *expected,
            "{rows:?} {on}"
        );
        assert_eq!(
            said(scheme, &adult(&backwards), 0, on),
            *expected,
            "{backwards:?} {on}"
        );
    }
}
