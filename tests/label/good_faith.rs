//! Promise 6: what an in-date kit accepted is paid. What the kit could not know is between the municipality and the holder: no
//! byte that the club gets tells of it, and staff find it in their notes.

use crate::house::House;
use crate::people::{Dice, Facts, People, lochristi, settled};
use crate::season::{Outward, difference};

/// What people held in their hands on the 21st.
struct Hands {
    member: String,
    pass: String,
    voucher: String,
}

/// What may happen after the kit was made and before it is used.
type Between = fn(&House, &Hands);

const NOTHING: Between = |_, _| {};
const BETWEEN: &[(&str, Between)] = &[
    ("blocked", |house, hands| {
        house
            .run(&format!("pass block {} --reason misbruikt", hands.pass))
            .fine();
    }),
    ("ended", |house, hands| {
        house.run(&format!("pass end {}", hands.pass)).fine();
    }),
    ("replaced", |house, hands| {
        house.run(&format!("pass replace {}", hands.pass)).fine();
    }),
    ("withdrawn", |house, hands| {
        house
            .run(&format!(
                "voucher withdraw {} --reason verloren",
                hands.voucher
            ))
            .fine();
    }),
    ("lapsed", |house, hands| {
        let rows = house.rows(&format!("status list {}", hands.member));
        house
            .run(&format!("status end {} --last-day 2026-11-10", rows[0][0]))
            .fine();
        house.run("entitlement derive").fine();
    }),
];

/// What the club gets for November, and the notes of staff.
fn november(between: Between) -> (Outward, Vec<Vec<String>>) {
    let people = People::of(&mut Dice::new(41), &[Some('A'), None, Some('A')]);
    let member = people.homes[0].members[0].clone();
    let facts = Facts {
        statuses: [0, 2]
            .map(|home| {
                format!(
                    "person;{};LL2;2026-01-01;;OCMW",
                    people.homes[home].members[0]
                )
            })
            .to_vec(),
        // No status is asked elsewhere: silence would leave a right as it was.
        scheme: lochristi().replace("asked = \"ksz\"\nanswer_months = 12\n", ""),
    };
    let mut house = settled(41, &people, &facts);
    let passes = house.rows("pass issue --all");
    let vouchers = house.rows("voucher issue --ages 6-18 --value 15");
    let pass = passes.iter().find(|row| row[1] == member).unwrap()[0].clone();
    let hands = Hands {
        member,
        pass,
        voucher: vouchers[0][0].clone(),
    };
    house
        .run("kit make --organiser ZWEM --through 2026-12-31 -o @zwem.kit")
        .fine();
    house.on("2026-11-25");
    between(&house, &hands);
    house.on("2026-11-27");
    let codes: Vec<&str> = passes.iter().chain(&vouchers).map(|row| &*row[0]).collect();
    house
        .club(&format!(
            "kit redeem --kit @zwem.kit --offer LES {}",
            codes.join(" ")
        ))
        .fine();
    house
        .club("kit export --kit @zwem.kit --month 2026-11 -o @handed-in.csv")
        .fine();
    house.on("2026-11-30");
    house
        .run("claim import @handed-in.csv --answers @out")
        .fine();
    house.on("2026-12-02");
    house.run("settle close 2026-11 -o @out").fine();
    let mut outward = house.files("out");
    outward.extend(house.settled("out"));
    for (name, _) in house
        .files("out")
        .iter()
        .filter(|(name, _)| name.starts_with("ZWEM."))
    {
        let ran = house.club(&format!("kit answer @out/{name} --kit @zwem.kit"));
        outward.insert("answered".to_owned(), ran.bytes());
    }
    (outward, house.rows("claim notes"))
}

#[test]
fn what_a_kit_could_not_know_is_paid_and_no_club_hears_of_it() {
    let (usual, notes) = november(NOTHING);
    assert_eq!(
        (usual.len(), notes.len()),
        (9, 0),
        "{:?} {notes:?}",
        usual.keys()
    );
    for (what, between) in BETWEEN {
        let (outward, notes) = november(*between);
        assert_eq!(difference(&usual, &outward), None, "{what}");
        assert!(!notes.is_empty(), "{what}");
        let named = |row: &Vec<String>| row.iter().any(|cell| cell.contains("Naam"));
        assert!(notes.iter().all(named), "{what}: {notes:?}");
    }
    // Another amount, and another word for one of them.
    let leaks: [fn(&mut Outward); 2] = [
        |outward| {
            let statement = outward.get_mut("statements-2026-0001.csv").unwrap();
            statement.retain(|byte| *byte != b'6');
        },
        |outward| outward.get_mut("answered").unwrap().extend(b"geblokkeerd"),
    ];
    for leak in leaks {
        let mut leaked = usual.clone();
        leak(&mut leaked);
        assert!(difference(&usual, &leaked).is_some());
    }
}
