//! A file that cannot be read is said to be so; nothing is guessed from it.

use crate::house::House;
use crate::people::{Dice, Facts, People, lochristi, settled};

fn town() -> (House, String) {
    let people = People::drawn(&mut Dice::new(13), 3);
    let facts = Facts::drawn(&mut Dice::new(14), &people, lochristi(), false);
    let house = settled(13, &people, &facts);
    let pass = house.rows("pass issue --all")[0][0].clone();
    (house, pass)
}

/// Turns one bit in every page of a file after its first.
fn damage(house: &House, file: &str) -> Vec<u8> {
    let mut bytes = house.bytes(file);
    bytes[4096..]
        .iter_mut()
        .skip(100)
        .step_by(4096)
        .for_each(|byte| *byte ^= 1);
    std::fs::write(house.path(file), &bytes).unwrap();
    bytes
}

/// AM-03: the state cannot be read, so it is not set, and no state is shown.
#[test]
fn a_pass_whose_state_cannot_be_read_is_neither_blocked_nor_shown() {
    let (house, pass) = town();
    let damaged = damage(&house, "R.db");
    for line in [
        format!("pass block {pass} --reason verloren"),
        format!("pass show {pass}"),
        format!("pass find {pass}"),
        "pass qr --all".to_owned(),
    ] {
        let ran = house.run(&line);
        assert_eq!((ran.status, ran.stdout.as_str()), (4, ""), "{ran:?}");
        assert!(ran.stderr.starts_with("fout: "), "{ran:?}");
    }
    assert!(
        house.bytes("R.db") == damaged,
        "a register that cannot be read is left alone"
    );
}

#[test]
fn a_kit_that_cannot_be_read_says_no_amount() {
    let (house, pass) = town();
    house
        .run("kit make --organiser ZWEM --through 2026-12-31 -o @zwem.kit")
        .fine();
    let whole = house.bytes("zwem.kit");
    for cut in [whole.len() / 2, 4096, 100, 0] {
        std::fs::write(house.path("cut.kit"), &whole[..cut]).unwrap();
        let ran = house.club(&format!("kit redeem --kit @cut.kit {pass} --offer BEURT"));
        assert!(
            [3, 4].contains(&ran.status) && ran.stdout.is_empty(),
            "{cut}: {ran:?}"
        );
        assert!(ran.stderr.starts_with("fout: "), "{ran:?}");
    }
}
