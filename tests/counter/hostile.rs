//! What a counter must bear on each of its pages: the garbage of a broken scanner, a paste, other windows, Ctrl-C, a line that is cut.
//! And where the printed paper cannot lie.

use std::fs;
use std::thread;
use std::time::Duration;

use crate::screen::{Key, Screen};
use crate::support::Town;

/// A page of the counter, by the keys that lead there. `⏎` is Enter, `⇥` Tab; each step ends with what stands on the screen then.
struct Page(&'static [(&'static str, &'static str)]);

const SEARCH: Page = Page(&[("", "Wie mag u helpen?")]);
const CHOICE: Page = Page(&[("kerkstraat", "Kerkstraat 2"), ("⏎", "1-2")]);
const FORM: Page = Page(&[("nieuwman⇥", "De familienaam")]);
const MEMBER: Page = Page(&[("nieuwman⇥", "De familienaam"), ("⏎", "Voornaam en")]);
const STREET: Page = Page(&[
    ("nieuwman⇥", "De familienaam"),
    ("⏎", "Voornaam en"),
    ("an 1/5/1990⏎", "lid   An"),
    ("⏎", "Straat en nummer:"),
]);
const FAMILY: Page = Page(&[("peeters⏎", "Gezin Peeters")]);
const REASON: Page = Page(&[("peeters⏎", "Gezin Peeters"), ("v", "Waarom krijgt Jan")]);
const SHELF: Page = Page(&[("peeters⏎", "Gezin Peeters"), ("k", "Bon uitreiken")]);
const WHOM: Page = Page(&[
    ("peeters⏎", "Gezin Peeters"),
    ("k", "Bon uitreiken"),
    ("3", "Nu te betalen: 45,00"),
]);
const GROUND: Page = Page(&[("peeters⏎", "Gezin Peeters"), ("g", "Waarom Jan")]);
const HELP: Page = Page(&[("peeters⏎", "Gezin Peeters"), ("?", "Alle toetsen")]);

/// A counter, and what stood in its register before anybody came.
struct Counter {
    town: Town,
    before: Vec<Vec<Vec<String>>>,
}

impl Counter {
    fn new() -> Self {
        let town = Town::small();
        town.passes();
        let before = held(&town);
        Self { town, before }
    }

    /// The counter on this page.
    #[track_caller]
    fn on(&self, page: &Page) -> Screen {
        let mut screen = Screen::start(&self.town.command(&["desk"]), (80, 24));
        screen.wait_for("Wie mag u helpen?");
        for (keys, seen) in page.0 {
            for key in keys.chars() {
                screen.key(match key {
                    '⏎' => Key::Enter,
                    '⇥' => Key::Tab,
                    sign => Key::Sign(sign),
                });
            }
            screen.wait_for(seen);
        }
        screen
    }

    /// Whatever happens on these pages, the counter can be left and nothing was written.
    #[track_caller]
    fn bears(&self, pages: &[&Page]) {
        for page in pages {
            let mut screen = self.on(page);
            hit(&mut screen);
            screen.key(Key::Ctrl('c'));
            assert_eq!(screen.exit_code(), 0, "{}", screen.screen());
            screen.all_read();
            assert!(!screen.look(vt100::Screen::alternate_screen));
            assert!(!screen.bytes().contains(&7), "it makes a sound");
            let mut cut = self.on(page);
            cut.hang_up();
            cut.exit_code();
        }
        assert_eq!(held(&self.town), self.before);
        self.town.run(&["register", "check"]).fine();
    }
}

/// What may not change without a key of a hand.
fn held(town: &Town) -> Vec<Vec<Vec<String>>> {
    let lists: [&[&str]; 4] = [
        &["household", "list"],
        &["household", "show", "H2"],
        &["voucher", "list"],
        &["receipt", "list"],
    ];
    lists.iter().map(|list| town.rows(list)).collect()
}

/// Garbage, a paste, and other windows; the counter is still there afterwards.
#[track_caller]
fn hit(screen: &mut Screen) {
    let noise: Vec<u8> = (0..=255)
        .filter(|byte| !b"\x1b\r\n".contains(byte))
        .collect();
    screen.send(&noise);
    settled();
    screen.send(b"\xff\xfe\x1a\x1a\x00nvbkpz\xc3\x1a\x03");
    settled();
    screen.paste(&"nvbkpz1\r\n".repeat(5_000));
    settled();
    screen.resize((20, 5));
    screen.wait_for("Het venster is te");
    screen.resize((300, 90));
    screen.wait_gone("Het venster is te");
    screen.resize((80, 24));
    settled();
}

/// A moment in which a burst is read to its end.
fn settled() {
    thread::sleep(Duration::from_millis(250));
}

#[test]
fn the_pages_on_which_somebody_types_bear_it() {
    Counter::new().bears(&[&SEARCH, &CHOICE, &FORM]);
}

#[test]
fn the_pages_of_a_new_family_and_of_the_offers_bear_it() {
    Counter::new().bears(&[&MEMBER, &STREET, &SHELF]);
}

#[test]
fn the_pages_of_single_keys_bear_it() {
    Counter::new().bears(&[&FAMILY, &REASON, &WHOM]);
}

#[test]
fn the_pages_that_are_read_bear_it() {
    Counter::new().bears(&[&GROUND, &HELP]);
}

#[test]
fn where_paper_cannot_lie_it_says_so_and_prints_later() {
    let town = Town::small();
    fs::create_dir(town.path("print")).unwrap();
    let file = town.file("file", "no folder");
    let good = town.path("print");
    let mut folders = vec![file];
    if cfg!(target_os = "linux") {
        // A folder in which nobody may write, not even root.
        folders.push("/proc".to_owned());
    }
    let set = |folder: &str| town.run(&["settings", "set", "print-folder", folder]);
    for folder in &folders {
        set(folder).fine();
        let mut screen = Screen::start(&town.command(&["desk"]), (100, 30));
        screen.wait_for("Wie mag u helpen?");
        screen.type_text("peeters");
        screen.key(Key::Enter);
        screen.wait_for("Gezin Peeters");
        screen.key(Key::Sign('n'));
        screen.wait_for("Eén pas uitgereikt.");
        screen.key(Key::Sign('p'));
        screen.wait_gone("Eén pas uitgereikt.");
        screen.wait_for(folder);
        // The same visit prints as soon as there is a place, and until then the pass can be taken back.
        screen.wait_for("nieuwe pas terugnemen");
        set(&good.display().to_string()).fine();
        screen.key(Key::Sign('p'));
        screen.wait_for("alles opnieuw drukken");
        screen.key(Key::Ctrl('c'));
        assert_eq!(screen.exit_code(), 0);
        let number = town.rows(&["pass", "find", "peeters"])[0][0].clone();
        town.run(&["pass", "end", &number, "--reason", "other"]);
    }
    assert_eq!(fs::read_dir(&good).unwrap().count(), folders.len());
}
