//! Promise 5: how long anything is depends on the number of all passes and on nothing else.

use crate::kits::{Seen, see};
use crate::people::{Dice, Facts, People, lochristi, settled};

/// The kit of a club in a town where everybody has this tier, and children hold so many vouchers; or all was taken back.
fn kit(tier: Option<char>, vouchers: usize, withdrawn: bool) -> Seen {
    let people = People::drawn(&mut Dice::new(8), 12).all(tier);
    let facts = Facts::drawn(&mut Dice::new(9), &people, lochristi(), true);
    let house = settled(8, &people, &facts);
    let passes = house.rows("pass issue --all");
    if withdrawn {
        for (row, done) in passes.iter().zip(["block", "end"].iter().cycle()) {
            let reason = if *done == "block" {
                " --reason verloren"
            } else {
                ""
            };
            house.run(&format!("pass {done} {}{reason}", row[0])).fine();
        }
    }
    if vouchers > 0 {
        let rows = house.rows(&format!(
            "voucher issue --ages 6-18 --value 15 --count {vouchers}"
        ));
        if withdrawn {
            house
                .run(&format!(
                    "voucher withdraw {} --reason verloren",
                    rows[0][0]
                ))
                .fine();
        }
    }
    house
        .run("kit make --organiser ZWEM --through 2026-12-31 -o @zwem.kit")
        .fine();
    see(&house.path("zwem.kit"))
}

/// Where one kit is longer than another.
fn longer(one: &Seen, other: &Seen) -> Option<String> {
    let (one, other) = (one.lengths(), other.lengths());
    (one != other).then(|| format!("{one:?} {other:?}"))
}

#[test]
fn a_kit_is_as_long_for_the_rich_as_for_the_poor() {
    let rich = kit(None, 0, false);
    for (list, least) in [("passes", 1024), ("vouchers", 1024), ("amounts", 256)] {
        let length = rich.rows[list];
        assert!(
            length >= least && length.is_power_of_two(),
            "{list}: {length}"
        );
    }
    let poor = kit(Some('A'), 12, true);
    assert_eq!(longer(&rich, &poor), None);
    // A list that is as long as there are people with a right, or vouchers, is seen.
    for list in ["passes", "vouchers", "amounts"] {
        let mut cut = poor.clone();
        cut.rows.insert(list.to_owned(), 31);
        assert!(longer(&rich, &cut).is_some(), "{list}");
    }
    let mut cut = poor.clone();
    cut.bytes.truncate(cut.bytes.len() - 4096);
    assert!(longer(&rich, &cut).is_some());
}
