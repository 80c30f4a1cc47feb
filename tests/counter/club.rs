//! A club's laptop at the door: a kit of the swimming club, and what people hold in their hands.

use std::fs;

use crate::screen::Screen;
use crate::support::Town;

/// The laptop, and codes that the town gave out.
pub struct Club {
    pub town: Town,
    pub laptop: Town,
    /// A pass with which the lessons cost less.
    pub reduced: String,
    /// A pass like most.
    pub ordinary: String,
    /// A pass that was blocked.
    pub blocked: String,
    /// A pass of somebody who had a right last year.
    pub lapsed: String,
    /// A voucher of 15,00 at any club.
    pub value: String,
    /// A voucher for a swim.
    pub swim: String,
    /// A voucher that was made after the kit.
    pub late: String,
}

impl Club {
    pub fn new() -> Self {
        let town = Town::small();
        let run = |line: &str| town.run(&line.split(' ').collect::<Vec<_>>()).fine();
        run("member add --household H2 --id P3 --last-name Peeters --birth-date 1980-02-03");
        run("member add --household H2 --id P4 --last-name Peeters --birth-date 1982-02-03");
        run(
            "status add --member P4 --code LL2 --from 2025-01-01 --through 2025-03-31 --source OCMW",
        );
        run("entitlement derive");
        let mut passes = town.passes();
        run(&format!("pass block {} --reason verloren", passes["P3"]));
        let issue = |rest: &str| {
            let line = format!("voucher issue --member P2 {rest}");
            town.rows(&line.split(' ').collect::<Vec<_>>())[0][0].clone()
        };
        let (value, swim) = (issue("--value 15"), issue("--offer BEURT"));
        let make = "kit make --organiser ZWEM --through 2026-12-31 -o zwem.kit";
        run(make);
        let late = issue("--value 15");
        let laptop = Town::bare();
        fs::copy(town.path("zwem.kit"), laptop.path("zwem.kit")).unwrap();
        Self {
            reduced: passes.remove("P1").unwrap(),
            blocked: passes.remove("P3").unwrap(),
            lapsed: passes.remove("P4").unwrap(),
            ordinary: passes.remove("P2").unwrap(),
            town,
            laptop,
            value,
            swim,
            late,
        }
    }

    /// The evening on the laptop's screen, with words behind `vrijpas kit`; a club has no register.
    pub fn evening(&self, words: &[&str], size: (u16, u16)) -> Screen {
        let mut command = self.laptop.command(&[&["kit"], words].concat());
        command
            .env_remove("VRIJPAS_REGISTER")
            .env_remove("XDG_CONFIG_HOME");
        Screen::start(&command, size)
    }

    /// What stands in the kit: count and money of today.
    pub fn noted(&self) -> (String, String) {
        let rows = self.laptop.rows(&["kit", "status"]);
        let today = rows.into_iter().find(|row| row[0] == "day").unwrap();
        (today[1].clone(), today[2].clone())
    }
}
