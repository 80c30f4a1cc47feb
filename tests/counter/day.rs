//! The counter's day: a family that nobody knows comes in, and goes home with four passes and three vouchers on paper.

use std::fs;

use vrijpas::text::Lang;

use crate::screen::{Key, Screen};
use crate::support::Town;

/// So many keys at most, beyond the typing.
const KEYS: usize = 12;

/// The family as somebody helps it, and the keys that took.
///
/// The rule of counting: the characters of what the family says (name, birth dates, address) are typing, and so is the Enter that ends a
/// name or a birth date. Every other key counts: the Enters of the address, the Enter after the last member, every choice, and the Enter
/// with which the family goes.
struct Day {
    lang: Lang,
    screen: Screen,
    counted: usize,
}

impl Day {
    /// What is said, in the language of the day.
    #[track_caller]
    fn sees(&self, nl: &str, en: &str) {
        self.screen
            .wait_for(if self.lang == Lang::Nl { nl } else { en });
    }

    /// A name or a birth date, with the Enter that ends it.
    fn names(&mut self, text: &str) {
        self.screen.type_text(text);
        self.screen.key(Key::Enter);
    }

    /// A line of the address: its Enter counts.
    fn lives(&mut self, text: &str) {
        self.screen.type_text(text);
        self.presses(Key::Enter);
    }

    fn presses(&mut self, key: Key) {
        self.screen.key(key);
        self.counted += 1;
    }

    fn comes_in(&mut self) {
        self.sees("Wie mag u helpen?", "Whom may you help?");
        self.names("janssens");
        self.sees("Nieuw gezin", "New household");
        self.presses(Key::Enter);
        for (line, shown) in [
            ("an 1/5/1988", "An Janssens"),
            ("piet 2/3/1986", "Piet Janssens"),
            ("lies 4/5/2015", "Lies Janssens"),
            ("tom 6/7/2018", "Tom Janssens"),
        ] {
            self.sees("Voornaam en geboortedatum:", "First name and birth date:");
            self.names(line);
            self.screen.wait_for(shown);
        }
        self.presses(Key::Enter);
        self.sees("Straat en nummer:", "Street and number:");
        self.lives("dorp 3");
        self.sees("Postcode:", "Postcode:");
        self.lives("9080");
        self.sees("Het gezin staat in het register.", "register");
        self.screen.wait_for("Dorp 3, 9080 Lochristi");
    }

    fn gets_passes_and_vouchers(&mut self) {
        self.presses(Key::Sign('n'));
        self.sees("4 passen uitgereikt.", "4 passes issued.");
        self.presses(Key::Sign('k'));
        self.screen.wait_for(" 3   Lidgeld");
        self.presses(Key::Sign('3'));
        self.sees("Nu te betalen: 45,00", "To pay now: 45.00");
        self.presses(Key::Sign('3'));
        self.sees("Nu te betalen: 90,00", "To pay now: 90.00");
        self.presses(Key::Sign('4'));
        self.sees("Nu te betalen: 135,00", "To pay now: 135.00");
        self.presses(Key::Enter);
        self.sees(
            "3 bonnen uitgereikt. Kwitantie K2026-00001",
            "3 vouchers issued. Receipt K2026-00001",
        );
    }

    fn goes_home(&mut self) {
        self.presses(Key::Sign('p'));
        self.sees("alles opnieuw drukken", "print everything again");
        self.presses(Key::Enter);
        self.sees("is geholpen.", "has been helped.");
        self.screen.wait_for("K2026-00001");
        self.screen.key(Key::Ctrl('c'));
        assert_eq!(self.screen.exit_code(), 0);
    }
}

/// A town that prints in a folder of its own.
fn town() -> Town {
    let town = Town::small();
    fs::create_dir(town.path("print")).unwrap();
    let folder = town.path("print").display().to_string();
    town.run(&["settings", "set", "print-folder", &folder])
        .fine();
    town
}

fn a_family_comes_in(lang: Lang) {
    let town = town();
    let mut day = Day {
        lang,
        screen: Screen::start(&town.command(&["desk", "--lang", lang.code()]), (80, 24)),
        counted: 0,
    };
    day.comes_in();
    day.gets_passes_and_vouchers();
    day.goes_home();
    assert!(day.counted <= KEYS, "{} keys", day.counted);
    stands_in_the_register(&town);
    lies_on_paper(&town);
}

/// What the plain commands say of it.
fn stands_in_the_register(town: &Town) {
    let found = town.rows(&["household", "find", "janssens"]);
    assert_eq!(found.len(), 4, "{found:?}");
    let passes = town.rows(&["pass", "find", "janssens"]);
    assert_eq!(passes.len(), 4, "{passes:?}");
    let vouchers = town.rows(&["voucher", "list"]);
    assert_eq!(vouchers.len(), 3, "{vouchers:?}");
    let receipts = town.rows(&["receipt", "list"]);
    assert_eq!(receipts.len(), 1, "{receipts:?}");
    let receipt = town.run(&["receipt", "show", "K2026-00001"]).fine();
    assert_eq!(receipt.matches("Lidgeld").count(), 3, "{receipt}");
    assert!(receipt.contains("135,00"), "{receipt}");
    assert!(!receipt.contains("Janssens"), "{receipt}");
    // Everything was printed: nothing waits.
    let new = town.run(&["pass", "print", "--new", "-o", "new.pdf"]);
    assert!(town.text("new.pdf").is_none(), "{new:?}");
    town.run(&["register", "check"]).fine();
}

/// The cards, the vouchers and the receipt, each in a file whose name says nothing.
fn lies_on_paper(town: &Town) {
    let mut files: Vec<_> = fs::read_dir(town.path("print"))
        .unwrap()
        .map(|file| file.unwrap().path())
        .collect();
    files.sort();
    let names = files.iter().map(|file| file.file_name().unwrap());
    let names: Vec<_> = names.map(|name| name.to_string_lossy()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
    for (nth, name) in names.iter().enumerate() {
        assert!(name.ends_with(&format!("-0000{}.pdf", nth + 1)), "{name}");
    }
    for file in &files {
        let bytes = fs::read(file).unwrap();
        assert!(bytes.starts_with(b"%PDF-"), "{}", file.display());
        assert!(
            bytes.trim_ascii_end().ends_with(b"%%EOF"),
            "{}",
            file.display()
        );
    }
}

#[test]
fn a_family_comes_in_in_dutch() {
    a_family_comes_in(Lang::Nl);
}

#[test]
fn a_family_comes_in_in_english() {
    a_family_comes_in(Lang::En);
}
