//! What is typed in a hurry, as it is meant: a person on one line, a street with its number.

use chrono::NaiveDate;

use crate::cli::HouseholdAdd;
use crate::domain::Relation;
use crate::register::Identity;

/// From this age on somebody is no child of the first.
const OF_AGE: i32 = 18;

/// Last name, first name and birth date of `An 1/5/1990`, `An 1 5 1990`, `An 01051990`, or `Maes, An 1/5/1990` for who is not called
/// like the family. Nothing where no date stands at the end.
pub fn person(typed: &str, family: &str) -> Option<[String; 3]> {
    let (last, rest) = match typed.split_once(',') {
        Some((last, rest)) => (last.trim(), rest),
        None => (family, typed),
    };
    let words: Vec<&str> = rest.split_whitespace().collect();
    let figures = words.iter().rev();
    let figures = figures.take_while(|word| word.starts_with(|one: char| one.is_ascii_digit()));
    let (names, date) = words.split_at(words.len() - figures.count().min(words.len()));
    let birth = date.join("/");
    let birth = match (birth.len(), birth.bytes().all(|one| one.is_ascii_digit())) {
        (_, false) => birth,
        (8, true) => format!("{}/{}/{}", &birth[..2], &birth[2..4], &birth[4..]),
        _ => return None,
    };
    (!names.is_empty()).then(|| [capital(last), capital(&names.join(" ")), birth])
}

/// A name that was typed without any capital gets its first one; any other is what it is.
pub fn capital(name: &str) -> String {
    if name.chars().any(char::is_uppercase) {
        return name.to_owned();
    }
    let mut signs = name.chars();
    let first = signs.next().map(char::to_uppercase);
    first.into_iter().flatten().chain(signs).collect()
}

/// How somebody stands to the first of a family, as far as ages tell it.
pub fn relation(nth: usize, one: &Identity, on: NaiveDate) -> Relation {
    let (youngest, _) = one.birth_date.ages_on(on);
    match nth {
        0 => Relation::Reference,
        _ if youngest < OF_AGE => Relation::Child,
        _ => Relation::Other,
    }
}

/// The household at `Kerkstraat 12 bus 3`, or `Kerkstraat 12/3`.
pub fn address(street: &str, postcode: &str) -> HouseholdAdd {
    let is_number = |word: &&str| word.starts_with(|one: char| one.is_ascii_digit());
    let words: Vec<&str> = street.split_whitespace().collect();
    // A street may begin with a figure itself: that is no house number.
    let at = (1..words.len()).find(|at| words.get(*at).is_some_and(is_number));
    let (name, door) = words.split_at(at.unwrap_or(words.len()));
    let (number, rest) = door.split_first().unwrap_or((&"", &[]));
    let (number, after) = number.split_once('/').unwrap_or((number, ""));
    let bus = rest.iter().filter(|word| !word.eq_ignore_ascii_case("bus"));
    let bus: Vec<&str> = [after].into_iter().chain(bus.copied()).collect();
    let given = |text: String| Some(text).filter(|text| !text.is_empty());
    HouseholdAdd {
        postcode: postcode.to_owned(),
        street: given(capital(&name.join(" "))),
        number: given(number.to_owned()),
        bus: given(bus.join(" ").trim().to_owned()),
        ..HouseholdAdd::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_is_one_line() {
        for (typed, read) in [
            ("An 1/5/1990", Some(["Peeters", "An", "1/5/1990"])),
            ("an 01051990", Some(["Peeters", "An", "01/05/1990"])),
            (
                "Jan Willem 1 5 1990",
                Some(["Peeters", "Jan Willem", "1/5/1990"]),
            ),
            ("maes, An 1990-05-01", Some(["Maes", "An", "1990-05-01"])),
            (
                "El Idrissi , Yasmina 1-5-1990",
                Some(["El Idrissi", "Yasmina", "1-5-1990"]),
            ),
            ("An", None),
            ("1/5/1990", None),
            ("An 1990", None),
            ("", None),
        ] {
            let read = read.map(|parts| parts.map(str::to_owned));
            assert_eq!(person(typed, "Peeters"), read, "{typed}");
        }
    }

    #[test]
    fn a_door_is_one_line() {
        let parts = |typed| {
            let home = address(typed, "9080");
            [home.street, home.number, home.bus].map(Option::unwrap_or_default)
        };
        for (typed, read) in [
            ("Kerkstraat 12", ["Kerkstraat", "12", ""]),
            ("kerkstraat 12 bus 3", ["Kerkstraat", "12", "3"]),
            ("Kerkstraat 12/3", ["Kerkstraat", "12", "3"]),
            ("Kerkstraat 12A 0101", ["Kerkstraat", "12A", "0101"]),
            ("4 Novemberlaan 7", ["4 Novemberlaan", "7", ""]),
            ("Lange Dreef", ["Lange Dreef", "", ""]),
        ] {
            assert_eq!(parts(typed), read.map(str::to_owned), "{typed}");
        }
    }

    #[test]
    fn a_name_keeps_its_own_capitals() {
        for (typed, shown) in [
            ("peeters", "Peeters"),
            ("van den berg", "Van den berg"),
            ("d'Hondt", "d'Hondt"),
            ("élodie", "Élodie"),
            ("ياسمين", "ياسمين"),
            ("", ""),
        ] {
            assert_eq!(capital(typed), shown);
        }
    }
}
