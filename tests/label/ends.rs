//! A kit says no more than its club must know: where a right makes no difference, it shows neither that there is one nor its last day.

use crate::people::{Dice, Facts, People, lochristi, settled};

/// The kit of a club, through the end of the year, where each household has a right until this day, or none.
fn kit(club: &str, through: Option<&str>) -> Vec<u8> {
    let people = People::drawn(&mut Dice::new(21), 4);
    let rows = people.homes.iter().filter_map(|home| {
        let through = through?;
        let member = &home.members[0];
        Some(format!("person;{member};LL1;2024-01-01;{through};OCMW"))
    });
    let facts = Facts {
        statuses: rows.collect(),
        scheme: lochristi(),
    };
    let house = settled(21, &people, &facts);
    house.run("pass issue --all").fine();
    house
        .run(&format!(
            "kit make --organiser {club} --through 2026-12-31 -o @one.kit"
        ))
        .fine();
    house.bytes("one.kit")
}

#[test]
fn where_everything_is_paid_beforehand_a_right_and_its_end_leave_no_trace() {
    let nobody = kit("JUDO", None);
    for through in ["2026-11-30", "2026-12-15", "2029-01-01"] {
        assert!(kit("JUDO", Some(through)) == nobody, "{through}");
    }
}

#[test]
fn at_the_door_a_day_after_the_kit_leaves_no_trace_and_one_within_it_would() {
    let after = kit("ZWEM", Some("2026-12-31"));
    assert!(kit("ZWEM", Some("2029-01-01")) == after);
    // The test can fail: within the kit the amount changes, which whoever holds the pass will be told at the till.
    assert!(kit("ZWEM", Some("2026-11-30")) != after);
}
