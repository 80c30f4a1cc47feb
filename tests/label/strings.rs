//! Ten thousand random strings at the till: no panic, one wording, and nothing of what was there is lost.

use vrijpas::domain::Shown;

use crate::house::House;
use crate::people::{Dice, Facts, People, lochristi, settled};

/// Pieces of which things at a till are made.
const PIECES: &[&str] = &[
    "A",
    "7",
    "O",
    "L",
    "U",
    "-",
    "/",
    " ",
    ".",
    "VP1/",
    "VB1/",
    "V00000001500",
    "20261121",
    "0000000000000",
    "é",
    "😀",
    "\u{202e}",
    "\\",
    "\"",
    "'",
    ";",
    "=1+1",
    "%00",
    "--kit",
    "@",
    "\t",
    "\u{0}",
    "ß",
    "１２３",
    "http://x.be/?c=",
];

/// Something that is no code: random bytes read as text, pieces, or a code or QR text with a slip in it.
fn string(dice: &mut Dice, codes: &[String]) -> String {
    match dice.below(4) {
        0 => {
            let bytes: Vec<u8> = (0..dice.below(40))
                .map(|_| u8::try_from(dice.below(256)).unwrap())
                .collect();
            String::from_utf8_lossy(&bytes).into_owned()
        }
        1 => (0..dice.below(12)).map(|_| dice.one(PIECES)).collect(),
        2 => "7".repeat(dice.below(5000)),
        _ => {
            let mut code: Vec<char> = codes[dice.below(codes.len())].chars().collect();
            let at = dice.below(code.len());
            match dice.below(4) {
                0 => drop(code.remove(at)),
                1 => code.insert(at, dice.one(&['0', 'Z', 'é', '/'])),
                2 => code[at] = dice.one(&['0', '9', 'Q', 'u', '*']),
                _ => code.truncate(at),
            }
            code.into_iter().collect()
        }
    }
}

struct Laptop {
    house: House,
    codes: Vec<String>,
}

fn laptop() -> Laptop {
    let people = People::drawn(&mut Dice::new(31), 4);
    let facts = Facts::drawn(&mut Dice::new(32), &people, lochristi(), false);
    let house = settled(31, &people, &facts);
    house.run("pass issue --all").fine();
    house
        .run("voucher issue --ages 6-18 --value 15 --count 2")
        .fine();
    let lists = ["pass qr --all", "voucher qr --open"].map(|list| house.rows(list));
    let codes = lists
        .iter()
        .flatten()
        .flat_map(|row| [row[0].clone(), row[1].clone()]);
    let codes = codes.collect();
    house
        .run("kit make --organiser ZWEM --through 2026-12-31 -o @zwem.kit")
        .fine();
    Laptop { house, codes }
}

#[test]
fn ten_thousand_random_strings_get_one_answer_and_lose_nothing() {
    let Laptop { house, codes } = laptop();
    let first = house.club(&format!(
        "kit redeem --kit @zwem.kit {} --offer LES",
        codes[0]
    ));
    first.fine();
    let status = || house.club("kit status --kit @zwem.kit --format csv").fine();
    let before = status();
    let mut dice = Dice::new(33);
    let mut said = std::collections::BTreeSet::new();
    for _ in 0..10 {
        let strings = (0..1000).map(|_| string(&mut dice, &codes));
        // A slip may hit upon a code, or be none when it is read.
        let strings: Vec<String> = strings
            .filter(|text| text.parse::<Shown>().is_err())
            .collect();
        assert!(strings.len() > 900, "{}", strings.len());
        let ran = house.club_with("kit redeem --kit @zwem.kit --offer LES --", &strings);
        assert_eq!(ran.status, 1);
        assert_eq!(ran.stderr, "");
        let lines: Vec<&str> = ran.stdout.lines().collect();
        assert_eq!(
            lines.len(),
            strings.len() + 1,
            "one answer each and the sum"
        );
        said.extend(lines[..strings.len()].iter().map(|line| (*line).to_owned()));
    }
    assert_eq!(said.len(), 1, "{said:?}");
    assert_eq!(status(), before);
}
