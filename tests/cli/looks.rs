//! Who looked: every command that shows a status, ground, tier or explanation of somebody leaves an entry in the log before it shows it.

use crate::seen::{LOOKS, NONE};
use crate::support::Town;
use crate::verbs::READS;

/// A town in which every reading has something to show: its pass and voucher.
fn town() -> (Town, String, String) {
    let mut town = Town::small();
    let pass = town.passes()["P1"].clone();
    let voucher =
        town.rows(&["voucher", "issue", "--member", "P1", "--offer", "LID"])[0][0].clone();
    town.run(&words(
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
    ))
    .fine();
    let head = crate::handed_in::TYPED;
    let file = town.file(
        "z.csv",
        &format!("{head}ZWEM;Z-1;{pass};BEURT;2026-11-21;2,00\n"),
    );
    town.run(&["claim", "import", &file]).fine();
    town.on("2026-12-02");
    for line in [
        "settle close 2026-11",
        "organiser add --id GENT --name Gent --sector sport --postcode 9000",
        "offer add --id BAD --organiser GENT --name Bad --category ticket --service sport --route refund --price standaard=60,00",
        "claim add --member P1 --offer BAD --paid 60 --receipt 1 --iban BE68539007547034",
        "refund order",
        "claim add --member P1 --offer BAD --paid 60 --receipt 2 --used-on 2026-12-01",
        "pass block PASS --reason lost",
        "settings set appeal-body rechtbank",
        "settings set appeal-within drie-maanden",
    ] {
        town.run(&words(&line.replace("PASS", &pass))).fine();
    }
    // The kit was made before the pass was blocked, so the club may still take it: that leaves a note.
    for line in [
        "kit redeem PASS --kit Z.kit --offer BEURT",
        "kit export --kit Z.kit --month 2026-12 -o redeemed.csv",
        "claim import redeemed.csv",
    ] {
        town.run(&words(&line.replace("PASS", &pass))).fine();
    }
    (town, pass, voucher)
}

fn words(line: &str) -> Vec<&str> {
    line.split(' ').collect()
}

/// Whose facts the entries after a number say were seen.
fn seen_after(town: &Town, entry: &str) -> Vec<String> {
    town.column(&format!(
        "SELECT action || ' ' || coalesce((SELECT alias FROM person_alias WHERE person_alias.person = audit.person),
           CASE WHEN count IS NULL THEN 'nobody' ELSE 'all' END) FROM audit
         WHERE seq > {entry} AND action <> 'pin-clock' ORDER BY seq"
    ))
}

#[test]
fn every_reading_stands_in_the_log_if_it_shows_a_right_and_not_otherwise() {
    let (town, pass, voucher) = town();
    let fill = |line: &str| line.replace("PASS", &pass).replace("VOUCHER", &voucher);
    let none = NONE.iter().map(|line| (*line, &[][..]));
    for (line, seen) in LOOKS.iter().copied().chain(none) {
        let last = town.column("SELECT max(seq) FROM audit")[0].clone();
        let filled = fill(line);
        let ran = town.run(&words(&filled));
        assert!(
            ran.status < 2 || line.starts_with("scheme test"),
            "{line}: {ran:?}"
        );
        let letter = line.starts_with("entitlement letter");
        let action = if letter { "letter" } else { "look" };
        let expected = seen.iter().map(|whose| format!("{action} {whose}"));
        let expected: Vec<String> = expected.collect();
        assert_eq!(seen_after(&town, &last), expected, "{line}");
    }
    town.run(&["audit", "verify"]).fine();
}

#[test]
fn every_reading_is_known_here() {
    let tried: Vec<&str> = LOOKS
        .iter()
        .map(|(line, _)| *line)
        .chain(NONE.iter().copied())
        .collect();
    for verb in READS {
        let known = tried.iter().any(|line| line.starts_with(verb));
        assert!(known, "{verb} stands in LOOKS, or else in NONE");
    }
}

/// A trial and a refusal tell as much as the real thing.
#[test]
fn what_is_only_tried_or_refused_was_looked_at_all_the_same() {
    let (town, _, voucher) = town();
    town.file(
        "s.csv",
        "status_id;level;subject_id;code;valid_from;valid_to\nS9;person;P1;LL2;2026-03-01;\n",
    );
    town.file(
        "f.csv",
        "level;subject_id;kind;value;year\nperson;P1;taxable_income;9000,00;2025\n",
    );
    for (line, status, seen) in [
        ("status end S1 --last-day 2025-01-01", 1, "look P1"),
        (
            "status end S1 --last-day 2026-12-31 --dry-run",
            0,
            "look P1",
        ),
        (
            "status add --member P1 --code LL2 --from 2026-03-01",
            1,
            "look P1",
        ),
        (
            "status add --household H1 --code LL2 --dry-run",
            0,
            "look P1",
        ),
        ("status import s.csv", 3, "look all"),
        ("figure import f.csv --dry-run", 0, "look all"),
        (
            "figure add --member P1 --kind taxable_income --value 1 --year 2025 --dry-run",
            0,
            "look P1",
        ),
        (
            "voucher issue --member P1 --offer LID --dry-run",
            0,
            "look P1",
        ),
        (
            "voucher withdraw VOUCHER --reason lost --dry-run",
            0,
            "look P1",
        ),
        (
            "claim add --member P1 --offer BAD --paid 60 --receipt 9 --dry-run",
            0,
            "look P1",
        ),
        ("refund order --dry-run", 0, "look P1"),
        ("person erase P1 --rule SR-1 --dry-run", 1, "look P1"),
        ("person erase P1 --rule SR-1 --yes", 1, "look P1"),
        (
            "person erase P1 --rule SR-1 --class status --dry-run",
            0,
            "look P1",
        ),
    ] {
        let last = town.column("SELECT max(seq) FROM audit")[0].clone();
        let filled = line.replace("VOUCHER", &voucher);
        town.run(&words(&filled)).ends(status);
        assert_eq!(seen_after(&town, &last), [seen], "{line}");
    }
}

/// What `audit show` lists of a member: command, action, about whom.
fn shown(town: &Town, args: &[&str]) -> Vec<String> {
    let rows = town.rows(&[&["audit", "show"], args].concat());
    rows.iter()
        .map(|row| [&row[4], &row[5], &row[6]].map(String::as_str).join("|"))
        .collect()
}

#[test]
fn a_member_hears_who_looked_by_name_or_in_a_list() {
    let mut town = Town::small();
    town.on("2026-11-22");
    town.run_with(&["status", "list", "P1"], |command| {
        command.env("VRIJPAS_USER", "an")
    })
    .fine();
    town.run(&["entitlement", "explain", "P2"]).fine();
    town.run(&["entitlement", "show"]).fine();
    town.run(&["budget", "set", "stad", "2026", "1000,00"])
        .fine();
    let since = ["--member", "P1", "--since", "2026-11-22"];
    assert_eq!(
        shown(&town, &since),
        ["status list|look|member", "entitlement show|look|everybody"]
    );
    // The question is itself in the log; nobody is named there, and the day before is another question.
    let rows = town.rows(&[&["audit", "show"], &since[..]].concat());
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert_eq!((rows[0][3].as_str(), rows[0][7].as_str()), ("an", "P1"));
    assert!(rows.iter().flatten().all(|cell| !cell.contains("Idrissi")));
    let before = [
        "--member",
        "P1",
        "--until",
        "2026-11-21",
        "--action",
        "derive",
    ];
    assert_eq!(
        shown(&town, &before),
        ["entitlement derive|derive|everybody"]
    );
    // A clock that was set by hand is told of a look too, and is about nobody.
    assert_eq!(
        shown(&town, &["--who", "AN"]),
        ["status list|pin-clock|", "status list|look|member"]
    );
    assert_eq!(
        shown(&town, &["--command", "budget"]),
        ["budget set|pin-clock|", "budget set|change|"]
    );
    assert!(shown(&town, &["--command", "budge"]).is_empty());
    town.run(&["audit", "show", "--action", "kijken"])
        .refused(2);
    town.run(&["audit", "show", "--member", "P9"]).refused(1);
}

/// What a kit promised goes by what was known no later than it: a look after it must not date what is written next back to it.
#[test]
fn a_look_is_dated_after_the_kit_that_came_before_it() {
    let town = Town::small();
    for line in [
        "kit make --organiser ZWEM --through 2026-12-31 -o Z.kit",
        "status list P1",
        "status end S1 --last-day 2026-12-31",
    ] {
        town.run(&words(line)).fine();
    }
    let at =
        town.column("SELECT at FROM audit WHERE action <> 'pin-clock' ORDER BY seq DESC LIMIT 3");
    assert!(at[2] < at[1] && at[1] <= at[0], "{at:?}");
}
