//! Promise 3: at the door the only answer is an amount. Unknown, lapsed and ordinary passes get the same one, in the same
//! words, bytes and exit code.

use crate::house::{House, Ran};
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
    lapsed: String,
    reduced: String,
    unknown: String,
}

fn till() -> Till {
    let people = People::drawn(&mut Dice::new(3), 3);
    let member = |home: usize| people.homes[home].members[0].clone();
    let facts = Facts {
        statuses: vec![
            format!("person;{};LL2;2026-01-01;;OCMW", member(0)),
            format!("person;{};ART60;2026-01-01;2026-11-30;OCMW", member(1)),
        ],
        scheme: lochristi(),
    };
    let mut house = settled(3, &people, &facts);
    let rows = house.rows("pass issue --all");
    let pass = |home: usize| {
        let row = rows.iter().find(|row| row[1] == member(home));
        row.unwrap()[0].clone()
    };
    house
        .run("kit make --organiser ZWEM --through 2027-06-30 -o @zwem.kit")
        .fine();
    let walk_in = "pass issue --walk-in --last-name Later --birth-date 2001-01-01";
    let unknown = house.rows(walk_in)[0][0].clone();
    house.on("2026-12-05");
    Till {
        ordinary: pass(2),
        lapsed: pass(1),
        reduced: pass(0),
        unknown,
        house,
    }
}

impl Till {
    /// What a fresh copy of the kit says to a pass, asked in every way, and to the same pass again.
    fn says(&self, pass: &str) -> Vec<Ran> {
        let copy = |asked: &&str| {
            std::fs::copy(self.house.path("zwem.kit"), self.house.path("copy.kit")).unwrap();
            let line = format!("kit redeem --kit @copy.kit {pass} --offer BEURT{asked}");
            [self.house.club(&line), self.house.club(&line)]
        };
        ASKED.iter().flat_map(copy).collect()
    }
}

/// The first answer that differs from the ordinary one.
fn told_apart(ordinary: &[Ran], other: &[Ran]) -> Option<String> {
    let apart = ordinary.iter().zip(other).find(|(one, other)| one != other);
    apart.map(|(one, other)| format!("{one:?} {other:?}"))
}

#[test]
fn unknown_lapsed_and_ordinary_passes_are_answered_alike() {
    let till = till();
    let ordinary = till.says(&till.ordinary);
    assert!(
        ordinary[0].stdout.starts_with("Te innen: 10,01. "),
        "{:?}",
        ordinary[0]
    );
    assert!(
        ordinary
            .iter()
            .all(|ran| ran.status == 0 && ran.stderr.is_empty())
    );
    for pass in [&till.unknown, &till.lapsed] {
        assert_eq!(told_apart(&ordinary, &till.says(pass)), None);
    }
    // What differs is seen: another amount, another word, another code, a word on the other channel.
    assert!(told_apart(&ordinary, &till.says(&till.reduced)).is_some());
    let leaks: [fn(&mut Ran); 3] = [
        |ran| ran.stdout = ran.stdout.replace("Te innen", "Geen recht meer. Te innen"),
        |ran| ran.status = 1,
        |ran| ran.stderr.push_str("onbekend"),
    ];
    for leak in leaks {
        let mut answers = till.says(&till.unknown);
        leak(&mut answers[0]);
        assert!(told_apart(&ordinary, &answers).is_some());
    }
}
