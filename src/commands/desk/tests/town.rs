//! A town with people, and somebody at its counter who types by script.

use std::io;
use std::path::Path;

use crate::cli::Cli;
use crate::commands::desk::counter::Counter;
use crate::commands::run::Run;
use crate::commands::{World, carry_out};
use crate::output::Output;
use crate::register::Register;
use crate::seal::FixedRandomness;
use crate::terminal::Key;
use crate::terminal::scripted::Scripted;
use crate::text::{Catalogue, Lang};

pub struct Town {
    folder: tempfile::TempDir,
    pub lang: Lang,
}

impl Town {
    /// Lochristi with two households: the El Idrissis in the Kerkstraat, of whom Yasmina has a right, and the Peeters next door.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let town = Self {
            folder,
            lang: Lang::Nl,
        };
        let scheme = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/schemes/lochristi.toml");
        let scheme = scheme.display().to_string();
        town.run(&[
            "register",
            "init",
            "--municipality",
            "44087",
            "--scheme",
            &scheme,
        ]);
        let homes = town.file("h.csv", "household_id;refnis;postcode;street;house_number\nH1;44087;9080;Kerkstraat;1\nH2;44087;9080;Kerkstraat;2\n");
        let members = town.file(
            "m.csv",
            "member_id;household_id;last_name;first_name;birth_date;relation\n\
             P1;H1;El Idrissi;Yasmina;1990-05-01;referentiepersoon\nP3;H1;El Idrissi;Sami;2018-09-30;kind\nP2;H2;Peeters;Jan;2015-03-04;kind\n",
        );
        town.run(&["household", "import", &homes, "--members", &members]);
        town.run(&[
            "status",
            "add",
            "--member",
            "P1",
            "--code",
            "LL2",
            "--from",
            "2026-01-01",
        ]);
        town.run(&["entitlement", "derive"]);
        town
    }

    /// The same town, with something to sell.
    pub fn with_offers() -> Self {
        let town = Self::new();
        let clubs = town.file(
            "c.csv",
            "club_id;name;sector;postcode\nSPORT;Sportdienst;sport;9080\nJUDO;Judoclub Hara;sport;9080\n",
        );
        town.run(&["organiser", "import", &clubs]);
        let offers = town.file(
            "o.csv",
            "offer_id;club_id;service;name;category;price_class;price;route;age_from;age_to\n\
             KAMP;SPORT;sport;Speelkamp;camp;standaard;90,00;prepaid;6;12\n\
             ZWEM;SPORT;sport;Zwemlessen;lessons;half;20,00;prepaid;;\n\
             ZWEM;SPORT;sport;Zwemlessen;lessons;heel;36,00;prepaid;;\n\
             JUDO;JUDO;sport;Judolessen;lessons;standaard;60,00;door;;\n",
        );
        town.run(&["offer", "import", &offers]);
        town
    }

    fn file(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.display().to_string()
    }

    fn world(&self) -> World {
        World {
            today: "2026-11-21".parse().unwrap(),
            now: "2026-11-21T12:00:00Z".to_owned(),
            zone: chrono::FixedOffset::east_opt(0).unwrap(),
            pinned: true,
            random: Box::new(FixedRandomness::new(7)),
            login: "els".to_owned(),
            on_behalf: None,
            locale: None,
            colour: false,
            register: Some(self.folder.path().join("R.db")),
            key_file: None,
            passphrase_file: None,
            key_folder: Some(self.folder.path().join("keys")),
        }
    }

    /// Carries out a command.
    #[track_caller]
    pub fn run(&self, words: &[&str]) {
        let words = [&["vrijpas"], words].concat();
        let cli = Cli::of(&words).unwrap();
        let catalogue = Catalogue::new(self.lang);
        let mut output = Output::to(Box::new(io::sink()), Box::new(io::sink()));
        let command = words.get(1..3).unwrap_or_default().join(" ");
        carry_out(&cli, &command, &self.world(), &catalogue, &mut output).unwrap();
    }

    /// Lets somebody type these keys at the counter, on a screen of some size.
    pub fn at(&self, keys: Vec<Key>, size: (u16, u16)) -> Scripted {
        let cli = Cli::of(&["vrijpas", "desk"]).unwrap();
        let (world, catalogue) = (self.world(), Catalogue::new(self.lang));
        let mut output = Output::to(Box::new(io::sink()), Box::new(io::sink()));
        let mut run = Run::new(&world, &cli.global, &catalogue, &mut output, "desk").unwrap();
        let register = run.open().unwrap();
        run.ticking = true;
        let mut terminal = Scripted::new(keys, size);
        Counter::new(&mut run, register, &mut terminal)
            .stand()
            .unwrap();
        terminal
    }

    /// The same on a usual screen.
    pub fn types(&self, keys: Vec<Key>) -> Scripted {
        self.at(keys, (90, 30))
    }

    /// What the counter prints lies in a folder of its own.
    pub fn prints(&self) {
        let folder = self.folder.path().join("print");
        std::fs::create_dir(&folder).unwrap();
        let folder = folder.display().to_string();
        self.run(&["settings", "set", "print-folder", &folder]);
    }

    /// The names of the files there.
    pub fn printed(&self) -> Vec<String> {
        let files = std::fs::read_dir(self.folder.path().join("print")).unwrap();
        let mut names: Vec<String> = files
            .map(|file| file.unwrap().file_name().into_string().unwrap())
            .collect();
        names.sort();
        names
    }

    /// Looks into the register.
    pub fn look<T>(&self, look: impl FnOnce(&Register) -> T) -> T {
        let cli = Cli::of(&["vrijpas", "desk"]).unwrap();
        let (world, catalogue) = (self.world(), Catalogue::new(self.lang));
        let mut output = Output::to(Box::new(io::sink()), Box::new(io::sink()));
        let mut run = Run::new(&world, &cli.global, &catalogue, &mut output, "desk").unwrap();
        look(&run.open().unwrap())
    }
}

/// Keys: `⏎` Enter, `⇥` Tab, `⎋` Escape, `↓` `↑` `→` arrows, `⌫` Backspace; the rest for itself.
pub fn keys(script: &str) -> Vec<Key> {
    let key = |sign| match sign {
        '⏎' => Key::Enter,
        '⇥' => Key::Tab,
        '⎋' => Key::Esc,
        '↓' => Key::Down,
        '↑' => Key::Up,
        '→' => Key::Right,
        '⌫' => Key::Backspace,
        sign => Key::Char(sign),
    };
    script.chars().map(key).collect()
}
