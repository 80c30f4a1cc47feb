//! The offers that can be had now or later, found by any words of their name, their club or their id.

use chrono::NaiveDate;

use crate::domain::{Route, name_key};
use crate::error::Result;
use crate::register::Register;

/// What is on offer on a day.
pub struct Shelf(Vec<Shelved>);

/// An offer on the shelf.
pub struct Shelved {
    /// Its id in the municipality's list.
    pub alias: String,
    /// Its name.
    pub name: String,
    /// Who gives it.
    pub club: String,
    /// What it is found by: folded name, club and id.
    words: String,
}

impl Shelf {
    /// Everything that is not over on a day and for which vouchers are given, by name.
    ///
    /// # Errors
    /// When the register cannot be read.
    pub fn read(register: &Register, on: NaiveDate) -> Result<Self> {
        let mut offers = Vec::new();
        for (alias, name, club, route) in register.offers_not_over(on)? {
            // Who pays the club in full gets the money back, and no voucher.
            if route == Route::Refund {
                continue;
            }
            offers.push(Shelved {
                words: name_key(&format!("{name} {club} {alias}")),
                alias,
                name,
                club,
            });
        }
        offers.sort_by_cached_key(|one| (name_key(&one.name), one.alias.clone()));
        Ok(Self(offers))
    }

    /// The offers of which each word that was typed begins some word; those whose name begins with it first. All when nothing was typed.
    pub fn find(&self, typed: &str) -> Vec<&Shelved> {
        let typed = name_key(typed);
        let words: Vec<&str> = typed.split(' ').collect();
        let begins = |one: &&Shelved, word: &&str| {
            let mut known = one.words.split(' ');
            known.any(|known| known.starts_with(word))
        };
        let all = |one: &&Shelved| words.iter().all(|word| begins(one, word));
        let mut found: Vec<&Shelved> = self.0.iter().filter(all).collect();
        found.sort_by_key(|one| !one.words.starts_with(&typed));
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offer_is_found_by_any_words_and_by_its_name_first() {
        let one = |alias: &str, name: &str, club: &str| Shelved {
            words: name_key(&format!("{name} {club} {alias}")),
            alias: alias.to_owned(),
            name: name.to_owned(),
            club: club.to_owned(),
        };
        let shelf = Shelf(vec![
            one("K1", "Kamp à la mer", "KSA Zwevegem"),
            one("Z2", "Waterpret", "Zwemclub De Rog"),
            one("Z1", "Zwembeurt", "Sportdienst"),
        ]);
        let found = |typed: &str| -> Vec<&str> {
            let found = shelf.find(typed).into_iter();
            found.map(|one| one.alias.as_str()).collect()
        };
        assert_eq!(found(""), ["K1", "Z2", "Z1"]);
        assert_eq!(found("ZWE"), ["Z1", "K1", "Z2"]);
        assert_eq!(found("rog wat"), ["Z2"]);
        assert_eq!(found("z1"), ["Z1"]);
        assert_eq!(found("mèr"), ["K1"]);
        assert_eq!(found("judo"), [""; 0]);
    }
}
