//! Promise 1: one series of passes for all. No position of a number, no order and no date tells two groups apart.

#![allow(clippy::float_arithmetic, clippy::cast_precision_loss)] // statistics of a test

use chrono::Datelike;
use vrijpas::domain::PassNumber;
use vrijpas::seal::{FixedRandomness, draws};

use crate::house::day;
use crate::people::{Dice, Facts, People, lochristi, settled};

/// A pass in the order of the list, and the group of its holder.
#[derive(Clone)]
struct Issued {
    number: String,
    on: chrono::NaiveDate,
    reduced: bool,
}

/// What tells the groups apart, if anything does: a position, the order of the list or of the numbers, a date.
///
/// The bounds are passed by chance less than once in ten thousand tries, and the seeds are fixed.
fn tells_apart(issued: &[Issued]) -> Option<String> {
    let length = issued[0].number.len();
    if issued.iter().any(|one| one.number.len() != length) {
        return Some("length".to_owned());
    }
    for position in 0..length {
        let at = |one: &Issued| one.number.as_bytes()[position];
        let (found, freedom) = chi_square(issued, at);
        if found > bound(freedom) {
            return Some(format!("position {position}: {found}"));
        }
    }
    let mut sorted: Vec<&Issued> = issued.iter().collect();
    sorted.sort_by_key(|one| &one.number);
    let groups = |list: &[&Issued]| list.iter().map(|one| one.reduced).collect::<Vec<_>>();
    let listed = issued.iter().collect::<Vec<_>>();
    for (order, list) in [("list", groups(&listed)), ("numbers", groups(&sorted))] {
        for (what, deviation) in [("ranks", ranks(&list)), ("runs", runs(&list))] {
            if deviation.abs() > 4.0 {
                return Some(format!("{what} of the {order}: {deviation}"));
            }
        }
    }
    let (found, freedom) = chi_square(issued, |one| {
        u8::try_from(one.on.ordinal0() % 256).unwrap_or_default()
    });
    (found > bound(freedom)).then(|| format!("dates: {found}"))
}

/// How far the two groups lie apart in a property of at most 256 values, and its degrees of freedom.
fn chi_square(issued: &[Issued], of: impl Fn(&Issued) -> u8) -> (f64, usize) {
    let mut cells = [[0_u32; 2]; 256];
    for one in issued {
        cells[usize::from(of(one))][usize::from(one.reduced)] += 1;
    }
    let total = |group: usize| f64::from(cells.iter().map(|counts| counts[group]).sum::<u32>());
    let totals = [total(0), total(1)];
    let all = totals[0] + totals[1];
    let met = cells.iter().filter(|counts| **counts != [0, 0]);
    let apart = met.clone().map(|counts| {
        let counts = counts.map(f64::from);
        let expected = totals.map(|total| (counts[0] + counts[1]) * total / all);
        (counts[0] - expected[0]).powi(2) / expected[0]
            + (counts[1] - expected[1]).powi(2) / expected[1]
    });
    (apart.sum(), met.count() - 1)
}

/// The value of chi-square that chance passes about once in twenty thousand tries (Wilson and Hilferty).
fn bound(freedom: usize) -> f64 {
    let freedom = (freedom as f64).max(1.0);
    let part = 2.0 / (9.0 * freedom);
    freedom * (1.0 - part + 3.9 * part.sqrt()).powi(3)
}

/// How far the mean place of one group lies from that of the other, in standard deviations (Mann and Whitney).
fn ranks(list: &[bool]) -> f64 {
    let places: Vec<usize> = (0..list.len()).filter(|place| list[*place]).collect();
    let (n, m) = (places.len() as f64, (list.len() - places.len()) as f64);
    let sum: f64 = places.iter().map(|place| *place as f64 + 1.0).sum();
    (sum - n * (n + m + 1.0) / 2.0) / (n * m * (n + m + 1.0) / 12.0).sqrt()
}

/// Whether members of one group follow each other more, or less, than chance has it, in standard deviations (Wald and Wolfowitz).
fn runs(list: &[bool]) -> f64 {
    let n = list.iter().filter(|reduced| **reduced).count() as f64;
    let all = list.len() as f64;
    let both = 2.0 * n * (all - n);
    let runs = 1 + list.windows(2).filter(|pair| pair[0] != pair[1]).count();
    (runs as f64 - both / all - 1.0) / (both * (both - all) / (all * all * (all - 1.0))).sqrt()
}

/// 100,000 passes drawn as `pass issue` draws them, for people of whom one in three has a right.
fn hundred_thousand() -> Vec<Issued> {
    let random = FixedRandomness::new(20_261_121);
    let mut dice = Dice::new(1);
    (0..100_000_u32)
        .map(|person| Issued {
            number: PassNumber::new(draws(&random, "pass", &person.to_be_bytes()))
                .canonical()
                .to_owned(),
            on: day("2026-11-21") + chrono::Days::new(u64::from(person % 5)),
            reduced: dice.below(3) == 0,
        })
        .collect()
}

#[test]
fn nothing_about_a_hundred_thousand_numbers_tells_two_groups_apart() {
    let issued = hundred_thousand();
    assert_eq!(tells_apart(&issued), None);
    // What would betray a group is seen.
    let leaks: [fn(&mut Vec<Issued>); 6] = [
        |list| list.sort_by_key(|one| one.reduced),
        |list| {
            list.iter_mut()
                .filter(|one| one.reduced)
                .step_by(9)
                .for_each(|one| one.number.replace_range(11..12, "1"));
        },
        |list| {
            list.iter_mut()
                .filter(|one| one.reduced)
                .step_by(20)
                .for_each(|one| one.on = day("2026-12-01"));
        },
        |list| {
            list.iter_mut()
                .filter(|one| one.reduced)
                .for_each(|one| one.number.replace_range(0..1, "7"));
        },
        |list| {
            list.iter_mut()
                .filter(|one| one.reduced)
                .take(1)
                .for_each(|one| one.number.push('A'));
        },
        |list| {
            list.chunks_mut(8)
                .for_each(|some| some.sort_by_key(|one| one.reduced));
        },
    ];
    for (number, leak) in leaks.into_iter().enumerate() {
        let mut list = issued.clone();
        leak(&mut list);
        assert!(tells_apart(&list).is_some(), "leak {number}");
    }
}

#[test]
fn who_has_a_right_changes_no_pass_no_order_and_no_date() {
    let mut dice = Dice::new(7);
    let people = People::drawn(&mut dice, 40);
    let lists = [None, Some('A'), Some('B')].map(|tier| {
        let people = people.all(tier);
        let facts = Facts::drawn(&mut dice, &people, lochristi(), true);
        let mut house = settled(7, &people, &facts);
        let first = house.run("pass issue --household H5 --format csv");
        house.on("2026-11-23");
        let all = house.run("pass issue --all --format csv");
        [first, all, house.run("pass qr --all --format csv")]
    });
    let printed = lists[0][2].clone().rows();
    assert!(printed.is_sorted(), "in the order of the numbers");
    assert!(
        printed
            .iter()
            .all(|row| row[0].len() == 15 && row[1].len() == printed[0][1].len())
    );
    assert!(lists[0][1].stdout.lines().count() > 60);
    assert_eq!(lists[0], lists[1]);
    assert_eq!(lists[0], lists[2]);
}

/// What in a list for the printing firm may tell whose sheets were more: another order than that of their numbers, another
/// size, another day, or a sheet that stands in two places.
fn sheets_tell(rows: &[Vec<String>]) -> Option<&'static str> {
    let sheet = |row: &Vec<String>| row[3].clone();
    if !rows.is_sorted_by_key(sheet) {
        return Some("order");
    }
    let sizes: Vec<usize> = rows
        .chunk_by(|one, next| one[3] == next[3])
        .map(<[_]>::len)
        .collect();
    if sizes.iter().any(|size| *size != sizes[0]) {
        return Some("size");
    }
    let same = |column: usize| {
        rows.iter()
            .all(|row| row[column] == rows[0][column] && row[0].len() == 15)
    };
    (!same(1) || !same(2)).then_some("terms")
}

#[test]
fn sheets_of_who_gets_more_stand_among_the_others() {
    let people = People::drawn(&mut Dice::new(21), 15);
    let facts = Facts::drawn(&mut Dice::new(22), &people, lochristi(), false);
    let house = settled(21, &people, &facts);
    let rows = house.rows("voucher issue --ages 6-18 --value 5 --count 3 --extra A=1");
    let children = people.homes.iter().map(|home| home.members.len() - 1);
    assert!(
        rows.len() > 3 * children.sum::<usize>(),
        "some got two sheets"
    );
    assert_eq!(sheets_tell(&rows), None);
    let leaks: [fn(&mut Vec<Vec<String>>); 4] = [
        |rows| rows.rotate_left(3),
        |rows| rows.truncate(rows.len() - 1),
        |rows| rows[7][1] = "2027-12-31".to_owned(),
        |rows| rows.sort(),
    ];
    for (number, leak) in leaks.into_iter().enumerate() {
        let mut rows = rows.clone();
        leak(&mut rows);
        assert!(sheets_tell(&rows).is_some(), "leak {number}");
    }
}
