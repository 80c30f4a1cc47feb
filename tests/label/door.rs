//! Promise 3: at the door the only answer is an amount. Unknown, blocked, replaced, ended, lapsed and ordinary passes get the same one, in the same
//! words, bytes and exit code.

use vrijpas::domain::PassNumber;
use vrijpas::seal::{ListKey, Secret};

use crate::house::{House, Ran};
use crate::kits::see;
use crate::people::{Dice, Facts, People, lochristi, settled};

/// Ways to ask for the same answer.
const ASKED: &[&str] = &[
    "",
    " --lang en",
    " --format csv",
    " --format json",
    " --quiet",
];

/// A club's laptop with a kit, and passes by what became of them.
struct Till {
    house: House,
    ordinary: String,
    reduced: String,
    /// All that give no right: by what became of them.
    others: Vec<(&'static str, String)>,
}

fn till() -> Till {
    let tiers = [Some('A'), None, Some('B'), Some('A'), Some('A'), Some('A')];
    let people = People::of(&mut Dice::new(3), &tiers);
    let member = |home: usize| people.homes[home].members[0].clone();
    let mut statuses = vec![format!(
        "person;{};ART60;2026-01-01;2026-11-30;OCMW",
        member(2)
    )];
    let living = [0, 3, 4, 5].map(|home| format!("person;{};LL2;2026-01-01;;OCMW", member(home)));
    statuses.extend(living);
    let facts = Facts {
        statuses,
        scheme: lochristi(),
    };
    let mut house = settled(3, &people, &facts);
    let rows = house.rows("pass issue --all");
    let pass = |home: usize| {
        let row = rows.iter().find(|row| row[1] == member(home));
        row.unwrap()[0].clone()
    };
    let [blocked, replaced, ended] = [3, 4, 5].map(pass);
    for line in [
        format!("pass block {blocked} --reason verloren"),
        format!("pass replace {replaced}"),
        format!("pass end {ended}"),
        "kit make --organiser ZWEM --through 2027-06-30 -o @zwem.kit".to_owned(),
    ] {
        house.run(&line).fine();
    }
    let walk_in = "pass issue --walk-in --last-name Later --birth-date 2001-01-01";
    let unknown = house.rows(walk_in)[0][0].clone();
    house.on("2026-12-05");
    let others = vec![
        ("unknown", unknown),
        ("lapsed", pass(2)),
        ("blocked", blocked),
        ("replaced", replaced),
        ("ended", ended),
    ];
    Till {
        ordinary: pass(1),
        reduced: pass(0),
        others,
        house,
    }
}

impl Till {
    /// What a fresh copy of the kit says to a pass, asked in every way, to the same pass again, and what the club hands in
    /// afterwards, but for the token of the pass.
    fn says(&self, pass: &str) -> Vec<Ran> {
        ASKED
            .iter()
            .flat_map(|asked| self.asked(pass, asked))
            .collect()
    }

    fn asked(&self, pass: &str, asked: &str) -> [Ran; 4] {
        let house = &self.house;
        std::fs::copy(house.path("zwem.kit"), house.path("copy.kit")).unwrap();
        let _there_may_be_none = std::fs::remove_file(house.path("copy.csv"));
        let redeem = format!("kit redeem --kit @copy.kit {pass} --offer BEURT{asked}");
        let export = "kit export --kit @copy.kit --month 2026-12 -o @copy.csv --plain";
        let [first, again] = [(); 2].map(|()| house.club(&redeem));
        let status = house.club("kit status --kit @copy.kit --format csv");
        let mut handed_in = house.club(export);
        let file = String::from_utf8(house.bytes("copy.csv")).unwrap();
        for row in file.lines() {
            let token = row.split(',').nth(2).unwrap();
            handed_in.stdout += &row.replace(token, "token");
        }
        [first, again, status, handed_in]
    }
}

/// The first answer that differs from the ordinary one.
fn told_apart(ordinary: &[Ran], other: &[Ran]) -> Option<String> {
    let apart = ordinary.iter().zip(other).find(|(one, other)| one != other);
    apart.map(|(one, other)| format!("{one:?} {other:?}"))
}

impl Till {
    /// Whether a pass stands in the kit, as somebody with its number and a program of their own finds out.
    fn lists(&self, pass: &str) -> bool {
        let seen = see(&self.house.path("zwem.kit"));
        let key: [u8; 32] = seen.one("head.list_key").try_into().unwrap();
        let number: PassNumber = pass.parse().unwrap();
        let list = ListKey::new(Secret::from_bytes(key));
        let fingerprint = list.fingerprint(number.canonical());
        let listed = &seen.blobs["passes.fingerprint"];
        listed.iter().any(|one| one == fingerprint.bytes())
    }
}

#[test]
fn a_pass_that_was_blocked_replaced_or_ended_stands_in_a_kit_like_any_other() {
    let till = till();
    assert!(till.lists(&till.ordinary) && till.lists(&till.reduced));
    for (what, pass) in &till.others {
        // Only the one that came after the kit cannot stand in it.
        assert_eq!(till.lists(pass), *what != "unknown", "{what}");
    }
}

#[test]
fn passes_without_a_right_are_answered_alike_whatever_became_of_them() {
    let till = till();
    let ordinary = till.says(&till.ordinary);
    assert!(
        ordinary[0].stdout.starts_with("Te innen: 10,01. "),
        "{:?}",
        ordinary[0]
    );
    assert!(ordinary.iter().all(|ran| ran.status == 0));
    for (what, pass) in &till.others {
        assert_eq!(told_apart(&ordinary, &till.says(pass)), None, "{what}");
    }
    // What differs is seen: another amount, another word, another code, a word on the other channel.
    let reduced = till.says(&till.reduced);
    assert!(told_apart(&ordinary, &reduced).is_some());
    // Even then what is handed in says nothing: the club's own price, whatever was collected.
    assert_eq!(ordinary[3], reduced[3]);
    let leaks: [fn(&mut Ran); 3] = [
        |ran| ran.stdout = ran.stdout.replace("Te innen", "Geen recht meer. Te innen"),
        |ran| ran.status = 1,
        |ran| ran.stderr.push_str("onbekend"),
    ];
    for leak in leaks {
        let mut answers = till.says(&till.others[0].1);
        leak(&mut answers[0]);
        assert!(told_apart(&ordinary, &answers).is_some());
    }
}
