//! Promise 5: what two clubs hold joins on nothing, and two kits of one club, laid side by side, tell nothing.

use std::sync::LazyLock;

use crate::house::House;
use crate::kits::{Joiner, Seen, see};
use crate::people::{Dice, Facts, People, lochristi, settled};

/// A town of which every pass was shown at two clubs, and what the clubs hold.
struct Clubs {
    zwem: Seen,
    ksa: Seen,
    /// The kit of the first club a week later, when much had changed.
    later: Seen,
    handed_in: [Vec<u8>; 2],
}

fn clubs(seed: u64) -> Clubs {
    let people = People::drawn(&mut Dice::new(5), 5);
    let facts = Facts::drawn(&mut Dice::new(6), &people, lochristi(), false);
    let mut house = settled(seed, &people, &facts);
    let passes = house.rows("pass issue --all");
    let member = |home: usize| people.homes[home].members[0].clone();
    let ran = house.rows("voucher issue --ages 6-18 --value 15");
    let code = ran[0][0].clone();
    let make = |house: &House, club: &str, file: &str| {
        house
            .run(&format!(
                "kit make --organiser {club} --through 2026-12-31 -o @{file}"
            ))
            .fine();
        see(&house.path(file))
    };
    let (zwem, ksa) = (
        make(&house, "ZWEM", "zwem.kit"),
        make(&house, "KSA", "ksa.kit"),
    );
    let handed_in = [("zwem", "LES"), ("ksa", "KAMP")].map(|(club, offer)| {
        let codes: Vec<&str> = passes.iter().map(|row| &*row[0]).collect();
        let redeem = format!(
            "kit redeem --kit @{club}.kit {} --offer {offer}",
            codes.join(" ")
        );
        house.club(&redeem).fine();
        house
            .club(&format!(
                "kit export --kit @{club}.kit --month 2026-11 -o @{club}.csv"
            ))
            .fine();
        house.bytes(&format!("{club}.csv"))
    });
    house.on("2026-11-28");
    for line in [
        format!(
            "status add --member {} --code LL2 --from 2026-11-25",
            member(2)
        ),
        "entitlement derive".to_owned(),
        "pass issue --walk-in --last-name Nieuw --birth-date 2001-01-01".to_owned(),
        format!("voucher withdraw {code} --reason verloren"),
        "voucher issue --ages 6-18 --value 15 --count 2".to_owned(),
    ] {
        house.run(&line).fine();
    }
    let later = make(&house, "ZWEM", "later.kit");
    Clubs {
        zwem,
        ksa,
        later,
        handed_in,
    }
}

/// A town, and one of the same names with other keys.
static TOWNS: LazyLock<[Clubs; 2]> = LazyLock::new(|| [5, 6].map(clubs));

/// What may stand in every kit of the municipality.
fn public(kit: &Seen) -> Vec<&[u8]> {
    kit.public.iter().map(Vec::as_slice).collect()
}

#[test]
fn two_clubs_share_no_sixteen_bytes() {
    let [town, stranger] = &*TOWNS;
    let kit = Joiner::new(&town.zwem.bytes, &stranger.ksa.bytes, public(&town.zwem));
    assert_eq!(kit.joins(&town.ksa.bytes), None);
    let [zwem, ksa] = &town.handed_in;
    let file = Joiner::new(zwem, &stranger.handed_in[1], Vec::new());
    assert_eq!(file.joins(ksa), None);
    assert_eq!(file.joins(&town.ksa.bytes), None);
    // A fingerprint that two kits share, a token of another club, a key of both: each is seen.
    let blobs = [
        "passes.fingerprint",
        "vouchers.fingerprint",
        "passes.entry",
        "head.token_key",
    ];
    for blob in blobs {
        assert!(kit.joins(town.zwem.one(blob)).is_some(), "{blob}");
    }
    let text = std::str::from_utf8(zwem).unwrap();
    let token = text.lines().nth(1).unwrap().split(';').nth(2).unwrap();
    assert!(file.joins(token.as_bytes()).is_some());
}

/// What a later kit of the same club, of which these are the bytes, says about the earlier one.
fn tells_of_change(earlier: &Seen, same: &Joiner<'_>, later: &Seen) -> Option<String> {
    if let Some(shared) = same.joins(&later.bytes) {
        return Some(format!("{shared:?}"));
    }
    if earlier.lengths() != later.lengths() {
        return Some(format!("{:?} {:?}", earlier.lengths(), later.lengths()));
    }
    let texts = earlier.texts.iter().zip(&later.texts);
    let mut apart = texts.filter(|(one, other)| one != other);
    // The first day is that on which it was made.
    let told = apart.find(|(one, _)| !one.starts_with("head.valid_from="));
    told.map(|(one, other)| format!("{one} {other}"))
}

#[test]
fn a_later_kit_does_not_tell_what_changed() {
    let [town, stranger] = &*TOWNS;
    // Its tokens stay the club's own, so that it can tell a voucher it has had.
    let known = [&[town.zwem.one("head.token_key")], &*public(&town.zwem)].concat();
    let same = Joiner::new(&town.zwem.bytes, &stranger.zwem.bytes, known);
    assert_eq!(tells_of_change(&town.zwem, &same, &town.later), None);
    let leaks: [fn(&Clubs, &mut Seen); 4] = [
        |town, later| later.bytes.extend(town.zwem.one("passes.fingerprint")),
        |town, later| later.bytes.extend(town.zwem.one("vouchers.entry")),
        |_, later| *later.rows.get_mut("passes").unwrap() += 1,
        |_, later| later.texts[3].push_str(" new"),
    ];
    for (number, leak) in leaks.into_iter().enumerate() {
        let mut later = town.later.clone();
        leak(town, &mut later);
        assert!(
            tells_of_change(&town.zwem, &same, &later).is_some(),
            "leak {number}"
        );
    }
}
